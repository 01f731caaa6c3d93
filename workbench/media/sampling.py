"""Small grey pictures of a clip at a steady pace: what the repost engine and the cut detector eat.

Of the frames that are not asked for, those that no other refers to are not decoded; the pictures asked for are the
same, bit by bit. Leaving out the loop filter as well would save more but lets errors add up until the next key frame:
13 of 256 PDQ bits on average, 32 at worst, on a 1080p clip of 6 Mb/s.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.packet import Packet
from numpy.typing import NDArray

from workbench.media.container import open_media
from workbench.media.decode import Decoder, Pulse, duration_hint
from workbench.media.model import Sampled
from workbench.media.picture import Painter

BATCH = 64
"""Pictures in one batch."""

BATCH_BYTES = 4 << 20
"""Bytes from which a batch is sent before it has so many: pictures may be asked for in full size."""

SPARSE_SECONDS = 30
"""Seconds without a key frame beyond which it is said: encoders put one every 2 to 10 s, at 10 frames/s every 25."""

REORDERED = 32
"""Packets back in which an earlier frame is looked for: no codec reorders more than 16."""

Emit = Callable[[NDArray[np.int64], NDArray[np.uint8]], None]
"""Takes a batch: PTS (n,) and pictures (n, h, w)."""


def sample(
    path: Path, rate: Fraction, long_side: int, emit: Emit, pulse: Pulse, *, key_frames_only: bool = False
) -> Sampled:
    """Emit the first frame at or after each tick of ``rate`` per second, counted from the first frame's PTS.

    A gap longer than a tick gives one picture, not several of the same frame. With ``key_frames_only`` it is the first
    key frame, so that ``rate`` is the most there can be; nothing else is decoded, unless no key frame is shown at all
    (a trim within one group of pictures), and no places of damage are told. Returns what went wrong on the way; raises
    MediaError where not one frame could be decoded.
    """
    if key_frames_only:
        remarks = _sample_key_frames(path, rate, long_side, emit, pulse)
        if remarks is not None:
            return Sampled(remarks, np.empty(0, np.int64))
    with open_media(path) as container:
        decoder = Decoder(container, path)
        ticks = _Ticks(rate, decoder.time_base)
        length = float(duration_hint(decoder) or 0) / float(decoder.time_base)
        batch = _Batch(Painter(decoder.stream), long_side, emit)
        for frame in decoder.frames(_Sieve(ticks, decoder).packets()):
            pts = frame.pts or 0
            pulse((pts - ticks.start(pts)) / length if length else 0.0)
            if ticks.takes(pts):
                batch.add(frame, pts)
        decoder.need_frames()
        batch.flush()
        return Sampled(decoder.remarks(), np.array(decoder.damaged(), np.int64))


def _sample_key_frames(path: Path, rate: Fraction, long_side: int, emit: Emit, pulse: Pulse) -> tuple[str, ...] | None:
    """The same for key frames; None where there was none to emit."""
    with open_media(path) as container:
        decoder = Decoder(container, path, pulse)
        ahead, ticks = (_Ticks(rate, decoder.time_base) for _ in range(2))
        batch = _Batch(Painter(decoder.stream), long_side, emit)
        shown: list[int] = []
        for frame in decoder.key_frames(lambda packet: packet.pts is None or ahead.takes(packet.pts)):
            pts = frame.pts or 0
            if ticks.takes(pts):
                batch.add(frame, pts)
                shown.append(pts)
        if not shown:
            return None
        batch.flush()
        length = duration_hint(decoder)
        end = shown[-1] if length is None else shown[0] + math.floor(length / decoder.time_base)
        widest = max(after - before for before, after in pairwise([*shown, max(end, shown[-1])])) * decoder.time_base
        return (*decoder.remarks(), *_sparse(widest))


def _sparse(seconds: Fraction) -> tuple[str, ...]:
    if seconds <= SPARSE_SECONDS:
        return ()
    return (f"Up to {math.ceil(seconds)} s lie between its key frames; what is shown there was not looked at.",)


class _Batch:
    """Pictures that wait to be sent together."""

    def __init__(self, painter: Painter, long_side: int, emit: Emit) -> None:
        self._painter = painter
        self._long_side = long_side
        self._emit = emit
        self._times: list[int] = []
        self._pictures: list[NDArray[np.uint8]] = []

    def add(self, frame: av.VideoFrame, pts: int) -> None:
        """Take a frame, and send the batch when it is full, or of another size: a stream may change it."""
        picture = self._painter.grey(frame, self._long_side)
        if self._pictures and picture.shape != self._pictures[-1].shape:
            self.flush()
        self._times.append(pts)
        self._pictures.append(picture)
        if len(self._times) == BATCH or self._pictures[-1].size * len(self._times) >= BATCH_BYTES:
            self.flush()

    def flush(self) -> None:
        """Send what waits."""
        if self._times:
            self._emit(np.array(self._times, np.int64), np.stack(self._pictures))
            self._times, self._pictures = [], []


class _Sieve:
    """Lets the decoder pass over frames between two ticks, where no other frame refers to them.

    A frame is passed over only once an earlier one of the same tick has gone to the decoder, so that what is taken does
    not change. The decoder itself knows whether others refer to a frame.
    """

    def __init__(self, ticks: _Ticks, decoder: Decoder) -> None:
        self._ticks = ticks
        self._decoder = decoder
        self._seen: deque[tuple[int, int]] = deque(maxlen=REORDERED)

    def packets(self) -> Iterator[Packet[Any]]:
        """All packets, the decoder being set for each."""
        context = self._decoder.stream.codec_context
        for packet in self._decoder.packets():
            if not self._decoder.untimed:
                context.skip_frame = "NONREF" if self._needless(packet) else "DEFAULT"
            yield packet

    def _needless(self, packet: Packet[Any]) -> bool:
        tick = None if packet.pts is None else self._ticks.of(packet.pts)
        if packet.pts is None or tick is None or packet.is_discard:
            return False
        earlier = any(other == tick and pts < packet.pts for other, pts in self._seen)
        self._seen.append((tick, packet.pts))
        return earlier


class _Ticks:
    """Which PTS is the first at or after a tick; integers only."""

    def __init__(self, rate: Fraction, time_base: Fraction) -> None:
        self._step = 1 / rate / time_base
        self._first: int | None = None
        self._due = 0

    def start(self, pts: int) -> int:
        """PTS of the first frame, which is ``pts`` when asked for the first time."""
        if self._first is None:
            self._first = self._due = pts
        return self._first

    def of(self, pts: int) -> int | None:
        """The number of the tick that ``pts`` belongs to; None before the first frame."""
        if self._first is None or pts < self._first:
            return None
        return math.floor((pts - self._first) / self._step)

    def takes(self, pts: int) -> bool:
        """Whether the frame at ``pts`` is to be taken."""
        if pts < self._due:
            return False
        first = self.start(pts)
        passed = math.floor((pts - first) / self._step)
        self._due = first + math.ceil((passed + 1) * self._step)
        return True
