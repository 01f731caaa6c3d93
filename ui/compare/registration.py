"""How A's picture lies on B's: by the map that the engine finds, or by the boxes that the record has."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPolygonF, QTransform

from hashing.result import Region
from workbench.match_view import Stretch

FINE = 1000.0
"""Units a side of a frame while outlines are cut: Qt cuts them with an absolute precision made for pixels."""
WHOLE = 0.985
"""Share of a frame from which what is seen in the other is the whole of it."""
UNIT = QPolygonF(QRectF(0, 0, 1, 1))
"""A displayed frame."""


@dataclass(frozen=True)
class Registration:
    """A map from A's displayed frame to B's, both 0..1 from the upper left."""

    onto: QTransform
    exact: bool
    """False where it was made of boxes: turns and places are rough."""

    def overlap(self) -> tuple[QPolygonF, QPolygonF]:
        """What both show: in A's frame and in B's."""
        there = _cut(self.onto.map(UNIT))
        back, _possible = self.onto.inverted()
        return back.map(there), there

    def placed(self, image: QSize, place: QRectF) -> QTransform:
        """From the pixels of A's picture to where they are over B's, which lies at ``place``."""
        unit = QTransform.fromScale(1 / max(image.width(), 1), 1 / max(image.height(), 1))
        return unit * self.onto * onto_place(place)


def onto_place(place: QRectF) -> QTransform:
    """From a frame, 0..1, to where it lies."""
    return QTransform(place.width(), 0, 0, place.height(), place.left(), place.top())


def is_whole(part: QPolygonF) -> bool:
    """Whether an outline leaves nothing of its frame out, but what nobody sees."""
    box = part.boundingRect()
    return min(box.width(), box.height()) > WHOLE and _area(part) > WHOLE * WHOLE


def by_map(matrix: NDArray[np.float64], *, turned: bool) -> Registration | None:
    """Of the engine's (3, 3) map from the match's first clip to its second; ``turned`` where A is the second.

    None where it cannot be drawn: a side of A's frame would lie beyond the horizon.
    """
    there = np.linalg.inv(matrix) if turned else matrix
    depths = [there[2] @ (x, y, 1.0) for x in (0.0, 1.0) for y in (0.0, 1.0)]
    if min(depths) * max(depths) <= 0:
        return None
    # Qt multiplies rows from the left, so that its matrix is the transposed one.
    return Registration(QTransform(*(float(value) for value in (there / there[2, 2]).T.ravel())), exact=True)


def by_boxes(stretch: Stretch, size: QSize) -> Registration:
    """Of what the record says: A's box, turned by quarters and mirrored, is laid on B's and turned there by the rest.

    ``size`` is that of B's displayed frame in pixels.
    """
    quarters = round(stretch.rotation / 90)
    rest = stretch.rotation - 90 * quarters
    middle = QTransform.fromTranslate(-0.5, -0.5) * QTransform().rotate(90 * quarters)
    middle = middle * QTransform.fromScale(-1 if stretch.mirrored else 1, 1) * QTransform.fromTranslate(0.5, 0.5)
    onto = _box(stretch.region_here).inverted()[0] * middle * _box(stretch.region_there)
    centre = _box(stretch.region_there).map(QPointF(0.5, 0.5))
    shape = QTransform.fromScale(max(size.width(), 1), max(size.height(), 1))
    centred = QTransform.fromTranslate(-centre.x(), -centre.y()) * shape
    turn = centred * QTransform().rotate(-rest if stretch.mirrored else rest) * centred.inverted()[0]
    return Registration(onto * turn, exact=False)


def _box(region: Region) -> QTransform:
    """From the frame of a box, 0..1, to the frame it lies in."""
    return onto_place(QRectF(*region))


def _cut(outline: QPolygonF) -> QPolygonF:
    """What of an outline lies in a frame, open at its end."""
    fine = QTransform.fromScale(FINE, FINE)
    cut = fine.map(outline).intersected(fine.map(UNIT))
    return QTransform.fromScale(1 / FINE, 1 / FINE).map(cut)


def _area(outline: QPolygonF) -> float:
    points = [outline.at(number) for number in range(outline.count())]
    ahead = [*points[1:], *points[:1]]
    return abs(sum(one.x() * two.y() - two.x() * one.y() for one, two in zip(points, ahead, strict=True))) / 2
