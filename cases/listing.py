"""Long lists of a record, read in parts: the little that orders and filters a row, and whole records for the rows seen.

Cases and clips are never deleted and keep their places, so that a list once read only grows at its end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from cases import custody
from cases.judgement import Annotation, Restriction, Withdrawal
from cases.kinds import KINDS, word
from cases.mapping import R, time_text
from cases.reading import NOT_SUPERSEDED
from cases.records import Assessment, Clip, CustodyEvent, Decision
from cases.schema import TABLES, assessments, cases, clips, custody_events, matches, withdrawals
from cases.store import CaseStore

AT_ONCE: Final = 500
"""Ids that one query asks for: some databases take no more than 999 values."""

_MANY: Final = 1000
"""Records of a case from which on sorting them to find the first costs more than reading all in order."""


class CaseLine(NamedTuple):
    """Of a case, what a list needs to place it."""

    place: int
    """The number of the event that brought it in: the order of the list."""
    id: str
    reference: str
    title: str


class FactsLine(NamedTuple):
    """Of a clip, what its reader found."""

    place: int
    id: str
    facts: str
    """As recorded: JSON."""


class ClipLine(NamedTuple):
    """Of a clip, what a list needs to place it."""

    place: int
    id: str
    case_id: str
    name: str
    duration: str
    """Seconds as a fraction; empty for a still."""
    kind: str
    stand_in: bool


def case_lines(store: CaseStore, *, after: int = 0, limit: int) -> list[CaseLine]:
    """At most ``limit`` cases in the order they came in, from behind the place ``after``."""
    columns = (cases.c.added, cases.c.id, cases.c.reference, cases.c.title)
    query = select(*columns).where(cases.c.added > after).order_by(cases.c.added).limit(limit)
    with store.reading() as connection:
        return [CaseLine(*row) for row in connection.execute(query)]


def clip_lines(store: CaseStore, *, after: int = 0, limit: int) -> list[ClipLine]:
    """At most ``limit`` clips of all cases in the order they came in, from behind the place ``after``."""
    own = clips.c
    columns = (own.added, own.id, own.case_id, own.name, own.duration, own.kind, own.stand_in)
    query = select(*columns).where(own.added > after).order_by(own.added).limit(limit)
    with store.reading() as connection:
        return [ClipLine(*row[:6], bool(row[6])) for row in connection.execute(query)]


def facts_lines(store: CaseStore, *, lacking: str, after: int = 0, limit: int) -> list[FactsLine]:
    """The facts of at most ``limit`` clips whose facts do not hold the text ``lacking``, as :func:`clip_lines`."""
    own = clips.c
    query = select(own.added, own.id, own.facts).where(own.added > after, ~own.facts.contains(lacking, autoescape=True))
    with store.reading() as connection:
        return [FactsLine(*row) for row in connection.execute(query.order_by(own.added).limit(limit))]


def clips_of_originals(store: CaseStore, digests: Iterable[str]) -> set[str]:
    """Ids of the clips whose originals have these SHA-256, however many."""
    found: set[str] = set()
    with store.reading() as connection:
        for part in _parts(sorted(digests)):
            found.update(connection.execute(select(clips.c.id).where(clips.c.sha256.in_(part))).scalars())
    return found


def records_of(store: CaseStore, kind: type[R], ids: Sequence[str]) -> dict[str, R]:
    """The records with these ids, by id; those that are not there are left out. At most :data:`AT_ONCE`."""
    column = TABLES[kind].c.id
    return {record.id: record for record in store.those(kind, column.in_(ids))}


def many(store: CaseStore, kind: type[R], ids: Sequence[str]) -> dict[str, R]:
    """The records with these ids, by id, however many; those that are not there are left out."""
    found: dict[str, R] = {}
    for part in _parts(ids):
        found |= records_of(store, kind, part)
    return found


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """As many at a time as one query asks for."""
    return (ids[first : first + AT_ONCE] for first in range(0, len(ids), AT_ONCE))


def match_counts(store: CaseStore, ids: Sequence[str] | None = None) -> dict[str, Counter[Decision]]:
    """How many matches of each decision these clips have, or all clips that have any. At most :data:`AT_ONCE` ids."""
    found: dict[str, Counter[Decision]] = {}
    decision = matches.c.decision
    with store.reading() as connection:
        for end in (matches.c.clip_a, matches.c.clip_b):
            kept = [] if ids is None else [end.in_(ids)]
            query = select(end, decision, func.count()).where(*kept).group_by(end, decision)
            for clip_id, said, count in connection.execute(query):
                found.setdefault(clip_id, Counter())[Decision(said)] += count
    return found


def events_of(store: CaseStore, action: str) -> list[CustodyEvent]:
    """The custody events of this action, oldest first."""
    query = select(custody_events).where(custody_events.c.action == action).order_by(custody_events.c.sequence)
    with store.reading() as connection:
        return [custody.event_of(row) for row in connection.execute(query).mappings()]


def clips_until(store: CaseStore, moment: datetime | None = None) -> int:
    """How many clips were taken in until a moment, or at all."""
    own = clips.c.created_at
    with store.reading() as connection:
        query = select(func.count()).select_from(clips)
        return int(connection.execute(query if moment is None else query.where(own <= time_text(moment))).scalar_one())


def clips_brought_in(store: CaseStore, until: int) -> int:
    """How many clips the events up to this number brought in."""
    with store.reading() as connection:
        query = select(func.count()).select_from(clips).where(clips.c.added <= until)
        return int(connection.execute(query).scalar_one())


def strongest_matches(store: CaseStore, clip_id: str, ladder: Sequence[str], *, limit: int | None) -> list[str]:
    """Ids of at most ``limit`` matches of a clip, or of all, strongest first and rejected ones last.

    ``ladder``: identities, weakest first; within one of them the higher score comes first.
    """
    own = matches.c
    rejected = own.decision == Decision.REJECTED.value
    query = select(own.id).where(_at_either_end(clip_id)).order_by(rejected, *by_strength(ladder))
    with store.reading() as connection:
        return list(connection.execute(query.limit(limit)).scalars())


def by_strength(ladder: Sequence[str]) -> tuple[ColumnElement[Any], ...]:
    """What matches are ordered by, strongest first; ``ladder``: identities, weakest first."""
    own = matches.c
    rung = case({identity: place for place, identity in enumerate(ladder)}, value=own.identity, else_=-1)
    return rung.desc(), own.score.desc(), own.added


def match_count(store: CaseStore, clip_id: str) -> int:
    """How many matches a clip has, rejected ones too."""
    with store.reading() as connection:
        query = select(func.count()).select_from(matches).where(_at_either_end(clip_id))
        return int(connection.execute(query).scalar_one())


def _at_either_end(clip_id: str) -> ColumnElement[bool]:
    return or_(matches.c.clip_a == clip_id, matches.c.clip_b == clip_id)


def standing_verdicts(
    store: CaseStore, ids: Sequence[str] | None = None, *, of_cases: bool = False
) -> list[Assessment]:
    """The assessments that none supersedes, oldest first: all, those of these clips, or those of these cases."""
    of = assessments.c.case_id if of_cases else assessments.c.clip_id
    return store.those(Assessment, NOT_SUPERSEDED if ids is None else and_(of.in_(ids), NOT_SUPERSEDED))


def count(store: CaseStore, kind: type[Any], case_id: str) -> int:
    """How many records of a kind in a case nobody withdrew."""
    table, gone = TABLES[kind].c, withdrawals.c
    every = select(func.count()).where(table.case_id == case_id)
    less = select(func.count()).where(gone.case_id == case_id, gone.record_kind == word(kind))
    with store.reading() as connection:
        return int(connection.execute(every).scalar_one()) - int(connection.execute(less).scalar_one())


def first_standing(
    store: CaseStore, kind: type[R], case_id: str, clip_id: str | None, *, limit: int, known: int
) -> list[R]:
    """At most ``limit`` records of a kind in a case that nobody withdrew: those of a clip, then the others.

    ``known``: about how many there are, as :func:`count` says.
    """
    table = TABLES[kind].c
    clip_id = clip_id if "clip_id" in table else None
    scanned = func.coalesce(table.case_id, "") == case_id
    own = (
        [] if clip_id is None else store.those(kind, and_(table.clip_id == clip_id, scanned, stands(kind)), limit=limit)
    )
    # of very many the first are found by going through all in order, of few by the index of their case
    here = scanned if known > _MANY else table.case_id == case_id
    if clip_id is not None:
        here = and_(here, or_(table.clip_id.is_(None), table.clip_id != clip_id))
    return own + store.those(kind, and_(here, stands(kind)), limit=limit - len(own))


def restrictions_on(store: CaseStore, ids: Sequence[str]) -> list[Restriction]:
    """What of these records is marked as confidential, whole or a part, and stands. At most :data:`AT_ONCE` ids."""
    return store.those(Restriction, and_(TABLES[Restriction].c.record_id.in_(ids), stands(Restriction)))


class Hidden(NamedTuple):
    """Ids of clips."""

    whole: frozenset[str]
    """Those that are confidential."""
    partly: frozenset[str]
    """Others of which a part is, or of what is said, seen or judged of them."""


def confidential_clips(store: CaseStore) -> Hidden:
    """Which clips are confidential, and of which something is; what was withdrawn is not counted."""
    own, whole, partly = TABLES[Restriction].c, set[str](), set[str]()
    marked: dict[str, set[str]] = {}
    with store.reading() as connection:
        query = select(own.record_kind, own.record_id, own.part).where(stands(Restriction))
        for kind, record_id, part in connection.execute(query):
            if kind == word(Clip):
                (partly if part else whole).add(record_id)
            else:
                marked.setdefault(kind, set()).add(record_id)
        for name, ids in marked.items():
            kind = KINDS[name]
            table = TABLES[kind].c
            for end in (table[column] for column in ("clip_id", "clip_a", "clip_b") if column in table):
                for some in _parts(sorted(ids)):
                    of = select(end).where(table.id.in_(some), end.is_not(None), stands(kind))
                    partly.update(connection.execute(of).scalars())
    return Hidden(frozenset(whole), frozenset(partly - whole))


def marks_after(store: CaseStore, clip_id: str, place: int, *, limit: int) -> tuple[list[Annotation], int | None]:
    """Of a clip's marks at most ``limit`` from behind a place, without what was withdrawn; and the next place.

    0 lies before the first; None is the next place at the end. ``limit``: at most :data:`AT_ONCE`.
    """
    page = store.page(Annotation, limit=limit, after=place, clip_id=clip_id)
    own = withdrawals.c
    about = and_(own.record_kind == word(Annotation), own.record_id.in_([mark.id for mark in page.records]))
    gone = {one.record_id for one in store.those(Withdrawal, about)} if page.records else set()
    return [mark for mark in page.records if mark.id not in gone], page.next


def stands(kind: type[Any]) -> ColumnElement[bool]:
    """That nobody withdrew a record of this kind."""
    same = and_(withdrawals.c.record_kind == word(kind), withdrawals.c.record_id == TABLES[kind].c.id)
    return ~select(withdrawals.c.id).where(same).exists()


def event_numbers(store: CaseStore, case_id: str | None = None, *, after: int = 0, limit: int | None) -> list[int]:
    """The numbers of at most ``limit`` custody events, all or of one case, from behind the number ``after``.

    Of a case every part looks through all matches; without a limit those alone are looked at that the events are of.
    """
    events = custody_events.c
    later = select(events.sequence).where(events.sequence > after).order_by(events.sequence).limit(limit)
    if case_id is None:
        queries = [later]
    else:  # each served by an index; joined by OR, every part would sort the log anew
        strange = _matches_from_elsewhere(case_id)
        is_of = strange.where(matches.c.id == events.subject).exists() if limit is None else events.subject.in_(strange)
        queries = [later.where(events.case_id == case_id), later.where(is_of)]
    with store.reading() as connection:
        found = [number for query in queries for number in connection.execute(query).scalars()]
    return sorted(found)[:limit]


def _matches_from_elsewhere(case_id: str) -> Select[str]:
    """Ids of matches whose second clip is of this case and whose first, under whose case they are logged, is not."""

    def case_of(end: ColumnElement[str]) -> ColumnElement[str]:
        return select(clips.c.case_id).where(clips.c.id == end).scalar_subquery()

    first, second = matches.c.clip_a, matches.c.clip_b
    return select(matches.c.id).where(case_of(second) == case_id, case_of(first) != case_id)


def events_numbered(store: CaseStore, numbers: Iterable[int]) -> dict[int, CustodyEvent]:
    """The custody events with these numbers. At most :data:`AT_ONCE`."""
    query = select(custody_events).where(custody_events.c.sequence.in_(list(numbers)))
    with store.reading() as connection:
        found = [custody.event_of(row) for row in connection.execute(query).mappings()]
    return {event.sequence: event for event in found}
