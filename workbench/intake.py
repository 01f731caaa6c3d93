"""Taking files in as evidence: copy, look at the copy, write the record; one bad file never stops the batch.

The order is chosen so that a crash at any point leaves either the clip with its custody event, or nothing in the
record: the read-only copy comes first, everything that is learned is learned from that copy, and the clip's record and
its custody event are written last, in one transaction.
"""

from __future__ import annotations

import errno
import json
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cases.errors import CasesError, CopyStopped
from cases.evidence import StoredFile
from cases.records import Case, Clip, ClipKind
from cases.workspace import Workspace
from workbench.errors import Cancelled, WorkbenchError
from workbench.media.client import MediaWorker
from workbench.media.messages import ProtocolError, from_plain, to_plain
from workbench.media.model import MediaFacts, MediaKind
from workbench.names import in_terms_of, name_of, os_sentence, printable, quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, stop_if

COPIED = "copied from a folder"
"""How a clip was acquired, where the caller does not say."""


PLACES = 3
"""Other places of the same file or streams that a sentence names; of more it gives the number."""


class Outcome(StrEnum):
    """What became of one file."""

    TAKEN_IN = "taken in"
    ALREADY_HERE = "already here"
    REFUSED = "refused"


@dataclass(frozen=True)
class IntakeItem:
    """What became of one file, in a sentence that says what, and what to do where something is wrong."""

    path: Path
    outcome: Outcome
    clip: Clip | None
    """The evidence item, new or the one that was here before; None where the file was refused."""
    sentence: str


@dataclass(frozen=True)
class Entry:
    """Something met on the walk."""

    path: Path
    refused: str = ""
    """Why it is no file to read, as a sentence; empty for a file."""


def take_in(
    workspace: Workspace,
    case: Case,
    paths: Sequence[Path],
    *,
    by: str,
    how: str = COPIED,
    url: str = "",
    stand_in: bool = False,
    worker: MediaWorker | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
    on_item: Callable[[IntakeItem], None] | None = None,
) -> list[IntakeItem]:
    """Take files, and all files of folders, into ``case``; one item for each, in the order of the walk.

    Never raises for a bad file: its item says what is wrong. A full disk refuses that file and all that remain.
    Raises :class:`Cancelled` when told to stop; what was taken in until then stays, the file under way is undone.
    """
    found = list(walk(paths, outside=workspace.root))
    items: list[IntakeItem] = []
    with ExitStack() as stack:
        reader = worker if worker is not None else stack.enter_context(MediaWorker())
        intake = _Intake(workspace, case, reader, by=by, how=how, url=url, stand_in=stand_in, cancel=cancel)
        for number, entry in enumerate(found):
            stop_if(cancel)
            progress(number / len(found), name_of(entry.path))
            item = _refused(entry.path, entry.refused) if entry.refused else intake.one(entry.path)
            items.append(item)
            if on_item is not None:
                on_item(item)
    with suppress(CasesError):  # what is not settled now is settled when the workspace is closed or opened
        workspace.settle()
    progress(1.0)
    return items


def walk(paths: Sequence[Path], *, outside: Path | None = None) -> Iterator[Entry]:
    """Every file named or inside a folder named, folders in the order of their names, each path once.

    Hidden files are passed over, links inside folders are not followed, and a workspace at ``outside`` is not walked.
    """
    seen: set[Path] = set()
    home = None if outside is None else outside.resolve()
    for path in paths:
        for entry in _walk_one(path, home):
            if entry.path.absolute() not in seen:
                seen.add(entry.path.absolute())
                yield entry


def _walk_one(path: Path, home: Path | None) -> Iterator[Entry]:
    try:
        mode = path.stat().st_mode
        inside = home is not None and path.resolve().is_relative_to(home)
    except (OSError, ValueError) as error:
        yield Entry(path, os_sentence(path, error))
        return
    if inside:
        yield Entry(path, f"{quoted(path)} lies inside the workspace itself; take it in from where it came.")
    elif stat.S_ISDIR(mode):
        yield from _walk_folder(path, home)
    elif stat.S_ISREG(mode):
        yield Entry(path)
    else:
        yield Entry(path, f"{quoted(path)} is not a file but a device, pipe or socket; choose a media file.")


