from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from hashing.audio import BANDS, BANDS_PER_OCTAVE, FRAME_SECONDS, Floats, SoundPrint

Ints = NDArray[np.intp]

FPS = float(1 / FRAME_SECONDS)
SEMITONES_PER_BAND = 12 / BANDS_PER_OCTAVE
SPEEDS = tuple(float(s) for s in np.geomspace(0.5, 2.0, 15))
POINTS_PER_SECOND = 5.0
MOST_POINTS = 6000
POINT_DB = 6.0
REACH_FRAMES, REACH_BANDS = 12, 16
MODES = (7, 9)
LIKENESS = 0.62
MOST_PAIRS = 2000
WINDOW = 96
VOTES = 1.0
CANDIDATES = 6


@dataclass(frozen=True)
class SharedSound:
    a: tuple[Fraction, Fraction]
    b: tuple[Fraction, Fraction]
    tempo: float
    pitch_semitones: float
    score: float


class Heard:
    def __init__(self, sound: SoundPrint) -> None:
        self.sound = sound
        levels = sound.levels
        self.levels: Floats = levels - levels.mean(axis=1, keepdims=True) if len(levels) else levels

    def __len__(self) -> int:
        return len(self.levels)

    @cached_property
    def sums(self) -> Floats:
        return np.concatenate([np.zeros((1, BANDS)), np.cumsum(self.levels, axis=0, dtype=np.float64)])

    @cached_property
    def points(self) -> tuple[Ints, Ints]:
        return _points(self.levels)

    @cached_property
    def descriptors(self) -> Floats:
        return _describe(self.levels, *self.points)

    @cached_property
    def at_speeds(self) -> Floats:
        frames, bands = self.points
        parts = []
        for speed in SPEEDS:
            count = max(1, round(len(self) * speed))
            at = (np.arange(count) + 0.5) / speed
            stretched = self.rows(at, max(1.0, 1 / speed))
            where = np.clip(np.round((frames + 0.5) * speed - 0.5).astype(np.intp), 0, count - 1)
            parts.append(_describe(stretched, where, bands))
        return np.concatenate(parts)

    def rows(self, at: NDArray[np.float64], width: float) -> Floats:
        """mean rows over [at-width/2, at+width/2], frames units"""
        return np.asarray((self._sum(at + width / 2) - self._sum(at - width / 2)) / width, np.float32)

    def _sum(self, at: NDArray[np.float64]) -> NDArray[np.float64]:
        at = np.clip(at, 0, len(self))
        low = np.minimum(at.astype(np.intp), len(self) - 1)
        part = (at - low)[:, np.newaxis]
        return self.sums[low] + part * self.levels[low]


def _smooth(levels: Floats) -> Floats:
    padded = np.pad(levels, 1, mode="edge")
    rows = padded[:-2] + padded[1:-1] + padded[2:]
    return (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / np.float32(9)


def _largest(levels: Floats, reach: int, axis: int) -> Floats:
    pad = [(0, 0), (0, 0)]
    pad[axis] = (reach, reach)
    padded = np.pad(levels, pad, constant_values=-np.inf)
    return np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1, axis=axis).max(axis=-1)


def _points(levels: Floats) -> tuple[Ints, Ints]:
    if not len(levels):
        return np.zeros(0, np.intp), np.zeros(0, np.intp)
    smooth = _smooth(levels)
    peak = (smooth == _largest(_largest(smooth, 4, 0), 5, 1)) & (smooth >= POINT_DB)
    frames, bands = np.nonzero(peak)
    strength = smooth[frames, bands]
    cell_frames = 32
    per_cell = min(POINTS_PER_SECOND, MOST_POINTS / (len(levels) / FPS)) * cell_frames / FPS
    cell = frames // cell_frames
    order = np.lexsort((-strength, cell))
    first = np.searchsorted(cell[order], cell[order])
    keep = np.sort(order[np.arange(len(order)) - first < per_cell])
    return frames[keep], bands[keep]


def _basis() -> Floats:
    times, bands = np.arange(-REACH_FRAMES, REACH_FRAMES + 1, 2), np.arange(-REACH_BANDS, REACH_BANDS + 1, 2)

    def cosines(count: int, modes: int) -> Floats:
        return np.cos(np.pi * np.outer(np.arange(count) + 0.5, np.arange(modes)) / count)

    t, f = cosines(len(times), MODES[0]), cosines(len(bands), MODES[1])
    t /= np.linalg.norm(t, axis=0)
    f /= np.linalg.norm(f, axis=0)
    whole = np.einsum("ti,fj->tfij", t, f).reshape(len(times) * len(bands), -1)
    return np.asarray(whole[:, 1:], np.float32)


_BASIS = _basis()


def _describe(levels: Floats, frames: Ints, bands: Ints) -> Floats:
    padded = np.pad(_smooth(levels), ((REACH_FRAMES, REACH_FRAMES), (REACH_BANDS, REACH_BANDS)))
    t = frames[:, None, None] + np.arange(0, 2 * REACH_FRAMES + 1, 2)[:, None]
    f = bands[:, None, None] + np.arange(0, 2 * REACH_BANDS + 1, 2)
    patches = padded[t, f].reshape(len(frames), -1)
    found = patches @ _BASIS
    return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6)


