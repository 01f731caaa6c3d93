"""One step a turn: what together would hold the window up is done in turns of the event loop of its own.

A timer of no time is no such turn. Started while events are handled it is due in the same turn, beside every other one.
Here the steps of the whole desk stand in one row. One is done in a turn; the turn after it lays out and paints what it
changed, and takes what threads have sent meanwhile.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid

Step = tuple[QObject, Callable[[], object]]
"""Whose it is, and what is to be done."""


class Turns(QObject):
    """Steps to come, in the order in which they were asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: deque[Step] = deque()
        self._painting = True
        """Whether the turn belongs to what the step before changed, or to what asked for the first step."""
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._turn)

    def later(self, owner: QObject, step: Callable[[], object]) -> None:
        """Do ``step`` in a turn to come, unless ``owner`` is gone by then or its steps were dropped."""
        self._steps.append((owner, step))
        if not self._timer.isActive():
            self._painting = True
            self._timer.start()

    def drop(self, owner: QObject) -> None:
        """Do no step that is waiting of ``owner``, or of anything within it."""
        self._steps = deque(step for step in self._steps if not _within(step[0], owner))

    def waiting(self, owner: QObject | None = None) -> bool:
        """Whether a step of ``owner`` is still to come; without it, whether any is."""
        return any(isValid(one) and owner in (None, one) for one, _step in self._steps)

    def _turn(self) -> None:
        if self._painting and self._steps:
            self._painting = False
            return
        while self._steps:
            owner, step = self._steps.popleft()
            if isValid(owner):
                self._painting = True
                step()
                return
        self._timer.stop()


def turns() -> Turns:
    """Those of the application's event loop."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no application, and so no event loop")
    made = application.findChild(Turns)
    return made if made is not None else Turns(application)


def _within(part: QObject, whole: QObject) -> bool:
    """Whether ``part`` is ``whole`` or in it; what is gone is in nothing."""
    up: QObject | None = part if isValid(part) else None
    while up is not None and up is not whole:
        up = up.parent()
    return up is not None
