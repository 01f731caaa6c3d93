"""Sound of a playback: samples from a worker of its own into the machine's sound device, and the device's count of what
was heard into the playback's clock. Nothing is loaded, started or opened before sound is wanted.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QLoggingCategory, QObject, QThread, Signal

from ui import i18n
from ui.playing.pace import Clock
from ui.widgets import words
from workbench.errors import Cancelled, WorkbenchError
from workbench.media.client import MediaWorker

SILENCE_SECONDS = 0.15
"""Silence written at a time where the sound has ended and the picture goes on."""

PRIMING_SECONDS = 0.02
"""Silence with which a device is set going."""

PUMP_SECONDS = 0.01
"""How often the device is supplied and asked what was heard."""

SLOWEST, FASTEST = 0.5, 2.0
"""Speeds at which there is sound; beyond them words are no longer understood."""

Samples = NDArray[np.int16]
"""(n, channels)."""


class Device(Protocol):
    """A sound device that is open for one rate and number of channels; counts are samples per channel."""

    rate: int
    channels: int

    def start(self) -> None:
        """Begin; the counts begin anew."""

    def stop(self) -> None:
        """Fall silent at once."""

    def room(self) -> int:
        """Samples that can be written now."""

    def waiting(self) -> int:
        """Samples written and not heard yet."""

    def write(self, samples: Samples) -> None:
        """Play ``samples`` after those before; not more than there is room for."""

    def heard(self) -> float:
        """Seconds heard since it began."""

    def set_volume(self, volume: float) -> None:
        """How loud, 0 to 1, as a person hears it."""


class Feeder:
    """Keeps a device supplied and a clock in step with it.

    The first sample belongs to played time 0. What comes too late to be heard in its time is left out, so that the rest
    is in step; after the last sample there is silence.
    """

    def __init__(self, blocks: Iterator[Samples], device: Device, clock: Clock) -> None:
        self._blocks = blocks
        self._device = device
        self._clock = clock
        self._rest: Samples = np.zeros((0, device.channels), np.int16)
        self._place = 0
        """Samples taken from the stream so far: those at hand begin here."""
        self._base: float | None = None
        """Played time of the device's first sample; None until it runs."""

    def prepare(self) -> None:
        """Wait for the first samples, and set the device going: some take half a second to begin."""
        self._rest = self._next()
        self._device.start()
        self._device.write(np.zeros((round(self._device.rate * PRIMING_SECONDS), self._device.channels), np.int16))

    @property
    def ready(self) -> bool:
        """Whether what is written from now on is heard at once."""
        return self._device.heard() > 0

    def pump(self) -> None:
        """To be called often: supply the device, and tell the clock what is heard."""
        if not self._clock.running or not self.ready:
            return
        waiting, heard = self._device.waiting() / self._device.rate, self._device.heard()
        if self._base is None or waiting <= 0:  # it begins, or ran dry; what was missed is not made up for
            self._pass_over(self._clock.elapsed() + waiting)
            self._base = self._place / self._device.rate - waiting - heard
        else:
            self._clock.heard(self._base + heard)
        while (room := self._device.room()) > 0:
            samples = self._take(room)
            self._device.write(samples)

    def _pass_over(self, played: float) -> None:
        while (missed := round(played * self._device.rate) - self._place) > 0:
            self._take(missed)

    def _take(self, most: int) -> Samples:
        """Some samples, at least one and at most so many."""
        if not len(self._rest):
            self._rest = self._next()
        taken, self._rest = self._rest[:most], self._rest[most:]
        self._place += len(taken)
        return taken

    def _next(self) -> Samples:
        silence = np.zeros((round(self._device.rate * SILENCE_SECONDS), self._device.channels), np.int16)
        return next((block for block in self._blocks if len(block)), silence)


@dataclass(eq=False)
class Wish:
    """What is to be heard: see :meth:`workbench.media.client.MediaWorker.listen`."""

    path: Path
    clock: Clock
    start: Fraction
    speed: float = 1.0
    end: Fraction | None = None
    again: Fraction | None = None
    from_first: bool = False
    settled: threading.Event = field(default_factory=threading.Event)
    """Set when there is sound to begin with, or when it is known that there will be none."""


