"""Marks that are seen over any picture, in either theme: light, with a dark halo."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from ui import theme

LIGHT = QColor("#8fd3ff")
"""The colour of marks. Neither theme has a say: what they stand on is footage."""
HALO = QColor(0, 0, 0, 185)
"""What is around them, for footage that is light itself."""
BEYOND = 1.3
"""Pixels by which the halo is seen on either side of a line."""
INSIDE = 10
"""Pixels from a picture's corner to the name in it."""


def paint_outline(painter: QPainter, part: QPolygonF) -> None:
    """Dashes around ``part``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(HALO, 1.6 + 2 * BEYOND), QPen(LIGHT, 1.6, Qt.PenStyle.DashLine)):
        painter.setPen(pen)
        painter.drawPolygon(part)
    painter.restore()


def paint_edge(painter: QPainter, x: float, place: QRectF) -> None:
    """The edge of a wipe, from the top of ``place`` to its foot."""
    for pen in (QPen(HALO, 2 + 2 * BEYOND), QPen(LIGHT, 2)):
        painter.setPen(pen)
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))


def paint_name(painter: QPainter, name: str, part: QRectF, *, right: bool = False) -> None:
    """Say in an upper corner of ``part`` which picture it is, unless that is too small to hold the name."""
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(theme.px(14))
    metrics = QFontMetricsF(font)
    high = metrics.height() + 6
    chip = QRectF(0, 0, max(metrics.horizontalAdvance(name) + 14, high), high)
    chip.moveTopLeft(part.topLeft() + QPointF(INSIDE, INSIDE))
    if right:
        chip.moveRight(part.right() - INSIDE)
    if not part.contains(chip):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(HALO)
    painter.drawRoundedRect(chip.adjusted(-BEYOND, -BEYOND, BEYOND, BEYOND), 6, 6)
    painter.setPen(QPen(LIGHT, 1.2))
    painter.drawRoundedRect(chip, 5, 5)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, name)
    painter.restore()
