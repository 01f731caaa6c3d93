"""One picture against a clip: at which moment of the clip it was taken, and whether it can be told.

A fixed camera shows the same place all day, so that a picture looks like every frame of its clips. What tells the
moment is what differs from the frames around: there a picture of that very moment differs alike, another one otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hashing import register
from hashing.align import Stretch
from hashing.movement import Floats, Line, canvas_pictures, common_grid, softened
from hashing.prepared import Prepared
from hashing.register import Geometry
from hashing.settle import settled

BLOCK = 1024
"""Frames of the clip looked at in one go: bounds the memory for hours of it."""
AROUND_SECONDS = 5.0
"""Seconds around a moment whose mean picture is taken off; as for clips."""
SAME_MOMENT = 0.6
"""Correlation (-1..1) of what differs from the frames around, from which the picture is of that moment."""
LEAST_CELLS = 5
"""Cells of agreeing corners from which a registration is tried: fewer than for clips, because one picture has fewer
corners, and because the pictures themselves then have to agree."""
FIRST_STEP = 8
"""Frames, about a second, by which time is first moved to fit better."""
GEOMETRIES = 4
"""Registrations tried at most."""
ALIKE = 0.5
"""Correlation (-1..1) of the fine detail from which picture and frame show the same place."""
DIFFERS = 1.5
"""Grey levels (root mean square) of fine detail by which a moment must differ from those around to be told apart."""


@dataclass(frozen=True, eq=False)
class Moment:
    """Where in the clip a picture fits best."""

    geometry: Geometry
    frame: int
    """Number of the clip's sampled frame."""
    likeness: float
    """Correlation (-1..1) of the fine detail of picture and frame."""
    agreement: float | None
    """Correlation (-1..1) of what differs from the frames around; None where too little does."""

    @property
    def certain(self) -> bool:
        """Whether it is that moment, not only that place."""
        return self.agreement is not None and self.agreement >= SAME_MOMENT


def best_moment(a: Prepared, b: Prepared) -> Moment | None:
    """Where the one of two clips that is a single picture fits into the other; None where nowhere.

    The moment's geometry maps the picture into the clip.
    """
    picture, clip = (a, b) if len(a.fingerprint) == 1 else (b, a)
    geometries = [
        *register.box_geometries(picture, clip),
        *register.feature_geometries(picture, clip, LEAST_CELLS),
    ]
    found = [moment(picture, clip, geometry) for geometry in geometries[:GEOMETRIES]]
    alike = [one for one in found if one.likeness >= ALIKE]
    return max(alike, key=lambda one: one.likeness, default=None)


def moment(picture: Prepared, clip: Prepared, geometry: Geometry) -> Moment:
    """The clip's frame that the single picture is most like, under ``geometry`` bent until it fits that frame.

    Under a moving camera a shift in time looks like a shift in the picture, so both are sought together, from the frame
    that fits best at first, in ever smaller steps of time.
    """
    frame = int(np.argmax(_likenesses(picture, clip, geometry)))
    best, alike = _bent(picture, clip, geometry, frame)
    step = FIRST_STEP
    while step:
        tried = [
            (at, *_bent(picture, clip, best, at))
            for at in (frame - step, frame + step)
            if 0 <= at < len(clip.fingerprint)
        ]
        better = max(tried, key=lambda one: one[2], default=None)
        if better is not None and better[2] > alike:
            frame, best, alike = better
        else:
            step //= 2
    return Moment(best, frame, alike, _agreement(picture, clip, best, frame))


def _bent(picture: Prepared, clip: Prepared, geometry: Geometry, frame: int) -> tuple[Geometry, float]:
    """The geometry bent to fit one frame, and how alike picture and frame then are."""
    second = float(clip.fingerprint.seconds[frame])
    better = settled(picture, clip, geometry, Stretch(0.0, 0.0, Line(1.0, second), 0.0))
    return better, float(_likenesses(picture, clip, better, frame, frame + 1)[0])


def _likenesses(
    picture: Prepared, clip: Prepared, geometry: Geometry, first: int = 0, last: int | None = None
) -> NDArray[np.float64]:
    """Correlation of the picture's fine detail with that of each of the clip's frames ``first``..``last``."""
    last = len(clip.fingerprint) if last is None else last
    left = _fine_of_picture(picture, clip, geometry)
    parts = []
    for start in range(first, last, BLOCK):
        right = _fine_of_frames(picture, clip, geometry, start, min(start + BLOCK, last))
        power = np.sqrt(np.maximum((left * left).sum() * (right * right).sum(axis=1), 1e-6))
        parts.append((right @ left) / power)
    return np.concatenate(parts).astype(np.float64)


def _fine_of_picture(picture: Prepared, clip: Prepared, geometry: Geometry) -> Floats:
    """Fine detail (cells,) of the picture."""
    grid = common_grid(geometry)
    return np.asarray(canvas_pictures(softened(picture, clip, grid)[0][:1], grid.a, grid.inside)[1][0])


def _fine_of_frames(picture: Prepared, clip: Prepared, geometry: Geometry, start: int, stop: int) -> Floats:
    """Fine detail (k, cells) of some of the clip's frames."""
    grid = common_grid(geometry)
    return canvas_pictures(softened(picture, clip, grid)[1][start:stop], grid.b, grid.inside)[1]


def _agreement(picture: Prepared, clip: Prepared, geometry: Geometry, frame: int) -> float | None:
    seconds = clip.fingerprint.seconds
    low, high = np.searchsorted(seconds, seconds[frame] + np.array([-0.5, 0.5]) * AROUND_SECONDS)
    around = _fine_of_frames(picture, clip, geometry, int(low), int(high))
    here = around[frame - int(low)]
    left = _fine_of_picture(picture, clip, geometry)
    left = left * float((left * here).sum() / max(float((left * left).sum()), 1e-6))
    mean = np.median(around, axis=0)
    ours, theirs = left - mean, here - mean
    if float((theirs * theirs).mean()) < DIFFERS * DIFFERS:
        return None
    power = np.sqrt(max(float((ours * ours).sum() * (theirs * theirs).sum()), 1e-6))
    return float((ours * theirs).sum() / power)
