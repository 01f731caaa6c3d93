"""Genuine? The two verdict axes with who says so, the pillars and findings they rest on, and what else might be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from cases import judging
from cases.judgement import Annotation, Attribution, Bearing, Hypothesis, Pillar, Restriction
from cases.records import AssessedBy, Assessment, Case, Claim, Clip, Confidence, ContextTruth, Finding, Note
from cases.shortlist import bearings, few, verdicts
from ui import widgets
from ui.desk import confidential
from ui.desk.first_few import FirstFew
from ui.desk.judging_part import attribution_card, hypothesis_card, ledger_of, pillars_card
from ui.desk.panel import of_record
from ui.desk.readers_card import blind_line, readers_cards
from ui.evidence import evidence_in, subjects_in
from ui.reading import read
from ui.record import SHORT_VERDICT, utc
from ui.session import Session
from ui.widgets import Empty, button, label, section
from ui.words import named
from workbench.second_reading import Agreement, BlindReading, agreement, blind_readings

CONTEXT_TONES = {
    ContextTruth.ORIGINAL: "chip-good",
    ContextTruth.REUSED: "chip-bad",
    ContextTruth.MISCAPTIONED: "chip-bad",
    ContextTruth.STAGED: "chip-bad",
    ContextTruth.UNDETERMINED: "chip",
}
CONFIDENCE_TONES = {Confidence.HIGH: "chip-good", Confidence.MODERATE: "chip", Confidence.LOW: "chip-warn"}


WEIGHED = 6
"""Bearings told on the card of a finding."""
READ_THROUGH = (Clip, Claim, Finding, Assessment, Note, Annotation, Pillar)
"""Kinds of which a case has the most records: where they are few, all that was said of the case is read in a moment."""


Readings = tuple[list[BlindReading], list[Agreement]]
"""Who was asked for a second reading of a case, and what both readers say."""


class VerdictPanel(FirstFew):
    """What stands now, of the clip and of its case; earlier verdicts below.

    Signals: ``verdict_wanted()``, ``finding_wanted()``, ``hypothesis_wanted()``, ``attribution_wanted()``;
    ``pillar_wanted(PillarName)``; ``weighing_wanted(Hypothesis)``;
    ``speaking_wanted(Finding)``.
    """

    topics = frozenset({"verdicts", "findings", "judging", "handed over", confidential.TOPIC})
    verdict_wanted = Signal()
    finding_wanted = Signal()
    pillar_wanted = Signal(object)
    hypothesis_wanted = Signal()
    weighing_wanted = Signal(object)
    speaking_wanted = Signal(object)
    attribution_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._read: Readings | None = None

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Be about this case, and this clip of it."""
        if not self.is_about(case, clip):
            self._stop_adding()
            widgets.clear(self.body)  # what is read of the other may take a moment
        super().show_subject(case, clip)

    def update_in_place(self) -> bool:
        """Of a case with a long log a job reads who came from where; what is there stays until then."""
        if self.case is None:
            return False
        at_once, case_id = few(self.session.workspace.store, self.case.id, *READ_THROUGH), self.case.id
        then = self._take if at_once else partial(self._arrived, case_id)
        read(self.session, partial(_readings, self.session, case_id), then, at_once=at_once, owner=self, key="readers")
        return not at_once

    def _take(self, found: Readings) -> None:
        self._read = found

    def _arrived(self, case_id: str, found: Readings) -> None:
        if self.case is not None and self.case.id == case_id:
            self._read = found
            self.build_anew()

    def rebuild(self) -> None:
        """Show verdicts and findings."""
        if self.case is None:
            self.body.addWidget(
                Empty("shield", self.tr("Nothing chosen"), self.tr("Choose a case or a clip on the left."))
            )
            self.body.addStretch(1)
            return
        self.forget_counts()
        if self.clip is not None:
            self._verdicts(self.tr("This clip"), self.clip.id, add=True)
        self._verdicts(self.tr("The case as a whole"), None, add=self.clip is None)
        self.add_later(self._established)

    def _established(self) -> None:
        """Below the verdicts, in a turn of its own as all that follows."""
        self._readers()
        self._pillars()
        self.add_later(self._found)

    def _found(self) -> None:
        self._findings()
        self.add_later(self._possible)

    def _possible(self) -> None:
        self._hypotheses()
        self.add_later(self._named)

    def _named(self) -> None:
        self._attributions()
        self.add_later(self._before)

    def _before(self) -> None:
        self._earlier()
        self.body.addStretch(1)

    def _readers(self) -> None:
        """The two readings beside each other, of this clip or of the whole case, and who was asked for one."""
        asked, rows = self._read or ([], [])
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
        store, without = self.session.workspace.store, self.session.second_readings
        of_case = judging.pillars(store, self.case.id, None, without=without)
        if self.clip is None:
            self.body.addWidget(section(self.tr("What is established")))
            self.body.addWidget(pillars_card(of_case, self.pillar_wanted.emit))
            return
        of_clip = judging.pillars(store, self.case.id, self.clip.id, without=without)
        self.body.addWidget(section(self.tr("What is established of this clip")))
        self.body.addWidget(pillars_card(of_clip, self.pillar_wanted.emit, of_case))

    def _findings(self) -> None:
        self._head(self.tr("Findings"), self.tr("Add finding…"), self.finding_wanted)
        findings, store = self.first(Finding), self.session.workspace.store
        ids = [one.id for one in findings]
        hidden = self.session.marks_on(ids)
        said, counts = bearings(store, ids, of_evidence=True, limit=WEIGHED)
        subjects = subjects_in(store, said)
        self.add_cards(
            of_record(self._finding(one, hidden.get(one.id), ledger_of(one.id, said, subjects, counts[one.id])), one)
            for one in findings
        )
        if not findings:
            text = self.tr(
                "No finding yet. A finding is one check that was made, what it showed, and what it cannot show."
            )
            self.body.addWidget(label(text, "quiet", wrap=True))
        self.offer_more(Finding)

    def _hypotheses(self) -> None:
        self._head(self.tr("Hypotheses"), self.tr("Add hypothesis…"), self.hypothesis_wanted)
        found, store = self.first(Hypothesis), self.session.workspace.store
        most = self.limit(Bearing)
        said, counts = bearings(store, [one.id for one in found], limit=most)
        evidence = evidence_in(store, said)
        self.add_cards(
            of_record(hypothesis_card(one, evidence, partial(self.weighing_wanted.emit, one.on)), one.on)
            for one in judging.weighed(found, said)
        )
        if not found:
            text = self.tr("None yet. State every explanation that is possible; evidence is weighed on each.")
            self.body.addWidget(label(text, "quiet", wrap=True))
        self.offer_evidence(max(counts.values(), default=0) - most)
        self.offer_more(Hypothesis)

    def _attributions(self) -> None:
        """Apart from whether it is genuine."""
        self._head(self.tr("Attribution"), self.tr("Attribute…"), self.attribution_wanted)
        found = self.first(Attribution)
        self.add_cards(of_record(attribution_card(one), one) for one in found)
        if not found:
            self.body.addWidget(label(self.tr("Nobody is named as its maker or poster."), "quiet", wrap=True))
        self.offer_more(Attribution)

    def _head(self, title: str, action: str, wanted: SignalInstance) -> None:
        self._titled(title, button(action, wanted.emit, kind="link", icon="plus"))

    def _titled(self, title: str, *beside: QWidget) -> None:
        """A title, which may wrap, and what stands at its right."""
        line = widgets.row(section(title, wrap=True), *beside)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def _verdicts(self, title: str, clip_id: str | None, *, add: bool) -> None:
        assert self.case is not None
        limit = self.limit(title)
        found, more = verdicts(self.session.workspace.store, self.case.id, clip_id, limit=limit)
        give = button(self.tr("Give a verdict…"), self.verdict_wanted.emit, kind="link", icon="shield")
        self._titled(title, *([give] if add else []))
        self.add_cards(of_record(self._verdict(verdict), verdict) for verdict in found)
        if not found:
            self.body.addWidget(label(self.tr("Not assessed."), "quiet"))
        self.offer(title, int(more), self.tr("Show earlier ones too"))
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

    def _finding(self, finding: Finding, hidden: Sequence[Restriction] | None, ledger: Sequence[QWidget]) -> QFrame:
        chip = label(self.tr("{0} confidence").format(named(finding.confidence)), CONFIDENCE_TONES[finding.confidence])
        parts: list[QWidget] = [label(finding.result, "", wrap=True, selectable=True)]
        if finding.limits:
            parts.append(label(self.tr("Limits: {0}").format(finding.limits), "quiet", wrap=True))
        if finding.alternative:
            parts.append(label(self.tr("Otherwise explained: {0}").format(finding.alternative), "quiet", wrap=True))
        if finding.evidence:
            parts.append(label(self.tr("Evidence: {0}").format(finding.evidence), "small", wrap=True))
        second = finding.id in self.session.second_readings
        author = self.tr("Second reader: {0}").format(finding.author) if second else finding.author
        by = " · ".join(
            part for part in (self._subject(finding), author, finding.tool, utc(finding.created_at)) if part
        )
        foot = widgets.row(label(by, "small", wrap=True), gap=4)
        foot.setStretch(0, 1)
        for sign in confidential.signs(finding, hidden, self.confidential_wanted.emit):
            foot.addWidget(sign)
        weigh = button(self.tr("Weigh it…"), partial(self.speaking_wanted.emit, finding), kind="link", icon="plus")
        weigh.setAccessibleName(self.tr("Weigh the finding {0}").format(finding.method))
        return widgets.card(
            widgets.titled(finding.method, chip),
            *parts,
            *ledger,
            widgets.row(None, weigh),
            foot,
            gap=5,
        )

    def _subject(self, finding: Finding) -> str:
        """What it is about, where that is not what the panel is about."""
        if finding.clip_id == (self.clip.id if self.clip is not None else None):
            return ""
        return self.session.clip(finding.clip_id).name if finding.clip_id else self.tr("The case as a whole")

    def _earlier(self) -> None:
        assert self.case is not None
        subject = self.clip.id if self.clip is not None else None
        store, limit = self.session.workspace.store, self.limit(Assessment)
        before, more = verdicts(store, self.case.id, subject, superseded=True, limit=limit)
        if before:
            self.body.addSpacing(6)
            self.body.addWidget(section(self.tr("Superseded")))
        for verdict in reversed(before):
            second = verdict.assessed_by is AssessedBy.SECOND_READER
            ours = verdict.author if second else self.tr("us")
            who = verdict.third_party or self.session.desk_of(verdict) or ours
            text = f"{named(verdict.authenticity)}, {named(verdict.context)} · {who} · {utc(verdict.created_at)}"
            self.body.addWidget(label(text, "small", wrap=True))
        self.offer(Assessment, int(more), self.tr("Show earlier ones too"))


def _readings(session: Session, case_id: str) -> Readings:
    """On a job's thread where the log is long."""
    workspace = session.workspace
    session.know_origins()
    return blind_readings(workspace.store, case_id), agreement(workspace, case_id)
