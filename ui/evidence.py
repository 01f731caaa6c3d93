"""What is on record in a case, each piece in a line: what can be weighed for or against something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cases.judgement import Bearing
from cases.judging import standing
from cases.kinds import KINDS, Record, word
from cases.records import Case, Clip, Match
from cases.references import EVIDENCE
from cases.store import CaseStore
from ui.words import identity, named

LONGEST = 110
"""Letters of a line."""


@dataclass(frozen=True)
class Evidence:
    """One record, as it is named in a list."""

    kind: str
    """Word of its kind, as the record keeps it: ``finding``, ``match``."""
    id: str
    text: str


def evidence_of(store: CaseStore, case: Case) -> list[Evidence]:
    """All that can bear on a claim or hypothesis of the case, kind by kind, in the order it came in."""
    return [Evidence(word(type(record)), record.id, in_a_line(store, record)) for record in _records(store, case)]


def evidence_in(store: CaseStore, bearings: Iterable[Bearing]) -> dict[str, str]:
    """The pieces that were weighed, each in a line, by id."""
    named = {(one.evidence_kind, one.evidence_id) for one in bearings if one.evidence_kind in KINDS}
    return {record_id: in_a_line(store, store.get(KINDS[kind], record_id)) for kind, record_id in named}


def _records(store: CaseStore, case: Case) -> Iterator[Record]:
    for kind in EVIDENCE:
        if kind is Match:
            yield from store.matches(case.id)
        elif kind is not Case:
            yield from standing(store, kind, case.id)


def in_a_line(store: CaseStore, record: Record) -> str:
    """A record in one line: its kind, and what it says."""
    if isinstance(record, Match):
        first, second = store.get(Clip, record.clip_a), store.get(Clip, record.clip_b)
        said = f"{first.name} – {second.name}: {identity(record.identity)}"
    else:
        fields = ("method", "result", "name", "text", "platform", "who", "source", "transformation")
        parts = [str(value) for field in fields if (value := getattr(record, field, "")) and isinstance(value, str)]
        told = getattr(record, "tells", None) or getattr(record, "published_at", None)
        if told is not None:
            parts.insert(0, told.text)
        said = ": ".join(parts[:2])
    line = f"{named(word(type(record))).capitalize()} · {' '.join(said.split())}"
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
