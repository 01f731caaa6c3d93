"""The estate at dusk without what moves: sky, blocks with lit windows, the damp street, lamps, parked cars."""

from __future__ import annotations

from functools import partial

import cv2
import numpy as np

from workbench.standins.camera import grade
from workbench.standins.cars import park
from workbench.standins.paint import (
    Light,
    Paint,
    Point,
    Sprite,
    around,
    blur,
    fill,
    floats,
    glow,
    over,
    polygon,
    rgb,
    step,
)
from workbench.standins.scenery import facade, sky
from workbench.standins.space import Eye, grain_of, hazed

EYE = Eye(1280, 690, 820, 370)
LIGHT = Light((0.3, 0.8, 0.4), (0.34, 0.28, 0.24), (0.20, 0.24, 0.34), (0.10, 0.08, 0.06), (1.5, 0.95, 0.5), (0.8, 0.6))
GRADE = partial(
    grade, contrast=0.5, saturation=1.0, shadows=floats([0.0, 0.006, 0.026]), highlights=floats([0.03, 0.008, -0.025])
)
LAMPS = ((-9.6, 24.0), (-3.9, 15.0), (5.2, 15.2), (10.5, 25.0))
"""(x, z) of the street lamps, metres."""
LAMP_HIGH = 5.2
STREET = (9.4, 14.2)
"""The street runs across, between these distances."""
WALL, BALCONY = rgb("8a8790"), rgb("5e5660")


def paint_estate() -> tuple[Paint, list[tuple[Sprite, Point]]]:
    """The empty estate, and windows that go on and off."""
    canvas = sky(EYE.shape, EYE.horizon, rgb("e8935a"), rgb("22345e"), rgb("c06a62"), 9, 0.62)
    row = np.arange(EYE.height)[:, None]
    over(canvas, rgb("7a6a86"), floats(0.55 * np.exp(-(((row - 190) / 90.0) ** 2)) * np.ones(EYE.shape)))
    flicker: list[tuple[Sprite, Point]] = []
    _block(canvas, flicker, 31, (-20.0, 120.0), (-3.0, 112.0), 15, 8, 0.5)
    _block(canvas, flicker, 32, (7.0, 105.0), (30.0, 110.0), 11, 9, 0.42)
    _block(canvas, flicker, 33, (-34.0, 22.0), (-13.0, 62.0), 5, 14, 0.12)
    _block(canvas, flicker, 34, (4.0, 60.0), (40.0, 50.0), 4, 14, 0.16)
    _street(canvas)
    for x, z in LAMPS:
        _lamp(canvas, x, z)
    for x, z, colour in ((-7.4, 15.8, "2b3a4a"), (3.6, 15.9, "59403a"), (9.0, 15.8, "30343a")):
        park(canvas, EYE, x, z, rgb(colour), LIGHT)
    return canvas, flicker


def _block(
    canvas: Paint,
    flicker: list[tuple[Sprite, Point]],
    seed: int,
    left: Point,
    right: Point,
    floors: int,
    bays: int,
    haze: float,
) -> None:
    face = facade(floors, bays, seed, WALL, BALCONY, lit=0.36)
    high = floors * 2.9 + 0.8
    corners = [(left[0], high, left[1]), (right[0], high, right[1]), (right[0], 0.0, right[1]), (left[0], 0.0, left[1])]
    dusk = np.linspace(1.15, 0.75, face.albedo.shape[0])[:, None, None] * floats([0.22, 0.23, 0.32])
    dark = floats(face.albedo * dusk)
    more = facade(floors, bays, seed, WALL, BALCONY, lit=0.62).glowing
    (part, paint, mask), (_, lights, _), (_, later, _) = EYE.planes(corners, dark, face.glowing, more)
    far = hazed(paint, floats(rgb("9c7480")) * 0.62, haze)
    over(canvas[part], floats(far + lights * (1.15 - 0.8 * haze)), mask)
    canvas[part] += blur(floats(lights * mask[..., None]), 7) * 0.5
    unlit = floats(np.maximum(later - lights, 0) * mask[..., None] * (0.8 - 0.5 * haze))
    _windows(flicker, unlit, (part[1].start, part[0].start))


def _windows(flicker: list[tuple[Sprite, Point]], lights: Paint, corner: tuple[int, int]) -> None:
    """Cut the lights apart into single windows; keep the larger ones."""
    found = (lights.max(2) > 0.12).astype(np.uint8)
    _, _, boxes, _ = cv2.connectedComponentsWithStats(found)
    for left, top, width, height, area in boxes[1:].tolist():
        if area >= 40 and len(flicker) < 26:
            part = lights[top : top + height, left : left + width]
            flicker.append((Sprite.light(floats(part * 0.8), (0, 0)), (left + corner[0], top + corner[1])))


