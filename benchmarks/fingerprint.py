"""What fingerprinting costs: wall time against FFmpeg's full decode of the same 1080p clip, in one run.

``python -m benchmarks.fingerprint [--minutes 10] [--clip FILE] [--runs 3]``

The clip is made in a temporary folder: a textured scene with moving things, a swaying camera and sensor noise (or the
clip given, scaled to 1080p), encoded as H.264 and repeated by stream copy. Both sides run as processes of their own,
in turn, start-up included; the best of the runs counts, as the one least disturbed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

BAR = 1.25
"""Wall time of fingerprinting over wall time of FFmpeg's decode: the largest ratio that passes."""
THREADS = "2"
"""Decoder threads that FFmpeg is given."""
BASE_SECONDS = 20
"""Seconds of picture that are encoded; the rest repeats them, which costs a decoder the same."""
SIZE = (1920, 1080)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0 within the bar, 1 beyond it or without FFmpeg."""
    parser = argparse.ArgumentParser(description="Fingerprinting against FFmpeg's full decode.")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--clip", type=Path, help="take the pictures from this clip, scaled to 1080p")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", type=Path, help=argparse.SUPPRESS)  # the child: fingerprint this file
    options = parser.parse_args(arguments)
    if options.only:
        return _fingerprint(options.only)
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        print("FFmpeg is not on the PATH, so there is nothing to measure against; install it and run this again.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        clip = _make(Path(folder), ffmpeg, options.minutes, options.clip)
        return _measure(clip, ffmpeg, options.runs, options.minutes)


def _measure(clip: Path, ffmpeg: str, runs: int, minutes: float) -> int:
    decode = [ffmpeg, "-v", "error", "-nostdin", "-threads", THREADS, "-i", str(clip), "-f", "null", "-"]
    fingerprint = [sys.executable, "-m", "benchmarks.fingerprint", "--only", str(clip)]
    floors, ours = [], []
    for run in range(runs):
        floors.append(_wall(decode))
        ours.append(_wall(fingerprint))
        print(f"run {run + 1}: decode {floors[-1]:.2f} s, fingerprint {ours[-1]:.2f} s", flush=True)
    ratio = min(ours) / min(floors)
    print(f"{minutes:g} minutes of 1080p, {clip.stat().st_size / 1e6:.0f} MB")
    print(f"ratio {ratio:.3f} (bar {BAR}): {'within' if ratio <= BAR else 'BEYOND'}")
    print(json.dumps({"benchmark": "fingerprint", "decode": floors, "fingerprint": ours, "ratio": ratio, "bar": BAR}))
    return 0 if ratio <= BAR else 1


def _wall(command: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def _fingerprint(clip: Path) -> int:
    from workbench.derived import fingerprint_file  # here, so that the parent does not pay for it
    from workbench.media.client import MediaWorker

    with MediaWorker() as worker:
        print(len(fingerprint_file(clip, worker)))
    return 0


def _make(folder: Path, ffmpeg: str, minutes: float, source: Path | None) -> Path:
    base, clip = folder / "base.mp4", folder / "clip.mp4"
    if source is None:
        _draw(base)
    else:
        scale = f"scale={SIZE[0]}:{SIZE[1]}:force_original_aspect_ratio=increase,crop={SIZE[0]}:{SIZE[1]}"
        encode = ["-an", "-vf", scale, "-c:v", "libx264", "-preset", "veryfast", "-crf", "23", str(base)]
        _run([ffmpeg, "-t", str(BASE_SECONDS), "-i", str(source), *encode])
    repeat = ["-stream_loop", "-1", "-i", str(base), "-t", str(minutes * 60), "-c", "copy", str(clip)]
    _run([ffmpeg, *repeat])
    return clip


def _draw(path: Path) -> None:
    from tests.clips import make_clip

    print(f"Drawing {BASE_SECONDS} s of {SIZE[0]} × {SIZE[1]} …", flush=True)
    make_clip(path, seconds=BASE_SECONDS, size=SIZE)


def _run(command: list[str]) -> None:
    subprocess.run([*command[:1], "-v", "error", "-nostdin", *command[1:]], check=True)


if __name__ == "__main__":
    sys.exit(main())
