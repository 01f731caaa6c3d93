"""How the picture of one clip lies in the picture of another: by boxes that codes agree on, or by local features."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import faiss
import numpy as np
from numpy.typing import NDArray

from hashing import corners, frame
from hashing.fingerprint import Fingerprint
from hashing.prepared import Prepared
from hashing.result import WHOLE_FRAME, Region

NEAR_BITS = 72
"""Bits of 256 up to which two codes may show the same picture after a hard edit; unrelated ones lie about 128 apart."""
NEAR_FRAMES = 3
"""Frames that must find a near one before a pair of views is worth aligning."""
BOX_GEOMETRIES = 2
"""Pairs of views aligned at most."""
STILL_PAIRS = 16
"""Pairs of stills registered at most per mirror state."""
MAPS = 2
"""Maps looked for per mirror state: the second finds the edit where the first found a thing that moves."""
RIVAL_SHARE = 0.4
"""Share (0..1) of the best map's cells that another must have to be tried beside it."""
AGREEING_STILLS = 8
"""Pairs of stills kept as evidence of a map, those with most agreeing corners."""
RANSAC_STEPS = 4000
"""Tries of RANSAC: enough where one corner in twenty agrees."""
NEAREST = 3
"""Nearest corners that each corner votes for, when stills are paired."""
CODE_BITS = 22
"""Bits of 128 up to which two codes vote for their stills' showing the same."""
FEATURE_BITS = 64
"""Bits of 256 up to which two ORB descriptors may be the same corner."""
INLIER_PIXELS = 4.0
"""Pixels of a still within which a corner must land to agree with a registration."""
CELL_PIXELS = 16
"""Side of the cells in which agreeing corners are counted, so that one textured spot does not count many times."""
REGISTERED_CELLS = 7
"""Cells of agreeing corners from which two pictures show the same scene; unrelated pairs of the study reached 6."""
INSET_CELLS = 5
"""Cells from which a small copy's registration is tried: a third of the frame's width has 17 in all."""
INSET_STILLS = 8
"""Stills of either clip in which a small copy is looked for: each costs ten milliseconds when made twice as large."""
INSET_BITS = 48
"""Bits of 256 up to which two ORB descriptors vote for their stills, when small copies are looked for."""
INSETS = 2
"""Registrations of small copies that are tried."""
SCALES = (0.2, 5.0)
"""Enlargements believed; beyond these a registration is chance."""

OVERLAP_STEPS = 64
"""Places along a side of the frame that are mapped to find what two pictures share."""
SAME_PLACE = 0.025
"""Share of the frame by which two maps may differ and still be the same view."""

Matrix = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Geometry:
    """A map from A's displayed frame to B's, both measured 0..1 from the upper left corner."""

    matrix: Matrix
    """Shape (3, 3), homogeneous."""
    mirrored: bool
    name: str
    """The view, in words: ``full``, ``inside bars``, ``registered``."""
    cells: int
    """Cells of agreeing corners; 0 where codes alone suggest it."""
    stills: tuple[tuple[int, int], ...]
    """Pairs of stills (of A, of B) that agree on it."""
    aspect: tuple[float, float]
    """Width over height of A's and B's frame: shapes are judged in these."""

    def regions(self) -> tuple[Region, Region]:
        """The parts of A's and of B's frame that show the same."""
        return self._regions

    @cached_property
    def _regions(self) -> tuple[Region, Region]:
        return _overlap(self.matrix), _overlap(np.asarray(np.linalg.inv(self.matrix), dtype=np.float64))

    def inverse(self) -> Geometry:
        """The map from B's frame to A's."""
        first, _, second = self.name.partition(" against ")
        return Geometry(
            matrix=np.asarray(np.linalg.inv(self.matrix), dtype=np.float64),
            mirrored=self.mirrored,
            name=f"{second} against {first}" if second else first,
            cells=self.cells,
            stills=tuple((b, a) for a, b in self.stills),
            aspect=(self.aspect[1], self.aspect[0]),
        )

    def near(self, other: Geometry, within: float = SAME_PLACE) -> bool:
        """Whether the other maps the frame's corners and middle to about the same places, as shares of the frame."""
        points = np.array([[0, 0], [1, 0], [0, 1], [1, 1], [0.5, 0.5]], dtype=np.float64)
        apart = np.abs(transform(self.matrix, points) - transform(other.matrix, points)).max()
        return bool(apart < within)

    def rotation(self) -> float:
        """Degrees, clockwise, by which B's picture is turned against A's, mirroring set aside."""
        linear = np.diag([self.aspect[1], 1.0]) @ self.matrix[:2, :2] @ np.diag([1 / self.aspect[0], 1.0])
        if self.mirrored:
            linear = np.diag([-1.0, 1.0]) @ linear
        return float(np.degrees(np.arctan2(linear[1, 0] - linear[0, 1], linear[0, 0] + linear[1, 1])))


