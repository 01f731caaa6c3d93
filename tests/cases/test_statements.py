"""What events say of records: one, or many annotations told compactly."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import statements as module
from cases.judgement import Annotation
from cases.mapping import canonical_json, to_plain
from cases.records import Note
from cases.statements import MOST_BYTES, MOST_TOGETHER, by_record, in_parts, record_body, statements, together_body
from tests.cases.build import any_record

MARK = Annotation("case", "clip", 1, "child", "Ada")


def _plains(count: int) -> list[dict[str, Any]]:
    return [to_plain(replace(MARK, id=f"a{number}", start_pts=number)) for number in range(count)]


@settings(max_examples=50, deadline=None)
@given(st.lists(any_record(Annotation), min_size=1, max_size=4))
def test_many_annotations_come_back_from_one_body(annotations: list[Annotation]) -> None:
    plains = [to_plain(annotation) for annotation in annotations]
    told = statements("clip", canonical_json(together_body(plains)))
    assert [one.plain for one in told] == plains
    assert [one.id for one in told] == [annotation.id for annotation in annotations]
    assert [(one.kind, one.nth) for one in told] == [(Annotation, nth) for nth in range(len(plains))]


def test_what_all_have_in_common_is_told_once() -> None:
    body = together_body(_plains(100))
    assert body["fields"] == ["start_pts", "id"]
    assert len(canonical_json(body)) < 100 * 15 + 400


def test_a_single_record_comes_back_from_its_body() -> None:
    plain = to_plain(Note("case", "text", "Ada", id="n"))
    (told,) = statements("n", canonical_json(record_body(Note, plain)))
    assert told == (Note, "n", plain, 0)


@pytest.mark.parametrize("body", [{}, {"to": "report.pdf"}, {"record": None}])
def test_an_event_about_something_else_states_nothing(body: dict[str, Any]) -> None:
    assert statements("x", json.dumps(body)) == []


@pytest.mark.parametrize(
    "body",
    [
        {"record": "annotations"},
        {"record": "annotations", "same": {}, "fields": ["id"], "values": [["a"], ["b", 1]]},
        {"record": "annotations", "same": {}, "fields": ["id", "tag"], "values": [["a"]]},
        {"record": "annotations", "same": {}, "fields": ["tag"], "values": [["a"]]},
        {"record": "annotations", "same": [1], "fields": ["id"], "values": [["a"]]},
        {"record": "annotations", "same": {}, "fields": ["id"], "values": [5]},
        {"record": "annotations", "same": {}, "fields": [[]], "values": [["a"]]},
        {"record": "dreams"},
        {"record": ["note"]},
        [],
        7,
    ],
)
def test_a_damaged_body_is_told_from_an_empty_one(body: Any) -> None:
    with pytest.raises((ValueError, TypeError, KeyError, AttributeError)):
        statements("x", json.dumps(body))


def test_a_list_is_parted_by_number_and_by_size_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    plains = _plains(2 * MOST_TOGETHER + 1)
    parts = list(in_parts(plains))
    assert [len(part) for part in parts] == [MOST_TOGETHER, MOST_TOGETHER, 1]
    assert [plain for part in parts for plain in part] == plains
    monkeypatch.setattr(module, "MOST_BYTES", 3 * len(canonical_json(plains[0]).encode()))
    assert [len(part) for part in in_parts(plains[:10])] == [3, 3, 3, 1]


def test_an_annotation_larger_than_an_events_share_stands_alone() -> None:
    large = [plain | {"text": "é" * (MOST_BYTES // 2)} for plain in _plains(1)]
    assert [len(part) for part in in_parts([*_plains(2), *large, *_plains(2)])] == [2, 1, 2]
    assert list(in_parts([])) == []


def test_what_is_said_of_a_record_is_gathered_over_events_of_either_kind() -> None:
    plains = _plains(2)
    revised = plains[1] | {"revision": 2}
    events = [together_body(plains), {"elsewhere": 1}, record_body(Annotation, revised)]
    said = by_record((f"a{number - 1}", canonical_json(body)) for number, body in enumerate(events))
    assert said == {"a0": [plains[0]], "a1": [plains[1], revised]}
