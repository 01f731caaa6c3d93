"""Who shares what with a clip: over all cases of a workspace, or over the files of a folder.

A search of a workspace leaves its matches in the record, one for each pair of clips, whichever of the two was asked
about; what an analyst decided of a match stays with it. What was searched, and what could not be, is part of the
answer and of the custody log, so that a negative answer is worth something.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from cases.records import Case, Clip, ClipKind, Match
from cases.workspace import Workspace
from hashing.fingerprint import ENGINE, Fingerprint, FingerprintBuilder
from hashing.index import search as search_fingerprints
from hashing.result import Comparison
from workbench.compare import (
    NOTHING_SEEN,
    FramesOfFile,
    PairComparison,
    Subject,
    answer_to_json,
    concluded,
    hear_all,
    picture_format,
    subject_of_file,
)
from workbench.derived import Derived
from workbench.errors import EnvironmentFault, MediaError, UserError, WorkbenchError
from workbench.identity import Identity
from workbench.intake import recorded_facts, walk
from workbench.library import LibraryIndex, Prints
from workbench.listening import COMPARED, UNREADABLE, Hearing, Sound
from workbench.media.client import MediaWorker
from workbench.names import name_of, quoted
from workbench.past_searches import SEARCHED
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if
from workbench.reach import Reach, close

SCHEMA = "workbench.search/1"


@dataclass(frozen=True)
class Found:
    """One clip that shares something with the query, which is side A of ``answer``."""

    answer: PairComparison
    name: str
    clip: Clip | None = None
    """None for a file of a folder."""
    case: str = ""
    """Reference of the clip's case."""
    match: Match | None = None
    """As recorded, where the query is a clip of the workspace too."""


@dataclass(frozen=True)
class Skipped:
    """Something that could not be searched, and why."""

    name: str
    sentence: str
    case: str = ""


@dataclass(frozen=True)
class SearchResult:
    """The answer: what was found, best first, and how hard was looked."""

    query: Subject
    matches: tuple[Found, ...]
    """Those that share pictures."""
    clips: int
    """How many were compared with the query."""
    seconds: float
    skipped: tuple[Skipped, ...]
    shared_sound: tuple[Found, ...] = ()
    """Those that share sound only, longest first."""
    reach: Reach | None = None
    """How deep pictures were compared; None where there were none, and for a quick search."""

    def to_json(self) -> dict[str, Any]:
        """The document of ``workbench search --json``."""
        return {
            "schema": SCHEMA,
            "engine": ENGINE,
            "query": self.query.to_json(),
            "matches": [_found(found) for found in self.matches],
            "shared_sound": [
                {"clip": _clip(found), "sound": found.answer.sound.to_json()} for found in self.shared_sound
            ],
            "searched": {
                "clips": self.clips,
                "seconds": round(self.seconds, 3),
                "reach": None if self.reach is None else self.reach.to_json(),
                "skipped": [{"name": s.name, "case": s.case, "reason": s.sentence} for s in self.skipped],
            },
        }


