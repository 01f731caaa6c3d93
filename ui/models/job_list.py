"""The list of jobs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from ui.jobs import JobRow, Jobs, State
from ui.words import named

ROW = Qt.ItemDataRole.UserRole


class JobList(QAbstractListModel):
    """Jobs as the desk lists them, oldest first; follows :class:`~ui.jobs.Jobs`."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[JobRow] = jobs.rows()
        jobs.changed.connect(self._changed)
        jobs.removed.connect(self._removed)

    def rows(self) -> list[JobRow]:
        """What is listed."""
        return list(self._rows)

    def failed(self) -> int:
        """How many rows tell of a failure."""
        return sum(row.state is State.FAILED for row in self._rows)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: as many as listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the row, its title, and everything in words for screen readers."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {named(row.state)}, {round(row.done * 100)} %, {row.text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text
        return None

    @Slot(object)
    def _changed(self, row: JobRow) -> None:
        position = self._position(row.id)
        if position is not None:
            self._rows[position] = row
            where = self.index(position)
            self.dataChanged.emit(where, where)
        elif not row.quiet or row.state is State.FAILED:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
            self._rows.append(row)
            self.endInsertRows()

    @Slot(int)
    def _removed(self, job_id: int) -> None:
        position = self._position(job_id)
        if position is not None:
            self.beginRemoveRows(QModelIndex(), position, position)
            del self._rows[position]
            self.endRemoveRows()

    def _position(self, job_id: int) -> int | None:
        return next((place for place, row in enumerate(self._rows) if row.id == job_id), None)
