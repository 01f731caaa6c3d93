"""The lane of marks: each in the colour of its tag, and where they are denser than can be seen, one for each column."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui import theme
from ui.desk.lanes import Bar, ink_on, paint_bars
from ui.desk.mark_stretches import COLUMN, MarkStretches
from ui.desk.scale import Scale

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
            fill = theme.clip_color(color)
            paint_bars(painter, scale, row, (Bar(start, end, marks.say(place)),), fill, ink_on(fill))
    painter.setPen(Qt.PenStyle.NoPen)
    for color, bars in narrow.items():
        painter.setBrush(theme.clip_color(color))
        painter.drawRects(bars)
