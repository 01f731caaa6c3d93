"""The lane of one match: its stretches with their words, which stand beside those too short to hold them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from ui import theme
from ui.desk.lanes import Bar, MatchLane, ink_on
from ui.desk.scale import Scale

LEAST: Final = 7.0
"""Pixels of the shortest stretch, at a text of 100 %, so that a still's moment is seen and hit."""
WORDY: Final = 48
"""Pixels, at 100 % text, from which on words are set into a stretch or beside it."""
BESIDE: Final = 5.0
"""Pixels between a stretch and the words beside it."""


def reaches(scale: Scale, bar: Bar, x: float) -> bool:
    """Whether a stretch, as it is drawn, is at a pixel."""
    left, width = _drawn(scale, bar)
    return left <= x <= left + width


def _drawn(scale: Scale, bar: Bar) -> tuple[float, float]:
    """First pixel of a stretch and how many it has; a short one lies around the moment it is."""
    left, right = scale.x(bar.start), scale.x(bar.end)
    grown = max(LEAST * theme.scale() - (right - left - 1), 0.0)
    return left + 0.5 - grown / 2, right - left - 1 + grown


def paint_match(painter: QPainter, scale: Scale, rect: QRectF, lane: MatchLane) -> None:
    """All stretches in the colour of the other clip; where none holds the words they stand once, beside one."""
    look, fill = theme.tokens(), theme.clip_color(lane.color)
    painter.fillRect(rect, theme.color(look.track, 60))
    font = QFont(painter.font())
    font.setPixelSize(theme.px(11))
    painter.setFont(font)
    drawn = [_drawn(scale, bar) for bar in lane.bars]
    places = [QRectF(left, rect.top() + 1, width, rect.height() - 2) for left, width in drawn]
    places = [place for place in places if place.intersects(rect)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    for place in places:
        painter.drawRoundedRect(place, 3, 3)
    wordy = [place for place in places if place.intersected(rect).width() >= theme.px(WORDY)]
    if wordy:
        painter.setPen(ink_on(fill))
        for place in wordy:
            _write(painter, place.intersected(rect).adjusted(6, 0, -4, 0), lane.name, Qt.AlignmentFlag.AlignLeft)
    elif places:
        painter.setPen(theme.color(look.text))
        room, side = _beside(places, rect, QFontMetricsF(font).horizontalAdvance(lane.name))
        if room.width() >= theme.px(WORDY):
            _write(painter, room, lane.name, side)


def _write(painter: QPainter, room: QRectF, words: str, side: Qt.AlignmentFlag) -> None:
    text = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, text)


def _beside(places: list[QRectF], rect: QRectF, wanted: float) -> tuple[QRectF, Qt.AlignmentFlag]:
    """Where words of a width have room after a stretch, or before the first, and to which side they keep."""
    ordered = sorted(places, key=lambda place: place.left())
    starts = [rect.left(), *(place.right() + BESIDE for place in ordered)]
    ends = [*(place.left() - BESIDE for place in ordered), rect.right()]
    rooms = [QRectF(start, rect.top(), end - start, rect.height()) for start, end in zip(starts, ends, strict=True)]
    roomy = [room for room in rooms[1:] if room.width() >= wanted + 1]
    best = roomy[0] if roomy else max(rooms, key=lambda room: room.width())
    return best, Qt.AlignmentFlag.AlignRight if best is rooms[0] else Qt.AlignmentFlag.AlignLeft
