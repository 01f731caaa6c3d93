"""What was laid over the picture: where one clip of a stretch shows something that the other does not.

Both clips' pictures are laid on one another, brought to the same brightness, and compared cell by cell. A cell that
lies outside of all that the other clip shows around it, in place and in time, for a good part of the stretch, is
covered by a logo, a caption, a sticker, a lower third; movement, coding noise, filters and a vignette do not reach so
far. It is not told which of the two clips is the covered one: the other's picture may have been cleaned. What lies
beyond the other's frame, such as bars with words above and below, is not compared.

Nothing here decides whether two clips match.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import cv2
import numpy as np
from numpy.typing import NDArray

from hashing import evidence
from hashing.align import Stretch
from hashing.blocks import part
from hashing.fingerprint import Fingerprint
from hashing.movement import CELLS, Floats, Grid, Line, canvas_pictures, common_grid, softened
from hashing.prepared import Prepared
from hashing.register import Geometry, Matrix
from hashing.result import Region, Relation, Segment
from hashing.settle import settled

PICTURES = 48
"""Aligned pairs of pictures that are compared, spread over the stretch."""
MOST_SECONDS = 120.0
"""Seconds of a stretch that are looked at, its middle ones: bounds the time for stretches of hours."""
MARGIN_SECONDS = 1.0
"""Seconds that are kept on either side of what is looked at, so that a stretch of one picture has it."""
LEAST_LIKENESS = 0.35
"""Correlation (-1..1) of the two pictures' fine detail, in the middle pair, under which they do not lie on one another.
Copies under logos and stickers reached 0.44 to 0.98, one whose registration was wrong 0.24."""
AROUND_PICTURES = 2
"""Sampled pictures before and after whose cells a cell may be like: two samplings meet moving things elsewhere."""
COVERED_LEVELS = 24.0
"""Grey levels beyond all that the other clip shows around a cell, from which the cell is covered. Of 352 stretches of
21 real clips with 17 edits that lay nothing over them, 350 stayed below 18 everywhere; the other two, both slowed to
half, reached 34 and 50. Under a logo and a lower third the middle clip reached 98."""
COVERED_SHARE = 0.3
"""Share (0..1) of the stretch for which a cell must be covered: a sticker that rests, not a car that passes."""
SPREAD_LEVELS = 16.0
"""Grey levels by which cells beside a covered one must differ from the same place in the other clip to belong to it."""
LEAST_CELLS = 2
"""Covered cells that must lie together: one alone is a blinking lamp."""
HOLE_CELLS = 12
"""Cells up to which a hole in what is covered is covered as well: what lies below happened to be as bright."""
TONE_STEP = 16
"""Grey levels of a step of the curve that brings one clip's brightness to the other's."""
TONE_CELLS = 200
"""Cells, of all pictures, that must have a step's level for the step to be believed."""
AGREES = 0.7
"""Correlation (-1..1) of fine detail, around a cell and over the stretch, from which a cell shows the same in both."""
AGREES_CELLS = 5
"""Cells a side of what is around it."""
AGREES_LEAST = 64
"""Cells that must agree to learn brightness from them alone; with fewer, as in a still sky, all are believed."""
LIGHT_PASSES = 6
"""Rounds of fitting the light's fall-off over the picture, each trusting less what did not fit in the one before."""
CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))
"""Of a cell, from its middle, in halves of its sides."""
LIGHT_FLOOR = 16.0
"""Grey levels added to both before their ratio is taken, so that black says little."""


@dataclass(frozen=True)
class Patch:
    """Cells that lie together."""

    x: float
    """0..1; its middle, from the left of the frame."""
    y: float
    """0..1; its middle, from the top."""
    share: float
    """0..1; of the frame's area."""


@dataclass(frozen=True, eq=False)
class Overlays:
    """Where the two clips of a stretch show different things."""

    mask: NDArray[np.bool_]
    """Shape (cells, cells), rows from the top: the cells of A's displayed frame; False where B shows nothing of it."""
    matrix: Matrix
    """Shape (3, 3), homogeneous: from A's displayed frame to B's, both 0..1 from the upper left."""

    def boxes(self) -> tuple[Region, ...]:
        """The marked cells in A's frame, those beside one another in a row as one."""
        found: list[Region] = []
        for row, cells in enumerate(self.mask):
            edges = np.flatnonzero(np.diff(np.concatenate([[False], cells, [False]]).astype(np.int8)))
            for first, last in edges.reshape(-1, 2).tolist():
                found.append((first / CELLS, row / CELLS, (last - first) / CELLS, 1 / CELLS))
        return tuple(found)

    def patches(self, *, turned: bool = False) -> tuple[Patch, ...]:
        """The marked cells that lie together, largest first; in A's frame, or where they are in B's with ``turned``."""
        matrix = self.matrix if turned else np.eye(3)
        count, _number, stats, middles = cv2.connectedComponentsWithStats(self.mask.astype(np.uint8), connectivity=8)
        found = []
        for middle, cells in zip((middles[1:count] + 0.5) / CELLS, stats[1:count, cv2.CC_STAT_AREA], strict=True):
            cell = np.array([middle, *(middle + np.array(corner) / 2 / CELLS for corner in CORNERS)])
            there = cv2.perspectiveTransform(cell[None], matrix)[0]
            x, y = np.clip(there[0], 0.0, 1.0).tolist()
            share = min(float(cells) * abs(cv2.contourArea(there[1:].astype(np.float32))), 1.0)
            found.append(Patch(x, y, share))
        return tuple(sorted(found, key=lambda patch: patch.share, reverse=True))


