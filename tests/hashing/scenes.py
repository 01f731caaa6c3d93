"""Small grey clips drawn from numbers: a hand-held look at a place with things that move in it."""

from __future__ import annotations

from fractions import Fraction

import cv2
import numpy as np
from numpy.typing import NDArray

from hashing.fingerprint import Fingerprint, FingerprintBuilder

RATE = 8
TICKS = 1000
Clip = NDArray[np.uint8]


def place(seed: int, side: int = 600) -> NDArray[np.float32]:
    """A large picture with structure at several scales."""
    random = np.random.default_rng(seed)
    picture = np.zeros((side, side), dtype=np.float32)
    for blur, strength in ((40, 900), (12, 400), (4, 130), (1.5, 40)):
        picture += strength * cv2.GaussianBlur(random.standard_normal((side, side)).astype(np.float32), (0, 0), blur)
    for _ in range(30):
        x, y, w, h = random.integers(0, side - 60), random.integers(0, side - 60), *random.integers(15, 60, 2)
        picture[y : y + h, x : x + w] += random.integers(-60, 60)
    return np.asarray(np.clip(128 + picture, 5, 250), dtype=np.float32)


def clip(
    seed: int, seconds: float, *, size: tuple[int, int] = (144, 256), camera: bool = True, moment: int = 0
) -> Clip:
    """A clip (n, h, w) at eight frames a second: place ``seed``, its things moving as in ``moment``."""
    height, width = size
    ground, random = place(seed), np.random.default_rng(1000 * seed + moment)
    count = round(seconds * RATE)
    walk = np.cumsum(random.standard_normal((count, 2)) * 3, axis=0) if camera else np.zeros((count, 2))
    walk = np.asarray(cv2.blur(walk, (1, 5)), dtype=np.float64) % 60 + 150
    things = [(random.uniform(0, 1, 2), random.uniform(-0.15, 0.15, 2), random.integers(0, 255)) for _ in range(4)]
    frames = []
    for number, (x, y) in enumerate(walk):
        frame = cv2.getRectSubPix(ground, (width, height), (float(x + width / 3), float(y + height / 3)))
        for start, step, level in things:
            at = (start + step * number / RATE) % 1.0 * (width, height)
            cv2.circle(frame, (int(at[0]), int(at[1])), height // 9, float(level), -1)
            cv2.circle(frame, (int(at[0]) + 5, int(at[1])), height // 20, float(255 - level), -1)
        frames.append(frame + random.normal(0, 2, frame.shape))
    return np.asarray(np.clip(np.stack(frames), 0, 255), dtype=np.uint8)


def fingerprint(grey: Clip, *, start: int = 0, rate: float = RATE) -> Fingerprint:
    """The fingerprint of pictures at a steady rate, in thousandths of a second from ``start``."""
    pts = start + np.round(np.arange(len(grey)) * TICKS / rate).astype(np.int64)
    builder = FingerprintBuilder(Fraction(1, TICKS), start)
    for low in range(0, len(grey), 50):
        builder.add(pts[low : low + 50], grey[low : low + 50])
    return builder.finish(Fraction(round(len(grey) * TICKS / rate), TICKS))
