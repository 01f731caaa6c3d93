"""Where in the frame the picture is: inside uniform bars, inside blurred bars, inside the part that moves."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from hashing.result import WHOLE_FRAME, Region

UNIFORM_DEVIATION = 3.0
"""Grey levels (0..255, standard deviation): along a line and over time, what a bar of one colour stays under."""
STILL_DEVIATION = 2.5
"""Grey levels (standard deviation over time) under which a pixel counts as not moving; coding noise stays below."""
SHARP_SHARE = 0.35
"""Share (0..1) of the typical edge strength of the sharpest half of lines, under which a line counts as blurred."""
MOVING_LINE_SHARE = 0.04
"""Share (0..1) of a line's pixels that must move for the line to belong to the moving box; less is noise."""
MIN_BOX_SIDE = 0.2
"""Smallest side (share of the frame) of a box worth a view of its own; smaller ones are noise."""
MAX_BOX_AREA = 0.96
"""A box that covers more than this share of the frame is the whole frame."""

Maps = NDArray[np.float64]


@dataclass
class PictureStatistics:
    """Running sums over a clip's small grey pictures, all of one size (height, width)."""

    count: int = 0
    total: Maps = field(default_factory=lambda: np.zeros((0, 0)))
    squares: Maps = field(default_factory=lambda: np.zeros((0, 0)))
    edges: Maps = field(default_factory=lambda: np.zeros((0, 0)))

    def add(self, grey: NDArray[np.uint8]) -> None:
        """Take in pictures (n, height, width)."""
        values = grey.astype(np.float32)
        if self.count == 0:
            shape = grey.shape[1:]
            self.total, self.squares, self.edges = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        self.count += len(grey)
        self.total += values.sum(axis=0)
        self.squares += (values * values).sum(axis=0)
        self.edges += _second_difference(values).sum(axis=0)

    def boxes(self) -> dict[str, Region]:
        """Boxes by view name: always ``full``; ``inside bars``, ``inside blur``, ``moving`` where they differ."""
        found = {"full": WHOLE_FRAME}
        if self.count == 0 or min(self.total.shape) < 8:
            return found
        mean = self.total / self.count
        deviation = np.sqrt(np.maximum(self.squares / self.count - mean * mean, 0.0))
        bars = _bars_box(mean, deviation)
        for name, box in (
            ("inside bars", bars),
            ("inside blur", _sharp_box(self.edges / self.count, bars)),
            ("moving", _moving_box(deviation)),
        ):
            if _worth_a_view(box) and not any(_alike(box, other) for other in found.values()):
                found[name] = box
        return found


def _second_difference(values: NDArray[np.float32]) -> NDArray[np.float32]:
    edges = np.zeros_like(values)
    edges[:, 1:-1] += np.abs(2 * values[:, 1:-1] - values[:, :-2] - values[:, 2:])
    edges[:, :, 1:-1] += np.abs(2 * values[:, :, 1:-1] - values[:, :, :-2] - values[:, :, 2:])
    return edges


def _bars_box(mean: Maps, deviation: Maps) -> Region:
    still = deviation < UNIFORM_DEVIATION
    rows = still.mean(axis=1) > 0.98
    rows &= mean.std(axis=1) < UNIFORM_DEVIATION
    top, bottom = _inner(~rows)
    columns = still[top:bottom].mean(axis=0) > 0.98
    columns &= mean[top:bottom].std(axis=0) < UNIFORM_DEVIATION
    left, right = _inner(~columns)
    return _region(left, right, top, bottom, mean.shape)


def _sharp_box(edges: Maps, inside: Region) -> Region:
    """The box of lines with fine detail; blurred copies of the picture beside it have hardly any."""
    height, width = edges.shape
    x, y, w, h = inside
    top, bottom = round(y * height), round((y + h) * height)
    left, right = round(x * width), round((x + w) * width)
    columns = edges[top:bottom, :].mean(axis=0)
    rows = edges[:, left:right].mean(axis=1)
    column_box = _inner(_sharp_lines(columns))
    row_box = _inner(_sharp_lines(rows))
    return _region(*column_box, *row_box, edges.shape)


def _sharp_lines(strength: NDArray[np.float64]) -> NDArray[np.bool_]:
    typical = float(np.median(np.sort(strength)[len(strength) // 2 :]))
    smooth = np.convolve(strength, np.ones(3) / 3, mode="same")
    return np.asarray(smooth > SHARP_SHARE * typical) if typical > 0 else np.ones(len(strength), dtype=bool)


def _moving_box(deviation: Maps) -> Region:
    moving = deviation > STILL_DEVIATION
    if not moving.any():
        return WHOLE_FRAME
    top, bottom = _inner(moving.mean(axis=1) > MOVING_LINE_SHARE)
    left, right = _inner(moving.mean(axis=0) > MOVING_LINE_SHARE)
    return _region(left, right, top, bottom, deviation.shape)


def _inner(wanted: NDArray[np.bool_]) -> tuple[int, int]:
    """First and one past the last True; everything where there is none."""
    positions = np.flatnonzero(wanted)
    return (int(positions[0]), int(positions[-1]) + 1) if len(positions) else (0, len(wanted))


def _region(left: int, right: int, top: int, bottom: int, shape: tuple[int, ...]) -> Region:
    height, width = shape
    return (left / width, top / height, (right - left) / width, (bottom - top) / height)


def _worth_a_view(box: Region) -> bool:
    return box[2] >= MIN_BOX_SIDE and box[3] >= MIN_BOX_SIDE and box[2] * box[3] <= MAX_BOX_AREA


def _alike(first: Region, second: Region) -> bool:
    return all(abs(one - other) < 0.03 for one, other in zip(first, second, strict=True))
