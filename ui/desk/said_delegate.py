"""Draws what a clock says: the words of the source, wrapped, and below them in quiet who says so."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.models.clock_table import SOURCE
from ui.widgets import PAD

Index = QModelIndex | QPersistentModelIndex

LINES: Final = 4
"""Lines that the words get at most; the details tell all."""
MARGIN: Final = PAD // 2
"""Pixels left free around."""
LEFT: Final = 6
"""Of them on the left, so that the words stand under those of the header."""
WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class SaidDelegate(QStyledItemDelegate):
    """The words of a row; who says so too, unless that has a column of its own."""

    sourced = True
    """Whether to say who says so."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need in the width of the column, in :data:`LINES` at most, and who says so."""
        width = option.rect.width()
        words = self._words(QFontMetrics(option.font), width, index).height()
        below = QFontMetrics(_small(option.font)).height() if self._source(index) else 0
        return QSize(width, words + below + MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row as Qt draws it, then the words in the middle of it."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        text, font = shown.text, shown.font
        shown.text = ""
        widget = option.widget
        widget.style().drawControl(widget.style().ControlElement.CE_ItemViewItem, shown, painter, widget)
        source, small = self._source(index), QFontMetrics(_small(font))
        below = small.height() if source else 0
        inside = option.rect.adjusted(LEFT, 0, LEFT - MARGIN, 0)
        metrics = QFontMetrics(font)
        need, room = self._words(metrics, option.rect.width(), index).height(), inside.height() - below
        if need > room:
            need = room // _line(metrics) * _line(metrics)  # no line cut in half
        top = inside.top() + (inside.height() - need - below) // 2
        painter.save()
        painter.setFont(font)
        painter.setPen(shown.palette.color(QPalette.ColorRole.Text))
        painter.setClipRect(option.rect)
        painter.drawText(QRect(inside.left(), top, inside.width(), need), WRAPPED, text)
        if source:
            painter.setFont(_small(font))
            painter.setPen(theme.color(theme.tokens().quiet))
            line = QRect(inside.left(), top + need, inside.width(), below)
            painter.drawText(line, small.elidedText(source, Qt.TextElideMode.ElideRight, inside.width()))
        painter.restore()

    def _source(self, index: Index) -> str:
        return str(index.model().index(index.row(), SOURCE).data() or "") if self.sourced else ""

    def _words(self, metrics: QFontMetrics, width: int, index: Index) -> QRect:
        most = QRect(0, 0, max(width - MARGIN, 1), LINES * _line(metrics))
        return metrics.boundingRect(most, WRAPPED, str(index.data() or "")) & most


def _line(metrics: QFontMetrics) -> int:
    """Pixels of a line as it is drawn: Qt's spacing of lines is rounded down, and a second line would lose its feet."""
    return metrics.boundingRect(QRect(0, 0, 1 << 14, 1 << 14), WRAPPED, "y").height()


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(theme.px(11))
    return made
