"""What a drawing is made of: boxes, lines and words in roles; who paints it chooses colours and fonts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.i18n import Said, tr


class Role(StrEnum):
    """What a shape stands for, and so how it looks."""

    PLAIN = "plain"
    QUIET = "quiet"
    FILMED = "filmed"
    EDITED = "edited"
    PUBLISHED = "published"
    SEEN = "seen"
    HELD = "held"
    OLDEST = "oldest"
    CONFLICT = "conflict"
    GRID = "grid"


class Anchor(StrEnum):
    """Which end of its words a text is placed by."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True)
class Box:
    """A rectangle; fades out to a side that is open."""

    x: float
    y: float
    width: float
    height: float
    role: Role
    open_left: bool = False
    open_right: bool = False
    outlined: bool = False
    """Drawn as an outline, not filled."""
    key: str = ""
    """Id of the record that it stands for."""
    tip: str = ""
    """Words for who points at it."""


@dataclass(frozen=True)
class Line:
    """Straight pieces through ``points``."""

    points: tuple[tuple[float, float], ...]
    role: Role
    arrow: bool = False
    """Whether its last point has an arrowhead."""
    dashed: bool = False


@dataclass(frozen=True)
class Words:
    """One line of text whose baseline begins, has its middle or ends at (x, y)."""

    x: float
    y: float
    text: str
    role: Role = Role.PLAIN
    anchor: Anchor = Anchor.START
    strong: bool = False
    key: str = ""


Shape = Box | Line | Words


@dataclass(frozen=True)
class Drawing:
    """Shapes in pixels from the upper left corner, painted in their order."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alt: str
    """The same in words, for who does not see it."""
    breaks: tuple[float, ...] = ()
    """Heights at which a tall one may be cut: the tops of its rows; empty where all rows are alike."""


Measure = Callable[[str], float]
"""Pixels that words are wide at :data:`TEXT_HEIGHT`."""

TEXT_HEIGHT = 11
"""Pixels of the type in drawings."""


MONTHS = (
    *(tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun")),
    *(tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec")),
)
"""Not ``strftime``: its words follow the locale of the process, and a report must say the same everywhere."""


def day(at: datetime) -> Said:
    """``26 Aug 2020``."""
    return tr("{0:02} {1} {2:04}", at.day, MONTHS[at.month - 1], at.year)


BREAKS = re.compile(r"[ \t\r\n]+")
"""White space where a line may end: not at one that holds together what it stands between, as before a French colon."""


def rough_measure(text: str) -> float:
    """Width of words where no font can be asked: sans-serif faces have some 0.56 of their height a letter."""
    return len(text) * TEXT_HEIGHT * 0.56


def wrapped(text: str, room: float, measure: Measure) -> list[str]:
    """Words broken into lines of ``room`` pixels, inside a word where it is longer than a line; one line at least."""
    lines: list[str] = []
    space, left = measure(" "), 0.0
    for one in filter(None, BREAKS.split(text)):
        width = measure(one)
        if lines and space + width <= left:
            lines[-1] += f" {one}"
            left -= space + width
            continue
        pieces = [one] if width <= room else _pieces(one, room, measure)
        lines += pieces
        left = room - measure(pieces[-1])
    return lines or [""]


def _pieces(long: str, room: float, measure: Measure) -> list[str]:
    """A word in pieces that fit, of a letter at least."""
    pieces = [""]
    for letter in long:
        if pieces[-1] and measure(pieces[-1] + letter) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def fitted(text: str, room: float, measure: Measure) -> str:
    """Words cut to ``room`` pixels, with an ellipsis where something is left out."""
    if measure(text) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle] + "…") <= room else (low, middle - 1)
    return text[:low].rstrip() + "…" if low else ""
