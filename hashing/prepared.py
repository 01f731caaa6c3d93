"""A fingerprint made ready for comparing: local features and small pictures, computed once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from hashing.fingerprint import Fingerprint

FEATURES = 512
"""ORB features kept per still at most."""
PARTS = 8
"""Parts a side that a still is divided into, each with its share of the features."""
STRONG_FEATURES = 200
"""Features per still that vote for which stills to register; all of them take part in registering."""
MAX_STILLS = 12
"""Stills of a clip that are registered, spread over its useful ones; bounds the cost for long clips."""
FAST_THRESHOLD = 8
"""Grey levels by which a corner must stand out; below ORB's default of 20, so that dim and soft pictures give some."""
PATCH = 31
"""Pixels of the square around a corner that a descriptor looks at; ORB's default."""


@dataclass(frozen=True, eq=False)
class Features:
    """ORB features of several stills, one after the other."""

    points: NDArray[np.float32]
    """Shape (k, 2): x, y in the still's pixels, in the picture as it is, also for features of its mirror image."""
    descriptors: NDArray[np.uint8]
    """Shape (k, 32)."""
    still: NDArray[np.int32]
    """Shape (k,): number of the still, in ascending order."""
    strong: NDArray[np.bool_]
    """Shape (k,): among the strongest of its still."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """A fingerprint with what comparing derives from it."""

    fingerprint: Fingerprint

    @cached_property
    def chosen(self) -> list[int]:
        """Numbers of the stills that are registered."""
        count = len(self.fingerprint.stills)
        return sorted({round(position) for position in np.linspace(0, count - 1, min(count, MAX_STILLS))})

    @cached_property
    def still_size(self) -> tuple[int, int]:
        """Height and width of the stills; they may differ within a clip, the first one counts."""
        height, width = self.fingerprint.still(0).shape
        return height, width

    @cached_property
    def features(self) -> Features:
        """Features of the chosen stills."""
        return self._features(mirror=False)

    @cached_property
    def mirror_features(self) -> Features:
        """Features of the chosen stills' mirror images, at the points where they lie in the stills themselves."""
        return self._features(mirror=True)

    @cached_property
    def pictures(self) -> NDArray[np.uint8]:
        """All proxies, (n, height, width)."""
        return self.fingerprint.proxies(0, len(self.fingerprint))

    def _features(self, *, mirror: bool) -> Features:
        points, descriptors, owners, strong = [], [], [], []
        for number in self.chosen:
            picture = self.fingerprint.still(number)
            if picture.shape != self.still_size:
                picture = np.asarray(cv2.resize(picture, self.still_size[::-1]), dtype=np.uint8)
            found, described, response = _orb(np.ascontiguousarray(picture[:, ::-1]) if mirror else picture)
            if mirror:
                found[:, 0] = picture.shape[1] - 1 - found[:, 0]
            points.append(found)
            strong.append(_rank_in(np.zeros(len(found), dtype=np.int64), response) < STRONG_FEATURES)
            descriptors.append(described)
            owners.append(np.full(len(found), number, dtype=np.int32))
        if not points:
            return Features(*_nothing()[:2], np.zeros(0, np.int32), np.zeros(0, bool))
        together = (np.concatenate(points), np.concatenate(descriptors))
        return Features(*together, np.concatenate(owners), np.concatenate(strong))


def _nothing() -> tuple[NDArray[np.float32], NDArray[np.uint8], NDArray[np.float32]]:
    return np.zeros((0, 2), np.float32), np.zeros((0, 32), np.uint8), np.zeros(0, np.float32)


def _orb(picture: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.uint8], NDArray[np.float32]]:
    """Points (k, 2), descriptors (k, 32) and strengths (k,) of a picture's corners, the strongest of every part of it.

    Without the shares the strongest corners of all would lie on one contrasty thing, often the one that moves.
    """
    if min(picture.shape) < PATCH:
        return _nothing()
    finder = cv2.ORB.create(
        nfeatures=FEATURES * 4, fastThreshold=FAST_THRESHOLD, edgeThreshold=PATCH // 2, patchSize=PATCH
    )
    keypoints, descriptors = finder.detectAndCompute(picture, None)
    if not keypoints:
        return _nothing()
    points = np.array([keypoint.pt for keypoint in keypoints], dtype=np.float32)
    response = np.array([keypoint.response for keypoint in keypoints], dtype=np.float32)
    part = (points * (PARTS / np.array(picture.shape[::-1]))).astype(int) @ np.array([1, PARTS])
    keep = _rank_in(part, response) < FEATURES // PARTS**2
    return points[keep], np.asarray(descriptors, dtype=np.uint8)[keep], response[keep]


def _rank_in(part: NDArray[np.int64], response: NDArray[np.float32]) -> NDArray[np.int64]:
    """Each corner's rank, strongest first, within its part."""
    order = np.lexsort((-response, part))
    first = np.searchsorted(part[order], part[order], side="left")
    rank = np.empty(len(part), dtype=np.int64)
    rank[order] = np.arange(len(part)) - first
    return rank
