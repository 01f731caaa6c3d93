"""The magnifier: the pixels under the pointer without interpolation, with place and colour of the one in the middle."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QGuiApplication, QImage, QPainter, QPainterPath, QPen

from ui import theme
from ui.widgets import words

FACTORS = (4, 8)
"""Pixels of the screen that a pixel of the picture becomes: what a key goes through before it is off again."""

ACROSS = 216
"""Pixels of the glass: 27 pixels of the picture at the larger factor, one of them in the middle."""

COVERED = 0.5
"""Share of the view's shorter side that the glass covers at most where text is large, and the view small for it."""

LEAST = 72
"""Pixels of the glass in the smallest view."""

RADIUS = 8.0
"""Of its corners."""

LARGEST_TEXT = 12
"""Pixels: place and colour of a pixel of an 8K picture still fit under the glass in one line."""

IN_LINES = 19
"""Pixels where each has a line of its own."""

WORDS = 24
"""Pixels of a line of words under it."""

BESIDE = (28, 6)
"""Pixels left of the words, where the colour is shown, and right of them."""

WIDEST = "RGB 255 255 255"
"""What a line of its own must hold."""

BETWEEN = " · "
"""Parts place and colour."""

LARGE = 1.3
"""Size of text from which place and colour stand in two lines."""


def glass_at(at: QPointF, bounds: QRectF) -> QRectF:
    """Where the glass is, with its line of words: around ``at``, inside ``bounds``."""
    wide, across = _wide(bounds), _across(bounds)
    glass = QRectF(0, 0, wide, across + _lines() * WORDS)
    glass.moveCenter(at + QPointF(0, _lines() * WORDS / 2))
    glass.moveLeft(min(max(glass.left(), bounds.left()), bounds.right() - glass.width()))
    glass.moveTop(min(max(glass.top(), bounds.top()), bounds.bottom() - glass.height()))
    return glass


def paint_loupe(
    painter: QPainter, image: QImage, pixel: QPoint, at: QPointF, bounds: QRectF, factor: float, *, adjusted: bool
) -> None:
    """Draw the glass around ``at``, inside ``bounds``; ``pixel`` of ``image`` is in its middle.

    Of an ``adjusted`` picture the colour is said to be that of the view: it is not the file's.
    """
    glass, across = glass_at(at, bounds), _across(bounds)
    look = theme.tokens()
    pixels, plate = QRectF(0, 0, across, across), QRectF(glass)
    pixels.moveTopLeft(QPointF(glass.center().x() - across / 2, glass.top()))
    plate.setTop(pixels.bottom())
    outline = _outline(pixels, plate)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    painter.fillRect(glass, theme.color(look.viewer))
    _paint_pixels(painter, image, pixel, pixels, factor)
    painter.fillRect(plate, theme.color(look.raised))
    _paint_words(painter, said(image, pixel, adjusted=adjusted), image.pixelColor(pixel), plate)
    painter.restore()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(look.edge), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)


def said(image: QImage, pixel: QPoint, *, adjusted: bool = False) -> str:
    """Place and colour of a pixel: ``512, 288 · RGB 120 118 96``, adjusted ``512, 288 · view 255 240 210``."""
    color = image.pixelColor(pixel)
    channels = words("Loupe", "view") if adjusted else words("Loupe", "RGB")
    return f"{pixel.x()}, {pixel.y()}{BETWEEN}{channels} {color.red()} {color.green()} {color.blue()}"


def _lines() -> int:
    return 2 if theme.scale() >= LARGE else 1


def _across(bounds: QRectF) -> float:
    """Pixels of the glass in a view: where text is large, panels leave little of it."""
    most = min(bounds.width(), bounds.height()) * COVERED
    return ACROSS if _lines() == 1 else min(max(most, LEAST), ACROSS)


def _wide(bounds: QRectF) -> float:
    """Pixels of the words under it, which may stick out at either side."""
    if _lines() == 1:
        return ACROSS
    font = QGuiApplication.font()
    font.setPixelSize(IN_LINES)
    need = BESIDE[0] + QFontMetricsF(font).horizontalAdvance(WIDEST) + BESIDE[1]
    return max(_across(bounds), min(need, bounds.width()))


def _outline(pixels: QRectF, plate: QRectF) -> QPainterPath:
    """Around the glass and its words."""
    outline = QPainterPath()
    if plate.width() <= pixels.width():
        outline.addRoundedRect(pixels.united(plate), RADIUS, RADIUS)
        return outline
    foot = QPainterPath()
    outline.addRoundedRect(pixels.adjusted(0, 0, 0, RADIUS), RADIUS, RADIUS)
    foot.addRoundedRect(plate, RADIUS, RADIUS)
    return outline.united(foot)


def _paint_pixels(painter: QPainter, image: QImage, pixel: QPoint, place: QRectF, factor: float) -> None:
    """Whole pixels, the one in the middle framed."""
    reach = int(place.width() / 2 / factor) + 1
    part = QRect(pixel.x() - reach, pixel.y() - reach, 2 * reach + 1, 2 * reach + 1)
    middle = QRectF(0, 0, factor, factor)
    middle.moveCenter(place.center())
    seen = part.intersected(image.rect())
    target = QRectF(
        middle.left() + (seen.x() - pixel.x()) * factor,
        middle.top() + (seen.y() - pixel.y()) * factor,
        seen.width() * factor,
        seen.height() * factor,
    )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    painter.save()
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    painter.drawImage(target, image, QRectF(seen))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, grown in ((Qt.GlobalColor.black, 1.0), (Qt.GlobalColor.white, 0.0)):
        painter.setPen(QPen(color, 1))
        painter.drawRect(middle.adjusted(-grown, -grown, grown, grown))
    painter.restore()


def _paint_words(painter: QPainter, text: str, color: QColor, place: QRectF) -> None:
    font = painter.font()
    largest = LARGEST_TEXT if _lines() == 1 else IN_LINES
    font.setPixelSize(min(round(QFontInfo(font).pixelSize() * 0.85), largest))
    painter.setFont(font)
    painter.setPen(theme.color(theme.tokens().text))
    swatch = QRectF(place.left() + 8, place.top() + 6, 12, 12)
    painter.fillRect(swatch, color)
    room = place.adjusted(BESIDE[0], 0, -BESIDE[1], 0)
    for number, line in enumerate(text.split(BETWEEN) if _lines() > 1 else [text]):
        strip = QRectF(room.left(), room.top() + number * WORDS, room.width(), WORDS)
        fitting = QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(strip, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
