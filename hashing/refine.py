"""Makes a map between two pictures exact to a fraction of a pixel, from a few aligned frames in full detail.

What is kept of a clip is small: maps found in it are a pixel or more of the frame off, which is seen as soon as one
picture is subtracted from the other. Frames that show the same instant know better: their enhanced correlation
coefficient (Evangelidis and Psarakis, PAMI 2008) is raised step by step; brightness and contrast do not matter to it.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from hashing.register import Matrix, transform

SOFTNESS = (9, 5)
"""Pixels (odd) of the blur under which frames are compared, one after the other: the first sees farther."""
SURROUNDINGS = 40
"""Parts of the frame's width that a place is compared with its surroundings in."""
NOISE = 4.0
"""Grey levels that are no detail."""
STEPS = 30
"""Steps at most under each."""
ENOUGH = 1e-4
"""Gain of the coefficient (0..1) under which a step changes nothing that is seen."""
FARTHEST = 0.05
"""Share of the frame by which any corner may be moved; farther, it is another map, not a better one."""
LEAST_GAIN = 0.002
"""Gain of the coefficient in the middle pair from which the new map is believed."""
LEAST_PIXELS = 400
"""Pixels that both must show."""
LEAST_AREA = 0.5
"""Factor of the area that a step in the right direction leaves at least."""
CORNERS = np.array([[x, y] for x in (0.0, 1.0) for y in (0.0, 1.0)])
"""Of a frame."""

Picture = NDArray[np.uint8]


def refined(matrix: Matrix, pairs: Sequence[tuple[Picture, Picture]]) -> Matrix:
    """The map, shape (3, 3), from A's displayed frame to B's, both 0..1 from the upper left, under which most of the
    ``pairs`` agree best; the one given where none is better.

    ``pairs`` are frames of A and of B that show the same instant, (h, w, 3) RGB, all of a clip in the same size.
    """
    grey = [(_detail(a), _detail(b)) for a, b in pairs]
    best, most = matrix, _agreement(matrix, grey) + LEAST_GAIN
    for start in (_without_perspective(matrix), matrix):
        raised = [_raised(start, a, b) for a, b in grey]
        for found in (one for one in raised if one is not None and _near(one, matrix)):
            agreement = _agreement(found, grey)
            if agreement > most:
                best, most = found, agreement
        if best is not matrix:
            break
    return best


def _detail(rgb: Picture) -> Picture:
    """What stands out from its surroundings, as strong everywhere, so that neither light nor captions weigh most."""
    grey = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2GRAY).astype(np.float32)
    around = grey.shape[1] / SURROUNDINGS
    fine = grey - cv2.GaussianBlur(grey, (0, 0), around)
    strength = np.sqrt(cv2.GaussianBlur(fine * fine, (0, 0), around)) + NOISE
    return np.asarray(np.clip(fine / strength * 50 + 128, 0, 255), np.uint8)


def _without_perspective(matrix: Matrix) -> Matrix:
    """The affine map nearest to it at the frame's corners: edits have no perspective, only filmed screens do."""
    mapped = transform(matrix, CORNERS)
    fitted = np.linalg.lstsq(np.hstack([CORNERS, np.ones((4, 1))]), mapped, rcond=None)[0]
    return np.vstack([fitted.T, [0.0, 0.0, 1.0]])


def _raised(matrix: Matrix, a: Picture, b: Picture) -> Matrix | None:
    """The map with the highest coefficient near by; None where the pictures say too little."""
    there, size = _in_pixels(matrix, a, b), (b.shape[1], b.shape[0])
    laid, both = cv2.warpPerspective(a, there, size), cv2.warpPerspective(np.full_like(a, 255), there, size)
    warp = np.eye(2, 3, dtype=np.float32)
    stop = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, STEPS, ENOUGH)
    try:
        for softness in SOFTNESS:
            _, found = cv2.findTransformECC(b, laid, warp, cv2.MOTION_AFFINE, stop, both, softness)
            warp = np.asarray(found, np.float32)
    except cv2.error:  # it does not converge
        return None
    back = np.vstack([warp.astype(np.float64), [0.0, 0.0, 1.0]])
    if not np.isfinite(back).all() or abs(np.linalg.det(back)) < LEAST_AREA:
        return None
    return np.asarray(_pixels(b) @ np.linalg.inv(back) @ there @ np.linalg.inv(_pixels(a)), np.float64)


def _agreement(matrix: Matrix, pairs: Sequence[tuple[Picture, Picture]]) -> float:
    """The middle one of the pairs' correlations (-1..1) of what both show."""
    return float(np.median([_correlation(matrix, a, b) for a, b in pairs])) if pairs else -1.0


def _correlation(matrix: Matrix, a: Picture, b: Picture) -> float:
    size = (b.shape[1], b.shape[0])
    there = _in_pixels(matrix, a, b)
    both = cv2.warpPerspective(np.full(a.shape, 255, np.uint8), there, size) == 255
    if both.sum() < LEAST_PIXELS:
        return -1.0
    blur = (SOFTNESS[-1], SOFTNESS[-1])
    laid = cv2.warpPerspective(cv2.GaussianBlur(a, blur, 0), there, size)
    one, other = (picture[both].astype(np.float64) for picture in (laid, cv2.GaussianBlur(b, blur, 0)))
    one, other = one - one.mean(), other - other.mean()
    return float((one * other).sum() / max(float(np.sqrt((one * one).sum() * (other * other).sum())), 1e-9))


def _near(one: Matrix, other: Matrix) -> bool:
    return bool(np.abs(transform(one, CORNERS) - transform(other, CORNERS)).max() <= FARTHEST)


def _in_pixels(matrix: Matrix, a: Picture, b: Picture) -> Matrix:
    """From the middles of A's pixels to those of B's."""
    return np.asarray(np.linalg.inv(_pixels(b)) @ matrix @ _pixels(a))


def _pixels(picture: Picture) -> Matrix:
    """From the numbers of a picture's pixels to shares of its frame."""
    height, width = picture.shape[:2]
    return np.array([[1 / width, 0, 0.5 / width], [0, 1 / height, 0.5 / height], [0, 0, 1]])
