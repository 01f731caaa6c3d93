"""The real window, driven."""
