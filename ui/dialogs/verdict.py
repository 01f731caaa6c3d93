"""The verdict: two axes, and whose judgement it is."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from cases.records import AssessedBy, Assessment, Authenticity, Case, Clip, ContextTruth
from ui import widgets
from ui.dialogs.entries import subject_field
from ui.dialogs.form import Form, choose, chosen, required, text_of


class VerdictForm(Form):
    """Authenticity of the footage, truth of its context; by us, or by a named and cited third party."""

    def __init__(
        self,
        case: Case,
        clip: Clip | None,
        author: str,
        before: Assessment | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._case, self._author = case, author
        self.retitle(
            self.tr("Give a verdict"),
            self.tr("The two questions are separate: genuine footage may be shared in a false context."),
        )
        self.does(self.tr("Give the verdict"))
        self.subject = subject_field(self, clip)
        self.authenticity = self.choice(self.tr("Is the footage genuine?"), Authenticity)
        self.context = self.choice(self.tr("Is its context true?"), ContextTruth)
        choose(self.authenticity, Authenticity.NOT_ASSESSED)
        choose(self.context, ContextTruth.UNDETERMINED)
        self.pair(self.authenticity, self.context)
        self._side()
        self.third = self.line(self.tr("Who"), self.tr("Police nationale"))
        self.citation = self.line(self.tr("Where they say so"), self.tr("Le Monde, 26 August 2020"))
        self._cited = self.pair(self.third, self.citation)
        self.reasons = self.text(self.tr("Reasons"), lines=4)
        self.doubts = self.text(self.tr("What stays open"), lines=2)
        self.needs(self.third, self.citation, self.reasons)
        if before is not None:
            self._fill(before)
        self._sided()

    def _side(self) -> None:
        holder = QWidget()
        self.us = QRadioButton(self.tr("By us"))
        self.them = QRadioButton(self.tr("By a third party"))
        self.us.setChecked(True)
        self._group = QButtonGroup(self)
        self._group.addButton(self.us)
        self._group.addButton(self.them)
        holder.setLayout(widgets.row(self.us, self.them, None, gap=18))
        self.add(self.tr("Whose judgement is it?"), holder)
        self.them.toggled.connect(lambda _on: self._sided())

    def _sided(self) -> None:
        for holder in self._cited:
            holder.setVisible(self.them.isChecked())
        self.fit()

    def _fill(self, before: Assessment) -> None:
        """Begin with what stands now, so that a change is a change of a few words."""
        choose(self.authenticity, before.authenticity)
        choose(self.context, before.context)
        self.reasons.setPlainText(before.reasons)
        self.doubts.setPlainText(before.doubts)

    def problems(self) -> list[tuple[QWidget, str]]:
        """Reasons always; a third party's name and citation where it is theirs."""
        found: list[tuple[QWidget, str]] = []
        if self.them.isChecked():
            found += required(self.third, self.tr("Name the third party."))
            found += required(self.citation, self.tr("Cite where they say so."))
        return found + required(self.reasons, self.tr("Give the reasons: a verdict without them cannot be checked."))

    def record(self) -> Assessment:
        """What was entered."""
        third = self.them.isChecked()
        return Assessment(
            case_id=self._case.id,
            clip_id=self.subject.currentData(),
            authenticity=chosen(self.authenticity, Authenticity),
            context=chosen(self.context, ContextTruth),
            assessed_by=AssessedBy.THIRD_PARTY if third else AssessedBy.US,
            author=self._author,
            reasons=text_of(self.reasons),
            doubts=text_of(self.doubts),
            third_party=text_of(self.third) if third else "",
            citation=text_of(self.citation) if third else "",
        )
