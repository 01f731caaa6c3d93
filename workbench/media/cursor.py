"""Fetches frames by presentation time from one open file; going on and stepping back are equally cheap.

What is kept is a *run*: consecutive frames as they follow each other in the file. Reading on makes it longer at its
end; stepping out of its beginning decodes what comes before once, and keeps it. Frames come from the last packet before
them from which decoding gives whole pictures: known from the index where the app has told it, else searched.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from workbench.media.container import open_media
from workbench.media.decode import Decoder, Pulse, no_pulse, picture_type
from workbench.media.model import NO_TIME

NEAR_SECONDS = Fraction(2)
"""Where key frames are not known: a frame at most this far ahead is reached by decoding on, one beyond by seeking."""

SEEK_SECONDS = Fraction(1, 10)
"""Where they are known: how much more footage may be decoded to be spared a seek, which costs a few frames' time."""

STEP_SECONDS = Fraction(1, 2)
"""At most this far before the run is a step back, for which all frames up to the run are decoded."""

SEEK_BACK_SECONDS = (0, 1, 5, 20)
"""How much earlier to try where a seek lands behind the wanted packet; after the last, read from the start."""

KEPT_BYTES = 224 << 20
"""Decoded frames kept: some 70 of 1080p."""

STAYING = 5
"""One in so many of the frames kept: with no more left before the one shown, what comes before the run is decoded."""

MEANWHILE = 2
"""Frames that are decoded between two steps of a key that is held down, about: where the run begins far from a key
frame, decoding what comes before it begins so much earlier."""

AHEAD = 3
"""Frames made ready beyond one that was stepped to: the next step then costs no decoding."""

EXPECTED = 2
"""Frames whose pictures are worth making before they are asked for."""

BY_PRESENTATION = ("matroska",)
"""Containers, by the beginning of their name, whose own index goes by PTS; that of others goes by DTS."""


