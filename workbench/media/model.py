"""What is learned from a media file, as plain values. Everything here crosses the process boundary.

A frame is identified by its integer presentation timestamp (PTS) and its stream's time base; never by a float, never by
a frame number times 1/fps. "Displayed" means after rotation and pixel aspect as the file asks for.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray


class MediaKind(StrEnum):
    """What a file turned out to be, whatever its name says."""

    VIDEO = "video"
    STILL = "still"
    AUDIO = "audio"


@dataclass(frozen=True)
class VideoStream:
    """One video stream as its container and codec declare it."""

    index: int
    codec: str
    profile: str | None
    pixel_format: str | None
    width: int
    """Coded pixels, before rotation."""
    height: int
    display_width: int
    """Displayed pixels: after rotation and pixel aspect."""
    display_height: int
    rotation: int
    """Clockwise degrees that the container asks to turn the coded picture for display: 0, 90, 180 or 270."""
    pixel_aspect: Fraction
    time_base: Fraction
    start_pts: int | None
    duration: Fraction | None
    """Seconds, as the stream declares."""
    frame_rate: Fraction | None
    """Average rate as declared: a description, never used to find a frame."""
    bit_rate: int | None
    color: str
    """Range, matrix and transfer as declared, in words; empty when nothing is declared."""
    tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class AudioStream:
    """One audio stream as its container and codec declare it."""

    index: int
    codec: str
    sample_rate: int
    channels: int
    layout: str
    time_base: Fraction
    duration: Fraction | None
    bit_rate: int | None
    tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class MediaFacts:
    """What a file is. For a still, ``video`` holds no stream and ``still_size`` holds the displayed pixels."""

    kind: MediaKind
    container: str
    """Short name of the container, from its content: ``mov,mp4,…``, ``matroska,webm``, ``jpeg``."""
    size: int
    """Bytes."""
    duration: Fraction | None
    """Seconds; measured from the packets where the container does not declare it."""
    duration_declared: bool
    video: tuple[VideoStream, ...]
    audio: tuple[AudioStream, ...]
    still_size: tuple[int, int] | None
    tags: tuple[tuple[str, str], ...]
    """Container tags, or EXIF for a still, in the order and wording of the reader."""
    reader: str
    """Name and version of the reader, such as ``PyAV 18.1.0 (libavformat 62.3)``."""
    remarks: tuple[str, ...]
    """What is odd or damaged, each a sentence for the analyst."""


@dataclass(frozen=True)
class Edit:
    """One entry of an edit list: a part of the recorded video that is shown, or a wait before the next."""

    duration: Fraction
    """Seconds; 0 means up to the end."""
    begin: Fraction | None
    """Seconds on the video's own clock at which the part begins; None where nothing is shown."""
    rate: Fraction
    """1 is normal speed, 0 a frame that stands."""


@dataclass(frozen=True)
class Structure:
    """How a clip's frames lie in time, and what is odd about it. Lists end after :data:`LISTED` entries."""

    durations: tuple[tuple[int, int], ...]
    """Ticks from a frame to the next and how many frames last so long, the most frequent first."""
    distinct_durations: int
    variable: bool
    """Whether durations differ by more than a tick, which is how far constant rates are rounded."""
    gaps: tuple[tuple[int, int], ...]
    """PTS and ticks of each frame that stands far longer than its like."""
    gap_count: int
    same_time: tuple[int, ...]
    """PTS of each further frame whose time is that of the one before, or earlier: it names no frame of its own."""
    same_time_count: int
    repeated: tuple[int, ...]
    """PTS of each frame whose packet is, byte for byte, the one before it again."""
    repeated_count: int
    hidden: int
    """Frames in the file that players do not show: cut off by an edit list, or without what they refer to."""
    edits: tuple[Edit, ...]
    decoded: bool
    """Whether the frames were found by decoding, because the packets alone do not tell which are shown."""
    sentences: tuple[str, ...]
    """The same in words."""


LISTED = 200
"""Most places of one kind that a :class:`Structure` lists; all are counted."""

REPEATED = 1
"""Flag of a frame whose packet is, byte for byte, the one before it again."""

