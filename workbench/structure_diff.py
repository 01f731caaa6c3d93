"""Two files beside each other: what each says of itself and how its frames lie in time, and where that differs.

Bytes and declarations only, no pictures: of two copies of the same footage this tells who packed which, and how.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from workbench.i18n import counted, joined, recorded, tr
from workbench.media.model import AudioStream, FrameIndex, MediaFacts, VideoStream

FILE: Final = tr("File")
PICTURE: Final = tr("Picture")
TIME: Final = tr("Frames in time")
SOUND: Final = tr("Sound")
TAGS: Final = tr("Tags, as the file says")


class Compared(StrEnum):
    """What one row says of the two files."""

    SAME = "same"
    DIFFERS = "differs"
    UNKNOWN = "unknown"
    """One of the two could not be looked at for this."""


@dataclass(frozen=True)
class Row:
    """One detail of both files; the texts are said in another language by :mod:`workbench.i18n`."""

    what: str
    """A name that stays: ``video.codec``, ``tag.encoder``."""
    group: str
    name: str
    a: str | None
    """Empty where the file has none, or does not say; None where it could not be looked at."""
    b: str | None

    @property
    def compared(self) -> Compared:
        """Whether the two are the same in this."""
        if self.a is None or self.b is None:
            return Compared.UNKNOWN
        return Compared.SAME if self.a == self.b else Compared.DIFFERS

    def to_json(self) -> dict[str, str | None]:
        """As in the document of ``workbench compare --json``."""
        texts = {"what": self.what, "group": self.group, "name": self.name, "a": self.a, "b": self.b}
        plain = {key: None if text is None else str(text) for key, text in texts.items()}
        return {**plain, "compared": self.compared.value}


@dataclass(frozen=True)
class Side:
    """What is known of one of the files."""

    sha256: str
    packets: str
    """SHA-256 over the payloads of all packets; empty for a still."""
    facts: MediaFacts | None
    """None where they could not be read."""
    frames: FrameIndex | None
    """None without video, and where its frames could not be listed."""
    lacks: str = ""
    """Why they could not, in a sentence."""


def beside(a: Side, b: Side) -> tuple[Row, ...]:
    """The rows of two files, in groups; without those in which neither file says anything."""
    rows: list[Row] = []
    for group, details in _DETAILS.items():
        for what, (name, told) in details.items():
            rows.append(Row(what, group, name, told(a), told(b)))
    rows += _tags(a, b)
    return tuple(row for row in rows if row.a or row.b)


def _of_facts(told: Callable[[MediaFacts], str]) -> Callable[[Side], str | None]:
    return lambda side: None if side.facts is None else told(side.facts)


def _of_video(told: Callable[[VideoStream], object]) -> Callable[[Side], str | None]:
    return _of_facts(lambda facts: _text(told(facts.video[0])) if facts.video else "")


def _of_audio(told: Callable[[AudioStream], object]) -> Callable[[Side], str | None]:
    return _of_facts(lambda facts: _text(told(facts.audio[0])) if facts.audio else "")


def _of_frames(told: Callable[[FrameIndex], str]) -> Callable[[Side], str | None]:
    def tell(side: Side) -> str | None:
        if side.frames is None:
            return None if side.lacks else ""
        return told(side.frames)

    return tell


def _text(value: object) -> str:
    return "" if value is None else value if isinstance(value, str) else str(value)


def _streams(facts: MediaFacts) -> str:
    if facts.still_size is not None:
        return ""
    return tr("{0} of pictures, {1} of sound", len(facts.video), len(facts.audio))


def _duration(facts: MediaFacts) -> str:
    if facts.duration is None:
        return ""
    seconds = float(facts.duration)
    return tr("{0:.3f} s", seconds) if facts.duration_declared else tr("{0:.3f} s, measured, not declared", seconds)


def _displayed(facts: MediaFacts) -> str:
    if facts.still_size is not None:
        return _size(*facts.still_size)
    return _size(facts.video[0].display_width, facts.video[0].display_height) if facts.video else ""


def _size(width: int, height: int) -> str:
    return f"{width} × {height}"


def _turned(stream: VideoStream) -> str:
    return tr("{0}° clockwise", stream.rotation) if stream.rotation else tr("not turned")


def _bit_rate(stream: VideoStream | AudioStream) -> str:
    return _kilobits(stream.bit_rate) if stream.bit_rate else ""


def _channels(stream: AudioStream) -> str:
    """The layout, such as ``stereo``; FFmpeg calls one that is not declared ``2 channels``."""
    declared = stream.layout and not stream.layout.endswith("channels")
    return stream.layout if declared else counted("{0} channel", "{0} channels", stream.channels)


def _kilobits(bits: int) -> str:
    return joined(" ", (tr("{0:,}", bits // 1000), "kbit/s"))


def _lasts(stream: AudioStream) -> str:
    return tr("{0:.3f} s", float(stream.duration)) if stream.duration else ""


def _frame_rate(stream: VideoStream) -> str:
    return tr("{0:.3f} a second", float(stream.frame_rate)) if stream.frame_rate else ""


def _rate(index: FrameIndex) -> str:
    lengths = np.diff(index.pts) * float(index.time_base)
    if not len(lengths):
        return tr("one frame")
    if not index.structure.variable:
        return tr("constant, {0:.3f} a second", 1 / float(lengths.mean()))
    low, high, usual = (1000 * float(found) for found in (lengths.min(), lengths.max(), np.median(lengths)))
    return tr("variable: {0:.1f} to {1:.1f} ms each, the median {2:.1f} ms", low, high, usual)


def _groups(index: FrameIndex) -> str:
    """Lengths of the groups of pictures, from one key frame to the next."""
    lengths = np.diff(np.flatnonzero(index.key))
    if not len(lengths):
        return counted("{0} key frame", "{0} key frames", int(index.key.sum()))
    low, high = int(lengths.min()), int(lengths.max())
    if low == high:
        return counted("every frame", "every {0} frames", low)
    return tr("every {0} to {1} frames, the median {2:g}", low, high, float(np.median(lengths)))


def _types(index: FrameIndex) -> str:
    counts = {letter: int(np.count_nonzero(index.letter == ord(letter))) for letter in "IPB?"}
    return joined(" · ", (joined(" ", (letter, tr("{0:,}", count))) for letter, count in counts.items() if count))


def _packet_rate(index: FrameIndex) -> str:
    """Of the shown frames' packets, over the time from the first frame to the last."""
    seconds = float((index.pts[-1] - index.pts[0]) * index.time_base)
    return _kilobits(int(index.size[:-1].sum() * 8 / seconds)) if seconds > 0 else ""


