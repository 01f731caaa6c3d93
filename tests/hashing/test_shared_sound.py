from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

from hashing.audio import RATE, SoundPrint
from hashing.errors import Cancelled
from hashing.shared_sound import compare_sound, search_sound
from tests.hashing.tunes import Samples, heard, noise, tune

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


LONG = tune(1, 16)


@pytest.fixture(scope="module")
def whole() -> SoundPrint:
    return heard(LONG)


def _mixed(*sounds: Samples) -> Samples:
    total = np.sum([sound[: len(LONG)].astype(np.float32) for sound in sounds], axis=0)
    return np.asarray(np.clip(total, -32768, 32767), np.int16)


def _equalised(samples: Samples) -> Samples:
    """Bass taken out, treble raised."""
    return np.asarray(np.clip(3 * np.diff(samples.astype(np.float32)), -32768, 32767), np.int16)


@pytest.mark.parametrize(
    "edit",
    [
        lambda sound: sound // 20,
        lambda sound: np.clip(4 * sound.astype(np.int32), -32768, 32767).astype(np.int16),
        _equalised,
        lambda sound: _mixed(sound, noise(7, 16, 1500)),
        lambda sound: _mixed(sound, tune(8, 16) // 2),
    ],
    ids=["quieter", "clipped", "equalised", "noise over it", "other music over it"],
)
def test_the_same_sound_is_found_however_it_was_treated(whole: SoundPrint, edit: Callable[[Samples], Samples]) -> None:
    (found,) = compare_sound(whole, heard(edit(LONG)))
    assert found.tempo == pytest.approx(1, abs=0.002)
    assert found.pitch_semitones == pytest.approx(0, abs=0.1)
    assert found.a[0] < 0.5
    assert found.a[1] > 15.5
    assert found.score > 0.5


@pytest.mark.parametrize(("tempo", "semitones"), [(0.5, 0), (0.8, 0), (1.25, 0), (2, 0), (1, 6), (1, -6), (1.1, -2)])
def test_tempo_and_pitch_are_told_apart(whole: SoundPrint, tempo: float, semitones: float) -> None:
    (found,) = compare_sound(whole, heard(tune(1, 16, tempo=tempo, semitones=semitones)))
    assert found.tempo == pytest.approx(tempo, rel=0.01)
    assert found.pitch_semitones == pytest.approx(semitones, abs=0.3)
    assert found.b[1] - found.b[0] > 14 * tempo


@pytest.mark.parametrize("tempo", [0.6, 0.94, 1.5])
def test_sound_played_faster_or_slower_changes_both(whole: SoundPrint, tempo: float) -> None:
    places = np.arange(int(len(LONG) * tempo)) / tempo
    played = np.interp(places, np.arange(len(LONG)), LONG).astype(np.int16)
    (found,) = compare_sound(whole, heard(played))
    assert found.tempo == pytest.approx(tempo, rel=0.01)
    assert found.pitch_semitones == pytest.approx(-12 * math.log2(tempo), abs=0.3)


def test_stretches_are_found_where_they_are() -> None:
    """The second one first, on a clock that does not begin at zero."""
    first, second = LONG[: 5 * RATE], LONG[9 * RATE : 15 * RATE]
    other = np.concatenate([tune(20, 4), second, tune(21, 5), first, tune(22, 3)])
    found = compare_sound(heard(LONG, position=-RATE // 2), heard(other, position=2 * RATE))
    expected = [(-0.5, 4.5, 17, 22), (8.5, 14.5, 6, 12)]
    assert len(found) == 2
    for sound, times in zip(found, expected, strict=True):
        assert [float(time) for time in (*sound.a, *sound.b)] == pytest.approx(times, abs=0.4)
        assert sound.b[0] - sound.a[0] == pytest.approx(times[2] - times[0], abs=0.1)
        assert all(1000 % time.denominator == 0 for time in (*sound.a, *sound.b))


def test_four_seconds_are_enough() -> None:
    found = compare_sound(heard(LONG), heard(np.concatenate([tune(23, 6), LONG[5 * RATE : 9 * RATE], tune(24, 6)])))
    assert [round(float(sound.a[0])) for sound in found] == [5]


def _tone(hertz: float) -> Samples:
    return np.asarray(9000 * np.sin(2 * np.pi * hertz * np.arange(16 * RATE) / RATE), np.int16)


@pytest.mark.parametrize(
    "nothing",
    [np.zeros(16 * RATE, np.int16), _tone(440), _tone(100), noise(1, 16), np.zeros(0, np.int16), LONG[:300]],
    ids=["silence", "tone", "hum", "noise", "no samples", "a click"],
)
def test_nothing_matches_nothing_not_even_itself(whole: SoundPrint, nothing: Samples) -> None:
    sound = heard(nothing)
    assert compare_sound(sound, sound) == ()
    assert compare_sound(whole, sound) == ()
    assert compare_sound(sound, whole) == ()


def test_other_tunes_of_the_same_kind_are_not_found(whole: SoundPrint) -> None:
    library = {str(seed): heard(tune(seed, 16)) for seed in range(30, 38)}
    assert search_sound(whole, library) == {}


def test_many_are_searched_at_once_and_it_can_be_stopped(whole: SoundPrint) -> None:
    library = {"other": heard(tune(40, 8)), "part": heard(LONG[4 * RATE : 12 * RATE])}
    found = search_sound(whole, library)
    assert list(found) == ["part"]
    assert float(found["part"][0].a[0]) == pytest.approx(4, abs=0.2)
    with pytest.raises(Cancelled):
        search_sound(whole, library, cancel=lambda: True)
