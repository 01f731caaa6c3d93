"""The start: nothing heavy, nothing foreign, quick."""

from __future__ import annotations

import subprocess
import sys

from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow

PROBE = """
import os, sys
os.environ.pop("QT_QPA_PLATFORM_PLUGIN_PATH", None)
import ui.app
heavy = {"av", "cv2", "faiss", "scipy", "imagehash", "typst", "sqlalchemy", "PIL"} & set(sys.modules)
print(sorted(heavy), os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"))
"""


def test_importing_the_desk_loads_nothing_heavy_and_no_foreign_qt() -> None:
    answer = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True, timeout=60)

    assert answer.stdout.strip() == "[] None"


def test_the_start_page_offers_what_one_can_do(qtbot: QtBot, window: MainWindow) -> None:
    for part, name in (
        (window.start.new, "New case"),
        (window.start.open, "Open workspace…"),
        (window.start.sample, "Open the sample workspace"),
    ):
        assert part.isVisible()
        assert part.accessibleName() == name


def test_a_folder_that_is_no_workspace_is_refused_on_the_start_page(
    qtbot: QtBot, window: MainWindow, tmp_path_factory: object
) -> None:
    from pathlib import Path

    window.open_workspace(Path("/nowhere/at all"))
    qtbot.waitUntil(lambda: bool(window.start.problem), timeout=20_000)

    assert "There is no workspace in /nowhere/at all" in window.start.problem
    assert window.start.new.isEnabled()
