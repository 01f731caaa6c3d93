from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from hashing import blocks
from hashing.match import compare
from hashing.prepared import Prepared
from hashing.result import AlignedPair, Relation, Segment
from tests.hashing import scenes

SEGMENT = Segment(
    a=(Fraction(0), Fraction(10)),
    b=(Fraction(5), Fraction(15)),
    speed=1.0,
    mirrored=False,
    rotation=0.0,
    region_a=(0, 0, 1, 1),
    region_b=(0, 0, 1, 1),
    score=0.9,
    false_match_rate=None,
    relation=Relation.SAME_FOOTAGE,
    pairs=(AlignedPair(1, 2, 3),),
    explanation="",
)


def moved(by_a: int, by_b: int) -> Segment:
    return replace(
        SEGMENT, a=(SEGMENT.a[0] + by_a, SEGMENT.a[1] + by_a), b=(SEGMENT.b[0] + by_b, SEGMENT.b[1] + by_b), score=0.7
    )


def test_what_goes_on_is_joined_and_what_does_not_is_not() -> None:
    (one,) = blocks.joined([moved(8, 8), SEGMENT])
    assert list(map(float, (*one.a, *one.b))) == [0, 18, 5, 23]
    assert one.score == pytest.approx(0.8)
    assert len(blocks.joined([SEGMENT, moved(8, 11)])) == 2
    assert len(blocks.joined([SEGMENT, moved(14, 14)])) == 2
    assert len(blocks.joined([SEGMENT, replace(moved(8, 8), mirrored=True)])) == 2


def test_backwards_stretches_are_joined_backwards() -> None:
    first = replace(SEGMENT, speed=-1.0, b=(Fraction(20), Fraction(30)))
    second = replace(first, a=(Fraction(9), Fraction(19)), b=(Fraction(11), Fraction(21)))
    (one,) = blocks.joined([first, second])
    assert list(map(float, (*one.a, *one.b))) == [0, 19, 11, 30]


@pytest.mark.slow
def test_a_part_keeps_its_pictures_and_times() -> None:
    whole = Prepared(scenes.fingerprint(scenes.clip(3, 40), start=700))
    part, offset = blocks.part(whole, 17.0, 30.0)
    assert offset == 16.0
    assert part.fingerprint.start_pts == 16700
    assert part.fingerprint.seconds[0] == 0
    assert part.fingerprint.end == pytest.approx(16.0)
    assert np.array_equal(part.pictures, whole.pictures[128:256])
    assert np.array_equal(part.fingerprint.still(0), whole.fingerprint.still(int(whole_still(whole, 128))))
    assert len(part.fingerprint.corner_codes) == int(part.fingerprint.corner_counts.sum())


def whole_still(clip: Prepared, frame: int) -> int:
    return int(np.searchsorted(clip.fingerprint.still_frames, frame))


@pytest.mark.slow
def test_a_stretch_of_a_long_clip_is_found_at_its_place() -> None:
    known = scenes.clip(1, 14)
    filler = [scenes.clip(seed, 60, size=(72, 128)) for seed in (11, 12, 13, 14, 15)]
    wide = [np.repeat(np.repeat(one, 2, axis=1), 2, axis=2) for one in filler]
    long = np.concatenate([*wide[:3], known, *wide[3:]])
    segments = compare(scenes.fingerprint(known), scenes.fingerprint(long)).segments
    assert [one.relation for one in segments] == [Relation.SAME_FOOTAGE]
    assert [float(second) for second in segments[0].b] == pytest.approx([180, 194], abs=0.3)
