"""Brushes: soft masks, textures, relief shading and sprites, on arrays.

A *paint* is float32, shape (h, w, 3), RGB 0..1. A *mask* is float32, shape (h, w), 0..1. *Pixels* are uint8,
shape (h, w, 3), RGB. Assets are painted once in float; frames are put together from them in uint8.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil, cos, floor, radians, sin

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
    """Lay one ``colour`` inside ``outline`` (pixels), its edge softened by ``soft`` pixels; a page is covered there."""
    points = np.array(list(outline))
    part = around(canvas, points, 2 + round(3 * soft))
    here = canvas[part]
    if here.size:
        mask = polygon(here.shape[:2], [(x - part[1].start, y - part[0].start) for x, y in points])
        tint = floats(colour) if canvas.shape[2] == 3 else np.append(floats(colour), np.float32(1))
        over(here, tint, blur(mask, soft) if soft else mask)


def around(canvas: Paint, points: ArrayLike, pad: float) -> tuple[slice, slice]:
    """The part of ``canvas`` that holds ``points`` (x, y) with ``pad`` pixels about them; empty where outside."""
    where = np.atleast_2d(np.asarray(points, np.float64))
    left, top = np.maximum(where.min(0) - pad, 0).astype(int).tolist()
    right, bottom = np.minimum(where.max(0) + pad, canvas.shape[1::-1]).astype(int).tolist()
    return slice(top, max(bottom, top)), slice(left, max(right, left))


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


def covered(paint: Paint, cover: Paint, *, multiply: bool = True) -> Paint:
    """A *page*, shape (h, w, 4): ``paint`` multiplied by its ``cover``, and the cover; :func:`fill` adds to it."""
    return floats(np.dstack([paint * cover[..., None] if multiply else paint, cover]))


@dataclass(frozen=True, eq=False)
class Sprite:
    """A cut-out ready to be laid over pixels."""

    pixels: Pixels
    """Shape (h, w, 4): RGB already multiplied by its cover, then the cover; with a cover of 0 it only adds light."""
    anchor: Point
    """The point of the cut-out, in its pixels, that is put where the sprite goes and about which it turns."""

    @staticmethod
    def cut(page: Paint, anchor: Point, look: Look) -> Sprite:
        """A sprite of what is on ``page`` (see :func:`covered`), trimmed to it, as ``look`` grades it."""
        box = _filled(page[..., 3])
        cover = page[box][..., 3:]
        plain = floats(page[box][..., :3] / np.maximum(cover, 0.02))
        trimmed = (anchor[0] - box[1].start, anchor[1] - box[0].start)
        return Sprite(to_pixels(floats(np.dstack([look(plain) * cover, cover]))), trimmed)

    @staticmethod
    def light(paint: Paint, anchor: Point) -> Sprite:
        """A sprite that only adds its light to what is behind it."""
        return Sprite(to_pixels(covered(paint, np.zeros(paint.shape[:2], np.float32), multiply=False)), anchor)

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
        c, s = cos(radians(degrees)), sin(radians(degrees))
        along = -scale if mirrored else scale
        xx, xy, yx, yy = c * along, s * scale - c * lean, -s * along, c * scale + s * lean
        height, width = self.pixels.shape[:2]
        ends_x, ends_y = (-self.anchor[0], width - self.anchor[0]), (-self.anchor[1], height - self.anchor[1])
        us = [xx * x + xy * y + at[0] for x in ends_x for y in ends_y]
        vs = [yx * x + yy * y + at[1] for x in ends_x for y in ends_y]
        left, top = max(floor(min(us)) - 1, 0), max(floor(min(vs)) - 1, 0)
        right, bottom = min(ceil(max(us)) + 1, canvas.shape[1]), min(ceil(max(vs)) + 1, canvas.shape[0])
        if right <= left or bottom <= top:
            return
        shift_x = at[0] - left - xx * self.anchor[0] - xy * self.anchor[1]
        shift_y = at[1] - top - yx * self.anchor[0] - yy * self.anchor[1]
        matrix = np.array([[xx, xy, shift_x], [yx, yy, shift_y]])
        warped = cv2.warpAffine(self.pixels, matrix, (right - left, bottom - top))
        here = canvas[top:bottom, left:right]
        keep = cv2.cvtColor(cv2.bitwise_not(cv2.extractChannel(warped, 3)), cv2.COLOR_GRAY2RGB)
        cv2.add(cv2.multiply(here, keep, scale=1 / 255), cv2.cvtColor(warped, cv2.COLOR_RGBA2RGB), dst=here)

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
