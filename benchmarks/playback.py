"""Whether 1080p30 plays at full rate with sound in step: ``python -m benchmarks.playback [--seconds 20] [--speed 1]``.

The desk's own window, without a screen, on a workspace with one clip: a textured scene with moving things, x264 with
its usual 250 frames between key frames, and sound, made in a temporary folder (a few seconds, repeated by stream copy
with FFmpeg). Sound goes to a device that is none: it takes samples in steps of 20 ms by the machine's clock, 0.1 % too
fast. Each shown picture is compared with the sample that is heard at that moment. A timer measures how long the window
does not answer by the clock, a watchdog by the work of its thread. What the desk would compute of a new clip beside is
cancelled first.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEventLoop, QTimer

from benchmarks.desk import desk_on, megabytes, quieten, report_against, wait_for
from tests.clips import scene, voice
from tests.ui.watchdog import Watchdog
from ui.desk.player import Player
from ui.playing import sound_out
from ui.playing.feed import Shown
from ui.playing.pace import every
from ui.playing.sound_out import FASTEST, SLOWEST, SoundOut
from workbench.media.encode import Encoding, write_clip

BASE_SECONDS = 4
"""Seconds of picture that are encoded; the rest repeats them, which costs a decoder the same."""
SIZE = (1920, 1080)
RATE = Fraction(30)
USUAL = Encoding(preset="medium", key_every=250, b_frames=3)
BARS = {
    "frames shown ÷ due": (0.99, "least"),
    "sound against picture, ms": (40.0, "most"),
    "longest wait of the window, ms of its own work": (50.0, "most"),
    "app, MB": (400.0, "most"),
    "largest worker, MB": (500.0, "most"),
}
"""What passes: full rate, ±40 ms, 50 ms, memory."""


class NullDevice:
    """A sound device that nobody hears; tells which sample it would play now."""

    rate, channels = 48_000, 2
    STEP, DRIFT = 0.02, 1.001

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.stop()

    def start(self) -> None:
        """Begin."""
        with self._lock:
            self._began, self._taken, self._written = time.monotonic(), 0, 0

    def stop(self) -> None:
        """Fall silent."""
        self._began, self._taken, self._written = 0.0, 0, 0

    def room(self) -> int:
        """Samples that can be written now."""
        return round(0.15 * self.rate) - self.waiting()

    def waiting(self) -> int:
        """Samples not played yet."""
        with self._lock:
            self._take()
            return self._written - self._taken

    def write(self, samples: NDArray[np.int16]) -> None:
        """Take samples."""
        with self._lock:
            self._written += len(samples)

    def heard(self) -> float:
        """Seconds taken."""
        with self._lock:
            self._take()
            return self._taken / self.rate

    def playing(self) -> float:
        """Seconds that a listener would have heard, between the steps too."""
        with self._lock:
            self._take()
            between = (time.monotonic() - self._began) * self.DRIFT * self.rate
            return min(self._taken + between, self._written) / self.rate

    def set_volume(self, volume: float) -> None:
        """Nobody hears it."""

    def _take(self) -> None:
        step = self.STEP / self.DRIFT
        while self._began and time.monotonic() - self._began >= step:
            self._began += step
            self._taken = min(self._taken + round(self.STEP * self.rate), self._written)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0 where every bar is kept."""
    parser = argparse.ArgumentParser(description="Whether 1080p30 plays at full rate with sound in step.")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--speed", type=float, default=1.0)
    parser.add_argument("--clip", type=Path, help="play this clip instead of one that is made")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        clip = options.clip or made_clip(folder, options.seconds * abs(options.speed) + 2)
        figures = Measurement(folder, options.seconds, options.speed).of(clip)
    return report_against(BARS, figures)


