"""What is shown of a match: the map of all moments, and corners that agree."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import cv2
import numpy as np
import pytest

from hashing.evidence import corner_pairs, match_map
from hashing.fingerprint import Fingerprint
from hashing.match import compare
from hashing.result import WHOLE_FRAME, Relation, Segment
from tests.hashing.scenes import Clip, clip, fingerprint

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


WHOLE = clip(1, 8)


def segment(a: tuple[float, float], b: tuple[float, float], *, speed: float = 1.0, mirrored: bool = False) -> Segment:
    seconds = [Fraction(value) for value in (*a, *b)]
    whole = (WHOLE_FRAME, WHOLE_FRAME)
    times = ((seconds[0], seconds[1]), (seconds[2], seconds[3]))
    return Segment(*times, speed, mirrored, 0.0, *whole, 1.0, None, Relation.SAME_FOOTAGE, (), "")


def black(seconds: int) -> Clip:
    return np.zeros((8 * seconds, 144, 256), dtype=np.uint8)


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_cut_from_the_middle_is_a_diagonal_in_the_map(mirrored: bool) -> None:
    part = WHOLE[16:48, :, ::-1] if mirrored else WHOLE[16:48]

    shown = match_map(fingerprint(WHOLE), fingerprint(part))

    assert shown.shape == (32, 64)
    assert shown[np.arange(32), np.arange(32) + 16].min() > 190
    assert np.median(shown) < 110


def test_the_map_of_a_longer_clip_has_so_many_cells_and_ends_where_the_clip_ends() -> None:
    whole = fingerprint(WHOLE)

    shown = match_map(whole, whole, most=16)

    assert shown.shape == (16, 16)
    assert (shown.diagonal() == 255).all()
    empty = match_map(replace(whole, duration=Fraction(16)), whole, most=16)
    assert (empty[-1, 8:] == empty[-1, -1]).all()  # nothing new is shown in the second half: its last frame stays


def test_black_gives_nothing_and_one_frame_or_none_a_map() -> None:
    whole, none = fingerprint(WHOLE), fingerprint(black(0))

    assert not match_map(whole, fingerprint(black(2))).any()
    one = match_map(whole, fingerprint(WHOLE[20:21]))
    assert one.shape == (1, 64)
    assert one.argmax() == 20
    assert match_map(none, whole).shape == (64, 1)
    assert not match_map(none, none).any()


def zoomed(x: int, y: int, width: int, height: int) -> Clip:
    cut = [cv2.resize(picture[y : y + height, x : x + width], (256, 144)) for picture in WHOLE]
    return np.asarray(np.stack(cut), dtype=np.uint8)


@pytest.mark.parametrize("mirrored", [False, True])
def test_corners_land_where_the_crop_puts_them(mirrored: bool) -> None:
    edit = zoomed(32, 18, 192, 108)
    a, b = fingerprint(WHOLE), fingerprint(edit[:, :, ::-1] if mirrored else edit)
    (found,) = compare(a, b).segments

    shown = corner_pairs(a, b, found)

    assert shown is not None
    assert shown.a_pts == shown.b_pts
    assert 10 <= len(shown.points) <= 60
    x, y, u, v = np.array(shown.points).T
    there = (x - 1 / 8) / (3 / 4), (y - 1 / 8) / (3 / 4)
    assert np.abs(there[0] - (1 - u if mirrored else u)).max() < 5 / 256
    assert np.abs(there[1] - v).max() < 5 / 144
    assert shown.turned().points[0] == (u[0], v[0], x[0], y[0])
    assert len(getattr(corner_pairs(a, b, found, most=4), "points", ())) == 4


def test_corners_of_footage_that_runs_backwards_are_of_the_same_instant() -> None:
    a, b = fingerprint(WHOLE), fingerprint(WHOLE[::-1])

    shown = corner_pairs(a, b, segment((0, 7.875), (0, 7.875), speed=-1.0))

    assert shown is not None
    assert abs(shown.a_pts + shown.b_pts - 7875) <= 500


def nothing_to_show() -> dict[str, tuple[Fingerprint, Fingerprint, Segment]]:
    whole, stretch = fingerprint(WHOLE), segment((0, 8), (0, 8))
    return {
        "no stills": (whole, fingerprint(black(8)), stretch),
        "none in the stretch": (whole, whole, segment((2.4, 2.5), (2.4, 2.5))),
        "another place": (whole, fingerprint(clip(2, 8)), stretch),
        "another region": (whole, fingerprint(zoomed(32, 18, 128, 72)), stretch),
    }


@pytest.mark.parametrize("case", nothing_to_show())
def test_where_nothing_agrees_there_are_no_corners(case: str) -> None:
    assert corner_pairs(*nothing_to_show()[case]) is None
