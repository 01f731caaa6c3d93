"""Scene 1: a courtyard between blocks, by day. A table, someone seated, masked figures standing; a playground."""

from __future__ import annotations

from functools import partial
from math import cos, pi, sin

import cv2
import numpy as np

from workbench.standins.camera import Aim, Film, grade, hand
from workbench.standins.courtyard_set import (
    EYE,
    LIGHT,
    SEATS,
    SHADOW,
    SWING_HIGH,
    SWING_Z,
    cast,
    contact,
    fill_shade,
    paint_set,
)
from workbench.standins.figures import (
    BLACK,
    SKIN,
    Body,
    Group,
    Lump,
    Piece,
    balaclava,
    build,
    child,
    flat,
    hood,
    jacket,
    legs,
    limb,
    moved,
    oval,
    rifle,
    runner,
)
from workbench.standins.paint import (
    Paint,
    Pixels,
    Point,
    Sprite,
    fill,
    floats,
    rgb,
    rounded,
    step,
)
from workbench.standins.scene import VIEW, Scene
from workbench.standins.scenery import Tree, tree
from workbench.standins.space import Eye

GRADE = partial(
    grade,
    contrast=0.5,
    saturation=0.95,
    shadows=floats([-0.006, 0.004, 0.018]),
    highlights=floats([0.03, 0.012, -0.03]),
)
TABLE_X, TABLE_Z = -1.05, 5.9
GUARDS = ((-2.45, 6.3), (0.55, 6.9), (-0.35, 8.4))
RUN_POSES = 16
RUN_Z = 10.2
NEAR = 12.0
"""Metres within which a tree shows its leaves one by one."""


class Courtyard(Scene):
    """The courtyard, filmed by someone who pans from the table to the playground and back."""

    seconds, span, eye = 16, 930.0, EYE

    def __init__(self) -> None:
        self._guards, self._seated, self._table = _guards(), _seated(), _table()
        self._kids, self._running = _kids(), _running_child()
        self._trees = _trees()
        world = paint_set()
        for body, (x, z) in zip(self._guards, GUARDS, strict=True):
            contact(world, x, z, 0.6, 0.6)
            cast(world, *body.at_rest(), x, z, body.scale)
        _table_shadow(world)
        super().__init__(GRADE(world), Film(VIEW, 1, noise=3.6))
        for plant, x, z in self._trees:
            for sprite in plant.still:
                sprite.put(self._world, EYE.see(x, 0, z))

    def aim(self, t: float) -> Aim:
        """From the table to the playground and back again."""
        pan = float(step(2.5, 8.0, t) - 0.75 * step(10.5, 15.5, t))
        wander = hand(t, 4.2, 0.4)
        return Aim(505 + 190 * pan + wander.x, 352 - 8 * pan + wander.y, wander.zoom + 0.05 * pan, wander.roll)

    def exposure(self, t: float) -> float:
        """A camera that hunts a little."""
        return 1 + 0.02 * sin(0.7 * t)

    def draw(self, canvas: Pixels, eye: Eye, t: float) -> None:
        """Leaves, children, the group."""
        for plant, x, z in self._trees:
            plant.put(canvas, eye.see(x, 0, z), t, 0.6 if z < NEAR else 1.0)
        self._draw_children(canvas, eye, t)
        self._draw_group(canvas, eye, t)

    def _draw_children(self, canvas: Pixels, eye: Eye, t: float) -> None:
        for n, (seat, kid) in enumerate(zip(SEATS, self._kids[:2], strict=True)):
            _swing(canvas, eye, seat, (32, 20)[n] * sin(2 * pi * t / (2.75, 2.9)[n] + n * 2.1), kid)
        body = self._running[int(t * 25) % RUN_POSES]
        body.put(canvas, eye.see(2.6 + 2.4 * sin(0.42 * t), 0, RUN_Z), [0.0], mirrored=cos(0.42 * t) < 0)
        self._kids[2].put(canvas, eye.see(6.75, 1.36, 14.1), [2 * sin(1.3 * t)])

    def _draw_group(self, canvas: Pixels, eye: Eye, t: float) -> None:
        busy = 9 * sin(2.3 * t) + 4 * sin(5.1 * t)
        self._guards[2].put(canvas, eye.see(GUARDS[2][0], 0, GUARDS[2][1]), _turns(t, 2))
        self._seated.put(
            canvas, eye.see(TABLE_X + 0.05, 0, TABLE_Z + 0.45), [1.2 * sin(0.8 * t), 3 * sin(1.1 * t), busy]
        )
        self._table.put(canvas, eye.see(TABLE_X, 0, TABLE_Z))
        for who in (0, 1):
            self._guards[who].put(canvas, eye.see(GUARDS[who][0], 0, GUARDS[who][1]), _turns(t, who))


