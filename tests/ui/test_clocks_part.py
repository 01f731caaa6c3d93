"""When, on the desk: what clips carry is recorded by one key, all that tells a time is in a table, and words narrow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from cases import judging
from cases.clock_lines import ClockLine, clock_lines, readings_of
from cases.clocks import Reading
from cases.judgement import Clock, ClockKind, Moment, Withdrawal
from cases.records import Appearance, Claim, ClaimKind, Clip, ImpreciseTime, Shape, Stance
from cases.sought import sought
from cases.workspace import Workspace
from tests.ui.conftest import answer, counter_clip, open_root, settle
from tests.ui.crowd import CROWD, add_many
from tests.ui.watchdog import BAR_SECONDS, Watchdog
from ui.desk.clocks_part import CONFLICTS, ClocksPart
from ui.desk.desk import Desk
from ui.desk.said_delegate import LINES, SaidDelegate
from ui.dialogs.origins import ClockForm
from ui.dialogs.small import ReasonForm
from ui.main_window import MainWindow
from ui.models.clock_table import SAYS, SOURCE, SPAN, WHAT, ClockTable, short_span
from ui.session import Session
from workbench.clock_proposals import proposals_of_case
from workbench.intake import take_in

pytestmark = pytest.mark.slow

BY = "A. Tester"
NOON = datetime(2020, 8, 26, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def _clock(case_id: str, source: str, hours: float, **more: object) -> Clock:
    at = NOON + hours * HOUR
    told = ImpreciseTime(f"{hours} h after noon", at, at + HOUR, "Europe/Paris")
    return Clock(case_id, ClockKind.WITNESS, Moment.FILMED, told, source, BY, **more)  # type: ignore[arg-type]  # by name


def _open(qtbot: QtBot, window: MainWindow, root: Path) -> Desk:
    open_root(qtbot, window, root)
    settle(qtbot, window)
    assert window.desk is not None
    window.desk.inspector.turn_to(window.desk.inspector.sources)
    return window.desk


def _part(desk: Desk) -> ClocksPart:
    return desk.inspector.sources.findChildren(ClocksPart)[-1]  # one before may be about to go


def _texts(part: ClocksPart, column: int) -> list[str]:
    return [part.rows.index(row, column).data() for row in range(part.rows.rowCount())]


def _details(part: ClocksPart) -> str:
    return "\n".join(one.text() for one in part.findChildren(QLabel) if one.isVisibleTo(part))


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path) -> Desk:
    """A case with a clip whose name tells a day, and two clocks, one of them without a date."""
    with Workspace.open(root) as workspace:
        case = workspace.store.case("T-1")
        take_in(workspace, case, [counter_clip(tmp_path / "VID-20200826-WA0003.mp4", 10)], by=BY)
        (clip,) = workspace.store.find(Clip)
        told = _clock(case.id, "The baker", 1, clip_id=clip.id, assumption="A baker in Marseille", error_seconds=60)
        workspace.store.add(told, by=BY)
        undated = Clock(case.id, ClockKind.WITNESS, Moment.SEEN, ImpreciseTime("some day in spring"), "A child", BY)
        workspace.store.add(undated, by=BY)
    return _open(qtbot, window, root)


def test_what_a_clip_carries_is_recorded_by_enter_and_taken_back(qtbot: QtBot, desk: Desk) -> None:
    part = _part(desk)
    assert _texts(part, WHAT) == ["seen?", "filmed", "seen"]
    qtbot.waitUntil(lambda: "any from UTC−12 to UTC+14" in _details(part))
    assert part.axis is not None
    assert "proposed: file name: VID-20200826-WA0003" in part.axis.drawing.alt
    QTest.keyClick(part.table, Qt.Key.Key_Return)
    store = desk.session.workspace.store
    qtbot.waitUntil(lambda: len(store.find(Clock)) == 3, timeout=10_000)
    kept = store.find(Clock)[-1]
    assert (kept.kind, kept.moment, kept.author) == (ClockKind.FILE_SYSTEM, Moment.SEEN, desk.session.analyst)
    qtbot.waitUntil(lambda: _texts(_part(desk), WHAT) == ["seen", "filmed", "seen"], timeout=10_000)
    desk.session.history.undo()
    qtbot.waitUntil(lambda: _texts(_part(desk), WHAT) == ["seen?", "filmed", "seen"], timeout=10_000)


def test_a_proposal_is_recorded_with_other_words(qtbot: QtBot, desk: Desk) -> None:
    def fill(form: ClockForm) -> None:
        assert form.when.words.text() == "VID-20200826-WA0003"
        assert form.when.earliest.text() == "2020-08-25 10:00:00"
        form.when.earliest.setText("2020-08-25 22:00")
        form.accept()

    answer(ClockForm, fill)
    part = _part(desk)
    (change,) = (one for one in part.findChildren(QPushButton) if one.text() == "Change and record…")
    change.click()
    qtbot.waitUntil(lambda: len(desk.session.workspace.store.find(Clock)) == 3, timeout=10_000)
    kept = desk.session.workspace.store.find(Clock)[-1]
    assert kept.tells.earliest == datetime(2020, 8, 25, 22, tzinfo=UTC)
    assert kept.source == "file name"
    part = _part(desk)
    part.resize(700, 600)
    assert not part.table.isColumnHidden(SOURCE)
    assert part.table.columnWidth(SAYS) == pytest.approx(part.table.columnWidth(SOURCE), abs=1)


def test_of_a_case_its_clips_are_asked_a_few_at_a_time(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.desk.sources_panel.CLIPS", 2)
    names = ["VID-20200826-WA0003", "of no day", "VID-20200827-WA0001"]
    with Workspace.open(root) as workspace:
        case = workspace.store.case("T-1")
        take_in(workspace, case, [counter_clip(tmp_path / f"{name}.mp4", 5 + n) for n, name in enumerate(names)], by=BY)
        workspace.store.add(_clock(case.id, "The baker", 1), by=BY)
        for together in (2, 3):
            monkeypatch.setattr("workbench.clock_proposals.CLIPS", together)
            told = [proposals_of_case(workspace.store, case.id, most) for most in (1, 2, 3, 9)]
            assert [(len(found), more) for found, more in told] == [(1, True), (1, True), (2, False), (2, False)]
    desk = _open(qtbot, window, root)
    desk.clips.choose(case.id)
    settle(qtbot, window)
    part = _part(desk)
    assert _texts(part, SAYS)[:1] == names[:1]
    assert _texts(part, WHAT) == ["seen?", "filmed"]
    assert _texts(part, SOURCE)[0] == "VID-20200826-WA0003.mp4 · file name"
    (more,) = (one for one in part.findChildren(QPushButton) if one.text() == "Show what more clips tell")
    more.click()
    settle(qtbot, window)
    part = _part(desk)
    assert _texts(part, WHAT) == ["seen?", "seen?", "filmed"]
    assert not [one for one in part.findChildren(QPushButton) if "more clips" in one.text() and one.isVisibleTo(part)]
    part.table.selectRow(1)
    QTest.keyClick(part.table, Qt.Key.Key_Return)
    store = desk.session.workspace.store
    qtbot.waitUntil(lambda: len(store.find(Clock)) == 2, timeout=10_000)
    assert (store.find(Clock)[-1].source, store.find(Clock)[-1].tells.text) == ("file name", names[2])
    qtbot.waitUntil(lambda: _texts(_part(desk), WHAT) == ["seen?", "seen", "filmed"], timeout=10_000)


def test_a_row_tells_its_zone_and_why_and_is_set_aside(qtbot: QtBot, desk: Desk) -> None:
    part = _part(desk)
    assert part.axis is not None
    part.axis.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(part.axis, key)
    assert part.table.currentIndex().row() == 1
    qtbot.waitUntil(lambda: "Europe/Paris · A baker in Marseille" in _details(part))
    assert "± 60 s" in _details(part)
    part.table.selectRow(2)
    qtbot.waitUntil(lambda: "some day in spring" in _details(part))
    part.table.selectRow(1)

    def fill(form: ReasonForm) -> None:
        form.words.setPlainText("She mixed up the days.")
        form.accept()

    answer(ReasonForm, fill)
    QTest.keyClick(part.table, Qt.Key.Key_Delete)
    store = desk.session.workspace.store
    qtbot.waitUntil(lambda: bool(store.find(Withdrawal)), timeout=10_000)
    assert store.find(Withdrawal)[0].reason == "She mixed up the days."
    qtbot.waitUntil(lambda: _texts(_part(desk), WHAT) == ["seen?", "seen"], timeout=10_000)
    desk.session.history.undo()
    qtbot.waitUntil(lambda: _texts(_part(desk), WHAT) == ["seen?", "filmed", "seen"], timeout=10_000)


def test_a_hundred_thousand_are_listed_and_narrowed_by_words(
    qtbot: QtBot,
    window: MainWindow,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    set_aside: Callable[[], None],
) -> None:
    monkeypatch.setattr(Session, "check_chain", lambda _session: 0)  # rows made quickly are no chain
    monkeypatch.setattr("workbench.custody.witness", lambda _workspace: None)
    with Workspace.open(root) as workspace:
        case = workspace.store.case("T-1")
        then = ImpreciseTime("then", NOON, NOON, "Europe/Paris")
        add_many(workspace.store, Appearance(case.id, "X", Shape.REPOST, published_at=then), CROWD, account="@{0}")
        claim = Claim(case.id, ClaimKind.WHEN, "On Monday.", "A neighbour", "Radio", Stance.NEUTRAL)
        workspace.store.add(claim, by=BY)
    desk = _open(qtbot, window, root)
    panel = desk.inspector.sources
    qtbot.waitUntil(lambda: _part(desk).rows.rowCount() == CROWD, timeout=60_000)
    part = _part(desk)
    set_aside()
    with Watchdog(1.5 * BAR_SECONDS):
        for share in (0.5, 1.0, 0.25):
            bar = part.table.verticalScrollBar()
            bar.setValue(round(bar.maximum() * share))
            qtbot.wait(20)
        part.table.selectRow(CROWD - 1)
        qtbot.waitUntil(lambda: "Europe/Paris" in _details(part))
    with Watchdog(1.5 * BAR_SECONDS):
        panel.filter.setText("@99999")
        said = {"@99999", "No claim holds these words."}
        qtbot.waitUntil(lambda: said <= {one.text() for one in panel.findChildren(QLabel)}, timeout=30_000)
    assert panel.narrowed
    assert len(panel.shown()) == 1
    panel.filter.setText("monday")
    qtbot.waitUntil(lambda: "On Monday." in [one.text() for one in panel.findChildren(QLabel)], timeout=30_000)
    panel.filter.clear()
    qtbot.waitUntil(lambda: not panel.narrowed and bool(panel.findChildren(ClocksPart)), timeout=30_000)


def test_every_two_of_many_are_compared_beside_the_window(
    qtbot: QtBot, window: MainWindow, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "check_chain", lambda _session: 0)
    monkeypatch.setattr("workbench.custody.witness", lambda _workspace: None)
    with Workspace.open(root) as workspace:
        moment = "2020-08-26T12:00:00.{0:06}Z"  # no two can be right
        case = workspace.store.case("T-1")
        add_many(workspace.store, _clock(case.id, "tag", 0), 100, tells_earliest=moment, tells_latest=moment)
    desk = _open(qtbot, window, root)
    qtbot.waitUntil(lambda: _part(desk).axis is not None, timeout=30_000)
    with Watchdog(1.5 * BAR_SECONDS):
        desk.inspector.sources.build_anew()
        qtbot.waitUntil(lambda: _part(desk).axis is not None, timeout=30_000)
    qtbot.waitUntil(lambda: "more contradictions" in _details(_part(desk)), timeout=10_000)
    said = [one.text() for one in _part(desk).findChildren(QLabel)]
    assert "40 of 100 are drawn; the table has all." in said
    assert sum("apart" in text for text in said) == CONFLICTS
    assert f"{100 - 1 - CONFLICTS} more contradictions: settle these first." in said


def test_the_lines_of_a_case_are_its_readings_in_order(root: Path) -> None:
    with Workspace.open(root) as workspace:
        store, case = workspace.store, workspace.store.case("T-1")
        for number, hours in enumerate((5, 1, 3)):
            store.add(_clock(case.id, f"witness {number}", hours), by=BY)
        gone = store.add(_clock(case.id, "liar", 2), by=BY)
        judging.withdraw(store, gone, reason="Lied", by=BY)
        open_end = ImpreciseTime("by then", None, NOON)
        store.add(Appearance(case.id, "X", Shape.REPOST, published_at=open_end, first_seen_at=NOON + 2 * HOUR), by=BY)
        store.add(
            Claim(case.id, ClaimKind.WHEN, "Then", "He", "It", Stance.NEUTRAL, stated_time=ImpreciseTime("never")),
            by=BY,
        )
        store.add(Claim(case.id, ClaimKind.WHO, "Him", "He", "It", Stance.NEUTRAL), by=BY)
        lines = clock_lines(store, case.id)
        found, _pairs = judging.time_axis(store, case.id)
        assert list(readings_of(store, lines).values()) == found
        assert len(found) == 6
        assert clock_lines(store, "another") == []


def test_those_of_the_clip_come_first_and_what_is_withdrawn_is_not_found(root: Path, tmp_path: Path) -> None:
    with Workspace.open(root) as workspace:
        store, case = workspace.store, workspace.store.case("T-1")
        take_in(workspace, case, [counter_clip(tmp_path / "one.mp4", 10)], by=BY)
        (clip,) = store.find(Clip)
        made = [
            store.add(Appearance(case.id, "X", Shape.REPOST, about, account=f"@Paul{number}"), by=BY)
            for number, about in enumerate((None, None, clip.id))
        ]
        judging.withdraw(store, made[0], reason="Twice", by=BY)
        found, count = sought(store, Appearance, case.id, clip.id, "paul", limit=12)
        assert ([one.id for one in found], count) == ([made[2].id, made[1].id], 2)
        found, count = sought(store, Appearance, case.id, None, "paul x", limit=1)
        assert ([one.id for one in found], count) == ([made[1].id], 2)
        assert sought(store, Appearance, case.id, clip.id, "100 %", limit=12) == ([], 0)


def _reading(first: datetime | None, last: datetime | None) -> Reading:
    return Reading("clock", "r", None, Moment.FILMED, "then", "tag", "", 0, first, last)


def test_spans_are_as_short_as_they_can_be() -> None:
    assert short_span(_reading(NOON, NOON)) == "26 Aug 2020 12:00"
    assert short_span(_reading(NOON, NOON + 3 * HOUR)) == "26 Aug 2020 12:00–15:00"
    assert short_span(_reading(NOON, NOON + 30 * HOUR)) == "26–27 Aug 2020"
    assert short_span(_reading(NOON, NOON + 240 * HOUR)) == "26 Aug – 5 Sep 2020"
    assert short_span(_reading(NOON, NOON + 9000 * HOUR)) == "26 Aug 2020 – 5 Sep 2021"
    assert short_span(_reading(None, NOON)) == "until 26 Aug 2020 12:00"
    assert short_span(_reading(None, None)) == "no date"


def test_who_says_it_stands_below_the_words_unless_beside_them(qtbot: QtBot) -> None:
    line = ClockLine("clock", "c", "filmed")
    rows, said = ClockTable(lambda _wanted: {line: _reading(NOON, NOON)}), SaidDelegate()
    rows.show([], [line])
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 200, 0)
    index = rows.index(0, SAYS)
    below = said.sizeHint(option, index).height()
    assert said._source(index) == rows.index(0, SOURCE).data() != ""
    said.sourced = False
    assert 0 < said.sizeHint(option, index).height() < below


@pytest.mark.parametrize("lines", [1, 2, LINES, LINES + 3])
def test_no_line_of_words_loses_its_feet(qtbot: QtBot, lines: int) -> None:
    table, rows, said = QTableView(), QStringListModel(["gy\n" * (lines - 1) + "gy"]), SaidDelegate()
    qtbot.addWidget(table)
    said.sourced = False
    option = QStyleOptionViewItem()
    font = QFont(table.font())
    font.setPixelSize(13)  # of which Qt's spacing of lines is a pixel less than a line
    option.font, option.widget, option.palette = font, table, QPalette(QColor("black"), QColor("white"))
    option.rect = QRect(0, 0, 200, 0)
    option.rect = QRect(0, 0, 200, said.sizeHint(option, rows.index(0)).height())
    picture = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    said.paint(painter, option, rows.index(0))
    painter.end()
    inked = [any(picture.pixelColor(x, y).lightness() < 128 for x in range(60)) for y in range(picture.height())]
    runs = [len(list(run)) for ink, run in groupby(inked) if ink]
    assert runs == [runs[0]] * min(lines, LINES)


def test_only_what_is_seen_is_read() -> None:
    lines = [ClockLine("clock", f"c{number}", "filmed") for number in range(5000)]
    asked: list[int] = []

    def read(wanted: Sequence[ClockLine]) -> dict[ClockLine, Reading]:
        asked.append(len(wanted))
        return {line: _reading(NOON, NOON) for line in wanted if line.id != "c4999"}

    rows = ClockTable(read)
    rows.show([], lines)
    assert rows.index(2500, SAYS).data() == "then"
    assert rows.index(2501, SPAN).data() == "26 Aug 2020 12:00"
    assert len(asked) == 1
    assert rows.reading(4999) is None
    assert rows.index(4999, WHAT).data() is None
    assert rows.row_of("c77") == 77
    assert rows.row_of("nobody") == -1
    assert max(asked) <= 64
