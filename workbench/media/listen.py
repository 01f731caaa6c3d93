"""Sound to be heard with the pictures: from any moment on, at any rate and speed, without a hole in it.

What comes out runs on evenly: where the file is silent, begins late or has a gap there is silence, so that the n-th
sample belongs to one moment of the clip and the pictures can follow the count of samples that were heard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import cast

import av
import av.filter
import numpy as np
from av.container import InputContainer
from numpy.typing import NDArray

from workbench.media.container import open_media, packets_of
from workbench.media.decode import Pulse
from workbench.media.sound import RATES, TEAR_SECONDS, Run, need_sound

BLOCK_SECONDS = Fraction(1, 20)
"""Seconds of sound in one answer: what has to be waited for when the app wants another moment."""

SEEK_BACK_SECONDS = (Fraction(1, 4), 2, 10)
"""How much earlier to begin reading, in turn where a seek lands too late: the first covers what codecs need to tune
in, 80 ms at most; after the last it is read from the start."""

TEMPO = (Fraction(1, 2), Fraction(2))
"""Slowest and fastest speed at which sound is stretched: beyond, words are no longer understood."""

EARLY = 0.3
"""Share of its window by which ``atempo`` gives what goes in too early: measured on noises of 20 ms at speeds 0.5 to 2,
where with as much silence ahead they come within 10 ms of their time at 48 kHz."""

LAYOUTS = {1: "mono", 2: "stereo"}

Samples = NDArray[np.int16]
"""(n, channels)."""

Emit = Callable[[Samples], None]


@dataclass(frozen=True)
class Hearing:
    """What to hear. Times are seconds on the clock of the container, as PTS times time base gives them."""

    start: Fraction
    rate: int
    """Samples per second that come out."""
    channels: int
    """1 or 2."""
    speed: Fraction = Fraction(1)
    """Within :data:`TEMPO`; the pitch stays."""
    end: Fraction | None = None
    """Where it ends, with silence up to there; None: where the sound of the file ends."""
    again: Fraction | None = None
    """Where it goes on after ``end``, round and round; None: nowhere."""
    from_first: bool = False
    """Times count from the first sample instead: of sound without pictures nothing else is known."""


def listen(path: Path, hearing: Hearing, emit: Emit, pulse: Pulse) -> None:
    """Emit the sound of ``path`` in blocks; raises MediaError where there is none."""
    block = round(BLOCK_SECONDS * hearing.rate)
    with open_media(path) as container:
        source = _source(container, path, hearing, pulse)
        if hearing.speed != 1:
            source = _stretched(source, hearing)
        for samples in source:
            for begin in range(0, len(samples), block):
                pulse(0.0)
                emit(samples[begin : begin + block])


def _source(container: InputContainer, path: Path, hearing: Hearing, pulse: Pulse) -> Iterator[Samples]:
    reader = _Reader(container, path, hearing, pulse)
    yield from reader.read(hearing.start, hearing.end)
    if hearing.again is None or hearing.end is None or hearing.end <= hearing.again:
        return
    while True:
        yield from reader.read(hearing.again, hearing.end)


class _Reader:
    def __init__(self, container: InputContainer, path: Path, hearing: Hearing, pulse: Pulse) -> None:
        self._container = container
        self._stream = need_sound(container, path)
        begins = self._stream.start_time if hearing.from_first else None
        self._zero = Fraction(begins or 0) * Fraction(self._stream.time_base or 0)
        """Seconds on the container's clock at which the times that are asked for begin."""
        self._rate = hearing.rate
        self._channels = hearing.channels
        self._pulse = pulse
        self._owed = Fraction(0)
        """Share of a sample by which the rounds so far were too short."""

    def read(self, start: Fraction, end: Fraction | None) -> Iterator[Samples]:
        """Even samples from ``start`` to ``end``."""
        start, end = start + self._zero, None if end is None else end + self._zero
        place = 0
        length = None
        if end is not None:
            whole = (end - start) * self._rate + self._owed
            length = int(whole)
            self._owed = whole - length
        for position, samples in self._placed(start):
            if length is not None and position >= length:
                break
            if position > place:
                yield from self._silence(min(position, length or position) - place)
                place = position
            fresh = samples[place - position :]
            if length is not None:
                fresh = fresh[: length - place]
            if len(fresh):
                yield fresh
                place += len(fresh)
        if length is not None and place < length:
            yield from self._silence(length - place)

    def _silence(self, length: int) -> Iterator[Samples]:
        for begin in range(0, length, self._rate):
            yield np.zeros((min(self._rate, length - begin), self._channels), np.int16)

    def _placed(self, start: Fraction) -> Iterator[tuple[int, Samples]]:
        """Samples with their place, counted from ``start``; some lie before it."""
        run: Run | None = None
        due: Fraction | None = None
        position = 0
        for frame in self._frames(start):
            at = _time(frame, due)
            torn = due is None or abs(at - due) > TEAR_SECONDS
            if run is None or torn or not run.fits(frame):
                for samples in self._shaped(run.end() if run else []):
                    yield position, samples
                    position += len(samples)
                run = Run(frame, self._rate, LAYOUTS[self._channels])
                position = round((at - start) * self._rate)
            due = (at if torn or due is None else due) + Fraction(frame.samples, frame.sample_rate)
            for samples in self._shaped(run.take(frame)):
                yield position, samples
                position += len(samples)
        for samples in self._shaped(run.end() if run else []):
            yield position, samples
            position += len(samples)

    def _shaped(self, parts: list[NDArray[np.int16]]) -> Iterator[Samples]:
        return (part.reshape(-1, self._channels) for part in parts)

    def _frames(self, start: Fraction) -> Iterator[av.AudioFrame]:
        """Decoded from a little before ``start`` on."""
        base = Fraction(self._stream.time_base or Fraction(1, self._stream.rate or 48_000))
        for seconds in SEEK_BACK_SECONDS:
            try:
                self._container.seek(int((start - seconds) / base), stream=self._stream)
            except (av.FFmpegError, OverflowError):
                break
            frames = self._decoded()
            first = next(frames, None)
            if first is not None and _time(first, None) <= start:
                return chain([first], frames)
        self._container.seek(self._stream.start_time or 0, stream=self._stream)
        return self._decoded()

    def _decoded(self) -> Iterator[av.AudioFrame]:
        """What can be decoded from here on; what cannot is passed over, and is silence."""
        self._stream.codec_context.flush_buffers()
        try:
            for packet in packets_of(self._container, self._stream):
                self._pulse(0.0)
                try:
                    decoded = packet.decode()
                except EOFError:
                    return
                except (av.FFmpegError, ValueError):
                    continue
                yield from (frame for frame in decoded if frame.samples and frame.sample_rate in RATES)
        except (av.FFmpegError, ValueError):
            return


