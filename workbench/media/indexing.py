"""The index of a clip's frames: by its packets, and by decoding only where packets alone do not tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from av.packet import Packet
from numpy.typing import NDArray

from workbench.media.container import need_video, open_media
from workbench.media.decode import Decoder, Pulse, picture_type
from workbench.media.edit_list import edit_list
from workbench.media.model import CROWDED, NO_TIME, REPEATED, FrameIndex
from workbench.media.picture_types import Picture, Reader, reader
from workbench.media.structure import describe

HIDING_CODECS = ("vp8", "mpeg4")
"""Codings in which a packet may hold no frame to be shown, or two. VP9 and AV1 pack hidden frames with a shown one."""

MICROSECOND = Fraction(1, 1_000_000)
"""Seconds of one tick where a stream declares none."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One packet, or the frame that came of it."""

    pts: int
    dts: int
    size: int
    key: bool
    letter: str
    start: bool
    recovery: int = 0
    hidden: bool = False


@dataclass
class _Pass:
    """What one reading of the file found."""

    time_base: Fraction
    rows: list[_Row] = field(default_factory=list)
    same_time: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    declared: int = 0
    """Frames that the container declares; 0 where it does not."""
    decoded: bool = False


def index(path: Path, pulse: Pulse) -> FrameIndex:
    """All frames that the decoder will show, in order, and how they lie in time."""
    found = _by_packets(path, pulse) or _by_decoding(path, pulse)
    shown = sorted((row for row in found.rows if not row.hidden), key=lambda row: row.pts)
    starts = sorted(_starts(found.rows))
    pts = _column([row.pts for row in shown])
    hidden = max(sum(row.hidden for row in found.rows), found.declared - len(shown), 0)
    return FrameIndex(
        found.time_base,
        pts,
        np.array([row.key for row in shown], np.bool_),
        _column([row.size for row in shown]),
        _column([row.dts for row in shown]),
        np.frombuffer("".join(row.letter for row in shown).encode("ascii"), np.uint8).copy(),
        _flags(pts, found),
        _column(starts).reshape(-1, 3),
        describe(
            found.time_base,
            pts,
            same_time=found.same_time,
            repeated=found.repeated,
            hidden=hidden,
            edits=edit_list(path),
            decoded=found.decoded,
        ),
    )


def _starts(rows: list[_Row]) -> Iterator[tuple[int, int, int]]:
    """Rows of :attr:`FrameIndex.starts`; ``rows`` are in the order of decoding.

    Where a picture is refreshed in parts, decoding begins one refreshing earlier than the file says would do: encoders
    say so of refreshings that leave something out, and what one leaves out the next makes good.
    """
    waiting: list[tuple[int, _Row]] = []  # those of which so many reference frames are still to come
    before: _Row | None = None
    for row in rows:
        if row.start:
            waiting, before = [], None
            yield row.pts, row.pts, row.dts
        elif row.letter != "B" and waiting:
            yield from ((row.pts, begin.pts, begin.dts) for left, begin in waiting if left == 1)
            waiting = [(left - 1, begin) for left, begin in waiting if left > 1]
        if row.recovery:
            waiting += [(row.recovery, before)] if before is not None else []
            before = row


def _flags(pts: NDArray[np.int64], found: _Pass) -> NDArray[np.uint8]:
    flags = np.zeros(len(pts), np.uint8)
    for flag, listed in ((REPEATED, found.repeated), (CROWDED, found.same_time)):
        places = np.searchsorted(pts, _column(listed), side="right") - 1
        flags[np.clip(places, 0, len(pts) - 1)] |= flag
    return flags


def _column(values: Any) -> NDArray[np.int64]:
    return np.array(values, np.int64)


