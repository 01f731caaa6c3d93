"""A fingerprint made ready for comparing: local features and small pictures, computed once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from hashing import corners
from hashing.corners import Corners
from hashing.fingerprint import Fingerprint

CHOSEN_STILLS = 16
"""Stills of a clip that are mirrored or enlarged, spread over its stills; bounds the cost for long clips."""
NO_BLUR = 0.1
"""Pixels (standard deviation) of a blur that changes nothing."""
SOFTENED = 4
"""Blurs whose pictures are kept, of each clip."""


@dataclass(frozen=True, eq=False)
class Codes:
    """Codes of the corners of several stills, one after the other."""

    codes: NDArray[np.uint8]
    """Shape (k, 16)."""
    still: NDArray[np.int32]
    """Shape (k,): number of the still, in ascending order."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """A fingerprint with what comparing derives from it."""

    fingerprint: Fingerprint
    _corners: dict[tuple[int, bool, float], Corners] = field(default_factory=dict, repr=False)
    _softened: dict[tuple[float, float], NDArray[np.uint8]] = field(default_factory=dict, repr=False)

    @cached_property
    def still_size(self) -> tuple[int, int]:
        """Height and width of the stills; they may differ within a clip, the first one counts."""
        height, width = self.fingerprint.still(0).shape
        return height, width

    @cached_property
    def codes(self) -> Codes:
        """Codes of the stills, as they are kept."""
        still = np.repeat(np.arange(len(self.fingerprint.stills), dtype=np.int32), self.fingerprint.corner_counts)
        return Codes(self.fingerprint.corner_codes, still)

    def codes_of(self, scale: float, most: int, *, mirror: bool) -> Codes:
        """Codes of ``most`` corners of up to :data:`CHOSEN_STILLS` stills, or of their mirror images, at a scale."""
        chosen = self.chosen(CHOSEN_STILLS)
        found = [self.corners(number, mirror=mirror, scale=scale).codes(most) for number in chosen]
        still = np.repeat(np.array(chosen, dtype=np.int32), [len(codes) for codes in found])
        return Codes(np.concatenate([np.zeros((0, corners.CODE_BYTES), np.uint8), *found]), still)

    def chosen(self, most: int) -> list[int]:
        """Numbers of at most so many stills, spread over all."""
        count = len(self.fingerprint.stills)
        return sorted({round(position) for position in np.linspace(0, count - 1, min(count, most))})

    @cached_property
    def pictures(self) -> NDArray[np.uint8]:
        """All proxies, (n, height, width)."""
        return self.fingerprint.proxies(0, len(self.fingerprint))

    def softened(self, across: float, down: float) -> NDArray[np.uint8]:
        """All proxies blurred by so many pixels (standard deviation), to a tenth of one; the last few are kept."""
        key = (round(across, 1), round(down, 1))
        if key not in self._softened:
            if len(self._softened) == SOFTENED:
                del self._softened[next(iter(self._softened))]
            self._softened[key] = soften(self.pictures, *key)
        return self._softened[key]

    def corners(self, number: int, *, mirror: bool = False, scale: float = 1.0) -> Corners:
        """All corners of a still or of its mirror image, in pixels of :attr:`still_size` whatever the ``scale`` is."""
        key = (number, mirror, scale)
        if key not in self._corners:
            height, width = self.still_size
            picture = self.fingerprint.still(number)
            wanted = (round(width * scale), round(height * scale))
            if picture.shape != wanted[::-1]:
                how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
                picture = np.asarray(cv2.resize(picture, wanted, interpolation=how), dtype=np.uint8)
            found = corners.find(picture, mirror=mirror)
            there = found.points if scale == 1.0 else ((found.points + 0.5) / scale - 0.5).astype(np.float32)
            self._corners[key] = Corners(there, found.descriptors)
        return self._corners[key]


def soften(pictures: NDArray[np.uint8], across: float, down: float) -> NDArray[np.uint8]:
    """Pictures (n, h, w) blurred by so many pixels (standard deviation) along either axis; 0 leaves it as it is."""
    if max(across, down) <= 0:
        return pictures
    sigma = max(across, NO_BLUR), max(down, NO_BLUR)
    soft = [cv2.GaussianBlur(one, (0, 0), sigmaX=sigma[0], sigmaY=sigma[1]) for one in pictures]
    return np.asarray(soft, dtype=np.uint8)
