from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashing import binary, frame
from hashing.errors import FormatError
from hashing.fingerprint import LOW_QUALITY, PROXY_SIDE, SHEET_FRAMES, Fingerprint, FingerprintBuilder
from tests.hashing import scenes

pytestmark = pytest.mark.slow  # seconds in all: left out of the fast subset


def equal(first: Fingerprint, second: Fingerprint) -> bool:
    plain = ("time_base", "start_pts", "duration", "boxes", "proxy_size", "sheets", "stills")
    arrays = ("pts", "quality", "still_frames", "corner_counts", "corner_codes")
    return (
        all(getattr(first, name) == getattr(second, name) for name in plain)
        and all(np.array_equal(getattr(first, name), getattr(second, name)) for name in arrays)
        and all(np.array_equal(first.codes[name], second.codes[name]) for name in first.boxes)
    )


@pytest.fixture(scope="module")
def kept() -> Fingerprint:
    return scenes.fingerprint(scenes.clip(1, 12), start=-300)


def test_proxies_are_the_pictures_made_small(kept: Fingerprint) -> None:
    grey = scenes.clip(1, 12)
    proxies = kept.proxies(60, 75)
    assert proxies.shape == (15, 54, 96)
    small = frame.grids(grey[60:75])
    assert np.abs(frame.grids(proxies) - small).mean() < 4
    assert np.array_equal(kept.proxies(64, 65), proxies[4:5])
    assert len(kept.proxies(0, len(kept))) == len(kept) > SHEET_FRAMES
    assert max(kept.proxy_size) == PROXY_SIDE


def test_seconds_count_from_the_first_shown_frame(kept: Fingerprint) -> None:
    assert kept.seconds[0] == 0
    assert kept.seconds[8] == pytest.approx(1.0)
    assert kept.end == 12


def test_stills_are_at_least_a_second_apart_without_cuts(kept: Fingerprint) -> None:
    seconds = kept.seconds[kept.still_frames]
    assert len(kept.stills) >= 3
    assert np.diff(seconds).min() >= 0.25
    assert kept.still(0).shape == (144, 256)


def test_a_cut_gets_a_still_soon() -> None:
    grey = np.concatenate([scenes.clip(1, 3, camera=False), scenes.clip(2, 3, camera=False)])
    seconds = scenes.fingerprint(grey).seconds[scenes.fingerprint(grey).still_frames]
    assert any(3.0 <= second <= 3.3 for second in seconds)


def test_round_trip(kept: Fingerprint) -> None:
    assert equal(binary.from_bytes(binary.to_bytes(kept)), kept)


@settings(max_examples=25, deadline=None)
@given(
    frames=st.integers(0, 70),
    size=st.tuples(st.integers(1, 130), st.integers(1, 130)),
    start=st.integers(-(2**40), 2**40),
    base=st.fractions(min_value=Fraction(1, 10**6), max_value=1),
    duration=st.one_of(st.none(), st.fractions(min_value=0, max_value=10**5)),
    seed=st.integers(0, 2**32 - 1),
)
def test_any_fingerprint_round_trips(
    frames: int, size: tuple[int, int], start: int, base: Fraction, duration: Fraction | None, seed: int
) -> None:
    random = np.random.default_rng(seed)
    builder = FingerprintBuilder(base, start)
    if frames:
        pictures = random.integers(0, 256, (frames, *size), dtype=np.uint8)
        builder.add(start + np.cumsum(random.integers(1, 1000, frames)), pictures)
    made = builder.finish(duration)
    assert len(made) == frames
    assert equal(binary.from_bytes(binary.to_bytes(made)), made)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_arbitrary_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(FormatError, match="fingerprint"):
        binary.from_bytes(data)
    with pytest.raises(FormatError, match="fingerprint"):
        binary.from_bytes(b"WBFP\x01\x00" + data)


@settings(max_examples=60, deadline=None)
@given(position=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7), cut=st.booleans())
def test_damage_is_noticed(kept: Fingerprint, position: float, bit: int, *, cut: bool) -> None:
    data = bytearray(binary.to_bytes(kept))
    at = int(position * len(data))
    if cut:
        del data[at:]
    else:
        data[at] ^= 1 << bit
    with pytest.raises(FormatError, match="again"):
        binary.from_bytes(bytes(data))


def test_another_version_is_refused_by_name(kept: Fingerprint) -> None:
    data = bytearray(binary.to_bytes(kept))
    data[4] = 99
    with pytest.raises(FormatError, match="version 99"):
        binary.from_bytes(bytes(data))


def test_late_and_repeated_timestamps_are_left_out() -> None:
    builder = FingerprintBuilder(Fraction(1, 10), 0)
    builder.add(np.array([0, 1, 1, 0, 2]), np.zeros((5, 4, 4), np.uint8))
    builder.add(np.array([2, 3]), np.zeros((2, 4, 4), np.uint8))
    assert builder.finish(None).pts.tolist() == [0, 1, 2, 3]


def test_a_change_of_size_is_taken_in_stride() -> None:
    builder = FingerprintBuilder(Fraction(1, 8), 0)
    builder.add(np.arange(8), scenes.clip(1, 1))
    builder.add(np.arange(8, 16), scenes.clip(1, 1, size=(200, 100)))
    made = builder.finish(None)
    assert len(made) == 16
    assert made.proxies(0, 16).shape[0] == 16


def test_wrong_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        FingerprintBuilder(Fraction(1, 8), 0).add(np.arange(3), np.zeros((2, 4, 4), np.uint8))


def test_black_and_blank_do_not_vote() -> None:
    for level in (0, 128, 255):
        made = scenes.fingerprint(np.full((20, 90, 160), level, np.uint8))
        assert not made.useful.any()
        assert made.stills == ()
    assert scenes.fingerprint(scenes.clip(3, 1)).quality.min() > LOW_QUALITY


def test_bars_are_found() -> None:
    grey = scenes.clip(4, 4)
    framed = np.zeros((len(grey), 256, 256), np.uint8)
    framed[:, 56:200] = grey
    x, y, width, height = scenes.fingerprint(framed).boxes["inside bars"]
    assert (x, width) == (0, 1)
    assert y == pytest.approx(56 / 256, abs=0.02)
    assert height == pytest.approx(144 / 256, abs=0.02)


def test_three_hours_stay_small() -> None:
    grey = scenes.clip(1, 10)
    made = scenes.fingerprint(grey)
    held = sum(map(len, made.sheets)) + sum(map(len, made.stills)) + sum(code.nbytes for code in made.codes.values())
    assert held / 10 * 3 * 3600 < 280e6  # bytes, of a noisy clip whose camera never rests
