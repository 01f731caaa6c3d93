"""One clip against many: which of them share a stretch with it.

An index of the library's stills names the clips that may (:mod:`hashing.neighbours`); only those are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from hashing import register
from hashing.errors import Cancelled
from hashing.fingerprint import Fingerprint
from hashing.match import VIEWS, compare_prepared, never
from hashing.neighbours import Candidate, Index, entry
from hashing.prepared import Prepared
from hashing.result import Comparison, Searched

CANDIDATES = 200
"""Clips looked at of those that the index names, best first; of real edits, the right one was always among the first
five."""
CERTAIN_VOTES = 12.0
"""Votes from which a candidate is compared without being registered first."""
CERTAIN_SHARE = 0.5
"""Votes for each still of the query that it must have as well: long queries gather more by chance."""
CHECKED_PAIRS = 4
"""Pairs of stills by which a candidate with fewer votes must register."""


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
    index: Index | None = None,
    exhaustive: bool = False,
    progress: Progress = _unheard,
    cancel: Callable[[], bool] = never,
) -> dict[str, Comparison]:
    """The comparison of ``query`` (A) with every clip of ``library`` (B), by the library's keys, in its order.

    ``index`` holds the library's clips, or more; without one it is made here. Only what it names is taken out of
    ``library``, so that this may read from a disk; ``exhaustive`` compares every clip instead. Clips that share nothing
    are in the answer too, with no segment: what was searched is part of it. Raises Cancelled once ``cancel`` says so.
    """
    prepared = Prepared(query)
    if exhaustive:
        chosen = dict.fromkeys(library)
    else:
        index = index if index is not None else indexed(library)
        named = (one for one in index.candidates(prepared, limit=CANDIDATES) if one.name in library)
        chosen = {one.name: one for one in named}
    answers: dict[str, Comparison] = {}
    for number, (name, candidate) in enumerate(chosen.items()):
        if cancel():
            raise Cancelled
        progress(number / len(chosen), name)
        clip = Prepared(library[name])
        if candidate is None or _worth_comparing(prepared, clip, candidate):
            answers[name] = compare_prepared(prepared, clip, cancel=cancel)
    progress(1.0)
    useless = int((~query.useful).sum())
    looks = (index.looks(name) if index is not None and name in index else _looks(library[name]) for name in library)
    nothing = (Searched(len(query), frames, useless, skipped, VIEWS, "index") for frames, skipped in looks)
    return {
        name: answers.get(name) or Comparison((), searched) for name, searched in zip(library, nothing, strict=True)
    }


def indexed(library: Mapping[str, Fingerprint]) -> Index:
    """A new index of all clips of the library."""
    index = Index()
    for name, clip in library.items():
        index.add(name, entry(clip))
    index.settle()
    return index


def _worth_comparing(query: Prepared, clip: Prepared, candidate: Candidate) -> bool:
    """Whether some of the paired stills show the same picture or place."""
    if candidate.votes >= max(CERTAIN_VOTES, CERTAIN_SHARE * len(query.fingerprint.stills)):
        return True
    for mirrored in (False, True):
        pairs = [
            (pair.query, pair.clip)
            for pair in candidate.pairs
            if pair.mirrored is mirrored and pair.clip < len(clip.fingerprint.stills)  # an index may be of older prints
        ]
        if register.registered(query, clip, pairs[:CHECKED_PAIRS], mirrored):
            return True
    return bool(register.box_geometries(query, clip))


def _looks(clip: Fingerprint) -> tuple[int, int]:
    return len(clip), int((~clip.useful).sum())
