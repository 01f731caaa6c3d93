"""Cases and their clips, one row each: a case, then its clips. Rows are lines; what is painted is read when seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import compress, count, repeat
from operator import attrgetter, contains
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from cases.listing import CaseLine, ClipLine
from cases.records import Case, CaseStatus, Clip
from ui.words import named

Index = QModelIndex | QPersistentModelIndex

RECORD = Qt.ItemDataRole.UserRole
"""The Case or Clip itself."""
ENTRY = Qt.ItemDataRole.UserRole + 1
"""The CaseEntry or ClipEntry with its badges."""
COUNT = Qt.ItemDataRole.UserRole + 2
"""How many clips a case has."""

ORDERS = ("taken in", "name", "duration")
"""What clips can be sorted by."""
KEPT = 2000
"""Entries that are kept once they were read: some screens full."""
AROUND = 24
"""Rows read together with one that is seen."""


@dataclass(frozen=True)
class Badge:
    """A short word beside a clip and how it is coloured: ``quiet``, ``good``, ``warn``, ``bad`` or ``accent``."""

    text: str
    tone: str
    explanation: str = ""


@dataclass(frozen=True)
class ClipEntry:
    """A clip row."""

    clip: Clip
    seconds: float | None
    duration: str
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True)
class CaseEntry:
    """A case row and the clips under it; ``tone`` colours its dot."""

    case: Case
    clips: tuple[ClipEntry, ...] = field(default=())
    tone: str = "quiet"


class Line(NamedTuple):
    """A row before it is seen."""

    id: str
    case: str
    """Id of its case; empty for a case."""
    name: str
    """In small letters, to be sorted by."""
    words: str
    """In small letters, what the filter looks at."""
    seconds: float


def case_line(line: CaseLine) -> Line:
    """The row of a case."""
    words = f"{line.reference} {line.title}".casefold()
    return Line(line.id, "", words, words, 0.0)


def clip_line(line: ClipLine, seconds: float, more: str) -> Line:
    """The row of a clip; ``more``: what else can be filtered for, in small letters."""
    name = line.name.casefold()
    return Line(line.id, line.case_id, name, f"{name} {more}", seconds)


Entry = CaseEntry | ClipEntry


class Entries:
    """What rows show, read for a few of them at a time and kept while nothing changes."""

    def __init__(self, read: Callable[[Sequence[Line]], dict[str, Entry]]) -> None:
        self._read = read
        self._kept: OrderedDict[str, Entry] = OrderedDict()

    def of(self, rows: Sequence[Line], place: int) -> Entry | None:
        """The entry of one of ``rows``; with it those around are read. None where it is not in the record."""
        line = rows[place]
        if line.id not in self._kept:
            near = rows[max(place - AROUND // 2, 0) : place + AROUND // 2]
            self._kept |= self._read([one for one in near if one.id not in self._kept])
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return self._kept.get(line.id)

    def forget(self) -> None:
        """The record changed."""
        self._kept.clear()


class Rows(QAbstractListModel):
    """Rows of cases and clips; the data of a row is asked for when it is seen."""

    def __init__(self, entries: Entries, picture: Callable[[Clip], QImage | None], tree: ClipTree) -> None:
        """``picture`` gives the small picture of a clip; the rows shown are of ``tree``."""
        super().__init__()
        self._entries, self._picture, self._tree = entries, picture, tree
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def index_of(self, record_id: str) -> QModelIndex:
        """Where a case or clip is; an invalid index where it is not."""
        line = self._tree.line(record_id)
        try:
            return self.index(self.lines.index(line), 0) if line is not None else QModelIndex()
        except ValueError:
            return QModelIndex()

    def indexes_of(self, record_ids: Iterable[str]) -> list[QModelIndex]:
        """Where those of them are that are listed, in the order of the list; found in one go."""
        wanted = frozenset(record_ids)
        there = map(wanted.__contains__, map(attrgetter("id"), self.lines))
        return [self.index(row, 0) for row in compress(count(), there)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: cases and clips."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: cheap answers only."""
        entry = self._entries.of(self.lines, index.row()) if index.isValid() else None
        if entry is None or role == ENTRY:
            return entry
        if role == COUNT:
            return self._tree.count(self.lines[index.row()].id)
        return self._case_data(entry, role) if isinstance(entry, CaseEntry) else self._clip_data(entry, role)

    def _case_data(self, entry: CaseEntry, role: int) -> Any:
        if role == RECORD:
            return entry.case
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.case.question
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            closed = f", {named(entry.case.status)}" if entry.case.status is CaseStatus.CLOSED else ""
            return f"{entry.case.reference} {entry.case.title}{closed}"
        return None

    def _clip_data(self, entry: ClipEntry, role: int) -> Any:
        clip = entry.clip
        if role == RECORD:
            return clip
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(clip)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([clip.name, *(badge.explanation or badge.text for badge in entry.badges)])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([clip.name, entry.duration, *(badge.text for badge in entry.badges)])
        return clip.name if role == Qt.ItemDataRole.DisplayRole else None


