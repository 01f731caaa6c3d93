"""Times are converted once and exactly; a text typed back finds the frame it was read from."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import timecode
from workbench.errors import UserError

NTSC = Fraction(1001, 30000)


@pytest.mark.parametrize(
    ("time", "short", "long"),
    [
        (Fraction(0), "0:00.000", "00:00:00.000"),
        (Fraction(21, 5), "0:04.200", "00:00:04.200"),
        (Fraction(704, 100), "0:07.040", "00:00:07.040"),
        (Fraction(3600) + Fraction(1235, 10), "1:02:03.500", "01:02:03.500"),
        (Fraction(599996, 10000), "1:00.000", "00:01:00.000"),
        (Fraction(-40, 1000), "-0:00.040", "-00:00:00.040"),
        (Fraction(-1, 100_000), "0:00.000", "00:00:00.000"),
    ],
)
def test_time_as_text(time: Fraction, short: str, long: str) -> None:
    assert timecode.clock_text(time) == short
    assert timecode.full(time) == long


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("7", Fraction(7)),
        (" 7.04 ", Fraction(176, 25)),
        ("7,04", Fraction(176, 25)),
        ("0:07.040", Fraction(176, 25)),
        ("1:02.5", Fraction(125, 2)),
        ("75:00", Fraction(4500)),
        ("01:02:03", Fraction(3723)),
        ("1h 2m 3.5s", Fraction(7447, 2)),
        ("90s", Fraction(90)),
        ("2min", Fraction(120)),
        ("١:٠٢", Fraction(62)),
        ("-0:00.040", Fraction(-1, 25)),
        ("\N{MINUS SIGN}3", Fraction(-3)),
    ],
)
def test_typed_times(text: str, time: Fraction) -> None:
    assert timecode.parse(text) == time


@pytest.mark.parametrize("text", ["", "-", "soon", "1:2:3:4", "1::2", "1.2.3", "0:65", "1:60:00", "nan", "1e9", "h"])
def test_what_is_no_time_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match="Write "):
        timecode.parse(text)


@given(st.integers(-(2**40), 2**40), st.sampled_from([NTSC, Fraction(1, 90000), Fraction(1, 12800), Fraction(1, 1000)]))
def test_pts_and_seconds_are_inverse(pts: int, time_base: Fraction) -> None:
    time = timecode.seconds(pts, time_base, start_pts=-33)
    assert timecode.pts_at(time, time_base, start_pts=-33) == pts
    assert timecode.pts_at(time - time_base / 7, time_base, start_pts=-33) == pts - 1


@given(st.integers(0, 10_000_000))
def test_a_frames_own_text_typed_back_finds_the_frame(number: int) -> None:
    text = timecode.full(timecode.seconds(number, NTSC))
    assert timecode.typed_pts(text, NTSC) == number
