"""Notes in parts: the newest first, more when asked, and those that hold certain words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cases.judging import withdraw
from cases.records import Case, Note
from cases.workspace import Workspace
from tests.ui.conftest import open_root, settle
from tests.ui.crowd import add_many
from ui.desk.desk import Desk
from ui.desk.notes_panel import CARDS, NotesPanel
from ui.main_window import MainWindow

BY = "A. Tester"

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, root: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """At a case with forty notes, of which one was withdrawn."""
    monkeypatch.setattr("workbench.custody.witness", lambda _workspace: None)  # of rows made quickly
    with Workspace.open(root) as workspace:
        (case,) = workspace.store.find(Case)
        add_many(workspace.store, Note(case.id, "", BY), 40, text="Note {0} of the day")
        withdraw(workspace.store, workspace.store.get(Note, "note-39"), reason="Twice", by=BY)
    open_root(qtbot, window, root)
    settle(qtbot, window)
    assert window.desk is not None
    window.desk.inspector.turn_to(window.desk.inspector.notes)
    return window.desk


def _numbers(panel: NotesPanel) -> list[int]:
    texts = [one.text() for one in panel.findChildren(QLabel) if one.isVisible() and one.text().startswith("Note ")]
    return [int(text.split()[1]) for text in texts]


def _more(panel: NotesPanel) -> list[QAbstractButton]:
    return [one for one in panel.findChildren(QAbstractButton) if one.text().startswith("Show ") and one.isVisible()]


def test_the_newest_are_shown_and_more_when_asked(qtbot: QtBot, desk: Desk) -> None:
    panel = desk.inspector.notes
    qtbot.waitUntil(lambda: _numbers(panel) == list(range(38, 38 - CARDS, -1)))
    (more,) = _more(panel)
    assert more.text() == "Show 27 more"
    more.click()
    qtbot.waitUntil(lambda: _numbers(panel) == list(range(38, 38 - 2 * CARDS, -1)))


@pytest.mark.parametrize("few", [0, 1000], ids=["by a job", "at once"])
def test_words_find_the_notes_that_hold_them_all(
    qtbot: QtBot, desk: Desk, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.shortlist.FEW", few)
    panel = desk.inspector.notes
    panel.filter.setText("DAY 3 note")
    qtbot.waitUntil(lambda: _numbers(panel) == [38, 37, 36, 35, 34, 33, 32, 31, 30, 23, 13, 3])
    assert _more(panel) == []
    panel.filter.setText("no such note")
    qtbot.waitUntil(lambda: any(one.text() == "No note holds these words." for one in panel.findChildren(QLabel)))
    assert panel.filter.isVisible()
    panel.filter.clear()
    qtbot.waitUntil(lambda: len(_numbers(panel)) == CARDS)


def test_one_that_is_sought_is_shown_though_it_is_old(qtbot: QtBot, desk: Desk) -> None:
    panel = desk.inspector.notes
    panel.seek("note-2")
    qtbot.waitUntil(lambda: _numbers(panel)[-1:] == [2])
    assert panel.findChildren(QPlainTextEdit) == [panel.editor]
    assert len(_numbers(panel)) == CARDS + 1
