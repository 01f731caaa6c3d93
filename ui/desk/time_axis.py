"""Appearances on one axis, each a bar as wide as its time is uncertain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cases.records import Appearance
from ui import theme

ROW, FOOT, SIDE = 16, 22, 4
"""Pixels of a bar's row, of the dates below, and free at both sides."""
MOST = 12
"""Bars drawn; the list below the axis has all of them."""


class TimeAxis(QWidget):
    """Bars from the earliest to the latest moment each appearance may have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[tuple[datetime, datetime, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_appearances(self, appearances: Sequence[Appearance]) -> None:
        """Draw those whose time is bounded on at least one side."""
        bars = []
        for record in appearances:
            when = record.published_at
            if when is not None and (when.earliest or when.latest):
                start, end = when.earliest or when.latest, when.latest or when.earliest
                assert start is not None
                assert end is not None
                bars.append((start, end, f"{record.platform}: {when.text}"))
        self._bars = sorted(bars)[:MOST]
        self.setFixedHeight(len(self._bars) * ROW + FOOT)
        self.setAccessibleName("; ".join(text for _start, _end, text in self._bars))
        self.setToolTip("\n".join(text for _start, _end, text in self._bars))

    def sizeHint(self) -> QSize:
        """As high as its bars."""
        return QSize(260, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, names and the dates of both ends."""
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.tokens()
        first, last = min(bar[0] for bar in self._bars), max(bar[1] for bar in self._bars)
        margin = max((last - first) * 0.06, timedelta(hours=3))
        first, last = first - margin, last + margin
        font = QFont(painter.font())
        font.setPixelSize(11)
        painter.setFont(font)
        base = len(self._bars) * ROW + 2.0
        painter.setPen(QPen(theme.color(look.edge), 1))
        painter.drawLine(QPointF(SIDE, base), QPointF(self.width() - SIDE, base))
        for number, (start, end, _text) in enumerate(self._bars):
            left, right = self._x(start, first, last), self._x(end, first, last)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.clip_color(number))
            painter.drawRoundedRect(QRectF(left, number * ROW + 4, max(right - left, 6), ROW - 7), 3, 3)
        painter.setPen(theme.color(look.quiet))
        words = QRectF(SIDE, base + 2, self.width() - 2 * SIDE, FOOT - 4)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, f"{first:%d %b %Y %H:%M}")
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, f"{last:%d %b %Y %H:%M} UTC")

    def _x(self, at: datetime, first: datetime, last: datetime) -> float:
        return SIDE + (at - first) / (last - first) * (self.width() - 2 * SIDE)
