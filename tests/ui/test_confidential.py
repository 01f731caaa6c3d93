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
from ui.desk.confidential_commands import ConfidentialForm
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


def _badges(desk: Desk) -> list[str]:
    """The first of each clip in the list that has any."""
    rows = desk.clips.rows
    entries = [rows.index(place, 0).data(ENTRY) for place in range(rows.rowCount())]
    return [entry.badges[0].text for entry in entries if isinstance(entry, ClipEntry) and entry.badges]


def test_a_note_is_marked_undone_and_unmarked(qtbot: QtBot, desk: Desk) -> None:
    panel = desk.inspector.notes
    desk.inspector.turn_to(panel)
    qtbot.waitUntil(lambda: bool(_locks(panel)))
    undo, redo = desk.commands.marking.undo, desk.commands.marking.redo
    for act, there in ((None, True), (undo, False), (redo, True), (None, False)):
        if act is None:
            answer(ReasonForm, _why)
            _locks(panel)[0].setFocus()
            _locks(panel)[0].click()
        else:
            act()
        qtbot.waitUntil(partial(_is_signed, panel, there=there), timeout=10_000)
        assert len(_standing(desk)) == there
        qtbot.waitUntil(lambda: desk.window().focusWidget() in _locks(panel))
    desk.commands.marking.undo()  # what was taken off is on again
    qtbot.waitUntil(lambda: _signed(panel), timeout=10_000)
    (mark,) = _standing(desk)
    assert (mark.record_kind, mark.reason, mark.author) == ("note", "She asked for it", BY)


def test_clips_are_marked_together_from_the_list(qtbot: QtBot, desk: Desk) -> None:
    clips = desk.clips
    clips.tree.selectAll()
    chosen = clips.selected_clips()
    assert len(chosen) == 2

    answer(ReasonForm, _why)
    clips.confidential_wanted.emit(chosen)
    qtbot.waitUntil(lambda: _badges(desk) == ["confidential", "confidential"], timeout=10_000)
    assert list(desk.session.badge_words().values()) == ["confidential", "confidential"]
    clips.choose(chosen[0].id)
    qtbot.waitUntil(lambda: _signed(desk.inspector.facts), timeout=10_000)
    assert any("She asked for it" in one.text() for one in desk.inspector.facts.findChildren(QLabel))
    desk.commands.marking.undo()
    qtbot.waitUntil(lambda: _badges(desk) == [] and _standing(desk) == [], timeout=10_000)
    qtbot.waitUntil(lambda: not _signed(desk.inspector.facts), timeout=10_000)


def test_a_part_of_an_entry_is_marked_undone_and_unmarked(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = desk.inspector.notes
    desk.inspector.turn_to(panel)
    qtbot.waitUntil(lambda: bool(_locks(panel)))

    def choose(offered: list[str], text: str, form: ConfidentialForm) -> None:
        assert [form.what.itemText(row) for row in range(form.what.count())] == offered
        form.what.setCurrentText(text)
        assert form.save.text() == ("Mark as confidential" if text == only else "Take the mark off")
        _why(form)

    def chips() -> list[str]:
        return [one.text() for one in panel.findChildren(QLabel) if "confidential" in one.text() and one.isVisible()]

    only = "Only: author (A. Tester)"
    answer(ConfidentialForm, partial(choose, ["The whole entry", only], only))
    _locks(panel)[0].click()
    qtbot.waitUntil(lambda: chips() == ["confidential: author"], timeout=10_000)
    assert [(mark.record_kind, mark.part) for mark in _standing(desk)] == [("note", "author")]
    qtbot.waitUntil(lambda: _badges(desk) == ["partly confidential"], timeout=10_000)
    desk.clips.filter.setText("partly conf")
    qtbot.waitUntil(lambda: len(desk.clips.rows.lines) == 2, timeout=10_000)  # the case and the first clip
    desk.commands.run("undo")
    qtbot.waitUntil(lambda: desk.clips.rows.lines == [] and _badges(desk) == [], timeout=10_000)
    desk.clips.filter.clear()
    monkeypatch.setattr("cases.shortlist.FEW", 0)  # a job reads what is confidential
    qtbot.waitUntil(lambda: chips() == [] and _standing(desk) == [], timeout=10_000)
    desk.commands.run("redo")
    qtbot.waitUntil(lambda: chips() == ["confidential: author"], timeout=10_000)
    qtbot.waitUntil(lambda: _badges(desk) == ["partly confidential"], timeout=10_000)
    off = "No longer: author (A. Tester)"
    answer(ConfidentialForm, partial(choose, ["The whole entry", off], off))
    _locks(panel)[0].click()
    qtbot.waitUntil(lambda: chips() == [] and _standing(desk) == [], timeout=10_000)
