"""Tabs by their names; where there is no room for all names, by signs, and the one in front by its name too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from ui import icons, theme

SIGN = 17
"""Pixels of a sign."""
SPACE, TEXT = 14, 12
"""Pixels around a name in its tab, and of its type, as the style sheet has them."""


class QuestionTabs(QTabWidget):
    """Every tab in sight, however narrow; each keeps its whole name for the tooltip and for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs: list[str] = []
        self._names: list[str] = []
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self.currentChanged.connect(self.fit)

    def add(self, panel: QWidget, name: str, sign: str) -> None:
        """One more tab; ``sign`` names its icon."""
        self._signs.append(sign)
        self._names.append(name)
        place = self.addTab(panel, name)
        self.tabBar().setAccessibleTabName(place, name)
        self.setTabToolTip(place, name)

    def fit(self, _current: int = 0) -> None:
        """Names where there is room for all of them."""
        font = QFont(self.tabBar().font())
        font.setPixelSize(theme.px(TEXT))
        metrics = QFontMetrics(font)
        wanted = sum(metrics.horizontalAdvance(name) + SPACE for name in self._names)
        whole = wanted <= self.width()
        self.setIconSize(QSize(theme.px(SIGN), theme.px(SIGN)))
        for place, (name, sign) in enumerate(zip(self._names, self._signs, strict=True)):
            said = name if whole or place == self.currentIndex() else ""
            self.setTabText(place, said)
            self.setTabIcon(place, QIcon() if said else icons.icon(sign, "quiet"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Other text needs other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()