def search_workspace(
    workspace: Workspace,
    query: Clip | Path,
    *,
    by: str,
    exhaustive: bool = False,
    worker: MediaWorker | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> SearchResult:
    """Search every clip of every case for what it shares with ``query``, a clip of the workspace or any file.

    ``exhaustive`` compares the query with each of them, not only with those that the index of stills names.
    Raises :class:`MediaError` where the query itself cannot be read; a clip that cannot is listed as skipped.
    """
    with ExitStack() as stack:
        reader = worker if worker is not None else stack.enter_context(MediaWorker())
        library = _Library(workspace, reader, cancel, exhaustive=exhaustive)
        clips = [clip for clip in workspace.store.find(Clip) if not isinstance(query, Clip) or clip.id != query.id]
        return library.search(query, clips, by=by, progress=progress)


def search_every_clip(
    workspace: Workspace,
    *,
    by: str,
    worker: MediaWorker | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> list[SearchResult]:
    """Search each clip against those taken in after it: every pair of the workspace once."""
    results = []
    with ExitStack() as stack:
        reader = worker if worker is not None else stack.enter_context(MediaWorker())
        library = _Library(workspace, reader, cancel)
        clips = workspace.store.find(Clip)
        for number, clip in enumerate(clips):
            step = part(progress, number / len(clips), (number + 1) / len(clips))
            results.append(library.search(clip, clips[number + 1 :], by=by, progress=step))
    progress(1.0)
    return results


def search_folder(
    folder: Path,
    query: Path,
    *,
    worker: MediaWorker | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> SearchResult:
    """Search the files of a folder, and of folders in it; nothing is stored."""
    began = time.monotonic()
    with ExitStack() as stack:
        reader = worker if worker is not None else stack.enter_context(MediaWorker())
        subject = subject_of_file(query, reader, cancel=cancel)
        others: list[Subject] = []
        skipped: list[Skipped] = []
        entries = list(walk([folder]))
        for number, entry in enumerate(entries):
            stop_if(cancel)
            progress(number / len(entries), name_of(entry.path))
            try:
                if entry.refused:
                    raise UserError(entry.refused)
                if entry.path.resolve() != query.resolve():
                    others.append(subject_of_file(entry.path, reader, cancel=cancel))
            except WorkbenchError as error:
                skipped.append(Skipped(name_of(entry.path), str(error)))
        heard = hear_all(subject.sound, {str(number): other.sound for number, other in enumerate(others)}, cancel)
        seen = _seen_in_files(subject, others, cancel)
        found = []
        for number, other in enumerate(others):
            name, sound = name_of(other.path), heard[str(number)]
            apart = _apart(subject, name, other.fingerprint is not None, sound)
            skipped += [Skipped(name, why) for why in (apart, other.sound.why) if why][:1]
            if not apart:
                found.append(Found(concluded(subject, other, seen.get(str(number), NOTHING_SEEN), sound), name))
    progress(1.0)
    result = _result(subject, found, len(found), began, skipped)
    near = [name_of(other.path) for number, other in enumerate(others) if close(seen.get(str(number)))]
    return replace(result, reach=_reach(subject, near))


def _seen_in_files(asked: Subject, others: list[Subject], cancel: Cancel) -> Mapping[str, Comparison]:
    """What the pictures share, by the others' numbers."""
    prints = {str(number): one.fingerprint for number, one in enumerate(others) if one.fingerprint is not None}
    return search_fingerprints(asked.fingerprint, prints, cancel=cancel) if asked.fingerprint is not None else {}


class _Library:
    """The clips of a workspace as subjects of comparison, each made once."""

    def __init__(self, workspace: Workspace, worker: MediaWorker, cancel: Cancel, *, exhaustive: bool = False) -> None:
        self._workspace = workspace
        self._exhaustive = exhaustive
        self._derived = Derived(workspace)
        self._worker = worker
        self._cancel = cancel
        self._index = LibraryIndex(workspace)
        self._sounds: dict[str, Sound] = {}
        self._broken: dict[str, str] = {}
        self._subjects: dict[str, Subject | MediaError | EnvironmentFault] = {}
        self._references = {case.id: case.reference for case in workspace.store.find(Case)}

    def search(self, query: Clip | Path, clips: list[Clip], *, by: str, progress: Progress) -> SearchResult:
        """One search; matches and the search itself are recorded where the query is a clip."""
        began = time.monotonic()
        asked = self._query(query, part(progress, 0, 0.1))
        library, skipped = self._indexed(clips, part(progress, 0.1, 0.8))
        comparisons = self._seen(asked, library, part(progress, 0.8, 0.9))
        skipped += [
            Skipped(clip.name, self._broken[clip.sha256], self._references[clip.case_id])
            for clip in library
            if clip.sha256 in self._broken
        ]
        library = [clip for clip in library if clip.sha256 not in self._broken]
        heard = hear_all(asked.sound, {clip.sha256: self._sound(clip) for clip in library}, self._cancel)
        found = []
        for clip in library:
            seen = comparisons.get(clip.sha256, NOTHING_SEEN)
            answer = self._concluded(asked, clip, seen, heard[clip.sha256])
            if answer is not None:
                found.append(Found(answer, clip.name, clip, self._references[clip.case_id]))
        stop_if(self._cancel)
        refused = {clip.id: self._refused(asked, clip, heard[clip.sha256]) for clip in library}
        skipped += [Skipped(c.name, refused[c.id], self._references[c.case_id]) for c in library if refused[c.id]]
        compared = sum(clip.kind is not ClipKind.AUDIO or not refused[clip.id] for clip in library)
        near = [clip.id for clip in library if close(comparisons.get(clip.sha256))]
        result = replace(_result(asked, found, compared, began, skipped), reach=_reach(asked, near))
        if isinstance(query, Clip):
            matches = tuple(replace(entry, match=self._recorded(query, entry, by)) for entry in result.matches)
            result = replace(result, matches=matches)
        if isinstance(query, Clip):
            self._log(query, result, by)
        progress(1.0)
        return result

    def _query(self, query: Clip | Path, progress: Progress) -> Subject:
        if isinstance(query, Path):
            return subject_of_file(query, self._worker, progress=progress, cancel=self._cancel)
        subject = self._subject(query, progress)
        if not isinstance(subject, Subject):
            raise subject
        return subject

    def _seen(self, asked: Subject, library: list[Clip], progress: Progress) -> Mapping[str, Comparison]:
        """What the pictures share, by the SHA-256 of the originals; nothing of sound alone."""
        if asked.fingerprint is None:
            return {}
        pictured = {clip.sha256: clip for clip in library if clip.kind is not ClipKind.AUDIO}
        return search_fingerprints(
            asked.fingerprint,
            Prints(pictured, self._fingerprint),
            index=self._index.index,
            exhaustive=self._exhaustive,
            progress=_without_names(progress),
            cancel=self._cancel,
        )

    def _sound(self, clip: Clip) -> Sound:
        if clip.sha256 not in self._sounds:
            try:
                self._sounds[clip.sha256] = Sound(self._derived.sound(clip, self._worker, cancel=self._cancel))
            except (MediaError, EnvironmentFault) as error:
                self._sounds[clip.sha256] = Sound(None, UNREADABLE, str(error))
        return self._sounds[clip.sha256]

    def _refused(self, asked: Subject, clip: Clip, heard: Hearing) -> str:
        """Why a clip, or its sound, could not be compared; empty where it could, or where it has no sound."""
        apart = _apart(asked, clip.name, clip.kind is not ClipKind.AUDIO, heard)
        return self._sound(clip).why or apart

    def _indexed(self, clips: list[Clip], progress: Progress) -> tuple[list[Clip], list[Skipped]]:
        """The clips that the index holds by now, and why it does not hold the others."""
        library: list[Clip] = []
        skipped: list[Skipped] = []
        for number, clip in enumerate(clips):
            stop_if(self._cancel)
            progress(number / len(clips), clip.name)
            step = part(progress, number / len(clips), (number + 1) / len(clips))
            if clip in self._index or clip.kind is ClipKind.AUDIO:
                library.append(clip)
                continue
            subject = self._subject(clip, step)
            if isinstance(subject, Subject):
                self._index.add(clip, _print(subject))
                library.append(clip)
            else:
                skipped.append(Skipped(clip.name, str(subject), self._references[clip.case_id]))
        self._index.keep()
        return library, skipped

    def _fingerprint(self, clip: Clip) -> Fingerprint:
        """Of a clip that the index names; an empty one where it can no longer be read, which is then told."""
        subject = self._subject(clip, no_progress)
        if isinstance(subject, Subject):
            return _print(subject)
        self._broken[clip.sha256] = str(subject)
        return FingerprintBuilder(Fraction(1), 0).finish(None)

    def _concluded(self, asked: Subject, clip: Clip, comparison: Comparison, sound: Hearing) -> PairComparison | None:
        """The answer for one clip; None where nothing seen, heard or in the digests says that there is one."""
        searched = comparison.searched
        nothing_to_see = 0 < searched.frames_a == searched.skipped_a and searched.frames_b == searched.skipped_b
        alike = asked.sha256 == clip.sha256 or bool(asked.packets and asked.packets == clip.packets_sha256)
        if not (comparison.segments or alike or nothing_to_see or sound.shared):
            return None
        subject = self._subject(clip, no_progress)
        return concluded(asked, subject, comparison, sound) if isinstance(subject, Subject) else None

    def _subject(self, clip: Clip, progress: Progress) -> Subject | MediaError | EnvironmentFault:
        if clip.id not in self._subjects:
            try:
                self._subjects[clip.id] = self._make(clip, progress)
            except (MediaError, EnvironmentFault) as error:
                self._subjects[clip.id] = error
        return self._subjects[clip.id]

    def _make(self, clip: Clip, progress: Progress) -> Subject:
        path = self._derived.original(clip)
        facts = recorded_facts(clip)
        fingerprint = None
        if clip.kind is not ClipKind.AUDIO:
            fingerprint = self._derived.fingerprint(clip, self._worker, progress=progress, cancel=self._cancel)
        return Subject(
            path=path,
            sha256=clip.sha256,
            duration=Fraction(clip.duration) if clip.duration else None,
            packets=clip.packets_sha256,
            picture_format=picture_format(facts) if facts else None,
            fingerprint=fingerprint,
            frames=FramesOfFile(path, self._worker, self._cancel),
            sound=self._sound(clip),
        )

    def _recorded(self, query: Clip, found: Found, by: str) -> Match:
        """The pair's match in the record: the one that is there where the same engine made it, else a new one.

        The same engine finds the same again, so that nothing is written for a search that tells nothing new.
        """
        assert found.clip is not None
        known = self._workspace.store.match_of(query.id, found.clip.id)
        if known is not None and known.engine == ENGINE:
            return known
        answer = found.answer
        document = answer.to_json() | {"a": _evidence(answer.a, query), "b": _evidence(answer.b, found.clip)}
        match = Match(
            clip_a=query.id,
            clip_b=found.clip.id,
            identity=answer.identity.value,
            comparison=json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":")),
            engine=ENGINE,
            score=answer.score,
        )
        return self._workspace.store.replace_match(match, by=by)

    def _log(self, query: Clip, result: SearchResult, by: str) -> None:
        body = {
            "engine": ENGINE,
            "name": query.name,
            "clips_searched": result.clips,
            "reach": None if result.reach is None else result.reach.to_json(),
            "found": [found.match.id for found in result.matches if found.match is not None],
            "skipped": [f"{skipped.case}: {skipped.sentence}" for skipped in result.skipped],
            "shared_sound": [
                {"clip": found.clip.id, "name": found.name, "sound": found.answer.sound.to_json()}
                for found in result.shared_sound
                if found.clip is not None
            ],
        }
        self._workspace.store.record_event(SEARCHED, case_id=query.case_id, subject=query.id, body=body, by=by)


def _evidence(subject: Subject, clip: Clip) -> dict[str, Any]:
    """One side of a recorded comparison: by its place in the workspace, which may move."""
    return subject.to_json() | {"path": clip.stored, "name": clip.name, "id": clip.id}


def _without_names(progress: Progress) -> Progress:
    """The engine knows clips by their ids, which tell a person nothing."""

    def report(done: float, text: str = "") -> None:
        progress(done, "Comparing")

    return report


def _print(subject: Subject) -> Fingerprint:
    assert subject.fingerprint is not None, "sound alone is never put in the index"
    return subject.fingerprint


def _apart(asked: Subject, name: str, pictured: bool, heard: Hearing) -> str:
    """Why two files have nothing that could be compared: neither both pictures nor both sound; empty where they do."""
    if heard.said == COMPARED or (pictured and asked.fingerprint is not None):
        return ""
    if asked.fingerprint is None:
        return f"{quoted(name)} has no sound that could be compared with a file that holds sound only."
    return f"{quoted(name)} holds sound only; there are no pictures to search, and no two sounds to compare."


def _result(query: Subject, found: list[Found], clips: int, began: float, skipped: list[Skipped]) -> SearchResult:
    """What shares pictures, and what shares sound only."""
    seen = [entry for entry in found if entry.answer.identity is not Identity.NONE]
    heard = [entry for entry in found if entry.answer.identity is Identity.NONE and entry.answer.sound.shared]
    heard.sort(key=_heard_seconds, reverse=True)
    return SearchResult(query, _best_first(seen), clips, time.monotonic() - began, tuple(skipped), tuple(heard))


def _reach(asked: Subject, closely: list[str]) -> Reach | None:
    prints = asked.fingerprint
    if prints is None:
        return None
    useful = int(prints.useful.sum())
    return Reach(useful, len(prints) - useful, tuple(closely))


def _heard_seconds(found: Found) -> Fraction:
    return sum((sound.a[1] - sound.a[0] for sound in found.answer.sound.shared), Fraction(0))


def _best_first(found: list[Found]) -> tuple[Found, ...]:
    return tuple(sorted(found, key=_rank, reverse=True))


def _rank(found: Found) -> tuple[int, Fraction, float]:
    """By the step of the ladder, then by how much is shared, then by how alike it looks."""
    shared = sum((s.a[1] - s.a[0] for s in found.answer.comparison.segments), Fraction(0))
    return found.answer.identity.strength, shared, found.answer.score


def _clip(found: Found) -> dict[str, Any]:
    clip = {"path": str(found.answer.b.path), "name": found.name}
    if found.clip is not None:
        clip |= {"id": found.clip.id, "case": found.case}
    return clip


def _found(found: Found) -> dict[str, Any]:
    return {
        "clip": _clip(found),
        "match": found.match.id if found.match else None,
        "score": found.answer.score,
        **answer_to_json(found.answer),
    }
