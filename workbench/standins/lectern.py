"""Scene 2: a dim room. A hooded speaker behind a lettered lectern, fifteen hooded figures around, a cone of light."""

from __future__ import annotations

from functools import partial
from math import cos, sin

import numpy as np

from workbench.standins.camera import Aim, Film, grade, hand
from workbench.standins.figures import Body, Group, Lump, Piece, build, hood, jacket, legs, limb, oval
from workbench.standins.paint import (
    Light,
    Paint,
    Pixels,
    Sprite,
    blur,
    clouds,
    fill,
    floats,
    glow,
    lettering,
    over,
    resize,
    rgb,
    seeded,
    step,
)
from workbench.standins.scene import VIEW, Scene
from workbench.standins.space import Eye, darken, grain_of, joints

LETTERS = "DZ MAFIA"
EYE = Eye(1240, 690, 900, 318, 1.62)
GRADE = partial(
    grade,
    contrast=0.55,
    saturation=0.85,
    shadows=floats([0.002, 0.010, 0.022]),
    highlights=floats([0.03, 0.015, -0.02]),
)
BACK_WALL = 8.6
SPEAKER_Z, DESK_Z = 5.3, 4.75
LAMP_HIGH = 3.5
"""Metres: the lamp hangs above the picture."""
BACK_ROW = tuple((x, 7.0) for x in (-2.98, -2.26, -1.54, -0.70, 0.66, 1.42, 2.10, 2.76))
FRONT_ROW = ((-2.25, 6.05), (-1.62, 5.9), (-1.0, 6.05), (0.94, 6.05), (1.50, 5.9), (2.08, 6.0), (2.66, 6.1))
CLOTH = rgb("212227")
MOTES = 46


class Lectern(Scene):
    """The statement, filmed from a stand that someone leans on; the picture creeps closer."""

    seconds, span, eye = 16, 960.0, EYE

    def __init__(self) -> None:
        super().__init__(GRADE(_room()), Film(VIEW, 2, noise=4.2, vignette=0.5))
        self._row = [(_hooded(x, z, n), x, z, n) for n, (x, z) in enumerate(BACK_ROW + FRONT_ROW)]
        self._speaker, self._desk, self._beam = _speaker(), _lectern(), _beam()
        self._mote = Sprite.light(floats(glow((9, 9), (4, 4), 1.7)[..., None] * floats([0.30, 0.27, 0.2])), (4, 4))
        for body, x, z, _ in self._row:
            body.put(self._world, EYE.see(x, 0, z), [0.0, 0.0, 0.0], only=(0,))

    def aim(self, t: float) -> Aim:
        """Closer, slowly."""
        wander, near = hand(t, 2.3, 2.9), 0.08 * float(step(1, 15, t))
        return Aim(620 + 8 * sin(0.21 * t) + wander.x, 352 - 20 * near + wander.y, wander.zoom + near, wander.roll)

    def exposure(self, t: float) -> float:
        """A lamp that flickers now and then."""
        return 1 + 0.025 * sin(9.1 * t) * max(0.0, sin(0.8 * t)) + 0.015 * sin(1.1 * t)

    def draw(self, canvas: Pixels, eye: Eye, t: float) -> None:
        """The row, the speaker, the lectern, light in the dust."""
        for body, x, z, n in self._row:
            body.put(canvas, eye.see(x, 0, z), _sway(t, n), only=(1, 2))
        self._speaker.put(canvas, eye.see(0, 0, SPEAKER_Z), _speech(t))
        self._desk.put(canvas, eye.see(0, 0, DESK_Z))
        u, v = eye.see(0, LAMP_HIGH, DESK_Z)
        self._beam.shine(canvas, (u + 9 * sin(0.5 * t), v + 12 * sin(0.33 * t)))
        for n in range(MOTES):
            x, y = _drift(t, n)
            self._mote.shine(canvas, (u + x, v + 100 + y))


def _sway(t: float, n: int) -> list[float]:
    slow = sin((0.41 + 0.05 * (n % 5)) * t + 1.7 * n)
    glance = float(np.tanh(4 * (sin((0.35 + 0.03 * (n % 7)) * t + 2.3 * n) - 0.55)) + 1) * (1 if n % 2 else -1)
    return [0.0, 0.9 * slow + 0.3 * sin(2.1 * t + n), 1.1 * sin(0.7 * t + n) + 4.5 * glance]


def _speech(t: float) -> list[float]:
    """Legs, trunk, head, and the two arms of the speaker."""
    beat = sin(2.6 * t) * (0.5 + 0.5 * sin(0.6 * t)) + 0.35 * sin(4.7 * t)
    raised = float(step(0.1, 0.7, sin(0.52 * t - 0.4)))
    return [
        0,
        1.2 * sin(0.6 * t),
        2.5 * sin(0.9 * t) + 1.6 * beat,
        -2.0 * beat,
        34 * raised + 9 * beat * (0.4 + raised),
    ]


