"""The marks of one clip in order of time, beside arrays that answer without going through all of them.

A clip has a few marks, or, from an import, a hundred thousand: what holds at a frame is asked for every picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cases.judgement import Annotation
from cases.marks import read_region, tags_of

MARK_ROWS: Final = 3
"""Rows of annotations on the timeline; what overlaps more than so often is drawn over the last."""
ARRAYS: Final = ("starts", "ends", "drawn", "rows", "colors")
"""One value for each mark, in the order of the marks."""


@dataclass(eq=False)
class Held:
    """One annotation as a person knows it, whichever record holds it now."""

    mark: Annotation
    entered: bool = False
    """Whether it was in the record before: what is brought back is a new record."""


class MarkIndex:
    """Marks in order of where they begin; of those that begin together, the first to come in first."""

    def __init__(self, found: Sequence[tuple[Held, Annotation]] = ()) -> None:
        """``found``: each with what it says, in the order they came in."""
        self.numbers: dict[str, int] = {}
        """Which of the colours a first tag has: one for each, in the order they came in."""
        self.tags: dict[str, None] = {}
        """All that were used."""
        colors = np.fromiter((self._name(mark) for _held, mark in found), np.int32, len(found))
        starts = np.fromiter((mark.start_pts for _held, mark in found), np.int64, len(found))
        ends = np.fromiter((_last(mark) for _held, mark in found), np.int64, len(found))
        drawn = np.fromiter((_has_region(mark) for _held, mark in found), bool, len(found))
        order = np.argsort(starts, kind="stable")
        self.held = [found[place][0] for place in order.tolist()]
        self.starts: NDArray[np.int64] = starts[order]
        """Timestamps of their first frames."""
        self.ends: NDArray[np.int64] = ends[order]
        """Of their last."""
        self.drawn: NDArray[np.bool_] = drawn[order]
        """Whether they are about a region of the frame, not the whole."""
        self.rows: NDArray[np.int8] = rows_of(self.starts, self.ends)
        """Rows of the timeline."""
        self.colors: NDArray[np.int32] = colors[order]
        """Which of the colours each has."""

    def __len__(self) -> int:
        return len(self.held)

    def __contains__(self, held: Held) -> bool:
        return self.place(held) is not None

    def at(self, begin: float, until: float, most: int) -> list[Held]:
        """Those with a region that hold between two timestamps, the second not included; at most ``most``."""
        before = int(np.searchsorted(self.starts, until))
        places = np.flatnonzero(self.drawn[:before] & (self.ends[:before] >= begin))
        return [self.held[place] for place in places[:most].tolist()]

    def add(self, held: Held) -> None:
        """Put one in its place."""
        mark = held.mark
        start, end = mark.start_pts, _last(mark)
        place = int(np.searchsorted(self.starts, start, side="right"))
        there = self.rows[(self.starts <= end) & (self.ends >= start)]
        row = next((row for row in range(MARK_ROWS) if row not in there), MARK_ROWS - 1)
        self.held.insert(place, held)
        for name, value in zip(ARRAYS, (start, end, _has_region(mark), row, self._name(mark)), strict=True):
            setattr(self, name, np.insert(getattr(self, name), place, value))

    def remove(self, held: Held) -> None:
        """Take one out, if it is there."""
        place = self.place(held)
        if place is not None:
            del self.held[place]
            for name in ARRAYS:
                setattr(self, name, np.delete(getattr(self, name), place))

    def revise(self, held: Held, mark: Annotation) -> None:
        """Let it be what ``mark`` says, and where."""
        known = held in self
        if known:
            self.remove(held)
        held.mark = mark
        if known:
            self.add(held)

    def place(self, held: Held) -> int | None:
        """Which of :attr:`held` it is; None where it is not one of them."""
        start = held.mark.start_pts
        first, after = (int(np.searchsorted(self.starts, start, side=side)) for side in ("left", "right"))
        try:
            return self.held.index(held, first, after)
        except ValueError:
            return None

    def _name(self, mark: Annotation) -> int:
        tags = tags_of(mark)
        self.tags.update(dict.fromkeys(tags))
        return self.numbers.setdefault(tags[0], len(self.numbers))


def found_again(marks: Iterable[Annotation], known: Iterable[Held]) -> list[tuple[Held, Annotation]]:
    """Each mark of the record with what a person knows it as; nothing is changed yet."""
    before = {held.mark.id: held for held in known}
    return [(before.get(mark.id) or Held(mark, entered=True), mark) for mark in marks]


def rows_of(starts: NDArray[Any], ends: NDArray[Any]) -> NDArray[np.int8]:
    """For stretches in order of their starts, both ends included: as few rows as they need, at most MARK_ROWS."""
    free = [-np.inf] * MARK_ROWS
    found = bytearray()
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        for row in range(MARK_ROWS):
            if free[row] < start:
                break
        free[row] = max(free[row], end)
        found.append(row)
    return np.frombuffer(bytes(found), np.int8)


def _last(mark: Annotation) -> int:
    return mark.start_pts if mark.end_pts is None else mark.end_pts


def _has_region(mark: Annotation) -> bool:
    return not read_region(mark.region).whole
