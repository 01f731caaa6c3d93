"""A match as a cut list: which stretch of one clip stands where in the other."""

from __future__ import annotations

import json
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from cases.judgement import Withdrawal
from cases.records import Case, Clip, Match
from cases.store import CaseStore

RATE: Final = Fraction(25)
"""Frames a second where the clip declares no rate that a timecode can have."""
RATES: Final = (Fraction(1), Fraction(120))
"""Frames a second that a timecode can have, at least and at most."""


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
        return 1 / self.speed if self.speed else 1.0


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
    segments = json.loads(match.comparison).get("segments", [])
    cuts = sorted((_cut(one) for one in segments if _is_footage(one)), key=lambda cut: (cut.place, cut.source))
    a, b = store.get(Clip, match.clip_a), store.get(Clip, match.clip_b)
    return CutList(match, a, b, rate_of(b), tuple(cuts))


def _is_footage(segment: dict[str, Any]) -> bool:
    """Whether a segment is the same footage and lasts, on both sides; a still is a moment without length."""
    return segment.get("relation") == "same-footage" and all(segment[side][0] < segment[side][1] for side in ("a", "b"))


def _cut(segment: dict[str, Any]) -> Cut:
    said = {name: value for name, value in segment.items() if name != "pairs"}
    (a, a_end), (b, b_end) = segment["a"], segment["b"]
    return Cut((a, a_end), (b, b_end), float(segment.get("speed") or 1), said)


def rate_of(clip: Clip) -> Fraction:
    """Frames a second that a clip declares, where a timecode can count in them; else :data:`RATE`."""
    streams = json.loads(clip.facts).get("video") or [{}]
    rate = Fraction(streams[0].get("frame_rate") or RATE)
    return rate if RATES[0] <= rate <= RATES[1] else RATE
