"""Corners that agree, drawn over two pictures beside one another: a dot in each, a thin line between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui import theme

if TYPE_CHECKING:  # it loads the engine
    from hashing.evidence import CornerPoint

DOT = 3.4
"""Pixels of a dot's radius."""
AROUND = 16
"""Pixels of the room that words on a plate leave free."""
FOOT = 5
"""Pixels under the plate."""


def paint_corners(painter: QPainter, points: tuple[CornerPoint, ...], here: QRectF, there: QRectF) -> None:
    """Draw pairs of points between two pictures that lie ``here`` and ``there``."""
    look = theme.tokens()
    ends = [(_place(here, x, y), _place(there, u, v)) for x, y, u, v in points]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(look.key, 105), 1))
    for start, end in ends:
        painter.drawLine(start, end)
    painter.setPen(QPen(Qt.GlobalColor.black, 1))
    painter.setBrush(theme.color(look.key))
    for pair in ends:
        for point in pair:
            painter.drawEllipse(point, DOT, DOT)
    painter.restore()


def paint_note(painter: QPainter, text: str, room: QRectF) -> None:
    """Words on a plate at the foot of ``room``, readable over any picture."""
    look = theme.tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    plate = note_place(QFontMetricsF(painter.font()), text, room)
    painter.setPen(QPen(theme.color(look.line), 1))
    painter.setBrush(theme.color(look.panel, 235))
    painter.drawRoundedRect(plate, 5, 5)
    painter.setPen(theme.color(look.text))
    painter.drawText(plate, flags, text)
    painter.restore()


def note_place(metrics: QFontMetricsF, text: str, room: QRectF) -> QRectF:
    """Where the plate lies at the foot of ``room``."""
    most = room.adjusted(AROUND + 14, AROUND, -AROUND - 14, -AROUND)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    plate = metrics.boundingRect(most, int(flags), text).adjusted(-14, -4, 14, 4)
    plate.moveBottom(room.bottom() - FOOT)
    return plate


def _place(picture: QRectF, x: float, y: float) -> QPointF:
    return QPointF(picture.left() + x * picture.width(), picture.top() + y * picture.height())
