"""Words looked for in all that was written down: cases, clips, sources, claims, findings, judgements, notes, marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Select, and_, false, func, or_, select

from cases.judgement import Annotation, Attribution, Bearing, Clock, Derivation, Hypothesis, Pillar
from cases.kinds import Record, word
from cases.records import Appearance, Assessment, Case, Claim, Clip, Finding, Note
from cases.schema import TABLES
from cases.store import CaseStore
from cases.validate import check_text

FIELDS: Final[dict[type[Record], tuple[str, ...]]] = {
    Case: ("reference", "title", "question", "summary"),
    Clip: ("name", "sha256", "acquisition_url", "acquired_how"),
    Note: ("text",),
    Annotation: ("tag", "text"),
    Claim: ("text", "claimant", "source"),
    Appearance: ("platform", "account", "description", "url", "archived_url", "source"),
    Finding: ("method", "result", "limits", "alternative", "evidence"),
    Assessment: ("reasons", "doubts", "third_party", "citation"),
    Hypothesis: ("text",),
    Bearing: ("reason", "alternative"),
    Pillar: ("text",),
    Attribution: ("who", "said_by", "source", "reasons"),
    Clock: ("source", "assumption"),
    Derivation: ("transformation", "source"),
}
"""What is searched of each kind, in the order in which results are listed; what is shown of a hit comes first."""

MOST_WORDS: Final = 8
"""Words of a query that count."""
DIGEST: Final = "sha256"
"""The field that is found by how it begins only: what is in its middle is there by chance."""
BEGINNING: Final = re.compile("[0-9a-f]{6,64}")
"""A word that may be how a digest begins; with fewer digits many begin so."""


@dataclass(frozen=True)
class Found:
    """A record that holds all the words."""

    kind: str
    """Word of its kind: ``note``."""
    id: str
    case_id: str
    clip_id: str | None
    pts: int | None
    """Of the frame it is about, in the clip's time base."""
    text: str
    """The field that holds the first of the words, white space made single."""


def search(store: CaseStore, query: str, *, limit: int = 50) -> list[Found]:
    """At most ``limit`` records of each kind that hold every word of ``query`` somewhere, the newest first.

    Capital and small letters of A to Z are the same; a digest is found by its first six digits or more. No words, no
    results. InvalidError for text no record can hold.
    """
    check_text(query, "What is searched")
    words = words_of(query)
    if not words:
        return []
    found: list[Found] = []
    with store.reading() as connection:
        for kind in FIELDS:
            rows = connection.execute(_query(kind, words).limit(limit)).mappings()
            found += [_found(kind, dict(row), words[0]) for row in rows]
    return found


def words_of(query: str) -> list[str]:
    """The words of a query that count."""
    return query.split()[:MOST_WORDS]


def holding(kind: type[Record], one: str, *fields: str) -> ColumnElement[bool]:
    """That a record of this kind holds a word in one of these fields, or in any that is searched."""
    return or_(*(_holds(TABLES[kind].c[name], one) for name in fields or FIELDS[kind]))


def _query(kind: type[Record], words: list[str]) -> Select[Any]:
    table = TABLES[kind]
    return select(table).where(and_(*(holding(kind, one) for one in words))).order_by(table.c.added.desc())


def _holds(column: Column[str], word_: str) -> ColumnElement[bool]:
    small = word_.lower()
    if column.name == DIGEST:
        return column.startswith(small) if BEGINNING.fullmatch(small) else false()
    return or_(func.lower(column).contains(small, autoescape=True), column.contains(word_, autoescape=True))


def _shows(name: str, text: str, word_: str) -> bool:
    """Whether a field was found by a word; as :func:`_holds`."""
    if name == DIGEST:
        return BEGINNING.fullmatch(word_) is not None and text.startswith(word_)
    return word_ in text.lower()


def _found(kind: type[Record], row: dict[str, Any], first: str) -> Found:
    texts = {name: " ".join(str(row[name]).split()) for name in FIELDS[kind] if row[name]}
    found = (text for name, text in texts.items() if _shows(name, text, first.lower()))
    shown = next(found, next(iter(texts.values()), ""))
    clip_id = row["id"] if kind is Clip else row.get("clip_id")
    pts = row.get("start_pts") if kind is Annotation else row.get("pts")
    return Found(word(kind), row["id"], row["id"] if kind is Case else row["case_id"], clip_id, pts, shown)
