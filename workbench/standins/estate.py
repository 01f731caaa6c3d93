"""Scene 3: an estate at dusk. Lit windows, street lamps, a car driving through, figures running."""

from __future__ import annotations

from dataclasses import dataclass
from math import degrees, exp, pi, sin

from workbench.standins.camera import Aim, Film, hand
from workbench.standins.cars import AXLES, WHEEL, car, flare, headlight, under, wheel
from workbench.standins.estate_set import EYE, GRADE, LAMP_HIGH, LAMPS, LIGHT, paint_estate
from workbench.standins.figures import Body, build, moved, rifle, runner
from workbench.standins.paint import Pixels, rgb, step
from workbench.standins.scene import VIEW, Scene
from workbench.standins.scenery import Tree, tree
from workbench.standins.space import Eye

TREES = ((-9.0, 21.0, 6.5, 5.0), (8.6, 19.0, 7.0, 5.6), (14.0, 24.0, 7.0, 6.0))
"""x, z, height and width of the trees, metres."""
CAR_Z = 11.6
CAR_SCALE = EYE.scale(CAR_Z)
RUN_POSES = 17
RUN_Z = 8.2
"""Metres away for which the runners are painted."""


@dataclass(frozen=True)
class Run:
    """Someone who runs along the street."""

    x: float
    """Metres along the street at the start."""
    z: float
    speed: float
    """Metres a second; negative to the left."""
    late: float
    """Seconds."""
    armed: int = 0


RUNS = (
    Run(-3.4, 15.4, 3.2, 0.6), Run(9.5, 14.9, -3.0, 7.2), Run(-8.6, 8.9, 3.35, 1.4), Run(-8.2, 8.5, 3.3, 7.0),
    Run(-6.5, 8.3, 3.5, 0.0, 1), Run(-9.4, 8.0, 3.4, 8.2, 1), Run(-12.5, 7.6, 3.7, 3.2, 1),
)  # fmt: skip


class Estate(Scene):
    """The estate, filmed in a hurry by someone who follows the car."""

    seconds, span, eye = 14, 880.0, EYE

    def __init__(self) -> None:
        world, self._flicker = paint_estate()
        super().__init__(GRADE(world), Film(VIEW, 3, noise=4.2, vignette=0.42))
        self._trees = [(_tree(n, z, high, wide), x, z) for n, (x, z, high, wide) in enumerate(TREES)]
        for plant, x, z in self._trees:
            for sprite in plant.still:
                sprite.put(self._world, EYE.see(x, 0, z))
        self._car, self._wheel, self._under = car(CAR_SCALE, LIGHT, GRADE), wheel(CAR_SCALE, GRADE), under(CAR_SCALE)
        self._beam, self._halo = headlight(), flare((1.0, 0.66, 0.30), 26)
        self._flare, self._tail = flare((1.0, 0.93, 0.75), 15), flare((1.0, 0.12, 0.06), 8)
        self._poses = [_running(armed) for armed in (False, True)]

    def aim(self, t: float) -> Aim:
        """After the car, as far as one turns."""
        follow = self.eye.see(car_at(t), 0, CAR_Z)[0] * 0.5 + 640 * 0.5
        wander = hand(t, 6.5, 5.1)
        x = min(max(follow + 30 * sin(0.8 * t), 465), 815)
        return Aim(x + wander.x, 372 + wander.y, wander.zoom + 0.06 * float(step(8, 12, t)), wander.roll)

    def exposure(self, t: float) -> float:
        """Darker while the headlights are in the middle."""
        return 1 + 0.03 * sin(0.9 * t) - 0.06 * exp(-((car_at(t) / 3.0) ** 2))

    def draw(self, canvas: Pixels, eye: Eye, t: float) -> None:
        """Windows, leaves, runners, the car, the lamps."""
        for n, (pane, (x, y)) in enumerate(self._flicker):
            if sin((0.31 + 0.07 * (n % 5)) * t + 1.9 * n) > 0.2 or (n % 4 == 0 and sin(13 * t + n) > 0):
                pane.shine(canvas, (x - eye.left, y + eye.horizon - EYE.horizon))
        for plant, x, z in self._trees:
            plant.put(canvas, eye.see(x, 0, z), t, 0.9)
        self._run(canvas, eye, t, far=True)
        self._drive(canvas, eye, t)
        self._run(canvas, eye, t, far=False)
        for n, (x, z) in enumerate(LAMPS):
            if n != 3 or sin(7 * t) + sin(11.3 * t) > -0.9:
                self._halo.put(canvas, eye.see(x + 0.75, LAMP_HIGH - 0.1, z), scale=16 / z)

    def _drive(self, canvas: Pixels, eye: Eye, t: float) -> None:
        x = car_at(t)
        u, v = eye.see(x, 0, CAR_Z)
        bounce = 0.9 * sin(9 * t) * exp(-0.1 * t)
        braking = 1.0 + 0.9 * float(step(5.4, 5.7, t) - step(7.0, 7.3, t))
        self._beam.shine(canvas, (u + 2.0 * CAR_SCALE, v))
        self._under.put(canvas, (u, v))
        self._car.put(canvas, (u, v + bounce), 0.35 * sin(2.1 * t))
        for axle in AXLES:
            self._wheel.put(canvas, (u + axle * CAR_SCALE, v - WHEEL * CAR_SCALE), degrees(-x / WHEEL))
        self._flare.put(canvas, (u + 1.98 * CAR_SCALE, v - 0.66 * CAR_SCALE + bounce))
        self._tail.put(canvas, (u - 2.0 * CAR_SCALE, v - 0.78 * CAR_SCALE + bounce), scale=braking)

    def _run(self, canvas: Pixels, eye: Eye, t: float, *, far: bool) -> None:
        for runs in RUNS:
            if (runs.z > CAR_Z) == far:
                pose = self._poses[runs.armed][int(t * 25 + 5 * runs.late) % RUN_POSES]
                at = eye.see(runs.x + runs.speed * (t - runs.late), 0, runs.z)
                pose.put(canvas, at, [0.0], scale=RUN_Z / runs.z, mirrored=runs.speed < 0)


def _tree(n: int, z: float, high: float, wide: float) -> Tree:
    scale = EYE.scale(z)
    return tree(high * scale, wide * scale, 20 + n, LIGHT, GRADE, layers=2, leaf=0.05, tone=(0.50, 0.36, 0.40))


def _running(armed: int) -> list[Body]:
    cloth, trousers = (("24262e", "1c1d22"), ("33302f", "20242c"))[armed]
    bodies = []
    for pose in range(RUN_POSES):
        pieces = runner(pose / RUN_POSES, rgb(cloth), rgb(trousers), rgb("17171a"))
        if armed:
            pieces += moved(rifle(), 0.30, 1.12 + 0.03 * sin(2 * pi * pose / RUN_POSES), -18)
        bodies.append(build([(pieces, (0, 0), None)], EYE.scale(RUN_Z), LIGHT, GRADE, 120 + armed))
    return bodies


def car_at(t: float) -> float:
    """Metres along the street: it comes in from the left, brakes, goes on."""
    return -13.5 + 2.6 * t - 0.9 * float(step(5, 8, t)) * 1.5 + 0.16 * max(0.0, t - 7.5) ** 2
