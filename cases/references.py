"""Which records a record names by kind and id, where no column of its own can say which table is meant."""

from __future__ import annotations

from typing import Final

from cases.errors import InvalidError
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
from cases.kinds import KINDS, Record
from cases.records import Appearance, Assessment, Case, Claim, Clip, Finding, Match, Note

EVIDENCE: Final[tuple[type[Record], ...]] = (
    Clip,
    Appearance,
    Claim,
    Finding,
    Match,
    Note,
    Annotation,
    Attribution,
    Clock,
    Derivation,
)
"""What can bear on a claim or a hypothesis."""
WITHDRAWABLE: Final[tuple[type[Record], ...]] = (
    Appearance,
    Claim,
    Finding,
    Assessment,
    Match,
    Note,
    Hypothesis,
    Attribution,
    Clock,
    Derivation,
    Annotation,
    Pillar,
    Bearing,
    Coordinates,
    Restriction,
)
"""What can be withdrawn: all but the case, its evidence items, and withdrawals themselves."""


PLACED: Final[tuple[type[Record], ...]] = (Claim, Appearance, Finding, Clip, Annotation, Pillar)
"""What can have coordinates."""
PARTS: Final[dict[type[Record], tuple[str, ...]]] = {
    Case: ("summary", "analysts"),
    Clip: ("name", "acquired_by", "acquired_how", "acquisition_url"),
    Appearance: ("platform", "account", "url", "archived_url", "description", "source"),
    Claim: ("claimant", "source"),
    Finding: ("author", "evidence", "limits", "tool", "alternative"),
    Assessment: ("author", "reasons", "doubts", "third_party", "citation"),
    Match: ("decided_by", "reason"),
    Note: ("author",),
    Hypothesis: ("author",),
    Attribution: ("who", "said_by", "source", "author", "reasons"),
    Clock: ("source", "author", "assumption"),
    Derivation: ("source", "author", "transformation"),
    Annotation: ("text", "author"),
    Pillar: ("author",),
    Bearing: ("reason", "author", "alternative"),
    Coordinates: ("source", "author"),
}
"""What can be confidential: each of these but a case as a whole, and the fields that can be by themselves."""


def named_by(record: Record) -> list[tuple[type[Record], str]]:
    """The kinds and ids of what a bearing or a withdrawal is about; InvalidError for what it cannot be about."""
    match record:
        case Bearing():
            return [
                (KINDS[record.subject.value], record.subject_id),
                (_kind(record.evidence_kind, EVIDENCE, "be evidence"), record.evidence_id),
            ]
        case Withdrawal():
            return [(_kind(record.record_kind, WITHDRAWABLE, "be withdrawn"), record.record_id)]
        case Coordinates():
            return [(_kind(record.record_kind, PLACED, "have coordinates"), record.record_id)]
        case Restriction():
            kind = _kind(record.record_kind, tuple(PARTS), "be confidential")
            _refuse_part(kind, record.part)
            return [(kind, record.record_id)]
        case _:
            return []


def _refuse_part(kind: type[Record], part: str) -> None:
    if not part and kind is Case:
        raise InvalidError(f"A whole case cannot be confidential. Of a case can be: {', '.join(PARTS[Case])}.")
    if part and part not in PARTS[kind]:
        raise InvalidError(
            f"{part!r} of a {kind.__name__.lower()} cannot be confidential by itself. What can: "
            f"{', '.join(PARTS[kind])}. Or leave the part out, for all of it."
        )


def _kind(name: str, allowed: tuple[type[Record], ...], what: str) -> type[Record]:
    kind = KINDS.get(name)
    if kind not in allowed:
        raise InvalidError(f"A {name!r} cannot {what}. What can: {', '.join(one.__name__.lower() for one in allowed)}.")
    return kind
