"""Someone at the window, and the sample workspace open in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.sample import copied
from tests.ui.conftest import open_root
from tests.ui.scenarios.analyst import Analyst
from ui.main_window import MainWindow


@pytest.fixture
def analyst(qtbot: QtBot, window: MainWindow) -> Analyst:
    """At the start page."""
    window.resize(1500, 950)
    with qtbot.waitActive(window, timeout=20_000):
        window.activateWindow()
    return Analyst(qtbot, window)


@pytest.fixture
def at_sample(qtbot: QtBot, analyst: Analyst, sample: Path, tmp_path: Path) -> Analyst:
    """At the desk of a sample workspace of their own."""
    open_root(qtbot, analyst.window, copied(sample, tmp_path / "workspace"))
    return analyst
