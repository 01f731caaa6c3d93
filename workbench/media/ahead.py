"""Pictures of frames that are looked at one after another: painted once, and the next ones before they are asked for.

Turning a frame of 1080p into a picture takes longer than decoding it; between two steps of a person there is time for
both.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import av
import numpy as np
from av.video.stream import VideoStream
from numpy.typing import NDArray

from workbench.media.decode import THREADS, picture_type
from workbench.media.picture import Painter

KEPT_BYTES = 32 << 20
"""Pictures kept: five of 1080p."""

LEAST_KEPT = 2
"""Pictures kept however large they are: the one shown, and the next."""

Key = tuple[int | None, tuple[int, int] | None]


class Shown(NamedTuple):
    """A picture, and what is told of its frame."""

    picture: NDArray[np.uint8]
    picture_type: str
    key: bool


class PainterAhead(Painter):
    """A painter that keeps its last pictures; they are not to be written to."""

    def __init__(self, stream: VideoStream) -> None:
        super().__init__(stream, THREADS)
        self._fit: tuple[int, int] | None = None
        self._kept: dict[Key, Shown] = {}

    def rgb(self, frame: av.VideoFrame, fit: tuple[int, int] | None = None) -> NDArray[np.uint8]:
        """(h, w, 3) sRGB as displayed, not larger than ``fit``."""
        self._fit = fit
        key = (frame.pts, fit)
        kept = self._kept.get(key)
        if kept is None:
            kept = Shown(super().rgb(frame, fit), picture_type(frame), bool(frame.key_frame))
            self._keep(key, kept)
        return kept.picture

    def ready(self, pts: int, fit: tuple[int, int] | None) -> Shown | None:
        """The picture of the frame that starts at ``pts``, where it is kept; may be asked while another is painted."""
        return self._kept.get((pts, fit))

    def prepare(self, frames: Iterable[av.VideoFrame]) -> bool:
        """Paint the first of ``frames`` that has no picture yet, in the size asked for last; False when all have."""
        for frame in frames:
            if (frame.pts, self._fit) not in self._kept:
                self.rgb(frame, self._fit)
                return True
        return False

    def _keep(self, key: Key, shown: Shown) -> None:
        shown.picture.flags.writeable = False
        self._kept[key] = shown
        most = max(LEAST_KEPT, KEPT_BYTES // max(1, shown.picture.nbytes))
        while len(self._kept) > most:
            del self._kept[next(iter(self._kept))]
