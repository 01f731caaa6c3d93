"""Lists of digests as GNU coreutils' ``sha256sum`` and ``md5sum`` write and check them.

A name with a backslash, a line feed or a carriage return is written with these escaped, and its line begins with a
backslash. Read are also the lines of BSD (``SHA256 (name) = …``).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cases.records import Clip
from workbench.errors import EnvironmentFault, UserError
from workbench.names import os_sentence, quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, stop_if

ALGORITHMS: Final = {32: "md5", 40: "sha1", 56: "sha224", 64: "sha256", 96: "sha384", 128: "sha512"}
"""Digest by the hexadecimal digits it has."""
MOST_BYTES: Final = 32 << 20
"""Bytes of a list that is read: hundreds of thousands of files."""
BLOCK_BYTES: Final = 1 << 20
"""Bytes of a file read at once."""

_LINE: Final = re.compile(r"(\\?)([0-9A-Fa-f]{32,128}) [ *](.+)")
_BSD: Final = re.compile(r"(\\?)(MD5|SHA1|SHA224|SHA256|SHA384|SHA512) \((.+)\) = ([0-9A-Fa-f]{32,128})")
_ESCAPES: Final = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}
_ESCAPED: Final = re.compile(r"\\(?s:.)|\\$")


@dataclass(frozen=True)
class Sum:
    """One line of a list."""

    name: str
    digest: str
    """Hexadecimal, small letters."""
    algorithm: str


@dataclass(frozen=True)
class SumList:
    """What a list holds."""

    sums: tuple[Sum, ...]
    refused: tuple[str, ...]
    """A sentence for each line that is none."""


@dataclass(frozen=True)
class SumLine:
    """What became of one file of a list."""

    outcome: str
    """``same``, ``differs`` or ``cannot``."""
    what: str


def write(sums: Iterable[tuple[str, str]]) -> bytes:
    """A list of digests and names, as the coreutils check it."""
    return "".join(f"{_line(digest, name)}\n" for digest, name in sums).encode()


def of_clips(clips: Iterable[Clip], algorithm: str) -> bytes:
    """The digests on record of clips, by the names they came with."""
    return write((clip.md5 if algorithm == "md5" else clip.sha256, clip.name) for clip in clips)


def _line(digest: str, name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"{'' if escaped == name else chr(92)}{digest}  {escaped}"


def read(data: bytes) -> SumList:
    """The lines of a list; bytes of names that are no UTF-8 are kept as the file system knows them."""
    sums: list[Sum] = []
    refused: list[str] = []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        text = line.removesuffix(b"\r").decode("utf-8", "surrogateescape")
        if not text.strip() or text.startswith("#"):
            continue
        found = _sum(text)
        if found is None:
            refused.append(f"Line {number} holds no digest and name.")
        else:
            sums.append(found)
    return SumList(tuple(sums), tuple(refused))


def _sum(text: str) -> Sum | None:
    if plain := _LINE.fullmatch(text):
        escaped, digest, name = plain.groups()
    elif bsd := _BSD.fullmatch(text):
        escaped, algorithm, name, digest = bsd.groups()
        if ALGORITHMS.get(len(digest)) != algorithm.lower():
            return None
    else:
        return None
    if escaped:
        if any(one not in _ESCAPES for one in _ESCAPED.findall(name)):
            return None
        name = _ESCAPED.sub(lambda one: _ESCAPES[one[0]], name)
    if len(digest) not in ALGORITHMS or "\0" in name:
        return None
    return Sum(name, digest.lower(), ALGORITHMS[len(digest)])


def is_list(path: Path) -> bool:
    """Whether a file begins as a list of digests does."""
    try:
        with path.open("rb") as file:
            first = file.read(4096).split(b"\n", 1)[0]
    except OSError:
        return False
    return bool(read(first).sums)


def check(path: Path, *, progress: Progress = no_progress, cancel: Cancel = never_cancel) -> list[SumLine]:
    """Hash the files that a list names, beside it or in folders below, and say which are the same.

    Names that lead out of the list's folder, and what is no ordinary file, are not read. Raises EnvironmentFault where
    the list cannot be read, UserError where it is too large, Cancelled when told to stop.
    """
    listed = read(_bytes_of(path))
    folder = path.parent.resolve()
    lines = [SumLine("cannot", sentence) for sentence in listed.refused]
    for number, one in enumerate(listed.sums):
        progress(number / len(listed.sums), quoted(one.name))
        lines.append(_checked(folder, one, cancel))
    return lines


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise EnvironmentFault(os_sentence(path, error)) from error
    if len(data) > MOST_BYTES:
        raise UserError(f"{quoted(path)} is larger than {MOST_BYTES >> 20} MB. Split it and check the parts.")
    return data


def _checked(folder: Path, one: Sum, cancel: Cancel) -> SumLine:
    name = quoted(Path(one.name))
    try:
        place = (folder / one.name).resolve()
        if not place.is_relative_to(folder):
            return SumLine("cannot", f"{name} leads out of the list’s folder and was not read.")
        if place.exists() and not place.is_file():
            return SumLine("cannot", f"{name} is no ordinary file.")
        found = _digest(place, one.algorithm, cancel)
    except (OSError, ValueError) as error:
        return SumLine("cannot", os_sentence(one.name, error))
    return SumLine("same" if found == one.digest else "differs", f"{name}: {one.algorithm.upper()} {found}")


def _digest(path: Path, algorithm: str, cancel: Cancel) -> str:
    digest = hashlib.new(algorithm, usedforsecurity=False)
    with path.open("rb") as file:
        while block := file.read(BLOCK_BYTES):
            stop_if(cancel)
            digest.update(block)
    return digest.hexdigest()
