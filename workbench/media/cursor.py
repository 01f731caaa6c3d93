"""Fetches frames by presentation time from one open file; reading on and stepping back are cheap."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from fractions import Fraction
from itertools import chain
from pathlib import Path

import av

from workbench.media.container import open_media
from workbench.media.decode import Decoder, Pulse, no_pulse, picture_type

NEAR_SECONDS = Fraction(2)
"""A frame at most this far ahead is reached by decoding on; beyond, seeking to a key frame is usually cheaper."""

SEEK_BACK_SECONDS = (0, 1, 5, 20)
"""How much earlier to try where a seek lands behind the wanted frame; after the last, read from the start."""

KEPT_BYTES = 96 << 20
"""Decoded frames kept for stepping back: some 30 of 1080p."""


class Cursor:
    """The frames of one file by PTS. A seek lands on a key frame; from there is decoded to the exact frame."""

    def __init__(self, path: Path, pulse: Pulse = no_pulse) -> None:
        self._path = path
        self._pulse = pulse
        self._resources = ExitStack()
        self._recent: deque[av.VideoFrame] = deque()
        self._frames: Iterator[av.VideoFrame]
        self._from_start()

    def close(self) -> None:
        """Close the file."""
        self._recent.clear()
        self._resources.close()

    @property
    def decoder(self) -> Decoder:
        """What decodes the file now."""
        return self._decoder

    def at(self, pts: int) -> av.VideoFrame:
        """The frame shown at ``pts``: the last that starts at or before it, else the first of the stream."""
        if not self._reaches(pts):
            self._seek(pts)
        self._read_until(pts)
        if not self._recent:
            self._from_start()
            self._read_until(pts)
            self._decoder.need_frames()
        return next((frame for frame in reversed(self._recent) if _pts(frame) <= pts), self._recent[0])

    def after(self, pts: int) -> av.VideoFrame | None:
        """The first frame that starts after ``pts``; None behind the last."""
        self.at(pts + 1)  # reads up to a frame that starts then or later
        return next((frame for frame in self._recent if _pts(frame) > pts), None)

    def _reaches(self, pts: int) -> bool:
        if not self._recent or pts < _pts(self._recent[0]):
            return False
        return (pts - _pts(self._recent[-1])) * self._decoder.time_base <= NEAR_SECONDS

    def _read_until(self, pts: int) -> None:
        while not self._recent or _pts(self._recent[-1]) < pts:
            frame = next(self._frames, None)
            if frame is None:
                return
            self._keep(frame)

    def _keep(self, frame: av.VideoFrame) -> None:
        if self._recent and _pts(frame) <= _pts(self._recent[-1]):
            return  # a clock that jumps back: the frame has no time of its own
        self._recent.append(frame)
        size = sum(plane.buffer_size for plane in frame.planes)
        while len(self._recent) > max(2, KEPT_BYTES // max(1, size)):
            self._recent.popleft()

    def _seek(self, pts: int) -> None:
        container, time_base = self._decoder.container, self._decoder.time_base
        if not self._decoder.untimed:
            for seconds in SEEK_BACK_SECONDS:
                try:
                    container.seek(pts - round(seconds / time_base), stream=self._decoder.stream)
                except (av.FFmpegError, OverflowError):
                    break
                if self._begins_by(pts):
                    return
        self._from_start()

    def _begins_by(self, pts: int) -> bool:
        """Whether the first key frame from here is not later than ``pts``; decoding then starts with it."""
        self._recent.clear()
        self._decoder.restart()
        packets = self._decoder.packets()
        key = next((packet for packet in packets if packet.is_keyframe), None)
        start = None if key is None else key.pts
        if key is None or start is None or start > pts:
            return False
        frames = self._decoder.frames(chain([key], packets))
        self._frames = (frame for frame in frames if _pts(frame) >= start)  # earlier ones lack their references
        first = next(self._frames, None)
        if first is None or picture_type(first) in ("P", "B"):
            return False  # a picture refreshed bit by bit: exact only some frames later
        self._keep(first)
        return True

    def _from_start(self) -> None:
        self.close()
        self._decoder = Decoder(self._resources.enter_context(open_media(self._path)), self._path, self._pulse)
        self._frames = self._decoder.frames()


def _pts(frame: av.VideoFrame) -> int:
    if frame.pts is None:
        raise ValueError("a decoded frame always has a PTS")
    return frame.pts
