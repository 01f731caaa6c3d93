"""Frames by position, PTS and time, with a variable rate and a late start."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.clips import plain_index
from ui.playing.positions import Positions

PTS = [900, 1000, 1040, 1080, 1400]


@pytest.fixture
def positions() -> Positions:
    return Positions(plain_index(PTS, key=[True, False, False, True, False]))


def test_each_frame_by_its_pts_and_by_one_between(positions: Positions) -> None:
    assert [positions.at_pts(pts) for pts in PTS] == [0, 1, 2, 3, 4]
    assert [positions.at_pts(pts) for pts in (0, 999, 1399, 9999)] == [0, 0, 3, 4]


def test_times_count_from_the_first_frame_and_are_exact(positions: Positions) -> None:
    assert [positions.time(place) for place in range(5)] == [
        Fraction(0), Fraction(1, 10), Fraction(7, 50), Fraction(9, 50), Fraction(1, 2)
    ]  # fmt: skip


def test_what_is_on_screen_at_a_time(positions: Positions) -> None:
    assert [positions.at_seconds(t) for t in (-1, 0, 0.0999, 0.1, 0.17, 0.4, 5)] == [0, 0, 0, 1, 2, 3, 4]
    assert [positions.nearest(t) for t in (0.06, 0.33, 0.35)] == [1, 3, 4]


def test_key_frames(positions: Positions) -> None:
    assert [positions.next_key(place) for place in range(5)] == [3, 3, 3, 4, 4]
    assert [positions.previous_key(place) for place in range(5)] == [0, 0, 0, 0, 3]


def test_the_end_is_after_the_last_frame(positions: Positions) -> None:
    assert positions.end == pytest.approx(0.82)
