"""What moves: two clips' common picture on one grid of time and space.

Each clip's small pictures are resampled onto what both show, whatever crop, mirror or turn lies between them, and onto
eight steps a second, whatever their frame rates.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from hashing.prepared import Prepared
from hashing.register import Geometry, Matrix, transform
from hashing.result import Region

RATE = 8.0
"""Steps per second of the common time grid."""
CELLS = 32
"""Cells a side of the common picture: what both clips show, resampled."""
FLOOR = 0.8
"""Grey levels (root mean square of a residual) that coding noise reaches; below it nothing moves."""
SLOW_SECONDS = 5.0
"""Seconds around a picture whose mean is taken off to see what moves; the study's window."""
FINE_CELLS = 2.0
"""Cells (standard deviation) of the blur that is taken off to leave the fine detail."""
FINE_FLOOR = 0.3
"""As :data:`FLOOR`, for the fine detail."""
THIN = 5
"""Every how many-th cell is kept for trying many lines; coprime to the cells a side, so that it spreads."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Movement:
    """A clip's part of the common picture on the time grid."""

    values: Floats
    """Shape (n, cells): the pictures, each one's mean taken off; for finding, because it forgives misalignment."""
    fine: Floats
    """Shape (n, all cells): their fine detail, 0 where one clip has no picture; for deciding, because two people on the
    same path differ in it."""
    end: float
    """Seconds at which the clip ends."""

    def at(self, seconds: NDArray[np.float64], *, fine: bool = False) -> Floats:
        """Pictures, or their fine detail, between steps, linearly; outside the clip the first or last one."""
        values = self.fine if fine else self.values
        position = np.clip(seconds * RATE, 0, len(self.values) - 1)
        low = np.floor(position).astype(int)
        high = np.minimum(low + 1, len(self.values) - 1)
        share = (position - low).astype(np.float32)[:, None]
        return np.asarray(values[low] * (1 - share) + values[high] * share, dtype=np.float32)

    @cached_property
    def thin(self) -> Movement:
        """The same with every fifth cell, for trying many lines."""
        return Movement(
            np.ascontiguousarray(self.values[:, ::THIN]), np.ascontiguousarray(self.fine[:, ::THIN]), self.end
        )

    def unit(self, seconds: float) -> Floats:
        """Residuals against the mean of ``seconds`` around, at most of length 1; shorter where little moves."""
        residual = self.values - _moving_mean(self.values, round(seconds * RATE))
        length = np.linalg.norm(residual, axis=1, keepdims=True)
        return np.asarray(residual / np.maximum(length, FLOOR * np.sqrt(residual.shape[1])), dtype=np.float32)


def movements(a: Prepared, b: Prepared, geometry: Geometry) -> tuple[Movement, Movement]:
    """Both clips' common picture under ``geometry``, on the time grid."""
    region = geometry.regions()[0]
    points = _canvas(region)
    mapped = transform(geometry.matrix, points)
    inside = np.asarray(((mapped >= 0) & (mapped <= 1)).all(axis=1), dtype=bool)
    density = _cells_of(geometry.regions()[1])
    return _movement(a, points, inside, _cells_of(region)), _movement(b, mapped, inside, density)


def moves(movement: Movement) -> bool:
    """Whether anything moves for a second or more, beyond coding noise."""
    length = np.linalg.norm(movement.unit(SLOW_SECONDS), axis=1)
    return bool((length > 0.999).sum() >= RATE)


def _movement(prepared: Prepared, points: Matrix, inside: NDArray[np.bool_], cells: tuple[float, float]) -> Movement:
    fingerprint = prepared.fingerprint
    values = _sampled(prepared.pictures, points, cells)
    smooth = (_blur() @ values.reshape(-1, CELLS, CELLS) @ _blur().T).reshape(values.shape)
    fine = (values - smooth) * inside
    values = np.ascontiguousarray(values[:, inside])
    values -= values.mean(axis=1, keepdims=True)
    steps = np.arange(max(1, int(np.floor(float(fingerprint.seconds[-1]) * RATE)) + 1)) / RATE
    position = np.interp(steps, fingerprint.seconds, np.arange(len(values)))
    low = np.floor(position).astype(int)
    high = np.minimum(low + 1, len(values) - 1)
    share = (position - low).astype(np.float32)[:, None]
    in_step = [np.asarray(run[low] * (1 - share) + run[high] * share, dtype=np.float32) for run in (values, fine)]
    return Movement(in_step[0], in_step[1], fingerprint.end)


@lru_cache(maxsize=1)
def _blur() -> Floats:
    """Gaussian weights (cells, cells) along one axis of the common picture, each row's sum 1."""
    position = np.arange(CELLS)
    weights = np.exp(-0.5 * ((position[:, None] - position[None, :]) / FINE_CELLS) ** 2)
    return np.asarray(weights / weights.sum(axis=1, keepdims=True), dtype=np.float32)


def _sampled(pictures: NDArray[np.uint8], points: Matrix, cells: tuple[float, float]) -> Floats:
    """The pictures (n, h, w) at ``points`` (k, 2; 0..1), bilinear, smoothed where a cell covers several pixels."""
    height, width = pictures.shape[1:]
    kernel = (max(1, round(cells[0] * width)), max(1, round(cells[1] * height)))
    if kernel != (1, 1):
        pictures = np.stack([np.asarray(cv2.blur(picture, kernel)) for picture in pictures])
    x = np.clip(points[:, 0] * width - 0.5, 0, width - 1)
    y = np.clip(points[:, 1] * height - 0.5, 0, height - 1)
    left, top = np.floor(x).astype(int), np.floor(y).astype(int)
    right, bottom = np.minimum(left + 1, width - 1), np.minimum(top + 1, height - 1)
    across, down = (x - left).astype(np.float32), (y - top).astype(np.float32)
    flat = pictures.reshape(len(pictures), -1)
    upper = flat[:, top * width + left] * (1 - across) + flat[:, top * width + right] * across
    lower = flat[:, bottom * width + left] * (1 - across) + flat[:, bottom * width + right] * across
    return np.asarray(upper * (1 - down) + lower * down, dtype=np.float32)


def _canvas(region: Region) -> Matrix:
    steps = (np.arange(CELLS) + 0.5) / CELLS
    unit = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
    return np.asarray(unit * np.array(region[2:]) + np.array(region[:2]))


def _cells_of(region: Region) -> tuple[float, float]:
    return region[2] / CELLS, region[3] / CELLS


def _moving_mean(values: Floats, window: int) -> Floats:
    half = window // 2
    total = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0, dtype=np.float64)])
    position = np.arange(len(values))
    low, high = np.maximum(0, position - half), np.minimum(len(values), position + half + 1)
    return np.asarray((total[high] - total[low]) / (high - low)[:, None], dtype=np.float32)
