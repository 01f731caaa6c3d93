"""What the log tells of an event."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import get_type_hints

import pytest

from cases.kinds import KINDS
from cases.records import CustodyEvent
from cases.validate import ACTION
from ui.desk.log_panel import _body
from ui.i18n import FOLDER
from ui.models.log_table import ACTIONS, CALLED, WHAT, LogTable
from workbench.i18n.files import read

ROOT = Path(__file__).parents[2]
OBJECTS = {
    *KINDS,
    "annotations",
    "bundle",
    "conflict",
    "evidence",
    "frame",
    "record",
    "report",
    "search",
    "selftest",
    "workspace",
}
VERBS = ("ed", "made", "found", "kept", "written", "taken-in", "read", "written-out", "confidential", "withdrawn")


def _written() -> set[str]:
    """Every name of an action in the code that writes the record."""
    files = [*(ROOT / "cases").rglob("*.py"), *(ROOT / "workbench").rglob("*.py")]
    quoted = re.compile(f'"({ACTION.pattern})"')
    named = {found[1] for file in files for found in quoted.finditer(file.read_text("utf-8"))}
    return {text for text in named if text.endswith(VERBS) and text.split(".")[0] in OBJECTS}


def test_every_action_that_the_code_can_write_has_its_words() -> None:
    assert _written() == set(ACTIONS)


@pytest.mark.parametrize(
    ("recorded", "told"),
    [
        ({"files": {"report.pdf": "ab12", "report.html": "cd34"}}, "report.pdf: ab12\nreport.html: cd34"),
        ({"skipped": ["too short", "no picture"]}, "too short\nno picture"),
        ({"clips": 3}, "3"),
        ({"whole": True}, "yes"),
        ({"whole": False}, "no"),
        ({"tells": {"zone": None, "own": [1, 2]}}, "Time zone: \nown: 1\n2"),
        ({"files": {"source": "ab12"}}, "source: ab12"),
        ({"fields": ["id", "end_pts", "own"]}, "Id\nLast frame (PTS)\nown"),
    ],
)
def test_what_was_recorded_is_told_without_brackets(recorded: dict[str, object], told: str) -> None:
    (fact,) = _body(_event(recorded))
    assert fact.value == told


def test_fields_have_plain_names_and_what_is_recorded_is_told_beside_them() -> None:
    told = _body(_event({"record_digest": "a" * 64, "tells": {"zone": "Europe/Paris", "text": "noon"}, "own_field": 1}))
    assert [(fact.name, fact.raw) for fact in told] == [
        ("Digest of the record", "record_digest"),
        ("Time it tells", "tells: zone, text"),
        ("own_field", "own_field"),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_words_of_the_record_are_told_in_the_language_of_the_desk(french: None, kind: str) -> None:
    known, hints = read(FOLDER / "fr.ts"), get_type_hints(KINDS[kind])
    worded = {name: of for name, of in hints.items() if isinstance(of, type) and issubclass(of, StrEnum)}
    for name, word in ((name, word) for name, words in worded.items() for word in words):
        (said, *_rest) = _body(_event({name: word, "record": kind}))
        assert (said.value, said.raw) == (known[word], f"{name}: {word}" if known[word] != word else name)


@pytest.mark.parametrize(
    ("recorded", "told"),
    [
        ({"record": "pillar", "name": "location"}, ["lieu", "pilier"]),
        ({"record": "clip", "name": "location"}, ["location", "clip"]),  # a file's name
        ({"record": "match", "identity": "same-scene"}, ["même scène", "correspondance"]),
        ({"record": "made up", "kind": "video"}, ["made up", "video"]),
        ({"record": ["case"], "state": 1}, ["case", "1"]),
        ({"kind": "video"}, ["video"]),
    ],
)
def test_only_words_of_the_record_are_told_in_the_language_of_the_desk(
    french: None, recorded: dict[str, object], told: list[str]
) -> None:
    assert sorted(fact.value for fact in _body(_event(recorded))) == sorted(told)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("ab" * 32, True),
        ("ab" * 16, True),
        ("d4c3bb06-c8df-50f6-a66e-cc5019524ee2", True),
        ({"report.pdf": "ab" * 32}, True),
        (["ab" * 32], True),
        ({"head": {"digest": "ab" * 32, "sequence": 3}}, True),
        ("ab" * 32 + " and more", False),
        ("Who is in it?", False),
        ({"zone": "Europe/Paris"}, False),
        ([], False),
    ],
)
def test_digests_and_ids_are_set_as_code_wherever_they_stand(value: object, code: bool) -> None:
    assert [fact.code for fact in _body(_event({"files": value}))] == ([code] if value else [])


def _event(recorded: dict[str, object]) -> CustodyEvent:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return CustodyEvent(1, now, "A. Tester", "report.exported", None, "", json.dumps(recorded), "0" * 64, "1" * 64)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (json.dumps({"record": "pillar", "name": "location"}), "report exported · location"),
        (json.dumps({"record": "match", "identity": "same-scene"}), "report exported · same scene"),
        (json.dumps({"record": "claim", "text": "Filmed\non Monday"}), "report exported · Filmed on Monday"),
        (json.dumps({"name": "one.mp4"}), "report exported · one.mp4"),
        (json.dumps({"record": "clip", "name": 3}), "report exported"),
        (json.dumps({"record": ["clip"], "name": "x" * 100_000}), "report exported"),
        ('{"a": ' * 900 + "1" + "}" * 900, "report exported"),
        ("", "report exported"),
    ],
)
def test_a_row_tells_which_of_its_kind_an_event_is_about(body: str, told: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    table = LogTable(
        lambda _numbers: {1: CustodyEvent(1, now, "A. Tester", "report.exported", None, "", body, "0" * 64, "1" * 64)}
    )
    table.append([1])
    assert table.data(table.index(0, WHAT)) == told


def test_every_kind_of_record_has_a_field_to_be_called_by() -> None:
    fields = {kind: set(get_type_hints(of)) for kind, of in KINDS.items()}
    assert not {kind for kind, name in CALLED.items() if name not in fields[kind]}


def test_what_says_nothing_is_left_out() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    body = json.dumps({"reason": "", "case": None, "skipped": [], "files": {}})
    assert _body(CustodyEvent(1, now, "A. Tester", "search.made", None, "", body, "0" * 64, "1" * 64)) == []


@pytest.mark.parametrize("body", ["", "[1]", '{"a": ' * 900 + "1" + "}" * 900])
def test_what_cannot_be_read_is_no_trouble(body: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert _body(CustodyEvent(1, now, "A. Tester", "search.made", None, "", body, "0" * 64, "1" * 64)) == []
