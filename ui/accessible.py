"""What painted widgets are for a screen reader: a picture, a chart, a canvas; by itself Qt says “client”."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLES: Final = {
    "FrameView": QAccessible.Role.Graphic,
    "PairView": QAccessible.Role.Graphic,
    "ReaderScale": QAccessible.Role.Graphic,
    "StretchBars": QAccessible.Role.Chart,
    "DrawingView": QAccessible.Role.Chart,
    "MarksOverlay": QAccessible.Role.Canvas,
}
"""By the name of the class. What has a value, such as the timeline, is a slider of Qt's instead."""


@cache
def install() -> None:
    """Let Qt know; once a process."""
    QAccessible.installFactory(_interface)


def _interface(name: str, widget: QObject) -> QAccessibleWidget | None:
    """None leaves it to Qt. Nothing of Qt's is overridden in Python: it is asked while widgets are being taken down."""
    role = ROLES.get(name)
    return QAccessibleWidget(widget, role) if role is not None and isinstance(widget, QWidget) else None
