"""The evidence store: originals copied in once, named by their digest, read-only, never altered.

How a file comes in, so that a crash at any point leaves either the file with its custody event, or nothing:

1. it is copied to ``evidence/incoming/<id>.part`` while three digests are computed; where these bytes are held already
   that is the end of it, else it is synced to the disk;
2. a mark ``evidence/incoming/<sha256>`` is made: "this original has no record yet";
3. the copy is renamed to ``evidence/<aa>/<sha256><suffix>``, and the folders are synced;
4. the caller adds the clip to the case store, with its custody event, in one transaction.

A process killed on the way leaves a part, or a marked original. :meth:`EvidenceStore.tidy` removes parts, and marked
originals that no clip claims; an original without a mark is never removed, whatever the record says of it.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final
from uuid import uuid4

from cases.errors import CopyStopped, StoreError
from cases.faults import file_faults, reason
from cases.files import sync_file, sync_folder
from cases.records import Clip

CHUNK: Final = 1 << 20
"""Bytes read at a time: large enough for full disk speed, small enough that cancelling is felt at once."""
SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,8}")
"""Suffixes that a stored copy keeps (lower-cased), so that other programs recognise it; any other is left away."""
INCOMING: Final = "incoming"
"""Folder of copies on their way in; on the same disk as the originals, so that renaming is one step."""
READ_ONLY: Final = 0o444


@dataclass(frozen=True)
class StoredFile:
    """An original as it lies in the evidence store."""

    sha256: str
    sha1: str
    md5: str
    size: int
    """Bytes."""
    path: Path
    """Where it lies, absolute as the store's folder is."""
    stored: str
    """The same relative to the workspace, with forward slashes: what :class:`~cases.records.Clip` keeps."""
    name: str
    """The source's file name as text that the record can keep: bytes that are no UTF-8 are written as ``\\xff``."""
    fresh: bool
    """False where the same bytes were here already, from this case or another one."""


class _Digests:
    """Three digests of one stream of bytes, and its length."""

    def __init__(self) -> None:
        self.size = 0
        self.sha256 = hashlib.sha256()
        self.sha1 = hashlib.sha1(usedforsecurity=False)
        self.md5 = hashlib.md5(usedforsecurity=False)

    def update(self, data: bytes) -> None:
        self.size += len(data)
        for digest in (self.sha256, self.sha1, self.md5):
            digest.update(data)


