"""Many annotations that one event brings in: kept, found, checked and changed one by one all the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from cases import custody, statements
from cases.errors import ConflictError, InvalidError, NotFoundError
from cases.judgement import Annotation, Withdrawal
from cases.records import Clip, now
from cases.schema import PLACES, marks
from cases.store import CaseStore
from tests.cases.build import ADA, a_case, a_clip

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


@pytest.fixture
def clip(store: CaseStore) -> Clip:
    """A clip of the case G-2020."""
    return store.add(a_clip(store.add(a_case(), by=ADA)), by=ADA)


def _marks(clip: Clip, count: int, **more: object) -> list[Annotation]:
    made = [Annotation(clip.case_id, clip.id, number, "vehicle", ADA) for number in range(count)]
    return [replace(one, **more) for one in made]  # type: ignore[arg-type]  # fields by name


def _said(store: CaseStore) -> list[tuple[str, str]]:
    return [(event.action, event.subject) for event in store.events()[3:]]


def test_many_are_kept_in_their_order_with_one_event(store: CaseStore, clip: Clip) -> None:
    given = _marks(clip, 20, created_at=datetime(2026, 1, 2, tzinfo=timezone(timedelta(hours=2))))
    kept = store.add_annotations(given, by="Bob")
    assert list(kept) == given == store.find(Annotation, clip_id=clip.id)
    assert kept[0].created_at.utcoffset() == timedelta(0)
    assert _said(store) == [("annotations.made", clip.id)]
    event = store.events(clip.case_id)[-1]
    assert (event.actor, event.case_id, len(json.loads(event.body)["values"])) == ("Bob", clip.case_id, 20)
    assert store.verify_chain().ok
    assert store.get(Annotation, given[7].id) == given[7]


def test_those_of_several_clips_are_said_of_the_case(store: CaseStore, clip: Clip) -> None:
    other = store.add(replace(a_clip(store.case("G-2020"), "two")), by=ADA)
    store.add_annotations([*_marks(clip, 2), *_marks(other, 2)], by=ADA)
    assert _said(store)[1:] == [("annotations.made", clip.case_id)]
    assert len(store.find(Annotation, clip_id=other.id)) == 2
    assert store.verify_chain().ok


def test_one_alone_is_kept_as_any_record_and_none_changes_nothing(store: CaseStore, clip: Clip) -> None:
    (one,) = store.add_annotations(_marks(clip, 1), by=ADA)
    assert store.add_annotations([], by=ADA) == ()
    assert _said(store) == [("annotation.made", one.id)]
    assert json.loads(store.events()[-1].body)["record"] == "annotation"
    assert store.verify_chain().ok


def test_a_long_list_takes_as_many_events_as_it_needs(
    store: CaseStore, clip: Clip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "MOST_TOGETHER", 3)
    given = _marks(clip, 7)
    store.add_annotations(given, by=ADA)
    assert [action for action, _ in _said(store)] == ["annotations.made", "annotations.made", "annotation.made"]
    assert store.find(Annotation) == given
    assert store.verify_chain().ok


def _twice(marks: list[Annotation]) -> list[Annotation]:
    return [*marks, marks[0]]


@pytest.mark.parametrize(
    ("spoil", "error", "sentence"),
    [
        (lambda them: [*them, replace(them[0], id="x", case_id="other")], InvalidError, "must be of one case"),
        (lambda them: [*them, replace(them[0], id="x", clip_id="absent")], NotFoundError, "no clip absent in this"),
        (lambda them: [replace(one, case_id="absent") for one in them], NotFoundError, "no (case|clip) "),
        (lambda them: [*them, replace(them[0], id="x", tag=" ")], InvalidError, "tag is empty"),
        (lambda them: [*them, replace(them[0], id="here")], ConflictError, "annotation here is in the record already"),
        (_twice, InvalidError, "the same id"),
    ],
)
def test_one_that_cannot_stand_keeps_all_out(
    store: CaseStore,
    clip: Clip,
    spoil: Callable[[list[Annotation]], list[Annotation]],
    error: type[Exception],
    sentence: str,
) -> None:
    held = store.add(replace(_marks(clip, 1)[0], id="here"), by=ADA)
    events = store.count_events()
    with pytest.raises(error, match=sentence):
        store.add_annotations(spoil(_marks(clip, 600)), by=ADA)
    with pytest.raises(InvalidError, match="Who does this"):
        store.add_annotations(_marks(clip, 2), by=" ")
    assert (store.find(Annotation), store.count_events()) == ([held], events)


def test_a_list_that_breaks_off_leaves_nothing(store: CaseStore, clip: Clip, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements, "MOST_TOGETHER", 3)
    events, times = store.count_events(), iter([now()])
    store._clock = lambda: next(times)  # there is no time for the second event
    with pytest.raises(StopIteration):
        store.add_annotations(_marks(clip, 6), by=ADA)
    assert (store.find(Annotation), store.count_events()) == ([], events)


def test_lists_go_on_from_within_an_event(store: CaseStore, clip: Clip) -> None:
    other = store.add(a_clip(store.case("G-2020"), "two"), by=ADA)
    for count in (4, 1, 5):
        store.add_annotations([*_marks(clip, count), *_marks(other, 1)], by=ADA)
    wanted: list[Annotation] = []
    lists: list[dict[str, Any]] = [{"case_id": clip.case_id}, {"clip_id": clip.id}, {}]
    for equals in lists:
        wanted = store.find(Annotation, **equals)
        pages = [store.page(Annotation, limit=3, **equals)]
        while pages[-1].next is not None:
            pages.append(store.page(Annotation, limit=3, after=pages[-1].next, **equals))
        assert [one for page in pages for one in page.records] == wanted
        assert len(pages) == -(-len(wanted) // 3)
    assert len(wanted) == 13


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("text", "x"),
        ("start_pts", 99),
        ("region", '{"box":[0,0,1,1]}'),
        ("added", 1),
        ("place", 5),
        ("revised_at", "x"),
    ],
)
def test_an_altered_one_is_named(store: CaseStore, clip: Clip, column: str, value: object) -> None:
    kept = store.add_annotations(_marks(clip, 5), by=ADA)
    with store.writing() as connection:
        connection.execute(update(marks).where(marks.c.id == kept[2].id).values({column: value}))
    assert store.verify_chain().problems == (
        f"The annotation {kept[2].id} differs from what event 4 says of it: {column}.",
    )


def _swapped(connection: Connection, one: str, other: str) -> None:
    for identifier, place in ((one, -1), (other, 4 * PLACES), (one, 4 * PLACES + 1)):
        connection.execute(update(marks).where(marks.c.id == identifier).values(place=place))


def test_missing_planted_and_swapped_ones_are_named(store: CaseStore, clip: Clip) -> None:
    kept = store.add_annotations(_marks(clip, 5), by=ADA)
    with store.writing() as connection:
        connection.execute(delete(marks).where(marks.c.id == kept[4].id))
        row = dict(connection.execute(select(marks).where(marks.c.id == kept[2].id)).mappings().one())
        connection.execute(insert(marks).values(row | {"id": "planted", "place": row["place"] + 10}))
        _swapped(connection, kept[0].id, kept[1].id)
    assert sorted(store.verify_chain().problems) == sorted(
        [
            f"The annotation {kept[0].id} differs from what event 4 says of it: place.",
            f"The annotation {kept[1].id} differs from what event 4 says of it: place.",
            f"The annotation {kept[4].id} is missing, though event 4 has it in the record.",
            "The annotation planted is in the record without any event that brought it in.",
        ]
    )


def test_one_of_many_is_revised_and_withdrawn_by_itself(store: CaseStore, clip: Clip) -> None:
    kept = store.add_annotations(_marks(clip, 4), by=ADA)
    revised = store.revise_annotation(replace(kept[1], text="A van"), by="Bob")
    again = store.revise_annotation(replace(revised, text="A lorry"), by="Bob")
    store.add(Withdrawal(clip.case_id, "annotation", kept[2].id, "No car", ADA), by=ADA)
    assert store.find(Annotation) == [kept[0], again, *kept[2:]]
    assert store.annotation_history(kept[1].id) == [kept[1], revised, again]
    assert store.annotation_history(kept[3].id) == [kept[3]]
    assert store.verify_chain().ok
    with store.writing() as connection:
        connection.execute(update(marks).where(marks.c.id == again.id).values(text="A van", revision=1))
    assert store.verify_chain().problems == (
        f"The annotation {again.id} differs from what event 6 says of it: text, revision.",
    )
    with pytest.raises(NotFoundError, match="no annotation absent"):
        store.annotation_history("absent")


def test_an_event_whose_list_is_damaged_is_named_and_its_annotations_with_it(store: CaseStore, clip: Clip) -> None:
    body = {"record": "annotations", "same": {"clip_id": clip.id}, "fields": ["id", "tag"], "values": [["a", "b"]]}
    with store.writing() as connection:
        custody.append(
            connection, at=now(), actor=ADA, action="annotations.made", case_id=None, subject=clip.id, body=body
        )
    (problem,) = store.verify_chain().problems
    assert problem.startswith("Event 4 (annotations.made")
    assert problem.endswith("its body is damaged or of a kind this version does not know.")
