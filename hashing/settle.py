"""Makes a registration exact: the map is bent until aligned pictures fit, by least squares on their fine detail.

Corners that agree within a few pixels leave a map a degree or a few per cent off, enough to spoil the comparison of
what moves. Pictures that are aligned in time know better: Lucas and Kanade's step (IJCAI 1981), projective, over many
pairs of pictures at once, with what does not fit (logos, stickers, captions) counting for little.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from hashing.align import Stretch
from hashing.movement import CELLS, Floats, blur, canvas_pictures, common_grid
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


def settled(a: Prepared, b: Prepared, geometry: Geometry, stretch: Stretch) -> Geometry:
    """The geometry bent to fit the stretch's pictures; the same one where that would lead far away."""
    frames_a, frames_b = _frames(a, b, stretch)
    current, total = geometry, np.eye(3)
    for number in range(PASSES):
        step = _step(frames_a, frames_b, current, soft=number < SOFT_PASSES)
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


def _frames(a: Prepared, b: Prepared, stretch: Stretch) -> tuple[np.ndarray, np.ndarray]:
    """The sampled pictures nearest to evenly spread seconds of the stretch."""
    margin = min(0.25, (stretch.end - stretch.start) / 8)
    seconds = np.linspace(stretch.start + margin, stretch.end - margin, PICTURES)
    at_a = np.unique([int(np.abs(a.fingerprint.seconds - second).argmin()) for second in seconds])
    wanted = [stretch.line.b(float(a.fingerprint.seconds[at])) for at in at_a]
    at_b = [int(np.abs(b.fingerprint.seconds - second).argmin()) for second in wanted]
    return a.pictures[at_a], b.pictures[at_b]


def _step(frames_a: np.ndarray, frames_b: np.ndarray, geometry: Geometry, *, soft: bool) -> Matrix | None:
    """One projective step in the common picture, whose sides run -1..1; None where there is nothing to fit."""
    grid = common_grid(geometry)
    _, left = canvas_pictures(frames_a, grid.a, grid.inside, grid.cells_a)
    _, right = canvas_pictures(frames_b, grid.b, grid.inside, grid.cells_b)
    if soft:
        left, right = (_softened(pictures) for pictures in (left, right))
    gain = float(np.sqrt((left * left).sum() / max(float((right * right).sum()), 1e-9)))
    right *= gain
    down, across = (slope.reshape(left.shape) for slope in np.gradient(right.reshape(-1, CELLS, CELLS), axis=(1, 2)))
    wrong = left - right
    scale = float(np.median(np.abs(wrong[:, grid.inside]))) * 1.5 + 1e-6
    weight = (grid.inside / (1 + (wrong / scale) ** 2)).astype(np.float32)
    unit = ((np.arange(CELLS) + 0.5) / CELLS * 2 - 1).astype(np.float32)
    u, v = np.tile(unit, CELLS), np.repeat(unit, CELLS)
    across, down = across * (CELLS / 2), down * (CELLS / 2)
    slopes = [slope * part for slope in (across, down) for part in (np.ones_like(u), u, v)]
    slopes += [(across * u + down * v) * part for part in (u, v)]
    return _solved(slopes, wrong, weight)


def _softened(pictures: Floats) -> Floats:
    soft = blur() @ pictures.reshape(-1, CELLS, CELLS) @ blur().T
    return np.asarray(soft, dtype=np.float32).reshape(pictures.shape)


def _solved(slopes: list[Floats], wrong: Floats, weight: Floats) -> Matrix | None:
    normal = np.array([[float((weight * one * other).sum()) for other in slopes] for one in slopes])
    target = np.array([float((weight * one * wrong).sum()) for one in slopes])
    normal += np.eye(len(slopes)) * CAUTION * np.trace(normal) / len(slopes)
    if not np.isfinite(normal).all() or np.trace(normal) <= 0:
        return None
    p = np.linalg.solve(normal, target)
    return np.array([[1 + p[1], p[2], p[0]], [p[4], 1 + p[5], p[3]], [-p[6], -p[7], 1]])


def _bent(geometry: Geometry, total: Matrix) -> Matrix:
    x, y, width, height = geometry.regions()[0]
    to_frame = np.array([[width / 2, 0, x + width / 2], [0, height / 2, y + height / 2], [0, 0, 1]])
    return np.asarray(geometry.matrix @ to_frame @ total @ np.linalg.inv(to_frame))
