"""Which records a record names by kind and id, where no column of its own can say which table is meant."""

from __future__ import annotations

from typing import Final

from cases.errors import InvalidError
from cases.judgement import Annotation, Attribution, Bearing, Clock, Derivation, Hypothesis, Pillar, Withdrawal
from cases.kinds import KINDS, Record
from cases.records import Appearance, Assessment, Claim, Clip, Finding, Match, Note

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
)
"""What can be withdrawn: all but the case, its evidence items, and withdrawals themselves."""


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
        case _:
            return []


def _kind(name: str, allowed: tuple[type[Record], ...], what: str) -> type[Record]:
    kind = KINDS.get(name)
    if kind not in allowed:
        raise InvalidError(f"A {name!r} cannot {what}. What can: {', '.join(one.__name__.lower() for one in allowed)}.")
    return kind
