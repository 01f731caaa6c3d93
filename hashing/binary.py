"""A fingerprint as bytes and back: one versioned form that is checked before it is believed, and never pickled.

Layout, little endian: magic ``WBFP`` · version (2 bytes) · CRC-32 of all that follows (4) · length of the header (4) ·
header, JSON in UTF-8 · length of the packed arrays (4) · arrays, one after the other, deflated · pictures (JPEG), one
after the other.

History: 1, the first. 2, codes of the stills' corners.
"""

from __future__ import annotations

import json
import struct
import zlib
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hashing import corners
from hashing.errors import FormatError
from hashing.fingerprint import ENGINE, PROXY_SIDE, SHEET_FRAMES, Fingerprint
from hashing.frame import CODE_BYTES
from hashing.result import Region

MAGIC = b"WBFP"
VERSION = 2
_PREFIX = struct.Struct("<4sHII")
_LENGTH = struct.Struct("<I")
_NOT_WHOLE = (
    ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
"""What reading a header that is no fingerprint's raises."""
_AGAIN = "compute the fingerprint again"


def to_bytes(fingerprint: Fingerprint) -> bytes:
    """The stored form; :func:`from_bytes` gives an equal fingerprint back."""
    return b"".join(to_parts(fingerprint))


def to_parts(fingerprint: Fingerprint) -> list[bytes]:
    """The stored form in parts, to be written one after the other: of a long clip nothing large is copied."""
    header = json.dumps(_header(fingerprint), separators=(",", ":")).encode()
    packed = _packed(
        fingerprint.pts.astype("<i8"),
        fingerprint.quality.astype("u1"),
        fingerprint.still_frames.astype("<i4"),
        fingerprint.corner_counts.astype("u1"),
        fingerprint.corner_codes.astype("u1", copy=False),
        *(fingerprint.codes[name].astype("u1", copy=False) for name in fingerprint.boxes),
    )
    body = [header, _LENGTH.pack(len(packed)), packed, *fingerprint.sheets, *fingerprint.stills]
    checked = zlib.crc32(_LENGTH.pack(len(header)))
    for part in body:
        checked = zlib.crc32(part, checked)
    return [_PREFIX.pack(MAGIC, VERSION, checked, len(header)), *body]


def _packed(*arrays: NDArray[Any]) -> bytes:
    deflate = zlib.compressobj(6)
    parts = [deflate.compress(np.ascontiguousarray(array).reshape(-1).view(np.uint8).data) for array in arrays]
    return b"".join((*parts, deflate.flush()))


def from_bytes(data: bytes) -> Fingerprint:
    """The fingerprint in ``data``; FormatError where it is none, damaged, or of another version."""
    if len(data) < _PREFIX.size or data[: len(MAGIC)] != MAGIC:
        raise FormatError(f"this is not a fingerprint; {_AGAIN}")
    _, version, checked, header_length = _PREFIX.unpack_from(data)
    if version != VERSION:
        raise FormatError(f"the fingerprint has version {version}, this engine reads {VERSION}; {_AGAIN}")
    body = memoryview(data)[_PREFIX.size :]
    if zlib.crc32(body, zlib.crc32(_LENGTH.pack(header_length))) != checked:
        raise FormatError(f"the fingerprint is damaged (its checksum differs); {_AGAIN}")
    try:
        return _read(json.loads(bytes(body[:header_length])), body[header_length:])
    except _NOT_WHOLE as error:
        raise FormatError(f"the fingerprint does not hold together ({error}); {_AGAIN}") from error


def _header(fingerprint: Fingerprint) -> dict[str, Any]:
    duration = fingerprint.duration
    return {
        "engine": ENGINE,
        "time_base": _ratio(fingerprint.time_base),
        "start_pts": fingerprint.start_pts,
        "duration": None if duration is None else _ratio(duration),
        "frames": len(fingerprint),
        "boxes": {name: list(box) for name, box in fingerprint.boxes.items()},
        "proxy_size": list(fingerprint.proxy_size),
        "sheets": [len(sheet) for sheet in fingerprint.sheets],
        "stills": [len(still) for still in fingerprint.stills],
        "corners": len(fingerprint.corner_codes),
    }


def _read(header: dict[str, Any], rest: memoryview) -> Fingerprint:
    if header["engine"] != ENGINE:
        raise ValueError(f"it was made by {header['engine']}, not {ENGINE}")
    frames, boxes = _count(header["frames"]), {name: _box(box) for name, box in header["boxes"].items()}
    sheets, stills = ([_count(size) for size in header[name]] for name in ("sheets", "stills"))
    if "full" not in boxes or len(sheets) != -(-frames // SHEET_FRAMES) or len(stills) > frames:
        raise ValueError("its parts do not fit each other")
    (packed_length,) = _LENGTH.unpack_from(rest)
    pictures = rest[_LENGTH.size + packed_length :]
    if sum(sheets) + sum(stills) != len(pictures):
        raise ValueError("its pictures do not have the stated size")
    kept = _count(header["corners"])
    if kept > corners.KEPT * len(stills):
        raise ValueError("it has more corners than its stills can have")
    wanted = frames * (8 + 1 + CODE_BYTES * len(boxes)) + (4 + 1) * len(stills) + corners.CODE_BYTES * kept
    arrays = _Arrays(_inflated(rest[_LENGTH.size : _LENGTH.size + packed_length], wanted))
    pts, quality, still_frames = (
        arrays.take(kind, n) for kind, n in (("<i8", frames), ("u1", frames), ("<i4", len(stills)))
    )
    counts = arrays.take("u1", len(stills))
    if int(counts.sum()) != kept:
        raise ValueError("its corners do not belong to its stills")
    corner_codes = arrays.take("u1", kept * corners.CODE_BYTES).reshape(kept, corners.CODE_BYTES)
    codes = {name: arrays.take("u1", frames * CODE_BYTES).reshape(frames, CODE_BYTES) for name in boxes}
    _check_order(pts, still_frames, frames)
    parts = _cut(pictures, [*sheets, *stills])
    return Fingerprint(
        time_base=_positive(header["time_base"]),
        start_pts=int(header["start_pts"]),
        duration=None if header["duration"] is None else Fraction(*map(int, header["duration"])),
        pts=pts,
        quality=quality,
        boxes=boxes,
        codes=codes,
        proxy_size=_size(header["proxy_size"]),
        sheets=tuple(parts[: len(sheets)]),
        still_frames=still_frames,
        stills=tuple(parts[len(sheets) :]),
        corner_counts=counts,
        corner_codes=corner_codes,
    )


class _Arrays:
    """Takes arrays off the front of inflated bytes of exactly the right length."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def take(self, kind: str, count: int) -> NDArray[Any]:
        array = (
            np.frombuffer(self._data, dtype=kind, count=count, offset=self._at) if count else np.zeros(0, dtype=kind)
        )
        self._at += array.nbytes
        return array.astype(array.dtype.newbyteorder("="))


def _inflated(packed: memoryview, wanted: int) -> bytes:
    """The arrays; never more than ``wanted`` bytes are made, whatever the data claims."""
    engine = zlib.decompressobj()
    data = engine.decompress(packed, wanted + 1)
    if len(data) != wanted:
        raise ValueError("its arrays do not have the stated size")
    return data


def _cut(pictures: memoryview, sizes: list[int]) -> list[bytes]:
    ends = np.cumsum([0, *sizes]).tolist()
    return [bytes(pictures[start:end]) for start, end in pairwise(ends)]


def _check_order(pts: NDArray[np.int64], still_frames: NDArray[np.int32], frames: int) -> None:
    if (pts[1:] <= pts[:-1]).any() or (still_frames[1:] <= still_frames[:-1]).any():
        raise ValueError("its frames are not in order of time")
    if len(still_frames) and not 0 <= still_frames[0] <= still_frames[-1] < frames:
        raise ValueError("its stills belong to no frame")


def _count(value: object) -> int:
    if not isinstance(value, int) or not 0 <= value < 2**31:
        raise ValueError("a count is out of range")
    return value


def _ratio(value: Fraction) -> list[int]:
    return [value.numerator, value.denominator]


def _positive(value: list[int]) -> Fraction:
    ratio = Fraction(*map(int, value))
    if ratio <= 0:
        raise ValueError("its time base is not positive")
    return ratio


def _size(value: list[int]) -> tuple[int, int]:
    height, width = map(int, value)
    if not (1 <= height <= PROXY_SIDE and 1 <= width <= PROXY_SIDE):
        raise ValueError("its pictures have an impossible size")
    return height, width


def _box(value: object) -> Region:
    if not isinstance(value, list) or len(value) != 4:
        raise ValueError("a view's box is not one")
    x, y, width, height = (float(number) for number in value)
    if not (0 <= x < 1 and 0 <= y < 1 and 0 < width <= 1.001 - x and 0 < height <= 1.001 - y):
        raise ValueError("a view's box lies outside the frame")
    return x, y, width, height
