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

MIRRORED_STILLS = 24
"""Stills of a clip whose mirror images are looked at, spread over its stills; bounds the cost for long clips."""


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
    _corners: dict[tuple[int, bool], Corners] = field(default_factory=dict, repr=False)

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

    @cached_property
    def mirror_codes(self) -> Codes:
        """Codes of the mirror images of up to :data:`MIRRORED_STILLS` stills."""
        count = len(self.fingerprint.stills)
        chosen = sorted({round(position) for position in np.linspace(0, count - 1, min(count, MIRRORED_STILLS))})
        found = [self.corners(number, mirror=True).codes() for number in chosen]
        still = np.repeat(np.array(chosen, dtype=np.int32), [len(codes) for codes in found])
        return Codes(np.concatenate([np.zeros((0, corners.CODE_BYTES), np.uint8), *found]), still)

    @cached_property
    def pictures(self) -> NDArray[np.uint8]:
        """All proxies, (n, height, width)."""
        return self.fingerprint.proxies(0, len(self.fingerprint))

    def corners(self, number: int, *, mirror: bool = False) -> Corners:
        """All corners of a still or of its mirror image, in pixels of :attr:`still_size`."""
        if (number, mirror) not in self._corners:
            picture = self.fingerprint.still(number)
            if picture.shape != self.still_size:
                picture = np.asarray(cv2.resize(picture, self.still_size[::-1]), dtype=np.uint8)
            self._corners[number, mirror] = corners.find(picture, mirror=mirror)
        return self._corners[number, mirror]
