"""A long list read in parts, so that the window answers between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

PART = 1000
"""Rows of a part: read in a few milliseconds, and more than most lists have."""


class Gather(QObject):
    """Reads part after part: the first at once, each other in a turn of the event loop of its own.

    Signal ``done()``: all is here. ``read`` reads one part and says whether there may be another.
    """

    done = Signal()

    def __init__(self, read: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Read what is there to read; where that is under way already, it goes on."""
        if not self._turn.isActive():
            self._turn.start()
            self._go_on()

    def stop(self) -> None:
        """Read no further."""
        self._turn.stop()

    def _go_on(self) -> None:
        if not self._read():
            self._turn.stop()
            self.done.emit()
