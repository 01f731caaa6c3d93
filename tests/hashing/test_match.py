from __future__ import annotations

import cv2
import numpy as np
import pytest

from hashing.errors import Cancelled
from hashing.fingerprint import Fingerprint
from hashing.index import search
from hashing.match import compare
from hashing.result import Relation, Segment
from tests.hashing import scenes

pytestmark = pytest.mark.slow  # seconds in all: left out of the fast subset


def only(a: Fingerprint, b: Fingerprint) -> Segment:
    found = compare(a, b).segments
    assert len(found) == 1, found
    return found[0]


def resized(grey: scenes.Clip, width: int, height: int) -> scenes.Clip:
    return np.stack([cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA) for picture in grey]).astype(
        np.uint8
    )


@pytest.fixture(scope="module")
def known() -> scenes.Clip:
    return scenes.clip(1, 14)


@pytest.fixture(scope="module")
def known_print(known: scenes.Clip) -> Fingerprint:
    return scenes.fingerprint(known)


def test_identical_clips_are_one_segment_in_full(known_print: Fingerprint) -> None:
    segment = only(known_print, known_print)
    assert segment.relation is Relation.SAME_FOOTAGE
    assert [float(second) for second in (*segment.a, *segment.b)] == pytest.approx([0, 14, 0, 14], abs=0.1)
    assert segment.speed == pytest.approx(1, abs=0.005)
    assert segment.score > 0.99
    assert not segment.mirrored
    assert all(pair.a_pts == pair.b_pts and pair.distance == 0 for pair in segment.pairs)


def test_a_trim_is_placed(known: scenes.Clip, known_print: Fingerprint) -> None:
    segment = only(known_print, scenes.fingerprint(known[24:80], start=90000))
    assert float(segment.a[0]) == pytest.approx(3.0, abs=0.15)
    assert float(segment.a[1]) == pytest.approx(10.0, abs=0.15)
    assert float(segment.b[0]) == pytest.approx(0.0, abs=0.05)
    assert segment.pairs[0].b_pts >= 90000


def test_a_mirror_image_is_told(known: scenes.Clip, known_print: Fingerprint) -> None:
    segment = only(known_print, scenes.fingerprint(np.ascontiguousarray(known[:, :, ::-1])))
    assert segment.mirrored
    assert segment.rotation == pytest.approx(0, abs=1)
    assert "mirrored" in segment.explanation


def test_a_crop_gives_its_box(known: scenes.Clip, known_print: Fingerprint) -> None:
    cropped = resized(known[:, 14:130, 30:238], 256, 144)
    segment = only(known_print, scenes.fingerprint(cropped))
    assert segment.region_a == pytest.approx((30 / 256, 14 / 144, 208 / 256, 116 / 144), abs=0.05)


def test_a_faster_copy_gives_its_speed(known: scenes.Clip, known_print: Fingerprint) -> None:
    segment = only(known_print, scenes.fingerprint(known, rate=scenes.RATE * 1.25))
    assert segment.speed == pytest.approx(0.8, rel=0.02)
    assert float(segment.a[1] - segment.a[0]) == pytest.approx(14, abs=0.4)


def test_bars_and_an_insert(known: scenes.Clip, known_print: Fingerprint) -> None:
    framed = np.zeros((48, 256, 256), np.uint8)
    framed[:, 56:200] = known[40:88]
    other = scenes.clip(9, 5, size=(256, 256))
    segment = only(known_print, scenes.fingerprint(np.concatenate([other, framed, other[::-1]])))
    assert float(segment.a[0]) == pytest.approx(5.0, abs=0.15)
    assert float(segment.a[1]) == pytest.approx(11.0, abs=0.15)
    assert float(segment.b[0]) == pytest.approx(5.0, abs=0.15)


@pytest.mark.slow
def test_two_stretches_of_one_clip(known: scenes.Clip, known_print: Fingerprint) -> None:
    found = compare(known_print, scenes.fingerprint(np.concatenate([known[72:112], known[8:48]]))).segments
    assert [round(float(one.a[0])) for one in found] == [1, 9]
    assert [round(float(one.b[0])) for one in found] == [5, 0]


@pytest.mark.slow
def test_a_clip_that_repeats_itself(known: scenes.Clip) -> None:
    loop = scenes.fingerprint(np.concatenate([known[:40], known[:40]]))
    found = compare(scenes.fingerprint(known[:40]), loop).segments
    assert sorted(round(float(one.b[0])) for one in found) == [0, 5]
    assert compare(loop, loop).segments


