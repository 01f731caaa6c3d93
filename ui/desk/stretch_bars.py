"""Two mini timelines with the stretches they share joined."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import paint_focus
from ui.words import where
from workbench.match_view import Stretch

ROUND = 3
"""Pixels of a bar's corners, and of the shortest stretch, at a text of 100 %."""
HEAD = 2
"""Pixels across of a playhead, and of what it has over a bar and under it, at a text of 100 %."""
STILL = 0.01
"""Seconds that a clip lasts at least; what does not is a still."""


class StretchBars(QWidget):
    """The upper bar is this clip, the lower the other; both on one scale, the longer fills the width.

    A still has no bar: it stands beside the moments that it shows.

    Signals: ``sought(float)``: seconds of this clip that were clicked; ``pointed(float, float | None)`` the same, and
    those of the other where it was the other's bar, or a stretch, that was meant.
    """

    sought = Signal(float)
    pointed = Signal(float, object)

    def __init__(self, bar: int = 7, gap: int = 26, parent: QWidget | None = None) -> None:
        """``bar`` and ``gap`` in pixels at a text of 100 %: bars grow with the text, what joins them need not."""
        super().__init__(parent)
        self._bar, self._gap = theme.px(bar), gap
        self._edge = theme.px(HEAD)
        self._stretches: tuple[Stretch, ...] = ()
        self._here, self._there = 1.0, 1.0
        self._color = QColor("#56b4e9")
        self._heads: tuple[float, float] | None = None
        self._at = -1
        """Which stretch the keyboard went to."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(2 * (self._bar + self._edge) + gap)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription(self.tr("Left and right arrow keys go to where a stretch begins."))

    def show_stretches(self, stretches: tuple[Stretch, ...], here: float, there: float, color: QColor) -> None:
        """Draw these; ``here`` and ``there`` are the lengths of the clips in seconds."""
        ends = [1e-3, here, *(stretch.here[1] for stretch in stretches)]
        others = [1e-3, there, *(stretch.there[1] for stretch in stretches)]
        self._stretches, self._here, self._there, self._color = stretches, max(ends), max(others), color
        self.setAccessibleName(self.tr("Shared stretches: {0}").format("; ".join(where(s) for s in stretches)))
        self.update()

    def show_heads(self, here: float, there: float) -> None:
        """Draw playheads at these seconds."""
        self._heads = (here, there)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as two bars and what joins them."""
        return QSize(260, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, joints, playheads."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.tokens()
        least = theme.px(ROUND)
        top, bottom = float(self._edge), float(self._edge + self._bar + self._gap)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(look.track))
        for lasting, y in ((self._here, top), (self._there, bottom)):
            if lasting > STILL:
                painter.drawRoundedRect(QRectF(0, y, self._x(lasting), self._bar), least, least)
        for stretch in self._stretches:
            here, there = self._drawn(stretch)
            veil = QColor(self._color)
            veil.setAlpha(70)
            painter.setBrush(veil)
            low = top + self._bar
            joint = [QPointF(here[0], low), QPointF(here[1], low), QPointF(there[1], bottom), QPointF(there[0], bottom)]
            painter.drawPolygon(QPolygonF(joint))
            painter.setBrush(self._color)
            for (first, last), y in ((here, top), (there, bottom)):
                painter.drawRoundedRect(QRectF(first, y, max(last - first, least), self._bar), least, least)
        if self._heads is not None:
            painter.setPen(QPen(theme.color(look.text), self._edge))
            for seconds, lasting, y in zip(self._heads, (self._here, self._there), (top, bottom), strict=True):
                if lasting <= STILL:
                    continue
                x = self._x(seconds)
                painter.drawLine(QPointF(x, y - self._edge), QPointF(x, y + self._bar + self._edge))
        paint_focus(self, painter)

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys from the window's shortcuts while it has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._stretches:
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
            if plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from the beginning of one stretch to that of the next; Home goes to the first."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -len(self._stretches)}
        if event.key() not in step or not self._stretches:
            super().keyPressEvent(event)
            return
        last = len(self._stretches) - 1
        self._at = min(max(self._at + step[Qt.Key(event.key())], 0), last)
        here = self._stretches[self._at].here[0]
        self._emit(here, self._stretches[self._at].to_there(here))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what was clicked, on either bar."""
        seconds = event.position().x() / max(self.width(), 1) * max(self._here, self._there)
        there: float | None = None
        if event.position().y() > self.height() / 2 and self._stretches and self._there > STILL:
            there = seconds
            nearest = min(self._stretches, key=lambda s: max(s.there[0] - seconds, seconds - s.there[1], 0.0))
            seconds = nearest.to_here(seconds)
        self._emit(min(max(seconds, 0.0), self._here), there)

    def _emit(self, here: float, there: float | None) -> None:
        self.sought.emit(here)
        self.pointed.emit(here, there)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)

    def _drawn(self, stretch: Stretch) -> tuple[tuple[float, float], tuple[float, float]]:
        """From where to where a stretch is drawn on each bar, in pixels."""
        here, there = (tuple(self._x(seconds) for seconds in ends) for ends in (stretch.here, stretch.there))
        if max(self._here, self._there) <= STILL:
            return self._still(0, 0), self._still(0, 0)
        if self._there <= STILL:
            return (here[0], here[1]), self._still(here[0], here[1])
        if self._here <= STILL:
            return self._still(there[0], there[1]), (there[0], there[1])
        return (here[0], here[1]), (there[0], there[1])

    def _still(self, first: float, last: float) -> tuple[float, float]:
        """Where a still is drawn that shows what is drawn from ``first`` to ``last``."""
        half = float(self._bar)
        middle = min(max((first + last) / 2, half), max(self.width() - half, half))
        return middle - half, middle + half

    def _x(self, seconds: float) -> float:
        return seconds / max(self._here, self._there) * self.width()
