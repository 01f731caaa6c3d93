"""Qt models over plain records: one adapter for each list of the desk."""
