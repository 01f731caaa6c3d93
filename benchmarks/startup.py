"""How long until the desk's window is painted: ``python -m benchmarks.startup [WORKSPACE]``.

Each run is a fresh process; the first is a warm-up and not counted. The limit beside it is a bare PySide6 window, which
no program of this kind can undercut.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

RUNS = 5
BAR_SECONDS = 1.5
FIRST_PAINT = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QWidget

def until_painted(*_):
    app = QApplication.instance()
    while not any(window.isVisible() for window in app.topLevelWidgets()):
        app.processEvents()
    app.processEvents()
    print(time.time(), flush=True)
    os._exit(0)

QApplication.exec = until_painted
"""
DESK = FIRST_PAINT + "from ui.app import main\nmain(sys.argv[1:])\n"
BARE = FIRST_PAINT + "app = QApplication([])\nwindow = QWidget()\nwindow.show()\nuntil_painted()\n"


def seconds_to_paint(program: str, arguments: list[str]) -> float:
    """Run ``program`` in a fresh interpreter; return the seconds from its start to its first painted window."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    start = time.time()
    run = subprocess.run(
        [sys.executable, "-c", program, *arguments], env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    return float(run.stdout.split()[-1]) - start


def main() -> None:
    """Print the median of several runs, the bare window's, and their ratio."""
    arguments = sys.argv[1:]
    pairs = [(seconds_to_paint(DESK, arguments), seconds_to_paint(BARE, [])) for _ in range(RUNS + 1)][1:]
    desk = statistics.median(pair[0] for pair in pairs)
    bare = statistics.median(pair[1] for pair in pairs)
    print(
        f"window painted after {desk:.2f} s (bar {BAR_SECONDS} s); "
        f"a bare Qt window {bare:.2f} s; ratio {desk / bare:.2f}"
    )


if __name__ == "__main__":
    main()
