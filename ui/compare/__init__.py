"""Two clips beside one another on one playhead."""
