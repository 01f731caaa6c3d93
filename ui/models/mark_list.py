"""The annotations of one clip, each in two lines: what it is, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole

SWATCH = 12
"""Pixels of the square that shows a tag's colour."""


@dataclass(frozen=True, eq=False)
class MarkRow:
    """One annotation."""

    held: object
    """What is chosen with it."""
    title: str
    when: str
    color: QColor


class MarkList(QAbstractListModel):
    """Annotations in order of time."""

    def __init__(self, describe: Callable[[Any], MarkRow]) -> None:
        """``describe`` says what a row shows; it is asked for the rows on screen only."""
        super().__init__()
        self._describe = describe
        self._all: list[object] = []

    def show_all(self, marks: Sequence[object]) -> None:
        """List these."""
        self.beginResetModel()
        self._all = list(marks)
        self.endResetModel()

    def rows(self) -> list[MarkRow]:
        """What is listed."""
        return [self._describe(one) for one in self._all]

    def index_of(self, held: object) -> QModelIndex:
        """The row of this one; an invalid index where it is not listed."""
        return self.index(self._all.index(held), 0) if held in self._all else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: as many as listed."""
        return 0 if parent.isValid() else len(self._all)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the row, its words, its colour."""
        if not index.isValid():
            return None
        row = self._describe(self._all[index.row()])
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.title}\n{row.when}"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.title}, {row.when}"
        if role == Qt.ItemDataRole.DecorationRole:
            return _swatch(row.color)
        return None


def _swatch(color: QColor) -> QIcon:
    made = QPixmap(2 * SWATCH, 2 * SWATCH)
    made.setDevicePixelRatio(2)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(0, 0, SWATCH, SWATCH), 3, 3)
    painter.end()
    icon = QIcon(made)
    icon.addPixmap(made, QIcon.Mode.Selected)  # else the style tints it with the colour of the selection
    return icon
