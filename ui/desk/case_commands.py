"""What the analyst can do with cases and the clips chosen in the list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from cases.records import Case, CaseStatus, Clip
from ui import casework
from ui.desk.parts import Parts
from ui.dialogs.case import CaseForm, RevisionForm


class CaseCommands(QObject):
    """New cases, files taken in, clips compared and searched for, the record checked."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk

    def new_case(self) -> Case | None:
        """Ask for a new case and record it."""
        desk = self._desk
        taken = {case.reference for case in desk.session.workspace.store.find(Case)}
        form = CaseForm(taken, desk.session.analyst, desk)
        if not form.exec():
            return None
        case = form.record()
        desk.session.add(case, "cases", self._show_new_case)
        return case

    def _show_new_case(self, case: Case) -> None:
        self._desk.clips.reload()
        self._desk.clips.choose(case.id)

    def close_case(self) -> None:
        """Close the case that is worked on, or open it again."""
        case = self._desk.case
        if case is not None:
            closed = case.status is CaseStatus.CLOSED
            casework.set_status(self._desk.session, case, CaseStatus.OPEN if closed else CaseStatus.CLOSED)

    def revise_case(self) -> None:
        """Ask for another title and question of the case that is worked on."""
        case = self._desk.case
        if case is not None:
            form = RevisionForm(case, self._desk)
            if form.exec():
                casework.revise(self._desk.session, case, form.title(), form.asked())

    def fold_case(self) -> None:
        """Show the clips of the case that is worked on in the list, or do not."""
        if self._desk.case is not None:
            self._desk.clips.fold(self._desk.case.id)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take files into the case chosen; where there is no case yet, ask for one first."""
        case = self._desk.case or self._desk.clips.current_case() or self.new_case()
        if case is not None and paths:
            self._desk.session.take_in(case, paths)

    def add_files(self) -> None:
        """Ask for files and take them in."""
        names, _kind = QFileDialog.getOpenFileNames(self._desk, self.tr("Add files to the case"))
        self.take_in([Path(name) for name in names])

    def search_all(self) -> None:
        """Search each clip against all others."""
        self._desk.session.search_each()

    def search_chosen(self) -> None:
        """Search for the footage of the clips chosen."""
        clips = self._chosen(1)
        if clips:
            self._desk.session.search_all(clips)

    def compare_chosen(self) -> None:
        """Compare the two clips chosen in the list."""
        clips = self._chosen(2)
        if clips:
            self._desk.clips.compare_wanted.emit(*clips)

    def mark_confidential(self) -> None:
        """Mark the clips chosen as confidential, or take the marks off."""
        clips = self._chosen(1)
        if clips:
            self._desk.clips.confidential_wanted.emit(clips)

    def check_chain(self) -> None:
        """Check the custody chain; the line at the bottom tells."""
        self._desk.session.check_chain()

    def check_originals(self) -> None:
        """Hash those originals again that were longest not."""
        self._desk.session.check_originals()

    def _chosen(self, least: int) -> list[Clip]:
        """The clips chosen in the list; of two exactly two. None, and it is said, where there are too few or many."""
        clips = self._desk.clips.selected_clips()
        if len(clips) == least or len(clips) > least == 1:
            return clips
        one, two = self.tr("Choose a clip on the left first."), self.tr("Choose two clips on the left first.")
        self._desk.status.say(one if least == 1 else two)
        return []
