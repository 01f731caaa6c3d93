"""Marks clips and entries as confidential, or takes the marks off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cases.confidential import restriction
from cases.kinds import Record
from ui.desk.confidential import TOPIC
from ui.desk.parts import Parts
from ui.dialogs.small import ReasonForm
from ui.widgets import counted
from ui.withdrawing import SettingAside


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
        """Ask why, and mark those that are not marked yet; where all are, take the marks off."""
        desk, history = self._desk, self._desk.session.history
        marks = desk.session.confidential([record.id for record in records])
        new = [record for record in records if record.id not in marks]
        form = ReasonForm("", desk)
        if new:
            title = self.tr("Mark as confidential")
            form.retitle(title, self.tr("Public versions of the report leave it out, with all that hangs on it."))
        else:
            title = self.tr("Confidential no longer")
            form.retitle(title, self.tr("Public versions of the report show it again. The reason stays on record."))
        if not form.exec():
            return
        count = len(new or records)
        history.beginMacro(title if count == 1 else f"{title} ({counted(count)})")
        for record in new:
            session = desk.session
            session.add(restriction(record, reason=form.reason(), by=session.analyst), TOPIC)
        for mark in () if new else marks.values():
            history.push(SettingAside(desk.session, mark, TOPIC, form.reason()))
        history.endMacro()
