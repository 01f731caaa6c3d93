"""How soon a picture follows the hand on a long clip: ``python -m benchmarks.scrubbing [--hours 3] [--moves 60]``.

The desk's own window, without a screen, on a clip of small pictures (320 × 180, 30 a second, 250 frames between key
frames), made in a temporary folder and repeated by stream copy with FFmpeg. The hand presses the timeline at places
drawn by chance, 0.4 s apart, from the moment the clip is open: what the desk computes of a new clip goes on beside.
Counted is the time to the first picture of that place, whether the exact frame or the small one that stands in for it
and says so, and the time to the exact frame.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from benchmarks.desk import desk_on, megabytes, report_against, wait_for
from benchmarks.speed import USUAL
from tests.clips import make_clip
from tests.ui.watchdog import Watchdog
from ui.desk.desk import Desk
from ui.desk.lane_stack import LABELS, RIGHT

SIZE = (320, 180)
BASE_SECONDS = 20
"""Seconds of picture that are encoded; the rest repeats them."""
APART_MS = 400
"""Milliseconds between two moves: a hand that looks for something."""
BARS = {
    "first picture, ms, 95 of 100 within": (100.0, "most"),
    "longest wait of the window, ms of its own work": (50.0, "most"),
    "app, MB": (400.0, "most"),
    "largest worker, MB": (500.0, "most"),
}
"""What passes."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0 where every bar is kept."""
    parser = argparse.ArgumentParser(description="How soon a picture follows the hand.")
    parser.add_argument("--hours", type=float, default=3)
    parser.add_argument("--moves", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with desk_on(folder, _long_clip(folder, options.hours * 3600)) as window:
            assert window.desk is not None
            figures = _Hand(window.desk, random.Random(options.seed)).move(options.moves)
    return report_against(BARS, figures)


def _long_clip(folder: Path, seconds: float) -> Path:
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise SystemExit("FFmpeg is not on the PATH: it repeats the clip. Install it.")
    base = make_clip(folder / "base.mp4", seconds=BASE_SECONDS, size=SIZE, encoding=USUAL)
    whole = folder / "clip.mp4"
    command = [ffmpeg, "-v", "error", "-nostdin", "-stream_loop", "-1", "-i", str(base), "-t", str(seconds)]
    subprocess.run([*command, "-c", "copy", str(whole)], check=True)
    return whole


class _Hand:
    """Presses the timeline and times what is seen."""

    def __init__(self, desk: Desk, chance: random.Random) -> None:
        self._desk = desk
        self._chance = chance
        self._pressed = 0.0
        self._first: list[float] = []
        self._exact: list[float] = []
        desk.timeline.previewed.connect(lambda _image, _seconds: self._seen())
        desk.player.shown.connect(self._shown)

    def move(self, moves: int) -> dict[str, float]:
        """Press so often, and tell."""
        loop, left = QEventLoop(), moves

        def press() -> None:
            nonlocal left
            if not left:
                loop.quit()
                return
            left -= 1
            x = self._chance.randint(LABELS, self._desk.timeline.width() - RIGHT)
            self._pressed, self._waits = time.monotonic(), True
            QTest.mouseClick(self._desk.timeline, Qt.MouseButton.LeftButton, pos=QPoint(x, 60))

        hand = QTimer(interval=APART_MS)
        hand.timeout.connect(press)
        with Watchdog(float("inf")) as dog:
            hand.start()
            loop.exec()
            hand.stop()
        wait_for(lambda: not self._desk.player.feed.busy)
        first, exact = np.array(self._first) * 1000, np.array(self._exact) * 1000
        return {
            "moves": moves,
            "moves that a picture followed": len(first),
            "first picture, ms, median": float(np.median(first)),
            "first picture, ms, 95 of 100 within": float(np.quantile(first, 0.95)),
            "exact frame, ms, median": float(np.median(exact)),
            "exact frame, ms, 95 of 100 within": float(np.quantile(exact, 0.95)),
            "longest wait of the window, ms of its own work": dog.longest * 1000,
            "app, MB": megabytes(os.getpid()),
            "largest worker, MB": max(megabytes(child.pid) for child in multiprocessing.active_children()),
        }

    _waits = False

    def _seen(self) -> None:
        if self._waits:
            self._waits = False
            self._first.append(time.monotonic() - self._pressed)

    def _shown(self, shown: object) -> None:
        self._seen()
        if self._pressed and getattr(shown, "position", -1) == self._desk.player.position:
            self._exact.append(time.monotonic() - self._pressed)


if __name__ == "__main__":
    sys.exit(main())
