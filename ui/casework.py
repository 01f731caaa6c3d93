"""What can be done with a case as a whole, and undone: made, closed, opened again, its words revised.

The record keeps every case: one whose making is undone stays in it, closed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from cases.records import Case, CaseStatus
from ui.history import Act
from ui.widgets import words

if TYPE_CHECKING:
    from ui.session import Session

TOPIC = "cases"
"""What :attr:`ui.session.Session.changed` says after any of these."""


class NewCase(Act):
    """A case that is made; undone it is closed, done again it is opened again."""

    def __init__(self, session: Session, case: Case, then: Callable[[Any], object] | None = None) -> None:
        super().__init__(_tr("New case"), self._put, partial(_set_status, session, case.id, CaseStatus.CLOSED))
        self._session, self._case, self._then = session, case, then
        self._made = False

    def _put(self) -> None:
        session, case = self._session, self._case
        if self._made:
            _set_status(session, case.id, CaseStatus.OPEN)
            return
        self._made = True
        act = partial(session.workspace.store.add, case, by=session.analyst)
        session.enter(words("History", "Record an entry"), act, TOPIC, self._then, self.forget)


def set_status(session: Session, case: Case, status: CaseStatus) -> None:
    """Close a case or open it again."""
    text = _tr("Close case {0}") if status is CaseStatus.CLOSED else _tr("Reopen case {0}")
    do, undo = (partial(_set_status, session, case.id, one) for one in (status, case.status))
    session.history.push(Act(text.format(case.reference), do, undo))


def revise(session: Session, case: Case, title: str, question: str) -> None:
    """Give a case other words; the same again is no change."""
    if (title, question) != (case.title, case.question):
        do = partial(_revise, session, case.id, title, question)
        undo = partial(_revise, session, case.id, case.title, case.question)
        session.history.push(Act(_tr("Revise case {0}").format(case.reference), do, undo))


def _set_status(session: Session, case_id: str, status: CaseStatus) -> None:
    act = partial(session.workspace.store.set_case_status, case_id, status, by=session.analyst)
    session.enter(_tr("Close or reopen a case"), act, TOPIC)


def _revise(session: Session, case_id: str, title: str, question: str) -> None:
    act = partial(session.workspace.store.revise_case, case_id, title=title, question=question, by=session.analyst)
    session.enter(_tr("Revise a case"), act, TOPIC)


def _tr(text: str) -> str:
    return words("Cases", text)
