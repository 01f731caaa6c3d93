"""A splitter whose parts keep their shares of the room, however large it is."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from ui import theme

STEP = 24
"""Pixels that a divider moves for one press of an arrow key."""

BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})


class Shares(QSplitter):
    """Parts side by side, or one above the other, divided as given until a divider is moved by hand."""

    def __init__(self, orientation: Qt.Orientation, shares: tuple[float, ...], parent: QWidget | None = None) -> None:
        """``shares`` are one number for each part, of whatever scale."""
        super().__init__(orientation, parent)
        self._shares = shares
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._moved)

    def createHandle(self) -> QSplitterHandle:
        """A divider that is moved by keyboard too."""
        return Divider(self.orientation(), self)

    def share_out(self) -> None:
        """Divide the room anew."""
        room = self.height() if self.orientation() is Qt.Orientation.Vertical else self.width()
        whole = sum(self._shares)
        self.setSizes([round(share / whole * room) for share in self._shares])

    def saveState(self) -> QByteArray:
        """How the room is divided, to be remembered."""
        return QByteArray(" ".join(f"{share:g}" for share in self._shares).encode())

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:
        """Divide as when ``saveState`` gave ``state``, whatever room there was; False for what is no such state."""
        try:
            shares = tuple(float(share) for share in bytes(QByteArray(state).data()).decode().split())
        except ValueError:
            return False
        if len(shares) != self.count() or not all(share > 0 for share in shares):
            return False
        self._shares = shares
        self.share_out()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Each part keeps its share."""
        super().resizeEvent(event)
        self.share_out()

    def _moved(self, *_where: int) -> None:
        if all(size > 0 for size in self.sizes()):
            self._shares = tuple(size / sum(self.sizes()) for size in self.sizes())


class Divider(QSplitterHandle):
    """The line between two parts: taken by the hand, or moved by the arrow keys while it has the focus."""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Divider"))
        self.setAccessibleDescription(self.tr("The arrow keys give more room to one side."))

    def event(self, event: QEvent) -> bool:
        """While it has the focus the arrow keys are its own, and no commands."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in BACK | ON:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move."""
        step = STEP if event.key() in ON else -STEP if event.key() in BACK else 0
        if step:
            line = self.geometry().marginsRemoved(self.contentsMargins())  # what is taken by the hand is wider
            here = line.x() if self.orientation() is Qt.Orientation.Horizontal else line.y()
            self.moveSplitter(self.closestLegalPosition(here + step))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A thin line, in the accent while it is held by the keyboard or lies under the pointer."""
        look = theme.tokens()
        lit = self.hasFocus() or self.underMouse()
        QPainter(self).fillRect(self.contentsRect(), theme.color(look.accent if lit else look.line))
