"""What is on record in a case, each piece in a line: what can be weighed for or against something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cases import listing
from cases.judgement import Bearing
from cases.kinds import KINDS, Record, word
from cases.records import Case, Clip, Match
from cases.references import EVIDENCE
from cases.shortlist import of_kinds
from cases.store import CaseStore
from ui.words import identity, labelled, named

LONGEST = 110
"""Letters of a line."""
MOST = 20
"""Records of a kind that are offered at once: the others are found by their words."""


@dataclass(frozen=True)
class Evidence:
    """One record, as it is named in a list."""

    kind: str
    """Word of its kind, as the record keeps it: ``finding``, ``match``."""
    id: str
    text: str


def evidence_found(
    store: CaseStore, case: Case, query: str, kinds: Sequence[type[Record]] = EVIDENCE
) -> tuple[list[Evidence], int]:
    """Of each kind, as of what can be weighed, the newest records that hold every word; and how many. Any thread."""
    records, count = of_kinds(store, case.id, kinds, query, limit=MOST)
    lines = in_lines(store, records)
    return [Evidence(word(type(record)), record.id, lines[record.id]) for record in records], count


def evidence_in(store: CaseStore, bearings: Iterable[Bearing]) -> dict[str, str]:
    """The pieces that were weighed, each in a line, by id."""
    return _named(store, ((one.evidence_kind, one.evidence_id) for one in bearings))


def subjects_in(store: CaseStore, bearings: Iterable[Bearing]) -> dict[str, str]:
    """The claims and hypotheses on which something was weighed, each in a line, by id."""
    return _named(store, ((one.subject.value, one.subject_id) for one in bearings))


def _named(store: CaseStore, pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    ids: dict[str, list[str]] = {}
    for kind, record_id in dict.fromkeys(pairs):
        ids.setdefault(kind, []).append(record_id)
    known = {KINDS[kind]: own for kind, own in ids.items() if kind in KINDS}
    return in_lines(store, [one for kind, own in known.items() for one in listing.many(store, kind, own).values()])


def in_lines(store: CaseStore, records: Sequence[Record]) -> dict[str, str]:
    """Each record in one line, as :func:`in_a_line`, by id."""
    ends = {end for one in records if isinstance(one, Match) for end in (one.clip_a, one.clip_b)}
    names = {clip.id: clip.name for clip in listing.many(store, Clip, sorted(ends)).values()}
    return {record.id: in_a_line(record, names) for record in records}


def in_a_line(record: Record, names: Mapping[str, str]) -> str:
    """A record in one line: its kind, and what it says; ``names`` are those of the clips of matches, by id."""
    if isinstance(record, Match):
        said = labelled(f"{names[record.clip_a]} – {names[record.clip_b]}", identity(record.identity))
    else:
        fields = ("method", "result", "name", "text", "platform", "who", "source", "transformation")
        parts = [str(value) for field in fields if (value := getattr(record, field, "")) and isinstance(value, str)]
        told = getattr(record, "tells", None) or getattr(record, "published_at", None)
        if told is not None:
            parts.insert(0, told.text)
        first, *then = [" ".join(part.split()) for part in parts[:2]] or [""]
        said = labelled(first.removesuffix("."), *then) if then else first
    line = f"{named(word(type(record))).capitalize()} · {said}"
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
