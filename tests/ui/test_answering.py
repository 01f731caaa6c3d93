"""The window answers while many clips are taken in, and while some are searched for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.answering import make_clips
from tests.ui.conftest import drop, open_root, settle
from tests.ui.test_lists import BAR
from tests.ui.watchdog import Watchdog
from ui.desk.desk import Desk
from ui.main_window import MainWindow

pytestmark = pytest.mark.slow

TAKEN_IN = 100
SEARCHED = 5
"""The last of them is a copy of the one before."""


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, root: Path, set_aside: Callable[[], None]) -> Desk:
    open_root(qtbot, window, root)
    settle(qtbot, window)
    set_aside()
    assert window.desk is not None
    return window.desk


def test_the_window_answers_while_clips_are_taken_in(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    paths = make_clips(tmp_path / "clips", TAKEN_IN)
    with Watchdog(BAR) as dog:
        drop(window, *paths)
        qtbot.waitUntil(lambda: len(desk.clips.rows.lines) == TAKEN_IN + 1, timeout=120_000)
    assert dog.turns > TAKEN_IN


def test_the_window_answers_while_clips_are_searched_for(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    told: list[str] = []
    desk.session.changed.connect(told.append)
    drop(window, *make_clips(tmp_path / "clips", SEARCHED))
    qtbot.waitUntil(lambda: len(desk.clips.rows.lines) == SEARCHED + 1, timeout=60_000)
    *_, original, copy = desk.session.overview()[0].clips
    desk.clips.choose(copy.clip.id)
    desk.inspector.turn_to(desk.inspector.matches)
    with Watchdog(BAR):
        qtbot.waitUntil(lambda: told.count("matches") == SEARCHED, timeout=120_000)
    settle(qtbot, window)
    (found,) = desk.session.matches(copy.clip)
    assert found.other == original.clip
