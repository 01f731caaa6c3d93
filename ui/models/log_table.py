"""The custody log as a table, newest first."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from cases.records import CustodyEvent, now
from ui.field_words import said
from ui.widgets import words
from ui.words import day, named

Index = QModelIndex | QPersistentModelIndex

NUMBER, TIME, WHO, WHAT = range(4)

RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

EVENT = Qt.ItemDataRole.UserRole

KEPT: Final = 1000
"""Events that are kept once they were read: some screens full."""
AROUND: Final = 64
"""Events read together with one that is seen."""

ACTIONS: Final = (
    "annotation.made",
    "annotation.revised",
    "annotations.imported",
    "annotations.made",
    "appearance.added",
    "assessment.made",
    "attribution.made",
    "bearing.weighed",
    "bundle.exported",
    "bundle.imported",
    "case.closed",
    "case.opened",
    "case.reopened",
    "case.revised",
    "case.written-out",
    "claim.added",
    "clip.taken-in",
    "clock.read",
    "conflict.found",
    "coordinates.entered",
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
    "record.marked-confidential",
    "record.withdrawn",
    "report.exported",
    "search.made",
    "selftest.made",
    "workspace.created",
)
"""What the log tells of; an action that is not among them is shown in English."""

CALLED: Final[Mapping[str, str]] = {
    "annotation": "tag",
    "appearance": "platform",
    "assessment": "authenticity",
    "attribution": "who",
    "bearing": "stance",
    "case": "reference",
    "claim": "text",
    "clip": "name",
    "clock": "source",
    "derivation": "kind",
    "finding": "method",
    "hypothesis": "text",
    "match": "identity",
    "note": "text",
    "pillar": "name",
}
"""The field by which a record of each kind is told from others of its kind."""
LONGEST: Final = 100_000
"""Letters of what was recorded that are read for a row: beyond them it is of many records at once."""


class LogTable(QAbstractTableModel):
    """Custody events: number, when (UTC), who, what. Numbers are known of all; an event is read when it is seen."""

    def __init__(self, read: Callable[[Sequence[int]], dict[int, CustodyEvent]]) -> None:
        """``read`` gives the events with these numbers, at most :data:`AROUND` at a time."""
        super().__init__()
        self._read = read
        self._numbers: list[int] = []
        self._kept: OrderedDict[int, CustodyEvent] = OrderedDict()

    def clear(self) -> None:
        """No events."""
        self.beginResetModel()
        self._numbers = []
        self.endResetModel()

    def append(self, numbers: Sequence[int]) -> None:
        """These happened after those that are listed, the last one last: it is shown first."""
        if numbers:
            self.beginInsertRows(QModelIndex(), 0, len(numbers) - 1)
            self._numbers.extend(numbers)
            self.endInsertRows()

    @property
    def newest(self) -> int:
        """The number of the last event listed; 0 where there is none."""
        return self._numbers[-1] if self._numbers else 0

    def held(self, row: int) -> CustodyEvent | None:
        """The event in a row; None where the record has it no more."""
        number = self._numbers[-1 - row]
        if number not in self._kept:
            last = len(self._numbers) - max(row - AROUND // 2, 0)
            near = self._numbers[max(last - AROUND, 0) : last]
            self._kept |= self._read([one for one in near if one not in self._kept])
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return self._kept.get(number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: as many as events."""
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: four."""
        return 0 if parent.isValid() else 4

    def headerData(self, column: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: names of the columns, each on the side of its words."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal and column == NUMBER:
            return RIGHT
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (words("Log", "No."), words("Log", "UTC"), words("Log", "Who"), words("Log", "What"))[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: cheap answers only."""
        if not index.isValid():
            return None
        event = self.held(index.row())
        if event is None or role == EVENT:
            return event
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{event.at:%Y-%m-%d %H:%M:%S} UTC\n{event.action}\n{event.digest}"
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == NUMBER:
            return RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        texts = (str(event.sequence), _moment(event.at), event.actor, _what(event))
        return texts[index.column()]


def _moment(at: datetime) -> str:
    """Day and minute, with the year where it is not this one."""
    year = "" if at.year == now().year else f" {at.year}"
    return f"{day(at)}{year} {at:%H:%M}"


def _what(event: CustodyEvent) -> str:
    """What was done, and to which of several of its kind."""
    kind, name, value = _called(event.body)
    return " · ".join(part for part in (say(event.action), said(kind, name, value)) if part)


@lru_cache(KEPT)
def _called(recorded: str) -> tuple[str, str, str]:
    """Kind, field and value by which what was recorded is told from others; empty where there is nothing."""
    try:
        body = json.loads(recorded) if len(recorded) <= LONGEST else None
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        return "", "", ""
    kind = str(body.get("record", ""))
    name = CALLED.get(kind, "name")
    value = body.get(name)
    return kind, name, " ".join(value.split()) if isinstance(value, str) else ""


def say(action: str) -> str:
    """An action's name as words: ``clip.taken-in`` is "clip taken in"."""
    return named(in_words(action))


def in_words(action: str) -> str:
    """An action's name as English words."""
    return action.replace(".", " ").replace("-", " ")
