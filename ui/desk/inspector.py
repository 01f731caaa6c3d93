"""The right side: tabs that answer one question each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from cases.records import Case, Clip
from ui import widgets
from ui.desk.facts_panel import FactsPanel
from ui.desk.log_panel import LogPanel
from ui.desk.marks import Marks
from ui.desk.marks_panel import MarksPanel
from ui.desk.matches_panel import MatchesPanel
from ui.desk.notes_panel import NotesPanel
from ui.desk.player import Player
from ui.desk.sources_panel import SourcesPanel
from ui.desk.verdict_panel import VerdictPanel
from ui.session import Session
from ui.thumbs import Thumbs


class Inspector(QWidget):
    """Six panels on what is chosen on the left."""

    def __init__(
        self, session: Session, thumbs: Thumbs, player: Player, marks: Marks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.facts = FactsPanel(session)
        self.matches = MatchesPanel(session, thumbs)
        self.sources = SourcesPanel(session)
        self.verdict = VerdictPanel(session)
        self.notes = NotesPanel(session, player)
        self.marks = MarksPanel(marks, player)
        self.notes.add_below(self.marks)
        self.log = LogPanel(session)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.tabBar().setAccessibleName(self.tr("Questions about what is chosen"))
        self.panels: list[QWidget] = []
        for panel, name in (
            (self.facts, self.tr("What is it?")),
            (self.matches, self.tr("Seen before?")),
            (self.sources, self.tr("From where?")),
            (self.verdict, self.tr("Genuine?")),
            (self.notes, self.tr("Notes")),
            (self.log, self.tr("Log")),
        ):
            panel.setAccessibleName(name)
            self.tabs.addTab(panel, name)
            self.panels.append(panel)
        self.setLayout(widgets.column(self.tabs, gap=0))

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Ask all panels to be about this."""
        for panel in (self.facts, self.matches, self.sources, self.verdict, self.notes, self.log):
            panel.show_subject(case, clip)

    def turn_to(self, panel: QWidget) -> None:
        """Bring a panel to the front."""
        self.tabs.setCurrentWidget(panel)
