"""Undo of what is no mark: decisions and notes. The record keeps what was said, and says anew what was so before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from cases import judging
from cases.graphic import graphic_clips
from cases.judgement import (
    Annotation,
    Bearing,
    Clock,
    ClockKind,
    Derivation,
    DerivationKind,
    Hypothesis,
    Moment,
    Pillar,
    PillarName,
    PillarState,
    Subject,
    Withdrawal,
)
from cases.kinds import Record
from cases.marks import marks_of
from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    ClaimKind,
    Confidence,
    ContextTruth,
    Decision,
    Finding,
    ImpreciseTime,
    Match,
    Note,
    Shape,
    Stance,
)
from cases.workspace import Workspace
from tests.cases.build import a_clip
from tests.ui.conftest import answer, open_root, settle
from ui.desk.mark_import import MarkImport
from ui.desk.marks import Marks
from ui.dialogs.entries import FindingForm
from ui.jobs import Jobs, State
from ui.main_window import MainWindow
from ui.session import Session
from ui.shortcuts import ACT, key_of

pytestmark = pytest.mark.slow  # seconds in all: left out of the fast subset

BY = "A. Tester"


@pytest.fixture
def session(qtbot: QtBot, root: Path, jobs: Jobs) -> Iterator[Session]:
    with Workspace.open(root) as workspace:
        yield Session(workspace, jobs, "A. Tester")


def after(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.jobs.busy(), timeout=30_000)


def test_a_decision_is_undone_and_made_again(qtbot: QtBot, session: Session, case: Case) -> None:
    store = session.workspace.store
    one, two = (store.add(a_clip(case, content), by="A. Tester") for content in ("one", "two"))
    match = store.add(Match(one.id, two.id, "same-footage", "{}", "engine/1", 0.9), by="A. Tester")
    session.decide(match, Decision.CONFIRMED, "the same wall")
    after(qtbot, session)
    assert store.get(Match, match.id).decision is Decision.CONFIRMED
    session.history.undo()
    after(qtbot, session)
    assert (store.get(Match, match.id).decision, store.get(Match, match.id).reason) == (Decision.UNDECIDED, "")
    session.history.redo()
    after(qtbot, session)
    assert store.get(Match, match.id).reason == "the same wall"
    assert [event.action for event in store.events(case.id)].count("match.decided") == 3


def test_a_new_case_that_is_undone_stays_on_record_closed(qtbot: QtBot, session: Session) -> None:
    made = Case("T-2", "Another", "When?")
    session.add(made, "cases")
    after(qtbot, session)
    for act, status in ((session.history.undo, "closed"), (session.history.redo, "open")):
        act()
        after(qtbot, session)
        assert session.case(made.id).status == status


def test_imported_marks_are_taken_back_together_and_what_was_done_with_one_is_done_again(
    qtbot: QtBot, session: Session, case: Case
) -> None:
    store, marks = session.workspace.store, Marks(session)
    clip = store.add(a_clip(case, "clip"), by=BY)
    added = store.add_annotations([Annotation(case.id, clip.id, pts, "face", BY) for pts in (0, 512)], by=BY)
    session.history.push(MarkImport(marks, added))
    marks.show_clip(clip)
    first = marks.shown()[0]
    marks.revise(first, replace(first.mark, text="A child."))
    after(qtbot, session)
    for _step in range(2):
        session.history.undo()
        after(qtbot, session)
    assert (marks_of(store, clip), list(marks.shown())) == ([], [])
    for _step in range(2):
        session.history.redo()
        after(qtbot, session)
    assert [(mark.start_pts, mark.text) for mark in marks_of(store, clip)] == [(0, "A child."), (512, "")]
    assert [held.mark.text for held in marks.shown()] == ["A child.", ""]
    session.history.undo()
    session.history.undo()
    after(qtbot, session)
    assert marks_of(store, clip) == []


def test_a_revised_note_has_its_words_back_and_its_history_all_of_them(
    qtbot: QtBot, session: Session, case: Case
) -> None:
    note = session.workspace.store.add(Note(case.id, "first", "A. Tester"), by="A. Tester")
    session.revise_note(note, "second")
    session.history.undo()
    after(qtbot, session)
    assert [one.text for one in session.note_history(note)] == ["first", "second", "first"]


def of_every_kind(session: Session, case: Case) -> list[tuple[Record, str]]:
    store = session.workspace.store
    clip, parent = (store.add(a_clip(case, content), by=BY) for content in ("clip", "parent"))
    tells = ImpreciseTime("March 2018")
    return [
        (Note(case.id, "A note.", BY), "notes"),
        (Finding(case.id, "Shadows", "They point east.", Confidence.LOW, BY), "findings"),
        (Claim(case.id, ClaimKind.WHEN, "On Monday.", "A neighbour", "Radio", Stance.NEUTRAL), "claims"),
        (Appearance(case.id, "X", Shape.REPOST, source="seen by us"), "appearances"),
        (Clock(case.id, ClockKind.FILE, Moment.FILMED, tells, "EXIF", BY), "judging"),
        (Pillar(case.id, PillarName.DATE, PillarState.PARTLY, "Shadows fit.", BY), "judging"),
        (Derivation(case.id, clip.id, DerivationKind.EXCERPT, "a credit", BY, parent_clip=parent.id), "judging"),
    ]


def test_whatever_is_entered_is_withdrawn_by_undo_and_entered_anew_by_redo(
    qtbot: QtBot, session: Session, case: Case
) -> None:
    entries = of_every_kind(session, case)
    for record, topic in entries:
        session.add(record, topic)
    after(qtbot, session)
    for record, _topic in entries:
        assert record in session.of_case(type(record), case)
    for _ in entries:
        session.history.undo()
    after(qtbot, session)
    for record, _topic in entries:
        assert session.of_case(type(record), case) == []
        assert session.workspace.store.get(type(record), record.id) == record  # nothing is deleted
    for _ in entries:
        session.history.redo()
    after(qtbot, session)
    for record, _topic in entries:
        (again,) = session.of_case(type(record), case)
        assert again.id != record.id
    assert {one.reason for one in session.workspace.store.find(Withdrawal)} == {"undone"}
    assert session.workspace.store.verify_chain().ok


def test_what_names_a_record_brought_back_names_it_as_it_is_now(qtbot: QtBot, session: Session, case: Case) -> None:
    store = session.workspace.store
    finding = store.add(Finding(case.id, "Shadows", "East.", Confidence.LOW, BY), by=BY)
    explanation = Hypothesis(case.id, "It is old.", BY)
    weighed = Bearing(
        case.id, Subject.HYPOTHESIS, explanation.id, "finding", finding.id, Stance.SUPPORTS, "It fits.", BY
    )
    note = Note(case.id, "first", BY)
    session.add(explanation, "judging")
    session.add(weighed, "judging")
    session.add(note, "notes")
    session.revise_note(note, "second")
    after(qtbot, session)
    for _ in range(2):
        for _ in range(4):
            session.history.undo()
        for _ in range(4):
            session.history.redo()
        after(qtbot, session)
    (standing,) = judging.hypotheses(store, case.id)
    assert standing.on.id != explanation.id
    assert [one.reason for one in standing.supports] == ["It fits."]
    assert [one.text for one in session.of_case(Note, case)] == ["second"]
    assert not [row for row in session.jobs.rows() if row.state is State.FAILED]


def test_a_verdict_taken_back_gives_way_to_the_one_before_and_the_first_to_none(
    qtbot: QtBot, session: Session, case: Case
) -> None:
    def stands() -> tuple[Authenticity, str]:
        after(qtbot, session)
        (one,) = session.verdicts(case, None)
        return one.authenticity, one.reasons

    def verdict(said: Authenticity, reasons: str) -> Assessment:
        return Assessment(case.id, said, ContextTruth.ORIGINAL, AssessedBy.US, BY, reasons)

    session.assess(verdict(Authenticity.PROBABLY_AUTHENTIC, "one"))
    after(qtbot, session)
    session.assess(verdict(Authenticity.MANIPULATED, "two"))
    assert stands() == (Authenticity.MANIPULATED, "two")
    session.history.undo()
    assert stands() == (Authenticity.PROBABLY_AUTHENTIC, "one")
    session.history.undo()
    assert stands()[0] is Authenticity.NOT_ASSESSED
    session.history.redo()
    session.history.redo()
    assert stands() == (Authenticity.MANIPULATED, "two")
    session.history.undo()
    session.history.redo()
    assert stands() == (Authenticity.MANIPULATED, "two")
    assert len(session.workspace.store.find(Assessment)) == 8


def test_the_mark_of_a_graphic_clip_is_undone_and_done_again(qtbot: QtBot, session: Session, case: Case) -> None:
    store = session.workspace.store
    clip = store.add(a_clip(case, "one"), by=BY)
    session.set_graphic([clip], graphic=True, reason="blood")
    session.history.undo()
    after(qtbot, session)
    assert graphic_clips(store) == frozenset()
    session.history.redo()
    after(qtbot, session)
    assert graphic_clips(store) == {clip.id}
    session.set_graphic([clip], graphic=False, reason="paint")
    session.history.undo()
    after(qtbot, session)
    assert graphic_clips(store) == {clip.id}
    others = [store.add(a_clip(case, name), by=BY) for name in ("two", "three")]
    session.set_graphic(others, graphic=True, reason="")
    assert session.history.undoText() == "Mark as graphic (2)"
    after(qtbot, session)
    assert graphic_clips(store) == {clip.id, *(one.id for one in others)}
    session.history.undo()
    after(qtbot, session)
    assert graphic_clips(store) == {clip.id}


def test_what_the_record_refuses_leaves_nothing_to_undo(qtbot: QtBot, session: Session, case: Case) -> None:
    session.add(Note(case.id, "kept", BY), "notes")
    session.add(Note(case.id, " ", BY), "notes")
    after(qtbot, session)
    session.history.undo()  # of what came to nothing: it is left out
    session.history.undo()
    after(qtbot, session)
    assert session.of_case(Note, case) == []
    assert len(session.workspace.store.find(Withdrawal)) == 1


@pytest.mark.slow
def test_undo_works_from_every_panel_and_the_menu_names_what(
    qtbot: QtBot, window: MainWindow, root: Path, case: Case
) -> None:
    open_root(qtbot, window, root)
    settle(qtbot, window)
    desk = window.desk
    assert desk is not None
    answer(FindingForm, _fill)
    desk.commands.add_finding()
    settle(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    undo, redo = _menu(desk.top.menu.menu())
    assert undo.text() == "Undo: Add a finding"
    assert not redo.isEnabled()
    for panel in range(desk.inspector.tabs.count()):
        desk.inspector.tabs.setCurrentIndex(panel)
        for field in (desk.inspector.notes.editor, desk.clips.filter, desk.clips.tree):
            if not field.isVisible():
                continue
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            settle(qtbot, window)
            assert desk.session.of_case(Finding, case) == [], (panel, field)
            assert redo.text() == "Redo: Add a finding"
            keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            QTest.keyClick(field, Qt.Key.Key_Z, keys)
            settle(qtbot, window)
            assert len(desk.session.of_case(Finding, case)) == 1
    desk.top.menu.menu().aboutToShow.emit()
    entries = [action for action in desk.top.menu.menu().actions() if action.property(ACT)]
    assert len(entries) == 15
    assert [one.text() for one in entries if ("\t" in one.text()) != bool(key_of(one.property(ACT)))] == []
    assert undo.text().partition("\t")[::2] == ("Undo: Add a finding", "\u2003Ctrl+Z")


@pytest.mark.slow
def test_a_field_undoes_its_own_words_first(qtbot: QtBot, window: MainWindow, root: Path, case: Case) -> None:
    open_root(qtbot, window, root)
    settle(qtbot, window)
    desk = window.desk
    assert desk is not None
    desk.session.add(Note(case.id, "A note.", BY), "notes")
    settle(qtbot, window)
    desk.inspector.turn_to(desk.inspector.notes)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert "A note." in [label.text() for label in desk.inspector.notes.findChildren(QLabel)]
    editor = desk.inspector.notes.editor
    editor.setFocus()
    QTest.keyClicks(editor, "x")
    for _ in range(2):
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert editor.toPlainText() == ""
        if desk.session.history.canUndo():
            assert len(desk.session.of_case(Note, case)) == 1
    settle(qtbot, window)
    assert desk.session.of_case(Note, case) == []
    shown = [label for label in desk.inspector.notes.findChildren(QLabel) if label.isVisible()]
    assert "A note." not in [label.text() for label in shown]


def _fill(form: FindingForm) -> None:
    form.method.setText("Shadows")
    form.shown.setPlainText("East.")
    form.accept()


def _menu(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if action.text().startswith(("Undo", "Redo"))]