def _walk_folder(folder: Path, home: Path | None) -> Iterator[Entry]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield Entry(folder, os_sentence(folder, error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            yield from _link(entry, folder)
        elif entry.resolve() != home:
            yield from _walk_one(entry, home)


def _link(entry: Path, folder: Path) -> Iterator[Entry]:
    """A link to something in the same folder is met anyway; one that leads elsewhere is told, not followed."""
    if not entry.resolve().is_relative_to(folder.resolve()):
        yield Entry(
            entry, f"{quoted(entry)} is a link to another place and was not followed; add its target itself if wanted."
        )


class _Intake:
    """One batch: where it goes, who does it, and whether the disk is full by now."""

    def __init__(
        self,
        workspace: Workspace,
        case: Case,
        worker: MediaWorker,
        *,
        by: str,
        how: str,
        url: str,
        stand_in: bool,
        cancel: Cancel,
    ) -> None:
        self._workspace = workspace
        self._case = case
        self._worker = worker
        self._by = by
        self._how = how
        self._url = url
        self._stand_in = stand_in
        self._cancel = cancel
        self._references = {case.id: case.reference}
        self._disk_full = False

    def one(self, path: Path) -> IntakeItem:
        """Take one file in; every failure that belongs to the file or the machine becomes its sentence."""
        if self._disk_full:
            return _refused(
                path, f"{quoted(path)} was not tried, because the disk is full; free some space, add again."
            )
        try:
            stored = self._workspace.evidence.copy_in(path, cancel=self._cancel)
        except CopyStopped as stopped:
            raise Cancelled from stopped
        except (CasesError, WorkbenchError, OSError, ValueError) as error:
            return self._failed(path, error)
        try:
            return self._record(path, stored)
        except (CasesError, WorkbenchError, OSError) as error:
            self._undo(stored)
            return self._failed(path, error, stored)
        except BaseException:  # cancelled or interrupted: leave no copy behind that no record knows
            self._undo(stored)
            raise

    def _record(self, path: Path, stored: StoredFile) -> IntakeItem:
        store = self._workspace.store
        known = store.find(Clip, sha256=stored.sha256)
        for clip in known:
            if clip.case_id == self._case.id:
                return IntakeItem(path, Outcome.ALREADY_HERE, clip, _here_sentence(path, clip, fresh=stored.fresh))
        facts = self._worker.probe(stored.path)
        packets = ""
        if facts.kind is not MediaKind.STILL:
            packets = self._worker.stream_digests(stored.path, cancel=self._cancel).packets
        elsewhere = self._elsewhere(known, packets)
        stop_if(self._cancel)
        clip = store.add(self._clip(path, stored, facts, packets), by=self._by)
        said = [f"{quoted(path)} was taken in as evidence.", *elsewhere, *facts.remarks]
        return IntakeItem(path, Outcome.TAKEN_IN, clip, " ".join(said))

    def _clip(self, path: Path, stored: StoredFile, facts: MediaFacts, packets: str) -> Clip:
        width, height = displayed_size(facts)
        return Clip(
            case_id=self._case.id,
            name=stored.name,
            kind=ClipKind(facts.kind.value),
            sha256=stored.sha256,
            sha1=stored.sha1,
            md5=stored.md5,
            size=stored.size,
            stored=stored.stored,
            acquired_by=self._by,
            acquired_how=self._how,
            acquisition_url=self._url,
            packets_sha256=packets,
            duration="" if facts.duration is None else str(facts.duration),
            width=width,
            height=height,
            facts=json.dumps(to_plain(facts), sort_keys=True, ensure_ascii=False, separators=(",", ":")),
            stand_in=self._stand_in,
        )

    def _elsewhere(self, same_file: list[Clip], packets: str) -> list[str]:
        """A sentence on where the same file, or at least the same streams, are already; none where they are new."""
        if same_file:
            return [f"The same file is also {self._places(same_file, len(same_file))}."]
        if not packets:
            return []
        store = self._workspace.store
        page = store.page(Clip, limit=PLACES, packets_sha256=packets)
        if not page.records:
            return []
        count = len(page.records) if page.next is None else store.count(Clip, packets_sha256=packets)
        places = self._places(page.records, count)
        return [f"It carries the same streams as {places}: the same material, wrapped or tagged anew."]

    def _places(self, first: Sequence[Clip], count: int) -> str:
        """Where the first of ``count`` clips are, by name and case."""
        named = [f"{quoted(clip.name)} in case {self._reference(clip.case_id)}" for clip in first[:PLACES]]
        more = [f"{count - PLACES} more"] if count > PLACES else []
        return ", ".join([*named, *more])

    def _reference(self, case_id: str) -> str:
        """What a case is called; that never changes."""
        if case_id not in self._references:
            self._references[case_id] = self._workspace.store.get(Case, case_id).reference
        return self._references[case_id]

    def _failed(self, path: Path, error: Exception, stored: StoredFile | None = None) -> IntakeItem:
        if disk_is_full(error):
            self._disk_full = True
            return _refused(
                path, f"The disk is full, so {quoted(path)} was not taken in; free some space and add it again."
            )
        sentence = _sentence(path, error)
        if stored is not None:
            sentence = in_terms_of(sentence, stored.path, name_of(path))
        return _refused(path, printable(sentence))

    def _undo(self, stored: StoredFile) -> None:
        """Remove the copy unless a record needs it; where even that fails, an unrecorded copy harms nothing."""
        try:
            if not self._workspace.store.find(Clip, sha256=stored.sha256):
                self._workspace.evidence.discard(stored)
        except (CasesError, OSError):
            return


def recorded_facts(clip: Clip) -> MediaFacts | None:
    """What the reader said of the clip when it was taken in; None where that is in another version's form."""
    try:
        return from_plain(MediaFacts, json.loads(clip.facts))
    except (ProtocolError, ValueError):
        return None


def displayed_size(facts: MediaFacts) -> tuple[int, int]:
    """Displayed pixels, width and height; (0, 0) for sound alone."""
    if facts.still_size is not None:
        return facts.still_size
    if facts.video:
        return facts.video[0].display_width, facts.video[0].display_height
    return (0, 0)


def disk_is_full(error: BaseException | None) -> bool:
    """True where the error, or one that caused it, is a full disk or an exhausted quota."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
            return True
        if "disk is full" in str(error):  # SQLite's own words
            return True
        error = error.__cause__ or error.__context__
    return False


def _refused(path: Path, sentence: str) -> IntakeItem:
    return IntakeItem(path, Outcome.REFUSED, None, sentence)


def _here_sentence(path: Path, clip: Clip, *, fresh: bool) -> str:
    """``fresh``: the original was not in this folder, as that of another desk's clip is not."""
    done = "its original is held here now" if fresh else "nothing was added"
    if name_of(path) == clip.name:
        return f"{quoted(path)} is already in this case; {done}."
    return f"{quoted(path)} is already in this case, as {quoted(clip.name)}; {done}."


def _sentence(path: Path, error: Exception) -> str:
    """An error's own sentence, or one for what the operating system said."""
    return os_sentence(path, error) if isinstance(error, OSError | ValueError) else str(error)
