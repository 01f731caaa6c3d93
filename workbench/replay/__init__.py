"""What of a report can be done again: each step recorded with its digests, and replayed by whoever has the files."""
