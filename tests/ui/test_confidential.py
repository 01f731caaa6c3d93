"""A clip and a note are confidential, or no longer: asked why, seen, undone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from cases.judgement import Restriction
from cases.public import restrictions
from cases.records import Case, Note
from cases.workspace import Workspace
from tests.cases.build import a_clip
from tests.ui.conftest import answer, open_root, settle
from ui.desk.desk import Desk
from ui.desk.panel import Panel
from ui.dialogs.small import ReasonForm
from ui.main_window import MainWindow
from ui.models.clip_tree import ENTRY, ClipEntry

pytestmark = pytest.mark.slow

BY = "A. Tester"


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, root: Path) -> Desk:
    """At a case of two clips whose files are elsewhere, with a note on the first."""
    with Workspace.open(root) as workspace:
        (case,) = workspace.store.find(Case)
        one, _two = (workspace.store.add(a_clip(case, name), by=BY) for name in ("one", "two"))
        workspace.store.add(Note(case.id, "Ask her again", BY, one.id), by=BY)
    open_root(qtbot, window, root)
    settle(qtbot, window)
    assert window.desk is not None
    return window.desk


def _why(form: ReasonForm) -> None:
    form.words.setPlainText("She asked for it")
    form.save.click()


def _locks(panel: Panel) -> list[QToolButton]:
    return [one for one in panel.findChildren(QToolButton) if "onfidential" in one.toolTip() and one.isVisible()]


def _is_signed(panel: Panel, *, there: bool) -> bool:
    return _signed(panel) is there


def _signed(panel: Panel) -> bool:
    return any(one.text() == "confidential" and one.isVisible() for one in panel.findChildren(QLabel))


def _standing(desk: Desk) -> list[Restriction]:
    return restrictions(desk.session.workspace.store)


def test_a_note_is_marked_undone_and_unmarked(qtbot: QtBot, desk: Desk) -> None:
    panel = desk.inspector.notes
    desk.inspector.turn_to(panel)
    qtbot.waitUntil(lambda: bool(_locks(panel)))
    for act, there in ((None, True), (desk.commands.undo, False), (desk.commands.redo, True), (None, False)):
        if act is None:
            answer(ReasonForm, _why)
            _locks(panel)[0].setFocus()
            _locks(panel)[0].click()
        else:
            act()
        qtbot.waitUntil(partial(_is_signed, panel, there=there), timeout=10_000)
        assert len(_standing(desk)) == there
        qtbot.waitUntil(lambda: desk.window().focusWidget() in _locks(panel))
    desk.commands.undo()  # what was taken off is on again
    qtbot.waitUntil(lambda: _signed(panel), timeout=10_000)
    (mark,) = _standing(desk)
    assert (mark.record_kind, mark.reason, mark.author) == ("note", "She asked for it", BY)


def test_clips_are_marked_together_from_the_list(qtbot: QtBot, desk: Desk) -> None:
    clips, rows = desk.clips, desk.clips.rows
    clips.tree.selectAll()
    chosen = clips.selected_clips()
    assert len(chosen) == 2

    def badges() -> list[str]:
        entries = [rows.index(place, 0).data(ENTRY) for place in range(rows.rowCount())]
        return [entry.badges[0].text for entry in entries if isinstance(entry, ClipEntry) and entry.badges]

    answer(ReasonForm, _why)
    clips.confidential_wanted.emit(chosen)
    qtbot.waitUntil(lambda: badges() == ["confidential", "confidential"], timeout=10_000)
    clips.choose(chosen[0].id)
    qtbot.waitUntil(lambda: _signed(desk.inspector.facts), timeout=10_000)
    assert any("She asked for it" in one.text() for one in desk.inspector.facts.findChildren(QLabel))
    desk.commands.undo()
    qtbot.waitUntil(lambda: badges() == [] and _standing(desk) == [], timeout=10_000)
    qtbot.waitUntil(lambda: not _signed(desk.inspector.facts), timeout=10_000)
