"""Models over plain records."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cases.records import Case, Clip, ClipKind, CustodyEvent, Match, now
from ui import words
from ui.models.clip_tree import RECORD, CaseEntry, ClipEntry, ClipFilter, ClipTree
from ui.models.log_table import LogTable
from ui.models.match_view import view_match


def a_clip(case: Case, name: str, sha: str = "a", duration: str = "30") -> Clip:
    return Clip(case.id, name, ClipKind.VIDEO, sha * 64, "", "", 1, "evidence/x", "me", "copied", duration=duration)


def entries(*names: str) -> tuple[CaseEntry, ...]:
    one, two = Case("A-1", "First", "?"), Case("B-2", "Second", "?")
    clips = tuple(ClipEntry(a_clip(one, name), float(len(name)), "0:30") for name in names)
    return (CaseEntry(one, clips), CaseEntry(two))


def test_tree_holds_cases_and_their_clips(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    tree = ClipTree(lambda _clip: None)
    tree.set_entries(entries("b.mp4", "a.mp4"))

    first = tree.index(0, 0)
    assert tree.rowCount() == 2
    assert [tree.index(row, 0, first).data() for row in range(tree.rowCount(first))] == ["b.mp4", "a.mp4"]
    assert tree.rowCount(tree.index(1, 0)) == 0
    assert tree.index(1, 0, first).parent() == first
    qtmodeltester.check(tree)  # type: ignore[no-untyped-call]  # pytest-qt


def test_new_badges_leave_rows_where_they_are(qtbot: QtBot) -> None:
    tree = ClipTree(lambda _clip: None)
    given = entries("a.mp4")
    tree.set_entries(given)

    with qtbot.assertNotEmitted(tree.modelReset), qtbot.waitSignal(tree.dataChanged):
        tree.set_entries(given)
    with qtbot.waitSignal(tree.modelReset):
        tree.set_entries(entries("a.mp4", "b.mp4"))


def test_filter_keeps_a_case_while_one_of_its_clips_matches(qtbot: QtBot) -> None:
    tree = ClipTree(lambda _clip: None)
    tree.set_entries(entries("courtyard.mp4", "lectern.mp4"))
    proxy = ClipFilter()
    proxy.setSourceModel(tree)

    proxy.setFilterFixedString("lect")

    assert proxy.rowCount() == 1
    case = proxy.index(0, 0)
    assert [proxy.index(row, 0, case).data() for row in range(proxy.rowCount(case))] == ["lectern.mp4"]


@pytest.mark.parametrize(("order", "names"), [("name", ["a.mp4", "bbb.mp4"]), ("duration", ["a.mp4", "bbb.mp4"])])
def test_order(qtbot: QtBot, order: str, names: list[str]) -> None:
    tree = ClipTree(lambda _clip: None)
    tree.set_entries(entries("bbb.mp4", "a.mp4"))
    tree.set_order(order)
    proxy = ClipFilter()
    proxy.setSourceModel(tree)
    proxy.sort(0)
    case = proxy.mapFromSource(tree.index(0, 0))

    assert [proxy.index(row, 0, case).data(RECORD).name for row in range(2)] == names


def test_log_is_newest_first(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    events = [CustodyEvent(n, now(), "me", "clip.taken-in", None, "x", "{}", "0" * 64, "1" * 64) for n in (1, 2, 3)]
    log = LogTable()
    log.set_events(events)

    assert [log.index(row, 0).data() for row in range(3)] == ["3", "2", "1"]
    assert log.index(0, 3).data() == "clip taken in"
    assert log.headerData(1, Qt.Orientation.Horizontal) == "UTC"
    qtmodeltester.check(log)  # type: ignore[no-untyped-call]  # pytest-qt


def comparison(**changes: object) -> str:
    segment = {
        "a": [4.0, 20.0],
        "b": [6.0, 14.0],
        "speed": 0.5,
        "mirrored": True,
        "rotation": 3.0,
        "region_a": [0.1, 0.1, 0.9, 0.9],
        "region_b": [0, 0, 1, 1],
        "score": 0.9,
        "false_match_rate": 0.00002,
        "relation": "same-footage",
        "explanation": "e",
        "pairs": [{"a_pts": 10, "b_pts": 20, "distance": 3}],
    }
    return json.dumps({"segments": [segment | changes], "searched": {"frames_a": 5}})


def test_a_match_is_turned_to_the_clip_that_is_looked_at() -> None:
    case = Case("A-1", "First", "?")
    a, b = a_clip(case, "a.mp4"), a_clip(case, "b.mp4", "b")
    match = Match(a.id, b.id, "shared-stretch", comparison(), "engine/1", 0.9)

    (straight,) = view_match(match, a, b, case).stretches
    (turned,) = view_match(match, b, a, case).stretches

    assert (straight.here, straight.there, straight.speed) == ((4.0, 20.0), (6.0, 14.0), 0.5)
    assert (turned.here, turned.there, turned.speed) == ((6.0, 14.0), (4.0, 20.0), 2.0)
    assert straight.region_here == turned.region_there == (0.1, 0.1, 0.9, 0.9)
    assert (straight.rotation, turned.rotation) == (3.0, -3.0)
    assert (turned.pairs[0].here_pts, turned.pairs[0].there_pts) == (20, 10)
    assert straight.to_there(6.0) == 7.0
    assert turned.to_there(straight.to_there(6.0)) == 6.0


def test_a_comparison_that_cannot_be_read_has_no_stretches() -> None:
    case = Case("A-1", "First", "?")
    a, b = a_clip(case, "a.mp4"), a_clip(case, "b.mp4", "b")

    assert view_match(Match(a.id, b.id, "none", "not json", "e", 0.0), a, b, case).stretches == ()
    assert view_match(Match(a.id, b.id, "none", '{"segments": [{"a": 1}]}', "e", 0.0), a, b, case).stretches == ()


def test_a_match_in_words(qtbot: QtBot) -> None:
    case = Case("A-1", "First", "?")
    a, b = a_clip(case, "a.mp4"), a_clip(case, "b.mp4", "b")
    view = view_match(Match(a.id, b.id, "shared-stretch", comparison(), "engine/1", 0.9), a, b, case)
    (stretch,) = view.stretches

    assert words.where(stretch) == "0:04.0–0:20.0 here is 0:06.0–0:14.0 there"
    assert words.changes(stretch) == ["mirrored", "speed ×2.00", "turned by 3°", "81 % of the picture here"]
    assert words.strength(view) == (
        "Very strong. Unrelated footage scores this high less than once in 50,000 pairs.",
        "good",
    )
    unmeasured = Match(a.id, b.id, "shared-stretch", comparison(false_match_rate=None), "engine/1", 0.9)
    assert "has not been measured" in words.strength(view_match(unmeasured, a, b, case))[0]


def test_a_still_in_words(qtbot: QtBot) -> None:
    case = Case("A-1", "First", "?")
    still, clip = replace(a_clip(case, "grab.jpg"), kind=ClipKind.STILL), a_clip(case, "b.mp4", "b")
    match = Match(still.id, clip.id, "same-scene", comparison(a=[0.0, 0.0], b=[5.0, 5.4]), "e", 0.5)
    view = view_match(match, still, clip, case)

    assert words.where(view.stretches[0]) == "This still is 0:05.0–0:05.4 there"
    assert words.relation(view) == "same scene"  # not "another moment": one frame cannot tell
    other_side = view_match(match, clip, still, case)
    assert words.where(other_side.stretches[0]) == "0:05.0–0:05.4 here is the still there"


def test_shared_seconds_count_overlaps_once() -> None:
    case = Case("A-1", "First", "?")
    a, b = a_clip(case, "a.mp4"), a_clip(case, "b.mp4", "b")
    first, second = json.loads(comparison()), json.loads(comparison(a=[10.0, 25.0]))
    document = json.dumps({"segments": [first["segments"][0], second["segments"][0]], "searched": {}})
    view = view_match(Match(a.id, b.id, "shared-stretch", document, "e", 0.9), a, b, case)

    assert view.shared() == 21.0


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (59.6, "1:00"), (61, "1:01"), (3723, "1:02:03")])
def test_short_times(seconds: float, text: str) -> None:
    assert words.clock(seconds) == text


@pytest.mark.parametrize(("seconds", "text"), [(4.2, "0:04.2"), (59.96, "1:00.0"), (72.0, "1:12.0")])
def test_times_with_tenths(seconds: float, text: str) -> None:
    assert words.tenths(seconds) == text
