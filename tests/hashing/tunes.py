"""Sounds made from a random score, so that tempo and pitch can be changed apart from one another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hashing.audio import RATE, SoundPrint, SoundPrintBuilder

Samples = NDArray[np.int16]


def tune(seed: int, seconds: float, *, tempo: float = 1.0, semitones: float = 0.0) -> Samples:
    """A melody over changing chords; ``tempo`` times as long, and higher, from the same score."""
    rng = np.random.default_rng(seed)
    wave = np.zeros(int((seconds + 2) * tempo * RATE), np.float32)
    begin = 0.0
    while begin < seconds:
        length, pitches = rng.choice([0.15, 0.22, 0.3, 0.45]), rng.choice(40, size=2, replace=False)
        colour, loud = rng.uniform(0.2, 1.0, size=6), rng.uniform(0.4, 1.0)
        time = np.arange(int((length + 0.1) * tempo * RATE), dtype=np.float32) / RATE
        fade = np.exp(-3 * time / tempo) * np.minimum(1, 60 * time)
        place = int(begin * tempo * RATE)
        for pitch in pitches:
            hertz = 180 * 2 ** ((pitch + semitones) / 12)
            note = sum(c / (n + 1) * np.sin(2 * np.pi * hertz * (n + 1) * time) for n, c in enumerate(colour))
            wave[place : place + len(time)] += loud * fade * note
        begin += length
    wave = wave[: int(seconds * tempo * RATE)]
    return np.asarray(wave / np.abs(wave).max() * 12000, np.int16)


def noise(seed: int, seconds: float, loud: float = 3000) -> Samples:
    """White noise."""
    return np.asarray(np.random.default_rng(seed).normal(size=int(seconds * RATE)) * loud, np.int16)


def heard(samples: Samples, position: int = 0) -> SoundPrint:
    """The print of these samples."""
    builder = SoundPrintBuilder()
    builder.add(position, samples)
    return builder.finish()
