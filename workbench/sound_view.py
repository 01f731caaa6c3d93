"""A clip's sound as an eye takes it in: the envelope of its waveform, and its spectrogram.

Both come from one pass over the samples, in a size that does not grow with what is decoded between two columns.
"""

from __future__ import annotations

import io
import math
import zipfile
import zlib
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workbench.media.client import MediaWorker
from workbench.media.model import MediaFacts
from workbench.progress import Cancel, Progress, never_cancel, no_progress

VERSION: Final = 1
"""Raised when what is kept, or how it is computed, changes."""

RATE: Final = 16_000
"""Samples a second: speech, shots and engines lie below 8 kHz."""

WAVE_RATE: Final = 100
"""Columns of the envelope a second: finer than one video frame at 60 a second is of no use beside pictures."""

WINDOW: Final = 512
"""Samples of one spectrum: 32 ms, 31 Hz between two lines."""

BANDS: Final = 64
"""Rows of the spectrogram, four lines each."""

SPECTRA: Final = 6_000
"""Columns of the spectrogram at most: a clip of a minute has one every 10 ms, one of three hours every 1.8 s."""

PEAKS_PER_COLUMN: Final = 4
"""Spectra looked at for one column where columns are further apart than a window; the loudest counts in each band."""

FLOOR_DB: Final = -80.0
"""Decibels below a full-scale sine that are drawn as nothing."""

LONGEST_SECONDS: Final = 24 * 3600
"""Seconds on either side of the first picture that columns are kept for; a forged file may claim any time."""


