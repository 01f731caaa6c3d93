"""One playback on the viewer's thread: frames from the worker, each shown when the clock says so, or left out and
counted.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from ui.playing.moments import Frames
from ui.playing.pace import FAST, Clock, Pacer, Plan
from workbench.errors import Cancelled
from workbench.media.model import Frame
from workbench.media.steps import Steps

PASSED = ("DEFAULT", "NONREF", "NONKEY")
"""What the decoder may pass over, lightest last: nothing, what no other frame refers to, all but key frames."""

AGAIN_SECONDS = 10.0
"""A playback that falls behind twice within so many seconds is decoded more lightly from then on."""

AHEAD_SECONDS = (0.2, 1.0)
"""How far ahead of the clock a playback that fell behind goes on: as long as getting there takes, within these."""

SOUND_SECONDS = 0.25
"""Longest wait of the first picture for its sound; a sound that is later begins in its middle."""

LOOK_SECONDS = 0.02
"""Longest sleep while a frame is not yet due: meanwhile the clock may be drawn to the sound, or another wish come."""


@dataclass(eq=False)
class Playing:
    """What is to be played, and by which clock."""

    plan: Plan
    clock: Clock = field(default_factory=Clock)
    fit: tuple[int, int] | None = None
    """Decoded no larger than this."""
    sound: threading.Event | None = None
    """Set when the sound that belongs to it can begin, or will not come; None where there is none."""


@dataclass(frozen=True)
class Desire:
    """What the viewer wants of a playback at this moment; a change of it is noticed while frames are waited for."""

    goes_on: bool
    steps: Steps = ()


Show = Callable[[Frame, Steps, int, float], bool]
"""Puts a frame on screen: the steps it was taken through, frames dropped so far, seconds after it was due. True where
the frame before was never looked at."""


class Playback:
    """Plays to the end or until the viewer wants something else."""

    def __init__(self, worker: Frames, path: Path, playing: Playing, desire: Callable[[], Desire], show: Show) -> None:
        self._worker = worker
        self._path = path
        self._playing = playing
        self._clock = playing.clock
        self._pacer = Pacer(playing.plan)
        self._desire = desire
        self._show = show
        self._level = 1 if abs(playing.plan.speed) > FAST else 0
        self._fell_behind = -AGAIN_SECONDS

    @property
    def dropped(self) -> int:
        """Frames that were due so far and not shown."""
        return self._pacer.dropped

    @property
    def _only_keys(self) -> bool:
        return self._level == len(PASSED) - 1

    def run(self) -> None:
        """Play; raises Cancelled where something else is wanted before the end."""
        position: int | None = self._playing.plan.start
        while position is not None:
            position = self._from(position)
        self._rest_until(self._pacer.over())
        self._pacer.finish()

    def _from(self, position: int) -> int | None:
        """Play from here; None at the end, or where to go on when the frames came too late or the steps changed."""
        steps, began = self._desire().steps, time.monotonic()
        try:
            if self._streamed(position, steps):
                return None
        except Cancelled:
            if not self._desire().goes_on:
                raise
            return self._pacer.resume(self._clock.elapsed())
        now = self._clock.elapsed()
        if now - self._fell_behind < AGAIN_SECONDS:
            self._level = min(self._level + 1, len(PASSED) - 1)
        self._fell_behind = now
        shortest, longest = AHEAD_SECONDS
        ahead = min(max(time.monotonic() - began, shortest), longest)
        return self._pacer.resume(now + ahead, at_key=self._only_keys)

    def _streamed(self, position: int, steps: Steps) -> bool:
        """Show frames in their time; True at the end, False where they come too late."""
        plan, positions = self._playing.plan, self._playing.plan.positions
        stream = self._worker.play(
            self._path,
            positions.pts(position),
            span=(positions.pts(plan.first), positions.pts(plan.last)),
            backwards=plan.speed < 0,
            loop=plan.loop,
            apart=plan.apart,
            passed=PASSED[self._level],
            fit=self._playing.fit,
            steps=steps,
            cancel=lambda: self._desire() != Desire(goes_on=True, steps=steps),
        )
        with closing(stream):
            for frame in stream:
                if not self._take(frame, steps):
                    return False
        return True

    def _take(self, frame: Frame, steps: Steps) -> bool:
        """Show one frame or drop it; False where it is too late to go on like this."""
        pacer, clock = self._pacer, self._clock
        due = pacer.arrive(self._playing.plan.positions.at_pts(frame.pts))
        if clock.running:
            self._rest_until(due)
            if pacer.too_late(clock.elapsed()):  # with key frames alone nothing is left to leave out
                return self._only_keys or not pacer.behind(clock.elapsed())
        pacer.show()
        if self._show(frame, steps, pacer.dropped, clock.elapsed() - due):
            pacer.dropped += 1
        if not clock.running:  # the first picture is on screen at once, and stays until its sound can begin
            self._wait_for_sound()
            clock.begin()
        return True

    def _rest_until(self, played: float) -> None:
        """Until the clock says ``played``; raises Cancelled where something else is wanted before."""
        while (left := played - self._clock.elapsed()) > 0:
            if not self._desire().goes_on:
                raise Cancelled
            time.sleep(min(left, LOOK_SECONDS))

    def _wait_for_sound(self) -> None:
        sound, until = self._playing.sound, time.monotonic() + SOUND_SECONDS
        while sound is not None and not sound.wait(LOOK_SECONDS) and time.monotonic() < until:
            if not self._desire().goes_on:
                raise Cancelled
