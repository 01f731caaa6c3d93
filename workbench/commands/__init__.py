"""The commands, one file a group. Each prints for people, or one JSON document with ``--json``."""
