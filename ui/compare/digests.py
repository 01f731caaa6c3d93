"""Digests in a table, to be compared by eye: whole, in letters of one width, in blocks that stand below one another."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.models.beside_rows import BLOCK, BLOCKS

Index = QModelIndex | QPersistentModelIndex

AT_ONCE = (8, 4, 2, 1)
"""Blocks in a line: halves of a digest of 64 letters, so that all lines are as long."""


class Digests(QStyledItemDelegate):
    """Draws the cells for which the model has blocks; of two that differ, the blocks that do are bold."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw a cell."""
        blocks: tuple[tuple[str, bool], ...] | None = index.data(BLOCKS)
        if not blocks:
            super().paint(painter, option, index)
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        style, widget = cell.widget.style(), cell.widget
        place: QRect = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, cell, widget)
        cell.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, cell, widget) + 1  # as of other cells
        painter.save()
        _draw(painter, place.adjusted(margin, 0, 0, 0), blocks)
        painter.restore()


def _draw(painter: QPainter, place: QRect, blocks: tuple[tuple[str, bool], ...]) -> None:
    look, fonts = theme.tokens(), (_font(bold=False), _font(bold=True))
    metrics, count, step = QFontMetrics(fonts[1]), in_a_line(place.width()), _step()
    for number, (block, differs) in enumerate(blocks):
        painter.setFont(fonts[differs])
        painter.setPen(theme.color(look.text if differs else look.quiet))
        left, line = place.left() + number % count * step, number // count
        painter.drawText(QPointF(left, place.top() + metrics.ascent() + line * metrics.lineSpacing()), block)


def in_a_line(width: int) -> int:
    """How many blocks stand beside one another in a cell of so many pixels."""
    return next((count for count in AT_ONCE if count * _step() - _gap() <= width), 1)


def high(blocks: int, width: int) -> int:
    """Pixels in height that so many blocks take in a cell of so many pixels."""
    return -(-blocks // in_a_line(width)) * QFontMetrics(_font(bold=True)).lineSpacing()


def _step() -> int:
    return QFontMetrics(_font(bold=True)).horizontalAdvance("0" * BLOCK) + _gap()


def _gap() -> int:
    return theme.px(7)


def _font(*, bold: bool) -> QFont:
    font = theme.fixed_font()
    font.setBold(bold)
    return font
