"""Drawings of what the record says, laid out once: the desk paints them, the report writes them as SVG."""
