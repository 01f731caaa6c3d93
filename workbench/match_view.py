"""A match as one of its two clips sees it: stretches here and there, in words and numbers, ready to be drawn."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from cases import listing
from cases.records import Case, Clip, Decision, Match
from cases.store import CaseStore
from hashing.result import WHOLE_FRAME, Region, Relation
from workbench.identity import LADDER

CHANCE = 80
"""Level (0..255) of a match map up to which moments look alike by chance: left blank. The best of several views of
unrelated pictures is 30 to 40 of 256 bits nearer than the 128 of level 0."""
WEIGHED = 60
"""Matches of a clip whose comparisons are all read to put them in order."""


@dataclass(frozen=True)
class PairView:
    """One frame here beside the frame there that shows the same instant."""

    here_pts: int
    there_pts: int
    distance: int
    """0..256; smaller is more alike."""


@dataclass(frozen=True)
class Stretch:
    """A stretch of this clip that is a stretch of the other. Times are seconds from the first shown frame."""

    here: tuple[float, float]
    there: tuple[float, float]
    speed: float
    """Seconds there per second here."""
    mirrored: bool
    rotation: float
    region_here: Region
    region_there: Region
    score: float
    false_match_rate: float | None
    false_match_bound: float | None
    """Upper bound of the rate, 95 %."""
    support: str
    """In the words of ENFSI's scale; empty where it was not measured."""
    relation: Relation
    explanation: str
    pairs: tuple[PairView, ...]

    def to_there(self, seconds: float) -> float:
        """The moment there that shows what is here at ``seconds``; beyond the ends the line is carried on."""
        return self._start + (seconds - self.here[0]) * self.speed

    def to_here(self, seconds: float) -> float:
        """The moment here that shows what is there at ``seconds``."""
        return self.here[0] + (seconds - self._start) / self.speed

    @property
    def _start(self) -> float:
        """The moment there at which the stretch starts here: its end, where it runs backwards."""
        return self.there[0] if self.speed > 0 else self.there[1]


@dataclass(frozen=True)
class SoundView:
    """A stretch of this clip's sound that is a stretch of the other's."""

    here: tuple[float, float]
    there: tuple[float, float]
    tempo: float
    """Seconds there per second here."""
    semitones: float
    """By how much it is higher there."""
    score: float


@dataclass(frozen=True)
class MatchView:
    """A match, turned so that ``clip`` is *here* and ``other`` is *there*."""

    match: Match
    clip: Clip
    other: Clip
    other_case: Case | None
    stretches: tuple[Stretch, ...]
    searched: dict[str, Any]
    """Frames, skipped, views and depth as the engine said."""
    turned: bool
    """True where the record has the two the other way round; the engine's sentences then speak from the other side."""
    sounds: tuple[SoundView, ...] = ()

    @property
    def same_footage(self) -> bool:
        """Whether any stretch is the same footage, or a digest says the two are the same."""
        return self.match.identity != "same-scene"

    def shared(self) -> float:
        """Seconds of this clip that the stretches cover together; overlaps count once."""
        total, reached = 0.0, float("-inf")
        for start, end in sorted(stretch.here for stretch in self.stretches):
            total += max(end - max(start, reached), 0.0)
            reached = max(reached, end)
        return total

    def stretch_at(self, seconds: float) -> Stretch | None:
        """The stretch that governs ``seconds`` of this clip: the one around it, else the nearest."""
        if not self.stretches:
            return None
        return min(self.stretches, key=lambda s: max(s.here[0] - seconds, seconds - s.here[1], 0.0))


