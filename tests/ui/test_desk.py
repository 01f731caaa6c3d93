"""The desk on a workspace with matches: lists, panels, decisions, compare, names for screen readers."""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cases.records import (
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    ClaimKind,
    Clip,
    ContextTruth,
    Decision,
    Match,
    Note,
    Stance,
)
from cases.workspace import Workspace
from tests.ui.conftest import BITS, answer, counter_clip, open_root, settle
from tests.ui.crowd import add_many
from tests.ui.watchdog import BAR_SECONDS, Watchdog
from ui.compare.alignment import B
from ui.compare.pair_view import MARGIN, Mode
from ui.desk.desk import Desk
from ui.dialogs.case import RevisionForm
from ui.fields import Fields
from ui.main_window import MainWindow
from ui.theme import Choice
from workbench.intake import take_in

pytestmark = pytest.mark.slow  # seconds in all: left out of the fast subset

BY = "A. Tester"

TABS = (
    ["whole.mp4", "SHA-256", "H.264", "128 × 64"],
    ["0:00.4–0:02.0 here is 0:00.0–0:01.6 there.", "has not been measured", "Not searched yet"],
    ["Filmed in Lyon.", "A neighbour", "contradicts", "Source: Radio"],
    ["By a third party: Police", "authenticated", "reused (old or other footage)", "Cited: Press release"],
    ["Look at the bars."],
    ["Custody chain whole: 8 events"],
)
"""What each tab must say of the first clip."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two counter clips: frame i of the first is frame i - 10 of the second; noted, judged, claimed."""
    folder = tmp_path_factory.mktemp("made")
    root, case = folder / "workspace", Case("T-1", "A test", "Is the one an edit of the other?")
    with Workspace.create(root, name="Test workspace") as workspace:
        workspace.store.add(case, by=BY)
        paths = [counter_clip(folder / "whole.mp4", 60), counter_clip(folder / "part.mp4", 40)]
        whole, part = (item.clip for item in take_in(workspace, case, paths, by=BY))
        assert whole is not None
        assert part is not None
        workspace.store.add(Match(whole.id, part.id, "shared-stretch", comparison(), "test/1", 0.9), by=BY)
        workspace.store.add(Note(case.id, "Look at the bars.", BY, whole.id, 512 * 12), by=BY)
        workspace.store.add(
            Claim(case.id, ClaimKind.WHERE, "Filmed in Lyon.", "A neighbour", "Radio", Stance.CONTRADICTS), by=BY
        )
        verdict = Assessment(
            case.id,
            Authenticity.AUTHENTICATED,
            ContextTruth.REUSED,
            AssessedBy.THIRD_PARTY,
            BY,
            "They hold the original.",
            third_party="Police",
            citation="Press release",
            clip_id=whole.id,
        )
        workspace.store.assess(verdict, by=BY)
    return root


@pytest.fixture
def filled(made: Path, tmp_path: Path) -> Path:
    """A copy of one's own."""
    return shutil.copytree(made, tmp_path / "filled")


def comparison() -> str:
    segment = {
        "a": [0.4, 2.0],
        "b": [0.0, 1.6],
        "speed": 1.0,
        "mirrored": False,
        "rotation": 0.0,
        "region_a": [0, 0, 1, 1],
        "region_b": [0, 0, 1, 1],
        "score": 0.9,
        "false_match_rate": None,
        "relation": "same-footage",
        "explanation": "Same pictures.",
        "pairs": [],
    }
    return json.dumps({"segments": [segment], "searched": {"frames_a": 6, "frames_b": 4, "views": ["full"]}})


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, filled: Path) -> Desk:
    open_root(qtbot, window, filled)
    settle(qtbot, window)
    assert window.desk is not None
    return window.desk


def says(widget: QWidget, expected: list[str]) -> bool:
    said = words_on(widget)
    return all(words in said for words in expected)


