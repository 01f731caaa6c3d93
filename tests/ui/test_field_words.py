"""What the record and files name for machines has plain names, and what is not known keeps its own."""

from __future__ import annotations

from dataclasses import fields

import pytest
from pytestqt.qtbot import QtBot

from cases.kinds import KINDS
from ui.facts import Fact, Facts
from ui.field_words import field, held, tag


def test_every_field_of_a_record_has_a_plain_name_of_its_own() -> None:
    for kind in KINDS.values():
        plain = {one.name: field(one.name) for one in fields(kind)}
        assert not [name for name, said in plain.items() if name == said or "_" in said]
        assert len(set(plain.values())) == len(plain), kind
    assert field("left_out_by_hand") == "left_out_by_hand"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("handler_name", "Name of the track’s handler"),
        ("HANDLER_NAME", "Name of the track’s handler"),
        ("title-fra", "Title (fra)"),
        ("com.apple.quicktime.make", "Manufacturer (Apple)"),
        ("EXIF DateTimeOriginal", "Taken"),
        ("DateTimeOriginal", "Taken"),
        ("GPS GPSLatitude", "Latitude (GPS)"),
        ("Thumbnail Orientation", "Thumbnail Orientation"),
        ("Image", "Image"),
        ("x-own-tag", "x-own-tag"),
    ],
)
def test_known_tags_have_plain_names(name: str, said: str) -> None:
    assert tag(name) == said


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("language", "und", "not stated (und)"), ("language", "fra", "fra"), ("title", "und", "und")],
)
def test_a_language_that_is_not_stated_is_said_to_be_so(name: str, value: str, said: str) -> None:
    assert held(name, value) == said


@pytest.mark.parametrize(
    ("value", "said"), [("isomiso2avc1mp41", "isom, iso2, avc1, mp41"), ("qt  ", "qt"), ("isom,avc1", "isom,avc1")]
)
def test_brands_in_a_row_are_told_apart(value: str, said: str) -> None:
    assert held("compatible_brands", value) == said


def test_what_a_plain_name_stands_for_is_told_beside_it(qtbot: QtBot) -> None:
    facts = Facts()
    qtbot.addWidget(facts)
    facts.show_facts([Fact("Format it declares", "isom", "major_brand"), ("Size", "1 MB"), Fact("x", "1", "x")])
    grid = facts.layout()
    assert grid is not None
    items = [item for item in map(grid.itemAt, range(grid.count())) if item is not None]
    shown = [widget for widget in (item.widget() for item in items) if widget is not None]
    held = "Recorded as major_brand"
    assert [one.toolTip() for one in shown] == [held, held, "", "", "", ""]
    assert [one.accessibleDescription() for one in shown[1::2]] == [held, "", ""]
