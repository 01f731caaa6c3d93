"""The courtyard without its people: sky, blocks, ground, wall, playground frame, and the shadows on the ground."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.standins.paint import (
    Colour,
    Light,
    Paint,
    Point,
    blur,
    clouds,
    fill,
    floats,
    over,
    polygon,
    rgb,
    seeded,
    step,
)
from workbench.standins.scenery import facade, sky
from workbench.standins.space import Eye, darken, grain_of, hazed, joints

EYE = Eye(1240, 690, 850, 345)
LIGHT = Light(
    (-0.75, 0.62, 0.45), (1.25, 1.08, 0.84), (0.30, 0.36, 0.46), (0.24, 0.19, 0.14), (1.3, 1.1, 0.75), (-0.85, 0.5)
)
SHADOW = (0.80, 0.62)
"""Metres to the right and away that a shadow runs per metre of height."""
SUN_FACE, SHADE_FACE = floats([1.08, 0.95, 0.74]), floats([0.34, 0.38, 0.46])
SHADE_GROUND = floats([0.25, 0.28, 0.37])
HAZE = rgb("b9c0c2")


def paint_set() -> Paint:
    """The courtyard, shape (690, 1240, 3), as light before grading."""
    canvas = sky(EYE.shape, EYE.horizon, rgb("cfd0c6"), rgb("5f88b4"), rgb("f6eee0"), 5, 0.55)
    _blocks(canvas)
    _ground(canvas)
    _low_wall(canvas)
    _playground(canvas)
    return canvas


def _blocks(canvas: Paint) -> None:
    tower = facade(13, 7, 3, rgb("c9bda6"), rgb("9a7f5c"))
    _face(canvas, tower.albedo, (-5.0, 118.0), (17.0, 112.0), 13, SHADE_FACE * 1.25, 0.52)
    long = facade(7, 15, 4, rgb("d6ccb8"), rgb("a8623c"))
    _face(canvas, long.albedo, (-46.0, 66.0), (-7.0, 74.0), 7, SHADE_FACE * 1.15, 0.26)
    side = facade(7, 4, 6, rgb("cfc4b0"), rgb("a8623c"))
    _face(canvas, side.albedo, (-7.0, 74.0), (-6.2, 86.0), 7, SHADE_FACE * 0.6, 0.28)
    sunny = facade(6, 17, 5, rgb("d9d0bd"), rgb("5c7d8c"))
    _face(canvas, sunny.albedo, (13.0, 92.0), (15.5, 24.0), 6, SUN_FACE, 0.16)


def _face(canvas: Paint, albedo: Paint, left: Point, right: Point, floors: int, light: Paint, haze: float) -> None:
    """One face of a block between two corners (x, z) on the ground."""
    high = floors * 2.9 + 0.8
    corners = [(left[0], high, left[1]), (right[0], high, right[1]), (right[0], 0, right[1]), (left[0], 0, left[1])]
    for part, paint, mask in EYE.planes(corners, albedo):
        over(canvas[part], hazed(paint * light, HAZE, haze), mask)


def _ground(canvas: Paint) -> None:
    x, z = EYE.ground()
    slabs = 0.50 + 0.20 * grain_of(x, z, 2.6, 1) + 0.22 * grain_of(x, z, 0.35, 2) + 0.14 * grain_of(x, z, 0.07, 3, 2.5)
    paint = floats(np.array(rgb("bfb29c")) * (slabs + 0.30)[..., None])
    paint *= (1 - 0.42 * joints(x + 0.3, z, 1.25, 0.02, EYE.focal))[..., None]
    paint *= (1 - 0.30 * step(0.16, 0.34, grain_of(x, z, 1.1, 8)))[..., None]
    _lawn(paint, x, z)
    _soft_floor(paint, x, z)
    light = SUN_FACE[None, None] * (1 - _shade(x, z))[..., None] + SHADE_GROUND * _shade(x, z)[..., None]
    canvas[EYE.edge :] = hazed(paint * light, HAZE, (0.5 * step(25, 110, z))[..., None])


def _lawn(paint: Paint, x: Paint, z: Paint) -> None:
    edge = 14.5 + 1.2 * np.sin(0.35 * x) + 3.5 * grain_of(x, z, 1.6, 4) - np.maximum(-x - 3, 0) * 0.55
    blades = 0.55 + 0.35 * grain_of(x, z, 0.9, 5) + 0.5 * grain_of(x, z, 0.16, 6, 2)
    dry = step(-0.1, 0.25, grain_of(x, z, 3.2, 7))
    green = floats(np.array(rgb("747d45")) * blades[..., None] + 0.05)
    straw = floats(np.array(rgb("ab9d6a")) * (blades + 0.1)[..., None])
    over(paint, floats(green + (straw - green) * dry[..., None]), step(-0.25, 0.25, z - edge))
    road = step(31, 31.6, z) * (1 - step(38, 38.6, z))
    over(paint, floats(np.array(rgb("8a8886"))), floats(road))
    over(paint, floats(np.array(rgb("b8b4ac"))), floats(step(30, 30.3, z) * (1 - step(31, 31.3, z))))


def _soft_floor(paint: Paint, x: Paint, z: Paint) -> None:
    """The rubber ground of the playground with its kerb."""
    inside = _box(x, z, (1.9, 9.2), (8.6, 15.5), 0.05)
    kerb = _box(x, z, (1.72, 9.02), (8.8, 15.7), 0.04)
    over(paint, floats(np.array(rgb("cfc8ba"))), kerb)
    worn = 0.62 + 0.3 * grain_of(x, z, 1.4, 12) + 0.16 * grain_of(x, z, 0.1, 13, 2)
    over(paint, floats(np.array(rgb("9c5844")) * (worn + 0.28)[..., None]), inside)
    disc = step(0.0, 0.08, 1.25 - np.hypot(x - 3.4, z - 10.9))
    over(paint, floats(np.array(rgb("b08d50")) * (worn + 0.3)[..., None]), floats(disc * inside))


def _box(x: Paint, z: Paint, low: Point, high: Point, soft: float) -> Paint:
    across = step(low[0] - soft, low[0] + soft, x) * (1 - step(high[0] - soft, high[0] + soft, x))
    along = step(low[1] - soft, low[1] + soft, z) * (1 - step(high[1] - soft, high[1] + soft, z))
    return floats(across * along)


def _shade(x: Paint, z: Paint) -> Paint:
    """Shadow of the left-hand block and of its trees, 0..1."""
    block = step(-0.4, 0.4, z - 40 - 0.1 * x) * (1 - step(-1, 1, x - 7 + 0.15 * (z - 40)))
    leaves = grain_of(x + 0.4 * z, z, 0.9, 9, 3) + 0.9 * grain_of(x, z, 0.32, 10, 4)
    crown = np.exp(-(((x + 1.0) / 3.0) ** 2) - ((z - 11.3) / 1.6) ** 2)
    corner = np.exp(-(((x + 4.6) / 1.6) ** 2) - ((z - 4.9) / 0.5) ** 2)
    dappled = step(0.42, 0.6, np.maximum(crown, corner) * 0.95 + 0.9 * leaves)
    return floats(np.maximum(block, 0.92 * dappled))


def cast(canvas: Paint, cover: Paint, foot: Point, x: float, z: float, scale: float, strength: float = 0.9) -> None:
    """The shadow of an upright cut-out (``cover``, its foot at pixel ``foot``) standing at (``x``, ``z``) metres."""
    height, width = cover.shape
    corners = []
    for column, row in ((0, 0), (width, 0), (width, height), (0, height)):
        across, up = (column - foot[0]) / scale, (foot[1] - row) / scale
        corners.append((x + across + up * SHADOW[0], 0.0, z + up * SHADOW[1]))
    for part, shadow, mask in EYE.planes(corners, blur(cover, 1.2)):
        _shade_by(canvas[part], blur(floats(shadow * mask), 1.0) * strength)


def _shade_by(canvas: Paint, amount: Paint) -> None:
    """Take the sun away from ground that has it, ``amount`` 0..1."""
    canvas *= 1 - (1 - SHADE_GROUND / SUN_FACE) * amount[..., None]


def fill_shade(canvas: Paint, outline: Sequence[Point], soft: float, strength: float = 0.9) -> None:
    """Shade what lies inside ``outline`` on the ground."""
    _shade_by(canvas, blur(polygon(EYE.shape, outline), soft) * strength)


def contact(canvas: Paint, x: float, z: float, wide: float, strength: float = 0.5) -> None:
    """The dark where something ``wide`` metres across touches the ground."""
    u, v = EYE.see(x, 0, z)
    radius = wide * EYE.scale(z) / 2
    darken(canvas, (u + radius * 0.15, v), (radius, radius * 0.22), strength)


def _low_wall(canvas: Paint) -> None:
    """A rendered wall across the back of the lawn, sprayed here and there."""
    rng = seeded(77)
    picture = floats(np.array(rgb("c4b7a0")) * (0.8 + 0.35 * clouds((60, 1600), 40, rng))[..., None])
    for colour, start in (("3f6f9f", 240), ("b0413a", 700), ("4d8a5a", 1150)):
        blot = step(0.52, 0.56, clouds((60, 260), 26, rng, 3)) * np.hanning(60)[:, None] ** 0.4
        over(picture[:, start : start + 260], np.array(rgb(colour)) * 0.9, floats(blot * 0.8))
    picture[:4] *= 1.25
    corners = [(-22.0, 1.0, 24.0), (8.0, 1.0, 25.5), (8.0, 0.0, 25.5), (-22.0, 0.0, 24.0)]
    EYE.hang(canvas, corners, hazed(picture * SHADE_FACE * 1.5, HAZE, 0.12))


def tube(
    canvas: Paint, start: tuple[float, float, float], end: tuple[float, float, float], wide: float, colour: Colour
) -> None:
    """A painted steel tube between two points in metres, lit from the left."""
    a, b = np.array(EYE.see(*start)), np.array(EYE.see(*end))
    along = (b - a) / max(float(np.hypot(*(b - a))), 1e-6)
    side = np.array([-along[1], along[0]])
    if side[0] > 0 or (abs(side[0]) < 0.2 and side[1] > 0):
        side = -side
    ra, rb = wide * EYE.scale(start[2]) / 2, wide * EYE.scale(end[2]) / 2
    for inner, outer, bright in ((-1.0, 1.0, 0.62), (-0.05, 0.95, 1.05), (0.45, 0.8, 1.35)):
        quad = [a + side * ra * inner, a + side * ra * outer, b + side * rb * outer, b + side * rb * inner]
        fill(canvas, np.array(colour) * bright, [(float(p[0]), float(p[1])) for p in quad])


SWING_X, SWING_Z, SWING_HIGH = (2.9, 5.9), 12.4, 2.25
SEATS = (3.75, 5.05)
"""Where the two swing seats hang, metres along x."""
RED, BLUE, YELLOW = rgb("8f3a30"), rgb("3a5f7c"), rgb("b8923c")


def _playground(canvas: Paint) -> None:
    for x in SWING_X:
        contact(canvas, x, SWING_Z, 1.6, 0.25)
    _swing_shadow(canvas)
    _slide(canvas)
    for x in SWING_X:
        for dz in (0.75, -0.75):
            tube(canvas, (x, 0.0, SWING_Z + dz), (x, SWING_HIGH, SWING_Z), 0.09, RED)
    tube(canvas, (SWING_X[0] - 0.15, SWING_HIGH, SWING_Z), (SWING_X[1] + 0.15, SWING_HIGH, SWING_Z), 0.1, RED)
    _bench(canvas)


def _swing_shadow(canvas: Paint) -> None:
    def ground(x: float, y: float, z: float) -> Point:
        return EYE.see(x + y * SHADOW[0], 0.0, z + y * SHADOW[1])

    mask = np.zeros(EYE.shape, np.float32)
    bars = [((SWING_X[0], SWING_HIGH, SWING_Z), (SWING_X[1], SWING_HIGH, SWING_Z))]
    bars += [((x, 0.0, SWING_Z + dz), (x, SWING_HIGH, SWING_Z)) for x in SWING_X for dz in (0.75, -0.75)]
    bars += [
        ((7.0, 0.0, 13.2), (7.0, 1.6, 13.2)),
        ((7.7, 0.0, 13.2), (7.7, 1.6, 13.2)),
        ((6.95, 1.5, 13.2), (7.75, 1.5, 13.2)),
    ]
    for start, end in bars:
        a, b = ground(*start), ground(*end)
        mask = np.maximum(
            mask, polygon(EYE.shape, [(a[0], a[1] - 1.5), (b[0], b[1] - 1.2), (b[0], b[1] + 1.2), (a[0], a[1] + 1.5)])
        )
    canvas *= (1 - 0.5 * blur(floats(mask), 0.8))[..., None]


def _slide(canvas: Paint) -> None:
    """A tower with a roof and a chute towards the left."""
    z = 14.0
    for x in (6.3, 7.3):
        for depth in (z + 0.9, z):
            tube(canvas, (x, 0, depth), (x, 2.5, depth), 0.1, BLUE)
    deck = [EYE.see(6.25, 1.35, z), EYE.see(7.35, 1.35, z), EYE.see(7.35, 1.2, z), EYE.see(6.25, 1.2, z)]
    fill(canvas, np.array(rgb("8a6a44")), deck)
    panel = [EYE.see(6.35, 1.95, z), EYE.see(7.25, 1.95, z), EYE.see(7.25, 1.35, z), EYE.see(6.35, 1.35, z)]
    fill(canvas, np.array(YELLOW) * 1.05, panel)
    hole = [EYE.see(6.65, 1.85, z), EYE.see(6.95, 1.85, z), EYE.see(6.95, 1.45, z), EYE.see(6.65, 1.45, z)]
    fill(canvas, np.array(BLUE) * 0.7, hole)
    roof = [EYE.see(6.1, 2.45, z), EYE.see(6.8, 3.05, z + 0.4), EYE.see(7.5, 2.45, z)]
    fill(canvas, np.array(RED) * 1.1, roof)
    shadow = [EYE.see(6.8, 3.05, z + 0.4), EYE.see(7.5, 2.45, z), EYE.see(7.65, 2.45, z + 0.9)]
    fill(canvas, np.array(RED) * 0.5, shadow)
    chute = [
        EYE.see(6.3, 1.4, z),
        EYE.see(6.3, 1.1, z),
        EYE.see(4.95, 0.12, z - 0.6),
        EYE.see(4.6, 0.12, z - 0.6),
        EYE.see(4.6, 0.3, z - 0.6),
        EYE.see(4.95, 0.34, z - 0.6),
    ]
    fill(canvas, np.array(YELLOW) * 0.72, chute)
    bed = [
        EYE.see(6.3, 1.32, z),
        EYE.see(6.3, 1.2, z),
        EYE.see(4.95, 0.2, z - 0.6),
        EYE.see(4.62, 0.2, z - 0.6),
        EYE.see(4.62, 0.25, z - 0.6),
        EYE.see(4.95, 0.27, z - 0.6),
    ]
    fill(canvas, np.array(YELLOW) * 1.35, bed)  # fmt: skip


def _bench(canvas: Paint) -> None:
    z = 16.5
    for height in (0.45, 0.7, 0.85):
        tube(canvas, (-3.6, height, z), (-1.9, height, z), 0.11, rgb("7a5a3a"))
    for x in (-3.4, -2.1):
        tube(canvas, (x, 0, z), (x, 0.85, z), 0.06, rgb("4a4a4c"))
