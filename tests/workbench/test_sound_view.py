"""What is drawn of a sound: where it is loud, how high it is, and that it survives being kept."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from workbench.sound_view import BANDS, RATE, SILENT, SPECTRA, WAVE_RATE, SoundView, SoundViewBuilder

SECONDS = 3


def _tone(hertz: float, seconds: float, loudness: float = 0.5) -> NDArray[np.int16]:
    times = np.arange(round(seconds * RATE)) / RATE
    return np.asarray(np.sin(2 * np.pi * hertz * times) * loudness * 32767, np.int16)


def _view(samples: NDArray[np.int16], position: int = 0, part: int = 7_001) -> SoundView:
    builder = SoundViewBuilder(Fraction(len(samples), RATE))
    for start in range(0, len(samples), part):
        builder.add(position + start, samples[start : start + part])
    return builder.finish()


def test_the_envelope_has_a_column_every_hundredth_and_shows_where_it_is_loud() -> None:
    samples = np.concatenate([np.zeros(RATE, np.int16), _tone(440, 1), np.zeros(RATE, np.int16)])
    view = _view(samples)
    assert view.start == 0
    assert len(view.low) == len(view.high) == SECONDS * WAVE_RATE
    assert not view.high[:99].any()
    assert not view.high[201:].any()
    assert view.high[110:190].min() >= 60
    assert view.low[110:190].max() <= -60


@pytest.mark.parametrize("hertz", [300.0, 1_000.0, 6_000.0])
def test_a_tone_lies_in_its_band(hertz: float) -> None:
    view = _view(_tone(hertz, SECONDS))
    loudest = np.argmax(view.bands[10:-10], axis=1)
    assert np.all(np.abs(loudest - hertz / (RATE / 2 / BANDS)) <= 1)
    assert view.bands[10:-10].max() > 230  # half of full scale is 6 dB down


def test_sound_before_the_first_picture_and_gaps_keep_their_place() -> None:
    builder = SoundViewBuilder(Fraction(SECONDS))
    builder.add(-RATE // 2, _tone(500, 0.5))
    builder.add(2 * RATE, _tone(500, 1))
    view = builder.finish()
    assert view.start == Fraction(-1, 2)
    assert view.high[:49].min() > 50
    assert not view.high[51:249].any()
    assert view.high[255:345].min() > 50


def test_how_the_samples_are_cut_into_batches_changes_nothing() -> None:
    samples = _tone(700, SECONDS)
    one, many = _view(samples, part=len(samples)), _view(samples, part=997)
    assert np.array_equal(one.low, many.low)
    assert np.array_equal(one.high, many.high)
    assert np.array_equal(one.bands, many.bands)


def test_three_hours_have_no_more_columns_than_are_drawn() -> None:
    builder = SoundViewBuilder(Fraction(3 * 3600))
    second = _tone(500, 1)
    for number in range(0, 3 * 3600, 600):
        builder.add(number * RATE, second)
    assert len(builder.finish().bands) <= SPECTRA + 1


def test_no_sample_gives_an_empty_view_and_a_forged_time_is_left_out() -> None:
    builder = SoundViewBuilder(None)
    builder.add(10**15, _tone(500, 1))
    assert builder.finish().empty


def test_a_view_is_kept_and_read_back() -> None:
    view = _view(_tone(440, 1), position=-320)
    read = SoundView.from_bytes(view.to_bytes())
    assert (read.start, read.step) == (view.start, view.step)
    assert np.array_equal(read.low, view.low)
    assert np.array_equal(read.bands, view.bands)
    assert SoundView.from_bytes(SILENT.to_bytes()).empty


@given(st.binary(max_size=200) | st.integers(0, 2000).map(lambda cut: _view(_tone(440, 0.2)).to_bytes()[:cut]))
def test_anything_else_is_refused(data: bytes) -> None:
    if data != _view(_tone(440, 0.2)).to_bytes():
        with pytest.raises(ValueError, match="no view"):
            SoundView.from_bytes(data)
