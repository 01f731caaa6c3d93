from __future__ import annotations

import cv2
import numpy as np
import pytest

from hashing.fingerprint import Fingerprint
from hashing.match import compare
from hashing.result import Relation, Segment
from tests.hashing import scenes

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


def still(picture: scenes.Clip) -> Fingerprint:
    return scenes.fingerprint(np.ascontiguousarray(picture)[None])


def only(a: Fingerprint, b: Fingerprint) -> Segment:
    found = compare(a, b).segments
    assert len(found) == 1, found
    return found[0]


@pytest.fixture(scope="module")
def fixed() -> scenes.Clip:
    return scenes.clip(5, 12, camera=False)


def test_a_cropped_screengrab_gives_its_moment(fixed: scenes.Clip) -> None:
    crop = cv2.resize(fixed[52, 10:130, 20:240], (256, 144), interpolation=cv2.INTER_AREA)
    segment = only(still(np.asarray(crop, dtype=np.uint8)), scenes.fingerprint(fixed))
    assert segment.relation is Relation.SAME_FOOTAGE
    assert float(segment.b[0]) == pytest.approx(52 / 8, abs=0.13)
    assert list(map(float, segment.a)) == [0, 0]
    assert segment.region_b == pytest.approx((20 / 256, 10 / 144, 220 / 256, 120 / 144), abs=0.04)


def test_the_clip_may_come_first(fixed: scenes.Clip) -> None:
    segment = only(scenes.fingerprint(fixed), still(fixed[30]))
    assert float(segment.a[0]) == pytest.approx(30 / 8, abs=0.13)
    assert list(map(float, segment.b)) == [0, 0]


def test_a_picture_of_the_place_at_another_time_is_the_scene_only(fixed: scenes.Clip) -> None:
    later = scenes.clip(5, 4, camera=False, moment=9)
    segment = only(still(later[20]), scenes.fingerprint(fixed))
    assert segment.relation is Relation.SAME_SCENE
    assert "cannot be told" in segment.explanation


def test_two_pictures_are_a_scene(fixed: scenes.Clip) -> None:
    segment = only(still(fixed[30]), still(fixed[30]))
    assert segment.relation is Relation.SAME_SCENE
    assert segment.score > 0.9


def test_a_picture_of_elsewhere_is_nowhere(fixed: scenes.Clip) -> None:
    assert not compare(still(scenes.clip(6, 1)[3]), scenes.fingerprint(fixed)).segments
