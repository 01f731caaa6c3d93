"""The left side: cases and their clips, a filter, an order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cases.judgement import Restriction
from cases.listing import Hidden, case_lines, clip_lines, confidential_clips
from cases.records import Case, CaseStatus, Clip
from cases.shortlist import few
from ui import icons, widgets
from ui.desk.clip_delegate import ClipDelegate
from ui.models.clip_tree import ORDERS, RECORD, ClipTree, Entries, Rows, case_line
from ui.models.gather import PART, Gather
from ui.protection import Protection
from ui.reading import Following
from ui.session import Session
from ui.shortcuts import does, keyed, show_keys
from ui.thumbs import Thumbs
from ui.widgets import section, tool

FOLDING = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
"""Keys that fold and unfold a case on which the keyboard is."""
MOST_CHOSEN = 200
"""Rows that stay selected together when the list is put in another order."""


class ClipList(QWidget):
    """Cases and clips.

    Signals: ``clip_chosen(Clip)``, ``case_chosen(Case)``; ``case_wanted()`` to make a new one,
    ``revision_wanted()`` and ``status_wanted()`` to revise, close or reopen the one chosen; ``files_wanted(Case)``
    to add files; ``compare_wanted(Clip, Clip)``; ``search_wanted(Clip)``; ``confidential_wanted(list)`` and
    ``graphic_wanted(list)`` of clips to mark, or not; ``arranged()`` after rows were put in order.
    """

    clip_chosen = Signal(object)
    case_chosen = Signal(object)
    case_wanted = Signal()
    revision_wanted = Signal()
    status_wanted = Signal()
    files_wanted = Signal(object)
    compare_wanted = Signal(object, object)
    search_wanted = Signal(object)
    confidential_wanted = Signal(list)
    graphic_wanted = Signal(list)
    arranged = Signal()

    def __init__(self, session: Session, thumbs: Thumbs, protection: Protection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leftPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._protection = session, protection
        self.lines = ClipTree()
        self._ordering: dict[str, QAction] = {}
        self.entries = Entries(session.entries)
        self._picture = thumbs.get
        self.rows = self.new_rows()
        self._cases_to, self._clips_to = 0, 0
        self._cases_at: list[int] = []
        """Rows that are cases."""
        self._quiet = False
        self._current = ""
        """Id of what was chosen last; a filter that leaves it out does not forget it."""
        self._wanted = ""
        """Id of what is to be chosen once it is listed."""
        self._then: Callable[[], object] | None = None
        self._badges = Following(session, lambda: session.badge_words, self._words_came, owner=self, key="badges")
        self._words_known = False
        """Whether the words of badges are those of now, or are being read."""
        self._hidden = Following(session, self._what_is_hidden, self._hidden_came, owner=self, key="hidden")
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
        tree.setAccessibleDescription(self.tr("On a case the left arrow folds, the right arrow unfolds its clips."))
        tree.installEventFilter(self)
        return tree

    def new_rows(self) -> Rows:
        """A model of rows that are read and kept together with those of this list."""
        return Rows(self.entries, self._picture, self.lines)

    def _sorter(self) -> QWidget:
        button = tool("sort", self.tr("Order of the clips"))
        menu = QMenu(button)
        group = QActionGroup(menu)
        for order, text in zip(ORDERS, self._orders(), strict=True):
            action = QAction(text, menu, checkable=True, checked=order == self.lines.order)
            action.triggered.connect(lambda _checked=False, order=order: self.set_order(order))
            group.addAction(action)
            menu.addAction(action)
            self._ordering[order] = action
        button.setMenu(menu)
        button.setPopupMode(button.ToolButtonPopupMode.InstantPopup)
        return button

    def _orders(self) -> tuple[str, str, str]:
        return self.tr("In order of intake"), self.tr("By name"), self.tr("By duration")

    def set_order(self, order: str) -> None:
        """Sort clips ``taken in``, by ``name`` or by ``duration``."""
        self.lines.set_order(order)
        self._ordering[self.lines.order].setChecked(True)
        self.arrange()

    def reload(self) -> None:
        """Read what the record has more; what was chosen stays chosen."""
        self.entries.forget()
        if few(self._session.workspace.store, None, Restriction):
            self._session.hidden = self._what_is_hidden()()
        else:
            self._hidden.begin()
        self._words_known = False
        self._ask_words()
        self._reading.begin()
        self.tree.viewport().update()

    def _what_is_hidden(self) -> Callable[[], Hidden]:
        return partial(confidential_clips, self._session.workspace.store)

    def _hidden_came(self, hidden: Hidden) -> None:
        if hidden != self._session.hidden:
            self._session.hidden = hidden
            self.entries.forget()
            self.tree.viewport().update()

    def _ask_words(self) -> None:
        """Words of badges can be filtered for too; they are looked up when they are wanted."""
        if self.filter.text() and not self._words_known:
            self._words_known = True
            self._badges.begin()

    def _words_came(self, words: dict[str, str]) -> None:
        if words != self.lines.words:
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
        (lines, cases), place = self.lines.rows(), self.tree.verticalScrollBar().value()
        if lines != self.rows.lines:
            self._quiet = True
            self.rows.show_lines(lines)
            self._cases_at = cases
            self._size_rows()
            self._choose_again(chosen, self._current)
            self.tree.verticalScrollBar().setValue(place)
            self._quiet = False
        self.arranged.emit()
        if self._wanted and self.rows.index_of(self._wanted).isValid():
            self.choose(self._wanted, self._then)

    def _choose_again(self, chosen: list[str], current: str) -> None:
        """Select by their ids what was selected before; what the filter leaves out stays on the desk all the same."""
        select = QItemSelectionModel.SelectionFlag
        there = self.rows.index_of(current)
        if there.isValid():
            self._selection.setCurrentIndex(there, select.ClearAndSelect | select.Rows)
        for one in self.rows.indexes_of(chosen[:MOST_CHOSEN]) if len(chosen) > 1 else ():
            self._selection.select(one, select.Select | select.Rows)

    def _size_rows(self) -> None:
        """Rows of clips are as high as their pictures; those of cases, which are few, lower."""
        if not self.rows.lines:
            return
        header, cases = self.tree.verticalHeader(), self._cases_at
        first_clip = next((at for at, line in enumerate(self.rows.lines) if line.case), None)
        header.setDefaultSectionSize(self._height(first_clip if first_clip is not None else 0))
        height = self._height(0)  # of a case, which every list begins with
        for at in cases if first_clip is not None else ():
            header.resizeSection(at, height)

    def _height(self, row: int) -> int:
        return self._delegate.sizeHint(QStyleOptionViewItem(), self.rows.index(row, 0)).height()

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._size_rows()

    def choose(self, record_id: str, then: Callable[[], object] | None = None) -> bool:
        """Select a case or clip and do ``then``; False where there is none.

        One in a folded case, or that the filter leaves out, is brought into the list first, in turns to come.
        """
        self._wanted, self._then = "", None
        index = self.rows.index_of(record_id)
        if not index.isValid():
            store = self._session.workspace.store
            clips = store.find(Clip, id=record_id)
            if not clips and not store.find(Case, id=record_id):
                return False
            self._wanted, self._then = record_id, then
            self.lines.folded -= {clip.case_id for clip in clips}
            self.filter.clear()
            self.arrange()
            return True
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)
        if then is not None:
            then()
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

    def fold(self, case_id: str) -> None:
        """Show the clips of a case, or do not."""
        self.lines.folded ^= {case_id}
        self.arrange()

    def _fold(self, index: QModelIndex) -> None:
        if index.isValid() and not self.rows.lines[index.row()].case:
            self.fold(self.rows.lines[index.row()].id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On a case ← folds, → unfolds, Enter does either; elsewhere the keys are commands."""
        if watched is self.tree and isinstance(event, QKeyEvent) and self._folds(Qt.Key(event.key())):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                case_id, key = self.rows.lines[self.tree.currentIndex().row()].id, Qt.Key(event.key())
                if key in ENTER or (case_id in self.lines.folded) is (key is Qt.Key.Key_Right):
                    self.fold(case_id)
                return True
        return super().eventFilter(watched, event)

    def _folds(self, key: Qt.Key) -> bool:
        index = self.tree.currentIndex()
        return (key in ENTER or key in FOLDING) and index.isValid() and not self.rows.lines[index.row()].case

    def _filter(self, _text: str) -> None:
        self._ask_words()
        self.arrange()

    def _selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        if self._quiet:
            return
        self._wanted = ""
        record = self.tree.currentIndex().data(RECORD)
        self._current = record.id if isinstance(record, Clip | Case) else ""
        if isinstance(record, Clip):
            self.clip_chosen.emit(record)
        elif isinstance(record, Case):
            self.case_chosen.emit(record)

    def _menu(self, point: QPoint) -> None:
        menu = self.menu_of(self.tree.indexAt(point))
        menu.exec(self.tree.viewport().mapToGlobal(point))
        menu.deleteLater()

    def menu_of(self, index: QModelIndex) -> QMenu:
        """What can be done with a case or a clip, or the clips that are selected; an invalid index is neither."""
        record = index.data(RECORD)
        menu = QMenu(self)
        show_keys(menu)
        clips = self.selected_clips()
        if len(clips) == 2:
            compare = menu.addAction(
                icons.icon("compare"), self.tr("Compare the two"), lambda: self.compare_wanted.emit(clips[0], clips[1])
            )
            does(compare, "compare_chosen")
        if isinstance(record, Clip):
            search = menu.addAction(
                icons.icon("search"), self.tr("Search for its footage"), lambda: self.search_wanted.emit(record)
            )
            does(search, "search_chosen")
        if clips:
            self._offer_marks(menu, clips)
        if isinstance(record, Case):
            closed = record.status is CaseStatus.CLOSED
            words = self.tr("Reopen the case") if closed else self.tr("Close the case")
            does(menu.addAction(icons.icon("edit"), self.tr("Revise…"), self.revision_wanted.emit), "revise_case")
            does(menu.addAction(icons.icon("case"), words, self.status_wanted.emit), "close_case")
        case = self.current_case()
        if case is not None:
            text = self.tr("Add files to the case…")
            does(menu.addAction(icons.icon("drop"), text, lambda: self.files_wanted.emit(case)), "add_files")
        does(menu.addAction(icons.icon("plus"), self.tr("New case…"), self.case_wanted.emit), "new_case")
        return menu

    def _offer_marks(self, menu: QMenu, clips: list[Clip]) -> None:
        """To mark clips; where all of them are marked, to take the marks off."""
        graphic = all(self._protection.is_graphic(clip.id) for clip in clips)
        text = self.tr("Graphic no longer…") if graphic else self.tr("Mark as graphic")
        mark = menu.addAction(icons.icon("warning"), text, lambda: self.graphic_wanted.emit(clips))
        if len(clips) == 1:  # the key means the clip in the viewer
            does(mark, "mark_graphic")
        hidden = self._session.confidential([clip.id for clip in clips])
        text = self.tr("Mark as confidential…") if len(hidden) < len(clips) else self.tr("Confidential no longer…")
        hide = menu.addAction(icons.icon("lock"), text, lambda: self.confidential_wanted.emit(clips))
        does(hide, "mark_confidential")
