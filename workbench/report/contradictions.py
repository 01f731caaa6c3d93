"""Contradictions between clocks in words: one entry for each conflict, however many clocks have a part in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from cases.clocks import Compared, Reading
from cases.conflicts import Camp, Conflict, conflicts
from workbench.drawings.clock_words import compared_words
from workbench.i18n import counted, joined, tr, word
from workbench.report.model import Judgement, Row
from workbench.report.words import WHOLE_CASE, utc_bound

MOST_CAMPS: Final = 6
"""Groups of one conflict that are told one by one: the earliest, and the last."""
MOST_QUOTED: Final = 4
"""Statements of one group that are quoted; the others stand below among all clocks."""


def contradictions(pairs: Iterable[Compared], on: Callable[[str | None], str]) -> list[Judgement]:
    """The conflicts among ``pairs``, the widest apart first; ``on`` is the name of a clip by its id."""
    return [_entry(conflict, on) for conflict in conflicts(pairs)]


def _entry(conflict: Conflict, on: Callable[[str | None], str]) -> Judgement:
    widest = conflict.pairs[0]
    if len(conflict.pairs) == 1:
        return Judgement(tr("Contradiction"), (Row(tr("Between"), compared_words(widest)),))
    subject = on(conflict.clip_id) or WHOLE_CASE
    moments = [word(moment) for moment in conflict.moments]
    if len(moments) == 1:
        head = tr("Contradiction: when {0} · {1}", moments[0], subject)
    else:
        head = tr("Contradiction: {0} later than {1} · {2}", *moments, subject)
    rows = [Row(_label(conflict, number), _camp(camp)) for number, camp in _told(conflict.camps)]
    left_out = len(conflict.camps) - len(rows)
    if left_out:
        rows.insert(-1, Row(tr("Between these"), counted("{0} more group", "{0} more groups", left_out)))
    return Judgement(head, (*rows, Row(tr("Widest apart"), compared_words(widest))))


def _told(camps: tuple[Camp, ...]) -> list[tuple[int, Camp]]:
    numbered = list(enumerate(camps, 1))
    return numbered if len(numbered) <= MOST_CAMPS else [*numbered[: MOST_CAMPS - 1], numbered[-1]]


def _label(conflict: Conflict, number: int) -> str:
    if len(conflict.moments) == 1:
        return tr("Group {0}", number)
    return tr("{0!c}", word(conflict.camps[number - 1].moment))


def _camp(camp: Camp) -> str:
    """How many, the span in which all of them can be right, and the first of them in their own words."""
    number = len(camp.readings)
    quoted = joined("; ", map(_quoted, camp.readings[:MOST_QUOTED]))
    if number > MOST_QUOTED:
        quoted = tr("{0}; and {1} more", quoted, number - MOST_QUOTED)
    return counted(
        "{0} statement, {1}: {2}", "{0} statements that can all be right, {1}: {2}", number, _span(camp), quoted
    )


def _quoted(one: Reading) -> str:
    return tr("“{0}” ({1})", one.text, one.source) if one.source else tr("“{0}”", one.text)


def _span(camp: Camp) -> str:
    first, last = camp.earliest, camp.latest
    if first and last:
        return tr("at {0}", utc_bound(first)) if first == last else tr("{0} to {1}", utc_bound(first), utc_bound(last))
    if first:
        return tr("from {0}", utc_bound(first))
    return tr("until {0}", utc_bound(last)) if last else tr("no bounds")
