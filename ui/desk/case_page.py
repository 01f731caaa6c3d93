"""What stands in the middle while a case is chosen and no clip of it: its question and its clips, large."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cases.records import Case, CaseStatus, Clip, ClipKind
from ui import icons, images, theme, widgets
from ui.desk.clip_delegate import paint_badges, paint_line
from ui.desk.clip_list import ClipList
from ui.flow import Flow
from ui.models.clip_tree import ENTRY, RECORD, ClipEntry
from ui.record import utc
from ui.widgets import button, label, section

PICTURE, GAP = QSize(216, 132), 14
"""Pixels of a tile's picture, and between tiles."""

NAME, BADGES = 19, 17
"""Pixels of the lines below a picture, at the usual size of text."""

Index = QModelIndex | QPersistentModelIndex


class _Tiles(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return PICTURE + QSize(12, 18 + theme.px(NAME) + theme.px(BADGES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, look = index.data(ENTRY), theme.tokens()
        if not isinstance(entry, ClipEntry):
            return
        rect = QRectF(option.rect)
        place = QRectF(rect.left(), rect.top() + 2, PICTURE.width(), PICTURE.height())
        picture: QImage | None = index.data(Qt.ItemDataRole.DecorationRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(look.track))
        painter.drawRoundedRect(place, 5, 5)
        if picture is not None and not picture.isNull():
            images.paint_covering(painter, picture, place, 5)
        else:
            kind = {ClipKind.AUDIO: "sound", ClipKind.STILL: "still"}.get(entry.clip.kind, "film")
            sign = QRectF(0, 0, 28, 28)
            sign.moveCenter(place.center())
            icons.paint(painter, kind, sign, theme.color(look.quiet))
        if option.state & QStyle.StateFlag.State_Selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color(look.accent), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(theme.color(look.text))
        font = QFont(painter.font())
        name = QRectF(place.left(), place.bottom() + 6, place.width(), theme.px(NAME))
        paint_line(painter, font, name, entry.clip.name, Qt.TextElideMode.ElideMiddle)
        paint_badges(painter, QRectF(name.left(), name.bottom() + 1, name.width(), theme.px(BADGES)), entry)
        painter.restore()


class _Grid(QListView):
    """Tiles; says what to do while there are none."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tiles, or words."""
        super().paintEvent(event)
        if not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(theme.color(theme.tokens().quiet))
            words = self.tr("No clips yet. Drop clips, stills or folders here, or add files above.")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)


class CasePage(QWidget):
    """Signals ``clip_wanted(Clip)``, ``files_wanted()``, ``revision_wanted()``; ``status_wanted()`` (close, reopen)."""

    clip_wanted = Signal(object)
    files_wanted = Signal()
    revision_wanted = Signal()
    status_wanted = Signal()

    def __init__(self, clips: ClipList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clips_of = clips.lines.of_case
        self._case: Case | None = None
        self.rows = clips.new_rows()
        self._name = label("", "title", wrap=True)
        self._question = label("", "", wrap=True, selectable=True)
        self._clips = section(self.tr("Clips"))
        clips.arranged.connect(lambda: self.refresh() if self.isVisible() else None)
        self.grid = _Grid()
        self.grid.setModel(self.rows)
        self.grid.setLayoutMode(QListView.LayoutMode.Batched)
        self._delegate = _Tiles(self)
        self.grid.setItemDelegate(self._delegate)
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setSpacing(GAP // 2)
        self.grid.setUniformItemSizes(True)
        self.grid.setMouseTracking(True)
        self.grid.setFrameShape(QFrame.Shape.NoFrame)
        self.grid.setAccessibleName(self.tr("Clips of the case"))
        add = button(self.tr("Add files…"), self.files_wanted.emit, icon="drop")
        head = widgets.row(self._clips, None, add)
        self._closed = label("", "quiet", wrap=True)
        revise = button(self.tr("Revise…"), self.revision_wanted.emit, kind="link", icon="edit")
        self._status = button(self.tr("Close the case"), self.status_wanted.emit, kind="link")
        acts = Flow(revise, self._status)
        whole = widgets.column(self._name, self._question, self._closed, acts, 10, head, self.grid, gap=8)
        whole.setContentsMargins(26, 22, 20, 12)
        whole.setStretch(6, 1)
        self.setLayout(whole)
        self.grid.activated.connect(self._wanted)
        self.grid.clicked.connect(self._wanted)

    def show_case(self, case: Case) -> None:
        """Be about ``case``."""
        self._case = case
        self._name.setText(f"{case.reference} · {case.title}")
        self._question.setText(case.question)
        closed = case.status is CaseStatus.CLOSED
        when = utc(case.closed_at) if case.closed_at is not None else ""
        self._closed.setText(self.tr("Closed {0}").format(when))
        self._closed.setVisible(closed)
        self._status.setText(self.tr("Reopen the case") if closed else self.tr("Close the case"))
        self._status.setAccessibleName(self._status.text())
        self.refresh()
        self.grid.clearSelection()

    def refresh(self) -> None:
        """Show the clips that the case has now, or what is known of them now."""
        lines = self._clips_of(self._case.id) if self._case is not None else []
        if lines == self.rows.lines:
            self.grid.viewport().update()
        else:
            self.rows.show_lines(list(lines))

    def _wanted(self, index: QModelIndex) -> None:
        record = index.data(RECORD)
        if isinstance(record, Clip):
            self.clip_wanted.emit(record)