def _number(told: Callable[[FrameIndex], int]) -> Callable[[Side], str | None]:
    return _of_frames(lambda index: tr("{0:,}", told(index)))


def _edits(index: FrameIndex) -> str:
    edits = index.structure.edits
    return counted("{0} entry", "{0} entries", len(edits)) if edits else tr("none")


_Told = tuple[str, Callable[[Side], str | None]]

_DETAILS: Final[Mapping[str, Mapping[str, _Told]]] = {
    FILE: {
        "sha256": (tr("SHA-256"), lambda side: side.sha256),
        "packets": (tr("SHA-256 of the packets"), lambda side: side.packets),
        "size": (tr("Size"), _of_facts(lambda facts: tr("{0:,} bytes", facts.size))),
        "container": (tr("Container"), _of_facts(lambda facts: facts.container)),
        "streams": (tr("Streams"), _of_facts(_streams)),
        "duration": (tr("Duration"), _of_facts(_duration)),
    },
    PICTURE: {
        "displayed": (tr("Displayed"), _of_facts(_displayed)),
        "video.codec": (tr("Codec"), _of_video(lambda one: one.codec)),
        "video.profile": (tr("Profile"), _of_video(lambda one: one.profile)),
        "video.coded": (tr("Coded"), _of_video(lambda one: _size(one.width, one.height))),
        "video.aspect": (tr("Shape of a pixel"), _of_video(lambda one: one.pixel_aspect)),
        "video.rotation": (tr("Turned for display"), _of_video(_turned)),
        "video.pixels": (tr("Pixels"), _of_video(lambda one: one.pixel_format)),
        "video.colour": (tr("Colour"), _of_video(lambda one: recorded(one.color) if one.color else "")),
        "video.rate": (tr("Rate, as declared"), _of_video(_frame_rate)),
        "video.bit-rate": (tr("Bit rate, as declared"), _of_video(_bit_rate)),
        "video.time-base": (tr("Time base"), _of_video(lambda one: one.time_base)),
        "video.start": (tr("First PTS, as declared"), _of_video(lambda one: one.start_pts)),
    },
    TIME: {
        "frames.lacking": (tr("Not listed"), lambda side: recorded(side.lacks) if side.lacks else ""),
        "frames.count": (tr("Frames"), _number(len)),
        "frames.rate": (tr("Rate"), _of_frames(_rate)),
        "frames.gaps": (tr("Gaps"), _number(lambda index: index.structure.gap_count)),
        "frames.repeated": (tr("Repeated frames"), _number(lambda index: index.structure.repeated_count)),
        "frames.same-time": (tr("Frames without a time of their own"), _number(lambda i: i.structure.same_time_count)),
        "frames.hidden": (tr("Frames not shown"), _number(lambda index: index.structure.hidden)),
        "frames.edits": (tr("Edit list"), _of_frames(_edits)),
        "frames.keys": (tr("Key frames"), _of_frames(_groups)),
        "frames.types": (tr("Picture types"), _of_frames(_types)),
        "frames.bit-rate": (tr("Bit rate, as measured"), _of_frames(_packet_rate)),
    },
    SOUND: {
        "audio.codec": (tr("Codec"), _of_audio(lambda one: one.codec)),
        "audio.sampling": (tr("Sampling"), _of_audio(lambda one: tr("{0:,} Hz", one.sample_rate))),
        "audio.channels": (tr("Channels"), _of_audio(_channels)),
        "audio.bit-rate": (tr("Bit rate, as declared"), _of_audio(_bit_rate)),
        "audio.duration": (tr("Duration"), _of_audio(_lasts)),
    },
}
"""Group, what, and its name and how it is told of one file."""


def _tags(a: Side, b: Side) -> Iterator[Row]:
    """Every tag that either file has, in the order and under the names of the files."""
    first, second = _tags_of(a), _tags_of(b)
    for what, name in {**(first or {}), **(second or {})}:
        key = what, name
        yield Row(what, TAGS, name, _tag(first, key), _tag(second, key))


def _tags_of(side: Side) -> dict[tuple[str, str], str] | None:
    if side.facts is None:
        return None
    found: dict[tuple[str, str], str] = {}
    of_picture = ((tr("Picture: {0}", name), name, value) for one in side.facts.video[:1] for name, value in one.tags)
    of_sound = ((tr("Sound: {0}", name), name, value) for one in side.facts.audio[:1] for name, value in one.tags)
    of_file = ((name, name, value) for name, value in side.facts.tags)
    for kind, tags in (("tag", of_file), ("video.tag", of_picture), ("audio.tag", of_sound)):
        for said, name, value in tags:
            key = f"{kind}.{name}", said
            found[key] = f"{found[key]} · {value}" if key in found else value
    return found


def _tag(tags: Mapping[tuple[str, str], str] | None, key: tuple[str, str]) -> str | None:
    return None if tags is None else tags.get(key, "")
