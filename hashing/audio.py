"""A clip's sound made small: samples in, a :class:`SoundPrint` out, about half a kilobyte a second.

What is kept is how far each of 80 bands, a sixteenth of an octave apart, stands out in each sixteenth of a second: in
decibels above the mean of the same band over three seconds, which takes out equalisers, hum and steady noise, and above
the mean of the bands around it, which takes out loudness. On this plane another pitch is a shift along one axis and
another tempo a stretch along the other. Valleys are clipped, because whatever is laid over a sound fills them first.
:mod:`hashing.shared_sound` compares two of them.

Stored form, little endian: magic ``WBSP`` · version (2 bytes) · CRC-32 of all that follows (4) · numerator and
denominator of the start in seconds (8 + 8) · frames (4) · the codes, deflated. History: 1, the first.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from hashing.errors import FormatError

Floats = NDArray[np.float32]

RATE = 11_025
"""Samples a second: what lies above 5.5 kHz is lost in phone calls and low-rate copies anyway."""
STEP = 345
"""Samples between two spectra, 31 ms; two make a frame, which halves the scatter of noise."""
HOP = 2 * STEP
"""Samples a frame."""
FRAME_SECONDS = Fraction(HOP, RATE)
"""Seconds a frame, 0.0626."""
LOW_WINDOW = 2048
"""Samples, 186 ms: tells tones a sixteenth of an octave apart from 300 Hz up."""
HIGH_WINDOW = 1024
"""Samples, 93 ms: above :data:`CROSSOVER` that resolves as well and follows faster sounds."""
BANDS = 80
"""Five octaves."""
BANDS_PER_OCTAVE = 16
"""Three quarters of a semitone each; finer pitch comes from interpolation."""
LOWEST = 160.0
"""Hertz, centre of the first band; below lie hum and what small speakers do not give back."""
CROSSOVER = 32
"""First band taken from the short window: 640 Hz."""
FLOOR_DB = -80.0
"""Decibels of full scale in one bin taken for silence: the dither of 16-bit sound lies below."""
RANGE_DB = 45.0
"""Decibels below the loudest band of the surrounding four seconds that count: codecs invent what lies deeper."""
LOUDEST_FRAMES = 32
"""Frames to either side among which the loudest is sought: two seconds."""
MEAN_FRAMES = 24
"""Frames to either side of the mean over time: 1.5 seconds, longer than a note, shorter than a change of scene."""
MEAN_BANDS = 10
"""Bands to either side of the mean over bands: an octave and a quarter in all, wider than a formant."""
CODE_DB = 2.0
"""Decibels a step of a code."""
LOWEST_DB = -6.0
"""Decibels of code 0; code 15 stands for 24 decibels and more."""
LONGEST_FRAMES = int(24 * 3600 / FRAME_SECONDS)
"""A day; what comes later is left out, so that a forged time cannot fill the memory."""
BLOCK = 2048
"""Frames worked on at once: two minutes, some megabytes."""

MAGIC = b"WBSP"
VERSION = 1
_PREFIX = struct.Struct("<4sHI")
_HEAD = struct.Struct("<qqI")
_AGAIN = "compute the sound print again"


@dataclass(frozen=True, eq=False)
class SoundPrint:
    """What is kept of a clip's sound: ``n`` frames of :data:`FRAME_SECONDS` without gap, silence where it has one."""

    start: Fraction
    """Seconds at which the first frame begins; zero is the clip's first shown picture, so it may be negative."""
    codes: NDArray[np.uint8]
    """Shape (n, 40): two codes 0..15 a byte, the lower band in the higher half; see :attr:`levels`."""

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def levels(self) -> Floats:
        """Shape (n, 80), decibels -6..24: how far each band stands out, quantised to 2 dB."""
        both = np.empty((len(self), BANDS), np.uint8)
        both[:, 0::2], both[:, 1::2] = self.codes >> 4, self.codes & 15
        return both * np.float32(CODE_DB) + np.float32(LOWEST_DB)

    @cached_property
    def end(self) -> Fraction:
        """Seconds at which the last frame ends."""
        return self.start + len(self) * FRAME_SECONDS

    def to_bytes(self) -> bytes:
        """The stored form; :meth:`from_bytes` gives an equal print back."""
        head = _HEAD.pack(self.start.numerator, self.start.denominator, len(self))
        body = head + zlib.compress(np.ascontiguousarray(self.codes).tobytes(), 6)
        return _PREFIX.pack(MAGIC, VERSION, zlib.crc32(body)) + body

    @classmethod
    def from_bytes(cls, data: bytes) -> SoundPrint:
        """The print in ``data``; FormatError where it is none, damaged, or of another version."""
        if len(data) < _PREFIX.size + _HEAD.size or data[: len(MAGIC)] != MAGIC:
            raise FormatError(f"this is not a sound print; {_AGAIN}")
        _, version, checked = _PREFIX.unpack_from(data)
        if version != VERSION:
            raise FormatError(f"the sound print has version {version}, this engine reads {VERSION}; {_AGAIN}")
        body = data[_PREFIX.size :]
        if zlib.crc32(body) != checked:
            raise FormatError(f"the sound print is damaged (its checksum differs); {_AGAIN}")
        numerator, denominator, frames = _HEAD.unpack_from(body)
        if denominator <= 0 or frames > LONGEST_FRAMES:
            raise FormatError(f"the sound print does not hold together (impossible numbers); {_AGAIN}")
        wanted = frames * BANDS // 2
        try:
            codes = zlib.decompressobj().decompress(body[_HEAD.size :], wanted + 1)
        except zlib.error as error:
            raise FormatError(f"the sound print does not hold together ({error}); {_AGAIN}") from error
        if len(codes) != wanted:
            raise FormatError(f"the sound print does not hold together (its codes have the wrong size); {_AGAIN}")
        return cls(Fraction(numerator, denominator), np.frombuffer(codes, np.uint8).reshape(frames, BANDS // 2))


@dataclass
class SoundPrintBuilder:
    """Takes a clip's samples in order of time; holds 80 bytes a frame, never the samples."""

    _start: int | None = None
    _arrived: int = 0
    _waiting: list[NDArray[np.int16]] = field(default_factory=list)
    _held: int = 0
    _levels: list[NDArray[np.uint8]] = field(default_factory=list)
    _frames: int = 0

    def add(self, position: int, samples: NDArray[np.int16]) -> None:
        """Take in mono ``samples`` (k,) of which the first sounds at ``position`` (in 1/:data:`RATE` s, may be < 0).

        A gap is filled with silence, what overlaps the samples before is left out, and so is what lies more than a day
        after the first. ValueError for samples of another shape or type.
        """
        if samples.ndim != 1 or samples.dtype != np.int16:
            raise ValueError(f"samples of shape {samples.shape} and type {samples.dtype} are no mono sound")
        if self._start is None:
            self._start = position
            self._take(np.zeros(LOW_WINDOW // 2 - STEP // 2, np.int16))
        gap = position - (self._start + self._arrived)
        if gap < 0:
            samples = samples[-gap:]
        room = LONGEST_FRAMES * HOP - self._arrived
        for _ in range(max(0, min(gap, room)) // (BLOCK * HOP)):
            self._sound(np.zeros(BLOCK * HOP, np.int16))
        if gap > 0:
            self._sound(np.zeros(min(gap, room) % (BLOCK * HOP), np.int16))
        self._sound(samples[: LONGEST_FRAMES * HOP - self._arrived])

    def finish(self) -> SoundPrint:
        """The print of all that was added, which may be nothing."""
        frames = self._arrived // HOP
        if frames:
            self._take(np.zeros(LOW_WINDOW, np.int16))
            self._work(1)
        levels = np.concatenate(self._levels)[:frames] if frames else np.zeros((0, BANDS), np.uint8)
        return SoundPrint(Fraction(self._start or 0, RATE), _codes(levels))

    def _sound(self, samples: NDArray[np.int16]) -> None:
        self._arrived += len(samples)
        self._take(samples)
        self._work(BLOCK)

    def _take(self, samples: NDArray[np.int16]) -> None:
        self._waiting.append(samples)
        self._held += len(samples)

    def _work(self, at_least: int) -> None:
        """Turn what waits into frames where there are enough; the samples that later windows need stay."""
        ready = (self._held - LOW_WINDOW - STEP) // HOP + 1
        if ready < at_least:
            return
        whole = np.concatenate(self._waiting)
        for first in range(0, ready, BLOCK):
            count = min(BLOCK, ready - first)
            part = whole[first * HOP : (first + count) * HOP + LOW_WINDOW]
            self._levels.append(_levels(part, count))
        self._waiting = [whole[ready * HOP :]]
        self._held = len(self._waiting[0])


def _band_weights(window: int, bands: range) -> Floats:
    """Shape (window / 2 + 1, bands): Gaussians over the spectrum's bins, each column summing to 1."""
    bins = np.fft.rfftfreq(window, 1 / RATE)[:, np.newaxis]
    centres = LOWEST * 2.0 ** (np.array(bands) / BANDS_PER_OCTAVE)
    width = np.maximum(centres * (2 ** (0.5 / BANDS_PER_OCTAVE) - 1), 0.5 * RATE / window)
    weights = np.exp(-0.5 * ((bins - centres) / width) ** 2)
    return np.asarray(weights / weights.sum(axis=0), np.float32)


_LOW = _band_weights(LOW_WINDOW, range(CROSSOVER))
_HIGH = _band_weights(HIGH_WINDOW, range(CROSSOVER, BANDS))


def _power(samples: Floats, window: int, weights: Floats, count: int) -> Floats:
    """Mean power per band of ``count`` frames, 1 for a full-scale sine; ``samples`` begin at the first long window."""
    skip = (LOW_WINDOW - window) // 2
    views = np.lib.stride_tricks.sliding_window_view(samples[skip:], window)[::STEP][: 2 * count]
    shape = np.hanning(window).astype(np.float32)
    spectra = np.fft.rfft(views * shape, axis=1)
    power = (spectra.real**2 + spectra.imag**2).astype(np.float32) * np.float32((2 / shape.sum()) ** 2)
    return np.asarray((power @ weights).reshape(count, 2, -1).mean(axis=1), np.float32)


def _levels(samples: NDArray[np.int16], count: int) -> NDArray[np.uint8]:
    """Shape (count, 80): half decibels above :data:`FLOOR_DB`, the windows' middles in the middles of their steps."""
    wave = samples.astype(np.float32) / np.float32(32768)
    parts = []
    for first in range(0, count, 256):  # of spectra only so many are in memory at once
        few = min(256, count - first)
        part = wave[first * HOP : (first + few) * HOP + LOW_WINDOW]
        parts.append(np.hstack([_power(part, LOW_WINDOW, _LOW, few), _power(part, HIGH_WINDOW, _HIGH, few)]))
    decibels = 10 * np.log10(np.maximum(np.concatenate(parts), np.float32(1e-12)))
    return np.asarray(np.clip(np.round(2 * (decibels - FLOOR_DB)), 0, 255), np.uint8)


def _codes(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Shape (n, 40): what stands out, from the levels of all frames, a block at a time."""
    parts = [np.zeros((0, BANDS // 2), np.uint8)]
    margin = LOUDEST_FRAMES + MEAN_FRAMES
    for first in range(0, len(levels), BLOCK):
        start = max(0, first - margin)
        out = _standing_out(levels[start : first + BLOCK + margin] * np.float32(0.5))
        out = out[first - start : first - start + BLOCK]
        codes = np.clip(np.round((out - LOWEST_DB) / CODE_DB), 0, 15).astype(np.uint8)
        parts.append((codes[:, 0::2] << 4 | codes[:, 1::2]).astype(np.uint8))
    return np.concatenate(parts)


def _standing_out(decibels: Floats) -> Floats:
    loudest = decibels.max(axis=1)
    reach = np.pad(loudest, LOUDEST_FRAMES, mode="edge")
    loudest = np.lib.stride_tricks.sliding_window_view(reach, 2 * LOUDEST_FRAMES + 1).max(axis=1)
    heard = np.maximum(decibels, loudest[:, np.newaxis] - np.float32(RANGE_DB))
    over_time = heard - _running_mean(heard, MEAN_FRAMES)
    return np.asarray(over_time - _running_mean(over_time.T, MEAN_BANDS).T, np.float32)


def _running_mean(rows: Floats, reach: int) -> Floats:
    """Mean of the rows from ``reach`` before to ``reach`` after each, of fewer at the ends."""
    sums = np.concatenate([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0, dtype=np.float64)])
    at = np.arange(len(rows))
    low, high = np.maximum(at - reach, 0), np.minimum(at + reach + 1, len(rows))
    return np.asarray((sums[high] - sums[low]) / (high - low)[:, np.newaxis], np.float32)
