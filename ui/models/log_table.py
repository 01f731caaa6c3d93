"""The custody log as a table, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from cases.records import CustodyEvent
from ui.widgets import words
from ui.words import day, named

Index = QModelIndex | QPersistentModelIndex

NUMBER, TIME, WHO, WHAT = range(4)

EVENT = Qt.ItemDataRole.UserRole

ACTIONS: Final = (
    "annotation.made",
    "annotation.revised",
    "annotations.imported",
    "annotations.made",
    "appearance.added",
    "assessment.made",
    "attribution.made",
    "bearing.weighed",
    "bundle.imported",
    "case.closed",
    "case.opened",
    "case.reopened",
    "case.revised",
    "case.written-out",
    "claim.added",
    "clip.taken-in",
    "clock.read",
    "derivation.stated",
    "evidence.checked",
    "evidence.kept",
    "finding.added",
    "frame.exported",
    "hypothesis.added",
    "match.decided",
    "match.found",
    "match.renewed",
    "note.revised",
    "note.written",
    "pillar.judged",
    "record.withdrawn",
    "report.exported",
    "search.made",
    "selftest.made",
    "workspace.created",
)
"""What the log tells of; an action that is not among them is shown in English."""


class LogTable(QAbstractTableModel):
    """Custody events: number, when (UTC), who, what."""

    def __init__(self) -> None:
        super().__init__()
        self._events: list[CustodyEvent] = []

    def set_events(self, events: Sequence[CustodyEvent]) -> None:
        """Show these, the last one first."""
        self.beginResetModel()
        self._events = list(reversed(events))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: as many as events."""
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: four."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, column: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Qt: names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (words("Log", "No."), words("Log", "UTC"), words("Log", "Who"), words("Log", "What"))[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: cheap answers only."""
        if not index.isValid():
            return None
        event = self._events[index.row()]
        if role == EVENT:
            return event
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{event.at:%Y-%m-%d %H:%M:%S} UTC\n{event.action}\n{event.digest}"
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == NUMBER:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        texts = (str(event.sequence), f"{day(event.at)} {event.at:%H:%M:%S}", event.actor, say(event.action))
        return texts[index.column()]


def say(action: str) -> str:
    """An action's name as words: ``clip.taken-in`` is "clip taken in"."""
    return named(in_words(action))


def in_words(action: str) -> str:
    """An action's name as English words."""
    return action.replace(".", " ").replace("-", " ")
