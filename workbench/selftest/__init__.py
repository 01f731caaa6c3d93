"""What the engine finds of clips after they were edited as reposts are, and what it finds that is not there."""
