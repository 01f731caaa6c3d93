"""Perspective: a pinhole camera over a flat ground, in metres, and the surfaces it sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import ArrayLike

from workbench.standins.paint import TILE, Paint, Point, around, covered, floats, over, polygon, seamless, step

Place = tuple[float, float, float]
"""x, y, z in metres."""

TILES = 4
"""Different tiles of ground noise; a seed takes one of them at a place of its own."""


@dataclass(frozen=True)
class Eye:
    """A level camera: x right, y up from the ground, z away, all in metres; the picture in pixels."""

    width: int
    height: int
    focal: float
    """Pixels per metre at one metre."""
    horizon: float
    """Row of the horizon."""
    level: float = 1.6
    """Metres of the lens above the ground."""
    left: float = 0.0
    """Columns by which this eye's picture starts later than the whole one."""

    @property
    def shape(self) -> tuple[int, int]:
        """(height, width) in pixels."""
        return self.height, self.width

    @property
    def edge(self) -> int:
        """First row of the ground."""
        return int(self.horizon) + 5

    def window(self, left: int, top: int) -> Eye:
        """The same eye for a picture cut out from (``left``, ``top``) on."""
        return replace(self, left=self.left + left, horizon=self.horizon - top)

    def see(self, x: float, y: float, z: float) -> Point:
        """Where a point is in the picture."""
        u = self.width / 2 + self.focal * x / z - self.left
        return u, self.horizon + self.focal * (self.level - y) / z

    def scale(self, z: float) -> float:
        """Pixels per metre at distance ``z``."""
        return self.focal / z

    def ground(self) -> tuple[Paint, Paint]:
        """For each pixel from row ``edge`` down, the ground's (x, z) in metres."""
        row, column = np.mgrid[self.edge : self.height, 0 : self.width].astype(np.float32)
        z = self.focal * self.level / (row - self.horizon)
        return floats((column - self.width / 2) * z / self.focal), floats(z)

    def hang(self, canvas: Paint, corners: Sequence[Place], picture: Paint) -> None:
        """Lay ``picture`` over ``canvas`` on four corners: top left, top right, bottom right, bottom left."""
        for part, paint, mask in self.planes(corners, picture):
            over(canvas[part], paint if canvas.shape[2] == 3 else covered(paint, np.ones_like(mask)), mask)

    def planes(self, corners: Sequence[Place], *pictures: Paint) -> list[tuple[tuple[slice, slice], Paint, Paint]]:
        """Each picture as it looks on four corners: the part of the canvas, the paint there, and its mask."""
        where = np.array([self.see(*corner) for corner in corners], np.float32)
        part = around(np.empty((*self.shape, 0), np.float32), where, 2)
        size = (part[1].stop - part[1].start, part[0].stop - part[0].start)
        if not min(size):
            return []
        inside = where - np.array([part[1].start, part[0].start], np.float32)
        mask = polygon(size[::-1], inside.tolist())
        return [(part, _seen(picture, inside, size), mask) for picture in pictures]


def _seen(picture: Paint, where: Paint, size: tuple[int, int]) -> Paint:
    shrink = min(1.0, 1.4 * float(np.ptp(where[:, 0]) + 1) / picture.shape[1])
    small = cv2.resize(picture, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    high, wide = small.shape[:2]
    matrix = cv2.getPerspectiveTransform(np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32), where)
    return floats(cv2.warpPerspective(small, matrix, size, borderMode=cv2.BORDER_REPLICATE))


def darken(canvas: Paint, centre: Point, radii: Point, strength: float) -> None:
    """Darken an oval with a soft edge: the shade under things."""
    part = around(canvas, [centre], 2.6 * max(radii))
    row, column = np.mgrid[part].astype(np.float32)
    away = ((column - centre[0]) / radii[0]) ** 2 + ((row - centre[1]) / radii[1]) ** 2
    canvas[part] *= (1 - strength * np.exp(-away))[..., None]


def grain_of(x: Paint, z: Paint, metres: float, seed: int, detail: float = 1.0) -> Paint:
    """Noise lying on the ground, deviation 1/6, lumps ``metres`` wide, fading where a pixel holds many of them."""
    at, shift = 64 / metres, 83.0 * seed
    tile = seamless(seed % TILES)
    seen = cv2.remap(
        tile, (x * at + shift) % TILE, (z * at + shift) % TILE, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP
    )
    near = 1 - step(25 * detail * metres, 90 * detail * metres, z)
    return floats(seen / 6 * near)


def joints(x: Paint, z: Paint, size: float, width: float, focal: float) -> Paint:
    """Lines between slabs of ``size`` metres, ``width`` metres wide, as a mask that fades with distance."""
    across = _line(x, size, width, z / focal)
    along = _line(z, size, width, z * z / (focal * 1.6))
    return floats(np.maximum(across, along))


def _line(value: Paint, size: float, width: float, pixel: Paint) -> Paint:
    distance = np.abs((value / size + 0.5) % 1 - 0.5) * size
    reach = np.maximum(width, pixel)
    return floats(np.clip(1 - distance / reach, 0, 1) * np.minimum(1, width / pixel))


def hazed(paint: ArrayLike, air: ArrayLike, amount: ArrayLike) -> Paint:
    """``paint`` seen through ``amount`` 0..1 of ``air``."""
    return floats(floats(paint) * (1 - floats(amount)) + floats(air) * floats(amount))
