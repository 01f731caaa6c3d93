"""Which stretch of one sound is which stretch of another, at which tempo and pitch: two sound prints in, stretches out.

:mod:`hashing.sound_points` proposes lines. Each is moved to where the two prints, laid on one another along it, are
most alike (their correlation over all bands and frames), grown in both directions while they stay alike, and kept where
the correlation is too high for its length to be chance. It says that sound is shared, never that pictures are: the same
music lies under unrelated clips.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hashing.audio import BANDS, FRAME_SECONDS, Floats, SoundPrint
from hashing.errors import Cancelled
from hashing.sound_points import FRAMES_PER_SECOND, WINDOW, Guess, Heard, Line, guesses

Doubles = NDArray[np.floating[Any]]

SEMITONES_PER_BAND = 0.75
"""Semitones between two bands."""
TRIED = 4
"""Lines looked at closely for one pair at most, those with the most votes: the true one is first in 95 of 100."""
SEEN_FRAMES = 24
"""Frames by which a line may lie beside one that was looked at and be the same: 1.5 seconds."""
LEAST_FRAMES = 40
"""Frames of B, 2.5 seconds, that a line must have room for."""
PROMISING = 0.3
"""Correlation over the window of its votes from which a line is followed further."""
HOPELESS = 0.3
"""The same before the line is turned: a third of chance lines have less; of 159 true ones the least had 0.38."""
COARSE_LAGS, FINE_LAGS = 8, 3
"""Frames to either side that a line is moved by: half a second at first, then what a turn may shift."""
COARSE_TURN, FINE_TURN = 0.04, 0.02
"""Share by which its tempo is tried slower and faster at first: half a step of the tempos, and the rest of that."""
TURN_FRAMES = 1.5
"""Frames at the ends of a stretch that a fine turn moves: more would lose the line, less would not find it."""
LOCAL_FRAMES = 33
"""Frames, two seconds, over which it is judged whether the sound is still shared; the end of a stretch lies where half
of them are."""
FADED = 0.15
"""Least local correlation inside a stretch; also half of the stretch's own."""
BRIDGED_FRAMES = 16
"""Frames, a second, without likeness inside a stretch: a shout over it, a dropout."""
ROUNDS = 16
"""Times a stretch may grow; each doubles it at most."""
LEAST_SECONDS = 3.0
"""Seconds, of the shorter side, of the shortest stretch told: of a stretch of 4 s so much is left when its ends are
covered."""
LEAST_SCORE = 0.3
"""Correlation (0..1) of the weakest stretch told, however long."""
STRENGTH = 1.3
"""Correlation times the root of the seconds of the shorter side: chance allows less likeness the longer it lasts. Of
1,592 unrelated pairs (music and speech made by programs, film, broadcast, rooms; a minute each) the strongest had 1.10;
the threshold was set above. Of 1,536 pairs of other sounds none was told (the strongest: 1.34, at another tempo, see
below): below 0.2 % false with 95 % confidence. Told were, on sounds not used for setting it, 98 % of 155 edited
stretches of 10 s and 75 % of 217 of 5 s (80 % without those played at half the length)."""

ALTERED_SCORE = 0.75
"""Correlation from which a stretch at another tempo or pitch is told whatever its length: a speech synthesiser saying
the same words in the same voice again, with other stress and pauses, reaches 0.72 (8 pairs of takes)."""
ALTERED_STRENGTH = 2.2
"""Strength from which it is told though less alike, as where something is laid over it: the synthesiser has 1.95."""
UNALTERED_FRAMES = 1.0
"""Frames by which a stretch at the same tempo may seem to drift from one end to the other."""
UNALTERED_SEMITONES = 0.18
"""Semitones by which an unchanged pitch may be measured wrong."""


@dataclass(frozen=True)
class SharedSound:
    """A stretch of A's sound that is a stretch of B's. Times are seconds from the clip's first shown picture."""

    a: tuple[Fraction, Fraction]
    b: tuple[Fraction, Fraction]
    tempo: float
    """Seconds of B per second of A; 0.8 is A played 1.25 times as fast in B."""
    pitch_semitones: float
    """By how much B is higher; played faster without correction, the pitch is 12 · log2 (1 / tempo)."""
    score: float
    """0..1: correlation of the two prints along the stretch. 0.9 a re-encoding, 0.4 under louder speech."""


