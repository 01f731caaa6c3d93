"""Cuts: where one shot ends and another begins, found in small grey pictures of every frame.

Two frames are compared by the correlation of their thumbnails, which a change of exposure leaves alone. At a cut no
frame shortly before it resembles any frame shortly after it; a photographer's flash fails that, since the picture comes
back. What counts as a jump adapts to how restless the picture is around it, as PySceneDetect's adaptive detector does
for its content measure.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

THUMB = (48, 32)
"""Pixels (width, height) of a thumbnail: camera shake and small movement vanish in it."""

REACH = 3
"""Frames looked at on either side of a possible cut; flashes and torn frames last one or two."""

FLAT = 3.0
"""Standard deviation of luma (0..255) below which a thumbnail shows nothing that could be compared."""

MIN_CHANGE = 0.30
"""Least change (1 - correlation, 0..2) across a cut. Within a shot it stays below 0.1 but for fast pans; unrelated
pictures differ by 0.5 to 1.5."""

BLOCKS = (4, 4)
"""The thumbnail is cut into so many rows and columns of blocks, 8 × 12 pixels each."""

CHANGED_BLOCKS = 0.65
"""Share of the blocks that a cut changes, each by :data:`MIN_CHANGE`. Real cuts changed 0.81 or more; something large
that crosses the picture within one frame changed up to 0.56."""

FLAT_STEP = 25.0
"""Levels of luma (0..255) by which a flat block must brighten or darken to count as changed."""

RESTLESS = 2.5
"""A cut changes the picture at least this many times as much as one frame to the next does nearby."""

NEARBY_SECONDS = 0.7
"""What "nearby" means, on either side."""

NEARBY_SHARE = 0.85
"""Share of the nearby changes that the cut must outdo: not all, for there may be another cut among them."""

MIN_SHOT_SECONDS = 0.5
"""Shorter shots are joined to the one before: strobing and subliminal inserts are not shots for an analyst's strip."""


class CutDetector:
    """Fed with pictures in order; says at the end at which of them a shot begins."""

    def __init__(self) -> None:
        self._recent = np.zeros((0, THUMB[0] * THUMB[1]), np.float32)
        self._flat = np.zeros(0, np.bool_)
        self._changes: list[list[NDArray[np.float32]]] = [[] for _ in range(_LAGS)]
        self._spread: list[NDArray[np.float32]] = []
        self._last: NDArray[np.float32] | None = None

    def add(self, grey: NDArray[np.uint8]) -> None:
        """Take the next pictures, (n, h, w)."""
        thumbs = np.stack([cv2.resize(picture, THUMB, interpolation=cv2.INTER_AREA) for picture in grey])
        self._spread.append(_changed_blocks(np.stack([self._last, *thumbs]) if self._last is not None else thumbs))
        self._last = thumbs[-1]
        vectors, flat = _normalised(thumbs)
        vectors = np.concatenate([self._recent, vectors])
        flat = np.concatenate([self._flat, flat])
        new = len(grey)
        for lag in range(1, _LAGS + 1):
            # Each new picture as the later one of a pair; pairs that begin before the first picture do not exist.
            later = np.arange(max(lag, len(vectors) - new), len(vectors))
            change = 1 - np.einsum("ij,ij->i", vectors[later], vectors[later - lag])
            change[flat[later] & flat[later - lag]] = 0.0
            change[flat[later] ^ flat[later - lag]] = 1.0
            self._changes[lag - 1].append(change.astype(np.float32))
        self._recent, self._flat = vectors[-_LAGS:], flat[-_LAGS:]

    def starts(self, times: NDArray[np.float64]) -> list[int]:
        """Numbers of the pictures that begin a shot, the first always; ``times`` (n,) are theirs in seconds."""
        if not len(times):
            return []
        step = _joined(self._changes[0])
        change = self._across(len(times))
        spread = np.concatenate([np.zeros(1, np.float32), *self._spread])  # spread[i] is from picture i - 1 to i
        starts = [0]
        for found in np.flatnonzero((change >= MIN_CHANGE) & (spread >= CHANGED_BLOCKS)):
            number = int(found)
            long_enough = min(times[number] - times[starts[-1]], times[-1] - times[number]) >= MIN_SHOT_SECONDS
            if long_enough and _stands_out(number, change, step, times):
                starts.append(number)
        return starts

    def _across(self, count: int) -> NDArray[np.float32]:
        """For each picture the least change from any of the :data:`REACH` before it to any from it on, (n,)."""
        across = np.full(count, np.inf, np.float32)
        across[0] = 0
        for lag in range(1, _LAGS + 1):
            change = _joined(self._changes[lag - 1])  # change[i] is between pictures i and i + lag
            for before in range(max(1, lag - REACH + 1), min(REACH, lag) + 1):
                pairs = change[: max(0, count - lag)]
                target = across[before : before + len(pairs)]
                np.minimum(target, pairs[: len(target)], out=target)
        return across


_LAGS = 2 * REACH - 1


def _normalised(thumbs: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Thumbnails as vectors of mean 0 and length 1, (n, pixels), and which of them are flat, (n,)."""
    vectors, spread = _standard(thumbs.reshape(len(thumbs), -1).astype(np.float32))
    return vectors / np.sqrt(np.float32(vectors.shape[1])), spread < FLAT


def _changed_blocks(thumbs: NDArray[np.uint8]) -> NDArray[np.float32]:
    """For each thumbnail (h, w) but the first, the share of its blocks that are unlike the one before's, (n - 1,)."""
    rows, columns = BLOCKS
    height, width = THUMB[1] // rows, THUMB[0] // columns
    blocks = thumbs.reshape(-1, rows, height, columns, width).swapaxes(2, 3).reshape(len(thumbs), -1, height * width)
    means = blocks.mean(axis=2, dtype=np.float32)
    vectors, spread = _standard(blocks.astype(np.float32))
    change = 1 - (vectors[1:] * vectors[:-1]).mean(axis=2)
    flat = spread < FLAT
    stepped = np.abs(means[1:] - means[:-1]) >= FLAT_STEP
    changed = np.where(flat[1:] | flat[:-1], stepped | (flat[1:] ^ flat[:-1]), change >= MIN_CHANGE)
    share: NDArray[np.float32] = changed.mean(axis=1, dtype=np.float32)
    return share


def _standard(values: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """``values`` with mean 0 and standard deviation 1 along the last axis, and that deviation."""
    centred = values - values.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=-1))
    return centred / np.maximum(spread, 1e-6)[..., None], spread


def _joined(parts: list[NDArray[np.float32]]) -> NDArray[np.float32]:
    return np.concatenate(parts) if parts else np.zeros(0, np.float32)


def _stands_out(
    number: int, change: NDArray[np.float32], step: NDArray[np.float32], times: NDArray[np.float64]
) -> bool:
    low = int(np.searchsorted(times, times[number] - NEARBY_SECONDS))
    high = int(np.searchsorted(times, times[number] + NEARBY_SECONDS, side="right"))
    # step[i] leads from picture i to i + 1; the cut's own step is number - 1.
    around = np.concatenate([step[low : max(low, number - 2)], step[number + 1 : max(number + 1, high - 1)]])
    usual = float(np.quantile(around, NEARBY_SHARE)) if len(around) else 0.0
    is_peak = change[number] >= change[max(0, number - 1) : number + 2].max()
    return bool(is_peak and change[number] >= RESTLESS * usual)
