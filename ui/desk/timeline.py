"""The timeline under the viewer: one time axis, lanes of what is known, a playhead to take by the hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from ui import theme
from ui.desk.hover_card import HoverCard
from ui.desk.lane_stack import RIGHT, LaneStack
from ui.desk.lanes import Content, Film
from ui.desk.odd_words import counted_odd
from ui.desk.player import Player
from ui.desk.scrub import Scrub
from ui.playing.positions import Positions
from ui.shortcuts import keyed
from ui.widgets import paint_focus

FEWEST_FRAMES = 4
"""Frames that the closest zoom shows."""
ZOOM_STEP = 0.8
"""Factor of the stretch shown, for one notch of the wheel or press of a key."""
PREVIEW_MS = 40
"""Milliseconds that the exact frame may take before a small picture from nearby stands in for it."""
FILM_SHAPE = 2.0
"""How much wider than high a picture of the filmstrip is, about."""
RULER_END = 4
"""Pixels above the end of the ruler at which lines through the lanes begin."""
SETTLE_MS = 200
"""Milliseconds without a change of size or zoom before pictures are fetched anew."""


class Timeline(QAbstractSlider):
    """Lanes and playhead; for a screen reader a slider whose value is the position of the frame.

    Signals: ``sought(float)`` seconds asked for by hand; ``film_wanted(float, float, int)`` stretch and number of
    pictures; ``match_chosen(str)`` id of the match whose lane was double-clicked; ``mark_chosen(int)`` place of the
    mark whose bar was pressed; ``previewed(QImage, float)`` a small picture from near the moment asked for,
    where the exact frame lets wait; ``lanes_changed()`` other lanes, which need other room.
    """

    sought = Signal(float)
    film_wanted = Signal(float, float, int)
    match_chosen = Signal(str)
    mark_chosen = Signal(int)
    lanes_changed = Signal()
    previewed = Signal(QImage, float)

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self.stack = LaneStack()
        self._extent = (0, 0, 0)
        self._hover: float | None = None
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._want_film)
        self._waiting = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._waiting.timeout.connect(self._preview)
        self._backdrop = QPixmap()
        self._card = HoverCard(self)
        self.scrub: Scrub | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline"))
        keys = self.tr("{0} and {1} go frame by frame. {2} and {3} go by seconds. {4}, {5} and {6} zoom.")
        moves = ("frame_back", "frame_on", "second_back", "second_on")
        zooms = ("timeline_in", "timeline_out", "timeline_all")
        keyed(self, *moves, *zooms, text=keys, of="accessibleDescription")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stack.measure(self.font())
        player.moved.connect(self._follow)
        player.playing_changed.connect(lambda _speed: self._tell())
        self.valueChanged.connect(self._sought)
        player.pace_changed.connect(self.update)

    def show_nothing(self) -> None:
        """No clip, or one without frames."""
        self.stack.content = Content()
        self.setAccessibleName(self.tr("Timeline"))
        self._changed()

    def show_content(self, **changes: object) -> None:
        """Replace parts of what is drawn; a new ``positions`` shows the whole clip."""
        self.stack.content = replace(self.stack.content, **changes)  # type: ignore[arg-type]  # names are Content's own
        if "positions" in changes and self.stack.content.positions is not None:
            self.stack.whole = max(self.stack.content.positions.end, 0.001)
            self._set_range(0.0, self.stack.whole)
            with QSignalBlocker(self):
                self.setRange(0, len(self.stack.content.positions) - 1)
        if changes.keys() & {"positions", "damaged"}:
            odd = counted_odd(self.stack.content.odd())
            self.setAccessibleName(self.tr("Timeline, {0}").format(odd) if odd else self.tr("Timeline"))
        self._changed()

    @property
    def content(self) -> Content:
        """What is drawn."""
        return self.stack.content

    def sizeHint(self) -> QSize:
        """As high as the lanes usually are."""
        return QSize(600, self.stack.extent()[1])

    def minimumSizeHint(self) -> QSize:
        """As high as the lanes must be."""
        return QSize(320, self.stack.extent()[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lanes, which are kept as long as nothing in them changes, then playhead and hover line over them."""
        if self._backdrop.deviceIndependentSize().toSize() != self.size():
            self._backdrop = self.stack.painted(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._backdrop)
        if self.stack.content.positions is not None:
            self._paint_heads(painter)
        paint_focus(self, painter)

    def _paint_heads(self, painter: QPainter) -> None:
        look, positions = theme.tokens(), self.stack.content.positions
        assert positions is not None
        rows = self.stack.rows()
        top, bottom = rows[0][2].bottom() - RULER_END, rows[-1][2].bottom()
        self._paint_range(painter, positions, top, bottom)
        if self._hover is not None:
            painter.setPen(QPen(theme.color(look.quiet, 130), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(self._hover, top), QPointF(self._hover, bottom))
        x = self.stack.scale.x(positions.seconds(self._player.position))
        if x < self.stack.scale.left - 1 or x > self.stack.scale.left + self.stack.scale.width + 1:
            return
        half, foot, pen = (length * theme.scale() for length in (5, 7, 1.4))
        painter.setPen(QPen(theme.color(look.text), pen))
        painter.drawLine(QPointF(x, 4), QPointF(x, bottom))
        painter.setBrush(theme.color(look.text))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([QPointF(x - half, 0), QPointF(x + half, 0), QPointF(x, foot)]))

    def _paint_range(self, painter: QPainter, positions: Positions, top: float, bottom: float) -> None:
        """What lies outside the marked range stands back."""
        if self._player.marks == (None, None):
            return
        first, last = self._player.range
        scale = self.stack.scale
        end = positions.end if last >= len(positions) - 1 else positions.seconds(last + 1)
        begin, stop = scale.left, scale.left + scale.width
        left, right = (min(max(scale.x(at), begin), stop) for at in (positions.seconds(first), end))
        veil = theme.color(theme.tokens().ground, 150)
        painter.fillRect(QRectF(begin, top, left - begin, bottom - top), veil)
        painter.fillRect(QRectF(right, top, stop - right, bottom - top), veil)
        painter.fillRect(QRectF(left, top - 2, max(right - left, 2), 2), theme.color(theme.tokens().warn))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the playhead here; the mark whose bar is here is chosen."""
        if event.button() is Qt.MouseButton.LeftButton and event.position().x() >= self.stack.left - 8:
            mark = self.stack.mark_at(event.position())
            if mark is not None:
                self.mark_chosen.emit(mark)
            self._seek(self._seconds(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the playhead, or say what is under the pointer."""
        if self.stack.content.positions is None:
            return
        x = event.position().x()
        self._hover = x if x >= self.stack.left else None
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(self._seconds(x))
        self._show_card(event)
        self.update()

    def _seek(self, seconds: float) -> None:
        self.sought.emit(seconds)
        if not self._waiting.isActive():
            self._waiting.start()

    def _preview(self) -> None:
        """A picture from nearby, where the exact one has not come in time."""
        positions = self.stack.content.positions
        if self.scrub is None or positions is None or not self._player.feed.busy:
            return
        seconds = positions.seconds(self._player.position)
        near = self.scrub.nearest(seconds)
        if near is not None:
            self.previewed.emit(near.image, near.seconds)

    def _show_card(self, event: QMouseEvent) -> None:
        """A small picture of the moment under the pointer and what is known of it; on the names, what a lane says."""
        if self._hover is None:
            self._card.hide()
            QToolTip.showText(event.globalPosition().toPoint(), self.stack.lane_hint(event.position().y()), self)
            return
        seconds = self._seconds(self._hover)
        picture = None if self.scrub is None else self.scrub.picture(seconds)
        self._card.show_at(QPoint(round(self._hover), 0), picture, self.stack.hint(event.position(), seconds))

    def hide_card(self) -> None:
        """What is under the pointer may look otherwise now: it is shown anew when the pointer moves."""
        self._card.hide()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a match; turn the waveform into a spectrogram and back."""
        name = self.stack.lane_at(event.position().y())
        if name == "sound":
            self.toggle_spectrogram()
        elif any(lane.match_id == name for lane in self.stack.content.matches):
            self.match_chosen.emit(name)

    def leaveEvent(self, event: QEvent) -> None:
        """No pointer, no line."""
        self._hover = None
        self._card.hide()
        self.update()

    def toggle_spectrogram(self) -> None:
        """Show the sound's envelope or its spectrogram."""
        self.stack.spectrogram = not self.stack.spectrogram
        self._changed()

    def zoom(self, steps: int) -> None:
        """Show less (positive) or more around the playhead."""
        positions = self.stack.content.positions
        if positions is not None:
            here = positions.seconds(self._player.position)
            start, end, factor = self.stack.scale.start, self.stack.scale.end, ZOOM_STEP**steps
            here = here if start <= here <= end else (start + end) / 2
            self._set_range(here - (here - start) * factor, here + (end - here) * factor)
            self._changed()

    def show_all(self) -> None:
        """The whole clip."""
        self._set_range(0.0, self.stack.whole)
        self._changed()

    def _tell(self) -> None:
        """Tell a screen reader where the playhead is; not of every frame that is played."""
        if not self._player.speed:
            with QSignalBlocker(self):
                self.setValue(self._player.position)

    def _sought(self, position: int) -> None:
        """A screen reader moved the playhead."""
        if self.stack.content.positions is not None:
            self.sought.emit(self.stack.content.positions.seconds(position))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys are the desk's, not a slider's."""
        event.ignore()

    def _follow(self, position: int) -> None:
        """Turn the page where the playhead leaves the stretch shown."""
        self._tell()
        positions = self.stack.content.positions
        if positions is not None and not self._hover:
            seconds, start, end = positions.seconds(position), self.stack.scale.start, self.stack.scale.end
            if not start <= seconds <= end:
                begin = seconds - (end - start) * 0.1
                self._set_range(begin, begin + end - start)
                self._changed()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or font: paint anew."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.stack.measure(self.font())
            self._fit()
            self._changed()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms around the pointer; without it the wheel moves along, and on the names it leads to other lanes."""
        if self.stack.content.positions is None or event.position().x() < self.stack.left:
            event.ignore()
            return
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120
        start, end = self.stack.scale.start, self.stack.scale.end
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            here = self._seconds(event.position().x())
            factor = ZOOM_STEP**notches
            self._set_range(here - (here - start) * factor, here + (end - here) * factor)
        else:
            shift = -notches * (end - start) * 0.1
            self._set_range(start + shift, end + shift)
        self._changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the axis into the new width."""
        self._fit()
        self._backdrop = QPixmap()
        self._settle.start()

    def _fit(self) -> None:
        stack = self.stack
        stack.width, stack.height = self.width(), self.height()
        stack.scale.left, stack.scale.width = stack.left, max(self.width() - stack.left - RIGHT, 1)

    def _seconds(self, x: float) -> float:
        return min(max(self.stack.scale.seconds(x), 0.0), self.stack.whole)

    def _set_range(self, start: float, end: float) -> None:
        positions = self.stack.content.positions
        frame = self.stack.whole / max(0 if positions is None else len(positions), 1)
        least = min(frame * FEWEST_FRAMES, self.stack.whole)
        length = min(max(end - start, least), self.stack.whole)
        start = min(max(start, 0.0), self.stack.whole - length)
        self.stack.scale.start, self.stack.scale.end = start, start + length
        self._settle.start()

    def _changed(self) -> None:
        self._backdrop = QPixmap()
        if self.stack.extent() != self._extent:
            self._extent = self.stack.extent()
            self.updateGeometry()
            self._settle.start()
            self.lanes_changed.emit()
        self.update()

    def _want_film(self) -> None:
        if self.stack.content.positions is not None and self.stack.content.pictures:
            film = self.stack.rows()[1][2]
            count = max(round(film.width() / (film.height() * FILM_SHAPE)), 1)
            self.film_wanted.emit(self.stack.scale.start, self.stack.scale.end, count)

    def set_film(self, film: Film | None) -> None:
        """Pictures asked for by ``film_wanted`` are here."""
        self.show_content(film=film)
