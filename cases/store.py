"""The case store: records in, records out, and a custody event for every change in the same transaction.

Portable SQL; what is particular to SQLite is in ``database.py``, to PostgreSQL in ``server.py``. A store may be used
from several threads, one on a server by several people: readers read side by side, writers wait for one another. Every
method raises StoreError where the database cannot be used.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final, cast

from sqlalchemy import Connection, Engine, func, insert, literal, select, update

from cases import custody, database, references, server
from cases.custody import ADDED
from cases.database_faults import database_faults
from cases.errors import ConflictError, InvalidError, NotFoundError, StoreError
from cases.faults import file_faults
from cases.files import sync_folder
from cases.judgement import Annotation, Withdrawal
from cases.kinds import Record, word
from cases.mapping import Plain, R, canonical_json, from_plain, to_plain, to_row
from cases.reading import WORKSPACE_CREATED, Records
from cases.records import (
    Assessment,
    Case,
    CaseStatus,
    Clip,
    CustodyEvent,
    Decision,
    Match,
    Note,
    new_id,
    now,
)
from cases.schema import TABLES, Reference, cases, clips, custody_events, marks, standing, withdrawals
from cases.statements import MADE_TOGETHER, RECORD_KEY, in_parts, record_body, together_body
from cases.validate import ACTION, check_record, check_text, check_words

_IDS_AT_ONCE: Final = 500
"""Ids that one query asks for: some databases take no more than 999 values."""


class CaseStore(Records):
    """The records of one workspace. Made by :meth:`create` or :meth:`open`; close it when done."""

    def __init__(self, engine: Engine, place: Path | str, *, clock: Callable[[], datetime]) -> None:
        self.where = str(place) if isinstance(place, Path) else server.name_of(place)
        self._place = place
        self._engine = engine
        self._writer = database.for_writing(engine)
        self._clock = clock
        self._write_lock = threading.RLock()
        self._open = threading.local()
        self._closed = False
        self.before_writing: Callable[[], None] | None = None
        """Called once, before the first change."""

    @classmethod
    def create(cls, place: Path | str, *, name: str, by: str, clock: Callable[[], datetime] = now) -> CaseStore:
        """A new, empty store, whole or not at all: in the file ``place``, or in the database at that address.

        An address is ``postgresql://user@host/database``. ConflictError where something is there already.
        """
        check_words(name, "The workspace’s name")
        if isinstance(place, str):
            return cls._create_on_server(place, name, by, clock)
        if place.exists():
            raise ConflictError(f"There is a workspace in {place.parent} already. Open it, or choose another folder.")
        unfinished = place.with_name(place.name + ".new")
        with file_faults("Could not create a workspace in", place.parent):
            unfinished.unlink(missing_ok=True)
        try:
            store = cls(database.prepare(unfinished), unfinished, clock=clock)
            with contextlib.closing(store):
                store._begin_log(name, by)
            with file_faults("Could not create a workspace in", place.parent):
                unfinished.replace(place)
                sync_folder(place.parent)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        return cls.open(place, clock=clock)

    @classmethod
    def _create_on_server(cls, address: str, name: str, by: str, clock: Callable[[], datetime]) -> CaseStore:
        store = cls(server.connect(address), address, clock=clock)
        try:
            with store._writing() as connection:
                server.make(connection, store.where)
                store._begin_log(name, by)
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def open(
        cls,
        place: Path | str,
        *,
        clock: Callable[[], datetime] = now,
        told: Callable[[str], None] = lambda _: None,
    ) -> CaseStore:
        """The store in a file or at an address; StoreError, with nothing written, where it cannot be opened safely.

        Where it had an older format, ``told`` hears a sentence that says where it is kept as it was before.
        """
        checked = server.open_checked(place, told) if isinstance(place, str) else database.open_checked(place, told)
        return cls(checked, place, clock=clock)

    @property
    def path(self) -> Path:
        """The store's file; StoreError for a store on a server, which has none here."""
        if isinstance(self._place, Path):
            return self._place
        raise StoreError(f"The record is {self.where}, not a file. Do this with a workspace in a folder.")

    def _begin_log(self, name: str, by: str) -> None:
        self.record_event(WORKSPACE_CREATED, case_id=None, subject=new_id(), body={"name": name}, by=by)

    def close(self) -> None:
        """Let go of the file or the server; the store cannot be used any more."""
        self._closed = True
        self._engine.dispose()

    # ---- writing -----------------------------------------------------------------------------------------------

    def reading(self) -> contextlib.AbstractContextManager[Connection]:
        """A steady view, for the tables beside the records: signed heads and time stamps."""
        return self._reading()

    def writing(self) -> contextlib.AbstractContextManager[Connection]:
        """A transaction for the tables beside the records, kept at the end of the block, undone where it raises."""
        return self._writing()

    @contextlib.contextmanager
    def batch(self) -> Iterator[None]:
        """Make the changes in the block one transaction: all are kept at its end, or none where it raises."""
        with self._writing():
            yield

    def add(self, record: R, *, by: str) -> R:
        """Keep a new record and its custody event; returns it as kept (times in UTC).

        An assessment supersedes the one it replaces, as :meth:`assess` says. Raises InvalidError for what cannot
        stand as given, NotFoundError for a case or clip that is not there, ConflictError for what is there already.
        """
        if isinstance(record, Assessment):
            return cast("R", self.assess(record, by=by))
        return self._add(record, by)

    def assess(self, assessment: Assessment, *, by: str) -> Assessment:
        """Keep an assessment, which supersedes the standing one of the same clip and the same side.

        A side is we, or one named third party. ConflictError where it says that it supersedes another one.
        """
        with self._writing():
            standing = [
                one.id
                for one in self.find(Assessment, case_id=assessment.case_id, clip_id=assessment.clip_id)
                if (one.assessed_by, one.third_party) == (assessment.assessed_by, assessment.third_party)
            ]
            supersedes = standing[-1] if standing else None
            if assessment.supersedes not in (None, supersedes):
                raise ConflictError("Another assessment was made meanwhile. Read it before you supersede it.")
            return self._add(replace(assessment, supersedes=supersedes), by)

    def add_annotations(self, annotations: Sequence[Annotation], *, by: str) -> tuple[Annotation, ...]:
        """Keep many annotations of one case, such as a list from elsewhere: all of them or, where this raises, none.

        One custody event states up to :data:`~cases.statements.MOST_TOGETHER` of them; one alone is kept as
        :meth:`add` does. Raises as that does, and InvalidError where they are of several cases.
        """
        check_words(by, "Who does this")
        if not annotations:
            return ()
        for annotation in annotations:
            check_record(annotation)
        if len({annotation.case_id for annotation in annotations}) > 1:
            raise InvalidError("Annotations that are added together must be of one case. Add those of each by itself.")
        plains = [to_plain(annotation) for annotation in annotations]
        with self._writing() as connection:
            self._refuse_known(connection, annotations)
            for annotation in {one.clip_id: one for one in annotations}.values():
                self._refuse_unknown(connection, annotation)
            for part in in_parts(plains):
                self._add_part(connection, part, by)
        return tuple(from_plain(Annotation, plain) for plain in plains)

    def revise_note(self, note_id: str, text: str, *, by: str) -> Note:
        """Give a note a new text; the earlier ones stay in its history. The same text again changes nothing."""
        with self._writing() as connection:
            note = self._get(connection, Note, note_id)
            if note.text == text:
                return note
            revised = replace(note, text=text, author=by, revision=note.revision + 1, revised_at=self._clock())
            return self._change(connection, revised, "note.revised", by)

    def revise_annotation(self, annotation: Annotation, *, by: str) -> Annotation:
        """Keep an annotation with other contents than it had; its place, region, tag and text may differ."""
        with self._writing() as connection:
            old = self._get(connection, Annotation, annotation.id)
            again = replace(
                annotation,
                case_id=old.case_id,
                clip_id=old.clip_id,
                author=by,
                revision=old.revision + 1,
                revised_at=self._clock(),
                created_at=old.created_at,
            )
            same = replace(again, author=old.author, revision=old.revision, revised_at=old.revised_at) == old
            return old if same else self._change(connection, again, "annotation.revised", by)

    def keep_revision(self, record: R, *, by: str) -> R:
        """Keep a later revision of a note or an annotation as another desk wrote it, with its author and times.

        InvalidError for another kind of record, an earlier revision, or one of another case or clip.
        """
        with self._writing() as connection:
            old = self._get(connection, type(record), record.id)
            if not isinstance(record, Note | Annotation) or not isinstance(old, Note | Annotation):
                raise InvalidError(f"A {word(type(record))} has no revisions.")
            if record.revision <= old.revision or (record.case_id, record.clip_id) != (old.case_id, old.clip_id):
                raise InvalidError(f"This is no later revision of the {word(type(record))} {record.id}.")
            return self._change(connection, record, f"{word(type(record))}.revised", by)

    def revise_case(
        self,
        case_id: str,
        *,
        by: str,
        title: str | None = None,
        question: str | None = None,
        summary: str | None = None,
        analysts: tuple[str, ...] | None = None,
    ) -> Case:
        """Change what is given of a case's words; the earlier ones stay in the custody log."""
        given = {"title": title, "question": question, "summary": summary, "analysts": analysts}
        changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        with self._writing() as connection:
            case = self._get(connection, Case, case_id)
            revised = replace(case, **changes)
            return case if revised == case else self._change(connection, revised, "case.revised", by)

    def set_case_status(self, case_id: str, status: CaseStatus, *, by: str) -> Case:
        """Close or reopen a case. The status it has already changes nothing."""
        with self._writing() as connection:
            case = self._get(connection, Case, case_id)
            if case.status is status:
                return case
            closing = status is CaseStatus.CLOSED
            changed = replace(case, status=status, closed_at=self._clock() if closing else None)
            return self._change(connection, changed, "case.closed" if closing else "case.reopened", by)

    def decide(self, match_id: str, decision: Decision, *, reason: str, by: str) -> Match:
        """Record what the analyst says of a match, in place of what was said before."""
        with self._writing() as connection:
            match = self._get(connection, Match, match_id)
            decided = replace(match, decision=decision, reason=reason, decided_by=by)
            return self._change(connection, decided, "match.decided", by)

    def replace_match(self, match: Match, *, by: str) -> Match:
        """Keep what a new run found for a pair of clips: as a new match, or in the old one, whose decision stays.

        The same finding again changes nothing and writes no event.
        """
        with self._writing() as connection:
            old = self._match_of(connection, match.clip_a, match.clip_b)
            if old is None:
                return self._add(match, by)
            kept = {"decision": old.decision, "decided_by": old.decided_by, "reason": old.reason}
            renewed = replace(match, id=old.id, created_at=old.created_at, **kept)  # type: ignore[arg-type] # by name
            return old if renewed == old else self._change(connection, renewed, "match.renewed", by)

    def record_event(
        self, action: str, *, case_id: str | None, subject: str, body: dict[str, Any], by: str
    ) -> CustodyEvent:
        """Log what was done beside the records: an export, a re-hash. ``body`` is plain JSON, without a ``record``."""
        if not ACTION.fullmatch(action):
            raise InvalidError(f"{action!r} is no custody action: write object and verb, such as report.exported.")
        check_words(by, "Who did it")
        check_text(subject, "The subject")
        if RECORD_KEY in body:
            raise InvalidError("The key “record” is kept for the events that state a record.")
        try:
            canonical_json(body)
        except (TypeError, ValueError) as error:
            raise InvalidError(f"What was done cannot be logged: {error}.") from None
        with self._writing() as connection:
            if case_id is not None:
                self._get(connection, Case, case_id)
            return custody.append(
                connection, at=self._clock(), actor=by, action=action, case_id=case_id, subject=subject, body=body
            )

    # ---- inside a transaction ----------------------------------------------------------------------------------

    def _add(self, record: R, by: str) -> R:
        check_record(record)
        with self._writing() as connection:
            self._refuse_duplicate(connection, record)
            self._refuse_unknown(connection, record)
            event = self._log(connection, record, ADDED[type(record)], by)
            row, table = to_row(type(record), to_plain(record)), TABLES[type(record)]
            connection.execute(insert(table).values(**row, **standing(table, event.sequence)))
        return self._as_kept(record)

    def _add_part(self, connection: Connection, part: Sequence[Plain], by: str) -> None:
        """Add annotations that have been checked, with the one event that states them."""
        first, clip_ids = part[0], {plain["clip_id"] for plain in part}
        alone = len(part) == 1
        event = custody.append(
            connection,
            at=self._clock(),
            actor=by,
            action=ADDED[Annotation] if alone else MADE_TOGETHER,
            case_id=first["case_id"],
            subject=first["id"] if alone else first["clip_id"] if len(clip_ids) == 1 else first["case_id"],
            body=record_body(Annotation, first) if alone else together_body(part),
        )
        rows = [to_row(Annotation, plain) | standing(marks, event.sequence, nth) for nth, plain in enumerate(part)]
        connection.execute(insert(marks), rows)

    def _change(self, connection: Connection, record: R, action: str, by: str) -> R:
        check_record(record)
        self._log(connection, record, action, by)
        table = TABLES[type(record)]
        row = to_row(type(record), to_plain(record))
        connection.execute(update(table).where(table.c.id == record.id).values(**row))
        return self._as_kept(record)

    def _log(self, connection: Connection, record: Record, action: str, by: str) -> CustodyEvent:
        check_words(by, "Who does this")
        return custody.append(
            connection,
            at=self._clock(),
            actor=by,
            action=action,
            case_id=self._case_of(connection, record),
            subject=record.id,
            body=record_body(type(record), to_plain(record)),
        )

    def _as_kept(self, record: R) -> R:
        kept: R = from_plain(type(record), to_plain(record))
        return kept

    def _case_of(self, connection: Connection, record: Record) -> str:
        match record:
            case Case():
                return record.id
            case Match():
                return self._get(connection, Clip, record.clip_a).case_id
            case _:
                return record.case_id

    def _refuse_duplicate(self, connection: Connection, record: Record) -> None:
        table = TABLES[type(record)]
        if connection.execute(select(table.c.id).where(table.c.id == record.id)).first():
            raise ConflictError(f"The {word(type(record))} {record.id} is in the record already.")
        match record:
            case Case():
                same = func.lower(cases.c.reference) == func.lower(literal(record.reference, Reference))
                if connection.execute(select(cases.c.id).where(same)).first():
                    raise ConflictError(f"There is a case {record.reference} already. Choose another reference.")
            case Clip():
                same = (clips.c.case_id == record.case_id) & (clips.c.sha256 == record.sha256)
                held = connection.execute(select(clips.c.name).where(same)).scalar()
                if held is not None:
                    raise ConflictError(f"{record.name} is in this case already, as {held}: byte for byte the same.")
            case Withdrawal():
                same = (withdrawals.c.record_kind == record.record_kind) & (withdrawals.c.record_id == record.record_id)
                if connection.execute(select(withdrawals.c.id).where(same)).first():
                    raise ConflictError(f"This {record.record_kind} is withdrawn already.")
            case Match() if self._match_of(connection, record.clip_a, record.clip_b):
                raise ConflictError("These two clips have a match already. Renew it instead of adding another one.")

    def _refuse_known(self, connection: Connection, annotations: Sequence[Annotation]) -> None:
        ids = [annotation.id for annotation in annotations]
        if len(set(ids)) < len(ids):
            raise InvalidError("Two of the annotations have the same id. Give each one of its own.")
        for at in range(0, len(ids), _IDS_AT_ONCE):
            same = marks.c.id.in_(ids[at : at + _IDS_AT_ONCE])
            known = connection.execute(select(marks.c.id).where(same).limit(1)).scalar()
            if known is not None:
                raise ConflictError(f"The annotation {known} is in the record already.")

    def _refuse_unknown(self, connection: Connection, record: Record) -> None:
        """NotFoundError for a case, clip or assessment that the record names and that is not there."""
        row = to_row(type(record), to_plain(record))
        for constraint in TABLES[type(record)].foreign_key_constraints:
            named = {key.column: row.get(key.parent.name) for key in constraint.elements}
            if constraint.referred_table is custody_events or None in named.values():
                continue
            conditions = [column == value for column, value in named.items()]
            if not connection.execute(select(1).select_from(constraint.referred_table).where(*conditions)).first():
                what, where = _REFERRED[len(named), constraint.referred_table.name]
                raise NotFoundError(f"There is no {what} {list(named.values())[-1]} in {where}.")
        for kind, identifier in references.named_by(record):
            self._refuse_foreign(connection, record, self._get(connection, kind, identifier))

    def _refuse_foreign(self, connection: Connection, record: Record, named: Record) -> None:
        """ConflictError where a record names one of another case; a match belongs to the cases of both its clips."""
        own = self._case_of(connection, record)
        cases_of = {self._case_of(connection, named)}
        if isinstance(named, Match):
            cases_of.add(self._get(connection, Clip, named.clip_b).case_id)
        if own not in cases_of:
            raise ConflictError(f"The {word(type(named))} {named.id} belongs to another case.")

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Connection]:
        """The connection of the batch that this thread is in, else one of its own with a steady view."""
        current = getattr(self._open, "connection", None)
        with database_faults(self.where):
            if current is not None:
                yield current
                return
            self._refuse_closed()
            with self._engine.connect() as connection:
                yield connection

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction of this thread: kept at the end of the block, undone where it raises; may be nested."""
        current = getattr(self._open, "connection", None)
        with database_faults(self.where):
            if current is not None:
                with current.begin_nested():
                    yield current
                return
            with self._write_lock, self._outermost() as connection:
                yield connection

    @contextlib.contextmanager
    def _outermost(self) -> Iterator[Connection]:
        self._refuse_closed()
        if self.before_writing is not None:
            self.before_writing()
            self.before_writing = None
        with self._writer.begin() as connection:
            self._open.connection = connection
            try:
                yield connection
            finally:
                self._open.connection = None

    def _refuse_closed(self) -> None:
        if self._closed:
            raise StoreError(f"The record in {self.where} is closed. Open it again.")


_REFERRED: Final = {
    (1, "cases"): ("case", "this workspace"),
    (1, "clips"): ("clip", "this workspace"),
    (2, "clips"): ("clip", "this case"),
    (1, "appearances"): ("appearance", "this workspace"),
    (1, "assessments"): ("assessment", "this workspace"),
}
"""What a reference of one or two columns to a table names, and where it was looked for."""
