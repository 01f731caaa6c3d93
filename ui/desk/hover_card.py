"""What hovers over the timeline: a small picture of the moment under the pointer, and words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import images, theme

PICTURE = QSize(192, 108)
"""Largest picture, in pixels."""
PAD = 6
"""Pixels around picture and words."""


class HoverCard(QWidget):
    """Lies over all else in its owner's window and takes neither focus nor mouse."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._image = QImage()
        self._text = ""

    def show_at(self, point: QPoint, image: QImage | None, text: str) -> None:
        """Stand centred above ``point`` of the owner, inside its window."""
        window = self._owner.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._image, self._text = QImage() if image is None else image, text
        words = self.fontMetrics().boundingRect(0, 0, 400, 400, 0, text).size()
        picture = QSize(0, 0) if self._image.isNull() else self._image.size().scaled(PICTURE, _KEEP)
        self.resize(max(words.width(), picture.width()) + 2 * PAD, words.height() + picture.height() + 2 * PAD)
        above = self._owner.mapTo(window, point)
        place = QPoint(above.x() - self.width() // 2, max(above.y() - self.height() - PAD, 0))
        place.setX(min(max(place.x(), 0), window.width() - self.width()))
        self.move(place)
        self.show()
        self.raise_()
        self.update()

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture over words."""
        look = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(look.raised))
        painter.setPen(QPen(theme.color(look.edge), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        inside = QRectF(self.rect()).adjusted(PAD, PAD, -PAD, -PAD)
        if not self._image.isNull():
            size = self._image.size().scaled(PICTURE, _KEEP)
            place = QRectF(inside.left(), inside.top(), inside.width(), size.height())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(images.inside(self._image.size(), place), self._image)
            inside.setTop(place.bottom() + 2)
        painter.setPen(theme.color(look.text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignHCenter, self._text)


_KEEP = Qt.AspectRatioMode.KeepAspectRatio
