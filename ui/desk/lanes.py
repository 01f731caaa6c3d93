"""What the timeline draws, lane by lane: plain values in, painting out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from ui import images, theme
from ui.desk.mark_stretches import MarkStretches
from ui.desk.scale import Scale
from ui.playing.positions import Positions
from ui.words import clock, tenths, thousandths
from workbench.odd_times import Odd, Stretches
from workbench.sound_view import SoundView

TICKS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
"""Seconds between two marks of the ruler; the first that leaves room for its words is used."""
STRETCHED = 1.4
"""How much wider than its own shape a picture of the filmstrip is drawn at most, until those of the stretch come."""
DIAMOND = 4.5
"""Pixels from the middle of a keyframe's diamond to its corners, at a text of 100 %."""
FLAG = 2
"""Pixels across of a note's edge, at a text of 100 %."""
TICK_ROOM = 74
"""Pixels that a mark and its words need."""


@dataclass(frozen=True)
class Bar:
    """A stretch on a lane."""

    start: float
    end: float
    text: str = ""


@dataclass(frozen=True)
class MatchLane:
    """The stretches this clip shares with one other."""

    match_id: str
    name: str
    color: int
    """Which of the clip colours."""
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Marker:
    """A moment on a lane."""

    seconds: float
    text: str


@dataclass(frozen=True, eq=False)
class Film:
    """Pictures at even distances between ``start`` and ``end`` seconds."""

    start: float
    end: float
    images: tuple[QImage, ...]


@dataclass
class Content:
    """All that is drawn of one clip."""

    positions: Positions | None = None
    pictures: bool = True
    """Whether positions are frames: sound alone has moments instead."""
    film: Film | None = None
    shots: tuple[Bar, ...] = ()
    keyframes: tuple[float, ...] = ()
    notes: tuple[Marker, ...] = ()
    marks: MarkStretches | None = None
    sound: SoundView | None = None
    matches: tuple[MatchLane, ...] = field(default=())
    matched: int = 0
    """How many matches there are, drawn or not."""
    damaged: Mapping[Odd, Stretches] = field(default_factory=dict)

    def odd(self) -> dict[Odd, Stretches]:
        """Where time is not as it should be, damage first."""
        return {} if self.positions is None else {**self.damaged, **self.positions.odd}


def paint_ruler(painter: QPainter, scale: Scale, top: float, height: float) -> None:
    """Marks and times along the top."""
    look = theme.tokens()
    shown = scale.end - scale.start
    step = next((tick for tick in TICKS if tick / shown * scale.width >= theme.px(TICK_ROOM)), TICKS[-1])
    say = clock if step >= 1 else tenths if step >= 0.1 else thousandths
    painter.setFont(_small(painter.font()))
    moment = int(scale.start / step) * step
    while moment <= scale.end:
        x = scale.x(moment)
        if x >= scale.left - 1:
            painter.setPen(QPen(theme.color(look.line), 1))
            painter.drawLine(QPointF(x, top + height - 5), QPointF(x, top + height))
            painter.setPen(theme.color(look.quiet))
            text = say(moment)
            if x + painter.fontMetrics().horizontalAdvance(text) + 4 < scale.left + scale.width:
                painter.drawText(QPointF(x + 4, top + height - 6), text)
        moment += step


def paint_film(painter: QPainter, scale: Scale, rect: QRectF, film: Film | None) -> None:
    """The filmstrip, each picture at its time; an empty lane while it is fetched."""
    look = theme.tokens()
    painter.fillRect(rect, theme.color(look.track, 120))
    if film is None or not film.images:
        return
    step = (film.end - film.start) / len(film.images)
    for number, image in enumerate(film.images):
        left, right = scale.x(film.start + number * step), scale.x(film.start + (number + 1) * step)
        if image.isNull():
            continue
        natural = rect.height() * image.width() / image.height() * STRETCHED
        place = QRectF(left, rect.top(), min(right - left, natural), rect.height())
        if place.intersects(rect):
            images.paint_covering(painter, image, place, 0)
            painter.setPen(QPen(theme.color(look.ground), 1))
            painter.drawLine(place.topRight(), place.bottomRight())


def paint_bars(painter: QPainter, scale: Scale, rect: QRectF, bars: tuple[Bar, ...], fill: QColor, ink: QColor) -> None:
    """Rounded stretches with their words, cut where there is no room."""
    painter.setFont(_small(painter.font()))
    metrics = QFontMetricsF(painter.font())
    for bar in bars:
        left, right = scale.x(bar.start), scale.x(bar.end)
        place = QRectF(left + 0.5, rect.top() + 1, max(right - left - 1, 3), rect.height() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(place, 3, 3)
        words = place.intersected(rect).adjusted(6, 0, -4, 0)
        if bar.text and words.width() > 14:
            painter.setPen(ink)
            text = metrics.elidedText(bar.text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def paint_keyframes(painter: QPainter, scale: Scale, rect: QRectF, keyframes: tuple[float, ...]) -> None:
    """A small diamond on the shots lane where a keyframe was chosen."""
    look = theme.tokens()
    painter.setPen(QPen(theme.color(look.ground), 1))
    painter.setBrush(theme.color(look.accent))
    middle, half = rect.center().y(), DIAMOND * theme.scale()
    for seconds in keyframes:
        x = scale.x(seconds)
        shape = [
            QPointF(x, middle - half),
            QPointF(x + half, middle),
            QPointF(x, middle + half),
            QPointF(x - half, middle),
        ]
        painter.drawPolygon(QPolygonF(shape))


def paint_markers(painter: QPainter, scale: Scale, rect: QRectF, markers: tuple[Marker, ...]) -> None:
    """Notes at a frame: a flag and as many words as fit before the next one."""
    look = theme.tokens()
    painter.setFont(_small(painter.font()))
    metrics = QFontMetricsF(painter.font())
    ordered = sorted(markers, key=lambda marker: marker.seconds)
    for number, marker in enumerate(ordered):
        x = scale.x(marker.seconds)
        end = scale.x(ordered[number + 1].seconds) if number + 1 < len(ordered) else rect.right()
        room = min(end - x - 12, 220.0)
        text = metrics.elidedText(marker.text, Qt.TextElideMode.ElideRight, max(room, 0))
        width = metrics.horizontalAdvance(text) + 12 if room > 24 else 5
        place = QRectF(x, rect.top() + 1, width, rect.height() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(look.warn_fill))
        painter.drawRoundedRect(place, 3, 3)
        painter.fillRect(QRectF(x, rect.top() + 1, theme.px(FLAG), rect.height() - 2), theme.color(look.warn))
        if room > 24:
            painter.setPen(theme.color(look.warn))
            painter.drawText(place.adjusted(7, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)


def ink_on(fill: QColor) -> QColor:
    """Black or white, whichever stands out more from ``fill``."""
    dark, light = QColor("#0b0c0e"), QColor("#ffffff")
    return max(dark, light, key=lambda ink: theme.contrast(ink, fill))


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(theme.px(11))
    return small
