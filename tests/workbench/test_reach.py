"""What a negative answer is worth: as it is kept, and as it was measured."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workbench.reach import WEAKNESSES, Reach, read_reach

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
