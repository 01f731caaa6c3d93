"""Steps of the view: what is written reads back, what cannot be done is a sentence, and each does what it says."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from workbench.errors import MediaError, UserError
from workbench.media.apply_steps import apply, apply_to_still
from workbench.media.client import MediaWorker
from workbench.media.encode import write_clip
from workbench.media.steps import KINDS, MOST_FRAMES, Choice, Kind, Number, Step, Value, checked, read, step, written

Picture = NDArray[np.uint8]

RNG = np.random.default_rng(7)
NOISE: Picture = RNG.integers(0, 256, (9, 14, 3), dtype=np.uint8)


def _value(parameter: Number | Choice) -> st.SearchStrategy[Value]:
    if isinstance(parameter, Choice):
        return st.sampled_from(parameter.words)
    if not parameter.decimals:
        return st.integers(int(parameter.low), int(parameter.high))
    return st.floats(parameter.low, parameter.high)


@st.composite
def a_step(draw: st.DrawFn, kinds: tuple[Kind, ...] = KINDS) -> Step:
    kind = draw(st.sampled_from(kinds))
    values = [draw(_value(parameter)) for parameter in kind.parameters]
    if kind.name in ("levels", "average-range"):
        first, last = sorted(int(value) for value in values)
        values = [first, max(last, first + 1) if kind.name == "levels" else last]
    return Step(kind, tuple(values))


@settings(max_examples=60, deadline=None)
@given(st.lists(a_step(), max_size=6))
def test_what_is_written_reads_back_as_the_same_steps(steps: list[Step]) -> None:
    text = written(steps)
    try:
        chain = checked(steps)
    except UserError:
        with pytest.raises(UserError):
            read(text)
        return
    assert read(text) == chain
    assert written(read(text)) == text
    assert read(text.replace(" ", "").upper()) == chain


def test_what_is_left_out_takes_its_default() -> None:
    assert written(read("gamma; levels(10) ;edges()")) == "gamma(1.8); levels(10, 235); edges(4.0)"
    assert read(" ; ") == ()
    assert step("gamma", 2) == step("gamma", 2.0) == step("Gamma", 2.001)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sharpen(1)", "no step “sharpen”"),
        ("gamma(9)", "a number from 0.1 to 5"),
        ("gamma(nan)", "“nan” will not do"),
        ("gamma(1, 2)", "takes 1 values, not 2"),
        ("levels(16.5)", "a whole number"),
        ("levels(200, 100)", "black before white"),
        ("levels(100, 100)", "black before white"),
        ("average-range(9, 3)", "first before last"),
        ("channel(purple)", "one of red, green"),
        ("gamma(1.8", "is not a step"),
        ("rotate(45)", "one of 90, 180, 270"),
        ("average(200); difference(1)", "look at 400 frames"),
        ("average-range(0, 9); average(2)", "stands alone"),
        (";".join(["mirror"] * 25), "25 steps are too many"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(text: str, said: str) -> None:
    with pytest.raises(UserError, match=said.replace("(", r"\(")) as caught:
        read(text)
    assert str(caught.value).endswith(".")


@settings(max_examples=60, deadline=None)
@given(a_step(tuple(kind for kind in KINDS if not kind.temporal)))
def test_every_step_of_one_picture_gives_a_picture_and_leaves_its_source_alone(each: Step) -> None:
    before = NOISE.copy()
    made = apply_to_still([each], NOISE)
    assert made.dtype == np.uint8
    assert sorted(made.shape[:2]) == sorted(NOISE.shape[:2])
    assert made.shape[2] == 3
    assert np.array_equal(NOISE, before)
    assert np.array_equal(made, apply_to_still([each], NOISE))


def test_levels_gamma_and_channels_do_to_each_byte_what_they_say() -> None:
    assert _byte("levels(50, 150)", 100) == round(50 * 255 / 100)
    assert [_byte("levels(50, 150)", value) for value in (10, 50, 150, 200)] == [0, 0, 255, 255]
    assert _byte("gamma(2)", 64) == round(255 * (64 / 255) ** 0.5)
    assert _byte("gamma(0.5)", 128) == round(255 * (128 / 255) ** 2)
    colour = np.zeros((4, 4, 3), np.uint8)
    colour[:] = (200, 100, 50)
    assert [int(apply_to_still(read(f"channel({c})"), colour)[0, 0, 1]) for c in ("red", "green", "blue")] == [
        200,
        100,
        50,
    ]
    assert int(apply_to_still(read("channel(luma)"), colour)[0, 0, 0]) == round(0.299 * 200 + 0.587 * 100 + 0.114 * 50)


def test_order_counts() -> None:
    one, other = (apply_to_still(read(text), NOISE) for text in ("gamma(2); levels(50, 150)", "levels(50, 150); gamma"))
    assert not np.array_equal(one, other)


def test_turns_and_mirrors_only_move_pixels() -> None:
    assert np.array_equal(apply_to_still(read("rotate(90)"), NOISE), np.rot90(NOISE, -1))
    assert np.array_equal(apply_to_still(read("rotate(270)"), NOISE), np.rot90(NOISE, 1))
    assert np.array_equal(apply_to_still(read("mirror"), NOISE), NOISE[:, ::-1])
    assert np.array_equal(apply_to_still(read("mirror(vertical)"), NOISE), NOISE[::-1])
    assert np.array_equal(apply_to_still(read("rotate(90); rotate(270); mirror; mirror"), NOISE), NOISE)


def test_an_edge_is_as_bright_as_it_is_steep() -> None:
    picture = np.zeros((8, 12, 3), np.uint8)
    picture[:, 6:] = 100
    edges = apply_to_still(read("edges(1)"), picture)[4, :, 0]
    assert edges.tolist() == [0, 0, 0, 0, 0, 100, 100, 0, 0, 0, 0, 0]
    assert apply_to_still(read("edges(2)"), picture)[4, 5, 0] == 200


def test_local_contrast_shows_what_lay_in_the_dark() -> None:
    dark = (NOISE // 16).repeat(8, 0).repeat(8, 1)
    assert apply_to_still(read("clahe(10, 2)"), dark).std() > 2 * dark.std()


@pytest.mark.parametrize("lines", [1, 2, 7, 8])
@pytest.mark.parametrize("field", ["top", "bottom"])
def test_deinterlacing_keeps_one_field_and_makes_up_the_other(field: str, lines: int) -> None:
    picture = np.repeat(np.arange(lines, dtype=np.uint8)[:, None, None] * 10, 3, 2).repeat(4, 1)
    linear = apply_to_still(read(f"deinterlace(linear, {field})"), picture)[:, 0, 0].astype(int)
    bob = apply_to_still(read(f"deinterlace(bob, {field})"), picture)[:, 0, 0].astype(int)
    kept = slice(0, None, 2) if field == "top" or lines == 1 else slice(1, None, 2)
    source = np.arange(lines) * 10
    assert linear[kept].tolist() == bob[kept].tolist() == source[kept].tolist()
    assert linear[1:-1].tolist() == source[1:-1].tolist()  # a ramp is what lies between two of its lines
    assert set(bob) <= set(source[kept])


class _Ramp:
    """Frames at 100, 110, … of which each is one brightness, its number times ten."""

    def __init__(self, count: int) -> None:
        self.count = count

    def picture(self, pts: int) -> Picture:
        return np.full((4, 4, 3), pts - 100, np.uint8)

    def before(self, pts: int) -> int | None:
        return pts - 10 if pts > 100 else None

    def after(self, pts: int) -> int | None:
        return pts + 10 if pts < 90 + 10 * self.count else None

    def shown_at(self, pts: int) -> int:
        return min(max(pts // 10 * 10, 100), 90 + 10 * self.count)


@pytest.mark.parametrize(
    ("text", "pts", "level", "used"),
    [
        ("difference(1, 1)", 150, 10, [140, 150]),
        ("difference(3, 2)", 150, 60, [120, 150]),
        ("difference(1, 1)", 100, 0, [100]),
        ("difference(3, 1)", 120, 0, [120]),
        ("average(3)", 150, 50, [140, 150, 160]),
        ("average(4)", 150, 45, [130, 140, 150, 160]),
        ("average(5)", 100, 10, [100, 110, 120]),
        ("average-range(121, 145)", 190, 35, [130, 140]),
        ("average-range(0, 100)", 190, 0, [100]),
        ("average(3); difference(1, 1)", 150, 10, [130, 140, 150, 160]),
        ("levels(0, 51); average(3)", 110, 50, [100, 110, 120]),
        ("difference(1, 1); average(2)", 120, 10, [100, 110, 120]),
    ],
)
def test_steps_over_time_look_at_the_frames_they_name_and_no_other(
    text: str, pts: int, level: int, used: list[int]
) -> None:
    picture, looked_at = apply(read(text), pts, _Ramp(10))
    assert set(picture.ravel().tolist()) == {level}
    assert list(looked_at) == used


def test_a_range_without_frames_or_with_too_many_is_refused() -> None:
    with pytest.raises(MediaError, match="No frame has a timestamp from 300 to 400"):
        apply(read("average-range(300, 400)"), 100, _Ramp(10))
    with pytest.raises(MediaError, match="No frame"):
        apply(read("average-range(0, 99)"), 100, _Ramp(10))
    with pytest.raises(MediaError, match=f"More than {MOST_FRAMES} frames"):
        apply(read("average-range(0, 99999)"), 100, _Ramp(MOST_FRAMES + 1))


def test_the_mean_of_the_most_frames_does_not_overflow() -> None:
    class _White(_Ramp):
        def picture(self, pts: int) -> Picture:
            return np.full((2, 2, 3), 255, np.uint8)

    picture, used = apply(read(f"average({MOST_FRAMES})"), 2000, _White(1000))
    assert len(used) == MOST_FRAMES
    assert set(picture.ravel().tolist()) == {255}


PTS = [300, 340, 420, 430, 500, 600, 610]
"""A clip whose frames last differently."""


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Frame i is grey of 30 i, as near as the codec keeps it, brighter by 40 on its right half."""
    path = tmp_path_factory.mktemp("steps") / "ramp.mkv"
    frames = []
    for number in range(len(PTS)):
        frame = np.full((48, 64, 3), 30 * number, np.uint8)
        frame[:, 32:] += 40
        frames.append(frame)
    return write_clip(path, iter(frames), rate=Fraction(25), time_base=Fraction(1, 1000), pts=PTS, crf=4)


