"""The keys of the compare window: those that the desk's commands have now, and its own where they are left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QTabBar, QWidget

from ui.dialogs.key_sheet import ShortcutSheet
from ui.shortcuts import SHARED, Shortcut, compare_table, keys_of, table

Act = Callable[[], object]


class Keys:
    """Binds the commands of a window; :meth:`bind` again once keys were given to others."""

    def __init__(self, window: QWidget, acts: Mapping[str, Act]) -> None:
        """``acts`` by the names of :mod:`ui.shortcuts`; the sheet of keys is added."""
        self._window = window
        self._acts = {**acts, "show_shortcuts": self._show}
        self._bound: list[QShortcut] = []
        QShortcut(QKeySequence("Escape"), window, window.close)
        self.bind()

    def bind(self) -> None:
        """Let the keys of today lead to the commands; the desk's come before the window's own."""
        for former in self._bound:
            former.setEnabled(False)
            former.deleteLater()
        bound: dict[str, Act] = {}
        for act in sorted(self._acts, key=lambda act: act not in SHARED):
            for keys in keys_of(act):
                bound.setdefault(keys, self._acts[act])
        self._bound = [QShortcut(QKeySequence(keys), self._window, partial(self._do, keys)) for keys in bound]
        self._leads = bound

    def _do(self, keys: str) -> None:
        """Space presses the button that has the focus, arrows turn tabs and choose among buttons, as everywhere."""
        focus, step = self._window.focusWidget(), {"Left": -1, "Right": 1}.get(keys, 0)
        if keys == "Space" and isinstance(focus, QAbstractButton):
            focus.click()
        elif step and isinstance(focus, QTabBar):
            focus.setCurrentIndex(focus.currentIndex() + step)
        elif step and isinstance(focus, QAbstractButton) and focus.group() is not None:
            _choose(focus, step)
        else:
            self._leads[keys]()

    def _show(self) -> None:
        """All keys of this window."""
        ShortcutSheet(self._window, works_here()).exec()


def _choose(button: QAbstractButton, step: int) -> None:
    """The next of the buttons of which one is chosen."""
    among = button.group().buttons()
    other = among[min(max(among.index(button) + step, 0), len(among) - 1)]
    other.setFocus()
    other.click()


def works_here() -> list[Shortcut]:
    """The commands of the compare window."""
    return [*(one for one in table() if one.act in SHARED), *compare_table()]
