"""All that tells a time in a case, as a long list: what places each line, and whole readings for the lines seen.

The readings are those of :func:`cases.clocks.readings`, in their order but for how far a clock may be wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, case, func, literal, select, union_all

from cases.clocks import Reading, readings
from cases.judgement import Clock, Moment
from cases.kinds import KINDS, Record, word
from cases.listing import records_of, stands
from cases.records import Appearance, Claim, ClaimKind, Clip
from cases.schema import TABLES
from cases.store import CaseStore


class ClockLine(NamedTuple):
    """Which reading stands in a line."""

    kind: str
    """Word of the record that says it: ``clock``, ``appearance``, ``claim``."""
    id: str
    moment: str


def clock_lines(store: CaseStore, case_id: str) -> list[ClockLine]:
    """Every reading of a case that nobody withdrew, the earliest first; what has no bound comes last."""
    clock, seen, claim = (TABLES[kind].c for kind in (Clock, Appearance, Claim))
    published = (seen.published_at_earliest, seen.published_at_latest)
    stated = (claim.stated_time_earliest, claim.stated_time_latest)
    parts = [
        _part(Clock, case_id, clock.moment, clock.tells_earliest, clock.tells_latest),
        _part(Appearance, case_id, _named(Moment.PUBLISHED), *published).where(seen.published_at_text.is_not(None)),
        _part(Appearance, case_id, _named(Moment.SEEN), seen.first_seen_at, seen.first_seen_at).where(
            seen.first_seen_at.is_not(None)
        ),
        _part(Claim, case_id, _named(Moment.FILMED), *stated).where(
            claim.stated_time_text.is_not(None), claim.kind == ClaimKind.WHEN.value
        ),
    ]
    every = union_all(*parts).subquery().c
    first, last = func.coalesce(every.earliest, every.latest), func.coalesce(every.latest, "~")
    order = (case((first.is_(None), 1), else_=0), first, last)
    with store.reading() as connection:
        rows = connection.execute(select(every.kind, every.id, every.moment).order_by(*order))
        return [ClockLine(*row) for row in rows]


def clocks_from(store: CaseStore, clip: Clip, sources: Collection[str]) -> list[Clock]:
    """The clocks of a clip that were read from these sources and that nobody withdrew."""
    clock = TABLES[Clock].c
    return store.those(Clock, and_(clock.clip_id == clip.id, clock.source.in_(sources), stands(Clock)))


def _named(moment: Moment) -> Any:
    return literal(moment.value)


def _part(kind: type[Record], case_id: str, moment: Any, earliest: Any, latest: Any) -> Select[Any]:
    table = TABLES[kind].c
    columns = (literal(word(kind)).label("kind"), table.id, moment.label("moment"))
    bounds = (earliest.label("earliest"), latest.label("latest"))
    return select(*columns, *bounds).where(table.case_id == case_id, stands(kind))


def readings_of(store: CaseStore, lines: Sequence[ClockLine]) -> dict[ClockLine, Reading]:
    """What these lines tell; a line whose record is not there is left out. At most :data:`cases.listing.AT_ONCE`."""
    found: list[Reading] = []
    for kind in (Clock, Appearance, Claim):
        wanted = [line.id for line in lines if KINDS[line.kind] is kind]
        found += _told(kind, records_of(store, kind, wanted).values()) if wanted else []
    told = {ClockLine(one.kind, one.record_id, one.moment.value): one for one in found}
    return {line: told[line] for line in lines if line in told}


def _told(kind: type[Any], records: Iterable[Any]) -> list[Reading]:
    return readings(**{{Clock: "clocks", Appearance: "appearances", Claim: "claims"}[kind]: records})
