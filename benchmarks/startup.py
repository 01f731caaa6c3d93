"""How long until the desk's window is painted, and ready: ``python -m benchmarks.startup [WORKSPACE]``.

Ready is the desk of the workspace with its clip's frame on screen; without a workspace only the window is measured.
Each run is a fresh process; the first is a warm-up and not counted. Python compiles each module once, as it does where
the program is installed, into a folder that is thrown away, whatever ``PYTHONDONTWRITEBYTECODE`` says. The limits
beside it are a bare PySide6 window and the same with SQLAlchemy and NumPy imported, which no program of this kind can
undercut.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 5
PAINTED_SECONDS, READY_SECONDS = 1.5, 2.5
"""Bars: until the window is painted, until the sample workspace is ready."""
FIRST_PAINT = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QWidget

def ready(app):
    return any(window.isVisible() for window in app.topLevelWidgets())

def until_ready(*_):
    app = QApplication.instance()
    while not ready(app):
        app.processEvents()
        time.sleep(0.002)  # as a loop that waits: one that spins takes the interpreter from the threads it waits for
    app.processEvents()
    print(time.time(), flush=True)
    os._exit(0)

QApplication.exec = until_ready
"""
DESK = FIRST_PAINT + "from ui.app import main\nmain(sys.argv[1:])\n"
READY = (
    FIRST_PAINT
    + """
def ready(app):
    desks = [desk for window in app.topLevelWidgets() if (desk := getattr(window, "desk", None)) is not None]
    return any(not desk.viewer.view.image.isNull() for desk in desks)

from ui.app import main
main(sys.argv[1:])
"""
)
BARE = FIRST_PAINT + "app = QApplication([])\nwindow = QWidget()\nwindow.show()\nuntil_ready()\n"
LIBRARIES = "import numpy, sqlalchemy.dialects.sqlite\n" + BARE


def seconds_to_paint(program: str, arguments: list[str], bytecode: str) -> float:
    """Run ``program`` in a fresh interpreter; return the seconds from its start to its first painted window.

    Modules are compiled into the folder ``bytecode``, or read from there.
    """
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPYCACHEPREFIX": bytecode}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.time()
    run = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    return float(run.stdout.split()[-1]) - start


def main() -> None:
    """Print the medians of several runs, those of the limits, and their ratios."""
    arguments = sys.argv[1:]
    bars = {"window painted": (DESK, PAINTED_SECONDS), "workspace ready": (READY, READY_SECONDS)}
    if not arguments:
        del bars["workspace ready"]
    limits = {"a bare Qt window": BARE, "the same with libraries": LIBRARIES}
    programs = limits | {name: program for name, (program, _bar) in bars.items()}
    with tempfile.TemporaryDirectory() as folder:
        runs = [
            {name: seconds_to_paint(each, arguments, folder) for name, each in programs.items()}
            for _ in range(RUNS + 1)
        ][1:]
    found = {name: statistics.median(run[name] for run in runs) for name in programs}
    bare, libraries = (found[name] for name in limits)
    print(f"a bare Qt window painted after {bare:.2f} s, with SQLAlchemy and NumPy after {libraries:.2f} s")
    for name, (_program, bar) in bars.items():
        seconds = found[name]
        ratios = f"{seconds / bare:.2f} and {seconds / libraries:.2f}"
        print(f"{name} after {seconds:.2f} s (bar {bar} s); ratios {ratios}")


if __name__ == "__main__":
    main()
