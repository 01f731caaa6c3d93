"""A contact sheet: the keyframes of a clip on one page, each with its time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

WIDTH = 1600
"""Pixels across: sharp on a screen and on an A4 page."""

MARGIN = 48
GAP = 20
"""Pixels between pictures."""

CAPTION = 52
"""Pixels under each picture for two lines of text."""

PAPER = (250, 250, 248)
INK = (28, 30, 34)
FAINT = (110, 114, 122)
RULE = (214, 214, 210)

WIDEST = 480
"""Pixels that a picture is wide at most, so that one or two do not fill the sheet."""

AREA = 74_000
"""Pixels that a picture covers about, whatever its shape: wide ones four to a row, upright ones six."""


@dataclass(frozen=True)
class Tile:
    """One picture and what stands under it."""

    rgb: NDArray[np.uint8]
    """(h, w, 3)."""
    caption: str
    detail: str


def draw_sheet(title: str, lines: Sequence[str], tiles: Sequence[Tile]) -> Image.Image:
    """The sheet as an RGB picture, :data:`WIDTH` wide, as high as it must be."""
    columns, size = _grid(tiles)
    rows = -(-len(tiles) // columns)
    head = MARGIN + 44 + 24 * len(lines) + 28
    sheet = Image.new("RGB", (WIDTH, head + rows * (size[1] + CAPTION + GAP) - GAP + MARGIN), PAPER)
    draw = ImageDraw.Draw(sheet)
    _head(draw, title, lines, head)
    for place, tile in enumerate(tiles):
        row, column = divmod(place, columns)
        left = MARGIN + column * (size[0] + GAP)
        top = head + row * (size[1] + CAPTION + GAP)
        _tile(sheet, draw, tile, (left, top), size)
    return sheet


def _grid(tiles: Sequence[Tile]) -> tuple[int, tuple[int, int]]:
    """Columns, and the size of a picture's cell."""
    aspect = float(np.median([tile.rgb.shape[1] / tile.rgb.shape[0] for tile in tiles])) if tiles else 16 / 9
    inner = WIDTH - 2 * MARGIN
    columns = max(1, round((inner + GAP) / ((AREA * aspect) ** 0.5 + GAP)))
    width = min(WIDEST, (inner + GAP) // columns - GAP)
    return columns, (width, max(1, round(width / aspect)))


def _head(draw: ImageDraw.ImageDraw, title: str, lines: Sequence[str], height: int) -> None:
    draw.text((MARGIN, MARGIN - 8), _cut(draw, title, 30, WIDTH - 2 * MARGIN), INK, _font(30))
    for number, line in enumerate(lines):
        place = (MARGIN, MARGIN + 40 + 24 * number)
        draw.text(place, _cut(draw, line, 17, WIDTH - 2 * MARGIN), FAINT, _font(17))
    draw.line((MARGIN, height - 20, WIDTH - MARGIN, height - 20), RULE, 1)


def _tile(
    sheet: Image.Image, draw: ImageDraw.ImageDraw, tile: Tile, place: tuple[int, int], size: tuple[int, int]
) -> None:
    picture = Image.fromarray(tile.rgb)
    picture.thumbnail(size, Image.Resampling.LANCZOS)
    left = place[0] + (size[0] - picture.width) // 2
    top = place[1] + (size[1] - picture.height) // 2
    sheet.paste(picture, (left, top))
    draw.rectangle((left - 1, top - 1, left + picture.width, top + picture.height), outline=RULE)
    draw.text((place[0], place[1] + size[1] + 8), _cut(draw, tile.caption, 19, size[0]), INK, _font(19))
    draw.text((place[0], place[1] + size[1] + 32), _cut(draw, tile.detail, 14, size[0]), FAINT, _font(14))


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _cut(draw: ImageDraw.ImageDraw, text: str, size: int, width: int) -> str:
    """``text``, its end left out where it would be wider than ``width`` pixels."""
    font = _font(size)
    if draw.textlength(text, font) <= width:
        return text
    while text and draw.textlength(text + "…", font) > width:
        text = text[:-1]
    return text + "…"
