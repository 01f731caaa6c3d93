"""A record set aside: withdrawn with the reason; undone it is entered anew, for a withdrawal stays."""

from __future__ import annotations

from functools import partial

from cases.judging import withdraw
from cases.kinds import Record
from ui.history import Act
from ui.session import Session
from ui.widgets import words


class SettingAside(Act):
    """One record that no longer counts, and why."""

    def __init__(self, session: Session, record: Record, topic: str, reason: str) -> None:
        super().__init__(words("Withdrawing", "Set aside"), self._take, self._put)
        self._session, self._record, self._topic, self._reason = session, record, topic, reason

    def _take(self) -> None:
        session = self._session
        act = partial(withdraw, session.workspace.store, self._record, reason=self._reason, by=session.analyst)
        session.enter(words("Withdrawing", "Set a record aside"), act, self._topic, failed=self.forget)

    def _put(self) -> None:
        session = self._session
        self._record = session.names.again(self._record)
        act = partial(session.workspace.store.add, self._record, by=session.analyst)
        session.enter(words("Withdrawing", "Enter a record again"), act, self._topic)