def box_geometries(first: Prepared, second: Prepared) -> list[Geometry]:
    """The pairs of views, mirrored or not, in which codes come near one another; best first, at most two."""
    a, b = first.fingerprint, second.fingerprint
    found: list[tuple[int, float, Geometry]] = []
    use_a, use_b = a.useful, b.useful
    if not use_a.any() or not use_b.any():
        return []
    aspect = (_aspect(a), _aspect(b))
    for view_a, box_a in a.boxes.items():
        for view_b, box_b in b.boxes.items():
            for mirror in (False, True):
                codes_b = b.codes[view_b][use_b]
                hits, nearest = _near(a.codes[view_a][use_a], frame.mirrored_codes(codes_b) if mirror else codes_b)
                if hits >= min(NEAR_FRAMES, int(use_a.sum()), int(use_b.sum())):
                    name = view_a if view_a == view_b else f"{view_a} against {view_b}"
                    matrix = _box_matrix(box_a, box_b, mirror=mirror)
                    found.append((hits, -nearest, Geometry(matrix, mirror, name, 0, (), aspect)))
    found.sort(key=lambda item: item[:2], reverse=True)
    return [geometry for _, _, geometry in found[:BOX_GEOMETRIES]]


def feature_geometries(a: Prepared, b: Prepared, least: int = REGISTERED_CELLS) -> list[Geometry]:
    """Registrations by local features with ``least`` cells or more, plain and mirrored, best first."""
    found = [
        geometry
        for mirror in (False, True)
        for geometry in registered(a, b, likely_pairs(a, b, mirror=mirror), mirror, least)
    ]
    most = max((geometry.cells for geometry in found), default=0)
    return sorted((one for one in found if one.cells >= RIVAL_SHARE * most), key=lambda geometry: -geometry.cells)


def likely_pairs(a: Prepared, b: Prepared, *, mirror: bool, most: int = STILL_PAIRS) -> list[tuple[int, int]]:
    """Pairs of stills (of A, of B) by how many corners of the one have theirs among the nearest in the other, at most
    ``most``, best first; the mirror image is the shorter clip's.
    """
    flip_a = mirror and _flips_first(a, b)
    left = a.codes_of(1.0, corners.KEPT, mirror=True) if flip_a else a.codes
    right = b.codes_of(1.0, corners.KEPT, mirror=True) if mirror and not flip_a else b.codes
    if not len(left.codes) or not len(right.codes):
        return []
    index = faiss.IndexBinaryFlat(corners.CODE_BYTES * 8)
    index.add(right.codes)
    near = min(NEAREST, len(right.codes))
    distance, nearest = index.search(np.ascontiguousarray(left.codes), near)
    owners = np.repeat(left.still[:, None], near, axis=1)[distance <= CODE_BITS]
    found = right.still[nearest[distance <= CODE_BITS]]
    pairs, counts = np.unique(np.stack([owners, found]), axis=1, return_counts=True)
    order = np.argsort(-counts, kind="stable")[:most]
    return [(int(pairs[0, position]), int(pairs[1, position])) for position in order]


