"""What moves: two clips' common picture on one grid of time and space.

Each clip's small pictures are resampled onto what both show, whatever crop, mirror or turn lies between them, and onto
eight steps a second, whatever their frame rates.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

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
SAME_SHOT = 0.5
"""Correlation (-1..1) of neighbouring pictures under which there is a cut, or a pan so fast that it counts as one."""
NOISE_QUANTILE = 0.3
"""Share of the cells whose differences over time are taken for noise."""
NOISE_MARGIN = 2.0
"""Factor on the noise below which nothing is said to move."""
MOST_NOISE = 1.5
"""Grey levels (root mean square) of fine detail believed to be noise at most; a moving camera moves all cells."""
THIN = 5
"""Every how many-th cell is kept for trying many lines; coprime to the cells a side, so that it spreads."""
SOFT_CELLS = 1.6
"""Cells a side of the box that a cell's picture is the mean of."""
SAMPLED = 64
"""Pictures whose cells are sampled in one go."""
SPARSE_SPEED = 0.95
"""Speed under which B has fewer pictures of the same footage than A."""

Floats = NDArray[np.float32]
Span = tuple[float, float]
ALWAYS: Span = (-np.inf, np.inf)


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
    shot: NDArray[np.int64]
    """Shape (n,): number of the shot."""
    _units: dict[float, Floats] = field(default_factory=dict, repr=False)

    def at(self, seconds: NDArray[np.float64], *, fine: bool = False) -> Floats:
        """Pictures, or their fine detail, between steps, linearly; outside the clip the first or last one."""
        values = self.fine if fine else self.values
        return _between(values, self.shot, np.clip(seconds * RATE, 0, len(values) - 1))

    def reversed(self) -> Movement:
        """The same, last picture first."""
        return Movement(
            np.ascontiguousarray(self.values[::-1]),
            np.ascontiguousarray(self.fine[::-1]),
            self.end,
            np.ascontiguousarray(self.shot[-1] - self.shot[::-1]),
            {seconds: unit[::-1] for seconds, unit in self._units.items()},
        )

    @cached_property
    def thin(self) -> Movement:
        """The same with every fifth cell, for trying many lines."""
        values, fine = (np.ascontiguousarray(run[:, ::THIN]) for run in (self.values, self.fine))
        return Movement(values, fine, self.end, self.shot)

    @cached_property
    def noise(self) -> float:
        """Grey levels (root mean square) by which fine detail differs over time where it rests: coding, sensor."""
        rough = np.diff(self.fine, axis=0)
        if not len(rough):
            return FINE_FLOOR
        level = float(np.quantile(np.sqrt((rough * rough).mean(axis=0) / 2), NOISE_QUANTILE))
        return min(max(NOISE_MARGIN * level, FINE_FLOOR), MOST_NOISE)

    def unit(self, seconds: float) -> Floats:
        """Residuals against the mean of ``seconds`` around, at most of length 1; shorter where little moves.

        They are kept: both clips are searched forwards, backwards and for whether anything moves.
        """
        if seconds not in self._units:
            residual = self.values - _moving_mean(self.values, self.shot, round(seconds * RATE))
            length = np.linalg.norm(residual, axis=1, keepdims=True)
            self._units[seconds] = residual / np.maximum(length, FLOOR * np.float32(np.sqrt(residual.shape[1])))
        return self._units[seconds]


@dataclass(frozen=True, eq=False)
class Grid:
    """The common picture's cells in both clips' frames, 0..1."""

    a: Matrix
    """Shape (all cells, 2)."""
    b: Matrix
    inside: NDArray[np.bool_]
    """Shape (all cells,): whether B's frame reaches there."""
    cells_a: tuple[float, float]
    """Width and height of a cell in A's frame."""
    cells_b: tuple[float, float]
    region: Region
    """What of A's frame the cells cover."""


def movements(
    a: Prepared, b: Prepared, geometry: Geometry, only: tuple[Span, Span] = (ALWAYS, ALWAYS)
) -> tuple[Movement, Movement]:
    """Both clips' common picture under ``geometry``, on the time grid; ``only`` at these seconds of A and of B, with
    nothing at all in the pictures beyond, where little is to be looked at.
    """
    grid = common_grid(geometry)
    soft_a, soft_b = softened(a, b, grid)
    return _movement(a, soft_a, grid.a, grid.inside, only[0]), _movement(b, soft_b, grid.b, grid.inside, only[1])


def common_grid(geometry: Geometry) -> Grid:
    """Where the common picture's cells lie in both frames."""
    region_a, region_b = geometry.regions()
    points = _canvas(region_a)
    mapped = transform(geometry.matrix, points)
    inside = np.asarray(((mapped >= 0) & (mapped <= 1)).all(axis=1), dtype=bool)
    return Grid(points, mapped, inside, _cells_of(region_a), _cells_of(region_b), region_a)