def _street(canvas: Paint) -> None:
    x, z = EYE.ground()
    rough = 0.6 + 0.35 * grain_of(x, z, 1.3, 41) + 0.35 * grain_of(x, z, 0.12, 42, 2)
    paint = floats(np.array(rgb("6f6f76")) * rough[..., None])
    asphalt = step(STREET[0] - 0.05, STREET[0] + 0.05, z) * (1 - step(STREET[1] - 0.05, STREET[1] + 0.05, z))
    over(paint, floats(np.array(rgb("3c3d44")) * (rough + 0.2)[..., None]), asphalt)
    kerb = _band(z, STREET[0], 0.10) + _band(z, STREET[1], 0.16)
    over(paint, rgb("a5a29c"), floats(np.clip(kerb, 0, 1)))
    dash = _band(z, 11.9, 0.07) * (np.mod(x, 3.0) < 1.7)
    over(paint, rgb("c9c6bd"), floats(dash * 0.8))
    grass = step(17.5, 18.2, z + 1.5 * grain_of(x, z, 1.5, 44))
    over(paint, floats(np.array(rgb("3d4a30")) * (0.5 + 0.8 * grain_of(x, z, 0.4, 43, 3) + 0.3)[..., None]), grass)
    shown = floats(paint * _lamplight(x, z))
    puddle = floats(step(0.05, 0.3, grain_of(x, z, 2.2, 45, 3)) * (z < 30))
    over(shown, floats(rgb("6d6480")) * 0.55, floats(puddle * 0.55 * step(5, 14, z)))
    shown += (_reflections() * (0.10 + 0.5 * puddle))[..., None] * floats([1.3, 0.8, 0.36])
    canvas[EYE.edge :] = hazed(shown, rgb("5c4a58"), (0.6 * step(20, 110, z))[..., None])


def _lamplight(x: Paint, z: Paint) -> Paint:
    """What the lamps, and one behind us, throw on the ground."""
    light = np.ones((*x.shape, 3), np.float32) * floats([0.34, 0.34, 0.46])
    near = np.exp(-(((x - 0.6) / 5.0) ** 2) - ((z - 5.6) / 2.2) ** 2)
    light += floats(near)[..., None] * floats([1.0, 0.66, 0.36])
    for lx, lz in LAMPS:
        pool = np.exp(-(((x - lx - 0.7) / 3.1) ** 2) - ((z - lz + 0.6) / 3.1) ** 2)
        light += floats(pool)[..., None] * floats([1.55, 1.0, 0.5])
    return light


def _reflections() -> Paint:
    """Streaks of the lamps in the damp road, from row ``EYE.edge`` down."""
    row, column = np.arange(EYE.edge, EYE.height)[:, None], np.arange(EYE.width)[None, :]
    wet = np.zeros((EYE.height - EYE.edge, EYE.width), np.float32)
    for x, z in LAMPS:
        u, v = EYE.see(x + 0.7, 0, z)
        down = np.exp(-np.maximum(row - v, 0) / 90.0) * (row > v)
        wet += floats(np.exp(-(((column - u) / (5 + 90 / z)) ** 2)) * down)
    return wet


def _band(value: Paint, centre: float, half: float) -> Paint:
    return floats(
        step(centre - half - 0.04, centre - half, value) * (1 - step(centre + half, centre + half + 0.04, value))
    )


def _lamp(canvas: Paint, x: float, z: float) -> None:
    scale, dark = EYE.scale(z), rgb("1c1d24")
    (u, v), top, arm = EYE.see(x, 0, z), EYE.see(x, LAMP_HIGH, z), EYE.see(x + 0.95, LAMP_HIGH + 0.12, z)
    wide = max(0.055 * scale, 0.8)
    fill(canvas, dark, [(u - wide, v), (u + wide, v), (top[0] + wide * 0.6, top[1]), (top[0] - wide * 0.6, top[1])])
    fill(
        canvas,
        dark,
        [(top[0], top[1] - wide), (arm[0], arm[1] - wide), (arm[0], arm[1] + wide), (top[0], top[1] + wide)],
    )
    bulb = EYE.see(x + 0.75, LAMP_HIGH - 0.09, z)
    part = around(canvas, [bulb], 4 * scale)
    here, spot = canvas[part], (bulb[0] - part[1].start, bulb[1] - part[0].start)
    core = np.clip(1.6 * glow(here.shape[:2], spot, 0.16 * scale, 0.4), 0, 1)
    over(here, floats([1.6, 1.25, 0.8]), core)
    here += glow(here.shape[:2], spot, 1.5 * scale)[..., None] * floats([0.30, 0.18, 0.07])
    _cone(canvas, x, z)


def _cone(canvas: Paint, x: float, z: float) -> None:
    """The light of a lamp in the air below it."""
    high, low = LAMP_HIGH, 0.0
    outline = [EYE.see(x + 0.6, high, z), EYE.see(x + 0.9, high, z), EYE.see(x + 3.0, low, z), EYE.see(x - 1.6, low, z)]
    scale = EYE.scale(z)
    part = around(canvas, outline, 0.8 * scale)
    here = canvas[part]
    mask = polygon(here.shape[:2], [(u - part[1].start, v - part[0].start) for u, v in outline])
    below = np.maximum(np.arange(here.shape[0])[:, None] + part[0].start - outline[0][1], 0)
    fall = np.exp(-below / (2.6 * scale)) * 0.11
    here += (blur(mask, 0.25 * scale) * fall)[..., None] * floats([1.0, 0.66, 0.3])
