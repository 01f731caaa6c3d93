"""A hatchback in profile, driving or parked, with its lights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from workbench.standins.figures import oval
from workbench.standins.paint import (
    Colour,
    Light,
    Look,
    Paint,
    Point,
    Sprite,
    covered,
    fill,
    floats,
    glow,
    over,
    polygon,
    relief,
    resize,
    rgb,
    rounded,
    step,
    swell,
    to_pixels,
)
from workbench.standins.space import Eye, darken

AXLES: Final = (-1.27, 1.30)
"""Metres from the middle of the car to its axles."""
WHEEL: Final = 0.31
"""Radius of a wheel, metres."""
BODYWORK: Final = (
    (-2.02, 0.32), (-2.05, 0.62), (-1.98, 0.90), (-1.80, 0.99), (-1.50, 1.26), (-1.15, 1.43), (-0.35, 1.47),
    (0.25, 1.40), (0.90, 1.02), (1.55, 0.93), (1.92, 0.80), (2.05, 0.62), (2.05, 0.34), (1.72, 0.24), (-1.72, 0.24),
)  # fmt: skip
"""Outline, nose to the right, metres."""
GLASS: Final = ((-1.52, 1.02), (-1.32, 1.24), (-1.06, 1.36), (-0.34, 1.39), (0.20, 1.32), (0.66, 1.03))
SHEEN: Final = ((-1.2, 1.24), (-0.5, 1.37), (0.1, 1.31), (-0.4, 1.18))
HEADLAMP: Final = ((1.70, 0.74), (1.98, 0.68), (2.03, 0.60), (1.78, 0.63))
TAIL_LAMP: Final = ((-2.03, 0.86), (-1.82, 0.88), (-1.80, 0.76), (-2.05, 0.72))
PILLARS: Final = (-0.38, -1.2)
DOORS: Final = (0.66, -0.40)


def _bodywork(scale: float, colour: Paint, light: Light) -> tuple[Paint, Paint, Point]:
    """Paint, cover, and the pixel of the ground under the middle."""
    shape = (int(1.8 * scale), int(4.6 * scale))
    foot = (2.3 * scale, shape[0] - 0.1 * scale)

    def at(points: Sequence[Point]) -> list[Point]:
        return [(foot[0] + x * scale, foot[1] - y * scale) for x, y in points]

    mask = polygon(shape, rounded(at(BODYWORK), 2))
    for axle in AXLES:
        mask = floats(mask * (1 - polygon(shape, at(oval((axle, WHEEL), 0.375, 0.375)))))
    paint = relief(swell(mask, 0.5 * scale), colour, light)
    height = (foot[1] - np.arange(shape[0])[:, None]) / scale
    shine = np.exp(-(((height - 0.93) / 0.06) ** 2)) * 0.25 + np.exp(-(((height - 1.44) / 0.05) ** 2)) * 0.35
    paint += floats(shine)[..., None] * floats([1.0, 0.62, 0.45])
    over(paint, floats([0.02, 0.02, 0.025]), floats(step(0.36, 0.26, height) * np.ones(shape)))
    fill(paint, rgb("11151d"), at(GLASS))
    over(paint, rgb("8a6a74"), polygon(shape, at(SHEEN)) * np.float32(0.35))
    for x in PILLARS:
        fill(paint, rgb("17181c"), at([(x - 0.035, 1.0), (x + 0.035, 1.0), (x + 0.02, 1.4), (x - 0.05, 1.4)]))
    for x in DOORS:
        fill(paint, rgb("14110c"), at([(x - 0.006, 0.34), (x + 0.006, 0.34), (x + 0.006, 1.0), (x - 0.006, 1.0)]))
    fill(paint, floats([0.9, 0.85, 0.7]), at(HEADLAMP))
    fill(paint, floats([0.6, 0.05, 0.04]), at(TAIL_LAMP))
    return paint, mask, foot


def car(scale: float, light: Light, look: Look) -> Sprite:
    """The yellow car at ``scale`` pixels per metre, without its wheels, anchored on the ground under its middle."""
    paint, mask, foot = _bodywork(scale * 2, floats(rgb("d8a628")) * np.float32(1.2), light)
    size = (mask.shape[1] // 2, mask.shape[0] // 2)
    return Sprite.cut(resize(covered(paint, mask), size), (foot[0] / 2, foot[1] / 2), look)


def wheel(scale: float, look: Look) -> Sprite:
    """A wheel, anchored at its hub."""
    size = int(0.8 * scale)
    shape = (size * 3, size * 3)
    middle, radius = (size * 1.5, size * 1.5), WHEEL * scale * 3
    paint = np.zeros((*shape, 3), np.float32) + floats([0.02, 0.02, 0.024])
    fill(paint, floats([0.20, 0.20, 0.22]), oval(middle, radius * 0.68, radius * 0.68))
    for angle in np.arange(5) * 2 * np.pi / 5:
        hole = (middle[0] + radius * 0.42 * float(np.cos(angle)), middle[1] + radius * 0.42 * float(np.sin(angle)))
        fill(paint, floats([0.03, 0.03, 0.035]), oval(hole, radius * 0.15, radius * 0.15))
    mask = polygon(shape, oval(middle, radius, radius))
    return Sprite.cut(resize(covered(paint, mask), (size, size)), (size / 2, size / 2), look)


def under(scale: float) -> Sprite:
    """The dark on the road below a car."""
    shape = (int(0.9 * scale), int(5.4 * scale))
    middle = (shape[1] / 2, shape[0] / 2)
    cover = floats(np.clip(1.5 * glow(shape, middle, 1.75 * scale, 0.085), 0, 0.92))
    return Sprite(to_pixels(covered(np.zeros((*shape, 3), np.float32), cover)), (middle[0], middle[1] + 2))


def park(canvas: Paint, eye: Eye, x: float, z: float, colour: Colour, light: Light) -> None:
    """Paint a parked car into ``canvas`` at (``x``, ``z``) metres."""
    scale = eye.scale(z)
    paint, mask, foot = _bodywork(scale, floats(colour), light)
    for axle in AXLES:
        tyre = oval((foot[0] + axle * scale, foot[1] - WHEEL * scale), 0.32 * scale, 0.32 * scale)
        fill(paint, floats([0.015, 0.015, 0.015]), tyre)
        mask = floats(np.maximum(mask, polygon(mask.shape, tyre)))
    u, v = eye.see(x, 0, z)
    darken(canvas, (u, v), (1.9 * scale, 0.17 * scale), 0.8)
    left, top = round(u - foot[0]), round(v - foot[1])
    over(canvas[top : top + mask.shape[0], left : left + mask.shape[1]], paint * np.float32(0.8), mask)


def headlight() -> Sprite:
    """Light on the road ahead of the car, anchored below its bumper."""
    y, x = np.mgrid[0:170, 0:620].astype(np.float32)
    ahead = np.maximum(x - 10, 0.1)
    road = np.exp(-(((y - 82) / (7 + 0.085 * ahead)) ** 2)) * step(8, 40, x) * np.exp(-ahead / 210)
    air = np.exp(-(((y - 30 - 0.02 * ahead) / (8 + 0.07 * ahead)) ** 2)) * step(8, 20, x) * np.exp(-ahead / 130)
    light = 0.62 * road[..., None] * floats([1.0, 0.92, 0.70]) + 0.20 * air[..., None] * floats([1.0, 0.95, 0.8])
    return Sprite.light(floats(light), (10.0, 76.0))


def flare(colour: Colour, radius: float) -> Sprite:
    """A lamp seen straight on: a hot core, a halo, a streak of the lens."""
    shape = (int(radius * 7), int(radius * 7))
    middle = (shape[1] / 2, shape[0] / 2)
    parts = ((0.95, 0.42, 1.0), (0.38, 1.0, 1.0), (0.14, 2.0, 1.0), (0.25, 2.2, 0.06))
    light = sum(amount * glow(shape, middle, radius * wide, squash) for amount, wide, squash in parts)
    return Sprite.light(floats(light)[..., None] * floats(colour), middle)
