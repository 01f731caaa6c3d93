"""What the analyst can do, by key, menu, button or by its words; each opens its dialog and hands the result on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar

from cases.confidential import restriction
from cases.judgement import Annotation, Attribution, Bearing, Clock, Derivation, Hypothesis, Pillar
from cases.kinds import Record, word
from cases.records import Appearance, AssessedBy, Assessment, Claim, Decision, Finding, Note
from ui import icons
from ui.desk.arrivals import Arrivals
from ui.desk.case_commands import CaseCommands
from ui.desk.confidential_commands import ConfidentialCommands
from ui.desk.exchange_commands import ExchangeCommands
from ui.desk.judging_commands import JudgingCommands
from ui.desk.looking_commands import LookingCommands
from ui.desk.marking_commands import MarkingCommands
from ui.desk.parts import Parts
from ui.desk.playing_commands import PlayingCommands
from ui.desk.report_commands import ReportCommands
from ui.dialogs.entries import AppearanceForm, ClaimForm, FindingForm
from ui.dialogs.key_sheet import ShortcutSheet
from ui.dialogs.palette import Palette
from ui.dialogs.small import AnalystForm
from ui.dialogs.verdict import VerdictForm
from ui.models.palette_list import Hit
from ui.shortcuts import does, table, worded

PARTS = {
    "arrivals": Arrivals,
    "cases": CaseCommands,
    "playing": PlayingCommands,
    "looking": LookingCommands,
    "marking": MarkingCommands,
    "judging": JudgingCommands,
    "report": ReportCommands,
    "exchange": ExchangeCommands,
    "confidential": ConfidentialCommands,
}
"""Where else the verbs of the desk are."""

PLACES = {
    word(kind): tab
    for tab, kinds in ((2, (Appearance, Claim, Clock, Derivation)), (4, (Note, Annotation)))
    for kind in kinds
} | {word(kind): 3 for kind in (Assessment, Finding, Hypothesis, Bearing, Pillar, Attribution)}
"""Which tab of the inspector shows a record of a kind."""


class Commands(QObject):
    """The desk's verbs. Names are those of :mod:`ui.shortcuts`."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk
        self.arrivals = Arrivals(desk)
        self.cases = CaseCommands(desk)
        self.playing = PlayingCommands(desk)
        self.looking = LookingCommands(desk)
        self.marking = MarkingCommands(desk)
        self.judging = JudgingCommands(desk)
        self.report = ReportCommands(desk)
        self.exchange = ExchangeCommands(desk)
        self.confidential = ConfidentialCommands(desk)
        self._bound: list[QShortcut] = []
        self.bind()

    def bind(self) -> None:
        """Let the keys of the table lead to the commands, and no others."""
        for former in self._bound:
            former.setEnabled(False)
            former.deleteLater()
        self._bound = []
        for shortcut in table():
            for keys in shortcut.keys:
                made = QShortcut(QKeySequence(keys), self._desk)
                made.activated.connect(partial(self.run, shortcut.act, keys))
                self._bound.append(made)

    def run(self, act: str, keys: str = "") -> None:
        """Do ``act``; Space on a button presses it and arrows on tabs turn them, as everywhere."""
        focus = QApplication.focusWidget()
        if keys == "Space" and isinstance(focus, QAbstractButton):
            focus.click()
        elif keys in ("Left", "Right") and isinstance(focus, QTabBar):
            focus.setCurrentIndex(focus.currentIndex() + (1 if keys == "Right" else -1))
        elif act.startswith("tab_"):
            self._desk.inspector.ask(int(act[4:]) - 1)
        else:
            self.verb(act)()

    def verb(self, act: str) -> Callable[[], object]:
        """What does ``act``: a method of a part of the desk, or else the window's own."""
        for part in (self, *(getattr(self, name) for name in PARTS)):
            if hasattr(type(part), act):
                return getattr(part, act)  # type: ignore[no-any-return]  # every verb takes nothing
        return partial(self._desk.window_wanted.emit, act)

    def actions(self) -> list[QAction | None]:
        """The menu's upper part."""
        made: list[QAction | None] = [*self.marking.actions(), None]
        for icon, text, act in (
            ("plus", self.tr("New case…"), "new_case"),
            ("drop", self.tr("Add files…"), "add_files"),
            ("search", self.tr("Search all clips for one another"), "search_all"),
            ("report", self.tr("Export report…"), "export_report"),
            ("export", self.tr("Hand over…"), "hand_over"),
            ("folder-open", self.tr("Bring in…"), "bring_in"),
        ):
            action = does(QAction(icons.icon(icon), text, self), act)
            action.triggered.connect(lambda _checked=False, act=act: self.verb(act)())
            made.append(action)
        return [*made, None]

    def search_everything(self) -> None:
        """Find clips, notes, text and commands by words, and go there or do it."""
        palette = Palette(self._desk.session, self._desk)
        if palette.exec() and palette.chosen is not None:
            hit = palette.chosen
            if hit.act:
                self.run(hit.act)
            else:
                self._show(hit)

    def _show(self, hit: Hit) -> None:
        """Go to what was found: its clip, the question that it answers, its frame."""
        self._desk.clips.choose(hit.clip_id or hit.case_id, partial(self._show_there, hit))

    def _show_there(self, hit: Hit) -> None:
        desk = self._desk
        if hit.kind in PLACES:
            desk.inspector.tabs.setCurrentIndex(PLACES[hit.kind])
            desk.inspector.seek(hit.record_id)
            desk.marks.seek(hit.record_id if hit.kind == word(Annotation) else "")
        if hit.pts is not None:
            desk.player.go_pts(hit.pts)

    def focus_filter(self) -> None:
        """Type into the filter."""
        self._desk.clips.filter.setFocus()
        self._desk.clips.filter.selectAll()

    def toggle_jobs(self) -> None:
        """Show or hide the list of jobs."""
        self._desk.jobs_pane.setVisible(not self._desk.jobs_pane.isVisible())

    def show_shortcuts(self) -> None:
        """All keys."""
        ShortcutSheet(self._desk).exec()

    # working

    def mark(self) -> None:
        """Write a note about the frame shown."""
        notes = self._desk.inspector.notes
        self._desk.inspector.turn_to(notes)
        notes.begin_at_frame()

    def add_appearance(self) -> None:
        """Ask where the footage was seen."""
        desk = self._desk
        if desk.case is not None:
            form = AppearanceForm(desk.case, desk.clip, desk)
            if form.exec():
                self._keep(form, form.record(), "appearances")

    def add_claim(self) -> None:
        """Ask who says what."""
        desk = self._desk
        if desk.case is not None:
            form = ClaimForm(desk.case, desk.clip, desk)
            if form.exec():
                claim = form.record()
                self._keep(form, claim, "claims")
                if place := form.place(claim, desk.session.analyst):
                    desk.session.add(place, "claims")

    def add_finding(self) -> None:
        """Ask for a check and what it showed."""
        desk = self._desk
        if desk.case is not None:
            form = FindingForm(desk.case, desk.clip, desk.session.analyst, desk)
            if form.exec():
                self._keep(form, form.record(), "findings")

    def _keep(self, form: AppearanceForm | ClaimForm | FindingForm, record: Record, topic: str) -> None:
        """Keep what was entered, and mark it as confidential where that was said."""
        session = self._desk.session
        session.add(record, topic)
        if form.confidential.isChecked():
            session.add(restriction(record, reason=self.tr("Marked when it was entered"), by=session.analyst), topic)

    def give_verdict(self) -> None:
        """Ask for a verdict."""
        desk = self._desk
        if desk.case is not None:
            standing = [v for v in desk.session.verdicts(desk.case, desk.clip) if v.assessed_by is AssessedBy.US]
            ours = [v for v in standing if not desk.session.desk_of(v)]
            form = VerdictForm(desk.case, desk.clip, desk.session.analyst, ours[-1] if ours else None, desk)
            if form.exec():
                desk.session.assess(form.record())

    def confirm_matches(self) -> None:
        """Confirm the matches chosen."""
        self._decide(Decision.CONFIRMED)

    def reject_matches(self) -> None:
        """Reject the matches chosen."""
        self._decide(Decision.REJECTED)

    def leave_matches(self) -> None:
        """Leave the matches chosen undecided."""
        self._decide(Decision.UNDECIDED)

    def _decide(self, decision: Decision) -> None:
        if not self._desk.inspector.matches.decide(decision):
            none = self.tr("No match is chosen. {0} shows them, {0} again leads to the first.")
            self._desk.status.say(worded(none, "tab_2"))

    def rename_analyst(self) -> None:
        """Ask who works here."""
        form = AnalystForm(self._desk.session.analyst, self._desk)
        if form.exec():
            self._desk.session.analyst = form.name.text().strip()
            self._desk.settings.set_analyst(self._desk.session.analyst)
