"""Counter clips of every kind that decoders are known to go wrong on, each with the numbers that players show of it."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.clips import count_of, make_counter
from workbench.media.edit_list import edit_list
from workbench.media.encode import Encoding

Shown = Callable[[int], Sequence[int]]
"""Numbers shown of a clip of so many frames."""

PLAIN = Encoding(key_every=25)
B_FRAMES = Encoding(key_every=25, b_frames=3)
OPEN = Encoding(key_every=25, b_frames=3, options={"x264-params": "open-gop=1"})
REFRESH = Encoding(key_every=25, options={"x264-params": "intra-refresh=1"})
INTERLACED = Encoding(key_every=25, b_frames=2, options={"x264-params": "tff=1"})
HEVC = Encoding(codec="libx265", key_every=25, options={"x265-params": "open-gop=1:bframes=3:log-level=none:pools=1"})
HIDING = {"deadline": "good", "cpu-used": "8", "auto-alt-ref": "1", "lag-in-frames": "16"}
VP8 = Encoding(codec="libvpx", key_every=50, options=HIDING)
VP9 = Encoding(codec="libvpx-vp9", key_every=50, options=HIDING)
AV1 = Encoding(codec="libsvtav1", key_every=50, options={"preset": "10", "crf": "10", "svtav1-params": "enable-tf=0"})
MPEG4 = Encoding(codec="mpeg4", key_every=25, b_frames=2)
MPEG2 = Encoding(codec="mpeg2video", key_every=15, b_frames=2)

MILLISECONDS = Fraction(1, 1000)


def _variable(count: int) -> list[int]:
    """Milliseconds as phones and screen recorders write them: 30 a second with jitter, pauses and bursts."""
    steps = np.random.default_rng(7).choice([16, 33, 34, 50, 67, 400], count, p=[0.1, 0.35, 0.35, 0.1, 0.08, 0.02])
    return [int(at) for at in np.cumsum(steps) - steps[0]]


@dataclass(frozen=True)
class Counter:
    """One kind of clip."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    """For :func:`tests.clips.make_counter`."""
    times: Callable[[int], list[int]] | None = None
    """PTS of so many frames, in milliseconds."""
    shown: Shown = range
    edits: tuple[tuple[float, float | None], ...] = ()
    """Seconds and beginning of each edit that is written in place of the list that the file has."""

    def make(self, folder: Path, count: int) -> Path:
        """Write the clip of ``count`` frames into ``folder``."""
        more: dict[str, Any] = {}
        if self.times is not None:
            options = {"video_track_timescale": "1000", "avoid_negative_ts": "disabled"}
            more = {"pts": self.times(count), "time_base": MILLISECONDS}
            more |= {"container_options": options} if self.name.endswith("mp4") else {}
        path = make_counter(folder / self.name, count=count, **{**more, **self.arguments})
        if self.edits:
            write_edits(path, self.edits)
        return path

    def number(self, rgb: NDArray[np.uint8]) -> int:
        """The number that a displayed frame says."""
        turns = self.arguments.get("rotation", 0) // 90
        return count_of(np.ascontiguousarray(np.rot90(rgb, turns)))


def _rate(numerator: int) -> dict[str, Any]:
    return {"rate": Fraction(numerator, 1001), "encoding": B_FRAMES}


COUNTERS = (
    Counter("plain.mp4", {"encoding": PLAIN}),
    Counter("b-frames.mp4", {"encoding": B_FRAMES}),
    Counter("b-frames.mov", {"encoding": B_FRAMES, "container": "mov"}),
    Counter("b-frames.flv", {"encoding": B_FRAMES, "container": "flv"}),
    Counter("open.mp4", {"encoding": OPEN}),
    Counter("open.mkv", {"encoding": OPEN, "container": "matroska"}),
    Counter("open.ts", {"encoding": OPEN, "container": "mpegts"}),
    Counter("open.avi", {"encoding": OPEN, "container": "avi"}),
    Counter("fragmented.mp4", {"encoding": B_FRAMES, "container_options": {"movflags": "frag_keyframe+empty_moov"}}),
    Counter("refresh.mp4", {"encoding": REFRESH}),
    Counter("interlaced.mkv", {"encoding": INTERLACED, "container": "matroska"}),
    Counter("23.976.mp4", _rate(24_000)),
    Counter("29.97.mov", _rate(30_000) | {"container": "mov"}),
    Counter("29.97.mkv", _rate(30_000) | {"container": "matroska"}),
    Counter("59.94.ts", _rate(60_000) | {"container": "mpegts"}),
    Counter("variable.mp4", {"encoding": B_FRAMES}, times=_variable),
    Counter("variable.mkv", {"encoding": B_FRAMES, "container": "matroska"}, times=_variable),
    Counter(
        "negative.mp4",
        {"encoding": B_FRAMES},
        times=lambda count: [40 * number - 200 for number in range(count)],
        shown=lambda count: range(5, count),
    ),
    Counter("late.mp4", {"encoding": B_FRAMES}, times=lambda count: [40 * number + 5000 for number in range(count)]),
    Counter(
        "edited.mp4",
        {"encoding": PLAIN},
        edits=((0.4, None), (1.2, 0.6), (2.0, 2.4)),
        shown=lambda count: [*range(15, 45), *range(60, 110)],
    ),
    Counter("turned-90.mp4", {"encoding": B_FRAMES, "rotation": 90}),
    Counter("turned-180.mp4", {"encoding": PLAIN, "rotation": 180}),
    Counter("turned-270.mov", {"encoding": PLAIN, "rotation": 270, "container": "mov"}),
    Counter("hevc.mp4", {"encoding": HEVC}),
    Counter("hevc.mkv", {"encoding": HEVC, "container": "matroska"}),
    Counter("vp8.webm", {"encoding": VP8, "container": "webm"}),
    Counter("vp9.webm", {"encoding": VP9, "container": "webm"}),
    Counter("av1.mp4", {"encoding": AV1}),
    Counter("mpeg4.avi", {"encoding": MPEG4, "container": "avi"}),
    Counter("mpeg4.mp4", {"encoding": MPEG4}),
    Counter("mpeg2.ts", {"encoding": MPEG2, "container": "mpegts"}),
    Counter("mpeg1.mpg", {"encoding": Encoding(codec="mpeg1video", key_every=15, b_frames=2), "container": "mpeg"}),
    Counter("intra.avi", {"encoding": Encoding(codec="ffv1", key_every=1), "container": "avi"}),
    Counter("raw.h264", {"encoding": B_FRAMES, "container": "h264"}),
)
"""Constant and variable rates, reordered frames, open groups, late and hidden beginnings, edits, turned pictures."""


def write_edits(path: Path, edits: Sequence[tuple[float, float | None]]) -> None:
    """Put ``edits`` (seconds, and where on the pictures' time they begin; None for nothing shown) into an MP4 of one
    track whose table of frames lies behind its data.
    """
    data = bytearray(path.read_bytes())
    origin = edit_list(path)[0].begin or Fraction(0)  # the first picture's time on the track's own clock
    movie_scale, media_scale = (_scale(data, name) for name in (b"mvhd", b"mdhd"))
    rows = [
        struct.pack(
            ">Iihh",
            round(seconds * movie_scale),
            -1 if begin is None else round((float(origin) + begin) * media_scale),
            1,
            0,
        )
        for seconds, begin in edits
    ]
    listed = struct.pack(">I4sII", 16 + 12 * len(rows), b"elst", 0, len(rows)) + b"".join(rows)
    box = struct.pack(">I4s", 8 + len(listed), b"edts") + listed
    at = data.index(b"edts") - 4
    (length,) = struct.unpack_from(">I", data, at)
    data[at : at + length] = box
    for name in (b"moov", b"trak"):
        place = data.rindex(name, 0, at) - 4
        (old,) = struct.unpack_from(">I", data, place)
        struct.pack_into(">I", data, place, old + len(box) - length)
    path.write_bytes(data)


def _scale(data: bytearray, name: bytes) -> int:
    """Ticks a second in a movie or media header of version 0."""
    return int(struct.unpack_from(">I", data, data.index(name) + 16)[0])
