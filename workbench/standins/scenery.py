"""What stands around: concrete blocks, trees, clouds, weathered ground."""

from __future__ import annotations

from dataclasses import dataclass
from math import sin

import cv2
import numpy as np

from workbench.standins.paint import (
    Colour,
    Light,
    Look,
    Paint,
    Pixels,
    Point,
    Sprite,
    clouds,
    covered,
    floats,
    over,
    polygon,
    ramp,
    relief,
    resize,
    rgb,
    seeded,
    step,
    swell,
)

FACADE_PIXELS = 18
"""Pixels per metre of a facade's picture."""
FLOOR = 2.9
"""Metres from floor to floor."""
BAY = 3.2
"""Metres from window axis to window axis."""


@dataclass(frozen=True, eq=False)
class Facade:
    """A face of a block of flats: what colour it is by day, and what shines at night."""

    albedo: Paint
    glowing: Paint


def facade(floors: int, bays: int, seed: int, wall: Colour, accent: Colour, *, lit: float = 0.4) -> Facade:
    """A slab-block face of ``floors`` × ``bays``; a share ``lit`` of its windows shine in ``glowing``."""
    rng = seeded(seed, 21)
    cell = (int(FLOOR * FACADE_PIXELS), int(BAY * FACADE_PIXELS))
    shape = (cell[0] * floors + 20, cell[1] * bays)
    tone = 0.86 + 0.28 * clouds(shape, 90, rng) + 0.12 * (_streaks(shape, rng) - 0.5)
    albedo = floats(np.array(wall) * tone[..., None])
    glowing = np.zeros_like(albedo)
    loggias = rng.random(bays) < 0.45
    for row in range(floors):
        for column in range(bays):
            at = np.s_[20 + row * cell[0] : 20 + (row + 1) * cell[0], column * cell[1] : (column + 1) * cell[1]]
            _cell(albedo[at], glowing[at], rng, bool(loggias[column]), accent, rng.random() < lit)
    albedo[:20] *= 0.62
    albedo[18:24] *= 0.8
    ground_floor = np.s_[shape[0] - cell[0] + 8 :, :]
    albedo[ground_floor] = albedo[ground_floor] * 0.62 + 0.02
    return Facade(albedo, glowing)


def _streaks(shape: tuple[int, int], rng: np.random.Generator) -> Paint:
    return resize(clouds((24, shape[1]), 9, rng, 3), (shape[1], shape[0]), cv2.INTER_CUBIC)