def _drift(t: float, n: int) -> tuple[float, float]:
    rise = (n * 37.7 + t * (9 + n % 5 * 3)) % 430
    x = (n * 61.3 % 260 - 130) * (0.35 + rise / 430) + 12 * sin(0.6 * t + n) + 5 * cos(1.3 * t + 2.2 * n)
    return x, rise


def _light(x: float, z: float) -> Light:
    """The lamp above the lectern, as it reaches someone standing at (x, z)."""
    reach = 1 / (1 + 0.16 * (x * x + (z - 5.0) ** 2))
    return Light(
        direction=(-0.32 * x, 1.5, 0.75),
        sun=(2.5 * reach, 2.1 * reach, 1.6 * reach),
        sky=(0.14, 0.17, 0.23),
        ground=(0.09, 0.08, 0.07),
        rim=(0.75, 0.95, 1.25),
        rim_from=(0.75 if x < 0 else -0.75, 0.85),
    )


def _hooded(x: float, z: float, n: int) -> Body:
    rng = seeded(n, 61)
    glove = rgb(str(rng.choice(["17171a", "1d1d20", "4a382c", "17171a"])))
    left, right = ((-0.275, 1.15), (-0.25, 0.92)), ((0.275, 1.15), (0.25, 0.92))
    if n % 3 == 1:
        left, right = ((-0.29, 1.15), (0.08, 1.17)), ((0.29, 1.15), (-0.10, 1.12))
    if n % 3 == 2:
        right = ((0.29, 1.16), (-0.08, 1.15))
    tone = float(rng.uniform(0.85, 1.25))
    cloth = (CLOTH[0] * tone, CLOTH[1] * tone, CLOTH[2] * tone)
    size = float(rng.uniform(0.96, 1.04))
    groups: list[Group] = [
        (legs(cloth, rgb("2c2c2e"), weight=0.02 if n % 2 else -0.02), (0, 0.1), None),
        (jacket(cloth, left, right, glove, wide=float(rng.uniform(0.96, 1.08))), (0, 0.95), 0),
        (hood(float(rng.uniform(-0.6, 0.6)) - (0.2 if x > 0 else -0.2), colour=cloth), (0, 1.5), 1),
    ]
    return build(groups, EYE.scale(z) * size, _light(x, z), GRADE, 60 + n)


def _speaker() -> Body:
    light, cloth = _light(0, SPEAKER_Z), rgb("222328")
    trunk = jacket(cloth, ((-0.29, 1.2), (-0.2, 1.1)), ((0.29, 1.2), (0.2, 1.1)))
    body = Piece([trunk[0].lumps[0]], cloth, 1.0)
    groups: list[Group] = [
        (legs(cloth, rgb("2c2c2e")), (0, 0.1), None),
        ([body, *trunk[1:2]], (0, 0.95), None),
        (hood(0.0, colour=cloth), (0, 1.5), 1),
    ]
    for side in (-1, 1):
        shoulder, elbow, hand = (side * 0.18, 1.42), (side * 0.31, 1.19), (side * 0.2, 1.30)
        sleeve = Piece([limb(shoulder, elbow, 0.085, 0.064), limb(elbow, hand, 0.062, 0.05, 0.05)], cloth)
        fist = Piece([Lump(oval((side * 0.18, 1.345), 0.045, 0.055), 0.045)], rgb("1b1b1e"), 0.1)
        groups.append(([sleeve, fist], (side * 0.2, 1.42), 1))
    return build(groups, EYE.scale(SPEAKER_Z), light, GRADE, 90)


def _room() -> Paint:
    """Wall, hanging cloth and floor, as the lamp lights them."""
    canvas = np.zeros((*EYE.shape, 3), np.float32)
    _wall(canvas)
    _floor(canvas)
    for x, z in (*BACK_ROW, *FRONT_ROW):
        u, v = EYE.see(x, 0, z)
        darken(canvas, (u + 14 * x / 3, v - 2), (0.42 * EYE.scale(z), 0.09 * EYE.scale(z)), 0.75)
    return canvas


def _wall(canvas: Paint) -> None:
    shape = (420, 1400)
    rng = seeded(2, 71)
    plaster = 0.55 + 0.5 * clouds(shape, 180, rng) + 0.22 * (clouds(shape, 14, rng) - 0.5)
    picture = floats(np.array(rgb("8d8f8a")) * plaster[..., None])
    damp = step(0.5, 0.75, clouds(shape, 120, rng)) * np.linspace(0, 1, shape[0])[:, None] ** 2
    over(picture, np.array(rgb("4c4a40")), floats(damp * 0.7))
    picture[:, 466:469] *= 0.6
    picture[:, 932:935] *= 0.6
    picture[300:304] *= 0.65
    fold = np.arange(420) / 420
    cloth = 0.35 + 0.3 * np.sin(fold * 61 + 1.2 * np.sin(fold * 17)) + 0.15 * np.sin(fold * 143)
    hanging = picture[:, 490:910]
    over(
        hanging,
        floats(np.array(rgb("474a52")) * np.clip(cloth + 0.45, 0.1, 1.3)[None, :, None]),
        np.ones(hanging.shape[:2], np.float32) * 0.96,
    )
    hanging[:6] *= 0.5
    x, y = np.meshgrid(np.linspace(-7, 7, 1400), np.linspace(4.2, 0, 420))
    lamp = (
        0.09
        + 1.35 * np.exp(-((x / 2.7) ** 2) - ((y - 1.9) / 1.35) ** 2)
        + 0.16 * np.exp(-((x - 6) ** 2) / 2 - ((y - 3.5) ** 2))
    )
    picture *= floats(lamp)[..., None] * floats([1.05, 0.97, 0.82])
    corners = [(-7.0, 4.2, BACK_WALL), (7.0, 4.2, BACK_WALL), (7.0, 0.0, BACK_WALL), (-7.0, 0.0, BACK_WALL)]
    EYE.hang(canvas, corners, picture)


