"""The clips that a self-test edits and searches in: those of a workspace, or of a folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cases.records import Case, Clip, ClipKind, Decision, Match
from cases.workspace import Workspace
from hashing.fingerprint import Fingerprint
from hashing.result import Comparison, Relation
from workbench.derived import Derived, fingerprint_file
from workbench.errors import EnvironmentFault, MediaError
from workbench.facts import file_digests
from workbench.identity import Identity
from workbench.intake import walk
from workbench.media.client import MediaWorker
from workbench.media.model import MediaKind
from workbench.names import name_of, os_sentence, quoted
from workbench.progress import Cancel, Progress, stop_if
from workbench.selftest.result import Left

Pair = frozenset[str]
"""SHA-256 of two clips."""


@dataclass(frozen=True, eq=False)
class Entry:
    """A video of the library."""

    sha256: str
    name: str
    path: Path
    fingerprint: Fingerprint
    case: str = ""
    id: str = ""
    """Of the clip, in a workspace."""


@dataclass
class Library:
    """The videos by SHA-256, each file once, with what is known of their relations."""

    entries: dict[str, Entry] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    footage: set[Pair] = field(default_factory=set)
    """Pairs that share footage, or may."""
    scenes: set[Pair] = field(default_factory=set)
    """Pairs that show one place, or may."""

    def related(self, one: str, other: str) -> bool:
        """Whether two clips may share footage."""
        return frozenset({one, other}) in self.footage

    def unrelated_to(self, shown: Iterable[str], *, moment: bool) -> list[str]:
        """The clips that share no footage with any of those ``shown`` in a copy; nor a place, for a still."""
        known = self.footage | self.scenes if moment else self.footage
        there = set(shown)
        return [
            key
            for key in self.entries
            if key not in there and not any(frozenset({key, other}) in known for other in there)
        ]

    def learn(self, sha256: str, comparisons: dict[str, Comparison]) -> None:
        """Take from comparisons of the unedited clips which of them may share footage or a place."""
        for other, comparison in comparisons.items():
            for segment in comparison.segments:
                kind = self.footage if segment.relation is Relation.SAME_FOOTAGE else self.scenes
                kind.add(frozenset({sha256, other}))

    def named(self, pairs: set[Pair]) -> tuple[tuple[str, str], ...]:
        """The pairs whose clips are here, by name."""
        here = [pair for pair in pairs if len(pair) == 2 and pair <= self.entries.keys()]
        return tuple(sorted((min(names), max(names)) for names in ([self.entries[k].name for k in p] for p in here)))


def of_workspace(workspace: Workspace, worker: MediaWorker, progress: Progress, cancel: Cancel) -> Library:
    """The videos of all cases, with the matches on record that nobody rejected."""
    derived, references = Derived(workspace), {case.id: case.reference for case in workspace.store.find(Case)}
    library = Library()
    clips = workspace.store.find(Clip)
    for number, clip in enumerate(clips):
        stop_if(cancel)
        progress(number / len(clips), clip.name)
        if clip.sha256 in library.entries:
            continue
        try:
            if clip.kind is not ClipKind.VIDEO:
                raise MediaError(_no_video(clip.name))
            found = derived.fingerprint(clip, worker, cancel=cancel)
        except (MediaError, EnvironmentFault) as error:
            library.left.append(Left(clip.name, str(error)))
            continue
        library.entries[clip.sha256] = Entry(
            clip.sha256, clip.name, derived.original(clip), found, references[clip.case_id], clip.id
        )
    _recall_matches(workspace, library, {clip.id: clip.sha256 for clip in clips})
    return library


def _recall_matches(workspace: Workspace, library: Library, digests: dict[str, str]) -> None:
    for match in workspace.store.find(Match):
        if match.decision is not Decision.REJECTED:
            kind = library.scenes if match.identity == Identity.SAME_SCENE.value else library.footage
            kind.add(frozenset({digests[match.clip_a], digests[match.clip_b]}))


def of_folder(folder: Path, worker: MediaWorker, progress: Progress, cancel: Cancel) -> Library:
    """The videos of a folder, and of folders in it."""
    library = Library()
    files = list(walk([folder]))
    for number, file in enumerate(files):
        stop_if(cancel)
        name = name_of(file.path)
        progress(number / len(files), name)
        try:
            if file.refused:
                raise MediaError(file.refused)
            entry = _entry_of_file(file.path, name, worker, cancel)
            library.entries.setdefault(entry.sha256, entry)
        except (MediaError, EnvironmentFault) as error:
            library.left.append(Left(name, str(error)))
        except OSError as error:
            library.left.append(Left(name, os_sentence(file.path, error)))
    return library


def _entry_of_file(path: Path, name: str, worker: MediaWorker, cancel: Cancel) -> Entry:
    facts = worker.probe(path)
    if facts.kind is not MediaKind.VIDEO:
        raise MediaError(_no_video(name))
    sha256 = file_digests(path, cancel=cancel)[0]
    return Entry(sha256, name, path, fingerprint_file(path, worker, facts=facts, name=name, cancel=cancel))


def _no_video(name: str) -> str:
    return f"{quoted(name)} is no video; only videos are edited and searched in a self-test."
