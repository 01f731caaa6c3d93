"""Forms for appearances, claims and findings."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from cases.judgement import Coordinates
from cases.records import Appearance, Case, Claim, ClaimKind, Clip, Confidence, Finding, Shape, Stance
from ui import i18n
from ui.dialogs.form import Form, choose, chosen, required, text_of
from ui.dialogs.when import When, WrongTime
from workbench.coordinates import coordinates_of
from workbench.errors import UserError


def subject_field(form: Form, clip: Clip | None) -> QComboBox:
    """Whether an entry is about the clip or about the case as a whole."""
    field = QComboBox()
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    if clip is not None:
        field.addItem(form.tr("This clip: {0}").format(clip.name), clip.id)
    field.addItem(form.tr("The case as a whole"), None)
    form.add(form.tr("About"), field)
    return field


def confidential_field(form: Form) -> QCheckBox:
    """Whether public versions of the report leave the entry out."""
    box = QCheckBox(form.tr("Confidential: public versions of the report leave it out"))
    form.fields.addWidget(box)
    return box


def when_problem(when: When) -> list[tuple[QWidget, str]]:
    """What is wrong with a time that was entered."""
    try:
        when.value()
    except WrongTime as error:
        return [(error.field, str(error))]
    return []


class AppearanceForm(Form):
    """One place where the footage was seen."""

    def __init__(self, case: Case, clip: Clip | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = case
        self.retitle(self.tr("Add an appearance"))
        self.does(self.tr("Add"))
        self.subject = subject_field(self, clip)
        self.platform = self.line(self.tr("Platform"), self.tr("Snapchat, BFM TV, a web page"))
        self.shape = self.choice(self.tr("Form"), Shape)
        self.pair(self.platform, self.shape)
        self.account = self.line(self.tr("Account or programme"))
        self.url = self.line(self.tr("Link"), "https://")
        self.archived = self.line(self.tr("Archived copy"), "https://")
        self.pair(self.url, self.archived)
        self.when = When()
        self.add(self.tr("Published"), self.when)
        self.description = self.text(self.tr("Description"), lines=2)
        self.source = self.line(self.tr("Who reports this"), self.tr("Le Monde, 26 August 2020"))
        self.confidential = confidential_field(self)
        self.needs(self.platform)

    def problems(self) -> list[tuple[QWidget, str]]:
        """A platform is needed; dates must be dates."""
        return required(self.platform, self.tr("Say where it was seen.")) + when_problem(self.when)

    def record(self) -> Appearance:
        """What was entered."""
        return Appearance(
            case_id=self._case.id,
            clip_id=self.subject.currentData(),
            platform=text_of(self.platform),
            shape=chosen(self.shape, Shape),
            account=text_of(self.account),
            url=text_of(self.url),
            archived_url=text_of(self.archived),
            published_at=self.when.value(),
            description=text_of(self.description),
            source=text_of(self.source),
        )


class ClaimForm(Form):
    """Who says what."""

    def __init__(self, case: Case, clip: Clip | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case = case
        self.retitle(self.tr("Add a claim"))
        self.does(self.tr("Add"))
        self.subject = subject_field(self, clip)
        self.words = self.text(self.tr("What is claimed"), lines=2)
        self.kind = self.choice(self.tr("What it is about"), ClaimKind)
        self.stance = self.choice(self.tr("Stance on the question of the case"), Stance)
        choose(self.stance, Stance.NEUTRAL)
        self.pair(self.kind, self.stance)
        self.claimant = self.line(self.tr("Who says so"), self.tr("The prosecutor’s office"))
        self.source = self.line(self.tr("Where they say so"), self.tr("Press release of 27 August 2020"))
        self.pair(self.claimant, self.source)
        self.when = When()
        self.add(self.tr("When it was said"), self.when)
        self.stated = When()
        self._happened = self.add(self.tr("When it happened, as they say"), self.stated)
        self.kind.currentIndexChanged.connect(self._ask_when)
        self.coordinates = self.line(self.tr("Coordinates of the place, if any"), "45.15875, 5.7125 ± 25 m")
        self.confidential = confidential_field(self)
        self.needs(self.words, self.claimant, self.source)
        self._ask_when()

    def _ask_when(self) -> None:
        """Only a claim of when something happened states a time for it."""
        self._happened.setVisible(self._states())
        if self.isVisible():
            self.fit()

    def problems(self) -> list[tuple[QWidget, str]]:
        """Words, claimant and source are needed: a claim nobody made is none."""
        return [
            *required(self.words, self.tr("Say what is claimed.")),
            *required(self.claimant, self.tr("Name who claims it.")),
            *required(self.source, self.tr("Cite where they say so.")),
            *when_problem(self.when),
            *(when_problem(self.stated) if self._states() else ()),
            *self._place_problem(),
        ]

    def _states(self) -> bool:
        return chosen(self.kind, ClaimKind) is ClaimKind.WHEN

    def _place_problem(self) -> list[tuple[QWidget, str]]:
        try:
            self.place(self.record(), "")
        except (UserError, ValueError) as error:
            return [(self.coordinates, i18n.sentence(error))] if isinstance(error, UserError) else []
        return []

    def place(self, claim: Claim, author: str) -> Coordinates | None:
        """Where the place that was entered with a claim is; None where nothing was. UserError where it is nowhere."""
        if not text_of(self.coordinates):
            return None
        at = coordinates_of(text_of(self.coordinates))
        return Coordinates(claim.case_id, "claim", claim.id, *at, claim.source, author)

    def record(self) -> Claim:
        """What was entered."""
        return Claim(
            case_id=self._case.id,
            clip_id=self.subject.currentData(),
            kind=chosen(self.kind, ClaimKind),
            text=text_of(self.words),
            claimant=text_of(self.claimant),
            source=text_of(self.source),
            stance=chosen(self.stance, Stance),
            said_at=self.when.value(),
            stated_time=self.stated.value() if self._states() else None,
        )


class FindingForm(Form):
    """One check that was made, and what it showed."""

    def __init__(self, case: Case, clip: Clip | None, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case, self._author = case, author
        self.retitle(self.tr("Add a finding"))
        self.does(self.tr("Add"))
        self.subject = subject_field(self, clip)
        self.method = self.line(
            self.tr("What was checked, and how"), self.tr("Shadows compared with the sun’s position")
        )
        self.shown = self.text(self.tr("What it showed"), lines=3)
        self.limits = self.text(self.tr("What this cannot show"), lines=2)
        self.alternative = self.text(
            self.tr("What else would explain it"), self.tr("A second encoding by the platform"), lines=2
        )
        self.pair(self.limits, self.alternative)
        self.confidence = self.choice(self.tr("Confidence"), Confidence)
        self.evidence = self.line(self.tr("Evidence"), self.tr("frame at 0:07.040; other clip"))
        self.pair(self.confidence, self.evidence)
        self.confidential = confidential_field(self)
        self.needs(self.method, self.shown)

    def problems(self) -> list[tuple[QWidget, str]]:
        """Method and result are needed."""
        return [
            *required(self.method, self.tr("Say what was checked.")),
            *required(self.shown, self.tr("Say what it showed.")),
        ]

    def record(self) -> Finding:
        """What was entered."""
        return Finding(
            case_id=self._case.id,
            clip_id=self.subject.currentData(),
            method=text_of(self.method),
            result=text_of(self.shown),
            confidence=chosen(self.confidence, Confidence),
            author=self._author,
            limits=text_of(self.limits),
            evidence=text_of(self.evidence),
            alternative=text_of(self.alternative),
        )
