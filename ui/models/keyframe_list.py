"""The keyframes of one clip, with their pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, eq=False)
class KeyframeRow:
    """One keyframe."""

    pts: int
    seconds: float
    time: str
    picture_type: str
    shot: int
    """From 1."""
    image: QImage
    details: str
    """What the tooltip tells: PTS, hashes, quality."""


class KeyframeList(QAbstractListModel):
    """Keyframes in order of time."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[KeyframeRow] = []

    def set_rows(self, rows: Sequence[KeyframeRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rows(self) -> list[KeyframeRow]:
        """What is listed."""
        return list(self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: as many as listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the row, its time, what it is in words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.time
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.details
        return None
