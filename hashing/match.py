"""Two fingerprints in, the stretches they share out.

A scene's score is how alike its pictures are (:mod:`hashing.scene`). The score of the same footage says how much of
what moves in it moves alike (:mod:`hashing.align`); whether that is enough depends on the stretch's length and speed:
:func:`hashing.align.required_score`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from hashing import align, blocks, register
from hashing.align import Stretch
from hashing.answer import moment_segment, scene_segment, stretch_segment
from hashing.errors import Cancelled
from hashing.fingerprint import Fingerprint
from hashing.moment import best_moment
from hashing.movement import Movement, movements
from hashing.prepared import Prepared
from hashing.register import Geometry
from hashing.result import Comparison, Searched, Segment
from hashing.scene import Scene, scene
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
SETTLED_IN_VAIN = 2
"""Stretches that settling did not better, after which the registration is taken to be as good as it gets."""
WELL_REGISTERED = 0.9
"""Score from which a stretch's registration is good enough as it is."""
BACKWARDS = 2
"""Alignments that are refined of clips that may run against each other."""
BACKWARDS_PROMISE = 0.75
"""Share of the required score from which a better registration is tried for such clips."""
PLAIN_CELLS = 30
"""Cells of a registration from which no small copy of the one clip is looked for within the other."""
VIEWS = (
    "full",
    "mirror",
    "inside bars",
    "inside blur",
    "moving",
    "registered",
    "registered mirror",
    "inset",
    "backwards",
)
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
    return Comparison(tuple(sorted(_segments(a, b, cancel), key=lambda segment: segment.a)), _searched(a, b))


def _segments(a: Prepared, b: Prepared, cancel: Cancel) -> list[Segment]:
    if not a.fingerprint.useful.any() or not b.fingerprint.useful.any():
        return []
    if len(a.fingerprint) == 1 or len(b.fingerprint) == 1:
        found = best_moment(a, b)
        return [moment_segment(a, b, found)] if found is not None else []
    if blocks.is_long(a) or blocks.is_long(b):
        return blocks.in_blocks(a, b, lambda one, other: _whole(one, other, cancel))
    return _whole(a, b, cancel)


def _whole(a: Prepared, b: Prepared, cancel: Cancel) -> list[Segment]:
    """All of two clips of a few minutes."""
    found: list[_Found] = []
    tried: list[Tried] = []
    near: list[Geometry] = []
    most_cells = 0
    for geometry in _views_of(a, b):
        if any(_enough(one, a.fingerprint, b.fingerprint) for one in found):
            break
        most_cells = max(most_cells, geometry.cells)
        if any(geometry.near(other) for other, _ in tried):
            near.append(geometry)
            continue
        tried.append((geometry, movements(a, b, geometry)))
        found += _look(a, b, *tried[-1], cancel)
    if not found and most_cells < PLAIN_CELLS:
        for geometry in register.inset_geometries(a, b):
            tried.append((geometry, movements(a, b, geometry)))
            found += _look(a, b, *tried[-1], cancel)
    for geometry, moved in tried:
        found = found or _look_back(a, b, geometry, moved, cancel)
    if not found and (place := _place(a, b, tried, near)) is not None:
        return [scene_segment(a, b, place)]
    return [stretch_segment(a.fingerprint, b.fingerprint, one.stretch, one.geometry) for one in _distinct(found)]


def _place(a: Prepared, b: Prepared, tried: list[Tried], near: list[Geometry]) -> Scene | None:
    """The place that the views show; or else the registrations near one of them, at the moments of their stills: what
    a moving camera sees shows in these, not in a clip's middle picture.
    """
    seen = [one for one in tried if not 0 < one[0].cells < register.REGISTERED_CELLS]
    return scene(a, b, seen) or scene(a, b, [(one, movements(a, b, one)) for one in near])


def _views_of(a: Prepared, b: Prepared) -> Iterator[Geometry]:
    """The cheap views first; features are only sought once they are asked for."""
    yield from register.box_geometries(a, b)
    yield from register.feature_geometries(a, b)


def _look(
    a: Prepared, b: Prepared, geometry: Geometry, moved: tuple[Movement, Movement], cancel: Cancel
) -> list[_Found]:
    if cancel():
        raise Cancelled
    found: list[_Found] = []
    better, in_vain = None, 0
    for stretch in align.stretches(*moved)[:SETTLED]:
        best = _Found(stretch, geometry)
        if stretch.score < WELL_REGISTERED and (found or in_vain < SETTLED_IN_VAIN):
            if better is None or not found:
                better = settled(a, b, geometry, stretch)
            best = _better(a, b, best, better)
            in_vain += best.stretch is stretch
        if align.is_same(best.stretch):
            found.append(best)
    return found


def _better(a: Prepared, b: Prepared, found: _Found, settled_to: Geometry) -> _Found:
    """The stretch as found anew in the settled geometry, where it fits better there."""
    if settled_to.near(found.geometry, SETTLED_ALREADY):
        return found
    around = align.regrows_in(found.stretch)
    if not align.regrows(*movements(a, b, settled_to, around), found.stretch):
        return found
    again = align.regrown(*movements(a, b, settled_to), found.stretch)
    return _Found(again, settled_to) if again is not None and again.weight > found.stretch.weight else found


def _look_back(
    a: Prepared, b: Prepared, geometry: Geometry, moved: tuple[Movement, Movement], cancel: Cancel
) -> list[_Found]:
    """Stretches that B shows backwards, at the speed they were filmed."""
    if cancel():
        raise Cancelled
    found = []
    for stretch in align.stretches(moved[0], moved[1].reversed(), speeds=(1.0,), most=BACKWARDS)[:1]:
        best, where = stretch, geometry
        if stretch.score < WELL_REGISTERED and align.promise(stretch) >= BACKWARDS_PROMISE:
            where = settled(a, b, geometry, align.turned(stretch, moved[1]))
            one, other = movements(a, b, where)
            best = align.regrown(one, other.reversed(), stretch) or stretch
        if align.is_same(replace(best, score=best.score - align.OTHER_SPEED_COST)):
            found.append(_Found(align.turned(best, moved[1]), where))
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


def _searched(first: Prepared, second: Prepared) -> Searched:
    a, b = first.fingerprint, second.fingerprint
    return Searched(
        frames_a=len(a),
        frames_b=len(b),
        skipped_a=int((~a.useful).sum()),
        skipped_b=int((~b.useful).sum()),
        views=VIEWS,
        depth="full",
    )
