"""Long clips, compared part by part: the memory and the time that a comparison takes grow with the clips' lengths
multiplied, while a stretch shows in the stills that look alike.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import zip_longest

import numpy as np

from hashing import register
from hashing.fingerprint import SHEET_FRAMES, Fingerprint
from hashing.prepared import Prepared
from hashing.result import Relation, Segment

LONG_SECONDS = 240.0
"""Seconds from which a clip is looked at in parts."""
BLOCK_SECONDS = 120.0
"""Seconds of a part of A; its part of B is as long as the fastest and slowest speeds ask for."""
OVERLAP_SECONDS = 16.0
"""Seconds that neighbouring parts share, so that a stretch across their border is whole in one of them or joins."""
FASTEST = 1.5
"""Seconds of B per second of A that a part of B allows for, beside the margin."""
MARGIN_SECONDS = 12.0
"""Seconds that a part of B has more on either side."""
STILL_PAIRS = 2000
"""Pairs of stills that are followed up in all."""
PARTS_OF_B = 3
"""Parts of B that a part of A is compared with at most."""
COVERED = 0.9
"""Share (0..1) of a part of A that, once found, ends the search for it."""
SAME_SPEED = 0.02
"""Difference of speed up to which two stretches may be one."""
SAME_OFFSET = 0.4
"""Seconds by which the second may lie off the first one's line and still go on with it."""
GAP_SECONDS = 1.0
"""Seconds between two stretches that are joined."""
PAIRS = 12
"""Aligned frames kept of a joined stretch."""

Compare = Callable[[Prepared, Prepared], list[Segment]]
Span = tuple[float, float]


def is_long(clip: Prepared) -> bool:
    """Whether the clip is looked at in parts."""
    return clip.fingerprint.end > LONG_SECONDS


def in_blocks(a: Prepared, b: Prepared, compare: Compare) -> list[Segment]:
    """What ``compare`` finds in the parts of two clips that have stills in common, joined where it goes on."""
    seconds = [_paired_seconds(a, b, mirror=mirror) for mirror in (False, True)]
    together = [pair for both in zip_longest(*seconds) for pair in both if pair is not None]
    found: list[Segment] = []
    for block in _blocks(a.fingerprint.end):
        found += _in_block(a, b, block, [pair for pair in together if block[0] <= pair[0] <= block[1]], compare)
    footage = joined([one for one in found if one.relation is Relation.SAME_FOOTAGE])
    return footage or sorted(found, key=lambda one: -one.score)[:1]


