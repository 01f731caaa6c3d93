"""What the body of an event says of records: of one, or of many annotations that came in together.

The body of one record is the record with its kind as ``record``. Of many it is ``{"record": "annotations", "same",
"fields", "values"}``: ``same`` holds the fields in which all agree, ``values`` has a list for each annotation, of its
values of ``fields``. So a list of a million marks is told in full in some megabytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from cases.judgement import Annotation
from cases.kinds import KINDS, Record, word
from cases.mapping import Plain, canonical_json

RECORD_KEY: Final = "record"
"""Key of an event's body that says which kind of record the rest of the body is."""
TOGETHER: Final = "annotations"
"""What :data:`RECORD_KEY` says where the body is many annotations."""
MADE_TOGETHER: Final = "annotations.made"
"""The custody action that brings many annotations in; its subject is their clip, or their case where they have many."""
MOST_TOGETHER: Final = 1000
"""Annotations of one event at most."""
MOST_BYTES: Final = 1 << 19
"""Bytes of canonical JSON that the annotations of one event have together, each written alone, unless it is one."""


class Statement(NamedTuple):
    """What an event says of one record."""

    kind: type[Record]
    id: str
    plain: Plain
    nth: int
    """Which of the event's records it is, from 0."""


def record_body(kind: type[Record], plain: Plain) -> Plain:
    """The body of an event that states a record."""
    return {RECORD_KEY: word(kind), **plain}


def together_body(plains: Sequence[Plain]) -> Plain:
    """The body of an event that states many annotations, of which there is at least one."""
    first = plains[0]
    same = {name: value for name, value in first.items() if all(plain[name] == value for plain in plains)}
    fields = [name for name in first if name not in same]
    values = [[plain[name] for name in fields] for plain in plains]
    return {RECORD_KEY: TOGETHER, "same": same, "fields": fields, "values": values}


def in_parts(plains: Iterable[Plain]) -> Iterator[list[Plain]]:
    """Annotations in their order, in as few parts as one event each can state."""
    part: list[Plain] = []
    held = 0
    for plain in plains:
        size = len(canonical_json(plain).encode())
        if part and (len(part) == MOST_TOGETHER or held + size > MOST_BYTES):
            yield part
            part, held = [], 0
        part.append(plain)
        held += size
    if part:
        yield part


def body_of(text: str) -> Plain:
    """What an event's body says."""
    body: Plain = json.loads(text)
    return body


def statements(subject: str, text: str) -> list[Statement]:
    """What an event with this subject and body says of records; nothing where it is about something else.

    ValueError, TypeError, KeyError or AttributeError where the body is damaged or of a kind that is not known.
    """
    body = body_of(text)
    if not body.get(RECORD_KEY):
        return []
    name = body.pop(RECORD_KEY)
    if name != TOGETHER:
        return [Statement(KINDS[name], subject, body, 0)]
    same, fields = body["same"], body["fields"]
    plains = [{**same, **dict(zip(fields, values, strict=True))} for values in body["values"]]
    return [Statement(Annotation, str(plain["id"]), plain, nth) for nth, plain in enumerate(plains)]


def by_record(events: Iterable[tuple[str, str]]) -> dict[str, list[Plain]]:
    """What events say of records, first to last, by the record's id; from the subjects and bodies of the events."""
    said: dict[str, list[Plain]] = {}
    for subject, text in events:
        for statement in statements(subject, text):
            said.setdefault(statement.id, []).append(statement.plain)
    return said
