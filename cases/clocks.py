"""Every clock of a case on one axis, and which of them cannot both be right.

A clock is a statement of when something happened to a clip: a record of its own, or what an appearance or a claim
says. Each gives a span in UTC, widened by how far the clock may be wrong; an open end stays open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import combinations
from typing import Final

from cases.judgement import Clock, Moment
from cases.kinds import word
from cases.records import Appearance, Claim, ClaimKind, ImpreciseTime

ORDER: Final = tuple(Moment)
"""Nothing is seen before it is published, nor published before it is filmed."""
_LONGEST_ERROR: Final = 10**12
"""Seconds: longer than the calendar is, so a clock that may be more wrong than this says nothing either way."""
_FIRST: Final = datetime.min.replace(tzinfo=UTC)
_LAST: Final = datetime.max.replace(tzinfo=UTC)


class Agreement(StrEnum):
    """What two clocks say of each other."""

    OVERLAP = "can both be right"
    IN_ORDER = "in order"
    CONTRADICT = "contradict each other"
    UNDECIDED = "cannot be told"


@dataclass(frozen=True)
class Reading:
    """What one clock tells, on the axis."""

    kind: str
    """Word of the record that says it: ``clock``, ``appearance``, ``claim``."""
    record_id: str
    clip_id: str | None
    moment: Moment
    text: str
    """The words of the source."""
    source: str
    zone: str
    """Zone assumed in reading the words; empty where they state UTC."""
    error_seconds: int
    earliest: datetime | None
    """UTC, the error taken off; None where nothing bounds it."""
    latest: datetime | None
    """UTC, the error added."""
    assumption: str = ""
    """Why the zone is taken to be what it is; only clocks say it."""

    @property
    def bounded(self) -> bool:
        """Whether it says anything about when."""
        return self.earliest is not None or self.latest is not None


@dataclass(frozen=True)
class Compared:
    """Two readings and how they agree."""

    first: Reading
    second: Reading
    agreement: Agreement
    gap: timedelta
    """Time by which they miss each other; zero unless they contradict."""
    sentence: str


def readings(
    clocks: Iterable[Clock] = (), appearances: Iterable[Appearance] = (), claims: Iterable[Claim] = ()
) -> list[Reading]:
    """All that tells a time, earliest first; what has no bound comes last."""
    found = [_of_clock(clock) for clock in clocks]
    found += [reading for one in appearances for reading in _of_appearance(one)]
    found += [_of_claim(one, one.stated_time) for one in claims if one.kind is ClaimKind.WHEN and one.stated_time]
    return sorted(found, key=lambda one: (not one.bounded, one.earliest or one.latest or _LAST, one.latest or _LAST))


def compared(found: Iterable[Reading]) -> list[Compared]:
    """Every two readings of the same clip, and those of the case as a whole with all others; contradictions first.

    An appearance of which no clip is held is of something else, and compared with its own kind only.
    """
    pairs = [compare(a, b) for a, b in combinations(found, 2) if a.clip_id == b.clip_id or _of_all(a) or _of_all(b)]
    return sorted(pairs, key=lambda one: (one.agreement is not Agreement.CONTRADICT, -one.gap))


def _of_all(one: Reading) -> bool:
    return one.clip_id is None and one.kind != word(Appearance)


def compare(a: Reading, b: Reading) -> Compared:
    """Whether two readings can both be right."""
    first, second = sorted((a, b), key=lambda one: ORDER.index(one.moment))
    if not (first.bounded and second.bounded):
        return Compared(
            first, second, Agreement.UNDECIDED, timedelta(), f"{_name(first)} and {_name(second)}: no dates."
        )
    late = _gap(first.earliest, second.latest)
    if first.moment is second.moment:
        gap = max(late, _gap(second.earliest, first.latest))
        agreement = Agreement.CONTRADICT if gap else Agreement.OVERLAP
        words = f"are {_length(gap)} apart" if gap else "can both be right"
        return Compared(first, second, agreement, gap, f"{_name(first)} and {_name(second)} {words}.")
    if late:
        said = f"{_name(first)} is {_length(late)} later than {_name(second)}, which it must come before."
        return Compared(first, second, Agreement.CONTRADICT, late, said)
    return Compared(
        first, second, Agreement.IN_ORDER, timedelta(), f"{_name(first)} can come before {_name(second)}, as it must."
    )


def _gap(earliest: datetime | None, latest: datetime | None) -> timedelta:
    """By how much something that is not before ``earliest`` comes after something that is not after ``latest``."""
    if earliest is None or latest is None:
        return timedelta()
    return max(earliest - latest, timedelta())


def _of_clock(clock: Clock) -> Reading:
    error = timedelta(seconds=min(clock.error_seconds, _LONGEST_ERROR))
    read = _reading(
        word(Clock), clock.id, clock.clip_id, clock.moment, clock.tells, clock.source, clock.error_seconds, error
    )
    return replace(read, assumption=clock.assumption)


def _of_appearance(seen: Appearance) -> list[Reading]:
    kind, where = word(Appearance), seen.platform
    found = []
    if seen.published_at is not None:
        found.append(_reading(kind, seen.id, seen.clip_id, Moment.PUBLISHED, seen.published_at, where, 0, timedelta()))
    if seen.first_seen_at is not None:
        told = ImpreciseTime(seen.first_seen_at.isoformat(), seen.first_seen_at, seen.first_seen_at)
        found.append(_reading(kind, seen.id, seen.clip_id, Moment.SEEN, told, where, 0, timedelta()))
    return found


def _of_claim(claim: Claim, stated: ImpreciseTime) -> Reading:
    return _reading(word(Claim), claim.id, claim.clip_id, Moment.FILMED, stated, claim.claimant, 0, timedelta())


def _reading(
    kind: str,
    record_id: str,
    clip_id: str | None,
    moment: Moment,
    told: ImpreciseTime,
    source: str,
    seconds: int,
    error: timedelta,
) -> Reading:
    return Reading(
        kind=kind,
        record_id=record_id,
        clip_id=clip_id,
        moment=moment,
        text=told.text,
        source=source,
        zone=told.zone,
        error_seconds=seconds,
        earliest=_moved(told.earliest, -error),
        latest=_moved(told.latest, error),
    )


def _moved(moment: datetime | None, by: timedelta) -> datetime | None:
    """The moment moved, within the calendar."""
    if moment is None:
        return None
    try:
        return moment.astimezone(UTC) + by
    except OverflowError:
        return _FIRST if by < timedelta() else _LAST


def _name(one: Reading) -> str:
    return f"“{one.text}” ({one.moment.value}, {one.source})"


def _length(gap: timedelta) -> str:
    """A span in the largest unit that fits twice."""
    seconds = int(gap.total_seconds())
    for unit, size in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size} {unit}"
    return f"{max(seconds, 1)} second{'s' if seconds > 1 else ''}"
