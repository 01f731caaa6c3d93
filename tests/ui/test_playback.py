"""Picture and sound in step: a minute of playing in simulated time, with a device, a decoder and a machine that err.

The device tells which sample is heard at any moment, each sample says which moment of the clip it belongs to, and so
does each picture: what is compared is what a person would see and hear at the same time.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.clips import plain_index
from ui.playing import playback
from ui.playing.pace import Clock, Plan
from ui.playing.playback import Desire, Playback, Playing
from ui.playing.positions import Positions
from ui.playing.sound_out import Feeder
from workbench.errors import Cancelled
from workbench.media.client import MediaWorker
from workbench.media.model import Frame
from workbench.media.steps import Steps

FPS = 30
MINUTE = Positions(plain_index(range(60 * FPS), rate=FPS))
RATE = 8_000
UNITS = 500
"""A sample's value is the clip's time in 1/500 s."""
SILENCE = -1
BAR = 0.040

pytestmark = pytest.mark.slow


class Time:
    """Simulated: it passes only while somebody sleeps, and the sound's thread gets its turns meanwhile."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.every_10_ms: list[Callable[[], None]] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        until = self.now + max(seconds, 1e-6)
        while self.now < until - 1e-9:
            turn = math.floor(self.now * 100 + 1e-6)
            self.now = min(self.now + 0.001, until)
            if math.floor(self.now * 100 + 1e-6) > turn:
                for act in self.every_10_ms:
                    act()


@dataclass
class FakeDevice:
    """Takes samples in steps, as devices do, by a crystal of its own."""

    time: Time
    drift: float = 1.002
    step: float = 0.02
    rate: int = RATE
    channels: int = 1
    played: list[int] = field(default_factory=list)
    began: float | None = None
    taken: int = 0

    def start(self) -> None:
        self.began, self.taken = self.time.now, 0
        self.played.clear()

    def stop(self) -> None:
        self.began = None

    def room(self) -> int:
        return round(0.15 * RATE) - self.waiting()

    def waiting(self) -> int:
        self._take()
        return len(self.played) - self.taken

    def write(self, samples: NDArray[np.int16]) -> None:
        assert len(samples) <= self.room()
        self.played.extend(samples[:, 0].tolist())

    def heard(self) -> float:
        self._take()
        return self.taken / RATE

    def set_volume(self, volume: float) -> None:
        """Not heard by anyone."""

    def _take(self) -> None:
        """What is there is taken, a step at a time; while there is nothing, time passes without being counted."""
        if self.began is None:
            return
        while self.time.now - self.began >= self.step / self.drift - 1e-9:
            self.began += self.step / self.drift
            self.taken = min(self.taken + round(self.step * RATE), len(self.played))

    def audible(self) -> float | None:
        """The clip's time of the sample that is heard now; None for silence."""
        if self.began is None or not self.played:
            return None
        self._take()
        place = self.taken + int((self.time.now - self.began) * self.drift * RATE)
        if place >= len(self.played) or self.played[place] == SILENCE:
            return None
        return self.played[place] / UNITS


@dataclass
class FakeDecoder:
    """Gives the frames of :data:`MINUTE` as the worker would, four ahead, each after the time that it costs."""

    time: Time
    cost: Callable[[int], float] = lambda _number: 0.01
    asked: list[str] = field(default_factory=list)

    def play(self, _path: Path, pts: int, **order: Any) -> Iterator[Frame]:
        self.asked.append(order["passed"])
        ready, taken = self.time.now, [-1.0] * 4
        last: int | None = None
        for number, place in enumerate(self._places(pts, order)):
            if last is not None and abs(place - last) < order["apart"] and (place > last) != order["backwards"]:
                continue
            if place % {"DEFAULT": 1, "NONREF": 2, "NONKEY": FPS}[order["passed"]]:
                continue
            last = place
            ready = max(ready, taken[-4]) + self.cost(number)
            while self.time.now < ready:
                if order["cancel"]():
                    raise Cancelled
                self.time.sleep(min(ready - self.time.now, 0.02))
            taken.append(self.time.now)
            yield replace(EMPTY, pts=place)

    def _places(self, pts: int, order: dict[str, Any]) -> Iterator[int]:
        first, last = order["span"]
        while True:
            yield from range(pts, first - 1, -1) if order["backwards"] else range(pts, last + 1)
            if not order["loop"]:
                return
            pts = last if order["backwards"] else first


