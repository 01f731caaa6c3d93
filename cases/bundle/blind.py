"""What a second reader is given: the material and what was measured of it, and nothing that the first reader concluded.

A reader who knows the first verdict tends to find it again; and what a post or a witness says of a clip colours what is
seen in it. So examiners keep context apart from technical findings (ENFSI, *Best Practice Manual for Digital Image
Authentication*): claims, appearances, clocks and lineage go along only where the exporter says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from cases.graphic import GRAPHIC
from cases.judgement import Annotation, Clock, Derivation, Restriction, Withdrawal
from cases.kinds import KINDS, ORDER, Record, word
from cases.records import Appearance, Case, Claim, Clip, CustodyEvent, Decision, Match, Stance
from cases.statements import RECORD_KEY, body_of

MATERIAL: Final[tuple[type[Record], ...]] = (Case, Clip, Match, Annotation, Restriction, Withdrawal)
"""The kinds that every blind reader is given. Of annotations only the mark that a clip is graphic, which protects the
reader; findings, other annotations, notes and attributions stay: their words can give a verdict away. What is given
stays as confidential as it was."""
CONTEXT: Final[tuple[type[Record], ...]] = (Appearance, Claim, Clock, Derivation)
"""The kinds that say what is told of the clips; a reader may be given them too."""
UNSAID: Final = "Left out for a blind reading."
"""Stands where a record must give a reason."""
BLANK: Final[Mapping[type[Any], Mapping[str, Any]]] = {
    Case: {"summary": ""},
    Claim: {"stance": Stance.NEUTRAL},
    Match: {"decision": Decision.UNDECIDED, "decided_by": "", "reason": ""},
    Annotation: {"text": ""},
    Restriction: {"reason": UNSAID},
    Withdrawal: {"reason": UNSAID},
}
"""The fields in which a first reader judges, and what a blind reader finds in them instead."""


@dataclass(frozen=True)
class Withheld:
    """What of a case a blind reader is given and what not, in numbers by the word of the kind of record."""

    given: Mapping[str, int]
    left_out: Mapping[str, int]
    reduced: Mapping[str, int]
    """Of what is given: the records in which a judgement was blanked."""


def given_to(
    records: Mapping[type[Record], list[Any]], *, context: bool
) -> tuple[dict[type[Record], list[Any]], dict[type[Record], set[str]]]:
    """The records that a blind reader is given, and the ids of those of them that were changed for it."""
    kinds = (*MATERIAL, *CONTEXT) if context else MATERIAL
    told: set[tuple[str, str]] = set()
    given: dict[type[Record], list[Any]] = {kind: [] for kind in ORDER}
    changed: dict[type[Record], set[str]] = {}
    for kind in (kind for kind in ORDER if kind in kinds):
        for record in filter(partial(_goes_along, told), records[kind]):
            bare = replace(record, **BLANK.get(kind, {}))
            told.add((word(kind), record.id))
            given[kind].append(bare)
            if bare != record:
                changed.setdefault(kind, set()).add(record.id)
    return given, changed


def withheld(records: Mapping[type[Record], list[Any]], *, context: bool) -> Withheld:
    """In numbers, what :func:`given_to` gives and keeps back."""
    given, changed = given_to(records, context=context)
    going = Counter({word(kind): len(found) for kind, found in given.items()})
    whole = Counter({word(kind): len(found) for kind, found in records.items()})
    return Withheld(+going, +(whole - going), {word(kind): len(ids) for kind, ids in changed.items()})


def harmless(events: Iterable[CustodyEvent], records: Mapping[type[Record], list[Any]]) -> list[CustodyEvent]:
    """The events that state a record which a blind reader is given, without a judgement."""
    given = {(kind, record.id) for kind, found in records.items() for record in found}
    return [event for event in events if _is_harmless(event, given)]


def unstated(events: Iterable[CustodyEvent], records: Mapping[type[Record], list[Any]]) -> dict[type[Record], set[str]]:
    """Ids of the records that none of these events states: what checks the bundle is told not to look for one."""
    told = {event.subject for event in events}
    found = {kind: {record.id for record in of_kind} - told for kind, of_kind in records.items()}
    return {kind: ids for kind, ids in found.items() if ids}


def _goes_along(told: set[tuple[str, str]], record: Record) -> bool:
    """Whether a record is told, after those in ``told``. Withdrawn matches count as not found: they are judged anew."""
    match record:
        case Annotation():
            return record.tag == GRAPHIC
        case Restriction():
            return (record.record_kind, record.record_id) in told
        case Withdrawal():
            return record.record_kind != word(Match) and (record.record_kind, record.record_id) in told
        case _:
            return True


def _is_harmless(event: CustodyEvent, given: set[tuple[type[Record], str]]) -> bool:
    body = body_of(event.body)
    kind = KINDS.get(str(body.get(RECORD_KEY)))
    if kind is None or (kind, event.subject) not in given:
        return False
    return all(body.get(name, blank) == blank for name, blank in BLANK.get(kind, {}).items())
