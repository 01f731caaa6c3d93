"""Clips as edits take them: a stretch of a file, read through the worker, at a steady rate and a known size."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import overload

import numpy as np

from workbench.errors import MediaError
from workbench.media.client import MediaWorker
from workbench.names import quoted
from workbench.progress import Cancel, never_cancel, stop_if
from workbench.selftest.edit import Picture, Source
from workbench.selftest.picture import resized

LONG_SIDE = 480
"""Pixels of the longer side that edits work on: what a platform keeps of a clip at least."""
SECONDS = 14.0
"""Seconds of a clip that are edited at most: enough for every edit, and a test of minutes."""
LEAST_SECONDS = 1.5
"""Seconds that a clip must last to be edited: of less, no edit leaves a stretch to find."""
RATE = 30
"""Pictures per second at most; of faster clips every second or third frame is taken, as platforms do."""
SIDE_STEP = 4
"""Both sides are multiples of it, so that quarters of the picture are whole pixels."""
LEAST_SIDE = 32
"""Pixels of the shorter side at least, whatever the aspect: filters need some."""


def read_source(
    path: Path,
    worker: MediaWorker,
    *,
    name: str = "",
    start: float | None = None,
    seconds: float = SECONDS,
    cancel: Cancel = never_cancel,
) -> Source:
    """Up to ``seconds`` of a clip from second ``start`` on, or from a third into what is longer, where None.

    Raises MediaError for what cannot be read, or is shorter than :data:`LEAST_SECONDS`.
    """
    index = worker.index(path, cancel=cancel)
    times = (index.pts - index.pts[0]) * float(index.time_base)
    step = float(times[-1]) / (len(times) - 1) if len(times) > 1 else 0.0
    length = float(times[-1]) + step
    if length < LEAST_SECONDS or step <= 0:
        raise MediaError(f"{quoted(name or path)} lasts {length:.1f} s, which is too short to be edited.")
    begin = max(0.0, (length - seconds) / 3) if start is None else start
    rate = steady_rate(1 / step)
    ticks = begin + np.arange(max(1, int(min(seconds, length - begin) * rate))) / float(rate)
    nearest = np.searchsorted((times[1:] + times[:-1]) / 2, ticks)
    pictures: list[Picture] = []
    for pts in index.pts[nearest].tolist():
        stop_if(cancel)
        frame = worker.frame(path, pts, fit=(LONG_SIDE, LONG_SIDE)).rgb
        pictures.append(resized(frame, *_size(frame)))
    return Source(name or path.name, pictures, rate, begin)


def steady_rate(rate: float) -> Fraction:
    """The rate of every frame, or of every second, third, … of a faster clip."""
    return Fraction(rate / math.ceil(rate / RATE - 0.01)).limit_denominator(1001)


def _size(picture: Picture) -> tuple[int, int]:
    height, width = picture.shape[:2]
    scale = LONG_SIDE / max(width, height)
    wide, tall = (max(LEAST_SIDE, round(side * scale / SIDE_STEP) * SIDE_STEP) for side in (width, height))
    return wide, tall


class Shelf(Sequence[Source]):
    """Sources that are read when they are asked for, of which the last few are kept."""

    def __init__(self, loads: Sequence[Callable[[], Source]], keep: int = 1) -> None:
        self._loads = tuple(loads)
        self._keep = keep
        self._kept: OrderedDict[int, Source] = OrderedDict()

    def __len__(self) -> int:
        return len(self._loads)

    @overload
    def __getitem__(self, at: int) -> Source: ...
    @overload
    def __getitem__(self, at: slice) -> Shelf: ...
    def __getitem__(self, at: int | slice) -> Source | Shelf:
        if isinstance(at, slice):
            return Shelf([self._loader(number) for number in range(len(self))[at]], 0)
        return self._load(range(len(self))[at])

    def _loader(self, number: int) -> Callable[[], Source]:
        return lambda: self._load(number)

    def _load(self, number: int) -> Source:
        source = self._kept.pop(number, None) or self._loads[number]()
        self._kept[number] = source
        while len(self._kept) > max(1, self._keep):
            self._kept.popitem(last=False)
        return source