EMPTY = Frame(0, MINUTE.time_base, "P", key=False, rgb=np.zeros((2, 2, 3), np.uint8))


def sound(start: float, speed: float = 1.0, span: tuple[float, float] | None = None) -> Iterator[NDArray[np.int16]]:
    """What the sound's worker would send for ever, reckoned without the desk's own arithmetic."""
    for block in range(10_000):
        moments = start + (block * 400 + np.arange(400)) / RATE * speed
        if span is not None:
            moments = np.where(moments < span[1], moments, span[0] + (moments - span[1]) % (span[1] - span[0]))
        yield np.round(moments * UNITS).astype(np.int16)[:, np.newaxis]


@dataclass
class Run:
    """What was shown: simulated time, frame, the clip's time heard at that moment, frames dropped so far."""

    shown: list[tuple[float, int, float | None, int]]
    dropped: int

    @property
    def offsets(self) -> list[float]:
        """Seconds by which the sound was ahead of each picture, where there was sound."""
        return [heard - MINUTE.seconds(place) for _, place, heard, _ in self.shown if heard is not None]


def run(
    monkeypatch: pytest.MonkeyPatch,
    plan: Plan,
    blocks: Iterator[NDArray[np.int16]] | None,
    *,
    cost: Callable[[int], float] = lambda _number: 0.01,
    until: float = 70.0,
    device: Callable[[Time], FakeDevice] = FakeDevice,
    pumping: Callable[[float], bool] = lambda _seconds: True,
) -> Run:
    """Play ``plan`` in simulated time; ``pumping`` says whether the sound's thread gets its turn."""
    time = Time()
    monkeypatch.setattr(playback, "time", time)
    clock, speaker, began = Clock(time.monotonic), device(time), time.now
    if blocks is not None:
        feeder = Feeder(blocks, speaker, clock)
        feeder.prepare()
        time.sleep(0.05)
        began = time.now
        time.every_10_ms.append(lambda: feeder.pump() if pumping(time.now - began) else None)
    shown: list[tuple[float, int, float | None, int]] = []

    def show(frame: Frame, _steps: Steps, dropped: int, late: float) -> bool:
        assert late == pytest.approx(0.0, abs=0.05)
        shown.append((time.now - began, frame.pts, speaker.audible(), dropped))
        return False

    playing = Playback(
        cast("MediaWorker", FakeDecoder(time, cost)),
        Path("clip"),
        Playing(plan, clock),
        lambda: Desire(goes_on=time.now - began < until),
        show,
    )
    try:
        playing.run()
    except Cancelled:
        assert time.now - began >= until
    return Run(shown, playing.dropped)


def hiccups(number: int) -> float:
    """Decoding that is quick, but for a frame in fifty, and one in four hundred takes longer than is in store."""
    return 0.3 if number % 400 == 399 else 0.1 if number % 50 == 49 else 0.012


def whole(start: int = 0, speed: float = 1.0) -> Plan:
    return Plan(MINUTE, start, speed, 0, len(MINUTE) - 1)


def test_a_minute_stays_in_step_whatever_the_decoder_and_the_crystal_do(monkeypatch: pytest.MonkeyPatch) -> None:
    played = run(monkeypatch, whole(), sound(0.0), cost=hiccups)
    assert len(played.offsets) > 1700
    assert max(map(abs, played.offsets)) <= BAR
    assert 10 < played.dropped < 60  # the store of four frames does not cover 0.3 s
    assert len(played.shown) + played.dropped == len(MINUTE)


def test_nothing_is_dropped_where_decoding_keeps_up(monkeypatch: pytest.MonkeyPatch) -> None:
    played = run(monkeypatch, whole(), sound(0.0))
    assert [place for _, place, _, _ in played.shown] == list(range(len(MINUTE)))
    assert played.dropped == 0
    assert played.shown[-1][0] == pytest.approx(60.0 / 1.002, abs=0.1)  # by the device's crystal, not the machine's


