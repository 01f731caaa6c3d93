"""Brushes: soft masks, textures, relief shading and sprites, on arrays.

A *paint* is float32, shape (h, w, 3), RGB 0..1. A *mask* is float32, shape (h, w), 0..1. *Pixels* are uint8,
shape (h, w, 3), RGB. Assets are painted once in float; frames are put together from them in uint8.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

Paint = NDArray[np.float32]
Pixels = NDArray[np.uint8]
Colour = tuple[float, float, float]
Point = tuple[float, float]
Look = Callable[[Paint], Paint]
"""What a camera makes of colours: a grade."""

SUBPIXEL_BITS = 5
"""Fractional bits of polygon corners handed to OpenCV: 1/32 pixel."""


def rgb(code: str) -> Colour:
    """The colour of ``"c8b89a"`` as 0..1."""
    return int(code[0:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:6], 16) / 255


def seeded(*key: int) -> np.random.Generator:
    """A generator that gives the same numbers for the same key on every machine."""
    return np.random.Generator(np.random.PCG64(key))


def floats(value: ArrayLike) -> Paint:
    """``value`` as a float32 array."""
    return np.asarray(value, np.float32)


def blur(image: Paint, sigma: float) -> Paint:
    """``image`` under a Gaussian of ``sigma`` pixels."""
    return floats(cv2.GaussianBlur(image, (0, 0), max(sigma, 0.05)))


def resize(image: Paint, size: tuple[int, int], how: int = cv2.INTER_AREA) -> Paint:
    """``image`` at ``size`` = (width, height)."""
    return floats(cv2.resize(image, size, interpolation=how))


def clouds(shape: tuple[int, int], cell: float, rng: np.random.Generator, octaves: int = 4) -> Paint:
    """Fractal noise, shape ``shape``, mean about 0.5, whose coarsest lumps are ``cell`` pixels wide."""
    height, width = shape
    total, weight = np.zeros(shape, np.float32), 0.0
    for octave in range(octaves):
        step, amount = max(cell / 2**octave, 1.0), 0.5**octave
        coarse = floats(rng.random((int(height / step) + 3, int(width / step) + 3)))
        fine = resize(coarse, (int(coarse.shape[1] * step) + 1, int(coarse.shape[0] * step) + 1), cv2.INTER_CUBIC)
        total += amount * fine[:height, :width]
        weight += amount
    return floats(total / weight)


TILE = 512
"""Pixels of a seamless tile."""


@cache
def seamless(seed: int) -> Paint:
    """A tile of noise without a seam, mean 0, deviation 1, lumps of about 64 pixels with finer ones on them."""
    fx, fy = np.meshgrid(np.fft.fftfreq(TILE), np.fft.fftfreq(TILE))
    reach = np.hypot(fx, fy) * 64
    spectrum = np.fft.fft2(seeded(seed, 11).normal(size=(TILE, TILE))) * np.exp(-reach / 6) / (0.35 + reach) ** 1.3
    spectrum[0, 0] = 0
    tile = np.fft.ifft2(spectrum).real
    return floats(tile / tile.std())


def step(low: float, high: float, value: ArrayLike) -> Paint:
    """Smooth step from 0 at ``low`` to 1 at ``high``."""
    t = np.clip((floats(value) - low) / (high - low), 0, 1)
    return floats(t * t * (3 - 2 * t))


def ramp(value: Paint, *stops: tuple[float, Colour]) -> Paint:
    """Colour of each value along ``stops`` of (value, colour), rising."""
    at = [stop[0] for stop in stops]
    channels = [np.interp(value, at, [stop[1][c] for stop in stops]) for c in range(3)]
    return floats(np.stack(channels, axis=-1))


def polygon(shape: tuple[int, int], *outlines: Iterable[Point]) -> Paint:
    """Mask of filled outlines, corners in pixels (x, y), edges smoothed."""
    mask = np.zeros(shape, np.uint8)
    for outline in outlines:
        corners = np.rint(np.array(list(outline), np.float64) * 2**SUBPIXEL_BITS).astype(np.int32)
        cv2.fillPoly(mask, [corners], 255, cv2.LINE_AA, SUBPIXEL_BITS)
    return floats(mask) / np.float32(255)


def rounded(outline: Sequence[Point], times: int = 3) -> list[Point]:
    """``outline`` with its corners cut again and again (Chaikin), as a smooth closed curve."""
    points = np.array(outline, np.float64)
    for _ in range(times):
        following = np.roll(points, -1, axis=0)
        points = np.stack([0.75 * points + 0.25 * following, 0.25 * points + 0.75 * following], 1).reshape(-1, 2)
    return [(float(x), float(y)) for x, y in points]


def over(canvas: Paint, colour: ArrayLike, mask: ArrayLike) -> None:
    """Lay ``colour`` (one, or one per pixel) over ``canvas`` where ``mask`` says."""
    cover = floats(mask)[..., None]
    canvas += (floats(colour) - canvas) * cover


def fill(canvas: Paint, colour: ArrayLike, outline: Iterable[Point], soft: float = 0.0) -> None:
    """Lay one ``colour`` inside ``outline`` (pixels), its edge softened by ``soft`` pixels."""
    points = np.array(list(outline))
    pad = 2 + round(3 * soft)
    left, top = np.maximum(points.min(0).astype(int) - pad, 0).tolist()
    right, bottom = np.minimum(points.max(0).astype(int) + pad, canvas.shape[1::-1]).tolist()
    if right > left and bottom > top:
        mask = polygon((bottom - top, right - left), [(x - left, y - top) for x, y in points])
        over(canvas[top:bottom, left:right], colour, blur(mask, soft) if soft else mask)


def glow(shape: tuple[int, int], centre: Point, radius: float, squash: float = 1.0) -> Paint:
    """A soft light, 1 at ``centre``, falling to nothing at about three radii; ``squash`` flattens it."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    distance = ((x - centre[0]) ** 2 + ((y - centre[1]) / squash) ** 2) / radius**2
    return floats(np.exp(-distance))


