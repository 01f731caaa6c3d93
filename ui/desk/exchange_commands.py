"""Handing a case over, bringing in what others handed over, and the settings: asks, starts the job, says what came."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from cases.records import Case, Clip
from ui import exchange_jobs
from ui.desk.mark_import import MarkImport
from ui.desk.parts import Parts
from ui.dialogs.bring_in import BringInForm, ToldSheet
from ui.dialogs.hand_over import HandOverForm
from ui.exchange_jobs import BringIn, HandOver, Told

TOPICS = (
    "cases",
    "clips",
    "matches",
    "appearances",
    "claims",
    "findings",
    "verdicts",
    "judging",
    "notes",
    "marks",
    "graphic",
)
"""What a bundle may have changed."""


class ExchangeCommands(QObject):
    """What leaves the desk and what comes to it."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk

    def hand_over(self) -> None:
        """Ask in which form the case is to be handed over and where to, and write it."""
        desk = self._desk
        if desk.case is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        form = HandOverForm(desk.session, desk.case, desk.clip, Path(documents or Path.home()), desk)
        if form.exec():
            self.write(desk.case, form.wish())
        form.deleteLater()

    def write(self, case: Case, wish: HandOver) -> None:
        """Hand over as wished, say where it is, and open its folder on request."""
        exchange_jobs.hand_over(self._desk.session, case, wish, partial(self._written, wish.target))

    def _written(self, target: Path, told: Told) -> None:
        self._desk.status.say(told.title)
        self._desk.status.offer(self.tr("Show in folder"), partial(_show, target))
        self._desk.session.changed.emit("handed over")

    def bring_in(self) -> None:
        """Ask what is to be brought in, and bring it in."""
        desk = self._desk
        clips = desk.session.workspace.store.find(Clip, case_id=desk.case.id) if desk.case is not None else []
        form = BringInForm(clips, desk.clip, desk)
        if form.exec():
            self.read(form.wish())
        form.deleteLater()

    def read(self, wish: BringIn) -> None:
        """Bring in as wished, show what changed, and say what came of it."""
        exchange_jobs.bring_in(self._desk.session, wish, self._read)

    def _read(self, told: Told) -> None:
        desk = self._desk
        desk.session.forget_origins()
        if told.marks:
            desk.session.history.push(MarkImport(desk.marks, told.marks))
        for topic in TOPICS:
            desk.session.changed.emit(topic)
        if told.choose and desk.case is None:
            desk.clips.reload()
            desk.clips.choose(told.choose)
        ToldSheet(told, desk).open()


def _show(target: Path) -> None:
    """The folder that holds what was written."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))