class SoundOut(QObject):
    """The sound of one viewer. Signal ``told(str)``: why there is none, or an empty text when there is."""

    told = Signal(str)

    def __init__(self, open_device: Callable[[], Device | None] | None = None, parent: QObject | None = None) -> None:
        """``open_device`` runs in the sound's own thread and gives None where the machine has no sound."""
        super().__init__(parent)
        self._speaker: _Speaker | None = None
        self._open_device = open_device or open_default_device
        self._volume = 1.0

    def play(self, wish: Wish) -> None:
        """Let this be heard, from when its clock begins; replaces what was heard before."""
        if self._speaker is None:
            self._speaker = _Speaker(self._open_device, self.told.emit)
            self._speaker.volume = self._volume
            self._speaker.start()
        self._speaker.want(wish)

    def stop(self) -> None:
        """Fall silent."""
        if self._speaker is not None:
            self._speaker.want(None)

    def set_volume(self, volume: float) -> None:
        """How loud, 0 to 1; counts at once."""
        self._volume = volume
        if self._speaker is not None:
            self._speaker.volume = volume

    def close(self) -> None:
        """End the thread and its worker. May be called twice."""
        if self._speaker is not None:
            self._speaker.finish()
            self._speaker.wait()
            self._speaker = None


class _Speaker(QThread):
    """The thread that owns worker and device; a QThread, because the device is one of Qt's."""

    def __init__(self, open_device: Callable[[], Device | None], tell: Callable[[str], None]) -> None:
        super().__init__()
        self.volume = 1.0
        self._open_device = open_device
        self._tell = tell
        self._state = threading.Condition()
        self._wish: Wish | None = None
        self._closing = False
        self._device: Device | None = None
        self._opened = False

    def want(self, wish: Wish | None) -> None:
        with self._state:
            if self._wish is not None:
                self._wish.settled.set()
            self._wish = wish
            self._state.notify()

    def finish(self) -> None:
        with self._state:
            self._closing = True
            self._state.notify()

    def run(self) -> None:
        """The thread's work."""
        served: Wish | None = None
        with MediaWorker() as worker:
            while True:
                with self._state:
                    while not self._closing and (self._wish is None or self._wish is served):
                        self._state.wait()
                    if self._closing:
                        break
                    served = self._wish
                assert served is not None
                self._serve(worker, served)
        self._device = None

    def _serve(self, worker: MediaWorker, wish: Wish) -> None:
        try:
            if not self._opened:
                self._opened, self._device = True, self._open_device()
            if self._device is None:
                self._tell(words("Sound", "This machine has no sound device that could be opened; it plays silently."))
                self._opened = False  # one may be plugged in
            else:
                self._hear(worker, wish, self._device)
        except Cancelled:
            pass
        except WorkbenchError as error:
            self._tell(i18n.sentence(error))
        except Exception as error:  # noqa: BLE001 - a fault of ours must be told, and must not end the thread
            sentence = words("Sound", "This is a fault of the program, not of the file: {0}.")
            self._tell(sentence.format(f"{type(error).__name__}: {error}"))
        finally:
            wish.settled.set()

    def _hear(self, worker: MediaWorker, wish: Wish, device: Device) -> None:
        stream = worker.listen(
            wish.path,
            start=wish.start,
            rate=device.rate,
            channels=device.channels,
            speed=Fraction(wish.speed).limit_denominator(100),
            end=wish.end,
            again=wish.again,
            from_first=wish.from_first,
            cancel=lambda: self._over(wish),
        )
        try:
            with closing(stream):
                feeder = Feeder(stream, device, wish.clock)
                feeder.prepare()
                self._tell("")
                while not self._over(wish):
                    device.set_volume(self.volume)
                    feeder.pump()
                    if feeder.ready:
                        wish.settled.set()
                    QCoreApplication.processEvents()
                    with self._state:
                        if self._wish is wish and not self._closing:
                            self._state.wait(PUMP_SECONDS)
        finally:
            device.stop()

    def _over(self, wish: Wish) -> bool:
        return self._closing or self._wish is not wish


def open_default_device() -> Device | None:
    """The system's sound output; None where there is none. Loads Qt's multimedia part when it is first called."""
    if not _may_have_sound():
        return None
    QLoggingCategory.setFilterRules("qt.multimedia*=false")  # as it is loaded it tells of each backend that is missing
    try:
        from ui.playing.qt_sound import open_output
    except ImportError:  # a library of the system that it needs is missing
        return None
    return open_output()


def _may_have_sound() -> bool:
    """Whether it is worth loading Qt's multimedia part: on Linux, whether a sound server or a card is there at all."""
    if not sys.platform.startswith("linux") or "PULSE_SERVER" in os.environ:
        return True
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"))
    places = (runtime / "pulse/native", runtime / "pipewire-0", Path("/dev/snd"))
    return any(place.exists() for place in places)
