"""Which stretch of one clip is which stretch of the other, by what moves.

A picture's *residual* is the picture minus the mean of the pictures around it in time. Two copies of the same footage
move alike, so their residuals correlate (0.9–1.0); a fixed camera at another moment shows the same place but moves
otherwise (0.2–0.75). Appearance does not tell the two apart, the residual does, and it gives the offset as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from hashing.extent import WINDOW_SECONDS, along, bridged, ends, run_around
from hashing.movement import CELLS, FINE_FLOOR, FLOOR, RATE, Floats, Line, Movement, Span, aligned, steps

SPEEDS = (1.0, 0.5, 2 / 3, 0.75, 0.8, 0.9, 1.1, 1.25, 4 / 3, 1.5, 2.0)
"""Seconds of B per second of A that are tried; refinement finds what lies between."""
SCALES = ((4.0, 5.0, 0.35), (1.25, 2.0, 0.5))
"""Coarse searches: seconds of the window that must agree; seconds of the moving mean taken off; correlation (-1..1) on
the coarse grid from which an alignment is refined. The second finds stretches between cuts, where the first one's mean
mixes shots; it needs more agreement because it looks at less."""
MIN_SECONDS = 1.0
"""Seconds of the shortest stretch that is searched for."""
HYPOTHESES = 6
"""Alignments refined at most per geometry."""
IN_VAIN = 4
"""Alignments without any stretch of the same footage after which no more are refined: the best come first."""
REFINED_AGREES = 0.55
"""Correlation (-1..1) that a refined alignment must reach over its window to be followed further."""
SEED_AGREES = 0.3
"""Score (0..1) that its window must reach as well, to save time: far below what any stretch needs in the end. Chosen by
the time it saves; recall was measured with it, not without."""
BLOCK_SECONDS = 2.0
"""Seconds of the blocks whose correlation decides."""
BLOCK_CELLS = 4
"""Cells a side of these blocks."""
BLOCK_FLOOR = 0.8
"""Grey levels (root mean square over time) of fine detail below which nothing moves in a block."""
BLOCK_WEIGHT = 0.25
"""Power of a block's energy by which it counts: nearly alike, though noise counts for less."""
SAME_FOOTAGE = ((1.0, 0.88), (2.5, 0.83), (4.0, 0.78), (8.0, 0.69), (12.0, 0.64))
"""Seconds of a stretch, and the score (0..1) from which it is the same footage; in between, linearly. A short one must
agree more, because less is told apart by chance. Measured on 220 pairs of parts of 8 to 60 s of three fixed cameras and
of takes in one room: at speed 1, where a tenth or more moved, 0.79 at 1.6 s, 0.75 at 4.2 s and 0.66 at 11.3 s were the
nearest to what is required. Weakly agreeing copies of both `tuned` and `held-out` were in view when it was drawn."""
OTHER_SPEED_COST = 0.07
"""Added to what is required where the speed differs: ten times as many lines are tried, and two people or cars on the
same path at different speeds look alike."""
OTHER_SPEED_LEAST = 0.82
"""Score that is required at another speed however long the stretch. The same pairs reached 0.77 at 4.2 s and, where
less than a tenth moved, 0.82 at 6.9 s; copies of fixed cameras at another speed reached 0.85 and more."""
LITTLE_MOVES = 0.1
"""Share (0..1) of the blocks that move in both clips, under which one person on a path that others take too decides."""
LITTLE_MOVES_LEAST = 0.87
"""Score that is required there: the same pairs reached 0.82, and 0.78 at speed 1."""
FEW_MOVE = ((LITTLE_MOVES, 0.25), (0.05, 0.0))
"""Shares of the blocks that move in both, and what is added to the required score; in between, linearly."""
TWINS = 0.93
"""Middle correlation (-1..1) of the blocks in which both clips move, from which they are the same footage, however
little the rest agrees: a logo, a caption or a sticker is not in both. Of copies under such things those that are sharp
enough reached 0.95 to 0.99, others 0.7 to 0.9; the pairs of no common footage stayed under 0.84."""
TWIN_BLOCKS = 30
"""Blocks that must move in both for that."""
EVERYTHING_MOVES = 0.8
"""Share (0..1) of the blocks that move in both clips, from which the camera moves: then the whole picture has to move
alike, not one person on a path that others take too."""
EVERYTHING_MOVES_ALLOWS = 0.2
"""Taken off what is required under a moving camera: sampled at other instants, shaking footage agrees to 0.6 only. Of
the pairs of fixed cameras none that moved so much all over reached 0.5, before pictures were made equally soft."""
CERTAIN = 0.93
"""Score from which no better line is looked for near a stretch."""
PERFECT = 1.2
"""Score at which a second of a stretch would weigh infinitely: 0.98 weighs twice 0.78."""
PROMISING_SHARE = 0.55
"""Share (0..1) of the required score from which a better registration is tried."""
OTHER_SPEED_WORTH = 0.93
"""Factor on the coarse likeness of lines of other speeds than 1: over a short window they look alike."""
MISTAKEN_SPEED = 0.35
"""Largest difference of speed from 1 at which a found stretch is tried at speed 1."""
UNCHANGED_WORTH = 0.95
"""Share of a stretch's weight that it must keep at speed 1 to be taken for unchanged."""
NEARLY_UNCHANGED = 0.1
"""Largest difference of speed from 1 at which refinement tries exactly 1 as well."""
UNCHANGED_BONUS = 0.02
"""Correlation, over the square of the window's seconds, by which a line of another speed must beat one of speed 1:
short windows tell speeds badly apart."""
UNCHANGED_SPEED = 0.02
"""Largest difference of speed from 1 that counts as unchanged."""
EDGE_SECONDS = 0.2
"""Seconds at either end of a stretch that are left out when its line and score are measured."""
GROWTH_PASSES = 4
"""Times a stretch is grown and its line refined at most."""
REFINEMENTS = ((0.0625, 0.2), (0.03, 0.08), (0.01, 0.015))
"""Passes of refinement: seconds by which the middle is shifted, and the ends against it, in each of a few steps."""
REFINED_WITHIN = 2.0
"""Seconds beyond a window that its refinement looks at, at most: some half of them, and a step between pictures."""
HOPELESS = 0.4
"""Correlation (-1..1) after a pass of refinement below which there is no further one."""