@dataclass(frozen=True)
class _Stretch:
    line: Line
    first: int
    """Of B's frames."""
    last: int
    """Exclusive."""
    score: float

    @property
    def middle(self) -> float:
        return (self.first + self.last) / 2

    @property
    def seconds(self) -> float:
        """Of the shorter side."""
        return (self.last - self.first) / FRAMES_PER_SECOND / max(1.0, self.line.tempo)

    @property
    def unaltered(self) -> bool:
        """Whether neither tempo nor pitch differ by more than they are measured to."""
        drift = abs(math.log(self.line.tempo)) * (self.last - self.first)
        return drift <= UNALTERED_FRAMES and abs(self.line.bands) * SEMITONES_PER_BAND <= UNALTERED_SEMITONES

    @property
    def convincing(self) -> bool:
        """Whether neither chance nor saying the same again do as much."""
        strength = self.score * math.sqrt(self.seconds)
        enough = self.seconds >= LEAST_SECONDS and self.score >= LEAST_SCORE and strength >= STRENGTH
        return enough and (self.unaltered or self.score >= ALTERED_SCORE or strength >= ALTERED_STRENGTH)


def compare_sound(a: SoundPrint, b: SoundPrint) -> tuple[SharedSound, ...]:
    """The stretches that two sounds share, in order of A's time; none where there is nothing to hear."""
    return _compare(Heard(a), Heard(b))


def search_sound(
    query: SoundPrint, library: Mapping[str, SoundPrint], *, cancel: Callable[[], bool] = lambda: False
) -> dict[str, tuple[SharedSound, ...]]:
    """What ``query`` (A) shares with each sound of ``library`` (B) that shares something, by the library's keys.

    Raises Cancelled once ``cancel`` says so.
    """
    heard = Heard(query)
    found: dict[str, tuple[SharedSound, ...]] = {}
    for name, sound in library.items():
        if cancel():
            raise Cancelled
        shared = _compare(heard, Heard(sound))
        if shared:
            found[name] = shared
    return found


def _compare(a: Heard, b: Heard) -> tuple[SharedSound, ...]:
    pair = _Pair(a, b)
    found: list[_Stretch] = []
    for stretch in pair.stretches():
        covered = any(_overlap(stretch, other) for other in found)
        if stretch.convincing and not covered:
            found.append(stretch)
    shared = (_told(a.sound, b.sound, stretch) for stretch in found)
    return tuple(sorted(shared, key=lambda sound: (sound.a, sound.b)))