def _turns(t: float, who: int) -> list[float]:
    """How far the legs, the trunk and the head of a guard are turned."""
    slow = sin(0.55 * t + 2.2 * who) + 0.4 * sin(1.37 * t + who)
    glance = float(np.tanh(3 * sin(0.62 * t + 1.9 * who)))
    return [0.25 * slow, 2.2 * slow + 0.5 * sin(2.9 * t + who), 5.5 * glance]


def _guards() -> list[Body]:
    grey, navy, sand = rgb("55585e"), rgb("333c4d"), rgb("77705f")
    low = moved(rifle(), -0.03, 1.08, -30)
    raised = moved(rifle(), 0.12, 1.12, 62)
    slung = moved(rifle(), 0.02, 1.12, -58)
    first = jacket(navy, ((-0.27, 1.16), (-0.03, 1.07)), ((0.29, 1.17), (0.21, 0.98)))
    second = jacket(sand, ((-0.28, 1.17), (-0.06, 1.02)), ((0.28, 1.16), (0.16, 1.13)))
    third = jacket(BLACK, ((-0.28, 1.16), (0.0, 1.16)), ((0.28, 1.16), (0.10, 0.98)))
    dress = [
        (legs(grey, rgb("d0cec6")), first[:-1] + low + first[-1:], balaclava(0.7)),
        (legs(rgb("2f3136"), rgb("3a3a3c"), weight=-0.03), second[:-1] + raised + second[-1:], balaclava(-0.8)),
        (legs(rgb("5c5647"), rgb("b8b4aa")), third[:-1] + slung + third[-1:], hood(0.3, colour=rgb("2b2c31"))),
    ]
    return [
        build([(leg, (0, 0.1), None), (trunk, (0, 0.95), 0), (head, (0, 1.5), 1)], EYE.scale(z), LIGHT, GRADE, 5 + n)
        for n, ((leg, trunk, head), (_, z)) in enumerate(zip(dress, GUARDS, strict=True))
    ]


def _seated() -> Body:
    """Someone on a chair behind the table, one hand busy on it."""
    down = -0.46
    cloth = rgb("6a3a34")
    back = [(-0.26, 0.9), (0.26, 0.9), (0.27, 0.42), (-0.27, 0.42)]
    trunk = moved(jacket(cloth, ((-0.29, 1.18), (-0.10, 1.22)), ((0.26, 1.22), (0.2, 1.24)))[:1], 0, down)
    arm = [
        Piece(
            [
                limb((0.2, 1.42 + down), (0.31, 1.18 + down), 0.08, 0.062),
                limb((0.31, 1.18 + down), (0.12, 1.20 + down), 0.06, 0.046, 0.05),
            ],
            cloth,
            1.0,
        ),
        flat(oval((0.09, 1.2 + down), 0.05, 0.04), SKIN, 0.04),
    ]
    shins = [limb((side * 0.14, 0.46), (side * 0.17, 0.1), 0.085, 0.07) for side in (-1, 1)]
    shoes = [limb((side * 0.17, 0.05), (side * 0.2, 0.03), 0.055, 0.045) for side in (-1, 1)]
    chair = [flat(rounded(back, 1), rgb("d8d6d0"), 0.05)]
    knees = [Lump(oval((side * 0.15, 0.47), 0.115, 0.1), 0.1) for side in (-1, 1)]
    lower = [*chair, Piece(shoes, rgb("cfcac0"), 0.2), Piece(shins, rgb("3c4048"))]
    whole = [*lower, *trunk, Piece(knees, rgb("3c4048"), 0.6)]
    head = moved(balaclava(0.2), 0, down)
    groups: list[Group] = [(whole, (0.0, 0.45), None), (head, (0.0, 1.5 + down), 0), (arm, (0.22, 1.40 + down), 0)]
    return build(groups, EYE.scale(TABLE_Z + 0.45), LIGHT, GRADE, 9)


THINGS = (
    (-0.48, 0.0, 0.26, 0.11, "7a5a3c"), (-0.12, 0.1, 0.16, 0.05, "e6e2d8"), (0.02, -0.08, 0.12, 0.045, "b9c4a8"),
    (0.16, -0.1, 0.1, 0.04, "b9c4a8"), (0.44, 0.05, 0.2, 0.16, "34383f"),
)  # fmt: skip
"""What lies on the table: where across and along it, width, height (metres), colour."""