@dataclass(frozen=True)
class Light:
    """Where the light of a scene comes from; directions point to the light, x right, y up, z to the viewer."""

    direction: tuple[float, float, float]
    sun: Colour
    sky: Colour
    """Light from above on what faces up."""
    ground: Colour
    """Light thrown back by the ground."""
    rim: Colour = (0.0, 0.0, 0.0)
    """Light from behind that catches edges."""
    rim_from: tuple[float, float] = (-0.7, 0.7)


def swell(mask: Paint, radius: float) -> Paint:
    """A flat shape as a rounded body: its height in pixels, rising over ``radius`` pixels from the edge."""
    depth = floats(cv2.distanceTransform((mask > 0.5).astype(np.uint8), cv2.DIST_L2, 5))
    edge = 1 - np.clip(depth / max(radius, 1.0), 0, 1)
    return floats(np.sqrt(np.maximum(1 - edge * edge, 0)) * radius)


def relief(height: Paint, colour: ArrayLike, light: Light) -> Paint:
    """A surface of ``colour`` and ``height`` (pixels, towards the viewer) under ``light``."""
    dx = floats(cv2.Sobel(height, cv2.CV_32F, 1, 0, scale=0.125))
    dy = floats(cv2.Sobel(height, cv2.CV_32F, 0, 1, scale=0.125))
    return shade(floats(-dx), dy, colour, light)


def shade(nx: Paint, ny: Paint, colour: ArrayLike, light: Light) -> Paint:
    """``colour`` under ``light`` on a surface with normal (nx, ny, 1), not yet of unit length."""
    nz = 1 / np.sqrt(nx * nx + ny * ny + 1)
    nx, ny = nx * nz, ny * nz
    towards = np.array(light.direction) / np.linalg.norm(light.direction)
    lit = np.clip(nx * towards[0] + ny * towards[1] + nz * towards[2], 0, 1)[..., None]
    up = (0.5 + 0.5 * ny)[..., None]
    side = np.clip(nx * light.rim_from[0] + ny * light.rim_from[1], 0, 1) * (1 - nz)
    diffuse = lit * floats(light.sun) + up * floats(light.sky) + (1 - up) * floats(light.ground)
    return floats(floats(colour) * diffuse + side[..., None] * floats(light.rim))


def to_pixels(paint: Paint) -> Pixels:
    """``paint`` in 8 bits."""
    return np.asarray(np.clip(paint * 255 + 0.5, 0, 255).astype(np.uint8))


