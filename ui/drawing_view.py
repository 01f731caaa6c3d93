"""Shows a drawing of the record in the colours of the theme; what is pointed at is explained, a click tells which."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import theme
from ui.widgets import paint_focus
from workbench.drawings.shapes import TEXT_HEIGHT, Anchor, Box, Drawing, Line, Measure, Role, Words

HEAD = 5
"""Pixels of an arrowhead."""

Make = Callable[[float, Measure], Drawing]
"""Lays a drawing out for a width in pixels."""


def role_color(role: Role) -> QColor:
    """How a role looks in this theme."""
    look = theme.tokens()
    clips = look.clips
    names = {
        Role.PLAIN: look.text,
        Role.QUIET: look.quiet,
        Role.FILMED: clips[0],
        Role.EDITED: clips[2],
        Role.PUBLISHED: clips[1],
        Role.SEEN: look.edge,
        Role.HELD: look.accent,
        Role.OLDEST: look.good,
        Role.CONFLICT: look.bad,
        Role.GRID: look.edge,
    }
    return theme.color(names[role])


class DrawingView(QWidget):
    """Lays its drawing out anew for each width.

    Signals: ``chosen(str)`` id of the record that was clicked; ``pointed(str)`` of the one that the keyboard came to.
    """

    chosen = Signal(str)
    pointed = Signal(str)

    def __init__(self, make: Make, name: str, parent: QWidget | None = None, *, width: int = 300) -> None:
        """``width``: pixels that it will probably have, so that it need not be laid out twice."""
        super().__init__(parent)
        self._make = make
        self._laid_out = 0
        """Pixels of the width that the drawing is for."""
        self._drawing = Drawing(0, 0, (), "")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pointed = -1
        """Which of the records the keyboard is at."""
        self._marked = ""
        """Id of the record that is marked, whether the keyboard is here or not."""
        self._lay_out(width)

    @property
    def drawing(self) -> Drawing:
        """What is shown."""
        return self._drawing

    def point_at(self, key: str) -> None:
        """Mark a record; none where it is not drawn."""
        self._marked = key
        self._pointed = next((place for place, box in enumerate(self._records()) if box.key == key), -1)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the drawing."""
        return QSize(260, round(self._drawing.height * theme.scale()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the new width."""
        if event.size().width() != self._laid_out:
            self._lay_out(event.size().width())

    def _lay_out(self, width: int) -> None:
        metrics = QFontMetricsF(self._font())
        self._laid_out = width
        self._drawing = self._make(width / theme.scale(), metrics.horizontalAdvance)
        self.setAccessibleDescription(self._drawing.alt)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _font(self, *, strong: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(TEXT_HEIGHT)
        font.setBold(strong)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shapes in their order."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(theme.scale(), theme.scale())
        for shape in self._drawing.shapes:
            if isinstance(shape, Box):
                _paint_box(painter, shape)
            elif isinstance(shape, Line):
                _paint_line(painter, shape)
            else:
                self._paint_words(painter, shape)
        if self.hasFocus() or self._marked:
            self._paint_pointed(painter)
        if self.hasFocus():
            painter.resetTransform()
            paint_focus(self, painter)

    def _paint_pointed(self, painter: QPainter) -> None:
        boxes = self._records()
        if 0 <= self._pointed < len(boxes):
            box = boxes[self._pointed]
            painter.setPen(QPen(theme.color(theme.tokens().accent), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box.x - 3, box.y - 3, box.width + 6, box.height + 6), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from record to record and say what it is; Enter chooses it."""
        boxes, steps = self._records(), {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and boxes:
            self._pointed = min(max(self._pointed + steps[Qt.Key(event.key())], 0), len(boxes) - 1)
            self.setAccessibleDescription(boxes[self._pointed].tip)
            self.pointed.emit(boxes[self._pointed].key)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._pointed < len(boxes):
            self.chosen.emit(boxes[self._pointed].key)
        else:
            super().keyPressEvent(event)

    def _records(self) -> list[Box]:
        """The boxes that stand for records, each once, from top to bottom."""
        found = {shape.key: shape for shape in self._drawing.shapes if isinstance(shape, Box) and shape.key}
        return sorted(found.values(), key=lambda box: (box.y, box.x))

    def _paint_words(self, painter: QPainter, words: Words) -> None:
        font = self._font(strong=words.strong)
        width = QFontMetricsF(font).horizontalAdvance(words.text)
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[words.anchor]
        painter.setFont(font)
        painter.setPen(role_color(words.role))
        painter.drawText(QPointF(words.x - shift, words.y), words.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which record was clicked."""
        key = self._at(event.position())
        if key is not None and key.key:
            self.chosen.emit(key.key)

    def event(self, event: QEvent) -> bool:
        """Explain what is pointed at."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            box = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if box is None else box.tip, self)
            return True
        return super().event(event)

    def _at(self, at: QPointF) -> Box | None:
        point = at / theme.scale()
        boxes = [shape for shape in self._drawing.shapes if isinstance(shape, Box) and shape.key]
        near = [box for box in boxes if QRectF(0, box.y - 17, self._drawing.width, box.height + 24).contains(point)]
        return min(near, key=lambda box: abs(box.y + box.height / 2 - point.y()), default=None)


def _paint_box(painter: QPainter, box: Box) -> None:
    place = QRectF(box.x, box.y, box.width, box.height)
    color = role_color(box.role)
    if box.outlined:
        painter.setPen(QPen(color, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        fade = QLinearGradient(place.topLeft(), place.topRight())
        clear = QColor(color)
        clear.setAlpha(0)
        fade.setColorAt(0, clear if box.open_left else color)
        fade.setColorAt(0.5, color)
        fade.setColorAt(1, clear if box.open_right else color)
        painter.setBrush(fade if box.open_left or box.open_right else color)
    radius = min(3.0, box.height / 2)
    painter.drawRoundedRect(place, radius, radius)


def _paint_line(painter: QPainter, line: Line) -> None:
    color = role_color(line.role)
    style = Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(color, 1.3, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = [QPointF(x, y) for x, y in line.points]
    painter.drawPolyline(QPolygonF(points))
    if line.arrow and len(points) > 1:
        tip, before = points[-1], points[-2]
        along = tip - before
        length = max((along.x() ** 2 + along.y() ** 2) ** 0.5, 1e-6)
        back = along * (HEAD / length)
        side = QPointF(-back.y(), back.x()) * 0.6
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([tip, tip - back + side, tip - back - side]))
