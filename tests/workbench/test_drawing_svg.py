"""Drawings as SVG: well-formed whatever the words are, the same bytes each time, nothing in them that acts."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.drawings.shapes import Anchor, Box, Drawing, Line, Role, Words, rough_measure
from workbench.drawings.svg import COLOURS, PAPER, escaped, reworded, to_svg
from workbench.report.drawing import MOST_BANDS, TALLEST, pictures_of_drawing

NS = "{http://www.w3.org/2000/svg}"
BOX = Box(10, 20, 30, 9, Role.FILMED)


def _drawing(*shapes: Box | Line | Words, height: float = 100) -> Drawing:
    return Drawing(200, height, shapes, "in words")


def _parsed(svg: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def _texts(svg: bytes) -> list[str]:
    return [one.text or "" for one in _parsed(svg).iter(f"{NS}text")]


@given(st.text())
def test_any_words_give_well_formed_ascii_that_says_them(text: str) -> None:
    svg = to_svg(_drawing(Words(5, 15, text)))
    assert svg.isascii()
    (said,) = _texts(svg)
    kept = [char for char in text if not char.isspace() and char.isprintable()]
    assert [char for char in said if char in kept] == kept
    assert len(_parsed(svg)) == 1


def test_markup_in_words_is_words() -> None:
    nasty = "</text><script>alert('1')</script>&amp;\"]]>"
    svg = to_svg(_drawing(Words(5, 15, nasty)))
    assert _texts(svg) == [nasty]
    assert b"<script" not in svg
    assert escaped("a\0b\ud800\n c") == "a&#65533;b&#65533; c"
    assert escaped(" 91\u202f%\r\n\tof it ") == "91&#8239;% of it"  # the space before a French sign stays


def test_the_same_drawing_gives_the_same_bytes() -> None:
    drawing = _drawing(BOX, Line(((0, 0), (5, 1 / 3)), Role.GRID, arrow=True), Words(1, 9, "one"))
    assert to_svg(drawing) == to_svg(drawing)
    assert b"0.333" not in to_svg(drawing)


def test_shapes_look_as_their_roles_and_marks_say() -> None:
    fading = Box(10, 20, 30, 9, Role.SEEN, open_left=True)
    outline = Box(10, 40, 30, 9, Role.CONFLICT, outlined=True)
    arrow = Line(((0, 60), (50, 60)), Role.GRID, arrow=True, dashed=True)
    svg = _parsed(to_svg(_drawing(BOX, fading, outline, arrow, Words(99, 9, "x", Role.QUIET, Anchor.END, strong=True))))
    plain, faded, outlined = svg.findall(f"{NS}rect")
    assert plain.get("fill") == COLOURS[Role.FILMED]
    assert [stop.get("stop-opacity") for stop in svg.iter(f"{NS}stop")] == ["0", "1", "1"]
    (gradient,) = svg.findall(f"{NS}linearGradient")
    assert faded.get("fill") == f"url(#{gradient.get('id')})"
    assert (outlined.get("fill"), outlined.get("stroke")) == ("none", COLOURS[Role.CONFLICT])
    (line,), (head,), (words,) = (svg.findall(NS + name) for name in ("polyline", "polygon", "text"))
    assert line.get("stroke-dasharray")
    assert (head.get("points") or "").startswith("50,60 ")
    assert (words.get("text-anchor"), words.get("font-weight")) == ("end", "bold")


def test_every_role_has_a_colour_and_words_can_be_read_on_paper() -> None:
    assert set(COLOURS) == set(Role)
    assert min(_contrast(COLOURS[role]) for role in (Role.PLAIN, Role.QUIET)) >= 4.5
    assert min(_contrast(colour) for role, colour in COLOURS.items() if role is not Role.GRID) >= 3


def _contrast(colour: str) -> float:
    """WCAG 2.2 contrast with the paper, which is white."""
    assert PAPER == "#ffffff"
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    light = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 1.05 / (0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] + 0.05)


def test_words_are_reworded_and_nothing_else() -> None:
    svg = to_svg(_drawing(BOX, Words(1, 9, "a < \u4f60"), Words(1, 19, "b")))
    said = reworded(svg, lambda text: text.replace("\u4f60", "\u27e8U+4F60\u27e9"), rough_measure)
    assert _texts(said) == ["a < \u27e8U+4F60\u27e9", "b"]
    assert reworded(svg, str, rough_measure) == svg


@pytest.mark.parametrize("words", [Words(150, 9, "\u4f60"), Words(50, 9, "\u4f60", anchor=Anchor.END)])
def test_longer_words_stay_inside_the_drawing(words: Words) -> None:
    (said,) = _texts(reworded(to_svg(_drawing(words)), lambda _text: "ten to the dozen", rough_measure))
    assert said.endswith("\u2026")
    assert rough_measure(said) <= 50


@given(st.integers(0, 400))
def test_a_tall_drawing_goes_on_in_bands_that_meet_between_rows(count: int) -> None:
    row, first = 40.0, 6.0
    drawing = _drawing(*(Words(5, first + row * n + 15, f"row {n}") for n in range(count)), height=first + row * count)
    pictures = pictures_of_drawing("rows", drawing, first, row)
    said = [text for picture in pictures for text in _texts(picture.data)]
    assert said == [f"row {n}" for n in range(len(said))]
    assert len(said) == count or len(pictures) == MOST_BANDS
    assert all(picture.height <= TALLEST for picture in pictures)
    assert len({picture.name for picture in pictures}) == len(pictures)


@given(st.lists(st.integers(20, 300), min_size=1, max_size=40))
def test_rows_of_their_own_heights_are_cut_between_them(heights: list[int]) -> None:
    tops = [6.0 + sum(heights[:number]) for number in range(len(heights))]
    words = (Words(5, top + 15, f"row {number}") for number, top in enumerate(tops))
    drawing = replace(_drawing(*words, height=6.0 + sum(heights)), breaks=tuple(tops))
    pictures = pictures_of_drawing("rows", drawing)
    edges = [0, *accumulate(picture.height for picture in pictures)]
    assert set(edges[1:-1]) <= set(tops)
    assert all(picture.height <= TALLEST for picture in pictures)
    assert edges[-1] == round(drawing.height) or len(pictures) == MOST_BANDS


def test_hidden_characters_are_shown() -> None:
    drawing = _drawing(Words(5, 15, "gpj.\u202ecod"))
    (picture,) = pictures_of_drawing("one", drawing, 0, 34)
    assert _texts(picture.data) == ["gpj.\u27e8U+202E\u27e9cod"]
    assert picture.alt == "in words"
