"""How a mark looks on the picture: outline in the colour of its tag, legible on any footage; handles; its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen, QPolygonF

from ui import theme
from ui.desk.lanes import ink_on

HALO = QColor(0, 0, 0, 150)
"""Around every line, so that it is seen on light footage too."""
HANDLE = 4.5
"""Half of a handle's side, in pixels."""
ROOM = 3
"""Pixels between an outline and its name."""


def paint_outline(
    painter: QPainter, corners: Sequence[QPointF], color: QColor, *, chosen: bool, ghost: bool, blurs: bool
) -> None:
    """An outline; hatched where it is burnt out of exports, dashed where it does not hold at this frame."""
    shape = QPolygonF(list(corners))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if blurs:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(with_alpha(color, 60))
        painter.drawPolygon(shape)
        painter.setBrush(QBrush(color, Qt.BrushStyle.BDiagPattern))
    elif chosen:
        painter.setBrush(with_alpha(color, 28))
    painter.setPen(QPen(HALO, 4.5 if chosen else 3.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawPolygon(shape)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.DashLine if ghost else Qt.PenStyle.SolidLine
    painter.setPen(QPen(color, 2.4 if chosen else 1.6, style, Qt.PenCapStyle.FlatCap))
    painter.drawPolygon(shape)


def paint_handles(painter: QPainter, places: Sequence[QPointF], color: QColor, half: float = HANDLE) -> None:
    """Squares to take hold of, of ``half`` a side in pixels."""
    painter.setPen(QPen(QColor(0, 0, 0, 200), 1))
    painter.setBrush(color)
    for place in places:
        painter.drawRect(QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half))


CROSS = 10
"""Pixels from the middle of a cross to its ends."""


def paint_open_line(painter: QPainter, points: Sequence[QPointF], color: QColor) -> None:
    """The corners of a polygon that is being drawn, the last one under the pointer."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(HALO, 4), QPen(color, 1.8)):
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(list(points)))
    paint_handles(painter, points[:-1], color)


def paint_cross(painter: QPainter, at: QPointF, color: QColor) -> None:
    """Where the keyboard has led to."""
    for pen in (QPen(HALO, 4), QPen(color, 1.8)):
        painter.setPen(pen)
        painter.drawLine(at - QPointF(CROSS, 0), at + QPointF(CROSS, 0))
        painter.drawLine(at - QPointF(0, CROSS), at + QPointF(0, CROSS))


def paint_name(painter: QPainter, corners: Sequence[QPointF], text: str, color: QColor, within: QRectF) -> None:
    """The tag on a chip over the region; inside it where there is no room above."""
    painter.save()
    font = QFont(painter.font())
    font.setPixelSize(round(QFontInfo(font).pixelSize() * 0.86))
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 260)
    around = QPolygonF(list(corners)).boundingRect()
    chip = QRectF(around.left(), 0, metrics.horizontalAdvance(text) + 12, metrics.height() + 4)
    above = around.top() - ROOM - chip.height()
    chip.moveTop(above if above >= within.top() else max(around.top(), within.top()) + ROOM)
    chip.moveLeft(min(max(around.left(), within.left() + 2), within.right() - chip.width() - 2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(chip, 3, 3)
    painter.setPen(ink_on(color))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_hint(painter: QPainter, text: str, within: QRectF) -> None:
    """What the tool in hand waits for, at the foot of the picture."""
    look, metrics = theme.tokens(), QFontMetricsF(painter.font())
    how = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
    words = metrics.boundingRect(QRectF(0, 0, within.width() - 46, within.height()), how, text)
    chip = QRectF(0, 0, words.width() + 26, words.height() + 10)
    chip.moveCenter(QPointF(within.center().x(), within.bottom() - 12 - chip.height() / 2))
    painter.setPen(QPen(theme.color(look.edge), 1))
    painter.setBrush(theme.color(look.raised, 240))
    bow = metrics.height() / 2 + 5
    painter.drawRoundedRect(chip, bow, bow)
    painter.setPen(theme.color(look.text))
    painter.drawText(chip.adjusted(12, 4, -12, -4), how, text)


def with_alpha(color: QColor, alpha: int) -> QColor:
    """``color`` seen through, 0..255."""
    made = QColor(color)
    made.setAlpha(alpha)
    return made
