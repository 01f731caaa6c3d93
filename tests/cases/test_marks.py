"""Regions between the keyframes of a track, regions drawn by hand, and what is marked to be blurred."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.errors import InvalidError
from cases.judgement import Annotation
from cases.marks import (
    BLUR,
    LEAST,
    PLAIN,
    Box,
    Region,
    between,
    blurs,
    holds,
    inside,
    moved,
    read_region,
    reshaped,
    shifted,
    tags_of,
    with_blur,
    written_region,
)
from cases.region import check_region

SHARE = st.floats(0, 1)
ANYWHERE = st.floats(-2, 3)
POINT = st.tuples(ANYWHERE, ANYWHERE)
BOX = st.builds(between, st.tuples(SHARE, SHARE), st.tuples(SHARE, SHARE))
TRACK = st.dictionaries(st.integers(-1000, 1000), BOX, min_size=1, max_size=6).map(
    lambda held: Region(track=tuple(sorted(held.items())))
)
MARK = Annotation("case", "clip", 100, "child", "A. Tester", end_pts=200, region='{"box":[0.1,0.2,0.3,0.4]}')


@settings(max_examples=25)
@given(TRACK, st.integers(-1100, 1100))
def test_a_track_is_at_its_keyframes_and_never_beyond_the_two_around_it(track: Region, pts: int) -> None:
    box = track.box_at(pts)
    assert box is not None
    assert all(track.box_at(moment) == held for moment, held in track.track)
    around = [(first, second) for (a, first), (b, second) in pairwise(track.track) if a <= pts <= b] or [
        (track.track[0 if pts < track.track[0][0] else -1][1],) * 2
    ]
    first, second = around[0]
    assert all(min(a, b) - 1e-9 <= at <= max(a, b) + 1e-9 for at, a, b in zip(box, first, second, strict=True))


def test_half_way_between_two_keyframes_the_box_is_half_way() -> None:
    track = Region(track=((0, (0.0, 0.0, 0.2, 0.2)), (100, (0.5, 0.4, 0.4, 0.2))))
    assert track.box_at(50) == pytest.approx((0.25, 0.2, 0.3, 0.2))
    assert track.box_at(-5) == (0.0, 0.0, 0.2, 0.2)
    assert track.box_at(105) == (0.5, 0.4, 0.4, 0.2)


@settings(max_examples=25)
@given(POINT, POINT)
def test_what_is_drawn_by_hand_can_be_recorded_and_comes_back(
    first: tuple[float, float], second: tuple[float, float]
) -> None:
    text = written_region(Region(box=between(first, second)))
    check_region(text)
    box = read_region(text).box
    assert box is not None
    assert box == pytest.approx(between(first, second), abs=2e-6)
    assert min(box[2:]) >= LEAST - 1e-6


@settings(max_examples=25)
@given(st.lists(st.tuples(SHARE, SHARE), min_size=3, max_size=8), POINT)
def test_a_polygon_is_moved_as_a_whole_and_stays_in_the_frame(
    points: list[tuple[float, float]], by: tuple[float, float]
) -> None:
    there = shifted(tuple(points), by)
    check_region(written_region(Region(polygon=there)))
    steps = {(round(b[0] - a[0], 6), round(b[1] - a[1], 6)) for a, b in zip(points, there, strict=True)}
    xs, ys = zip(*steps, strict=True)
    assert max(xs) - min(xs) < 1e-5
    assert max(ys) - min(ys) < 1e-5


@settings(max_examples=25)
@given(TRACK)
def test_a_track_can_be_recorded(track: Region) -> None:
    check_region(written_region(track))
    assert [pts for pts, _ in read_region(written_region(track)).track] == [pts for pts, _ in track.track]


def test_a_box_moved_at_another_frame_becomes_a_track() -> None:
    box: Box = (0.5, 0.5, 0.3, 0.4)
    tracked = moved(MARK, 150, box)
    assert json.loads(tracked.region) == {"track": [[100, 0.1, 0.2, 0.3, 0.4], [150, *box]]}
    assert (tracked.start_pts, tracked.end_pts) == (100, 200)
    assert moved(tracked, 260, box).end_pts == 260
    assert moved(tracked, 40, box).start_pts == 40
    again = moved(tracked, 150, (0.0, 0.0, 0.1, 0.1))
    assert read_region(again.region).box_at(150) == (0.0, 0.0, 0.1, 0.1)


def test_a_box_at_one_frame_is_moved_there_without_a_track() -> None:
    point = replace(MARK, end_pts=None)
    assert json.loads(moved(point, 100, (0.5, 0.5, 0.2, 0.2)).region) == {"box": [0.5, 0.5, 0.2, 0.2]}
    assert json.loads(moved(point, 104, (0.5, 0.5, 0.2, 0.2)).region)["track"][0] == [100, 0.1, 0.2, 0.3, 0.4]


TRIANGLE = ((0.1, 0.1), (0.3, 0.1), (0.2, 0.3))
THERE = ((0.5, 0.1), (0.9, 0.1), (0.6, 0.7))
POLYGON = replace(MARK, region=written_region(Region(polygon=TRIANGLE)))


def test_half_way_between_two_keyframes_each_corner_is_half_way() -> None:
    track = Region(polygons=((0, TRIANGLE), (100, THERE)))
    assert track.polygon_at(50) == tuple(pytest.approx(one) for one in ((0.3, 0.1), (0.6, 0.1), (0.4, 0.5)))
    assert track.outline_at(-5) == TRIANGLE
    assert track.outline_at(100) == track.outline_at(105) == THERE
    assert track.keyframes == (0, 100)
    assert not track.whole


def test_a_polygon_with_other_corners_holds_from_its_own_keyframe_on() -> None:
    track = Region(polygons=((0, TRIANGLE), (100, (*THERE, (0.1, 0.9)))))
    assert [track.polygon_at(pts) for pts in (99, 100)] == [TRIANGLE, (*THERE, (0.1, 0.9))]


def test_a_polygon_moved_at_another_frame_becomes_a_track_and_is_recorded() -> None:
    tracked = reshaped(POLYGON, 150, THERE)
    check_region(tracked.region)
    assert read_region(tracked.region) == Region(polygons=((100, TRIANGLE), (150, THERE)))
    assert (tracked.start_pts, tracked.end_pts) == (100, 200)
    assert (reshaped(tracked, 40, THERE).start_pts, reshaped(tracked, 260, THERE).end_pts) == (40, 260)
    assert read_region(reshaped(tracked, 150, TRIANGLE).region).polygon_at(150) == TRIANGLE
    alone = reshaped(replace(POLYGON, end_pts=None), 100, THERE)
    assert read_region(alone.region) == Region(polygon=THERE)


@pytest.mark.parametrize(
    "track",
    [
        "[]",
        "[[1,[[0,0],[1,1]]]]",
        "[[2,[[0,0],[1,1],[0,1]]],[1,[[0,0],[1,1],[0,1]]]]",
        "[[1.5,[[0,0],[1,1],[0,1]]]]",
        "[[1,[[0,0],[1,2],[0,1]]]]",
        "[[0,0],[1,1],[0,1]]",
    ],
)
def test_a_track_of_polygons_that_is_none_is_refused(track: str) -> None:
    with pytest.raises(InvalidError, match="polygons"):
        check_region(f'{{"polygons":{track}}}')


def test_when_a_mark_holds() -> None:
    assert [holds(MARK, pts) for pts in (99, 100, 200, 201)] == [False, True, True, False]
    assert [holds(replace(MARK, end_pts=None), pts) for pts in (100, 101)] == [True, False]


def test_a_box_is_kept_in_the_frame() -> None:
    assert inside((0.9, -0.2, 0.4, 0.5)) == (0.6, 0.0, 0.4, 0.5)
    assert inside((0.2, 0.2, 3.0, 0.0)) == (0.0, 0.2, 1.0, LEAST)


def test_blur_is_a_tag_beside_others() -> None:
    hidden = with_blur(MARK, on=True)
    assert (hidden.tag, blurs(hidden), blurs(MARK)) == ("child, blur", True, False)
    assert tags_of(hidden) == ("child", BLUR)
    assert with_blur(hidden, on=True).tag == "child, blur"
    assert with_blur(hidden, on=False).tag == "child"
    assert with_blur(replace(MARK, tag="Blur"), on=False).tag == PLAIN
    assert blurs(replace(MARK, tag="Blur"))
    assert not blurs(replace(MARK, tag="blurred vision"))
