"""Where two sounds may run along one another: what stands out in each, described by its surroundings, and voted on.

A *point* is a local maximum of a sound print. Its surroundings, 1.6 seconds by two octaves, are described by their
slowest cosine modes and compared by their angle, as keypoints of pictures are; they lie around the point's own pitch,
so that another pitch changes nothing, and one of the two sounds is described at 15 tempos. Pairs of like points that
agree in tempo, pitch and place within six seconds make a *line* worth looking at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hashing.audio import BANDS, BANDS_PER_OCTAVE, FRAME_SECONDS, Floats, SoundPrint

Ints = NDArray[np.intp]
Doubles = NDArray[np.floating[Any]]

FRAMES_PER_SECOND = float(1 / FRAME_SECONDS)
TEMPOS = tuple(float(tempo) for tempo in np.geomspace(0.5, 2.0, 15))
"""Seconds of B per second of A at which A is described, a tenth apart: half a step moves the ends of a point's
surroundings by 40 ms, less than a frame."""
PITCH_BANDS = 9
"""Bands, 6.75 semitones, by which the pitch may be moved on its own."""
RESAMPLED_BANDS = 2
"""Bands by which it may differ from the pitch that playing faster or slower gives."""
POINTS_PER_SECOND = 5.0
"""Points kept at most, the strongest of each two seconds: a stretch of 4 s still has some 15."""
MOST_POINTS = 6000
"""Points kept of one sound: those of 20 minutes; a longer one has fewer a second, so that time and memory are bounded.
Of three hours one in two seconds is left, and stretches under half a minute are missed."""
POINT_DB = 4.5
"""Decibels that a point stands out by, averaged over three frames and bands: the hiss of a room reaches it about once a
second, white noise once in ten."""
POINT_FRAMES, POINT_BANDS = 4, 5
"""Frames and bands to either side among which a point is the highest: a quarter of a second, a third of an octave."""
CELL_FRAMES = 32
"""Frames, two seconds, of which the strongest points are kept."""
CELL_POINTS = 2
"""Points without which two seconds are steady noise, in which nothing is heard."""
REACH_FRAMES, REACH_BANDS = 12, 16
"""Frames and bands to either side that are a point's surroundings."""
MODES = 7, 9
"""Cosine modes along time and bands, the constant one left out: details of a quarter of a second and a fifth of an
octave."""
LIKENESS = 0.62
"""Cosine (-1..1) from which two points are a pair: true pairs of hard edits have 0.6 to 0.9, one in a thousand others
as much."""
MOST_PAIRS = 2000
"""Pairs that vote, the most alike: rhythm that repeats itself has tens of thousands."""
WINDOW = 96
"""Frames of B, six seconds, in which pairs vote together; windows overlap by half."""
OFFSET_CELL = 6.0
"""Frames of a cell of the vote along time, 0.38 s: what half a step of tempo moves within a window."""
PITCH_CELL = 2
"""Bands of a cell along pitch."""
VOTES = 1.0
"""Least sum of weights of a cell: ten pairs just alike enough, or three very alike."""
CELLS = 48
"""Cells looked at, the strongest; neighbours mostly say the same."""
LIKENESSES_AT_ONCE = 1 << 18
"""Pairs of descriptors compared at once: a megabyte, which stays in the processor's cache."""


@dataclass(frozen=True)
class Line:
    """How B's sound runs along A's: the middle of B's frame ``b`` sounds as A does ``(b + ½ - offset) / tempo`` in."""

    tempo: float
    """Seconds of B per second of A."""
    bands: float
    """Bands by which B is higher."""
    offset: float
    """Frames of B at which A begins; may be negative."""

    def to_a(self, at: float) -> float:
        """Frames of A at so many frames of B."""
        return (at - self.offset) / self.tempo

    def turned(self, tempo: float, around: float) -> Line:
        """At another tempo, but at B's frame ``around`` the same."""
        return replace(self, tempo=tempo, offset=around - tempo * self.to_a(around))


@dataclass(frozen=True)
class Guess:
    """A line that pairs of points voted for, and where in B."""

    line: Line
    first: int
    """B's frame at which the window begins; it is :data:`WINDOW` long."""

    @property
    def middle(self) -> float:
        """B's frame in the middle of the window."""
        return self.first + WINDOW / 2


