"""The watchdog barks at a turn of the event loop that works too long, and at nothing else."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.ui.watchdog import Watchdog


def busy(seconds: float) -> None:
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass


def test_a_turn_that_works_too_long_is_noticed(qtbot: QtBot) -> None:
    QTimer.singleShot(0, lambda: busy(0.06))
    with pytest.raises(AssertionError, match="did not answer for"), Watchdog():
        qtbot.wait(100)


def test_many_short_turns_and_waiting_are_not(qtbot: QtBot) -> None:
    timer = QTimer()
    timer.timeout.connect(lambda: busy(0.01))
    timer.start(5)
    with Watchdog() as dog:
        qtbot.wait(200)
        timer.stop()
    assert dog.turns > 5
    assert 0.009 < dog.longest < 0.05


def test_what_happens_in_a_test_itself_is_told_first(qtbot: QtBot) -> None:
    QTimer.singleShot(0, lambda: busy(0.06))
    dog = Watchdog()
    with pytest.raises(ValueError, match="mine"), dog:
        fail_after(qtbot)
    assert dog.longest > 0.05


def fail_after(qtbot: QtBot) -> None:
    qtbot.wait(100)
    raise ValueError("mine")