def nameless(root: QWidget) -> list[str]:
    """Controls that a screen reader could not name; Qt's own parts inside its widgets are its own affair."""
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
    found = []
    for widget in root.findChildren(QWidget):
        own = widget.objectName().startswith(("qt_", "Scroll")) or isinstance(widget.parentWidget(), QLineEdit)
        corner = type(widget).__name__ in {"QTableCornerButton", "QHeaderView"} or type(widget) is QAbstractButton
        named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
        if isinstance(widget, kinds) and not (own or corner or named):
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_a_clips_frame_comes_before_what_takes_longer(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    begun: dict[str, str] = {}
    window.jobs.changed.connect(lambda row: begun.setdefault(row.title.split(" of ")[0], desk.viewer.timecode.text()))
    (part,) = desk.session.workspace.store.find(Clip, name="part.mp4")
    desk.clips.choose(part.id)
    assert desk.viewer.timecode.text() == "–"
    slow = {"Keyframes", "Small pictures", "Waveform"}
    qtbot.waitUntil(lambda: slow <= begun.keys(), timeout=20_000)
    settle(qtbot, window)
    assert {begun[title] for title in slow} == {"00:00:00.000"}


def test_what_takes_longer_goes_on_where_no_frame_comes(qtbot: QtBot, desk: Desk) -> None:
    assert desk.clip is not None
    desk.work.begin(desk.clip)
    with qtbot.waitSignal(desk.work.settled):
        desk.player.refused.emit("It cannot be read.")
    desk.work.begin(desk.clip)
    with qtbot.waitSignal(desk.work.settled):
        desk.work.leave()


@pytest.mark.slow
def test_a_workspace_opens_on_its_first_clip_and_each_tab_answers_its_question(qtbot: QtBot, desk: Desk) -> None:
    assert desk.clip is not None
    assert desk.clip.name == "whole.mp4"
    (case,) = desk.session.overview()
    assert [badge.text for badge in case.clips[0].badges] == [
        "✓ third party",
        "reused",
        "1 to review",
    ]
    assert desk.top.case.text() == "Case T-1"
    assert desk.timeline.content.matches[0].name == "part.mp4 · shared footage"
    assert [marker.text for marker in desk.timeline.content.notes] == ["Look at the bars."]
    assert "frame 1 of 60" in desk.viewer.identity.text()
    for number, expected in enumerate(TABS):
        desk.commands.run(f"tab_{number + 1}")
        panel = desk.inspector.panels[number]
        qtbot.waitUntil(partial(says, panel, expected), timeout=3_000)
    assert desk.inspector.log.table_model.rowCount() == 7
    assert nameless(desk) == []


@pytest.mark.slow
def test_a_rejection_is_remembered_and_a_note_keeps_its_first_wording(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    desk.commands.run("tab_2")
    (card,) = desk.inspector.matches.cards
    QTest.mouseClick(card.buttons[Decision.CONFIRMED], Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert desk.inspector.matches.cards == [card]  # the card stayed, with the focus on it
    assert card.decided_by.text() == "Confirmed by A. Tester"
    QTest.mouseClick(card.buttons[Decision.REJECTED], Qt.MouseButton.LeftButton)
    settle(qtbot, window)

    assert desk.session.workspace.store.find(Match)[0].decision is Decision.REJECTED
    (card,) = desk.inspector.matches.cards
    assert card.buttons[Decision.REJECTED].isChecked()
    badges = [badge.text for badge in desk.session.overview()[0].clips[0].badges]
    assert not any("match" in text or "review" in text for text in badges)

    notes = desk.inspector.notes
    desk.commands.run("tab_5")
    (edit,) = [b for b in notes.findChildren(QAbstractButton) if b.accessibleName() == "Revise this note"]
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    notes.editor.setPlainText("Look at the third bar.")
    QTest.mouseClick(notes.save, Qt.MouseButton.LeftButton)
    settle(qtbot, window)

    (note,) = desk.session.workspace.store.find(Note)
    assert (note.text, note.revision) == ("Look at the third bar.", 2)
    assert [old.text for old in desk.session.note_history(note)] == ["Look at the bars.", "Look at the third bar."]
    assert notes.editor.toPlainText() == ""


@pytest.mark.slow
def test_a_case_shows_its_question_and_its_clips(qtbot: QtBot, desk: Desk) -> None:
    assert desk.case is not None
    desk.clips.choose(desk.case.id)

    assert not desk.player.positions
    assert desk.centre.currentWidget() is desk.case_page
    assert "Is the one an edit of the other?" in words_on(desk.case_page)
    listed = desk.clips.rows.rowCount()
    desk.clips.tree.setFocus()
    folding = (Qt.Key.Key_Left, 1), (Qt.Key.Key_Right, listed), (Qt.Key.Key_Return, 1), (Qt.Key.Key_F, listed)
    for key, rows in folding:
        QTest.keyClick(desk.clips.tree, key)
        assert desk.clips.rows.rowCount() == rows
    index = desk.case_page.grid.model().index(1, 0, desk.case_page.grid.rootIndex())
    desk.case_page.grid.clicked.emit(index)
    chosen = desk.clips.current_clip()
    assert chosen is not None
    assert chosen.name == "part.mp4"


@pytest.mark.slow
def test_a_case_is_revised_closed_and_reopened_and_all_of_it_undone(qtbot: QtBot, desk: Desk) -> None:
    assert desk.case is not None
    case, row = desk.case, desk.clips.rows.index(0, 0)
    desk.clips.choose(case.id)
    page, said = desk.case_page, Qt.ItemDataRole.AccessibleTextRole

    def other_words(form: RevisionForm) -> None:
        form.question.setPlainText("Where was it filmed?")
        form.accept()

    answer(RevisionForm, other_words)
    page.revision_wanted.emit()
    qtbot.waitUntil(lambda: "Where was it filmed?" in words_on(page), timeout=10_000)
    desk.commands.run("close_case")
    qtbot.waitUntil(lambda: desk.top.case.text() == "Case T-1, closed", timeout=10_000)
    assert "Reopen the case" in [button.text() for button in page.findChildren(QAbstractButton)]
    qtbot.waitUntil(lambda: row.data(said) == "T-1 A test, closed", timeout=10_000)
    for undone in ("Close case T-1", "Revise case T-1"):
        assert desk.session.history.undoText() == undone
        desk.commands.run("undo")
    qtbot.waitUntil(lambda: desk.case == case, timeout=10_000)
    assert desk.top.case.text() == "Case T-1"
    assert desk.commands.verb("close_case") == desk.commands.cases.close_case
    assert [event.action for event in desk.session.events(case) if event.action.startswith("case.")] == [
        *("case.opened", "case.revised", "case.closed", "case.reopened", "case.revised")
    ]


@pytest.mark.slow
def test_compare_follows_the_alignment_and_b_is_nudged_alone(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    assert desk.clip is not None
    window.compare(desk.session.matches(desk.clip)[0])
    compare = window.compares[0]
    qtbot.waitUntil(lambda: compare.a.positions is not None and compare.b.positions is not None, timeout=30_000)

    compare.a.go(25)
    assert compare.b.position == 15
    assert compare.follows.text() == "B = A − 0.400 s"
    compare.alignment.nudge(B, -1)
    assert (compare.a.position, compare.b.position) == (25, 14)
    compare.a.go(30)
    assert compare.b.position == 19  # stays nudged
    compare.a.go(5)
    assert "outside the stretch" in compare.follows.text()

    compare.alignment.nudge(B, 1)
    compare.a.go(40)
    qtbot.waitUntil(lambda: not compare.a.feed.busy and not compare.b.feed.busy, timeout=10_000)
    compare.set_mode(Mode.DIFFERENCE)
    assert differing_bars(compare.pair.grab().toImage()) == 40 ^ 30  # frame 40 of A over frame 30 of B
    compare.close()
    assert not window.compares


def differing_bars(picture: QImage) -> int:
    """The number that the bright bars of a difference of two counter frames stand for."""
    middle = picture.height() // 2
    height = picture.height() - 2 * MARGIN
    width = min(height * 2, picture.width() - 2 * MARGIN)  # counter clips are 128 × 64
    left = (picture.width() - width) / 2
    bars = [round(left + (bit + 0.5) * width / BITS) for bit in range(BITS)]
    return sum(1 << bit for bit, x in enumerate(bars) if picture.pixelColor(x, middle).lightness() > 128)


@pytest.mark.slow
def test_the_theme_changes_at_once_and_a_closed_workspace_opens_again(
    qtbot: QtBot, window: MainWindow, desk: Desk, filled: Path
) -> None:
    window.set_theme(Choice.LIGHT)
    light = desk.clips.grab().toImage().pixelColor(3, 3).lightness()
    window.set_theme(Choice.DARK)
    dark = desk.clips.grab().toImage().pixelColor(3, 3).lightness()
    assert light > 200 > 60 > dark
    looks = next(menu for menu in window.findChildren(QMenu) if menu.title() == "Theme")
    for choice, name in ((Choice.LIGHT, "Light"), (Choice.DARK, "Dark")):
        window.settings.set_theme(choice)  # as Settings does
        looks.aboutToShow.emit()
        assert [action.text() for action in looks.actions() if action.isChecked()] == [name]

    window.close_workspace()
    assert window.start.isVisible()
    assert window.settings.recent() == [filled]

    open_root(qtbot, window, filled)
    assert window.desk is not None
    settle(qtbot, window)


def test_in_a_narrow_window_size_and_zoom_give_way_to_the_time(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    viewer = desk.viewer
    needed = viewer.timecode.fontMetrics().horizontalAdvance(viewer.timecode.text())
    assert viewer._chips.width() > 0
    viewer.setFixedWidth(430)
    qtbot.waitUntil(lambda: viewer._chips.width() == 0, timeout=5_000)
    assert viewer.timecode.width() >= needed
    assert set(viewer.identity.fitting().split(" · ")) <= set(viewer.identity.text().split(" · "))
    viewer.setFixedWidth(900)
    qtbot.waitUntil(lambda: viewer._chips.width() > 0, timeout=5_000)


def test_no_number_of_a_frame_is_cut_but_whole_fields_go(qtbot: QtBot) -> None:
    line = Fields("", "small")
    qtbot.addWidget(line)
    fields = ("pts 100864", "1/12800", "P", "frame 198 of 350")
    line.set_fields(fields, (1, 2, 0))
    line.show()
    whole = line.sizeHint().width()
    seen = []
    for wide in range(whole, line.minimumSizeHint().width() - 1, -1):
        line.resize(wide, 20)
        seen.append(line.fitting())
    assert list(dict.fromkeys(seen)) == [
        "pts 100864 · 1/12800 · P · frame 198 of 350",
        "pts 100864 · P · frame 198 of 350",
        "pts 100864 · frame 198 of 350",
        "frame 198 of 350",
    ]
    assert line.toolTip() == line.text() == " · ".join(fields)
    assert line.minimumSizeHint().width() == line.fontMetrics().horizontalAdvance(fields[-1])


def test_a_narrow_viewer_says_by_which_key_a_veil_goes(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    viewer = desk.viewer
    assert desk.clip is not None
    desk.protection.set_graphic(frozenset({desk.clip.id}))
    for wide, chips in ((900, True), (520, False), (360, False), (330, False)):
        viewer.setFixedWidth(wide)
        viewer._make_room()
        assert (viewer._chips.maximumWidth() > 0) is chips
        assert viewer._veil.text() in ("Graphic, veiled: R reveals it", "Graphic · R")
        assert viewer.timecode.geometry().right() < viewer._veil.geometry().left()
        assert viewer.identity.width() >= viewer.identity.minimumSizeHint().width()
    more = viewer._more.menu()
    more.aboutToShow.emit()
    offered = {action.text(): action for action in more.actions()}
    assert viewer._more.isVisible()
    assert {"Mirror the view\tV", "Magnifier: 4×, 8×, off\tZ", "Show graphic clips small\tShift+R"} <= offered.keys()
    offered["Mirror the view\tV"].trigger()
    assert viewer._mirror.isChecked()
    viewer.steps.clear()
    desk.protection.set_graphic(frozenset())
    viewer._make_room()
    more.aboutToShow.emit()
    assert "Show graphic clips small\tShift+R" not in [action.text() for action in more.actions()]  # there is no need
    viewer.setFixedWidth(900)
    viewer._make_room()
    assert not viewer._more.isVisible()


@pytest.mark.slow
def test_of_very_many_matches_twelve_are_read_and_more_when_asked(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    store = desk.session.workspace.store
    (match,) = store.find(Match)
    assert desk.clip is not None
    side = "clip_b" if match.clip_a == desk.clip.id else "clip_a"
    add_many(store, store.get(Clip, getattr(match, side)), 1300, sha256="{0:064x}")
    add_many(store, match, 1300, **{side: "clip-{0}"})
    desk.commands.run("tab_2")
    panel = desk.inspector.matches
    with Watchdog(1.5 * BAR_SECONDS):
        desk.session.changed.emit("matches")
        qtbot.waitUntil(lambda: len(panel.cards) == 12)
        qtbot.wait(60)
    (more,) = [one for one in panel.findChildren(QAbstractButton) if one.text() == "Show 1,289 more"]
    more.click()
    qtbot.waitUntil(lambda: len(panel.cards) == 24)
    assert len({card.view.match.id for card in panel.cards}) == 24
    assert desk.case is not None
    case = desk.case.id
    with Watchdog(1.5 * BAR_SECONDS):
        desk.clips.choose(case)
        qtbot.waitUntil(lambda: len(panel.cards) == 12)
        qtbot.wait(60)
    assert panel.head.said.text() == "1,301 matches to review"
    with Watchdog(1.5 * BAR_SECONDS):
        panel.bar.every.click()
        panel.decide(Decision.CONFIRMED)
        qtbot.waitUntil(lambda: panel.head.said.text() == "No match to review", timeout=60_000)
