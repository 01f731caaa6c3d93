"""From arrays and cached files to pictures Qt can show."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

VEIL = QSize(20, 20)
"""Pixels that a veiled picture is made of, at most."""
VEILED = QSize(640, 640)
"""Pixels that it has, at most: larger it would show no more, and take a tenth of a second to make."""


def to_qimage(rgb: NDArray[np.uint8]) -> QImage:
    """A picture that owns its pixels, from an (h, w, 3) sRGB array."""
    whole = np.ascontiguousarray(rgb)
    height, width = whole.shape[:2]
    return QImage(whole.data, width, height, whole.strides[0], QImage.Format.Format_RGB888).copy()


def to_levels(levels: NDArray[np.uint8]) -> QImage:
    """A picture that owns its pixels, from an (h, w) array of levels; its colour table says what they look like."""
    whole = np.ascontiguousarray(levels)
    height, width = whole.shape
    return QImage(whole.data, width, height, whole.strides[0], QImage.Format.Format_Indexed8).copy()


def load(path: Path, fit: QSize | None = None) -> QImage:
    """A picture that our own worker wrote into the cache; null where it is missing or damaged."""
    image = QImage(str(path))
    if fit is None or image.isNull():
        return image
    return image.scaled(fit, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def paint_covering(painter: QPainter, image: QImage, target: QRectF, radius: float = 3.0) -> None:
    """Fill ``target`` with the picture, cut at the sides where the shapes differ, corners rounded."""
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(target, radius, radius)
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    scale = max(target.width() / image.width(), target.height() / image.height())
    size = QSize(round(image.width() * scale), round(image.height() * scale))
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(target.center())
    painter.drawImage(place, image)
    painter.restore()


def veiled(image: QImage, *, blur: bool = True) -> QImage:
    """The picture grey, and with ``blur`` so coarse that shapes stay but neither faces nor wounds, and no larger than
    :data:`VEILED`: to be shown in its place.
    """
    if image.isNull():
        return image
    if not blur:
        return image.convertToFormat(QImage.Format.Format_Grayscale8)
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    size = image.size() if image.size().boundedTo(VEILED) == image.size() else image.size().scaled(VEILED, keep)
    small = image.scaled(size, keep).scaled(VEIL, keep, smooth)
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return grey.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def inside(size: QSize, target: QRectF) -> QRectF:
    """The largest rectangle of the shape of ``size`` inside ``target``, centred."""
    if size.isEmpty() or target.isEmpty():
        return QRectF()
    scale = min(target.width() / size.width(), target.height() / size.height())
    place = QRectF(0, 0, size.width() * scale, size.height() * scale)
    place.moveCenter(target.center())
    return place
