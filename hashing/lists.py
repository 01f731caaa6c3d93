"""Lists of PDQ hashes as text, in and out, and how a clip's own hashes lie to them.

Two forms are written: ``pdq`` and 64 hexadecimal digits on each line, as ThreatExchange's command line prints signals;
and vPDQ's ``frame,quality,hash,timestamp`` (``vpdq/cpp/io/vpdqio.cpp`` in facebook/ThreatExchange). What is read may be
either, or columns in another order where a heading or the hash's place tells which they are.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO

import faiss
import numpy as np
from numpy.typing import NDArray

from hashing.errors import FormatError
from hashing.frame import CODE_BYTES, PDQ_USEFUL_QUALITY

MATCH_BITS = 31
"""Bits of 256 up to which two PDQ hashes are near: what PDQ's authors call a confident match."""
NEAREST = 5
"""Near hashes told for each of a clip's: a list may hold one picture a million times."""
LINE_BYTES = 4096
"""Longest line that is believed; a hash with frame, quality, time and a label needs some hundred."""
REFUSED_TOLD = 20
"""Refused lines told one by one; the rest are counted."""
HEX_DIGITS = 2 * CODE_BYTES
LARGEST = 2**53
"""Largest frame number and time believed: beyond it floats skip whole numbers."""
UNSTATED = -1
"""Quality or frame number of an entry whose list does not tell it."""

_HEX = re.compile(r"[0-9a-fA-F]+\Z")
_LOOKS_LIKE_HASH = 16
"""Hexadecimal digits from which a field is taken for a hash of the wrong length."""
_SEPARATORS = re.compile(r"[,;\t]")
_COMMENTS = ("#", "//", ";")
_NAMES = {
    "hash": "hash", "pdq": "hash", "pdq_hash": "hash", "hex": "hash", "signal": "hash", "quality": "quality",
    "pdq_quality": "quality", "frame": "frame", "frame_number": "frame", "timestamp": "timestamp", "time": "timestamp",
    "seconds": "timestamp",
}  # fmt: skip
_PLACES = {
    0: {"quality": 1, "timestamp": 2},
    1: {"frame": 0, "quality": 2, "timestamp": 3},
    2: {"frame": 0, "quality": 1, "timestamp": 3},
}
"""Where the other columns are without a heading, by where the hash is: as PDQ's tools, vPDQ's manual, vPDQ's tools."""


class ListForm(StrEnum):
    """The two forms that are written."""

    PDQ = "pdq"
    VPDQ = "vpdq"


@dataclass(frozen=True, eq=False)
class HashList:
    """``n`` PDQ hashes in the order of their list."""

    codes: NDArray[np.uint8]
    """Shape (n, 32): the bytes of the hexadecimal text."""
    quality: NDArray[np.int16]
    """Shape (n,), 0..100; :data:`UNSTATED` where not told."""
    frame: NDArray[np.int64]
    """Shape (n,); :data:`UNSTATED` where not told."""
    seconds: NDArray[np.float64]
    """Shape (n,); NaN where not told."""
    line: NDArray[np.int64]
    """Shape (n,): line of the text, from 1; the position from 1 where there was no text."""
    refused: tuple[str, ...] = ()
    """Sentences on lines that could not be read."""

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def timed(self) -> bool:
        """Whether the entries are frames of a clip, with their times."""
        return len(self) > 0 and not bool(np.isnan(self.seconds).any())

    @property
    def useful(self) -> NDArray[np.bool_]:
        """Shape (n,): False where the quality is told and too low for the hash to say anything."""
        return np.asarray((self.quality == UNSTATED) | (self.quality >= PDQ_USEFUL_QUALITY))

    def text(self, form: ListForm) -> Iterator[str]:
        """The lines, each with its end. Of ``pdq``, which has no place for quality, only what is :attr:`useful`.

        ValueError for ``vpdq`` where an entry lacks frame, quality or time.
        """
        if form is ListForm.VPDQ and len(self) and not (self.timed and min(self.quality.min(), self.frame.min()) >= 0):
            raise ValueError("a vPDQ list needs frame, quality and time of each hash")
        for number, code in enumerate(self.codes):
            digits = code.tobytes().hex()
            if form is ListForm.VPDQ:
                yield f"{self.frame[number]},{self.quality[number]},{digits},{self.seconds[number]:.3f}\n"
            elif self.useful[number]:
                yield f"pdq {digits}\n"


