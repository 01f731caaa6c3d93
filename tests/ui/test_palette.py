"""The search over everything: commands at once, records when they are found, Enter goes there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

from cases.judgement import Annotation
from cases.kinds import word
from cases.records import Case, Clip, Confidence, Finding, Note
from cases.text_search import FIELDS
from cases.workspace import Workspace
from tests.ui.conftest import counter_clip, open_root, settle
from ui import theme
from ui.desk.commands import PLACES
from ui.desk.desk import Desk
from ui.desk.panel import Panel
from ui.dialogs.palette import Palette
from ui.main_window import MainWindow
from ui.shortcuts import table
from ui.theme import Choice
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
        first = workspace.store.find(Clip)[0]
        workspace.store.add(Annotation(case.id, first.id, 512, "light", BY, text="A lamp."), by=BY)
        workspace.store.add(Finding(case.id, "Sun", "The shadows point east.", Confidence.LOW, BY), by=BY)
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
    assert (hit.text, hit.act, hit.about) == ("First frame", "to_start", "Command · Moving · Home")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen == hit


def test_every_command_is_offered_before_a_word_is_typed_and_found_by_its_words(qtbot: QtBot, desk: Desk) -> None:
    palette = _palette(qtbot, desk)
    listed = {hit.act for row in range(palette.rows.rowCount()) if (hit := palette.rows.hit(row)) is not None}
    assert listed == {one.act for one in table()} - {"search_everything"}
    for typed, act in (
        ("search all clips", "search_all"),
        ("verdict", "give_verdict"),
        ("finding", "add_finding"),
        ("chain", "check_chain"),
        ("compare", "compare_chosen"),
        ("close workspace", "close_workspace"),
        ("theme dark", "set_theme dark"),
        ("analyst", "rename_analyst"),
        ("hand over", "hand_over"),
    ):
        palette.field.setText(typed)
        hit = palette.rows.hit(0)
        assert hit is not None
        assert hit.act == act


def test_commands_of_the_window_are_done_by_it(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    desk.commands.run("set_theme light")
    qtbot.waitUntil(lambda: window.settings.theme() is Choice.LIGHT)
    desk.commands.run("close_workspace")
    qtbot.waitUntil(lambda: window.desk is None)


def test_what_is_called_so_comes_before_commands_that_hold_the_letters(qtbot: QtBot, desk: Desk) -> None:
    palette = _palette(qtbot, desk)
    for typed, first, then in (
        ("T", "T-1", "T"),  # the case, commands that begin so, then all others
        ("two", "two.mp4", ""),
        ("first f", "First frame", ""),
    ):
        palette.field.setText(typed)
        if then or first.endswith("mp4"):
            qtbot.waitUntil(lambda: palette.said.text().endswith(" in the record"), timeout=10_000)
        listed = [hit for row in range(palette.rows.rowCount()) if (hit := palette.rows.hit(row)) is not None]
        assert listed[0].text == first
        if then:
            begin = [hit.text.startswith(then) for hit in listed if hit.act]
            assert begin == sorted(begin, reverse=True)
            assert [bool(hit.act) for hit in listed[:3]] == [False, False, True]  # two.mp4 begins so, too


def test_nothing_found_is_said(qtbot: QtBot, desk: Desk) -> None:
    palette = _palette(qtbot, desk)
    QTest.keyClicks(palette.field, "xyzzy")
    qtbot.waitUntil(lambda: palette.said.text() == "Nothing in the record holds these words.", timeout=10_000)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen is None


def test_a_clip_found_by_its_digest_is_called_by_its_name(qtbot: QtBot, desk: Desk) -> None:
    clip = desk.session.workspace.store.find(Clip)[1]
    palette = _palette(qtbot, desk)
    palette.field.setText(clip.sha256[:20])
    qtbot.waitUntil(lambda: palette.said.text() == "1 result in the record", timeout=10_000)
    hit = palette.rows.hit(0)
    assert hit is not None
    assert (hit.text, hit.about) == ("two.mp4", f"clip · T-1 · sha256 {clip.sha256[:12]}…")


def test_a_clip_found_by_what_is_said_of_it_is_named(qtbot: QtBot, desk: Desk) -> None:
    clip = desk.session.workspace.store.find(Clip)[1]
    palette = _palette(qtbot, desk)
    palette.field.setText(f"{clip.acquired_how} two.mp4")
    qtbot.waitUntil(lambda: palette.said.text() == "1 result in the record", timeout=10_000)
    hit = palette.rows.hit(0)
    assert hit is not None
    assert (hit.text, hit.about) == ("two.mp4", f"clip · T-1 · {clip.acquired_how}")


def test_a_case_is_shown_with_its_title_and_never_twice_with_its_reference(qtbot: QtBot, desk: Desk) -> None:
    assert desk.case is not None
    palette = _palette(qtbot, desk)
    for typed, shown in (
        (desk.case.reference, (desk.case.reference, f"case · {desk.case.title}")),
        (desk.case.title, (desk.case.title, f"case · {desk.case.reference}")),
    ):
        palette.said.clear()
        palette.field.setText(typed)
        qtbot.waitUntil(lambda: palette.said.text().endswith(" in the record"), timeout=10_000)
        hits = [hit for row in range(palette.rows.rowCount()) if (hit := palette.rows.hit(row)) is not None]
        assert [(hit.text, hit.about) for hit in hits if hit.kind == word(Case)] == [shown]


def test_the_search_has_an_edge_of_its_own(qtbot: QtBot, desk: Desk) -> None:
    palette = _palette(qtbot, desk)
    picture = palette.grab().toImage()
    right, foot = picture.width() - 1, picture.height() - 1
    corners = {picture.pixelColor(x, y).name() for x in (0, right) for y in (0, foot)}
    assert corners == {theme.tokens().edge}


def _go_to(qtbot: QtBot, desk: Desk, words: str, about: str) -> None:
    """Type words that one record holds, which is shown as ``about``, and press Enter."""

    def type_and_enter() -> None:
        palette = QApplication.activeModalWidget()
        if not isinstance(palette, Palette):
            QTimer.singleShot(20, type_and_enter)
            return
        QTest.keyClicks(palette.field, words)
        qtbot.waitUntil(lambda: palette.rows.rowCount() > 0, timeout=10_000)
        (hit,) = (palette.rows.hit(row) for row in range(palette.rows.rowCount()))
        assert hit is not None
        assert hit.about == about
        QTest.keyClick(palette.field, Qt.Key.Key_Return)

    QTimer.singleShot(0, type_and_enter)
    desk.commands.search_everything()


def test_a_note_is_found_and_enter_goes_to_its_frame(qtbot: QtBot, desk: Desk) -> None:
    assert desk.clip is not None
    assert desk.clip.name == "one.mp4"
    desk.clips.lines.folded = {desk.clip.case_id}
    desk.clips.filter.setText("one")
    _go_to(qtbot, desk, "swing", "note · T-1 · two.mp4")
    qtbot.waitUntil(lambda: desk.clip is not None and desk.clip.name == "two.mp4", timeout=10_000)
    qtbot.waitUntil(lambda: desk.player.positions is not None and desk.player.position == 12, timeout=10_000)
    assert desk.inspector.tabs.currentWidget() is desk.inspector.notes
    (note,) = desk.session.workspace.store.find(Note)
    qtbot.waitUntil(lambda: outlined(desk.inspector.notes) == [note.id], timeout=10_000)

    _go_to(qtbot, desk, "lamp", "annotation · T-1 · one.mp4")
    qtbot.waitUntil(lambda: desk.marks.chosen is not None, timeout=10_000)
    assert desk.marks.chosen is not None
    assert desk.marks.chosen.mark.text == "A lamp."

    _go_to(qtbot, desk, "shadows", "finding · T-1")
    (finding,) = desk.session.workspace.store.find(Finding)
    qtbot.waitUntil(lambda: outlined(desk.inspector.verdict) == [finding.id], timeout=10_000)
    assert desk.inspector.tabs.currentWidget() is desk.inspector.verdict
    assert desk.centre.currentWidget() is desk.case_page


def test_everything_that_is_found_has_a_question_that_shows_it() -> None:
    assert {*PLACES, word(Case), word(Clip)} == {word(kind) for kind in FIELDS}


def outlined(panel: Panel) -> list[str]:
    return [card.property("record") for card in panel.findChildren(QFrame) if card.property("current")]
