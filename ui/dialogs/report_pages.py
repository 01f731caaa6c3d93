"""The pages of a PDF below one another. QtPdf is loaded with this module, and nothing else loads it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from ui import theme

STEP = 1.25
"""How much larger a page is after one step of zooming."""
LEAST, MOST = 0.25, 5.0
"""Limits of zooming; 1 is a point of the page as large as on paper."""
LEGIBLE = 0.9
"""Zoom from which small print is read on a screen: where pages are as large when whole, they are shown whole."""
POINTS = 72
"""Points in an inch."""


class PdfView(QPdfView):
    """Shows a PDF that lies in memory alone: as wide as there is room for, whole pages, or as zoomed by hand.

    The document belongs to ``owner``, as the view does, and comes after it: it has to outlive the view, which listens
    to it to the end, and to be gone before the memory that it reads from.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        around = self.palette()
        around.setColor(QPalette.ColorRole.Dark, theme.color(theme.tokens().viewer))
        self.setPalette(around)
        self._document, self._data = QPdfDocument(owner), QBuffer(owner)

    def fit(self, *, whole: bool) -> None:
        """As wide as there is room for, or each page whole; again so where the room changes."""
        self.setZoomMode(QPdfView.ZoomMode.FitInView if whole else QPdfView.ZoomMode.FitToWidth)

    @property
    def fits_width(self) -> bool:
        """Whether pages are as wide as there is room for."""
        return self.zoomMode() is QPdfView.ZoomMode.FitToWidth

    @property
    def fits_whole(self) -> bool:
        """Whether pages are shown whole."""
        return self.zoomMode() is QPdfView.ZoomMode.FitInView

    def zoom(self, steps: int) -> None:
        """Larger by so many steps from what is shown now, or smaller; what is in the middle stays there."""
        factor = min(max(self.shown_at() * STEP**steps, LEAST), MOST)
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        middles = [(bar.value() + bar.pageStep() / 2) / max(bar.maximum() + bar.pageStep(), 1) for bar in bars]
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(factor)
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(round(middle * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def shown_at(self) -> float:
        """The zoom of the page on screen, which its fit determines where there is one."""
        page = self._document.pagePointSize(self.pageNavigator().currentPage()) if self.count else QSizeF()
        if self.zoomMode() is QPdfView.ZoomMode.Custom or page.isEmpty():
            return self.zoomFactor()
        return self._fitted(page, whole=self.fits_whole)

    def _fitted(self, page: QSizeF, *, whole: bool) -> float:
        """The zoom at which a page of so many points is as wide as the view, or whole in it."""
        margins, inch, room = self.documentMargins(), self.screen().logicalDotsPerInch(), self.viewport().size()
        wide = (room.width() - margins.left() - margins.right()) / (page.width() * inch / POINTS)
        high = (room.height() - margins.top() - margins.bottom()) / (page.height() * inch / POINTS)
        return min(wide, high) if whole else wide

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom while Ctrl is held, as everywhere."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom, zero fits."""
        steps = {"+": 1, "=": 1, "-": -1}.get(event.text())
        if steps is not None:
            self.zoom(steps)
        elif event.text() == "0":
            self.fit(whole=False)
        else:
            super().keyPressEvent(event)

    @property
    def count(self) -> int:
        """Pages shown."""
        return max(self._document.pageCount(), 0)

    def show_pdf(self, data: bytes) -> bool:
        """Show these pages, at the place where the former were left; False where they cannot be read."""
        first, place = not self.count, self.verticalScrollBar().value()
        former = self._document, self._data
        self._document, self._data = QPdfDocument(self._owner), QBuffer(self._owner)
        self._data.setData(QByteArray(data))
        self._data.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._data)
        self.setDocument(self._document)
        for gone in former:
            gone.deleteLater()
        if first and self.count:
            self.fit(whole=self._fitted(self._document.pagePointSize(0), whole=True) >= LEGIBLE)
        self.verticalScrollBar().setValue(min(place, self.verticalScrollBar().maximum()))
        return self._document.error() is QPdfDocument.Error.None_
