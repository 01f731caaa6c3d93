"""How long the window does not answer while clips are taken in and searched for: ``python -m benchmarks.answering``.

``--clips N`` small clips, every fifth a copy of another, are dropped on the desk's own window; then each is searched
for among all. What counts is the CPU time of the GUI thread in one turn of its event loop; beside it stands the clock
on the wall, which other work on the machine lengthens. ``--stacks`` says where the longest turns were spent: the thread
is looked at every few milliseconds of work, and what was seen in a turn over the bar is printed.

Before that, how long a clip that was dropped lets wait: from the end of its intake, on the thread that takes it in, to
its first frame painted in the window.
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from fractions import Fraction
from pathlib import Path
from types import FrameType

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt

from benchmarks.desk import desk_on, quieten, report_against, wait_for
from tests.ui.watchdog import BAR_SECONDS, Watchdog
from ui.desk.frame_view import FrameView
from ui.main_window import MainWindow
from workbench.media.encode import write_clip

DROPPED = 5
"""Clips of which the first frame is waited for, one after the other."""
FRAMES = 10
"""Of each clip: small clips come fast, and each tells the window."""
LOOK = 0.004
"""Seconds of CPU time between two looks at the stack of the GUI thread."""
BARS = {
    "longest from the end of a clip's intake to its first frame, ms": (1000.0, "most"),
    "longest turn while taking in, ms of CPU": (BAR_SECONDS * 1000, "most"),
    "longest turn while searching, ms of CPU": (BAR_SECONDS * 1000, "most"),
}


class Looks:
    """Looks at the stack of the GUI thread, which is the main one, and keeps what was seen in turns over the bar."""

    def __init__(self, dog: Watchdog) -> None:
        self._dog = dog
        self._turn, self._seen = 0, list[str]()
        self.long: Counter[str] = Counter()

    def __enter__(self) -> Looks:
        self._before = signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, LOOK, LOOK)
        return self

    def __exit__(self, *_error: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, self._before)

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        if self._dog.turns != self._turn:
            if len(self._seen) * LOOK > BAR_SECONDS:
                self.long.update(self._seen)
            self._turn, self._seen = self._dog.turns, []
        own: list[str] = []
        while frame is not None and len(own) < 4:
            file = frame.f_code.co_filename
            if "/ui/" in file or "/cases/" in file:
                own.append(f"{Path(file).name}:{frame.f_lineno} {frame.f_code.co_name}")
            frame = frame.f_back
        if own:
            self._seen.append(" < ".join(own))


class Painted(QObject):
    """When a view was painted first with a picture in it."""

    def __init__(self, view: FrameView) -> None:
        super().__init__(view)
        self._view = view
        self.at: float | None = None

    def __enter__(self) -> Painted:
        self._view.installEventFilter(self)
        return self

    def __exit__(self, *_error: object) -> None:
        self._view.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at the clock once a picture is about to be painted; painting it takes a few milliseconds more."""
        if event.type() is QEvent.Type.Paint and not self._view.image.isNull() and self.at is None:
            self.at = time.monotonic()
        return super().eventFilter(watched, event)


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
    with ExitStack() as watch:
        dog = watch.enter_context(Watchdog(float("inf")))
        looks = watch.enter_context(Looks(dog)) if stacks else None
        yield
    figures[f"longest turn while {what}, ms of CPU"] = dog.longest * 1000
    figures[f"seconds of {what}"] = time.monotonic() - began
    if looks is not None:
        for place, times in looks.long.most_common(12):
            print(f"  {what}: {times * LOOK * 1000:.0f} ms in {place}")


def first_paint(view: FrameView) -> float:
    """The moment in which ``view`` is painted with a picture in it."""
    with Painted(view) as painted:
        wait_for(lambda: painted.at is not None)
    assert painted.at is not None
    return painted.at


def first_frames(window: MainWindow, folder: Path) -> dict[str, float]:
    """Milliseconds from the end of a clip's intake to its first frame painted: the longest of some."""
    desk = window.desk
    assert desk is not None
    assert desk.case is not None
    folder.mkdir()
    taken: list[float] = []
    desk.session.item_done.connect(lambda *_item: taken.append(time.monotonic()), Qt.ConnectionType.DirectConnection)
    lasted = []
    for number in range(DROPPED):
        noise = np.random.default_rng(100 + number).integers(0, 256, (45, 240, 3), np.uint8)
        frames = (np.kron(np.roll(noise, at, axis=1)[:, :80], np.ones((16, 16, 1), np.uint8)) for at in range(50))
        clip = write_clip(folder / f"first {number}.mp4", frames, rate=Fraction(25))
        desk.clips.choose(desk.case.id)
        wait_for(lambda: desk.clip is None and desk.viewer.view.image.isNull())
        taken.clear()
        desk.commands.cases.take_in([clip])
        lasted.append(first_paint(desk.viewer.view) - taken[0])
        quieten(window)
    return {"longest from the end of a clip's intake to its first frame, ms": max(lasted) * 1000}


def measure(window: MainWindow, clips: list[Path], *, seconds: float, stacks: bool) -> dict[str, float]:
    """Take the clips in and let them be searched for, as after a drop, for at most ``seconds``."""
    figures: dict[str, float] = {}
    desk = window.desk
    assert desk is not None
    held: Callable[[], int] = lambda: len(desk.clips.rows.lines)  # noqa: E731 - a name for what is waited for
    there = held()
    with watched(figures, "taking in", stacks=stacks):
        desk.commands.cases.take_in(clips)
        wait_for(lambda: held() >= there + len(clips))
    searched: list[str] = []
    desk.session.changed.connect(lambda topic: searched.append(topic) if topic == "matches" else None)
    until = time.monotonic() + seconds
    with watched(figures, "searching", stacks=stacks):
        wait_for(lambda: not window.jobs.busy() or time.monotonic() > until, patience=float("inf"))
    figures["clips searched for"] = len(searched)
    quieten(window)
    return figures


def main() -> int:
    """Print the figures; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clips", type=int, default=100, help="how many clips are dropped (default: 100)")
    parser.add_argument(
        "--seconds", type=float, default=float("inf"), help="watch the search for so long (default: to its end)"
    )
    parser.add_argument("--stacks", action="store_true", help="print where the longest turns were spent")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="answering-") as scratch:
        folder = Path(scratch)
        first, *clips = make_clips(folder / "clips", given.clips + 1)
        with desk_on(folder, first) as window:
            quieten(window)
            figures = first_frames(window, folder / "dropped")
            return report_against(BARS, figures | measure(window, clips, seconds=given.seconds, stacks=given.stacks))


if __name__ == "__main__":
    sys.exit(main())