class ClipTree:
    """All cases and clips in memory as lines; puts them in order, folds cases, leaves out what the filter does."""

    def __init__(self) -> None:
        self.cases: list[Line] = []
        self.clips: dict[str, list[Line]] = {}
        """Of each case, in the order they came in."""
        self.words: dict[str, str] = {}
        """More that the filter looks at, by clip: words of its badges, in small letters."""
        self.folded: set[str] = set()
        """Cases whose clips are not shown."""
        self._by_id: dict[str, Line] = {}
        self.filter = ""
        self._order = ORDERS[0]
        self._ordered: dict[str, list[Line]] = {}

    def add(self, cases: Iterable[Line], clips: Iterable[Line]) -> None:
        """More of both, in the order they came in."""
        for line in cases:
            self.cases.append(line)
            self._by_id[line.id] = line
        for line in clips:
            self.clips.setdefault(line.case, []).append(line)
            self._by_id[line.id] = line

    def line(self, record_id: str) -> Line | None:
        """The line of a case or clip, shown or not; None where there is none."""
        return self._by_id.get(record_id)

    def count(self, case_id: str) -> int:
        """How many clips a case has, shown or not."""
        return len(self.clips.get(case_id, ()))

    def of_case(self, case_id: str) -> list[Line]:
        """The clips of a case in the order chosen, whatever the filter is."""
        clips_of = self.clips if self._order == "taken in" else self._ordered
        return clips_of.get(case_id, [])

    def set_order(self, order: str) -> None:
        """One of :data:`ORDERS`, the first for any other word; :meth:`sort` puts the clips in this order."""
        self._order, self._ordered = order if order in ORDERS else ORDERS[0], {}

    @property
    def order(self) -> str:
        """One of :data:`ORDERS`."""
        return self._order

    def sort(self, most: int) -> bool:
        """Put at most ``most`` more clips of a case in order; False once all are."""
        if self._order == "taken in":
            return False
        for case, lines in self.clips.items():
            ordered = self._ordered.setdefault(case, [])
            if len(ordered) < len(lines):
                ordered.extend(lines[len(ordered) : len(ordered) + most])
                ordered.sort(key=attrgetter("name" if self._order == "name" else "seconds"))
                return True
        return False

    def rows(self) -> tuple[list[Line], list[int]]:
        """What is listed, and at which places of it cases are.

        A case stays while one of its clips does, and all its clips where the case itself does.
        """
        found: list[Line] = []
        places: list[int] = []
        text = self.filter.strip().casefold()
        also = {clip for clip, words in self.words.items() if text in words} if text else set()
        clips_of = self.clips if self._order == "taken in" else self._ordered
        for case in self.cases:
            clips, whole = clips_of.get(case.id, []), text in case.words
            shown = clips if whole else _holding(clips, text, also)
            if whole or shown:
                places.append(len(found))
                found.append(case)
                found.extend(shown if case.id not in self.folded else ())
        return found, places


def _holding(clips: list[Line], text: str, also: set[str]) -> list[Line]:
    """Those that hold ``text`` in their words, and those of ``also``; a hundred thousand are looked at in a moment."""
    if also:
        return [line for line in clips if text in line.words or line.id in also]
    return list(compress(clips, map(contains, map(attrgetter("words"), clips), repeat(text))))
