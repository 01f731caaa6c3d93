"""Plays sound without pictures: moments take the place of frames, so that the same clock moves the playhead."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Protocol

import numpy as np

from ui.playing.positions import Positions
from workbench.errors import Cancelled
from workbench.media.model import Frame
from workbench.media.steps import Steps
from workbench.progress import Cancel, never_cancel

NOTHING = np.empty((0, 0, 3), np.uint8)
"""What a moment shows."""


class FrameStream(Protocol):
    """Frames one after the other, until it is closed."""

    def __iter__(self) -> Iterator[Frame]:
        """The frames."""

    def close(self) -> None:
        """No more of them."""


class Frames(Protocol):
    """What gives the frames of a playback; see :meth:`workbench.media.client.MediaWorker.play`."""

    def play(
        self,
        path: Path,
        pts: int,
        *,
        span: tuple[int, int],
        backwards: bool = False,
        loop: bool = False,
        apart: int = 0,
        passed: str = "DEFAULT",
        fit: tuple[int, int] | None = None,
        steps: Steps = (),
        cancel: Cancel = never_cancel,
    ) -> FrameStream:
        """Consecutive frames from the one shown at ``pts`` on."""


class Moments:
    """Gives moments as a worker gives frames, without a file."""

    def __init__(self, positions: Positions) -> None:
        self._positions = positions

    def play(
        self,
        path: Path,
        pts: int,
        *,
        span: tuple[int, int],
        backwards: bool = False,
        loop: bool = False,
        apart: int = 0,
        passed: str = "DEFAULT",
        fit: tuple[int, int] | None = None,
        steps: Steps = (),
        cancel: Cancel = never_cancel,
    ) -> FrameStream:
        """Consecutive moments; Cancelled once ``cancel`` says so."""
        return self._moments(pts, span, max(apart, 1) * (-1 if backwards else 1), loop, cancel)

    def _moments(self, pts: int, span: tuple[int, int], step: int, loop: bool, cancel: Cancel) -> Generator[Frame]:
        positions = self._positions
        first, last = (positions.at_pts(end) for end in span)
        place = positions.at_pts(pts)
        while True:
            while first <= place <= last:
                if cancel():
                    raise Cancelled
                yield Frame(positions.pts(place), positions.time_base, "", key=False, rgb=NOTHING)
                place += step
            if not loop:
                return
            place = first if step > 0 else last
