"""Reads the edit list of an MP4 or MOV: which part of the recorded video is shown (ISO/IEC 14496-12, 8.6.6).

FFmpeg obeys the list without telling what stands in it. Whatever the bytes are, the answer is a tuple, perhaps empty.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

from workbench.media.model import Edit

BOXES = 10_000
"""Boxes looked at on one level; a fragmented hour has some 3,600."""

EDITS = 1_000
"""Entries read of a list; editors write a few."""

Box = tuple[bytes, int, int]
"""Type, and where its content begins and ends in the file."""


def edit_list(path: Path) -> tuple[Edit, ...]:
    """The edits of the first video track in their order; none where there is no list, or no such file."""
    try:
        with path.open("rb") as file:
            return _edits(file, os.fstat(file.fileno()).st_size)
    except (OSError, struct.error, ValueError):
        return ()


def _edits(file: BinaryIO, size: int) -> tuple[Edit, ...]:
    for movie in _inside(file, (b"", 0, size), b"moov"):
        movie_scale = next((_scale(file, box) for box in _inside(file, movie, b"mvhd")), 0)
        for track in _inside(file, movie, b"trak"):
            media = next(_inside(file, track, b"mdia"), None)
            if media is None or not any(_is_video(file, box) for box in _inside(file, media, b"hdlr")):
                continue
            media_scale = next((_scale(file, box) for box in _inside(file, media, b"mdhd")), 0)
            lists = [box for edits in _inside(file, track, b"edts") for box in _inside(file, edits, b"elst")]
            return _read(file, lists[0], movie_scale, media_scale) if lists and movie_scale and media_scale else ()
    return ()


def _inside(file: BinaryIO, parent: Box, name: bytes) -> Iterator[Box]:
    """The boxes of type ``name`` directly in ``parent``."""
    _, at, end = parent
    for _ in range(BOXES):
        if at + 8 > end:
            return
        file.seek(at)
        length, kind = struct.unpack(">I4s", file.read(8))
        begin = at + 8
        if length == 1:
            (length,) = struct.unpack(">Q", file.read(8))
            begin = at + 16
        stop = end if length == 0 else at + length
        if stop < begin or stop > end:
            return
        if kind == name:
            yield kind, begin, stop
        at = stop


def _content(file: BinaryIO, box: Box, most: int) -> bytes:
    file.seek(box[1])
    return file.read(min(box[2] - box[1], most))


def _scale(file: BinaryIO, box: Box) -> int:
    """Ticks a second of a movie or media header."""
    data = _content(file, box, 32)
    (scale,) = struct.unpack_from(">I", data, 20 if data[:1] == b"\1" else 12)
    return int(scale)


def _is_video(file: BinaryIO, box: Box) -> bool:
    return _content(file, box, 12)[8:12] == b"vide"


def _read(file: BinaryIO, box: Box, movie_scale: int, media_scale: int) -> tuple[Edit, ...]:
    data = _content(file, box, 8 + 20 * EDITS)
    version, count = data[0], struct.unpack_from(">I", data, 4)[0]
    form = struct.Struct(">Qqhh" if version == 1 else ">Iihh")
    found = []
    for number in range(min(count, EDITS, (len(data) - 8) // form.size)):
        duration, media_time, rate, rate_fraction = form.unpack_from(data, 8 + number * form.size)
        begin = None if media_time == -1 else Fraction(media_time, media_scale)
        found.append(Edit(Fraction(duration, movie_scale), begin, rate + Fraction(rate_fraction & 0xFFFF, 65_536)))
    return tuple(found)
