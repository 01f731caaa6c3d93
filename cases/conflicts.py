"""Contradictions between clocks as a reader meets them: few, however many clocks there are.

Every two clocks are compared (:mod:`cases.clocks`), so one that is wrong contradicts all that are right, and two camps
of ten contradict each other a hundred times. Here all that is said of one moment of one clip is put into *camps*: those
that can be right together. Camps that exclude each other are one conflict, however many clocks each has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Final

from cases.clocks import ORDER, Agreement, Compared, Reading
from cases.judgement import Moment

_FIRST: Final = datetime.min.replace(tzinfo=UTC)
_LAST: Final = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Camp:
    """Clocks of one moment that can all be right."""

    moment: Moment
    readings: tuple[Reading, ...]
    """Earliest end first; never empty."""

    @property
    def earliest(self) -> datetime | None:
        """UTC: the beginning of the span in which all of them can be right; None where nothing bounds it."""
        return max((one.earliest for one in self.readings if one.earliest), default=None)

    @property
    def latest(self) -> datetime | None:
        """Its end."""
        return min((one.latest for one in self.readings if one.latest), default=None)


@dataclass(frozen=True)
class Conflict:
    """What cannot all be right of one clip: several camps on one moment, or moments in the wrong order."""

    clip_id: str | None
    """None for the case as a whole."""
    pairs: tuple[Compared, ...]
    """Every two clocks that contradict each other in this, the widest apart first."""
    camps: tuple[Camp, ...]
    """Of one moment: two or more, earliest first. Of two moments: those of the one that should have come before, then
    those of the other."""

    @property
    def moments(self) -> tuple[Moment, ...]:
        """One, or the one that should have come before and the other."""
        return tuple(dict.fromkeys(camp.moment for camp in self.camps))

    @property
    def told(self) -> tuple[Compared, ...]:
        """The few pairs that say it: of one moment each camp against the next, of two moments the widest apart."""
        if len(self.moments) > 1:
            return self.pairs[:1]
        said = [self._between(earlier, later) for earlier, later in pairwise(self.camps)]
        return tuple(pair for pair in self.pairs if pair in said) or self.pairs[:1]

    def _between(self, earlier: Camp, later: Camp) -> Compared | None:
        """What sets two camps apart: the first of each, or where these two are no pair of this conflict the widest."""
        firsts, here, there = {earlier.readings[0], later.readings[0]}, {*earlier.readings}, {*later.readings}
        apart = [pair for pair in self.pairs if {pair.first, pair.second} & here and {pair.first, pair.second} & there]
        return next((pair for pair in apart if {pair.first, pair.second} == firsts), apart[0] if apart else None)


def conflicts(pairs: Iterable[Compared]) -> list[Conflict]:
    """The contradictions among ``pairs``, put together; the widest apart first."""
    found: dict[tuple[str | None, Moment, Moment], list[Compared]] = defaultdict(list)
    for pair in pairs:
        if pair.agreement is Agreement.CONTRADICT:
            clip = pair.first.clip_id or pair.second.clip_id
            found[clip, pair.first.moment, pair.second.moment].append(pair)
    return sorted(
        (_conflict(clip, together) for (clip, _, _), together in found.items()), key=lambda one: -one.pairs[0].gap
    )


def _conflict(clip_id: str | None, pairs: Sequence[Compared]) -> Conflict:
    widest = sorted(pairs, key=lambda pair: -pair.gap)
    sides: dict[Moment, dict[Reading, None]] = defaultdict(dict)
    for pair in pairs:
        sides[pair.first.moment][pair.first] = None
        sides[pair.second.moment][pair.second] = None
    return Conflict(
        clip_id, tuple(widest), tuple(camp for moment in ORDER if moment in sides for camp in camps(sides[moment]))
    )


def camps(readings: Iterable[Reading]) -> list[Camp]:
    """Readings of one moment in as few camps as can be, earliest first: each ends where the first of it must end."""
    waiting = sorted(readings, key=lambda one: (one.latest or _LAST, one.earliest or _FIRST))
    found = []
    while waiting:
        end = max(waiting[0].latest or _LAST, waiting[0].earliest or _FIRST)
        found.append(Camp(waiting[0].moment, tuple(one for one in waiting if (one.earliest or _FIRST) <= end)))
        waiting = [one for one in waiting if (one.earliest or _FIRST) > end]
    return found
