"""All that tells a time as a table: what is proposed, then what is on record, the earliest first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from cases.clock_lines import ClockLine
from cases.clocks import Reading
from ui import theme
from ui.record import utc
from ui.widgets import words
from ui.words import day, named, told
from workbench.clock_proposals import Proposal
from workbench.i18n import recorded

Index = QModelIndex | QPersistentModelIndex

WHAT, SAYS, SPAN, ZONE, SOURCE = range(5)

READING = Qt.ItemDataRole.UserRole

KEPT: Final = 1000
"""Readings that are kept once they were read: some screens full."""
LONGEST: Final = 200
"""Letters of a text that a cell is given: more than any shows."""
AROUND: Final = 64
"""Readings read together with one that is seen."""

Read = Callable[[Sequence[ClockLine]], Mapping[ClockLine, Reading]]


class ClockTable(QAbstractTableModel):
    """Clocks: what they tell of, in the words of the source, in UTC, in which zone, and where it was read."""

    def __init__(self, read: Read) -> None:
        """``read`` gives the readings of these lines, at most :data:`AROUND` at a time."""
        super().__init__()
        self._read = read
        self._proposed: Sequence[tuple[Proposal, Reading]] = []
        self._lines: Sequence[ClockLine] = []
        self._kept: OrderedDict[ClockLine, Reading] = OrderedDict()

    def show(self, proposed: Sequence[tuple[Proposal, Reading]], lines: Sequence[ClockLine]) -> None:
        """List these, and what was listed no more; what is proposed with what it would tell."""
        self.beginResetModel()
        self._proposed = proposed
        self._lines = lines
        self._kept.clear()
        self.endResetModel()

    def proposal(self, row: int) -> Proposal | None:
        """What is proposed in a row; None for what is on record."""
        return self._proposed[row][0] if 0 <= row < len(self._proposed) else None

    def reading(self, row: int) -> Reading | None:
        """What a row tells; None where the record has it no more."""
        if row < len(self._proposed):
            return self._proposed[row][1]
        place = row - len(self._proposed)
        line = self._lines[place]
        if line not in self._kept:
            first = max(place - AROUND // 2, 0)
            near = self._lines[first : first + AROUND]
            self._kept |= self._read([one for one in near if one not in self._kept])
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return self._kept.get(line)

    def row_of(self, key: str) -> int:
        """The first row of a record, or of a proposal by its key; -1 where there is none."""
        for row, (proposal, _reading) in enumerate(self._proposed):
            if proposal.key == key:
                return row
        found = (place for place, line in enumerate(self._lines) if line.id == key)
        place = next(found, -1)
        return place if place < 0 else place + len(self._proposed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: as many as proposals and readings."""
        return 0 if parent.isValid() else len(self._proposed) + len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: five."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, column: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Qt: names of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (words("Clocks", "What"), words("Clocks", "It says"), words("Clocks", "UTC"))
        return (*names, words("Clocks", "Zone"), words("Clocks", "Read from"))[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: cheap answers only."""
        reading = self.reading(index.row()) if index.isValid() else None
        if reading is None or role == READING:
            return reading
        proposed = self.proposal(index.row()) is not None
        if role == Qt.ItemDataRole.ForegroundRole and proposed:
            return QColor(theme.tokens().quiet)
        if role == Qt.ItemDataRole.FontRole and proposed:
            font = QFont()
            font.setItalic(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            return reading.text[:LONGEST] if index.column() == SAYS else whole_span(reading)
        return _text(reading, index.column(), proposed)[:LONGEST] if role == Qt.ItemDataRole.DisplayRole else None


def _text(reading: Reading, column: int, proposed: bool) -> str:
    if column == WHAT:
        return words("Clocks", "{0}?").format(named(reading.moment)) if proposed else named(reading.moment)
    if column == SAYS:
        return reading.text
    if column == SPAN:
        return short_span(reading)
    return reading.zone if column == ZONE else told(recorded(reading.source))


def short_span(reading: Reading) -> str:
    """The span as a cell holds it: hours where it is within a day, else days."""
    first, last = reading.earliest, reading.latest
    if first is None or last is None:
        return _open(reading, _minute)
    if first == last:
        return _minute(first)
    if first.date() == last.date():
        return f"{_minute(first)}–{last:%H:%M}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)} {last:%Y}"
    return f"{day(first)} {first:%Y} – {day(last)} {last:%Y}" if first.year != last.year else _days(first, last)


def whole_span(reading: Reading) -> str:
    """The span as it is, with the zone named."""
    first, last = reading.earliest, reading.latest
    if first is None or last is None:
        return _open(reading, utc)
    return utc(first) if first == last else f"{utc(first)} – {utc(last)}"


def _days(first: datetime, last: datetime) -> str:
    return f"{day(first)} – {day(last)} {last:%Y}"


def _minute(at: datetime) -> str:
    return f"{day(at)} {at:%Y %H:%M}"


def _open(reading: Reading, say: Callable[[datetime], str]) -> str:
    if reading.earliest is not None:
        return words("Clocks", "from {0}").format(say(reading.earliest))
    if reading.latest is not None:
        return words("Clocks", "until {0}").format(say(reading.latest))
    return words("Clocks", "no date")
