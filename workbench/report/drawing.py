"""Drawings of the report as SVG of our own making, as vectors in the HTML page and in the PDF.

The map of a match is made of numbers alone. The time axis and the lineage graph hold the words of the record: as text,
in the face of whoever shows it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from fractions import Fraction

from workbench.drawings.shapes import Drawing, Words, rough_measure
from workbench.drawings.svg import to_svg
from workbench.i18n import tr
from workbench.report.model import Picture
from workbench.report.text import visible

WIDTH = 1000
"""Units of a drawing's width; it is scaled to the column."""

OKABE_ITO = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
"""Colours that stay apart for colour-blind readers (Okabe and Ito 2008), in order of use."""

GROUND = "#dfe3e8"
TICK = "#9aa3ad"
BAR = 14
"""Units of a timeline's height."""
TOP_A, TOP_B = 14, 92
"""Units from the top to the bar of A and of B."""
TICK_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
"""Seconds between two ticks, of which the first that gives at most :data:`MOST_TICKS` is taken."""
MOST_TICKS = 24
WORDED_WIDTH = 660
"""Units of the width of a drawing with words: 11 units of type are then 8 points on paper."""
TALLEST = 860
"""Units of the height of such a drawing, at most: less than a page. A taller one goes on in another picture."""
MOST_BANDS = 4
"""Pictures that one drawing is given."""
SAFE = 1.08
"""Factor on the rough width of words: the widest of the usual sans-serif faces needs it."""
THINNEST = 4.0
"""Units; a stretch is never drawn thinner, or a short one in a long film could not be seen."""


@dataclass(frozen=True)
class Join:
    """One stretch to draw, in seconds from the first shown frame."""

    a: tuple[Fraction, Fraction]
    b: tuple[Fraction, Fraction]
    certain: bool
    """False draws an outline only: same scene, another moment."""


def match_drawing(name: str, a: Fraction, b: Fraction, joins: tuple[Join, ...], alt: str) -> Picture:
    """Two timelines on one scale, A above B, with the stretches joined. ``a`` and ``b`` are durations in seconds."""
    longest = max(a, b, *(join.a[1] for join in joins), *(join.b[1] for join in joins), Fraction(1, 25))
    scale = WIDTH / float(longest)
    shapes = [_bar(TOP_A, float(a) * scale), _bar(TOP_B, float(b) * scale)]
    for number, join in enumerate(joins):
        shapes += _join(join, scale, OKABE_ITO[number % len(OKABE_ITO)])
    shapes += _ticks(float(a), TOP_A - 10, scale) + _ticks(float(b), TOP_B + BAR + 4, scale)
    return picture_of_svg(name, "".join(shapes), 120, alt)


def tick_seconds(longest: Fraction) -> int:
    """Seconds between two ticks of a drawing whose longer clip lasts ``longest`` seconds."""
    return next((step for step in TICK_STEPS if longest / step <= MOST_TICKS), int(longest // MOST_TICKS) + 1)


def picture_of_svg(name: str, shapes: str, height: int, alt: str) -> Picture:
    """``shapes`` as a picture :data:`WIDTH` units wide."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}">{shapes}</svg>'
    data = svg.encode("ascii")
    return Picture(name, "image/svg+xml", data, WIDTH, height, alt, hashlib.sha256(data).hexdigest())


def printed_measure(text: str) -> float:
    """Units that words of a printed drawing may be wide: on the safe side, for the face is the reader's."""
    return rough_measure(text) * SAFE


def pictures_of_drawing(name: str, drawing: Drawing, first: float = 0, row: float = 1) -> tuple[Picture, ...]:
    """A drawing of rows, each ``row`` units high below ``first``, in as many pictures as its height needs pages.

    Where the drawing says itself where its rows begin (:attr:`Drawing.breaks`), ``first`` and ``row`` do not count.
    Their names begin with ``name``. Rows beyond :data:`MOST_BANDS` pictures are left to the list beside the drawing.
    """
    if not drawing.shapes:
        return ()
    shapes = tuple(replace(one, text=visible(one.text)) if isinstance(one, Words) else one for one in drawing.shapes)
    clean = replace(drawing, shapes=shapes)
    edges = _edges(drawing, first, row)
    return tuple(
        _band(f"{name}-{number}.svg", clean, edges[number - 1], edges[number], number)
        for number in range(1, len(edges))
    )


def _edges(drawing: Drawing, first: float, row: float) -> list[float]:
    """Where the bands of a drawing begin, and where the last one ends; always between two rows."""
    edges = [0.0]
    while drawing.height - edges[-1] > TALLEST and len(edges) <= MOST_BANDS:
        furthest = edges[-1] + TALLEST
        between = [at for at in drawing.breaks if edges[-1] < at <= furthest]
        edges.append(max(between, default=furthest) if drawing.breaks else first + row * ((furthest - first) // row))
    return [*edges, drawing.height] if len(edges) <= MOST_BANDS else edges


def _band(name: str, drawing: Drawing, top: float, bottom: float, number: int) -> Picture:
    data = to_svg(drawing, top, bottom - top)
    alt = drawing.alt if number == 1 else tr("The drawing above, continued: part {0}.", number)
    size = round(drawing.width), round(bottom - top)
    return Picture(name, "image/svg+xml", data, *size, alt, hashlib.sha256(data).hexdigest())


def _bar(top: float, width: float) -> str:
    return f'<rect x="0" y="{top}" width="{max(width, THINNEST):.1f}" height="{BAR}" rx="3" fill="{GROUND}"/>'


def _join(join: Join, scale: float, colour: str) -> list[str]:
    a, b = _span(join.a, scale), _span(join.b, scale)
    low, high = TOP_A + BAR, TOP_B
    style = f'fill="{colour}"' if join.certain else f'fill="#ffffff" stroke="{colour}" stroke-width="2"'
    return [
        f'<path d="M{a[0]:.1f} {low}L{a[1]:.1f} {low}L{b[1]:.1f} {high}L{b[0]:.1f} {high}Z" fill="{colour}"'
        ' fill-opacity="0.16"/>',
        *(
            f'<rect x="{start:.1f}" y="{top}" width="{end - start:.1f}" height="{BAR}" rx="2" {style}/>'
            for (start, end), top in ((a, TOP_A), (b, TOP_B))
        ),
    ]


def _span(seconds: tuple[Fraction, Fraction], scale: float) -> tuple[float, float]:
    start, end = float(seconds[0]) * scale, float(seconds[1]) * scale
    return min(start, WIDTH - THINNEST), max(end, min(start, WIDTH - THINNEST) + THINNEST)


def _ticks(duration: float, top: float, scale: float) -> list[str]:
    step = tick_seconds(Fraction(WIDTH / scale))
    places = [index * step * scale for index in range(int(duration // step) + 1)]
    return [f'<rect x="{min(x, WIDTH - 1):.1f}" y="{top}" width="1" height="6" fill="{TICK}"/>' for x in places]
