"""Measurements, each with one command. Speed is stated as a ratio to a peer or to the physical limit in the same run."""
