"""Merging a verified bundle into a workspace: by identity, in one transaction, and without choosing between two truths.

A record that is here with the same content is left alone; an unknown one is added; one that is here with other content
is a conflict: ours stays, theirs is logged beside it for a person to read. A clip is the same clip where its case and
its SHA-256 are the same. What is local to a workspace is no content: where an original lies, how a case is called.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from cases.bundle import heads
from cases.bundle.contents import EXPORTED, IMPORTED, case_of_reference, content, kept_logs
from cases.bundle.history import Histories
from cases.bundle.load import Bundle
from cases.errors import ConflictError, CopyStopped, InvalidError, NotFoundError, StoreError
from cases.evidence import SUFFIX, EvidenceStore, StoredFile
from cases.faults import file_faults, reason
from cases.files import sync_file, sync_folder
from cases.judgement import Annotation
from cases.kinds import ORDER, Record, word
from cases.mapping import Plain, to_plain
from cases.records import AssessedBy, Assessment, Case, Clip
from cases.signing import SignedHead
from cases.statements import body_of
from cases.store import CaseStore

CONFLICT: Final = "conflict.found"
"""Custody action of each difference that an import met; the subject is the record."""
_CLIP_FIELDS: Final = ("clip_id", "clip_a", "clip_b", "parent_clip")
"""Fields of records that name a clip."""


@dataclass(frozen=True)
class Conflict:
    """A record that is here and in a bundle, differently. Neither was chosen: ours stays until somebody changes it."""

    kind: str
    """Word of the record."""
    id: str
    sentence: str
    theirs: Plain
    """What the bundle says, in the values of JSON."""
    bundle: str
    """Id of the bundle."""


@dataclass(frozen=True)
class LeftOut:
    """A record that could not come in, because what it is about is not here."""

    kind: str
    id: str
    sentence: str


@dataclass(frozen=True)
class ImportReport:
    """What came of an import."""

    case: Case
    """The case as it is here now."""
    bundle: str
    added: tuple[Record, ...]
    known: tuple[Record, ...]
    """Here already with the same content, or with a later one that grew out of it."""
    conflicts: tuple[Conflict, ...]
    left_out: tuple[LeftOut, ...]
    originals: int
    """Originals that were taken in."""
    without_original: tuple[Clip, ...]
    """Clips of the bundle whose originals neither it nor this workspace holds."""
    second_reading: bool
    """Whether it answers a blind bundle of ours, so that its verdicts came in as a second reader's."""
    heads: tuple[SignedHead, ...]
    """The newest signed head of the exporter's log by each key, kept in the event of the import."""


