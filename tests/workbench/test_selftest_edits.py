"""The edits of the self-test: copies show what is said to be true of them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from tests.clips import scene
from workbench.media.filters import filtered
from workbench.selftest.edit import Copy, Edit, Picture, Source
from workbench.selftest.harder import harder
from workbench.selftest.source import Shelf, steady_rate
from workbench.selftest.standard import standard

EVERY = {**standard.edits, **harder.edits}
RATE = Fraction(20)
SIZE = (96, 64)
TIMED = (
    *("recode", "small", "speed-125", "middle", "fps-12", "insert"),
    *("slow-50", "fast-200", "ramp", "backwards", "gif-8", "excerpt"),
)
"""Those that leave each picture's brightness as it is."""


def _brightening(seconds: float = 5.0, start: float = 3.0) -> Source:
    """A picture's brightness says its second; of others it is 0."""
    numbers = range(round(seconds * RATE))
    pictures = [np.full((SIZE[1], SIZE[0], 3), 40 + 2 * number, np.uint8) for number in numbers]
    return Source("ramp", pictures, RATE, start)


def _black() -> Source:
    return Source("black", [np.zeros((64, 64, 3), np.uint8)] * 30, RATE)


@pytest.fixture(scope="module")
def drawn() -> Source:
    return Source("drawn", list(scene(seconds=2, size=SIZE, rate=RATE)), RATE)


@pytest.fixture(scope="module")
def others() -> list[Source]:
    return [
        Source(f"other {seed}", list(scene(seconds=1.5, seed=seed, size=(64, 96), rate=RATE)), RATE) for seed in (5, 6)
    ]


def _make(name: str, source: Source, others: list[Source]) -> tuple[list[Picture], Copy]:
    copy = EVERY[name].make(source, others)
    return list(copy.pictures), copy


def test_there_are_the_eighteen_and_more() -> None:
    assert len(standard.edits) == 18
    assert not set(standard.edits) & set(harder.edits)
    assert all(edit.words for edit in EVERY.values())


@pytest.mark.parametrize("name", TIMED)
def test_every_second_of_the_copy_shows_the_second_that_is_said(name: str) -> None:
    source = _brightening()
    pictures, copy = _make(name, source, [_black()] * 3)
    truth = copy.truth
    assert source.start <= truth.start < truth.end <= source.start + source.seconds
    tolerance = 2 * max(1.0, float(RATE / copy.rate), 2 * float(RATE) * 0.02) + 5  # a step of either, and levels
    for second in np.linspace(truth.start, truth.end, 23)[1:-1]:
        shown = pictures[min(int(truth.at(float(second)) * copy.rate), len(pictures) - 1)]
        assert shown.mean() == pytest.approx(40 + 2 * (second - source.start) * float(RATE), abs=tolerance)


def test_a_ramp_grows_from_slow_to_fast() -> None:
    pieces = harder.edits["ramp"].make(_brightening(), []).truth.pieces
    speeds = [piece.speed for piece in pieces]
    assert speeds == sorted(speeds, reverse=True)
    assert speeds[0] > 1.4
    assert speeds[-1] < 0.75
    assert all(one.at(one.end) == pytest.approx(two.at(two.start)) for one, two in pairwise(pieces))


def test_a_mirrored_copy_is_the_mirror_image(drawn: Source) -> None:
    pictures, copy = _make("mirror", drawn, [])
    assert copy.truth.mirrored
    np.testing.assert_array_equal(pictures[7], drawn.pictures[7][:, ::-1])


def test_a_reversed_copy_begins_with_the_last_picture(drawn: Source) -> None:
    pictures, copy = _make("backwards", drawn, [])
    np.testing.assert_array_equal(pictures[0], drawn.pictures[-1])
    assert copy.truth.at(drawn.seconds) == 0


def test_a_split_screen_keeps_the_aspect_and_shows_both(drawn: Source, others: list[Source]) -> None:
    pictures, _ = _make("split", drawn, others)
    lit = pictures[0].max(axis=2) > 0
    left = lit[:, : SIZE[0] // 2]
    assert pictures[0].shape == drawn.pictures[0].shape
    rows = np.flatnonzero(left.any(axis=1))
    assert (rows[-1] - rows[0] + 1) / left.shape[1] == pytest.approx(SIZE[1] / SIZE[0], abs=0.05)
    assert lit[:, SIZE[0] // 2 :].any()


def test_a_still_is_one_picture_of_the_time_it_says(drawn: Source) -> None:
    pictures, copy = _make("still", drawn, [])
    assert len(pictures) == 1
    assert copy.truth.moment
    assert copy.truth.start == pytest.approx(1.0, abs=0.1)


@pytest.mark.slow
@pytest.mark.parametrize("edit", EVERY.values(), ids=lambda edit: edit.name)
def test_every_edit_changes_what_it_should_of_wide_and_tall_clips(
    edit: Edit, drawn: Source, others: list[Source]
) -> None:
    for source, around in ((drawn, others), (others[0], [drawn])):
        copy = edit.make(source, around)
        pictures = list(copy.pictures)
        assert len({picture.shape for picture in pictures}) == 1
        shown = max(copy.truth.at(copy.truth.start), copy.truth.at(copy.truth.end))
        assert copy.truth.moment or len(pictures) >= shown * copy.rate - 2
        if edit.name not in TIMED:
            assert pictures[-1].shape != source.pictures[0].shape or (pictures[-1] != source.pictures[-1]).any()


def test_a_chain_that_ffmpeg_refuses_is_an_error_that_names_it(drawn: Source) -> None:
    with pytest.raises(ValueError, match="crop"):
        list(filtered(drawn.pictures, RATE, [("crop", "4000:4000")]))
    assert list(filtered([], RATE, [("hflip", "")])) == []


@pytest.mark.parametrize(("rate", "steady"), [(25.0, 25), (59.94, 29.97), (240.0, 30), (1.0, 1), (30.001, 30)])
def test_fast_clips_are_thinned_evenly(rate: float, steady: float) -> None:
    assert float(steady_rate(rate)) == pytest.approx(steady, abs=0.01)


def test_a_shelf_reads_late_and_lets_go(drawn: Source) -> None:
    read: list[int] = []

    def load(number: int) -> Callable[[], Source]:
        def now() -> Source:
            read.append(number)
            return drawn

        return now

    shelf = Shelf([load(number) for number in range(4)])
    assert read == []
    assert [one.name for one in shelf[1:3]] == ["drawn", "drawn"]
    assert read == [1, 2]
    _ = shelf[2], shelf[1]
    assert read == [1, 2, 1]
