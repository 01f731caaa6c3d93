"""The start: nothing heavy, nothing foreign, quick."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer, drop, window_on_screen
from ui.app import main
from ui.dialogs.case import WorkspaceForm
from ui.main_window import MainWindow
from ui.settings import Settings

PROBE = """
import os, sys
os.environ.pop("QT_QPA_PLATFORM_PLUGIN_PATH", None)
import {}
heavy = {{"av", "cv2", "faiss", "scipy", "imagehash", "typst", "jinja2", "alembic", "sqlalchemy", "numpy", "PIL"}}
print(sorted(heavy & set(sys.modules)), os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"))
"""


@pytest.mark.parametrize(
    ("modules", "loaded"),
    [
        ("ui.app", []),
        pytest.param("ui.app, ui.desk.desk, workbench.kept", ["numpy", "sqlalchemy"], marks=pytest.mark.slow),
    ],
    ids=["the start page", "a clip's first frame"],
)
def test_nothing_heavy_and_no_foreign_qt_is_loaded_for(modules: str, loaded: list[str]) -> None:
    probe = [sys.executable, "-c", PROBE.format(modules)]
    answer = subprocess.run(probe, capture_output=True, text=True, check=True, timeout=60)

    assert answer.stdout.strip() == f"{loaded} None"


def test_the_start_page_offers_what_one_can_do(qtbot: QtBot, window: MainWindow) -> None:
    for part, name in (
        (window.start.new, "New case"),
        (window.start.open, "Open workspace…"),
        (window.start.sample, "Open the sample workspace"),
    ):
        assert part.isVisible()
        assert part.accessibleName() == name


def test_a_folder_that_is_no_workspace_is_refused_on_the_start_page(qtbot: QtBot, window: MainWindow) -> None:
    window.open_workspace(Path("/nowhere/at all"))
    qtbot.waitUntil(lambda: bool(window.start.problem), timeout=20_000)

    assert "There is no workspace in /nowhere/at all" in window.start.problem
    assert window.start.new.isEnabled()


@pytest.mark.slow
def test_the_desk_starts_with_a_workspace_and_ends_when_its_window_is_closed(
    qtbot: QtBot, qapp: QApplication, settings: Settings, root: Path
) -> None:
    seen: list[str] = []

    def look() -> None:
        window = window_on_screen(qapp)
        if window is not None and window.desk is not None:
            seen.append(window.windowTitle())
            window.close()
        else:
            QTimer.singleShot(50, look)

    QTimer.singleShot(0, look)

    assert main([str(root)], settings) == 0
    assert seen == ["Test workspace – Verification Workbench"]
    assert settings.recent() == [root]


@pytest.mark.slow
def test_a_fault_is_told_once_also_where_it_cannot_be_listed(
    qtbot: QtBot, qapp: QApplication, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    listed: list[str] = []

    def fail(why: str) -> None:
        raise ValueError(why)

    def end() -> None:
        window = window_on_screen(qapp)
        assert window is not None
        window.jobs.changed.connect(lambda row: listed.append(row.text))
        QTimer.singleShot(0, lambda: fail("one"))
        QTimer.singleShot(50, lambda: window.jobs.changed.connect(lambda _row: fail("in telling")))
        QTimer.singleShot(100, lambda: fail("two"))
        QTimer.singleShot(200, window.close)

    QTimer.singleShot(0, end)
    assert main([], settings) == 0
    assert [text.split(".")[0] for text in listed] == ["ValueError: one", "ValueError: two"]
    assert [line for line in capsys.readouterr().err.splitlines() if line.startswith("ValueError")] == [
        "ValueError: one",
        "ValueError: two",
        "ValueError: in telling",
    ]


def test_files_dropped_on_the_start_page_ask_for_a_workspace_first(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    asked: list[str] = []

    def look(form: WorkspaceForm) -> None:
        asked.append(form.windowTitle())
        form.reject()

    answer(WorkspaceForm, look)
    drop(window, tmp_path)

    assert asked == ["New case"]
    assert window.desk is None
