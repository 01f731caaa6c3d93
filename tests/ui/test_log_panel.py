"""What the log tells of an event."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from cases.records import CustodyEvent
from ui.desk.log_panel import _body


@pytest.mark.parametrize(
    ("recorded", "told"),
    [
        ({"files": {"report.pdf": "ab12", "report.html": "cd34"}}, "report.pdf: ab12\nreport.html: cd34"),
        ({"skipped": ["too short", "no picture"]}, "too short\nno picture"),
        ({"clips": 3}, "3"),
        ({"where": {"zone": None, "pts": [1, 2]}}, "zone: \npts: 1\n2"),
    ],
)
def test_what_was_recorded_is_told_without_brackets(recorded: dict[str, object], told: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    event = CustodyEvent(1, now, "A. Tester", "report.exported", None, "", json.dumps(recorded), "0" * 64, "1" * 64)
    assert _body(event) == [(next(iter(recorded)), told)]


def test_what_says_nothing_is_left_out() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    body = json.dumps({"reason": "", "case": None, "skipped": [], "files": {}})
    assert _body(CustodyEvent(1, now, "A. Tester", "search.made", None, "", body, "0" * 64, "1" * 64)) == []


@pytest.mark.parametrize("body", ["", "[1]", '{"a": ' * 900 + "1" + "}" * 900])
def test_what_cannot_be_read_is_no_trouble(body: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert _body(CustodyEvent(1, now, "A. Tester", "search.made", None, "", body, "0" * 64, "1" * 64)) == []
