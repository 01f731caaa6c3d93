"""People as cut-outs: bodies from rounded limbs under the scene's light, in parts that sway, turn and gesture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil, cos, pi, radians, sin

import cv2
import numpy as np

from workbench.standins.paint import (
    TILE,
    Colour,
    Light,
    Look,
    Paint,
    Pixels,
    Point,
    Sprite,
    around,
    blur,
    floats,
    over,
    polygon,
    relief,
    resize,
    rgb,
    rounded,
    seamless,
    swell,
)

FINE = 2
"""Bodies are painted this many times larger than they are shown, then reduced."""

SKIN = rgb("8a6650")
BLACK = rgb("1d1e22")
VOID = rgb("08080a")
CREASE_PIXELS = 150
"""Pixels of the crease tile to a metre of cloth."""
CREASE_DEPTH = 0.05
"""Metres of relief in a crease of strength 1."""
MARGIN = 0.06
"""Metres of canvas around a body."""


@dataclass(frozen=True)
class Lump:
    """One rounded swelling of a piece: its outline in metres (x right, y up, feet at the origin)."""

    outline: Sequence[Point]
    bevel: float = 0.07
    """Metres over which the surface bends away at the edge; also how far it stands out."""
    lift: float = 0.0
    """Metres by which it lies in front of the piece's other lumps."""


@dataclass(frozen=True)
class Piece:
    """Something of one cloth or one material: its lumps run into one another without a seam."""

    lumps: Sequence[Lump]
    colour: Colour
    folds: float = 1.0
    """How creased the cloth is; 0 is smooth."""
    shadow: float = 0.4
    """How much it darkens what lies just behind it."""


def flat(
    outline: Sequence[Point], colour: Colour, bevel: float = 0.02, folds: float = 0.0, shadow: float = 0.4
) -> Piece:
    """A piece of one lump."""
    return Piece([Lump(outline, bevel)], colour, folds, shadow)


def limb(start: Point, end: Point, r0: float, r1: float, lift: float = 0.0) -> Lump:
    """A tapering limb from ``start`` to ``end`` with radii in metres."""
    angles = np.linspace(0, 2 * pi, 24, endpoint=False)
    ring = np.stack([np.cos(angles), np.sin(angles)], 1)
    cloud = np.concatenate([ring * r0 + start, ring * r1 + end]).astype(np.float32)
    hull = cv2.convexHull(cloud)[:, 0]
    return Lump([(float(x), float(y)) for x, y in hull], (r0 + r1) / 2, lift)