def merge(
    store: CaseStore,
    evidence: EvidenceStore,
    bundle: Bundle,
    *,
    by: str,
    reference: str = "",
    source: str = "",
    logs: Path,
    keeper: str = "",
    cancel: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Bring a bundle in; all of what can come in comes in, or nothing where this raises.

    ``reference`` is what the case is called here, where it is new. The custody logs that came along are kept in the
    folder ``logs``, which is that of the desk ``keeper`` where several share a record. ConflictError where another case
    has the reference already; StoreError where an original is not what its clip says or the disk refuses; CopyStopped
    once cancelled.
    """
    _refuse_taken_reference(store, bundle, reference)
    taken: list[StoredFile] = []
    try:
        for clip in bundle.records[Clip]:
            if clip.sha256 in bundle.originals and not _held(store, evidence, clip.sha256):
                taken.append(evidence.copy_in(bundle.folder / bundle.originals[clip.sha256], cancel=cancel))
                _refuse_other(clip, taken[-1])
        if cancel():
            raise CopyStopped("The import was stopped; nothing was taken in.")
        stored = {file.sha256: file.stored for file in taken}
        log, *earlier = [_keep_log(logs, data) for data in (bundle.log, *bundle.logs)]
        with store.batch():
            merging = _Merge(store, evidence, bundle, stored, by, reference, keeper)
            merging.run()
            merging.log(source, log, earlier, originals=len(taken))
    except BaseException:
        _discard(store, evidence, taken)
        raise
    _discard(store, evidence, taken)
    return merging.report(len(taken))


def _keep_log(folder: Path, data: bytes) -> str:
    """Keep a log that came with a bundle under its SHA-256, which is returned; StoreError where the disk refuses."""
    digest = hashlib.sha256(data).hexdigest()
    path, part = folder / f"{digest}.jsonl", folder / f"{digest}.part"
    with file_faults("Could not keep the custody log of the bundle in", folder):
        folder.mkdir(exist_ok=True)
        if not path.exists():
            part.write_bytes(data)
            sync_file(part)
            part.replace(path)
            sync_folder(folder)
    return digest


def log_problems(store: CaseStore, logs: Path, *, keeper: str = "") -> list[str]:
    """A sentence for each log that came with a bundle to the desk ``keeper`` and is not as it came any more."""
    try:
        imports = [event for event in store.events() if event.action == IMPORTED]
        kept = kept_logs(event for event in imports if body_of(event.body).get("keeper", "") == keeper)
    except (StoreError, ValueError, TypeError, KeyError):  # which damage it is, the chain's own check says
        return ["The record is damaged, so the custody logs that came with bundles could not be checked."]
    problems = []
    for digest in kept:
        path = logs / f"{digest}.jsonl"
        try:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            problems.append(f"The custody log {path} that came with a bundle cannot be read: {reason(error)}.")
            continue
        if found != digest:
            problems.append(f"The custody log {path} that came with a bundle was changed since. Go back to a backup.")
    return problems


def conflicts(store: CaseStore, case_id: str) -> list[Conflict]:
    """Every conflict that imports met in a case, in the order in which they were met."""
    found = []
    for event in store.events(case_id):
        if event.action == CONFLICT:
            body = body_of(event.body)
            found.append(Conflict(body["kind"], event.subject, body["sentence"], body["theirs"], body["bundle"]))
    return found


def _refuse_taken_reference(store: CaseStore, bundle: Bundle, reference: str) -> None:
    if store.find(Case, id=bundle.case.id):
        return
    wanted = reference or bundle.case.reference
    if case_of_reference(store, wanted) is not None:
        raise ConflictError(
            f"There is another case {wanted} in this workspace, so nothing was imported. Import the bundle under "
            "another reference."
        )


def _held(store: CaseStore, evidence: EvidenceStore, sha256: str) -> bool:
    return any(evidence.path_of(clip).is_file() for clip in store.find(Clip, sha256=sha256))


def _refuse_other(clip: Clip, file: StoredFile) -> None:
    said = (clip.sha256, clip.sha1, clip.md5, clip.size)
    if said != (file.sha256, file.sha1, file.md5, file.size):
        raise StoreError(
            f"The original of {clip.name} is not the file that its record describes, so nothing was imported. Get the "
            "bundle again from whoever exported it."
        )


def _discard(store: CaseStore, evidence: EvidenceStore, taken: list[StoredFile]) -> None:
    """Remove the copies that no clip came to claim."""
    for file in taken:
        if not store.find(Clip, sha256=file.sha256):
            evidence.discard(file)


@dataclass
class _Merge:
    """One import, inside the store's transaction."""

    store: CaseStore
    evidence: EvidenceStore
    bundle: Bundle
    stored: Mapping[str, str]
    """Where originals that were taken in lie, by SHA-256."""
    by: str
    reference: str
    keeper: str
    added: list[Record] = field(default_factory=list)
    known: list[Record] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    readers: list[str] = field(default_factory=list)
    """Ids of assessments that came in as a second reader's."""
    together: list[Annotation] = field(default_factory=list)
    """New annotations without a history, which come in with one event for many."""

    def __post_init__(self) -> None:
        self.case = self.bundle.case
        self.clips = {**self._own_clips(), **self._other_clips()}
        self.histories = Histories(self.store, self.case.id, self.bundle)
        given = {
            str(body["bundle"])
            for body in self._bodies(EXPORTED)
            if body.get("blind") and body["bundle"] in self.bundle.description["reading_of"]
        }
        self.second_reading = bool(given)

    def run(self) -> None:
        """Take each record, in an order in which each finds what it is about."""
        for kind in ORDER:
            for record in self.bundle.records[kind]:
                self._take(kind, self._local(record))
            self._add_together()

    def log(self, source: str, log: str, earlier: list[str], *, originals: int) -> None:
        """Say in the custody log where all this came from, and what could not be joined."""
        known = {(one.kind, one.id, one.sentence) for one in conflicts(self.store, self.case.id)}
        for one in self.conflicts:
            if (one.kind, one.id, one.sentence) not in known:
                body = {"kind": one.kind, "sentence": one.sentence, "theirs": one.theirs, "bundle": one.bundle}
                self._event(CONFLICT, one.id, body)
        said = self.bundle.description
        self._event(
            IMPORTED,
            self.case.id,
            {
                "bundle": self.bundle.id,
                "digest": self.bundle.digest,
                "source": source,
                "exported_at": said["exported_at"],
                "exported_by": said["exported_by"],
                "workspace": str(said.get("workspace", "")),
                "head": said["head"],
                heads.KEY: heads.plain(self.bundle.heads),
                "log": log,
                "earlier_logs": earlier,
                "blind": self.bundle.blind,
                "second_reading": self.second_reading,
                "reading_of": said["reading_of"],
                "as_second_reader": self.readers,
                "added": _by_kind(self.added),
                "known": len(self.known),
                "conflicts": [[one.kind, one.id] for one in self.conflicts],
                "left_out": [[one.kind, one.id, one.sentence] for one in self.left_out],
                "clips": {theirs: ours for theirs, ours in self.clips.items() if theirs != ours},
                "originals": originals,
                "keeper": self.keeper,
            },
        )

    def report(self, originals: int) -> ImportReport:
        """What came of it."""
        absent = [clip for clip in self.bundle.records[Clip] if not _held(self.store, self.evidence, clip.sha256)]
        return ImportReport(
            case=self.store.get(Case, self.case.id),
            bundle=self.bundle.id,
            added=tuple(self.added),
            known=tuple(self.known),
            conflicts=tuple(self.conflicts),
            left_out=tuple(self.left_out),
            originals=originals,
            without_original=tuple(absent),
            second_reading=self.second_reading,
            heads=self.bundle.heads,
        )

    # ---- one record --------------------------------------------------------------------------------------------

    def _take(self, kind: type[Record], record: Any) -> None:
        ours = self._here(kind, record.id)
        if ours is not None:
            if content(ours) == content(record) or self.histories.is_earlier(ours, record):
                self.known.append(ours)
            else:
                self._conflict(record, self.histories.difference(ours, record))
        elif isinstance(record, Assessment) and record.supersedes is None and self._standing(record):
            self._conflict(record, "Both sides judged it apart from each other; ours stands.")
        else:
            earlier = [*map(self._local, self.histories.earlier_revisions(record))]
            if isinstance(record, Annotation) and not earlier:
                self.together.append(record)
            else:
                self._add_together()
                self._add(record, earlier)

    def _add_together(self) -> None:
        """Add the annotations that wait for it; each by itself where one of them cannot come in."""
        waiting, self.together = self.together, []
        try:
            self.added += self.store.add_annotations(waiting, by=self.by)
        except (NotFoundError, ConflictError, InvalidError):
            for annotation in waiting:
                self._add(annotation, [])

    def _add(self, record: Any, earlier: list[Any]) -> None:
        try:
            with self.store.batch():
                first, *later = [*earlier, record]
                kept = self.store.add(first, by=self.by)
                for revision in later:
                    kept = self.store.keep_revision(revision, by=self.by)
            self.added.append(kept)
        except NotFoundError as error:
            self.left_out.append(LeftOut(word(type(record)), record.id, str(error)))
        except ConflictError as error:
            self._conflict(record, str(error))

    def _conflict(self, record: Record, why: str) -> None:
        name = word(type(record))
        self.conflicts.append(
            Conflict(name, record.id, f"The {name} {record.id}: {why}", to_plain(record), self.bundle.id)
        )

    def _here(self, kind: type[Record], identifier: str) -> Any:
        found: list[Any] = list(self.store.find(kind, id=identifier))
        return found[0] if found else None

    def _standing(self, assessment: Assessment) -> bool:
        side = {"assessed_by": assessment.assessed_by, "third_party": assessment.third_party}
        return bool(self.store.find(Assessment, case_id=self.case.id, clip_id=assessment.clip_id, **side))

    # ---- what is local -----------------------------------------------------------------------------------------

    def _local(self, record: Any) -> Any:
        """A record of the bundle in the terms of this workspace."""
        named = {name: getattr(record, name) for name in _CLIP_FIELDS if hasattr(record, name)}
        changes: dict[str, Any] = {name: self.clips[clip] for name, clip in named.items() if clip in self.clips}
        if getattr(record, "evidence_kind", "") == "clip":
            changes["evidence_id"] = self.clips.get(record.evidence_id, record.evidence_id)
        if isinstance(record, Case) and self.reference:
            changes["reference"] = self.reference
        if isinstance(record, Clip):
            changes["stored"] = self._stored(record)
        if isinstance(record, Assessment) and self.second_reading and record.assessed_by is AssessedBy.US:
            changes["assessed_by"] = AssessedBy.SECOND_READER
            self.readers.append(record.id)
        return replace(record, **changes)

    def _stored(self, clip: Clip) -> str:
        """Where the original lies here, or would lie."""
        if clip.sha256 in self.stored:
            return self.stored[clip.sha256]
        for held in self.store.find(Clip, sha256=clip.sha256):
            return held.stored
        suffix = Path(clip.stored).suffix
        return f"evidence/{clip.sha256[:2]}/{clip.sha256}{suffix if SUFFIX.fullmatch(suffix) else ''}"

    def _own_clips(self) -> dict[str, str]:
        """Our ids of the bundle's clips that this case has under another id: byte for byte the same file."""
        ours = {}
        for clip in self.bundle.records[Clip]:
            same = self.store.find(Clip, case_id=self.bundle.case.id, sha256=clip.sha256)
            if same:
                ours[clip.id] = same[0].id
        return ours

    def _other_clips(self) -> dict[str, str]:
        """Our ids of clips of other cases that we hold under another id."""
        ours = {}
        for identifier, sha256 in self.bundle.others.items():
            held = [clip for clip in self.store.find(Clip, sha256=sha256) if clip.case_id != self.bundle.case.id]
            if held and not self.store.find(Clip, id=identifier):
                ours[identifier] = held[0].id
        return ours

    # ---- the log -----------------------------------------------------------------------------------------------

    def _bodies(self, action: str) -> list[Plain]:
        if not self.store.find(Case, id=self.case.id):
            return []
        events = self.store.events(self.case.id)
        return [body_of(event.body) for event in events if event.action == action]

    def _event(self, action: str, subject: str, body: Plain) -> None:
        self.store.record_event(action, case_id=self.case.id, subject=subject, body=body, by=self.by)


def _by_kind(records: list[Record]) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for record in records:
        kinds.setdefault(word(type(record)), []).append(record.id)
    return kinds
