"""Where a clip's time is odd: every stretch, however many, each of its kind."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, chain, repeat

import numpy as np

from tests.clips import plain_index
from workbench.media.model import CROWDED, LISTED, REPEATED, FrameIndex
from workbench.odd_times import JOINED, Odd, damaged_in, odd_times, usual_length


def lasting(*lengths: int) -> FrameIndex:
    """Frames that last so many milliseconds each, and one more."""
    return plain_index([0, *accumulate(lengths)])


def spans(index: FrameIndex, kind: Odd, damaged: tuple[tuple[int, int], ...] = ()) -> list[tuple[int, int]]:
    found = {**odd_times(index), **damaged_in(index, damaged)}.get(kind)
    return [] if found is None else list(zip(found.first.tolist(), found.after.tolist(), strict=True))


def test_a_steady_clip_has_none_and_its_rounding_is_none() -> None:
    assert odd_times(lasting(*[40] * 50)) == {}
    assert odd_times(lasting(*[33, 33, 34] * 20)) == {}
    assert odd_times(plain_index([0])) == {}
    assert usual_length(lasting(33, 33, 34)) == 0.033
    assert usual_length(plain_index([0])) == 0.0


def test_frames_off_the_usual_rate_are_stretches_with_what_lies_between() -> None:
    index = lasting(*[40] * 10, 52, 40, 40, 52, *[40] * (JOINED + 1), 20, *[40] * 20)
    assert spans(index, Odd.OFF_RATE) == [(10, 14), (15 + JOINED, 16 + JOINED)]
    assert set(odd_times(index)) == {Odd.OFF_RATE}


def test_a_gap_is_no_stretch_of_another_rate() -> None:
    index = lasting(*[40] * 20, 400, *[40] * 20)
    assert spans(index, Odd.GAP) == [(20, 21)]
    assert spans(index, Odd.OFF_RATE) == []
    beside = lasting(*[40] * 20, 52, 40, 400, *[40] * 20)
    assert (spans(beside, Odd.OFF_RATE), spans(beside, Odd.GAP)) == ([(20, 21)], [(22, 23)])


def test_all_places_are_found_however_many() -> None:
    many = 5 * LISTED
    index = lasting(*chain.from_iterable(repeat([40] * 19 + [400], many)))
    assert len(spans(index, Odd.GAP)) == many
    flags = np.zeros(len(index), np.uint8)
    flags[::2] |= REPEATED
    flags[5:8] |= CROWDED
    flagged = replace(index, flags=flags)
    assert len(spans(flagged, Odd.REPEATED)) == -(-len(index) // 2)
    assert spans(flagged, Odd.CROWDED) == [(5, 8)]


def test_damage_lies_where_its_frames_are() -> None:
    index = lasting(*[40] * 9)
    assert spans(index, Odd.DAMAGED, ((80, 120), (200, 200), (1000, 1200))) == [(2, 4), (5, 6)]
    assert damaged_in(index, ()) == damaged_in(index, ((1000, 1200),)) == {}
    stretches = damaged_in(index, ((80, 120),))[Odd.DAMAGED]
    assert [stretches.holds(place) for place in range(5)] == [False, False, True, True, False]
