"""What an analyst does in a day, done on the real window by keys, clicks and drops, and counted."""
