"""Notices when the window does not answer: how long the GUI thread works between two looks at what happens.

What counts is the thread's own CPU time in one turn of the event loop, not the clock on the wall: where other work
holds the machine a turn takes long without being to blame, and a test would fail by chance. What only waits, for a lock
or a disk, is not noticed.
"""

from __future__ import annotations

import time
from types import TracebackType

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication

BAR_SECONDS = 0.05
"""Longest turn: what comes after it is felt as a window that hangs."""


class Watchdog:
    """Watches the event loop of the thread that makes it; a context manager that fails where a turn took too long."""

    def __init__(self, bar: float = BAR_SECONDS) -> None:
        """``bar``: seconds of CPU time; infinite to measure only."""
        self.longest = 0.0
        """Most CPU seconds of a turn."""
        self.turns = 0
        self._bar = bar
        self._began = 0.0

    def __enter__(self) -> Watchdog:
        dispatcher = self._dispatcher()
        self._began = time.thread_time()
        dispatcher.awake.connect(self._turn)
        dispatcher.aboutToBlock.connect(self._turn)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        dispatcher = self._dispatcher()
        dispatcher.awake.disconnect(self._turn)
        dispatcher.aboutToBlock.disconnect(self._turn)
        self._turn()
        if kind is None:
            assert self.longest <= self._bar, f"the window did not answer for {self.longest * 1000:.0f} ms"

    def _dispatcher(self) -> QAbstractEventDispatcher:
        if QCoreApplication.instance() is None:
            raise RuntimeError("there is no application to watch")
        return QAbstractEventDispatcher.instance()

    def _turn(self) -> None:
        """The loop is about to wait or has woken; between two such moments lies a turn, and waiting costs no CPU."""
        now = time.thread_time()
        self.longest = max(self.longest, now - self._began)
        self._began = now
        self.turns += 1
