"""Which matches there are to decide on: of a clip all, of a case or of every case those that nobody decided on yet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, select

from cases.listing import by_strength
from cases.records import Decision
from cases.schema import clips, matches
from cases.store import CaseStore


@dataclass(frozen=True)
class Ranking:
    """Matches in the order of their strength; those found later than ``until`` are not meant."""

    case_id: str | None = None
    """Where a clip of this case takes part; None for every case."""
    clip_id: str | None = None
    """Of this clip, decided on or not."""
    until: int | None = None
    """Number of the event that brought the last of them in; None for all there are."""


@dataclass(frozen=True)
class Ranked:
    """The first of a ranking."""

    ids: tuple[str, ...]
    """Strongest first."""
    count: int
    """How many there are."""
    last: int
    """Number of the event that brought the last of them in; 0 where there is none."""


def ranked(store: CaseStore, ranking: Ranking, ladder: Sequence[str], *, limit: int) -> Ranked:
    """At most ``limit`` matches of a ranking. ``ladder``: identities, weakest first."""
    own, meant = matches.c, _meant(ranking)
    with store.reading() as connection:
        count, last = connection.execute(select(func.count(), func.max(own.added)).where(meant)).one()
        ids = connection.execute(select(own.id).where(meant).order_by(*by_strength(ladder)).limit(limit)).scalars()
        return Ranked(tuple(ids), int(count), int(last or 0))


def said_of(
    store: CaseStore, ranking: Ranking, other_than: Decision, without: Collection[str] = ()
) -> list[tuple[str, Decision, str]]:
    """Id, decision and reason of each match of a ranking that is not decided like this, in the order they were found.

    ``without``: ids that are left out.
    """
    own = matches.c
    query = select(own.id, own.decision, own.reason).where(_meant(ranking), own.decision != other_than.value)
    with store.reading() as connection:
        rows = connection.execute(query.order_by(own.added)).all()
    return [(str(held), Decision(decision), str(reason)) for held, decision, reason in rows if held not in without]


def _meant(ranking: Ranking) -> ColumnElement[bool]:
    own = matches.c
    found = [] if ranking.until is None else [own.added <= ranking.until]
    if ranking.clip_id is not None:
        return and_(or_(own.clip_a == ranking.clip_id, own.clip_b == ranking.clip_id), *found)
    if ranking.case_id is not None:
        of_case = select(clips.c.id).where(clips.c.case_id == ranking.case_id)
        found.append(or_(own.clip_a.in_(of_case), own.clip_b.in_(of_case)))
    return and_(own.decision == Decision.UNDECIDED.value, *found)
