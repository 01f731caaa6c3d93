"""What was found, as the engine's answer: times, regions, evidence and a sentence for the analyst."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from hashing.align import Stretch
from hashing.fingerprint import Fingerprint
from hashing.frame import hamming, mirrored_codes
from hashing.moment import Moment
from hashing.prepared import Prepared
from hashing.rarity import MEASURED
from hashing.register import Geometry
from hashing.result import AlignedPair, Relation, Segment
from hashing.scene import Scene, still_seconds

PAIRS = 12
"""Aligned frames kept of a stretch."""
TIME_DENOMINATOR = 1000
"""Times are given to the millisecond: they are measured, and no finer than that."""


def stretch_segment(a: Fingerprint, b: Fingerprint, stretch: Stretch, geometry: Geometry) -> Segment:
    """The same footage along a stretch."""
    region_a, region_b = geometry.regions()
    start, end = stretch.start, stretch.end
    in_b = (stretch.line.b(start), stretch.line.b(end))
    return Segment(
        a=_times(start, end, a),
        b=_times(min(in_b), max(in_b), b),
        speed=round(stretch.line.speed, 4),
        mirrored=geometry.mirrored,
        rotation=round(geometry.rotation(), 2),
        region_a=region_a,
        region_b=region_b,
        score=round(min(max(stretch.score, 0.0), 1.0), 4),
        false_match_rate=MEASURED[Relation.SAME_FOOTAGE].rate,
        false_match_interval=MEASURED[Relation.SAME_FOOTAGE].interval,
        relation=Relation.SAME_FOOTAGE,
        pairs=_pairs(a, b, np.linspace(start, end, PAIRS + 2)[1:-1], stretch, geometry),
        explanation=_explanation(stretch, geometry),
    )


def scene_segment(a: Prepared, b: Prepared, place: Scene) -> Segment:
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
        false_match_rate=MEASURED[Relation.SAME_SCENE].rate,
        false_match_interval=MEASURED[Relation.SAME_SCENE].interval,
        relation=Relation.SAME_SCENE,
        pairs=tuple(_pair(a.fingerprint, b.fingerprint, *pair, geometry) for pair in frames),
        explanation=f"{what} (pictures alike to {place.likeness:.2f}, {_view_words(geometry)}).",
    )


def moment_segment(a: Prepared, b: Prepared, found: Moment) -> Segment:
    """A single picture's place in a clip, whichever of the two is the picture."""
    first = len(a.fingerprint) == 1
    clip = (b if first else a).fingerprint
    second = _milliseconds(float(clip.seconds[found.frame]))
    geometry = found.geometry if first else found.geometry.inverse()
    region_a, region_b = geometry.regions()
    frames = (0, found.frame) if first else (found.frame, 0)
    relation = Relation.SAME_FOOTAGE if found.certain else Relation.SAME_SCENE
    what = (
        f"The picture is of this moment: what differs there from the frames around agrees to {found.agreement:.2f}"
        if found.certain
        else "The same scene; whether the picture is of this moment or another cannot be told"
    )
    return Segment(
        a=(Fraction(0), Fraction(0)) if first else (second, second),
        b=(second, second) if first else (Fraction(0), Fraction(0)),
        speed=1.0,
        mirrored=geometry.mirrored,
        rotation=round(geometry.rotation(), 2),
        region_a=region_a,
        region_b=region_b,
        score=round(min(max(found.agreement or 0.0 if found.certain else found.likeness, 0.0), 1.0), 4),
        false_match_rate=MEASURED[relation].rate,
        false_match_interval=MEASURED[relation].interval,
        relation=relation,
        pairs=(_pair(a.fingerprint, b.fingerprint, *frames, geometry),),
        explanation=f"{what} (pictures alike to {found.likeness:.2f}, {_view_words(geometry)}).",
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
    if stretch.line.speed < 0:
        changes.append("backwards")
    elif abs(stretch.line.speed - 1) > 0.02:
        changes.append(f"speed × {1 / stretch.line.speed:.2f}")
    if abs(geometry.rotation()) > 2:
        changes.append(f"turned by {geometry.rotation():.0f}°")
    changed = ", ".join(changes) if changes else "neither mirrored nor changed in speed"
    return f"Movement agrees to {stretch.score:.2f} ({_view_words(geometry)}); {changed}."


def _view_words(geometry: Geometry) -> str:
    if geometry.cells:
        return f"registered by local features, {geometry.cells} cells of corners agree"
    return f"found in the view {geometry.name!r}"
