"""What two clocks say of each other, in words that can be said in other languages: :mod:`cases.clocks` says why."""

from __future__ import annotations

from datetime import timedelta

from cases.clocks import Agreement, Compared, Reading
from workbench.i18n import Said, counted, tr, word


def compared_words(pair: Compared) -> Said:
    """The sentence of ``pair``; in English it is the one that ``pair`` has."""
    first, second = name_of(pair.first), name_of(pair.second)
    if pair.agreement is Agreement.UNDECIDED:
        return tr("{0} and {1}: no dates.", first, second)
    if pair.agreement is Agreement.IN_ORDER:
        return tr("{0} can come before {1}, as it must.", first, second)
    if pair.agreement is Agreement.OVERLAP:
        return tr("{0} and {1} can both be right.", first, second)
    if pair.first.moment is pair.second.moment:
        return tr("{0} and {1} are {2} apart.", first, second, length(pair.gap))
    return tr("{0} is {1} later than {2}, which it must come before.", first, length(pair.gap), second)


def name_of(one: Reading) -> Said:
    """A clock by its words, what they are about, and whose they are."""
    return tr("“{0}” ({1}, {2})", one.text, word(one.moment), one.source)


def length(gap: timedelta) -> Said:
    """A span in the largest unit that fits twice."""
    seconds = int(gap.total_seconds())
    if seconds >= 2 * 86_400:
        return counted("{0} day", "{0} days", seconds // 86_400)
    if seconds >= 2 * 3_600:
        return counted("{0} hour", "{0} hours", seconds // 3_600)
    if seconds >= 2 * 60:
        return counted("{0} minute", "{0} minutes", seconds // 60)
    return counted("{0} second", "{0} seconds", max(seconds, 1))
