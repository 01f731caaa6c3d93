"""Records become plain values and rows, and come back the same."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.kinds import KINDS
from cases.mapping import (
    canonical_json,
    field_types,
    from_plain,
    from_row,
    time_text,
    time_value,
    to_plain,
    to_row,
)
from cases.records import Case, Match
from cases.schema import TABLES, standing
from cases.validate import check_record
from tests.cases.build import MOMENTS, TEXT, any_record

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", KINDS.values())
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_any_record_comes_back_from_its_row_and_from_its_json(kind: type[Any], data: st.DataObject) -> None:
    record = data.draw(any_record(kind, clip_a="a", clip_b="b") if kind is Match else any_record(kind))
    check_record(record)
    plain = to_plain(record)
    assert from_plain(kind, json.loads(canonical_json(plain))) == record
    assert from_row(kind, to_row(kind, plain)) == record


@pytest.mark.parametrize("kind", KINDS.values())
def test_the_mapping_fills_each_column_of_a_table_and_no_other(kind: type[Any]) -> None:
    plain: dict[str, Any] = {field.name: [] if field.type is tuple else None for field in field_types(kind)}
    assert {*to_row(kind, plain), *standing(TABLES[kind], 1)} == {column.name for column in TABLES[kind].columns}


@settings(max_examples=50, deadline=None)
@given(JSON)
def test_canonical_json_is_one_text_for_one_value(value: Any) -> None:
    text = canonical_json(value)
    assert canonical_json(json.loads(text)) == text


def test_canonical_json_sorts_keys_and_keeps_characters_as_they_are() -> None:
    composed, decomposed = "é", "e\u0301"
    assert canonical_json({"b": [1, 2.5], "a": composed}) == '{"a":"é","b":[1,2.5]}'
    assert canonical_json(composed) != canonical_json(decomposed)


@pytest.mark.parametrize("value", [math.nan, math.inf, {1: "a"}, {"a": [{2: 3}]}, "\ud800", b"x", {"x"}])
def test_canonical_json_refuses_what_has_no_one_text(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        canonical_json(value)


@settings(max_examples=50, deadline=None)
@given(MOMENTS)
def test_a_moment_keeps_its_microsecond_and_its_width(moment: datetime) -> None:
    text = time_text(moment)
    assert len(text) == len("2020-08-26T09:30:00.000000Z")
    assert time_value(text) == moment


@settings(max_examples=50, deadline=None)
@given(MOMENTS, MOMENTS)
def test_stored_times_sort_as_time(one: datetime, other: datetime) -> None:
    assert (one < other) == (time_text(one) < time_text(other))


@pytest.mark.parametrize("text", ["2020-08-26 09:30:00.000000Z", "2020-08-26T09:30:00Z", "2020-08-26T09:30:00.000000"])
def test_another_spelling_of_a_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="stored time"):
        time_value(text)


def test_a_time_of_another_zone_is_kept_in_utc() -> None:
    paris = timezone(timedelta(hours=2))
    assert time_text(datetime(2020, 8, 26, 11, 30, tzinfo=paris)) == "2020-08-26T09:30:00.000000Z"
    assert time_value("2020-08-26T09:30:00.000000Z").tzinfo is UTC


def test_a_field_that_an_older_event_lacks_takes_its_default() -> None:
    plain = to_plain(Case("G-2020", "Title", "Question"))
    del plain["summary"]
    assert to_row(Case, plain)["summary"] == ""
    assert from_plain(Case, plain).summary == ""


def test_minus_zero_is_kept_as_the_database_keeps_it() -> None:
    match = Match("a", "b", "none", "{}", "engine/1", -0.0)
    assert math.copysign(1.0, to_plain(match)["score"]) == 1.0