@dataclass(frozen=True)
class Stretch:
    """A stretch of A, in seconds, that runs along a line in B."""

    start: float
    end: float
    line: Line
    score: float
    """-1..1: how much of what moves along the stretch moves alike, the mean correlation of blocks of space and time."""
    moving: float = 0.0
    """0..1: share of the blocks in which something moves in both; near 1 under a moving camera."""
    twins: float = 0.0
    """-1..1: middle correlation of those blocks, 0 where they are few."""

    @property
    def weight(self) -> float:
        """Longer is more, and better much more: a view that is a little off fits for longer, but never as well.

        The seconds are those of the clip that has fewer, so that a wrong speed does not stretch them.
        """
        seconds = (self.end - self.start) * min(1.0, abs(self.line.speed))
        return seconds * self.score / (PERFECT - min(self.score, 1.0))


def stretches(a: Movement, b: Movement, speeds: tuple[float, ...] = SPEEDS, most: int = HYPOTHESES) -> list[Stretch]:
    """Stretches that may be the same footage, best first; none where nothing moves or a clip is shorter than a second.

    Some may yet fail :func:`is_same`: a better registration can lift them over it (:func:`hashing.settle.settled`).
    """
    found: list[Stretch] = []
    for window, mean, least in SCALES:
        if _all_found(found, a, b):
            break
        for number, (line, middle, length) in enumerate(_hypotheses(a, b, window, mean, least, speeds)[:most]):
            if number >= IN_VAIN and not any(map(is_same, found)):
                break
            if any(_explains(stretch, line, middle) for stretch in found):
                continue
            stretch = _grown(a, b, line, middle, length)
            if stretch is not None and promise(stretch) >= PROMISING_SHARE:
                found = [*found, stretch]
    return distinct(found)


def regrown(a: Movement, b: Movement, stretch: Stretch) -> Stretch | None:
    """The stretch found anew around its middle, in pictures that are better registered."""
    start, end = _middle_of(stretch)
    return _grown(a, b, stretch.line, (start + end) / 2, end - start)


def regrows_in(stretch: Stretch) -> tuple[Span, Span]:
    """The seconds of A and of B that :func:`regrows` looks at, at most."""
    start, end = _middle_of(stretch)
    in_b = sorted((stretch.line.b(start), stretch.line.b(end)))
    return (start - REFINED_WITHIN, end + REFINED_WITHIN), (in_b[0] - REFINED_WITHIN, in_b[1] + REFINED_WITHIN)


