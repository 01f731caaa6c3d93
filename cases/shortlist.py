"""The few of very many that are shown: the newest notes, what can be weighed, and what was weighed of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, func, or_, select

from cases.judgement import Bearing
from cases.kinds import Record
from cases.listing import AT_ONCE, stands
from cases.mapping import R
from cases.reading import NOT_SUPERSEDED
from cases.records import Assessment, Clip, Match, Note
from cases.schema import TABLES, assessments, clips, matches, order_of
from cases.store import CaseStore
from cases.text_search import holding, words_of
from cases.validate import check_text

FEW: Final = 1000
"""Records of a case up to which all of them are looked through in a moment."""


class About(StrEnum):
    """Which notes of a case."""

    CLIP = "one clip"
    CASE = "the case as a whole"
    CLIPS = "any of its clips"


def few(store: CaseStore, case_id: str | None, *kinds: type[Record]) -> bool:
    """Whether a case, or the workspace, has at most :data:`FEW` records of these kinds together; counts no further."""
    left = FEW
    with store.reading() as connection:
        for kind in kinds:
            table = TABLES[kind]
            every = case_id is None or kind is Match
            some = select(table.c.id) if every else select(table.c.id).where(table.c.case_id == case_id)
            left -= int(
                connection.execute(select(func.count()).select_from(some.limit(left + 1).subquery())).scalar_one()
            )
            if left < 0:
                return False
    return True


def newest_notes(
    store: CaseStore, case_id: str, about: About, clip_id: str | None, query: str, *, limit: int
) -> tuple[list[Note], int]:
    """At most ``limit`` notes that hold every word of ``query`` and stand, newest first; and how many there are.

    ``clip_id``: for :attr:`About.CLIP`. InvalidError for text no record can hold.
    """
    own = TABLES[Note].c
    which = {
        About.CLIP: own.clip_id == clip_id,
        About.CASE: own.clip_id.is_(None),
        About.CLIPS: own.clip_id.is_not(None),
    }[about]
    conditions = [own.case_id == case_id, which, stands(Note), *_said(Note, query)]
    return _newest(store, Note, conditions, limit)


def of_kinds(
    store: CaseStore, case_id: str, kinds: Sequence[type[Record]], query: str, *, limit: int
) -> tuple[list[Record], int]:
    """Of each of these kinds the newest ``limit`` that hold every word and stand; and how many there are.

    A match holds the words of the names of its clips.
    """
    found: list[Record] = []
    count = 0
    for kind in kinds:
        of = _of_case(case_id) if kind is Match else TABLES[kind].c.case_id == case_id
        withdrawn = [] if kind is Clip else [stands(kind)]
        records, number = _newest(store, kind, [of, *withdrawn, *_said(kind, query)], limit)
        found += records
        count += number
    return found, count


def bearings(
    store: CaseStore, ids: Sequence[str], *, of_evidence: bool = False, limit: int
) -> tuple[list[Bearing], Counter[str]]:
    """What was weighed of each of these claims or hypotheses, or of each of these pieces of evidence, and stands.

    At most ``limit`` of each, oldest first; and how many each has, where there are more withdrawn ones too. At most
    :data:`AT_ONCE` ids.
    """
    assert len(ids) <= AT_ONCE
    own = TABLES[Bearing].c
    end = own.evidence_id if of_evidence else own.subject_id
    with store.reading() as connection:
        rows = connection.execute(select(end, func.count()).where(end.in_(ids)).group_by(end)).all()
    counts: Counter[str] = Counter({str(one): int(count) for one, count in rows})
    whole = [one for one, count in counts.items() if count <= limit]
    found = store.those(Bearing, and_(end.in_(whole), stands(Bearing))) if whole else []
    for one in whole:
        counts[one] = sum(one == (said.evidence_id if of_evidence else said.subject_id) for said in found)
    for one in counts.keys() - set(whole):  # of very many the first are found by going through all in order
        found += store.those(Bearing, and_(func.coalesce(end, "") == one, stands(Bearing)), limit=limit)
    return found, counts


def verdicts(
    store: CaseStore, case_id: str, clip_id: str | None, *, superseded: bool = False, limit: int
) -> tuple[list[Assessment], bool]:
    """The newest ``limit`` verdicts of a clip, or of a case as a whole, oldest first; and whether there are more.

    Those that stand, or those that a later one superseded and that nobody withdrew.
    """
    own = assessments.c
    which = own.clip_id.is_(None) if clip_id is None else own.clip_id == clip_id
    wanted = and_(~NOT_SUPERSEDED, stands(Assessment)) if superseded else NOT_SUPERSEDED
    newest = select(own.added).where(own.case_id == case_id, which, wanted).order_by(own.added.desc())
    with store.reading() as connection:
        places = list(connection.execute(newest.limit(limit + 1)).scalars())
    found = store.those(Assessment, own.added.in_(places[:limit])) if places else []
    return found, len(places) > limit


def _newest(
    store: CaseStore, kind: type[R], conditions: Sequence[ColumnElement[bool]], limit: int
) -> tuple[list[R], int]:
    table = TABLES[kind]
    with store.reading() as connection:
        count = int(connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one())
        order = order_of(table)
        newest = select(order).where(*conditions).order_by(order.desc()).limit(limit)
        places = list(connection.execute(newest).scalars())
    return store.those(kind, order.in_(places))[::-1] if places else [], count


def _said(kind: type[Any], query: str) -> list[ColumnElement[bool]]:
    check_text(query, "What is searched")
    if kind is Match:
        return [_between(holding(Clip, one, "name")) for one in words_of(query)]
    return [holding(kind, one) for one in words_of(query)]


def _between(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    named = select(clips.c.id).where(condition)
    return or_(matches.c.clip_a.in_(named), matches.c.clip_b.in_(named))


def _of_case(case_id: str) -> ColumnElement[bool]:
    return _between(clips.c.case_id == case_id)
