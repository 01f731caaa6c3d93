"""The lane of packets: how large each frame's packet is, of which picture type, and where the timing is odd."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from ui import theme
from ui.desk.scale import Scale
from ui.playing.positions import SIZES, Positions
from workbench.odd_times import Odd, Stretches

COLUMN = 3
"""Pixels of a column, at a text of 100 %, where frames are too many to have one each."""

APART = 4.0
"""Pixels a frame needs to be told apart by a seam from the next; with fewer they tile."""

SEAM = 1
"""Pixels between frames that are told apart: whole ones, so that all seams are alike."""

MARK = 3.5
"""Pixels of the mark at a frame that comes again or shares its time, at a text of 100 %."""

HIGH = 5
"""Pixels of its height, at a text of 100 %."""

LEAST = 2
"""Pixels that a stretch has at least, so that one frame of three hours is seen."""

MARKS_APART = 9
"""Pixels from one mark to the next where all frames of a stretch have one, at a text of 100 %."""

LINE = 2.0
"""Pixels of the line over frames off the usual rate, at a text of 100 %."""


def paint_packets(
    painter: QPainter, scale: Scale, rect: QRectF, positions: Positions, odd: Mapping[Odd, Stretches]
) -> None:
    """Columns by size, in the colour of the picture type; ``odd`` stretches each in a way of their own.

    Damage is crossed, gaps are hatched, frames off the usual rate have a band with a line on top, repeats triangles and
    frames without a time of their own squares: told apart by form, not by colour alone.
    """
    if Odd.OFF_RATE in odd:
        _paint_band(painter, scale, rect, positions, odd[Odd.OFF_RATE])
    first, last = positions.at_seconds(scale.start), positions.at_seconds(scale.end)
    if scale.width / (last + 1 - first) >= theme.px(COLUMN):
        _paint_each(painter, scale, rect, positions, first, last)
    else:
        _paint_columns(painter, scale, rect, positions, first, last)
    _paint_oddities(painter, scale, rect, positions, odd)


def type_color(letter: int) -> QColor:
    """The colour of a picture type, given as ASCII."""
    look = theme.tokens()
    names = {ord("I"): look.key, ord("P"): look.clips[0], ord("B"): look.clips[3]}
    return theme.color(names.get(letter, look.edge))


def _paint_each(painter: QPainter, scale: Scale, rect: QRectF, positions: Positions, first: int, last: int) -> None:
    """Every frame as wide as it stands on screen, on whole pixels."""
    seam = SEAM if scale.width / (last + 1 - first) >= APART else 0
    starts = positions.spread(first, last + 2)
    size, letters = positions.index.size[first : last + 1], positions.index.letter[first : last + 1]
    heights = _heights(size, int(size.max()), rect)
    places = np.round(scale.left + (starts - scale.start) / max(scale.end - scale.start, 1e-9) * scale.width)
    for left, right, height, letter in zip(
        places[:-1].tolist(), places[1:].tolist(), heights.tolist(), letters.tolist(), strict=True
    ):
        place = QRectF(left, rect.bottom() - height, max(right - left - seam, 1), height)
        painter.fillRect(place, type_color(letter))


def _paint_columns(painter: QPainter, scale: Scale, rect: QRectF, positions: Positions, first: int, last: int) -> None:
    """The largest packet of each column; one that holds an I picture shows it, however small.

    A column in which no frame begins goes on with the one before it: the frame is on screen still.
    """
    column = theme.px(COLUMN)
    edges = np.arange(int(scale.width / column) + 1)
    moments = scale.start + edges * column / scale.width * (scale.end - scale.start)
    begins = np.clip(positions.places(moments), first, last)
    filled = np.flatnonzero(np.diff(begins, append=last + 1) > 0)
    rank = np.maximum.reduceat(positions.ranks[: last + 1], begins[filled])
    heights = _heights(rank >> 8 & SIZES, int((rank >> 8 & SIZES).max()), rect)
    places = np.append(filled * column, scale.width)
    for left, width, height, letter in zip(
        places[:-1].tolist(), np.diff(places).tolist(), heights.tolist(), (rank & 255).tolist(), strict=True
    ):
        painter.fillRect(QRectF(scale.left + left, rect.bottom() - height, width, height), type_color(letter))


def _heights(size: NDArray[np.int64], largest: int, rect: QRectF) -> NDArray[np.float64]:
    return np.maximum(np.sqrt(size / max(largest, 1)) * (rect.height() - MARK * theme.scale()), 1.0)


def pixels(scale: Scale, positions: Positions, stretches: Stretches) -> list[tuple[int, int]]:
    """First pixel and width of what is seen of ``stretches``, counted from the left of ``scale``; those that touch are
    one, so there are never more than half as many as pixels.
    """
    first, last = positions.at_seconds(scale.start), positions.at_seconds(scale.end)
    seen = slice(np.searchsorted(stretches.after, first, side="right"), np.searchsorted(stretches.first, last + 1))
    begin, end = positions.spans(Stretches(stretches.first[seen], stretches.after[seen]))
    width, per = max(int(scale.width), 1), scale.width / max(scale.end - scale.start, 1e-9)
    left = np.clip(np.floor((begin - scale.start) * per), 0, width - 1).astype(np.int64)
    right = np.clip(np.ceil((end - scale.start) * per), 0, width).astype(np.int64)
    right = np.minimum(np.maximum(right, left + LEAST), width)
    change = np.bincount(left, minlength=width + 1) - np.bincount(right, minlength=width + 1)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], np.cumsum(change) > 0, [0]])))
    return list(zip(edges[::2].tolist(), (edges[1::2] - edges[::2]).tolist(), strict=True))


def _paint_band(painter: QPainter, scale: Scale, rect: QRectF, positions: Positions, stretches: Stretches) -> None:
    look = theme.tokens()
    for x, width in pixels(scale, positions, stretches):
        painter.fillRect(QRectF(scale.left + x, rect.top(), width, rect.height()), theme.color(look.warn, 38))
        painter.fillRect(QRectF(scale.left + x, rect.top(), width, LINE * theme.scale()), theme.color(look.warn))


def _paint_oddities(
    painter: QPainter, scale: Scale, rect: QRectF, positions: Positions, odd: Mapping[Odd, Stretches]
) -> None:
    look, apart = theme.tokens(), theme.px(MARKS_APART)
    patterns = (
        (Odd.GAP, theme.color(look.warn, 150), Qt.BrushStyle.BDiagPattern),
        (Odd.DAMAGED, theme.color(look.bad), Qt.BrushStyle.DiagCrossPattern),
    )
    for kind, color, pattern in patterns:
        for x, width in pixels(scale, positions, odd[kind]) if kind in odd else ():
            place = QRectF(scale.left + x, rect.top(), width, rect.height())
            painter.fillRect(place, QBrush(color, pattern))
            painter.fillRect(QRectF(place.left(), place.top(), 1, place.height()), color)
    painter.setPen(Qt.PenStyle.NoPen)
    for kind, token in ((Odd.REPEATED, look.warn), (Odd.CROWDED, look.bad)):
        painter.setBrush(theme.color(token))
        for x, width in pixels(scale, positions, odd[kind]) if kind in odd else ():
            for middle in range(x, x + max(width - apart // 2, 1), apart):
                painter.drawPolygon(_mark(kind, scale.left + middle, rect.top()))


def _mark(kind: Odd, x: float, top: float) -> QPolygonF:
    half, foot = MARK * theme.scale(), top + HIGH * theme.scale()
    below = [QPointF(x, foot)] if kind is Odd.REPEATED else [QPointF(x + half, foot), QPointF(x - half, foot)]
    return QPolygonF([QPointF(x - half, top), QPointF(x + half, top), *below])
