"""Two frames in one picture: beside one another, wiped, blended, subtracted, or in turn."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from hashing.result import WHOLE_FRAME, Region
from ui import images, theme
from ui.compare.corner_lines import paint_corners, paint_note
from ui.compare.overlay_hatch import paint_overlays
from ui.models.match_view import Stretch

if TYPE_CHECKING:  # it loads the engine
    from hashing.evidence import CornerPoint
    from hashing.overlay import Overlays

BLINK_MS = 500
"""Milliseconds each side is seen."""
MARGIN = 12
"""Pixels around a picture."""


class Mode(StrEnum):
    """How the two are put together."""

    SIDE_BY_SIDE = "side by side"
    WIPE = "wipe"
    BLEND = "blend"
    DIFFERENCE = "difference"
    BLINK = "blink"


class PairView(QWidget):
    """Paints A and B. With ``register`` on, B is laid onto A as the stretch says: mirrored, cut, turned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._a, self._b = QImage(), QImage()
        self._size_a, self._size_b = QSize(), QSize()
        self._messages = ["", ""]
        self._stretch: Stretch | None = None
        self._corners: tuple[CornerPoint, ...] = ()
        self._overlays: Overlays | None = None
        self._turned = False
        self.hatching = True
        """False while frames are shown that the overlays are not of."""
        self.note = ""
        self._wipe = 0.5
        self._second = False
        self.mode = Mode.SIDE_BY_SIDE
        self.register = True
        self._timer = QTimer(self, interval=BLINK_MS)
        self._timer.timeout.connect(self._blink)
        self.setMinimumSize(480, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("The two pictures"))

    def sizeHint(self) -> QSize:
        """Large, but gives way."""
        return QSize(1200, 420)

    def set_mode(self, mode: Mode) -> None:
        """Put the two together in another way."""
        self.mode = mode
        self._timer.start() if mode is Mode.BLINK else self._timer.stop()
        self.update()

    def set_register(self, *, on: bool) -> None:
        """Lay B onto A, or show it as it is."""
        self.register = on
        self.update()

    def show_a(self, image: QImage, full: QSize) -> None:
        """The frame of A; ``full`` is its displayed size."""
        self._a, self._size_a = image, full
        self.update()

    def show_b(self, image: QImage, full: QSize) -> None:
        """The frame of B."""
        self._b, self._size_b = image, full
        self.update()

    def show_stretch(self, stretch: Stretch | None) -> None:
        """The geometry that holds now."""
        self._stretch = stretch
        self.update()

    def show_corners(self, points: tuple[CornerPoint, ...], note: str = "") -> None:
        """Corners that agree in the two frames shown, drawn side by side only; and words on them."""
        self._corners, self.note = points, note
        self.update()

    def show_overlays(self, found: Overlays | None, note: str = "", *, turned: bool = False) -> None:
        """What was laid over either picture, hatched side by side only, and words on it; ``turned`` if found in B."""
        self._overlays, self._turned, self.note = found, turned, note
        self.update()

    def say(self, side: int, message: str) -> None:
        """Words in place of A (0) or B (1)."""
        self._messages[side] = message
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in the mode chosen."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(theme.tokens().viewer))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.mode is Mode.SIDE_BY_SIDE:
            self._side_by_side(painter)
            return
        place = images.inside(self._size_a, QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        if place.isEmpty():
            return
        if self.mode is not Mode.BLINK or not self._second:
            painter.drawImage(place, self._a)
        if self.mode is Mode.WIPE:
            self._paint_wipe(painter, place)
        elif self.mode is Mode.BLEND:
            painter.setOpacity(0.5)
            self._paint_b(painter, place)
        elif self.mode is Mode.DIFFERENCE:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
            self._paint_b(painter, place)
        elif self._second:
            self._paint_b(painter, place)

    def _side_by_side(self, painter: QPainter) -> None:
        half = self.width() / 2
        places = []
        for number, (image, full) in enumerate(((self._a, self._size_a), (self._b, self._size_b))):
            room = QRectF(number * half, 0, half, self.height())
            place = images.inside(full, room.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
            places.append(place)
            if not image.isNull():
                painter.drawImage(place, image)
                self._outline(painter, place, number)
            elif self._messages[number]:
                painter.setPen(theme.color(theme.tokens().quiet))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(room.adjusted(30, 30, -30, -30), flags, self._messages[number])
        painter.setPen(QPen(theme.color(theme.tokens().line), 1))
        painter.drawLine(QPointF(half, 0), QPointF(half, self.height()))
        paint_corners(painter, self._corners, *places)
        if self._overlays is not None and self.hatching:
            paint_overlays(painter, self._overlays, places[self._turned], places[not self._turned])
        if self.note:
            paint_note(painter, self.note, QRectF(self.rect()))

    def _outline(self, painter: QPainter, place: QRectF, side: int) -> None:
        """Show which part of this frame is seen in the other."""
        if self._stretch is None:
            return
        region = self._stretch.region_there if side else self._stretch.region_here
        if region == WHOLE_FRAME or min(region[2], region[3]) > 0.985:
            return
        painter.setPen(QPen(theme.color(theme.tokens().accent), 1.6, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(_part(place, region))

    def _paint_wipe(self, painter: QPainter, place: QRectF) -> None:
        x = place.left() + self._wipe * place.width()
        painter.save()
        painter.setClipRect(QRectF(x, place.top(), place.right() - x, place.height()))
        painter.fillRect(place, theme.color(theme.tokens().viewer))
        self._paint_b(painter, place)
        painter.restore()
        painter.setPen(QPen(theme.color(theme.tokens().accent), 2))
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))

    def _paint_b(self, painter: QPainter, place: QRectF) -> None:
        """Draw B over A's ``place``: registered, or simply fitted."""
        stretch = self._stretch if self.register else None
        if stretch is None or self._b.isNull():
            painter.drawImage(images.inside(self._size_b, place), self._b)
            return
        source = _part(QRectF(self._b.rect()), stretch.region_there)
        target = _part(place, stretch.region_here)
        painter.save()
        turn = QTransform().translate(target.center().x(), target.center().y())
        if abs(stretch.rotation) >= 0.5:
            turn.rotate(-stretch.rotation)
        if stretch.mirrored:
            turn.scale(-1, 1)
        painter.setTransform(turn.translate(-target.center().x(), -target.center().y()))
        painter.drawImage(target, self._b, source)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the edge of the wipe along."""
        if self.mode is Mode.WIPE:
            place = images.inside(self._size_a, QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
            self._wipe = min(max((event.position().x() - place.left()) / max(place.width(), 1), 0.0), 1.0)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the edge."""
        self.mousePressEvent(event)

    def _blink(self) -> None:
        self._second = not self._second
        self.update()


def _part(whole: QRectF, region: Region) -> QRectF:
    x, y, width, height = region
    return QRectF(
        whole.left() + x * whole.width(),
        whole.top() + y * whole.height(),
        width * whole.width(),
        height * whole.height(),
    )
