"""Rows of the search over everything: commands first, then records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Hit:
    """One row."""

    text: str
    about: str
    """What it is and where: ``note · G-2020``; for a command its key."""
    act: str = ""
    """Name of the command; empty for a record."""
    case_id: str = ""
    clip_id: str | None = None
    pts: int | None = None


class PaletteList(QAbstractListModel):
    """Hits in order; the row itself under ``Qt.ItemDataRole.UserRole``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words to show, to say, and the row."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{hit.text}, {hit.about}"
        return hit if role == Qt.ItemDataRole.UserRole else None

    def show(self, hits: Sequence[Hit]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """The row, if there is one."""
        return self._hits[row] if 0 <= row < len(self._hits) else None
