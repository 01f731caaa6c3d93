"""What a match measured is told of a copy: which stretch of what it is, and what was done to it."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.judgement import Derivation, DerivationKind
from cases.lineage import Edge, EdgeKind, Stretch, lineage, stretches_of
from cases.records import Confidence, Decision, Match
from tests.cases.build import a_case, a_clip
from workbench.drawings.lineage_graph import lineage_drawing
from workbench.drawings.lineage_words import came, done_to, stretch_words
from workbench.drawings.shapes import Words, rough_measure, wrapped
from workbench.i18n import FRENCH

CASE = a_case("T-1")
LONG = replace(a_clip(CASE, "long"), name="long.mp4", duration="20")
SHORT = replace(a_clip(CASE, "short"), name="short.mp4", duration="16")
WHOLE = [0.0, 0.0, 1.0, 1.0]


def _segment(**changed: Any) -> dict[str, Any]:
    same = {"a": [4.0, 20.0], "b": [0.0, 16.0], "speed": 1.0, "mirrored": True, "rotation": 0.0}
    return {**same, "region_a": [0.1, 0.0, 0.9, 0.9], "region_b": WHOLE, "relation": "same-footage", **changed}


def _match(*segments: Any, **changed: Any) -> Match:
    made = Match(LONG.id, SHORT.id, "shared-stretch", json.dumps({"segments": segments}), "engine/1", 0.9)
    return replace(made, **changed)


def test_a_copy_is_told_by_its_stretch_and_what_was_done_to_it() -> None:
    match = _match(_segment())
    assert done_to(match, SHORT, LONG) == "all of it is 0:04.0–0:20.0 of long.mp4, mirrored, cropped to 81 %"
    assert done_to(match, LONG, SHORT) == (
        "holds all of short.mp4 at 0:04.0–0:20.0, mirrored, inside 81 % of the picture"
    )
    french = "en entier dans long.mp4, à 0:04.0–0:20.0, en miroir, recadré à 81\u202f%"
    assert FRENCH(done_to(match, SHORT, LONG)) == french


@pytest.mark.parametrize(
    ("segment", "words"),
    [
        ({"a": [0.0, 20.0], "region_a": WHOLE, "mirrored": False}, "all of long.mp4"),
        ({"b": [2.0, 8.0], "a": [4.0, 10.0]}, "its 0:02.0–0:08.0 is 0:04.0–0:10.0 of long.mp4"),
        ({"a": [4.0, 12.0], "b": [0.0, 16.0], "speed": 2.0}, "mirrored, at 0.50 times the speed"),
        ({"speed": -1.0, "rotation": 3.2}, "mirrored, backwards, turned by 3°"),
        ({"b": [0.0, 0.0], "a": [9.64, 9.64]}, "the picture at 0:09.6 of long.mp4"),
        ({"b": [1.0, 9.0], "a": [9.64, 9.64]}, "shows long.mp4 at 0:01.0"),
    ],
)
def test_each_kind_of_stretch_has_its_words(segment: dict[str, Any], words: str) -> None:
    assert words in done_to(_match(_segment(**segment)), SHORT, LONG)


def _alt(*matches: Match, derivations: tuple[Derivation, ...] = ()) -> str:
    return lineage_drawing(lineage([LONG, SHORT], [], derivations, matches), 400).alt


def test_the_drawing_tells_it_whether_it_is_stated_or_only_found() -> None:
    match = _match(_segment())
    assert "holds all of short.mp4 at 0:04.0–0:20.0" in _alt(match) or "all of it is 0:04.0–0:20.0" in _alt(match)
    assert "(a match, not decided)" in _alt(match)
    assert "not decided" not in _alt(replace(match, decision=Decision.CONFIRMED))
    stated = Derivation(CASE.id, SHORT.id, DerivationKind.EXCERPT, "Credit", "Ada", parent_clip=LONG.id)
    assert "excerpt, from long.mp4 (high confidence) · found: all of it is 0:04.0–0:20.0 of long.mp4" in _alt(
        match, derivations=(stated,)
    )
    assert "the same streams as" in _alt(_match(identity="same-streams"))


def test_of_many_stretches_the_first_are_told_and_the_others_counted() -> None:
    five = tuple(Stretch((at, at + 1.0), (at, at + 1.0), False, False, 1.0, False, 0.0, 1.0, 1.0) for at in range(5))
    edge = Edge("a", "b", EdgeKind.SAME_FOOTAGE, "shared-stretch", Confidence.HIGH, "m", stretches=five)
    assert came(edge, "a", "b.mp4").endswith("its 0:02.0–0:03.0 is 0:02.0–0:03.0 of b.mp4; and 2 more stretches")


_numbers = st.floats() | st.integers() | st.none() | st.text(max_size=3)
_spans = st.lists(_numbers, max_size=3) | _numbers
_segments = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("a", "b", "region_a", "region_b"), _spans),
        **dict.fromkeys(("speed", "rotation", "mirrored"), _numbers),
    },
)


@given(st.lists(_segments | st.none(), max_size=3) | _numbers, st.floats(0, 1e6))
def test_whatever_a_comparison_holds_its_words_are_told(segments: Any, seconds: float) -> None:
    found = stretches_of(_match(comparison=json.dumps({"segments": segments})), seconds, 1.0)
    for one in found:
        assert all(map(math.isfinite, (*one.first, *one.second, one.speed, one.turned().speed)))
        assert stretch_words(one, "x")
        assert stretch_words(one.turned(), "x")
    _alt(_match(comparison="[]"), _match(comparison="{"))


def test_no_word_of_the_lineage_is_cut_and_rows_make_room() -> None:
    clips = [replace(LONG, name=f"a clip whose name is longer than the drawing is wide {'n' * 60}.mp4"), SHORT]
    match = _match(_segment(), _segment(a=[0.0, 1.0], b=[3.0, 4.0]))
    drawing = lineage_drawing(lineage(clips, [], [], [match]), 260)
    words = [shape for shape in drawing.shapes if isinstance(shape, Words)]
    assert not any("…" in one.text for one in words)
    assert "".join(one.text for one in words).count("n" * 20) >= 2
    assert all(rough_measure(one.text) <= 260 - one.x for one in words if one.anchor == "start")
    assert len({round(one.y) for one in words}) == len(words)
    assert max(one.y for one in words) < drawing.height
    assert len(drawing.breaks) == 2


@pytest.mark.parametrize("text", ["n" * 100_000, "n " * 50_000])
def test_a_text_without_end_ends(text: str) -> None:
    stated = Derivation(CASE.id, SHORT.id, DerivationKind.EDIT, "Us", "Ada", parent_clip=LONG.id, transformation=text)
    drawing = lineage_drawing(lineage([LONG, SHORT], [], [stated]), 260)
    assert drawing.height < 400
    assert sum(isinstance(shape, Words) and shape.text == "…" for shape in drawing.shapes) == 1
    assert text.strip() in drawing.alt


@given(st.text(max_size=60), st.floats(1, 200))
def test_wrapped_words_lose_nothing(text: str, room: float) -> None:
    lines = wrapped(text, room, rough_measure)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(rough_measure(line) <= room or len(line) == 1 for line in lines)


def test_no_line_ends_between_a_number_and_its_sign() -> None:
    words = "recadré à 91\u202f% ou plus"
    for room in range(20, 200):
        assert any("91\u202f%" in line for line in wrapped(words, rough_measure("recadré") + room, rough_measure))
