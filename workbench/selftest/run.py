"""The self-test: edits of a workspace's own clips, or of a folder's, searched among all of them.

Each copy is written to a temporary folder, fingerprinted in the worker as any file is, and searched as the program
searches. What may share footage (a recorded match that was not rejected, or what the engine itself finds between the
unedited clips) never counts as a false match; whether these pairs are right is for a person to say, so they are listed.
"""

from __future__ import annotations

import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path

from cases.workspace import Workspace
from hashing.fingerprint import ENGINE
from hashing.index import search
from workbench.derived import fingerprint_file
from workbench.errors import MediaError, UserError
from workbench.media.client import MediaWorker
from workbench.names import in_terms_of, quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if
from workbench.selftest.copies import write_copy
from workbench.selftest.edit import Edit, Source
from workbench.selftest.harder import harder
from workbench.selftest.judge import false_matches, judged
from workbench.selftest.library import Entry, Library, of_folder, of_workspace
from workbench.selftest.result import MADE, EditResult, Left, SelfTest, Took, Tried
from workbench.selftest.source import LEAST_SECONDS, Shelf, read_source
from workbench.selftest.standard import standard

CLIPS = 4
"""Clips that are edited unless told otherwise: some minutes' work, and enough to see an edit that always fails."""
GATHERED = 0.15
"""Share of the progress, 0..1, that fingerprinting the clips takes; most are kept from before."""


class Edits(StrEnum):
    """Which edits are tried."""

    STANDARD = "standard"
    HARDER = "harder"
    BOTH = "both"

    def groups(self) -> dict[str, list[Edit]]:
        """The edits by group."""
        every = {"standard": list(standard.edits.values()), "harder": list(harder.edits.values())}
        return every if self is Edits.BOTH else {self.value: every[self.value]}


