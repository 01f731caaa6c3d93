"""The region of an annotation: a box, a polygon or a track of either, in shares (0..1) of the displayed frame."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any, Final

from cases.errors import InvalidError

MOST_POINTS: Final = 100_000
"""Points of a polygon or of a track of them, or boxes of a track, that are kept: an hour at 25 frames a second."""


def check_region(text: str) -> None:
    """Raise InvalidError unless ``text`` is canonical enough to be drawn: ``{}``, a box, a polygon or a track."""
    try:
        region = json.loads(text)
    except (ValueError, RecursionError):
        raise InvalidError("The region of an annotation must be JSON.") from None
    if not isinstance(region, dict) or len(region) > 1 or set(region) - set(_SHAPES):
        raise InvalidError("The region of an annotation is one box, one polygon or one track.")
    for shape, value in region.items():
        if not _SHAPES[shape](value):
            raise InvalidError(f"The annotation’s {shape} does not lie in the frame, or is none: {str(value)[:80]}.")


def _is_box(value: Any) -> bool:
    if not _are_shares(value, 4):
        return False
    x, y, width, height = value
    return bool(width > 0 and height > 0 and x + width <= 1 + 1e-9 and y + height <= 1 + 1e-9)


def _is_polygon(value: Any) -> bool:
    return isinstance(value, list) and 3 <= len(value) <= MOST_POINTS and all(_are_shares(point, 2) for point in value)


def _is_track(value: Any) -> bool:
    """Boxes with the timestamps at which they hold, in order of time; between them they move in a straight line."""
    if not isinstance(value, list) or not 1 <= len(value) <= MOST_POINTS:
        return False
    if not all(isinstance(one, list) and len(one) == 5 and type(one[0]) is int and _is_box(one[1:]) for one in value):
        return False
    return _in_order(value)


def _is_polygons(value: Any) -> bool:
    """Polygons with the timestamps at which they hold; between two of as many corners each moves in a straight line."""
    if not isinstance(value, list) or not value:
        return False
    if not all(
        isinstance(one, list) and len(one) == 2 and type(one[0]) is int and _is_polygon(one[1]) for one in value
    ):
        return False
    return sum(len(points) for _, points in value) <= MOST_POINTS and _in_order(value)


def _in_order(keyframes: list[Any]) -> bool:
    return all(before[0] < after[0] for before, after in pairwise(keyframes))


def _are_shares(value: Any, count: int) -> bool:
    return (
        isinstance(value, list)
        and len(value) == count
        and all(type(one) in (int, float) and 0 <= one <= 1 for one in value)
    )


_SHAPES: Final = {"box": _is_box, "polygon": _is_polygon, "track": _is_track, "polygons": _is_polygons}
