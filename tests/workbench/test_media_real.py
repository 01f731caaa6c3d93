"""The real clips: all are read, and what is told of them agrees with what decoding and FFmpeg itself say."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import subprocess
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from workbench.media.client import MediaWorker
from workbench.media.model import MediaKind

SUFFIXES = {".mp4", ".mkv", ".m4v", ".mov", ".webm"}

COMPARED = (
    "again.mkv",
    "bt709_full_range.mp4",
    "help.mkv",
    "h265_10bits.mp4",
    "no_duration.webm",
    "perception-v2s.mov",
    "test-metadata.mp4",
    "video_with_failing_audio.mp4",
)
"""Held against FFmpeg frame by frame: H.264, HEVC in 10 bits, VP9; each container; full range; edit lists."""

EVERY_FRAME = Fraction(1000)
"""Samples per second that leave no frame of these clips out."""

LONG = 400
"""Frames of a clip that is decoded in full only where it is held against FFmpeg too, to keep the suite short."""

pytestmark = [pytest.mark.real_clips, pytest.mark.slow]


def _clips(folder: Path) -> list[Path]:
    found = sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)
    assert len(found) >= 30
    return found


def test_every_real_clip_has_facts(media_worker: MediaWorker, real_clips: Path) -> None:
    for path in _clips(real_clips):
        facts = media_worker.probe(path)
        assert facts.kind is MediaKind.VIDEO
        assert facts.duration is not None
        assert facts.duration > 0
        assert facts.duration_declared == (path.name != "no_duration.webm")
        assert facts.remarks == () or path.name == "no_duration.webm"
        assert facts.size == path.stat().st_size


def test_the_index_holds_exactly_the_frames_that_decode(media_worker: MediaWorker, real_clips: Path) -> None:
    for path in _clips(real_clips):
        index = media_worker.index(path)
        if len(index) > LONG and path.name not in COMPARED:
            continue
        samples = media_worker.sample(path, rate=EVERY_FRAME, long_side=8)
        assert [int(pts) for batch in samples for pts in batch.pts] == list(index.pts), path.name
        assert samples.remarks == ()


@pytest.mark.parametrize("name", COMPARED)
def test_frames_have_ffmpegs_times_types_and_digests(media_worker: MediaWorker, real_clips: Path, name: str) -> None:
    path = real_clips / name
    frames = _ffprobe(path)
    index = media_worker.index(path)
    assert list(index.pts) == [frame["pts"] for frame in frames]
    assert [digest.md5 for digest in media_worker.frame_digests(path)] == _framemd5(path)
    for number in random.Random(name).sample(range(len(frames)), 8):
        frame = media_worker.frame(path, int(index.pts[number]), fit=(64, 64))
        assert (frame.pts, frame.picture_type) == (frames[number]["pts"], frames[number]["pict_type"])


@pytest.mark.parametrize("name", ["pattern-sd-grey-bar.mp4", "h265-video.mp4", "again.mkv", "test-metadata.mp4"])
def test_a_frame_is_the_same_however_it_is_reached(media_worker: MediaWorker, real_clips: Path, name: str) -> None:
    path = real_clips / name
    pts = [int(at) for at in media_worker.index(path).pts[:120:3]]
    one_after_another = {at: _digest(media_worker, path, at) for at in pts}
    random.Random(name).shuffle(pts)
    assert {at: _digest(media_worker, path, at) for at in pts[:12]} == {at: one_after_another[at] for at in pts[:12]}


@pytest.mark.parametrize(
    ("name", "matrix", "range_"),
    [("bt709_full_range.mp4", "bt709", "full"), ("chaplin.mp4", "bt601", "limited"), ("again.mkv", "bt601", "full")],
)
def test_colours_are_those_of_swscale(
    media_worker: MediaWorker, real_clips: Path, name: str, matrix: str, range_: str
) -> None:
    path = real_clips / name
    shown = media_worker.frame(path, int(media_worker.index(path).pts[0])).rgb
    scale = f"scale=in_color_matrix={matrix}:in_range={range_}:out_range=full"
    scale += ":in_h_chr_pos=0:in_v_chr_pos=128:flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp"
    command = ["-i", str(path), "-frames:v", "1", "-vf", scale, "-pix_fmt", "rgb24", "-f", "rawvideo", "-"]
    raw = subprocess.run([_tool("ffmpeg"), "-v", "error", *command], capture_output=True, check=True).stdout
    theirs = np.frombuffer(raw, np.uint8).reshape(shown.shape)
    assert np.abs(shown.astype(int) - theirs).max() <= 1


def _digest(worker: MediaWorker, path: Path, pts: int) -> str:
    return hashlib.sha256(worker.frame(path, pts, fit=(320, 320)).rgb.tobytes()).hexdigest()


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def _ffprobe(path: Path) -> list[dict[str, Any]]:
    command = [
        "-v",
        "error",
        "-select_streams",
        "v:0",
        "-show_entries",
        "frame=pts,pict_type",
        "-of",
        "json",
        str(path),
    ]
    result = subprocess.run([_tool("ffprobe"), *command], capture_output=True, check=True)
    frames: list[dict[str, Any]] = json.loads(result.stdout)["frames"]
    return frames


def _framemd5(path: Path) -> list[str]:
    command = ["-v", "error", "-noautorotate", "-i", str(path), "-map", "0:v:0", "-fps_mode", "passthrough"]
    result = subprocess.run(
        [_tool("ffmpeg"), *command, "-f", "framemd5", "-"], capture_output=True, text=True, check=True
    )
    return [line.rsplit(",", 1)[1].strip() for line in result.stdout.splitlines() if not line.startswith("#")]
