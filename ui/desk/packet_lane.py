"""The lane of packets: how large each frame's packet is, of which picture type, and where the timing is odd."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from ui import theme
from ui.desk.scale import Scale
from ui.positions import Positions

COLUMN = 3
"""Pixels of a column where frames are too many to have one each."""

APART = 4.0
"""Pixels a frame needs to have a column of its own, as wide as it stands on screen."""

FINE = 1000
"""Parts of a pixel that heights are compared in."""

MARK = 3.5
"""Pixels of the mark at a frame that comes again or shares its time."""


def paint_packets(painter: QPainter, scale: Scale, rect: QRectF, positions: Positions) -> None:
    """Columns by size, in the colour of the picture type; gaps hatched, repeated and same-time frames marked."""
    first, last = positions.at_seconds(scale.start), positions.at_seconds(scale.end)
    size = positions.index.size[first : last + 1]
    if not len(size):
        return
    starts = positions.spread(first, last + 2)
    largest = max(int(size.max()), 1)
    heights = np.maximum(np.sqrt(size / largest) * (rect.height() - MARK), 1.0)
    letters = positions.index.letter[first : last + 1]
    places = scale.left + (starts - scale.start) / max(scale.end - scale.start, 1e-9) * scale.width
    if scale.width / len(size) >= APART:
        _paint_each(painter, rect, places, heights, letters)
    else:
        _paint_columns(painter, scale, rect, places[:-1], heights, letters)
    _paint_oddities(painter, scale, rect, positions)


def type_color(letter: int) -> QColor:
    """The colour of a picture type, given as ASCII."""
    look = theme.tokens()
    names = {ord("I"): look.key, ord("P"): look.clips[0], ord("B"): look.clips[3]}
    return theme.color(names.get(letter, look.edge))


def _paint_each(
    painter: QPainter,
    rect: QRectF,
    places: NDArray[np.float64],
    heights: NDArray[np.float64],
    letters: NDArray[np.uint8],
) -> None:
    for left, right, height, letter in zip(
        places[:-1].tolist(), places[1:].tolist(), heights.tolist(), letters.tolist(), strict=True
    ):
        place = QRectF(left, rect.bottom() - height, max(right - left - 1, 1.5), height)
        painter.fillRect(place, type_color(letter))


def _paint_columns(
    painter: QPainter,
    scale: Scale,
    rect: QRectF,
    places: NDArray[np.float64],
    heights: NDArray[np.float64],
    letters: NDArray[np.uint8],
) -> None:
    """The largest packet of each column; one that holds an I picture shows it, however small."""
    columns = ((places - scale.left) / COLUMN).astype(np.int64)
    begins = np.flatnonzero(np.diff(columns, prepend=columns[0] - 1))
    rank = (letters == ord("I")) * (1 << 40) + (heights * FINE).astype(np.int64) * 256 + letters
    for column, largest in zip(columns[begins].tolist(), np.maximum.reduceat(rank, begins).tolist(), strict=True):
        height = ((largest & ((1 << 40) - 1)) >> 8) / FINE
        place = QRectF(scale.left + column * COLUMN, rect.bottom() - height, COLUMN - 1, height)
        painter.fillRect(place, type_color(largest & 255))


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