def selftest_workspace(
    workspace: Workspace,
    *,
    edits: Edits = Edits.STANDARD,
    clips: int = CLIPS,
    by: str,
    worker: MediaWorker | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> SelfTest:
    """Edit up to ``clips`` clips of a workspace and search the copies in all its clips; logged as a custody event.

    Raises UserError where there is no clip that can be edited, EnvironmentFault where the disk refuses, Cancelled when
    told to stop: nothing is logged then.
    """
    with ExitStack() as stack:
        reader = worker if worker is not None else stack.enter_context(MediaWorker())
        library = of_workspace(workspace, reader, part(progress, 0, GATHERED), cancel)
        if not library.entries:
            raise UserError(f"There is no video in this workspace to test on.{_first(library.left)}")
        result = _Run(library, edits, reader, cancel).result(clips, part(progress, GATHERED, 1))
    workspace.store.record_event(MADE, case_id=None, subject="", body=result.to_json(), by=by)
    return result


def selftest_folder(
    folder: Path,
    *,
    edits: Edits = Edits.STANDARD,
    clips: int = CLIPS,
    worker: MediaWorker | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> SelfTest:
    """Edit up to ``clips`` videos of a folder and search the copies in all its videos; nothing is stored.

    Raises as :func:`selftest_workspace` does.
    """
    with ExitStack() as stack:
        reader = worker if worker is not None else stack.enter_context(MediaWorker())
        library = of_folder(folder, reader, part(progress, 0, GATHERED), cancel)
        if not library.entries:
            raise UserError(f"There is no video in {quoted(folder)} to test on.{_first(library.left)}")
        return _Run(library, edits, reader, cancel).result(clips, part(progress, GATHERED, 1))


def _first(left: list[Left]) -> str:
    return f" {left[0].reason}" if left else ""


@dataclass
class _Run:
    """One self-test under way."""

    library: Library
    edits: Edits
    worker: MediaWorker
    cancel: Cancel
    tried: list[Tried] = field(default_factory=list)
    remarks: dict[str, str] = field(default_factory=dict)
    """By edit: why it was not made of every clip."""

    def result(self, count: int, progress: Progress) -> SelfTest:
        """Edit up to ``count`` clips."""
        began = time.monotonic()
        took = []
        chosen = self._chosen(max(1, count))
        for number, entry in enumerate(chosen):
            step = part(progress, number / len(chosen), (number + 1) / len(chosen))
            try:
                took.append(self._edited(entry, step))
            except MediaError as error:
                self.library.left.append(Left(entry.name, in_terms_of(str(error), entry.path, entry.name)))
        if not took:
            raise UserError(f"None of the videos here can be edited.{_first(self.library.left)}")
        progress(1.0)
        return SelfTest(
            engine=ENGINE,
            clips=tuple(took),
            library=len(self.library.entries),
            edits=tuple(self._rows()),
            tried=tuple(self.tried),
            related=self.library.named(self.library.footage),
            left_out=tuple(self.library.left),
            seconds=time.monotonic() - began,
            remarks=self._limits(),
        )

    def _chosen(self, count: int) -> list[Entry]:
        """Clips spread over the library, as far as possible of different footage; too short ones are left out."""
        usable = []
        for entry in self.library.entries.values():
            if entry.fingerprint.end < LEAST_SECONDS:
                reason = f"{quoted(entry.name)} lasts {entry.fingerprint.end:.1f} s, which is too short to be edited."
                self.library.left.append(Left(entry.name, reason))
            elif not entry.fingerprint.useful.any():
                self.library.left.append(Left(entry.name, f"{quoted(entry.name)} shows nothing that could be found."))
            else:
                usable.append(entry)
        own: list[Entry] = []
        for entry in usable:
            if not any(self.library.related(entry.sha256, other.sha256) for other in own):
                own.append(entry)
        pool = own if len(own) >= count else [*own, *(entry for entry in usable if entry not in own)]
        count = min(count, len(pool))
        return [pool[number * len(pool) // count] for number in range(count)]

    def _edited(self, entry: Entry, progress: Progress) -> Took:
        """Try every edit of one clip."""
        source = self._source(entry)
        progress(0, entry.name)
        everything = {key: other.fingerprint for key, other in self.library.entries.items() if key != entry.sha256}
        self.library.learn(entry.sha256, search(entry.fingerprint, everything, cancel=self.cancel))
        mixed = [
            other
            for other in self._from(entry)
            if not self.library.related(entry.sha256, other.sha256) and other.fingerprint.end >= LEAST_SECONDS
        ]
        others = Shelf([partial(self._source, other) for other in mixed])
        edits = [edit for group in self.edits.groups().values() for edit in group]
        with tempfile.TemporaryDirectory(prefix="workbench-selftest-") as folder:
            for number, edit in enumerate(edits):
                stop_if(self.cancel)
                progress(number / len(edits), f"{entry.name}: {edit.words}")
                if edit.mixes and not mixed:
                    self.remarks[edit.name] = "needs another clip to mix with"
                    continue
                shown = [entry.sha256, *(other.sha256 for other in mixed[: edit.mixes])]
                self._try(entry, edit, source, others, shown, Path(folder))
        return Took(
            entry.name, entry.id, entry.case, entry.sha256, source.start, round(source.start + source.seconds, 3)
        )

    def _try(self, entry: Entry, edit: Edit, source: Source, others: Shelf, shown: list[str], folder: Path) -> None:
        try:
            copy = edit.make(source, others)
            path = write_copy(folder / edit.name, copy, cancel=self.cancel)
        except (MediaError, ValueError) as error:
            self.remarks[edit.name] = f"could not be made of {quoted(entry.name)}: {error}"
            return
        query = fingerprint_file(path, self.worker, cancel=self.cancel)
        path.unlink()
        began = time.perf_counter()
        prints = {key: other.fingerprint for key, other in self.library.entries.items()}
        answers = search(query, prints, cancel=self.cancel)
        passed = time.perf_counter() - began
        unrelated = self.library.unrelated_to(shown, moment=copy.truth.moment)
        footage, scene = (
            tuple(self.library.entries[key].name for key in keys)
            for keys in false_matches(answers, unrelated, moment=copy.truth.moment)
        )
        found = judged(copy.truth, answers[entry.sha256])
        self.tried.append(Tried(entry.name, edit.name, found, len(unrelated), footage, scene, passed))

    def _from(self, entry: Entry) -> list[Entry]:
        """The other clips, from the one behind it on."""
        entries = list(self.library.entries.values())
        at = entries.index(entry)
        return [*entries[at + 1 :], *entries[:at]]

    def _source(self, entry: Entry) -> Source:
        return read_source(entry.path, self.worker, name=entry.name, cancel=self.cancel)

    def _rows(self) -> list[EditResult]:
        rows = []
        for group, edits in self.edits.groups().items():
            for edit in edits:
                own = [one for one in self.tried if one.edit == edit.name]
                missed = tuple(one.clip for one in own if not one.judged.found)
                remark = self.remarks.get(edit.name, "")
                rows.append(EditResult(edit.name, edit.words, group, len(own), len(own) - len(missed), missed, remark))
        return rows

    def _limits(self) -> tuple[str, ...]:
        remarks = [
            "Recall is measured on edits that this program makes; what others do to a clip may be harder.",
        ]
        if len(self.library.entries) == 1:
            remarks.append("There is one video only: nothing could be mistaken for it.")
        if self.library.footage:
            remarks.append(
                "Pairs that share footage as far as is known were left out of the false matches; they are listed."
            )
        return tuple(remarks)
