"""Where something is laid over one of two pictures, hatched in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QTransform

from ui import theme

if TYPE_CHECKING:  # it loads the engine
    from hashing.overlay import Overlays

FINE = 1000.0
"""Units a side of a frame while boxes are joined: Qt joins them with an absolute precision made for pixels."""


def paint_overlays(painter: QPainter, found: Overlays, first: QRectF, second: QRectF) -> None:
    """Hatch the cells in the frame they were found in, which lies at ``first``, and in the other, at ``second``."""
    joined = QPainterPath()
    for x, y, width, height in found.boxes():
        joined.addRect(x * FINE, y * FINE, width * FINE, height * FINE)
    joined = joined.simplified()
    small, large = QTransform.fromScale(1 / FINE, 1 / FINE), QTransform.fromScale(FINE, FINE)
    # Qt multiplies rows from the left, so that its matrix is the transposed one.
    across = small * QTransform(*(float(value) for value in found.matrix.T.ravel())) * large
    _paint(painter, joined, first)
    _paint(painter, across.map(joined), second)


def _paint(painter: QPainter, path: QPainterPath, place: QRectF) -> None:
    if place.isEmpty():
        return
    look = theme.tokens()
    onto = QTransform.fromTranslate(place.left(), place.top()).scale(place.width() / FINE, place.height() / FINE)
    shape = onto.map(path)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(place)
    painter.fillPath(shape, QBrush(theme.color(look.key, 150), Qt.BrushStyle.BDiagPattern))
    painter.strokePath(shape, QPen(Qt.GlobalColor.black, 3))
    painter.strokePath(shape, QPen(theme.color(look.key), 1.4))
    painter.restore()
