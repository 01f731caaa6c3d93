"""Whether two clips show the same place, where they are not the same footage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hashing.movement import CELLS, Floats, Movement, moves
from hashing.prepared import Prepared
from hashing.register import Geometry

SCENE_LIKENESS = 0.45
"""Likeness (-1..1) of two pictures, as :func:`likeness` has it, from which they show the same place. Measured: the same
room or fixed camera 0.60 to 0.93; a logo that two clips share 0.37; unrelated clips up to 0.24."""
SPOT_CELLS = 8
"""Cells a side of the spots whose likeness is averaged, so that no single spot, such as a logo, decides."""
SPOT_FLOOR = 1.5
"""Grey levels (root mean square) of fine detail under which a spot shows nothing."""
SPOT_WEIGHT = 0.25
"""Power of a spot's energy by which it counts: nearly alike."""


@dataclass(frozen=True, eq=False)
class Scene:
    """Two clips' common place."""

    geometry: Geometry
    likeness: float
    moving: bool
    """Whether something moves in both, so that it is known to be another moment."""


def scene(a: Prepared, b: Prepared, tried: list[tuple[Geometry, tuple[Movement, Movement]]]) -> Scene | None:
    """The view in which the two clips look most like the same place, or None where none does."""
    best: Scene | None = None
    for geometry, moved in tried:
        value = _place_likeness(a, b, geometry, moved)
        if value >= SCENE_LIKENESS and (best is None or value > best.likeness):
            best = Scene(geometry, value, all(moves(one) for one in moved))
    return best


def likeness(left: Floats, right: Floats) -> float:
    """How alike two pictures' fine detail (cells,) is all over, -1..1: the mean over their spots; 0 if flat."""
    one, other = (
        picture.reshape(CELLS // SPOT_CELLS, SPOT_CELLS, CELLS // SPOT_CELLS, SPOT_CELLS) for picture in (left, right)
    )
    both, mine, theirs = ((x * y).sum(axis=(1, 3)) for x, y in ((one, other), (one, one), (other, other)))
    floor = SPOT_FLOOR * SPOT_FLOOR * SPOT_CELLS * SPOT_CELLS
    energy = np.maximum(mine, theirs)
    weight = np.where(energy > floor, energy**SPOT_WEIGHT, 0.0)
    alike = both / np.sqrt(np.maximum(mine, floor / 4) * np.maximum(theirs, floor / 4))
    return float((alike * weight).sum() / weight.sum()) if weight.any() else 0.0


def _place_likeness(a: Prepared, b: Prepared, geometry: Geometry, moved: tuple[Movement, Movement]) -> float:
    """Of the clips' middle pictures, as a fixed camera sees them, or of the registered stills, as a moving one does."""
    middle = likeness(*(np.median(one.fine, axis=0) for one in moved))
    pairs = []
    for pair in geometry.stills:
        seconds = still_seconds(a, b, pair)
        pairs.append(
            likeness(*(one.at(np.array([second]), fine=True)[0] for one, second in zip(moved, seconds, strict=True)))
        )
    return max(middle, float(np.median(pairs)) if pairs else -1.0)


def still_seconds(a: Prepared, b: Prepared, pair: tuple[int, int]) -> tuple[float, float]:
    """When the stills of a pair (of A, of B) are shown, in seconds of their clips."""
    return (
        float(a.fingerprint.seconds[a.fingerprint.still_frames[pair[0]]]),
        float(b.fingerprint.seconds[b.fingerprint.still_frames[pair[1]]]),
    )
