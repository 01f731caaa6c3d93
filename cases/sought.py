"""Of a long list the records that hold certain words, looked for in the database; and how long a list is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, case, func, or_, select

from cases.listing import stands
from cases.mapping import R
from cases.schema import TABLES, clips, matches, order_of
from cases.store import CaseStore
from cases.text_search import holding, words_of
from cases.validate import check_text


def sought(
    store: CaseStore, kind: type[R], case_id: str, clip_id: str | None, query: str, *, limit: int
) -> tuple[list[R], int]:
    """At most ``limit`` records of a case that hold every word of ``query`` and that nobody withdrew; and how many.

    Those of the clip come first, else in the order they came in. ``kind`` has a ``clip_id``. Capital and small letters
    of A to Z are the same. InvalidError for text no record can hold.
    """
    table = TABLES[kind].c
    order, every = order_of(TABLES[kind]), func.count().over()
    first = [] if clip_id is None else [case((table.clip_id == clip_id, 0), else_=1)]
    query_ = select(order, every).where(*_conditions(kind, case_id, query)).order_by(*first, order).limit(limit)
    with store.reading() as connection:
        rows = connection.execute(query_).all()
    found = store.those(kind, order.in_([place for place, _count in rows])) if rows else []
    return sorted(found, key=lambda one: getattr(one, "clip_id", None) != clip_id), int(rows[0][1]) if rows else 0


def matches_up_to(store: CaseStore, case_id: str, most: int) -> int:
    """In how many matches a clip of a case takes part; counts no further than ``most``."""
    own = select(clips.c.id).where(clips.c.case_id == case_id)
    some = select(matches.c.id).where(or_(matches.c.clip_a.in_(own), matches.c.clip_b.in_(own))).limit(most)
    with store.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(some.subquery())).scalar_one())


def _conditions(kind: type[Any], case_id: str, query: str) -> list[ColumnElement[bool]]:
    check_text(query, "What is searched")
    own = TABLES[kind].c.case_id == case_id
    return [own, stands(kind), *(holding(kind, one) for one in words_of(query))]
