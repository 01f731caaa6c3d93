"""Stand-in clips, drawn by this project in place of footage that cannot be distributed, and edits of them.

Every picture carries a burnt-in label that says so. Nothing here is taken from a photograph or a film.
"""
