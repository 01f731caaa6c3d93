"""Judging the engine's answers about copies."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hashing.rarity import interval
from hashing.result import WHOLE_FRAME, Comparison, Relation, Searched, Segment
from workbench.selftest.judge import false_matches, judged
from workbench.selftest.truth import Piece, Truth

PLAIN = Truth((Piece(10.0, 20.0, -5.0),))
"""The copy's second 5 shows the clip's second 10."""


def _segment(
    copy: tuple[float, float],
    clip: tuple[float, float],
    *,
    speed: float = 1.0,
    mirrored: bool = False,
    relation: Relation = Relation.SAME_FOOTAGE,
    score: float = 0.9,
) -> Segment:
    a, b = ((Fraction(low), Fraction(high)) for low, high in (copy, clip))
    return Segment(a, b, speed, mirrored, 0.0, WHOLE_FRAME, WHOLE_FRAME, score, None, relation, (), "")


def _answer(*segments: Segment) -> Comparison:
    return Comparison(segments, Searched(1, 1, 0, 0, (), "full"))


def test_the_true_stretch_is_found_and_measured() -> None:
    found = judged(PLAIN, _answer(_segment((5.5, 15), (10.5, 20))))
    assert found.found
    assert found.overlap == pytest.approx(0.95)
    assert found.start_error == pytest.approx(0.5)
    assert found.speed_error == pytest.approx(0)
    assert found.mirror_told is True


def test_another_stretch_and_another_moment_are_not_the_true_one() -> None:
    elsewhere = judged(PLAIN, _answer(_segment((5, 15), (12, 22))))
    assert (elsewhere.found, elsewhere.misplaced, elsewhere.overlap) == (False, 1, None)
    ends_wrong = judged(PLAIN, _answer(_segment((5, 15), (10, 25), speed=1.5)))
    assert not ends_wrong.found
    scene = judged(PLAIN, _answer(_segment((5, 15), (10, 20), relation=Relation.SAME_SCENE)))
    assert (scene.found, scene.misplaced) == (False, 0)


def test_several_stretches_count_together_and_overlaps_once() -> None:
    parts = _answer(_segment((5, 10), (10, 15)), _segment((9, 15), (14, 20)))
    assert judged(PLAIN, parts).overlap == pytest.approx(1.0)


def test_a_wrong_speed_and_a_mirror_not_told_are_noted() -> None:
    twice = Truth((Piece(0.0, 10.0, 0.0, 0.5),), mirrored=True)
    found = judged(twice, _answer(_segment((0, 5), (0, 9.8), speed=1.96)))
    assert found.found
    assert found.speed_error == pytest.approx(0.0204, abs=1e-3)
    assert found.mirror_told is False


@pytest.mark.parametrize("clip", [(10, 0), (0, 10)])
def test_reversed_time_is_understood_whichever_end_comes_first(clip: tuple[float, float]) -> None:
    backwards = Truth((Piece(0.0, 10.0, 10.0, -1.0),))
    found = judged(backwards, _answer(_segment((0, 10), clip, speed=-1.0)))
    assert found.found
    assert found.overlap == pytest.approx(1.0)
    assert found.speed_error == pytest.approx(0)
    assert not judged(backwards, _answer(_segment((0, 10), (0, 10)))).found


def test_a_ramp_is_found_piece_by_piece() -> None:
    ramp = Truth((Piece(0.0, 5.0, 0.0, 2.0), Piece(5.0, 10.0, 7.5, 0.5)))
    assert ramp.at(5.0) == 10.0
    found = judged(ramp, _answer(_segment((0, 10), (0, 5), speed=0.5), _segment((10, 12.5), (5, 10), speed=2.0)))
    assert found.overlap == pytest.approx(1.0)


def test_a_still_must_be_given_its_time_by_the_best_segment() -> None:
    moment = Truth((Piece(7.0, 7.0, -7.0),))
    right = _segment((0, 0), (6.8, 6.8), relation=Relation.SAME_SCENE)
    wrong = _segment((0, 0), (2, 2), relation=Relation.SAME_SCENE, score=0.95)
    assert judged(moment, _answer(right)).start_error == pytest.approx(0.2)
    assert not judged(moment, _answer(right, wrong)).found
    assert not judged(moment, _answer()).found


def test_false_matches_are_of_footage_and_for_a_still_of_anything() -> None:
    answers = {
        "a": _answer(_segment((0, 5), (0, 5))),
        "b": _answer(_segment((0, 5), (0, 5), relation=Relation.SAME_SCENE)),
        "c": _answer(),
    }
    assert false_matches(answers, ["a", "b", "c"], moment=False) == (["a"], ["b"])
    assert false_matches(answers, ["b", "c"], moment=True) == (["b"], [])


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [
        (0, 0, 0, 1),
        (0, 100, 0, 0.036217),
        (5, 10, 0.187086, 0.812914),
        (10, 10, 0.691503, 1),
        (3, 5000, 0.000124, 0.001752),
    ],
)
def test_intervals_are_clopper_and_pearsons(count: int, of: int, low: float, high: float) -> None:
    assert interval(count, of) == pytest.approx((low, high), abs=1e-6)