@pytest.mark.slow
def test_other_places_share_nothing(known_print: Fingerprint) -> None:
    for seed in (2, 3, 4):
        assert compare(known_print, scenes.fingerprint(scenes.clip(seed, 8))).segments == ()


@pytest.mark.slow
def test_a_fixed_camera_at_another_moment_is_the_same_scene() -> None:
    first = scenes.fingerprint(scenes.clip(5, 10, camera=False))
    later = scenes.fingerprint(scenes.clip(5, 10, camera=False, moment=1))
    segment = only(first, later)
    assert segment.relation is Relation.SAME_SCENE
    assert "another moment" in segment.explanation


def test_where_nothing_moves_it_says_that_it_cannot_tell() -> None:
    still = np.repeat(scenes.clip(6, 0.125, camera=False), 40, axis=0)
    segment = only(scenes.fingerprint(still), scenes.fingerprint(still))
    assert segment.relation is Relation.SAME_SCENE
    assert "too little moves" in segment.explanation


NOTHING = {
    "no frame": np.zeros((0, 9, 16), np.uint8),
    "black": np.zeros((40, 90, 160), np.uint8),
    "white": np.full((40, 90, 160), 255, np.uint8),
    "one black frame": np.zeros((1, 90, 160), np.uint8),
    "one pixel": np.zeros((30, 1, 1), np.uint8),
    "one pixel that flickers": np.tile(np.array([0, 255], np.uint8), 20).reshape(40, 1, 1),
    "a flat flicker": np.repeat(np.tile(np.array([0, 255], np.uint8), 20), 64 * 36).reshape(40, 36, 64),
}


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_matches_nothing(name: str, known_print: Fingerprint) -> None:
    empty = scenes.fingerprint(NOTHING[name])
    for a, b in ((empty, known_print), (known_print, empty), (empty, empty)):
        answer = compare(a, b)
        assert answer.segments == ()
        assert answer.searched.skipped_a == (len(empty) if a is empty else 0)


@pytest.mark.slow
@pytest.mark.parametrize("frames", [2, 5])
def test_very_short_clips_do_no_harm(frames: int, known: scenes.Clip, known_print: Fingerprint) -> None:
    short = scenes.fingerprint(known[20 : 20 + frames])
    for a, b in ((short, known_print), (known_print, short), (short, short)):
        assert all(segment.relation is Relation.SAME_SCENE for segment in compare(a, b).segments)


@pytest.mark.slow
def test_three_frames_of_a_moving_camera_show_the_place_at_the_moment_of_their_still() -> None:
    known = scenes.clip(11, 6)
    segment = only(scenes.fingerprint(known[40:43]), scenes.fingerprint(known))
    assert segment.relation is Relation.SAME_SCENE
    assert (float(segment.b[0]), float(segment.b[1])) == pytest.approx((5.0, 5.0), abs=0.3)


@pytest.mark.slow
def test_a_clip_of_less_than_two_seconds_is_found(known: scenes.Clip, known_print: Fingerprint) -> None:
    short = scenes.fingerprint(known[40:55])
    for a, b in ((short, short), (short, known_print)):
        segment = only(a, b)
        assert segment.relation is Relation.SAME_FOOTAGE
        assert float(segment.a[1] - segment.a[0]) == pytest.approx(15 / 8, abs=0.2)


@pytest.mark.slow
def test_footage_played_backwards_is_told(known: scenes.Clip, known_print: Fingerprint) -> None:
    segment = only(known_print, scenes.fingerprint(np.ascontiguousarray(known[16:96][::-1])))
    assert segment.relation is Relation.SAME_FOOTAGE
    assert segment.speed == pytest.approx(-1, abs=0.01)
    assert [float(second) for second in (*segment.a, *segment.b)] == pytest.approx([2, 12, 0, 10], abs=0.3)
    assert "backwards" in segment.explanation


@pytest.mark.slow
def test_search_answers_for_every_clip(known: scenes.Clip, known_print: Fingerprint) -> None:
    library = {"other": scenes.fingerprint(scenes.clip(2, 5)), "trim": scenes.fingerprint(known[16:64])}
    heard: list[float] = []
    answers = search(known_print, library, progress=lambda done, text="": heard.append(done))
    assert list(answers) == ["other", "trim"]
    assert not answers["other"].segments
    assert answers["trim"].segments
    assert heard[-1] == 1.0


def test_cancel_is_heard(known_print: Fingerprint) -> None:
    with pytest.raises(Cancelled):
        search(known_print, {"x": known_print}, cancel=lambda: True)
    with pytest.raises(Cancelled):
        compare(known_print, known_print, cancel=lambda: True)