def _by_packets(path: Path, pulse: Pulse) -> _Pass | None:
    """Without decoding; None where that leaves open what is shown."""
    with open_media(path) as container:
        decoder = Decoder(container, path, pulse)
        if decoder.untimed:
            return None
        found = _begun(decoder)
        read = _reader(decoder)
        hiding = decoder.stream.codec_context.codec.canonical_name in HIDING_CODECS
        last, last_dts = b"", NO_TIME
        for packet in decoder.packets():
            if not packet.size:
                continue
            dts = NO_TIME if packet.dts is None else packet.dts
            if packet.pts is None or packet.is_corrupt or dts <= last_dts != NO_TIME:
                return None
            if not (found.rows or packet.is_keyframe):
                return None
            data = bytes(packet)
            picture = read(data)
            if hiding and picture.shown != 1:
                if picture.shown is None:
                    return None
                continue
            row = _row(packet, picture)
            found.rows.append(row)
            if data == last and not row.hidden:
                found.repeated.append(row.pts)
            last, last_dts = data, dts
        if decoder.cut_off or not any(not row.hidden for row in found.rows):
            return None
    if len({row.pts for row in found.rows}) < len(found.rows):
        return None
    return _without_orphans(path, found, pulse)


def _begun(decoder: Decoder) -> _Pass:
    declared = decoder.stream.frames if decoder.container.format.name.startswith("mov") else 0
    return _Pass(decoder.time_base, declared=declared)


def _reader(decoder: Decoder) -> Reader:
    context = decoder.stream.codec_context
    codec = context.codec
    return reader(codec.canonical_name, context.extradata, intra_only=codec.intra_only)


def _row(packet: Packet[Any], picture: Picture) -> _Row:
    key = bool(packet.is_keyframe)
    return _Row(
        packet.pts or 0,
        NO_TIME if packet.dts is None else packet.dts,
        packet.size,
        key,
        "I" if key and picture.letter == "?" else picture.letter,
        key and picture.start is not False,
        picture.recovery if key else 0,
        bool(packet.is_discard),
    )


def _without_orphans(path: Path, found: _Pass, pulse: Pulse) -> _Pass:
    """Hide frames before the first key frame that lack what they refer to: a recording cut within an open group."""
    first = found.rows[0].pts
    if all(row.pts >= first for row in found.rows):
        return found
    with open_media(path) as container:
        shown = set()
        for frame in Decoder(container, path, pulse).frames():
            if frame.pts is None or frame.pts >= first:
                break
            shown.add(frame.pts)
    for place, row in enumerate(found.rows):
        if row.pts < first and row.pts not in shown:
            found.rows[place] = replace(row, hidden=True)
    return found


def _by_decoding(path: Path, pulse: Pulse) -> _Pass:
    with open_media(path) as container:
        need_video(container, path)
        decoder = Decoder(container, path, pulse)
        found = _begun(decoder)
        found.decoded = True
        read = _reader(decoder)
        decoder.stream.codec_context.copy_opaque = True
        sent: list[_Row] = []

        def noted() -> Iterator[Packet[Any]]:
            for packet in decoder.packets():
                if packet.size:
                    packet.opaque = len(sent)
                    sent.append(_row(packet, read(bytes(packet))))
                yield packet

        try:
            last: int | None = None
            for frame in decoder.frames(noted()):
                pts = frame.pts or 0
                if last is not None and pts <= last:
                    found.same_time.append(pts)
                    continue
                last = pts
                number: object = frame.opaque
                row = sent[number] if isinstance(number, int) and number < len(sent) else None
                found.rows.append(_shown(pts, bool(frame.key_frame), picture_type(frame), row))
        finally:
            # The decoder's threads need the interpreter to free a packet's number; closing would wait for them with the
            # interpreter in hand, for ever. Emptying waits without it.
            decoder.stream.codec_context.flush_buffers()
        decoder.need_frames()
        return found


def _shown(pts: int, key: bool, letter: str, row: _Row | None) -> _Row:
    """A frame that came out, with what is known of its packet."""
    if row is None:
        return _Row(pts, NO_TIME, 0, key, letter, start=False)
    return _Row(pts, row.dts, row.size, key, letter, row.start and letter in "I?")
