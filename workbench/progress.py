"""How a long-running core function tells how far it is and learns that it should stop.

Core functions take ``progress`` and ``cancel`` and know nothing of threads; whoever calls them decides what to show.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from hashing.errors import Cancelled

Cancel = Callable[[], bool]
"""True once the work should stop; asked often, must be cheap and safe from any thread."""


class Progress(Protocol):
    """Told how far the work is: ``done`` runs 0..1, ``text`` names what is being worked on."""

    def __call__(self, done: float, text: str = "") -> None:
        """Take note; called often and must return at once."""


def no_progress(done: float, text: str = "") -> None:
    """Tell nobody."""


def never_cancel() -> bool:
    """Never stop."""
    return False


def part(progress: Progress, start: float, end: float) -> Progress:
    """A progress for one part of a larger work: its 0..1 becomes ``start``..``end`` of the whole."""

    def report(done: float, text: str = "") -> None:
        progress(start + (end - start) * min(max(done, 0.0), 1.0), text)

    return report


def stop_if(cancel: Cancel) -> None:
    """Raise :class:`~hashing.errors.Cancelled` once ``cancel`` says so."""
    if cancel():
        raise Cancelled
