"""The compare window is heard: the side that leads, in step, or a sentence why not; and by the keys of today."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import open_root, settle
from tests.ui.test_explanations import comparison, opened, pictures, view_of, workspace_of
from ui import shortcuts
from ui.main_window import MainWindow
from ui.playing.sound_out import SoundOut, Wish

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace_of(tmp_path_factory.mktemp("heard"), pictures(40)[8:])


@pytest.fixture
def wishes(monkeypatch: pytest.MonkeyPatch) -> list[Wish]:
    """What was to be heard."""
    found: list[Wish] = []

    def play(_out: SoundOut, wish: Wish) -> None:
        found.append(wish)
        wish.settled.set()

    monkeypatch.setattr(SoundOut, "play", play)
    return found


@pytest.fixture
def usual_keys() -> Iterator[None]:
    yield
    shortcuts.remap({})


def test_the_side_that_leads_is_heard_where_both_run_at_one_speed(
    qtbot: QtBot, window: MainWindow, made: Path, wishes: list[Wish]
) -> None:
    open_root(qtbot, window, made)
    settle(qtbot, window)
    assert window.desk is not None
    compare = opened(qtbot, window, view_of(window))
    compare.play.click()
    compare.a.pause()
    assert wishes == []  # muted, as the desk is
    QTest.keyClick(compare, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert compare.sound.volume.isVisible()
    compare.play.click()
    assert [wish.path for wish in wishes] == [window.desk.session.original(compare.view.clip)]
    assert (compare.b.sound, compare.sound.note.text()) == (None, "")
    compare.close()

    other = opened(qtbot, window, view_of(window, comparison(0.8)))
    other.a.set_muted(False)
    other.play.click()
    assert len(wishes) == 1
    assert other.sound.note.text() == "silent: B runs at another speed here"
    assert other.sound.button.toolTip() == "Sound is on, but silent: B runs at another speed here."
    assert not other.sound.volume.isVisible()
    other.a.hush("")
    assert len(wishes) == 2


def test_the_keys_of_today_work_and_those_left_nudge(
    qtbot: QtBot, window: MainWindow, made: Path, usual_keys: None
) -> None:
    open_root(qtbot, window, made)
    settle(qtbot, window)
    compare = opened(qtbot, window, view_of(window))
    at = compare.a.position
    shortcuts.remap({"frame_on": (".",), "toggle_play": ("P",)})
    compare.bind()
    assert compare.play.toolTip() == "Play or pause (P)"
    QTest.keyClick(compare, Qt.Key.Key_Period)
    assert (compare.a.position, compare.alignment.nudged) == (at + 1, (0, 0))
    QTest.keyClick(compare, Qt.Key.Key_Comma)
    assert compare.alignment.nudged == (0, -1)
    QTest.keyClick(compare, Qt.Key.Key_P)
    assert compare.a.speed == 1.0
