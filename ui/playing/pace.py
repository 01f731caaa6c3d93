"""When each frame of a playback is due: pure reckoning, without a thread, a window or a file.

*Played time* is what counts: seconds since playing began, whatever the speed and however often a range went round. The
clock counts it, the plan says which frame belongs to it, the pacer decides what to do with a frame that has arrived.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from ui.playing.positions import Positions

FAST = 2.0
"""Speed above which not every frame is shown: so many more could not be told apart."""

SHOWN_RATE = 60.0
"""Pictures a second that a screen shows; more are not asked for."""

JUMP_SECONDS = 0.15
"""A clock that differs so much from the sound that is heard is set; less is made up for little by little."""

CATCH_UP, HOLD_BACK = 0.5, 0.02
"""Shares of the difference from the sound that are made up for at each look, when the clock is behind and when it is
ahead. Devices count in steps of 10 to 40 ms: what is heard is never less than the count, so the clock stays near the
greatest values."""

WORTH_SECONDS = 0.01
"""A frame that would be on screen for a shorter time, or for less than a quarter of its own, is not shown any more: so
picture and sound stay within 40 ms of each other down to 20 frames a second."""

LATE_SECONDS = 0.5
"""Frames that come so much too late are not waited for one by one any more: playing goes on from a later place."""


class Clock:
    """Counts played time; it runs by itself, and follows the count of a sound device where there is one.

    Any thread may ask. It stands still until :meth:`begin`.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._zero: float | None = None

    def begin(self) -> None:
        """The first picture is on screen; a second call changes nothing."""
        with self._lock:
            if self._zero is None:
                self._zero = self._now()

    @property
    def running(self) -> bool:
        """Whether it has begun."""
        with self._lock:
            return self._zero is not None

    def elapsed(self) -> float:
        """Seconds played."""
        with self._lock:
            return 0.0 if self._zero is None else self._now() - self._zero

    def heard(self, played: float) -> None:
        """The sound that is heard now belongs to ``played`` seconds."""
        with self._lock:
            if self._zero is not None:
                ahead = self._now() - self._zero - played
                share = 1.0 if abs(ahead) > JUMP_SECONDS else HOLD_BACK if ahead > 0 else CATCH_UP
                self._zero += ahead * share


def every(speed: float, rate: float) -> int:
    """Of so many frames one is shown, at ``speed`` of a clip with ``rate`` frames a second."""
    fast = math.ceil(abs(speed) - 1e-9) if abs(speed) > FAST else 1
    return max(fast, math.ceil(abs(speed) * rate / SHOWN_RATE - 0.1), 1)


