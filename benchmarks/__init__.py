"""Measurements, one command each. Speed is a ratio to a peer or to the physical limit, measured in the same run."""