@dataclass(frozen=True, eq=False)
class Sprite:
    """A cut-out ready to be laid over pixels."""

    pixels: Pixels
    """Shape (h, w, 4): RGB already multiplied by its cover, then the cover; with a cover of 0 it only adds light."""
    anchor: Point
    """The point of the cut-out, in its pixels, that is put where the sprite goes and about which it turns."""

    @staticmethod
    def cut(paint: Paint, cover: Paint, anchor: Point, look: Look | None = None) -> Sprite:
        """A sprite of ``paint`` (not multiplied) where ``cover`` says, trimmed to that, as ``look`` grades it."""
        box = _filled(cover)
        here, covered = paint[box], cover[box]
        graded = here if look is None else look(here)
        return Sprite.light(
            floats(graded * covered[..., None]), covered, (anchor[0] - box[1].start, anchor[1] - box[0].start)
        )

    @staticmethod
    def light(paint: Paint, cover: Paint | None, anchor: Point) -> Sprite:
        """A sprite of ``paint`` already multiplied by ``cover``; without a cover it only adds its light."""
        covered = np.zeros(paint.shape[:2], np.float32) if cover is None else cover
        return Sprite(to_pixels(floats(np.dstack([paint, covered]))), anchor)

    def put(
        self,
        canvas: Pixels,
        at: Point,
        degrees: float = 0.0,
        scale: float = 1.0,
        lean: float = 0.0,
        *,
        mirrored: bool = False,
    ) -> None:
        """Lay it with its anchor exactly at ``at``, turned anticlockwise, scaled, sheared by ``lean``, mirrored."""
        turn = affine(degrees, scale, lean, mirrored)
        height, width = self.pixels.shape[:2]
        corners = np.array([[0, 0], [width, 0], [0, height], [width, height]]) - self.anchor
        where = corners @ turn.T + at
        left, top = np.maximum(np.floor(where.min(0)).astype(int) - 1, 0).tolist()
        right, bottom = np.minimum(np.ceil(where.max(0)).astype(int) + 1, canvas.shape[1::-1]).tolist()
        if right <= left or bottom <= top:
            return
        shift = np.array(at) - turn @ np.array(self.anchor) - (left, top)
        warped = cv2.warpAffine(self.pixels, np.column_stack([turn, shift]), (right - left, bottom - top))
        here = canvas[top:bottom, left:right]
        stays = cv2.multiply(here, cv2.cvtColor(255 - warped[..., 3], cv2.COLOR_GRAY2RGB), scale=1 / 255)
        cv2.add(stays, cv2.cvtColor(warped, cv2.COLOR_RGBA2RGB), dst=here)

    def shine(self, canvas: Pixels, at: Point) -> None:
        """Add its colour alone, as light, with the anchor at the pixel nearest to ``at``."""
        x, y = round(at[0] - self.anchor[0]), round(at[1] - self.anchor[1])
        height, width = self.pixels.shape[:2]
        left, top = max(x, 0), max(y, 0)
        right, bottom = min(x + width, canvas.shape[1]), min(y + height, canvas.shape[0])
        if right > left and bottom > top:
            here = canvas[top:bottom, left:right]
            part = self.pixels[top - y : bottom - y, left - x : right - x]
            cv2.add(here, cv2.cvtColor(part, cv2.COLOR_RGBA2RGB), dst=here)


def affine(degrees: float, scale: float = 1.0, lean: float = 0.0, mirrored: bool = False) -> NDArray[np.float64]:
    """The 2 × 2 matrix of a turn (anticlockwise on screen), a scale, a sideways shear and a mirror."""
    angle = np.deg2rad(degrees)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return np.asarray(turn @ np.array([[-scale if mirrored else scale, -lean], [0, scale]]), np.float64)


def _filled(amount: Paint) -> tuple[slice, slice]:
    """The rows and columns that hold something."""
    rows, columns = np.nonzero(amount.max(1))[0], np.nonzero(amount.max(0))[0]
    if not len(rows):
        return slice(0, 1), slice(0, 1)
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def lettering(text: str, size: float, *, weight: int = 400) -> Paint:
    """Mask of ``text``, ``size`` pixels high, in the type that comes with OpenCV; weight 100 is thin, 900 black."""
    face = cv2.FontFace("sans")
    pixels, descent = round(size), round(size * 0.3)
    box = cv2.getTextSize((8192, 512), text, (0, 0), face, pixels, weight)
    page = np.zeros((pixels + descent, box[2] + 4, 3), np.uint8)
    cv2.putText(page, text, (2, pixels), (255, 255, 255), face, pixels, weight)
    return floats(page[..., 0]) / np.float32(255)