CROWDED = 2
"""Flag of a frame at whose time, or before it, a further one lies that has no place of its own."""

NO_TIME = -(1 << 63)
"""Stands for a decoding time that the container does not tell."""


@dataclass(frozen=True, eq=False)
class FrameIndex:
    """Every frame of the first video stream that a decoder shows, in presentation order."""

    time_base: Fraction
    pts: NDArray[np.int64]
    """Shape (n,), strictly increasing, in ``time_base`` units."""
    key: NDArray[np.bool_]
    """Shape (n,); True for what the container calls a key frame."""
    size: NDArray[np.int64]
    """Shape (n,); bytes of the frame's packet, 0 where the container leaves unclear which packet that is."""
    dts: NDArray[np.int64]
    """Shape (n,); when the packet is to be decoded, in ``time_base`` units, or :data:`NO_TIME`."""
    letter: NDArray[np.uint8]
    """Shape (n,); the picture type as ASCII: ``I``, ``P``, ``B``, or ``?`` where it is unknown."""
    flags: NDArray[np.uint8]
    """Shape (n,); :data:`REPEATED` and :data:`CROWDED`, added up."""
    starts: NDArray[np.int64]
    """Shape (m, 3); a row for each packet, hidden ones too, from which decoding gives whole frames: PTS from which on
    they are whole, increasing; PTS and DTS of the packet. The frame at t is reached by the last row not after t."""
    structure: Structure

    def __len__(self) -> int:
        return len(self.pts)

    def soonest(self, pts: int) -> int:
        """PTS of the frame nearest to ``pts`` that is had without decoding others: for a hand that moves fast."""
        at_once = self.starts[:, 0] == self.starts[:, 1]
        shown = self.starts[at_once & np.isin(self.starts[:, 0], self.pts), 0]
        if not len(shown):
            return int(self.pts[0])
        after = min(int(np.searchsorted(shown, pts)), len(shown) - 1)
        before = max(after - 1, 0)
        return int(shown[before] if pts - shown[before] <= shown[after] - pts else shown[after])


@dataclass(frozen=True, eq=False)
class Frame:
    """One decoded frame as displayed."""

    pts: int
    time_base: Fraction
    picture_type: str
    """``I``, ``P``, ``B`` or ``?``."""
    key: bool
    rgb: NDArray[np.uint8]
    """Shape (height, width, 3), sRGB, displayed orientation and aspect; after the steps that were asked for."""
    used: tuple[int, ...] = ()
    """PTS of every frame that the picture was made from, in order."""
    planes: str = ""
    """SHA-256 of the decoded planes of the frame itself, before rotation, in its native format, as FFmpeg's
    ``framehash`` computes it; empty unless it was asked for."""


@dataclass(frozen=True, eq=False)
class GreyBatch:
    """Small grey pictures of consecutive sampled frames, displayed orientation."""

    pts: NDArray[np.int64]
    """Shape (n,)."""
    grey: NDArray[np.uint8]
    """Shape (n, height, width); full-range luma."""


@dataclass(frozen=True, eq=False)
class Sampled:
    """What was met while frames were sampled."""

    remarks: tuple[str, ...]
    """Sentences on damage."""
    damaged: NDArray[np.int64]
    """Shape (n,), increasing; PTS of frames that could not be decoded, or only in part."""


@dataclass(frozen=True, eq=False)
class SoundBatch:
    """Consecutive samples of a clip's sound, all channels mixed into one."""

    position: int
    """Place of the first sample, in samples from the first shown picture; may be negative."""
    samples: NDArray[np.int16]
    """Shape (n,)."""


@dataclass(frozen=True)
class FrameDigest:
    """MD5 of one frame's decoded planes, as FFmpeg's ``framemd5`` muxer computes it: before rotation, native format."""

    pts: int
    md5: str


@dataclass(frozen=True)
class StreamDigests:
    """Digests that survive what a file digest does not."""

    packets: str
    """SHA-256 over the payloads of all packets, stream by stream: survives remuxing and re-tagging."""
    frames: str | None
    """SHA-256 over the decoded planes of all video frames; None unless asked for, or without video."""
