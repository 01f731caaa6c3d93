"""The custody log: what was done, by whom, when, on what, each event sealed with the digest of the one before.

Every change of a record is an event whose body is the record as stored (``{"record": "note", …fields}``); every event
may also be about something else (an export, a creation). So the log says what each row must hold, and :func:`verify`
finds any event that was altered, removed or moved, and any row that differs from the last event about it.

Its limit: whoever owns the database can rewrite all of it, log included. Signatures and outside time stamps, not the
chain alone, stand against that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Table, insert, select

from cases.judgement import Annotation, Attribution, Bearing, Clock, Derivation, Hypothesis, Pillar, Withdrawal
from cases.kinds import KINDS, Record, word
from cases.mapping import Plain, canonical_json, time_text, time_value, to_row
from cases.records import Appearance, Assessment, Case, Claim, Clip, CustodyEvent, Finding, Match, Note
from cases.schema import TABLES, custody_events

NO_DIGEST: Final = "0" * 64
"""What the first event gives as the digest before it."""
RECORD_KEY: Final = "record"
"""Key of an event's body that says which kind of record the rest of the body is."""
_CONTENT: Final = ("at", "actor", "action", "case_id", "subject", "body")
"""The columns that say what was done."""


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


def content_digest(fields: Mapping[str, object]) -> str:
    """SHA-256, in hexadecimal, over the canonical JSON of what an event says was done."""
    return _digest({name: fields[name] for name in _CONTENT})


def seal(fields: Mapping[str, object]) -> str:
    """An event's digest: SHA-256 over its number, the digest before, and the digest of what it says.

    So the chain can be followed, link by link, by somebody who is told of an event nothing but these three.
    """
    content = content_digest(fields)
    return _digest({"content": content, "previous": fields["previous"], "sequence": fields["sequence"]})


def former_seal(fields: Mapping[str, object]) -> str:
    """How events were sealed at first: over all fields at once. Logs that begin so stay valid."""
    return _digest({name: fields[name] for name in (*_CONTENT, "previous", "sequence")})


def _digest(value: object) -> str:
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()


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


def record_body(kind: type[Record], plain: Plain) -> Plain:
    """The body of an event that states a record."""
    return {RECORD_KEY: word(kind), **plain}


def body_of(text: str) -> Plain:
    """What an event's body says."""
    body: Plain = json.loads(text)
    return body


def record_of(text: str) -> Plain:
    """The plain record that an event's body states."""
    body = body_of(text)
    del body[RECORD_KEY]
    return body


@dataclass(frozen=True)
class _Stated:
    """What the log says of one record."""

    first: int
    """Sequence of the event that brought it in."""
    last: int
    """Sequence of the last event that states it."""
    row: dict[str, Any]
    """The row that the last event calls for."""


_Statements = dict[tuple[type[Record], str], _Stated]
"""What the log says, by kind and id."""


def verify(connection: Connection) -> ChainReport:
    """Re-compute the chain over all events and compare every record with the last event about it. Changes nothing."""
    problems: list[str] = []
    stated: _Statements = {}
    count, sequence, previous = 0, 0, NO_DIGEST
    for found in connection.execute(select(custody_events).order_by(custody_events.c.sequence)).mappings():
        row = dict(found)
        problems += _link_problems(row, sequence, previous)
        problems += _take_statement(row, stated)
        count, sequence, previous = count + 1, row["sequence"], row["digest"]
    for kind, table in TABLES.items():
        problems += _record_problems(connection, kind, table, stated)
    return ChainReport(ok=not problems, events=count, head=previous, problems=tuple(problems))


def verify_links(connection: Connection) -> ChainReport:
    """Re-compute the chain over all events, and look at no record. Changes nothing."""
    problems: list[str] = []
    sequence, previous = 0, NO_DIGEST
    names = [column.name for column in custody_events.columns]
    for found in connection.execute(select(custody_events).order_by(custody_events.c.sequence)):
        row = dict(zip(names, found, strict=True))
        problems += _link_problems(row, sequence, previous)
        sequence, previous = row["sequence"], row["digest"]
    return ChainReport(ok=not problems, events=sequence, head=previous, problems=tuple(problems))


def _name(row: Mapping[str, Any]) -> str:
    return f"Event {row['sequence']} ({row['action']}, {row['at']})"


def _link_problems(row: Mapping[str, Any], before: int, previous: str) -> Iterator[str]:
    if row["sequence"] != before + 1:
        yield f"Between event {before} and event {row['sequence']}, {_missing(before, row['sequence'])} missing."
    if row["previous"] != previous:
        yield f"{_name(row)} does not follow the event before it: the digest it gives for that one is another."
    if row["digest"] != seal(row) and row["digest"] != former_seal(row):
        yield f"{_name(row)} was altered: its content does not fit its digest."


def _missing(before: int, after: int) -> str:
    gap = after - before - 1
    return "1 event is" if gap == 1 else f"{gap} events are"


def _take_statement(row: Mapping[str, Any], stated: _Statements) -> Iterator[str]:
    """Note what an event says of its record; an event about something else says nothing."""
    try:
        body = json.loads(row["body"])
        if RECORD_KEY not in body:
            return
        kind = KINDS[body.pop(RECORD_KEY)]
        called_for = to_row(kind, body)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        yield f"{_name(row)} cannot be read: its body is damaged or of a kind this version does not know."
        return
    known = stated.get((kind, row["subject"]))
    first = known.first if known else row["sequence"]
    stated[kind, row["subject"]] = _Stated(first, row["sequence"], called_for)


def _record_problems(connection: Connection, kind: type[Record], table: Table, stated: _Statements) -> Iterator[str]:
    seen = set()
    for row in connection.execute(select(table).order_by(table.c.added)).mappings():
        seen.add(row["id"])
        says = stated.get((kind, row["id"]))
        if says is None:
            yield f"The {word(kind)} {row['id']} is in the record without any event that brought it in."
            continue
        differing = [column for column, value in says.row.items() if row[column] != value]
        if row["added"] != says.first:
            differing.append("added")
        if differing:
            where = ", ".join(differing)
            yield f"The {word(kind)} {row['id']} differs from what event {says.last} says of it: {where}."
    for (stated_kind, subject), says in stated.items():
        if stated_kind is kind and subject not in seen:
            yield f"The {word(kind)} {subject} is missing, though event {says.last} has it in the record."
