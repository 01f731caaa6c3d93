"""The status bar tells how far the readers are locked in, once the first has been started."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.desk.status_bar import StatusBar
from ui.jobs import Context, Jobs
from workbench.errors import EnvironmentFault


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
    assert bar.readers.text() == ("Readers locked in" if jobs.isolation.whole else "Readers partly locked in")
    assert jobs.isolation.sentence() in bar.readers.toolTip()
