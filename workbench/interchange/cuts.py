"""A match as a cut list: which stretch of one clip stands where in the other."""

from __future__ import annotations

import json
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from cases.judgement import Withdrawal
from cases.records import Case, Clip, Match
from cases.store import CaseStore
from workbench.interchange.declared import positive, span, video_of

RATE: Final = Fraction(25)
"""Frames a second where the clip declares no rate that a timecode can have."""
RATES: Final = (Fraction(1), Fraction(120))
"""Frames a second that a timecode can have, at least and at most."""
SLOWEST, FASTEST = 0.001, 1000.0
"""Speeds that a cut list tells; what lies beyond is no speed of footage."""


@dataclass(frozen=True)
class Cut:
    """One stretch: ``source`` of clip A is seen at ``place`` in clip B; seconds from the first shown frame of each."""

    source: tuple[float, float]
    place: tuple[float, float]
    speed: float
    """Seconds of B per second of A; negative where B runs backwards."""
    said: dict[str, Any]
    """The segment as it was found, without its frame pairs."""

    @property
    def time_scalar(self) -> float:
        """How fast A is played to look like B: 2 is twice as fast."""
        return 1 / self.speed


@dataclass(frozen=True)
class CutList:
    """One match."""

    match: Match
    a: Clip
    b: Clip
    rate: Fraction
    """Frames a second of B: what timecodes count in."""
    cuts: tuple[Cut, ...]
    """In the order of B."""


def cut_lists(store: CaseStore, case: Case) -> list[CutList]:
    """Each match of the case that shares footage and that nobody withdrew; matches of whole scenes are no cut lists."""
    gone = {one.record_id for one in store.find(Withdrawal, case_id=case.id, record_kind="match")}
    found = [_cut_list(store, match) for match in store.matches(case.id) if match.id not in gone]
    return [one for one in found if one.cuts]


def _cut_list(store: CaseStore, match: Match) -> CutList:
    comparison = json.loads(match.comparison)
    segments = comparison.get("segments") if isinstance(comparison, dict) else None
    found = [_cut(one) for one in segments] if isinstance(segments, list) else []
    cuts = sorted((cut for cut in found if cut), key=lambda cut: (cut.place, cut.source))
    a, b = store.get(Clip, match.clip_a), store.get(Clip, match.clip_b)
    return CutList(match, a, b, rate_of(b), tuple(cuts))


def _cut(segment: Any) -> Cut | None:
    """A segment as a cut; None where it is not the same footage, or does not last on both sides, as of a still."""
    if not isinstance(segment, dict) or segment.get("relation") != "same-footage":
        return None
    source, place, speed = span(segment.get("a")), span(segment.get("b")), segment.get("speed")
    if source is None or place is None:
        return None
    told = float(speed) if isinstance(speed, int | float) and SLOWEST < abs(speed) < FASTEST else 1.0
    return Cut(source, place, told, {name: value for name, value in segment.items() if name != "pairs"})


def rate_of(clip: Clip) -> Fraction:
    """Frames a second that a clip declares, where a timecode can count in them; else :data:`RATE`."""
    rate = positive(video_of(clip).get("frame_rate"))
    return rate if rate and RATES[0] <= rate <= RATES[1] else RATE
