"""Drawings of times and copies: everything on record is on them, in its place, and told in words as well."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.clocks import Reading, compared
from cases.judgement import Moment
from cases.lineage import Edge, EdgeKind, Lineage, Node, Oldest
from cases.records import Confidence
from workbench.drawings.lineage_graph import lineage_drawing
from workbench.drawings.shapes import Box, Drawing, Line, Role, Words, fitted, rough_measure
from workbench.drawings.time_axis import MOST, time_axis
from workbench.i18n import FRENCH

WIDTH = 400.0
NOON = datetime(2020, 8, 26, 12, tzinfo=UTC)


def _reading(number: int, first: datetime | None, last: datetime | None, moment: Moment = Moment.FILMED) -> Reading:
    return Reading("clock", f"r{number}", None, moment, f"clock {number}", "EXIF", "Europe/Paris", 60, first, last)


def _bars(drawing: Drawing) -> dict[str, Box]:
    return {shape.key: shape for shape in drawing.shapes if isinstance(shape, Box) and shape.key}


def _lines(drawing: Drawing, role: Role) -> list[Line]:
    return [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.role is role]


def test_bars_are_as_wide_as_their_uncertainty_and_in_order() -> None:
    day, hour = timedelta(days=1), timedelta(hours=1)
    found = [_reading(1, NOON, NOON + day), _reading(2, NOON + day, NOON + day + hour)]
    bars = _bars(time_axis(found, compared(found), WIDTH))
    assert bars["r1"].width > 10 * bars["r2"].width
    assert bars["r1"].x + bars["r1"].width <= bars["r2"].x + 1
    assert "± 60 s" in bars["r1"].tip


def test_an_open_end_fades_to_that_side() -> None:
    found = [_reading(1, None, NOON), _reading(2, NOON, None)]
    bars = _bars(time_axis(found, compared(found), WIDTH))
    assert (bars["r1"].open_left, bars["r1"].open_right) == (True, False)
    assert (bars["r2"].open_left, bars["r2"].open_right) == (False, True)


def test_what_is_proposed_is_an_outline_in_its_place_and_never_crowded_out() -> None:
    hour = timedelta(hours=1)
    found = [_reading(number, NOON + number * hour, NOON + (number + 1) * hour) for number in range(MOST + 5)]
    proposed = replace(_reading(99, NOON - hour, NOON), source="file name")
    drawing = time_axis(found, (), WIDTH, proposed=[proposed])
    bars = _bars(drawing)
    assert len(bars) == MOST
    assert [key for key, bar in bars.items() if bar.outlined] == ["r99"]
    assert bars["r99"].y < bars["r0"].y
    assert "proposed: file name: clock 99 (filmed)." in drawing.alt
    french = time_axis(found[:1], (), WIDTH, say=FRENCH, proposed=[proposed])
    assert "proposée\u202f: nom du fichier\u202f: clock 99 (tournage)." in french.alt


def test_years_between_are_folded_so_that_hours_stay_visible() -> None:
    hour, years = timedelta(hours=1), timedelta(days=1000)
    found = [_reading(1, NOON, NOON + hour), _reading(2, NOON + 4 * hour, NOON + 5 * hour)]
    found.append(_reading(3, NOON + years, NOON + years + hour))
    bars = _bars(time_axis(found, compared(found), WIDTH))
    assert bars["r1"].width > 20
    assert bars["r2"].x > bars["r1"].x + bars["r1"].width
    assert bars["r3"].x > bars["r2"].x + bars["r2"].width


@pytest.mark.parametrize(
    ("width", "hours", "told"),
    [
        (400.0, 4, ["26 Aug 2020 11:30 UTC", "26 Aug 2020 16:30 UTC"]),
        (250.0, 4, ["11:30", "26 Aug 2020", "16:30 UTC"]),
        (250.0, 40, ["26 Aug 2020"]),
        (180.0, 4, ["26 Aug 2020"]),
    ],
)
def test_in_little_room_the_axis_keeps_times_before_it_keeps_only_the_day(
    width: float, hours: int, told: list[str]
) -> None:
    drawing = time_axis([_reading(1, NOON, NOON + timedelta(hours=hours))], (), width)
    found = [shape.text for shape in drawing.shapes if isinstance(shape, Words) and shape.role is Role.QUIET]
    assert found[-len(told) :] == told


def test_a_contradiction_is_joined_outlined_and_said() -> None:
    found = [_reading(1, NOON, NOON), _reading(2, NOON + timedelta(days=3), NOON + timedelta(days=3))]
    drawing = time_axis(found, compared(found), WIDTH)
    assert len(_lines(drawing, Role.CONFLICT)) == 1
    assert sum(isinstance(shape, Box) and shape.role is Role.CONFLICT for shape in drawing.shapes) == 2
    assert "apart" in drawing.alt


def test_no_line_strikes_through_the_words_of_a_clock() -> None:
    day = timedelta(days=1)
    found = [_reading(1, NOON, NOON + 30 * day), _reading(2, NOON, NOON + 30 * day)]
    found.append(_reading(3, NOON + 900 * day, NOON + 900 * day + timedelta(hours=6)))
    drawing = time_axis(found, compared(found), WIDTH)
    words = [shape for shape in drawing.shapes if isinstance(shape, Words) and shape.key]
    lines = [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.dashed]
    steps = [step for line in lines for step in pairwise(line.points)]
    struck = [
        (one.text, step)
        for one in words
        for step in steps
        if max(x for x, _ in step) >= one.x
        and min(x for x, _ in step) <= one.x + rough_measure(one.text)
        and max(y for _, y in step) > one.y - 8
        and min(y for _, y in step) < one.y
    ]
    assert len(words) == 3
    assert len(lines) > 3
    assert not struck


def test_without_a_clock_nothing_is_drawn_and_that_is_said() -> None:
    drawing = time_axis([_reading(1, None, None)], (), WIDTH)
    assert not drawing.shapes
    assert drawing.alt == "No clock on record says when."


moments = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001


@given(st.lists(st.tuples(moments | st.none(), moments | st.none(), st.sampled_from(Moment)), max_size=12))
def test_whatever_the_clocks_say_every_bar_lies_inside(
    spans: list[tuple[datetime | None, datetime | None, Moment]],
) -> None:
    found = []
    for number, (one, other, moment) in enumerate(spans):
        first, last = sorted((one, other)) if one and other else (one, other)
        found.append(_reading(number, first, last, moment))
    drawing = time_axis(found, compared(found), WIDTH)
    bars = _bars(drawing)
    assert len(bars) == sum(reading.bounded for reading in found)
    for bar in bars.values():
        assert bar.width > 0
        assert bar.x >= -1
        assert bar.x + bar.width <= WIDTH + 1


def _node(name: str, day: int | None = None, *, held: bool = True) -> Node:
    at = None if day is None else NOON + timedelta(days=day)
    return Node(name, name, held, at, at)


def _edge(copy: str, parent: str, kind: EdgeKind = EdgeKind.MADE_FROM) -> Edge:
    return Edge(copy, parent, kind, "cropped", Confidence.MODERATE, f"{copy}-{parent}")


def _names(drawing: Drawing) -> list[str]:
    found = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    return [box.key for box in sorted(found, key=lambda box: box.y)]


def test_copies_hang_below_what_they_were_made_from_and_the_oldest_stands_first() -> None:
    nodes = (_node("repost", 5), _node("clip", 1), _node("copy of the repost", 9))
    edges = (_edge("repost", "clip"), _edge("copy of the repost", "repost"))
    drawing = lineage_drawing(Lineage(nodes, edges, (Oldest(nodes[1], True, ()),)), WIDTH)
    assert _names(drawing) == ["clip", "repost", "copy of the repost"]
    left = [box.x for box in sorted(_bars(drawing).values(), key=lambda box: box.y)]
    assert left == sorted(set(left))
    assert "oldest copy on record" in drawing.alt
    assert "cropped, from clip (moderate confidence)" in drawing.alt


def test_an_appearance_whose_file_is_held_is_one_with_its_clip() -> None:
    graph = Lineage((_node("clip"), _node("post", 1)), (_edge("clip", "post", EdgeKind.FILE_OF),), ())
    drawing = lineage_drawing(graph, WIDTH)
    assert _names(drawing) == ["clip"]
    assert "post" in drawing.alt


def test_what_is_stated_goes_before_what_was_found_alike() -> None:
    nodes = (_node("first", 1), _node("second", 2), _node("third", 3))
    alike = [_edge(a, b, EdgeKind.SAME_FOOTAGE) for a, b in (("first", "second"), ("second", "third"))]
    graph = Lineage(nodes, (*alike, _edge("third", "first")), (Oldest(nodes[0], False, ()),))
    drawing = lineage_drawing(graph, WIDTH)
    assert "cropped, from first" in drawing.alt
    assert "others may be older" in drawing.alt
    assert len(_lines(drawing, Role.GRID)) == 2


def test_a_circle_is_drawn_once_and_its_last_edge_as_a_contradiction() -> None:
    nodes = (_node("a"), _node("b"))
    drawing = lineage_drawing(Lineage(nodes, (_edge("a", "b"), _edge("b", "a")), ()), WIDTH)
    assert len(_names(drawing)) == 2
    assert len(_lines(drawing, Role.CONFLICT)) == 1


def test_words_are_cut_to_their_room() -> None:
    assert fitted("short", 100, rough_measure) == "short"
    cut = fitted("a very long name of a clip.mp4", 60, rough_measure)
    assert cut.endswith("…")
    assert rough_measure(cut) <= 60
    assert fitted("x", 0, rough_measure) == ""


def test_every_word_of_a_narrow_drawing_fits() -> None:
    nodes = tuple(_node(f"a clip with quite a long name {number}.mp4", number) for number in range(3))
    drawing = lineage_drawing(Lineage(nodes, (), ()), 240)
    words = [shape for shape in drawing.shapes if isinstance(shape, Words)]
    assert all(rough_measure(one.text) <= 240 for one in words)
