"""Sound for the stand-ins, made from sines and noise: an altered voice in a room, a courtyard, a street at dusk.

Every function gives mono samples, int16, at ``SOUND_RATE``.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from workbench.standins.paint import seeded

Samples = NDArray[np.int16]
Wave = NDArray[np.float32]
Maker = Callable[[float], Samples]
"""Sound of so many seconds."""

SOUND_RATE = 24_000
"""Samples a second."""
VOICE_PITCH = 74.0
"""Hertz; a man's voice of about 115 Hz lowered by some seven semitones, as voice changers do."""
VOICE_SHIFT = 0.80
"""Factor on the formants, lowered less than the pitch: what makes the voice sound altered."""
HARMONICS = 36
"""Overtones of the voice; enough to reach 2.7 kHz."""
VOWELS = (
    (730, 1090, 2440),
    (530, 1840, 2480),
    (390, 1990, 2550),
    (570, 840, 2410),
    (300, 870, 2240),
    (500, 1500, 2500),
)
"""First three formants in hertz (after Peterson and Barney 1952): a, e, i, o, u, a neutral vowel."""
FORMANT_WIDTHS = (95.0, 130.0, 190.0)
"""Hertz."""


def _time(seconds: float) -> Wave:
    return np.arange(int(seconds * SOUND_RATE), dtype=np.float32) / np.float32(SOUND_RATE)


def _noise(seconds: float, low: float, high: float, *key: int) -> Wave:
    """Noise between two frequencies with soft edges, deviation 1."""
    count = int(seconds * SOUND_RATE)
    spectrum = np.fft.rfft(seeded(*key).normal(size=count))
    frequency = np.fft.rfftfreq(count, 1 / SOUND_RATE)
    spectrum *= np.exp(-((low / np.maximum(frequency, 1)) ** 2) - (frequency / high) ** 2)
    wave = np.fft.irfft(spectrum, count)
    return np.asarray(wave / wave.std(), np.float32)


def _in_room(wave: Wave, seconds: float, amount: float) -> Wave:
    """``wave`` with the reverberation of a bare room."""
    tail = seeded(7, 7).normal(size=int(seconds * SOUND_RATE)) * np.exp(-np.linspace(0, 6.9, int(seconds * SOUND_RATE)))
    size = len(wave) + len(tail)
    wet = np.fft.irfft(np.fft.rfft(wave, size) * np.fft.rfft(tail, size), size)[: len(wave)]
    return np.asarray(wave + amount * wet / max(float(np.abs(wet).max()), 1e-9) * np.abs(wave).max(), np.float32)


def _mix(*waves: Wave, loud: float) -> Samples:
    total = np.sum(waves, axis=0)
    return np.asarray(np.clip(total / np.abs(total).max() * loud, -1, 1) * 32767, np.int16)


def statement(seconds: float) -> Samples:
    """A low, altered voice that seems to speak, in a bare room; no words are said."""
    t = _time(seconds)
    knots, loud, formants, hiss = _syllables(seconds)
    at = np.arange(0, seconds, 0.005)
    envelope = np.convolve(np.interp(at, knots, loud), np.hanning(11) / np.hanning(11).sum(), "same")
    tracks = [np.interp(at, knots, [vowel[n] for vowel in formants]) * VOICE_SHIFT for n in range(3)]
    melody = VOICE_PITCH * (1 + 0.05 * np.sin(1.7 * at) + 0.03 * np.sin(5.3 * at + 1) - 0.06 * (at % 3.4) / 3.4)
    phase = np.cumsum(np.interp(t, at, melody)) / SOUND_RATE
    voice = np.zeros_like(t)
    for harmonic in range(1, HARMONICS + 1):
        pitch = melody * harmonic
        gain = sum(
            0.6**n / (1 + ((pitch - track) / width) ** 2)
            for n, (track, width) in enumerate(zip(tracks, FORMANT_WIDTHS, strict=True))
        )
        strength = np.interp(t, at, (gain + 0.02) * envelope / harmonic**0.6)
        voice += np.asarray(strength * np.sin(2 * np.pi * harmonic * phase), np.float32)
    breath = _noise(seconds, 1500, 5000, 1) * np.asarray(np.interp(t, knots, hiss), np.float32) * np.float32(0.05)
    hum = np.asarray(np.sin(2 * np.pi * 50 * t) + 0.4 * np.sin(2 * np.pi * 100 * t), np.float32) * np.float32(0.012)
    return _mix(_in_room(voice + breath, 0.5, 0.35), hum, _noise(seconds, 60, 400, 2) * np.float32(0.01), loud=0.7)


