"""The index on disk: two files that belong together, checked before they are believed, never pickled.

``stills.wbix``: magic ``WBIX`` · version (2 bytes, little endian) · CRC-32 of all that follows (4) · length of the
header (4) · header, JSON in UTF-8 · arrays, one after the other. ``lists.faiss``: FAISS's own form of the inverted
lists, where there are any; the header holds its size and CRC-32. Whatever is doubtful is made again from the
fingerprints, which hold all of it.
"""

from __future__ import annotations

import json
import os
import struct
import tempfile
import zlib
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from hashing.errors import FormatError
from hashing.fingerprint import ENGINE
from hashing.neighbours import Index

MAGIC = b"WBIX"
VERSION = 1
STILLS = "stills.wbix"
LISTS = "lists.faiss"
_PREFIX = struct.Struct("<4sHII")
_BLOCK = 1 << 22


def save(index: Index, folder: Path) -> None:
    """Write the index into ``folder``, whole or not at all; OSError where the disk will not have it."""
    folder.mkdir(parents=True, exist_ok=True)
    arrays, lists = index.parts()
    kept = None
    if lists is not None:
        new = folder / f"{LISTS}.new"
        faiss.write_index_binary(lists, str(new))
        kept = _size_and_sum(new)
        new.replace(folder / LISTS)
    header = json.dumps({"engine": ENGINE, "names": index.names, "lists": kept, "arrays": _shapes(arrays)}).encode()
    body = header + b"".join(np.ascontiguousarray(array).tobytes() for array in arrays.values())
    checked = zlib.crc32(body, zlib.crc32(struct.pack("<I", len(header))))
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
        file.write(_PREFIX.pack(MAGIC, VERSION, checked, len(header)) + body)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(folder / STILLS)


def load(folder: Path) -> Index:
    """The index in ``folder``; FormatError where there is none, or it is damaged, or of another version or engine."""
    try:
        data = (folder / STILLS).read_bytes()
        if len(data) < _PREFIX.size or data[: len(MAGIC)] != MAGIC:
            raise ValueError("it is none")
        _, version, checked, length = _PREFIX.unpack_from(data)
        body = memoryview(data)[_PREFIX.size :]
        if version != VERSION or zlib.crc32(body, zlib.crc32(struct.pack("<I", length))) != checked:
            raise ValueError("it is damaged or of another version")
        header = json.loads(bytes(body[:length]))
        if header["engine"] != ENGINE:
            raise ValueError(f"it was made by {header['engine']}")
        return Index.of_parts(header["names"], _arrays(header["arrays"], body[length:]), _lists(header, folder))
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, struct.error) as error:
        raise FormatError(f"the index cannot be used ({error}); it is made again from the fingerprints") from error


def _lists(header: dict[str, Any], folder: Path) -> faiss.IndexBinaryIVF | None:
    if header["lists"] is None:
        return None
    if _size_and_sum(folder / LISTS) != header["lists"]:
        raise ValueError("its two files do not belong together")
    lists = faiss.read_index_binary(str(folder / LISTS))
    if not isinstance(lists, faiss.IndexBinaryIVF):
        raise ValueError("its lists are of another kind")
    return lists


def _size_and_sum(path: Path) -> list[int]:
    total = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            total = zlib.crc32(block, total)
    return [path.stat().st_size, total]


def _shapes(arrays: dict[str, NDArray[np.generic]]) -> dict[str, list[Any]]:
    return {name: [array.dtype.str, list(array.shape)] for name, array in arrays.items()}


def _arrays(shapes: dict[str, list[Any]], data: memoryview) -> dict[str, NDArray[np.generic]]:
    arrays: dict[str, NDArray[np.generic]] = {}
    at = 0
    for name, (kind, shape) in shapes.items():
        dtype = np.dtype(kind)
        count = int(np.prod(shape, dtype=np.int64))
        arrays[name] = np.frombuffer(data, dtype=dtype, count=count, offset=at).reshape(shape)
        at += count * dtype.itemsize
    if at != len(data):
        raise ValueError("its arrays do not have the stated size")
    return arrays