@dataclass(frozen=True, eq=False)
class _Laid:
    """Both clips' pictures on one another, under the geometry in which they fit best."""

    geometry: Geometry
    grid: Grid
    likeness: float
    left: Floats
    """Shape (n, all cells): A's pictures."""
    around: tuple[Floats, ...]
    """As many of B for each moment: the picture itself in the middle, those sampled before and after around it."""
    agrees: NDArray[np.bool_]
    """Shape (all cells,): where the fine detail is that of both, so that brightness can be learnt from it."""

    @property
    def right(self) -> Floats:
        return self.around[AROUND_PICTURES]


def overlay_mask(a: Fingerprint, b: Fingerprint, segment: Segment) -> NDArray[np.bool_] | None:
    """:attr:`Overlays.mask` of :func:`overlays`, on the same terms."""
    found = overlays(a, b, segment)
    return found.mask if found is not None else None


def overlays(a: Fingerprint, b: Fingerprint, segment: Segment) -> Overlays | None:
    """Where A shows, for :data:`COVERED_SHARE` of a stretch of the same footage, something else than B.

    None where nothing can be said: for the same scene at another moment, and where the two cannot be laid on one
    another. FormatError where what is kept of a clip is damaged.
    """
    if segment.relation is not Relation.SAME_FOOTAGE or not len(a) or not len(b):
        return None
    laid = _best_laid(*_looked_at(Prepared(a), Prepared(b), segment))
    if laid is None or laid.likeness < LEAST_LIKENESS:
        return None
    return Overlays(_on_frame(_covered(laid) & _comparable(laid.grid), laid.grid.region), laid.geometry.matrix)


def laid_on(a: Fingerprint, b: Fingerprint, segment: Segment) -> Matrix | None:
    """The map, shape (3, 3), homogeneous, from A's displayed frame to B's, both 0..1 from the upper left, under which
    the stretch's pictures fit best; of another moment of the same scene, that of corners which agree.

    None where the two cannot be laid on one another. FormatError where what is kept of a clip is damaged.
    """
    if not len(a) or not len(b):
        return None
    if segment.relation is not Relation.SAME_FOOTAGE:
        found = evidence.registration(Prepared(a), Prepared(b), segment)
        return found[0].matrix if found is not None else None
    laid = _best_laid(*_looked_at(Prepared(a), Prepared(b), segment))
    return laid.geometry.matrix if laid is not None and laid.likeness >= LEAST_LIKENESS else None


def _looked_at(a: Prepared, b: Prepared, segment: Segment) -> tuple[Prepared, Prepared, Segment]:
    """The middle of a long stretch, and the parts of both clips that hold it."""
    cut = max(Fraction(0), (segment.a[1] - segment.a[0] - Fraction(MOST_SECONDS)) / 2)
    cut_b = cut * Fraction(abs(segment.speed))
    seconds = (segment.a[0] + cut, segment.a[1] - cut), (segment.b[0] + cut_b, segment.b[1] - cut_b)
    (part_a, from_a), (part_b, from_b) = (
        part(clip, float(start) - MARGIN_SECONDS, float(end) + MARGIN_SECONDS)
        for clip, (start, end) in zip((a, b), seconds, strict=True)
    )
    moved = (
        (start - Fraction(less), end - Fraction(less))
        for (start, end), less in zip(seconds, (from_a, from_b), strict=True)
    )
    times = dict(zip(("a", "b"), moved, strict=True))
    return part_a, part_b, replace(segment, a=times["a"], b=times["b"])


def _best_laid(a: Prepared, b: Prepared, segment: Segment) -> _Laid | None:
    """The segment's regions, or the registration of its stills, as they are or bent to fit: what fits best."""
    start, end = (float(second) for second in segment.a)
    line = Line(segment.speed, float(segment.b[0] if segment.speed > 0 else segment.b[1]) - segment.speed * start)
    stretch = Stretch(start, end, line, segment.score)
    registered = evidence.registration(a, b, segment)
    geometries = [_boxes(a, b, segment), *([registered[0]] if registered else [])]
    geometries += [settled(a, b, geometry, stretch) for geometry in geometries]
    laid = [_laid(a, b, geometry, stretch) for geometry in geometries]
    return max(laid, key=lambda one: one.likeness, default=None)


