"""Keeps Python's collector of reference cycles from holding the window up.

Now and then it looks at all objects there are, and every thread stands still for as long: a tenth of a second with the
program and its libraries loaded. What modules bring stays for good, so that it need not be looked at again.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

from ui.main_window import MainWindow

EVERY_MS = 500
"""Milliseconds between two looks at what was loaded; the looks themselves take microseconds."""


class Collector(QObject):
    """While it lives, what is loaded is set aside; once a workspace is closed, all is looked at."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._modules, self._desk = 0, window.desk
        timer = QTimer(self, interval=EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()
        self.look()

    def look(self) -> None:
        """Set aside what came with modules that are new."""
        left = self._desk is not None and self._desk is not self._window.desk
        self._desk = self._window.desk
        if left:
            gc.unfreeze()
            gc.collect()
        if left or len(sys.modules) != self._modules:
            self._modules = len(sys.modules)
            gc.freeze()
