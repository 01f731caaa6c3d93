"""Small pictures all over a clip, so that a hand that moves along the timeline sees something at once."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from ui import images
from ui.jobs import Context
from ui.playing.positions import Positions
from workbench.errors import Cancelled, WorkbenchError

FIT = (192, 108)
"""Pixels a picture fits into."""

MOST = 240
"""Pictures of a clip: one every 45 s of three hours, 15 MB."""

APART = 0.5
"""Seconds between two pictures at least."""

WHOLE_SECONDS = 120.0
"""Length up to which pictures are exact, read in one pass; of longer clips those that decoding can start at."""


@dataclass(frozen=True, eq=False)
class Glimpse:
    """One small picture."""

    seconds: float
    image: QImage


class Scrub:
    """The small pictures of one clip, as they come in, in order of time."""

    def __init__(self, allowed: Callable[[QImage], QImage] = lambda image: image) -> None:
        """``allowed`` makes of a picture what may be shown of it now."""
        self._glimpses: list[Glimpse] = []
        self._allowed = allowed

    def __len__(self) -> int:
        return len(self._glimpses)

    def keep(self, glimpse: Glimpse) -> None:
        """Take one more."""
        insort(self._glimpses, glimpse, key=_seconds)

    def nearest(self, seconds: float) -> Glimpse | None:
        """The picture closest to a moment; None while there is none."""
        after = bisect_left(self._glimpses, seconds, key=_seconds)
        close = self._glimpses[max(after - 1, 0) : after + 1]
        return min(close, key=lambda glimpse: abs(glimpse.seconds - seconds), default=None)

    def picture(self, seconds: float) -> QImage | None:
        """The picture closest to a moment, as it may be shown now."""
        near = self.nearest(seconds)
        return None if near is None else self._allowed(near.image)


def fetch(path: Path, positions: Positions, came: Callable[[Glimpse], object], context: Context) -> None:
    """A job's work; a damaged stretch has no pictures, and the viewer tells why when it is shown."""
    for pts in wanted(positions):
        if context.cancel():
            raise Cancelled
        try:
            frame = context.worker.frame(path, pts, fit=FIT)
        except WorkbenchError:
            continue
        came(Glimpse(positions.seconds(positions.at_pts(frame.pts)), images.to_qimage(frame.rgb)))


def wanted(positions: Positions) -> list[int]:
    """PTS of the pictures: of a short clip in order; of a long one far apart first, then between them."""
    count = max(min(MOST, int(positions.end / APART), len(positions)), 1)
    moments = (np.arange(count) + 0.5) * positions.end / count
    frames = [positions.pts(positions.at_seconds(moment)) for moment in moments.tolist()]
    if positions.end <= WHOLE_SECONDS:
        return list(dict.fromkeys(frames))
    starts = positions.index.pts[positions.index.key]
    if len(starts):
        nearest = np.searchsorted(starts, frames, side="right") - 1
        frames = starts[np.maximum(nearest, 0)].tolist()
    return list(dict.fromkeys(frames[place] for place in spread_out(count)))


def spread_out(count: int) -> Iterator[int]:
    """0 to ``count - 1``, each as far from those before as halving allows."""
    bits = max(count - 1, 1).bit_length()
    for number in range(1 << bits):
        place = int(f"{number:0{bits}b}"[::-1], 2)
        if place < count:
            yield place


def _seconds(glimpse: Glimpse) -> float:
    return glimpse.seconds
