"""The first sound stream of a file as mono samples at one rate: what the sound print is made from.

Samples are placed by their presentation times on the clock of the pictures: sample 0 sounds when the first picture is
shown. A gap, a jump back and a change of format begin another run; inside a run samples are counted, so that a
container's rounded times do not tear it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import InputContainer
from numpy.typing import NDArray

from workbench.errors import MediaError
from workbench.media.container import first_video, open_media, packets_of
from workbench.media.decode import Pulse

BATCH = 1 << 18
"""Samples in one batch, about: 24 seconds at 11 kHz, half a megabyte."""

TEAR_SECONDS = Fraction(1, 20)
"""Seconds by which a frame's time may differ from the count of samples before it begins another run: coarser than the
milliseconds of Matroska, finer than a listener notices."""

LONGEST_SECONDS = 24 * 3600
"""Seconds of sound that are read; a forged file may decode to any length."""

RATES = range(1_000, 768_001)
"""Hertz that sound may declare: telephones have 8,000, studios 192,000."""

Emit = Callable[[int, NDArray[np.int16]], None]
"""Takes the position of the first sample, in samples from the first picture, and the samples (n,)."""


def read_sound(path: Path, rate: int, emit: Emit, pulse: Pulse) -> tuple[str, ...]:
    """Emit the sound of ``path`` as mono at ``rate``; returns what went wrong on the way.

    Raises MediaError where there is no sound, or not one sample of it could be decoded.
    """
    with open_media(path) as container:
        reader = _Reader(container, path, rate, emit, pulse)
        for frame in reader.frames():
            if not reader.take(frame):
                break
        reader.tear()
        if not reader.read:
            raise MediaError(
                f"{path.name} declares sound, but not one sample of it could be decoded: it is damaged, cut off or "
                "encrypted. Get the file again from its source."
            )
        return reader.remarks()


class _Reader:
    def __init__(self, container: InputContainer, path: Path, rate: int, emit: Emit, pulse: Pulse) -> None:
        self._container = container
        self._stream = need_sound(container, path)
        self._rate = rate
        self._emit = emit
        self._pulse = pulse
        video = first_video(container)
        shown = None if video is None or video.start_time is None else video.start_time
        self._zero = None if video is None or shown is None else shown * Fraction(video.time_base or 0)
        self._run: Run | None = None
        self._due: Fraction | None = None
        self._waiting: list[NDArray[np.int16]] = []
        self._position = 0
        self.read = 0
        self._failed = 0
        self._cut_off = False
        self._too_long = False

    def frames(self) -> Iterator[av.AudioFrame]:
        """What can be decoded, in order; failures are counted."""
        size = max(1, self._container.size)
        try:
            for packet in packets_of(self._container, self._stream):
                self._pulse((packet.pos or 0) / size)
                try:
                    decoded = packet.decode()
                except EOFError:
                    return
                except (av.FFmpegError, ValueError):
                    self._failed += 1
                    continue
                yield from decoded
        except (av.FFmpegError, ValueError):
            self._cut_off = True

    def take(self, frame: av.AudioFrame) -> bool:
        """Take one frame in; False once enough was read."""
        if not frame.samples:
            return True
        if frame.sample_rate not in RATES:
            self._failed += 1
            return True
        at = self._time(frame)
        torn = self._due is None or abs(at - self._due) > TEAR_SECONDS
        if self._run is None or torn or not self._run.fits(frame):
            self._begin(frame, at)
        self._due = (at if torn or self._due is None else self._due) + Fraction(frame.samples, frame.sample_rate)
        try:
            self._hold(self._run.take(frame) if self._run else [])
        except (av.FFmpegError, ValueError):
            self._failed += 1
            self._run = None
        self._too_long = self.read >= LONGEST_SECONDS * self._rate
        return not self._too_long

    def tear(self) -> None:
        """End the run: what the resampler holds back comes out."""
        if self._run is not None:
            try:
                self._hold(self._run.end())
            except (av.FFmpegError, ValueError):
                self._failed += 1
        self._run = None
        self._flush()

    def remarks(self) -> tuple[str, ...]:
        """What went wrong, in sentences."""
        found = []
        if self._failed:
            packets = "1 packet" if self._failed == 1 else f"{self._failed} packets"
            found.append(
                f"{packets} of the sound could not be decoded; {self.read / self._rate:.1f} s could. "
                "The file is damaged or cut off."
            )
        if self._cut_off:
            found.append("The file breaks off before the end of its sound; what comes before was read.")
        if self._too_long:
            found.append("The sound is longer than a day; what comes after was not read.")
        return tuple(found)

    def _time(self, frame: av.AudioFrame) -> Fraction:
        """Seconds from the first picture, or from the first sample where there are no pictures."""
        if frame.pts is None or not frame.time_base:
            return Fraction(0) if self._due is None else self._due
        time = frame.pts * Fraction(frame.time_base)
        if self._zero is None:
            self._zero = time
        return time - self._zero

    def _begin(self, frame: av.AudioFrame, at: Fraction) -> None:
        self.tear()
        self._run = Run(frame, self._rate)
        self._position = round(at * self._rate)

    def _hold(self, parts: list[NDArray[np.int16]]) -> None:
        self._waiting += parts
        self.read += sum(map(len, parts))
        if sum(map(len, self._waiting)) >= BATCH:
            self._flush()

    def _flush(self) -> None:
        if self._waiting:
            samples = np.concatenate(self._waiting)
            for start in range(0, len(samples), BATCH):
                self._emit(self._position + start, samples[start : start + BATCH])
            self._position += len(samples)
        self._waiting = []


class Run:
    """Frames of one format without a gap; samples (n,) come out, the channels of one moment side by side."""

    def __init__(self, frame: av.AudioFrame, rate: int, layout: str = "mono") -> None:
        self._format = _format(frame)
        self._resampler = av.AudioResampler(format="s16", layout=layout, rate=rate)

    def fits(self, frame: av.AudioFrame) -> bool:
        """Whether the frame has the run's format."""
        return _format(frame) == self._format

    def take(self, frame: av.AudioFrame) -> list[NDArray[np.int16]]:
        """The samples that are ready."""
        frame.pts = None  # they are counted here; the resampler need not mind them
        return [_samples(done) for done in self._resampler.resample(frame)]

    def end(self) -> list[NDArray[np.int16]]:
        """The last samples."""
        return [_samples(done) for done in self._resampler.resample(None)]


def _format(frame: av.AudioFrame) -> tuple[str, str, int]:
    return frame.format.name, frame.layout.name, frame.sample_rate


def _samples(frame: av.AudioFrame) -> NDArray[np.int16]:
    return np.asarray(frame.to_ndarray(), np.int16).reshape(-1)


def need_sound(container: InputContainer, path: Path) -> AudioStream:
    """The first sound stream; raises MediaError where there is none or nothing decodes it."""
    stream = next(iter(container.streams.audio), None)
    if stream is None:
        raise MediaError(f"{path.name} holds no sound. Choose a clip with a sound stream.")
    context: object = stream.codec_context
    if context is None:
        raise MediaError(f"{path.name} holds sound in a coding that no decoder here knows. Convert a copy of it first.")
    return stream
