"""Whether the text on a screen is all to be seen: nothing cut at the edge of its part, nor by what it lies in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from ui.widgets import Elided

SLACK = 1
"""Pixels by which hints and places may differ: they are rounded."""


def cut_texts(screen: QWidget) -> list[str]:
    """What is cut on a screen that is shown: the kind of part, its text, and by how many pixels which way."""
    parts = [screen, *screen.findChildren(QWidget)]
    return [
        told for part in parts if part.isVisibleTo(screen) and part.width() and part.height() for told in _cut(part)
    ]


def _cut(part: QWidget) -> Iterator[str]:
    if isinstance(part, Elided):  # says the whole as its tip
        return
    text = _text(part)
    if not text.strip():
        return
    wide, high = _lacks(part)
    outside = _outside(part)
    if wide > SLACK or high > SLACK or outside > SLACK:
        yield f"{type(part).__name__} “{text[:60]}” lacks {wide} × {high}, {outside} outside"


def _text(part: QWidget) -> str:
    if isinstance(part, QLabel):
        plain = part.textFormat() is Qt.TextFormat.PlainText
        return part.text() if plain else QTextDocumentFragment.fromHtml(part.text()).toPlainText()
    if isinstance(part, QAbstractButton):
        return part.text()
    if isinstance(part, QLineEdit):
        return part.placeholderText() if not part.text() else ""
    return part.currentText() if isinstance(part, QComboBox) and not part.isEditable() else ""


def _lacks(part: QWidget) -> tuple[int, int]:
    """Pixels in width and height that the text would need more."""
    if isinstance(part, QLineEdit):
        margins = part.textMargins()
        room = part.contentsRect().width() - margins.left() - margins.right() - 2 * SLACK
        return part.fontMetrics().horizontalAdvance(part.placeholderText()) - room, 0
    if isinstance(part, QLabel) and (part.wordWrap() or part.hasHeightForWidth()):
        return _longest_word(part), part.heightForWidth(part.width()) - part.height()
    if isinstance(part, QComboBox):
        return 0, part.minimumSizeHint().height() - part.height()
    hint = part.sizeHint()
    return hint.width() - part.width(), hint.height() - part.height()


def _longest_word(part: QLabel) -> int:
    """Pixels that the longest word sticks out: it is broken at marks for that only."""
    if type(part) is not QLabel:
        return 0
    metrics = part.fontMetrics()
    widest = max((metrics.horizontalAdvance(word) for word in _text(part).replace("\u200b", " ").split()), default=0)
    return widest - part.contentsRect().width()


def _outside(part: QWidget) -> int:
    """Pixels of the part that lie outside of what it lies in, but for what can be scrolled to."""
    rect, within = part.rect(), part
    while not within.isWindow():
        parent = within.parentWidget()
        if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea | QTabBar):
            return 0
        rect = QRect(within.mapToParent(QPoint(rect.topLeft())), rect.size())
        room = parent.rect()
        over = (room.left() - rect.left(), room.top() - rect.top(), rect.right() - room.right())
        if max(*over, rect.bottom() - room.bottom()) > SLACK:
            return max(*over, rect.bottom() - room.bottom())
        within = parent
    return 0