def _boxes(a: Prepared, b: Prepared, segment: Segment) -> Geometry:
    """The map that lays the segment's regions on one another."""
    (x, y, width, height), (u, v, wide, high) = segment.region_a, segment.region_b
    to_unit = np.array([[1 / width, 0, -x / width], [0, 1 / height, -y / height], [0, 0, 1]])
    flip = np.array([[-1.0, 0, 1], [0, 1, 0], [0, 0, 1]]) if segment.mirrored else np.eye(3)
    matrix = np.array([[wide, 0, u], [0, high, v], [0, 0, 1]]) @ flip @ to_unit
    aspects = [clip.fingerprint.proxy_size[1] / clip.fingerprint.proxy_size[0] for clip in (a, b)]
    return Geometry(np.asarray(matrix, np.float64), segment.mirrored, "full", 0, (), (aspects[0], aspects[1]))


def _laid(a: Prepared, b: Prepared, geometry: Geometry, stretch: Stretch) -> _Laid:
    grid = common_grid(geometry)
    pictures_a, pictures_b = softened(a, b, grid)
    seconds = np.linspace(stretch.start, stretch.end, PICTURES + 2)[1:-1]
    at_a = np.unique([int(np.abs(a.fingerprint.seconds - second).argmin()) for second in seconds])
    wanted = [stretch.line.b(float(a.fingerprint.seconds[at])) for at in at_a]
    at_b = np.array([int(np.abs(b.fingerprint.seconds - second).argmin()) for second in wanted])
    left, fine = canvas_pictures(pictures_a[at_a], grid.a, grid.inside)
    steps = range(-AROUND_PICTURES, AROUND_PICTURES + 1)
    near = [np.clip(at_b + step, 0, len(pictures_b) - 1) for step in steps]
    around = [canvas_pictures(pictures_b[at], grid.b, grid.inside) for at in near]
    theirs = around[AROUND_PICTURES][1]
    power = np.sqrt(np.maximum((fine * fine).sum(axis=1) * (theirs * theirs).sum(axis=1), 1e-6))
    likeness = float(np.median((fine * theirs).sum(axis=1) / power))
    return _Laid(geometry, grid, likeness, left, tuple(values for values, _ in around), _agrees(fine, theirs, grid))


def _agrees(fine: Floats, theirs: Floats, grid: Grid) -> NDArray[np.bool_]:
    both, mine, other = (
        cv2.blur((one * two).sum(axis=0).reshape(CELLS, CELLS), (AGREES_CELLS, AGREES_CELLS)).ravel()
        for one, two in ((fine, theirs), (fine, fine), (theirs, theirs))
    )
    agrees = grid.inside & (both >= AGREES * np.sqrt(np.maximum(mine * other, 1e-6)))
    return np.asarray(agrees if agrees.sum() >= AGREES_LEAST else grid.inside, dtype=np.bool_)


def _covered(laid: _Laid) -> NDArray[np.bool_]:
    """Shape (cells, cells) of the common picture."""
    curve = _tone(laid)
    light = _light(laid, curve)
    expected = [_toned(values, curve, light) for values in laid.around]
    left, right = _square(laid.left), expected[AROUND_PICTURES]
    beyond = np.maximum(_beyond(left, expected), _beyond(right, [left]))
    apart = np.abs(left - right)
    seeds, spread = (
        np.quantile(values, 1 - COVERED_SHARE, axis=0) >= levels
        for values, levels in ((beyond, COVERED_LEVELS), (apart, SPREAD_LEVELS))
    )
    return _grown(seeds, spread)


