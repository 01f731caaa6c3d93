"""Where decoding can start, as text for the line from the app to its worker."""

from __future__ import annotations

import base64
import zlib

import numpy as np
from numpy.typing import NDArray


def pack(starts: NDArray[np.int64]) -> str:
    """Times (m, 3) as in :class:`~workbench.media.model.FrameIndex`; some bytes for each start."""
    steps = np.diff(starts, axis=0, prepend=np.zeros((1, 3), np.int64))
    return base64.b85encode(zlib.compress(steps.astype("<i8").tobytes(), 6)).decode("ascii")


def unpack(text: str) -> NDArray[np.int64]:
    """What :func:`pack` made, as it was. Only for what the app itself has said."""
    steps = np.frombuffer(zlib.decompress(base64.b85decode(text)), "<i8").reshape(-1, 3)
    return np.cumsum(steps, axis=0, dtype=np.int64)