@cache
def _cloth() -> Paint:
    """Creases: a seamless tile of soft ridges, mean 0, longer than they are wide."""
    tile = np.abs(resize(seamless(3), (TILE, TILE // 3)))
    tile = np.tile(resize(floats(tile), (TILE // 2, TILE), cv2.INTER_CUBIC), (1, 2)) * 0.22
    return blur(floats(tile - tile.mean()), 3)


def paint_pieces(pieces: Sequence[Piece], scale: float, light: Light, seed: int) -> tuple[Paint, Point]:
    """The pieces one over the other on a page at ``scale`` pixels per metre, and the pixel of the feet."""
    points = np.array([point for piece in pieces for lump in piece.lumps for point in lump.outline])
    left, top = points[:, 0].min() - MARGIN, points[:, 1].max() + MARGIN
    size = (ceil((np.ptp(points[:, 0]) + 2 * MARGIN) * scale), ceil((np.ptp(points[:, 1]) + 2 * MARGIN) * scale))
    page = np.zeros((size[1] * FINE, size[0] * FINE, 4), np.float32)
    for number, piece in enumerate(pieces):
        _add(piece, page, (float(left), float(top)), scale * FINE, light, seed + number)
    return resize(page, size), (float(-left * scale), float(top * scale))


def _add(piece: Piece, page: Paint, corner: Point, fine: float, light: Light, seed: int) -> None:
    outlines = [(np.array(lump.outline) - corner) * (fine, -fine) for lump in piece.lumps]
    part = around(page, np.concatenate(outlines), MARGIN * fine * 0.8)
    here, origin = page[part], (part[1].start, part[0].start)
    shape = here.shape[:2]
    whole, height = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    for lump, outline in zip(piece.lumps, outlines, strict=True):
        mask = polygon(shape, (outline - origin).tolist())
        np.maximum(whole, mask, out=whole)
        np.maximum(height, swell(mask, lump.bevel * fine) + (mask > 0.5) * np.float32(lump.lift * fine), out=height)
    height = blur(height, 0.008 * fine)
    if piece.folds:
        height += _creases(shape, fine, seed) * piece.folds
    hollow = np.clip((blur(height, 0.03 * fine) - height) / (0.05 * fine), 0, 1) * whole
    here[..., :3] *= (1 - blur(whole, 0.03 * fine) * piece.shadow)[..., None]
    shaded = floats(relief(height, piece.colour, light) * (1 - 0.5 * hollow)[..., None])
    over(here, np.dstack([shaded, np.ones(shape, np.float32)]), whole)


def _creases(shape: tuple[int, int], fine: float, seed: int) -> Paint:
    size = (ceil(shape[1] * CREASE_PIXELS / fine), ceil(shape[0] * CREASE_PIXELS / fine))
    tile = np.roll(_cloth(), (seed * 97 % TILE, seed * 61 % TILE), (0, 1))
    tile = np.tile(tile, (ceil(size[1] / TILE), ceil(size[0] / TILE)))[: size[1], : size[0]]
    return floats(resize(floats(tile), (shape[1], shape[0])) * (CREASE_DEPTH * fine))


Group = tuple[Sequence[Piece], Point, int | None]
"""Pieces that move together, the joint they turn about, and the number of the group they hang on."""


@dataclass(frozen=True, eq=False)
class Part:
    """One moving part of a body, hung on a joint of its parent."""

    sprite: Sprite
    joint: Point
    """Metres, in the body at rest: where it turns."""
    parent: int | None = None


@dataclass(frozen=True, eq=False)
class Body:
    """A cut-out figure: parts from back to front."""

    parts: tuple[Part, ...]
    scale: float
    """Pixels per metre it was painted for."""

    def at_rest(self) -> tuple[Paint, Point]:
        """Cover of the whole body as it was painted, and the pixel of its feet: for its shadow."""
        size = (ceil(2.4 * self.scale), ceil(2.2 * self.scale))
        feet = (size[0] / 2, size[1] - 0.15 * self.scale)
        canvas = np.full((size[1], size[0], 3), 255, np.uint8)
        self.put(canvas, feet, [0.0] * len(self.parts))
        stays = np.full((size[1], size[0], 3), 0, np.uint8)
        self.put(stays, feet, [0.0] * len(self.parts))
        return floats(1 - (canvas.astype(np.float32) - stays)[..., 0] / 255), feet

    def put(
        self,
        canvas: Pixels,
        feet: Point,
        turns: Sequence[float],
        *,
        scale: float = 1.0,
        mirrored: bool = False,
        only: Sequence[int] | None = None,
    ) -> None:
        """Stand it on ``feet`` (pixels), each part turned by ``turns`` degrees about its joint; draw ``only`` those."""
        placed: list[tuple[float, float, float]] = []
        side, size = (-1.0 if mirrored else 1.0), self.scale * scale
        for number, (part, turn) in enumerate(zip(self.parts, turns, strict=True)):
            from_joint, (x, y, angle) = (0.0, 0.0), (feet[0], feet[1], 0.0)
            if part.parent is not None:
                from_joint, (x, y, angle) = self.parts[part.parent].joint, placed[part.parent]
            dx, dy = (part.joint[0] - from_joint[0]) * side * size, (from_joint[1] - part.joint[1]) * size
            c, s = cos(radians(angle)), sin(radians(angle))
            x, y, angle = x + c * dx + s * dy, y - s * dx + c * dy, angle + turn * side
            placed.append((x, y, angle))
            if only is None or number in only:
                part.sprite.put(canvas, (x, y), angle, scale, mirrored=mirrored)


def build(groups: Sequence[Group], scale: float, light: Light, look: Look, seed: int) -> Body:
    """A body from groups of (pieces, joint, parent), painted back to front at ``scale`` pixels per metre."""
    parts: list[Part] = []
    for number, (pieces, joint, parent) in enumerate(groups):
        page, (x, y) = paint_pieces(pieces, scale, light, seed * 31 + number * 7)
        anchor = (x + joint[0] * scale, y - joint[1] * scale)
        parts.append(Part(Sprite.cut(page, anchor, look), joint, parent))
    return Body(tuple(parts), scale)


def moved(
    pieces: Sequence[Piece], dx: float = 0.0, dy: float = 0.0, degrees: float = 0.0, size: float = 1.0
) -> list[Piece]:
    """``pieces`` scaled, turned anticlockwise about the origin, then shifted."""
    c, s = cos(radians(degrees)) * size, sin(radians(degrees)) * size

    def move(lump: Lump) -> Lump:
        outline = [(c * x - s * y + dx, s * x + c * y + dy) for x, y in lump.outline]
        return Lump(outline, lump.bevel * size, lump.lift * size)

    return [Piece([move(lump) for lump in piece.lumps], piece.colour, piece.folds, piece.shadow) for piece in pieces]


def rifle() -> list[Piece]:
    """A long gun in profile, muzzle to the right, its grip at the origin: a silhouette, 0.87 m long."""
    steel, wood = rgb("2c2d31"), rgb("6b4528")
    grip = [(-0.01, 0.0), (0.035, 0.0), (0.015, -0.10), (-0.035, -0.10)]
    curved = [(0.09, 0.0), (0.15, 0.0), (0.20, -0.12), (0.235, -0.20), (0.17, -0.22), (0.12, -0.12)]
    return [
        flat([(-0.30, 0.06), (-0.06, 0.045), (-0.06, -0.005), (-0.30, -0.075)], wood, 0.03),
        flat(rounded(grip, 1), steel),
        flat(rounded(curved, 2), steel, 0.03),
        flat([(-0.07, 0.06), (0.20, 0.06), (0.20, -0.005), (-0.07, -0.005)], steel, 0.03),
        flat(rounded([(0.18, 0.055), (0.37, 0.05), (0.37, 0.0), (0.18, -0.005)], 1), wood, 0.025),
        flat([(0.36, 0.042), (0.57, 0.038), (0.57, 0.018), (0.36, 0.015)], steel, 0.012),
        flat([(0.50, 0.09), (0.52, 0.09), (0.53, 0.03), (0.49, 0.03)], steel, 0.01),
    ]


def legs(colour: Colour, shoes: Colour, *, spread: float = 0.14, weight: float = 0.03) -> list[Piece]:
    """Two legs seen from the front, the weight on our right one."""
    cloth, soles = [Lump(rounded([(-0.17, 0.98), (0.17, 0.98), (0.16, 0.82), (0, 0.76), (-0.16, 0.82)], 2), 0.12)], []
    for side in (-1, 1):
        knee, ankle = (side * (spread - 0.02) + weight, 0.50), (side * spread, 0.10)
        cloth += [limb((side * 0.08, 0.90), knee, 0.102, 0.078), limb(knee, ankle, 0.078, 0.07)]
        soles.append(limb((side * spread, 0.055), (side * (spread + 0.04), 0.035), 0.055, 0.045))
    return [Piece(soles, shoes, 0.3), Piece(cloth, colour)]


def jacket(
    colour: Colour, left: tuple[Point, Point], right: tuple[Point, Point], glove: Colour = BLACK, *, wide: float = 1.0
) -> list[Piece]:
    """A jacket seen from the front with its arms: each given as (elbow, hand)."""
    half = [(0.07, 1.54), (0.15, 1.505), (0.215, 1.45), (0.225, 1.33), (0.195, 1.18), (0.185, 1.02), (0.20, 0.86)]
    trunk = [(x * wide, y) for x, y in half] + [(-x * wide, y) for x, y in reversed(half)]
    cloth, hands = [Lump(rounded(trunk, 2), 0.17)], []
    for side, (elbow, hand) in ((-1, left), (1, right)):
        cloth.append(limb((side * 0.178 * wide, 1.415), elbow, 0.084, 0.062, 0.02))
        cloth.append(limb(elbow, hand, 0.06, 0.047, 0.07))
        hands.append(Lump(oval((hand[0] + 0.35 * (hand[0] - elbow[0]) * 0.3, hand[1] - 0.02), 0.045, 0.05), 0.045))
    dark = (colour[0] * 0.5, colour[1] * 0.5, colour[2] * 0.5)
    hem = [(-0.19 * wide, 0.895), (0.19 * wide, 0.895), (0.2 * wide, 0.86), (-0.2 * wide, 0.86)]
    return [
        Piece(cloth, colour, 1.0, 0.5),
        flat([(-0.005, 1.42), (0.005, 1.42), (0.005, 0.9), (-0.005, 0.9)], dark, 0.01, shadow=0.1),
        flat(hem, dark, 0.03, shadow=0.1),
        Piece(hands, glove, 0.1),
    ]


def oval(centre: Point, wide: float, high: float, squash: float = 0.0) -> list[Point]:
    """An ellipse by its half axes; ``squash`` narrows its lower half into a chin."""
    angles = map(float, np.linspace(0, 2 * pi, 40, endpoint=False))
    return [(centre[0] + wide * cos(a) * (1 - squash * max(-sin(a), 0)), centre[1] + high * sin(a)) for a in angles]


def balaclava(turn: float = 0.0, y: float = 1.655, colour: Colour = BLACK) -> list[Piece]:
    """A masked head turned by -1 (our left) … 1: only a slit at the eyes."""
    x = 0.04 * turn
    slit = [(x - 0.06, y + 0.04), (x + 0.06, y + 0.04), (x + 0.056, y + 0.006), (x - 0.056, y + 0.006)]
    brow = [(x - 0.048, y + 0.03), (x + 0.048, y + 0.03), (x + 0.048, y + 0.016), (x - 0.048, y + 0.016)]
    neck = limb((0, y - 0.13), (0.01 * turn, y - 0.06), 0.075, 0.07)
    return [
        Piece([neck, Lump(oval((0.012 * turn, y), 0.092, 0.13, 0.22), 0.095)], colour, 0.35),
        flat(rounded(slit, 2), SKIN, 0.02),
        flat(rounded(brow, 1), rgb("2a1c16"), 0.01, shadow=0.1),
    ]


def hood(turn: float = 0.0, y: float = 1.655, colour: Colour = BLACK) -> list[Piece]:
    """A raised hood with nothing to see inside."""
    x, dark = 0.03 * turn, (colour[0] * 0.3, colour[1] * 0.3, colour[2] * 0.3)
    outer = [(0.17, -0.18), (0.135, 0.0), (0.115, 0.11), (0.05, 0.175)]
    void = [(0.06, -0.11), (0.08, 0.01), (0.06, 0.095), (0.02, 0.125)]
    mask = [(0.05, -0.13), (0.068, -0.02), (0.055, 0.03)]
    shoulders = Lump(rounded([(-0.2, y - 0.19), (0.2, y - 0.19), (0.12, y - 0.06), (-0.12, y - 0.06)], 2), 0.07)
    return [
        Piece([shoulders, Lump(rounded(_both(outer, 0.0, y), 2), 0.10)], colour, 0.8),
        flat(rounded(_both(void, x, y), 2), VOID, 0.02, shadow=0.5),
        flat(rounded(_both(mask, x, y), 2), dark, 0.03, shadow=0.0),
    ]


def _both(right: Sequence[Point], x: float, y: float) -> list[Point]:
    """An outline from its right half, bottom to top, mirrored and moved."""
    return [(x + a, y + b) for a, b in right] + [(x - a, y + b) for a, b in reversed(right)]


def child(shirt: Colour, shorts: Colour, hair: Colour, *, arms_up: bool = False) -> list[Piece]:
    """A child of about 1.15 m, without a face; seen from behind or far off."""
    hands = ((-0.24, 0.98), (0.24, 0.98)) if arms_up else ((-0.2, 0.5), (0.21, 0.52))
    elbows = ((-0.2, 0.82), (0.2, 0.82)) if arms_up else ((-0.18, 0.66), (0.19, 0.67))
    sleeves = [limb((side * 0.11, 0.86), elbow, 0.05, 0.042, 0.02) for side, elbow in zip((-1, 1), elbows, strict=True)]
    bare = [limb(elbow, hand, 0.034, 0.03) for elbow, hand in zip(elbows, hands, strict=True)]
    shins = [limb((side * 0.07, 0.36), (side * 0.075, 0.06), 0.045, 0.036) for side in (-1, 1)]
    pants = [limb((side * 0.06, 0.52), (side * 0.07, 0.33), 0.075, 0.066) for side in (-1, 1)]
    trunk = rounded([(-0.13, 0.9), (0.13, 0.9), (0.12, 0.7), (0.135, 0.5), (-0.135, 0.5), (-0.12, 0.7)], 2)
    shoes = [limb((side * 0.075, 0.04), (side * 0.1, 0.03), 0.042, 0.036) for side in (-1, 1)]
    return [
        Piece(shoes, rgb("e8e4dc"), 0.0),
        Piece([*shins, *bare, limb((0, 0.88), (0, 0.98), 0.045, 0.045)], SKIN, 0.0),
        Piece(pants, shorts, 0.6),
        Piece([Lump(trunk, 0.1), *sleeves], shirt, 0.7),
        Piece([Lump(oval((0, 1.06), 0.095, 0.115, 0.1), 0.09)], SKIN, 0.0),
        Piece([Lump(oval((0, 1.085), 0.103, 0.1), 0.09)], hair, 0.6),
    ]


def runner(phase: float, colour: Colour, trousers: Colour, head: Colour, *, size: float = 1.0) -> list[Piece]:
    """Someone running to the right, seen from the side; ``phase`` 0..1 is one double step."""
    swing = [sin(2 * pi * (phase + half)) for half in (0.0, 0.5)]
    fold = [max(0.0, sin(2 * pi * (phase + half) - 1.2)) for half in (0.0, 0.5)]
    lift = 0.05 * abs(cos(2 * pi * phase))
    hip, chest = (0.0, 0.90 + lift), (0.16, 1.38 + lift)

    def leg(turn: float, bend: float) -> tuple[list[Lump], Lump]:
        knee = _reach(hip, 0.42, -90 + 48 * turn)
        ankle = _reach(knee, 0.42, -90 + 48 * turn - 18 - 85 * bend)
        toe = _reach(ankle, 0.15, 48 * turn - 60 * bend)
        return [limb(hip, knee, 0.105, 0.08), limb(knee, ankle, 0.08, 0.062)], limb(ankle, toe, 0.052, 0.04)

    def sleeve(turn: float) -> list[Lump]:
        elbow = _reach((chest[0] - 0.01, chest[1] + 0.04), 0.29, -105 + 52 * turn)
        return [
            limb(chest, elbow, 0.08, 0.06, 0.05),
            limb(elbow, _reach(elbow, 0.26, -15 + 52 * turn), 0.058, 0.045, 0.05),
        ]

    far, near = leg(swing[1], fold[1]), leg(swing[0], fold[0])
    dim = (trousers[0] * 0.6, trousers[1] * 0.6, trousers[2] * 0.6)
    trunk = [limb(hip, chest, 0.145, 0.165), limb(chest, (chest[0] + 0.04, chest[1] + 0.1), 0.15, 0.1)]
    nape, skull = (chest[0] + 0.05, chest[1] + 0.1), (chest[0] + 0.11, chest[1] + 0.27)
    return moved(
        [
            Piece(sleeve(swing[0]), (colour[0] * 0.6, colour[1] * 0.6, colour[2] * 0.6)),
            Piece([far[1]], rgb("77757a"), 0.0), Piece(far[0], dim),
            Piece([near[1]], rgb("b0aeb0"), 0.0), Piece(near[0], trousers),
            Piece([limb(nape, skull, 0.06, 0.06), Lump(oval(skull, 0.105, 0.13, 0.1), 0.1)], head, 0.4),
            Piece(trunk, colour), Piece(sleeve(swing[1]), colour, 1.0, 0.6),
        ],
        size=size,
    )  # fmt: skip


def _reach(start: Point, length: float, degrees: float) -> Point:
    return start[0] + length * cos(radians(degrees)), start[1] + length * sin(radians(degrees))
