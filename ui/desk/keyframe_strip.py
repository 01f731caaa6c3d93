"""Keyframes side by side; a click goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import images, theme
from ui.models.keyframe_list import ROW, KeyframeList, KeyframeRow
from ui.widgets import Elided

PICTURE = QSize(104, 62)
"""Pixels of a picture."""

OWN_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})
"""Keys of the desk that mean another thing here."""


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(max(PICTURE.width(), theme.px(84)) + 12, PICTURE.height() + theme.px(18) + 6)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: KeyframeRow = index.data(ROW)
        look = theme.tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        place = QRectF(rect.left() + 2, rect.top() + 2, PICTURE.width(), PICTURE.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.image.isNull():
            painter.fillRect(place, theme.color(look.track))
        else:
            images.paint_covering(painter, row.image, place)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color(look.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0, 0, 0, 0), 3, 3)
        font = QFont(painter.font())
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        words = QRectF(place.left(), place.bottom() + 2, place.width(), theme.px(16))
        painter.setPen(theme.color(look.text))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.time)
        painter.setPen(theme.color(look.quiet))
        about = f"{row.shot} · {row.picture_type}"
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, about)
        painter.restore()


class KeyframeStrip(QListView):
    """The strip. Signal ``chosen(object)``: PTS of the keyframe clicked or entered."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keyframes = KeyframeList()
        self._delegate = _Delegate(self)
        self._words = ""
        self.left_out = Elided("", "small")
        """A line for whoever lays out the strip to put under it."""
        self.left_out.hide()
        self.setModel(self.keyframes)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(PICTURE.height() + theme.px(18) + 20)
        self.setAccessibleName(self.tr("Keyframes"))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def event(self, event: QEvent) -> bool:
        """Where the keyboard is here, arrows lead from picture to picture and not from frame to frame."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def show_rows(self, rows: list[KeyframeRow], words: str = "", left_out: Sequence[str] = ()) -> None:
        """Show keyframes, or ``words`` where there are none; ``left_out`` says what was left out, or is damaged."""
        self._words = words
        self.keyframes.set_rows(rows)
        self.viewport().update()
        self.left_out.set_text(" ".join(left_out))
        self.left_out.setVisible(bool(left_out))

    def paintEvent(self, event: object) -> None:
        """Say why the strip is empty."""
        super().paintEvent(event)  # type: ignore[arg-type]  # Qt hands on a paint event
        if not self.keyframes.rowCount() and self._words:
            painter = QPainter(self.viewport())
            painter.setPen(theme.color(theme.tokens().quiet))
            painter.drawText(self.viewport().rect().adjusted(4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._words)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW).pts)