@dataclass(frozen=True, eq=False)
class SoundView:
    """What is drawn of a clip's sound; column 0 begins ``start`` seconds after the first shown picture."""

    start: Fraction
    low: NDArray[np.int8]
    """Shape (n,); the lowest sample of each hundredth of a second, -127..0."""
    high: NDArray[np.int8]
    """Shape (n,); the highest likewise, 0..127."""
    step: Fraction
    """Seconds from one column of the spectrogram to the next."""
    bands: NDArray[np.uint8]
    """Shape (m, 64); loudness by frequency, 0 Hz first, 8 kHz last: 0 is -80 dB or less, 255 full scale."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not len(self.low)

    def to_bytes(self) -> bytes:
        """As kept in the cache: an ``.npz`` without pickled objects."""
        with io.BytesIO() as buffer:
            times = np.array([*self.start.as_integer_ratio(), *self.step.as_integer_ratio()], np.int64)
            np.savez_compressed(buffer, times=times, low=self.low, high=self.high, bands=self.bands)
            return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> SoundView:
        """What :meth:`to_bytes` wrote; ValueError for anything else."""
        if not data.startswith(b"PK"):
            raise ValueError("no view of a sound")
        try:
            with np.load(io.BytesIO(data), allow_pickle=False) as kept:
                times, low, high, bands = (kept[name] for name in ("times", "low", "high", "bands"))
        except (OSError, KeyError, ValueError, zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise ValueError("no view of a sound") from error
        if times.shape != (4,) or low.shape != high.shape or low.ndim != 1 or bands.shape[1:] != (BANDS,):
            raise ValueError("no view of a sound")
        if (times.dtype, low.dtype, high.dtype, bands.dtype) != (np.int64, np.int8, np.int8, np.uint8):
            raise ValueError("no view of a sound")
        if times[1] <= 0 or times[2] <= 0 or times[3] <= 0:
            raise ValueError("no view of a sound")
        first, below, step, under = times.tolist()
        return cls(Fraction(first, below), low, high, Fraction(step, under), bands)


SILENT: Final = SoundView(
    Fraction(0), np.empty(0, np.int8), np.empty(0, np.int8), Fraction(1, WAVE_RATE), np.empty((0, BANDS), np.uint8)
)
"""Of a clip without sound."""


class SoundViewBuilder:
    """Takes samples in order, gaps and overlaps as they come; gaps are silent."""

    def __init__(self, duration: Fraction | None) -> None:
        """``duration``: seconds the clip is said to have, which sets how far columns of the spectrogram are apart."""
        seconds = min(max(float(duration or 0), 1.0), float(LONGEST_SECONDS))
        self._hop = max(RATE // WAVE_RATE, math.ceil(seconds * RATE / SPECTRA))
        self._wave: dict[int, tuple[int, int]] = {}
        self._spectra: dict[int, NDArray[np.float32]] = {}
        self._taper = np.hanning(WINDOW).astype(np.float32)
        self._held = np.empty(0, np.int16)
        self._place: int | None = None

    def add(self, position: int, samples: NDArray[np.int16]) -> None:
        """Samples (n,) at :data:`RATE`, the first ``position`` samples after the first shown picture."""
        if abs(position) > LONGEST_SECONDS * RATE:
            return
        if self._place is not None and position != self._place + len(self._held):
            self._drain(last=True)
            self._held = np.empty(0, np.int16)
            self._place = None
        if self._place is None:
            self._place = position
        self._held = np.concatenate([self._held, samples])
        self._drain(last=False)

    def finish(self) -> SoundView:
        """The view of all that was added."""
        self._drain(last=True)
        if not self._wave:
            return SILENT
        first, last = min(self._wave), max(self._wave)
        low, high = np.zeros(last - first + 1, np.int8), np.zeros(last - first + 1, np.int8)
        for column, (lowest, highest) in self._wave.items():
            low[column - first], high[column - first] = lowest, highest
        start = Fraction(first, WAVE_RATE)
        step = Fraction(self._hop, RATE)
        begin = math.floor(start / step)
        bands = np.zeros((max(self._spectra, default=begin) - begin + 1, BANDS), np.uint8)
        for column, loudness in self._spectra.items():
            if column >= begin:
                bands[column - begin] = _grey(loudness)
        return SoundView(start, low, high, step, bands)

    def _drain(self, *, last: bool) -> None:
        """Work off whole columns; at the ``last`` also what does not fill one."""
        block = max(self._hop, RATE // WAVE_RATE, WINDOW)
        if self._place is None or (len(self._held) < 2 * block and not last) or not len(self._held):
            return
        size = len(self._held) if last else len(self._held) - block
        self._envelope(self._held[:size], self._place)
        self._spectrum(self._held, size, self._place)
        self._held = self._held[size:]
        self._place += size

    def _envelope(self, samples: NDArray[np.int16], place: int) -> None:
        width = RATE // WAVE_RATE
        columns = (np.arange(len(samples)) + place) // width
        starts = np.flatnonzero(np.diff(columns, prepend=columns[0] - 1))
        low = np.minimum.reduceat(samples, starts) // 256
        high = np.maximum.reduceat(samples, starts) // 256
        for column, lowest, highest in zip(columns[starts].tolist(), low.tolist(), high.tolist(), strict=True):
            before = self._wave.get(column, (0, 0))
            self._wave[column] = (min(before[0], max(lowest, -127)), max(before[1], highest))

    def _spectrum(self, samples: NDArray[np.int16], size: int, place: int) -> None:
        apart = max(self._hop // PEAKS_PER_COLUMN, RATE // WAVE_RATE)
        first = -place % apart
        starts = np.arange(first, size, apart)
        starts = starts[starts + WINDOW <= len(samples)]
        if not len(starts):
            return
        for part in np.array_split(starts, math.ceil(len(starts) / 256)):
            cut = samples[part[:, np.newaxis] + np.arange(WINDOW)].astype(np.float32) / 32768
            lines = np.abs(np.fft.rfft(cut * self._taper, axis=1)[:, : WINDOW // 2]) / (WINDOW / 4)
            loudest = lines.reshape(len(part), BANDS, -1).max(axis=2).astype(np.float32)
            for start, bands in zip(part.tolist(), loudest, strict=True):
                column = (start + place) // self._hop
                before = self._spectra.get(column)
                self._spectra[column] = bands if before is None else np.maximum(before, bands)


def view_sound(
    path: Path,
    worker: MediaWorker,
    *,
    facts: MediaFacts | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> SoundView:
    """The view of a file's first sound stream, :data:`SILENT` where it has none; MediaError where it is unreadable."""
    facts = facts or worker.probe(path)
    if not facts.audio:
        return SILENT
    builder = SoundViewBuilder(facts.duration)
    for batch in worker.sound(path, rate=RATE, progress=progress, cancel=cancel):
        builder.add(batch.position, batch.samples)
    return builder.finish()


def _grey(loudness: NDArray[np.float32]) -> NDArray[np.uint8]:
    decibels = 20 * np.log10(np.maximum(loudness, 1e-6))
    return np.asarray(np.clip((decibels - FLOOR_DB) / -FLOOR_DB, 0, 1) * 255, np.uint8)
