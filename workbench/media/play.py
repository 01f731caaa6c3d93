"""Pictures one after another, as a player wants them: on or back, once or round and round, some left out at speed.

What comes next is made ready while the app still has pictures waiting: the group before when running backwards, the
beginning of the range when it is looped. So neither a group's border nor the end of a round is a pause.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import cast

import av
import numpy as np
from numpy.typing import NDArray

from workbench.media.cursor import Cursor
from workbench.media.decode import Pulse
from workbench.media.picture import Painter
from workbench.media.steps import Steps
from workbench.media.viewing import view

CHUNK_BYTES = 80 << 20
"""Pictures of one stretch that is played backwards: 13 of 1080p in full size, 65 as large as the desk shows them. Two
stretches are held at a time, and the worker stays below 500 MB."""

SPARE_BYTES = 16 << 20
"""Decoded frames kept by a second or third reader of the same file: it never steps back."""

Picture = NDArray[np.uint8]


class Passed(StrEnum):
    """Which frames the decoder may pass over, in FFmpeg's words: speed for completeness."""

    NONE = "DEFAULT"
    UNREFERENCED = "NONREF"
    ALL_BUT_KEYS = "NONKEY"


@dataclass(frozen=True)
class Order:
    """What to play: from ``pts`` to the end of the span, and round again where it is looped."""

    pts: int
    first: int
    """PTS of the span's first frame."""
    last: int
    """PTS of the span's last frame."""
    backwards: bool = False
    loop: bool = False
    apart: int = 0
    """Two pictures that follow each other lie at least so far apart, in the stream's time base; 0 for every frame."""
    passed: Passed = Passed.NONE
    fit: tuple[int, int] | None = None
    steps: Steps = ()


@dataclass(frozen=True, eq=False)
class Played:
    """One picture and the frame it came from."""

    pts: int
    frame: av.VideoFrame
    picture: Picture
    used: tuple[int, ...]


Emit = Callable[[Played], None]
"""Hands a picture to the app; waits while there is no room for it."""

Room = Callable[[int], bool]
"""Whether a picture of so many bytes can be handed over without waiting."""


class Playback:
    """One run through a file; :meth:`pulse` is for the readers that it opens."""

    def __init__(self, path: Path, order: Order, emit: Emit, room: Room, pulse: Pulse) -> None:
        self._path = path
        self._order = order
        self._emit = emit
        self._room = room
        self._pulse = pulse
        self._starts: NDArray[np.int64] | None = None
        self._waiting: Iterator[Played] = iter(())
        self._size = 0
        self._pumping = False
        self._resources = ExitStack()

    def run(self, cursor: Cursor, painter: Painter) -> None:
        """Play; ``cursor`` is the reader that shows single frames, at best standing where playing begins."""
        self._starts = cursor.starts
        with self._resources:
            if self._order.backwards:
                self._run_back(cursor, painter)
                return
            cursor.pass_over(self._order.passed.value)
            try:
                self._run_on(cursor, painter)
            finally:
                cursor.pass_over(Passed.NONE.value)

    def pulse(self, done: float) -> None:
        """A reader is at work on what comes later: hand over what is ready, as far as there is room."""
        self._pulse(done)
        if not self._pumping:
            self._pump()

    def _run_on(self, cursor: Cursor, painter: Painter) -> None:
        order = self._order
        reader, spare = (cursor, painter), None
        self._waiting = self._on(*reader, order.pts)
        while order.loop:
            self._pump()
            spare = spare or self._reader()
            spare[0].at(order.first)
            self._drain()
            self._waiting = self._on(*spare, order.first)
            reader, spare = spare, (None if reader[0] is cursor else reader)
        self._drain()

    def _on(self, cursor: Cursor, painter: Painter, pts: int) -> Iterator[Played]:
        """Pictures from ``pts`` to the end of the span."""
        order = self._order
        shown: int | None = None
        frame: av.VideoFrame | None = cursor.at(pts)
        while frame is not None and (at := _pts(frame)) <= order.last:
            if shown is None or at - shown >= order.apart:
                shown = at
                yield self._paint(cursor, painter, at)
            frame = cursor.after(at)

    def _run_back(self, cursor: Cursor, painter: Painter) -> None:
        order = self._order
        spare, spare_painter = self._reader()
        bound, before = order.pts, max(order.apart, 1)
        if order.passed is Passed.NONE:  # what was seen last is still at hand, and needs no decoding
            cursor.at(order.pts)
            held = self._thinned([_pts(frame) for frame in cursor.held(order.pts)])
            self._waiting = (self._paint(cursor, painter, pts) for pts in held)
            bound = held[-1] - before if held else order.first - 1
            self._pump()
        while True:
            if bound < order.first:
                if not order.loop:
                    break
                bound = order.last
            chunk = self._chunk(spare, spare_painter, bound)
            self._drain()
            self._waiting = _popped(chunk)
            bound = chunk[0].pts - before if chunk else order.first - 1
        self._drain()

    def _thinned(self, held: list[int]) -> list[int]:
        """Of the frames at hand those that are shown on the way back, the last one first."""
        shown: list[int] = []
        for pts in reversed(held):
            if pts >= self._order.first and (not shown or shown[-1] - pts >= self._order.apart):
                shown.append(pts)
        return shown

    def _chunk(self, cursor: Cursor, painter: Painter, bound: int) -> deque[Played]:
        """The last pictures up to ``bound`` of the group of frames that it lies in, as many as may be held."""
        order = self._order
        chunk: deque[Played] = deque()
        shown: int | None = None
        frame: av.VideoFrame | None = cursor.at(cursor.group_start(bound))
        while frame is not None and (at := _pts(frame)) <= bound:
            if at >= order.first and (shown is None or at - shown >= order.apart):
                shown = at
                chunk.append(self._paint(cursor, painter, at))
                while len(chunk) > max(1, CHUNK_BYTES // chunk[0].picture.nbytes):
                    chunk.popleft()
            frame = cursor.after(at)
        return chunk

    def _paint(self, cursor: Cursor, painter: Painter, pts: int) -> Played:
        frame, picture, used = view(cursor, painter, pts, self._order.fit, self._order.steps)
        self._size = picture.nbytes
        return Played(pts, frame, picture, used)

    def _pump(self) -> None:
        self._pumping = True
        try:
            while self._room(self._size) and (played := next(self._waiting, None)) is not None:
                self._emit(played)
        finally:
            self._pumping = False

    def _drain(self) -> None:
        self._pumping = True
        try:
            _each(self._emit, self._waiting)
        finally:
            self._pumping = False

    def _reader(self) -> tuple[Cursor, Painter]:
        cursor = Cursor(self._path, self.pulse, kept=SPARE_BYTES, passed=self._order.passed.value, starts=self._starts)
        self._resources.callback(cursor.close)
        return cursor, Painter(cursor.decoder.stream)


def _each(emit: Emit, waiting: Iterable[Played]) -> None:
    for played in waiting:
        emit(played)


def _popped(chunk: deque[Played]) -> Iterator[Played]:
    """From the last to the first; each is let go when it is handed over."""
    while chunk:
        yield chunk.pop()


def _pts(frame: av.VideoFrame) -> int:
    return cast("int", frame.pts)
