"""What was done and can be undone. The record forgets nothing: to undo is to enter what was so before.

A record that is taken back is withdrawn, with the reason; brought back it is a new record, for a withdrawal stays. What
names it by its id is entered anew with the id it has now.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import shiboken6
from PySide6.QtGui import QUndoCommand

from cases.judgement import (
    Attribution,
    Bearing,
    Clock,
    Coordinates,
    Derivation,
    Hypothesis,
    Pillar,
    Restriction,
    new_salt,
)
from cases.judging import withdraw
from cases.kinds import Record
from cases.mapping import R
from cases.records import Appearance, Assessment, Authenticity, Claim, ContextTruth, Finding, Note, new_id, now
from ui.widgets import words

if TYPE_CHECKING:
    from ui.session import Session

UNDONE: Final = "undone"
"""Reason of a withdrawal by undo."""


class Act(QUndoCommand):
    """One thing done, by ``do``; and ``undo``, what brings back what was so before."""

    def __init__(self, text: str, do: Callable[[], object], undo: Callable[[], object]) -> None:
        super().__init__(text)
        self._do, self._undo = do, undo

    def redo(self) -> None:
        """Qt: do it, the first time or again."""
        self._do()

    def undo(self) -> None:
        """Qt: bring back what was so before."""
        self._undo()

    def forget(self, _sentence: str = "") -> None:
        """It came to nothing: there is nothing to undo."""
        if shiboken6.isValid(self):
            self.setObsolete(True)


class Names:
    """Under which id a record is known now: one that was taken back and brought back has another than at first."""

    def __init__(self) -> None:
        self._now: dict[str, str] = {}

    def now(self, record_id: str) -> str:
        """The id of today."""
        while record_id in self._now:
            record_id = self._now[record_id]
        return record_id

    def again(self, record: R) -> R:
        """A record as it is entered anew: under an id and at a time of its own."""
        changes: dict[str, Any] = {"id": new_id(), "created_at": now()}
        if isinstance(record, Note):
            changes |= {"revision": 1, "revised_at": None}
        if isinstance(record, Restriction):
            changes |= {"salt": new_salt()}
        self._now[self.now(record.id)] = changes["id"]
        return self.known(replace(record, **changes))

    def known(self, record: R) -> R:
        """A record with every id that it names as it is today; its own stays."""
        named = {one.name: getattr(record, one.name) for one in fields(record) if one.name != "id"}
        stale = {name: value for name, value in named.items() if isinstance(value, str) and value in self._now}
        changes: dict[str, Any] = {name: self.now(value) for name, value in stale.items()}
        return replace(record, **changes)


class Entry(Act):
    """A record entered: undone it is withdrawn, done again it is entered anew."""

    def __init__(
        self, session: Session, record: Record, topic: str, then: Callable[[Any], object] | None = None
    ) -> None:
        super().__init__(entered(record), self._put, self._take)
        self._session, self._record, self._topic, self._then = session, record, topic, then
        self._before = False

    def _put(self) -> None:
        session, then = self._session, self._then
        self._record = session.names.again(self._record) if self._before else self._record
        self._before, self._then = True, None
        act = partial(session.workspace.store.add, self._record, by=session.analyst)
        session.enter(words("History", "Record an entry"), act, self._topic, then, self.forget)

    def _take(self) -> None:
        session = self._session
        act = partial(withdraw, session.workspace.store, self._record, reason=UNDONE, by=session.analyst)
        session.enter(words("History", "Withdraw an entry"), act, self._topic)


def unsaid(verdict: Assessment) -> Assessment:
    """What a verdict leaves when it is taken back and none of its side stood before: not assessed."""
    return replace(
        verdict,
        authenticity=Authenticity.NOT_ASSESSED,
        context=ContextTruth.UNDETERMINED,
        reasons=words("History", "The verdict before was taken back."),
        doubts="",
    )


def entered(record: Record) -> str:
    """What was done when a record of this kind was entered, as the menu names it."""
    texts = {
        Note: words("History", "Write a note"),
        Appearance: words("History", "Add an appearance"),
        Claim: words("History", "Add a claim"),
        Finding: words("History", "Add a finding"),
        Hypothesis: words("History", "Add a hypothesis"),
        Bearing: words("History", "Weigh evidence"),
        Pillar: words("History", "Judge what is established"),
        Attribution: words("History", "Attribute"),
        Clock: words("History", "Add a clock"),
        Derivation: words("History", "State what a clip was made from"),
        Coordinates: words("History", "Enter coordinates"),
        Restriction: words("History", "Mark as confidential"),
    }
    return texts.get(type(record), words("History", "Record an entry"))
