"""What moves the playhead of one viewer: steps, seeks, playback at any speed either way, the range that is looped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.playing.feed import FrameFeed, Opened, Refused, Shown, Source
from ui.playing.pace import Clock, Plan
from ui.playing.playback import Playing
from ui.playing.positions import Positions
from ui.playing.sound_out import FASTEST, SLOWEST, SoundOut, Wish
from workbench.media.client import MediaWorker
from workbench.media.model import FrameIndex
from workbench.media.steps import Steps

SHUTTLE = (1.0, 2.0, 4.0, 8.0)
"""What repeated presses of J or L go through."""

SPEEDS = (0.1, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 4.0, 8.0)
"""What can be chosen, slowest first."""


class Player(QObject):
    """The playhead.

    Signals: ``opened(Opened)``; ``shown(Shown)`` for each frame that is on screen; ``moved(int)`` for the position now
    wanted, before its frame is decoded; ``playing_changed(float)`` speed, 0 when stopped; ``pace_changed()`` when the
    chosen speed, the range or its loop changed; ``sound_changed()``; ``refused(str)``; ``steps_refused(str)`` where the
    steps asked for cannot be done on a frame.
    """

    opened = Signal(object)
    shown = Signal(object)
    moved = Signal(int)
    playing_changed = Signal(float)
    pace_changed = Signal()
    sound_changed = Signal()
    refused = Signal(str)
    steps_refused = Signal(str)

    def __init__(self, parent: QObject | None = None, sound: SoundOut | None = None) -> None:
        """Without ``sound`` it plays silently, always."""
        super().__init__(parent)
        self.feed = FrameFeed(self)
        self.sound = sound
        self.positions: Positions | None = None
        self.position = 0
        self.pictures = True
        """Whether positions are frames: sound alone has moments instead."""
        self.speed = 0.0
        self.pace = 1.0
        """Speed chosen for playing, 0.1 to 8."""
        self.marks: tuple[int | None, int | None] = (None, None)
        """Positions of the range's first and last frame; None for the clip's own."""
        self.loop = False
        self.muted = True
        self.volume = 0.8
        """0 to 1."""
        self.silence = ""
        """Why nothing is heard though it is not muted; empty where something is."""
        self.hushed = ""
        """Why nothing is to be heard now, whatever is played; see :meth:`hush`."""
        self.fit: tuple[int, int] | None = None
        self.steps: Steps = ()
        self._path = Path()
        self._heard = False
        self._start_at: int | None = None
        self._end = 0
        """Position at which what is played ends."""
        self.feed.opened.connect(self._on_opened)
        self.feed.shown.connect(self._on_shown)
        self.feed.refused.connect(self._on_refused)
        self.feed.ended.connect(self._on_ended)
        if sound is not None:
            sound.setParent(self)
            sound.told.connect(self._on_silence)

    def open(
        self,
        path: Path,
        *,
        still: bool = False,
        at_pts: int | None = None,
        index: Callable[[MediaWorker], FrameIndex] | None = None,
        pictures: bool = True,
    ) -> None:
        """Look at a file, at its first frame or at ``at_pts``; ``index`` gives its frames where they are kept.

        Of sound alone, without ``pictures``, it gives moments; nothing is shown at them.
        """
        self._reset(path)
        self._start_at, self.pictures = at_pts, pictures
        self.feed.open(Source(path, still, index, pictures), at_pts)

    def set_steps(self, steps: Steps) -> None:
        """Take every picture through ``steps``; while playing, through those that keep up."""
        if steps != self.steps:
            self.steps = steps
            self.feed.set_steps(steps)

    def leave(self) -> None:
        """Look at nothing any more."""
        self._reset(Path())
        self.feed.stop()

    def _reset(self, path: Path) -> None:
        self._set_speed(0.0)
        self._path, self.positions, self.position, self.silence = path, None, 0, ""
        self.marks, self.loop = (None, None), False
        self.pace_changed.emit()
        self.sound_changed.emit()

    # to a frame

    def go(self, position: int) -> None:
        """Show the frame at ``position``; stops playback."""
        if self.positions is not None:
            self._arrive(self.positions.clamp(position))
            self.feed.show(self.position)

    def _arrive(self, position: int) -> None:
        self.position = position
        self._set_speed(0.0)
        self.moved.emit(position)

    def seek(self, position: int) -> None:
        """Go to ``position``, and play on from there where it is playing."""
        if self.speed and self.positions is not None:
            self.position = self.positions.clamp(position)
            self.moved.emit(self.position)
            self.play(self.speed)
        else:
            self.go(position)

    def step(self, frames: int) -> None:
        """So many frames on or back."""
        self.go(self.position + frames)

    def skip(self, seconds: float) -> None:
        """So many seconds on or back; at least one frame."""
        if self.positions is not None:
            target = self.positions.at_seconds(self.positions.seconds(self.position) + seconds)
            self.seek(target if target != self.position else self.position + (1 if seconds > 0 else -1))

    def go_seconds(self, seconds: float) -> None:
        """Show what is on screen at ``seconds``; plays on where it is playing."""
        if self.positions is not None:
            self.seek(self.positions.at_seconds(seconds))

    def go_pts(self, pts: int) -> None:
        """Show the frame with this PTS; while a file is being opened, begin there."""
        if self.positions is None:
            self._start_at = pts
            self.feed.begin_at(pts)
        else:
            self.go(self.positions.at_pts(pts))

    def to_start(self) -> None:
        """The first frame."""
        self.go(0)

    def to_end(self) -> None:
        """The last frame."""
        if self.positions is not None:
            self.go(len(self.positions) - 1)

    # playing

    def toggle(self) -> None:
        """Play at the chosen speed, or stop."""
        if self.speed:
            self.pause()
        else:
            self.play(self.pace)

    def play(self, speed: float) -> None:
        """Play, negative backwards; from the other end where the end was reached."""
        if self.positions is None or len(self.positions) < 2:
            return
        first, last = self.range if self.loop else (0, len(self.positions) - 1)
        if not first <= self.position <= last or (self.position == last and speed > 0):
            self.position = first if speed > 0 else last
        elif self.position == first and speed < 0 and self.loop:
            self.position = last
        self._end = last if speed > 0 else first
        plan = Plan(self.positions, self.position, speed, first, last, self.loop)
        clock = Clock()
        wish = self._sound_of(plan, clock)
        self._set_speed(speed)
        self.feed.play(Playing(plan, clock, self.fit, wish.settled if wish else None))

    def set_pace(self, pace: float) -> None:
        """Choose the speed; counts at once, in the direction that is played."""
        self.pace = min(max(pace, SPEEDS[0]), SPEEDS[-1])
        self.pace_changed.emit()
        if self.speed:
            self.play(self.pace if self.speed > 0 else -self.pace)

    def change_pace(self, direction: int) -> None:
        """The next speed of the row, faster (+1) or slower (−1)."""
        now = abs(self.speed) or self.pace
        there = [speed for speed in SPEEDS if (speed - now) * direction > 0.001]
        if there:
            self.set_pace(min(there) if direction > 0 else max(there))

    def shuttle(self, direction: int) -> None:
        """J (−1) and L (+1): play that way, faster with each press."""
        magnitudes = [speed for speed in SHUTTLE if speed > abs(self.speed)] if self.speed * direction > 0 else SHUTTLE
        self.play(direction * (magnitudes[0] if magnitudes else SHUTTLE[-1]))

    def pause(self) -> None:
        """Stay on the frame reached, and show it in full."""
        if self.speed:
            self.go(self.position)

    # the range

    @property
    def range(self) -> tuple[int, int]:
        """Positions of the first and last frame between the marks."""
        last = len(self.positions) - 1 if self.positions is not None else 0
        begin, end = self.marks
        return (0 if begin is None else begin), (last if end is None else end)

    def mark_in(self) -> None:
        """Let the range begin at the frame shown; an end before it is forgotten."""
        end = self.marks[1]
        self._mark(self.position, end if end is None or end >= self.position else None)

    def mark_out(self) -> None:
        """Let the range end with the frame shown; a beginning after it is forgotten."""
        begin = self.marks[0]
        self._mark(begin if begin is None or begin <= self.position else None, self.position)

    def clear_marks(self) -> None:
        """The whole clip again."""
        self._mark(None, None)

    def set_loop(self, on: bool) -> None:
        """Play the range, or the clip, again and again."""
        self.loop = on
        self._pace_anew()

    def _mark(self, begin: int | None, end: int | None) -> None:
        if self.positions is not None:
            self.marks = (begin, end)
            self._pace_anew()

    def _pace_anew(self) -> None:
        self.pace_changed.emit()
        if self.speed:
            self.play(self.speed)

    # sound

    def set_muted(self, muted: bool) -> None:
        """Mute or not; at once."""
        self.muted = muted
        self._apply_volume()
        self._hear_again()
        self.sound_changed.emit()

    def hush(self, why: str) -> None:
        """Play without sound as long as ``why`` says why; with an empty text as before."""
        if why == self.hushed:
            return
        self.hushed = why
        self._apply_volume()
        self._hear_again()
        self.sound_changed.emit()

    def _hear_again(self) -> None:
        """Have sound made ready where there was none when playing began."""
        if self.speed and not (self.muted or self.hushed or self._heard):
            self.play(self.speed)

    def set_volume(self, volume: float) -> None:
        """How loud, 0 to 1."""
        self.volume = min(max(volume, 0.0), 1.0)
        self._apply_volume()
        self.sound_changed.emit()

    def hear_as(self, other: Player) -> None:
        """As loud as another, and muted where it is."""
        if self.muted != other.muted:
            self.set_muted(other.muted)
        if self.volume != other.volume:
            self.set_volume(other.volume)

    def _apply_volume(self) -> None:
        if self.sound is not None:
            self.sound.set_volume(0.0 if self.muted or self.hushed else self.volume)

    def _sound_of(self, plan: Plan, clock: Clock) -> Wish | None:
        """Have the sound of ``plan`` made ready; None where it plays silently."""
        wanted = not self.muted and not self.hushed and SLOWEST <= plan.speed <= FASTEST
        self._heard = self.sound is not None and wanted
        if self.sound is None or not self._heard:
            self._hush()
            return None
        begin, end = plan.bounds
        if plan.loop:
            wish = Wish(self._path, clock, plan.beginning, plan.speed, end, begin, not self.pictures)
        else:
            wish = Wish(self._path, clock, plan.beginning, plan.speed, from_first=not self.pictures)
        self._apply_volume()
        self.sound.play(wish)
        return wish

    def _hush(self) -> None:
        if self.sound is not None:
            self.sound.stop()

    def _on_silence(self, why: str) -> None:
        self.silence = why
        self.sound_changed.emit()

    def close(self) -> None:
        """End the threads of picture and sound."""
        self.feed.close()
        if self.sound is not None:
            self.sound.close()

    def _set_speed(self, speed: float) -> None:
        if not speed:
            self._hush()
            self._heard = False
        if speed != self.speed:
            self.speed = speed
            self.playing_changed.emit(speed)

    def _on_opened(self, opened: Opened) -> None:
        self.positions = opened.positions
        if self.positions is not None:
            wanted = 0 if self._start_at is None else self.positions.at_pts(self._start_at)
            if wanted == opened.at:
                self._arrive(wanted)  # its frame is under way
            else:
                self.go(wanted)
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
            self.go(self._end)  # the last frames may have come too late to be shown
