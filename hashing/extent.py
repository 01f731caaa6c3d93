"""How far a stretch reaches along its line: as long as pictures and movement agree, to the step."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hashing.movement import FLOOR, RATE, Floats, Line, Movement, aligned, running_sums, steps

PICTURE_SHARE = 0.5
"""Share (0..1) of a stretch's own typical likeness of pictures under which a picture does not belong to it."""
LEAST_ALIKE = 0.15
"""Correlation (-1..1) of two pictures' fine detail under which they do not show the same, whatever is typical."""
DIM = 1.5
"""Grey levels (root mean square) of fine detail under which a picture, black or fading, cannot be told from another."""
STEADY = 0.6
"""Correlation (-1..1) with its neighbours under which, in both clips, a picture is of a fast pan and says nothing."""
BRIDGE = 8
"""Steps of disagreement that are passed over, between at least as many steps of agreement on either side."""
FRAME_AGREES = 0.45
"""Agreement (-1..1) of one frame's residual above which the frame belongs to a stretch; copies have about 0.9."""
BAD_RUN = 3
"""Steps in a row that must disagree for a stretch to end."""
WINDOW_SECONDS = 3.0
WINDOW_AGREES = 0.5
"""Correlation (-1..1) of fine detail over a three-second window above which the window belongs to a stretch."""


