"""Two frames in one picture: beside one another, wiped, blended, subtracted, or in turn."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import images, theme
from ui.compare.corner_lines import note_place, paint_corners, paint_note
from ui.compare.over_picture import paint_edge, paint_name, paint_outline
from ui.compare.overlay_hatch import paint_overlays
from ui.compare.registration import Registration, is_whole, onto_place
from ui.widgets import paint_focus

if TYPE_CHECKING:  # it loads the engine
    from hashing.evidence import CornerPoint
    from hashing.overlay import Overlays

BLINK_MS = 500
"""Milliseconds each side is seen."""
MARGIN = 12
"""Pixels around a picture."""
CLOSE = 4
"""Pixels from a picture to words under it."""
WIPE_STEP = 0.02
"""Share of the picture by which a key moves the edge of the wipe."""


class Mode(StrEnum):
    """How the two are put together."""

    SIDE_BY_SIDE = "side by side"
    WIPE = "wipe"
    BLEND = "blend"
    DIFFERENCE = "difference"
    BLINK = "blink"


MIXED = (Mode.BLEND, Mode.DIFFERENCE)
"""What shows nothing where only one of the two has a picture."""


class PairView(QWidget):
    """Paints A and B. With ``register`` on, A is laid onto B as the registration says, and what both show is outlined.

    Without a registration B is fitted over A, as it is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._a, self._b = QImage(), QImage()
        self._size_a, self._size_b = QSize(), QSize()
        self._limits: list[QSize | None] = [None, None]
        self._messages = ["", ""]
        self.registration: Registration | None = None
        """How A lies on B now."""
        self._corners: tuple[CornerPoint, ...] = ()
        self._overlays: Overlays | None = None
        self._turned = False
        self.hatching = True
        """False while frames are shown that the overlays are not of."""
        self.note = ""
        """Words on corners or overlays, said side by side."""
        self.caution = ""
        """Words on how the two were laid on one another, said in the other modes."""
        self.wipe = 0.5
        """Where the edge of the wipe is, as a share of the picture's width."""
        self._second = False
        self.named = False
        """Whether it is said in the pictures' corners which of the two is seen where."""
        self.ringed = True
        """Whether a ring is painted while it has the focus."""
        self.mode = Mode.SIDE_BY_SIDE
        self._name = ""
        self.register = True
        self._timer = QTimer(self, interval=BLINK_MS)
        self._timer.timeout.connect(self._blink)
        self.setMinimumSize(480, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The two pictures"))

    def sizeHint(self) -> QSize:
        """Large, but gives way."""
        return QSize(1200, 420)

    def set_mode(self, mode: Mode, name: str = "") -> None:
        """Put the two together in another way; ``name`` is what a screen reader calls it."""
        self.mode, self._name = mode, name
        self._timer.start() if mode is Mode.BLINK else self._timer.stop()
        self._tell()

    def _tell(self) -> None:
        """Paint anew, and say to a screen reader what is written on the pictures."""
        said = self.note if self.mode is Mode.SIDE_BY_SIDE else self.caution
        self.setAccessibleDescription(" · ".join(part for part in (self._name, self._seen(), said) if part))
        self.update()

    def _seen(self) -> str:
        """Which of the two is on screen where, for a screen reader."""
        if self.mode is Mode.WIPE:
            return self.tr("A left of the edge, B right of it")
        if self.mode is Mode.BLINK:
            return self.tr("{0} is shown").format("B" if self._second else "A")
        return ""

    def set_register(self, *, on: bool) -> None:
        """Lay A onto B, or show both as they are."""
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

    def set_limits(self, a: QSize | None, b: QSize | None) -> None:
        """Fit either picture into no more than so many pixels; None for as large as there is room."""
        self._limits = [a, b]
        self.update()

    def show_registration(self, found: Registration | None, caution: str = "") -> None:
        """How A lies on B now, and what is to be known of that."""
        self.registration, self.caution = found, caution
        self._tell()

    def show_corners(self, points: tuple[CornerPoint, ...], note: str = "") -> None:
        """Corners that agree in the two frames shown, drawn side by side only; and words on them."""
        self._corners, self.note = points, note
        self._tell()

    def show_overlays(self, found: Overlays | None, note: str = "", *, turned: bool = False) -> None:
        """What was laid over either picture, hatched side by side only, and words on it; ``turned`` if found in B."""
        self._overlays, self._turned, self.note = found, turned, note
        self._tell()

    def say(self, side: int, message: str) -> None:
        """Words in place of A (0) or B (1)."""
        self._messages[side] = message
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in the mode chosen."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(theme.tokens().viewer))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._beside():
            self._side_by_side(painter)
        else:
            place = self.place()
            self._together(painter, place)
            if self.named:
                self._paint_names(painter, place)
        if self._words():
            paint_note(painter, self._words(), QRectF(self.rect()))
        if self.ringed:
            paint_focus(self, painter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring tells where keys have led, not where the mouse was."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.ringed = True
        elif event.reason() is Qt.FocusReason.MouseFocusReason:
            self.ringed = False
        super().focusInEvent(event)

    def place(self) -> QRectF:
        """Where the two are put together: the frame of B where A is laid onto it, else that of A."""
        limits = [limit for limit in self._limits if limit is not None]
        size = self._size_b if self._laid() is not None else self._size_a
        return self._fitted(size, self._room(), min(limits, key=QSize.width, default=None))

    def _beside(self) -> bool:
        """Whether the two are shown beside one another: where one is missing there is nothing to put together."""
        return self.mode is Mode.SIDE_BY_SIDE or self._a.isNull() or self._b.isNull()

    def _words(self) -> str:
        """What is written under the pictures now."""
        if self._beside():
            return self.note
        return self.caution if self._laid() is not None else ""

    def _room(self) -> QRectF:
        """All there is over the words, which cover no picture; margins get less, that it gets little smaller."""
        room = QRectF(self.rect())
        if self._words():
            plate = note_place(QFontMetricsF(self.font()), self._words(), room)
            room.adjust(0, -MARGIN / 2, 0, 0)
            room.setBottom(plate.top() + MARGIN - CLOSE)
        return room

    def _laid(self) -> Registration | None:
        """The registration, where it is wanted."""
        return self.registration if self.register else None

    @staticmethod
    def _fitted(full: QSize, room: QRectF, limit: QSize | None) -> QRectF:
        inner = room.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if limit is not None:
            middle = inner.center()
            inner.setSize(inner.size().boundedTo(limit))
            inner.moveCenter(middle)
        return images.inside(full, inner)

    def _side_by_side(self, painter: QPainter) -> None:
        half, whole = self.width() / 2, self._room()
        places = []
        for number, (image, full) in enumerate(((self._a, self._size_a), (self._b, self._size_b))):
            room = QRectF(number * half, whole.top(), half, whole.height())
            place = self._fitted(full, room, self._limits[number])
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

    def _outline(self, painter: QPainter, place: QRectF, side: int) -> None:
        """Show which part of this frame is seen in the other, where that is not all of it."""
        part = None if self.registration is None else self.registration.overlap()[side]
        if part is not None and not is_whole(part):
            paint_outline(painter, onto_place(place).map(part))

    def _together(self, painter: QPainter, place: QRectF) -> None:
        """Both over one another; what mixes them is held to where both have a picture."""
        laid = self._laid()
        overlap = QPolygonF(images.inside(self._size_b, place))
        if laid is not None:
            overlap = onto_place(place).map(laid.overlap()[1])
        if self.mode in MIXED:
            painter.save()
            common = QPainterPath()
            common.addPolygon(overlap)
            common.closeSubpath()
            painter.setClipPath(common)
            self._paint_a(painter, place)
            self._mix(painter)
            self._paint_b(painter, place)
            painter.restore()
        elif self.mode is Mode.WIPE:
            self._paint_wipe(painter, place)
        elif self._second:
            self._paint_b(painter, place)
        else:
            self._paint_a(painter, place)
        if laid is not None:
            paint_outline(painter, overlap)

    def _paint_names(self, painter: QPainter, place: QRectF) -> None:
        """Say which of the two is seen where."""
        if self.mode is Mode.WIPE:
            left, right = self._halves(place)
            paint_name(painter, "A", left)
            paint_name(painter, "B", right, right=True)
        elif self.mode is Mode.BLINK:
            paint_name(painter, "B" if self._second else "A", place)
        elif self.mode is Mode.BLEND:
            paint_name(painter, "A + B", place)

    def _mix(self, painter: QPainter) -> None:
        """What is painted next is mixed with what is there."""
        if self.mode is Mode.BLEND:
            painter.setOpacity(0.5)
        else:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)

    def _paint_wipe(self, painter: QPainter, place: QRectF) -> None:
        left, right = self._halves(place)
        for part, paint in ((left, self._paint_a), (right, self._paint_b)):
            painter.save()
            painter.setClipRect(part)
            paint(painter, place)
            painter.restore()
        paint_edge(painter, right.left(), place)

    def _halves(self, place: QRectF) -> tuple[QRectF, QRectF]:
        """Left and right of the wipe's edge."""
        left, right = QRectF(place), QRectF(place)
        right.setLeft(place.left() + self.wipe * place.width())
        left.setRight(right.left())
        return left, right

    def _paint_a(self, painter: QPainter, place: QRectF) -> None:
        """Draw A over ``place``: laid onto B, which has all of it, or as it is."""
        laid = self._laid()
        if laid is None:
            painter.drawImage(place, self._a)
            return
        painter.save()
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        painter.setTransform(laid.placed(self._a.size(), place), combine=True)
        painter.drawImage(QPointF(0, 0), self._a)
        painter.restore()

    def _paint_b(self, painter: QPainter, place: QRectF) -> None:
        painter.drawImage(place if self._laid() is not None else images.inside(self._size_b, place), self._b)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the edge of the wipe along."""
        if self.mode is Mode.WIPE:
            place = self.place()
            self._set_wipe((event.position().x() - place.left()) / max(place.width(), 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the edge."""
        self.mousePressEvent(event)

    def move_wipe(self, steps: int) -> None:
        """Move the edge of the wipe by so many steps to the right."""
        if self.mode is Mode.WIPE:
            self._set_wipe(self.wipe + steps * WIPE_STEP)

    def _set_wipe(self, share: float) -> None:
        self.wipe = min(max(share, 0.0), 1.0)
        self.update()

    def _blink(self) -> None:
        self._second = not self._second
        self._tell()
