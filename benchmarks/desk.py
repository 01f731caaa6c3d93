"""The desk's own window, without a screen, on a workspace of one clip: what benchmarks of the desk begin with."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before any Qt import

from PySide6.QtCore import QCoreApplication

from cases.records import Case
from cases.workspace import Workspace
from ui import theme
from ui.app import make_application
from ui.collector import Collector
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.turns import turns
from workbench.intake import take_in

PATIENCE = 300.0
"""Seconds that the desk is given to get ready."""


@contextmanager
def desk_on(folder: Path, clip: Path) -> Iterator[MainWindow]:
    """The window, with ``clip`` taken in and open; its workspace is made in ``folder``."""
    root = folder / "workspace"
    with Workspace.create(root, name="Benchmark") as workspace:
        case = Case("B-1", "A benchmark", "How quick is it?")
        workspace.store.add(case, by="benchmark")
        take_in(workspace, case, [clip], by="benchmark")
    theme.apply(make_application(["workbench"]), theme.Choice.DARK)
    window = MainWindow(Settings(folder / "settings.ini"))
    Collector(window)
    window.resize(1600, 1000)
    window.show()
    window.open_workspace(root)
    wait_for(lambda: window.desk is not None and window.desk.player.positions is not None)
    yield window
    window.close()


def quieten(window: MainWindow) -> None:
    """Cancel what the desk computes of a new clip beside."""
    for row in window.jobs.rows():
        window.jobs.cancel(row.id)
    wait_for(lambda: not window.jobs.busy() and not turns().waiting())


def wait_for(done: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Let the window work until ``done``, for ``patience`` seconds at most."""
    until = time.monotonic() + patience
    while not done():
        if time.monotonic() > until:
            raise SystemExit("The desk did not get ready in time.")
        QCoreApplication.processEvents()
        time.sleep(0.005)


def megabytes(pid: int | None) -> float:
    """Memory of a process now."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1000
    return 0.0


def report_against(bars: dict[str, tuple[float, str]], figures: dict[str, float]) -> int:
    """Print each figure beside its bar; 1 where one is missed."""
    missed = 0
    for name, value in figures.items():
        bar, sense = bars.get(name, (None, ""))
        kept = bar is None or (value >= bar if sense == "least" else value <= bar)
        missed += not kept
        told = "" if bar is None else f"   (bar: at {sense} {bar:g}{'' if kept else ', MISSED'})"
        print(f"{name}: {value:.3g}{told}" if value < 100 else f"{name}: {value:.0f}{told}")
    return 1 if missed else 0
