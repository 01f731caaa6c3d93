"""The first answer: places that clips share, from their key frames alone.

It costs a few hundredths of a full decode and is never recorded: it cannot follow what moves, by which alone the same
footage is told from the same place at another moment. The full search does that.
"""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from cases.records import Case, Clip, ClipKind
from cases.workspace import Workspace
from hashing.fingerprint import Fingerprint
from hashing.index import search as search_fingerprints
from hashing.result import Comparison, Relation, Segment
from workbench.compare import (
    FramesOfFile,
    PairComparison,
    Subject,
    compare_subjects,
    concluded,
    subject_of_file,
)
from workbench.derived import Derived
from workbench.errors import MediaError, UserError, WorkbenchError
from workbench.identity import Identity
from workbench.intake import walk
from workbench.listening import PICTURES_ONLY
from workbench.media.client import MediaWorker
from workbench.names import name_of, quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if
from workbench.search import Found, SearchResult, Skipped

DEPTH = "keyframes"
"""What ``searched.depth`` says of such an answer."""

LIMITS = "Key frames only: places, not movement; the full search will tell footage from scene."
"""The same for people."""

NEAR_PAIR = 64
"""Bits of 256 up to which two frames are shown as alike: unrelated ones differ in about 128, PDQ's authors match copies
up to 31, and here neither the instant nor the crop is the same."""

MILLISECONDS = 1000
"""Times are given to the millisecond."""


def compare_quickly(
    a: Path, b: Path, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
) -> PairComparison:
    """As :func:`workbench.compare.compare_files`, from key frames."""
    first, second = (
        subject_of_file(path, worker, key_frames_only=True, progress=part(progress, start, start + 0.45), cancel=cancel)
        for path, start in ((a, 0.0), (b, 0.45))
    )
    answer = compare_subjects(first, second, cancel=cancel)
    progress(1.0)
    return _quick(first, second, answer.comparison)


class QuickResult(SearchResult):
    """What was found from key frames, best first."""

    def to_json(self) -> dict[str, Any]:
        """The document of ``workbench search --quick --json``."""
        document = super().to_json()
        document["searched"]["depth"] = DEPTH
        return document


