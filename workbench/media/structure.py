"""How a clip's frames lie in time, in figures and in words: its rate, gaps, repeats, what is hidden, edit lists."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from workbench.media.model import LISTED, Edit, Structure

DURATIONS = 16
"""Most durations that are listed with their counts."""

ROUNDED_TICKS = 1
"""Ticks by which the durations of a constant rate differ: 29.97 frames a second in milliseconds last 33 or 34."""

GAP_RATIO = 1.5
"""A frame that lasts this many times the usual duration leaves out at least one other, where the rate is constant."""

STEADY_SHARE = 0.9
"""Share of frames of the usual duration from which a clip counts as one of constant rate with exceptions."""

PAUSE_RATIO = 4
"""Where the rate varies, a frame is a gap only when it lasts this many times the median …"""

PAUSE_SECONDS = 0.5
"""… and at least this long: a person sees the picture stand."""


def describe(
    time_base: Fraction,
    pts: NDArray[np.int64],
    *,
    same_time: Sequence[int],
    repeated: Sequence[int],
    hidden: int,
    edits: tuple[Edit, ...],
    decoded: bool,
) -> Structure:
    """The structure of the frames shown at ``pts`` (increasing); the rest is what was seen on the way."""
    lengths = np.diff(pts)
    ticks, counts = np.unique(lengths, return_counts=True)
    order = np.argsort(-counts, kind="stable")[:DURATIONS]
    gaps = gaps_in(lengths, time_base)
    told = Structure(
        durations=tuple((int(ticks[place]), int(counts[place])) for place in order),
        distinct_durations=len(ticks),
        variable=bool(len(ticks) and ticks[-1] - ticks[0] > ROUNDED_TICKS),
        gaps=tuple((int(pts[place]), int(lengths[place])) for place in gaps[:LISTED]),
        gap_count=len(gaps),
        same_time=tuple(same_time[:LISTED]),
        same_time_count=len(same_time),
        repeated=tuple(repeated[:LISTED]),
        repeated_count=len(repeated),
        hidden=hidden,
        edits=edits,
        decoded=decoded,
        sentences=(),
    )
    longest = float(lengths.max() * time_base) if len(lengths) else 0.0
    words = (*_rate(told, lengths, time_base), *_start(int(pts[0]), time_base), *_oddities(told, longest))
    return Structure(**{**vars(told), "sentences": words})


def _steady(lengths: NDArray[np.int64]) -> bool:
    usual = np.median(lengths)
    return bool(np.mean(np.abs(lengths - usual) <= ROUNDED_TICKS) >= STEADY_SHARE)


def gaps_in(lengths: NDArray[np.int64], time_base: Fraction) -> NDArray[np.int64]:
    """Places of frames that stand far longer than their like; ``lengths`` in ticks from each frame to the next."""
    if not len(lengths):
        return np.empty(0, np.int64)
    usual = float(np.median(lengths))
    if _steady(lengths):
        least = max(GAP_RATIO * usual, usual + ROUNDED_TICKS + 1)
    else:
        least = max(PAUSE_RATIO * usual, PAUSE_SECONDS / float(time_base))
    return np.flatnonzero(lengths >= least)


def _rate(told: Structure, lengths: NDArray[np.int64], time_base: Fraction) -> tuple[str, ...]:
    if not len(lengths):
        return ("There is one frame.",)
    frames = len(lengths) + 1
    usual = float(np.median(lengths)) * float(time_base)
    if not told.variable:
        mean = float(np.mean(lengths)) * float(time_base)
        return (f"{frames} frames at a constant {1 / mean:.3f} a second.",)
    if _steady(lengths):
        most = float(np.mean(lengths[np.abs(lengths - np.median(lengths)) <= ROUNDED_TICKS])) * float(time_base)
        odd = int(np.count_nonzero(np.abs(lengths - np.median(lengths)) > ROUNDED_TICKS))
        return (f"{frames} frames at {1 / most:.3f} a second, but {odd} of them last longer or shorter.",)
    low, high = (float(length) * float(time_base) for length in (lengths.min(), lengths.max()))
    return (
        f"{frames} frames at a variable rate: {_ms(low)} to {_ms(high)} each, the median {_ms(usual)}, "
        f"in {told.distinct_durations} different lengths.",
    )


def _start(first: int, time_base: Fraction) -> tuple[str, ...]:
    if first == 0:
        return ()
    seconds = float(first * time_base)
    when = "before" if seconds < 0 else "after"
    return (f"The first frame shown has PTS {first}, {abs(seconds):.3f} s {when} the zero of the file's clock.",)


def _oddities(told: Structure, longest: float) -> tuple[str, ...]:
    words = []
    if told.gap_count:
        words.append(
            f"{_count(told.gap_count, 'gap')}, up to {longest:.3f} s: frames are missing or the camera paused."
        )
    if told.same_time_count:
        words.append(
            f"{_count(told.same_time_count, 'frame')} with a time that is not after the one before: "
            "they have no place of their own and cannot be shown."
        )
    if told.repeated_count:
        words.append(
            f"{_count(told.repeated_count, 'frame')} stored as an exact repeat of the one before: "
            "a lower rate was filled up."
        )
    if told.hidden:
        words.append(f"{_count(told.hidden, 'frame')} of the file not shown, by the edit list or for want of others.")
    if len(told.edits) > 1 or told.hidden:  # nearly every MP4 has a list of one entry that shows all
        words += _edits(told.edits)
    if told.decoded:
        words.append("The packets do not tell which frames are shown; all were decoded to know.")
    return tuple(words)


def _edits(edits: tuple[Edit, ...]) -> list[str]:
    if not edits:
        return []
    parts = []
    for edit in edits[:5]:
        length = f"{float(edit.duration):.3f} s" if edit.duration else "to the end"
        if edit.begin is None:
            parts.append(f"nothing for {length}")
        else:
            speed = "" if edit.rate == 1 else f" at speed {float(edit.rate):g}"
            parts.append(f"from {float(edit.begin):.3f} s for {length}{speed}")
    more = f", and {len(edits) - 5} more" if len(edits) > 5 else ""
    return [f"The edit list shows of the recording: {'; '.join(parts)}{more}."]


def _count(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number:,} {noun}s"


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f} ms"
