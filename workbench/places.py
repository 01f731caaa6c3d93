"""Where points of a frame are on its picture after the steps of a view, and the other way round; nothing is decoded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cases.marks import Point
from workbench.media.steps import Step

Outline = tuple[Point, ...]
"""Corners in shares (0..1) of a picture's width and height."""


def through(outlines: Iterable[Outline], steps: Iterable[Step]) -> tuple[Outline, ...]:
    """Outlines on the frame as outlines on the picture after ``steps``: turned and mirrored as it is."""
    chain = tuple(steps)
    return tuple(tuple(onto(point, chain) for point in outline) for outline in outlines)


def onto(point: Point, steps: Iterable[Step]) -> Point:
    """Where a point of the frame is on the picture after ``steps``."""
    for step in steps:
        point = _moved(point, step.kind.name, str(step.values[0]) if step.values else "")
    return point


def back_from(point: Point, steps: Sequence[Step]) -> Point:
    """Where a point of the picture after ``steps`` is on the frame."""
    for step in reversed(steps):
        value = str(step.values[0]) if step.values else ""
        point = _moved(point, step.kind.name, {"90": "270", "270": "90"}.get(value, value))
    return point


def _moved(point: Point, name: str, value: str) -> Point:
    x, y = point
    match name, value:
        case "mirror", "horizontal":
            return 1 - x, y
        case "mirror", "vertical":
            return x, 1 - y
        case "rotate", "90":
            return 1 - y, x
        case "rotate", "180":
            return 1 - x, 1 - y
        case "rotate", "270":
            return y, 1 - x
        case _:
            return point
