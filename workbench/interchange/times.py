"""A clip's frames as other tools tell time: seconds from the first shown frame, an end that is no longer shown."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from workbench import timecode
from workbench.timecode import HALF_MILLISECOND


@dataclass(frozen=True)
class ClipTimes:
    """When each frame of one clip is shown."""

    time_base: Fraction
    """Seconds of one unit of a PTS."""
    start: int
    """PTS of the first shown frame."""
    frame: int
    """Units that a frame lasts where nothing else tells: the last one, or all where ``pts`` is empty. At least 1."""
    pts: Sequence[int] = ()
    """Of every shown frame, strictly increasing; empty where only what the file declares is known."""

    def begins(self, pts: int) -> Fraction:
        """Seconds at which what is shown at ``pts`` begins; never before 0."""
        return max(timecode.seconds(pts, self.time_base, self.start), Fraction(0))

    def ends(self, pts: int) -> Fraction:
        """Seconds at which the frame of ``pts`` is no longer shown; after :meth:`begins`."""
        place = bisect_right(self.pts, pts)
        after = self.pts[place] if place < len(self.pts) else pts + self.frame
        return max(timecode.seconds(after, self.time_base, self.start), self.begins(pts) + self.time_base)

    def shown_at(self, seconds: Fraction) -> int:
        """PTS of the frame shown at ``seconds``, which other tools have rounded to the millisecond."""
        if not self.pts:
            return self.start + round(seconds / self.time_base)
        at = timecode.pts_at(seconds + HALF_MILLISECOND, self.time_base, self.start)
        return self.pts[max(bisect_right(self.pts, at) - 1, 0)]

    def last_before(self, seconds: Fraction) -> int:
        """PTS of the last frame that begins before ``seconds``, rounded as above."""
        if not self.pts:
            return self.shown_at(max(seconds - self.frame * self.time_base, Fraction(0)))
        limit = self.start + (seconds - HALF_MILLISECOND) / self.time_base
        return self.pts[max(bisect_left(self.pts, limit) - 1, 0)]

    @property
    def duration(self) -> Fraction | None:
        """Seconds until the last frame is no longer shown; None where the frames are not known."""
        return self.ends(self.pts[-1]) if self.pts else None


STILL = ClipTimes(Fraction(1), 0, 1, (0,))
"""A still is one frame at PTS 0, taken to be shown for a second."""
