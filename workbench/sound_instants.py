"""Sound without pictures has no frames to go to: moments at even distances stand in for them on a time axis."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

import numpy as np

from workbench.media.model import NO_TIME, FrameIndex
from workbench.media.structure import describe
from workbench.sound_view import LONGEST_SECONDS

PER_SECOND: Final = 25
"""Moments a second: as near to each other as frames mostly are, so that a step is as long as there."""


def instants(duration: Fraction | None) -> FrameIndex:
    """Moments of a sound of so many seconds, counted from its first sample in 1/:data:`PER_SECOND` s; one at least.

    They are places to go to and nothing to record: no time stamp of the file stands behind them.
    """
    seconds = min(max(duration or Fraction(0), Fraction(0)), Fraction(LONGEST_SECONDS))
    count = max(int(seconds * PER_SECOND), 1)
    pts = np.arange(count, dtype=np.int64)
    step = Fraction(1, PER_SECOND)
    return FrameIndex(
        step,
        pts,
        np.zeros(count, np.bool_),
        np.zeros(count, np.int64),
        np.full(count, NO_TIME, np.int64),
        np.full(count, ord("?"), np.uint8),
        np.zeros(count, np.uint8),
        np.empty((0, 3), np.int64),
        describe(step, pts, same_time=(), repeated=(), hidden=0, edits=(), decoded=False),
    )