def _grown(seeds: NDArray[np.bool_], spread: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The connected cells of both that hold seeds enough, and the small holes in them."""
    count, number = cv2.connectedComponents((seeds | spread).astype(np.uint8), connectivity=8)
    kept = [one for one in range(1, count) if (seeds & (number == one)).sum() >= LEAST_CELLS]
    covered = np.isin(number, kept)
    count, number = cv2.connectedComponents((~covered).astype(np.uint8), connectivity=4)
    holes = [one for one in range(1, count) if (number == one).sum() <= HOLE_CELLS]
    return np.asarray(covered | np.isin(number, holes), dtype=np.bool_)


def _tone(laid: _Laid) -> tuple[Floats, Floats]:
    """Levels of B, and the levels that A has there: the middle ones, and beyond them on in a straight line."""
    ours, theirs = laid.left[:, laid.agrees].ravel(), laid.right[:, laid.agrees].ravel()
    step = (theirs // TONE_STEP).astype(np.int64)
    least = min(TONE_CELLS, len(step) // 8)
    believed = [at for at in (np.flatnonzero(step == one) for one in np.unique(step)) if len(at) >= least]
    levels, wanted = np.array([(np.median(theirs[at]), np.median(ours[at])) for at in believed], np.float32).T
    wanted = np.maximum.accumulate(wanted)
    slope = (wanted[-1] - wanted[0]) / (levels[-1] - levels[0]) if len(levels) > 1 else 1.0
    ends = wanted[0] - slope * levels[0], wanted[-1] + slope * (256 - levels[-1])
    return np.concatenate([[0], levels, [256]]), np.concatenate([ends[:1], wanted, ends[1:]])


def _light(laid: _Laid, curve: tuple[Floats, Floats]) -> Floats:
    """Factor (all cells,) by which A is lighter or darker than the curve says: smooth, such as a vignette's."""
    expected = np.maximum(np.interp(laid.right, *curve), 0)
    ratio = np.log(np.median((laid.left + LIGHT_FLOOR) / (expected + LIGHT_FLOOR), axis=0))
    unit = (np.arange(CELLS) + 0.5) / CELLS * 2 - 1
    x, y = np.tile(unit, CELLS), np.repeat(unit, CELLS)
    slopes = np.stack([np.ones_like(x), x, y, x * y, x * x, y * y, (x * x + y * y) ** 2], axis=1)
    weight = laid.agrees.astype(np.float64)
    fitted = np.zeros_like(ratio)
    for _ in range(LIGHT_PASSES):
        root = np.sqrt(weight)
        fitted = slopes @ np.linalg.lstsq(slopes * root[:, None], ratio * root, rcond=None)[0]
        wrong = np.abs(ratio - fitted)
        scale = 1.5 * float(np.median(wrong[laid.agrees])) + 1e-3
        weight = laid.agrees / (1 + (wrong / scale) ** 2) ** 2
    return np.asarray(np.exp(fitted), dtype=np.float32)


def _toned(values: Floats, curve: tuple[Floats, Floats], light: Floats) -> Floats:
    """B's pictures (n, all cells) as A would show them, (n, cells, cells)."""
    lit = (np.interp(values, *curve) + LIGHT_FLOOR) * light - LIGHT_FLOOR
    return _square(np.clip(lit, 0, 255).astype(np.float32))


def _beyond(pictures: Floats, others: list[Floats]) -> Floats:
    """Grey levels by which each cell lies outside of all that the others show in the cells around it."""
    low, high = (edge.reduce(others) for edge in (np.minimum, np.maximum))
    lowest, highest = (_reach(one, edge) for one, edge in ((low, np.minimum), (high, np.maximum)))
    return np.asarray(np.maximum(np.maximum(lowest - pictures, pictures - highest), 0), dtype=np.float32)


def _reach(pictures: Floats, edge: np.ufunc) -> Floats:
    """The lowest or highest level of each cell and its neighbours."""
    padded = np.pad(pictures, ((0, 0), (1, 1), (1, 1)), mode="edge")
    return np.asarray(edge.reduce([padded[:, y : y + CELLS, x : x + CELLS] for y in range(3) for x in range(3)]))


def _comparable(grid: Grid) -> NDArray[np.bool_]:
    """Shape (cells, cells): what both clips show, less a rim where only one of them goes on beyond it."""
    x, y, width, height = grid.region
    inside = np.pad(grid.inside.reshape(CELLS, CELLS), 1)
    ends = (y < 1 / CELLS, y + height > 1 - 1 / CELLS, x < 1 / CELLS, x + width > 1 - 1 / CELLS)
    inside[0], inside[-1], inside[:, 0], inside[:, -1] = ends
    return np.asarray(cv2.erode(inside.astype(np.uint8), np.ones((3, 3), np.uint8))[1:-1, 1:-1] > 0, dtype=np.bool_)


def _on_frame(mask: NDArray[np.bool_], region: Region) -> NDArray[np.bool_]:
    """A mask of the common picture, which covers a region of A's frame, as cells of the whole frame."""
    middles = (np.arange(CELLS) + 0.5) / CELLS
    x, y = (np.floor((middles - region[axis]) / region[axis + 2] * CELLS).astype(np.int64) for axis in (0, 1))
    across, down = (np.clip(cells, 0, CELLS - 1) for cells in (x, y))
    there = ((y == down)[:, None]) & (x == across)[None, :]
    return np.asarray(mask[down[:, None], across[None, :]] & there, dtype=np.bool_)


def _square(values: Floats) -> Floats:
    return values.reshape(-1, CELLS, CELLS)
