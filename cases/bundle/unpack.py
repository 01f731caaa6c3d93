"""Unpacking a bundle that anybody may have made: what it may hold is decided before a byte of it is written.

A bundle is a folder, a zip, or a tar file, plain or with gzip. Nothing in it is executed. It is refused whole for a
name that leads out of its folder or that some system cannot keep, two names that are one on some system, links,
devices, encryption, unusual compression, and for more files, bytes or unfolding than :class:`Limits` allow.
"""

from __future__ import annotations

import contextlib
import gzip
import re
import shutil
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

from cases.bundle.verify_alone import walk
from cases.errors import CopyStopped, StoreError
from cases.faults import file_faults

CHUNK: Final = 1 << 20
_ZIP: Final = b"PK"
_GZIP: Final = b"\x1f\x8b"
_TAR: Final = (257, b"ustar")
"""Where a tar file says so, and what."""
_LARGEST_READ: Final = 1 << 24
"""Bytes that the tar reader may ask for at once: its own headers are small, and content is read in chunks."""
_PART: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
"""A folder's or file's name as bundles have them: plain letters, so that no system reads it in another way."""
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""Names of devices on Windows, with or without a suffix."""
_LONGEST: Final = 240
"""Characters of a name with its folders: below every system's limit."""
_DEEPEST: Final = 5
"""Parts of a name: a bundle's own have three, an archive puts one folder around them."""
_DAMAGE: Final = (
    zipfile.BadZipFile,
    tarfile.TarError,
    gzip.BadGzipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    NotImplementedError,
)
"""What the libraries raise for archives that are damaged or of a kind they do not know."""


@dataclass(frozen=True)
class Limits:
    """How much a bundle may hold."""

    files: int = 100_000
    """Files and folders. A case of ten thousand clips has as many originals and two dozen files."""
    single: int = 1 << 36
    """Bytes of one file: 64 GiB, more than a day of broadcast video."""
    total: int = 1 << 38
    """Bytes of all files: 256 GiB."""
    text: int = 1 << 30
    """Bytes of all files but originals: 1 GiB, the records and the log of a case with a million annotations. They are
    read into memory, which originals are not."""
    ratio: int = 200
    """Times that an archive may unfold. Media do not unfold, records about tenfold."""
    free: int = 1 << 26
    """Bytes that may unfold from however small an archive: 64 MiB, harmless."""


LIMITS: Final = Limits()


def unpack(source: Path, into: Path, *, limits: Limits = LIMITS, cancel: Callable[[], bool] = lambda: False) -> Path:
    """The folder of the bag in ``source``: that itself where it is a folder, else unpacked below the folder ``into``.

    StoreError, with a sentence, for what is no bundle, is refused by the rules above, is damaged, or cannot be written;
    CopyStopped once cancelled. What was unpacked until then is the caller's to remove.
    """
    with file_faults("Could not read the bundle", source):
        if source.is_dir():
            _check_folder(source, limits)
            return _top(source, source)
        with source.open("rb") as file:
            begin = file.read(512)
        taking = _Taking(source, into, limits, cancel)
    reader = _reader_for(begin)
    if reader is None:
        raise StoreError(f"{source} is no bundle: neither a folder nor a zip or tar file. Choose the exported bundle.")
    with _faults(source):
        reader(source, taking)
    return _top(into, source)


@contextlib.contextmanager
def _faults(source: Path) -> Iterator[None]:
    """Turn what damaged archives and failing disks raise into a StoreError."""
    with file_faults("Could not read the bundle", source):
        try:
            yield
        except _DAMAGE as error:
            raise StoreError(
                f"{source} is damaged or incomplete, so nothing of it was imported ({error}). Get it again."
            ) from error


def _reader_for(begin: bytes) -> Callable[[Path, _Taking], None] | None:
    if begin.startswith(_ZIP):
        return _unzip
    if begin.startswith(_GZIP):
        return _ungzip
    return _untar if begin[_TAR[0] :].startswith(_TAR[1]) else None


