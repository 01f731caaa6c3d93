"""Line icons of the desk: SVG files in ``ui/icons``, tinted with the theme when they are painted."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui import theme

FOLDER = Path(__file__).parent / "icons"


def names() -> list[str]:
    """Every icon there is."""
    return sorted(path.stem for path in FOLDER.glob("*.svg"))


def icon(name: str, tint: str = "") -> QIcon:
    """The icon ``name``; ``tint`` names a token (``accent``, ``bad``), else it takes the colour of text."""
    return QIcon(_Engine(name, tint))


def paint(painter: QPainter, name: str, rect: QRect | QRectF, tint: QColor) -> None:
    """Draw the icon into ``rect`` in the colour ``tint``."""
    _renderer(name, tint.name()).render(painter, QRectF(rect))


def pixmap(name: str, size: int, tint: QColor, ratio: float = 1.0) -> QPixmap:
    """The icon as a square of ``size`` logical pixels."""
    image = QImage(QSize(size, size) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter, name, QRect(0, 0, round(size * ratio), round(size * ratio)), tint)
    painter.end()
    made = QPixmap.fromImage(image)
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _renderer(name: str, tint: str) -> QSvgRenderer:
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", tint)
    return QSvgRenderer(QByteArray(text.encode()))


class _Engine(QIconEngine):
    """Asks the theme for its colour each time, so that an icon follows a change of theme."""

    def __init__(self, name: str, tint: str) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def clone(self) -> QIconEngine:
        """A second engine for the same icon."""
        return _Engine(self._name, self._tint)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw in the theme's colour, faint where the control is disabled."""
        look = theme.tokens()
        tint = QColor(getattr(look, self._tint) if self._tint else look.text)
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.35)
        side = min(rect.width(), rect.height())
        square = QRect(0, 0, side, side)
        square.moveCenter(rect.center())
        paint(painter, self._name, square, tint)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The same as a picture, for those parts of Qt that ask for one."""
        made = QPixmap(size)
        if size.isEmpty():  # a button squeezed to nothing
            return made
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made