def regrows(a: Movement, b: Movement, stretch: Stretch) -> bool:
    """Whether there is anything for :func:`regrown` to start from."""
    return _seed(a, b, stretch.line, *_middle_of(stretch)) is not None


def _middle_of(stretch: Stretch) -> tuple[float, float]:
    middle, length = (stretch.start + stretch.end) / 2, min(stretch.end - stretch.start, SCALES[0][0])
    return middle - length / 2, middle + length / 2


def turned(stretch: Stretch, b: Movement) -> Stretch:
    """A stretch found in B backwards, along a line in B as it is; its speed is negative."""
    line = stretch.line
    return replace(stretch, line=Line(-line.speed, (len(b.values) - 1) / RATE - line.offset))


def distinct(found: list[Stretch]) -> list[Stretch]:
    """The best of stretches that cover one another, best first: certain ones before promising ones, then by weight."""
    kept: list[Stretch] = []
    for stretch in sorted(found, key=lambda one: (not is_same(one), -one.weight)):
        if not any(covers(other, stretch) for other in kept):
            kept.append(stretch)
    return kept


def required_score(seconds: float, speed: float, moving: float) -> float:
    """The score (0..1) from which a stretch of so many seconds at such a speed is the same footage.

    ``moving`` is the share (0..1) of the picture that moves in both.
    """
    lengths, scores = zip(*SAME_FOOTAGE, strict=True)
    required = float(np.interp(seconds, lengths, scores))
    if abs(speed - 1) > UNCHANGED_SPEED:
        required = max(required + OTHER_SPEED_COST, OTHER_SPEED_LEAST)
    if moving < LITTLE_MOVES:
        return max(required, LITTLE_MOVES_LEAST)
    if moving >= EVERYTHING_MOVES:
        return required - EVERYTHING_MOVES_ALLOWS
    return required + float(np.interp(moving, *FEW_MOVE))


def is_same(stretch: Stretch) -> bool:
    """Whether a stretch is the same footage."""
    seconds = stretch.end - stretch.start
    if seconds < MIN_SECONDS:
        return False
    return stretch.twins >= TWINS or stretch.score >= required_score(seconds, stretch.line.speed, stretch.moving)


def promise(stretch: Stretch) -> float:
    """The share of the required score (1 and more: enough) that a stretch has; 0 where it is too short."""
    seconds = stretch.end - stretch.start
    if seconds < MIN_SECONDS:
        return 0.0
    return stretch.score / required_score(seconds, stretch.line.speed, stretch.moving)


def _all_found(found: list[Stretch], a: Movement, b: Movement) -> bool:
    """Whether what was found leaves less than two seconds of the shorter clip unexplained."""
    sure = [stretch for stretch in found if is_same(stretch) and stretch.score > CERTAIN]
    if not sure:
        return False
    in_a = sum(stretch.end - stretch.start for stretch in sure)
    in_b = sum((stretch.end - stretch.start) * stretch.line.speed for stretch in sure)
    return in_a > a.end - 2 or in_b > b.end - 2


def _centred(run: Floats, noise: float) -> tuple[Floats, float]:
    """A run of pictures (n, cells) freed of its own mean picture, and its power.

    What moves less than ``noise`` grey levels (root mean square) counts as at rest and correlates with nothing.
    """
    moving = run - run.mean(axis=0)
    return moving, max(float((moving * moving).sum()), noise * noise * run.size / 2)


