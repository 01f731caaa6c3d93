"""The program is killed while files are taken in, and started again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cases.records import Case, Clip
from cases.workspace import Workspace
from tests.ui.conftest import counter_clip, window_on_screen
from ui.app import main
from ui.desk.desk import SIDES
from ui.jobs import State
from ui.settings import Settings
from workbench.intake import take_in

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
BY = "A. Tester"
FRAME = 7
KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import drop
from ui.app import main, make_application
from ui.main_window import MainWindow
from ui.settings import Settings

def window():
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)

def work():
    desk = window() and window().desk
    if not desk or desk.player.positions is None:
        QTimer.singleShot(20, work)
        return
    window().resize(1210, 640)
    app.processEvents()
    desk.splitter.handle(1).setFocus()
    QTest.keyClick(desk.splitter.handle(1), Qt.Key.Key_Right)
    QTest.keyClick(desk.stage.handle(1), Qt.Key.Key_Up)
    shapes = [bytes(one.saveState().data()).decode() for one in desk.splitters().values()]
    desk.clips.set_order("name")
    desk.clips.choose(desk.case.id)
    desk.clips.choose_first()
    desk.player.go_pts(512 * %d)
    desk.inspector.tabs.setCurrentIndex(3)
    desk.session.taken_in.connect(lambda clip: print("taken in", *shapes, sep=" / ", flush=True))
    QTimer.singleShot(1500, lambda: drop(window(), *map(Path, sys.argv[3:])))

app = make_application(sys.argv[:1])
settings = Settings(Path(sys.argv[2]))
settings.set_analyst("A. Tester")
QTimer.singleShot(0, work)
main([sys.argv[1]], settings)
"""


@pytest.mark.long
@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_the_next_start_comes_up_where_one_was_and_offers_the_rest(
    qapp: QApplication, root: Path, case: Case, tmp_path: Path
) -> None:
    with Workspace.open(root) as workspace:
        take_in(workspace, case, [counter_clip(tmp_path / "first.mp4", 30)], by=BY)
    paths = [counter_clip(tmp_path / f"{number}.mp4", 10 + number) for number in range(6)]
    own = tmp_path / "desk.ini"
    command = [sys.executable, "-c", textwrap.dedent(KILLED % FRAME), str(root), str(own), *map(str, paths)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as desk:
        assert desk.stdout is not None
        told, *shapes = desk.stdout.readline().rstrip("\n").split(" / ")
        assert told == "taken in"
        desk.send_signal(signal.SIGKILL)

    seen: list[tuple[str, int, str, int]] = []
    kept: list[object] = []

    def look() -> None:
        window = window_on_screen(qapp)
        desk = window.desk if window is not None else None
        if window is None or desk is None or desk.clip is None or desk.player.positions is None:
            QTimer.singleShot(30, look)
            return
        row = next(row for row in window.jobs.rows() if row.state is State.FAILED)
        clips = len(desk.session.workspace.store.find(Clip))
        kept.append([bytes(one.saveState().data()).decode() for one in desk.splitters().values()])
        kept.append((window.height(), desk.inspector.tabs.currentIndex(), desk.clips.lines.order))
        seen.append((desk.clip.name, desk.player.position, f"{row.title}: {row.text}", clips))
        window.close()

    QTimer.singleShot(0, look)
    assert main([], Settings(own)) == 0  # nothing is named: it opens what was open
    ((name, position, told, clips),) = seen
    assert (name, position) == ("first.mp4", FRAME)
    assert shapes[0] != " ".join(f"{share:g}" for share in SIDES), "the divider was moved indeed"
    assert kept == [shapes, (640, 3, "name")]
    assert told.startswith("Taking in files interrupted: ")
    assert "into case T-1 when the desk was left" in told
    assert 2 <= clips < 1 + len(paths)
