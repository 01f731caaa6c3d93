"""The evidence store: cases remember. Records, their history, and the proof that neither was changed."""
