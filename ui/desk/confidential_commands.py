"""Marks clips and entries as confidential, or takes the marks off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QWidget

from cases.confidential import parts_of, restriction
from cases.judgement import Restriction
from cases.kinds import Record
from ui.desk.confidential import TOPIC, part_named
from ui.desk.parts import Parts
from ui.dialogs.small import ReasonForm
from ui.widgets import counted, words
from ui.withdrawing import SettingAside

LONGEST = 60
"""Letters told of what a part holds."""


class ConfidentialCommands(QObject):
    """Marks clips and entries as confidential, or takes the marks off: asked why, and undone like everything else."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk
        inspector = desk.inspector
        desk.clips.confidential_wanted.connect(self.change)
        for panel in (inspector.facts, inspector.sources, inspector.verdict, inspector.notes):
            panel.confidential_wanted.connect(self.change)
        desk.session.changed.connect(lambda topic: desk.clips.reload() if topic == TOPIC else None)

    def change(self, records: Sequence[Record]) -> None:
        """Ask what and why, and mark it; of several that they are, or where all are that they are no longer."""
        desk, marks = self._desk, self._desk.session.marks_on([record.id for record in records])
        whole = {held: one for held, own in marks.items() for one in own if not one.part}
        if len(records) == 1 and not whole:
            self._change_one(records[0], marks.get(records[0].id, []))
            return
        new = [record for record in records if record.id not in whole]
        form = ReasonForm("", "", desk)
        title = _retitled(form, new=bool(new))
        if form.exec():
            self._keep(title, [(record, "") for record in new], () if new else list(whole.values()), form.reason())

    def _change_one(self, record: Record, marks: Sequence[Restriction]) -> None:
        """The whole entry, or a part of it; a part that is marked can be confidential no longer."""
        form = ConfidentialForm(record, marks, self._desk)
        if form.exec():
            off = [one for one in marks if form.takes_off(one)]
            self._keep(form.windowTitle(), [] if off else [(record, form.part())], off, form.reason())

    def _keep(self, title: str, new: Sequence[tuple[Record, str]], off: Sequence[Restriction], reason: str) -> None:
        session, count = self._desk.session, len(new or off)
        session.history.beginMacro(title if count == 1 else f"{title} ({counted(count)})")
        for record, part in new:
            session.add(restriction(record, reason=reason, by=session.analyst, part=part), TOPIC)
        for mark in off:
            session.history.push(SettingAside(session, mark, TOPIC, reason))
        session.history.endMacro()


def _retitled(form: ReasonForm, *, new: bool) -> str:
    if new:
        title = words("ConfidentialCommands", "Mark as confidential")
        about = words("ConfidentialCommands", "Public versions of the report leave it out, with all that hangs on it.")
    else:
        title = words("ConfidentialCommands", "Confidential no longer")
        about = words(
            "ConfidentialCommands", "Public versions of the report show it again. The reason stays on record."
        )
    form.retitle(title, about)
    form.does(_does(new=new))
    return title


def _does(*, new: bool) -> str:
    """The word of the button."""
    if new:
        return words("ConfidentialCommands", "Mark as confidential")
    return words("ConfidentialCommands", "Take the mark off")


class ConfidentialForm(ReasonForm):
    """What of one entry is confidential: all of it or a part; or which part is no longer."""

    def __init__(self, record: Record, marks: Sequence[Restriction], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        _retitled(self, new=True)
        self.what = QComboBox()
        self.what.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.what.addItem(self.tr("The whole entry"), ("", ""))
        marked = {one.part: one for one in marks}
        for part in parts_of(record):
            if part not in marked:
                self.what.addItem(self.tr("Only: {0}").format(_told(record, part)), (part, ""))
        for part, one in marked.items():
            self.what.addItem(self.tr("No longer: {0}").format(_told(record, part)), (part, one.id))
        self.what.currentIndexChanged.connect(lambda _row: self.does(_does(new=not self.what.currentData()[1])))
        holder = self.add(self.tr("What is confidential"), self.what)
        self.fields.removeWidget(holder)
        self.fields.insertWidget(0, holder)  # before the reason

    def part(self) -> str:
        """Name of the part; empty for the whole entry."""
        return str(self.what.currentData()[0])

    def takes_off(self, mark: Restriction) -> bool:
        """Whether this mark is to be taken off."""
        return bool(self.what.currentData()[1] == mark.id)


def _told(record: Record, part: str) -> str:
    """A part in words, and what it holds."""
    value = getattr(record, part)
    held = " ".join((", ".join(value) if isinstance(value, tuple) else str(value)).split())
    short = held if len(held) <= LONGEST else f"{held[: LONGEST - 1].rstrip()}…"
    return f"{part_named(part)} ({short})" if held else part_named(part)
