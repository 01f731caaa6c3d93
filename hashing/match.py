"""Two fingerprints in, the stretches they share out.

A scene's score is how alike its pictures are (:mod:`hashing.scene`). The score of the same footage says how much of
what moves in it moves alike (:mod:`hashing.align`); whether that is enough depends on the stretch's length and speed:
:func:`hashing.align.required_score`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from hashing import align, register
from hashing.align import Stretch
from hashing.errors import Cancelled
from hashing.fingerprint import Fingerprint
from hashing.frame import hamming, mirrored_codes
from hashing.movement import Movement, movements
from hashing.prepared import Prepared
from hashing.register import Geometry
from hashing.result import AlignedPair, Comparison, Relation, Searched, Segment
from hashing.scene import Scene, scene, still_seconds
from hashing.settle import settled

Cancel = Callable[[], bool]
Tried = tuple[Geometry, tuple[Movement, Movement]]

ENOUGH_SHARE = 0.9
"""Share (0..1) of the shorter clip that a stretch must cover for the search to stop early."""
ENOUGH_SCORE = 0.9
"""Score (0..1) that such a stretch must reach."""
SETTLED_ALREADY = 0.004
"""Share of the frame under which settling a registration changes nothing worth another look."""
SETTLED = 3
"""Stretches of a view that are followed up at most."""
WELL_REGISTERED = 0.9
"""Score from which a stretch's registration is good enough as it is."""
PAIRS = 12
"""Aligned frames kept of a stretch."""
TIME_DENOMINATOR = 1000
"""Times are given to the millisecond: they are measured, and no finer than that."""
VIEWS = ("full", "mirror", "inside bars", "inside blur", "moving", "registered", "registered mirror")
"""What a full comparison looks at, where the clips have it."""


@dataclass(frozen=True, eq=False)
class _Found:
    stretch: Stretch
    geometry: Geometry


def never() -> bool:
    """Never cancel."""
    return False


def compare(a: Fingerprint, b: Fingerprint, *, cancel: Cancel = never) -> Comparison:
    """The stretches of ``a`` that are stretches of ``b``; Cancelled where ``cancel`` says so, FormatError on damage."""
    return compare_prepared(Prepared(a), Prepared(b), cancel=cancel)


def compare_prepared(a: Prepared, b: Prepared, *, cancel: Cancel = never) -> Comparison:
    """As :func:`compare`, for clips that take part in several comparisons."""
    searched = _searched(a.fingerprint, b.fingerprint)
    if not a.fingerprint.useful.any() or not b.fingerprint.useful.any():
        return Comparison((), searched)
    found: list[_Found] = []
    tried: list[Tried] = []
    for geometry in _views_of(a, b):
        if any(_enough(one, a.fingerprint, b.fingerprint) for one in found):
            break
        if not any(geometry.near(other) for other, _ in tried):
            tried.append((geometry, movements(a, b, geometry)))
            found += _look(a, b, *tried[-1], cancel)
    segments = [_segment(a.fingerprint, b.fingerprint, one) for one in _distinct(found)]
    if not segments and (place := scene(a, b, tried)) is not None:
        segments = [_scene_segment(a, b, place)]
    return Comparison(tuple(sorted(segments, key=lambda segment: segment.a)), searched)


def _views_of(a: Prepared, b: Prepared) -> Iterator[Geometry]:
    """The cheap views first; features are only sought once they are asked for."""
    yield from register.box_geometries(a, b)
    yield from register.feature_geometries(a, b)


def _look(
    a: Prepared, b: Prepared, geometry: Geometry, moved: tuple[Movement, Movement], cancel: Cancel
) -> list[_Found]:
    if cancel():
        raise Cancelled
    found = []
    for stretch in align.stretches(*moved)[:SETTLED]:
        best = _Found(stretch, geometry)
        if stretch.score < WELL_REGISTERED:
            better = settled(a, b, geometry, stretch)
            moves_it = not better.near(geometry, SETTLED_ALREADY)
            again = align.regrown(*movements(a, b, better), stretch) if moves_it else None
            if again is not None and again.weight > stretch.weight:
                best = _Found(again, better)
        if align.is_same(best.stretch):
            found.append(best)
    return found


def _enough(one: _Found, a: Fingerprint, b: Fingerprint) -> bool:
    stretch = one.stretch
    shares = (
        (stretch.end - stretch.start) / a.end,
        (stretch.line.b(stretch.end) - stretch.line.b(stretch.start)) / b.end,
    )
    return max(shares) >= ENOUGH_SHARE and stretch.score >= ENOUGH_SCORE


