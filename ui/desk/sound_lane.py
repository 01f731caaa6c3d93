"""The lane of sound: its envelope, and on demand its spectrogram."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from ui import images, theme
from ui.desk.scale import Scale
from workbench.sound_view import RATE, WAVE_RATE, SoundView

RAMP = ("#000004", "#2a0f5c", "#7d2482", "#d3436e", "#fd9a6a", "#fcfdbf")
"""Colours of a spectrogram from quiet to loud: even steps of lightness, so that grey print and colour-blind eyes lose
nothing (after matplotlib's magma)."""
TICK = 5
"""Pixels of the line that stands at a frequency."""


def paint_wave(painter: QPainter, scale: Scale, rect: QRectF, view: SoundView) -> None:
    """One line a pixel from the lowest to the highest sample."""
    look = theme.tokens()
    middle, half = rect.center().y(), rect.height() / 2 - 1
    painter.setPen(QPen(theme.color(look.edge), 1))
    painter.drawLine(QLineF(rect.left(), middle, rect.right(), middle))
    painter.setPen(QPen(theme.color(look.clips[0], 210), 1))
    pixels = np.arange(int(rect.left()), int(rect.right()) + 1)
    columns = (scale.start + (pixels - scale.left) / scale.width * (scale.end - scale.start)) * WAVE_RATE
    columns = np.floor(columns - float(view.start * WAVE_RATE)).astype(np.int64)
    inside = (columns[:-1] >= 0) & (columns[:-1] < len(view.low))
    if not inside.any():
        return
    begins = columns[:-1][inside]
    after = min(max(int(columns[1:][inside][-1]), int(begins[-1]) + 1), len(view.low))
    low = np.minimum.reduceat(view.low[:after], begins)
    high = np.maximum.reduceat(view.high[:after], begins)
    painter.drawLines(
        [
            QLineF(x, middle - top / 127 * half, x, middle - bottom / 127 * half)
            for x, top, bottom in zip(pixels[:-1][inside].tolist(), high.tolist(), low.tolist(), strict=True)
        ]
    )


def paint_spectrogram(painter: QPainter, scale: Scale, rect: QRectF, view: SoundView) -> None:
    """Loudness by frequency, 8 kHz at the top."""
    painter.fillRect(rect, QColor(RAMP[0]))
    step = float(view.step)
    begin = float(view.start // view.step) * step
    first = max(int((scale.start - begin) / step), 0)
    last = min(int((scale.end - begin) / step) + 1, len(view.bands))
    if first >= last:
        return
    left, right = scale.x(begin + first * step), scale.x(begin + last * step)
    painter.drawImage(QRectF(left, rect.top(), right - left, rect.height()), _picture(view.bands[first:last]))
    _paint_frequencies(painter, rect)


def _paint_frequencies(painter: QPainter, rect: QRectF) -> None:
    """Where which frequency lies, at the left: as many as have room below one another."""
    painter.save()
    font = QFont(painter.font())
    font.setPixelSize(theme.px(10))
    painter.setFont(font)
    high = QFontMetricsF(font).height()
    for share, text in ((0.0, f"{RATE // 2000} kHz"), (0.5, f"{RATE // 4000} kHz")):
        at = QPointF(rect.left(), rect.top() + share * rect.height())
        wide = TICK + 3 + QFontMetricsF(font).horizontalAdvance(text) + 3
        if rect.height() < 2.5 * high or rect.width() < 2 * wide:
            break
        painter.fillRect(QRectF(at.x(), at.y(), wide, high), QColor(RAMP[0]))
        painter.setPen(QPen(QColor(RAMP[-1]), 1))
        painter.drawLine(at, at + QPointF(TICK, 0))
        painter.drawText(
            QRectF(at.x() + TICK + 3, at.y(), wide, high), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text
        )
    painter.restore()


def _picture(bands: NDArray[np.uint8]) -> QImage:
    picture = images.to_levels(bands.T[::-1])
    picture.setColorTable(_colors())
    return picture


@cache
def _colors() -> list[int]:
    """The 256 colours between those of :data:`RAMP`."""
    stops = [QColor(name) for name in RAMP]
    levels = np.linspace(0, len(RAMP) - 1, 256)
    places = np.arange(len(RAMP))
    parts = ([stop.red() for stop in stops], [stop.green() for stop in stops], [stop.blue() for stop in stops])
    mixed = np.stack([np.interp(levels, places, part) for part in parts], axis=1)
    return [QColor(round(red), round(green), round(blue)).rgb() for red, green, blue in mixed.tolist()]
