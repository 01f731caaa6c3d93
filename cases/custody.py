"""The custody log: what was done, by whom, when, on what, each event sealed with the digest of the one before.

Every change of a record is an event whose body is the record as stored (see ``statements.py``); an event may also be
about something else (an export, a creation). So the log says what each row must hold, and :func:`verify` finds any
event that was altered, removed or moved, and any row that differs from the last event about it.

Its limit: whoever owns the database can rewrite all of it, log included. Signatures and outside time stamps, not the
chain alone, stand against that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from json.encoder import encode_basestring
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, Select, insert, select

from cases.judgement import (
    Annotation,
    Attribution,
    Bearing,
    Clock,
    Coordinates,
    Derivation,
    Hypothesis,
    Pillar,
    Restriction,
    Withdrawal,
)
from cases.kinds import Record, word
from cases.mapping import Plain, canonical_json, row_columns, time_text, time_value, to_row
from cases.records import Appearance, Assessment, Case, Claim, Clip, CustodyEvent, Finding, Match, Note
from cases.schema import TABLES, custody_events, order_of, standing
from cases.statements import Statement, statements

NO_DIGEST: Final = "0" * 64
"""What the first event gives as the digest before it."""
_CONTENT: Final = ("action", "actor", "at", "body", "case_id", "subject")
"""The columns that say what was done, in the order of canonical JSON."""
_LINK: Final = ("sequence", "previous", "digest")
"""The columns that hold an event to the one before."""
_EVENTS: Final[Select[Any]] = select(*(custody_events.c[name] for name in (*_LINK, *_CONTENT))).order_by(
    custody_events.c.sequence
)
_AT_ONCE: Final = {"yield_per": 1000}
"""So many rows are fetched at a time: a long log does not fit into memory."""

ADDED: Final[dict[type[Any], str]] = {
    Case: "case.opened",
    Clip: "clip.taken-in",
    Appearance: "appearance.added",
    Claim: "claim.added",
    Finding: "finding.added",
    Assessment: "assessment.made",
    Match: "match.found",
    Note: "note.written",
    Hypothesis: "hypothesis.added",
    Attribution: "attribution.made",
    Clock: "clock.read",
    Derivation: "derivation.stated",
    Annotation: "annotation.made",
    Pillar: "pillar.judged",
    Bearing: "bearing.weighed",
    Coordinates: "coordinates.entered",
    Restriction: "record.marked-confidential",
    Withdrawal: "record.withdrawn",
}
"""The custody action that brings each kind of record in."""


@dataclass(frozen=True)
class ChainReport:
    """What :func:`verify` found."""

    ok: bool
    events: int
    head: str
    """Digest of the last event: 64 hexadecimal digits, zeros for an empty log."""
    problems: tuple[str, ...]
    """Each a sentence that names the event or the record."""


def content_digest(fields: Mapping[str, Any]) -> str:
    """SHA-256, in hexadecimal, over the canonical JSON of what an event says was done."""
    return _content_digest(*(fields[name] for name in _CONTENT))


def seal(fields: Mapping[str, Any]) -> str:
    """An event's digest: SHA-256 over its number, the digest before, and the digest of what it says.

    So the chain can be followed, link by link, by somebody who is told of an event nothing but these three.
    """
    return _seal(fields["sequence"], fields["previous"], content_digest(fields))


def _content_digest(action: str, actor: str, at: str, body: str, case_id: str | None, subject: str) -> str:
    """What ``canonical_json`` would make of these, written out: over a long log that takes a third of the time."""
    quoted = encode_basestring
    case = "null" if case_id is None else quoted(case_id)
    text = (
        f'{{"action":{quoted(action)},"actor":{quoted(actor)},"at":{quoted(at)},"body":{quoted(body)},'
        f'"case_id":{case},"subject":{quoted(subject)}}}'
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _seal(sequence: int, previous: str, content: str) -> str:
    text = f'{{"content":"{content}","previous":{encode_basestring(previous)},"sequence":{sequence}}}'
    return hashlib.sha256(text.encode()).hexdigest()


def former_seal(fields: Mapping[str, Any]) -> str:
    """How events were sealed at first: over all fields at once. Logs that begin so stay valid."""
    text = canonical_json({name: fields[name] for name in (*_CONTENT, "previous", "sequence")})
    return hashlib.sha256(text.encode()).hexdigest()


def append(
    connection: Connection, *, at: datetime, actor: str, action: str, case_id: str | None, subject: str, body: Plain
) -> CustodyEvent:
    """Add an event at the end of the log, inside the caller's write transaction."""
    newest = select(custody_events.c.sequence, custody_events.c.digest).order_by(custody_events.c.sequence.desc())
    last = connection.execute(newest.limit(1)).first()
    fields: dict[str, Any] = {
        "sequence": last.sequence + 1 if last else 1,
        "at": time_text(at),
        "actor": actor,
        "action": action,
        "case_id": case_id,
        "subject": subject,
        "body": canonical_json(body),
        "previous": last.digest if last else NO_DIGEST,
    }
    fields["digest"] = seal(fields)
    connection.execute(insert(custody_events).values(**fields))
    return event_of(fields)


