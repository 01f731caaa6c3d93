"""Writes small MP4 clips that are the same bytes every time: the stand-ins of the sample workspace and the test clips.

Encoding touches no untrusted byte, so it may run in any process.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.container import OutputContainer
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from av.video.stream import VideoStream
from numpy.typing import NDArray

AUDIO_BLOCK = 1024
"""Samples of one AAC frame."""

BIT_RATE = 96_000
"""Bits per second of the AAC stream: enough for speech and effects."""


@dataclass(frozen=True)
class Encoding:
    """How a clip is encoded, apart from its pictures."""

    codec: str = "libx264"
    preset: str = "veryfast"
    crf: int = 23
    """Constant rate factor of x264, 0 (lossless) .. 51 (worst)."""
    key_every: int = 25
    """Frames from one key frame to the next, at most."""
    b_frames: int = 0
    """Consecutive B-frames at most."""
    options: Mapping[str, str] = field(default_factory=dict)
    """Further options of the codec."""


def write_clip(
    path: Path,
    frames: Iterable[NDArray[np.uint8]],
    *,
    rate: Fraction,
    audio: NDArray[np.int16] | None = None,
    audio_rate: int = 48_000,
    crf: int = 23,
    encoding: Encoding | None = None,
    time_base: Fraction | None = None,
    pts: Sequence[int] | None = None,
    rotation: int = 0,
    tags: Mapping[str, str] | None = None,
    container: str = "mp4",
    container_options: Mapping[str, str] | None = None,
) -> Path:
    """Write ``frames`` (each (h, w, 3) sRGB, even sides, all alike) as H.264 with optional AAC, and return ``path``.

    ``audio`` is (n,) or (n, channels). ``time_base`` and ``pts`` (one for each frame, increasing) give a variable rate
    or another start; without them frame i has PTS i at 1/``rate``. ``rotation`` is clockwise degrees for display.
    Raises ValueError for no frames or odd sides; what was begun is then removed.
    """
    chosen = encoding or Encoding(crf=crf)
    options = {"fflags": "+bitexact", **(container_options or {})}
    try:
        with av.open(str(path), "w", format=container, container_options=options) as output:
            output.metadata.update(tags or {})
            clock = _Clock(rate, time_base or 1 / rate, pts)
            _write(output, iter(frames), clock, chosen, audio, audio_rate, rotation)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


@dataclass(frozen=True)
class _Clock:
    rate: Fraction
    time_base: Fraction
    pts: Sequence[int] | None

    def at(self, number: int) -> int:
        if self.pts is not None:
            return self.pts[number]
        return round(number / self.rate / self.time_base)


def _write(
    output: OutputContainer,
    frames: Iterator[NDArray[np.uint8]],
    clock: _Clock,
    encoding: Encoding,
    audio: NDArray[np.int16] | None,
    audio_rate: int,
    rotation: int,
) -> None:
    first = next(frames, None)
    if first is None:
        raise ValueError("a clip needs at least one frame")
    video = _video_stream(output, first.shape, clock, encoding)
    if rotation:
        video.set_display_rotation(-rotation)
    sound = None if audio is None else _Sound(output, audio, audio_rate)
    number = 0
    picture: NDArray[np.uint8] | None = first
    while picture is not None:
        output.mux(video.encode(_yuv(picture, clock.at(number), clock.time_base)))
        if sound is not None:
            sound.write_until(clock.at(number) * clock.time_base)
        number += 1
        picture = next(frames, None)
    output.mux(video.encode(None))
    if sound is not None:
        sound.finish()


def _video_stream(output: OutputContainer, shape: tuple[int, ...], clock: _Clock, encoding: Encoding) -> VideoStream:
    height, width = shape[:2]
    if height % 2 or width % 2:
        raise ValueError(f"the sides must be even, not {width} × {height}")
    options = {"preset": encoding.preset, "crf": str(encoding.crf), "threads": "1"} if "264" in encoding.codec else {}
    stream = cast(
        "VideoStream",
        output.add_stream(
            encoding.codec, rate=clock.rate, options={**options, **encoding.options, "flags": "+bitexact"}
        ),
    )
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    context = stream.codec_context
    context.time_base = clock.time_base
    context.gop_size = encoding.key_every
    context.max_b_frames = encoding.b_frames
    context.thread_count = 1  # the same bytes on every machine
    context.colorspace = Colorspace.ITU709
    context.color_range = ColorRange.MPEG
    context.color_primaries = ColorPrimaries.BT709
    context.color_trc = ColorTrc.BT709
    stream.time_base = clock.time_base
    return stream


def _yuv(picture: NDArray[np.uint8], pts: int, time_base: Fraction) -> av.VideoFrame:
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), "rgb24").reformat(
        format="yuv420p",
        dst_colorspace=Colorspace.ITU709,
        dst_color_range=ColorRange.MPEG,
        dst_color_trc=ColorTrc.BT709,
        dst_color_primaries=ColorPrimaries.BT709,
        threads=1,
    )
    frame.pts, frame.time_base = pts, time_base
    frame.pict_type = 0  # the encoder decides
    return frame


class _Sound:
    """The AAC stream, written in step with the pictures so that the file interleaves well."""

    def __init__(self, output: OutputContainer, audio: NDArray[np.int16], rate: int) -> None:
        samples = audio[:, None] if audio.ndim == 1 else audio
        self._output = output
        self._samples = np.ascontiguousarray(samples)
        self._rate = rate
        self._layout = {1: "mono", 2: "stereo"}[samples.shape[1]]
        self._done = 0
        self._stream = output.add_stream("aac", rate=rate, layout=self._layout, options={"flags": "+bitexact"})
        self._stream.bit_rate = BIT_RATE

    def write_until(self, seconds: Fraction) -> None:
        """Write whole blocks up to ``seconds``."""
        limit = min(len(self._samples), int(seconds * self._rate))
        while self._done + AUDIO_BLOCK <= limit:
            self._block(AUDIO_BLOCK)

    def finish(self) -> None:
        """Write what is left and end the stream."""
        while self._done < len(self._samples):
            self._block(min(AUDIO_BLOCK, len(self._samples) - self._done))
        self._output.mux(self._stream.encode(None))

    def _block(self, length: int) -> None:
        block = self._samples[self._done : self._done + length].reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(block, format="s16", layout=self._layout)
        frame.sample_rate, frame.time_base, frame.pts = self._rate, Fraction(1, self._rate), self._done
        self._done += length
        self._output.mux(self._stream.encode(frame))
