"""The hand that holds the camera, and what the camera makes of the light: grade, grain, label."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin

import cv2
import numpy as np

from workbench.standins.paint import Paint, Pixels, floats, lettering, seeded, to_pixels

LABEL = "STAND-IN · drawn, not real footage"
"""Burnt into every frame of every stand-in."""

GRAIN_TILES = 5
"""Different sheets of grain; each frame takes one at its own place."""


@dataclass(frozen=True)
class Aim:
    """Where the camera points: centre of the view in pixels of the scene, zoom (1 is the scene's own), roll."""

    x: float
    y: float
    zoom: float = 1.0
    roll: float = 0.0


def hand(seconds: float, amount: float, phase: float) -> Aim:
    """The small wandering of a hand-held camera: sums of sines whose periods never meet; ``amount`` in pixels."""
    waves = ((0.83, 1.0), (1.91, 0.55), (3.37, 0.3), (7.3, 0.13), (11.9, 0.05))
    x = sum(a * sin(f * seconds * 2.1 + phase * (1 + f)) for f, a in waves)
    y = sum(a * sin(f * seconds * 2.3 + phase * (2 + f) + 1.3) for f, a in waves)
    roll = sum(a * sin(f * seconds * 1.3 + phase + 0.7 * f) for f, a in waves[:3])
    return Aim(amount * x, amount * 0.8 * y, 1 + 0.0006 * amount * sin(0.9 * seconds + phase), 0.045 * amount * roll)


def look(scene: Pixels, aim: Aim, view: tuple[int, int], span: float) -> Pixels:
    """What the camera sees of ``scene``: ``span`` scene pixels across at zoom 1, as a picture of ``view`` (w, h)."""
    scale = view[0] / span * aim.zoom
    c, s = cos(radians(aim.roll)) * scale, sin(radians(aim.roll)) * scale
    matrix = np.array(
        [[c, s, view[0] / 2 - c * aim.x - s * aim.y], [-s, c, view[1] / 2 + s * aim.x - c * aim.y]], np.float64
    )
    seen = cv2.warpAffine(scene, matrix, view, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen, np.uint8)


class Film:
    """Grade, vignette and grain of one camera, the same for the same frame number."""

    def __init__(self, view: tuple[int, int], seed: int, *, noise: float, vignette: float = 0.3) -> None:
        width, height = view
        rng = seeded(seed, 51)
        self._view = view
        coarse = rng.normal(0, noise, (GRAIN_TILES, height + 64, width + 64, 1)).astype(np.float32)
        tint = rng.normal(0, noise * 0.5, (GRAIN_TILES, (height + 64) // 2, (width + 64) // 2, 3)).astype(np.float32)
        sheets = [
            coarse[n] + cv2.resize(tint[n], (width + 64, height + 64), interpolation=cv2.INTER_LINEAR)
            for n in range(GRAIN_TILES)
        ]
        self._bright = [to_pixels(floats(np.maximum(sheet, 0) / 255)) for sheet in sheets]
        self._dark = [to_pixels(floats(np.maximum(-sheet, 0) / 255)) for sheet in sheets]
        y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
        fall = 1 - vignette * np.clip((x * x + y * y) / 2, 0, 1) ** 1.5
        self._fall = cv2.merge([to_pixels(floats(fall))] * 3)
        self._places = rng.integers(0, 64, (997, 2))

    def expose(self, picture: Pixels, number: int, gain: float = 1.0) -> Pixels:
        """``picture`` as frame ``number`` of this film; ``gain`` is what the exposure automatic does."""
        width, height = self._view
        sheet, (x, y) = number * 3 % GRAIN_TILES, self._places[number % 997]
        part = np.s_[y : y + height, x : x + width]
        out = cv2.multiply(picture, self._fall, scale=gain / 255)
        out = cv2.subtract(cv2.add(out, self._bright[sheet][part]), self._dark[sheet][part])
        return np.asarray(out, np.uint8)


def grade(paint: Paint, *, contrast: float, saturation: float, shadows: Paint, highlights: Paint) -> Paint:
    """A film-like look: soft shoulder, S-curve, saturation, tinted shadows and highlights."""
    paint = floats(1 - np.exp(-1.35 * np.maximum(paint, 0))) / np.float32(1 - np.exp(-1.35))
    paint = floats(np.clip(paint, 0, 1))
    curve = paint * paint * (3 - 2 * paint)
    paint = floats(paint + (curve - paint) * contrast)
    grey = (paint @ floats([0.2126, 0.7152, 0.0722]))[..., None]
    paint = floats(grey + (paint - grey) * saturation)
    return floats(paint + shadows * (1 - grey) ** 3 + highlights * grey**2)


Grade = Callable[[Paint], Paint]


class Label:
    """The mark that says what these pictures are: small, in a corner, legible on light and dark."""

    def __init__(self, view: tuple[int, int], corner: str, text: str = LABEL) -> None:
        size = max(10.5, view[1] * 0.0285)
        letters = lettering(text, size, weight=500)
        pad = (round(size * 0.3), round(size * 0.6))
        self._mask = np.pad(letters, ((pad[0], pad[0]), (pad[1], pad[1])))[..., None]
        height, width = self._mask.shape[:2]
        margin = round(size * 0.7)
        self._x = margin if "left" in corner else view[0] - width - margin
        self._y = margin if "top" in corner else view[1] - height - margin

    def burn(self, picture: Pixels) -> Pixels:
        """``picture`` with the label in it."""
        out = picture.copy()
        height, width = self._mask.shape[:2]
        here = out[self._y : self._y + height, self._x : self._x + width]
        plate = here * np.float32(0.42) + np.float32(6)
        here[:] = (plate + (np.float32(240) - plate) * self._mask * np.float32(0.92)).astype(np.uint8)
        return out