def event_of(row: Any) -> CustodyEvent:
    """The event that a row holds."""
    return CustodyEvent(**{**row, "at": time_value(row["at"])})


class _Stated(NamedTuple):
    """What the log says of one record."""

    brought: int
    """Sequence of the event that brought it in."""
    nth: int
    """Which of that event's records it is, from 0."""
    last: int
    """Sequence of the last event that states it."""
    row: tuple[Any, ...]
    """The values of the row that the last event calls for, as :func:`to_row` orders them."""


_Statements = dict[type[Any], dict[str, _Stated]]
"""What the log says, by kind and id."""


def verify(connection: Connection) -> ChainReport:
    """Re-compute the chain over all events and compare every record with the last event about it. Changes nothing."""
    stated: _Statements = {kind: {} for kind in TABLES}
    report = _followed(connection, stated)
    problems = [*report.problems]
    for kind in TABLES:
        problems += _record_problems(connection, kind, stated.pop(kind))
    return ChainReport(ok=not problems, events=report.events, head=report.head, problems=tuple(problems))


def verify_links(connection: Connection) -> ChainReport:
    """Re-compute the chain over all events, and look at no record. Changes nothing."""
    return _followed(connection, None)


def _followed(connection: Connection, stated: _Statements | None) -> ChainReport:
    """The chain of all events; what they say of records is noted in ``stated``."""
    problems: list[str] = []
    count, sequence, previous = 0, 0, NO_DIGEST
    for event in connection.execute(_EVENTS, execution_options=_AT_ONCE):
        problems += _link_problems(event, sequence, previous)
        if stated is not None:
            problems += _take_statements(event, stated)
        count, sequence, previous = count + 1, event.sequence, event.digest
    return ChainReport(ok=not problems, events=count, head=previous, problems=tuple(problems))


def _name(event: Row[Any]) -> str:
    return f"Event {event.sequence} ({event.action}, {event.at})"


def _link_problems(event: Row[Any], before: int, given: str) -> list[str]:
    sequence, previous, digest = event[: len(_LINK)]
    content = _content_digest(*event[len(_LINK) :])
    if (sequence, previous, digest) == (before + 1, given, _seal(sequence, given, content)):
        return []
    problems = []
    if sequence != before + 1:
        problems.append(f"Between event {before} and event {sequence}, {_missing(before, sequence)} missing.")
    if previous != given:
        problems.append(
            f"{_name(event)} does not follow the event before it: the digest it gives for that one is another."
        )
    fields = event._asdict()
    if digest not in (seal(fields), former_seal(fields)):
        problems.append(f"{_name(event)} was altered: its content does not fit its digest.")
    return problems


def _missing(before: int, after: int) -> str:
    gap = after - before - 1
    return "1 event is" if gap == 1 else f"{gap} events are"


def _take_statements(event: Row[Any], stated: _Statements) -> Iterator[str]:
    """Note what an event says of records; an event about something else says nothing."""
    try:
        found = [(one, tuple(to_row(one.kind, one.plain).values())) for one in statements(event.subject, event.body)]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        yield f"{_name(event)} cannot be read: its body is damaged or of a kind this version does not know."
        return
    for one, row in found:
        _take(one, row, event.sequence, stated[one.kind])


def _take(statement: Statement, row: tuple[Any, ...], sequence: int, stated: dict[str, _Stated]) -> None:
    known = stated.get(statement.id)
    brought, nth = known[:2] if known else (sequence, statement.nth)
    stated[statement.id] = _Stated(brought, nth, sequence, row)


def _record_problems(connection: Connection, kind: type[Record], stated: dict[str, _Stated]) -> Iterator[str]:
    """What is wrong with the records of a kind; takes out of ``stated`` what it finds."""
    table = TABLES[kind]
    place = tuple(standing(table, 0))
    names = (*row_columns(kind), *place)
    rows = select(table.c.id, *(table.c[name] for name in names)).order_by(order_of(table))
    for identifier, *row in connection.execute(rows, execution_options=_AT_ONCE):
        says = stated.pop(identifier, None)
        if says is None:
            yield f"The {word(kind)} {identifier} is in the record without any event that brought it in."
            continue
        called_for = [*says.row, *standing(table, says.brought, says.nth).values()]
        if row != called_for:
            pairs = zip(names, row, called_for, strict=True)
            differing = ", ".join(name for name, found, right in pairs if found != right)
            yield f"The {word(kind)} {identifier} differs from what event {says.last} says of it: {differing}."
    for identifier, says in stated.items():
        yield f"The {word(kind)} {identifier} is missing, though event {says.last} has it in the record."
