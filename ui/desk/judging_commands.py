"""What the analyst can judge: each command asks by a form and hands the record to the session."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cases import judging
from cases.clocks import Compared, Reading
from cases.judgement import Hypothesis, PillarName
from cases.kinds import KINDS
from cases.records import Appearance, Claim, Clip, Decision, Finding
from ui.desk.parts import Parts
from ui.dialogs.judging import AttributionForm, BearingForm, HypothesisForm, PillarForm, SpeaksForm
from ui.dialogs.origins import ClockForm, DerivationForm
from ui.dialogs.settle import SettleForm
from ui.dialogs.small import ReasonForm
from ui.withdrawing import SettingAside
from ui.words import told
from workbench.clock_proposals import Proposal
from workbench.drawings.lineage_words import done_to

TOPIC = "judging"
"""What :attr:`ui.session.Session.changed` says after any of these."""


class JudgingCommands(QObject):
    """Pillars, hypotheses, evidence, attribution, clocks, and what a clip was made from."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk
        sources, verdict = desk.inspector.sources, desk.inspector.verdict
        sources.clock_wanted.connect(lambda: self.add_clock())
        sources.origin_wanted.connect(self.add_origin)
        sources.weighing_wanted.connect(self.weigh)
        sources.settling_wanted.connect(self.settle)
        sources.proposal_wanted.connect(self.record_proposal)
        sources.changing_wanted.connect(self.add_clock)
        sources.setting_aside_wanted.connect(self.set_aside)
        verdict.pillar_wanted.connect(self.judge_pillar)
        verdict.hypothesis_wanted.connect(self.add_hypothesis)
        verdict.weighing_wanted.connect(self.weigh)
        verdict.speaking_wanted.connect(self.weigh_finding)
        verdict.attribution_wanted.connect(self.attribute)

    def judge_pillar(self, name: PillarName) -> None:
        """Ask how far a pillar is established."""
        desk = self._desk
        if desk.case is not None:
            subject = desk.clip.id if desk.clip is not None else None
            store, seconds = desk.session.workspace.store, desk.session.second_readings
            before = judging.pillars(store, desk.case.id, subject, without=seconds)[name]
            form = PillarForm(desk.case, desk.clip, desk.session.analyst, name, before, desk)
            if form.exec():
                desk.session.add(form.record(), TOPIC)

    def add_hypothesis(self) -> None:
        """Ask for an explanation of the case."""
        desk = self._desk
        if desk.case is not None:
            form = HypothesisForm(desk.case, desk.session.analyst, desk)
            if form.exec():
                desk.session.add(form.record(), TOPIC)

    def weigh(self, on: Claim | Hypothesis) -> None:
        """Ask how a piece of evidence bears on a claim or hypothesis."""
        desk = self._desk
        if desk.case is not None:
            form = BearingForm(on, desk.session, desk.case, desk.session.analyst, desk)
            if form.exec():
                desk.session.add(form.record(), TOPIC)

    def weigh_finding(self, finding: Finding) -> None:
        """Ask for or against which claim or hypothesis a finding speaks."""
        desk = self._desk
        if desk.case is not None:
            form = SpeaksForm(finding, desk.session, desk.case, desk.session.analyst, desk)
            if form.exec():
                desk.session.add(form.record(), TOPIC)

    def attribute(self) -> None:
        """Ask who made or posted it."""
        desk = self._desk
        if desk.case is not None:
            form = AttributionForm(desk.case, desk.clip, desk.session.analyst, desk)
            if form.exec():
                desk.session.add(form.record(), TOPIC)

    def record_proposal(self, proposal: Proposal) -> None:
        """Put a clock on record that a clip carries in itself."""
        self._desk.session.add(proposal.clock(self._desk.session.analyst), TOPIC)

    def add_clock(self, proposal: Proposal | None = None) -> None:
        """Ask what tells a time, and which; beginning with what is proposed."""
        desk = self._desk
        if desk.case is not None:
            form = ClockForm(desk.case, desk.clip, desk.session.analyst, desk)
            if proposal is not None:
                form.begin_with(proposal)
            if form.exec():
                desk.session.add(form.record(), TOPIC)

    def set_aside(self, reading: Reading) -> None:
        """Ask why what tells a time counts no longer."""
        session = self._desk.session
        form = ReasonForm(self.tr("Set aside: {0}").format(reading.text), self.tr("Set aside"), self._desk)
        if form.exec():
            record = session.workspace.store.get(KINDS[reading.kind], reading.record_id)
            session.history.push(SettingAside(session, record, TOPIC, form.reason()))

    def settle(self, pair: Compared) -> None:
        """Ask which of two contradicting clocks is set aside, and why."""
        session, form = self._desk.session, SettleForm(pair, self._desk)
        if form.exec():
            reading = form.set_aside()
            record = session.workspace.store.get(KINDS[reading.kind], reading.record_id)
            session.history.push(SettingAside(session, record, TOPIC, form.reason()))

    def add_origin(self) -> None:
        """Ask what the clip was made from."""
        desk = self._desk
        if desk.case is not None and desk.clip is not None:
            clip, session = desk.clip, desk.session
            others = [one for one in session.of_case(Clip, desk.case) if one.id != clip.id]
            views = [view for view in session.matches(clip) if view.match.decision is not Decision.REJECTED]
            others += [view.other for view in views if view.other.case_id != clip.case_id]
            seen = session.of_case(Appearance, desk.case, clip)
            measured = {view.other.id: told(done_to(view.match, clip, view.other)) for view in views}
            form = DerivationForm(clip, others, seen, session.analyst, desk, measured)
            if form.exec():
                session.add(form.record(), TOPIC)
