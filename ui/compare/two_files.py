"""How the two files are built, beside each other: what is the same, what differs, what cannot be told."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHeaderView,
    QTabBar,
    QTableView,
    QTabWidget,
    QWidget,
)

from ui import theme, widgets
from ui.compare import digests
from ui.models.beside_rows import BLOCKS, NAME, SIGN, A, B, BesideRows
from ui.widgets import label, plural
from workbench.structure_diff import Row

NAMES = 0.32
"""Share of the table's width for the names of details."""
BESIDE = 18
"""Pixels beside the words of a cell."""
RAGGED = 1.15
"""How much longer a text is when it runs over lines: their ends are not filled."""
ROWS_AT_ONCE = 40
"""Rows whose heights are found in one turn of the event loop: some milliseconds."""
MOST_LINES = 6
"""Lines of a cell; its tooltip has all."""


class BesideTable(QTableView):
    """Rows as high as their words; what is chosen can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = BesideRows()
        self.setModel(self.rows)
        self.setItemDelegate(digests.Digests(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("The two files beside each other"))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.px(14) + 10)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._fit_some)
        self._fitted = 0
        self.rows.modelReset.connect(self._span)
        self._measure()

    def _measure(self) -> None:
        font = QFont(self.font())
        font.setBold(True)
        self._bold = QFontMetrics(font)

    def changeEvent(self, event: QEvent) -> None:
        """Other text needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_fitting"):
            self._measure()
            self._fitting.start()

    def _span(self) -> None:
        """Let the groups' names run over all columns."""
        self.clearSpans()
        for place in self.rows.groups():
            self.setSpan(place, SIGN, 1, self.rows.columnCount())
        self._fitting.start()

    def _fit(self) -> None:
        """Share out the width, then give those rows more height whose words do not fit into one line."""
        sign, whole = theme.px(16) + 14, self.viewport().width()
        names = round(whole * NAMES)
        for column, width in ((SIGN, sign), (NAME, names), (A, (whole - sign - names) // 2)):
            self.setColumnWidth(column, width)
        self.setColumnWidth(B, whole - sum(self.columnWidth(column) for column in (SIGN, NAME, A)))
        self._fitted = 0
        self._fit_some()

    def _fit_some(self) -> None:
        """Some rows in a turn of the event loop: files may have hundreds of tags."""
        one_line, spacing = theme.px(14) + 12, self.fontMetrics().lineSpacing()
        until = min(self._fitted + ROWS_AT_ONCE, self.rows.rowCount())
        for place in range(self._fitted, until):
            lines = max(self._lines(place, column) for column in (NAME, A, B))
            whole = max(self._digest(place, column) for column in (A, B))
            self.setRowHeight(place, max(one_line + (lines - 1) * spacing, whole))
        self._fitted = until
        if until < self.rows.rowCount():
            self._next.start()

    def _lines(self, place: int, column: int) -> int:
        """Lines that a cell needs, about: measuring each as it is drawn would take a second for a file of many tags."""
        text = str(self.rows.index(place, column).data() or "")
        metrics = self.fontMetrics() if column == NAME else self._bold
        wide = metrics.horizontalAdvance(text) * RAGGED / max(self.columnWidth(column) - BESIDE, 1)
        return min(math.ceil(wide), MOST_LINES) if " " in text and wide > RAGGED else 1

    def _digest(self, place: int, column: int) -> int:
        """Pixels in height of a digest with what is around it, 0 where the cell shows none."""
        blocks = self.rows.index(place, column).data(BLOCKS)
        room = self.columnWidth(column) - BESIDE
        return digests.high(len(blocks), room) + theme.px(14) + 12 - self.fontMetrics().lineSpacing() if blocks else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew, once for all sizes of a turn."""
        super().resizeEvent(event)
        self._fitting.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen rows, cells set apart by tabs."""
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
            QGuiApplication.clipboard().setText("\n".join(map(self.rows.line, chosen)))
        else:
            super().keyPressEvent(event)


class TwoFiles(QWidget):
    """The table, with a box ``only`` for whoever lays it out. Signal ``found(int)``: how many details differ."""

    found = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = BesideTable()
        self.state = label(self.tr("Reading how the two files are built…"), "quiet", wrap=True)
        self.only = QCheckBox(self.tr("Only what differs"))
        self.only.toggled.connect(lambda on: self.table.rows.set_only_unlike(on=on))
        whole = widgets.column(self.state, self.table, gap=4)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.table.hide()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """What was found of them."""
        self.table.rows.set_rows(rows)
        self.state.hide()
        self.table.show()
        self.found.emit(self.table.rows.unlike())

    def show_failure(self, sentence: str) -> None:
        """Why there is nothing to show."""
        self.state.setText(sentence)


class DetailTabs(QTabWidget):
    """What the two share, and how the two files are built."""

    def __init__(self, shared: QWidget, files: TwoFiles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.addTab(shared, self.tr("What they share"))
        self._place = self.addTab(files, self.tr("The two files"))
        self._only = files.only
        self.setCornerWidget(_Corner(self._only, self.tabBar()))
        self._only.hide()
        self.currentChanged.connect(lambda current: self._only.setVisible(current == self._place))
        files.found.connect(self._found)

    def _found(self, unlike: int) -> None:
        said = plural(unlike, self.tr("The two files · {0} differs"), self.tr("The two files · {0} differ"))
        self.setTabText(self._place, said)


class _Corner(QWidget):
    """Beside the tabs, and as high as they are: the box in it stands in their line."""

    def __init__(self, box: QCheckBox, tabs: QTabBar) -> None:
        super().__init__()
        self.setLayout(widgets.row(box, gap=0))
        self._tabs = tabs

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self._tabs.sizeHint().height()))