def made_clip(folder: Path, seconds: float) -> Path:
    """1080p30 with sound."""
    base = write_clip(
        folder / "base.mp4",
        scene(seconds=BASE_SECONDS, size=SIZE, rate=RATE),
        rate=RATE,
        audio=np.repeat(voice(BASE_SECONDS)[:, None], 2, axis=1),
        encoding=USUAL,
    )
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise SystemExit("FFmpeg is not on the PATH: it repeats the clip. Install it, or name one with --clip.")
    loops = str(max(0, round(seconds / BASE_SECONDS)))
    whole = folder / "clip.mp4"
    command = [ffmpeg, "-v", "error", "-nostdin", "-stream_loop", loops, "-i", str(base), "-c", "copy", str(whole)]
    subprocess.run(command, check=True)
    return whole


class Ear(sound_out.Feeder):
    """Knows which moment of the playback is heard."""

    latest: Ear | None = None

    def pump(self) -> None:
        """Supply the device, and be asked from now on."""
        super().pump()
        Ear.latest = self

    def hears(self, device: NullDevice) -> float | None:
        """Played seconds of the sample that sounds now; None before the first."""
        return None if self._base is None else self._base + device.playing()


class Measurement:
    """One clip played on the desk."""

    def __init__(self, folder: Path, seconds: float, speed: float) -> None:
        self._folder = folder
        self._seconds = seconds
        self._speed = speed
        self._device = NullDevice()
        self._shown: list[tuple[int, float | None]] = []
        self._dropped = 0
        self._longest_turn = 0.0
        self._last_turn = 0.0

    def of(self, clip: Path) -> dict[str, float]:
        """Play ``clip`` and measure."""
        sound_out.Feeder = Ear  # type: ignore[misc]  # a class is replaced by one that listens too, while measuring
        with desk_on(self._folder, clip) as window:
            quieten(window)
            assert window.desk is not None
            player = window.desk.player
            player.sound = SoundOut(lambda: self._device, player)
            player.set_muted(not SLOWEST <= self._speed <= FASTEST)
            assert player.positions is not None
            player.go(0 if self._speed > 0 else len(player.positions) - 1)
            wait_for(lambda: not player.feed.busy)
            player.shown.connect(self._see)
            figures = self._play(player)
            player.pause()
            wait_for(lambda: not player.feed.busy)
        return figures

    def _see(self, shown: Shown) -> None:
        self._shown.append((shown.position, Ear.latest.hears(self._device) if Ear.latest is not None else None))
        self._dropped = shown.dropped

    def _tick(self) -> None:
        now = time.monotonic()
        self._longest_turn = max(self._longest_turn, now - self._last_turn)
        self._last_turn = now

    def _play(self, player: Player) -> dict[str, float]:
        assert player.positions is not None
        start, rate = player.position, player.positions.rate
        loop, ticker = QEventLoop(), QTimer(interval=5)
        ticker.timeout.connect(self._tick)
        with Watchdog(float("inf")) as dog:
            self._last_turn = time.monotonic()
            ticker.start()
            player.play(self._speed)
            QTimer.singleShot(round(self._seconds * 1000), loop.quit)
            loop.exec()
            ticker.stop()
        first, last = self._shown[0][0], self._shown[-1][0]
        due = abs(last - first) // every(self._speed, rate) + 1
        offsets = [
            heard - abs(position - start) / rate / abs(self._speed)
            for position, heard in self._shown
            if heard is not None
        ]
        figures = {
            "frames due": due,
            "frames shown": len(self._shown),
            "frames dropped, as the desk says": self._dropped,
            "frames shown ÷ due": len(self._shown) / due,
            "played ÷ real time": abs(last - first) / rate / abs(self._speed) / self._seconds,
            "longest wait of the window, ms of its own work": dog.longest * 1000,
            "longest wait of the window, ms by the clock": self._longest_turn * 1000,
            "app, MB": megabytes(os.getpid()),
            "largest worker, MB": max(megabytes(child.pid) for child in multiprocessing.active_children()),
        }
        if offsets:
            figures["sound against picture, ms"] = max(map(abs, offsets)) * 1000
            figures["sound against picture, ms, 99 of 100 within"] = float(np.quantile(np.abs(offsets), 0.99)) * 1000
        return figures


if __name__ == "__main__":
    sys.exit(main())
