"""A frame index as bytes and back: one versioned form that is checked before it is believed, and never pickled.

Layout, little endian: magic ``WBFI`` · version (2 bytes) · CRC-32 of all that follows (4) · length of the header (4) ·
header, JSON in UTF-8 · columns, one after the other, deflated: PTS, DTS and starts as differences, sizes, keys, types,
flags.

History: 1, the first; 3, with flags.
"""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench.media import answers
from workbench.media.answers import Answer
from workbench.media.line import ARRAY_BYTES
from workbench.media.messages import ProtocolError, to_plain
from workbench.media.model import FrameIndex

MAGIC = b"WBFI"
VERSION = 3
_PREFIX = struct.Struct("<4sHII")
_FRAME_BYTES = 8 + 8 + 8 + 1 + 1 + 1
_START_BYTES = 8 + 8 + 8


def to_parts(index: FrameIndex) -> list[bytes]:
    """The stored form in parts, to be written one after the other; :func:`from_bytes` gives the index back."""
    facts = {"time_base": to_plain(index.time_base), "structure": to_plain(index.structure)}
    header = json.dumps({"facts": facts, "frames": len(index), "starts": len(index.starts)}).encode()
    columns = (
        _differences(index.pts),
        _differences(index.dts),
        _differences(index.starts),
        index.size.astype("<i8"),
        index.key.astype("u1"),
        index.letter.astype("u1"),
        index.flags.astype("u1"),
    )
    packed = zlib.compress(b"".join(column.tobytes() for column in columns), 6)
    return [_PREFIX.pack(MAGIC, VERSION, zlib.crc32(packed, zlib.crc32(header)), len(header)), header, packed]


def from_bytes(data: bytes) -> FrameIndex:
    """The index in ``data``; ValueError or ProtocolError where it is none, damaged, or of another version."""
    if len(data) < _PREFIX.size:
        raise ValueError("this is not a frame index")
    magic, version, checked, length = _PREFIX.unpack_from(data)
    if (magic, version) != (MAGIC, VERSION) or zlib.crc32(memoryview(data)[_PREFIX.size :]) != checked:
        raise ValueError("this is not a frame index of this version, or it is damaged")
    header = json.loads(data[_PREFIX.size : _PREFIX.size + length])
    try:
        frames, starts, facts = int(header["frames"]), int(header["starts"]), header["facts"]
    except (KeyError, TypeError) as error:
        raise ValueError("the header does not hold together") from error
    raw = _inflated(data[_PREFIX.size + length :], frames * _FRAME_BYTES + starts * _START_BYTES)
    return answers.frame_index(Answer(facts, _columns(raw, frames, starts)))


def _differences(times: NDArray[np.int64]) -> NDArray[np.int64]:
    """Each from the one before, the first from zero, wrapping around: small numbers, which deflate well."""
    steps = times.astype("<i8")
    steps[1:] -= times[:-1]
    return steps


def _inflated(packed: bytes, size: int) -> bytes:
    if not 0 < size <= ARRAY_BYTES:
        raise ValueError("no such number of frames")
    inflate = zlib.decompressobj()
    try:
        raw = inflate.decompress(packed, size)
    except zlib.error as error:
        raise ValueError("the columns are damaged") from error
    if len(raw) != size:
        raise ProtocolError("columns are missing")
    return raw


def _columns(raw: bytes, frames: int, starts: int) -> tuple[NDArray[Any], ...]:
    at = 0

    def take(kind: str, count: int) -> NDArray[Any]:
        nonlocal at
        column = np.frombuffer(raw, kind, count, at)
        at += column.nbytes
        return column

    pts, dts = (np.cumsum(take("<i8", frames)) for _ in range(2))
    start = np.cumsum(take("<i8", 3 * starts).reshape(-1, 3), axis=0)
    size = take("<i8", frames).astype(np.int64)
    key, letter, flags = take("u1", frames).astype(np.bool_), take("u1", frames).copy(), take("u1", frames).copy()
    return pts, key, size, dts, letter, flags, start