def inset_geometries(a: Prepared, b: Prepared) -> list[Geometry]:
    """Registrations of one clip's small copy within the other, best first: corners of the one made half as large with
    those of the other made twice as large. Some have few cells: whether they are right, the pictures have to say.
    """
    found = []
    for scales in ((0.5, 2.0), (2.0, 0.5)):
        for mirror in (False, True):
            pairs = _paired(a, b, scales, mirror=mirror)
            found += registered(a, b, pairs, mirror, INSET_CELLS, scales)[:1]
    return sorted(found, key=lambda geometry: -geometry.cells)[:INSETS]


def _paired(a: Prepared, b: Prepared, scales: tuple[float, float], *, mirror: bool) -> list[tuple[int, int]]:
    """Pairs of a few stills by how many corners have their nearest in the other."""
    flip_a = mirror and _flips_first(a, b)
    sides = []
    for clip, scale, flip in ((a, scales[0], flip_a), (b, scales[1], mirror and not flip_a)):
        chosen = clip.chosen(INSET_STILLS)
        found = [clip.corners(number, mirror=flip, scale=scale).descriptors for number in chosen]
        sides.append((np.concatenate(found), np.repeat(chosen, [len(one) for one in found])))
    (left, of_a), (right, of_b) = sides
    if not len(left) or not len(right):
        return []
    index = faiss.IndexBinaryFlat(right.shape[1] * 8)
    index.add(np.ascontiguousarray(right))
    distance, nearest = index.search(np.ascontiguousarray(left), 1)
    near = distance[:, 0] <= INSET_BITS
    pairs, counts = np.unique(np.stack([of_a[near], of_b[nearest[near, 0]]]), axis=1, return_counts=True)
    return [(int(pairs[0, at]), int(pairs[1, at])) for at in np.argsort(-counts, kind="stable")[:STILL_PAIRS]]


def registered(
    a: Prepared,
    b: Prepared,
    pairs: list[tuple[int, int]],
    mirror: bool,
    least: int = REGISTERED_CELLS,
    scales: tuple[float, float] = (1.0, 1.0),
) -> list[Geometry]:
    """Up to two maps that the matched corners of all pairs of stills agree on.

    All pairs are fitted together: what moves in the picture is elsewhere in each pair, while the map that was made by
    the edit is the same in all, whether the camera stands still or the stills happen to show the same instants.
    """
    if not pairs:
        return []
    flip = np.array([[-1.0, 0, a.still_size[1] - 1], [0, 1, 0], [0, 0, 1]]) if mirror else np.eye(3)
    corners_of = [matched(a, b, pair, scales, mirror=mirror) for pair in pairs]
    source = np.asarray(transform(flip, np.concatenate([points for points, _ in corners_of])), dtype=np.float32)
    target = np.concatenate([points for _, points in corners_of])
    owner = np.repeat(np.arange(len(pairs)), [len(points) for points, _ in corners_of])
    found = []
    for _ in range(MAPS):
        fitted = _fit(source, target)
        if fitted is None:
            break
        matrix, agree = fitted
        cells = min(_cells(source[agree]), _cells(target[agree]))
        if cells < least:
            break
        numbers, counts = np.unique(owner[agree], return_counts=True)
        stills = tuple(pairs[number] for number in numbers[np.argsort(-counts, kind="stable")])
        normal = np.linalg.inv(_pixels(b.still_size)) @ matrix @ flip @ _pixels(a.still_size)
        aspect = (a.still_size[1] / a.still_size[0], b.still_size[1] / b.still_size[0])
        found.append(Geometry(normal, mirror, "registered", cells, stills[:AGREEING_STILLS], aspect))
        source, target, owner = source[~agree], target[~agree], owner[~agree]
    return found