@dataclass(frozen=True, eq=False)
class Plan:
    """What is played: from ``start`` at ``speed`` (negative: back), inside ``first`` to ``last``, once or round."""

    positions: Positions
    start: int
    speed: float
    first: int
    last: int
    loop: bool = False

    @property
    def every(self) -> int:
        """Of so many frames one is shown."""
        return every(self.speed, self.positions.rate)

    @property
    def apart(self) -> int:
        """Least distance of two frames shown, in the stream's time base; 0 for every frame."""
        if self.every == 1:
            return 0
        return round((self.every - 0.5) / self.positions.rate / float(self.positions.time_base))

    def due(self, position: int, lap: int = 0) -> float:
        """Played time at which the frame at ``position`` comes on screen in the given round."""
        return (lap * self._length + self._axis(position) - self._axis(self.start)) / abs(self.speed)

    def over(self, position: int, lap: int = 0) -> float:
        """Played time at which it gives way to the next."""
        return self.due(position, lap) + self._lasting(position) / abs(self.speed)

    def at(self, played: float) -> tuple[int, int]:
        """Position and round of the frame that is due at ``played``; the last one where it is over."""
        along = self._axis(self.start) + played * abs(self.speed)
        lap = int(along // self._length) if self.loop else 0
        inside = min(along - lap * self._length, self._length)
        if self.speed > 0:
            position = self.positions.at_seconds(self.positions.seconds(self.first) + inside)
        else:
            position = self.positions.at_seconds(self._end - inside - 1e-5)
        return min(max(position, self.first), self.last), lap

    def count(self, position: int, lap: int) -> int:
        """How many frames come before this one."""
        forward = position - self.first if self.speed > 0 else self.last - position
        begun = self.start - self.first if self.speed > 0 else self.last - self.start
        return lap * (self.last - self.first + 1) + forward - begun

    @property
    def beginning(self) -> Fraction:
        """Seconds on the container's clock, which its sound shares, of the frame it starts from."""
        return self.positions.pts(self.start) * self.positions.time_base

    @property
    def bounds(self) -> tuple[Fraction, Fraction]:
        """Seconds on that clock of the beginning and the end of a round."""
        first = self.positions.pts(self.first) * self.positions.time_base
        return first, first + Fraction(self._length).limit_denominator(10**6)

    @property
    def _end(self) -> float:
        last = self.last
        return self.positions.end if last == len(self.positions) - 1 else self.positions.seconds(last + 1)

    @property
    def _length(self) -> float:
        return max(self._end - self.positions.seconds(self.first), 0.001)

    def _axis(self, position: int) -> float:
        """Seconds from the beginning of a round to where the frame begins, in the direction that is played."""
        begins = self.positions.seconds(position)
        if self.speed > 0:
            return begins - self.positions.seconds(self.first)
        return self._end - begins - self._lasting(position)

    def _lasting(self, position: int) -> float:
        """Seconds that the frame is on screen at speed 1."""
        after = self._end if position >= self.last else self.positions.seconds(position + 1)
        return after - self.positions.seconds(position)


class Pacer:
    """Follows the frames of one playback as they arrive, and counts those that were due and not shown."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.dropped = 0
        self.position = plan.start
        self._lap = 0
        self._shown: tuple[int, int] | None = None
        self._arrived: int | None = None

    def arrive(self, position: int) -> float:
        """The next frame is here; returns the played time at which it is due."""
        forward = self.plan.speed > 0
        if self._arrived is not None and (position <= self._arrived if forward else position >= self._arrived):
            self._lap += 1
        self._arrived = self.position = position
        return self.plan.due(position, self._lap)

    def too_late(self, played: float) -> bool:
        """Whether the frame that arrived last is over, or so nearly that the next one had better be waited for."""
        over = self.over() + self._skipped()
        worth = min(WORTH_SECONDS, (over - self.plan.due(self.position, self._lap)) / 4)
        return self._shown is not None and played >= over - worth

    def behind(self, played: float) -> bool:
        """Whether the frames come so late that playing should go on from a later place."""
        return played - self.plan.due(self.position, self._lap) > LATE_SECONDS

    def resume(self, played: float, *, at_key: bool = False) -> int:
        """Go on from what is due at ``played``, or from the next key frame; the position of the frame to come next."""
        plan = self.plan
        position, self._lap = plan.at(played)
        self._arrived = None
        if at_key and plan.speed > 0:
            key = position if plan.positions.index.key[position] else plan.positions.next_key(position)
            if key <= plan.last and plan.positions.index.key[key]:
                return key
            if plan.loop:
                self._lap += 1
                return plan.first
        return position

    def show(self) -> None:
        """The frame that arrived last is shown."""
        if self._shown is not None:
            passed = self.plan.count(self.position, self._lap) - self.plan.count(*self._shown)
            self.dropped += max(round(passed / self.plan.every) - 1, 0)
        self._shown = self.position, self._lap

    def finish(self) -> None:
        """All has been played: what was due after the last frame shown is dropped."""
        if self._shown is not None:
            end = self.plan.last if self.plan.speed > 0 else self.plan.first
            missing = self.plan.count(end, self._lap) - self.plan.count(*self._shown)
            self.dropped += missing // self.plan.every

    def over(self) -> float:
        """Played time at which the frame that arrived last gives way."""
        return self.plan.over(self.position, self._lap)

    def _skipped(self) -> float:
        """Seconds that a frame stays longer because those after it are left out on purpose."""
        return (self.plan.every - 1) / self.plan.positions.rate / abs(self.plan.speed)
