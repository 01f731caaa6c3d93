"""What a hand that holds a mark makes of it: moved as a whole, by an edge or by a corner; in shares of the frame."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from cases.judgement import Annotation
from cases.marks import Box, Corners, Point, Region, between, inside, moved, read_region, reshaped, shifted
from ui.playing.positions import Positions

BEGINNING: Final[Box] = (0.375, 0.375, 0.25, 0.25)
"""The box that Enter draws, to be moved by keyboard."""
CORNERS: Final[Corners] = ((0, 0), (0.5, 0), (1, 0), (1, 0.5), (1, 1), (0.5, 1), (0, 1), (0, 0.5))
"""Handles of a box, in shares of it."""


def handles_at(region: Region, pts: int) -> Corners:
    """Where a region can be taken hold of: the corners of a polygon, corners and edges of a box."""
    polygon = region.polygon_at(pts)
    if polygon:
        return polygon
    left, top, width, height = region.box_at(pts) or (0, 0, 1, 1)
    return tuple((left + x * width, top + y * height) for x, y in CORNERS)


def carried(mark: Annotation, pts: int, handle: int | None, by: Point) -> Annotation:
    """``mark`` with its handle moved by ``by`` when ``pts`` is shown, or all of it (None)."""
    region = read_region(mark.region)
    polygon = region.polygon_at(pts)
    if not polygon:
        return moved(mark, pts, _resized(region.box_at(pts) or BEGINNING, handle, by))
    if handle is None:
        return reshaped(mark, pts, shifted(polygon, by))
    x, y = polygon[handle]
    return reshaped(mark, pts, (*polygon[:handle], clipped((x + by[0], y + by[1])), *polygon[handle + 1 :]))


def snapped(mark: Annotation, positions: Positions | None) -> Annotation:
    """``mark`` beginning and ending with a frame: marks from elsewhere may lie between two."""
    if positions is None:
        return mark
    end = mark.end_pts
    return replace(
        mark,
        start_pts=positions.pts(positions.at_pts(mark.start_pts)),
        end_pts=None if end is None else positions.pts(positions.at_pts(end)),
    )


def clipped(point: Point) -> Point:
    """The point of the frame that is nearest."""
    return min(max(point[0], 0.0), 1.0), min(max(point[1], 0.0), 1.0)


def _resized(box: Box, handle: int | None, by: Point) -> Box:
    """A box moved by ``by``, or the edges at one of its handles; edges that pass each other change places."""
    left, top, width, height = box
    if handle is None:
        return inside((left + by[0], top + by[1], width, height))
    x, y = CORNERS[handle]
    first = left + (by[0] if x == 0 else 0), top + (by[1] if y == 0 else 0)
    second = left + width + (by[0] if x == 1 else 0), top + height + (by[1] if y == 1 else 0)
    return between(first, second)
