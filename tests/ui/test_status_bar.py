"""The status bar tells how far the readers are locked in, once the first has been started."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.desk.jobs_pane import JobsPane
from ui.desk.status_bar import StatusBar
from ui.jobs import Context, Jobs
from workbench.errors import EnvironmentFault


def test_nobody_is_sent_to_a_list_that_is_open_nor_told_twice(qtbot: QtBot, jobs: Jobs) -> None:
    bar, pane = StatusBar(jobs), JobsPane(jobs)
    for widget in (bar, pane):
        qtbot.addWidget(widget)
    pane.shown.connect(bar.show_list_open)
    short, long = "It cannot be read.", "It cannot be read, and that at length. " * 20
    jobs.report_failure("One", short, lambda: None)
    assert bar.title.text() == "1 job failed: open the list to read why"
    pane.resize(900, 200)
    pane.show()
    assert bar.title.text() == "1 job failed"
    qtbot.waitUntil(lambda: not pane.why.isVisible())
    jobs.report_failure("Two", long, lambda: None)
    qtbot.waitUntil(lambda: pane.why.isVisible() and pane.why.text() == long)
    pane.list.setCurrentIndex(pane.jobs_model.index(0))
    qtbot.waitUntil(lambda: not pane.why.isVisible())
    for number in range(6):
        jobs.report_failure(f"Job {number}", short, lambda: None)
    qtbot.waitUntil(lambda: pane.why.isVisible() and pane.why.text() == short)  # its row is above
    pane.hide()
    assert bar.title.text().startswith("8 jobs failed: open")


@pytest.mark.slow
def test_the_readers_isolation_is_told(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    bar = StatusBar(jobs)
    qtbot.addWidget(bar)
    done: list[object] = []

    def read(context: Context) -> None:
        with pytest.raises(EnvironmentFault):
            context.worker.probe(tmp_path / "missing.mp4")

    assert bar.readers.text() == ""
    jobs.start("Read", read, then=done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    qtbot.waitUntil(lambda: bool(bar.readers.text()))

    assert jobs.isolation is not None
    assert bar.readers.text() == ("Decoding isolated" if jobs.isolation.whole else "Decoding partly isolated")
    assert jobs.isolation.sentence() in bar.readers.toolTip()
