"""One clip against many: which of them share a stretch with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from hashing.errors import Cancelled
from hashing.fingerprint import Fingerprint
from hashing.match import compare_prepared, never
from hashing.prepared import Prepared
from hashing.result import Comparison


class Progress(Protocol):
    """Told how far the work is: ``done`` runs 0..1, ``text`` names what is being worked on."""

    def __call__(self, done: float, text: str = "") -> None:
        """Take note; called often and must return at once."""


def _unheard(done: float, text: str = "") -> None:
    """Tell nobody."""


def search(
    query: Fingerprint,
    library: Mapping[str, Fingerprint],
    *,
    progress: Progress = _unheard,
    cancel: Callable[[], bool] = never,
) -> dict[str, Comparison]:
    """The comparison of ``query`` (A) with every clip of ``library`` (B), by the library's keys, in its order.

    Clips that share nothing are there too, with no segment: what was searched is part of the answer. Raises Cancelled
    once ``cancel`` says so.
    """
    prepared = Prepared(query)
    answers: dict[str, Comparison] = {}
    for name, clip in library.items():
        if cancel():
            raise Cancelled
        progress(len(answers) / len(library), name)
        answers[name] = compare_prepared(prepared, Prepared(clip), cancel=cancel)
    progress(1.0)
    return answers
