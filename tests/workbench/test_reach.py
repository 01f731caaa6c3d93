"""What a negative answer is worth: as it is kept, and as it was measured."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workbench.i18n import FRENCH
from workbench.reach import WEAKNESSES, Reach, not_compared, read_reach

MEASURED = Path(__file__).parents[2] / "benchmarks" / "README.md"
ROW = re.compile(r"^\| (?P<edit>[a-z0-9-]+) \|(?: \d+/\d+ \|){3} (?P<found>\d+)/(?P<of>\d+) \|", re.MULTILINE)
OFTEN = 0.9
"""Share of copies found from which an edit is no weakness."""


def test_reach_is_read_back_as_kept() -> None:
    reach = Reach(128, 3, ("one", "two"))
    assert read_reach(reach.to_json()) == reach


@pytest.mark.parametrize("document", [None, {}, [], {"pictures": 1, "blank": 0, "closely": 2}, {"pictures": "x"}])
def test_a_search_that_does_not_say_is_told_apart(document: object) -> None:
    assert read_reach(document) is None


def test_what_is_known_to_be_missed_is_what_was_measured() -> None:
    rows = [(row["edit"], int(row["found"]), int(row["of"])) for row in ROW.finditer(MEASURED.read_text("utf-8"))]
    assert len(rows) == 33
    weak = sorted((row for row in rows if row[1] < OFTEN * row[2]), key=lambda row: row[1] / row[2])
    assert [(one.edit, one.found, one.of) for one in WEAKNESSES] == weak


@pytest.mark.parametrize(
    ("kept", "french"),
    [
        (
            "G-2020: “a: b.mp4” holds no sound. Choose a clip with a sound stream.",
            "G-2020\u202f: «\u202fa: b.mp4\u202f» ne contient pas de son. Choisissez un clip qui en a.",
        ),
        ("a.mp4 lies in: no case.", "a.mp4 lies in: no case."),
    ],
)
def test_why_a_clip_was_not_compared_is_said_in_french(kept: str, french: str) -> None:
    assert not_compared(kept) == kept
    assert FRENCH(not_compared(kept)) == french
