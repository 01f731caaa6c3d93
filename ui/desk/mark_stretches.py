"""Where a clip's marks are on its timeline, however many: those that are seen are found without a look at each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ui.desk.scale import Scale

COLUMN: Final = 3.0
"""Pixels of the narrowest bar; of the bars that begin within them in one row the longest is drawn."""
SAID: Final = 12
"""Marks told of for one moment."""


@dataclass(frozen=True, eq=False)
class MarkStretches:
    """Stretches of all marks in order of their starts, as arrays: seconds, rows from 0, which of the colours."""

    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    rows: NDArray[np.int8]
    colors: NDArray[np.int32]
    say: Callable[[int], str]
    """The words of the mark at a place."""
    chosen: int | None = None
    """The place of the one that is worked on."""

    @property
    def height(self) -> int:
        """How many rows there are."""
        return int(self.rows.max()) + 1 if len(self.rows) else 0

    def said_at(self, seconds: float) -> list[str]:
        """What marks at a moment say: the first :data:`SAID`, and a mark of omission where there are more."""
        before = int(np.searchsorted(self.starts, seconds, side="right"))
        places = np.flatnonzero(self.ends[:before] >= seconds)
        return [self.say(place) for place in places[:SAID].tolist()] + ["…"] * (len(places) > SAID)

    def under(self, seconds: float, row: int, near: float) -> int | None:
        """The place of the mark of a row at a moment, or no more than ``near`` seconds from it: the shortest."""
        before = int(np.searchsorted(self.starts, seconds + near, side="right"))
        places = np.flatnonzero((self.ends[:before] >= seconds - near) & (self.rows[:before] == row))
        if not len(places):
            return None
        return int(places[np.argmin(self.ends[places] - self.starts[places])])

    def seen(self, scale: Scale) -> NDArray[np.int64]:
        """Places of those to draw: on the stretch shown, and no more than one for each row and column of pixels."""
        before = int(np.searchsorted(self.starts, scale.end, side="right"))
        places = np.flatnonzero(self.ends[:before] >= scale.start)
        column = COLUMN / max(scale.width, 1.0) * (scale.end - scale.start)
        if len(places) * column < scale.end - scale.start:
            return places
        longest = places[np.argsort(self.starts[places] - self.ends[places], kind="stable")]
        columns = np.floor((np.maximum(self.starts[longest], scale.start) - scale.start) / column).astype(np.int64)
        keys = columns * (self.height + 1) + self.rows[longest]
        return np.sort(longest[np.unique(keys, return_index=True)[1]])