def matched(
    a: Prepared, b: Prepared, pair: tuple[int, int], scales: tuple[float, float], *, mirror: bool
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Points of mutually nearest corners of two stills, at most :data:`FEATURE_BITS` apart."""
    flip_a = mirror and _flips_first(a, b)
    left = a.corners(pair[0], mirror=flip_a, scale=scales[0])
    right = b.corners(pair[1], mirror=mirror and not flip_a, scale=scales[1])
    if not len(left.points) or not len(right.points):
        return left.points[:0], right.points[:0]
    distance = frame.hamming(left.descriptors, right.descriptors)
    forward, backward = distance.argmin(axis=1), distance.argmin(axis=0)
    rows = np.arange(len(forward))
    keep = (backward[forward] == rows) & (distance[rows, forward] <= FEATURE_BITS)
    return left.points[keep], right.points[forward[keep]]


def _flips_first(a: Prepared, b: Prepared) -> bool:
    return len(a.fingerprint.stills) < len(b.fingerprint.stills)


def _fit(source: NDArray[np.float32], target: NDArray[np.float32]) -> tuple[Matrix, NDArray[np.bool_]] | None:
    """The similarity most points agree on, and which do; None where there is none to believe."""
    if len(source) < REGISTERED_CELLS:
        return None
    fitted: tuple[Any, Any] = cv2.estimateAffinePartial2D(
        source, target, method=cv2.RANSAC, ransacReprojThreshold=INLIER_PIXELS, maxIters=RANSAC_STEPS, confidence=0.999
    )
    matrix, inliers = fitted
    if matrix is None or not SCALES[0] <= np.sqrt(abs(np.linalg.det(matrix[:, :2]))) <= SCALES[1]:
        return None
    return np.vstack([matrix, [0.0, 0.0, 1.0]]), inliers.ravel() > 0


def _cells(points: NDArray[np.float32]) -> int:
    return len(np.unique((points // CELL_PIXELS).astype(np.int64), axis=0)) if len(points) else 0


def _near(left: NDArray[np.uint8], right: NDArray[np.uint8]) -> tuple[int, float]:
    """Codes of ``left`` with a near one in ``right``, and the middle distance to the nearest."""
    index = faiss.IndexBinaryFlat(frame.CODE_BITS)
    index.add(np.ascontiguousarray(right))
    distance = index.search(np.ascontiguousarray(left), 1)[0][:, 0]
    return int((distance <= NEAR_BITS).sum()), float(np.median(distance))


def _aspect(fingerprint: Fingerprint) -> float:
    return fingerprint.proxy_size[1] / fingerprint.proxy_size[0]


def _box_matrix(box_a: Region, box_b: Region, *, mirror: bool) -> Matrix:
    to_unit = np.array([[1 / box_a[2], 0, -box_a[0] / box_a[2]], [0, 1 / box_a[3], -box_a[1] / box_a[3]], [0, 0, 1]])
    flip = np.array([[-1.0, 0, 1], [0, 1, 0], [0, 0, 1]]) if mirror else np.eye(3)
    return np.asarray(np.array([[box_b[2], 0, box_b[0]], [0, box_b[3], box_b[1]], [0, 0, 1]]) @ flip @ to_unit)


def _pixels(size: tuple[int, int]) -> Matrix:
    return np.diag([float(size[1]), float(size[0]), 1.0])


def transform(matrix: Matrix, points: Matrix) -> Matrix:
    """Points (k, 2) through a homogeneous map (3, 3)."""
    mapped = points @ matrix[:, :2].T + matrix[:, 2]
    return np.asarray(mapped[:, :2] / np.where(np.abs(mapped[:, 2:]) < 1e-9, 1e-9, mapped[:, 2:]))


def _overlap(matrix: Matrix) -> Region:
    """The box, in the source, of what lands inside the target's frame."""
    steps = (np.arange(OVERLAP_STEPS) + 0.5) / OVERLAP_STEPS
    x, y, w = (row[0] * steps[None, :] + row[1] * steps[:, None] + row[2] for row in matrix)
    sign = np.where(w < 0, -1.0, 1.0)  # beyond the horizon all signs turn
    x, y, w = x * sign, y * sign, w * sign
    inside = (x >= 0) & (x <= w) & (y >= 0) & (y <= w)
    if not inside.any():
        return WHOLE_FRAME
    across, down = steps[inside.any(axis=0)], steps[inside.any(axis=1)]
    half = 0.5 / OVERLAP_STEPS
    left, top = float(across[0] - half), float(down[0] - half)
    return (left, top, float(across[-1] + half) - left, float(down[-1] + half) - top)
