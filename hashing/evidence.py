"""What an analyst can look at to judge a match: how alike all moments are, and corners that agree in two stills.

Nothing here decides anything: it shows what was compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hashing import frame, register
from hashing.fingerprint import Fingerprint
from hashing.prepared import Prepared
from hashing.register import Geometry
from hashing.result import Region, Segment

MAP_SIDE = 240
"""Cells a side of a match map at most: as many as its picture has pixels on a small screen."""
UNRELATED_BITS = 128
"""Bits of 256 by which codes of unrelated pictures differ on average: nothing in common."""
STILL_PAIRS = 4
"""Pairs of stills that are registered, those nearest to the same instant: enough to agree, and a few hundredths of a
second."""
SAME_REGION = 0.15
"""Share of the frame by which the registration shown may differ from the stretch's: stills up to half a second apart
are moved against one another by a panning camera; chance registrations lie elsewhere altogether."""
TRIED = (
    ((1.0, 1.0), register.REGISTERED_CELLS),
    ((0.5, 2.0), register.INSET_CELLS),
    ((2.0, 0.5), register.INSET_CELLS),
)
"""Enlargements of A's and B's stills, tried in turn until something is registered, and the cells that takes: fewer
would show chance as evidence, as unrelated pictures reach five and six in stills of the same size."""

CornerPoint = tuple[float, float, float, float]
Scales = tuple[float, float]


@dataclass(frozen=True)
class CornerPairs:
    """Corners of one frame of A that are where the registration puts them in one frame of B."""

    a_pts: int
    """Presentation timestamp of A's frame, in A's time base."""
    b_pts: int
    """Presentation timestamp of B's frame, in B's time base."""
    points: tuple[CornerPoint, ...]
    """x, y in A's and x, y in B's displayed frame, each 0..1 from the upper left; at least one."""

    def turned(self) -> CornerPairs:
        """The same, seen from B."""
        return CornerPairs(self.b_pts, self.a_pts, tuple((u, v, x, y) for x, y, u, v in self.points))


def match_map(a: Fingerprint, b: Fingerprint, *, most: int = MAP_SIDE) -> NDArray[np.uint8]:
    """How alike the two clips are at all pairs of moments: shape (rows of B's time, columns of A's time).

    Either side has at most ``most`` cells over the clip's whole duration, at least one. 255 is equal codes, 0 is
    :data:`UNRELATED_BITS` or more apart, or a frame with too little to see. Each cell is the best of all views that the
    two can be compared in, mirrored or not, for the frames nearest to the cell's middle.
    """
    of_a, of_b = _frames(a, most), _frames(b, most)
    if not len(a) or not len(b):
        return np.zeros((max(len(of_b), 1), max(len(of_a), 1)), dtype=np.uint8)
    apart = np.full((len(of_b), len(of_a)), UNRELATED_BITS, dtype=np.int16)
    for view_a, view_b in _views(a, b):
        left, right = a.codes[view_a][of_a], b.codes[view_b][of_b]
        np.minimum(apart, frame.hamming(right, left), out=apart)
        np.minimum(apart, frame.hamming(frame.mirrored_codes(right), left), out=apart)
    apart[~b.useful[of_b], :] = UNRELATED_BITS
    apart[:, ~a.useful[of_a]] = UNRELATED_BITS
    return np.asarray(np.round((UNRELATED_BITS - apart) * (255 / UNRELATED_BITS)), dtype=np.uint8)


def corner_pairs(a: Fingerprint, b: Fingerprint, segment: Segment, *, most: int = 60) -> CornerPairs | None:
    """At most ``most`` corners that agree with the segment's registration, in the best pair of stills of the stretch.

    None where there is nothing to show: no stills in the stretch, or no registration like the segment's. FormatError
    where a still is damaged.
    """
    first, second = Prepared(a), Prepared(b)
    found = registration(first, second, segment)
    return _best_pair(first, second, *found, most) if found is not None else None


def registration(a: Prepared, b: Prepared, segment: Segment) -> tuple[Geometry, Scales] | None:
    """The registration of the stretch's stills that is most like the segment's, and the enlargements that showed it.

    None where there are no stills in the stretch, or no registration like the segment's.
    """
    pairs = _same_instants(a.fingerprint, b.fingerprint, segment)
    for scales, least in TRIED if pairs else ():
        found = register.registered(a, b, pairs, segment.mirrored, least, scales)
        geometry = min(found, key=lambda one: _unlike(one, segment), default=None)
        if geometry is not None and _unlike(geometry, segment) <= SAME_REGION:
            return geometry, scales
    return None


def _frames(clip: Fingerprint, most: int) -> NDArray[np.int64]:
    """Numbers of the frames nearest to the middles of equal cells over the clip's duration."""
    cells = min(most, len(clip))
    if cells < 2:
        return np.zeros(cells, dtype=np.int64)
    middles = (np.arange(cells) + 0.5) * clip.end / cells
    after = np.clip(np.searchsorted(clip.seconds, middles), 1, len(clip) - 1)
    nearer_before = middles - clip.seconds[after - 1] <= clip.seconds[after] - middles
    return np.asarray(np.where(nearer_before, after - 1, after), dtype=np.int64)