@dataclass(frozen=True)
class NearPair:
    """One of the clip's hashes beside one of the list's."""

    query: int
    """Position among the clip's hashes."""
    listed: int
    """Position in the list."""
    distance: int
    """Bits, 0..:data:`MATCH_BITS`."""


@dataclass(frozen=True)
class ListMatch:
    """How a clip's hashes lie to a list; only useful hashes count on either side."""

    query_counted: int
    query_near: int
    """Of these, how many have a near one in the list."""
    listed_counted: int
    listed_near: int
    pairs: tuple[NearPair, ...]
    """Up to :data:`NEAREST` for each of the clip's, nearest first."""

    @property
    def query_share(self) -> float:
        """0..1; 0 where nothing counts."""
        return self.query_near / self.query_counted if self.query_counted else 0.0

    @property
    def listed_share(self) -> float:
        """0..1; 0 where nothing counts."""
        return self.listed_near / self.listed_counted if self.listed_counted else 0.0


class Listed:
    """A list made ready for several clips: its hashes in an index of exact Hamming distances."""

    def __init__(self, hashes: HashList) -> None:
        self.hashes = hashes
        self._positions = np.flatnonzero(hashes.useful)
        self._codes = np.ascontiguousarray(hashes.codes[self._positions])
        self._index = _index(self._codes)

    def match(self, query: HashList, *, bits: int = MATCH_BITS) -> ListMatch:
        """Which of the clip's hashes have near ones in the list, and the other way round."""
        positions = np.flatnonzero(query.useful)
        codes = np.ascontiguousarray(query.codes[positions])
        if not len(codes) or not len(self._codes):
            return ListMatch(len(codes), 0, len(self._codes), 0, ())
        near = np.zeros(len(self._codes), dtype=np.bool_)
        pairs: list[NearPair] = []
        rows = 0
        for row, code in enumerate(codes):  # one at a time: all of a long list may be near
            _, distances, found = self._index.range_search(code[None], bits + 1)
            near[found] = True
            rows += bool(len(found))
            for place in np.lexsort((found, distances))[:NEAREST]:
                listed = int(self._positions[found[place]])
                pairs.append(NearPair(int(positions[row]), listed, int(distances[place])))
        return ListMatch(len(codes), rows, len(self._codes), int(near.sum()), tuple(pairs))


def _index(codes: NDArray[np.uint8]) -> faiss.IndexBinaryFlat:
    index = faiss.IndexBinaryFlat(8 * CODE_BYTES)
    if len(codes):
        index.add(codes)
    return index


def read_list(stream: BinaryIO) -> HashList:
    """The hashes in a text; lines that are none are told in :attr:`HashList.refused`.

    Empty lines and comments are passed over; digits may be large or small, lines may end as on any system. Read line by
    line, so that a list may be larger than memory holds as text. FormatError where there is not one hash.
    """
    reader = _Reader()
    for number, line in _lines(stream):
        reader.take(number, line)
    return reader.finish()


def _lines(stream: BinaryIO) -> Iterator[tuple[int, str | None]]:
    """Number and text of each line; None for one that is too long."""
    number = 0
    while line := stream.readline(LINE_BYTES + 1):
        number += 1
        too_long = len(line) > LINE_BYTES and not line.endswith(b"\n")
        while too_long and (rest := stream.readline(LINE_BYTES)):
            if rest.endswith(b"\n"):
                break
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        yield number, None if too_long else line.decode("utf-8", "replace")


class _Refused(Exception):
    """Why a line is none."""


