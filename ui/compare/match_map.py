"""The match map: time of A across, time of B down, found stretches and aligned frames drawn; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ui import theme
from ui.widgets import paint_focus
from ui.words import clock
from workbench.match_view import CHANCE, Stretch

KEY_STEPS = 50
"""Presses of a key that lead through all of A."""
LEFT, FOOT = 52, 20
"""Pixels for the times at the left and below."""
APART = 12
"""Pixels between words of one line."""
STROKE, DOT, HEAD = 3, 3.2, 5
"""Pixels of a stretch's line, and of the radii of an aligned frame's dot and of the playhead, at a text of 100 %."""
HEAT = 130
"""Opacity (0..255) of moments that are equal: the stretches stay in front."""


class MatchMap(QAbstractSlider):
    """For a screen reader a slider whose value is the time of A in steps.

    Signals: ``sought(float)`` seconds of A, by key; ``pointed(float, float)`` seconds of A and of B, by mouse.
    """

    sought = Signal(float)
    pointed = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stretches: tuple[Stretch, ...] = ()
        self._a, self._b = 1.0, 1.0
        self._color = theme.clip_color(0)
        self._head = (0.0, 0.0)
        self._dots: list[tuple[float, float, int]] = []
        self.heat = QImage()
        self.setMinimumSize(240, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Match map: time of A across, time of B down"))
        self.setAccessibleDescription(self.tr("Up and down arrow keys move through the time of A."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(0, KEY_STEPS)
        self.valueChanged.connect(lambda step: self.sought.emit(step * self._a / KEY_STEPS))

    def sizeHint(self) -> QSize:
        """A calm size."""
        return QSize(420, 240)

    def show_stretches(self, stretches: tuple[Stretch, ...], a: float, b: float, color: QColor) -> None:
        """Draw these between clips of ``a`` and ``b`` seconds."""
        self._stretches, self._a, self._b, self._color = stretches, max(a, 0.001), max(b, 0.001), color
        self.update()

    def show_dots(self, dots: list[tuple[float, float, int]]) -> None:
        """Aligned frames: seconds of A, seconds of B, distance 0..256."""
        self._dots = dots
        self.update()

    def show_heat(self, levels: QImage) -> None:
        """How alike all moments are: levels 0..255, B's time down, A's across, over both clips' length."""
        self.heat = levels
        self.update()

    def show_heads(self, a: float, b: float) -> None:
        """Where the playheads are."""
        self._head = (a, b)
        with QSignalBlocker(self):
            self.setValue(round(a / self._a * KEY_STEPS))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint axes, stretches, aligned frames, playhead."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, field = theme.tokens(), self._field()
        painter.setPen(QPen(theme.color(look.line), 1))
        painter.setBrush(theme.color(look.raised))
        painter.drawRect(field)
        self._paint_grid(painter, field)
        self._paint_heat(painter, field)
        scale = theme.scale()
        painter.setPen(QPen(self._color, STROKE * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for stretch in self._stretches:
            start, end = stretch.here
            painter.drawLine(self.point(start, stretch.to_there(start)), self.point(end, stretch.to_there(end)))
        painter.setPen(Qt.PenStyle.NoPen)
        for a, b, distance in self._dots:
            painter.setBrush(theme.color(look.text, 255 - min(distance * 2, 190)))
            painter.drawEllipse(self.point(a, b), DOT * scale, DOT * scale)
        head = self.point(*self._head)
        painter.setPen(QPen(theme.color(look.quiet, 140), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(head.x(), field.top()), QPointF(head.x(), field.bottom()))
        painter.drawLine(QPointF(field.left(), head.y()), QPointF(field.right(), head.y()))
        painter.setPen(QPen(theme.color(look.panel), 1.5 * scale))
        painter.setBrush(theme.color(look.accent))
        painter.drawEllipse(head, HEAD * scale, HEAD * scale)
        paint_focus(self, painter)

    def _paint_heat(self, painter: QPainter, field: QRectF) -> None:
        if self.heat.isNull():
            return
        accent = theme.tokens().accent
        shares = [max(level - CHANCE, 0) / (255 - CHANCE) for level in range(256)]
        self.heat.setColorTable([theme.color(accent, round(share * HEAT)).rgba() for share in shares])
        painter.drawImage(field, self.heat)

    def _paint_grid(self, painter: QPainter, field: QRectF) -> None:
        look = theme.tokens()
        font = QFont(painter.font())
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        for step in range(1, 5):
            painter.setPen(QPen(theme.color(look.line), 1))
            x = field.left() + field.width() * step / 5
            y = field.top() + field.height() * step / 5
            painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
        painter.setPen(theme.color(look.quiet))
        below = QRectF(field.left(), field.bottom() + 3, field.width(), theme.px(FOOT) - 3)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, "0:00")
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, f"A {clock(self._a)}")
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self.legend(QFontMetricsF(font), below.width()))
        beside = QRectF(0, field.top(), theme.px(LEFT) - 6, field.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, "0:00")
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"B {clock(self._b)}")

    def legend(self, metrics: QFontMetricsF, room: float) -> str:
        """What colour and dots mean, as far as there is room for it between the times below the map."""
        room -= 2 * (metrics.horizontalAdvance(f"A {clock(self._a)}") + APART)
        parts = [self.tr("stronger: more alike")] if not self.heat.isNull() else []
        parts += [self.tr("dots: frames aligned")] if self._dots else []
        while parts and metrics.horizontalAdvance(" · ".join(parts)) > room:
            parts.pop()
        return " · ".join(parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go back and on by a fiftieth of A; left and right stay with the frames."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            seconds = self._head[0] + steps[Qt.Key(event.key())] * self._a / KEY_STEPS
            self.sought.emit(min(max(seconds, 0.0), self._a))
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what the map lies in."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        field, at = self._field(), event.position()
        a = (at.x() - field.left()) / field.width() * self._a
        b = (at.y() - field.top()) / field.height() * self._b
        self.pointed.emit(min(max(a, 0.0), self._a), min(max(b, 0.0), self._b))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)

    def _field(self) -> QRectF:
        return QRectF(
            theme.px(LEFT), 1, max(self.width() - theme.px(LEFT) - 2, 1), max(self.height() - theme.px(FOOT) - 2, 1)
        )

    def point(self, a: float, b: float) -> QPointF:
        """Where seconds of A and of B are."""
        field = self._field()
        return QPointF(field.left() + a / self._a * field.width(), field.top() + b / self._b * field.height())