def softened(a: Prepared, b: Prepared, grid: Grid) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Both clips' small pictures, blurred until they are alike in softness on the grid."""
    across, down = (
        _softness(
            *(
                cells[axis] * clip.fingerprint.proxy_size[1 - axis]
                for clip, cells in ((a, grid.cells_a), (b, grid.cells_b))
            )
        )
        for axis in (0, 1)
    )
    return a.softened(across[0], down[0]), b.softened(across[1], down[1])


def moves(movement: Movement) -> bool:
    """Whether anything moves for a second or more, beyond coding noise."""
    length = np.linalg.norm(movement.unit(SLOW_SECONDS), axis=1)
    return bool((length > 0.999).sum() >= RATE)


def canvas_pictures(pictures: NDArray[np.uint8], points: Matrix, inside: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """The softened pictures (n, h, w) at ``points`` (all cells, 2; 0..1) and their fine detail, both (n, all cells);
    fine detail is 0 outside.
    """
    values = _sampled(pictures, points)
    return values, np.asarray((values - smooth(values)) * inside, dtype=np.float32)


def _movement(
    prepared: Prepared, pictures: NDArray[np.uint8], points: Matrix, inside: NDArray[np.bool_], only: Span
) -> Movement:
    fingerprint = prepared.fingerprint
    steps = np.arange(max(1, int(np.floor(float(fingerprint.seconds[-1]) * RATE)) + 1)) / RATE
    first = min(int(np.searchsorted(steps, only[0])), len(steps) - 1)
    last = max(int(np.searchsorted(steps, only[1])), first + 1)
    position = np.interp(steps[first:last], fingerprint.seconds, np.arange(len(pictures)))
    low, high = int(position[0]), int(position[-1]) + 2
    values, fine = canvas_pictures(pictures[low:high], points, inside)
    values = values if inside.all() else np.ascontiguousarray(values[:, inside])
    values -= values.mean(axis=1, keepdims=True)
    shot = _shots(values)
    position -= low
    shot_at = shot[np.floor(position).astype(int)]
    beyond = ((first, len(steps) - last), (0, 0))
    values, fine = (_softened(_between(run, shot, position), shot_at) for run in (values, fine))
    if last - first < len(steps):
        values, fine = np.pad(values, beyond), np.pad(fine, beyond)
    return Movement(values, fine, fingerprint.end, np.pad(shot_at, beyond[0], mode="edge"))


def _shots(values: Floats) -> NDArray[np.int64]:
    """Number of the shot (n,) each picture, its mean taken off, belongs to: a new one where little is left of the one
    before.
    """
    length = np.sqrt(np.maximum((values * values).sum(axis=1), 1e-6))
    alike = (values[1:] * values[:-1]).sum(axis=1) / (length[1:] * length[:-1])
    return np.concatenate([[0], np.cumsum(alike < SAME_SHOT)]).astype(np.int64)


def _between(run: Floats, shot: NDArray[np.int64], position: NDArray[np.float64]) -> Floats:
    """Pictures at fractional positions, linearly, but never mixed across a cut: there the earlier one stays."""
    low = np.floor(position).astype(int)
    high = np.minimum(low + 1, len(run) - 1)
    inside = position - low
    if shot[0] != shot[-1]:
        inside = np.where(shot[low] == shot[high], inside, 0.0)
    share = inside.astype(np.float32)[:, None]
    if not share.any():
        return _rows(run, low)
    mixed: Floats = _rows(run, low) * (1 - share)
    mixed += _rows(run, high) * share
    return mixed


def _rows(run: Floats, numbers: NDArray[np.int64]) -> Floats:
    """Those pictures, not copied where they follow one another."""
    if len(numbers) and (numbers[1:] - numbers[:-1] == 1).all():
        return run[numbers[0] : numbers[-1] + 1]
    return run[numbers]


def _softened(run: Floats, shot: NDArray[np.int64]) -> Floats:
    """Pictures mixed with their neighbours in the shot, ¼ ½ ¼: two clips are seldom sampled at the same instants, and
    between steps both are then about equally soft.
    """
    position = np.arange(len(run))
    before, after = np.maximum(position - 1, 0), np.minimum(position + 1, len(run) - 1)
    before = np.where(shot[before] == shot, before, position)
    after = np.where(shot[after] == shot, after, position)
    mixed = 2 * run
    mixed += run[before]
    mixed += run[after]
    mixed /= 4
    return mixed


def smooth(values: Floats) -> Floats:
    """Pictures (n, all cells) blurred by :data:`FINE_CELLS`."""
    rows = (values.reshape(-1, CELLS) @ _blur().T).reshape(-1, CELLS, CELLS)
    return np.asarray(np.matmul(_blur(), rows), dtype=np.float32).reshape(values.shape)


@lru_cache(maxsize=1)
def _blur() -> Floats:
    """Gaussian weights (cells, cells) along one axis of the common picture, each row's sum 1."""
    position = np.arange(CELLS)
    weights = np.exp(-0.5 * ((position[:, None] - position[None, :]) / FINE_CELLS) ** 2)
    weights[weights < 1e-9] = 0.0  # denormal numbers would make every product five times as slow
    return np.asarray(weights / weights.sum(axis=1, keepdims=True), dtype=np.float32)


def _sampled(pictures: NDArray[np.uint8], points: Matrix) -> Floats:
    """The pictures (n, h, w) at ``points`` (k, 2; 0..1), bilinear; some at a time, which a processor's cache holds."""
    height, width = pictures.shape[1:]
    x = np.clip(points[:, 0] * width - 0.5, 0, width - 1)
    y = np.clip(points[:, 1] * height - 0.5, 0, height - 1)
    left, top = np.floor(x).astype(int), np.floor(y).astype(int)
    right, bottom = np.minimum(left + 1, width - 1), np.minimum(top + 1, height - 1)
    across, down = (x - left).astype(np.float32), (y - top).astype(np.float32)
    flat = pictures.reshape(len(pictures), -1)
    corners = [(row * width + left, row * width + right) for row in (top, bottom)]
    values = np.empty((len(flat), len(points)), dtype=np.float32)
    for start in range(0, len(flat), SAMPLED):
        some = flat[start : start + SAMPLED]
        upper, lower = (some.take(one, axis=1) * (1 - across) + some.take(two, axis=1) * across for one, two in corners)
        values[start : start + SAMPLED] = upper * (1 - down) + lower * down
    return values


def _softness(pixels_a: float, pixels_b: float) -> tuple[float, float]:
    """Pixels (standard deviation) by which A's and B's pictures are blurred along an axis on which a cell has so many
    of their pixels: a box of a cell, or of the coarser clip's pixel, less the box that a pixel is already.
    """
    box = SOFT_CELLS * max(1.0, 1.0 / pixels_a, 1.0 / pixels_b)
    across, down = (float(np.sqrt(max((box * pixels) ** 2 - 1.0, 0.0) / 12.0)) for pixels in (pixels_a, pixels_b))
    return across, down


def _canvas(region: Region) -> Matrix:
    steps = (np.arange(CELLS) + 0.5) / CELLS
    unit = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
    return np.asarray(unit * np.array(region[2:]) + np.array(region[:2]))


def _cells_of(region: Region) -> tuple[float, float]:
    return region[2] / CELLS, region[3] / CELLS


def _moving_mean(values: Floats, shot: NDArray[np.int64], window: int) -> Floats:
    """Each picture's mean with its neighbours of the same shot: a mean across a cut would say nothing of movement."""
    half = window // 2
    total = running_sums(values)
    position = np.arange(len(values))
    low = np.maximum(np.searchsorted(shot, shot, side="left"), position - half)
    high = np.minimum(np.searchsorted(shot, shot, side="right"), position + half + 1)
    means = np.empty_like(values)
    for mean, first, last in zip(means, low, high, strict=True):
        mean[:] = (total[last] - total[first]) / (last - first)
    return means


def running_sums(run: Floats) -> NDArray[np.float64]:
    """Shape (n + 1, cells): the sum of the first 0, 1, … n pictures.

    Picture by picture, as NumPy's own goes cell by cell through memory, several times as slow.
    """
    total = np.zeros((len(run) + 1, run.shape[1]))
    total[1:] = run
    for before, after in pairwise(total):
        after += before
    return total


@dataclass(frozen=True)
class Line:
    """B's seconds for A's: ``b = speed * a + offset``."""

    speed: float
    offset: float

    def b(self, a: float) -> float:
        """Seconds in B that show what A shows at ``a`` seconds."""
        return self.speed * a + self.offset


def steps(line: Line, a: Movement, b: Movement, start: float, end: float) -> NDArray[np.float64]:
    """Seconds of A within ``start``..``end`` at which both clips have pictures: on the grid of the clip that has fewer
    pictures of the footage, so that the one with more is looked at between its steps.
    """
    last_a, last_b = (len(a.values) - 1) / RATE, (len(b.values) - 1) / RATE
    low = max(start, 0.0, -line.offset / line.speed)
    high = min(end, last_a, (last_b - line.offset) / line.speed)
    if line.speed >= SPARSE_SPEED:
        return np.arange(int(np.ceil(low * RATE - 1e-6)), int(np.floor(high * RATE + 1e-6)) + 1) / RATE
    first, last = int(np.ceil(line.b(low) * RATE - 1e-6)), int(np.floor(line.b(high) * RATE + 1e-6))
    return np.asarray((np.arange(first, last + 1) / RATE - line.offset) / line.speed)


def aligned(
    a: Movement, b: Movement, line: Line, seconds: NDArray[np.float64], *, fine: bool = False
) -> tuple[Floats, Floats]:
    """Both clips' pictures (n, cells), or their fine detail, at seconds of A and where the line puts them in B."""
    return a.at(seconds, fine=fine), b.at(line.speed * seconds + line.offset, fine=fine)