@dataclass
class _Reader:
    codes: bytearray = field(default_factory=bytearray)
    quality: array[int] = field(default_factory=lambda: array("h"))
    frame: array[int] = field(default_factory=lambda: array("q"))
    seconds: array[float] = field(default_factory=lambda: array("d"))
    line: array[int] = field(default_factory=lambda: array("q"))
    columns: Mapping[str, int] | None = None
    refused: list[str] = field(default_factory=list)
    refused_count: int = 0

    def take(self, number: int, line: str | None) -> None:
        """One line."""
        try:
            if line is None:
                raise _Refused(f"it is longer than {LINE_BYTES} bytes")
            text = line.strip()
            if text and not text.startswith(_COMMENTS) and not self._heading(text):
                self._entry(number, _fields(text))
        except _Refused as reason:
            self.refused_count += 1
            if len(self.refused) < REFUSED_TOLD:
                self.refused.append(f"Line {number} was left out: {reason}.")

    def _heading(self, text: str) -> bool:
        """Whether the first line that says anything names the columns."""
        if self.columns is not None or self.line:
            return False
        names = [_NAMES.get(name.strip().strip('"').lower(), "") for name in _SEPARATORS.split(text)]
        if "hash" not in names:
            return False
        self.columns = {name: names.index(name) for name in set(names) - {""}}
        return True

    def _entry(self, number: int, fields: list[str]) -> None:
        at = _hash_at(fields, None if self.columns is None else self.columns["hash"])
        columns = self.columns if self.columns is not None else _PLACES.get(at, {}) if len(fields) > 1 else {}
        if fields[0].lower() == "pdq":
            columns = {}
        quality = _whole(fields, columns.get("quality"), "quality", 100)
        frame = _whole(fields, columns.get("frame"), "frame", LARGEST)
        seconds = _seconds(fields, columns.get("timestamp"))
        self.codes += bytes.fromhex(fields[at])
        self.quality.append(quality)
        self.frame.append(frame)
        self.seconds.append(seconds)
        self.line.append(number)

    def finish(self) -> HashList:
        """All that was taken."""
        if not self.line:
            why = f" {self.refused[0]}" if self.refused else ""
            raise FormatError(
                f"it holds no PDQ hash: each line should hold one of {HEX_DIGITS} hexadecimal digits.{why}"
            )
        more = self.refused_count - len(self.refused)
        return HashList(
            codes=np.frombuffer(bytes(self.codes), np.uint8).reshape(-1, CODE_BYTES),
            quality=np.array(self.quality, np.int16),
            frame=np.array(self.frame, np.int64),
            seconds=np.array(self.seconds, np.float64),
            line=np.array(self.line, np.int64),
            refused=(*self.refused, *([f"{more} more lines were left out."] if more else [])),
        )


def _fields(text: str) -> list[str]:
    fields = [part.strip().strip('"') for part in _SEPARATORS.split(text)]
    return fields if len(fields) > 1 else text.split()


def _hash_at(fields: list[str], column: int | None) -> int:
    places = range(len(fields)) if column is None else [column] if column < len(fields) else []
    for place in places:
        if len(fields[place]) == HEX_DIGITS and _HEX.match(fields[place]):
            return place
    for place in places:
        if len(fields[place]) >= _LOOKS_LIKE_HASH and _HEX.match(fields[place]):
            raise _Refused(f"its hash has {len(fields[place])} hexadecimal digits, a PDQ hash has {HEX_DIGITS}")
    raise _Refused(f"it holds no hash of {HEX_DIGITS} hexadecimal digits")


def _whole(fields: list[str], column: int | None, name: str, largest: int) -> int:
    if column is None or column >= len(fields) or not fields[column]:
        return UNSTATED
    try:
        value = int(fields[column])
    except ValueError:
        if name == "quality":  # beside a hash alone there may be a file's name
            return UNSTATED
        raise _Refused(f"its {name} is no whole number") from None
    if not 0 <= value <= largest:
        raise _Refused(f"its {name} is not within 0 and {largest}")
    return value


def _seconds(fields: list[str], column: int | None) -> float:
    if column is None or column >= len(fields) or not fields[column]:
        return math.nan
    try:
        value = float(fields[column])
    except ValueError:
        return math.nan
    if not 0 <= value <= LARGEST:  # NaN is neither
        raise _Refused("its time is no number of seconds")
    return value
