"""The workspace's index of stills: kept beside the cache, brought up to date before a search, made again when doubtful.

All of it follows from the fingerprints, so that a damaged, missing or older index costs time, never an answer.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from cases.records import Clip
from cases.workspace import Workspace
from hashing import index_file
from hashing.errors import FormatError
from hashing.fingerprint import Fingerprint
from hashing.neighbours import Index, entry

Print = Callable[[Clip], Fingerprint]
"""Gives a clip's fingerprint."""


class LibraryIndex:
    """The index of a workspace's clips, by the SHA-256 of their originals."""

    def __init__(self, workspace: Workspace) -> None:
        self._folder = workspace.cache / "index"
        self._changed = False
        try:
            self.index = index_file.load(self._folder)
        except FormatError:
            self.index = Index()

    def __contains__(self, clip: Clip) -> bool:
        return clip.sha256 in self.index

    def add(self, clip: Clip, fingerprint: Fingerprint) -> None:
        """Take a clip in, unless its original is there already."""
        if clip not in self:
            self.index.add(clip.sha256, entry(fingerprint))
            self._changed = True

    def keep(self) -> None:
        """Sort and write what was added; a disk that will not have it costs time at the next start, nothing else."""
        if self._changed:
            self.index.settle()
            with contextlib.suppress(OSError, RuntimeError):  # FAISS says RuntimeError where it cannot write
                index_file.save(self.index, self._folder)
            self._changed = False


@dataclass(frozen=True)
class Prints(Mapping[str, Fingerprint]):
    """The fingerprints of clips by the SHA-256 of their originals, read when they are asked for."""

    clips: Mapping[str, Clip]
    of: Print
    _read: dict[str, Fingerprint] = field(default_factory=dict, repr=False)

    def __getitem__(self, sha256: str) -> Fingerprint:
        if sha256 not in self._read:
            self._read[sha256] = self.of(self.clips[sha256])
        return self._read[sha256]

    def __iter__(self) -> Iterator[str]:
        return iter(self.clips)

    def __len__(self) -> int:
        return len(self.clips)