def part(clip: Prepared, start: float, end: float) -> tuple[Prepared, float]:
    """The clip between two seconds, to whole sheets of pictures, and the second at which it starts."""
    whole = clip.fingerprint
    low = int(np.searchsorted(whole.seconds, start)) // SHEET_FRAMES * SHEET_FRAMES
    high = min(-(-int(np.searchsorted(whole.seconds, end)) // SHEET_FRAMES) * SHEET_FRAMES, len(whole))
    if low == 0 and high == len(whole):
        return clip, 0.0
    offset = float(whole.seconds[low])
    until = float(whole.seconds[high]) if high < len(whole) else whole.end
    return Prepared(_cut(whole, low, high, Fraction(until - offset).limit_denominator(10**6))), offset


def joined(found: list[Segment]) -> list[Segment]:
    """Stretches that go on with one another as one, and none that lies in another."""
    kept: list[Segment] = []
    for one in sorted(found, key=lambda segment: segment.a):
        last = next((other for other in reversed(kept) if _goes_on(other, one)), None)
        if last is None:
            kept.append(one)
        else:
            kept[kept.index(last)] = _join(last, one)
    return kept


def _cut(whole: Fingerprint, low: int, high: int, duration: Fraction) -> Fingerprint:
    here = (whole.still_frames >= low) & (whole.still_frames < high)
    first, last = np.searchsorted(whole.still_frames, [low, high])
    starts = np.concatenate([[0], np.cumsum(whole.corner_counts, dtype=np.int64)])
    return replace(
        whole,
        start_pts=int(whole.pts[low]),
        duration=duration,
        pts=whole.pts[low:high],
        quality=whole.quality[low:high],
        codes={name: codes[low:high] for name, codes in whole.codes.items()},
        sheets=whole.sheets[low // SHEET_FRAMES : -(-high // SHEET_FRAMES)],
        still_frames=whole.still_frames[here] - np.int32(low),
        stills=whole.stills[first:last],
        corner_counts=whole.corner_counts[here],
        corner_codes=whole.corner_codes[starts[first] : starts[last]],
    )


def _paired_seconds(a: Prepared, b: Prepared, *, mirror: bool) -> list[tuple[float, float]]:
    """Seconds of A and of B whose stills look alike, most alike first."""
    at_a, at_b = (one.fingerprint.seconds[one.fingerprint.still_frames] for one in (a, b))
    pairs = register.likely_pairs(a, b, mirror=mirror, most=STILL_PAIRS)
    return [(float(at_a[one]), float(at_b[other])) for one, other in pairs]


def _blocks(end: float) -> list[Span]:
    step = BLOCK_SECONDS - OVERLAP_SECONDS
    count = max(1, int(np.ceil((end - OVERLAP_SECONDS) / step)))
    return [(number * step, min(number * step + BLOCK_SECONDS, end)) for number in range(count)]


def _in_block(
    a: Prepared, b: Prepared, block: Span, pairs: list[tuple[float, float]], compare: Compare
) -> list[Segment]:
    """What a part of A shares with the parts of B that its stills point to."""
    found: list[Segment] = []
    looked: list[Span] = []
    part_a, from_a = part(a, *block)
    for at_a, at_b in pairs:
        if len(looked) == PARTS_OF_B or _covered(found, block) >= COVERED:
            break
        if any(low + MARGIN_SECONDS < at_b < high - MARGIN_SECONDS for low, high in looked):
            continue
        low = at_b - FASTEST * (at_a - block[0]) - MARGIN_SECONDS
        high = at_b + FASTEST * (block[1] - at_a) + MARGIN_SECONDS
        looked.append((max(low, -2 * MARGIN_SECONDS), high))
        part_b, from_b = part(b, max(low, 0.0), min(high, b.fingerprint.end))
        found += [_moved(one, from_a, from_b) for one in compare(part_a, part_b)]
    return found


def _covered(found: list[Segment], block: Span) -> float:
    seconds = sum(float(one.a[1] - one.a[0]) for one in found if one.relation is Relation.SAME_FOOTAGE)
    return seconds / max(block[1] - block[0], 1e-6)


def _moved(segment: Segment, by_a: float, by_b: float) -> Segment:
    more_a, more_b = (Fraction(round(by * 1000), 1000) for by in (by_a, by_b))
    a, b = segment.a, segment.b
    return replace(segment, a=(a[0] + more_a, a[1] + more_a), b=(b[0] + more_b, b[1] + more_b))


def _goes_on(first: Segment, second: Segment) -> bool:
    """Whether the second stretch lies on the first one's line and begins before it ends, or hardly later."""
    alike = first.mirrored is second.mirrored and abs(first.speed - second.speed) <= SAME_SPEED
    if not alike or second.a[0] > first.a[1] + Fraction(GAP_SECONDS):
        return False
    along = float(second.a[0] - first.a[0]) * abs(first.speed)
    off = float(second.b[0] - first.b[0]) - along if first.speed > 0 else float(first.b[1] - second.b[1]) - along
    return abs(off) <= SAME_OFFSET


def _join(first: Segment, second: Segment) -> Segment:
    longer = max(first, second, key=lambda one: one.a[1] - one.a[0])
    lengths = [float(one.a[1] - one.a[0]) for one in (first, second)]
    score = float(np.average([first.score, second.score], weights=lengths)) if sum(lengths) else longer.score
    pairs = sorted({*first.pairs, *second.pairs}, key=lambda pair: pair.a_pts)
    chosen = {round(position) for position in np.linspace(0, len(pairs) - 1, min(len(pairs), PAIRS))}
    return replace(
        longer,
        a=(min(first.a[0], second.a[0]), max(first.a[1], second.a[1])),
        b=(min(first.b[0], second.b[0]), max(first.b[1], second.b[1])),
        score=round(score, 4),
        pairs=tuple(pairs[at] for at in sorted(chosen)),
    )
