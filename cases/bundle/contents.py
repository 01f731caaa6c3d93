"""What of the record goes into a bundle: the case, and of the custody log what concerns it and what holds it together.

The chain of events runs through the whole workspace, so that cutting a case out of it must not break it: an event of
another case goes along *sealed*: as its number, the digest of the event before, the digest of what it says, and its own
digest, which is over these three. Whoever follows the chain needs no more: no event before can be altered without
altering all digests after it. They learn nothing of the other case but how many events it may have.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import select

from cases import custody
from cases.bundle import blind as blinding
from cases.bundle.blind import Withheld
from cases.errors import NotFoundError
from cases.judgement import Derivation
from cases.kinds import ORDER, Record, word
from cases.mapping import Plain, canonical_json, to_plain
from cases.records import Case, Clip, CustodyEvent, Match
from cases.schema import custody_events
from cases.statements import body_of
from cases.store import CaseStore

EXPORTED: Final = "bundle.exported"
"""Custody action of every export."""
IMPORTED: Final = "bundle.imported"
"""Custody action of every import; its body says from where, and what came of it."""
LOCAL: Final[Mapping[type[Any], tuple[str, ...]]] = {Case: ("reference",), Clip: ("stored",)}
"""Fields that say how a workspace keeps a record, and nothing of what it is."""


@dataclass(frozen=True)
class Contents:
    """What a bundle says, before it is written."""

    case: Case
    records: Mapping[type[Record], list[Any]]
    """By kind, in the order in which they came in."""
    others: list[Clip]
    """Clips of other cases that records name; only their digests are told."""
    events: list[Plain]
    """All events of the workspace, those that are not of the case sealed."""
    reduced: Mapping[str, Mapping[str, str]]
    """By kind and id, the digest (see :func:`content_digest`) of each record that was changed for a blind reading."""
    reading_of: list[str]
    """Ids of the blind bundles that brought this case here: what was concluded here is a second reading."""
    logs: list[str]
    """SHA-256 of the logs that came with imported bundles."""
    left_out: Mapping[str, int]
    """How many records of each kind a blind reader is not given; said to whoever exports, not in the bundle."""

    @property
    def head(self) -> Plain:
        """Number and digest of the last event."""
        last = self.events[-1]
        return {"sequence": last["sequence"], "digest": last["digest"]}


def collect(store: CaseStore, case: Case, *, blind: bool, context: bool = False) -> Contents:
    """The contents of a case as they are at one moment.

    ``blind``: those that a second reader is given (:mod:`cases.bundle.blind`), with the context of the clips or not.
    """
    with store.batch():
        case = store.get(Case, case.id)
        records = {kind: _records(store, kind, case) for kind in ORDER}
        own = store.events(case.id)
        everything = _events(store)
        clips = {clip.id for clip in records[Clip]}
        others = _others(store, clips, records)
    reading_of = [str(body["bundle"]) for body in _imports(own) if body["blind"]]
    logs = kept_logs(own)
    reduced: dict[str, dict[str, str]] = {}
    left_out: Mapping[str, int] = {}
    if blind:
        left_out = blinding.withheld(records, context=context).left_out
        records, changed = blinding.given_to(records, context=context)
        own, logs, reading_of = blinding.harmless(own, records), [], []
        for kind, ids in blinding.unstated(own, records).items():
            changed.setdefault(kind, set()).update(ids)
        reduced = _digests(records, changed)
        others = [clip for clip in others if clip.id in _named_clips(records)]
    told = {event.sequence for event in own}
    events = [event if event["sequence"] in told else sealed(event) for event in everything]
    return Contents(case, records, others, events, reduced, reading_of, logs, left_out)


def case_log(store: CaseStore, case: Case, *, until: int) -> list[Plain]:
    """The custody log up to event ``until``: what concerns the case told, all else sealed."""
    with store.batch():
        told = {event.sequence for event in store.events(case.id)}
        events = [event for event in _events(store) if event["sequence"] <= until]
    return [event if event["sequence"] in told else sealed(event) for event in events]


def _events(store: CaseStore) -> list[Plain]:
    """Every event of the workspace in the values of JSON."""
    with store.reading() as connection:
        rows = connection.execute(select(custody_events).order_by(custody_events.c.sequence)).mappings()
        return [dict(row) for row in rows]


def sealed(event: Plain) -> Plain:
    """What the chain needs of an event; of one whose digest is of the former kind, only that digest."""
    content = {"content": custody.content_digest(event)} if custody.seal(event) == event["digest"] else {}
    return content | {name: event[name] for name in ("sequence", "previous", "digest")}


def content(record: Record) -> Plain:
    """What a record says, wherever it is kept."""
    local = LOCAL.get(type(record), ())
    return {name: value for name, value in to_plain(record).items() if name not in local}


def content_digest(record: Record) -> str:
    """SHA-256 of the canonical JSON of what a record says."""
    return hashlib.sha256(canonical_json(content(record)).encode()).hexdigest()


def weigh(store: CaseStore, case: Case, *, context: bool) -> Withheld:
    """In numbers, what a blind bundle of a case would hold and leave out."""
    with store.batch():
        return blinding.withheld({kind: _records(store, kind, case) for kind in ORDER}, context=context)


def _digests(
    records: Mapping[type[Record], list[Any]], changed: Mapping[type[Record], set[str]]
) -> dict[str, dict[str, str]]:
    """By kind and id, what is given of the records that were changed."""
    return {
        word(kind): {record.id: content_digest(record) for record in records[kind] if record.id in ids}
        for kind, ids in changed.items()
    }


def _records(store: CaseStore, kind: type[Record], case: Case) -> list[Any]:
    if kind is Case:
        return [case]
    return list(store.matches(case.id)) if kind is Match else list(store.find(kind, case_id=case.id))


def _named_clips(records: Mapping[type[Record], list[Any]]) -> set[str]:
    matched = {clip for match in records[Match] for clip in (match.clip_a, match.clip_b)}
    return matched | {made.parent_clip for made in records[Derivation] if made.parent_clip}


def _others(store: CaseStore, own: set[str], records: Mapping[type[Record], list[Any]]) -> list[Clip]:
    return [store.get(Clip, identifier) for identifier in sorted(_named_clips(records) - own)]


def kept_logs(events: Iterable[CustodyEvent]) -> list[str]:
    """SHA-256 of the custody logs that came with the bundles whose imports are among the events."""
    found: set[str] = set()
    for body in _imports(events):
        found |= {str(body["log"]), *map(str, body["earlier_logs"])}
    return sorted(found)


def _imports(events: Iterable[CustodyEvent]) -> list[Plain]:
    return [body_of(event.body) for event in events if event.action == IMPORTED]


def case_of_reference(store: CaseStore, reference: str) -> Case | None:
    """The case with this reference, None where there is none."""
    try:
        return store.case(reference)
    except NotFoundError:
        return None
