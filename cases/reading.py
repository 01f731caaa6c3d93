"""What is read from a case store: records, lists by pages, the custody log, and whether all of it is whole."""

from __future__ import annotations

import contextlib
from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from typing import Any, Final, Generic

from sqlalchemy import ColumnElement, Connection, and_, func, literal, or_, select

from cases import custody, database
from cases.custody import ChainReport
from cases.errors import NotFoundError, StoreError
from cases.judgement import Annotation
from cases.kinds import word
from cases.mapping import R, from_plain, from_row
from cases.records import Assessment, Case, CustodyEvent, Match, Note
from cases.schema import TABLES, Reference, assessments, cases, clips, custody_events, matches, order_of
from cases.statements import body_of, statements
from cases.validate import check_text

WORKSPACE_CREATED: Final = "workspace.created"
"""Action of the first event of every store; its body holds the workspace's name."""


_later = assessments.alias("later")
NOT_SUPERSEDED: Final = ~select(_later.c.id).where(_later.c.supersedes == assessments.c.id).exists()
"""Assessments that stand. Made once: naming the columns takes longer than the query."""


@dataclass(frozen=True)
class Page(Generic[R]):
    """A part of a list."""

    records: tuple[R, ...]
    next: int | None
    """What to give as ``after`` for the part that follows; None at the end."""


