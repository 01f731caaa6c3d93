"""How soon the frame is there: steps, random seeks, scrubbing through three hours, and the memory of it.

    python -m benchmarks.seeking [--seeks 60] [--steps 300] [--hours 3] [--clip CLIP]

Steps and seeks are asked of a media worker as the desk asks, on a 1080p clip with a key frame every 250 frames. Steps
come as from a key that is held down, 30 a second; beside them stands what they take without any pause. A seek is held
against decoding the same frames in this process, from the same key frame, with as many threads, done right after it.
Beside the steps stands what decoding and painting the same frames takes in this process, with nobody asking. Scrubbing
asks for the nearest picture that needs no other. FFmpeg must be on PATH.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import av
import numpy as np

from benchmarks.machine import moment
from tests.clips import make_clip
from workbench import index_file
from workbench.media.client import MediaWorker
from workbench.media.decode import THREADS
from workbench.media.encode import Encoding
from workbench.media.model import FrameIndex
from workbench.media.picture import Painter

BARS = {
    **{
        f"step {way}, p95 ms, {size}{pause}": 20.0
        for size in ("1280 × 720", "1920 × 1080")
        for pause in ("", ", without pause")
        for way in ("on", "back")
    },
    "seek beyond 1.2 × decoding, p95 ms": 15.0,
    "scrub, p95 ms": 100.0,
    "worker MB, 1080p": 500.0,
    "worker MB, long clip": 500.0,
    "app MB, long clip": 400.0,
}
"""The largest figure of each kind that passes."""
SIZE = (1920, 1080)
VIEW = (1280, 720)
"""Pixels of a viewer in an ordinary window."""
KEY_SECONDS = 1 / 30
"""Seconds between two steps while a key is held down, as keyboards repeat."""
BASE_SECONDS = 10
CLIP_SECONDS = 60
USUAL = Encoding(preset="medium", key_every=250, b_frames=3)
"""As x264 codes where nothing is asked for."""
THIN = ("-c:v", "libx264", "-preset", "medium", "-crf", "45", "-g", "250", "-bf", "3")
"""The same coded so that three hours of it fit on a disk."""
DESK = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
import ui.main_window
from ui.desk.player import Player

def shown(*_):
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines() if ":" in line)
    print(int(status["VmHWM"].split()[0]) / 1024)
    app.quit()

app = QApplication([])
player = Player()
player.opened.connect(lambda opened: player.seek(len(opened.positions) // 2))
player.shown.connect(shown)
player.refused.connect(lambda sentence: (print(sentence, file=sys.stderr), app.exit(1)))
player.open(Path(sys.argv[1]))
app.exec()
player.feed.close()
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0 where every bar is kept, 1 where one is not or FFmpeg is missing."""
    parser = argparse.ArgumentParser(description="How soon the frame is there.")
    parser.add_argument("--seeks", type=int, default=60)
    parser.add_argument("--steps", type=int, default=300, help="steps forward, and as many back, at each size")
    parser.add_argument("--hours", type=float, default=3, help="length of the clip that is scrubbed; 0 leaves it out")
    parser.add_argument("--clip", type=Path, help="step and seek in this clip instead")
    options = parser.parse_args(arguments)
    if shutil.which("ffmpeg") is None:
        print("FFmpeg is not on the PATH, so no long clip can be made; install it and run this again.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        bench = _Bench(Path(folder))
        print(f"Drawing {BASE_SECONDS} s of {SIZE[0]} × {SIZE[1]} …", flush=True)
        base = make_clip(Path(folder) / "base.mp4", seconds=BASE_SECONDS, size=SIZE, encoding=USUAL)
        bench.moving(options.clip or bench.repeated("clip.mp4", base, CLIP_SECONDS), options.steps, options.seeks)
        if options.hours:
            thin = Path(folder) / "thin.mp4"
            _ffmpeg("-i", str(base), *THIN, str(thin))
            bench.long(bench.repeated("long.mp4", thin, options.hours * 3600), options.seeks)
    return bench.report()


class _Bench:
    """Clips, measurements and what came out."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._figures: dict[str, float] = {}
        self._notes: list[str] = []
        self._began = moment()

    def repeated(self, name: str, base: Path, seconds: float) -> Path:
        """A clip of this length in which ``base`` comes again and again."""
        path = self._folder / name
        _ffmpeg("-stream_loop", "-1", "-i", str(base), "-t", str(seconds), "-c", "copy", str(path))
        self._notes.append(f"{name}: {seconds:g} s of {SIZE[0]} × {SIZE[1]}, {path.stat().st_size / 1e6:.0f} MB")
        return path

    def moving(self, clip: Path, steps: int, seeks: int) -> None:
        """Steps on and back at two sizes, and random seeks."""
        with MediaWorker() as worker:
            index = worker.index(clip)
            for fit in (VIEW, SIZE):
                self._steps(worker, clip, index, steps, fit)
            self._seeks(worker, clip, index, seeks)
            self._figures["worker MB, 1080p"] = _peak(_child())

    def _steps(self, worker: MediaWorker, clip: Path, index: FrameIndex, steps: int, fit: tuple[int, int]) -> None:
        middle = len(index) // 2
        last = min(middle + steps, len(index) - 1)
        on, back = range(middle + 1, last + 1), range(last - 1, max(0, last - steps) - 1, -1)
        for pause, said in ((KEY_SECONDS, ""), (0.0, ", without pause")):
            worker.frame(clip, int(index.pts[middle]), fit=fit)
            for name, places in (("on", on), ("back", back)):
                times = [_stepped(worker, clip, int(index.pts[place]), fit, pause) for place in places]
                self._figures[f"step {name}, p95 ms, {fit[0]} × {fit[1]}{said}"] = float(np.percentile(times, 95))
                self._notes.append(
                    f"step {name} at {fit[0]} × {fit[1]}{said}: median {np.median(times):.1f} ms, "
                    f"mean {np.mean(times):.1f}, slowest {max(times):.0f}, of {len(times)}"
                )
        alone = _painting(clip, steps, fit)
        self._notes.append(
            f"frames decoded and painted here at {fit[0]} × {fit[1]}: median {np.median(alone):.1f} ms, "
            f"p95 {np.percentile(alone, 95):.1f}"
        )

    def _seeks(self, worker: MediaWorker, clip: Path, index: FrameIndex, seeks: int) -> None:
        chance = random.Random(1)
        beyond, ratios = [], []
        for _ in range(seeks):
            place = chance.randrange(len(index))
            taken = _asked(worker, clip, int(index.pts[place]), VIEW)
            least = _decoding(clip, index, place)
            beyond.append(taken - 1.2 * least)
            ratios.append(taken / least)
        self._figures["seek beyond 1.2 × decoding, p95 ms"] = float(np.percentile(beyond, 95))
        self._notes.append(f"seeks over decoding: median {np.median(ratios):.2f}, p95 {np.percentile(ratios, 95):.2f}")

    def long(self, clip: Path, seeks: int) -> None:
        """Scrubbing through a long clip, and what it takes of memory to have it open."""
        with MediaWorker() as worker:
            began = time.perf_counter()
            index = worker.index(clip)
            made = time.perf_counter() - began
            kept = b"".join(index_file.to_parts(index))
            began = time.perf_counter()
            worker.know(clip, index_file.from_bytes(kept))
            again = time.perf_counter() - began
            self._notes.append(
                f"index of {len(index)} frames: {made:.1f} s to make, {1000 * again:.0f} ms to read again, "
                f"{len(kept) / 1e6:.1f} MB"
            )
            chance = random.Random(2)
            wanted = [int(index.pts[chance.randrange(len(index))]) for _ in range(max(20, 2 * seeks))]
            times = [_asked(worker, clip, index.soonest(pts), VIEW) for pts in wanted]
            exact = [_asked(worker, clip, pts, VIEW) for pts in wanted[:10]]
            self._figures["scrub, p95 ms"] = float(np.percentile(times, 95))
            self._notes.append(f"scrub: median {np.median(times):.1f} ms; the exact frame: {np.median(exact):.0f} ms")
            self._figures["worker MB, long clip"] = _peak(_child())
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
        told = subprocess.run(
            [sys.executable, "-c", DESK, str(clip)], env=environment, check=True, capture_output=True, text=True
        )
        self._figures["app MB, long clip"] = float(told.stdout.split()[-1])

    def report(self) -> int:
        """Print the table and one line of JSON; 1 where a bar is not kept."""
        width = max(len(name) for name in BARS)
        for name, figure in self._figures.items():
            kept = "within" if figure <= BARS[name] else "BEYOND"
            print(f"{name:{width}}  {figure:8.1f}  bar {BARS[name]:g}  {kept}")
        for note in (*self._notes, self._began.since()):
            print(note)
        print(json.dumps({"benchmark": "seeking", "figures": self._figures, "bars": BARS}, ensure_ascii=False))
        return 0 if all(figure <= BARS[name] for name, figure in self._figures.items()) else 1


def _ffmpeg(*arguments: str) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", *arguments], check=True)


def _asked(worker: MediaWorker, clip: Path, pts: int, fit: tuple[int, int]) -> float:
    """Milliseconds from asking for a frame to having it."""
    began = time.perf_counter()
    frame = worker.frame(clip, pts, fit=fit)
    taken = time.perf_counter() - began
    if frame.pts != pts:
        raise AssertionError(f"asked for {pts}, shown {frame.pts}")
    return 1000 * taken


def _stepped(worker: MediaWorker, clip: Path, pts: int, fit: tuple[int, int], pause: float) -> float:
    """Milliseconds of one step; the next one may begin ``pause`` seconds after this one began."""
    began = time.perf_counter()
    taken = _asked(worker, clip, pts, fit)
    time.sleep(max(0.0, began + pause - time.perf_counter()))
    return taken


def _decoding(clip: Path, index: FrameIndex, place: int) -> float:
    """Milliseconds of nothing but decoding, from the last key frame to the frame at ``place``."""
    pts = int(index.pts[place])
    start = int(index.starts[np.searchsorted(index.starts[:, 0], pts, side="right") - 1, 2])
    with av.open(str(clip)) as container:
        stream = container.streams.video[0]
        stream.codec_context.thread_type = "AUTO"
        stream.codec_context.thread_count = THREADS
        container.seek(start, stream=stream)
        began = time.perf_counter()
        for frame in container.decode(stream):
            if frame.pts == pts:
                break
        return 1000 * (time.perf_counter() - began)


def _painting(clip: Path, count: int, fit: tuple[int, int]) -> list[float]:
    """Milliseconds for each of the first frames: to have it decoded, and as a picture."""
    with av.open(str(clip)) as container:
        stream = container.streams.video[0]
        stream.codec_context.thread_type = "AUTO"
        stream.codec_context.thread_count = THREADS
        painter, frames, times = Painter(stream), container.decode(stream), []
        for _ in range(count):
            began = time.perf_counter()
            painter.rgb(next(frames), fit)
            times.append(1000 * (time.perf_counter() - began))
        return times


def _child() -> int:
    (child,) = (child.pid for child in multiprocessing.active_children() if child.name == "media worker")
    assert child is not None
    return child


def _peak(process: int) -> float:
    """Megabytes that a process has had in memory at most."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system does not tell the memory of a process")


if __name__ == "__main__":
    sys.exit(main())
