"""Where a row of buttons is too narrow for all of them: a button whose menu has those that gave way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.shortcuts import key_of


class Overflow(QToolButton):
    """What its menu does is what the buttons do for which it stands."""

    def __init__(
        self,
        acts: Mapping[QToolButton, str],
        more: Callable[[QMenu], object] = lambda _menu: None,
        *,
        kind: str = "",
    ) -> None:
        """``acts``: buttons that may give way, in order, with the command whose key each has; ``more`` adds to the
        menu what is no button; ``kind`` of button, as for :func:`ui.widgets.tool`.
        """
        super().__init__()
        self._acts, self._more = dict(acts), more
        self._away: tuple[QWidget, ...] = ()
        self.setProperty("kind", kind)
        self.setText("…")
        self.setToolTip(self.tr("More controls"))
        self.setAccessibleName(self.tr("More controls"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.hide()

    def stand_for(self, away: Sequence[QWidget]) -> None:
        """Stand for what gave way; for nothing it is hidden."""
        self._away = tuple(away)
        self.setHidden(not away)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for button, act in self._acts.items():
            if button in self._away:
                action = menu.addAction(button.icon(), f"{button.accessibleName()}\t{key_of(act)}", button.click)
                action.setEnabled(button.isEnabled())
                action.setCheckable(button.isCheckable())
                action.setChecked(button.isChecked())
        self._more(menu)
