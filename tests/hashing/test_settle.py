from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from hashing import align, extent
from hashing.align import Stretch
from hashing.movement import Line, movements
from hashing.prepared import Prepared, soften
from hashing.register import Geometry, box_geometries
from hashing.scene import likeness
from hashing.settle import settled
from tests.hashing import scenes


@pytest.fixture(scope="module")
def pair() -> tuple[Prepared, Prepared, Geometry]:
    grey = scenes.clip(1, 8)
    a, b = (Prepared(scenes.fingerprint(grey)) for _ in range(2))
    return a, b, box_geometries(a, b)[0]


def test_a_registration_that_is_off_is_settled(pair: tuple[Prepared, Prepared, Geometry]) -> None:
    a, b, exact = pair
    shift = np.array([[1.02, 0.01, -0.03], [-0.01, 0.98, 0.02], [0, 0, 1]])
    off = replace(exact, matrix=shift @ exact.matrix)
    stretch = align.Stretch(0.0, 8.0, Line(1.0, 0.0), 0.5)
    assert not off.near(exact, 0.015)
    assert settled(a, b, off, stretch).near(exact, 0.006)


def test_a_registration_of_something_else_is_left_alone(pair: tuple[Prepared, Prepared, Geometry]) -> None:
    a, _, exact = pair
    other = Prepared(scenes.fingerprint(scenes.clip(2, 8)))
    assert settled(a, other, exact, align.Stretch(0.0, 8.0, Line(1.0, 0.0), 0.5)).near(exact, 0.3)


def test_movement_never_mixes_shots(pair: tuple[Prepared, Prepared, Geometry]) -> None:
    grey = np.concatenate([scenes.clip(3, 2), scenes.clip(4, 2)])
    cut = Prepared(scenes.fingerprint(grey))
    moved, _ = movements(cut, cut, pair[2])
    assert moved.shot[15] + 1 == moved.shot[16]
    alone, _ = movements(Prepared(scenes.fingerprint(grey[:16])), cut, pair[2])
    assert np.allclose(moved.fine[:16], alone.fine, atol=1.0)


def test_likeness_is_not_decided_by_one_spot() -> None:
    random = np.random.default_rng(1)
    first, second = random.normal(0, 10, (2, 32, 32)).astype(np.float32)
    second[:8, :8] = first[:8, :8] = 80 * random.standard_normal((8, 8))
    assert likeness(first.ravel(), first.ravel()) > 0.99
    assert likeness(first.ravel(), second.ravel()) < 0.3
    assert likeness(np.zeros(1024, np.float32), first.ravel()) < 0.01


@pytest.mark.parametrize(
    ("good", "bridged"),
    [
        ([1] * 9 + [0] * 4 + [1] * 9, [1] * 22),
        ([1] * 3 + [0] * 4 + [1] * 9, [1] * 3 + [0] * 4 + [1] * 9),
        ([1] * 20 + [0] * 9 + [1] * 20, [1] * 20 + [0] * 9 + [1] * 20),
        ([0, 0, 1], [0, 0, 1]),
        ([1], [1]),
    ],
)
def test_only_short_gaps_between_long_runs_are_bridged(good: list[int], bridged: list[int]) -> None:
    assert extent.bridged(np.array(good, dtype=bool)).astype(int).tolist() == bridged


def test_short_and_sped_up_stretches_must_show_more() -> None:
    required = [align.required_score(seconds, 1.0, 0.5) for seconds in (1.5, 4.0, 30.0)]
    assert required == sorted(required, reverse=True)
    assert align.required_score(4.0, 1.25, 0.5) > align.required_score(4.0, 1.0, 0.5)


def test_the_less_moves_the_more_alike_it_must_be() -> None:
    required = [align.required_score(10.0, 1.0, moving) for moving in (0.05, 0.15, 0.3, 0.9)]
    assert required == sorted(required, reverse=True)
    assert required[0] - required[-1] > 0.3


def test_blocks_that_move_alike_outweigh_what_lies_over_the_rest() -> None:
    covered = Stretch(0.0, 10.0, Line(1.0, 0.0), score=0.3, moving=0.5, twins=0.97)
    assert align.is_same(covered)
    assert not align.is_same(replace(covered, twins=0.8))
    assert not align.is_same(replace(covered, end=0.5))


@pytest.mark.parametrize("pixels", [(3.0, 1.7), (0.9, 2.6)])
def test_softening_moves_nothing(pixels: tuple[float, float]) -> None:
    """A blur over an even number of pixels would move a picture by half of one."""
    picture = np.zeros((1, 41, 41), dtype=np.uint8)
    picture[0, 20, 20] = 255
    soft = soften(picture, *pixels)[0].astype(np.float64)
    rows, columns = np.indices(soft.shape)
    middle = (soft * rows).sum() / soft.sum(), (soft * columns).sum() / soft.sum()
    assert middle == pytest.approx((20.0, 20.0), abs=0.01)