def _distinct(found: list[_Found]) -> list[_Found]:
    """The best of each stretch that several views found."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda item: -item.stretch.weight):
        if not any(align.covers(other.stretch, one.stretch) for other in kept):
            kept.append(one)
    return kept


def _segment(a: Fingerprint, b: Fingerprint, one: _Found) -> Segment:
    stretch, geometry = one.stretch, one.geometry
    region_a, region_b = geometry.regions()
    start, end = stretch.start, stretch.end
    return Segment(
        a=_times(start, end, a),
        b=_times(stretch.line.b(start), stretch.line.b(end), b),
        speed=round(stretch.line.speed, 4),
        mirrored=geometry.mirrored,
        rotation=round(geometry.rotation(), 2),
        region_a=region_a,
        region_b=region_b,
        score=round(min(max(stretch.score, 0.0), 1.0), 4),
        false_match_rate=None,
        relation=Relation.SAME_FOOTAGE,
        pairs=_pairs(a, b, np.linspace(start, end, PAIRS + 2)[1:-1], stretch, geometry),
        explanation=_explanation(stretch, geometry),
    )


def _scene_segment(a: Prepared, b: Prepared, place: Scene) -> Segment:
    """The time that the registered stills span, or all of both clips where they were not needed to see the place."""
    geometry = place.geometry
    shown = [still_seconds(a, b, pair) for pair in geometry.stills] or [
        (0.0, 0.0),
        (a.fingerprint.end, b.fingerprint.end),
    ]
    region_a, region_b = geometry.regions()
    what = (
        "The same scene, but what moves in it moves otherwise: another moment, not the same footage"
        if place.moving
        else "The same scene; too little moves in it to tell whether the footage is the same"
    )
    frames = [
        (_frame_at(a.fingerprint, second_a), _frame_at(b.fingerprint, second_b)) for second_a, second_b in shown[:PAIRS]
    ]
    return Segment(
        a=_times(min(second for second, _ in shown), max(second for second, _ in shown), a.fingerprint),
        b=_times(min(second for _, second in shown), max(second for _, second in shown), b.fingerprint),
        speed=1.0,
        mirrored=geometry.mirrored,
        rotation=round(geometry.rotation(), 2),
        region_a=region_a,
        region_b=region_b,
        score=round(min(place.likeness, 1.0), 4),
        false_match_rate=None,
        relation=Relation.SAME_SCENE,
        pairs=tuple(_pair(a.fingerprint, b.fingerprint, *pair, geometry) for pair in frames),
        explanation=f"{what} (pictures alike to {place.likeness:.2f}, {_view_words(geometry)}).",
    )


def _frame_at(clip: Fingerprint, second: float) -> int:
    return int(np.abs(clip.seconds - second).argmin())


def _times(start: float, end: float, clip: Fingerprint) -> tuple[Fraction, Fraction]:
    """Seconds within the clip, to the millisecond."""
    low, high = (min(max(second, 0.0), clip.end) for second in (start, end))
    return _milliseconds(low), _milliseconds(high)


def _milliseconds(seconds: float) -> Fraction:
    return Fraction(round(seconds * TIME_DENOMINATOR), TIME_DENOMINATOR)


def _pairs(
    a: Fingerprint,
    b: Fingerprint,
    seconds: np.ndarray[tuple[int], np.dtype[np.float64]],
    stretch: Stretch,
    geometry: Geometry,
) -> tuple[AlignedPair, ...]:
    """The sampled frames nearest to evenly spread seconds of A, each frame of A once."""
    chosen = dict.fromkeys(_frame_at(a, float(second)) for second in seconds)
    return tuple(_pair(a, b, at, _frame_at(b, stretch.line.b(float(a.seconds[at]))), geometry) for at in chosen)


def _pair(a: Fingerprint, b: Fingerprint, at_a: int, at_b: int, geometry: Geometry) -> AlignedPair:
    view_a, view_b = _views(geometry)
    right = b.codes[view_b][at_b : at_b + 1]
    distance = hamming(a.codes[view_a][at_a : at_a + 1], mirrored_codes(right) if geometry.mirrored else right)
    return AlignedPair(int(a.pts[at_a]), int(b.pts[at_b]), int(distance[0, 0]))


def _views(geometry: Geometry) -> tuple[str, str]:
    if geometry.name == "registered":
        return "full", "full"
    first, _, second = geometry.name.partition(" against ")
    return first, second or first


def _explanation(stretch: Stretch, geometry: Geometry) -> str:
    changes = []
    if geometry.mirrored:
        changes.append("mirrored")
    if abs(stretch.line.speed - 1) > 0.02:
        changes.append(f"speed × {1 / stretch.line.speed:.2f}")
    if abs(geometry.rotation()) > 2:
        changes.append(f"turned by {geometry.rotation():.0f}°")
    changed = ", ".join(changes) if changes else "neither mirrored nor changed in speed"
    return f"Movement agrees to {stretch.score:.2f} ({_view_words(geometry)}); {changed}."


def _view_words(geometry: Geometry) -> str:
    if geometry.cells:
        return f"registered by local features, {geometry.cells} cells of corners agree"
    return f"found in the view {geometry.name!r}"


def _searched(a: Fingerprint, b: Fingerprint) -> Searched:
    return Searched(
        frames_a=len(a),
        frames_b=len(b),
        skipped_a=int((~a.useful).sum()),
        skipped_b=int((~b.useful).sum()),
        views=VIEWS,
        depth="full",
    )
