"""Where a frame is: its place in the frame index, its PTS, its time. Exact by the index, never by a frame rate."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from workbench.media.model import FrameIndex
from workbench.odd_times import Odd, Stretches, odd_times, usual_length

SIZES = (1 << 48) - 1
"""Largest packet that :attr:`Positions.ranks` tells apart, in bytes."""


class Positions:
    """The frames of one clip by position 0, 1, 2 … in presentation order."""

    def __init__(self, index: FrameIndex) -> None:
        self.index = index
        self.time_base = index.time_base
        self._seconds = (index.pts - index.pts[0]).astype(np.float64) * float(index.time_base)

    def __len__(self) -> int:
        return len(self.index)

    def pts(self, position: int) -> int:
        """Presentation timestamp of the frame at ``position``, in the stream's time base."""
        return int(self.index.pts[self.clamp(position)])

    def time(self, position: int) -> Fraction:
        """Seconds from the first shown frame, exact."""
        return (self.pts(position) - int(self.index.pts[0])) * self.time_base

    def seconds(self, position: int) -> float:
        """The same, for drawing."""
        return float(self._seconds[self.clamp(position)])

    @cached_property
    def ranks(self) -> NDArray[np.int64]:
        """For each frame one number to compare packets by: I pictures first, then size; last 8 bits: the letter."""
        index = self.index
        found = np.minimum(index.size, SIZES) << 8 | index.letter
        found[index.letter == ord("I")] |= 1 << 56
        return np.asarray(found, np.int64)

    def prepare(self) -> None:
        """Find what takes a while for a long clip, before it is drawn; not for the GUI thread."""
        self.__dict__.update(odd=odd_times(self.index), usual=usual_length(self.index))

    @cached_property
    def odd(self) -> Mapping[Odd, Stretches]:
        """Where time is not as it should be; damage is known later, and elsewhere."""
        return odd_times(self.index)

    @cached_property
    def usual(self) -> float:
        """Seconds that the median frame lasts."""
        return usual_length(self.index)

    def lasts(self, position: int) -> float:
        """Seconds from this frame to the next; the last lasts as long as the one before."""
        begin, end = self.spread(self.clamp(position), self.clamp(position) + 2)[:2] if len(self) > 1 else (0.0, 0.0)
        return float(end - begin)

    def spans(self, stretches: Stretches) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Seconds where each of ``stretches`` begins and ends."""
        return self._seconds[stretches.first], np.append(self._seconds, self.end)[stretches.after]

    def places(self, moments: NDArray[np.float64]) -> NDArray[np.int64]:
        """Positions of the first frames that start at each of ``moments`` or later; the number of frames for none."""
        return np.searchsorted(self._seconds, moments)

    def spread(self, first: int, after: int) -> NDArray[np.float64]:
        """Seconds of the frames from ``first`` to before ``after``, and the clip's end where that goes beyond them."""
        seconds = self._seconds[first:after]
        return seconds if after <= len(self) else np.append(seconds, self.end)

    def stretches(
        self, starts: NDArray[np.int64], ends: NDArray[np.int64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Seconds where frames shown at these PTS begin, and where those shown at the others end; both in order."""
        last = len(self) - 1
        first = np.clip(np.searchsorted(self.index.pts, starts, side="right") - 1, 0, last)
        after = np.clip(np.searchsorted(self.index.pts, ends, side="right"), 1, last + 1)
        return self._seconds[first], np.append(self._seconds, self.end)[after]

    @property
    def end(self) -> float:
        """Seconds from the first frame to the end of the last, which is taken to last as long as the one before."""
        if len(self) == 1:
            return 0.0
        return float(2 * self._seconds[-1] - self._seconds[-2])

    @property
    def rate(self) -> float:
        """Frames a second, on average; 25 where there is only one frame."""
        return (len(self) - 1) / float(self._seconds[-1]) if len(self) > 1 else 25.0

    def at_seconds(self, seconds: float) -> int:
        """Position of the frame that is on screen at ``seconds``."""
        found = int(np.searchsorted(self._seconds, seconds + 1e-6, side="right")) - 1
        return self.clamp(found)

    def nearest(self, seconds: float) -> int:
        """Position of the frame whose time is closest to ``seconds``."""
        before = self.at_seconds(seconds)
        after = self.clamp(before + 1)
        return after if abs(self.seconds(after) - seconds) < abs(seconds - self.seconds(before)) else before

    def at_pts(self, pts: int) -> int:
        """Position of the frame with this PTS, or of the last one before it."""
        return self.clamp(int(np.searchsorted(self.index.pts, pts, side="right")) - 1)

    def clamp(self, position: int) -> int:
        """The nearest position that exists."""
        return min(max(position, 0), len(self) - 1)

    def next_key(self, position: int) -> int:
        """The first position after ``position`` where decoding can start; the last frame when there is none."""
        later = np.flatnonzero(self.index.key[position + 1 :])
        return position + 1 + int(later[0]) if len(later) else len(self) - 1

    def previous_key(self, position: int) -> int:
        """The last position before ``position`` where decoding can start; the first frame when there is none."""
        earlier = np.flatnonzero(self.index.key[:position])
        return int(earlier[-1]) if len(earlier) else 0
