"""Whether the engine's answer for a copy is true: the right stretch found, and nothing found that is not there."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from hashing.result import Comparison, Relation, Segment
from workbench.selftest.truth import Truth

NEAR_SECONDS = 1.0
"""Seconds of the copy by which either end of a found stretch may miss the true line and still be the true one."""
NEAR_MOMENT = 0.5
"""Seconds of the clip within which a still's time is the true one."""


@dataclass(frozen=True)
class Judged:
    """What was found of one copy in its own original. Errors are None where nothing right was found."""

    found: bool
    overlap: float | None = None
    """Common part of the found and the true stretch over their union, 0..1; None for a still."""
    start_error: float | None = None
    """Seconds of the clip between the found and the true start; between found and true time for a still."""
    speed_error: float | None = None
    """Relative: 0.02 is 2 %."""
    mirror_told: bool | None = None
    misplaced: int = 0
    """Stretches said to be the same footage that lie elsewhere than the true one."""


@dataclass(frozen=True)
class _Stretch:
    """A segment seen from the clip: its seconds there, the copy's seconds that show them, in order of the clip."""

    start: float
    end: float
    first: float
    last: float
    mirrored: bool


def judged(truth: Truth, comparison: Comparison) -> Judged:
    """The answer about a copy (A of ``comparison``) and its original (B) against what is true."""
    if truth.moment:
        return _moment(truth, comparison)
    same = [_stretch(one) for one in comparison.segments if one.relation is Relation.SAME_FOOTAGE]
    right = [one for one in same if _fits(truth, one)]
    misplaced = len(same) - len(right)
    if not right:
        return Judged(found=False, misplaced=misplaced)
    longest = max(right, key=lambda one: one.end - one.start)
    low, high = max(longest.start, truth.start), min(longest.end, truth.end)
    true_speed = (truth.at(high) - truth.at(low)) / (high - low)
    found_speed = (longest.last - longest.first) / (longest.end - longest.start)
    return Judged(
        found=True,
        overlap=_overlap(truth, right),
        start_error=abs(min(one.start for one in right) - truth.start),
        speed_error=abs(found_speed / true_speed - 1),
        mirror_told=longest.mirrored == truth.mirrored,
        misplaced=misplaced,
    )


def false_matches(
    comparisons: Mapping[str, Comparison], unrelated: Collection[str], *, moment: bool
) -> tuple[list[str], list[str]]:
    """Which of the ``unrelated`` clips are said to be the same footage, and which the same scene.

    A still (``moment``) has no footage to compare: whatever is found of it elsewhere is a false match.
    """
    footage, scene = [], []
    for name in unrelated:
        relations = {segment.relation for segment in comparisons[name].segments}
        if Relation.SAME_FOOTAGE in relations or (moment and relations):
            footage.append(name)
        elif relations:
            scene.append(name)
    return footage, scene


def _moment(truth: Truth, comparison: Comparison) -> Judged:
    """A still: the best segment must say the time."""
    if not comparison.segments:
        return Judged(found=False)
    best = max(comparison.segments, key=lambda segment: segment.score)
    error = abs(float(best.b[0] + best.b[1]) / 2 - truth.start)
    if error > NEAR_MOMENT:
        return Judged(found=False, misplaced=1)
    return Judged(found=True, start_error=error, mirror_told=best.mirrored == truth.mirrored)


def _stretch(segment: Segment) -> _Stretch:
    copy, clip = [float(time) for time in segment.a], [float(time) for time in segment.b]
    if segment.speed < 0 and clip[0] < clip[1]:
        clip.reverse()  # time runs backwards: the copy's first second shows the clip's last
    (start, first), (end, last) = sorted(zip(clip, copy, strict=True))
    return _Stretch(start, end, first, last, segment.mirrored)


def _fits(truth: Truth, one: _Stretch) -> bool:
    ends = ((one.start, one.first), (one.end, one.last))
    near = all(abs(truth.at(clip) - copy) < NEAR_SECONDS for clip, copy in ends)
    return near and min(one.end, truth.end) > max(one.start, truth.start)


def _overlap(truth: Truth, stretches: list[_Stretch]) -> float:
    """Union of the stretches against the true one, intersection over union."""
    inside = covered = 0.0
    reached = -math.inf
    for one in sorted(stretches, key=lambda item: item.start):
        start, reached = max(one.start, reached), max(one.end, reached)
        covered += max(0.0, one.end - start)
        inside += max(0.0, min(one.end, truth.end) - max(start, truth.start))
    return inside / (covered + (truth.end - truth.start) - inside)