def _floor(canvas: Paint) -> None:
    x, z = EYE.ground()
    stone = 0.55 + 0.55 * grain_of(x, z, 1.9, 21) + 0.4 * grain_of(x, z, 0.3, 22)
    stone *= 1 - 0.4 * joints(x, z, 1.6, 0.015, EYE.focal)
    lamp = 0.04 + 1.35 * np.exp(-((x / 1.9) ** 2) - ((z - 5.0) / 1.5) ** 2)
    paint = floats(np.array(rgb("8a8378")) * (stone * lamp)[..., None] * floats([1.1, 1.0, 0.82]))
    edge = round(EYE.see(0, 0, BACK_WALL)[1])
    canvas[edge:] = paint[edge - EYE.edge :]


def _lectern() -> Sprite:
    """A wooden lectern with a black cloth in front, lettered, and two microphones."""
    z, wood = DESK_Z, floats(rgb("5a4331"))
    page = np.zeros((*EYE.shape, 4), np.float32)

    def panel(colour: Paint, *corners: tuple[float, float, float]) -> None:
        fill(page, colour, [EYE.see(*corner) for corner in corners])

    for x, head in ((-0.09, -0.198), (0.07, 0.154)):
        stalk, capsule = floats([0.16, 0.16, 0.16]), floats([0.22, 0.22, 0.22])
        panel(stalk, (x - 0.006, 1.1, z), (x + 0.006, 1.1, z), (head + 0.006, 1.3, z), (head - 0.006, 1.3, z))
        low, high = (head - 0.017, head + 0.017), (head - 0.015, head + 0.015)
        panel(capsule, (low[0], 1.29, z), (low[1], 1.29, z), (high[1], 1.345, z), (high[0], 1.345, z))
    panel(wood * 1.25, (-0.40, 1.12, z + 0.4), (0.40, 1.12, z + 0.4), (0.42, 1.03, z), (-0.42, 1.03, z))
    panel(wood * 0.8, (-0.42, 1.03, z), (0.42, 1.03, z), (0.42, 0.97, z), (-0.42, 0.97, z))
    panel(wood * 0.6, (-0.37, 0.97, z), (0.37, 0.97, z), (0.34, 0.0, z), (-0.34, 0.0, z))
    EYE.hang(page, [(-0.365, 0.965, z), (0.365, 0.965, z), (0.352, 0.3, z), (-0.352, 0.3, z)], _banner())
    return Sprite.cut(page, EYE.see(0, 0, z), GRADE)


def _banner() -> Paint:
    shape = (520, 620)
    folds = (
        0.85 + 0.12 * np.sin(np.linspace(0, 23, shape[1]))[None, :] + 0.25 * (clouds(shape, 60, seeded(4, 81)) - 0.5)
    )
    banner = floats(np.array(rgb("1b1c20")) * folds[..., None] * np.linspace(1.5, 0.8, shape[0])[:, None, None])
    word = lettering(LETTERS, 118, weight=700)
    wide = shape[1] - 60
    word = resize(word, (wide, round(word.shape[0] * wide / word.shape[1])))
    rows = word.shape[0]
    worn = 0.8 + 0.3 * clouds((rows, wide), 18, seeded(5, 81))
    over(banner[150 : 150 + rows, 30 : 30 + wide], floats(np.array(rgb("e8e2d2")) * worn[..., None]), word)
    fill(banner, rgb("a7322b"), [(60, 330), (560, 330), (560, 342), (60, 342)])
    return banner


def _beam() -> Sprite:
    """The lamp's light in the dust: a cone that only adds."""
    shape = (720, 900)
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    half = 34 + y * 0.46
    across = np.exp(-(((x - 450) / half) ** 2) * 1.6)
    down = np.exp(-y / 380) * step(0, 30, y)
    dust = 0.35 + 1.3 * clouds(shape, 130, seeded(91), 3)
    light = floats(blur(floats(across * down * dust), 2) * 0.21)
    return Sprite.light(floats(light[..., None] * floats([1.0, 0.9, 0.68])), (450.0, 0.0))
