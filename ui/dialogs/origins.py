"""Forms of where a clip comes from: clocks that tell a time, and what it was made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from cases.judgement import Clock, ClockKind, Derivation, DerivationKind, Moment
from cases.records import Appearance, Case, Clip, Confidence
from ui.dialogs.entries import subject_field, when_problem
from ui.dialogs.form import Form, choose, chosen, required, text_of
from ui.dialogs.when import When
from ui.words import named, told
from workbench.clock_proposals import Proposal

LARGEST_ERROR = 31_536_000
"""Seconds that a clock may be said to be wrong: a year."""


class ClockForm(Form):
    """One statement of when something happened."""

    def __init__(self, case: Case, clip: Clip | None, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case, self._author = case, author
        self.retitle(
            self.tr("Add a clock"),
            self.tr("Anything that tells a time. Contradictions between clocks are found automatically."),
        )
        self.does(self.tr("Add"))
        self.subject = subject_field(self, clip)
        self.kind = self.choice(self.tr("Kind of clock"), ClockKind)
        self.moment = self.choice(self.tr("Moment it tells of"), Moment)
        self.pair(self.kind, self.moment)
        self.when = When()
        self.add(self.tr("Time shown"), self.when)
        self.assumption = self.line(self.tr("Why this zone"), self.tr("The account is in Marseille"))
        self.error = QSpinBox()
        self.error.setRange(0, LARGEST_ERROR)
        self.error.setSuffix(self.tr(" s"))
        self.error.setGroupSeparatorShown(True)
        self.error.lineEdit().setTextMargins(7, 0, 0, 0)
        self.add(self.tr("The clock may be wrong by"), self.error)
        self.pair(self.assumption, self.error)
        self.source = self.line(self.tr("Where it was read"), self.tr("QuickTime creation_time; the page’s footer"))
        self.needs(self.when.words, self.source)

    def begin_with(self, proposal: Proposal) -> None:
        """Fill in what is proposed."""
        self.subject.setCurrentIndex(max(self.subject.findData(proposal.clip.id), 0))
        choose(self.kind, proposal.kind)
        choose(self.moment, proposal.moment)
        self.when.show_value(proposal.tells)
        self.assumption.setText(told(proposal.assumption))
        self.assumption.setCursorPosition(0)
        self.source.setText(proposal.source)

    def problems(self) -> list[tuple[QWidget, str]]:
        """A time and where it was read are needed."""
        found = when_problem(self.when)
        if not found and self.when.value() is None:
            found = [(self.when.words, self.tr("Say what time it tells."))]
        return [*found, *required(self.source, self.tr("Say where it was read."))]

    def record(self) -> Clock:
        """What was entered."""
        tells = self.when.value()
        assert tells is not None
        return Clock(
            self._case.id,
            chosen(self.kind, ClockKind),
            chosen(self.moment, Moment),
            tells,
            text_of(self.source),
            self._author,
            error_seconds=self.error.value(),
            assumption=text_of(self.assumption),
            clip_id=self.subject.currentData(),
        )


class DerivationForm(Form):
    """What a clip was made from."""

    def __init__(
        self,
        clip: Clip,
        others: Sequence[Clip],
        appearances: Sequence[Appearance],
        author: str,
        parent: QWidget | None = None,
        measured: Mapping[str, str] | None = None,
    ) -> None:
        """``measured``: what a match says was done to each of these clips to make this one, by their ids."""
        super().__init__(parent)
        self._clip, self._author, self._measured = clip, author, measured or {}
        self.retitle(self.tr("What {0} was made from").format(clip.name))
        self.does(self.tr("Add"))
        self.origin = QComboBox()
        self.origin.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.origin.addItem(self.tr("Choose…"), None)  # nothing is stated that nobody said
        for other in others:
            self.origin.addItem(self.tr("Clip: {0}").format(other.name), ("clip", other.id))
        for seen in appearances:
            text = ", ".join(part for part in (seen.platform, seen.account, named(seen.shape)) if part)
            self.origin.addItem(self.tr("Appearance: {0}").format(text), ("appearance", seen.id))
        self.add(self.tr("Made from"), self.origin)
        self.kind = self.choice(self.tr("It is a"), DerivationKind)
        self.kind.insertItem(0, self.tr("Choose…"), None)
        self.kind.setCurrentIndex(0)
        self.confidence = self.choice(self.tr("Confidence"), Confidence)
        self.pair(self.kind, self.confidence)
        self.transformation = self.text(
            self.tr("What was done to it"), self.tr("mirrored, cropped to 81 %, logo over the lower left"), lines=2
        )
        self.source = self.line(self.tr("How you know"), self.tr("match found on 26 August; credit line"))
        self.needs(self.origin, self.kind, self.source)
        self._filled = ""
        """What was filled in from a match; what the analyst wrote is left alone."""
        self.origin.currentIndexChanged.connect(self._fill_in)
        self._fill_in()

    def _fill_in(self) -> None:
        """Say what the match with the clip that it was made from measured."""
        if self.transformation.toPlainText() == self._filled:
            _kind, identifier = self.origin.currentData() or ("", "")
            self._filled = self._measured.get(identifier, "")
            self.transformation.setPlainText(self._filled)

    def problems(self) -> list[tuple[QWidget, str]]:
        """An origin, a kind and a ground are needed."""
        found: list[tuple[QWidget, str]] = []
        if self.origin.count() == 1:
            found.append((self.origin, self.tr("There is no other clip or appearance in this case yet.")))
        elif self.origin.currentData() is None:
            found.append((self.origin, self.tr("Choose what it was made from.")))
        if self.kind.currentData() is None:
            found.append((self.kind, self.tr("Choose what kind of copy it is.")))
        return [*found, *required(self.source, self.tr("Say how you know."))]

    def record(self) -> Derivation:
        """What was entered."""
        kind, identifier = self.origin.currentData()
        return Derivation(
            self._clip.case_id,
            self._clip.id,
            chosen(self.kind, DerivationKind),
            text_of(self.source),
            self._author,
            parent_clip=identifier if kind == "clip" else None,
            parent_appearance=identifier if kind == "appearance" else None,
            transformation=text_of(self.transformation),
            confidence=chosen(self.confidence, Confidence),
        )
