"""What B shows beside A: it follows the stretch of the match that governs A's moment, until one of them is nudged."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.desk.match_card import seconds_of
from ui.desk.player import Player
from workbench.match_view import MatchView, Stretch

SLACK = 0.05
"""Seconds beyond a stretch's ends that count as within: they are rounded to frames."""
INSTANT = 1e-3
"""Seconds of a frame that must lie in a stretch for it to be a frame of the stretch."""
A, B = 0, 1


class Alignment(QObject):
    """Moves B as A moves.

    Signals: ``stretch_changed(Stretch | None)``; ``moved(float, float)``: seconds of A and of B that are shown now.
    """

    stretch_changed = Signal(object)
    moved = Signal(float, float)

    def __init__(self, view: MatchView, a: Player, b: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._a, self._b = view, a, b
        self.stretch: Stretch | None = None
        """The stretch that governs A's moment, or the nearest."""
        self.seconds = 0.0
        """A's moment that B is aligned with: the one shown, but for what A was nudged by."""
        self._nudged = [0, 0]
        a.moved.connect(self._follow)

    @property
    def nudged(self) -> tuple[int, int]:
        """Frames that A and B were moved by, each alone; it stays so far off until nudged back."""
        return self._nudged[A], self._nudged[B]

    @property
    def within(self) -> bool:
        """Whether A's moment lies in a stretch."""
        return self.stretch is not None and self._off(self.stretch, self.seconds) <= 0.0

    def nudge(self, side: int, frames: int) -> None:
        """Move A or B alone by so many frames, as far as there are any."""
        player = (self._a, self._b)[side]
        if player.positions is None:
            return
        there = player.positions.clamp(player.position + frames)
        if there == player.position:
            return
        self._nudged[side] += there - player.position
        if side == A or self._a.positions is None:
            player.go(there)
        else:
            self._follow(self._a.position)

    def bring(self, a_pts: int, b_pts: int) -> int:
        """Show two frames by their timestamps, earlier nudges forgotten; returns by how much B is nudged for that."""
        self._nudged = [0, 0]
        self._a.go_pts(a_pts)
        if self._a.positions is None or self._b.positions is None:
            self._b.go_pts(b_pts)
            return 0
        frames = self._b.positions.at_pts(b_pts) - self._b.position
        self.nudge(B, frames)
        return frames

    def go(self, here: float, there: object = None) -> None:
        """Go to a second of A; of the stretches that pass there, follow the one nearest to second ``there`` of B.

        It is followed until A leaves it. Where it does not reach A's moment but another does, A is brought to it.
        Where A is a still, B goes to ``there``.
        """
        if self._a.positions is None and isinstance(there, float):
            self._b.go_seconds(there)
            return
        if isinstance(there, float) and (chosen := self._nearest(here, there)) is not None:
            if any(self._off(one, here) <= 0.0 for one in self._view.stretches):
                here = min(max(here, chosen.here[0]), chosen.here[1])
            self.hold(chosen)
        self._a.go_seconds(here)

    def _nearest(self, here: float, there: float) -> Stretch | None:
        """The stretch drawn nearest to a point of the match map."""
        view = self._view
        wide, high = (max(seconds_of(clip), SLACK) for clip in (view.clip, view.other))

        def apart(one: Stretch) -> float:
            at = min(max(here, one.here[0]), one.here[1])
            back = min(max(one.to_here(there), one.here[0]), one.here[1])
            points = ((here - a) / wide + 1j * (there - one.to_there(a)) / high for a in (at, back))
            return min(abs(point) for point in points)

        return min(view.stretches, key=apart, default=None)

    def _follow(self, position: int) -> None:
        """Bring B to where A is."""
        a, b = self._a.positions, self._b.positions
        if a is None:
            return
        self.seconds = a.seconds(a.clamp(position - self._nudged[A]))
        if self.stretch is None or self._off(self.stretch, self.seconds) > 0.0:
            self.hold(self._view.stretch_at(self.seconds))
        there = self.stretch.to_there(self.seconds) if self.stretch is not None else self.seconds
        if b is not None:
            self._b.go(b.nearest(there) + self._nudged[B])
            there = b.seconds(self._b.position)
        self.moved.emit(a.seconds(position), there)

    def _off(self, stretch: Stretch, seconds: float) -> float:
        """Seconds by which a moment of A lies outside a stretch, whose first frame may begin before it does."""
        a = self._a.positions
        ends = seconds if a is None else a.seconds(a.clamp(a.at_seconds(seconds) + 1))
        reaches = max(seconds + SLACK, ends - INSTANT)
        return max(stretch.here[0] - reaches, seconds - SLACK - stretch.here[1], 0.0)

    def hold(self, stretch: Stretch | None) -> None:
        """Follow this stretch until A leaves it."""
        if stretch is not self.stretch:
            self.stretch = stretch
            self.stretch_changed.emit(stretch)