def _views(a: Fingerprint, b: Fingerprint) -> Iterator[tuple[str, str]]:
    """Views that both have, and the boxes of one against the whole frame of the other."""
    for view_a in a.codes:
        for view_b in b.codes:
            if view_a == view_b or "full" in (view_a, view_b):
                yield view_a, view_b


def _same_instants(a: Fingerprint, b: Fingerprint, segment: Segment) -> list[tuple[int, int]]:
    """Stills of A in the stretch with the stills of B nearest to the same instant, the nearest first."""
    if not len(a.stills) or not len(b.stills):
        return []
    of_a, of_b = a.seconds[a.still_frames], b.seconds[b.still_frames]
    inside = np.flatnonzero((of_a >= float(segment.a[0])) & (of_a <= float(segment.a[1])))
    start = float(segment.b[0] if segment.speed > 0 else segment.b[1])
    there = start + (of_a[inside] - float(segment.a[0])) * segment.speed
    apart = np.abs(there[:, None] - of_b[None, :])
    order = np.argsort(apart.min(axis=1), kind="stable")[:STILL_PAIRS]
    return [(int(inside[row]), int(apart[row].argmin())) for row in order]


def _unlike(geometry: Geometry, segment: Segment) -> float:
    """By how much, as a share of the frame, the parts that a registration puts together differ from the segment's."""
    region_a, region_b = geometry.regions()
    return max(_apart(region_a, segment.region_a), _apart(region_b, segment.region_b))


def _apart(one: Region, other: Region) -> float:
    first, second = (np.array([x, y, x + width, y + height]) for x, y, width, height in (one, other))
    return float(np.abs(first - second).max())


def _best_pair(a: Prepared, b: Prepared, geometry: Geometry, scales: Scales, most: int) -> CornerPairs | None:
    """The agreeing corners of the pair of stills that has most of them."""
    agreeing = {pair: _agreeing(a, b, geometry, pair, scales) for pair in geometry.stills}
    of_a, of_b = max(agreeing, key=lambda pair: len(agreeing[pair]))
    points = agreeing[of_a, of_b][:most]
    if not len(points):
        return None
    return CornerPairs(
        a_pts=int(a.fingerprint.pts[a.fingerprint.still_frames[of_a]]),
        b_pts=int(b.fingerprint.pts[b.fingerprint.still_frames[of_b]]),
        points=tuple((float(x), float(y), float(u), float(v)) for x, y, u, v in points),
    )


def _agreeing(
    a: Prepared, b: Prepared, geometry: Geometry, pair: tuple[int, int], scales: Scales
) -> NDArray[np.float64]:
    """Shape (k, 4): matched corners in both frames, 0..1, that land where the geometry puts them, strongest first."""
    here, there = register.matched(a, b, pair, scales, mirror=geometry.mirrored)
    size_a, size_b = np.array(a.still_size[::-1], np.float64), np.array(b.still_size[::-1], np.float64)
    missed = np.linalg.norm(register.transform(geometry.matrix, here / size_a) * size_b - there, axis=1)
    middles = np.concatenate([(here + 0.5) / size_a, (there + 0.5) / size_b], axis=1)
    return np.asarray(np.clip(middles[missed <= register.INLIER_PIXELS], 0.0, 1.0), dtype=np.float64)
