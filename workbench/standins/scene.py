"""A scene: a painted world, what moves in it, and the camera that looks at it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from fractions import Fraction

import numpy as np

from workbench.standins.camera import Aim, Film, look
from workbench.standins.paint import Paint, Pixels, to_pixels
from workbench.standins.space import Eye

RATE = Fraction(25)
"""Frames a second of every stand-in."""

VIEW = (768, 432)
"""Width and height of what the camera takes."""

MARGIN = 12
"""Pixels drawn beyond the edge of the view, so that turning the camera shows no edge."""


class Scene(ABC):
    """Draws any frame of itself; the same number gives the same picture."""

    seconds: int
    span: float
    """Pixels of the world across the view at zoom 1."""
    eye: Eye

    def __init__(self, world: Paint, film: Film) -> None:
        self._world = to_pixels(world)
        self._film = film

    @property
    def frames(self) -> int:
        """How many frames it has."""
        return int(self.seconds * RATE)

    @abstractmethod
    def aim(self, t: float) -> Aim:
        """Where the camera points at ``t`` seconds."""

    @abstractmethod
    def draw(self, canvas: Pixels, eye: Eye, t: float) -> None:
        """Put what moves onto ``canvas``, the part of the world that ``eye`` sees."""

    def exposure(self, t: float) -> float:
        """Gain of the camera's exposure automatic at ``t`` seconds, about 1."""
        return 1.0

    def frame(self, number: int) -> Pixels:
        """Frame ``number`` of 0 … ``frames``-1, shape (432, 768, 3)."""
        t = float(number / RATE)
        aim = self.aim(t)
        half = np.array(VIEW) * (self.span / VIEW[0] / aim.zoom / 2) + MARGIN
        left, top = np.maximum(np.array([aim.x, aim.y]) - half, 0).astype(int).tolist()
        right, bottom = np.ceil(np.array([aim.x, aim.y]) + half).astype(int).tolist()
        canvas = self._world[top:bottom, left:right].copy()
        self.draw(canvas, self.eye.window(left, top), t)
        seen = look(canvas, replace(aim, x=aim.x - left, y=aim.y - top), VIEW, self.span)
        return self._film.expose(seen, number, self.exposure(t))