def _syllables(seconds: float) -> tuple[list[float], list[float], list[tuple[int, int, int]], list[float]]:
    """Knots in time with loudness, formants and hiss: phrases of syllables, with pauses for breath."""
    rng = seeded(17, 3)
    knots, loud, formants, hiss = [0.0], [0.0], [VOWELS[-1]], [0.0]
    now, left = 0.5, int(rng.integers(7, 13))
    while now < seconds - 0.6:
        vowel = VOWELS[int(rng.integers(len(VOWELS)))]
        length = float(rng.uniform(0.13, 0.26))
        for share, level, noise in (
            (0.0, 0.05, float(rng.random() < 0.5)),
            (0.3, 1.0, 0.0),
            (0.7, 0.8, 0.0),
            (0.98, 0.1, 0.2),
        ):
            knots.append(now + share * length)
            loud.append(level * float(rng.uniform(0.7, 1.0)))
            formants.append(vowel)
            hiss.append(noise)
        now, left = now + length, left - 1
        if not left:
            knots += [now + 0.02, now + 0.4]
            loud += [0.0, 0.0]
            formants += [vowel, VOWELS[-1]]
            hiss += [0.1, 0.0]
            now, left = now + float(rng.uniform(0.42, 0.75)), int(rng.integers(7, 13))
    return knots, loud, formants, hiss


def courtyard(seconds: float) -> Samples:
    """Wind in the leaves, birds, a swing that squeaks."""
    t = _time(seconds)
    wind = _noise(seconds, 150, 1600, 3) * np.asarray(
        0.10 + 0.05 * np.sin(0.5 * t) + 0.03 * np.sin(1.3 * t), np.float32
    )
    rng = seeded(18, 3)
    calls = np.zeros_like(t)
    for start in rng.uniform(0, seconds - 0.6, 22):
        pitch, bend, notes = rng.uniform(2300, 4600), rng.uniform(-900, 900), int(rng.integers(2, 5))
        for note in range(notes):
            here = t - np.float32(start + 0.11 * note)
            calls += (
                np.exp(-(((here - 0.04) / 0.02) ** 2)) * np.sin(2 * np.pi * (pitch + bend * here * 6) * here) * 0.09
            )
    swing = np.zeros_like(t)
    for period, shift in ((1.375, 0.3), (1.45, 0.9)):
        here = (t + np.float32(shift)) % np.float32(period)
        swing += np.exp(-(((here - 0.2) / 0.07) ** 2)) * np.sin(2 * np.pi * (860 + 500 * here) * here) * 0.05
    return _mix(wind, calls, swing, _noise(seconds, 30, 160, 4) * np.float32(0.12), loud=0.5)


def street(seconds: float, passing: float) -> Samples:
    """A town's hum, steps, and a car that comes, passes at ``passing`` seconds and goes."""
    t = _time(seconds)
    away = np.asarray(t - passing, np.float32)
    near = 1 / (1 + (away / 1.9) ** 2)
    speed = 92 - 9 * np.tanh(away / 1.2) + 6 * np.sin(0.9 * t)
    phase = np.cumsum(speed) / SOUND_RATE
    engine = sum(np.sin(2 * np.pi * n * phase + 0.3 * n * n) / n**0.8 for n in range(1, 9))
    tyres = _noise(seconds, 400, 2600, 6)
    steps = np.zeros_like(t)
    for start in np.arange(0.3, seconds - 0.3, 0.34):
        steps += np.exp(-np.maximum(t - start, 0) / 0.018) * (t >= start) * (0.5 + 0.5 * np.sin(0.45 * start))
    hum = _noise(seconds, 40, 300, 5) * np.float32(0.2)
    car = np.asarray((0.16 * engine + 0.30 * tyres) * near, np.float32)
    return _mix(hum, car, np.asarray(steps * _noise(seconds, 300, 2200, 8) * 0.14, np.float32), loud=0.6)


def cut(samples: Samples, start: float, end: float, speed: float = 1.0) -> Samples:
    """From ``start`` to ``end`` seconds, played ``speed`` times as fast, and so higher by as much."""
    at = np.arange(start * SOUND_RATE, min(end * SOUND_RATE, len(samples) - 1), speed)
    return np.asarray(np.interp(at, np.arange(len(samples)), samples), np.int16)


def jingle(seconds: float) -> Samples:
    """Three notes and a chord, as a newscast opens."""
    t = _time(seconds)
    notes = ((392.0, 0.0), (523.3, 0.28), (659.3, 0.56), (784.0, 0.84), (523.3, 0.84))
    wave = sum(
        (t >= start)
        * np.exp(-np.maximum(t - start, 0) / 0.5)
        * (np.sin(2 * np.pi * f * (t - start)) + 0.3 * np.sin(4 * np.pi * f * (t - start)))
        for f, start in notes
    )
    return _mix(np.asarray(wave, np.float32), loud=0.4)