@dataclass(frozen=True)
class Line:
    """frame b + .5 of B <-> (b+.5 - offset)/tempo of A"""

    tempo: float
    shift: float
    offset: float


def _likely(a: Heard, b: Heard, debug=None) -> list[tuple[Line, int, float]]:
    (fa, ba), (fb, bb) = a.points, b.points
    if not len(fa) or not len(fb):
        return []
    like = a.at_speeds @ b.descriptors.T
    flat = np.flatnonzero(like.ravel() > LIKENESS)
    values = like.ravel()[flat]
    if len(flat) > MOST_PAIRS:
        keep = np.argpartition(-values, MOST_PAIRS)[:MOST_PAIRS]
        flat, values = flat[keep], values[keep]
    row, j = np.divmod(flat, len(fb))
    k, i = np.divmod(row, len(fa))
    speed = np.array(SPEEDS)[k]
    shift = bb[j] - ba[i]
    offset = (fb[j] + 0.5) - speed * (fa[i] + 0.5)
    weight = values - LIKENESS + 0.05
    half = WINDOW // 2
    keys, votes = [], []
    for back in (0, 1):
        w = fb[j] // half - back
        for do in (0, 1):
            o = np.floor(offset / 6.0).astype(np.int64) + do
            for dp in (0, 1):
                p = (shift + dp) // 2
                keys.append((((w + 1) * 64 + k) * 256 + (p + 128)) * (1 << 24) + (o + (1 << 23)))
                votes.append(weight)
    key, back = np.unique(np.concatenate(keys), return_inverse=True)
    total = np.bincount(back, np.concatenate(votes))
    best = np.argsort(-total)[: 8 * CANDIDATES]
    n = len(i)
    out = []
    for cell in best:
        if total[cell] < VOTES:
            break
        members = np.flatnonzero(back == cell) % n
        out.append(
            (
                Line(
                    float(speed[members[0]]),
                    float(np.average(shift[members], weights=weight[members])),
                    float(np.average(offset[members], weights=weight[members])),
                ),
                int((int(key[cell]) >> 24) // 256 // 64 - 1) * half,
                float(total[cell]),
            )
        )
    return out


def _sides(a: Heard, b: Heard, line: Line, first: int, last: int) -> tuple[Floats, Floats]:
    """A's rows on B's clock and pitch, and B's rows, for B's frames first..last"""
    at = (np.arange(first, last) + 0.5 - line.offset) / line.tempo
    rows = a.rows(at, max(1.0, 1 / line.tempo))
    whole = int(np.floor(line.shift))
    part = np.float32(line.shift - whole)
    low, high = max(0, whole + 1), min(BANDS, BANDS + whole)
    moved = (1 - part) * rows[:, low - whole : high - whole] + part * rows[:, low - whole - 1 : high - whole - 1]
    return moved, b.levels[first:last, low:high]


def _products(a: Heard, b: Heard, line: Line, first: int, last: int) -> NDArray[np.float64]:
    x, y = _sides(a, b, line, first, last)
    x = x - x.mean(axis=1, keepdims=True)
    y = y - y.mean(axis=1, keepdims=True)
    return np.stack([(x * y).sum(1), (x * x).sum(1), (y * y).sum(1)]).astype(np.float64)


def _r(products: NDArray[np.float64]) -> NDArray[np.float64]:
    return products[0] / np.sqrt(np.maximum(products[1] * products[2], 1e-9))


def _best_lag(a: Heard, b: Heard, line: Line, first: int, last: int, lags: int) -> tuple[float, Line]:
    """try lags of offset"""
    # shifting offset by l frames <-> B frames first-l..: use A rows on extended grid
    n = last - first
    at = (np.arange(first - lags, last + lags) + 0.5 - line.offset) / line.tempo
    rows = a.rows(at, max(1.0, 1 / line.tempo))
    whole = int(np.floor(line.shift))
    part = np.float32(line.shift - whole)
    low, high = max(0, whole + 1), min(BANDS, BANDS + whole)
    x = (1 - part) * rows[:, low - whole : high - whole] + part * rows[:, low - whole - 1 : high - whole - 1]
    y = b.levels[first:last, low:high]
    x = x - x.mean(axis=1, keepdims=True)
    y = y - y.mean(axis=1, keepdims=True)
    # windows: offset change d => a position index shift -d
    products = np.array([(x[k : k + n] * y).sum() for k in range(2 * lags + 1)])
    energy = np.concatenate([[0], np.cumsum((x * x).sum(1))])
    power = energy[n:] - energy[: 2 * lags + 1]
    r = products / np.sqrt(np.maximum(power * (y * y).sum(), 1e-9))
    k = int(np.argmax(r))
    fine = 0.0
    if 0 < k < 2 * lags:
        l, m, h = r[k - 1], r[k], r[k + 1]
        if 2 * m - l - h > 1e-9:
            fine = 0.5 * (h - l) / (2 * m - l - h)
    return float(r[k]), Line(line.tempo, line.shift, line.offset + (lags - k - fine))


def _turned(line: Line, tempo: float, middle: float) -> Line:
    """another tempo around B's frame middle"""
    at = (middle - line.offset) / line.tempo
    return Line(tempo, line.shift, middle - tempo * at)


def _refine(
    a: Heard, b: Heard, line: Line, first: int, last: int, spread: float, lags: int, bands: float
) -> tuple[float, Line]:
    middle = (first + last) / 2
    best = _best_lag(a, b, line, first, last, lags)
    for step in (spread, spread / 2, spread / 4):
        tries = [
            _best_lag(
                a,
                b,
                _turned(best[1], best[1].tempo * (1 + d * step), middle),
                first,
                last,
                lags if step == spread else 2,
            )
            for d in (-1, 1)
        ]
        best = max([best, *tries], key=lambda t: t[0])
    for step in (bands, bands / 2):
        tries = [
            _best_lag(a, b, Line(best[1].tempo, best[1].shift + d * step, best[1].offset), first, last, 2)
            for d in (-1, 1)
        ]
        best = max([best, *tries], key=lambda t: t[0])
    return best


def _span(a: Heard, b: Heard, line: Line) -> tuple[int, int]:
    return max(0, int(np.ceil(line.offset))), min(len(b), int(np.floor(line.offset + line.tempo * len(a))))


def _grow(a: Heard, b: Heard, line: Line, first: int, last: int) -> tuple[Line, int, int, float]:
    """extend from first..last"""
    for _ in range(16):
        low, high = _span(a, b, line)
        length = last - first
        low, high = max(low, first - length // 2 - 32), min(high, last + length // 2 + 32)
        if high - low < 32:
            return line, first, last, 0.0
        products = _products(a, b, line, low, high)
        sums = np.cumsum(np.pad(products, ((0, 0), (17, 16))), axis=1)
        local = _r(sums[:, 33:] - sums[:, :-33]) if products.shape[1] else np.zeros(0)
        inside = slice(max(first - low, 0), max(last - low, 1))
        whole = float(_r(products[:, inside].sum(axis=1)))
        good = local >= max(0.15, whole / 2)
        middle = int(np.clip((first + last) // 2 - low, 0, len(good) - 1))
        # bridge dips of up to 1 s
        bad_run = 0
        new_first = new_last = middle
        for at in range(middle, len(good)):
            bad_run = 0 if good[at] else bad_run + 1
            if good[at]:
                new_last = at + 1
            if bad_run > 16:
                break
        bad_run = 0
        for at in range(middle, -1, -1):
            bad_run = 0 if good[at] else bad_run + 1
            if good[at]:
                new_first = at
            if bad_run > 16:
                break
        new_first, new_last = new_first + low, new_last + low
        if new_last - new_first < 32:
            return line, first, last, 0.0
        grown = new_last - new_first > 1.1 * length
        first, last = new_first, new_last
        _, line = _refine(a, b, line, first, last, min(0.02, 1.5 / (last - first)), 3, 0.25)
        if not grown:
            break
    low, high = _span(a, b, line)
    first, last = max(first, low), min(last, high)
    if last - first < 32:
        return line, first, last, 0.0
    return line, first, last, float(_r(_products(a, b, line, first, last).sum(axis=1)))


def compare_heard(a: Heard, b: Heard, debug: list | None = None):
    found = []
    tried = []
    for line, window, votes in _likely(a, b):
        middle = window + WINDOW / 2
        if any(
            f <= middle <= l and abs((middle - line.offset) / line.tempo - (middle - o.offset) / o.tempo) < 16
            for o, f, l, _ in found
        ):
            continue
        if any(
            abs(middle - m) <= WINDOW
            and abs((middle - line.offset) / line.tempo - at) < 24
            and abs(np.log(s / line.tempo)) < 0.15
            for m, at, s in tried
        ):
            continue
        if len(tried) >= CANDIDATES:
            break
        tried.append((middle, (middle - line.offset) / line.tempo, line.tempo))
        low, high = _span(a, b, line)
        first, last = max(low, window), min(high, window + WINDOW)
        if last - first < 40:
            continue
        r, line = _refine(a, b, line, first, last, 0.04, 8, 0.5)
        if debug is not None:
            debug.append((votes, r))
        if r < 0.2:
            continue
        out = _grow(a, b, line, first, last)
        if debug is not None:
            debug.append((votes, r, out))
        if any(
            f < out[2]
            and out[1] < l
            and abs(
                ((out[1] + out[2]) / 2 - o.offset) / o.tempo - ((out[1] + out[2]) / 2 - out[0].offset) / out[0].tempo
            )
            < 16
            for o, f, l, _ in found
        ):
            continue
        if out[3] > 0.2 and (out[2] - out[1]) > 40:
            found.append(out)
    return found
