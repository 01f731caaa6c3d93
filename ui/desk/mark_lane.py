"""The lane of marks: each in the colour of its tag, and where they are denser than can be seen, one for each column."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui import theme
from ui.desk.lanes import Bar, ink_on, paint_bars
from ui.desk.mark_stretches import COLUMN, MarkStretches
from ui.desk.scale import Scale

REACH: Final = 3.0
"""Pixels beside a bar at which it is meant still."""
WORDY: Final = 22.0
"""Pixels from which on a bar may hold words; those of fewer are painted together."""


def paint_marks(painter: QPainter, scale: Scale, rect: QRectF, marks: MarkStretches) -> None:
    """All that is seen of them; of each colour the narrow ones at once, over the others."""
    height, colors = rect.height() / max(marks.height, 1), len(theme.tokens().clips)
    narrow: dict[int, list[QRectF]] = {}
    for place in marks.seen(scale).tolist():
        start, end = float(marks.starts[place]), float(marks.ends[place])
        row = QRectF(rect.left(), rect.top() + int(marks.rows[place]) * height, rect.width(), height)
        color, left, width = int(marks.colors[place]) % colors, scale.x(start), scale.x(end) - scale.x(start)
        if width < WORDY:
            narrow.setdefault(color, []).append(QRectF(left + 0.5, row.top() + 1, max(width - 1, COLUMN), height - 2))
        else:
            fill = theme.tag_color(color)
            paint_bars(painter, scale, row, (Bar(start, end, marks.say(place)),), fill, ink_on(fill))
    painter.setPen(Qt.PenStyle.NoPen)
    for color, bars in narrow.items():
        painter.setBrush(theme.tag_color(color))
        painter.drawRects(bars)
    if marks.chosen is not None:
        _paint_chosen(painter, scale, rect, marks, marks.chosen)


def mark_under(scale: Scale, rect: QRectF, marks: MarkStretches, at: QPointF) -> int | None:
    """The place of the mark whose bar is at a point of the lane ``rect``."""
    row = int((at.y() - rect.top()) / rect.height() * marks.height)
    near = REACH / max(scale.width, 1.0) * (scale.end - scale.start)
    return marks.under(scale.seconds(at.x()), row, near)


def _paint_chosen(painter: QPainter, scale: Scale, rect: QRectF, marks: MarkStretches, place: int) -> None:
    """A line around the one that is worked on."""
    start, end = float(marks.starts[place]), float(marks.ends[place])
    if end < scale.start or start > scale.end:
        return
    height = rect.height() / max(marks.height, 1)
    top, left = rect.top() + int(marks.rows[place]) * height, scale.x(start)
    painter.setBrush(theme.tag_color(int(marks.colors[place]) % len(theme.tokens().clips)))
    painter.setPen(QPen(theme.color(theme.tokens().text), 2))
    bar = QRectF(left, top + 1, max(scale.x(end) - left, COLUMN + 2), height - 2)
    if bar.width() >= WORDY:
        painter.setBrush(Qt.BrushStyle.NoBrush)  # its words are under it
    painter.drawRect(bar)