def along(
    a: Movement, b: Movement, line: Line, window: float, start: float, end: float
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """All common seconds along the line, and at which of them pictures and what moves agree.

    What moves has to correlate over the ``window`` (seconds) around; where nothing moves, pictures have to agree only.
    """
    seconds = steps(line, a, b, -np.inf, np.inf)
    pictures = aligned(a, b, line, seconds, fine=True)
    agrees = _windows(*pictures, round(window * RATE), (a.noise, b.noise))
    return seconds, ~(agrees < WINDOW_AGREES) & _agree(*pictures, (seconds >= start) & (seconds <= end))[0]


def _windows(left: Floats, right: Floats, window: int, noise: tuple[float, float]) -> NDArray[np.float64]:
    """The correlation of the window around each of the aligned pictures; nan where nothing moves."""
    length = min(len(left), window)
    sums_left, sums_right = (_window_sums(run, length) for run in (left, right))
    both = _windowed(left, right, sums_left, sums_right, length)
    mine, theirs = (
        _windowed(left, left, sums_left, sums_left, length),
        _windowed(right, right, sums_right, sums_right, length),
    )
    floor_a, floor_b = (level**2 * length * left.shape[1] for level in noise)
    value = both / np.sqrt(np.maximum(mine, floor_a / 2) * np.maximum(theirs, floor_b / 2))
    value[(mine < floor_a) & (theirs < floor_b)] = np.nan
    spread = np.minimum(np.maximum(np.arange(len(left)) - length // 2, 0), len(value) - 1)
    return np.asarray(value[spread])


def _window_sums(run: Floats, length: int) -> NDArray[np.float64]:
    total = running_sums(run)
    return np.asarray(total[length:] - total[:-length])


def _windowed(
    left: Floats, right: Floats, sums_left: NDArray[np.float64], sums_right: NDArray[np.float64], length: int
) -> NDArray[np.float64]:
    """Sums of products of two runs of pictures, freed of each window's mean picture: one value a window."""
    products = np.concatenate([[0.0], np.cumsum((left * right).sum(axis=1, dtype=np.float64))])
    return np.asarray(products[length:] - products[:-length] - (sums_left * sums_right).sum(axis=1) / length)


def run_around(good: NDArray[np.bool_], seconds: NDArray[np.float64], middle: float) -> tuple[float, float] | None:
    """The run of good steps around ``middle``, in seconds."""
    if not len(seconds):
        return None
    at = int(np.abs(seconds - middle).argmin())
    if not good[at]:
        near = np.flatnonzero(good & (np.abs(seconds - middle) < 1.5))
        if not len(near):
            return None
        at = int(near[np.abs(near - at).argmin()])
    bad = np.flatnonzero(~good)
    low = int(bad[bad < at].max()) + 1 if (bad < at).any() else 0
    high = int(bad[bad > at].min()) - 1 if (bad > at).any() else len(seconds) - 1
    return float(seconds[low]), float(seconds[high])


def bridged(good: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Short disagreement between longer agreement on one line, as in a whip of the camera, does not end a stretch."""
    edges = np.flatnonzero(np.diff(good)) + 1
    bounds = np.concatenate([[0], edges, [len(good)]])
    filled = good.copy()
    for number in range(1, len(bounds) - 2):
        before, length, after = np.diff(bounds[number - 1 : number + 3])
        low, high = bounds[number], bounds[number + 1]
        if not good[low] and length <= BRIDGE and min(before, after) >= BRIDGE:
            filled[low:high] = True
    return filled


def ends(a: Movement, b: Movement, line: Line, start: float, end: float) -> tuple[float, float]:
    """Where the stretch really starts and ends: outward from its inner part, frame by frame."""
    a, b = a.thin, b.thin
    seconds = steps(line, a, b, -np.inf, np.inf)
    pictures = aligned(a, b, line, seconds, fine=True)
    inner = (seconds >= start) & (seconds <= end)
    loose, strict = _agree(*pictures, inner)
    good = bridged(_frames_agree(a, b, line, seconds, start, end) & loose)
    margin = min(1.0, (end - start) / 4)
    low = int(np.searchsorted(seconds, start + margin))
    high = int(np.searchsorted(seconds, end - margin))
    first = _walk(good, min(low, len(good) - 1), -1)
    last = _walk(good, min(high, len(good) - 1), +1)
    first += int(first + 1 < last and not strict[first] and strict[first + 1])
    last -= int(last - 1 > first and not strict[last] and strict[last - 1])
    begin = seconds[first] - 0.5 / RATE if first > 0 else max(0.0, -line.offset / line.speed)
    finish = seconds[last] + 0.5 / RATE if last < len(seconds) - 1 else min(a.end, (b.end - line.offset) / line.speed)
    return max(0.0, float(begin)), float(finish)


def _walk(good: NDArray[np.bool_], position: int, step: int) -> int:
    """The last good position before several bad ones in a row."""
    last, bad = position, 0
    while 0 <= position < len(good) and bad < BAD_RUN:
        if good[position]:
            last, bad = position, 0
        else:
            bad += 1
        position += step
    return last


def _frames_agree(
    a: Movement, b: Movement, line: Line, seconds: NDArray[np.float64], start: float, end: float
) -> NDArray[np.bool_]:
    """Which frames differ from the stretch's nearest mean picture alike in both clips, or hardly differ in either."""
    left, right = aligned(a, b, line, seconds)
    inner = np.flatnonzero((seconds >= start) & (seconds <= end))
    length = min(len(inner), round(WINDOW_SECONDS * RATE))
    centre = np.clip(np.arange(len(seconds)) - length // 2, inner[0], inner[-1] + 1 - length)
    left, right = (run - _means_from(run, centre, length) for run in (left, right))
    mine, theirs = (left * left).sum(axis=1), (right * right).sum(axis=1)
    gain = float(np.sqrt(max(theirs[inner].sum(), 1e-6) / max(mine[inner].sum(), 1e-6)))
    floor = FLOOR * FLOOR * left.shape[1]
    alike = 2 * (left * right).sum(axis=1) / np.maximum(mine * gain + theirs / gain, 1e-6)
    return np.asarray((alike >= FRAME_AGREES) | ((mine * gain < floor) & (theirs / gain < floor)))


def _means_from(run: Floats, starts: NDArray[np.int64], length: int) -> Floats:
    total = running_sums(run)
    return np.asarray((total[starts + length] - total[starts]) / length, dtype=np.float32)


def _agree(left: Floats, right: Floats, inner: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which of the aligned pictures look about as alike as those that are ``inner``; and which do to the step.

    Says nothing where a camera stands still, and where a cut is, to the step. In a fast pan two samplings of the same
    footage differ, so where both clips pan fast nothing is asked; and at first a picture a step away may fit instead.
    """
    mine, theirs = (left * left).sum(axis=1), (right * right).sum(axis=1)
    around = [np.clip(np.arange(len(left)) + step, 0, len(left) - 1) for step in (-1, 0, 1)]
    alike = np.max(
        [(left * right[at]).sum(axis=1) / np.sqrt(np.maximum(mine * theirs[at], 1e-6)) for at in around], axis=0
    )
    dim = np.maximum(mine, theirs) < DIM * DIM * left.shape[1]
    typical = float(np.median(alike[inner])) if inner.any() else 1.0
    blur = np.maximum(_steadiness(left), _steadiness(right)) < STEADY
    least = max(LEAST_ALIKE, PICTURE_SHARE * typical)
    smooth = np.median(alike[np.stack(around)], axis=0)
    return dim | blur | (smooth >= least), dim | blur | (alike >= least)


def _steadiness(run: Floats) -> NDArray[np.float64]:
    """Correlation of each picture's fine detail with its less like neighbour's: low in a fast pan and beside a cut."""
    length = np.sqrt(np.maximum((run * run).sum(axis=1), 1e-6))
    alike = (run[1:] * run[:-1]).sum(axis=1) / (length[1:] * length[:-1])
    padded = np.concatenate([alike[:1], alike, alike[-1:]]) if len(alike) else np.ones(len(run) + 1)
    return np.asarray(np.minimum(padded[:-1], padded[1:]), dtype=np.float64)