def _top(folder: Path, source: Path) -> Path:
    """The bag's own folder: this one, or the only one in it."""
    inside = [folder, *(path for path in folder.iterdir() if path.is_dir())][:3]
    if not (folder / "bagit.txt").is_file() and len(inside) == 2 and len(list(folder.iterdir())) == 1:
        folder = inside[1]
    if not (folder / "bagit.txt").is_file():
        raise StoreError(f"{source} is no bundle: bagit.txt is missing. Choose the exported bundle.")
    return folder


class _Names:
    """The names met so far, each held against the rules and against all others."""

    def __init__(self, source: Path, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        self._seen: dict[str, tuple[str, bool]] = {}
        """By the name in small letters, the name as it is and whether it is a file's."""
        self._count = 0

    def check(self, name: str, *, folder: bool) -> tuple[str, ...]:
        """The parts of a name that may be written; StoreError for any other."""
        parts = tuple(name.rstrip("/").split("/") if folder else name.split("/"))
        wrong = _wrong_with(name, parts)
        if wrong:
            raise refusal(self._source, f"it holds {_shown(name)}, {wrong}")
        for count in range(1, len(parts) + 1):
            self._check_one("/".join(parts[:count]), name, is_file=not folder and count == len(parts))
        return parts

    def _check_one(self, path: str, name: str, *, is_file: bool) -> None:
        known, known_file = self._seen.setdefault(path.casefold(), (path, False))
        again = len(self._seen) == self._count
        self._count = len(self._seen)
        if known != path or known_file or (again and is_file):
            raise refusal(self._source, f"it holds {_shown(name)} and {_shown(known)}, which some systems take for one")
        self._seen[path.casefold()] = (path, is_file)
        if self._count > self._limits.files:
            raise refusal(self._source, f"it holds more than {self._limits.files:,} files")


def _wrong_with(name: str, parts: tuple[str, ...]) -> str:
    """Why nothing of this name is written; empty where it may be."""
    if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name:
        return "which leads out of its folder"
    if len(name) > _LONGEST or len(parts) > _DEEPEST:
        return "whose name is too long or too deep"
    if any(_RESERVED.fullmatch(part) for part in parts):
        return "which is the name of a device on some systems"
    if any(not _PART.fullmatch(part) or part.endswith(".") for part in parts):
        return "a name that no bundle has"
    return ""


def refusal(source: Path, why: str) -> StoreError:
    """The error for a bundle of which nothing is taken."""
    return StoreError(f"{source} was refused, and nothing of it was imported: {why}.")


def _shown(name: str) -> str:
    text = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
    return f"“{text.encode('unicode_escape').decode()}”"


def _check_folder(source: Path, limits: Limits) -> None:
    names, total, text = _Names(source, limits), 0, 0
    for path, facts in walk(source):
        name = path.relative_to(source).as_posix()
        if not stat.S_ISREG(facts.st_mode):
            raise refusal(source, f"it holds {_shown(name)}, which is a link or a device, not a file")
        names.check(name, folder=False)
        total += facts.st_size
        text += 0 if _is_original(name) else facts.st_size
        if facts.st_size > limits.single or total > limits.total or text > limits.text:
            raise refusal(source, "it is larger than any case")


def _is_original(name: str) -> bool:
    return name.split("/")[-2:-1] == ["originals"]


@dataclass
class _Taking:
    """One unpacking: where to, how much so far."""

    source: Path
    into: Path
    limits: Limits
    cancel: Callable[[], bool]
    total: int = 0
    text: int = 0
    names: _Names = field(init=False)
    most: int = field(init=False)

    def __post_init__(self) -> None:
        unfolded = max(self.source.stat().st_size * self.limits.ratio, self.limits.free)
        self.most = min(self.limits.total, unfolded)
        self.names = _Names(self.source, self.limits)

    def folder(self, name: str) -> None:
        """A folder of the archive; made once something is in it."""
        self.names.check(name, folder=True)

    def file(self, name: str, declared: int, content: IO[bytes]) -> None:
        """Write one file, as long as it keeps to what it declares and to the limits."""
        path = self.into.joinpath(*self.names.check(name, folder=False))
        if declared > (self.limits.single if _is_original(name) else self.limits.text):
            raise refusal(self.source, f"{_shown(name)} is larger than any bundle’s")
        if declared > shutil.disk_usage(self.into).free:
            raise StoreError(f"The disk is too full to unpack {self.source}. Free some space and try again.")
        count = 0
        with file_faults("Could not unpack the bundle to", path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as written:
                while data := self._read(content):
                    count += len(data)
                    self._count(len(data), 0 if _is_original(name) else len(data))
                    if count > declared:
                        raise refusal(self.source, f"{_shown(name)} is larger than it says")
                    written.write(data)
        if count != declared:
            raise refusal(self.source, f"{_shown(name)} is shorter than it says")

    def _read(self, content: IO[bytes]) -> bytes:
        with _faults(self.source):
            return content.read(CHUNK)

    def _count(self, count: int, text: int) -> None:
        if self.cancel():
            raise CopyStopped(f"Importing {self.source} was stopped; nothing of it was taken in.")
        self.total += count
        self.text += text
        if self.total > self.most or self.text > self.limits.text:
            raise refusal(self.source, "it unfolds to more than any case of its size")


def _unzip(source: Path, taking: _Taking) -> None:
    with zipfile.ZipFile(source) as archive:
        members = archive.infolist()
        if len(members) > taking.limits.files:
            raise refusal(source, f"it holds more than {taking.limits.files:,} files")
        for member in members:
            _check_member(source, member)
            if member.is_dir():
                taking.folder(member.orig_filename)
                continue
            with archive.open(member) as content:
                taking.file(member.orig_filename, member.file_size, content)


def _check_member(source: Path, member: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(member.external_attr >> 16)
    name = _shown(member.orig_filename)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise refusal(source, f"it holds {name}, which is a link or a device, not a file")
    if member.flag_bits & 1:
        raise refusal(source, f"{name} is encrypted")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise refusal(source, f"{name} is compressed in a way that bundles do not use")


def _ungzip(source: Path, taking: _Taking) -> None:
    with gzip.open(source) as file:
        _members(source, _Careful(file, source), taking)


def _untar(source: Path, taking: _Taking) -> None:
    with source.open("rb") as file:
        _members(source, _Careful(file, source), taking)


def _members(source: Path, file: Any, taking: _Taking) -> None:
    with tarfile.open(fileobj=file, mode="r:") as archive:
        for member in _each(archive):
            if member.isdir():
                taking.folder(member.name)
                continue
            if member.type not in (tarfile.REGTYPE, tarfile.AREGTYPE) or member.issparse():
                raise refusal(source, f"it holds {_shown(member.name)}, which is a link or a device, not a file")
            content = archive.extractfile(member)
            if content is None:
                raise refusal(source, f"it holds {_shown(member.name)}, which is no file")
            with content:
                taking.file(member.name, member.size, content)


def _each(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """The members one by one: a list of all could be endless."""
    while (member := archive.next()) is not None:
        yield member


class _Careful:
    """A stream that gives no more at once than a bundle's own headers need: a bomb may lie in a header."""

    def __init__(self, file: Any, source: Path) -> None:
        self._file = file
        self._source = source
        self.seekable = file.seekable
        self.tell = file.tell
        self.seek = file.seek
        self.close = file.close

    def read(self, count: int = -1) -> bytes:
        if not 0 <= count <= _LARGEST_READ:
            raise refusal(self._source, "one of its headers is larger than any bundle’s")
        data: bytes = self._file.read(count)
        return data
