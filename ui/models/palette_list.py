"""Rows of the search over everything: commands first, then records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cases.text_search import Found

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Hit:
    """One row."""

    text: str
    about: str
    """What it is and where: ``note · G-2020``; for a command its group and its key."""
    act: str = ""
    """Name of the command; empty for a record."""
    case_id: str = ""
    clip_id: str | None = None
    pts: int | None = None
    kind: str = ""
    """Word of the record's kind: ``note``."""
    record_id: str = ""


class PaletteList(QAbstractListModel):
    """Hits in order; the row itself under ``Qt.ItemDataRole.UserRole``."""

    def __init__(self, parent: QObject | None = None, describe: Callable[[Found], Hit] | None = None) -> None:
        """``describe`` says what a row shows of what was found; it is asked for rows that are seen only."""
        super().__init__(parent)
        self._describe = describe
        self._rows: list[Hit | Found] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words to show, to say, and the row."""
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None or role == Qt.ItemDataRole.UserRole:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.text
        return f"{hit.text}, {hit.about}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def show(self, rows: Sequence[Hit | Found]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """The row, if there is one."""
        if not 0 <= row < len(self._rows):
            return None
        held = self._rows[row]
        if isinstance(held, Found):
            assert self._describe is not None
            held = self._rows[row] = self._describe(held)
        return held
