"""After a kill the desk comes up where one was, and what was under way is offered again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from cases.records import Case, Clip
from cases.workspace import Workspace
from tests.ui.conftest import counter_clip, open_root, settle
from ui.desk.desk import Desk
from ui.jobs import State
from ui.main_window import MainWindow
from ui.resume import FILE, Place, Resume
from workbench.intake import take_in

ROOT = Path(__file__).resolve().parents[2]
CLIPS = 6
BY = "A. Tester"


def test_place_and_work_are_read_back(tmp_path: Path) -> None:
    resume = Resume(tmp_path)
    assert resume.place() is None
    assert resume.unfinished() == []
    assert resume.listing() == ("", set())
    resume.set_place(Place("clip", 512, 2))
    resume.set_listing("name", {"other", "case"})
    intake = resume.begin(case_id="case", paths=[tmp_path / "a.mp4", tmp_path / "b.mp4"])
    search = resume.begin(clips=["one"])
    again = Resume(tmp_path)
    assert again.place() == Place("clip", 512, 2)
    assert again.listing() == ("name", {"case", "other"})
    assert [(work.case_id, work.paths, work.clips) for work in again.unfinished()] == [
        ("case", (tmp_path / "a.mp4", tmp_path / "b.mp4"), ()),
        ("", (), ("one",)),
    ]
    again.done(intake, str(tmp_path / "a.mp4"))
    again.done(search)
    assert [work.paths for work in Resume(tmp_path).unfinished()] == [(tmp_path / "b.mp4",)]
    assert Resume(tmp_path).begin(clips=["two"]) not in {intake}


def test_a_folder_that_cannot_be_written_costs_the_place_only(tmp_path: Path) -> None:
    resume = Resume(tmp_path / "gone")
    resume.set_place(Place("clip"))
    assert resume.place() == Place("clip")
    assert Resume(tmp_path / "gone").place() is None


KEYS = st.sampled_from(["version", "jobs", "place", "1", "paths", "clips", "chosen", "listing", "order", "folded"])
documents = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(document=documents, jobs=documents)
def test_any_file_is_read_or_passed_over(tmp_path: Path, document: object, jobs: object) -> None:
    for content in (
        json.dumps(document),
        json.dumps({"version": 1, "jobs": jobs, "place": document, "listing": document}),
        "{",
        "\0",
    ):
        (tmp_path / FILE).write_text(content, encoding="utf-8")
        resume = Resume(tmp_path)
        resume.place()
        resume.listing()
        resume.unfinished()
        resume.begin(clips=["one"])


DESK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.main_window import MainWindow
from ui.settings import Settings

app = QApplication([])
settings = Settings(Path(sys.argv[2]))
settings.set_analyst("A. Tester")
window = MainWindow(settings)
window.show()
window.open_workspace(Path(sys.argv[1]))

def begin():
    desk = window.desk
    if desk is None:
        QTimer.singleShot(20, begin)
        return
    desk.inspector.tabs.setCurrentIndex(4)
    desk.session.taken_in.connect(lambda clip: print("taken in", flush=True))
    take_in = lambda: desk.session.take_in(desk.session.overview()[0].case, [Path(name) for name in sys.argv[3:]])
    QTimer.singleShot(1500, take_in)

begin()
sys.exit(app.exec())
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_a_killed_desk_comes_up_where_it_was_and_offers_the_rest(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path
) -> None:
    paths = [counter_clip(tmp_path / f"{number}.mp4", 30 + number) for number in range(CLIPS)]
    arguments = [str(root), str(tmp_path / "killed.ini"), *map(str, paths)]
    command = [sys.executable, "-c", textwrap.dedent(DESK), *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as desk:
        assert desk.stdout is not None
        assert desk.stdout.readline() == "taken in\n"
        desk.send_signal(signal.SIGKILL)
    open_root(qtbot, window, root)
    (row,) = [row for row in window.jobs.rows() if row.title == "Taking in files interrupted"]
    assert row.state is State.FAILED
    assert "into case T-1" in row.text
    taken = len(_clips(window))
    assert 1 <= taken < CLIPS
    again = _desk(window)
    assert again.case is not None
    assert (again.clip, again.case.reference, again.inspector.tabs.currentIndex()) == (None, "T-1", 4)
    window.jobs.retry(row.id)
    qtbot.waitUntil(lambda: len(_clips(window)) == CLIPS, timeout=60_000)
    settle(qtbot, window)
    assert not [row for row in window.jobs.rows() if "interrupted" in row.title]


def _desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def _clips(window: MainWindow) -> list[Clip]:
    return _desk(window).session.workspace.store.find(Clip)


@pytest.mark.slow
def test_a_closed_desk_opens_at_the_same_frame_and_tab(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path, case: Case
) -> None:
    with Workspace.open(root) as workspace:
        take_in(workspace, case, [counter_clip(tmp_path / "a.mp4", 30), counter_clip(tmp_path / "b.mp4", 40)], by=BY)
    open_root(qtbot, window, root)
    settle(qtbot, window)
    desk = _desk(window)
    second = _clips(window)[1]
    desk.clips.choose(second.id)
    qtbot.waitUntil(lambda: desk.player.positions is not None, timeout=10_000)
    desk.player.go(17)
    desk.inspector.tabs.setCurrentIndex(3)
    assert window.settings.left_open() == root.resolve()
    window.close_workspace()
    assert window.settings.left_open() is None
    open_root(qtbot, window, root)
    again = _desk(window)
    qtbot.waitUntil(lambda: again.player.positions is not None and again.player.position == 17, timeout=10_000)
    assert again.clip is not None
    assert again.clip.id == second.id
    assert again.inspector.tabs.currentIndex() == 3
    settle(qtbot, window)