class _Pair:
    """Two sounds, and what follows from laying one on the other."""

    def __init__(self, a: Heard, b: Heard) -> None:
        self._a, self._b = a, b

    def stretches(self) -> Iterator[_Stretch]:
        """What grows from the lines worth looking at, convincing or not."""
        seen: list[Guess] = []
        grown: list[_Stretch] = []
        for guess in guesses(self._a, self._b):
            inside = any(s.first <= guess.middle <= s.last and _near(s.line, guess) for s in grown)
            if inside or any(_same(guess, other) for other in seen):
                continue
            seen.append(guess)
            stretch = self._followed(guess)
            if stretch is not None:
                grown.append(stretch)
                yield stretch
            if len(seen) == TRIED:
                return

    def _followed(self, guess: Guess) -> _Stretch | None:
        low, high = self._room(guess.line)
        first, last = max(low, guess.first), min(high, guess.first + WINDOW)
        if last - first < LEAST_FRAMES:
            return None
        score, line = self._moved(guess.line, first, last, COARSE_LAGS)
        if score < HOPELESS:
            return None
        score, line = self._settled(line, first, last, COARSE_TURN, FINE_LAGS, 0.5)
        return None if score < PROMISING else self._grown(line, first, last)

    def _grown(self, line: Line, first: int, last: int) -> _Stretch | None:
        """Lengthen the stretch while it stays alike, half as long again on each side; turn it a little each time."""
        for _ in range(ROUNDS):
            before = last - first
            reach = before // 2 + LOCAL_FRAMES
            ends = self._alike(line, first, last, reach)
            if ends is None:
                return None
            first, last = ends
            turn = min(FINE_TURN, TURN_FRAMES / (last - first))
            _, line = self._settled(line, first, last, turn, FINE_LAGS, 0.25)
            if last - first <= 1.1 * before:
                break
        first, last = self._cut(line, first, last)
        if last - first < LEAST_FRAMES:
            return None
        return _Stretch(line, first, last, float(_correlation(self._products(line, first, last).sum(axis=1))))

    def _cut(self, line: Line, first: int, last: int) -> tuple[int, int]:
        """The ends put, within what local correlation blurs, where most of what is alike lies inside."""
        low, high = self._room(line)
        start, stop = max(low, first - LOCAL_FRAMES), min(high, last + LOCAL_FRAMES)
        middle = (first + last) // 2
        if not start < middle < stop:
            return max(first, low), min(last, high)
        product, ours, theirs = self._products(line, start, stop)
        least = float(_correlation(np.array([product.sum(), ours.sum(), theirs.sum()]))) / 2
        gain = product - least * np.sqrt(ours * theirs)
        before, after = np.cumsum(gain[: middle - start][::-1]), np.cumsum(gain[middle - start :])
        return middle - 1 - int(np.argmax(before)), middle + 1 + int(np.argmax(after))

    def _alike(self, line: Line, first: int, last: int, reach: int) -> tuple[int, int] | None:
        """How far around the middle the two stay alike, looked for ``reach`` frames beyond the ends."""
        low, high = self._room(line)
        low, high = max(low, first - reach), min(high, last + reach)
        if high - low < LEAST_FRAMES:
            return None
        products = self._products(line, low, high)
        half = LOCAL_FRAMES // 2
        sums = np.cumsum(np.pad(products, ((0, 0), (half + 1, half))), axis=1)
        local = _correlation(sums[:, LOCAL_FRAMES:] - sums[:, :-LOCAL_FRAMES])
        whole = float(_correlation(products[:, max(first - low, 0) : max(last - low, 1)].sum(axis=1)))
        good = local >= max(FADED, whole / 2)
        middle = int(np.clip((first + last) // 2 - low, 0, len(good) - 1))
        after, before = _run(good[middle:]), _run(good[: middle + 1][::-1])
        if after + before < LEAST_FRAMES:
            return None
        return low + middle + 1 - before, low + middle + after

    def _settled(self, line: Line, first: int, last: int, turn: float, lags: int, bands: float) -> tuple[float, Line]:
        """Correlation and line where it is highest nearby: moved, turned around the middle, and put higher or lower."""
        middle = (first + last) / 2
        best = self._moved(line, first, last, lags)
        for step in (turn, turn / 2, turn / 4):
            turned = [best[1].turned(best[1].tempo * (1 + way * step), middle) for way in (-1, 1)]
            best = max(best, *(self._moved(other, first, last, FINE_LAGS) for other in turned), key=lambda b: b[0])
        for step in (bands, bands / 2):
            tuned = [replace(best[1], bands=best[1].bands + way * step) for way in (-1, 1)]
            best = max(best, *(self._moved(other, first, last, FINE_LAGS) for other in tuned), key=lambda b: b[0])
        return best

    def _moved(self, line: Line, first: int, last: int, lags: int) -> tuple[float, Line]:
        """The highest correlation within ``lags`` frames, and the line there, between frames by a parabola."""
        count = last - first
        ours, theirs = self._sides(line, first - lags, last + lags)
        theirs = theirs[lags : lags + count]
        products = np.array([np.vdot(ours[lag : lag + count], theirs) for lag in range(2 * lags + 1)])
        energy = np.concatenate([[0.0], np.cumsum(_squares(ours))])
        power = (energy[count:] - energy[:-count]) * np.vdot(theirs, theirs)
        found = products / np.sqrt(np.maximum(power, 1e-9))
        best = int(np.argmax(found))
        between = 0.0
        if 0 < best < 2 * lags:
            before, at, after = found[best - 1 : best + 2]
            between = 0.5 * (after - before) / max(2 * at - before - after, 1e-9)
        return float(found[best]), replace(line, offset=line.offset + lags - best - between)

    def _products(self, line: Line, first: int, last: int) -> Doubles:
        """Shape (3, k): for each frame of B the two sides' product and their squares, summed over the bands."""
        ours, theirs = self._sides(line, first, last)
        return np.stack([np.einsum("ij,ij->i", ours, theirs), _squares(ours), _squares(theirs)]).astype(np.float64)

    def _sides(self, line: Line, first: int, last: int) -> tuple[Floats, Floats]:
        """A at B's tempo and pitch, and B, over the bands both have, each frame's mean 0; silence beyond the ends."""
        rows = self._a.rows((np.arange(first, last) + 0.5 - line.offset) / line.tempo, line.tempo)
        whole = math.floor(line.bands)
        part = np.float32(line.bands - whole)
        low, high = max(0, whole + 1), min(BANDS, BANDS + whole)
        ours = (1 - part) * rows[:, low - whole : high - whole] + part * rows[:, low - whole - 1 : high - whole - 1]
        theirs = np.zeros((last - first, high - low), np.float32)
        start, stop = max(first, 0), min(last, len(self._b))
        theirs[start - first : stop - first] = self._b.levels[start:stop, low:high]
        return ours - ours.mean(axis=1, keepdims=True), theirs - theirs.mean(axis=1, keepdims=True)

    def _room(self, line: Line) -> tuple[int, int]:
        """B's frames that have a frame of A."""
        end = line.offset + line.tempo * len(self._a)
        return max(0, math.ceil(line.offset)), min(len(self._b), math.floor(end))


def _squares(rows: Floats) -> Floats:
    return np.asarray(np.einsum("ij,ij->i", rows, rows), np.float32)


def _correlation(products: Doubles) -> Doubles:
    """Of sums of products and squares (3, …); 0 where one side is silent."""
    return np.asarray(products[0] / np.sqrt(np.maximum(products[1] * products[2], 1e-9)), np.float64)


def _run(good: NDArray[np.bool_]) -> int:
    """How many frames from the first on are good, gaps bridged."""
    at = np.flatnonzero(good)
    gaps = np.flatnonzero(np.diff(at, prepend=0) > BRIDGED_FRAMES)
    end = gaps[0] if len(gaps) else len(at)
    return int(at[end - 1]) + 1 if end else 0


def _near(line: Line, guess: Guess) -> bool:
    return abs(line.to_a(guess.middle) - guess.line.to_a(guess.middle)) < SEEN_FRAMES


def _same(guess: Guess, other: Guess) -> bool:
    beside = abs(guess.middle - other.middle) <= WINDOW and _near(other.line, guess)
    return beside and abs(math.log(guess.line.tempo / other.line.tempo)) < 0.15


def _overlap(one: _Stretch, other: _Stretch) -> bool:
    """Whether both say (nearly) the same of (some of) the same frames."""
    first, last = max(one.first, other.first), min(one.last, other.last)
    middle = (first + last) / 2
    return first < last and abs(one.line.to_a(middle) - other.line.to_a(middle)) < SEEN_FRAMES


def _told(a: SoundPrint, b: SoundPrint, stretch: _Stretch) -> SharedSound:
    line = stretch.line
    ends = stretch.first, stretch.last
    return SharedSound(
        a=_seconds(a, *(min(max(line.to_a(end), 0.0), len(a)) for end in ends)),
        b=_seconds(b, *ends),
        tempo=round(line.tempo, 4),
        pitch_semitones=round(line.bands * SEMITONES_PER_BAND, 2) + 0.0,
        score=round(min(max(stretch.score, 0.0), 1.0), 4),
    )


def _seconds(sound: SoundPrint, first: float, last: float) -> tuple[Fraction, Fraction]:
    """Frames as seconds of the clip, to the millisecond."""
    start, end = (Fraction(round(1000 * (sound.start + Fraction(at) * FRAME_SECONDS)), 1000) for at in (first, last))
    return start, end
