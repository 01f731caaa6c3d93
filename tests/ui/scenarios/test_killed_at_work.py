"""The program is killed while it searches, while entries or a report are written: nothing is lost, nothing half."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer

import pytest
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from cases.records import Case, Note
from cases.workspace import Workspace
from tests.ui.conftest import counter_clip, open_root
from ui.main_window import MainWindow
from ui.session import Session
from workbench.intake import take_in

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")]

ROOT = Path(__file__).resolve().parents[3]
BY = "A. Tester"
CLIPS = 3
PATIENCE = 60.0
"""Seconds after which a desk that says nothing is killed."""
OLD = "<html>as it was before</html>"
DESK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from cases.records import Clip, Note
from ui.main_window import MainWindow
from ui.report_jobs import export
from ui.settings import Settings

root, out, what = sys.argv[1:]
app = QApplication([])
settings = Settings(Path(out) / "killed.ini")
settings.set_analyst("A. Tester")
window = MainWindow(settings)
window.open_workspace(Path(root))

def say(*words):
    print(*words, flush=True)

def search(session, case):
    session.changed.connect(lambda topic: say("searched") if topic == "matches" else None)
    session.search_all(session.workspace.store.find(Clip))

def write(session, case, note=None):
    if note is not None:
        say(note.id)
    session.add(Note(case.id, "Seen", session.analyst), "notes", lambda kept: write(session, case, kept))

def report(session, case):
    number = export(session, case, Path(out), ("html", "pdf"), lambda _paths: say("written"))
    window.jobs.changed.connect(lambda row: say("under way") if row.id == number and row.done > 0.3 else None)

def begin():
    if window.desk is None or window.jobs.busy():
        QTimer.singleShot(20, begin)
        return
    session = window.desk.session
    {"search": search, "write": write, "report": report}[what](session, session.overview()[0].case)

begin()
sys.exit(app.exec())
"""


def after_a_search(session: Session, window: MainWindow, _said: list[str], _out: Path) -> None:
    """The clip that was searched for is done with; the others are offered again."""
    (row,) = [row for row in window.jobs.rows() if row.title == "Search interrupted"]
    assert row.text == (
        f"{CLIPS - 1} clips were still being searched for when the desk was left. Nothing is lost: retry them."
    )
    events = [event for event in session.workspace.store.events() if event.action == "search.made"]
    assert 1 <= len(events) < CLIPS


def after_writing(session: Session, window: MainWindow, said: list[str], _out: Path) -> None:
    """Every entry that was said to be there is; of the one under way there is all or nothing."""
    notes = [note.id for note in session.workspace.store.find(Note)]
    assert notes[: len(said)] == said
    assert not [row for row in window.jobs.rows() if "interrupted" in row.title]


def after_a_report(session: Session, _window: MainWindow, _said: list[str], out: Path) -> None:
    """The report that was there stands, or the new one is whole; the log names none that is not."""
    page = (out / "T-1-report.html").read_text("utf-8")
    assert page == OLD or page.rstrip().endswith("</html>")
    pdf = out / "T-1-report.pdf"
    if pdf.exists():
        pages = QPdfDocument()
        assert pages.load(str(pdf)) is QPdfDocument.Error.None_
        pages.close()
    exported = [event for event in session.workspace.store.events() if event.action == "report.exported"]
    assert not exported or pdf.exists()


@pytest.mark.parametrize(
    ("what", "lines", "look"),
    [("search", 1, after_a_search), ("write", 5, after_writing), ("report", 1, after_a_report)],
    ids=["search", "write", "report"],
)
def test_nothing_is_lost_or_half_where_the_desk_was_killed_at_work(
    qtbot: QtBot,
    window: MainWindow,
    root: Path,
    case: Case,
    tmp_path: Path,
    what: str,
    lines: int,
    look: Callable[[Session, MainWindow, list[str], Path], None],
) -> None:
    with Workspace.open(root) as workspace:
        clips = [counter_clip(tmp_path / f"{number}.mp4", 12 + number) for number in range(CLIPS)]
        take_in(workspace, case, clips, by=BY)
    out = tmp_path / "out"
    out.mkdir()
    (out / "T-1-report.html").write_text(OLD, "utf-8")
    command = [sys.executable, "-c", DESK, str(root), str(out), what]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as desk:
        assert desk.stdout is not None
        late = Timer(PATIENCE, desk.kill)
        late.start()
        said = [desk.stdout.readline().strip() for _line in range(lines)]
        desk.send_signal(signal.SIGKILL)
        late.cancel()
    assert all(said)
    open_root(qtbot, window, root)
    assert window.desk is not None
    session = window.desk.session
    chain = session.workspace.store.verify_chain()
    assert chain.problems == ()
    look(session, window, said, out)
