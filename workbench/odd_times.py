"""Where a clip's time is not as it should be: damage, gaps, frames off its usual rate, repeats, frames without a time.

All of it, however much: from the columns of the frame index, and from what was met when all frames were decoded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.media.model import CROWDED, REPEATED, FrameIndex
from workbench.media.structure import ROUNDED_TICKS, gaps_in

OFF_SHARE: Final = 0.1
"""A frame is off the usual rate when it lasts this share longer or shorter than the median frame, and more than times
are rounded: recorders without a fixed rate waver by less from one frame to the next."""

JOINED: Final = 3
"""Frames of the usual length between two that are off, up to which they are one stretch: one that wavers all along."""


class Odd(StrEnum):
    """What a stretch of time is."""

    DAMAGED = "damaged"
    """Its frames could not be decoded, or only in part."""
    GAP = "gap"
    """One frame that stands far longer than its like."""
    OFF_RATE = "off-rate"
    """Its frames last longer or shorter than usual."""
    REPEATED = "repeated"
    """Its frames are, byte for byte, the one before again."""
    CROWDED = "crowded"
    """A further frame lies here that has no time of its own."""


@dataclass(frozen=True, eq=False)
class Stretches:
    """Stretches of one kind, in order; none overlaps another."""

    first: NDArray[np.int64]
    """Shape (n,); place of the first frame, in presentation order from 0."""
    after: NDArray[np.int64]
    """Shape (n,); place after the last frame."""

    def __len__(self) -> int:
        return len(self.first)

    def holds(self, place: int) -> bool:
        """Whether the frame at ``place`` lies in one."""
        number = int(np.searchsorted(self.first, place, side="right")) - 1
        return number >= 0 and place < self.after[number]


def odd_times(index: FrameIndex) -> Mapping[Odd, Stretches]:
    """Each kind that there is, but for damage, which the index does not know: see :func:`damaged_in`.

    Takes a tenth of a second for a clip of three hours.
    """
    lengths = np.diff(index.pts)
    gaps = gaps_in(lengths, index.time_base)
    masks = {
        Odd.GAP: _places(len(index), gaps),
        Odd.OFF_RATE: _off_rate(len(index), lengths, gaps),
        Odd.REPEATED: index.flags & REPEATED != 0,
        Odd.CROWDED: index.flags & CROWDED != 0,
    }
    return {kind: _runs(mask) for kind, mask in masks.items() if mask.any()}


def damaged_in(index: FrameIndex, runs: Sequence[tuple[int, int]]) -> Mapping[Odd, Stretches]:
    """What :attr:`workbench.keyframes.KeyframeSet.damaged` tells, first and last PTS of each run, as
    :func:`odd_times` does. Runs that hold none of the frames listed are left out.
    """
    edges = np.array(runs, np.int64).reshape(-1, 2)
    first, after = np.searchsorted(index.pts, edges[:, 0]), np.searchsorted(index.pts, edges[:, 1], side="right")
    listed = after > first
    return {Odd.DAMAGED: Stretches(first[listed], after[listed])} if listed.any() else {}


def usual_length(index: FrameIndex) -> float:
    """Seconds that the median frame lasts; 0 for one frame."""
    return float(np.median(np.diff(index.pts)) * float(index.time_base)) if len(index) > 1 else 0.0


def _off_rate(count: int, lengths: NDArray[np.int64], gaps: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Frames that last longer or shorter than usual, and the few between them; those of gaps stand for themselves."""
    if not len(lengths):
        return np.zeros(count, np.bool_)
    usual = np.median(lengths)
    off = np.abs(lengths - usual) > max(OFF_SHARE * usual, ROUNDED_TICKS)
    off[gaps] = False
    between = _runs(~off)
    short = (between.after - between.first <= JOINED) & (between.first > 0) & (between.after < len(off))
    change = np.zeros(len(off) + 1, np.int64)
    change[between.first[short]] = 1
    change[between.after[short]] = -1
    off |= np.cumsum(change[:-1]) > 0
    off[gaps] = False
    return np.append(off, False)


def _places(count: int, places: NDArray[np.int64]) -> NDArray[np.bool_]:
    mask = np.zeros(count, np.bool_)
    mask[places] = True
    return mask


def _runs(mask: NDArray[np.bool_]) -> Stretches:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]])))
    return Stretches(edges[::2], edges[1::2])