class Cursor:
    """The frames of one file by PTS, each decoded exactly as reading from the start would."""

    def __init__(
        self,
        path: Path,
        pulse: Pulse = no_pulse,
        *,
        kept: int = KEPT_BYTES,
        passed: str = "DEFAULT",
        starts: NDArray[np.int64] | None = None,
    ) -> None:
        """``kept``: bytes of frames held for stepping back. ``passed``: frames that are passed over, in FFmpeg's words
        (``NONREF``, ``NONKEY``); they are then as if they were not in the file. ``starts``: as in
        :class:`~workbench.media.model.FrameIndex`; without it key frames are searched.
        """
        self.starts = starts
        self._path = path
        self._pulse = pulse
        self._kept = kept
        self._passed = passed
        self._resources = ExitStack()
        self._idling = False
        self._run: deque[av.VideoFrame] = deque()
        self._frames: Iterator[av.VideoFrame] = iter(())
        self._filling: Iterator[bool] | None = None
        self._head: int | None = None
        """PTS of the last frame that came out of the decoder since the last seek."""
        self._ended = False
        """Whether the run's last frame is the file's last."""
        self._floor: int | None = None
        """PTS of the file's first frame, once it is known."""
        self._at_first = False
        """Whether the next frame out of the decoder is that one."""
        self._position = NO_TIME
        """PTS of the frame asked for last."""
        self._wanted = NO_TIME
        """Time asked for last, also while it is being reached."""
        self._course = 0
        """How far the last step went, in ticks; 0 after a jump."""
        self._decoder: Decoder
        self._open()

    def close(self) -> None:
        """Close the file."""
        self._forget()
        self._resources.close()

    @property
    def decoder(self) -> Decoder:
        """What decodes the file now."""
        return self._decoder

    def at(self, pts: int) -> av.VideoFrame:
        """The frame shown at ``pts``: the last that starts at or before it, else the first of the stream."""
        self._wanted = pts
        try:
            self._reach(pts)
        except BaseException:
            self._forget()  # a decoder that was interrupted does not go on where it stood
            raise
        found = next((frame for frame in reversed(self._run) if _pts(frame) <= pts), self._run[0])
        self.moved_to(_pts(found))
        return found

    def moved_to(self, pts: int) -> None:
        """The frame that starts at ``pts`` is looked at now, wherever its picture came from."""
        self._wanted = pts
        moved = pts - self._position
        self._course = 0 if not self._is_step(abs(moved)) else moved
        self._position = pts

    def after(self, pts: int) -> av.VideoFrame | None:
        """The first frame that starts after ``pts``; None behind the last."""
        self.at(pts + 1)  # reads up to a frame that starts then or later
        return next((frame for frame in self._run if _pts(frame) > pts), None)

    def pass_over(self, passed: str) -> None:
        """Leave out from here on what ``passed`` says; what was read with less is forgotten when more is wanted."""
        if passed != self._passed:
            if self._passed != "DEFAULT":
                self._forget()
            self._passed = passed
            context: Any = self._decoder.stream.codec_context
            context.skip_frame = passed

    def held(self, pts: int) -> list[av.VideoFrame]:
        """Frames that need no decoding, in order: consecutive ones, none that starts after ``pts``."""
        return [frame for frame in self._run if _pts(frame) <= pts]

    def expected(self) -> list[av.VideoFrame]:
        """Frames that more steps like the last come to and that need no decoding; the nearest first, two at most."""
        if self._course > 0:
            return [frame for frame in self._run if _pts(frame) > self._position][:EXPECTED]
        if self._course < 0:
            return [frame for frame in reversed(self._run) if _pts(frame) < self._position][:EXPECTED]
        return []

    def group_start(self, pts: int) -> int:
        """PTS of the first frame that is decoded to reach the frame at ``pts``; the reader then stands there."""
        self._forget()
        self._seek(pts)
        self._read_until(NO_TIME)
        self._decoder.need_frames()
        return _pts(self._run[0])

    def idle(self) -> bool:
        """While nobody waits: decode one frame of what is wanted after more steps like the last; False when none is."""
        ahead, behind = self._course > 0 and self._ends_soon(), self._course < 0 and self._begins_late()
        if self._filling is None and not ahead and not behind:
            return False
        self._idling = True
        try:
            if ahead:
                self._filling = None
                self._read_until(_pts(self._run[-1]) + 1)
                return True
            self._filling = self._filling or self._fill()
            if next(self._filling, None) is None:
                self._filling = None
        except BaseException:
            self._forget()
            raise
        finally:
            self._idling = False
        return self._filling is not None

    def _ends_soon(self) -> bool:
        """Whether the decoder stands at the end of the run, and few frames are left there."""
        if not self._run or self._ended or self._head != _pts(self._run[-1]):
            return False
        return self._position >= _pts(self._run[max(0, len(self._run) - AHEAD)])

    def _begins_late(self) -> bool:
        """Whether what comes before the run will be wanted about as soon as it can be decoded."""
        if not self._run or _pts(self._run[0]) == self._floor:
            return False
        return self._up_to(self._position) - 1 <= max(self._most // STAYING, self._before() // MEANWHILE)

    @property
    def _most(self) -> int:
        return self._fitting(self._kept)

    def _up_to(self, pts: int) -> int:
        """How many frames of the run start by then."""
        return sum(_pts(frame) <= pts for frame in self._run)

    def _before(self) -> int:
        """How many frames are decoded to reach the run's beginning, about; 0 where that is not known."""
        first, last = _pts(self._run[0]), _pts(self._run[-1])
        start = self._start(first - 1)
        return 0 if start is None or last == first else (first - start[1]) * (len(self._run) - 1) // (last - first)

    def _reach(self, pts: int) -> None:
        if self._holds(pts):
            return
        if self._run and self._floor != _pts(self._run[0]) > pts and self._is_step(_pts(self._run[0]) - pts):
            for _ in self._filling or self._fill():
                pass
            self._filling = None
            if self._holds(pts):
                return
        self._filling = None
        if not self._leads_to(pts):
            self._run.clear()
            self._seek(pts)
        self._read_until(pts)
        if not self._run:
            self._open()
            self._read_until(pts)
            self._decoder.need_frames()

    def _holds(self, pts: int) -> bool:
        if not self._run:
            return False
        first, last = _pts(self._run[0]), _pts(self._run[-1])
        return (first <= pts or first == self._floor) and (pts <= last or self._ended)

    def _is_step(self, ticks: int) -> bool:
        return ticks * self._decoder.time_base <= STEP_SECONDS

    def _leads_to(self, pts: int) -> bool:
        """Whether decoding on from where the decoder stands is as quick as a seek."""
        if self._head is None or not self._run or pts < _pts(self._run[0]):
            return False
        if self.starts is None:
            return (pts - self._head) * self._decoder.time_base <= NEAR_SECONDS
        start = self._start(pts)
        return start is None or (start[1] - self._head) * self._decoder.time_base <= SEEK_SECONDS

    def _start(self, pts: int) -> tuple[int, int, int] | None:
        """From where frames are whole up to ``pts``, PTS and DTS of the packet to begin with; None: the beginning."""
        if self.starts is None:
            return None
        place = int(np.searchsorted(self.starts[:, 0], pts, side="right")) - 1
        if place < 0:
            return None
        whole, begin, dts = self.starts[place]
        return int(whole), int(begin), int(dts)

    def _read_until(self, pts: int) -> None:
        while not self._run or _pts(self._run[-1]) < pts:
            frame = self._next()
            if frame is None:
                self._ended = bool(self._run)
                return
            if self._run and _pts(frame) <= _pts(self._run[-1]):
                continue  # known already, or a clock that jumps back: the frame has no time of its own
            self._run.append(frame)
            while len(self._run) > self._most:
                self._run.popleft()

    def _next(self) -> av.VideoFrame | None:
        frame = next(self._frames, None)
        if frame is not None:
            if self._at_first:
                self._floor, self._at_first = _pts(frame), False
            self._head = _pts(frame) if self._head is None else max(_pts(frame), self._head)
        return frame

    def _fitting(self, size: int) -> int:
        """How many frames like those of the run fit into so many bytes; at least two."""
        each = sum(plane.buffer_size for plane in self._run[0].planes) if self._run else 1
        return max(2, size // max(1, each))

    def _fill(self) -> Iterator[bool]:
        """Decode what comes before the run and join it, pausing after each frame."""
        bound = _pts(self._run[0])
        earlier: deque[av.VideoFrame] = deque()
        self._seek(bound - 1)
        while (frame := self._next()) is not None and _pts(frame) < bound:
            if not earlier or _pts(frame) > _pts(earlier[-1]):
                earlier.append(frame)
                self._make_room(earlier)
            yield True
        if frame is None or _pts(frame) != bound:  # not the same frames again: begin anew where it is needed
            self._forget()
            return
        if not earlier:
            self._floor = bound
        self._run.extendleft(reversed(earlier))

    def _make_room(self, earlier: deque[av.VideoFrame]) -> None:
        """Let go of what was stepped away from, then of the earliest frames."""
        while len(self._run) + len(earlier) > self._most:
            if len(self._run) > max(2, self._up_to(self._wanted) + AHEAD):
                self._run.pop()
                self._ended = False
            elif len(earlier) > 1:
                earlier.popleft()
            else:
                break

    def _seek(self, pts: int) -> None:
        """Let the decoder go on with a frame not later than ``pts`` from which all are whole."""
        self._head, self._ended, self._at_first = None, False, False
        if self.starts is not None:
            start = self._start(pts)
            if start is not None and self._begins_at(*start):
                return
        if not self._decoder.untimed and (self.starts is None or self._start(pts) is not None):
            for seconds in SEEK_BACK_SECONDS:
                if not self._go(pts, seconds):
                    break
                if self._begins_by(pts):
                    return
        self._open()

    def _go(self, ticks: int, seconds: int) -> bool:
        try:
            back = round(seconds / self._decoder.time_base)
            self._decoder.container.seek(ticks - back, stream=self._decoder.stream)
        except (av.FFmpegError, OverflowError):
            return False
        return True

    def _begins_at(self, whole: int, pts: int, dts: int) -> bool:
        """Whether the packet with these times was found; decoding then starts with it, and frames are ``whole``."""
        name = self._decoder.container.format.name
        target = pts if dts == NO_TIME or name.startswith(BY_PRESENTATION) else dts
        for seconds in SEEK_BACK_SECONDS:
            if not self._go(target, seconds):
                return False
            packets = self._decoder.packets()
            for packet in packets:
                same = packet.dts == dts if self._decoder.untimed else packet.pts == pts
                if packet.is_keyframe and same:
                    self._decoder.restart(dts)
                    frames = self._decoder.frames(chain([packet], packets))
                    self._frames = self._aligned(frames, pts) if self._decoder.untimed else _from(frames, whole)
                    return True
                if packet.dts is not None and packet.dts > dts != NO_TIME:
                    break
        return False

    def _aligned(self, frames: Iterator[av.VideoFrame], pts: int) -> Iterator[av.VideoFrame]:
        """Frames of a container without presentation times, from the key frame on, which is shown at ``pts``."""
        for frame in frames:
            if frame.key_frame:
                self._decoder.align(frame, pts)
                yield frame
                break
        yield from frames

    def _begins_by(self, pts: int) -> bool:
        """Whether the first key frame from here is not later than ``pts``; decoding then starts with it."""
        self._decoder.restart()
        packets = self._decoder.packets()
        key = next((packet for packet in packets if packet.is_keyframe), None)
        start = None if key is None else key.pts
        if key is None or start is None or start > pts:
            return False
        frames = _from(self._decoder.frames(chain([key], packets)), start)
        first = next(frames, None)
        if first is None or picture_type(first) in ("P", "B"):
            return False  # a picture refreshed bit by bit: exact only some frames later
        self._frames = chain([first], frames)
        return True

    def _open(self) -> None:
        """Begin at the beginning."""
        self._resources.close()
        self._head, self._ended, self._at_first = None, False, True
        self._decoder = Decoder(self._resources.enter_context(open_media(self._path)), self._path, self._beat)
        context: Any = self._decoder.stream.codec_context
        context.skip_frame = self._passed
        self._frames = self._decoder.frames()

    def _forget(self) -> None:
        self._run.clear()
        self._frames, self._filling, self._head, self._ended = iter(()), None, None, False

    def _beat(self, done: float) -> None:
        if not self._idling:  # nobody waits for a sign of life, and the next job must not be taken for a word on this
            self._pulse(done)


def _from(frames: Iterator[av.VideoFrame], pts: int) -> Iterator[av.VideoFrame]:
    return (frame for frame in frames if _pts(frame) >= pts)  # earlier ones lack what they refer to


def _pts(frame: av.VideoFrame) -> int:
    if frame.pts is None:
        raise ValueError("a decoded frame always has a PTS")
    return frame.pts