def _hypotheses(
    a: Movement, b: Movement, window: float, mean: float, least: float, speeds: tuple[float, ...]
) -> list[tuple[Line, float, float]]:
    """Lines with the second of A around which they fit and the seconds of the fitting window, best first."""
    step = 2 if window > 2 else 1
    rate = RATE / step
    length = min(len(a.values) // step, len(b.values) // step, round(window * rate))
    if length < MIN_SECONDS * rate:
        return []
    alike = a.unit(mean)[::step] @ b.unit(mean)[::step].T
    found = [peak for speed in speeds for peak in _peaks(alike, speed, length, least, rate)]
    found.sort(key=lambda item: -item[0])
    kept: list[tuple[Line, float, float]] = []
    for _, line, middle in found:
        if len(kept) < HYPOTHESES and not any(_same_line(line, other, middle, at) for other, at, _ in kept):
            kept.append((line, middle, length / rate))
    return kept


def _same_line(line: Line, other: Line, middle: float, at: float) -> bool:
    return abs(line.b(middle) - other.b(middle)) < 0.5 and abs(middle - at) < 2


def _peaks(alike: Floats, speed: float, length: int, least: float, rate: float) -> list[tuple[float, Line, float]]:
    """The best windows of one speed: their mean likeness, line and middle second."""
    rows, columns = alike.shape
    before = int(speed * rows)
    total = np.zeros((rows + 1, before + columns), dtype=np.float32)
    for row, start in enumerate(before - np.round(speed * np.arange(rows)).astype(int)):
        total[row + 1, start : start + columns] = alike[row]
        total[row + 1] += total[row]
    window = total[length:] - total[:-length]
    best = window.max(axis=0) / length
    peaks: list[tuple[float, Line, float]] = []
    while len(peaks) < HYPOTHESES:
        column = int(best.argmax())
        if best[column] < least:
            break
        middle = (int((window[:, column] / length).argmax()) + length / 2) / rate
        worth = float(best[column]) * (1.0 if speed == 1.0 else OTHER_SPEED_WORTH)
        peaks.append((worth, Line(speed, (column - before) / rate), middle))
        best[max(0, column - 4) : column + 5] = -1.0
    return peaks


def _refined(
    a: Movement, b: Movement, line: Line, start: float, end: float, *, fine: bool = False
) -> tuple[Line, float]:
    """The best line near ``line`` for the window of A, and its correlation: offset and speed in turn, ever finer."""
    a, b = a.thin, b.thin
    middle, span = (start + end) / 2, max(end - start, 1.0)
    best, score = line, -1.0
    for shifts, turns in REFINEMENTS[-1:] if fine else REFINEMENTS:
        by_offset = [Line(best.speed, best.offset + step * shifts) for step in range(-3, 4)]
        best, score = _best(a, b, by_offset, best, score, (start, end), fine=fine)
        speeds = [best.speed * (1 + step * min(0.04, turns / span)) for step in (-2, -1, 1, 2)]
        speeds += [1.0] if 0 < abs(best.speed - 1) < NEARLY_UNCHANGED else []
        by_speed = [Line(speed, best.b(middle) - speed * middle) for speed in speeds]
        best, score = _best(a, b, by_speed, best, score, (start, end), fine=fine)
        if score < HOPELESS:
            break
    return best, score


def _best(
    a: Movement, b: Movement, lines: list[Line], best: Line, score: float, window: tuple[float, float], *, fine: bool
) -> tuple[Line, float]:
    """The best of ``lines`` and of ``best``, whose correlation is ``score``, by both clips' correlation (-1..1)."""
    bonus = UNCHANGED_BONUS / max(window[1] - window[0], 1.0) ** 2
    noise = FINE_FLOOR if fine else FLOOR
    looked_at, left, power_left = np.zeros(0), a.values[:0], 0.0
    for line in lines:
        if line == best and score > -1.0:
            continue
        seconds = steps(line, a, b, *window)
        if len(seconds) >= MIN_SECONDS * RATE * 0.75:
            if not np.array_equal(seconds, looked_at):
                looked_at, (left, power_left) = seconds, _centred(a.at(seconds, fine=fine), noise)
            right, power_right = _centred(b.at(line.speed * seconds + line.offset, fine=fine), noise)
            value = float((left * right).sum()) / float(np.sqrt(power_left * power_right))
            worth = value + (bonus if line.speed == 1.0 else 0.0)
            if worth > score + (bonus if best.speed == 1.0 else 0.0) + 1e-4:
                best, score = line, value
    return best, score


def _grown(a: Movement, b: Movement, line: Line, middle: float, length: float) -> Stretch | None:
    """The stretch around a window that a line fits, as far as pictures and movement agree; None where they do not."""
    start, end = middle - length / 2, middle + length / 2
    seed = _seed(a, b, line, start, end)
    if seed is None:
        return None
    line = seed
    for _ in range(GROWTH_PASSES):
        seconds, good = along(a.thin, b.thin, line, min(WINDOW_SECONDS, length), start, end)
        run = run_around(bridged(good), seconds, (start + end) / 2)
        if run is None:
            return None
        grown = run[0] < start - 0.2 or run[1] > end + 0.2
        start, end = run
        if not grown:
            break
        line, _ = _refined(a, b, line, *_inner(start, end))
    start, end = ends(a, b, line, start, end)
    line, _ = _refined(a, b, line, *_inner(start, end), fine=True)
    stretch = Stretch(start, end, line, *_score(a, b, line, *_inner(start, end)))
    return (_unchanged(a, b, stretch) if promise(stretch) >= PROMISING_SHARE else None) or stretch


def _seed(a: Movement, b: Movement, line: Line, start: float, end: float) -> Line | None:
    """The line refined in its window; None where movement does not agree even there."""
    line, score = _refined(a, b, line, start, end)
    agrees = score >= REFINED_AGREES and _score(a, b, line, *_inner(start, end))[0] >= SEED_AGREES
    return line if agrees else None


def _inner(start: float, end: float) -> tuple[float, float]:
    """Without the steps at either end, whose pictures may be mixed with those beyond a cut."""
    margin = min(EDGE_SECONDS, (end - start) / 10)
    return start + margin, end - margin


def _unchanged(a: Movement, b: Movement, stretch: Stretch) -> Stretch | None:
    """The stretch at speed 1, if the footage fits that about as well: slow movement hardly tells speeds apart."""
    if stretch.line.speed == 1.0 or abs(stretch.line.speed - 1) > MISTAKEN_SPEED:
        return None
    middle = (stretch.start + stretch.end) / 2
    line = Line(1.0, stretch.line.b(middle) - middle)
    for shifts, _ in REFINEMENTS:
        by_offset = [Line(1.0, line.offset + step * shifts) for step in range(-4, 5)]
        line, _ = _best(a.thin, b.thin, by_offset, line, -1.0, (stretch.start, stretch.end), fine=True)
    start, end = ends(a, b, line, stretch.start, stretch.end)
    tried = Stretch(start, end, line, *_score(a, b, line, *_inner(start, end)))
    return tried if tried.weight >= UNCHANGED_WORTH * stretch.weight else None


def _score(a: Movement, b: Movement, line: Line, start: float, end: float) -> tuple[float, float, float]:
    """How much of what moves along the stretch moves alike: the mean correlation of blocks of space and time; the share
    of the blocks in which both move; and the middle correlation of these.

    Each block counts about alike, however much moves in it. Pooled over all, one strong event would decide: a person
    leaving a fixed camera's view uncovers the same background at any time of day.
    """
    seconds = steps(line, a, b, start, end)
    length = min(len(seconds), round(BLOCK_SECONDS * RATE))
    count = len(seconds) // max(length, 1)
    if length < MIN_SECONDS * RATE * 0.75:
        return 0.0, 0.0, 0.0
    left, right = (_blocks(run[: count * length], length) for run in aligned(a, b, line, seconds, fine=True))
    both, mine, theirs = (
        (one * other).sum(axis=(1, 3, 5)) for one, other in ((left, right), (left, left), (right, right))
    )
    floor = BLOCK_FLOOR * BLOCK_FLOOR * length * BLOCK_CELLS * BLOCK_CELLS
    weight = np.where(np.maximum(mine, theirs) > floor, np.maximum(mine, theirs) ** BLOCK_WEIGHT, 0.0)
    alike = both / np.sqrt(np.maximum(mine, floor / 4) * np.maximum(theirs, floor / 4))
    score = float((alike * weight).sum() / weight.sum()) if weight.any() else 0.0
    in_both = np.minimum(mine, theirs) > floor
    twins = float(np.median(alike[in_both])) if int(in_both.sum()) >= TWIN_BLOCKS else 0.0
    return score, float(in_both.mean()), twins


def _blocks(run: Floats, steps: int) -> Floats:
    """Pictures (n, cells) as (times, steps, rows, cells, columns, cells), freed of each block's mean picture."""
    side = CELLS // BLOCK_CELLS
    cut = run.reshape(-1, steps, side, BLOCK_CELLS, side, BLOCK_CELLS)
    return np.asarray(cut - cut.mean(axis=1, keepdims=True))


def _explains(stretch: Stretch, line: Line, middle: float) -> bool:
    if not stretch.start <= middle <= stretch.end or not is_same(stretch):
        return False
    near = 1.0 if stretch.score > CERTAIN else 0.2
    return abs(stretch.line.b(middle) - line.b(middle)) < near


def covers(first: Stretch, second: Stretch) -> bool:
    """Whether most of the second stretch lies inside the first in both clips."""
    in_a = min(first.end, second.end) - max(first.start, second.start)
    spans = [(one.line.b(one.start), one.line.b(one.end)) for one in (first, second)]
    in_b = min(spans[0][1], spans[1][1]) - max(spans[0][0], spans[1][0])
    return in_a > 0.5 * (second.end - second.start) and in_b > 0.5 * (spans[1][1] - spans[1][0])
