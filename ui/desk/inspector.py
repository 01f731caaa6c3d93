"""The right side: tabs that answer one question each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cases.records import Case, Clip
from ui import widgets
from ui.desk.facts_panel import FactsPanel
from ui.desk.log_panel import LogPanel
from ui.desk.marks import Marks
from ui.desk.marks_panel import MarksPanel
from ui.desk.matches_panel import MatchesPanel
from ui.desk.notes_panel import NotesPanel
from ui.desk.panel import Panel
from ui.desk.player import Player
from ui.desk.question_tabs import QuestionTabs
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
        self.tabs = QuestionTabs()
        for part in (self.tabs, self.tabs.tabBar()):
            part.setAccessibleName(self.tr("Questions about what is chosen"))
        self.panels: list[QWidget] = []
        for panel, name, sign in (
            (self.facts, self.tr("What is it?"), "info"),
            (self.matches, self.tr("Seen before?"), "compare"),
            (self.sources, self.tr("From where?"), "link"),
            (self.verdict, self.tr("Genuine?"), "shield"),
            (self.notes, self.tr("Notes"), "note"),
            (self.log, self.tr("Log"), "clock"),
        ):
            panel.setAccessibleName(name)
            self.tabs.add(panel, name, sign)
            self.panels.append(panel)
        self.setLayout(widgets.column(self.tabs, gap=0))

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Ask all panels to be about this."""
        for panel in (self.facts, self.matches, self.sources, self.verdict, self.notes, self.log):
            panel.show_subject(case, clip)

    def turn_to(self, panel: QWidget) -> None:
        """Bring a panel to the front."""
        self.tabs.setCurrentWidget(panel)

    def seek(self, record_id: str) -> None:
        """Bring the card of a record into sight, where the panel in front has one or is to have it."""
        panel = self.tabs.currentWidget()
        if isinstance(panel, Panel):
            panel.seek(record_id)

    def ask(self, number: int) -> None:
        """Bring the question at this place to the front; where it is already, go into its panel."""
        if self.tabs.currentIndex() != number:
            self.tabs.setCurrentIndex(number)
            return
        panel = self.panels[number]
        part = panel.nextInFocusChain()
        while part is not None and part is not panel:
            if panel.isAncestorOf(part) and part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                part.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            part = part.nextInFocusChain()
