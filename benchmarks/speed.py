"""What reading and comparing cost: each as a ratio to FFmpeg's full decode of the same clip, all in one run.

``python -m benchmarks.speed [--minutes 10] [--clip FILE] [--fixed FILE] [--runs 3] [--hours 3]``

The 1080p clip is made in a temporary folder: a textured scene with moving things, a swaying camera and sensor noise (or
``--clip``, scaled to 1080p), encoded by x264 with its usual 250 frames between key frames, and repeated by stream copy.
Every side runs as a process of its own, in turn, start-up included; the best of the runs counts, as the one least
disturbed. vPDQ takes part where it can be imported (set PYTHONPATH to where it lies). The clips that are compared are
drawn, or cut from ``--fixed``, a clip of two minutes or more from a camera that stands still. ``--hours 0`` leaves the
long clip out; its pictures are small, because memory is asked for, not time.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hashing.match import compare
from tests.clips import make_clip
from workbench.derived import fingerprint_file
from workbench.media.client import MediaWorker
from workbench.media.encode import Encoding

BARS = {
    "fingerprint ÷ decode": 1.10,
    "key frames ÷ decode": 0.15,
    "fingerprint ÷ vPDQ at 1 fps": 0.70,
    "app MB, long clip": 400.0,
    "worker MB, long clip": 400.0,
    "compare: found": 1.0,
    "compare: unrelated": 1.0,
    "compare: same camera, another moment": 1.0,
}
"""The largest figure of each kind that passes: ratios of wall time, megabytes, seconds."""
THREADS = "2"
"""Decoder threads that FFmpeg is given."""
BASE_SECONDS = 20
"""Seconds of picture that are encoded; the rest repeats them, which costs a decoder the same."""
SIZE = (1920, 1080)
SMALL_SIZE = (320, 180)
"""Of the long clip."""
COMPARED_SIZE = (640, 360)
COMPARED_SECONDS = 60
USUAL = Encoding(preset="medium", key_every=250, b_frames=3)
"""As x264 codes where nothing is asked for."""
VPDQ = "import sys, vpdq; print(len(vpdq.computeHash(sys.argv[1], seconds_per_hash=1)))"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0 where every bar is kept, 1 where one is not or FFmpeg is missing."""
    options = _options(arguments)
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        print("FFmpeg is not on the PATH, so there is nothing to measure against; install it and run this again.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        bench = _Bench(Path(folder), ffmpeg, options.runs)
        bench.reading(options.minutes, options.clip)
        if options.hours:
            bench.memory(options.hours)
        bench.comparing(options.fixed)
    return bench.report()


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="What reading and comparing clips cost.")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--clip", type=Path, help="take the pictures from this clip, scaled to 1080p")
    parser.add_argument("--fixed", type=Path, help="cut the compared clips from this one of a fixed camera")
    parser.add_argument("--hours", type=float, default=3, help="length of the clip that memory is measured on")
    parser.add_argument("--runs", type=int, default=3)
    return parser.parse_args(arguments)


