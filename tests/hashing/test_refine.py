"""A map that is a pixel or more off is made exact; what cannot be made better is left as it is."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from hashing.refine import refined
from hashing.register import Matrix, transform

pytestmark = pytest.mark.slow

Picture = NDArray[np.uint8]

WIDE, HIGH = 320, 180
EXACT = 0.4
"""Pixels by which a map may miss."""
OFF = np.array([[1.015, 0.008, -0.012], [-0.006, 0.988, 0.014], [0, 0, 1.0]])
"""Pixels off, as the map begins."""


def pictures(seed: int, count: int = 3) -> list[Picture]:
    """Ground that stays, and a thing that moves."""
    random = np.random.default_rng(seed)
    ground = cv2.GaussianBlur(random.integers(0, 255, (HIGH, WIDE, 3)).astype(np.float32), (0, 0), 3)
    ground = (ground - ground.min()) / (ground.max() - ground.min()) * 220 + 15
    found = []
    for number in range(count):
        picture = ground.astype(np.uint8)
        cv2.circle(picture, (60 + 70 * number, 90), 22, (200, 40, 90), -1)
        found.append(picture)
    return found


def edit(degrees: float, zoom: float, *, mirrored: bool = False) -> Matrix:
    """From the middles of A's pixels to those of B's."""
    turn = np.vstack([cv2.getRotationMatrix2D(((WIDE - 1) / 2, (HIGH - 1) / 2), degrees, zoom), [0, 0, 1]])
    return np.asarray(turn @ np.diag([-1.0, 1, 1]) + [[0, 0, (WIDE - 1)], [0] * 3, [0] * 3] if mirrored else turn)


def shares(pixels: Matrix) -> Matrix:
    frame = np.array([[WIDE, 0, -0.5], [0, HIGH, -0.5], [0, 0, 1.0]])
    return np.asarray(np.linalg.inv(frame) @ pixels @ frame)


def missed(found: Matrix, truth: Matrix) -> float:
    """Pixels, at worst, of the places that both pictures show."""
    points = np.array([[x, y] for x in (0.25, 0.5, 0.75) for y in (0.25, 0.5, 0.75)])
    return float(np.abs((transform(found, points) - transform(truth, points)) * [WIDE, HIGH]).max())


def edited(picture: Picture, pixels: Matrix, *, other: bool = False) -> Picture:
    """B: softer, darker, under a caption; ``other`` shows something else altogether."""
    shown = pictures(9, 1)[0] if other else cv2.warpPerspective(picture, pixels, (WIDE, HIGH))
    shown = (cv2.GaussianBlur(shown, (0, 0), 0.8) * 0.7 + 20).astype(np.uint8)
    shown[150:172, 40:280] = (240, 240, 60)
    return np.asarray(shown, np.uint8)


@pytest.mark.parametrize(("degrees", "zoom", "mirrored"), [(0, 1.25, False), (5, 1.2, False), (0, 1.1, True)])
def test_a_map_that_is_pixels_off_is_made_exact(degrees: float, zoom: float, mirrored: bool) -> None:
    pixels = edit(degrees, zoom, mirrored=mirrored)
    truth = shares(pixels)
    pairs = [(one, edited(one, pixels)) for one in pictures(4)]

    assert missed(truth @ OFF, truth) > 4 * EXACT
    assert missed(refined(truth @ OFF, pairs), truth) < EXACT


def test_what_cannot_be_made_better_stays() -> None:
    pixels = edit(5, 1.2)
    truth = shares(pixels)

    assert np.array_equal(refined(truth, []), truth)
    black = np.zeros((HIGH, WIDE, 3), np.uint8)
    assert np.array_equal(refined(truth, [(black, black)]), truth)
    beyond = truth @ np.array([[1, 0, 3.0], [0, 1, 0], [0, 0, 1]])  # nothing is in both
    assert np.array_equal(refined(beyond, [(one, edited(one, pixels)) for one in pictures(4)]), beyond)


def test_one_pair_that_shows_something_else_does_not_spoil_the_map() -> None:
    pixels = edit(0, 1.25)
    truth = shares(pixels)
    pairs = [(one, edited(one, pixels, other=number == 0)) for number, one in enumerate(pictures(4))]

    assert missed(refined(truth @ OFF, pairs), truth) < EXACT