def _table() -> Sprite:
    """A folding table with what lies on it."""
    x0, x1, near, far, high = TABLE_X - 0.72, TABLE_X + 0.72, TABLE_Z - 0.35, TABLE_Z + 0.35, 0.74
    page = np.zeros((*EYE.shape, 4), np.float32)

    def panel(code: str, light: float, *corners: tuple[float, float, float]) -> None:
        fill(page, floats(rgb(code)) * light * floats([1.04, 1.0, 0.92]), [EYE.see(*corner) for corner in corners])

    for x, z in ((x0 + 0.06, far - 0.05), (x1 - 0.1, far - 0.05), (x0 + 0.04, near + 0.03), (x1 - 0.08, near + 0.03)):
        panel("8f9296", 0.75, (x, high, z), (x + 0.04, high, z), (x + 0.04, 0, z), (x, 0, z))
    panel("d9d5cb", 0.95, (x0, high, far), (x1, high, far), (x1, high, near), (x0, high, near))
    panel("d9d5cb", 0.55, (x0, high, near), (x1, high, near), (x1, high - 0.05, near), (x0, high - 0.05, near))
    for dx, dz, wide, tall, code in THINGS:
        left, z, top = TABLE_X + dx, TABLE_Z + dz, high + tall
        right, back = left + wide, z + 0.14
        panel("8c887f", 0.8, (right, high, z), (right + tall * 0.9, high, z + 0.06), (right, high, z - 0.1))
        panel(code, 0.75, (left, top, z), (right, top, z), (right, high, z), (left, high, z))
        panel(code, 1.15, (left, top, back), (right, top, back), (right, top, z), (left, top, z))
    return Sprite.cut(page, EYE.see(TABLE_X, 0, TABLE_Z), GRADE)


def _table_shadow(world: Paint) -> None:
    top = [(-0.72, 0.35), (0.72, 0.35), (0.72, -0.35), (-0.72, -0.35)]
    corners = [EYE.see(TABLE_X + x + 0.74 * SHADOW[0], 0, TABLE_Z + z + 0.74 * SHADOW[1]) for x, z in top]
    fill_shade(world, corners, 2.0)
    for dx in (-0.15, 0.2):
        contact(world, TABLE_X + 0.05 + dx, TABLE_Z + 0.4, 0.4)


def _kids() -> list[Body]:
    looks = [("c9a03c", "4a5d78", "2a1d16"), ("9c4a52", "6a6f78", "1c1512"), ("4f7f8f", "8a7a5c", "3a2a1c")]
    sizes = [EYE.scale(SWING_Z), EYE.scale(SWING_Z), EYE.scale(14.1)]
    bodies = []
    for n, ((shirt, shorts, hair), scale) in enumerate(zip(looks, sizes, strict=True)):
        pieces = child(rgb(shirt), rgb(shorts), rgb(hair), arms_up=n < 2)
        bodies.append(build([(pieces, (0, 0.5 if n < 2 else 0.05), None)], scale, LIGHT, GRADE, 40 + n))
    return bodies


def _running_child() -> list[Body]:
    scale = EYE.scale(RUN_Z)
    return [
        build(
            [(runner(n / RUN_POSES, rgb("b8633c"), rgb("4c5870"), rgb("2a1d16"), size=0.66), (0, 0), None)],
            scale,
            LIGHT,
            GRADE,
            50,
        )
        for n in range(RUN_POSES)
    ]


def _swing(canvas: Pixels, eye: Eye, x: float, angle: float, kid: Body) -> None:
    """A child on a swing seen from behind; the swing goes away from us and back."""
    reach = SWING_HIGH - 0.5
    z, up = SWING_Z + reach * sin(angle * pi / 180), SWING_HIGH - reach * cos(angle * pi / 180)
    seat = eye.see(x, up, z)
    for side in (-0.21, 0.21):
        _cable(canvas, eye.see(x + side, SWING_HIGH, SWING_Z), eye.see(x + side, up, z))
    kid.put(canvas, (seat[0], seat[1] + 0.5 * eye.scale(z)), [0.0], scale=SWING_Z / z)


def _cable(world: Pixels, start: Point, end: Point) -> None:
    a, b = (round(start[0] * 16), round(start[1] * 16)), (round(end[0] * 16), round(end[1] * 16))
    cv2.line(world, a, b, (52, 50, 50), 1, cv2.LINE_AA, 4)


def _trees() -> list[tuple[Tree, float, float]]:
    """Trees from far to near: what, where along x, how far."""
    places = [
        (-23.0, 43.0, 7.5, 7.0), (-13.5, 40.0, 9.0, 7.5), (6.5, 46.0, 8.0, 7.0), (1.2, 52.0, 7.0, 6.0),
        (-6.6, 30.0, 6.4, 5.2), (11.5, 30.0, 7.5, 6.0), (-4.6, 8.6, 6.6, 6.0),
    ]  # fmt: skip
    return [(_tree(n + 1, z, high, wide), x, z) for n, (x, z, high, wide) in enumerate(places)]


def _tree(seed: int, z: float, high: float, wide: float) -> Tree:
    scale, haze = EYE.scale(z), 0.26 * float(step(20, 70, z))
    if z < NEAR:
        return tree(high * scale, wide * scale, seed, LIGHT, GRADE, trunk=0.33, leaf=0.03, layers=2)
    return tree(high * scale, wide * scale, seed, LIGHT, GRADE, trunk=0.2, leaf=0.05, layers=1, haze=haze)
