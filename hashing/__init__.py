"""Arrays in, matches out: frame hashes, fingerprints, and which stretch of a clip is which stretch of another."""