class Records(ABC):
    """The reading half of a case store; every method raises StoreError where the database cannot be used."""

    where: str
    """How sentences name the store: its file, or its database and server."""

    @abstractmethod
    def _reading(self) -> contextlib.AbstractContextManager[Connection]:
        """A connection with a steady view."""

    @abstractmethod
    def _refuse_closed(self) -> None:
        """StoreError where the store was closed."""

    @property
    def name(self) -> str:
        """The workspace's name, as its first custody event has it."""
        created = select(custody_events.c.body).where(custody_events.c.action == WORKSPACE_CREATED)
        with self._reading() as connection:
            body = connection.execute(created.order_by(custody_events.c.sequence).limit(1)).scalar()
        return str(body_of(body).get("name", "")) if body else ""

    def get(self, kind: type[R], id: str) -> R:  # noqa: A002 - the word of the records
        """The record with this id; NotFoundError where there is none."""
        with self._reading() as connection:
            return self._get(connection, kind, id)

    def find(self, kind: type[R], /, **equals: object) -> list[R]:
        """The records whose fields equal what is given (None means: not given), in the order they came in."""
        table = TABLES[kind]
        conditions = [table.c[name] == value for name, value in equals.items()]
        with self._reading() as connection:
            rows = connection.execute(select(table).where(*conditions).order_by(order_of(table))).mappings()
            return [self._record(kind, row) for row in rows]

    def those(self, kind: type[R], condition: ColumnElement[bool], *, limit: int | None = None) -> list[R]:
        """The records of which a condition on their table holds, in the order they came in, at most ``limit``."""
        table = TABLES[kind]
        query = select(table).where(condition).order_by(order_of(table)).limit(limit)
        with self._reading() as connection:
            rows = connection.execute(query).mappings()
            return [self._record(kind, row) for row in rows]

    def page(self, kind: type[R], /, *, limit: int, after: int = 0, **equals: object) -> Page[R]:
        """As :meth:`find`, at most ``limit`` records, from behind where another page ended."""
        table = TABLES[kind]
        order = order_of(table)
        conditions = [table.c[name] == value for name, value in equals.items()]
        query = select(table).where(order > after, *conditions).order_by(order).limit(limit + 1)
        with self._reading() as connection:
            rows = connection.execute(query).mappings().all()
            kept = tuple(self._record(kind, row) for row in rows[:limit])
        return Page(kept, int(rows[limit - 1][order.name]) if len(rows) > limit else None)

    def count(self, kind: type[R], /, **equals: object) -> int:
        """How many records :meth:`find` would find."""
        table = TABLES[kind]
        conditions = [table.c[name] == value for name, value in equals.items()]
        with self._reading() as connection:
            return int(connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one())

    def case(self, reference: str) -> Case:
        """The case with this reference; upper and lower case of A to Z are the same."""
        check_text(reference, "The case reference")
        same = func.lower(cases.c.reference) == func.lower(literal(reference, Reference))
        with self._reading() as connection:
            row = connection.execute(select(cases).where(same)).mappings().first()
        if row is None:
            raise NotFoundError(f"There is no case {reference} in this workspace.")
        return self._record(Case, row)

    def note_history(self, note_id: str) -> list[Note]:
        """Every revision of a note, first to last, as the custody log has them."""
        return self._history(Note, note_id)

    def annotation_history(self, annotation_id: str) -> list[Annotation]:
        """Every revision of an annotation, first to last, as the custody log has them."""
        return self._history(Annotation, annotation_id)

    def _history(self, kind: type[R], identifier: str) -> list[R]:
        self.get(kind, identifier)
        table, events = TABLES[kind], custody_events.c
        brought = select(table.c.added).where(table.c.id == identifier).scalar_subquery()
        revised = and_(events.subject == identifier, events.action == f"{word(kind)}.revised")
        stating = select(events.subject, events.body).where(or_(events.sequence == brought, revised))
        with self._reading() as connection:
            rows = connection.execute(stating.order_by(events.sequence)).all()
        said = [one for row in rows for one in statements(row.subject, row.body)]
        return [from_plain(kind, one.plain) for one in said if (one.kind, one.id) == (kind, identifier)]

    def current_assessments(self, case_id: str, clip_id: str | None = None) -> list[Assessment]:
        """The assessments of a case that none supersedes: of one clip, or of the case and all its clips."""
        conditions = [assessments.c.case_id == case_id, NOT_SUPERSEDED]
        if clip_id is not None:
            conditions.append(assessments.c.clip_id == clip_id)
        with self._reading() as connection:
            rows = connection.execute(select(assessments).where(*conditions).order_by(assessments.c.added)).mappings()
            return [self._record(Assessment, row) for row in rows]

    def matches(self, case_id: str) -> list[Match]:
        """The matches in which a clip of this case takes part, in the order they were found."""
        with self._reading() as connection:
            rows = connection.execute(select(matches).where(_of_case(case_id)).order_by(matches.c.added)).mappings()
            return [self._record(Match, row) for row in rows]

    def match_of(self, clip: str, other: str) -> Match | None:
        """The match between two clips, whichever was compared with whichever."""
        with self._reading() as connection:
            return self._match_of(connection, clip, other)

    def events(self, case_id: str | None = None) -> list[CustodyEvent]:
        """The custody log in its order: all of it, or what concerns one case, matches with its clips included."""
        query = select(custody_events).order_by(custody_events.c.sequence)
        if case_id is not None:
            of_matches = custody_events.c.subject.in_(select(matches.c.id).where(_of_case(case_id)))
            query = query.where(or_(custody_events.c.case_id == case_id, of_matches))
        with self._reading() as connection:
            return [custody.event_of(row) for row in connection.execute(query).mappings()]

    def events_page(self, case_id: str | None = None, *, limit: int, after: int = 0) -> list[CustodyEvent]:
        """At most ``limit`` events of all the log, or of one case, from behind the event number ``after``."""
        query = select(custody_events).where(custody_events.c.sequence > after)
        if case_id is not None:
            query = query.where(custody_events.c.case_id == case_id)
        with self._reading() as connection:
            rows = connection.execute(query.order_by(custody_events.c.sequence).limit(limit)).mappings()
            return [custody.event_of(row) for row in rows]

    def events_of(self, action: str) -> list[CustodyEvent]:
        """The events of one action, such as ``evidence.checked``, over all cases."""
        query = select(custody_events).where(custody_events.c.action == action).order_by(custody_events.c.sequence)
        with self._reading() as connection:
            return [custody.event_of(row) for row in connection.execute(query).mappings()]

    def count_events(self) -> int:
        """How many events the custody log has."""
        with self._reading() as connection:
            return int(connection.execute(select(func.coalesce(func.max(custody_events.c.sequence), 0))).scalar_one())

    def verify_links(self) -> ChainReport:
        """Check the chain of events alone; :meth:`verify_chain` looks at the records as well."""
        self._refuse_closed()
        with self._reading() as connection:
            return custody.verify_links(connection)

    def verify_chain(self) -> ChainReport:
        """Check the database, the chain of events, and each record against the last event about it.

        Damage that stops the reading is a problem in the report too, not an error.
        """
        self._refuse_closed()
        report = ChainReport(ok=False, events=0, head=custody.NO_DIGEST, problems=())
        damage: list[str] = []
        try:
            with self._reading() as connection, database.lenient_text(connection):
                damage = database.integrity_problems(connection)
                report = custody.verify(connection)
        except StoreError as error:
            damage.append(str(error))
        return replace(report, ok=report.ok and not damage, problems=(*damage, *report.problems))

    # ---- within a connection ------------------------------------------------------------------------------------

    def _get(self, connection: Connection, kind: type[R], identifier: str) -> R:
        table = TABLES[kind]
        row = connection.execute(select(table).where(table.c.id == identifier)).mappings().first()
        if row is None:
            raise NotFoundError(f"There is no {word(kind)} {identifier} in this workspace.")
        return self._record(kind, row)

    def _match_of(self, connection: Connection, clip: str, other: str) -> Match | None:
        pair = matches.c.clip_a.in_([clip, other]) & matches.c.clip_b.in_([clip, other])
        row = connection.execute(select(matches).where(pair)).mappings().first()
        return None if row is None else self._record(Match, row)

    def _record(self, kind: type[R], row: Any) -> R:
        try:
            return from_row(kind, row)
        except (ValueError, TypeError, KeyError) as error:
            raise StoreError(
                f"The {word(kind)} {row['id']} in {self.where} is damaged ({error}). Verify the workspace and go back "
                "to a backup."
            ) from error


def _of_case(case_id: str) -> ColumnElement[bool]:
    """The matches in which a clip of the case takes part."""
    own = select(clips.c.id).where(clips.c.case_id == case_id)
    return or_(matches.c.clip_a.in_(own), matches.c.clip_b.in_(own))
