"""Models over plain records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cases.listing import CaseLine, ClipLine
from cases.records import Case, Clip, ClipKind, CustodyEvent, Match, now
from tests.workbench.test_match_view import comparison
from ui import words
from ui.desk.clip_delegate import BETWEEN, fitting
from ui.models.clip_tree import (
    AROUND,
    COUNT,
    RECORD,
    CaseEntry,
    ClipEntry,
    ClipTree,
    Entries,
    Line,
    Rows,
    case_line,
    clip_line,
)
from ui.models.log_table import LogTable
from workbench.match_view import view_match


def a_clip(case: Case, name: str, sha: str = "a", duration: str = "30") -> Clip:
    return Clip(case.id, name, ClipKind.VIDEO, sha * 64, "", "", 1, "evidence/x", "me", "copied", duration=duration)


def tree_of(*names: str) -> ClipTree:
    """Two cases, the second without clips."""
    tree = ClipTree()
    cases = [CaseLine(1, "one", "A-1", "First"), CaseLine(2, "two", "B-2", "Second")]
    clips = [ClipLine(at, name, "one", name, str(len(name)), "video", stand_in=False) for at, name in enumerate(names)]
    tree.add(map(case_line, cases), (clip_line(clip, len(clip.name), "0:30") for clip in clips))
    return tree


def rows_of(tree: ClipTree, asked: list[str]) -> Rows:
    case = Case("A-1", "First", "?")

    def read(lines: Sequence[Line]) -> dict[str, CaseEntry | ClipEntry]:
        asked.extend(line.id for line in lines)
        return {
            line.id: ClipEntry(a_clip(case, line.id), 1.0, "0:01") if line.case else CaseEntry(case) for line in lines
        }

    rows = Rows(Entries(read), lambda _clip: None, tree)
    rows.show_lines(tree.rows()[0])
    return rows


def named(tree: ClipTree) -> list[str]:
    lines, places = tree.rows()
    assert places == [at for at, line in enumerate(lines) if not line.case]
    return [line.id for line in lines]


def test_rows_are_cases_each_with_its_clips_below(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    tree = tree_of("b.mp4", "a.mp4")
    assert named(tree) == ["one", "b.mp4", "a.mp4", "two"]
    rows = rows_of(tree, [])
    assert [rows.index(row, 0).data() for row in range(4)] == ["A-1 First", "b.mp4", "a.mp4", "A-1 First"]
    assert [rows.index(row, 0).data(COUNT) for row in (0, 3)] == [2, 0]
    assert isinstance(rows.index(1, 0).data(RECORD), Clip)
    assert rows.index_of("a.mp4").row() == 2
    assert not rows.index_of("c.mp4").isValid()
    assert [one.row() for one in rows.indexes_of(["two", "a.mp4", "c.mp4"])] == [2, 3]
    tree.filter = "b.mp"
    rows.show_lines(tree.rows()[0])
    assert not rows.index_of("a.mp4").isValid()
    tree.filter = ""
    rows.show_lines(tree.rows()[0])
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]  # pytest-qt


def test_rows_are_read_some_at_a_time_and_once(qtbot: QtBot) -> None:
    asked: list[str] = []
    rows = rows_of(tree_of(*(f"{number}.mp4" for number in range(1000))), asked)
    assert asked == []
    assert rows.index(500, 0).data() == "499.mp4"
    assert rows.index(501, 0).data() == "500.mp4"
    assert len(asked) == AROUND
    assert rows.index(900, 0).data() == "899.mp4"
    assert len(asked) == len(set(asked)) == 2 * AROUND


def test_filter_keeps_a_case_while_one_of_its_clips_matches() -> None:
    tree = tree_of("courtyard.mp4", "Lectern.mp4")
    tree.filter = "lect"
    assert named(tree) == ["one", "Lectern.mp4"]
    tree.filter = "second"
    assert named(tree) == ["two"]
    tree.filter = "FIRST "
    assert named(tree) == ["one", "courtyard.mp4", "Lectern.mp4"]
    tree.filter = "match"
    assert named(tree) == []
    tree.words = {"courtyard.mp4": "1 match"}
    assert named(tree) == ["one", "courtyard.mp4"]


def test_a_case_is_folded_and_still_counts_its_clips() -> None:
    tree = tree_of("a.mp4", "b.mp4")
    tree.folded = {"one"}
    assert named(tree) == ["one", "two"]
    assert tree.count("one") == 2


@pytest.mark.parametrize(("order", "names"), [("name", ["a.mp4", "bbb.mp4"]), ("duration", ["a.mp4", "bbb.mp4"])])
@pytest.mark.parametrize("part", [1, 100])
def test_order(order: str, names: list[str], part: int) -> None:
    tree = tree_of("bbb.mp4", "a.mp4")
    tree.set_order(order)
    while tree.sort(part):
        pass
    assert named(tree) == ["one", *names, "two"]
    assert [line.id for line in tree.of_case("one")] == names
    tree.set_order("taken in")
    assert not tree.sort(part)
    assert named(tree) == ["one", "bbb.mp4", "a.mp4", "two"]


def test_log_is_newest_first_and_read_where_it_is_seen(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    asked: list[int] = []

    def read(numbers: Sequence[int]) -> dict[int, CustodyEvent]:
        asked.extend(numbers)
        return {n: CustodyEvent(n, now(), "me", "clip.taken-in", None, "x", "{}", "0", "1") for n in numbers}

    log = LogTable(read)
    log.append([1, 2])
    log.append([3])

    assert [log.index(row, 0).data() for row in range(3)] == ["3", "2", "1"]
    assert asked == [1, 2, 3]
    assert log.index(0, 3).data() == "clip taken in"
    assert log.headerData(1, Qt.Orientation.Horizontal) == "UTC"
    align = Qt.ItemDataRole.TextAlignmentRole
    assert log.headerData(0, Qt.Orientation.Horizontal, align) == log.index(0, 0).data(align)
    qtmodeltester.check(log)  # type: ignore[no-untyped-call]  # pytest-qt
    log.append(list(range(4, 2000)))
    assert log.index(0, 0).data() == "1999"
    assert log.index(1998, 0).data() == "1"
    assert len(asked) < 150
    assert log.newest == 1999


def test_a_match_in_words(qtbot: QtBot) -> None:
    case = Case("A-1", "First", "?")
    a, b = a_clip(case, "a.mp4"), a_clip(case, "b.mp4", "b")
    view = view_match(Match(a.id, b.id, "shared-stretch", comparison(), "engine/1", 0.9), a, b, case)
    (stretch,) = view.stretches

    assert words.where(stretch) == "0:04.0–0:20.0 here is 0:06.0–0:14.0 there"
    assert words.where(stretch, lettered=True) == "A 0:04.0–0:20.0 is B 0:06.0–0:14.0"
    assert words.changes(stretch) == ["mirrored", "speed ×2.00", "turned by 3°", "81\u202f% of the picture here"]
    assert "turned by −3°" in words.changes(replace(stretch, rotation=-3.2))
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
    assert words.where(view.stretches[0], lettered=True) == "The still A is B at 0:05.0–0:05.4"
    moment = replace(match, comparison=comparison(a=[0.0, 0.0], b=[9.4, 9.4]))
    assert words.where(view_match(moment, still, clip, case).stretches[0]) == "This still is 0:09.4 there"
    assert words.where(view_match(moment, clip, still, case).stretches[0]) == "0:09.4 here is the still there"
    both = replace(match, comparison=comparison(a=[0.0, 0.0], b=[0.0, 0.0]))
    assert words.where(view_match(both, still, clip, case).stretches[0]) == "This picture is the one there"
    assert words.relation(view) == "same scene"  # not "another moment": one frame cannot tell
    other_side = view_match(match, clip, still, case)
    assert words.where(other_side.stretches[0]) == "0:05.0–0:05.4 here is the still there"


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (59.6, "1:00"), (61, "1:01"), (3723, "1:02:03")])
def test_short_times(seconds: float, text: str) -> None:
    assert words.clock(seconds) == text


@pytest.mark.parametrize(("seconds", "text"), [(4.2, "0:04.2"), (59.96, "1:00.0"), (72.0, "1:12.0")])
def test_times_with_tenths(seconds: float, text: str) -> None:
    assert words.tenths(seconds) == text


def test_badges_that_do_not_fit_are_counted_quiet_ones_first(qtbot: QtBot) -> None:
    parts = [("0:30", "quiet"), ("3 to review", "accent"), ("not authenticable", "warn"), ("stand-in", "quiet")]
    metrics = QFontMetricsF(QFont())

    def wide(*texts: str) -> float:
        return sum(metrics.horizontalAdvance(text) + BETWEEN for text in texts) - BETWEEN

    def seen(room: float) -> list[str]:
        return [text for text, _tone in fitting(parts, room, metrics)]

    texts = [text for text, _tone in parts]
    assert seen(wide(*texts)) == texts
    assert seen(wide(*texts) - 1) == [*texts[:3], "+1"]
    *whole, short, more = seen(wide(*texts[:3], "+1") - 1)
    assert (whole, more) == (texts[:2], "+1"), "the verdict gives way after what is quiet, and is shortened before"
    assert short.endswith("…")
    assert texts[2].startswith(short[:-1])
    assert seen(wide("0:30", "3 to review", "+2")) == ["0:30", "3 to review", "+2"]
    assert seen(wide("0:30", "+3")) == ["0:30", "+3"]
    assert seen(1.0) == []
