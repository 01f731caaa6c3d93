"""What an edit is: pictures of a clip in, pictures of the copy out, with what is true of the copy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from workbench.media.filters import filtered
from workbench.selftest.truth import Piece, Truth

Picture = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Source:
    """A stretch of a clip in memory: pictures (h, w, 3), sRGB, at a steady rate."""

    name: str
    pictures: Sequence[Picture]
    rate: Fraction
    """Pictures per second."""
    start: float = 0.0
    """Second of the clip at which the stretch begins."""

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.pictures) / float(self.rate)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        height, width = self.pictures[0].shape[:2]
        return width, height

    @property
    def wide(self) -> bool:
        """Whether it is at least as wide as high."""
        return self.size[0] >= self.size[1]

    def part(self, start: float, end: float) -> Source:
        """A stretch of it, in seconds from its own start; at least one picture."""
        low = min(round(start * self.rate), len(self.pictures) - 1)
        high = max(low + 1, round(end * self.rate))
        return Source(self.name, self.pictures[low:high], self.rate, self.start + low / float(self.rate))

    def through(self, *steps: tuple[str, str]) -> Iterator[Picture]:
        """Its pictures through a chain of FFmpeg's filters."""
        return filtered(self.pictures, self.rate, steps)


@dataclass(frozen=True, eq=False)
class Copy:
    """An edited clip: pictures, all of one size, that are made as they are consumed, once."""

    pictures: Iterable[Picture]
    rate: Fraction
    truth: Truth
    crf: int = 28
    """Constant rate factor it is to be encoded at, 0..51."""


Make = Callable[[Source, Sequence[Source]], Copy]


@dataclass(frozen=True)
class Edit:
    """One way in which footage is changed before it is posted again."""

    name: str
    words: str
    """What it does, for people."""
    make: Make
    """Takes the clip and, for those that mix, at least one other."""
    mixes: int = 0
    """How many other clips are seen in the copy at most: it truly contains them."""


@dataclass
class Registry:
    """Edits by name, in the order they were written."""

    edits: dict[str, Edit] = field(default_factory=dict)

    def __call__(self, words: str, *, mixes: int = 0) -> Callable[[Make], Make]:
        """Add the decorated function under its own name."""

        def add(make: Make) -> Make:
            name = str(getattr(make, "__name__", "")).replace("_", "-")
            self.edits[name] = Edit(name, words, make, mixes)
            return make

        return add


def whole(source: Source, *, speed: float = 1.0, mirrored: bool = False) -> Truth:
    """All of the stretch, the copy beginning with it."""
    return Truth((Piece(source.start, source.start + source.seconds, -speed * source.start, speed),), mirrored)


def later(part: Source, seconds: float) -> Truth:
    """All of ``part``, beginning ``seconds`` after the copy does."""
    return Truth((Piece(part.start, part.start + part.seconds, seconds - part.start),))


def along(curve: Sequence[tuple[float, float]]) -> Truth:
    """Through points (second of the clip, second of the copy), straight between them."""
    pieces = []
    for (a, b), (next_a, next_b) in pairwise(curve):
        speed = (next_b - b) / (next_a - a)
        pieces.append(Piece(a, next_a, b - speed * a, speed))
    return Truth(tuple(pieces))


def same_rate(source: Source, pictures: Iterable[Picture], crf: int = 28, *, mirrored: bool = False) -> Copy:
    """A copy frame for frame."""
    return Copy(pictures, source.rate, whole(source, mirrored=mirrored), crf)
