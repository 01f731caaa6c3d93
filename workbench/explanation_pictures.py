"""Drawings of a comparison: the match map, agreeing corners, what was laid over, and the difference of two frames."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from hashing.evidence import CornerPoint
from hashing.overlay import Overlays
from workbench.match_view import CHANCE
from workbench.timecode import clock_text

Point = tuple[float, float]
Line = tuple[Point, Point]
"""From seconds of A and of B to seconds of A and of B."""

SIDE = 720
"""Pixels of the longer side of the map's field; the shorter has :data:`LEAST` at least."""
LEAST = 180
LEFT, FOOT, EDGE = 110, 40, 16
"""Pixels of the map for the times at the left and below, and around."""
HEIGHT = 480
"""Pixels that two frames beside one another are high."""
GAP = 12
"""Pixels between them."""
DOT = 4
"""Pixels of a corner's radius."""
HATCH = 8
"""Pixels from one line of a hatching to the next."""
PAPER, INK, RULE = (255, 255, 255), (28, 30, 34), (190, 194, 200)
HEAT = (86, 125, 170)
"""Colour of moments that are equal."""
KEY = (240, 228, 66)
"""Yellow of the Okabe-Ito palette, seen on any picture with black around it."""
LINES = ((213, 94, 0), (0, 158, 115), (204, 121, 167), (0, 114, 178), (230, 159, 0))
"""Others of that palette, for the stretches in turn."""


def map_picture(levels: NDArray[np.uint8], lines: Sequence[Line], ends: tuple[float, float]) -> Image.Image:
    """Time of A across, time of B down; the darker, the more alike. ``ends``: seconds at which A and B end.

    ``levels`` are those of :func:`hashing.evidence.match_map`.
    """
    long = max(*ends, 1e-3)
    width, height = (max(round(SIDE * end / long), LEAST) for end in ends)
    shares = np.clip((levels.astype(np.float64) - CHANCE) / (255 - CHANCE), 0.0, 1.0)[..., None]
    heat = np.asarray(PAPER) + shares * (np.asarray(HEAT) - np.asarray(PAPER))
    field = Image.fromarray(heat.astype(np.uint8)).resize((width, height), Image.Resampling.NEAREST)
    sheet = Image.new("RGB", (LEFT + width + EDGE, EDGE + height + FOOT), PAPER)
    sheet.paste(field, (LEFT, EDGE))
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((LEFT - 1, EDGE - 1, LEFT + width, EDGE + height), outline=RULE)
    for number, line in enumerate(lines):
        places = [(LEFT + a / ends[0] * width, EDGE + b / ends[1] * height) for a, b in line]
        draw.line([*places[0], *places[1]], LINES[number % len(LINES)], 4)
    font = ImageFont.load_default(16)
    for text, place, anchor in (
        ("0:00", (LEFT, EDGE + height + 8), "la"),
        (f"A {_end(ends[0])}", (LEFT + width, EDGE + height + 8), "ra"),
        ("0:00", (LEFT - 8, EDGE), "ra"),
        (f"B {_end(ends[1])}", (LEFT - 8, EDGE + height), "rd"),
    ):
        draw.text(place, text, INK, font, anchor=anchor)
    return sheet


def _end(seconds: float) -> str:
    return clock_text(Fraction(round(seconds, 1)))[:-2]


def corners_picture(a: NDArray[np.uint8], b: NDArray[np.uint8], points: Sequence[CornerPoint]) -> Image.Image:
    """Two frames (h, w, 3) beside one another, lines between the corners that agree."""
    sheet, first, second = _beside(a, b)
    draw = ImageDraw.Draw(sheet)
    ends = [(_place(first, x, y), _place(second, u, v)) for x, y, u, v in points]
    for start, end in ends:
        draw.line([*start, *end], KEY, 1)
    for x, y in (point for pair in ends for point in pair):
        draw.ellipse((x - DOT, y - DOT, x + DOT, y + DOT), KEY, (0, 0, 0))
    return sheet


