"""Forms of judging: pillars, hypotheses, what evidence bears on what, attribution."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cases.judgement import (
    Attribution,
    AttributionBasis,
    Bearing,
    Hypothesis,
    Pillar,
    PillarName,
    PillarState,
    Subject,
)
from cases.records import Case, Claim, Clip, Confidence, Finding, Stance
from ui.dialogs.entries import subject_field
from ui.dialogs.evidence_field import EvidenceField
from ui.dialogs.form import Form, choose, chosen, required, text_of
from ui.session import Session
from ui.words import labelled


class PillarForm(Form):
    """How far one of the six things to establish is established."""

    def __init__(
        self,
        case: Case,
        clip: Clip | None,
        author: str,
        name: PillarName,
        before: Pillar | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._case, self._author = case, author
        self.retitle(self.tr("Judge a pillar"), self.tr("Earlier judgements stay in the history."))
        self.does(self.tr("Judge"))
        self.subject = subject_field(self, clip)
        self.name = self.choice(self.tr("Pillar"), PillarName)
        choose(self.name, name)
        self.state = self.choice(self.tr("How far it is established"), PillarState)
        choose(self.state, before.state if before else PillarState.UNVERIFIED)
        self.pair(self.name, self.state)
        self.words = self.text(self.tr("What is established, or why nothing is"), lines=4)
        if before is not None:
            self.words.setPlainText(before.text)
        self.needs(self.words)

    def problems(self) -> list[tuple[QWidget, str]]:
        """A state without a reason says nothing."""
        return required(self.words, self.tr("Say what is established, or why it is not."))

    def record(self) -> Pillar:
        """What was entered."""
        return Pillar(
            self._case.id,
            chosen(self.name, PillarName),
            chosen(self.state, PillarState),
            text_of(self.words),
            self._author,
            clip_id=self.subject.currentData(),
        )


class HypothesisForm(Form):
    """One explanation of the case."""

    def __init__(self, case: Case, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case, self._author = case, author
        self.retitle(
            self.tr("Add a hypothesis"),
            self.tr(
                "State each explanation that is possible, also those you do not believe: evidence is weighed on all."
            ),
        )
        self.does(self.tr("Add"))
        self.words = self.text(self.tr("Hypothesis"), self.tr("The clip was filmed in 2015 and reused"), lines=3)
        self.needs(self.words)

    def problems(self) -> list[tuple[QWidget, str]]:
        """Words are needed."""
        return required(self.words, self.tr("State the hypothesis."))

    def record(self) -> Hypothesis:
        """What was entered."""
        return Hypothesis(self._case.id, text_of(self.words), self._author)


class BearingForm(Form):
    """How one piece of evidence bears on a claim or a hypothesis."""

    def __init__(
        self, on: Claim | Hypothesis, session: Session, case: Case, author: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._on, self._author = on, author
        self.retitle(self.tr("Weigh evidence"), on.text)
        self.does(self.tr("Weigh"))
        self.evidence = EvidenceField(session, case, on.id)
        self.add(self.tr("Evidence on record"), self.evidence)
        self.stance = self.choice(self.tr("The evidence"), Stance)
        self.reason = self.text(self.tr("Why"), lines=3)
        self.alternative = self.text(self.tr("What else would explain it"), lines=3)
        self.pair(self.reason, self.alternative)
        self.needs(self.evidence.words, self.reason)

    def problems(self) -> list[tuple[QWidget, str]]:
        """Evidence and reason are needed."""
        none: list[tuple[QWidget, str]] = []
        if self.evidence.chosen() is None:
            nothing = self.tr("Nothing is on record that could be weighed: add a finding first.")
            none = [(self.evidence.words, self.tr("Choose the evidence.") if self.evidence.words.text() else nothing)]
        return [*none, *required(self.reason, self.tr("Say why it bears on this."))]

    def record(self) -> Bearing:
        """What was entered."""
        piece = self.evidence.chosen()
        assert piece is not None
        return Bearing(
            self._on.case_id,
            Subject.CLAIM if isinstance(self._on, Claim) else Subject.HYPOTHESIS,
            self._on.id,
            piece.kind,
            piece.id,
            chosen(self.stance, Stance),
            text_of(self.reason),
            self._author,
            alternative=text_of(self.alternative),
        )


class SpeaksForm(Form):
    """For or against which claim or hypothesis a finding speaks."""

    def __init__(
        self, finding: Finding, session: Session, case: Case, author: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._finding, self._author = finding, author
        self.retitle(self.tr("What does it speak for?"), labelled(finding.method, finding.result))
        self.does(self.tr("Weigh"))
        self.on = EvidenceField(session, case, kinds=(Hypothesis, Claim))
        self.add(self.tr("Hypothesis or claim"), self.on)
        self.stance = self.choice(self.tr("The finding"), Stance)
        self.reason = self.text(self.tr("Why"), lines=3)
        self.alternative = self.text(self.tr("What else would explain it"), lines=3)
        self.pair(self.reason, self.alternative)
        self.alternative.setPlainText(finding.alternative)
        self.needs(self.on.words, self.reason)

    def problems(self) -> list[tuple[QWidget, str]]:
        """A hypothesis or claim and a reason are needed."""
        none: list[tuple[QWidget, str]] = []
        if self.on.chosen() is None:
            none = [(self.on.words, self.tr("Choose a hypothesis or a claim; where there is none, state one first."))]
        return [*none, *required(self.reason, self.tr("Say why it bears on this."))]

    def record(self) -> Bearing:
        """What was entered."""
        piece = self.on.chosen()
        assert piece is not None
        return Bearing(
            self._finding.case_id,
            Subject(piece.kind),
            piece.id,
            "finding",
            self._finding.id,
            chosen(self.stance, Stance),
            text_of(self.reason),
            self._author,
            alternative=text_of(self.alternative),
        )


class AttributionForm(Form):
    """Who is said to have made or posted a clip."""

    def __init__(self, case: Case, clip: Clip | None, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case, self._author = case, author
        self.retitle(
            self.tr("Attribute the footage"),
            self.tr("Who made or posted it. Whether the footage is genuine is another question."),
        )
        self.does(self.tr("Attribute"))
        self.subject = subject_field(self, clip)
        self.who = self.line(self.tr("Who"), self.tr("A group that calls itself DZ Mafia"))
        self.basis = self.choice(self.tr("On what ground"), AttributionBasis)
        self.confidence = self.choice(self.tr("Confidence"), Confidence)
        self.pair(self.basis, self.confidence)
        self.said_by = self.line(self.tr("Who says so"), self.tr("The speaker in the clip"))
        self.source = self.line(self.tr("Where they say so"), self.tr("Le Parisien, 10 October 2024"))
        self.pair(self.said_by, self.source)
        self.reasons = self.text(self.tr("Reasons"), lines=3)
        self.needs(self.who, self.said_by, self.source)

    def problems(self) -> list[tuple[QWidget, str]]:
        """Who, and who says so with a citation, are needed."""
        return [
            *required(self.who, self.tr("Name who it is attributed to.")),
            *required(self.said_by, self.tr("Name who attributes it.")),
            *required(self.source, self.tr("Cite where they say so.")),
        ]

    def record(self) -> Attribution:
        """What was entered."""
        return Attribution(
            self._case.id,
            text_of(self.who),
            chosen(self.basis, AttributionBasis),
            text_of(self.said_by),
            text_of(self.source),
            chosen(self.confidence, Confidence),
            self._author,
            reasons=text_of(self.reasons),
            clip_id=self.subject.currentData(),
        )