def test_without_sound_it_is_real_time(monkeypatch: pytest.MonkeyPatch) -> None:
    played = run(monkeypatch, whole(), None)
    late = [at - MINUTE.seconds(place) for at, place, _, _ in played.shown]
    assert max(late) - min(late) < 0.005


@pytest.mark.parametrize(("start", "speed"), [(17 * FPS, 1.0), (0, 1.5), (3, 0.5), (0, 2.0)])
def test_after_a_seek_and_at_other_speeds(monkeypatch: pytest.MonkeyPatch, start: int, speed: float) -> None:
    played = run(monkeypatch, whole(start, speed), sound(start / FPS, speed), cost=lambda _n: 0.01, until=40)
    assert len(played.offsets) > 500
    assert max(map(abs, played.offsets)) <= BAR
    assert played.dropped == 0


def test_round_after_round(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = Plan(MINUTE, 70, 1.0, 60, 149, loop=True)
    played = run(monkeypatch, plan, sound(70 / FPS, span=(2.0, 5.0)), cost=hiccups, until=60)
    assert len(played.offsets) > 1600
    near = [offset for offset in played.offsets if abs(offset) < 1]
    assert max(map(abs, near)) <= BAR
    assert len(played.offsets) - len(near) <= 2 * 20  # at the seam one of the two is in the round before
    places = [place for _, place, _, _ in played.shown]
    assert set(places) == set(range(60, 150))
    assert len(places) + played.dropped == pytest.approx(60 * 1.002 * FPS, abs=3)


def test_sound_that_begins_late_begins_in_step(monkeypatch: pytest.MonkeyPatch) -> None:
    played = run(monkeypatch, whole(), sound(0.0), pumping=lambda seconds: seconds > 0.6, until=20)
    silent = [at for at, _, heard, _ in played.shown if heard is None]
    assert 0.5 < max(silent) < 0.75
    assert max(map(abs, played.offsets)) <= BAR
    assert played.dropped == 0


def test_sound_that_starves_comes_back_in_step(monkeypatch: pytest.MonkeyPatch) -> None:
    played = run(monkeypatch, whole(), sound(0.0), pumping=lambda seconds: not 10 < seconds < 10.8, until=30)
    silent = [at for at, _, heard, _ in played.shown if heard is None]
    assert any(10.2 < at < 10.8 for at in silent)
    assert not any(at > 11 for at in silent)
    assert max(map(abs, played.offsets)) <= BAR
    assert played.dropped == 0


def test_sound_shorter_than_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """After its end there is silence, and the pictures go on by the same clock."""
    ten_seconds = (block for _, block in zip(range(200), sound(0.0), strict=False))
    played = run(monkeypatch, whole(), ten_seconds, until=30)
    assert max(map(abs, [o for (at, *_), o in zip(played.shown, played.offsets, strict=False) if at < 9.9])) <= BAR
    assert played.dropped == 0
    assert len(played.shown) == pytest.approx(30 * 1.002 * FPS, abs=3)


def test_too_slow_a_machine_leaves_frames_out_and_stays_in_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """At 20 pictures a second at best, less is decoded; what is not shown is counted, and nothing is out of step."""
    played = run(monkeypatch, whole(), sound(0.0), cost=lambda _number: 0.05)
    assert max(map(abs, played.offsets)) <= BAR
    assert len(played.shown) > 600
    assert len(played.shown) + played.dropped == pytest.approx(len(MINUTE), abs=1)


def test_backwards(monkeypatch: pytest.MonkeyPatch) -> None:
    played = run(monkeypatch, whole(300, -1.0), None)
    assert [place for _, place, _, _ in played.shown] == list(range(300, -1, -1))
    late = [at - (300 - place) / FPS for at, place, _, _ in played.shown]
    assert max(late) - min(late) < 0.005


def test_at_eight_times_every_eighth_frame_is_shown_and_none_of_them_is_dropped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    played = run(monkeypatch, whole(0, 8.0), None)
    places = [place for _, place, _, _ in played.shown]
    assert places == list(range(0, len(MINUTE), 8))
    assert played.dropped == 0
    assert played.shown[-1][0] == pytest.approx(60 / 8, abs=0.1)
