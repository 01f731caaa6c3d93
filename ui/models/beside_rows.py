"""Two files beside each other as a table: whether a detail is the same, its name, and what each file says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from ui import i18n, theme
from ui.widgets import words
from workbench.formats import called
from workbench.structure_diff import Compared, Row

Index = QModelIndex | QPersistentModelIndex

SIGN, NAME, A, B = range(4)

SIGNS = {Compared.SAME: "=", Compared.DIFFERS: "≠", Compared.UNKNOWN: "?"}
"""What marks a row beside its colour."""


CALLED = frozenset({"container", "video.codec", "audio.codec"})
"""Details that have usual names."""
DIGESTS = ("sha256", "packets")
"""Details that are digests."""
BLOCK = 8
"""Letters of a digest that stand together."""
BLOCKS = Qt.ItemDataRole.UserRole
"""Role of a cell that shows a digest: its blocks, each with whether the other file has another there."""

LONGEST = 240
"""Characters of a text that are shown; the tooltip has more, and all is copied."""

TOLD = 2000
"""Characters of a tooltip."""


class BesideRows(QAbstractTableModel):
    """Rows under the names of their groups; all of them, or only those that are not the same."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[Row, ...] = ()
        self._only_unlike = False
        self._shown: list[Row | str] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self._all = tuple(rows)
        self._list()

    def set_only_unlike(self, *, on: bool) -> None:
        """Leave out what is the same in both, or not."""
        self._only_unlike = on
        self._list()

    def unlike(self) -> int:
        """How many details differ."""
        return sum(row.compared is Compared.DIFFERS for row in self._all)

    def groups(self) -> list[int]:
        """The places of the groups' names."""
        return [place for place, shown in enumerate(self._shown) if isinstance(shown, str)]

    def line(self, place: int) -> str:
        """A row as text, its cells set apart by tabs."""
        shown = self._shown[place]
        if isinstance(shown, str):
            return shown
        return "\t".join(self._cell(shown, column) for column in range(self.columnCount()))

    def _list(self) -> None:
        self.beginResetModel()
        self._shown = []
        group = ""
        for row in self._all:
            if self._only_unlike and row.compared is Compared.SAME:
                continue
            if row.group != group:
                group = row.group
                self._shown.append(i18n.of_the_core()(group))
            self._shown.append(row)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: details and groups."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt: four."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, column: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Qt: names of the columns; the first has only signs."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return ("", words("Beside", "Detail"), "A", "B")[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: words, and how they are set."""
        if not index.isValid():
            return None
        shown, column = self._shown[index.row()], index.column()
        if isinstance(shown, str):
            return _of_group(shown, column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return _cut(self._cell(shown, column), LONGEST)
        if role == BLOCKS:
            return _blocks(shown, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return says(shown.compared) if column == SIGN else _cut(self._cell(shown, column), TOLD)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == SIGN:
            return says(shown.compared)
        differs = shown.compared is Compared.DIFFERS
        if role == Qt.ItemDataRole.FontRole and differs and column != NAME:
            return _bold()
        if role == Qt.ItemDataRole.ForegroundRole:
            look = theme.tokens()
            return theme.color(
                look.quiet if not differs or column == NAME else look.warn if column == SIGN else look.text
            )
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if column == SIGN else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignTop
        return None

    @staticmethod
    def _cell(row: Row, column: int) -> str:
        if column == SIGN:
            return SIGNS[row.compared]
        text = row.name if column == NAME else _usual(row, row.a if column == A else row.b)
        return words("Beside", "not known") if text is None else i18n.grouped(i18n.of_the_core()(text)) or "–"


def _usual(row: Row, text: str | None) -> str | None:
    """What one of the files says as people call it; as it stands where both would be called the same and are not."""
    if text is None or row.what not in CALLED or (row.a != row.b and called(row.a) == called(row.b)):
        return text
    return called(text)


def says(compared: Compared) -> str:
    """The sign of a row in words."""
    return {
        Compared.SAME: words("Beside", "the same in both"),
        Compared.DIFFERS: words("Beside", "differs"),
        Compared.UNKNOWN: words("Beside", "cannot be told"),
    }[compared]


def _blocks(row: Row, column: int) -> tuple[tuple[str, bool], ...] | None:
    own, other = (row.a, row.b) if column == A else (row.b, row.a)
    if row.what not in DIGESTS or column not in (A, B) or not own:
        return None
    cut = [slice(at, at + BLOCK) for at in range(0, len(own), BLOCK)]
    return tuple((own[block], bool(other and own[block] != other[block])) for block in cut)


def _of_group(name: str, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole and column == SIGN:
        return name
    if role == Qt.ItemDataRole.FontRole:
        return _bold()
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    return None


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
