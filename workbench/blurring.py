"""Regions that must not be seen, burnt out of pictures that leave the program. The originals are never touched.

Nothing of a region stays but one mean colour for each of a few blocks, so that no process brings back what was there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, product

import cv2
import numpy as np
from numpy.typing import NDArray

from cases.judgement import Annotation
from cases.marks import holds, read_region
from workbench.places import Outline

BLOCKS = 6
"""Blocks along the longer side of a region: too few to tell a face by, enough to tell where it was."""

LEAST_BLOCK = 8
"""Pixels that a block is wide and high at least: of a small region no pixel may stay as its own block."""

MARGIN = 0.12
"""What is burnt out around a region, as a share of its longer side: nobody draws a box to the pixel, and between two
keyframes of a track a head does not move in a straight line."""

LEVELS = 16
"""Steps in which a block's colour is told: less than would let many frames of the same face be added up."""

DIGITS = 6
"""Digits of a share that are kept, so that a written outline burns the same blocks again."""


def snapped(marks: Iterable[Annotation], shown: NDArray[np.int64]) -> tuple[Annotation, ...]:
    """Marks that begin and end with a frame, that shown at the time they name; ``shown`` has the timestamps of all."""

    def frame(pts: int) -> int:
        return int(shown[max(int(np.searchsorted(shown, pts, side="right")) - 1, 0)])

    return tuple(
        replace(mark, start_pts=frame(mark.start_pts), end_pts=None if mark.end_pts is None else frame(mark.end_pts))
        for mark in marks
    )


def hidden_at(marks: Iterable[Annotation], frames: Sequence[int]) -> tuple[Outline, ...]:
    """What must not be seen on a picture made from the frames with these timestamps; a still is a frame at 0."""
    held = ((read_region(mark.region), pts) for mark in marks for pts in frames if holds(mark, pts))
    found = (tuple((round(x, DIGITS), round(y, DIGITS)) for x, y in region.outline_at(pts)) for region, pts in held)
    return tuple(dict.fromkeys(found))


def blurred(rgb: NDArray[np.uint8], outlines: Iterable[Outline]) -> NDArray[np.uint8]:
    """``rgb`` (h, w, 3) as a copy with the outlines and a margin around them burnt out."""
    made = rgb.copy()
    for outline in outlines:
        _burn(made, outline)
    return made


def _burn(picture: NDArray[np.uint8], outline: Outline) -> None:
    height, width = picture.shape[:2]
    corners = np.asarray(outline, np.float64) * (width, height)
    low, high = np.floor(corners.min(axis=0)), np.ceil(corners.max(axis=0))
    margin = max(int(np.ceil(max(high - low) * MARGIN)), 1)
    mask = np.zeros((height, width), np.uint8)
    cv2.fillPoly(mask, [np.rint(corners).astype(np.int32)], 255)
    mask = np.asarray(cv2.dilate(mask, np.ones((2 * margin + 1, 2 * margin + 1), np.uint8)), np.uint8)
    left, top = (max(int(one) - margin, 0) for one in low)
    right, bottom = min(int(high[0]) + margin + 1, width), min(int(high[1]) + margin + 1, height)
    rows, columns = _edges(top, bottom, right - left), _edges(left, right, bottom - top)
    for y, x in product(pairwise(rows), pairwise(columns)):
        part = slice(*y), slice(*x)
        if mask[part].any():
            picture[part] = _mean(picture[part])


def _edges(first: int, end: int, other: int) -> list[int]:
    """Where blocks of about one size begin and end, on a side of a region whose other side is ``other`` pixels long."""
    wanted = max(max(end - first, other) / BLOCKS, LEAST_BLOCK)
    return [int(edge) for edge in np.linspace(first, end, max(int((end - first) / wanted), 1) + 1)]


def _mean(block: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The block's colour, in coarse steps."""
    step = 256 // LEVELS
    mean: NDArray[np.float64] = block.reshape(-1, 3).mean(axis=0)
    return np.asarray(mean // step * step + step // 2, np.uint8)
