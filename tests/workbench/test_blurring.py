"""What is burnt out of a picture is gone: nothing but a few mean colours is left of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from cases.judgement import Annotation
from cases.marks import Region, written_region
from workbench.blurring import BLOCKS, LEAST_BLOCK, blurred, hidden_at, snapped
from workbench.media.apply_steps import apply_to_still
from workbench.media.steps import Step, step
from workbench.places import back_from, onto, through

FACE = ((0.4, 0.3), (0.6, 0.3), (0.6, 0.6), (0.4, 0.6))
GEOMETRY = st.lists(
    st.sampled_from(
        [
            step("mirror", "horizontal"),
            step("mirror", "vertical"),
            *(step("rotate", degrees) for degrees in ("90", "180", "270")),
            step("gamma", 1.8),
        ]
    ),
    max_size=5,
)


def noise(height: int = 180, width: int = 320, seed: int = 1) -> NDArray[np.uint8]:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def within(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = picture.shape[:2]
    return picture[round(0.3 * height) : round(0.6 * height), round(0.4 * width) : round(0.6 * width)]


def test_no_pixel_of_the_region_stays_and_all_others_do() -> None:
    picture = noise()
    kept = picture.copy()
    made = blurred(picture, [FACE])

    assert np.array_equal(picture, kept)  # the picture given is not changed
    same = (within(made) == within(picture)).all(axis=2).mean()
    assert same < 0.001  # noise hits a mean by chance
    far = np.ones(picture.shape[:2], bool)
    far[30:135, 100:220] = False
    assert np.array_equal(made[far], picture[far])


def test_of_a_region_so_little_is_left_that_nothing_brings_it_back() -> None:
    made = within(blurred(noise(), [FACE]))
    assert len(np.unique(made.reshape(-1, 3), axis=0)) <= BLOCKS * BLOCKS


def test_pixels_that_change_places_within_a_block_make_no_difference() -> None:
    picture, swapped = noise(), noise()
    swapped[90:94, 150:154] = picture[90:94, 150:154][::-1, ::-1]
    assert not np.array_equal(picture, swapped)
    assert np.array_equal(blurred(picture, [FACE]), blurred(swapped, [FACE]))


@pytest.mark.parametrize("size", [(9, 9), (18, 32), (2, 200)])
def test_a_region_of_few_pixels_grows_until_a_block_hides_them(size: tuple[int, int]) -> None:
    picture = noise(*size)
    made = blurred(picture, [((0.5, 0.5), (0.51, 0.5), (0.51, 0.51), (0.5, 0.51))])
    changed = (made != picture).any(axis=2)
    least = min(LEAST_BLOCK, *size)
    assert changed.any(axis=0).sum() >= min(3, least)
    assert len(np.unique(made[changed], axis=0)) <= 2


def test_a_polygon_hides_its_inside_and_no_far_corner_of_the_box_around_it() -> None:
    picture = noise(400, 400)
    made = blurred(picture, [((0.1, 0.1), (0.9, 0.9), (0.1, 0.9))])
    assert not (made[250:340, 60:200] == picture[250:340, 60:200]).all(axis=2).any()
    assert np.array_equal(made[:120, 300:], picture[:120, 300:])


def test_a_region_follows_its_track_over_the_frames_that_a_picture_is_made_of() -> None:
    track = Region(track=((0, (0.0, 0.0, 0.2, 0.2)), (100, (0.8, 0.8, 0.2, 0.2))))
    mark = Annotation("case", "clip", 0, "child, blur", "A", end_pts=100, region=written_region(track))
    assert len(hidden_at([mark], (0, 50, 100))) == 3
    assert hidden_at([mark], (50,))[0][0] == pytest.approx((0.4, 0.4))
    assert hidden_at([mark], (101,)) == ()


def test_a_polygon_that_moves_is_burnt_out_where_it_is() -> None:
    here, there = ((0.1, 0.1), (0.3, 0.1), (0.2, 0.3)), ((0.7, 0.7), (0.9, 0.7), (0.8, 0.9))
    region = written_region(Region(polygons=((0, here), (100, there))))
    mark = Annotation("case", "clip", 0, "face, blur", "A. Tester", end_pts=100, region=region)
    (outline,) = hidden_at([mark], (50,))
    assert outline[0] == pytest.approx((0.4, 0.4))
    picture = noise()
    made = blurred(picture, hidden_at([mark], (100,)))
    height, width = picture.shape[:2]
    centre = slice(round(0.73 * height), round(0.8 * height)), slice(round(0.77 * width), round(0.83 * width))
    assert not (made[centre] == picture[centre]).all(axis=2).any()
    assert (made[: height // 2] == picture[: height // 2]).all()


@settings(max_examples=25)
@given(GEOMETRY, st.floats(0, 1), st.floats(0, 1))
def test_a_point_goes_through_the_steps_and_back(steps: list[Step], x: float, y: float) -> None:
    assert back_from(onto((x, y), steps), steps) == pytest.approx((x, y))


@settings(max_examples=25)
@given(GEOMETRY)
def test_a_region_is_where_the_steps_take_its_pixels(steps: list[Step]) -> None:
    picture = np.zeros((40, 40, 3), np.uint8)
    picture[4, 10] = 255
    (((x, y),),) = through([((10.5 / 40, 4.5 / 40),)], steps)
    made = apply_to_still(steps, picture)
    assert made[int(y * made.shape[0]), int(x * made.shape[1])].max() == 255


def test_marks_begin_and_end_with_the_frames_that_are_shown_when_they_do() -> None:
    shown = np.array([10, 20, 30], np.int64)
    mark = Annotation("case", "clip", 15, "blur", "A", end_pts=29)
    (made,) = snapped([mark], shown)
    assert (made.start_pts, made.end_pts) == (10, 20)
    (point,) = snapped([replace(mark, start_pts=3, end_pts=None)], shown)
    assert (point.start_pts, point.end_pts) == (10, None)
