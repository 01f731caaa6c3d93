"""Every kind of record that the store keeps, in the order in which a workspace without any can take them in."""

from __future__ import annotations

from typing import Any, Final

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
from cases.records import Appearance, Assessment, Case, Claim, Clip, Finding, Match, Note

Record = (
    Case
    | Clip
    | Appearance
    | Claim
    | Finding
    | Assessment
    | Match
    | Note
    | Hypothesis
    | Attribution
    | Clock
    | Derivation
    | Annotation
    | Pillar
    | Bearing
    | Coordinates
    | Restriction
    | Withdrawal
)

ORDER: Final[tuple[type[Record], ...]] = (
    Case,
    Clip,
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
    Withdrawal,
)


def word(kind: type[Any]) -> str:
    """The word for a kind of record: ``clip``, ``assessment``."""
    return kind.__name__.lower()


KINDS: Final[dict[str, type[Record]]] = {word(kind): kind for kind in ORDER}
"""The kinds of record by the word that events and sentences use for them."""