class EvidenceStore:
    """The folder ``evidence`` of a workspace. One process writes to it at a time (the workspace's lock sees to it)."""

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self.folder = workspace / "evidence"
        self._incoming = self.folder / INCOMING
        self._lasting: set[Path] = set()
        """Folders of originals whose names were synced to the disk."""

    def create(self) -> None:
        """Make the folders; StoreError where the disk refuses."""
        with file_faults("Could not create the evidence folder", self.folder):
            self._incoming.mkdir(parents=True, exist_ok=True)

    def copy_in(
        self,
        source: Path,
        *,
        cancel: Callable[[], bool] = lambda: False,
        progress: Callable[[float], None] = lambda _: None,
    ) -> StoredFile:
        """Copy a file in, digesting it on the way; ``progress`` hears 0..1.

        The source is only read. Where its bytes are here already, the copy is dropped and the held one is returned.
        Raises CopyStopped once ``cancel`` says so, and StoreError for a source that is no file, is empty, vanishes,
        may not be read or changes while it is read, and for a full or read-only disk. After any of these, nothing of
        the source is left here.
        """
        part = self._incoming / f"{uuid4()}.part"
        try:
            digests = self._copy(source, part, cancel, progress)
            return self._keep(source, part, digests)
        finally:
            if part.exists():
                self._remove(part)

    def discard(self, stored: StoredFile) -> None:
        """Remove what :meth:`copy_in` brought in, where no clip came of it; what was here before stays."""
        mark = self._incoming / stored.sha256
        if stored.fresh and mark.exists():
            with file_faults("Could not remove the unused copy", stored.path):
                self._remove(stored.path)
                mark.unlink()

    def rehash(self, clip: Clip) -> str | None:
        """Digest the stored original anew: None where it is unchanged, else a sentence that says what is wrong."""
        path = self.path_of(clip)
        try:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            return f"The original of {clip.name} ({clip.stored}) cannot be read: {reason(error)}."
        if found != clip.sha256:
            return (
                f"The original of {clip.name} ({clip.stored}) was changed after it was taken in: its SHA-256 is "
                f"{found}, the record says {clip.sha256}. Do not use it; go back to a backup."
            )
        return None

    def path_of(self, clip: Clip) -> Path:
        """Where a clip's original lies: as its record says, or under another suffix, as another desk's file had it."""
        path = self._workspace / clip.stored
        if not path.exists():
            return next(iter(self._held(clip.sha256)), path)
        return path

    def marked(self) -> list[str]:
        """SHA-256 of the originals marked as having no record yet."""
        with file_faults("Could not read the evidence folder", self.folder):
            return sorted(left.name for left in self._incoming.iterdir() if left.suffix != ".part")

    def is_marked(self, sha256: str) -> bool:
        """Whether an original is marked so."""
        return (self._incoming / sha256).exists()

    def unmark(self, originals: Iterable[str]) -> None:
        """Take the marks off originals that have a record now."""
        with file_faults("Could not tidy the evidence folder", self.folder):
            for sha256 in originals:
                (self._incoming / sha256).unlink(missing_ok=True)

    def tidy(self, is_claimed: Callable[[str], bool]) -> list[str]:
        """Remove what killed processes left: parts, and marked originals of which ``is_claimed(sha256)`` is False.

        Returns the names of what was removed. Call it only while holding the workspace's lock, with no intake running.
        """
        unclaimed = [sha256 for sha256 in self.marked() if not is_claimed(sha256)]
        with file_faults("Could not tidy the evidence folder", self.folder):
            removed = [path for sha256 in unclaimed for path in self._held(sha256)]
            removed += sorted(self._incoming.glob("*.part"))
            for path in removed:
                self._remove(path)
        self.unmark(unclaimed)
        return [path.name for path in removed]

    def _copy(
        self, source: Path, part: Path, cancel: Callable[[], bool], progress: Callable[[float], None]
    ) -> _Digests:
        with _open_source(source) as reading:
            before = os.fstat(reading.fileno())
            digests = _Digests()
            with file_faults(f"Could not copy {source} to", self.folder), part.open("xb") as writing:
                for data in _chunks(reading, source):
                    if cancel():
                        raise CopyStopped(f"Copying {source} was stopped; nothing of it was taken in.")
                    digests.update(data)
                    writing.write(data)
                    progress(min(1.0, digests.size / max(before.st_size, 1)))
            after = os.fstat(reading.fileno())
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or digests.size != after.st_size:
            raise StoreError(
                f"{source} changed while it was being copied, so nothing of it was taken in. Wait until it is written "
                "completely and try again."
            )
        return digests

    def _keep(self, source: Path, part: Path, digests: _Digests) -> StoredFile:
        sha256 = digests.sha256.hexdigest()
        held = self._held(sha256)
        path = held[0] if held else self.folder / sha256[:2] / f"{sha256}{_suffix(source)}"
        with file_faults(f"Could not copy {source} to", self.folder):
            if held:
                self._refuse_changed(path, sha256)
            else:
                self._move_in(part, path, sha256)
        return StoredFile(
            sha256=sha256,
            sha1=digests.sha1.hexdigest(),
            md5=digests.md5.hexdigest(),
            size=digests.size,
            path=path,
            stored=path.relative_to(self._workspace).as_posix(),
            name=os.fsencode(source.name).decode("utf-8", "backslashreplace"),
            fresh=not held,
        )

    def _move_in(self, part: Path, path: Path, sha256: str) -> None:
        sync_file(part)
        (self._incoming / sha256).touch()
        sync_folder(self._incoming)
        part.chmod(READ_ONLY)
        path.parent.mkdir(exist_ok=True)
        if path.parent not in self._lasting:
            sync_folder(self.folder)
            self._lasting.add(path.parent)
        part.replace(path)
        sync_folder(path.parent)

    def _refuse_changed(self, path: Path, sha256: str) -> None:
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                raise StoreError(
                    f"The same file is in the evidence store already, but its copy {path} was changed since. "
                    "Verify the workspace and go back to a backup of that copy."
                )

    def _held(self, sha256: str) -> list[Path]:
        """The stored copies with this digest as their name; one, or none."""
        return sorted((self.folder / sha256[:2]).glob(f"{sha256}*"))

    def _remove(self, path: Path) -> None:
        path.chmod(stat.S_IWRITE | stat.S_IREAD)  # Windows removes no read-only file
        path.unlink()


def _open_source(source: Path) -> BinaryIO:
    """The source, opened for reading; StoreError for what is no file with something in it."""
    with file_faults("Could not read", source):
        facts = source.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise StoreError(f"{source} is a folder, not a file. Take in the files in it.")
        if not stat.S_ISREG(facts.st_mode):
            raise StoreError(f"{source} is a device or a pipe, not a file. Save it as a file first.")
        if facts.st_size == 0:
            raise StoreError(f"{source} is empty: 0 bytes. Get it again from where it came.")
        return source.open("rb", buffering=0)


def _chunks(reading: BinaryIO, source: Path) -> Iterator[bytes]:
    while True:
        with file_faults("Could not read", source):
            data = reading.read(CHUNK)
        if not data:
            return
        yield data


def _suffix(source: Path) -> str:
    suffix = source.suffix.lower()
    return suffix if SUFFIX.fullmatch(suffix) else ""
