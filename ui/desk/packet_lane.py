"""The lane of packets: how large each frame's packet is, of which picture type, and where the timing is odd."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from ui import theme
from ui.desk.scale import Scale
from ui.playing.positions import SIZES, Positions

COLUMN = 3
"""Pixels of a column where frames are too many to have one each."""

APART = 4.0
"""Pixels a frame needs to have a column of its own, as wide as it stands on screen."""

MARK = 3.5
"""Pixels of the mark at a frame that comes again or shares its time."""


def paint_packets(painter: QPainter, scale: Scale, rect: QRectF, positions: Positions) -> None:
    """Columns by size, in the colour of the picture type; gaps hatched, repeated and same-time frames marked."""
    first, last = positions.at_seconds(scale.start), positions.at_seconds(scale.end)
    if scale.width / (last + 1 - first) >= APART:
        _paint_each(painter, scale, rect, positions, first, last)
    else:
        _paint_columns(painter, scale, rect, positions, first, last)
    _paint_oddities(painter, scale, rect, positions)


def type_color(letter: int) -> QColor:
    """The colour of a picture type, given as ASCII."""
    look = theme.tokens()
    names = {ord("I"): look.key, ord("P"): look.clips[0], ord("B"): look.clips[3]}
    return theme.color(names.get(letter, look.edge))


def _paint_each(painter: QPainter, scale: Scale, rect: QRectF, positions: Positions, first: int, last: int) -> None:
    """Every frame as wide as it stands on screen."""
    starts = positions.spread(first, last + 2)
    size, letters = positions.index.size[first : last + 1], positions.index.letter[first : last + 1]
    heights = _heights(size, int(size.max()), rect)
    places = scale.left + (starts - scale.start) / max(scale.end - scale.start, 1e-9) * scale.width
    for left, right, height, letter in zip(
        places[:-1].tolist(), places[1:].tolist(), heights.tolist(), letters.tolist(), strict=True
    ):
        place = QRectF(left, rect.bottom() - height, max(right - left - 1, 1.5), height)
        painter.fillRect(place, type_color(letter))


def _paint_columns(painter: QPainter, scale: Scale, rect: QRectF, positions: Positions, first: int, last: int) -> None:
    """The largest packet of each column; one that holds an I picture shows it, however small."""
    edges = np.arange(int(scale.width / COLUMN) + 1)
    moments = scale.start + edges * COLUMN / scale.width * (scale.end - scale.start)
    begins = np.clip(positions.places(moments), first, last)
    filled = np.flatnonzero(np.diff(begins, append=last + 1) > 0)
    rank = np.maximum.reduceat(positions.ranks[: last + 1], begins[filled])
    heights = _heights(rank >> 8 & SIZES, int((rank >> 8 & SIZES).max()), rect)
    for column, height, letter in zip(filled.tolist(), heights.tolist(), (rank & 255).tolist(), strict=True):
        place = QRectF(scale.left + column * COLUMN, rect.bottom() - height, COLUMN - 1, height)
        painter.fillRect(place, type_color(letter))


def _heights(size: NDArray[np.int64], largest: int, rect: QRectF) -> NDArray[np.float64]:
    return np.maximum(np.sqrt(size / max(largest, 1)) * (rect.height() - MARK), 1.0)


def _paint_oddities(painter: QPainter, scale: Scale, rect: QRectF, positions: Positions) -> None:
    structure, look = positions.index.structure, theme.tokens()
    for pts, ticks in structure.gaps:
        begin = positions.seconds(positions.at_pts(pts))
        left, right = scale.x(begin), scale.x(begin + float(ticks * positions.time_base))
        if right >= scale.left and left <= scale.left + scale.width:
            place = QRectF(left, rect.top(), max(right - left, 2), rect.height())
            painter.fillRect(place, QBrush(theme.color(look.warn, 150), Qt.BrushStyle.BDiagPattern))
    for listed, color in ((structure.repeated, look.warn), (structure.same_time, look.bad)):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(color))
        for pts in listed:
            x = scale.x(positions.seconds(positions.at_pts(pts)))
            painter.drawPolygon(
                QPolygonF([QPointF(x - MARK, rect.top()), QPointF(x + MARK, rect.top()), QPointF(x, rect.top() + 5)])
            )
