"""Makes a registration exact: the map is bent until aligned pictures fit, by least squares on their fine detail.

Corners that agree within a few pixels leave a map a degree or a few per cent off, enough to spoil the comparison of
what moves. Pictures that are aligned in time know better: Lucas and Kanade's step (IJCAI 1981), projective, over many
pairs of pictures at once, with what does not fit (logos, stickers, captions) counting for little.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hashing.align import Stretch
from hashing.movement import CELLS, Floats, canvas_pictures, common_grid, smooth, softened
from hashing.prepared import Prepared
from hashing.register import Geometry, Matrix, transform

PICTURES = 24
"""Aligned pairs of pictures that are fitted, spread over the stretch."""
PASSES = 10
"""Steps at most."""
SOFT_PASSES = 4
"""The first of them, which look at softened pictures and so see farther."""
FARTHEST = 0.12
"""Share of the common picture that any corner may be moved in all; farther, it is another map, not a better one."""
CAUTION = 1e-3
"""Share of the fit's mean stiffness that holds every parameter back, for pictures that say little about some."""
ENOUGH = 0.002
"""Share of the common picture under which a step changes nothing that matters."""

Frames = tuple[NDArray[np.int64], NDArray[np.int64]]


def settled(a: Prepared, b: Prepared, geometry: Geometry, stretch: Stretch) -> Geometry:
    """The geometry bent to fit the stretch's pictures; the same one where that would lead far away."""
    frames = _frames(a, b, stretch)
    current, total = geometry, np.eye(3)
    for number in range(PASSES):
        step = _step(a, b, frames, current, soft=number < SOFT_PASSES)
        if step is None:
            return current
        total = total @ step
        corners = np.array([[x, y] for x in (-1.0, 1.0) for y in (-1.0, 1.0)])
        if np.abs(transform(total, corners) - corners).max() / 2 > FARTHEST:
            return geometry
        current = replace(current, matrix=_bent(geometry, total))
        if number >= SOFT_PASSES and np.abs(transform(step, corners) - corners).max() / 2 < ENOUGH:
            break
    return current


def _frames(a: Prepared, b: Prepared, stretch: Stretch) -> Frames:
    """Numbers of the sampled pictures of A and of B nearest to evenly spread seconds of the stretch."""
    margin = min(0.25, (stretch.end - stretch.start) / 8)
    seconds = np.linspace(stretch.start + margin, stretch.end - margin, PICTURES)
    at_a = np.unique([int(np.abs(a.fingerprint.seconds - second).argmin()) for second in seconds])
    wanted = [stretch.line.b(float(a.fingerprint.seconds[at])) for at in at_a]
    return at_a, np.array([int(np.abs(b.fingerprint.seconds - second).argmin()) for second in wanted])


def _step(a: Prepared, b: Prepared, frames: Frames, geometry: Geometry, *, soft: bool) -> Matrix | None:
    """One projective step in the common picture, whose sides run -1..1; None where there is nothing to fit."""
    grid = common_grid(geometry)
    pictures_a, pictures_b = softened(a, b, grid)
    _, left = canvas_pictures(pictures_a[frames[0]], grid.a, grid.inside)
    _, right = canvas_pictures(pictures_b[frames[1]], grid.b, grid.inside)
    if soft:
        left, right = smooth(left), smooth(right)
    gain = float(np.sqrt((left * left).sum() / max(float((right * right).sum()), 1e-9)))
    right *= gain
    down, across = (slope.reshape(left.shape) for slope in np.gradient(right.reshape(-1, CELLS, CELLS), axis=(1, 2)))
    wrong = left - right
    scale = float(np.median(np.abs(wrong[:, grid.inside]))) * 1.5 + 1e-6
    weight = (1 / (1 + (wrong / scale) ** 2)).astype(np.float32)
    unit = ((np.arange(CELLS) + 0.5) / CELLS * 2 - 1).astype(np.float32)
    u, v = np.tile(unit, CELLS), np.repeat(unit, CELLS)
    across, down = across * (CELLS / 2), down * (CELLS / 2)
    if not grid.inside.all():
        wrong, weight, across, down = (part[:, grid.inside] for part in (wrong, weight, across, down))
        u, v = u[grid.inside], v[grid.inside]
    slopes = [slope * part for slope in (across, down) for part in (np.ones_like(u), u, v)]
    slopes += [(across * u + down * v) * part for part in (u, v)]
    return _solved(slopes, wrong, weight)


def _solved(slopes: list[Floats], wrong: Floats, weight: Floats) -> Matrix | None:
    root = np.sqrt(weight)
    stacked = np.empty((len(slopes), root.size), dtype=np.float32)
    for row, slope in zip(stacked, slopes, strict=True):
        np.multiply(slope, root, out=row.reshape(root.shape))
    normal = (stacked @ stacked.T).astype(np.float64)
    target = (stacked @ (wrong * root).ravel()).astype(np.float64)
    normal += np.eye(len(slopes)) * CAUTION * np.trace(normal) / len(slopes)
    if not np.isfinite(normal).all() or np.trace(normal) <= 0:
        return None
    p = np.linalg.solve(normal, target)
    return np.array([[1 + p[1], p[2], p[0]], [p[4], 1 + p[5], p[3]], [-p[6], -p[7], 1]])


def _bent(geometry: Geometry, total: Matrix) -> Matrix:
    x, y, width, height = geometry.regions()[0]
    to_frame = np.array([[width / 2, 0, x + width / 2], [0, height / 2, y + height / 2], [0, 0, 1]])
    return np.asarray(geometry.matrix @ to_frame @ total @ np.linalg.inv(to_frame))
