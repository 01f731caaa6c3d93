"""The timeline under the viewer: one time axis, lanes of what is known, a playhead to take by the hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import theme
from ui.desk import lanes
from ui.desk.lanes import Content, Film, Scale
from ui.desk.player import Player
from ui.words import exact, tenths

LABELS = 84
"""Pixels for the names of lanes."""
RIGHT = 14
"""Pixels free at the right end, so that the last moment can be reached."""
RULER, FILM, SHOTS, PACKETS, BAR, GAP = 24, 46, 20, 34, 20, 5
"""Heights in pixels."""
FILM_PICTURE = 92
"""Pixels that a picture of the filmstrip is wide, about."""
SETTLE_MS = 200
"""Milliseconds without a change of size or zoom before pictures are fetched anew."""


class Timeline(QWidget):
    """Lanes and playhead.

    Signals: ``sought(float)`` seconds asked for by hand; ``film_wanted(float, float, int)`` stretch and number of
    pictures; ``match_chosen(str)`` id of the match whose lane was double-clicked.
    """

    sought = Signal(float)
    film_wanted = Signal(float, float, int)
    match_chosen = Signal(str)

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._content = Content()
        self._scale = Scale()
        self._whole = 1.0
        self._hover: float | None = None
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._want_film)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        player.moved.connect(lambda _position: self.update())

    def show_nothing(self) -> None:
        """No clip, or one without frames."""
        self._content = Content()
        self._changed()

    def show_content(self, **changes: object) -> None:
        """Replace parts of what is drawn; a new ``positions`` shows the whole clip."""
        self._content = replace(self._content, **changes)  # type: ignore[arg-type]  # names are Content's own
        if "positions" in changes and self._content.positions is not None:
            self._whole = max(self._content.positions.end, 0.001)
            self._set_range(0.0, self._whole)
        self._changed()

    @property
    def content(self) -> Content:
        """What is drawn."""
        return self._content

    def sizeHint(self) -> QSize:
        """As high as the lanes."""
        return QSize(600, round(self._rows()[-1][2].bottom()) + GAP)

    def minimumSizeHint(self) -> QSize:
        """As high as the lanes."""
        return QSize(320, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lanes, then playhead and hover line over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, content = theme.tokens(), self._content
        for name, text, rect in self._rows():
            painter.setFont(_lane_font(painter.font()))
            painter.setPen(theme.color(look.quiet))
            place = QRectF(theme_pad(), rect.top(), LABELS - theme_pad(), min(rect.height(), 22))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            painter.save()
            painter.setClipRect(rect.adjusted(-6, -3, RIGHT, 3))
            self._paint_lane(painter, name, rect)
            painter.restore()
        if content.positions is not None:
            self._paint_heads(painter)

    def _paint_lane(self, painter: QPainter, name: str, rect: QRectF) -> None:
        look, content, scale = theme.tokens(), self._content, self._scale
        if name == "ruler":
            if content.positions is not None:
                lanes.paint_ruler(painter, scale, rect.top(), rect.height())
        elif name == "frames":
            lanes.paint_film(painter, scale, rect, content.film)
        elif name == "shots":
            painter.fillRect(rect, theme.color(look.track, 60))
            lanes.paint_bars(painter, scale, rect, content.shots, theme.color(look.shot), theme.color(look.text))
            lanes.paint_keyframes(painter, scale, rect, content.keyframes)
        elif name == "packets" and content.positions is not None:
            lanes.paint_packets(painter, scale, rect, content.positions)
        elif name == "notes":
            painter.fillRect(rect, theme.color(look.track, 60))
            lanes.paint_markers(painter, scale, rect, content.notes)
        else:
            painter.fillRect(rect, theme.color(look.track, 60))
            for lane in content.matches:
                if lane.match_id == name:
                    fill = theme.clip_color(lane.color)
                    lanes.paint_bars(painter, scale, rect, lane.bars, fill, lanes.ink_on(fill))

    def _paint_heads(self, painter: QPainter) -> None:
        look, positions = theme.tokens(), self._content.positions
        assert positions is not None
        bottom = self._rows()[-1][2].bottom()
        if self._hover is not None:
            painter.setPen(QPen(theme.color(look.quiet, 130), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(self._hover, RULER), QPointF(self._hover, bottom))
        x = self._scale.x(positions.seconds(self._player.position))
        if x < self._scale.left - 1 or x > self._scale.left + self._scale.width + 1:
            return
        painter.setPen(QPen(theme.color(look.text), 1.4))
        painter.drawLine(QPointF(x, 4), QPointF(x, bottom))
        painter.setBrush(theme.color(look.text))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 7)]))

    def _rows(self) -> list[tuple[str, str, QRectF]]:
        """Lanes from top to bottom: key, words, place."""
        content = self._content
        wanted = [("ruler", "", RULER), ("frames", self.tr("Frames"), FILM), ("shots", self.tr("Shots"), SHOTS)]
        wanted.append(("packets", self.tr("Packets"), PACKETS))
        if content.notes:
            wanted.append(("notes", self.tr("Notes"), BAR))
        for number, lane in enumerate(content.matches):
            wanted.append((lane.match_id, self.tr("Matches") if number == 0 else "", BAR))
        rows, top = [], 4.0
        for name, text, height in wanted:
            rows.append((name, text, QRectF(LABELS, top, self.width() - LABELS - RIGHT, height)))
            top += height + GAP
        return rows

    def _lane_at(self, y: float) -> str:
        return next((name for name, _text, rect in self._rows() if rect.top() <= y <= rect.bottom()), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the playhead here."""
        if event.button() is Qt.MouseButton.LeftButton and event.position().x() >= LABELS - 8:
            self.sought.emit(self._seconds(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the playhead, or say what is under the pointer."""
        if self._content.positions is None:
            return
        x = event.position().x()
        self._hover = x if x >= LABELS else None
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.sought.emit(self._seconds(x))
        elif self._hover is not None:
            QToolTip.showText(event.globalPosition().toPoint(), self._hint(event.position()), self)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a match."""
        name = self._lane_at(event.position().y())
        if any(lane.match_id == name for lane in self._content.matches):
            self.match_chosen.emit(name)

    def leaveEvent(self, event: QEvent) -> None:
        """No pointer, no line."""
        self._hover = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms around the pointer; without it the wheel moves along."""
        if self._content.positions is None:
            return
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120
        start, end = self._scale.start, self._scale.end
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            here = self._seconds(event.position().x())
            factor = 0.8**notches
            self._set_range(here - (here - start) * factor, here + (end - here) * factor)
        else:
            shift = -notches * (end - start) * 0.1
            self._set_range(start + shift, end + shift)
        self._changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the axis into the new width."""
        self._scale.left, self._scale.width = LABELS, max(self.width() - LABELS - RIGHT, 1)
        self._settle.start()

    def _hint(self, point: QPointF) -> str:
        seconds = self._seconds(point.x())
        name = self._lane_at(point.y())
        for lane in self._content.matches:
            if lane.match_id == name:
                return f"{tenths(seconds)} · {lane.name}"
        positions = self._content.positions
        assert positions is not None
        position = positions.at_seconds(seconds)
        return f"{exact(positions.time(position))} · pts {positions.pts(position)}"

    def _seconds(self, x: float) -> float:
        return min(max(self._scale.seconds(x), 0.0), self._whole)

    def _set_range(self, start: float, end: float) -> None:
        least = min(0.2, self._whole)
        length = min(max(end - start, least), self._whole)
        start = min(max(start, 0.0), self._whole - length)
        self._scale.start, self._scale.end = start, start + length
        self._settle.start()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _want_film(self) -> None:
        if self._content.positions is not None:
            count = max(round(self._scale.width / FILM_PICTURE), 1)
            self.film_wanted.emit(self._scale.start, self._scale.end, count)

    def set_film(self, film: Film) -> None:
        """Pictures asked for by ``film_wanted`` are here."""
        self.show_content(film=film)


def theme_pad() -> int:
    """Pixels left of the lanes' names, in line with the viewer's words."""
    return 14


def _lane_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(11)
    return made