def search_quickly(
    library: Workspace | Path,
    query: Clip | Path,
    *,
    worker: MediaWorker | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> QuickResult:
    """Search a workspace, or the files of a folder, from key frames; nothing is recorded.

    Raises :class:`MediaError` where the query itself cannot be read; what else cannot is listed as skipped.
    """
    began = time.monotonic()
    with ExitStack() as stack:
        reader = worker if worker is not None else stack.enter_context(MediaWorker())
        shelf = _workspace(library) if isinstance(library, Workspace) else _folder(library)
        asked = _subject(shelf, query, reader, part(progress, 0, 0.1), cancel)
        entries, skipped = _readable(shelf, query, reader, part(progress, 0.1, 0.9), cancel)
    comparisons = search_fingerprints(
        _print(asked), {str(number): _print(subject) for number, (_, subject) in enumerate(entries)}, cancel=cancel
    )
    found = []
    for (entry, subject), comparison in zip(entries, comparisons.values(), strict=True):
        answer = _quick(asked, subject, comparison)
        if answer.identity is not Identity.NONE:
            found.append(Found(answer, entry.name, entry.clip, entry.case))
    found.sort(key=lambda one: (one.answer.identity.strength, one.answer.score), reverse=True)
    progress(1.0)
    return QuickResult(asked, tuple(found), len(entries), time.monotonic() - began, tuple(skipped))


@dataclass(frozen=True)
class _Entry:
    """Something on the shelf."""

    what: Clip | Path
    name: str
    case: str = ""
    refused: str = ""

    @property
    def clip(self) -> Clip | None:
        return self.what if isinstance(self.what, Clip) else None


@dataclass(frozen=True)
class _Shelf:
    """What is searched."""

    entries: tuple[_Entry, ...]
    derived: Derived | None = None


def _workspace(workspace: Workspace) -> _Shelf:
    references = {case.id: case.reference for case in workspace.store.find(Case)}
    clips = workspace.store.find(Clip)
    return _Shelf(tuple(_Entry(clip, clip.name, references[clip.case_id]) for clip in clips), Derived(workspace))


def _folder(folder: Path) -> _Shelf:
    return _Shelf(tuple(_Entry(found.path, name_of(found.path), refused=found.refused) for found in walk([folder])))


def _readable(
    shelf: _Shelf, query: Clip | Path, worker: MediaWorker, progress: Progress, cancel: Cancel
) -> tuple[list[tuple[_Entry, Subject]], list[Skipped]]:
    read: list[tuple[_Entry, Subject]] = []
    skipped: list[Skipped] = []
    for number, entry in enumerate(shelf.entries):
        stop_if(cancel)
        progress(number / len(shelf.entries), entry.name)
        if _is_query(entry.what, query):
            continue
        try:
            if entry.refused:
                raise UserError(entry.refused)
            read.append((entry, _subject(shelf, entry.what, worker, no_progress, cancel)))
        except WorkbenchError as error:
            skipped.append(Skipped(entry.name, str(error), entry.case))
    return read, skipped


def _is_query(what: Clip | Path, query: Clip | Path) -> bool:
    if isinstance(what, Clip) or isinstance(query, Clip):
        return isinstance(what, Clip) and isinstance(query, Clip) and what.id == query.id
    return what.resolve() == query.resolve()


def _subject(shelf: _Shelf, what: Clip | Path, worker: MediaWorker, progress: Progress, cancel: Cancel) -> Subject:
    if isinstance(what, Clip):
        assert shelf.derived is not None, "clips come from a workspace"
        subject = _of_clip(shelf.derived, what, worker, progress, cancel)
    else:
        subject = subject_of_file(what, worker, key_frames_only=True, progress=progress, cancel=cancel)
    if subject.fingerprint is None:
        raise MediaError(f"{quoted(subject.path)} holds sound only; there are no pictures to search or compare.")
    return subject


def _of_clip(derived: Derived, clip: Clip, worker: MediaWorker, progress: Progress, cancel: Cancel) -> Subject:
    if clip.kind is ClipKind.AUDIO:
        raise MediaError(f"{quoted(clip.name)} holds sound only; there are no pictures to search or compare.")
    path = derived.original(clip)
    return Subject(
        path=path,
        sha256=clip.sha256,
        duration=Fraction(clip.duration) if clip.duration else None,
        packets=clip.packets_sha256,
        picture_format=None,  # so that no frames are decoded to be compared one by one
        fingerprint=derived.quick_fingerprint(clip, worker, progress=progress, cancel=cancel),
        frames=FramesOfFile(path, worker, cancel),
    )


def _print(subject: Subject) -> Fingerprint:
    assert subject.fingerprint is not None, "sound alone never comes this far"
    return subject.fingerprint


def _quick(a: Subject, b: Subject, comparison: Comparison) -> PairComparison:
    """The answer that key frames allow."""
    segments = tuple(_place(segment, a, b) for segment in comparison.segments)
    searched = replace(comparison.searched, depth=DEPTH)
    answer = concluded(replace(a, picture_format=None), b, Comparison(segments, searched), PICTURES_ONLY)
    return replace(answer, comparison=replace(answer.comparison, searched=searched))


def _place(segment: Segment, a: Subject, b: Subject) -> Segment:
    """Of what seemed to move alike, or otherwise, between frames that lie seconds apart, only the place is left."""
    seemed = segment.relation is Relation.SAME_FOOTAGE
    return replace(
        segment,
        a=_whole(a) if seemed else segment.a,
        b=_whole(b) if seemed else segment.b,
        speed=1.0,
        relation=Relation.SAME_SCENE,
        pairs=tuple(pair for pair in segment.pairs if pair.distance <= NEAR_PAIR),
        explanation=f"Pictures alike to {segment.score:.2f}. {LIMITS}",
    )


def _whole(subject: Subject) -> tuple[Fraction, Fraction]:
    return Fraction(0), Fraction(round(_print(subject).end * MILLISECONDS), MILLISECONDS)