def overlays_picture(a: NDArray[np.uint8], b: NDArray[np.uint8], found: Overlays) -> Image.Image:
    """Two frames (h, w, 3) beside one another, hatched where one shows something that the other does not."""
    sheet, first, second = _beside(a, b)
    corners = [((x, y), (x + w, y), (x + w, y + h), (x, y + h)) for x, y, w, h in found.boxes()]
    mapped = [tuple(_mapped(found.matrix, point) for point in box) for box in corners]
    for place, boxes in ((first, corners), (second, mapped)):
        covered = Image.new("L", sheet.size, 0)
        draw = ImageDraw.Draw(covered)
        for box in boxes:
            draw.polygon([_place(place, *point) for point in box], 255)
        inside = Image.new("L", sheet.size, 0)
        inside.paste(255, _corners_of(place))
        _hatch(sheet, ImageChops.multiply(covered, inside))
    return sheet


def difference_picture(a: NDArray[np.uint8], b: NDArray[np.uint8], matrix: NDArray[np.float64]) -> Image.Image:
    """A laid onto B, one subtracted from the other where both show something, which is outlined; black elsewhere.

    ``matrix`` is the map from A's displayed frame to B's, both 0..1.
    """
    first, second = Image.fromarray(a), Image.fromarray(b)
    onto = np.diag([second.width, second.height, 1.0]) @ matrix @ np.diag([1 / first.width, 1 / first.height, 1.0])
    back = np.linalg.inv(onto)
    taken = tuple(float(one) for one in (back / back[2, 2]).ravel()[:8])
    laid, both = (
        picture.transform(second.size, Image.Transform.PERSPECTIVE, taken, how)
        for picture, how in (
            (first, Image.Resampling.BILINEAR),
            (Image.new("L", first.size, 255), Image.Resampling.NEAREST),
        )
    )
    sheet = Image.new("RGB", second.size)
    sheet.paste(ImageChops.difference(laid, second), mask=both)
    inner = both.filter(ImageFilter.MinFilter(3))
    sheet.paste(KEY, mask=ImageChops.subtract(both, inner))
    return sheet


def _hatch(sheet: Image.Image, covered: Image.Image) -> None:
    lines = Image.new("L", sheet.size, 0)
    draw = ImageDraw.Draw(lines)
    for start in range(-sheet.height, sheet.width, HATCH):
        draw.line((start, sheet.height, start + sheet.height, 0), 255, 2)
    wide, thin = (ImageChops.subtract(covered.filter(ImageFilter.MaxFilter(size)), covered) for size in (7, 3))
    sheet.paste((0, 0, 0), mask=wide)
    sheet.paste(KEY, mask=ImageChops.lighter(thin, ImageChops.multiply(lines, covered)))


_Place = tuple[float, float, float, float]
"""Left, top, width and height of a frame on the sheet."""


def _beside(a: NDArray[np.uint8], b: NDArray[np.uint8]) -> tuple[Image.Image, _Place, _Place]:
    """A sheet with both frames, equally high, and where each is."""
    first, second = (_high(Image.fromarray(rgb)) for rgb in (a, b))
    sheet = Image.new("RGB", (first.width + GAP + second.width, HEIGHT), PAPER)
    sheet.paste(first, (0, 0))
    sheet.paste(second, (first.width + GAP, 0))
    return sheet, (0, 0, first.width, HEIGHT), (first.width + GAP, 0, second.width, HEIGHT)


def _high(picture: Image.Image) -> Image.Image:
    return picture.resize((max(round(picture.width * HEIGHT / picture.height), 1), HEIGHT), Image.Resampling.LANCZOS)


def _place(place: _Place, x: float, y: float) -> Point:
    left, top, width, height = place
    return left + x * width, top + y * height


def _corners_of(place: _Place) -> tuple[int, int, int, int]:
    left, top, width, height = (round(one) for one in place)
    return left, top, left + width, top + height


def _mapped(matrix: NDArray[np.float64], point: Point) -> Point:
    x, y, w = matrix @ (*point, 1.0)
    return float(x / w), float(y / w)
