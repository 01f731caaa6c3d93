"""Clips that nobody plans for: they repeat themselves, share an intro, tick once a second, stand upright, are tiny."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from hashing.index import search
from hashing.match import compare
from hashing.result import Relation
from tests.hashing import scenes

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


@pytest.fixture(scope="module")
def known() -> scenes.Clip:
    return scenes.clip(1, 8)


@pytest.mark.slow
def test_a_clip_that_repeats_itself_is_found_in_both_places(known: scenes.Clip) -> None:
    between = scenes.clip(2, 4)
    found = compare(scenes.fingerprint(known), scenes.fingerprint(np.concatenate([known, between, known]))).segments
    assert [one.relation for one in found] == [Relation.SAME_FOOTAGE] * 2
    assert sorted(round(float(one.b[0])) for one in found) == [0, 12]


@pytest.mark.slow
def test_clips_that_share_an_intro_share_no_more(known: scenes.Clip) -> None:
    intro = scenes.clip(30, 4)
    library = {f"{seed}": scenes.fingerprint(np.concatenate([intro, scenes.clip(seed, 6)])) for seed in range(31, 35)}
    library["own"] = scenes.fingerprint(scenes.clip(31, 6)[:40])
    found = search(scenes.fingerprint(np.concatenate([intro, scenes.clip(31, 6)])), library)
    for name in ("32", "33", "34"):
        (one,) = found[name].segments
        assert float(one.a[1]) == pytest.approx(4, abs=0.3)
    (whole,) = found["31"].segments
    assert float(whole.a[1]) == pytest.approx(10, abs=0.1)
    (own,) = found["own"].segments
    assert float(own.a[0]) == pytest.approx(4, abs=0.2)


@pytest.mark.slow
@pytest.mark.parametrize("rate", [1.0, 240.0])
def test_one_and_240_frames_a_second_do_no_harm(known: scenes.Clip, rate: float) -> None:
    odd = scenes.fingerprint(known[:24], rate=rate)
    for a, b in ((odd, scenes.fingerprint(known)), (odd, odd)):
        assert all(0 <= one.score <= 1 for one in compare(a, b).segments)


@pytest.mark.slow
def test_an_upright_copy_of_another_size_is_the_same_footage() -> None:
    upright = scenes.clip(1, 8, size=(256, 144))
    small = np.stack([cv2.resize(one, (90, 160), interpolation=cv2.INTER_AREA) for one in upright]).astype(np.uint8)
    (one,) = compare(scenes.fingerprint(upright), scenes.fingerprint(small)).segments
    assert one.relation is Relation.SAME_FOOTAGE
    assert one.rotation == pytest.approx(0, abs=1)


@pytest.mark.parametrize("size", [(1, 1), (2, 300), (300, 2), (16, 16), (31, 31)])
def test_tiny_and_thin_pictures_do_no_harm(known: scenes.Clip, size: tuple[int, int]) -> None:
    thin = np.stack([cv2.resize(one, size[::-1]) for one in known[:20]]).astype(np.uint8)
    for a, b in ((thin, known[:20]), (thin, thin)):
        assert all(0 <= one.score <= 1 for one in compare(scenes.fingerprint(a), scenes.fingerprint(b)).segments)


@pytest.mark.slow
def test_noise_matches_nothing(known: scenes.Clip) -> None:
    noise = np.random.default_rng(3).integers(0, 256, (40, 144, 256), dtype=np.uint8)
    assert not compare(scenes.fingerprint(noise), scenes.fingerprint(known)).segments