class _Bench:
    """Clips, measurements and what came out."""

    def __init__(self, folder: Path, ffmpeg: str, runs: int) -> None:
        self._folder = folder
        self._ffmpeg = ffmpeg
        self._runs = runs
        self._figures: dict[str, float] = {}
        self._seconds: dict[str, list[float]] = {}
        self._notes: list[str] = []

    def reading(self, minutes: float, source: Path | None) -> None:
        """Wall times of reading the 1080p clip, every way in turn."""
        clip = self._repeated("clip.mp4", self._base(source), minutes * 60)
        self._notes.append(f"{minutes:g} minutes of {SIZE[0]} × {SIZE[1]}, {clip.stat().st_size / 1e6:.0f} MB")
        ways: dict[str, list[str]] = {
            "decode": [
                self._ffmpeg,
                "-v",
                "error",
                "-nostdin",
                "-threads",
                THREADS,
                "-i",
                str(clip),
                "-f",
                "null",
                "-",
            ],
            "fingerprint": _child(clip),
            "key frames": [*_child(clip), "--key-frames"],
        }
        if importlib.util.find_spec("vpdq"):
            ways["vPDQ at 1 fps"] = [sys.executable, "-c", VPDQ, str(clip)]
        else:
            self._notes.append("vPDQ cannot be imported here and took no part")
        for run in range(self._runs):
            for name, command in ways.items():
                self._seconds.setdefault(name, []).append(_wall(command))
            print(f"run {run + 1}:", ", ".join(f"{n} {s[-1]:.2f} s" for n, s in self._seconds.items()), flush=True)
        self._ratio("fingerprint", "decode")
        self._ratio("key frames", "decode")
        self._ratio("fingerprint", "vPDQ at 1 fps")

    def _ratio(self, one: str, other: str) -> None:
        if other in self._seconds:
            self._figures[f"{one} ÷ {other}"] = min(self._seconds[one]) / min(self._seconds[other])

    def memory(self, hours: float) -> None:
        """Peak memory of both processes on a long clip."""
        base = make_clip(self._folder / "small.mp4", seconds=BASE_SECONDS, size=SMALL_SIZE, encoding=USUAL)
        clip = self._repeated("long.mp4", base, hours * 3600)
        began = time.perf_counter()
        told = json.loads(subprocess.run(_child(clip), check=True, capture_output=True).stdout)
        self._notes.append(
            f"{hours:g} hours of {SMALL_SIZE[0]} × {SMALL_SIZE[1]}: {told['frames']} frames, "
            f"{told['bytes'] / 1e6:.0f} MB of fingerprint, {time.perf_counter() - began:.0f} s"
        )
        self._figures |= {f"{who} MB, long clip": told[who] for who in ("app", "worker")}

    def comparing(self, fixed: Path | None) -> None:
        """Seconds to compare two fingerprints of a minute each: found, unrelated, same camera at another moment."""
        with MediaWorker() as worker:
            prints = {name: fingerprint_file(path, worker) for name, path in self._compared(fixed).items()}
        for kind, other in (
            ("found", "copy"),
            ("unrelated", "other"),
            ("same camera, another moment", "later"),
        ):
            seconds, answer = [], []
            for _ in range(self._runs):
                began = time.perf_counter()
                answer = [segment.relation.value for segment in compare(prints["clip"], prints[other]).segments]
                seconds.append(time.perf_counter() - began)
            self._seconds[f"compare: {kind}"] = seconds
            self._figures[f"compare: {kind}"] = min(seconds)
            self._notes.append(f"compare: {kind}: answered {', '.join(answer) or 'nothing shared'}")

    def _compared(self, fixed: Path | None) -> dict[str, Path]:
        paths = {name: self._folder / f"compared-{name}.mp4" for name in ("clip", "copy", "other", "later")}
        if fixed is None:
            for name, moment in (("clip", 0), ("later", 1)):
                _draw(paths[name], moment=moment)
        else:
            for name, start in (("clip", 0), ("later", COMPARED_SECONDS)):
                cut = ["-ss", str(start), "-t", str(COMPARED_SECONDS), "-i", str(fixed), "-an", "-crf", "20"]
                self._run([*cut, str(paths[name])])
        self._run(["-i", str(paths["clip"]), "-vf", "hflip,scale=-2:240", "-crf", "32", str(paths["copy"])])
        _draw(paths["other"], seed=9)
        return paths

    def _base(self, source: Path | None) -> Path:
        base = self._folder / "base.mp4"
        if source is None:
            print(f"Drawing {BASE_SECONDS} s of {SIZE[0]} × {SIZE[1]} …", flush=True)
            return make_clip(base, seconds=BASE_SECONDS, size=SIZE, encoding=USUAL)
        scale = f"scale={SIZE[0]}:{SIZE[1]}:force_original_aspect_ratio=increase,crop={SIZE[0]}:{SIZE[1]}"
        self._run(["-t", str(3 * BASE_SECONDS), "-i", str(source), "-an", "-vf", scale, "-c:v", "libx264", str(base)])
        return base

    def _repeated(self, name: str, base: Path, seconds: float) -> Path:
        self._run(["-stream_loop", "-1", "-i", str(base), "-t", str(seconds), "-c", "copy", str(self._folder / name)])
        return self._folder / name

    def _run(self, arguments: list[str]) -> None:
        subprocess.run([self._ffmpeg, "-v", "error", "-nostdin", *arguments], check=True)

    def report(self) -> int:
        """Print the table and one line of JSON; 1 where a bar is not kept."""
        width = max(len(name) for name in BARS)
        for name, figure in self._figures.items():
            kept = "within" if figure <= BARS[name] else "BEYOND"
            print(f"{name:{width}}  {figure:8.3f}  bar {BARS[name]:g}  {kept}")
        for note in self._notes:
            print(note)
        document: dict[str, Any] = {"benchmark": "speed", "figures": self._figures, "runs": self._seconds, "bars": BARS}
        print(json.dumps(document, ensure_ascii=False))
        return 0 if all(figure <= BARS[name] for name, figure in self._figures.items()) else 1


def _draw(path: Path, *, seed: int = 0, moment: int = 0) -> None:
    make_clip(path, seconds=COMPARED_SECONDS, size=COMPARED_SIZE, seed=seed, moment=moment, fixed=True, encoding=USUAL)


def _child(clip: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks.one_file", str(clip)]


def _wall(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
