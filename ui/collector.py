"""Lets Python's collector of reference cycles work on the GUI thread only, and look at little.

Left to itself it runs on any thread that makes an object, in the middle of whatever it is doing, and destroys there
what it finds. A Qt object that is destroyed on another thread than its own, or while Qt hands it an event, takes the
process down, sometimes much later. It also looks at all objects there are now and then, while every thread stands
still: a tenth of a second with the program and its libraries loaded. What modules bring stays for good, so that it
need not be looked at again.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

from ui.cycles import collect_what_is_due
from ui.main_window import MainWindow

EVERY_MS = 500
"""Milliseconds between two looks."""


class Collector(QObject):
    """Once it is made, nothing is collected but in turns of its own on its thread, the GUI's, until the program ends.

    What is loaded is set aside; once a workspace is closed, all is looked at.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._modules, self._desk = 0, window.desk
        gc.disable()
        timer = QTimer(self, interval=EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()
        self.look()

    def look(self) -> None:
        """Set aside what came with modules that are new; collect as far as it is due."""
        left = self._desk is not None and self._desk is not self._window.desk
        self._desk = self._window.desk
        if left:
            gc.unfreeze()
            gc.collect()
        if left or len(sys.modules) != self._modules:
            self._modules = len(sys.modules)
            gc.freeze()
        collect_what_is_due()
