"""Small dialogs: go to a frame, the sheet of shortcuts, who works here."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ui import i18n, widgets
from ui.dialogs.form import Form, required, text_of
from ui.playing.positions import Positions
from ui.shortcuts import native, table
from ui.widgets import button, label, section
from workbench import timecode
from workbench.errors import WorkbenchError

EDGE, FRAME = 40, 64
"""Pixels of the window that the sheet of keys leaves free, and those around what it holds."""


class GoToForm(Form):
    """A time, a frame number or a PTS becomes a position."""

    def __init__(self, positions: Positions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._positions = positions
        self.retitle(
            self.tr("Go to"), self.tr("A time like 0:07.040, a frame number like #88, or a timestamp like pts 90112.")
        )
        self.save.setText(self.tr("Go"))
        self.place = self.line(self.tr("Time, frame or PTS"), "0:07.040")

    def position(self) -> int:
        """The frame asked for; raises ValueError with a sentence."""
        text = text_of(self.place).lower()
        try:
            if text.startswith("#"):
                return self._positions.clamp(int(text[1:].replace(",", "")) - 1)
            if text.startswith("pts"):
                return self._positions.at_pts(int(text[3:].strip(" :=")))
        except ValueError as error:
            raise ValueError(self.tr("Write a whole number after # or pts.")) from error
        try:
            index = self._positions.index
            return self._positions.at_pts(timecode.typed_pts(text, index.time_base, int(index.pts[0])))
        except (WorkbenchError, ValueError) as error:
            raise ValueError(i18n.sentence(error)) from error

    def problems(self) -> list[tuple[QWidget, str]]:
        """What is written must be a place."""
        try:
            self.position()
        except ValueError as error:
            return [(self.place, str(error))]
        return []


class AnalystForm(Form):
    """The name written beside every entry from now on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retitle(
            self.tr("Who works here"), self.tr("The name is written beside everything you record from now on.")
        )
        self.name = self.line(self.tr("Name"))
        self.name.setText(name)

    def problems(self) -> list[tuple[QWidget, str]]:
        """A record needs an author."""
        return required(self.name, self.tr("Write a name."))


class ReasonForm(Form):
    """Why something is taken back; it stays on record."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retitle(title, self.tr("The reason stays on record."))
        self.words = self.text(self.tr("Why"), lines=3)

    def problems(self) -> list[tuple[QWidget, str]]:
        """Nothing is taken back without a reason."""
        return required(self.words, self.tr("Say why."))

    def reason(self) -> str:
        """What was entered."""
        return text_of(self.words)


class ShortcutSheet(QDialog):
    """All keys at a glance; what does not fit over the window is scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        room = QSize(1 << 14, 1 << 14) if parent is None else parent.window().size() - QSize(EDGE, EDGE)
        sheet = _sheet(columns=2)
        if sheet.sizeHint().width() + FRAME > room.width():
            sheet = _sheet(columns=1)
        area = widgets.scrolled(sheet)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Keys"))
        close = button(self.tr("Close"), self.accept, kind="primary")
        title = label(self.tr("Keys"), "name")
        self.setLayout(widgets.column(title, 4, area, 8, widgets.row(None, close), gap=8, pad=22))
        others = title.sizeHint().height() + close.sizeHint().height() + 2 * FRAME
        wanted = sheet.sizeHint() + QSize(FRAME, others)
        self.resize(wanted.boundedTo(room))


def _sheet(columns: int) -> QWidget:
    """The groups of keys, in so many columns."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(36)
    grid.setVerticalSpacing(16)
    groups: dict[str, list[tuple[str, str]]] = {}
    for shortcut in table():
        groups.setdefault(shortcut.group, []).append((native(shortcut.keys), shortcut.text))
    made = QWidget()
    bold = made.font()
    bold.setWeight(QFont.Weight.DemiBold)
    room = max(QFontMetrics(bold).horizontalAdvance(keys) for lines in groups.values() for keys, _text in lines) + 8
    for number, (name, lines) in enumerate(groups.items()):
        inside = widgets.column(section(name), gap=6)
        for keys, text in lines:
            key = label(keys, "strong")
            key.setMinimumWidth(room)
            inside.addLayout(widgets.row(key, label(text, "quiet"), None))
        inside.addStretch(1)
        grid.addLayout(inside, number // columns, number % columns)
    made.setLayout(grid)
    return made
