"""The pages of a report as they will print, as large as there is room for. QtPdf is loaded when they are asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton, QWidget

from ui import widgets
from ui.widgets import label, tool

if TYPE_CHECKING:
    from ui.dialogs.report_pages import PdfView

PAGES = "report pages"
"""Name of the object that shows the pages."""


class Pages(QWidget):
    """The pages, over them in words what they are; words alone where this computer cannot show a PDF."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = label("", "quiet", wrap=True)
        self.view, self._why = _pdf_view(self)
        if self.view is None:
            self.setLayout(widgets.column(self._said, None))
            return
        self.wide = self._way("fit", self.tr("As wide as there is room for"), whole=False)
        self.whole = self._way("report", self.tr("Whole pages"), whole=True)
        closer = tool("zoom-in", self.tr("Larger"), partial(self.view.zoom, 1))
        further = tool("zoom-out", self.tr("Smaller"), partial(self.view.zoom, -1))
        head = widgets.row(self._said, further, closer, self.whole, self.wide, gap=2)
        head.setStretch(0, 1)
        inside = widgets.column(head, self.view, gap=5)
        inside.setStretch(1, 1)
        inside.setContentsMargins(widgets.GAP, 0, 0, 0)
        self.setLayout(inside)
        self.view.setAccessibleName(self.tr("Pages as they will print"))
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._tell())
        self.view.zoomModeChanged.connect(lambda _mode: self._show_way())
        self._show_way()

    def _way(self, icon: str, name: str, *, whole: bool) -> QToolButton:
        made = tool(icon, name, partial(self._fit, whole=whole))
        made.setCheckable(True)
        return made

    def _fit(self, *, whole: bool) -> None:
        if self.view is not None:
            self.view.fit(whole=whole)
        self._show_way()  # also of the one that was chosen already: its button went up

    def _show_way(self) -> None:
        if self.view is not None:
            self.whole.setChecked(self.view.fits_whole)
            self.wide.setChecked(self.view.fits_width)

    @property
    def count(self) -> int:
        """Pages shown."""
        return 0 if self.view is None else self.view.count

    @property
    def said(self) -> str:
        """The words over the pages."""
        return self._said.text()

    def say(self, sentence: str) -> None:
        """What is being done."""
        widgets.set_role(self._said, "quiet")
        self._said.setText(sentence)

    def fail(self, sentence: str) -> None:
        """Why these pages are not those of the choice."""
        widgets.set_role(self._said, "bad")
        self._said.setText(sentence)

    def show_pdf(self, data: bytes) -> None:
        """Show these pages, at the place where the former were left."""
        if self.view is None:
            said = self.tr("No pages are shown: Qt’s PDF part cannot be loaded ({0}). Export writes them all the same.")
            self.fail(said.format(self._why))
        elif self.view.show_pdf(data):
            self._tell()
        else:
            self.fail(self.tr("The pages were made and cannot be shown here. Export writes them all the same."))

    def _tell(self) -> None:
        if self.view is not None and self.count:
            page = self.view.pageNavigator().currentPage() + 1
            self.say(self.tr("Page {0} of {1}, as it will print").format(page, self.count))
            self.view.setAccessibleDescription(self.said)


def _pdf_view(owner: QWidget) -> tuple[PdfView | None, str]:
    """What shows pages; where a library of the system that it needs is missing, why not."""
    try:
        from ui.dialogs.report_pages import PdfView
    except ImportError as error:
        return None, str(error)
    view = PdfView(owner)
    view.setObjectName(PAGES)
    return view, ""
