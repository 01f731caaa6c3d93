"""A list read at once where it is short, else by a job, so that the window answers meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from ui.jobs import Lane
from ui.session import Session
from ui.widgets import words

T = TypeVar("T")


def read(
    session: Session,
    work: Callable[[], T],
    then: Callable[[T], object],
    *,
    at_once: bool,
    owner: QObject,
    key: str,
    failed: Callable[[str], object] | None = None,
) -> None:
    """Give what ``work`` reads to ``then``: here and now, or on the GUI thread once a job has read it.

    ``owner``, ``key`` and ``failed`` are those of :meth:`ui.jobs.Jobs.start`.
    """
    if at_once:
        then(work())
        return
    title = words("Reading", "Reading a long list")
    start = partial(session.jobs.start, title, lambda _context: work(), lane=Lane.ENTRY, quiet=True)
    start(then=then, failed=failed, owner=owner, key=key)


class Following(Generic[T]):
    """A long list that jobs read again as the record changes: one at a time, and anew where it changed meanwhile.

    What was read is given even where there is news by then: news that come faster than they are read starve nobody.
    """

    def __init__(
        self,
        session: Session,
        ask: Callable[[], Callable[[], T]],
        then: Callable[[T], object],
        *,
        owner: QObject,
        key: str,
    ) -> None:
        """``ask`` gives what reads, once a reading begins; ``then``, ``owner``, ``key`` are those of :func:`read`."""
        self._session, self._ask, self._then = session, ask, then
        self._owner, self._key = owner, key
        self._reads = self._again = False

    def begin(self) -> None:
        """Read; where that is under way, once more afterwards."""
        if self._reads:
            self._again = True
            return
        self._reads, self._again = True, False
        read(
            self._session,
            self._ask(),
            self._came,
            at_once=False,
            owner=self._owner,
            key=self._key,
            failed=lambda _sentence: self._over(),
        )

    def stop(self) -> None:
        """What is under way is not wanted any more."""
        self._session.jobs.cancel_key(self._key)
        self._reads = self._again = False

    def _came(self, found: T) -> None:
        self._then(found)
        self._over()

    def _over(self) -> None:
        self._reads = False
        if self._again:
            self.begin()
