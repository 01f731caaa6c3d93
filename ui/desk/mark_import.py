"""Annotations that came from elsewhere, all at once: undone they are withdrawn together, done again entered anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cases.judgement import Annotation
from cases.judging import withdraw
from cases.records import new_id, now
from ui.desk.marks import Marks
from ui.history import UNDONE, Act
from ui.jobs import Context, Lane, Work
from ui.models.mark_index import Held
from ui.widgets import words

TOGETHER = 200
"""Marks withdrawn in one transaction: entries of others need not wait for all."""


class MarkImport(Act):
    """Marks of one clip that are on record when this is made."""

    def __init__(self, marks: Marks, added: Sequence[Annotation]) -> None:
        super().__init__(_tr("Bring in annotations"), self._put, self._take)
        self._marks, self._session = marks, marks.session
        self._held = [Held(mark, entered=True) for mark in added]
        """As the desk is to know them, so that what is done with one can be undone and done again."""
        self._there = True
        marks.expect(self._held)

    def _take(self) -> None:
        store, by = self._session.workspace.store, self._session.analyst
        added, self._there = [held.mark for held in self._held], False

        def work(context: Context) -> None:
            for first in range(0, len(added), TOGETHER):
                with store.batch():
                    for mark in added[first : first + TOGETHER]:
                        withdraw(store, mark, reason=UNDONE, by=by)
                context.progress(first / len(added), "")

        self._start(_tr("Taking annotations back"), work)

    def _put(self) -> None:
        """Nothing the first time: they are on record already."""
        if self._there:
            return
        self._there = True
        for held in self._held:
            held.mark = replace(held.mark, id=new_id(), revision=1, revised_at=None, created_at=now())
        again, by = [held.mark for held in self._held], self._session.analyst
        self._marks.expect(self._held)
        self._start(
            _tr("Bringing annotations in again"),
            lambda _context: self._session.workspace.store.add_annotations(again, by=by),
        )

    def _start(self, title: str, work: Work) -> None:
        self._session.jobs.start(
            title,
            work,
            then=lambda _result: self._session.changed.emit("marks"),
            lane=Lane.WRITE,
        )


def _tr(text: str) -> str:
    return words("Marks", text)
