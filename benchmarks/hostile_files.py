"""Files made to hurt readers: mutations of small clips in every container, cut-off files, bombs, disguises.

Everything follows from a seed and the case's name, so that one case can be made again alone.
"""

from __future__ import annotations

import os
import random
import shutil
import struct
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.hostile_bases import bases
from benchmarks.hostile_specials import specials

ZZUF_SHARE = 0.25
"""Share of the mutations that zzuf makes, where it is installed."""

EXTREMES = (0, 1, 2, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)
"""Values at which counts and sizes break."""

HEAD_BYTES = 600
"""Half of the mutations fall into the first bytes, or into an MP4's table: where the sizes and counts are."""

PARENTS = frozenset(
    (b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf", b"udta", b"moof", b"traf", b"mvex", b"ilst")
)
"""MP4 boxes that hold boxes; ``meta`` does after four more bytes."""

MASTERS = frozenset((0x18538067, 0x1F43B675, 0x1654AE6B, 0xAE, 0x1549A966, 0x1C53BB6B, 0x114D9B74, 0x1254C367, 0xE0))
"""Matroska elements that hold elements."""


@dataclass(frozen=True)
class HostileFile:
    """One file of the corpus: what it is, and how it is put at a path."""

    name: str
    """``kind/base/number``; the seed and this make the same bytes again."""
    suffix: str
    write: Callable[[Path], object]

    @property
    def kind(self) -> str:
        """What was done to it."""
        return self.name.split("/", 1)[0]


def corpus(files: int, seed: int) -> list[HostileFile]:
    """``files`` different cases in an order by chance.

    All specials and cuts, or as many of them as two thirds of ``files`` are; of the rest two thirds are mutations.
    """
    rng = random.Random(f"{seed}/order")
    whole = bases()
    chosen = [
        *(HostileFile(f"special/{name}", Path(name).suffix, write) for name, write in specials(whole).items()),
        *_cuts(whole),
    ]
    if len(chosen) > files * 2 // 3:
        chosen = rng.sample(chosen, files * 2 // 3)
    fields = list(_fields(whole, seed))
    chosen += rng.sample(fields, min(len(fields), (files - len(chosen)) // 3))
    chosen += _mutations(whole, seed, files - len(chosen))
    rng.shuffle(chosen)
    return chosen


def _cuts(whole: dict[str, bytes]) -> Iterator[HostileFile]:
    """Each file cut off at each boundary of its boxes, elements or chunks, and within the head of the next."""
    for base, data in whole.items():
        places = sorted({at + more for at in boundaries(data) for more in (0, 4, 9) if 0 < at + more < len(data)})
        for at in places:
            yield _of_bytes(f"cut/{base}/{at}", partial(_first, data, at))


def _first(data: bytes, count: int) -> bytes:
    return data[:count]


def _fields(whole: dict[str, bytes], seed: int) -> Iterator[HostileFile]:
    """Each word of an MP4's table, and of the first bytes of other files, set to an extreme value."""
    for base, data in whole.items():
        start = max(0, data.find(b"moov") - 4) if base.startswith(("mp4", "mov")) else 0
        reach = len(data) - start if start else HEAD_BYTES // 4
        for at in range(start, min(len(data) - 4, start + reach, start + 2_000), 4 if start else 2):
            yield _of_bytes(f"field/{base}/{at}", partial(_set_field, data, at, f"{seed}/field/{base}/{at}"))


def _set_field(data: bytes, at: int, seed: str) -> bytes:
    value = random.Random(seed).choice(EXTREMES)
    return data[:at] + struct.pack(">I", value) + data[at + 4 :]


def _mutations(whole: dict[str, bytes], seed: int, count: int) -> Iterator[HostileFile]:
    names = sorted(whole)
    zzuf = shutil.which("zzuf")
    for number in range(count):
        base = names[number % len(names)]
        if zzuf is not None and number % round(1 / ZZUF_SHARE) == 0:
            name = f"zzuf/{base}/{number}"
            yield _of_bytes(name, partial(_zzuf, zzuf, whole[base], seed, number))
        else:
            name = f"mutation/{base}/{number}"
            yield _of_bytes(
                name, partial(mutated, whole[base], whole[names[(number * 7) % len(names)]], f"{seed}/{name}")
            )


def _zzuf(program: str, data: bytes, seed: int, number: int) -> bytes:
    ratio = (0.0005, 0.002, 0.01, 0.05)[number % 4]
    command = [program, "-s", str(seed * 1_000_003 + number), "-r", str(ratio)]
    return subprocess.run(command, input=data, capture_output=True, timeout=30, check=True).stdout


def mutated(data: bytes, other: bytes, seed: str) -> bytes:
    """``data`` after one to four changes by chance; ``other`` is what pieces of another file are taken from."""
    rng = random.Random(seed)
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4))):
        if len(changed) > 8:
            rng.choice((_flip, _overwrite, _insert, _remove, _repeat, _extreme, _splice))(changed, other, rng)
    return bytes(changed)


def _place(changed: bytearray, rng: random.Random) -> int:
    if rng.random() < 0.5:
        table = changed.find(b"moov")
        start = table if table >= 0 and rng.random() < 0.7 else 0
        return min(len(changed) - 1, start + rng.randrange(HEAD_BYTES))
    return rng.randrange(len(changed))


def _flip(changed: bytearray, _other: bytes, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 3, 16, 64))):
        changed[_place(changed, rng)] ^= 1 << rng.randrange(8)


