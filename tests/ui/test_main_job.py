"""The main job on the real window: drop two clips, see that one repeats the other, judge, report."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cases.records import Assessment, Authenticity, Clip, Decision, Note
from cases.workspace import Workspace
from tests.clips import make_clip
from tests.ui.conftest import answer, drop, open_root, settle
from ui.desk.desk import Desk
from ui.dialogs.report_builder import ReportBuilder
from ui.dialogs.verdict import VerdictForm
from ui.jobs import State
from ui.main_window import MainWindow
from ui.settings import Settings

NOTE = "The broadcast copy starts two seconds later <and is cut>."
REASON = "The social copy is longer and shares every frame."


def the_desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def write_note(qtbot: QtBot, desk: Desk) -> None:
    desk.commands.run("tab_5")
    notes = desk.inspector.notes
    QTest.keyClicks(notes.editor, NOTE)
    QTest.mouseClick(notes.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(desk.session.workspace.store.find(Note)), timeout=5_000)


def give_verdict(qtbot: QtBot, desk: Desk) -> None:
    def fill(form: VerdictForm) -> None:
        form.authenticity.setCurrentText(Authenticity.PROBABLY_AUTHENTIC.value)
        form.reasons.setPlainText(REASON)
        form.accept()

    answer(VerdictForm, fill)
    desk.commands.run("give_verdict")
    qtbot.waitUntil(lambda: bool(desk.session.workspace.store.find(Assessment)), timeout=5_000)


def export(qtbot: QtBot, window: MainWindow, folder: Path) -> Path:
    def fill(form: ReportBuilder) -> None:
        form.folder.setText(str(folder))
        form.kinds["pdf"].setChecked(False)
        form.accept()

    answer(ReportBuilder, fill)
    the_desk(window).commands.run("export_report")
    settle(qtbot, window)
    (page,) = folder.glob("*.html")
    return page


@pytest.mark.slow
def test_drop_two_clips_see_the_match_judge_it_and_export(
    qtbot: QtBot, window: MainWindow, root: Path, settings: Settings, tmp_path: Path
) -> None:
    whole = make_clip(tmp_path / "social copy.mp4", seconds=8, seed=5)
    trim = make_clip(tmp_path / "broadcast.mp4", seconds=5, seed=5, start=2, crf=30)
    open_root(qtbot, window, root)
    desk = the_desk(window)

    drop(window, whole, trim)
    qtbot.waitUntil(lambda: len(desk.session.workspace.store.find(Clip)) == 2, timeout=60_000)
    settle(qtbot, window)

    # what was dropped is on the desk, at its first frame
    assert desk.clip is not None
    assert desk.clip.name == "social copy.mp4"
    assert desk.player.position == 0
    assert not desk.viewer.view.image.isNull()

    # the match is seen, drawn and in words
    desk.commands.run("tab_2")
    (card,) = desk.inspector.matches.cards
    (stretch,) = card.view.stretches
    assert card.view.other.name == "broadcast.mp4"
    assert stretch.here == pytest.approx((2.0, 7.0), abs=0.5)
    assert stretch.there == pytest.approx((0.0, 5.0), abs=0.5)
    assert desk.timeline.content.matches[0].bars[0].start == pytest.approx(2.0, abs=0.5)

    # it is confirmed, noted, judged
    QTest.mouseClick(card.buttons[Decision.CONFIRMED], Qt.MouseButton.LeftButton)
    clip = desk.clip
    qtbot.waitUntil(lambda: desk.session.matches(clip)[0].match.decision is Decision.CONFIRMED, timeout=5_000)
    write_note(qtbot, desk)
    give_verdict(qtbot, desk)

    page = export(qtbot, window, tmp_path / "report").read_text(encoding="utf-8")
    assert "The broadcast copy starts two seconds later &lt;and is cut&gt;." in page
    assert REASON in page
    assert "broadcast.mp4" in page
    assert not [row for row in window.jobs.rows() if row.state is State.FAILED]

    # all of it is remembered
    window.close()
    with Workspace.open(root) as workspace:
        assert [note.text for note in workspace.store.find(Note)] == [NOTE]
        assert workspace.store.verify_chain().ok


@pytest.mark.slow
def test_a_bad_file_is_a_row_that_can_be_read_and_the_rest_goes_on(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "letter {0} {name}.mp4"
    bad.write_text("Dear reader")
    good = make_clip(tmp_path / "good {0} {name} \N{GRINNING FACE} \N{HEBREW LETTER ALEF}.mp4", seconds=1, seed=9)
    open_root(qtbot, window, root)

    drop(window, bad, good)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: bool(the_desk(window).session.workspace.store.find(Clip)), timeout=20_000)
    settle(qtbot, window)

    (row,) = [row for row in window.jobs.rows() if row.state is State.FAILED]
    assert bad.name in row.title
    assert bad.name in row.text
    assert the_desk(window).jobs_pane.isVisible()
    assert [clip.name for clip in the_desk(window).session.workspace.store.find(Clip)] == [good.name]


@pytest.mark.slow
def test_closing_during_intake_leaves_nothing_running_and_the_record_whole(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path
) -> None:
    clips = [make_clip(tmp_path / f"clip {number}.mp4", seconds=2, seed=number) for number in range(4)]
    open_root(qtbot, window, root)
    drop(window, *clips)
    qtbot.waitUntil(lambda: len(the_desk(window).session.workspace.store.find(Clip)) >= 1, timeout=30_000)

    window.close()  # the fixture of all tests fails where a thread or child process is left

    with Workspace.open(root) as workspace:
        assert workspace.store.verify_chain().ok
        assert 1 <= len(workspace.store.find(Clip)) <= 4


@pytest.mark.slow
def test_keys_move_the_playhead_frame_by_frame(qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path) -> None:
    open_root(qtbot, window, root)
    desk = the_desk(window)
    drop(window, make_clip(tmp_path / "one.mp4", seconds=3, seed=2))
    qtbot.waitUntil(lambda: desk.player.positions is not None, timeout=30_000)
    settle(qtbot, window)
    desk.clips.tree.setFocus()

    for key, modifier, expected in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 2),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 26),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 74),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
    ):
        QTest.keyClick(desk.clips.tree, key, modifier)
        assert desk.player.position == expected
    settle(qtbot, window)
    assert desk.viewer.timecode.text() == "00:00:00.000"
    assert "frame 1 of 75" in desk.viewer.identity.text()

    QTest.mouseClick(desk.timeline, Qt.MouseButton.LeftButton, pos=QPoint(desk.timeline.width() // 2, 60))
    assert 25 < desk.player.position < 50
