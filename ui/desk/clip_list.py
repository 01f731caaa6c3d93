"""The left side: cases and their clips, a filter, an order."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QTreeView, QWidget

from cases.records import Case, Clip
from ui import icons, widgets
from ui.desk.clip_delegate import ClipDelegate
from ui.models.clip_tree import RECORD, ClipFilter, ClipTree
from ui.session import Session
from ui.thumbs import Thumbs
from ui.widgets import section, tool


class ClipList(QWidget):
    """Cases and clips.

    Signals: ``clip_chosen(Clip)``, ``case_chosen(Case)``; ``case_wanted()`` to make a new one; ``files_wanted(Case)``
    to add files; ``compare_wanted(Clip, Clip)``; ``search_wanted(Clip)``.
    """

    clip_chosen = Signal(object)
    case_chosen = Signal(object)
    case_wanted = Signal()
    files_wanted = Signal(object)
    compare_wanted = Signal(object, object)
    search_wanted = Signal(object)

    def __init__(self, session: Session, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leftPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.tree_model = ClipTree(thumbs.get, self)
        self.filtered = ClipFilter(self)
        self.filtered.setSourceModel(self.tree_model)
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
            tool("plus", self.tr("New case (Ctrl+N)"), self.case_wanted.emit),
            gap=2,
        )
        head.setContentsMargins(widgets.PAD, 6, 8, 2)
        box = widgets.row(self.filter)
        box.setContentsMargins(10, 0, 10, 8)
        self.setLayout(widgets.column(head, box, self.tree, gap=0))
        self.filter.textChanged.connect(self._filter)
        thumbs.ready.connect(lambda clip_id, pts: self.tree_model.picture_ready(clip_id) if pts is None else None)
        self._selection = self.tree.selectionModel()
        self._selection.selectionChanged.connect(self._selected)

    def _tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self.filtered)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setItemsExpandable(True)
        tree.setExpandsOnDoubleClick(True)
        tree.setMouseTracking(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.setAccessibleName(self.tr("Cases and clips"))
        tree.customContextMenuRequested.connect(self._menu)
        return tree

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
        self.tree_model.set_order(order)
        self.filtered.invalidate()
        self.filtered.sort(0)

    def reload(self) -> None:
        """Read the record again; what was chosen stays chosen."""
        clip, case = self.current_clip(), self.current_case()
        self.tree_model.set_entries(self._session.overview())
        self.tree.expandAll()
        wanted = clip.id if clip is not None else case.id if case is not None else ""
        if wanted and not self.tree.selectedIndexes():
            self.choose(wanted)

    def choose(self, record_id: str) -> bool:
        """Select a case or clip; False where it is not listed."""
        index = self.filtered.mapFromSource(self.tree_model.index_of(record_id))
        if not index.isValid():
            return False
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)
        return True

    def case_index(self, case: Case) -> QModelIndex:
        """Where a case is in the filtered model."""
        return self.filtered.mapFromSource(self.tree_model.index_of(case.id))

    def choose_first(self) -> None:
        """Select the first clip there is, else the first case."""
        first = self.filtered.index(0, 0)
        child = self.filtered.index(0, 0, first)
        self.tree.setCurrentIndex(child if child.isValid() else first)

    def current_clip(self) -> Clip | None:
        """The clip chosen."""
        record = self.tree.currentIndex().data(RECORD)
        return record if isinstance(record, Clip) else None

    def current_case(self) -> Case | None:
        """The case chosen, or that of the clip chosen."""
        index = self.tree.currentIndex()
        record = index.data(RECORD)
        if isinstance(record, Clip):
            record = index.parent().data(RECORD)
        return record if isinstance(record, Case) else None

    def selected_clips(self) -> list[Clip]:
        """All clips selected."""
        records = [index.data(RECORD) for index in self.tree.selectedIndexes()]
        return [record for record in records if isinstance(record, Clip)]

    def _filter(self, text: str) -> None:
        self.filtered.setFilterFixedString(text)
        self.tree.expandAll()

    def _selected(self, _now: QItemSelection, _before: QItemSelection) -> None:
        record = self.tree.currentIndex().data(RECORD)
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
        case = self.current_case()
        if case is not None:
            menu.addAction(icons.icon("drop"), self.tr("Add files to the case…"), lambda: self.files_wanted.emit(case))
        menu.addAction(icons.icon("plus"), self.tr("New case…"), self.case_wanted.emit)
        menu.exec(self.tree.viewport().mapToGlobal(point))
        menu.deleteLater()