def view_match(match: Match, clip: Clip, other: Clip, other_case: Case | None) -> MatchView:
    """Read the stored comparison from the side of ``clip``; a comparison that cannot be read has no stretches."""
    turned = match.clip_a != clip.id
    try:
        document = json.loads(match.comparison)
        stretches = tuple(_stretch(segment, turned=turned) for segment in document.get("segments", ()))
        searched = dict(document.get("searched", {}))
        sounds = tuple(view_sound(sound, turned=turned) for sound in document.get("sound", ()))
    except (ValueError, KeyError, TypeError, AttributeError):
        stretches, searched, sounds = (), {}, ()
    return MatchView(match, clip, other, other_case, stretches, searched, turned, sounds)


def strongest(store: CaseStore, clip: Clip, most: int | None) -> tuple[list[MatchView], int]:
    """At most so many matches of ``clip``, strongest first, rejected ones last; and how many there are.

    Of up to :data:`WEIGHED` of them those that share more seconds come before others of the same kind; of more,
    those that score higher, so that not every comparison is read.
    """
    count = listing.match_count(store, clip.id)
    taken = listing.strongest_matches(store, clip.id, LADDER, limit=None if count <= WEIGHED else most)
    found = list(listing.many(store, Match, taken).values())
    others = {match.id: match.clip_b if match.clip_a == clip.id else match.clip_a for match in found}
    clips = listing.many(store, Clip, list(others.values()))
    cases = listing.many(store, Case, list({one.case_id for one in clips.values()}))
    views = {}
    for match in found:
        other = clips[others[match.id]]
        views[match.id] = view_match(match, clip, other, cases[other.case_id])
    if count <= WEIGHED:
        return sorted(views.values(), key=_rank, reverse=True)[:most], count
    return [views[held] for held in taken if held in views], count


def _rank(view: MatchView) -> tuple[bool, int, float, float]:
    match = view.match
    strength = LADDER.index(match.identity) if match.identity in LADDER else -1
    return match.decision is not Decision.REJECTED, strength, view.shared(), match.score


def view_sound(sound: dict[str, Any], *, turned: bool) -> SoundView:
    """One recorded stretch of shared sound, from the side of B where ``turned``."""
    here, there = ("b", "a") if turned else ("a", "b")
    tempo, semitones = float(sound["tempo"]) or 1.0, float(sound["pitch_semitones"])
    return SoundView(
        here=(float(sound[here][0]), float(sound[here][1])),
        there=(float(sound[there][0]), float(sound[there][1])),
        tempo=1.0 / tempo if turned else tempo,
        semitones=-semitones if turned else semitones,
        score=float(sound["score"]),
    )


def _stretch(segment: dict[str, Any], *, turned: bool) -> Stretch:
    here, there = ("b", "a") if turned else ("a", "b")
    speed = float(segment.get("speed", 1.0)) or 1.0
    rotation, mirrored = float(segment.get("rotation", 0.0)), bool(segment.get("mirrored", False))
    return Stretch(
        here=(float(segment[here][0]), float(segment[here][1])),
        there=(float(segment[there][0]), float(segment[there][1])),
        speed=1.0 / speed if turned else speed,
        mirrored=mirrored,
        rotation=-rotation if turned and not mirrored else rotation,  # a mirror turns back as it turned
        region_here=_region(segment.get(f"region_{here}")),
        region_there=_region(segment.get(f"region_{there}")),
        score=float(segment.get("score", 0.0)),
        false_match_rate=None if segment.get("false_match_rate") is None else float(segment["false_match_rate"]),
        false_match_bound=float((segment.get("false_match_interval") or (0.0, 0.0))[1]) or None,
        support=str(segment.get("support") or ""),
        relation=Relation(segment.get("relation", Relation.SAME_FOOTAGE.value)),
        explanation=str(segment.get("explanation", "")),
        pairs=tuple(
            PairView(int(pair[f"{here}_pts"]), int(pair[f"{there}_pts"]), int(pair["distance"]))
            for pair in segment.get("pairs", ())
        ),
    )


def _region(value: Any) -> Region:
    if not value:
        return WHOLE_FRAME
    x, y, width, height = (float(side) for side in value)
    return (x, y, width, height)
