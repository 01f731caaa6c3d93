"""Tab leads through what is on screen in the order it is read, also through parts made later than their neighbours;
where a page is built anew, the focus comes back to where it was; and whether it came by a click.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QScrollArea, QWidget

_followed: QApplication | None = None
_clicked = False


def follow(app: QApplication) -> None:
    """Notice from now on by what the focus moves."""
    global _followed
    if _followed is not app:
        app.focusChanged.connect(_moved)
        _followed = app


def clicked() -> bool:
    """Whether a click brought the focus to where it is."""
    return _clicked


def _moved(_before: QWidget | None, _now: QWidget | None) -> None:
    global _clicked
    _clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton


@dataclass(frozen=True)
class Held:
    """Which part of a page had the focus, told so that it is found again once the page was built anew."""

    name: str
    among: int
    """How many of the same name come before it."""
    place: int
    """How many come before it at all."""

    @classmethod
    def on(cls, page: QWidget) -> Held | None:
        """What has the focus on ``page``, in the window that it is in; None where it is elsewhere."""
        focus, parts = page.window().focusWidget(), list(_reached(page))
        if focus not in parts:
            return None
        before = parts[: parts.index(focus)]
        return cls(_name(focus), sum(_name(part) == _name(focus) for part in before), len(before))

    def again(self, page: QWidget) -> QWidget | None:
        """The same part, or what took its place; None where nothing on ``page`` takes the focus."""
        parts = [part for part in _reached(page) if part.isVisible() and part.isEnabled()]
        same = [part for part in parts if _name(part) == self.name]
        if same:
            return same[min(self.among, len(same) - 1)]
        return parts[min(self.place, len(parts) - 1)] if parts else None


def lead_through(whole: QWidget) -> None:
    """Let Tab lead through all that is laid out in ``whole``, top to bottom."""
    before = whole
    for part in _reached(whole):
        QWidget.setTabOrder(before, part)
        before = part


def _reached(whole: QWidget) -> Iterator[QWidget]:
    return (part for part in _read(whole) if part.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _name(part: QWidget) -> str:
    return part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")


def _read(whole: QWidget) -> Iterator[QWidget]:
    page = whole.widget() if isinstance(whole, QScrollArea) else None
    inside = whole.layout()
    if page is not None:
        yield from _read(page)
    elif inside is not None:
        for part in _laid_out(inside):
            yield part
            yield from _read(part)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Widgets of a layout and of those in it."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
