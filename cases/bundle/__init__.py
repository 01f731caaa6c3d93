"""A case as a bundle that leaves the workspace: written, checked without us, unpacked with care, merged by identity."""
