"""Genuine? The two verdict axes with who says so, the pillars and findings they rest on, and what else might be."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from cases import judging
from cases.judgement import Attribution, Restriction
from cases.records import AssessedBy, Assessment, Confidence, ContextTruth, Finding
from ui import widgets
from ui.desk import confidential
from ui.desk.judging_part import attribution_card, hypothesis_card, pillars_card
from ui.desk.panel import Panel
from ui.desk.readers_card import blind_line, readers_cards
from ui.evidence import evidence_of
from ui.record import SHORT_VERDICT, utc
from ui.widgets import Empty, button, label, section
from ui.words import named
from workbench.second_reading import agreement, blind_readings

CONTEXT_TONES = {
    ContextTruth.ORIGINAL: "chip-good",
    ContextTruth.REUSED: "chip-bad",
    ContextTruth.MISCAPTIONED: "chip-bad",
    ContextTruth.STAGED: "chip-bad",
    ContextTruth.UNDETERMINED: "chip",
}
CONFIDENCE_TONES = {Confidence.HIGH: "chip-good", Confidence.MODERATE: "chip", Confidence.LOW: "chip-warn"}


class VerdictPanel(Panel):
    """What stands now, of the clip and of its case; earlier verdicts below.

    Signals: ``verdict_wanted()``, ``finding_wanted()``, ``hypothesis_wanted()``, ``attribution_wanted()``;
    ``pillar_wanted(PillarName)``; ``weighing_wanted(Hypothesis)``.
    """

    topics = frozenset({"verdicts", "findings", "judging", "handed over", confidential.TOPIC})
    verdict_wanted = Signal()
    finding_wanted = Signal()
    pillar_wanted = Signal(object)
    hypothesis_wanted = Signal()
    weighing_wanted = Signal(object)
    attribution_wanted = Signal()

    def rebuild(self) -> None:
        """Show verdicts and findings."""
        if self.case is None:
            self.body.addWidget(
                Empty("shield", self.tr("Nothing chosen"), self.tr("Choose a case or a clip on the left."))
            )
            self.body.addStretch(1)
            return
        if self.clip is not None:
            self._verdicts(self.tr("This clip"), self.session.verdicts(self.case, self.clip), add=True)
        self._verdicts(self.tr("The case as a whole"), self.session.verdicts(self.case, None), add=self.clip is None)
        self._readers()
        self._pillars()
        findings = self.session.of_case(Finding, self.case, self.clip)
        self._head(self.tr("Findings"), self.tr("Add finding…"), self.finding_wanted)
        hidden = self.session.confidential([one.id for one in findings])
        for finding in findings:
            self.body.addWidget(self._finding(finding, hidden.get(finding.id)))
        if not findings:
            text = self.tr(
                "No finding yet. A finding is one check that was made, what it showed, and what it cannot show."
            )
            self.body.addWidget(label(text, "quiet", wrap=True))
        self._hypotheses()
        self._attributions()
        self._earlier()
        self.body.addStretch(1)

    def _readers(self) -> None:
        """The two readings beside each other, of this clip or of the whole case, and who was asked for one."""
        assert self.case is not None
        workspace = self.session.workspace
        asked = blind_readings(workspace.store, self.case.id)
        rows = agreement(workspace, self.case.id)
        subjects = (None, self.clip.id) if self.clip is not None else None
        rows = [row for row in rows if subjects is None or (row.clip.id if row.clip else None) in subjects]
        cards = readers_cards(rows)
        if not asked and not cards:
            return
        self.body.addWidget(section(self.tr("Second reader")))
        for card in cards:
            self.body.addWidget(card)
        for one in asked:
            self.body.addWidget(label(blind_line(one), "small", wrap=True))
        self.body.addSpacing(6)

    def _pillars(self) -> None:
        assert self.case is not None
        found = judging.pillars(
            self.session.workspace.store,
            self.case.id,
            self.clip.id if self.clip else None,
            without=self.session.second_readings,
        )
        self.body.addWidget(section(self.tr("What is established")))
        self.body.addWidget(pillars_card(found, self.pillar_wanted.emit))

    def _hypotheses(self) -> None:
        assert self.case is not None
        store = self.session.workspace.store
        self._head(self.tr("Hypotheses"), self.tr("Add hypothesis…"), self.hypothesis_wanted)
        weighed = judging.hypotheses(store, self.case.id)
        evidence = {one.id: one.text for one in evidence_of(store, self.case)} if weighed else {}
        for one in weighed:
            self.body.addWidget(hypothesis_card(one, evidence, partial(self.weighing_wanted.emit, one.on)))
        if not weighed:
            text = self.tr("None yet. State every explanation that is possible; evidence is weighed on each.")
            self.body.addWidget(label(text, "quiet", wrap=True))

    def _attributions(self) -> None:
        """Apart from whether it is genuine."""
        assert self.case is not None
        found = judging.standing(self.session.workspace.store, Attribution, self.case.id)
        self._head(self.tr("Attribution"), self.tr("Attribute…"), self.attribution_wanted)
        for one in found:
            self.body.addWidget(attribution_card(one))
        if not found:
            self.body.addWidget(label(self.tr("Nobody is named as its maker or poster."), "quiet", wrap=True))

    def _head(self, title: str, action: str, wanted: SignalInstance) -> None:
        add = button(action, wanted.emit, kind="link", icon="plus")
        self.body.addLayout(widgets.row(section(title), None, add))

    def _verdicts(self, title: str, verdicts: list[Assessment], *, add: bool) -> None:
        parts: list[QWidget | None] = [section(title), None]
        if add:
            parts.append(button(self.tr("Give a verdict…"), self.verdict_wanted.emit, kind="link", icon="shield"))
        self.body.addLayout(widgets.row(*parts))
        for verdict in verdicts:
            self.body.addWidget(self._verdict(verdict))
        if not verdicts:
            self.body.addWidget(label(self.tr("Not assessed."), "quiet"))
        self.body.addSpacing(6)

    def _verdict(self, verdict: Assessment) -> QFrame:
        third = verdict.assessed_by is AssessedBy.THIRD_PARTY
        second = verdict.assessed_by is AssessedBy.SECOND_READER
        desk = self.session.desk_of(verdict)
        us = self.tr("By another desk: {0}").format(desk) if desk else self.tr("By us")
        ours = self.tr("By a second reader: {0}").format(verdict.author) if second else us
        who = self.tr("By a third party: {0}").format(verdict.third_party) if third else ours
        tone = SHORT_VERDICT[verdict.authenticity]
        chip = "chip" if tone == "quiet" else f"chip-{tone}"
        parts: list[QWidget | QLayout | int | None] = [
            label(who, "name", wrap=True),
            widgets.row(label(self.tr("Footage"), "small"), label(named(verdict.authenticity), chip), None),
            widgets.row(
                label(self.tr("Context"), "small"), label(named(verdict.context), CONTEXT_TONES[verdict.context]), None
            ),
            label(verdict.reasons, "", wrap=True, selectable=True),
        ]
        if verdict.doubts:
            parts.append(label(self.tr("Open: {0}").format(verdict.doubts), "warn", wrap=True))
        if verdict.citation:
            parts.append(label(self.tr("Cited: {0}").format(verdict.citation), "small", wrap=True, selectable=True))
        entered = self.tr("Entered by {0}, {1}").format(verdict.author, utc(verdict.created_at))
        return widgets.card(*parts, label(entered, "small", wrap=True), gap=6)

    def _finding(self, finding: Finding, hidden: Restriction | None) -> QFrame:
        chip = label(self.tr("{0} confidence").format(named(finding.confidence)), CONFIDENCE_TONES[finding.confidence])
        parts: list[QWidget] = [label(finding.result, "", wrap=True, selectable=True)]
        if finding.limits:
            parts.append(label(self.tr("Cannot show: {0}").format(finding.limits), "quiet", wrap=True))
        if finding.evidence:
            parts.append(label(self.tr("Evidence: {0}").format(finding.evidence), "small", wrap=True))
        second = finding.id in self.session.second_readings
        author = self.tr("Second reader: {0}").format(finding.author) if second else finding.author
        by = " · ".join(part for part in (author, finding.tool, utc(finding.created_at)) if part)
        foot = widgets.row(label(by, "small", wrap=True), gap=4)
        foot.setStretch(0, 1)
        for sign in confidential.signs(finding, hidden, self.confidential_wanted.emit):
            foot.addWidget(sign)
        return widgets.card(
            widgets.titled(finding.method, chip),
            *parts,
            foot,
            gap=5,
        )

    def _earlier(self) -> None:
        assert self.case is not None
        subject = self.clip.id if self.clip is not None else None
        standing = {verdict.id for verdict in self.session.verdicts(self.case, self.clip)}
        every = self.session.of_case(Assessment, self.case)
        before = [v for v in every if v.clip_id == subject and v.id not in standing]
        if before:
            self.body.addSpacing(6)
            self.body.addWidget(section(self.tr("Superseded")))
        for verdict in reversed(before):
            second = verdict.assessed_by is AssessedBy.SECOND_READER
            ours = verdict.author if second else self.tr("us")
            who = verdict.third_party or self.session.desk_of(verdict) or ours
            text = f"{named(verdict.authenticity)}, {named(verdict.context)} · {who} · {utc(verdict.created_at)}"
            self.body.addWidget(label(text, "small", wrap=True))