class Heard:
    """A sound print made ready to be compared; keep it where one sound is compared with many."""

    def __init__(self, sound: SoundPrint) -> None:
        self.sound = sound
        levels = sound.levels
        self.levels: Floats = levels - levels.mean(axis=1, keepdims=True)
        """Shape (n, 80), decibels, each frame's mean 0."""

    def __len__(self) -> int:
        return len(self.levels)

    @cached_property
    def points(self) -> tuple[Ints, Ints]:
        """Frames and bands of the points, (p,) each, in order of time."""
        return _points(self.levels)

    @cached_property
    def described(self) -> Floats:
        """Shape (p, modes): the points' surroundings, each of length 1."""
        return _describe(self.levels, *self.points)

    @cached_property
    def described_at_tempos(self) -> Floats:
        """Shape (15 · p, modes): the same at each of :data:`TEMPOS`, tempo by tempo."""
        frames, bands = self.points
        parts = []
        for tempo in TEMPOS:
            count = max(1, round(len(self) * tempo))
            stretched = self.rows((np.arange(count) + 0.5) / tempo, tempo)
            where = np.clip(np.round((frames + 0.5) * tempo - 0.5).astype(np.intp), 0, count - 1)
            parts.append(_describe(stretched, where, bands))
        return np.concatenate(parts)

    def rows(self, at: Doubles, tempo: float) -> Floats:
        """Shape (k, 80): the levels ``at`` (k,) frames in, averaged over what a frame at ``tempo`` takes in."""
        if tempo >= 1:
            return self._between(at)
        half = 0.5 / tempo
        return np.asarray((self._sum_to(at + half) - self._sum_to(at - half)) * np.float32(tempo), np.float32)

    def _between(self, at: Doubles) -> Floats:
        """Between the two nearest frames' middles; silence beyond the ends."""
        if not len(self):
            return np.zeros((len(at), BANDS), np.float32)
        inside = (at >= 0) & (at <= len(self))
        at = np.clip(at - 0.5, 0, len(self) - 1)
        whole = np.minimum(at.astype(np.intp), max(len(self) - 2, 0))
        part = (at - whole).astype(np.float32)[:, np.newaxis]
        after = self.levels[np.minimum(whole + 1, len(self) - 1)]
        return np.asarray((self.levels[whole] * (1 - part) + after * part) * inside[:, np.newaxis], np.float32)

    @cached_property
    def _sums(self) -> Doubles:
        return np.concatenate([np.zeros((1, BANDS)), np.cumsum(self.levels, axis=0, dtype=np.float64)])

    def _sum_to(self, at: Doubles) -> Doubles:
        at = np.clip(at, 0, len(self))
        whole = np.minimum(at.astype(np.intp), len(self) - 1)
        return self._sums[whole] + (at - whole)[:, np.newaxis] * self.levels[whole]


