"""What is true of a copy: which stretch of the clip it shows, and when."""

from __future__ import annotations

from dataclasses import dataclass

VERSION = 1
"""Raised when an edit makes another copy than before."""


@dataclass(frozen=True)
class Piece:
    """Second ``offset + speed * s`` of the copy shows second ``s`` of the clip, for ``s`` within ``start``..``end``."""

    start: float
    end: float
    offset: float
    speed: float = 1.0
    """Seconds of the copy per second of the clip; negative where time runs backwards."""

    def at(self, second: float) -> float:
        """The copy's second that shows the clip's ``second``, also beyond the piece."""
        return self.offset + self.speed * second


@dataclass(frozen=True)
class Truth:
    """Which stretch of the clip a copy shows, in one or more adjoining pieces, in order of the clip's time."""

    pieces: tuple[Piece, ...]
    mirrored: bool = False

    @property
    def start(self) -> float:
        """First second of the clip that is shown."""
        return self.pieces[0].start

    @property
    def end(self) -> float:
        """Last second of the clip that is shown."""
        return self.pieces[-1].end

    @property
    def moment(self) -> bool:
        """Whether the copy is one picture: :attr:`start` is then its time, and there is no stretch."""
        return self.start == self.end

    def at(self, second: float) -> float:
        """The copy's second that shows the clip's ``second``; continued beyond the ends."""
        return next((piece for piece in self.pieces if second <= piece.end), self.pieces[-1]).at(second)
