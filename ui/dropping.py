"""A window over the desk on which files can be dropped too."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

EDGE = 12
"""Pixels of the window around the sign."""


class TakesFiles(QWidget):
    """Shows a sign while files are held over it. Signal ``dropped(list)`` of paths."""

    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None, flags: Qt.WindowType = Qt.WindowType.Widget) -> None:
        super().__init__(parent, flags)
        self.setAcceptDrops(True)
        self._sign = QLabel(self.tr("Drop to take the files in as evidence"), self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign.setObjectName("dropSign")
        self._sign.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._sign.setGeometry(self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE))
            self._sign.show()
            self._sign.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Gone again."""
        self._sign.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass them on."""
        self._sign.hide()
        event.acceptProposedAction()
        self.dropped.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
