from __future__ import annotations

import struct
import zlib
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashing import audio
from hashing.audio import BANDS, FRAME_SECONDS, HOP, RATE, SoundPrint, SoundPrintBuilder
from hashing.errors import FormatError
from tests.hashing.tunes import heard, noise, tune

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


SECOND = heard(tune(1, 1))


@given(st.fractions(min_value=-9, max_value=9, max_denominator=RATE), st.binary(max_size=400))
def test_a_print_survives_its_stored_form(start: Fraction, data: bytes) -> None:
    codes = np.frombuffer(data[: len(data) // 40 * 40], np.uint8).reshape(-1, BANDS // 2)
    back = SoundPrint.from_bytes(SoundPrint(start, codes).to_bytes())
    assert back.start == start
    assert np.array_equal(back.codes, codes)


@given(st.binary(max_size=60), st.integers(min_value=0, max_value=59))
def test_anything_else_is_refused(data: bytes, place: int) -> None:
    whole = bytearray(SECOND.to_bytes())
    whole[place] ^= 0x55
    for damaged in (data, bytes(whole), bytes(whole[:place])):
        with pytest.raises(FormatError, match="compute the sound print again"):
            SoundPrint.from_bytes(damaged)


def test_a_print_that_claims_too_much_is_refused_before_it_is_made() -> None:
    bomb = zlib.compress(bytes(1_000_000))
    for numerator, denominator, frames in ((0, 1, 3), (0, 1, 2**32 - 1), (0, 0, 25_000), (1, -1, 25_000)):
        body = struct.pack("<qqI", numerator, denominator, frames) + bomb
        with pytest.raises(FormatError, match="does not hold together"):
            SoundPrint.from_bytes(struct.pack("<4sHI", audio.MAGIC, audio.VERSION, zlib.crc32(body)) + body)


def test_another_version_is_refused() -> None:
    data = bytearray(SECOND.to_bytes())
    data[4] += 1
    with pytest.raises(FormatError, match="has version 2"):
        SoundPrint.from_bytes(bytes(data))


def test_a_minute_takes_less_than_a_kilobyte_a_second() -> None:
    assert len(heard(tune(1, 20)).to_bytes()) < 20 * 700


def test_how_the_samples_arrive_changes_nothing() -> None:
    samples = tune(3, 6)
    builder = SoundPrintBuilder()
    for start in range(0, len(samples), 7001):
        builder.add(start, samples[start : start + 7001])
    assert np.array_equal(builder.finish().codes, heard(samples).codes)


def test_long_sound_is_worked_on_block_by_block(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = heard(tune(3, 12))
    monkeypatch.setattr(audio, "BLOCK", 50)
    assert np.array_equal(heard(tune(3, 12)).codes, whole.codes)


def test_a_gap_is_silence_and_an_overlap_is_left_out() -> None:
    samples, gap = tune(4, 3), 10 * HOP
    builder = SoundPrintBuilder()
    builder.add(-500, samples)
    builder.add(-500, samples[: RATE // 2])
    builder.add(-500 + len(samples) + gap, samples)
    sound = builder.finish()
    assert sound.start == Fraction(-500, RATE)
    assert len(sound) == (2 * len(samples) + gap) // HOP
    quiet = len(samples) // HOP + 3
    assert np.ptp(sound.levels[quiet : quiet + 3], axis=1).max() < np.ptp(sound.levels[:quiet], axis=1).mean()


def test_a_forged_time_fills_a_day_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audio, "LONGEST_FRAMES", 100)
    builder = SoundPrintBuilder()
    builder.add(0, tune(4, 1))
    builder.add(2**50, tune(4, 1))
    assert len(builder.finish()) == 100


@pytest.mark.parametrize("count", [0, 1, HOP - 1, HOP, HOP + 1])
def test_next_to_nothing_gives_next_to_nothing(count: int) -> None:
    sound = heard(np.full(count, 1000, np.int16))
    assert len(sound) == count // HOP
    assert sound.end == sound.start + len(sound) * FRAME_SECONDS


def test_samples_of_another_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="no mono sound"):
        SoundPrintBuilder().add(0, np.zeros((2, 9), np.int16))


def test_loudness_and_hum_do_not_show() -> None:
    samples = tune(5, 6)
    hum = 900 * np.sin(2 * np.pi * 200 * np.arange(len(samples)) / RATE)
    plain = heard(samples).levels
    for changed in (samples // 4, (samples + hum).astype(np.int16)):
        assert np.corrcoef(plain.ravel(), heard(changed).levels.ravel())[0, 1] > 0.85
    assert np.abs(heard(noise(1, 6)).levels).mean() < np.abs(plain).mean()