def _time(frame: av.AudioFrame, due: Fraction | None) -> Fraction:
    if frame.pts is None or not frame.time_base:
        return due or Fraction(0)
    return frame.pts * Fraction(frame.time_base)


def _stretched(source: Iterator[Samples], hearing: Hearing) -> Iterator[Samples]:
    """The same sound faster or slower at its pitch, by FFmpeg's ``atempo``; the n-th sample keeps its moment."""
    layout = LAYOUTS[hearing.channels]
    graph = av.filter.Graph()
    buffer = graph.add_abuffer(
        sample_rate=hearing.rate, format="s16", layout=layout, time_base=Fraction(1, hearing.rate)
    )
    tempo = graph.add("atempo", str(float(hearing.speed)))
    sink = graph.add("abuffersink")
    buffer.link_to(tempo)
    tempo.link_to(sink)
    graph.configure()
    place = 0
    window = 1 << (hearing.rate // 24 - 1).bit_length()  # as libavfilter's af_atempo.c chooses it
    ahead = np.zeros((round(EARLY * window), hearing.channels), np.int16)
    for samples in chain([ahead], source):
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples).reshape(1, -1), format="s16", layout=layout)
        frame.sample_rate, frame.pts, frame.time_base = hearing.rate, place, Fraction(1, hearing.rate)
        place += len(samples)
        graph.push(frame)
        yield from _ready(graph, hearing.channels)
    graph.push(None)
    yield from _ready(graph, hearing.channels)


def _ready(graph: av.filter.Graph, channels: int) -> Iterator[Samples]:
    while True:
        try:
            frame = cast("av.AudioFrame", graph.pull())
        except (av.BlockingIOError, av.EOFError):
            return
        yield np.asarray(frame.to_ndarray(), np.int16).reshape(-1, channels)
