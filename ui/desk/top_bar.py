"""The line at the top: where one is, and the report."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cases.records import Case, CaseStatus
from ui import theme, widgets
from ui.shortcuts import keyed, show_keys
from ui.widgets import Elided, button, label, tool

TITLE = 90
"""Pixels of a name below which it says nothing and is left out."""


class TopBar(QWidget):
    """Workspace, case, report, menu. Signals ``report_wanted()``, ``files_wanted()``, ``search_wanted()``."""

    search_wanted = Signal()
    report_wanted = Signal()
    files_wanted = Signal()

    def __init__(self, workspace: str, actions: list[QAction | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.workspace = Elided(workspace, "quiet")
        self.case = label("", "strong")
        self.title = Elided("", "quiet")
        self.add = button(
            self.tr("Add files…"), self.files_wanted.emit, icon="drop", tip=self.tr("Take files into the case")
        )
        self.report = button(
            self.tr("Report…"),
            self.report_wanted.emit,
            kind="primary",
            icon="report",
            tip=self.tr("Export the report"),
        )
        self.search = button(
            self.tr("Search…"), self.search_wanted.emit, icon="search", tip=self.tr("Search everything")
        )
        for made, act in ((self.add, "add_files"), (self.report, "export_report"), (self.search, "search_everything")):
            keyed(made, act)
        self.menu = self._menu(actions)
        inside = widgets.row(
            self.menu,
            label(self.tr("Workbench"), "name"),
            6,
            self.workspace,
            6,
            self.case,
            self.title,
            self.search,
            self.add,
            self.report,
        )
        inside.setContentsMargins(8, 5, 10, 5)
        inside.setStretch(6, 1)
        self.setLayout(inside)
        self.setFixedHeight(theme.px(44))
        QShortcut(QKeySequence("F10"), self, self.menu.showMenu)
        self.show_case(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the title of the case gives way, then the name of the workspace."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as without what may give way."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        inside = self.layout()
        assert inside is not None
        spare = (self.title, self.workspace)
        for part in spare:
            part.setMinimumWidth(min(part.sizeHint().width(), theme.px(TITLE)))
            part.show()
        for part in spare:
            inside.invalidate()
            if inside.minimumSize().width() <= self.width():
                return
            part.hide()

    def show_case(self, case: Case | None) -> None:
        """Name the case that is worked on."""
        closed = case is not None and case.status is CaseStatus.CLOSED
        name = self.tr("Case {0}, closed") if closed else self.tr("Case {0}")
        self.case.setText(name.format(case.reference) if case is not None else "")
        self.title.set_text(case.title if case is not None else "")
        self.report.setEnabled(case is not None)
        self.add.setEnabled(case is not None)
        self._fit()

    def _menu(self, actions: list[QAction | None]) -> QToolButton:
        made = tool("menu", self.tr("Menu (F10)"))
        menu = QMenu(made)
        show_keys(menu)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made
