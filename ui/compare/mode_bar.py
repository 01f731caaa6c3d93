"""The choice of how two frames are put together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QToolButton, QWidget

from ui import theme, widgets
from ui.compare.pair_view import Mode


class ModeBar(QWidget):
    """One button for each mode, and whether A is laid onto B. Signal ``chosen(Mode)``.

    Where text is large ``register`` is laid out by whoever makes the bar: there is no room for it here.

    ``corners`` is checked while agreeing corners are asked for, ``overlays`` while what was laid over the pictures is;
    both are drawn side by side only, one at a time.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        names = {
            Mode.SIDE_BY_SIDE: self.tr("Side by side"),
            Mode.WIPE: self.tr("Wipe"),
            Mode.BLEND: self.tr("Blend"),
            Mode.DIFFERENCE: self.tr("Difference"),
            Mode.BLINK: self.tr("Blink"),
        }
        self.buttons = {mode: self._button(mode, name) for mode, name in names.items()}
        self.buttons[Mode.SIDE_BY_SIDE].setProperty("place", "first")
        self.buttons[Mode.BLINK].setProperty("place", "last")
        self.register = QCheckBox(self.tr("Lay A onto B"))
        hint = self.tr("Mirror, cut, scale and turn A as the match says, so that only real differences remain")
        self.register.setToolTip(hint)
        self.register.setChecked(True)
        self.corners = self._toggle(self.tr("Corners"))
        self.corners.setToolTip(self.tr("Go to two frames of this stretch and draw the corners that agree in them"))
        self.overlays = self._toggle(self.tr("Overlays"))
        self.overlays.setToolTip(self.tr("Hatch what only one of the two shows: a logo, a caption, a sticker"))
        for one, other in ((self.corners, self.overlays), (self.overlays, self.corners)):
            one.toggled.connect(partial(self._explanation_toggled, other))
        modes = widgets.row(*self.buttons.values(), gap=0)
        self.corners.setProperty("place", "first")
        self.overlays.setProperty("place", "last")
        explanations = widgets.row(self.corners, self.overlays, gap=0)
        beside = (6, self.register) if theme.scale() < theme.LARGE else ()
        self.setLayout(widgets.row(modes, 6, explanations, *beside))
        self.choose(Mode.SIDE_BY_SIDE)

    def choose(self, mode: Mode) -> None:
        """Choose a mode, as by its button."""
        self.buttons[mode].setChecked(True)
        self.register.setEnabled(mode is not Mode.SIDE_BY_SIDE)
        if mode is not Mode.SIDE_BY_SIDE:
            self.corners.setChecked(False)
            self.overlays.setChecked(False)
        self.chosen.emit(mode)

    def choose_next(self) -> None:
        """Choose the mode after this one, after the last the first."""
        modes = list(self.buttons)
        now = next(number for number, mode in enumerate(modes) if self.buttons[mode].isChecked())
        self.choose(modes[(now + 1) % len(modes)])

    def _explanation_toggled(self, other: QToolButton, on: bool) -> None:
        if on:
            other.setChecked(False)
            self.choose(Mode.SIDE_BY_SIDE)

    def _button(self, mode: Mode, name: str) -> QToolButton:
        made = self._toggle(name)
        made.clicked.connect(partial(self._clicked, mode))
        self._group.addButton(made)
        return made

    def _toggle(self, name: str) -> QToolButton:
        made = QToolButton()
        made.setText(name)
        made.setAccessibleName(name)
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setProperty("kind", "segment")
        return made

    def _clicked(self, mode: Mode, _checked: object = None) -> None:
        self.choose(mode)
