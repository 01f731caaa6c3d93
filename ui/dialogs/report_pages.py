"""The pages of a PDF below one another. QtPdf is loaded with this module, and nothing else loads it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget


class PdfView(QPdfView):
    """Shows a PDF that lies in memory alone, as wide as there is room for.

    The document belongs to ``owner``, as the view does, and comes after it: it has to outlive the view, which listens
    to it to the end, and to be gone before the memory that it reads from.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._document, self._data = QPdfDocument(owner), QBuffer(owner)

    @property
    def count(self) -> int:
        """Pages shown."""
        return max(self._document.pageCount(), 0)

    def show_pdf(self, data: bytes) -> bool:
        """Show these pages, at the place where the former were left; False where they cannot be read."""
        place = self.verticalScrollBar().value()
        former = self._document, self._data
        self._document, self._data = QPdfDocument(self._owner), QBuffer(self._owner)
        self._data.setData(QByteArray(data))
        self._data.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._data)
        self.setDocument(self._document)
        for gone in former:
            gone.deleteLater()
        self.verticalScrollBar().setValue(min(place, self.verticalScrollBar().maximum()))
        return self._document.error() is QPdfDocument.Error.None_
