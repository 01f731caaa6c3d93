"""The left side: cases and their clips, a filter, an order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cases.listing import case_lines, clip_lines
from cases.records import Case, Clip
from ui import icons, widgets
from ui.desk.clip_delegate import ClipDelegate
from ui.models.clip_tree import RECORD, ClipTree, Entries, Rows, case_line
from ui.models.gather import PART, Gather
from ui.session import Session
from ui.shortcuts import keyed
from ui.thumbs import Thumbs
from ui.widgets import section, tool

MOST_CHOSEN = 200
"""Rows that stay selected together when the list is put in another order."""


class ClipList(QWidget):
    """Cases and clips.

    Signals: ``clip_chosen(Clip)``, ``case_chosen(Case)``; ``case_wanted()`` to make a new one; ``files_wanted(Case)``
    to add files; ``compare_wanted(Clip, Clip)``; ``search_wanted(Clip)``; ``confidential_wanted(list)`` of clips;
    ``arranged()`` after rows were put in order.
    """

    clip_chosen = Signal(object)
    case_chosen = Signal(object)
    case_wanted = Signal()
    files_wanted = Signal(object)
    compare_wanted = Signal(object, object)
    search_wanted = Signal(object)
    confidential_wanted = Signal(list)
    arranged = Signal()

    def __init__(self, session: Session, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leftPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.lines = ClipTree()
        self.entries = Entries(session.entries)
        self._picture = thumbs.get
        self.rows = self.new_rows()
        self._cases_to, self._clips_to = 0, 0
        self._quiet = False
        self._current = ""
        """Id of what was chosen last; a filter that leaves it out does not forget it."""
        self._reading = Gather(self._read, self)
        self._reading.done.connect(self.arrange)
        self._sorting = Gather(lambda: self.lines.sort(PART), self)
        self._sorting.done.connect(self._arranged)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter cases and clips"))
        self.filter.setAccessibleName(self.tr("Filter cases and clips"))
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.tree = self._tree()
        self._delegate = ClipDelegate(self)
        self.tree.setItemDelegate(self._delegate)
        head = widgets.row(
            section(self.tr("Cases")),
            None,
            self._sorter(),
            keyed(tool("plus", self.tr("New case"), self.case_wanted.emit), "new_case"),
            gap=2,
        )
        head.setContentsMargins(widgets.PAD, 6, 8, 2)
        box = widgets.row(self.filter)
        box.setContentsMargins(10, 0, 10, 8)
        self.setLayout(widgets.column(head, box, self.tree, gap=0))
        self.filter.textChanged.connect(self._filter)
        thumbs.ready.connect(lambda _clip, pts: self.tree.viewport().update() if pts is None else None)
        self._selection = self.tree.selectionModel()
        self._selection.selectionChanged.connect(self._selected)

    def _tree(self) -> QTableView:
        tree = QTableView()
        tree.setModel(self.rows)
        tree.horizontalHeader().hide()
        tree.horizontalHeader().setStretchLastSection(True)
        tree.verticalHeader().hide()
        tree.verticalHeader().setMinimumSectionSize(1)
        tree.setShowGrid(False)
        tree.setWordWrap(False)
        tree.setTabKeyNavigation(False)
        tree.setMouseTracking(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.setAccessibleName(self.tr("Cases and clips"))
        tree.customContextMenuRequested.connect(self._menu)
        tree.doubleClicked.connect(self._fold)
        return tree

    def new_rows(self) -> Rows:
        """A model of rows that are read and kept together with those of this list."""
        return Rows(self.entries, self._picture, self.lines.count)

    def _sorter(self) -> QWidget:
        button = tool("swap", self.tr("Order of the clips"))
        menu = QMenu(button)
        group = QActionGroup(menu)
        orders = (("taken in", self.tr("In order of intake")), ("name", self.tr("By name")))
        for order, text in (*orders, ("duration", self.tr("By duration"))):
            action = QAction(text, menu, checkable=True, checked=order == "taken in")
            action.triggered.connect(lambda _checked=False, order=order: self.set_order(order))
            group.addAction(action)
            menu.addAction(action)
        button.setMenu(menu)
        button.setPopupMode(button.ToolButtonPopupMode.InstantPopup)
        return button

    def set_order(self, order: str) -> None:
        """Sort clips ``taken in``, by ``name`` or by ``duration``."""
        self.lines.set_order(order)
        self.arrange()

    def reload(self) -> None:
        """Read what the record has more; what was chosen stays chosen."""
        self.entries.forget()
        self.lines.words = {}
        self._ask_words()
        self._reading.begin()
        self.tree.viewport().update()

    def _ask_words(self) -> None:
        """Words of badges can be filtered for too; they are looked up when they are wanted."""
        if self.filter.text() and not self.lines.words:
            self._session.words_of_badges(self._words_came, self)

    def _words_came(self, words: dict[str, str]) -> None:
        if words:
            self.lines.words = words
            self.arrange()

    def _read(self) -> bool:
        """One part more of the cases, then of the clips."""
        store, before = self._session.workspace.store, len(self.lines.cases)
        cases = case_lines(store, after=self._cases_to, limit=PART)
        clips = clip_lines(store, after=self._clips_to, limit=PART) if len(cases) < PART else []
        self.lines.add(map(case_line, cases), map(self._session.line, clips))
        self._cases_to = cases[-1].place if cases else self._cases_to
        self._clips_to = clips[-1].place if clips else self._clips_to
        more = PART in (len(cases), len(clips))
        if more and not before:
            self.arrange()  # something to look at meanwhile
        return more

    def arrange(self) -> None:
        """Put all that was read in order, and show what the filter leaves of it."""
        self._sorting.begin()

    def _arranged(self) -> None:
        chosen = [self.rows.lines[one.row()].id for one in self._rows_chosen()]
        self.lines.filter = self.filter.text()
        lines, place = self.lines.rows(), self.tree.verticalScrollBar().value()
        if lines != self.rows.lines:
            self._quiet = True
            self.rows.show_lines(lines)
            self._size_rows()
            self._choose_again(chosen, self._current)
            self.tree.verticalScrollBar().setValue(place)
            self._quiet = False
        self.arranged.emit()

    def _choose_again(self, chosen: list[str], current: str) -> None:
        """Select by their ids what was selected before; what the filter leaves out stays on the desk all the same."""
        select = QItemSelectionModel.SelectionFlag
        there = self.rows.index_of(current)
        if there.isValid():
            self._selection.setCurrentIndex(there, select.ClearAndSelect | select.Rows)
        for record_id in chosen[:MOST_CHOSEN] if len(chosen) > 1 else ():
            found = self.rows.index_of(record_id)
            if found.isValid():
                self._selection.select(found, select.Select | select.Rows)

    def _size_rows(self) -> None:
        """Rows of clips are as high as their pictures; those of cases, which are few, lower."""
        option, header, lines = QStyleOptionViewItem(), self.tree.verticalHeader(), self.rows.lines
        sizes = {}
        for kind in ("case", "clip"):
            place = next((at for at, line in enumerate(lines) if bool(line.case) is (kind == "clip")), None)
            if place is not None:
                sizes[kind] = self._delegate.sizeHint(option, self.rows.index(place, 0)).height()
        header.setDefaultSectionSize(sizes.get("clip", sizes.get("case", 1)))
        for at in [at for at, line in enumerate(lines) if not line.case] if len(sizes) == 2 else ():
            header.resizeSection(at, sizes["case"])

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.rows.lines:
            self._size_rows()

    def choose(self, record_id: str) -> bool:
        """Select a case or clip; False where it is not listed."""
        index = self.rows.index_of(record_id)
        if not index.isValid():
            return False
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)
        return True

    def choose_first(self) -> None:
        """Select the first clip there is, else the first case."""
        first = 1 if len(self.rows.lines) > 1 and self.rows.lines[1].case else 0
        self.tree.setCurrentIndex(self.rows.index(first, 0))

    def current_clip(self) -> Clip | None:
        """The clip chosen."""
        record = self.tree.currentIndex().data(RECORD)
        return record if isinstance(record, Clip) else None

    def current_case(self) -> Case | None:
        """The case chosen, or that of the clip chosen."""
        record = self.tree.currentIndex().data(RECORD)
        if isinstance(record, Clip):
            return self._session.case(record.case_id)
        return record if isinstance(record, Case) else None

    def selected_clips(self) -> list[Clip]:
        """All clips selected."""
        records = [index.data(RECORD) for index in self._rows_chosen()]
        return [record for record in records if isinstance(record, Clip)]

    def _rows_chosen(self) -> list[QModelIndex]:
        return self._selection.selectedRows()

    def _fold(self, index: QModelIndex) -> None:
        """Show the clips of a case, or do not."""
        if index.isValid() and not self.rows.lines[index.row()].case:
            self.lines.folded ^= {self.rows.lines[index.row()].id}
            self.arrange()

    def _filter(self, _text: str) -> None:
        self._ask_words()
        self.arrange()

    def _selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        if self._quiet:
            return
        record = self.tree.currentIndex().data(RECORD)
        self._current = record.id if isinstance(record, Clip | Case) else ""
        if isinstance(record, Clip):
            self.clip_chosen.emit(record)
        elif isinstance(record, Case):
            self.case_chosen.emit(record)

    def _menu(self, point: QPoint) -> None:
        index: QModelIndex = self.tree.indexAt(point)
        record = index.data(RECORD)
        menu = QMenu(self)
        clips = self.selected_clips()
        if len(clips) == 2:
            menu.addAction(
                icons.icon("compare"), self.tr("Compare the two"), lambda: self.compare_wanted.emit(clips[0], clips[1])
            )
        if isinstance(record, Clip):
            menu.addAction(
                icons.icon("search"), self.tr("Search for its footage"), lambda: self.search_wanted.emit(record)
            )
        if clips:
            hidden = self._session.confidential([clip.id for clip in clips])
            text = self.tr("Mark as confidential…") if len(hidden) < len(clips) else self.tr("Confidential no longer…")
            menu.addAction(icons.icon("lock"), text, lambda: self.confidential_wanted.emit(clips))
        case = self.current_case()
        if case is not None:
            menu.addAction(icons.icon("drop"), self.tr("Add files to the case…"), lambda: self.files_wanted.emit(case))
        menu.addAction(icons.icon("plus"), self.tr("New case…"), self.case_wanted.emit)
        menu.exec(self.tree.viewport().mapToGlobal(point))
        menu.deleteLater()
