"""Cases and their clips as a two-level tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QImage

from cases.records import Case, Clip

Index = QModelIndex | QPersistentModelIndex

RECORD = Qt.ItemDataRole.UserRole
"""The Case or Clip itself."""
ENTRY = Qt.ItemDataRole.UserRole + 1
"""The CaseEntry or ClipEntry with its badges."""
SORT = Qt.ItemDataRole.UserRole + 2
"""A comparable value for the order that was chosen."""


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


class ClipTree(QAbstractItemModel):
    """The tree; replaced as a whole, cheap to ask."""

    def __init__(self, picture: Callable[[Clip], QImage | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._entries: tuple[CaseEntry, ...] = ()
        self._order = "taken in"

    def set_entries(self, entries: tuple[CaseEntry, ...]) -> None:
        """Show these cases; where only badges changed, rows and selection stay."""
        same = [(e.case.id, [c.clip.id for c in e.clips]) for e in entries] == [
            (e.case.id, [c.clip.id for c in e.clips]) for e in self._entries
        ]
        if not same:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()
            return
        self._entries = entries
        for position, entry in enumerate(entries):
            parent = self.index(position, 0)
            self.dataChanged.emit(parent, parent)
            if entry.clips:
                self.dataChanged.emit(self.index(0, 0, parent), self.index(len(entry.clips) - 1, 0, parent))

    def set_order(self, order: str) -> None:
        """What :data:`SORT` answers for clips: ``taken in``, ``name`` or ``duration``."""
        self._order = order

    def picture_ready(self, clip_id: str) -> None:
        """The thumbnail of a clip can be painted now."""
        found = self.index_of(clip_id)
        if found.isValid():
            self.dataChanged.emit(found, found, [Qt.ItemDataRole.DecorationRole])

    def index_of(self, record_id: str) -> QModelIndex:
        """Where a case or clip is; an invalid index where it is not."""
        for position, entry in enumerate(self._entries):
            if entry.case.id == record_id:
                return self.index(position, 0)
            for row, clip in enumerate(entry.clips):
                if clip.clip.id == record_id:
                    return self.index(row, 0, self.index(position, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """Qt: cases carry internal id 0, clips the position of their case plus one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt has a second parent() for objects
        """Qt: the case of a clip."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: cases, or clips of a case."""
        if not parent.isValid():
            return len(self._entries)
        return len(self._entries[parent.row()].clips) if parent.internalId() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: one."""
        return 1

    def entry(self, index: Index) -> CaseEntry | ClipEntry | None:
        """The row's entry."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._entries[index.row()]
        return self._entries[index.internalId() - 1].clips[index.row()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: cheap answers only."""
        entry = self.entry(index)
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if isinstance(entry, CaseEntry):
            return self._case_data(entry, role)
        return self._clip_data(entry, role)

    def _case_data(self, entry: CaseEntry, role: int) -> Any:
        if role == RECORD:
            return entry.case
        if role == SORT:
            return entry.case.created_at.timestamp()
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.case.question
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{entry.case.reference} {entry.case.title}"
        return None

    def _clip_data(self, entry: ClipEntry, role: int) -> Any:
        clip = entry.clip
        if role == RECORD:
            return clip
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(clip)
        if role == SORT:
            values = {"name": clip.name.casefold(), "duration": entry.seconds or 0.0}
            return values.get(self._order, clip.created_at.timestamp())
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([clip.name, *(badge.explanation or badge.text for badge in entry.badges)])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join([clip.name, entry.duration, *(badge.text for badge in entry.badges)])
        return clip.name if role == Qt.ItemDataRole.DisplayRole else None


class ClipFilter(QSortFilterProxyModel):
    """Cases and clips whose words are typed in the filter box; a case stays while one of its clips does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterRole(Qt.ItemDataRole.AccessibleTextRole)
        self.setSortRole(SORT)
