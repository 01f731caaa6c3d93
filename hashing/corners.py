"""Corners of a picture, which other pictures of the same thing have too: ORB (Rublee et al., ICCV 2011).

They are spread over the picture: the strongest of all would lie on one contrasty thing, often the one that moves; so
every part of the picture has its share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

MOST = 512
"""Corners of a picture at most."""
PARTS = 8
"""Parts a side that a picture is divided into, each with its share of the corners."""
FAST_THRESHOLD = 8
"""Grey levels by which a corner must stand out; below ORB's default of 20, so that dim and soft pictures give some."""
PATCH = 31
"""Pixels of the square around a corner that a descriptor looks at; ORB's default."""
KEPT = 32
"""Corners of a still whose codes are kept with a fingerprint: half a kilobyte. With 24 or 48 the right clip of thirteen
led about as clearly."""
CODE_BYTES = 16
"""Bytes of a code: the first half of ORB's 256 bits, which says more than half: its authors chose their tests one after
the other, the most telling and least alike first."""


@dataclass(frozen=True, eq=False)
class Corners:
    """A picture's corners, those that are strongest in their part of it first."""

    points: NDArray[np.float32]
    """Shape (k, 2): x, y in pixels, in the picture as it is, also for corners of its mirror image."""
    descriptors: NDArray[np.uint8]
    """Shape (k, 32)."""

    def codes(self, most: int = KEPT) -> NDArray[np.uint8]:
        """The first ``most`` corners' codes (k, 16)."""
        return np.ascontiguousarray(self.descriptors[:most, :CODE_BYTES])


def find(picture: NDArray[np.uint8], *, mirror: bool = False) -> Corners:
    """The corners of a grey picture (height, width), or of its mirror image; none where it is smaller than a patch."""
    if min(picture.shape) < PATCH:
        return Corners(np.zeros((0, 2), np.float32), np.zeros((0, 32), np.uint8))
    if mirror:
        picture = np.ascontiguousarray(picture[:, ::-1])
    finder = cv2.ORB.create(nfeatures=MOST * 4, fastThreshold=FAST_THRESHOLD, edgeThreshold=PATCH // 2, patchSize=PATCH)
    chosen = _spread(finder.detect(picture, None), picture.shape)
    for rank, keypoint in enumerate(chosen):
        keypoint.class_id = rank  # ORB takes them in an order of its own
    keypoints, descriptors = finder.compute(picture, chosen)
    if not len(keypoints):
        return Corners(np.zeros((0, 2), np.float32), np.zeros((0, 32), np.uint8))
    order = np.argsort([keypoint.class_id for keypoint in keypoints])
    points = np.asarray(cv2.KeyPoint.convert(keypoints), dtype=np.float32)[order]
    if mirror:
        points[:, 0] = picture.shape[1] - 1 - points[:, 0]
    return Corners(points, np.asarray(descriptors, dtype=np.uint8)[order])


def _spread(keypoints: Sequence[cv2.KeyPoint], shape: tuple[int, ...]) -> list[cv2.KeyPoint]:
    """The corners, first the strongest of every part, then the second of every part, up to their share."""
    if not keypoints:
        return []
    points = np.asarray(cv2.KeyPoint.convert(keypoints))
    response = np.array([keypoint.response for keypoint in keypoints])
    part = (points * (PARTS / np.array(shape[::-1]))).astype(int) @ np.array([1, PARTS])
    order = np.lexsort((-response, part))
    rank = np.empty(len(part), dtype=np.int64)
    rank[order] = np.arange(len(part)) - np.searchsorted(part[order], part[order], side="left")
    chosen = np.lexsort((-response, rank))
    return [keypoints[at] for at in chosen[: int((rank < MOST // PARTS**2).sum())]]
