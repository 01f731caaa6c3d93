"""Names and values line by line, and text that breaks anywhere without being changed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ui import theme
from ui.widgets import clear, label
from ui.words import labelled

NAMES_GROW = 0.6
"""How names take part in the growth of text, as an exponent: they may wrap, and values need the room more."""
LONG_NAME = 13
"""Letters from which a word may be too long for the names."""
LINE_END = "\u2028"
"""What ends a line for Qt's layouts, to which a line feed is nothing."""
LONG_WORD = 16
"""Letters from which a word may be too long for a line of the inspector."""


class Breaking(QLabel):
    """Text that may break anywhere: digests, paths. Copied whole, by its menu or a double click, as it is.

    A label cannot break inside a word, and invisible break marks would end up in what the analyst pastes elsewhere.
    """

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setWordWrap(True)  # only so does a label keep a height for its width when it is styled
        copy = QAction(self.tr("Copy"), self)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setToolTip(self.tr("Double-click to copy"))
        self._heights: dict[int, int] = {}
        """By width; a layout asks for the same ones over and over."""

    def copy(self) -> None:
        """Put the whole text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

    def heightForWidth(self, width: int) -> int:
        """As many lines as the text breaks into."""
        if width not in self._heights:
            self._heights[width] = math.ceil(self._laid_out(max(width, 1)).boundingRect().height())
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Another font takes other lines."""
        self._heights.clear()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Narrow; the layout asks for the height."""
        return QSize(80, self.heightForWidth(max(self.width(), 80)))

    def minimumSizeHint(self) -> QSize:
        """A few letters wide."""
        return QSize(60, self.fontMetrics().height())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Copy."""
        self.copy()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> QTextLayout:
        """The lines: broken between words, and inside those that are longer than a line."""
        made = QTextLayout(self.text().replace("\n", LINE_END), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setTextOption(option)
        made.beginLayout()
        top = 0.0
        while (line := made.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        made.endLayout()
        return made


class Fact(NamedTuple):
    """A line: a plain name, or a plain value, may stand for what the record or a file holds."""

    name: str
    value: str
    raw: str = ""
    """What is held in place of the plain words; told where one points at the line."""
    code: bool = False
    """Whether the value is set in fixed pitch."""


Told = tuple[str, str] | Fact
"""A line, or no more of it than a name and a value."""


class Facts(QWidget):
    """Names on the left, values on the right, as many lines as there are facts; values can be selected or copied."""

    def __init__(self, name_width: int = 122) -> None:
        super().__init__()
        self._name_width = name_width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Iterable[Told], *, code: frozenset[str] = frozenset()) -> None:
        """Replace all lines; values of the names in ``code`` are set in fixed pitch too."""
        clear(self._grid)
        wide = round(self._name_width * theme.scale() ** NAMES_GROW)
        self._grid.setColumnMinimumWidth(0, wide)  # where all names may break, none would ask for any
        for line, fact in enumerate(Fact(*one) for one in facts):
            name = fact.name
            long = any(len(word) >= LONG_NAME for word in name.replace("_", " ").split()) or "_" in name
            left = Breaking(name, "small") if long else label(name, "small", wrap=True)
            left.setFixedWidth(wide)
            right = self._value(fact.value, "code" if fact.code or name in code else "")
            right.setAccessibleName(labelled(name, fact.value))
            if fact.raw not in ("", name, fact.value):
                raw = self.tr("Recorded as {0}").format(fact.raw)
                left.setToolTip(raw)
                right.setToolTip(f"{raw}\n{right.toolTip()}".strip())
                right.setAccessibleDescription(raw)
            self._grid.addWidget(left, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, line, 1)

    @staticmethod
    def _value(value: str, role: str) -> QLabel:
        if role or any(len(word) >= LONG_WORD for word in value.split()):
            return Breaking(value, role)
        made = label(value, role, wrap=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        made.setAlignment(Qt.AlignmentFlag.AlignTop)
        return made