@pytest.mark.slow
def test_the_worker_does_steps_on_the_frames_of_a_clip(clip: Path) -> None:
    with MediaWorker() as worker:
        pts = worker.index(clip).pts.tolist()
        plain = [worker.frame(clip, at).rgb.astype(int) for at in pts]
        found = worker.frame(clip, pts[3], steps=read("average(3)"))
        assert found.used == tuple(pts[2:5])
        assert np.abs(found.rgb - np.mean(plain[2:5], axis=0)).max() <= 0.5
        found = worker.frame(clip, pts[6], steps=read("difference(2, 1)"))
        assert found.used == (pts[4], pts[6])
        assert np.array_equal(found.rgb, np.abs(plain[6] - plain[4]))
        assert worker.frame(clip, pts[6], steps=read("average(4)")).used == tuple(pts[4:])
        assert worker.frame(clip, pts[0], steps=read("average(3)")).used == tuple(pts[:2])
        assert worker.frame(clip, pts[2]).used == (pts[2],)
        small = worker.frame(clip, pts[2], fit=(24, 32), steps=read("rotate(90); gamma"))
        assert small.rgb.shape == (32, 24, 3)
        small = worker.frame(clip, pts[2], fit=(32, 32), steps=read("deinterlace"))
        assert small.rgb.shape == (24, 32, 3)
        with pytest.raises(MediaError, match="No frame has a timestamp"):
            worker.frame(clip, pts[2], steps=read("average-range(9000, 9001)"))


@pytest.mark.slow
def test_a_still_takes_steps_but_not_those_over_time(tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "still.png"
    Image.fromarray(NOISE).save(path)
    with MediaWorker() as worker:
        assert np.array_equal(worker.still(path, steps=read("mirror")), NOISE[:, ::-1])
        assert worker.still(path, fit=(5, 9), steps=read("rotate(90)")).shape == (8, 5, 3)
        with pytest.raises(MediaError, match="has no other frames"):
            worker.still(path, steps=read("average(3)"))


def _byte(text: str, value: int) -> int:
    return int(apply_to_still(read(text), np.full((1, 1, 3), value, np.uint8))[0, 0, 0])
