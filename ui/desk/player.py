"""What moves the playhead of one viewer: steps, seeks, playback at J/K/L speeds."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.feed import FrameFeed, Opened, Refused, Shown, Source
from ui.positions import Positions
from workbench.media.steps import Steps

SPEEDS = (1.0, 2.0, 4.0, 8.0)
"""What repeated presses of J or L go through."""


class Player(QObject):
    """The playhead.

    Signals: ``opened(Opened)``; ``shown(Shown)`` for each frame that is on screen; ``moved(int)`` for the position now
    wanted, before its frame is decoded; ``playing_changed(float)`` speed, 0 when stopped; ``refused(str)``;
    ``steps_refused(str)`` where the steps asked for cannot be done on a frame.
    """

    opened = Signal(object)
    shown = Signal(object)
    moved = Signal(int)
    playing_changed = Signal(float)
    refused = Signal(str)
    steps_refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.feed = FrameFeed(self)
        self.positions: Positions | None = None
        self.position = 0
        self.speed = 0.0
        self.fit: tuple[int, int] | None = None
        self.steps: Steps = ()
        self._start_at: int | None = None
        self.feed.opened.connect(self._on_opened)
        self.feed.shown.connect(self._on_shown)
        self.feed.refused.connect(self._on_refused)
        self.feed.ended.connect(self._on_ended)

    def open(self, path: Path, *, still: bool = False, at_pts: int | None = None) -> None:
        """Look at a file, at its first frame or at ``at_pts``."""
        self.positions, self.position, self._start_at = None, 0, at_pts
        self._set_speed(0.0)
        self.feed.open(Source(path, still))

    def set_steps(self, steps: Steps) -> None:
        """Take every picture through ``steps``; while playing, through those that keep up."""
        if steps != self.steps:
            self.steps = steps
            self.feed.set_steps(steps, self.position)

    def leave(self) -> None:
        """Look at nothing any more."""
        self._set_speed(0.0)
        self.positions, self.position = None, 0
        self.feed.stop()

    def go(self, position: int) -> None:
        """Show the frame at ``position``; stops playback."""
        if self.positions is None:
            return
        self.position = self.positions.clamp(position)
        self._set_speed(0.0)
        self.moved.emit(self.position)
        self.feed.show(self.position)

    def step(self, frames: int) -> None:
        """So many frames on or back."""
        self.go(self.position + frames)

    def skip(self, seconds: float) -> None:
        """So many seconds on or back; at least one frame."""
        if self.positions is not None:
            target = self.positions.at_seconds(self.positions.seconds(self.position) + seconds)
            self.go(target if target != self.position else self.position + (1 if seconds > 0 else -1))

    def go_seconds(self, seconds: float) -> None:
        """Show what is on screen at ``seconds``."""
        if self.positions is not None:
            self.go(self.positions.at_seconds(seconds))

    def go_pts(self, pts: int) -> None:
        """Show the frame with this PTS; while a file is being opened, begin there."""
        if self.positions is None:
            self._start_at = pts
        else:
            self.go(self.positions.at_pts(pts))

    def to_start(self) -> None:
        """The first frame."""
        self.go(0)

    def to_end(self) -> None:
        """The last frame."""
        if self.positions is not None:
            self.go(len(self.positions) - 1)

    def toggle(self) -> None:
        """Play in real time, or stop."""
        if self.speed:
            self.pause()
        else:
            self.play(1.0)

    def play(self, speed: float) -> None:
        """Play; from the start again where the end was reached."""
        if self.positions is None or len(self.positions) < 2:
            return
        if speed > 0 and self.position == len(self.positions) - 1:
            self.position = 0
        self._set_speed(speed)
        self.feed.play(self.position, speed, self.fit)

    def shuttle(self, direction: int) -> None:
        """J (−1) and L (+1): play that way, faster with each press."""
        magnitudes = [speed for speed in SPEEDS if speed > abs(self.speed)] if self.speed * direction > 0 else SPEEDS
        self.play(direction * (magnitudes[0] if magnitudes else SPEEDS[-1]))

    def pause(self) -> None:
        """Stay on the frame reached, and show it in full."""
        if self.speed:
            self.go(self.position)

    def close(self) -> None:
        """End the viewer's thread."""
        self.feed.close()

    def _set_speed(self, speed: float) -> None:
        if speed != self.speed:
            self.speed = speed
            self.playing_changed.emit(speed)

    def _on_opened(self, opened: Opened) -> None:
        self.positions = opened.positions
        if self.positions is not None:
            self.go(0 if self._start_at is None else self.positions.at_pts(self._start_at))
        self.opened.emit(opened)

    def _on_shown(self, shown: Shown) -> None:
        if self.speed:
            self.position = shown.position
            self.moved.emit(shown.position)
        self.shown.emit(shown)

    def _on_refused(self, refused: Refused) -> None:
        if refused.of_steps:
            self.steps_refused.emit(refused.sentence)
            return
        self._set_speed(0.0)
        self.refused.emit(refused.sentence)

    def _on_ended(self) -> None:
        if self.speed:
            self.go(self.position)
