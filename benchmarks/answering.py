"""How long the window does not answer while clips are taken in and searched for: ``python -m benchmarks.answering``.

``--clips N`` small clips, every fifth a copy of another, are dropped on the desk's own window; then each is searched
for among all. What counts is the CPU time of the GUI thread in one turn of its event loop; beside it stands the clock
on the wall, which other work on the machine lengthens. ``--stacks`` says where the longest turns were spent: the thread
is looked at every few milliseconds, and what was seen in a turn over the bar is printed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import numpy as np

from benchmarks.desk import desk_on, quieten, report_against, wait_for
from tests.ui.watchdog import BAR_SECONDS, Watchdog
from ui.main_window import MainWindow
from workbench.media.encode import write_clip

FRAMES = 40
"""Of each clip: small clips come fast, and each tells the window."""
LOOK = 0.004
"""Seconds between two looks at the stack of the GUI thread."""
BARS = {
    "longest turn while taking in, ms of CPU": (BAR_SECONDS * 1000, "most"),
    "longest turn while searching, ms of CPU": (BAR_SECONDS * 1000, "most"),
}


class Looks:
    """Looks at the stack of the GUI thread, and keeps what was seen in turns over the bar."""

    def __init__(self, dog: Watchdog) -> None:
        self._dog, self._gui = dog, threading.get_ident()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="looks")
        self._turn, self._seen = 0, list[str]()
        self.long: Counter[str] = Counter()

    def __enter__(self) -> Looks:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(LOOK):
            if self._dog.turns != self._turn:
                if len(self._seen) * LOOK > BAR_SECONDS:
                    self.long.update(self._seen)
                self._turn, self._seen = self._dog.turns, []
            frame = sys._current_frames().get(self._gui)
            own = [one for one in traceback.extract_stack(frame) if "/ui/" in one.filename or "/cases/" in one.filename]
            if own:
                self._seen.append(" > ".join(f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in own[-4:]))


def make_clips(folder: Path, count: int) -> list[Path]:
    """Small clips of noise that drifts; every fifth shows what the one before does, smaller."""
    folder.mkdir()
    paths = []
    for number in range(count):
        copy = number % 5 == 4
        scene = np.random.default_rng(number - 1 if copy else number).integers(0, 256, (12, 40, 3), np.uint8)
        size = 6 if copy else 9
        frames = (
            np.kron(np.roll(scene, at // 4, axis=1)[:, :20], np.ones((size, size, 1), np.uint8)) for at in range(FRAMES)
        )
        paths.append(write_clip(folder / f"clip {number}.mp4", frames, rate=Fraction(25)))
    return paths


@contextmanager
def watched(figures: dict[str, float], what: str, *, stacks: bool) -> Iterator[None]:
    """Measure the turns of what is done inside."""
    began = time.monotonic()
    with Watchdog(float("inf")) as dog, Looks(dog) as looks:
        yield
    figures[f"longest turn while {what}, ms of CPU"] = dog.longest * 1000
    figures[f"seconds of {what}"] = time.monotonic() - began
    if stacks:
        for place, times in looks.long.most_common(12):
            print(f"  {what}: {times * LOOK * 1000:.0f} ms by the clock in {place}")


def measure(window: MainWindow, clips: list[Path], *, stacks: bool) -> dict[str, float]:
    """Take the clips in and let them be searched for, as after a drop."""
    figures: dict[str, float] = {}
    desk = window.desk
    assert desk is not None
    held: Callable[[], int] = lambda: len(desk.clips.rows.lines)  # noqa: E731 - a name for what is waited for
    with watched(figures, "taking in", stacks=stacks):
        desk.commands.take_in(clips)
        wait_for(lambda: held() >= len(clips) + 2)
    with watched(figures, "searching", stacks=stacks):
        wait_for(lambda: not window.jobs.busy())
    return figures


def main() -> int:
    """Print the figures; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=int, default=100, help="how many clips are dropped (default: 100)")
    parser.add_argument("--stacks", action="store_true", help="print where the longest turns were spent")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="answering-") as scratch:
        folder = Path(scratch)
        first, *clips = make_clips(folder / "clips", given.clips + 1)
        with desk_on(folder, first) as window:
            quieten(window)
            return report_against(BARS, measure(window, clips, stacks=given.stacks))


if __name__ == "__main__":
    sys.exit(main())
