"""A drawing as SVG for reports: the same bytes from the same drawing, ASCII only, in colours for white paper.

Text stays text in a generic face, so that who shows it chooses the font; nothing is fetched and nothing can run.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Callable
from typing import Final

from workbench.drawings.shapes import (
    BREAKS,
    TEXT_HEIGHT,
    Anchor,
    Box,
    Drawing,
    Line,
    Measure,
    Role,
    Shape,
    Words,
    fitted,
)

COLOURS: Final = {
    Role.PLAIN: "#1c2026",
    Role.QUIET: "#59626e",
    Role.FILMED: "#0072b2",
    Role.EDITED: "#009e73",
    Role.PUBLISHED: "#b35900",
    Role.SEEN: "#7a838e",
    Role.HELD: "#1f4e8c",
    Role.OLDEST: "#00704f",
    Role.CONFLICT: "#b3261e",
    Role.GRID: "#9aa3ad",
}
"""Ink on white: text at 4.5:1 or more, marks at 3:1 but for the grid; the hues stay apart for colour-blind readers."""

PAPER: Final = "#ffffff"

HEAD: Final = 6.0
"""Units of an arrowhead."""
CORNER: Final = 3.0
"""Units that corners are rounded by, at most."""
DASHES: Final = "5 3"

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML document may hold, not even escaped."""
_TEXT = re.compile(r'<text x="([^"]*)"([^>]*)>([^<]*)</text>')
_WIDTH = re.compile(r'viewBox="0 \S+ (\S+) ')


def to_svg(drawing: Drawing, top: float = 0.0, height: float | None = None) -> bytes:
    """The drawing, or the band of it that is ``height`` units high from ``top``."""
    height = drawing.height - top if height is None else height
    seen = [shape for shape in drawing.shapes if _reaches(shape, top, top + height)]
    seen.sort(key=lambda shape: isinstance(shape, Words))  # on top of the lines, with an edge of paper around them
    parts = "".join(_shape(shape, number) for number, shape in enumerate(seen))
    box = f"0 {_n(top)} {_n(drawing.width)} {_n(height)}"
    face = f'font-family="sans-serif" font-size="{TEXT_HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" {face}>{parts}</svg>'.encode("ascii")


def reworded(svg: bytes, say: Callable[[str], str], measure: Measure) -> bytes:
    """An SVG of :func:`to_svg` with each of its texts as ``say`` gives it, cut where it would leave the drawing."""
    whole = svg.decode("ascii")
    found = _WIDTH.search(whole)
    assert found is not None
    width = float(found[1])

    def one(text: re.Match[str]) -> str:
        was = html.unescape(text[3])
        said = say(was)
        if said == was:
            return text[0]
        room = float(text[1]) if f'text-anchor="{Anchor.END}"' in text[2] else width - float(text[1])
        return f'<text x="{text[1]}"{text[2]}>{escaped(fitted(said, room, measure))}</text>'

    return _TEXT.sub(one, whole).encode("ascii")


def escaped(text: str) -> str:
    """Text for inside an element, in ASCII; what XML cannot hold becomes U+FFFD, and white space one space."""
    plain = BREAKS.sub(" ", _NOT_XML.sub("\ufffd", text)).strip()
    return html.escape(plain).encode("ascii", "xmlcharrefreplace").decode("ascii")


def _reaches(shape: Shape, top: float, bottom: float) -> bool:
    if isinstance(shape, Line):
        heights = [y for _x, y in shape.points]
        return min(heights) <= bottom and max(heights) >= top
    if isinstance(shape, Words):
        return top <= shape.y <= bottom
    return shape.y <= bottom and shape.y + shape.height >= top


def _shape(shape: Shape, number: int) -> str:
    if isinstance(shape, Box):
        return _box(shape, number)
    return _line(shape) if isinstance(shape, Line) else _words(shape)


def _box(box: Box, number: int) -> str:
    colour = COLOURS[box.role]
    corner = _n(min(CORNER, box.height / 2))
    place = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}" rx="{corner}"'
    if box.outlined:
        return f'<rect {place} fill="none" stroke="{colour}" stroke-width="1.4"/>'
    if not (box.open_left or box.open_right):
        return f'<rect {place} fill="{colour}"/>'
    stops = ((0, 0 if box.open_left else 1), (0.5, 1), (1, 0 if box.open_right else 1))
    fade = "".join(f'<stop offset="{at}" stop-color="{colour}" stop-opacity="{full}"/>' for at, full in stops)
    return f'<linearGradient id="f{number}">{fade}</linearGradient><rect {place} fill="url(#f{number})"/>'


def _line(line: Line) -> str:
    colour = COLOURS[line.role]
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in line.points)
    dashes = f' stroke-dasharray="{DASHES}"' if line.dashed else ""
    drawn = f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.3"{dashes}/>'
    return drawn + _head(line, colour) if line.arrow and len(line.points) > 1 else drawn


def _head(line: Line, colour: str) -> str:
    (x0, y0), (x, y) = line.points[-2:]
    length = math.hypot(x - x0, y - y0) or 1.0
    dx, dy = (x - x0) / length * HEAD, (y - y0) / length * HEAD
    corners = ((x, y), (x - dx - dy * 0.5, y - dy + dx * 0.5), (x - dx + dy * 0.5, y - dy - dx * 0.5))
    return f'<polygon points="{" ".join(f"{_n(a)},{_n(b)}" for a, b in corners)}" fill="{colour}"/>'


def _words(words: Words) -> str:
    anchor = "" if words.anchor is Anchor.START else f' text-anchor="{words.anchor.value}"'
    weight = ' font-weight="bold"' if words.strong else ""
    place = f'x="{_n(words.x)}" y="{_n(words.y)}" fill="{COLOURS[words.role]}"'
    edge = f'stroke="{PAPER}" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke"'
    return f"<text {place}{anchor}{weight} {edge}>{escaped(words.text)}</text>"


def _n(value: float) -> str:
    """A number with two decimals at most, and no minus before zero."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
