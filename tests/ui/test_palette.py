"""The search over everything: commands at once, records when they are found, Enter goes there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cases.records import Clip, Note
from cases.workspace import Workspace
from tests.ui.conftest import counter_clip, open_root, settle
from ui.desk.desk import Desk
from ui.dialogs.palette import Palette
from ui.main_window import MainWindow
from workbench.intake import take_in

BY = "A. Tester"

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path) -> Desk:
    with Workspace.open(root) as workspace:
        case = workspace.store.case("T-1")
        take_in(
            workspace, case, [counter_clip(tmp_path / "one.mp4", 30), counter_clip(tmp_path / "two.mp4", 40)], by=BY
        )
        second = workspace.store.find(Clip)[1]
        workspace.store.add(Note(case.id, "A swing behind the men.", BY, second.id, 512 * 12), by=BY)
    open_root(qtbot, window, root)
    settle(qtbot, window)
    assert window.desk is not None
    return window.desk


def _palette(qtbot: QtBot, desk: Desk) -> Palette:
    made = Palette(desk.session, desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_command_is_found_by_its_words_at_once(qtbot: QtBot, desk: Desk) -> None:
    palette = _palette(qtbot, desk)
    QTest.keyClicks(palette.field, "first frame")
    hit = palette.rows.hit(0)
    assert hit is not None
    assert (hit.text, hit.act) == ("First frame", "to_start")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen == hit


def test_nothing_found_is_said(qtbot: QtBot, desk: Desk) -> None:
    palette = _palette(qtbot, desk)
    QTest.keyClicks(palette.field, "xyzzy")
    qtbot.waitUntil(lambda: palette.said.text() == "Nothing in the record holds these words.", timeout=10_000)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen is None


def test_a_note_is_found_and_enter_goes_to_its_frame(qtbot: QtBot, desk: Desk) -> None:
    assert desk.clip is not None
    assert desk.clip.name == "one.mp4"

    def type_and_enter() -> None:
        palette = QApplication.activeModalWidget()
        if not isinstance(palette, Palette):
            QTimer.singleShot(20, type_and_enter)
            return
        QTest.keyClicks(palette.field, "swing")
        qtbot.waitUntil(lambda: palette.rows.rowCount() > 0, timeout=10_000)
        hit = palette.rows.hit(0)
        assert hit is not None
        assert hit.about == "note · T-1 · two.mp4"
        QTest.keyClick(palette.field, Qt.Key.Key_Return)

    QTimer.singleShot(0, type_and_enter)
    desk.commands.search_everything()
    qtbot.waitUntil(lambda: desk.clip is not None and desk.clip.name == "two.mp4", timeout=10_000)
    qtbot.waitUntil(lambda: desk.player.positions is not None and desk.player.position == 12, timeout=10_000)
