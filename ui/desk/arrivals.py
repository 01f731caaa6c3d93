"""What came in: the first clip opens where nothing is looked at; else it is offered, and nobody loses their place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cases.records import Clip
from ui import i18n
from ui.desk.parts import Parts
from ui.intake_words import told_of
from ui.shortcuts import worded
from ui.turns import turns

if TYPE_CHECKING:  # loaded by the job that takes files in
    from workbench.intake import IntakeItem


class Arrivals(QObject):
    """Follows what is taken in, and what was refused or is here already."""

    def __init__(self, desk: Parts) -> None:
        super().__init__(desk)
        self._desk = desk
        self._first: Clip | None = None
        """The first clip of the newest intake."""
        desk.session.first_in.connect(self._came)
        desk.session.intake_over.connect(self._over)

    def show_arrived(self) -> None:
        """Show the first clip of those that came in last."""
        if self._first is None:
            self._desk.status.say(self.tr("Nothing came in since the workspace was opened."))
        else:
            self._desk.clips.choose(self._first.id)

    def _came(self, clip: Clip) -> None:
        self._first = clip
        if self._desk.clip is None:
            self._desk.clips.reload()
            turns().later(self, self._open_first)
        else:
            self._tell(self.tr("{0} came in.").format(clip.name))

    def _open_first(self) -> None:
        """In a turn of its own, after the list; where one has chosen something meanwhile, that stays."""
        if self._desk.clip is None and self._first is not None:
            self._desk.clips.choose(self._first.id)

    def _over(self, items: list[IntakeItem]) -> None:
        if items:
            self._tell(i18n.sentence(items[0].sentence) if len(items) == 1 else told_of(items))

    def _tell(self, text: str) -> None:
        """Say it; a clip that came in is offered unless it is looked at already."""
        desk = self._desk
        desk.status.say(text)
        if self._first is not None and (desk.clip is None or desk.clip.id != self._first.id):
            show = self.tr("Show it ({0})")
            desk.status.offer(worded(show, "show_arrived"), partial(desk.clips.choose, self._first.id))