def guesses(a: Heard, b: Heard) -> list[Guess]:
    """Lines worth looking at, those with the most votes first."""
    if not len(a.points[0]) or not len(b.points[0]):
        return []
    row, other, weight = _pairs(a, b)
    (a_frames, a_bands), (b_frames, b_bands) = a.points, b.points
    step, point = np.divmod(row, len(a_frames))
    tempo, bands = np.array(TEMPOS)[step], (b_bands[other] - a_bands[point]).astype(np.float64)
    possible = (np.abs(bands) <= PITCH_BANDS) | (np.abs(bands + BANDS_PER_OCTAVE * np.log2(tempo)) <= RESAMPLED_BANDS)
    step, tempo, bands, weight = step[possible], tempo[possible], bands[possible], weight[possible]
    at = b_frames[other[possible]]
    offset = at + 0.5 - tempo * (a_frames[point[possible]] + 0.5)
    keys = np.concatenate(
        [
            _cells(at // (WINDOW // 2) - window, step, bands + pitch, offset + place)
            for window in (0, 1)
            for pitch in (0, 1)
            for place in (0.0, OFFSET_CELL)
        ]
    )
    _, cells = np.unique(keys, return_inverse=True)
    votes = np.bincount(cells, np.tile(weight, 8))
    found = []
    for cell in np.argsort(-votes, kind="stable")[:CELLS]:
        if votes[cell] < VOTES:
            break
        voters = np.flatnonzero(cells == cell)
        window = int(at[voters[0] % len(at)] // (WINDOW // 2)) - int(voters[0] // len(at) >= 4)
        voters %= len(at)
        mean = [float(np.average(values[voters], weights=weight[voters])) for values in (bands, offset)]
        found.append(Guess(Line(float(tempo[voters[0]]), *mean), window * (WINDOW // 2)))
    return found


def _pairs(a: Heard, b: Heard) -> tuple[Ints, Ints, Doubles]:
    """Rows of A's descriptors at all tempos, B's points, and what each pair weighs: its likeness above the least."""
    rows, points, values = [], [], []
    at_once = max(1, LIKENESSES_AT_ONCE // len(b.described))
    for first in range(0, len(a.described_at_tempos), at_once):
        like = (a.described_at_tempos[first : first + at_once] @ b.described.T).ravel()
        found = np.flatnonzero(like > LIKENESS)
        row, point = np.divmod(found, len(b.described))
        rows.append(row + first)
        points.append(point)
        values.append(like[found])
    row, point, value = np.concatenate(rows), np.concatenate(points), np.concatenate(values).astype(np.float64)
    if len(value) > MOST_PAIRS:
        best = np.argpartition(-value, MOST_PAIRS)[:MOST_PAIRS]
        row, point, value = row[best], point[best], value[best]
    return row, point, value - LIKENESS + 0.05


def _cells(window: Ints, step: Ints, bands: Doubles, offset: Doubles) -> NDArray[np.int64]:
    """One number a cell; all parts fit: 15 tempos, ±48 cells of pitch, and of offsets a day's."""
    pitch = np.floor(bands / PITCH_CELL).astype(np.int64) + 64
    place = np.floor(offset / OFFSET_CELL).astype(np.int64) + (1 << 23)
    cell = ((window.astype(np.int64) + 1) * 16 + step) * 128 + pitch
    return np.asarray(cell * (1 << 24) + place, np.int64)


def _points(levels: Floats) -> tuple[Ints, Ints]:
    if not len(levels):
        return np.zeros(0, np.intp), np.zeros(0, np.intp)
    smooth = _smooth(levels)
    around = _largest(_largest(smooth, POINT_FRAMES, 0), POINT_BANDS, 1)
    frames, bands = np.nonzero((smooth == around) & (smooth >= POINT_DB))
    a_second = min(POINTS_PER_SECOND, MOST_POINTS / (len(levels) / FRAMES_PER_SECOND))
    cell = frames // CELL_FRAMES
    order = np.lexsort((-smooth[frames, bands], cell))
    rank = np.arange(len(order)) - np.searchsorted(cell[order], cell[order])
    share = np.diff(np.floor(np.arange(cell.max(initial=0) + 2) * a_second * CELL_FRAMES / FRAMES_PER_SECOND))
    heard = np.bincount(cell, minlength=1)[cell[order]] >= CELL_POINTS
    keep = np.sort(order[heard & (rank < share[cell[order]])])
    return frames[keep], bands[keep]


def _smooth(levels: Floats) -> Floats:
    padded = np.pad(levels, 1, mode="edge")
    rows = padded[:-2] + padded[1:-1] + padded[2:]
    return np.asarray((rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 9, np.float32)


def _largest(levels: Floats, reach: int, axis: int) -> Floats:
    """The largest value within ``reach`` along ``axis``, by maxima over windows that double."""
    around = [(0, 0), (0, 0)]
    around[axis] = (reach, reach)
    largest = np.pad(levels, around, constant_values=-np.inf)
    width, wanted = 1, 2 * reach + 1
    while width < wanted:
        step = min(width, wanted - width)
        along = np.moveaxis(largest, axis, 0)
        largest = np.moveaxis(np.maximum(along[:-step], along[step:]), 0, axis)
        width += step
    return largest


def _modes() -> Floats:
    """Shape (13 · 17, 62): orthonormal cosines (DCT-II) over every second frame and band of the surroundings."""

    def cosines(count: int, modes: int) -> Doubles:
        waves = np.cos(np.pi * np.outer(np.arange(count) + 0.5, np.arange(modes)) / count)
        return np.asarray(waves / np.linalg.norm(waves, axis=0))

    along_time, along_bands = cosines(REACH_FRAMES + 1, MODES[0]), cosines(REACH_BANDS + 1, MODES[1])
    both = np.einsum("ti,fj->tfij", along_time, along_bands)
    return np.asarray(both.reshape(-1, MODES[0] * MODES[1])[:, 1:], np.float32)


_MODES = _modes()


def _describe(levels: Floats, frames: Ints, bands: Ints) -> Floats:
    padded = np.pad(_smooth(levels), ((REACH_FRAMES, REACH_FRAMES), (REACH_BANDS, REACH_BANDS)))
    rows = frames[:, np.newaxis, np.newaxis] + np.arange(0, 2 * REACH_FRAMES + 1, 2)[:, np.newaxis]
    columns = bands[:, np.newaxis, np.newaxis] + np.arange(0, 2 * REACH_BANDS + 1, 2)
    found = padded[rows, columns].reshape(len(frames), _MODES.shape[0]) @ _MODES
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6), np.float32)
