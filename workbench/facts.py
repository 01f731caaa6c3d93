"""What ``inspect`` shows of one file: its digests, its times on disk, and what it says of itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workbench.errors import EnvironmentFault, MediaError
from workbench.media.client import MediaWorker
from workbench.media.messages import to_plain
from workbench.media.model import MediaFacts, Structure
from workbench.names import name_of, os_sentence, quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if

SCHEMA = "workbench.inspect/1"

BLOCK_BYTES = 1 << 20
"""Bytes read at once."""


@dataclass(frozen=True)
class FileFacts:
    """One file."""

    name: str
    path: str
    sha256: str
    sha1: str
    md5: str
    modified: str
    """UTC, ISO 8601, as this disk says: often the time of a download or copy, not of recording."""
    media: MediaFacts
    structure: Structure | None
    """How its frames lie in time; None without video, or where they cannot be listed."""
    structure_lacks: str
    """Why they cannot be listed, in a sentence; empty otherwise."""


def inspect(
    path: Path, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
) -> FileFacts:
    """The facts of ``path``; raises MediaError or EnvironmentFault in a sentence."""
    media = worker.probe(path)
    structure, lacks = _structure(path, worker, media, part(progress, 0.1, 0.5), cancel)
    try:
        modified = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        sha256, sha1, md5 = file_digests(path, progress=part(progress, 0.5, 1.0), cancel=cancel)
    except OSError as error:
        raise EnvironmentFault(os_sentence(path, error)) from error
    return FileFacts(
        name=name_of(path),
        path=str(path.absolute()),
        sha256=sha256,
        sha1=sha1,
        md5=md5,
        modified=modified.isoformat(timespec="seconds"),
        media=media,
        structure=structure,
        structure_lacks=lacks,
    )


def _structure(
    path: Path, worker: MediaWorker, media: MediaFacts, progress: Progress, cancel: Cancel
) -> tuple[Structure | None, str]:
    if not media.video:
        return None, ""
    try:
        return worker.index(path, progress=progress, cancel=cancel).structure, ""
    except MediaError as error:
        return None, str(error)


def file_digests(
    path: Path, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
) -> tuple[str, str, str]:
    """SHA-256, SHA-1 and MD5 of the file's bytes in one reading; raises OSError."""
    digests = hashlib.sha256(), hashlib.sha1(usedforsecurity=False), hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        size = max(1, path.stat().st_size)
        while block := file.read(BLOCK_BYTES):
            stop_if(cancel)
            for digest in digests:
                digest.update(block)
            progress(file.tell() / size, quoted(path))
    sha256, sha1, md5 = (digest.hexdigest() for digest in digests)
    return sha256, sha1, md5


def to_json(facts: FileFacts) -> dict[str, object]:
    """``facts`` for ``inspect --json``: fractions as ``"n/d"``, so that nothing is rounded."""
    return {"schema": SCHEMA, **to_plain(facts)}
