"""Where the files that a report is about are found again, by their digests: in bundles, workspaces and folders.

Nothing is written to any of them, and no database is opened: a workspace is looked at as the folder of originals that
it holds, so that one which is open at a desk can be used too.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cases.bundle.opened import OpenBundle, opened
from cases.errors import CasesError, CopyStopped
from cases.place import is_workspace
from workbench.errors import Cancelled, UserError
from workbench.facts import BLOCK_BYTES
from workbench.names import os_sentence
from workbench.progress import Cancel, never_cancel, stop_if

BAG: Final = "bagit.txt"
ARCHIVES: Final = (".zip", ".tar", ".tar.gz", ".tgz")
EVIDENCE: Final = "evidence"
"""Folder of the originals in a workspace, by their digests."""
MOST_FILES: Final = 100_000
"""Files of a folder that are digested at most."""


@dataclass
class Material:
    """What was found."""

    places: list[Path] = field(default_factory=list)
    """Where was looked."""
    by_digest: dict[str, Path] = field(default_factory=dict)
    """Files by their SHA-256, as they are now."""
    altered: dict[str, tuple[Path, str]] = field(default_factory=dict)
    """By a wanted SHA-256, a file that is called so, or like that clip, and the digest that it has instead."""
    bundles: list[OpenBundle] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    """Sentences on what was passed over."""


@contextlib.contextmanager
def gathered(
    wanted: dict[str, str],
    report: Path,
    within: Collection[Path],
    scratch: Path,
    *,
    cancel: Cancel = never_cancel,
) -> Iterator[Material]:
    """The material of a report: in ``within``, or, where that is empty, beside ``report``.

    ``wanted``: names of the clips, by their SHA-256. Bundles are unpacked below ``scratch`` for the time of the block.
    Raises UserError where a place of ``within`` is not there, StoreError where it is a bundle that is refused,
    Cancelled when told to stop.
    """
    with contextlib.ExitStack() as stack:
        search = _Search(wanted, scratch, stack, cancel)
        for place in within:
            search.take(place)
        if not within:
            search.beside(report)
        yield search.found


class _Search:
    def __init__(self, wanted: dict[str, str], scratch: Path, stack: contextlib.ExitStack, cancel: Cancel) -> None:
        self.found = Material()
        self._wanted, self._scratch, self._stack, self._cancel = wanted, scratch, stack, cancel

    def take(self, place: Path) -> None:
        """A place that was named."""
        try:
            place.stat()
        except (OSError, ValueError) as error:
            raise UserError(
                f"The files of the report cannot be looked for there: {os_sentence(place, error)}"
            ) from error
        self.found.places.append(place)
        if is_bundle(place):
            self._bundle(place)
        elif place.is_file():
            self._digest([place])
        elif is_workspace(place):
            self._digest(path for path in _files(place / EVIDENCE) if path.name.split(".")[0] in self._wanted)
        else:
            self._digest(path for path in _files(place))

    def beside(self, report: Path) -> None:
        """Bundles in the report's folder, and files there that are called like the clips."""
        folder = report.absolute().parent
        self.found.places.append(folder)
        names = set(self._wanted.values()) | set(self._wanted)
        for path in _inside(folder):
            if is_bundle(path):
                try:
                    self._bundle(path)
                except CasesError as error:
                    self.found.remarks.append(str(error))
            elif path.is_file() and (path.name in names or path.name.split(".")[0] in names):
                self._digest([path])

    def _bundle(self, place: Path) -> None:
        try:
            bundle = self._stack.enter_context(opened(place, self._scratch, cancel=self._cancel))
        except CopyStopped as stopped:
            raise Cancelled from stopped
        self.found.bundles.append(bundle)
        for name, digest in bundle.digests.items():
            self._know(bundle.folder / name, digest)

    def _digest(self, paths: Iterable[Path]) -> None:
        for number, path in enumerate(paths):
            stop_if(self._cancel)
            if number == MOST_FILES:
                self.found.remarks.append(f"Of the files only {MOST_FILES:,} were looked at.")
                return
            with contextlib.suppress(OSError):  # what may not be read is not there
                self._know(path, self._sha256(path))

    def _sha256(self, path: Path) -> str:
        digest = hashlib.sha256()
        with path.open("rb") as file:
            while block := file.read(BLOCK_BYTES):
                stop_if(self._cancel)
                digest.update(block)
        return digest.hexdigest()

    def _know(self, path: Path, digest: str) -> None:
        if digest in self._wanted:
            self.found.by_digest.setdefault(digest, path)
        for sha256, name in self._wanted.items():
            if sha256 != digest and (path.name.split(".")[0] == sha256 or path.name == name):
                self.found.altered.setdefault(sha256, (path, digest))


def is_bundle(path: Path) -> bool:
    """Whether something looks like a bundle: a folder with a bag in it, or an archive."""
    return (path / BAG).is_file() if path.is_dir() else path.is_file() and path.name.lower().endswith(ARCHIVES)


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder in the order of their names; links are not followed, hidden files passed over."""
    for path in _inside(folder):
        if path.is_symlink() or path.name.startswith("."):
            continue
        if path.is_dir():
            yield from _files(path)
        elif path.is_file():
            yield path


def _inside(folder: Path) -> list[Path]:
    """What lies in a folder, in the order of names; nothing where it is none, or may not be read."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
