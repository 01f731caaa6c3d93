"""What a report calls a record: by its number where it has one, else by its own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from cases.errors import NotFoundError
from cases.judgement import Annotation, Attribution, Clock, Hypothesis
from cases.kinds import KINDS
from cases.records import Appearance, Case, Claim, Clip, Decision, Finding, Match, Note
from cases.store import CaseStore
from workbench.i18n import tr

_ORDER = (Decision.CONFIRMED, Decision.UNDECIDED, Decision.REJECTED)
_OWN_WORDS: Mapping[type[object], str] = {
    Note: "text",
    Hypothesis: "text",
    Clock: "text",
    Attribution: "who",
    Annotation: "tag",
}
"""Of kinds without a number, the field by which a reader knows one again."""
LONGEST = 160
"""Characters that are quoted of it."""


def in_order(matches: Sequence[Match]) -> list[Match]:
    """Matches in the order of their numbers: confirmed ones first, rejected ones last."""
    return sorted(matches, key=lambda match: (_ORDER.index(match.decision), -match.score, match.id))


class Names:
    """The records of a case by what its report calls them."""

    def __init__(self, store: CaseStore, case: Case, on: Callable[[str | None], str]) -> None:
        """``on`` is the name of a clip by its id."""
        self._store, self._on = store, on
        listed = {
            "P": [one.id for one in store.find(Appearance, case_id=case.id)],
            "F": [one.id for one in store.find(Finding, case_id=case.id)],
            "R": [one.id for one in in_order(store.matches(case.id))],
        }
        self.numbers = {one: f"{letter}{at}" for letter, found in listed.items() for at, one in enumerate(found, 1)}
        """``P1`` for the first appearance, ``F1`` for the first finding, ``R1`` for the first match, by id."""

    def of(self, kind_word: str, identifier: str) -> str:
        """The record of this kind with this id: ``F2``, ``M1 clip.mp4``, ``the claim “…” (who says so)``."""
        if identifier in self.numbers:
            return self.numbers[identifier]
        kind = KINDS.get(kind_word)
        if kind is Clip:
            return self._on(identifier)
        try:
            record = self._store.get(kind, identifier) if kind else None
        except NotFoundError:  # left out of a public version
            record = None
        if isinstance(record, Claim):
            return tr("the claim “{0}” ({1})", _short(record.text), record.claimant)
        words = str(getattr(record, _OWN_WORDS.get(type(record), ""), ""))
        return tr("{0} ({1})", tr(kind_word), _short(words)) if words else tr(kind_word)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
