"""Work that is done while nobody waits, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Meanwhile:
    """A thread that works a part at a time; who needs what it works on comes in between two parts."""

    def __init__(self, part: Callable[[], bool]) -> None:
        """``part`` does a little and says whether there is more to do; it raises nothing."""
        self._part = part
        self._working = threading.RLock()
        self._wanted = threading.Event()
        self._over = threading.Event()
        self._paused = False
        self._thread = threading.Thread(target=self._work, name="meanwhile", daemon=True)
        self._thread.start()

    def go_on(self) -> None:
        """There is something to do again; returns at once."""
        self._wanted.set()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Wait for the end of the part that is being done; nothing is done while the context lasts. May be nested."""
        was, self._paused = self._paused, True
        try:
            with self._working:
                yield
        finally:
            self._paused = was
            self._wanted.set()

    def close(self) -> None:
        """End after the part that is being done."""
        self._over.set()
        self._wanted.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._over.is_set():
            self._wanted.wait()
            with self._working:
                self._wanted.clear()  # before looking what is wanted: a word that comes from now on is not lost
                if not self._over.is_set() and self._part() and not self._paused:
                    self._wanted.set()