def _overwrite(changed: bytearray, _other: bytes, rng: random.Random) -> None:
    at, length = _place(changed, rng), rng.choice((1, 4, 32, 300))
    filling = rng.choice((b"\0" * length, b"\xff" * length, rng.randbytes(length)))
    changed[at : at + length] = filling[: len(changed) - at]


def _insert(changed: bytearray, _other: bytes, rng: random.Random) -> None:
    at = _place(changed, rng)
    changed[at:at] = rng.randbytes(rng.choice((1, 4, 100, 5_000)))


def _remove(changed: bytearray, _other: bytes, rng: random.Random) -> None:
    at = _place(changed, rng)
    del changed[at : at + rng.choice((1, 4, 100, 1_000))]


def _repeat(changed: bytearray, _other: bytes, rng: random.Random) -> None:
    at = _place(changed, rng)
    changed[at:at] = bytes(changed[at : at + rng.choice((4, 50, 500))]) * rng.choice((1, 5, 50))


def _extreme(changed: bytearray, _other: bytes, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 3))):
        at = _place(changed, rng)
        size, order = rng.choice((1, 2, 4, 8)), rng.choice((">", "<"))
        value = rng.choice(EXTREMES) & ((1 << 8 * size) - 1)
        changed[at : at + size] = struct.pack(order + {1: "B", 2: "H", 4: "I", 8: "Q"}[size], value)


def _splice(changed: bytearray, other: bytes, rng: random.Random) -> None:
    at, start = _place(changed, rng), rng.randrange(len(other))
    changed[at:] = other[start : start + 20_000]


def _of_bytes(name: str, make: Callable[[], bytes]) -> HostileFile:
    base = name.split("/")[1]
    return HostileFile(name, f".{base.split('-')[0]}", lambda path: path.write_bytes(make()))


def boundaries(data: bytes) -> set[int]:
    """Where boxes, elements, chunks, packets or segments begin, and where their contents do, by what the file is."""
    if data[4:8] == b"ftyp":
        return set(_boxes(data, 0, len(data)))
    if data.startswith(b"\x1aE\xdf\xa3"):
        return set(_elements(data, 0, len(data)))
    if data.startswith(b"RIFF"):
        return set(_chunks(data, 12, len(data)))
    if data.startswith(b"\x89PNG"):
        return set(_png(data))
    if data.startswith(b"\xff\xd8"):
        return {at for at in range(2, len(data) - 1) if data[at] == 0xFF and data[at + 1] not in (0, 0xFF)}
    if data[:1] == b"\x47" and data[188:189] == b"\x47":
        return set(range(0, len(data), 188 * 5))
    return set(range(0, len(data), max(1, len(data) // 12)))


def _boxes(data: bytes, start: int, end: int) -> Iterator[int]:
    while start + 8 <= end:
        yield start
        size, kind = struct.unpack_from(">I4s", data, start)
        if not 8 <= size <= end - start:
            return
        if kind in PARENTS or kind == b"meta":
            yield from _boxes(data, start + (12 if kind == b"meta" else 8), start + size)
        start += size


def _elements(data: bytes, start: int, end: int) -> Iterator[int]:
    while start < end:
        yield start
        kind, after = _variable(data, start, keep=True)
        size, after = _variable(data, after, keep=False)
        yield after
        if after + size > end:
            size = end - after
        if kind in MASTERS:
            yield from _elements(data, after, after + size)
        start = after + size


def _variable(data: bytes, at: int, *, keep: bool) -> tuple[int, int]:
    """An EBML number of variable length (RFC 8794, 4) and where it ends."""
    first = data[at] if at < len(data) else 0x80
    length = 9 - max(1, first.bit_length()) if first else 8
    value = int.from_bytes(data[at : at + length], "big")
    return (value if keep else value & ((1 << 7 * length) - 1)), at + length


def _chunks(data: bytes, start: int, end: int) -> Iterator[int]:
    while start + 8 <= end:
        yield start
        kind, size = struct.unpack_from("<4sI", data, start)
        if kind == b"LIST":
            yield from _chunks(data, start + 12, min(end, start + 8 + size))
        start += 8 + size + size % 2


def _png(data: bytes) -> Iterator[int]:
    at = 8
    while at + 8 <= len(data):
        yield at
        at += 12 + int(struct.unpack_from(">I", data, at)[0])


def remove(path: Path) -> None:
    """Take away whatever a case put at ``path``."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()
