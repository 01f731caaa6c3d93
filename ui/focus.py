"""Tab leads through what is on screen in the order it is read, also through parts made later than their neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def lead_through(whole: QWidget) -> None:
    """Let Tab lead through all that is laid out in ``whole``, top to bottom."""
    before = whole
    for part in _read(whole):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, part)
            before = part


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
