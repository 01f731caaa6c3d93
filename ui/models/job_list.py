"""The list of jobs."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from ui.jobs import JobRow, Jobs, State
from ui.words import named, percent

ROW = Qt.ItemDataRole.UserRole


class JobList(QAbstractListModel):
    """Jobs as the desk lists them, oldest first; follows :class:`~ui.jobs.Jobs`."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[JobRow] = jobs.rows()
        self._of: dict[State, set[int]] = {state: set() for state in State}
        for row in self._rows:
            self._of[row.state].add(row.id)
        jobs.changed.connect(self._changed)
        jobs.removed.connect(self._removed)

    def rows(self) -> list[JobRow]:
        """What is listed."""
        return list(self._rows)

    def count(self, *states: State) -> int:
        """How many rows stand so."""
        return sum(len(self._of[state]) for state in states)

    def failed(self) -> int:
        """How many rows tell of a failure."""
        return self.count(State.FAILED)

    def last_failed(self) -> JobRow | None:
        """The failure that came last."""
        place = self._position(max(self._of[State.FAILED], default=-1))
        return None if place is None else self._rows[place]

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
            return f"{row.title}, {named(row.state)}, {percent(round(row.done * 100))}, {row.text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text
        return None

    @Slot(object)
    def _changed(self, row: JobRow) -> None:
        position = self._position(row.id)
        if position is not None:
            self._of[self._rows[position].state].discard(row.id)
            self._of[row.state].add(row.id)
            self._rows[position] = row
            where = self.index(position)
            self.dataChanged.emit(where, where)
        elif not row.quiet or row.state is State.FAILED:
            place = self._place(row.id)  # a quiet one that failed is listed late, where it belongs
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self._of[row.state].add(row.id)
            self.endInsertRows()

    @Slot(int)
    def _removed(self, job_id: int) -> None:
        position = self._position(job_id)
        if position is not None:
            self.beginRemoveRows(QModelIndex(), position, position)
            self._of[self._rows[position].state].discard(job_id)
            del self._rows[position]
            self.endRemoveRows()

    def index_of(self, row: JobRow) -> QModelIndex:
        """Where a job is listed."""
        return self.index(self._place(row.id))

    def _place(self, job_id: int) -> int:
        """Where a job is, or belongs: later jobs have higher numbers."""
        return bisect_left(self._rows, job_id, key=lambda row: row.id)

    def _position(self, job_id: int) -> int | None:
        place = self._place(job_id)
        return place if place < len(self._rows) and self._rows[place].id == job_id else None
