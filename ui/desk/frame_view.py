"""The picture: painted as it is given, zoomed to pixels without interpolation, panned by hand, magnified."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFontInfo,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import images, theme
from ui.desk.loupe import FACTORS, glass_at, paint_loupe
from ui.widgets import paint_focus

STEP = 1.25
"""Factor of one notch of the wheel."""
LARGEST = 32.0
"""Largest zoom: one pixel of the clip is 32 of the screen."""
MARGIN = 10
"""Pixels kept free around a fitted picture."""
PAN = 0.15
"""Share of the view that one step by keyboard moves a zoomed picture."""
IN_SIGHT = 24
"""Pixels of the picture that stay in sight however far it is moved by keyboard."""
NOTE_LEFT = 14
"""Pixels from the corner to the chip that says what was done to the picture."""
ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""Ways of the glass by keyboard."""


class FrameView(QWidget):
    """Shows one picture.

    Signals: ``zoomed(float)`` the factor now, device pixels per pixel of the clip; ``magnified(int)`` the factor of the
    glass, 0 without one.
    """

    zoomed = Signal(float)
    magnified = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._full = QSize()
        self._message = ""
        self._zoom: float | None = None
        self._pan = QPointF()
        self._grabbed: QPointF | None = None
        self._pointer: QPointF | None = None
        self._note = ""
        self._limit: QSize | None = None
        self.loupe = 0
        self._before = 0
        self.setMinimumSize(200, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Large, but gives way."""
        return QSize(760, 460)

    def show_image(self, image: QImage, full: QSize | None = None) -> None:
        """Show a frame; ``full`` is the clip's own size where ``image`` was decoded smaller."""
        self._image = image
        self._full = full or image.size()
        self._message = ""
        self.update()

    def set_limit(self, limit: QSize | None) -> None:
        """Fit the picture into no more than ``limit`` pixels, however large this widget is; None for no limit."""
        if limit != self._limit:
            self._limit = limit
            self.fit()

    def say(self, message: str) -> None:
        """Show words instead of a picture."""
        self._image, self._message = QImage(), message
        self.setAccessibleDescription(message)
        self.update()

    @property
    def image(self) -> QImage:
        """The picture shown; null while there are only words."""
        return self._image

    @property
    def zoom(self) -> float:
        """Logical pixels of the screen per pixel of the clip."""
        if self._zoom is not None:
            return self._zoom
        return self._fitted().width() / self._full.width() if not self._full.isEmpty() else 1.0

    def fit(self) -> None:
        """The whole picture, as large as the place allows."""
        self._zoom, self._pan = None, QPointF()
        self._announce()

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Zoom so that what is under ``around`` stays there."""
        before, after = self.zoom, min(max(zoom, 0.05), LARGEST)
        centre = QRectF(self.rect()).center()
        point = (around or centre) - centre - self._pan
        self._pan += point - point * (after / before)
        self._zoom = after
        self._announce()

    def pan(self, right: int, down: int) -> None:
        """Look further to the right or down, by so many steps; a picture that fits stays where it is."""
        if self._zoom is None:
            return
        room, place = QRectF(self.rect()), self.place()
        most = [(a + b) / 2 - IN_SIGHT for a, b in ((place.width(), room.width()), (place.height(), room.height()))]
        to = self._pan - QPointF(right * room.width(), down * room.height()) * PAN
        self._pan = QPointF(min(max(to.x(), -most[0]), most[0]), min(max(to.y(), -most[1]), most[1]))
        self.update()

    def set_note(self, note: str) -> None:
        """Say over the picture what was done to it; empty for nothing."""
        if note != self._note:
            self._note = note
            self.setAccessibleDescription(note)
            self.update()

    def cycle_loupe(self) -> None:
        """The magnifying glass: each of its factors, then none."""
        self.set_loupe(next((factor for factor in FACTORS if factor > self.loupe), 0))

    def set_loupe(self, factor: int) -> None:
        """The magnifying glass so strong; 0 for none."""
        self.loupe = factor
        self.setMouseTracking(bool(self.loupe))
        self.magnified.emit(self.loupe)
        self.update()

    def pixel_at(self, point: QPointF) -> QPoint | None:
        """The pixel of the picture under ``point``; None beside it, and while it is smaller than the clip's frames."""
        place = self.place()
        if self._image.isNull() or self._image.size() != self._full or not place.contains(point):
            return None
        inside = (point - place.topLeft()) / self.zoom
        last = self._full - QSize(1, 1)
        return QPoint(min(int(inside.x()), last.width()), min(int(inside.y()), last.height()))

    def place(self) -> QRectF:
        """Where the picture is on this widget."""
        if self._zoom is None:
            return self._fitted()
        place = QRectF(0, 0, self._full.width() * self._zoom, self._full.height() * self._zoom)
        place.moveCenter(QRectF(self.rect()).center() + self._pan)
        return place

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture or words."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(theme.tokens().viewer))
        if self._image.isNull():
            painter.setPen(theme.color(theme.tokens().quiet))
            place = self.rect().adjusted(40, 20, -40, -20)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)
            paint_focus(self, painter)
            return
        target = self.place()
        enlarged = target.width() > self._image.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not enlarged)
        painter.drawImage(target, self._image)
        self._paint_note(painter)
        self._paint_loupe(painter)
        paint_focus(self, painter)

    def _paint_note(self, painter: QPainter) -> None:
        """A chip in the corner, so that nobody takes the view for the evidence."""
        if not self._note:
            return
        look = theme.tokens()
        font = self.font()
        font.setPixelSize(round(QFontInfo(font).pixelSize() * 0.9))
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        room = QRectF(0, 0, self.width() - 2 * NOTE_LEFT - 20, self.height())
        how = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        words = metrics.boundingRect(room, how, self._note)
        chip = QRectF(NOTE_LEFT, NOTE_LEFT, words.width() + 21, words.height() + 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(look.warn_fill))
        painter.drawRoundedRect(chip, metrics.height() / 2 + 4, metrics.height() / 2 + 4)
        painter.setPen(theme.color(look.warn))
        painter.drawText(chip.adjusted(10, 4, -10, -4), how, self._note)

    def glass(self) -> QRectF:
        """Where the glass covers the picture; empty without one."""
        at = self._pointer or self.place().center()
        return glass_at(at, self._bounds()) if self.loupe and self.pixel_at(at) is not None else QRectF()

    def _paint_loupe(self, painter: QPainter) -> None:
        if not self.loupe:
            return
        at = self._pointer or self.place().center()
        pixel = self.pixel_at(at)
        if pixel is not None:
            factor = max(float(self.loupe), 2 * self.zoom)
            paint_loupe(painter, self._image, pixel, at, self._bounds(), factor, adjusted=bool(self._note))

    def _bounds(self) -> QRectF:
        return QRectF(self.rect()).adjusted(4, 4, -4, -4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted picture changes its zoom with the place it has."""
        super().resizeEvent(event)
        self._announce()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer."""
        if not self._image.isNull() and event.angleDelta().y():
            self.set_zoom(self.zoom * STEP ** (event.angleDelta().y() / 120), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the picture; the middle button holds the glass."""
        self._pointer = event.position()
        if event.button() is Qt.MouseButton.MiddleButton:
            self._before = self.loupe
            self.set_loupe(FACTORS[-1])
        elif event.button() is Qt.MouseButton.LeftButton and self._zoom is not None:
            self._grabbed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan; the glass goes with the pointer."""
        self._pointer = event.position()
        if self.loupe:
            self.update()
        if self._grabbed is not None:
            self._pan += event.position() - self._grabbed
            self._grabbed = event.position()
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The glass returns to the middle."""
        self._pointer = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self.set_loupe(self._before)
        self._grabbed = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Between the whole picture and its pixels."""
        if self._zoom is None:
            self.set_zoom(1.0 / self.devicePixelRatioF(), event.position())
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and arrows move the glass; all else goes on to the window, whose commands zoom and move the picture."""
        if self.loupe and event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in ARROWS:
            self._pointer = (self._pointer or self.place().center()) + QPointF(*ARROWS[Qt.Key(event.key())]) * max(
                self.zoom, 1
            )
            self.update()
        else:
            super().keyPressEvent(event)

    def _fitted(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if self._limit is not None:
            size = room.size().boundedTo(QSizeF(self._limit))
            room = QRectF(room.center() - QPointF(size.width() / 2, size.height() / 2), size)
        return images.inside(self._full, room)

    def _announce(self) -> None:
        self.update()
        self.zoomed.emit(self.zoom * self.devicePixelRatioF())