def _cell(wall: Paint, glowing: Paint, rng: np.random.Generator, loggia: bool, accent: Colour, shining: bool) -> None:
    """One window axis of one floor, drawn into its piece of wall."""
    height, width = wall.shape[:2]
    wall *= 0.95 + 0.1 * rng.random()
    wall[:2] *= 0.72
    wall[:, :1] *= 0.78
    if loggia:
        wall[4 : height - 2, 3 : width - 3] *= 0.36
        wall[4:14, 3 : width - 3] *= 0.55
    top, bottom = (9, height - 16) if loggia else (12, height - 17)
    left, right = (8, width - 8) if loggia else (int(width * 0.24), int(width * 0.78))
    pane = np.linspace(0.9, 0.25, bottom - top)[:, None, None] * np.array(rgb("6b86a0")) * (0.5 + 0.6 * rng.random())
    wall[top - 1 : bottom + 2, left - 2 : right + 2] = np.array(rgb("d8d4cc")) * (0.6 if loggia else 0.85)
    wall[top:bottom, left:right] = pane
    curtain = left + int((right - left) * rng.uniform(0.15, 0.9))
    if rng.random() < 0.5:
        wall[top:bottom, left:curtain] = wall[top:bottom, left:curtain] * 0.4 + 0.42 * np.array(rgb("e6dcc8"))
    if rng.random() < 0.2:
        wall[top : top + int((bottom - top) * rng.uniform(0.3, 1)), left:right] = np.array(rgb("b9b3a6")) * 0.9
    wall[top:bottom, (left + right) // 2] = np.array(rgb("d8d4cc")) * 0.7
    if shining:
        _shine(glowing[top:bottom, left:right], rng)
    if loggia:
        wall[height - 17 : height - 3, 3 : width - 3] = np.array(accent) * (0.8 + 0.2 * rng.random())
        wall[height - 17 : height - 15, 3 : width - 3] *= 0.7
        if rng.random() < 0.35:
            cloth = rgb(str(rng.choice(["b5482f", "d9d2c2", "3f5f86", "c08a3a", "7a8f6a"])))
            start = int(rng.integers(5, width - 22))
            wall[height - 19 : height - 6, start : start + 14] = np.array(cloth) * 0.9
    if rng.random() < 0.22:
        awning = rgb(str(rng.choice(["c8702e", "a8442c", "3d6c8c", "c9a24a"])))
        stripes = 0.85 + 0.15 * (np.arange(right - left + 6) // 3 % 2)[None, :, None]
        wall[top - 3 : top + 7, left - 3 : right + 3] = np.array(awning) * stripes
        wall[top + 7 : top + 11, left:right] *= 0.55


def _shine(pane: Paint, rng: np.random.Generator) -> None:
    tints = ["ffc46b", "ffb24d", "ffd79a", "ffe2b8", "9fc4ff"]
    tint = np.array(rgb(str(rng.choice(tints, p=[0.34, 0.26, 0.2, 0.12, 0.08]))))
    height, width = pane.shape[:2]
    fall = 0.65 + 0.35 * np.exp(-((np.arange(width) / width - rng.uniform(0.2, 0.8)) ** 2) / 0.1)
    pane[:] = tint * fall[None, :, None] * np.linspace(1, 0.6, height)[:, None, None] * rng.uniform(0.45, 1.0)
    if rng.random() < 0.5:
        pane[:, : int(width * rng.uniform(0.1, 0.45))] *= 0.35


@dataclass(frozen=True, eq=False)
class Tree:
    """A trunk and a shaded inside that stand still, under layers of leaves that sway apart."""

    still: tuple[Sprite, ...]
    leaves: tuple[Sprite, ...]
    seed: int

    def put(self, canvas: Pixels, foot: Point, seconds: float, wind: float = 1.0) -> None:
        """Draw its leaves, rooted at ``foot``, as the wind has them at that moment."""
        gust = wind * (0.6 + 0.4 * sin(0.5 * seconds + self.seed))
        for number, layer in enumerate(self.leaves, 1):
            pace, phase = 1.1 + 0.37 * number, self.seed * 1.7 + number * 2.1
            lean = gust * (0.010 * sin(pace * 2 * seconds + phase) + 0.005 * sin(pace * 5.3 * seconds))
            layer.put(canvas, foot, gust * 0.4 * sin(pace * 1.6 * seconds + phase * 2), lean=lean)


LEAF_TINTS = (
    (0.0, rgb("161f14")),
    (0.3, rgb("2c3a20")),
    (0.55, rgb("4d5c2c")),
    (0.8, rgb("7f8644")),
    (1.0, rgb("b3ab66")),
)
"""From the shade inside a crown to leaves in the sun."""


def tree(
    height: float, width: float, seed: int, light: Light, look: Look, *, trunk: float = 0.3, leaf: float = 0.045,
    layers: int = 3, haze: float = 0.0, tone: Colour = (1.0, 1.0, 1.0),
) -> Tree:  # fmt: skip
    """A tree of ``height`` × ``width`` pixels whose crown starts at ``trunk`` of its height.

    ``leaf`` is the length of a leaf, as a share of half the width.
    """
    rng = seeded(seed, 31)
    shape = (int(height * 1.14), int(width * 1.36))
    foot = (shape[1] / 2, float(shape[0] - 1))
    middle = (shape[1] / 2, shape[0] - height * (trunk + (1 - trunk) / 2))
    radii = (width / 2, height * (1 - trunk) / 2)
    mask = _stem_mask(shape, foot, middle, width, rng)
    thick = max(width * 0.03, 1.5)
    bark = floats((clouds(shape, thick * 1.5, rng, 3) - 0.5) * thick * 0.5)
    stem = _hazy(relief(floats(swell(mask, thick) + bark), rgb("5f5246"), light), haze)
    crowns = []
    for layer in range(layers + 1):
        page = _leaves(shape, middle, radii, layer / layers, light, leaf, rng)
        cover = floats(page[..., 3])
        plain = floats(page[..., :3] / np.maximum(cover, 0.02)[..., None] * np.array(tone))
        crowns.append(Sprite.cut(covered(_hazy(plain, haze), cover), foot, look))
    return Tree((Sprite.cut(covered(stem, mask), foot, look), crowns[0]), tuple(crowns[1:]), seed)


def _stem_mask(shape: tuple[int, int], foot: Point, middle: Point, width: float, rng: np.random.Generator) -> Paint:
    thick = max(width * 0.03, 1.2)
    low, high = (foot[0] - thick * 1.2, foot[0] + thick * 1.2), (middle[0] - thick * 0.6, middle[0] + thick * 0.6)
    outlines = [[(low[0] - thick, foot[1]), (low[0], foot[1] - 3 * thick), (high[0], middle[1]), (high[1], middle[1]),
                 (low[1], foot[1] - 3 * thick), (low[1] + thick, foot[1])]]  # fmt: skip
    for side in (-1, 1, -0.4, 0.6):
        start = foot[1] + (middle[1] - foot[1]) * rng.uniform(0.6, 0.85)
        end = (middle[0] + side * width * 0.3, middle[1] - rng.uniform(0, 0.2) * width)
        branch = [(foot[0] - thick * 0.6, start), (foot[0] + thick * 0.6, start - thick)]
        outlines.append([*branch, (end[0] + thick * 0.2, end[1]), (end[0] - thick * 0.2, end[1])])
    return polygon(shape, *outlines)


def _leaves(
    shape: tuple[int, int],
    middle: Point,
    radii: Point,
    depth: float,
    light: Light,
    leaf: float,
    rng: np.random.Generator,
) -> Paint:
    """One layer of leaves, ``depth`` 0 the innermost and darkest: RGB times cover, and cover."""
    page = np.zeros((shape[0] * 2, shape[1] * 2, 4), np.uint8)
    towards = np.array(light.direction) / np.linalg.norm(light.direction) * (1, -1, 1)
    clumps = 30
    angle, reach = rng.uniform(0, 2 * np.pi, clumps), np.sqrt(rng.random(clumps)) * (0.72 + 0.12 * depth)
    centres = np.stack([np.cos(angle) * reach, np.sin(angle) * reach * 0.92], 1)
    size = rng.uniform(0.16, 0.30, clumps) * (1.3 - 0.35 * depth)
    count = min(int(0.09 / leaf**2 * (1.0 if depth == 0 else 0.55)), 170)
    for centre, wide in zip(centres, size, strict=True):
        offsets = rng.normal(0, 0.5, (count, 2))
        spots = centre + offsets * wide
        facing = np.column_stack([spots * 0.4 + offsets * 0.6, np.full(count, 0.4)])
        facing /= np.linalg.norm(facing, axis=1, keepdims=True)
        bright = facing @ towards * 0.55 + 0.22 + 0.22 * depth + rng.normal(0, 0.10, count)
        tints = ramp(floats(bright), *LEAF_TINTS) * 255
        long = np.maximum(radii[0] * leaf, 1.1) * 2 * rng.uniform(0.6, 1.3, count)
        at = ((np.array(middle) + spots * radii) * 2).astype(int)
        for (x, y), half, tint, turn in zip(
            at.tolist(), long.tolist(), tints.tolist(), rng.uniform(0, 180, count), strict=True
        ):
            axes = (max(round(half), 1), max(round(half * 0.5), 1))
            cv2.ellipse(page, (x, y), axes, float(turn), 0, 360, (*tint, 255.0), -1)
    return floats(cv2.resize(page, shape[::-1], interpolation=cv2.INTER_AREA)) / np.float32(255)


def _hazy(paint: Paint, haze: float, air: Colour = (0.74, 0.76, 0.76)) -> Paint:
    return floats(paint * (1 - haze) + np.array(air) * haze)


def sky(
    shape: tuple[int, int], horizon: float, low: Colour, high: Colour, cloud: Colour, seed: int, cover: float
) -> Paint:
    """A sky from ``low`` at the horizon to ``high``, with clouds of ``cover`` 0..1 drawn out towards the horizon."""
    height = np.clip(1 - np.arange(shape[0]) / horizon, 0, 1)
    paint = ramp(floats(np.repeat(height[:, None], shape[1], 1)), (0.0, low), (1.0, high))
    noise = resize(
        clouds((shape[0] // 2, shape[1] // 5), 46, seeded(seed, 41), 5), (shape[1], shape[0]), cv2.INTER_CUBIC
    )
    mask = step(0.62 - 0.25 * cover, 0.78 - 0.15 * cover, noise) * np.sqrt(height)[:, None]
    over(paint, cloud, floats(mask * 0.75))
    return paint
