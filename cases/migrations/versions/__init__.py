"""One file per format, in order; each is frozen once released."""
