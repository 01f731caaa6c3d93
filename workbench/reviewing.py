"""The matches of a case, or of every case, that await a decision, strongest first."""

from __future__ import annotations

from dataclasses import dataclass

from cases import listing
from cases.records import Case, Clip, Match
from cases.reviewing import Ranking, ranked
from cases.store import CaseStore
from workbench.identity import LADDER
from workbench.match_view import MatchView, view_match


@dataclass(frozen=True)
class Awaiting:
    """The first matches of a ranking."""

    views: tuple[MatchView, ...]
    count: int
    """How many there are."""
    last: int
    """For :attr:`cases.reviewing.Ranking.until`: what is found later was not meant."""


def awaiting(store: CaseStore, case_id: str | None, *, most: int) -> Awaiting:
    """At most so many matches that nobody decided on: of a case, seen from its clips, or of all cases."""
    found = ranked(store, Ranking(case_id), LADDER, limit=most)
    matches = listing.many(store, Match, found.ids)
    ends = {end for match in matches.values() for end in (match.clip_a, match.clip_b)}
    clips = listing.many(store, Clip, sorted(ends))
    cases = listing.many(store, Case, sorted({clip.case_id for clip in clips.values()}))

    def view(match: Match) -> MatchView:
        one, other = clips[match.clip_a], clips[match.clip_b]
        if case_id is not None and one.case_id != case_id:
            one, other = other, one
        return view_match(match, one, other, cases[other.case_id])

    return Awaiting(tuple(view(matches[held]) for held in found.ids if held in matches), found.count, found.last)
