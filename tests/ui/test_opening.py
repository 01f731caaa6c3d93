"""How the desk comes up: what is loaded where, and what comes of it when one leaves meanwhile."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cases.records import Case
from cases.workspace import Workspace
from tests.ui.conftest import counter_clip, open_root, settle
from ui.main_window import MainWindow
from ui.opening import DESK
from ui.turns import turns
from workbench.intake import take_in

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
WATCHED = """
import sys, threading
from importlib.abc import MetaPathFinder
from pathlib import Path

elsewhere, seen = [], []

class Watch(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.split(".")[0] in ("ui", "PySide6"):
            here = threading.current_thread() is threading.main_thread()
            (seen if here else elsewhere).append(name)

sys.meta_path.insert(0, Watch())
import time
from ui.app import make_application
from ui.main_window import MainWindow
from ui.settings import Settings

app = make_application(["workbench"])
window = MainWindow(Settings(Path(sys.argv[2])))
window.show()
window.open_workspace(Path(sys.argv[1]))
until = time.monotonic() + 40
while time.monotonic() < until and not (window.desk and window.desk.player.positions and not window.jobs.busy()):
    app.processEvents()
    time.sleep(0.002)
assert window.desk.player.positions
window.close()
print(sorted(elsewhere), "ui.desk.desk" in seen)
"""


def test_classes_of_qt_are_made_on_the_thread_that_handles_events(root: Path, case: Case, tmp_path: Path) -> None:
    with Workspace.open(root) as workspace:
        take_in(workspace, case, [counter_clip(tmp_path / "first.mp4", 30)], by="A. Tester")
    command = [sys.executable, "-c", WATCHED, str(root), str(tmp_path / "own.ini")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=90, check=True)
    assert done.stdout.splitlines()[-1] == "[] True"


def test_who_leaves_while_the_desk_is_loaded_gets_none(
    qtbot: QtBot, window: MainWindow, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = _at_the_first_part(window.close_workspace, monkeypatch)
    window.open_workspace(root)
    qtbot.waitUntil(lambda: bool(loaded), timeout=20_000)
    assert not turns().waiting(window)
    qtbot.wait(100)
    assert loaded == [DESK[0]]
    assert window.desk is None
    Workspace.open(root).close()  # nobody holds it any more
    monkeypatch.undo()
    open_root(qtbot, window, root)
    settle(qtbot, window)


def test_another_workspace_takes_the_place_of_one_that_is_being_loaded(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    Workspace.create(other, name="The other").close()
    loaded = _at_the_first_part(lambda: window.open_workspace(other), monkeypatch)
    window.open_workspace(root)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    assert loaded == [DESK[0], *DESK]
    assert window.desk is not None
    assert window.desk.session.workspace.name == "The other"
    settle(qtbot, window)
    Workspace.open(root).close()


def _at_the_first_part(act: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Do ``act`` in the turn in which the first part of the desk is loaded; the names of those loaded, as it goes on.

    Not by waiting for that moment from without: where all parts are loaded already, their turns are over in no time.
    """
    loaded: list[str] = []

    def load(name: str) -> None:
        loaded.append(name)
        if len(loaded) == 1:
            act()

    monkeypatch.setattr("ui.main_window.import_module", load)
    return loaded
