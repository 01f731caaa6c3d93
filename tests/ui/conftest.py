"""A window of its own settings, and small workspaces to open in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from pytestqt.qtbot import QtBot

from cases.records import Case
from cases.workspace import Workspace
from ui import theme
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import Choice
from workbench.media.encode import write_clip

BITS = 8
"""Bars that carry a frame's number in a counter clip."""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "desk.ini")
    made.set_analyst("A. Tester")
    return made


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    theme.apply(qapp_of(qtbot), Choice.DARK)
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def case() -> Case:
    return Case("T-1", "A test", "Is the one an edit of the other?")


@pytest.fixture
def root(tmp_path: Path, case: Case) -> Path:
    """An empty workspace with one case, closed."""
    place = tmp_path / "workspace"
    with Workspace.create(place, name="Test workspace") as workspace:
        workspace.store.add(case, by="A. Tester")
    return place


def qapp_of(_qtbot: QtBot) -> object:
    from PySide6.QtWidgets import QApplication

    return QApplication.instance()


def counter_clip(path: Path, frames: int) -> Path:
    """Frame i shows i as eight bars, black for 0 and white for 1."""
    from fractions import Fraction

    return write_clip(path, (_bars(number) for number in range(frames)), rate=Fraction(25), crf=16)


def _bars(number: int) -> NDArray[np.uint8]:
    picture = np.zeros((64, 16 * BITS, 3), np.uint8)
    for bit in range(BITS):
        picture[:, bit * 16 : bit * 16 + 16] = 235 if number >> bit & 1 else 20
    return picture


def open_root(qtbot: QtBot, window: MainWindow, root: Path) -> None:
    """Open a workspace and wait for its desk."""
    window.open_workspace(root)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)


def settle(qtbot: QtBot, window: MainWindow, timeout: int = 60_000) -> None:
    """Wait until no job runs and every frame asked for is shown."""

    def still() -> bool:
        desk = window.desk
        return not window.jobs.busy() and (desk is None or not desk.player.feed.busy)

    qtbot.waitUntil(still, timeout=timeout)
