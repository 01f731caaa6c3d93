"""Whether the frame shown is the frame recorded: by counters in the pictures, and by FFmpeg's digests of real clips.

    python -m benchmarks.exactness [FOLDER] [--seeks 10000] [--steps 10000]

Clips of every kind in :mod:`tests.counters` are made, frame i of which shows the number i. Over all of them together go
``--seeks`` random seeks and ``--steps`` single steps each way, asked of a media worker as the desk asks; the number in
each picture and its PTS must be the right ones. With FOLDER every clip in it is held against ``ffmpeg -f framemd5``:
the digest of each frame read in order, reached by stepping back, and reached by random seeks. FFmpeg must be on PATH.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.counters import COUNTERS, Counter
from workbench.media.client import MediaWorker
from workbench.media.cursor import Cursor
from workbench.media.digests import Packer
from workbench.media.model import FrameIndex

FRAMES = 500
"""Frames of a made clip: 20 s, ten to twenty groups of pictures."""

SUFFIXES = (".mp4", ".mkv", ".m4v", ".mov", ".webm", ".avi", ".ts")


@dataclass
class Tally:
    """What was looked at and how much of it was wrong."""

    seeks: int = 0
    steps_on: int = 0
    steps_back: int = 0
    digests: int = 0
    wrong: int = 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0 where not one frame was wrong, 1 otherwise."""
    parser = argparse.ArgumentParser(description="Whether the frame shown is the frame recorded.")
    parser.add_argument("folder", type=Path, nargs="?", help="real clips, to be held against FFmpeg")
    parser.add_argument("--seeks", type=int, default=10_000)
    parser.add_argument("--steps", type=int, default=10_000, help="steps forward, and as many back")
    options = parser.parse_args(arguments)
    os.environ.setdefault("SVT_LOG", "1")  # the AV1 encoder says errors only
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        for counter in COUNTERS:
            each = -(-options.seeks // len(COUNTERS)), -(-options.steps // len(COUNTERS))
            wrong = _counted(counter, Path(folder), *each, tally)
            print(f"{counter.name:16} {wrong} wrong", flush=True)
    if options.folder is not None:
        _real(options.folder, max(1, options.seeks // 100), tally)
    print(json.dumps({"benchmark": "exactness", "clips": len(COUNTERS), **vars(tally)}))
    return 0 if not tally.wrong else 1


def _counted(counter: Counter, folder: Path, seeks: int, steps: int, tally: Tally) -> int:
    path = counter.make(folder, FRAMES)
    truth = list(counter.shown(FRAMES))
    wrong = 0
    with MediaWorker() as worker:
        index = worker.index(path)
        if len(index) != len(truth):
            print(f"{counter.name}: {len(index)} frames are listed, {len(truth)} are shown")
            wrong += 1
        for position in _order(len(index), seeks, steps, counter.name):
            wanted = int(index.pts[position])
            frame = worker.frame(path, wanted)
            wrong += frame.pts != wanted or position >= len(truth) or counter.number(frame.rgb) != truth[position]
    tally.seeks += seeks
    tally.steps_on += steps
    tally.steps_back += steps
    tally.wrong += wrong
    path.unlink()
    return wrong


def _order(frames: int, seeks: int, steps: int, seed: str) -> Iterator[int]:
    """Positions: random ones, then on and back, turning round at both ends."""
    chance = random.Random(seed)
    yield from (chance.randrange(frames) for _ in range(seeks))
    position = chance.randrange(frames)
    on = back = 0
    while on < steps or back < steps:
        while position + 1 < frames and on < steps:
            position += 1
            on += 1
            yield position
        while position > 0 and back < steps:
            position -= 1
            back += 1
            yield position
        if (position == 0 and on >= steps) or (position + 1 == frames and back >= steps):
            position = chance.randrange(frames)


def _real(folder: Path, seeks: int, tally: Tally) -> None:
    for path in sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES):
        theirs = _framemd5(path)
        with MediaWorker() as worker:
            index = worker.index(path)
            ours = [digest.md5 for digest in worker.frame_digests(path)]
        wrong = abs(len(theirs) - len(index)) + sum(a != b for a, b in zip(ours, theirs, strict=False))
        tally.digests += len(ours)
        looked = _reached(path, index, seeks)
        for position, digest in looked:
            wrong += position >= len(theirs) or digest != theirs[position]
        tally.seeks += seeks
        tally.steps_back += len(index)
        tally.digests += len(index) + seeks
        tally.wrong += wrong
        print(f"{path.name:40} {len(theirs)} frames, {wrong} wrong", flush=True)


def _reached(path: Path, index: FrameIndex, seeks: int) -> Iterator[tuple[int, str]]:
    """Digests of frames by position: stepping back over the whole clip, then by random seeks."""
    cursor = Cursor(path, starts=index.starts)
    packer = Packer()
    chance = random.Random(path.name)
    order = [*reversed(range(len(index))), *(chance.randrange(len(index)) for _ in range(seeks))]
    for position in order:
        yield position, packer.md5(cursor.at(int(index.pts[position])))
    cursor.close()


def _framemd5(path: Path) -> list[str]:
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        raise SystemExit("FFmpeg is not on the PATH, so there is nothing to hold the clips against; install it first.")
    command = [ffmpeg, "-v", "error", "-noautorotate", "-i", str(path), "-map", "0:v:0", "-fps_mode", "passthrough"]
    result = subprocess.run([*command, "-f", "framemd5", "-"], capture_output=True, text=True, check=True)
    return [line.rsplit(",", 1)[1].strip() for line in result.stdout.splitlines() if not line.startswith("#")]


if __name__ == "__main__":
    sys.exit(main())
