"""Exact frames, indexes, samples and digests, on clips whose every frame says its number."""

from __future__ import annotations

import random
import shutil
import subprocess
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from tests.clips import VARIABLE_PTS, count_of
from workbench.media.client import MediaWorker
from workbench.media.model import MediaKind

pytestmark = pytest.mark.slow  # seconds in all: left out of the fast subset

COUNTERS = ("counter.mp4", "counter.avi", "counter.ts", "late.mp4", "live.webm")
"""Clips of 60 frames at 25 per second."""

RATE = Fraction(25)


def test_probe_tells_what_a_clip_is(media_worker: MediaWorker, media_clips: Path) -> None:
    facts = media_worker.probe(media_clips / "scene.mp4")
    (video,), (audio,) = facts.video, facts.audio
    assert facts.kind is MediaKind.VIDEO
    assert facts.container.startswith("mov,mp4")
    assert facts.size == (media_clips / "scene.mp4").stat().st_size
    assert (facts.duration, facts.duration_declared, facts.remarks) == (Fraction(3), True, ())
    assert (video.codec, video.pixel_format, video.width, video.height) == ("h264", "yuv420p", 320, 240)
    assert (video.rotation, video.start_pts) == (0, 0)
    assert (video.pixel_aspect, video.frame_rate) == (Fraction(1), Fraction(25))
    assert video.color == "limited range, BT.709 matrix, BT.709 transfer"
    assert (audio.codec, audio.sample_rate, audio.channels, audio.layout) == ("aac", 48_000, 1, "mono")
    assert ("major_brand", "isom") in facts.tags
    assert facts.reader.startswith("PyAV ")


def test_a_missing_duration_is_measured(media_worker: MediaWorker, media_clips: Path) -> None:
    facts = media_worker.probe(media_clips / "live.webm")
    assert (facts.duration, facts.duration_declared) == (Fraction(60, 25), False)
    assert any("measured" in remark for remark in facts.remarks)


def test_rotation_is_told_and_applied(media_worker: MediaWorker, media_clips: Path) -> None:
    (video,) = media_worker.probe(media_clips / "rotated.mp4").video
    assert (video.rotation, video.width, video.height) == (90, 256, 128)
    assert (video.display_width, video.display_height) == (128, 256)
    pts = media_worker.index(media_clips / "rotated.mp4").pts
    shown = media_worker.frame(media_clips / "rotated.mp4", int(pts[3])).rgb
    assert shown.shape == (256, 128, 3)
    assert count_of(np.ascontiguousarray(np.rot90(shown))) == 3  # turned back, anticlockwise, it says its number
    (batch,) = media_worker.sample(media_clips / "rotated.mp4", rate=RATE, long_side=64)
    assert batch.grey.shape == (4, 64, 32)


@pytest.mark.parametrize("name", COUNTERS)
def test_each_frame_is_the_one_asked_for_in_any_order(media_worker: MediaWorker, media_clips: Path, name: str) -> None:
    path = media_clips / name
    index = media_worker.index(path)
    assert len(index) == 60
    order = list(range(60))
    random.Random(name).shuffle(order)
    for number in order:
        frame = media_worker.frame(path, int(index.pts[number]))
        assert (count_of(frame.rgb), frame.pts, frame.time_base) == (number, index.pts[number], index.time_base)


def test_between_two_frames_the_earlier_is_shown(media_worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "variable.mp4"
    index = media_worker.index(path)
    assert index.time_base == Fraction(1, 1000)
    assert tuple(index.pts) == VARIABLE_PTS
    for asked, number in ((-50, 0), (399, 3), (401, 4), (899, 6), (1699, 10), (1700, 11), (9999, 11)):
        frame = media_worker.frame(path, asked)
        assert (count_of(frame.rgb), frame.pts) == (number, VARIABLE_PTS[number])


def test_frames_before_the_start_are_hidden_as_players_hide_them(media_worker: MediaWorker, media_clips: Path) -> None:
    index = media_worker.index(media_clips / "negative.mp4")
    assert (len(index), index.pts[0]) == (55, 0)
    assert count_of(media_worker.frame(media_clips / "negative.mp4", 0).rgb) == 5


def test_a_late_start_keeps_its_time(media_worker: MediaWorker, media_clips: Path) -> None:
    assert media_worker.index(media_clips / "late.mp4").pts[0] == 5000
    (batch,) = media_worker.sample(media_clips / "late.mp4", rate=Fraction(2), long_side=32)
    assert list(batch.pts) == [5000, 5520, 6000, 6520, 7000]


def test_picture_types_and_key_frames(media_worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "counter.mp4"
    index = media_worker.index(path)
    frames = [media_worker.frame(path, int(pts)) for pts in index.pts]
    assert [frame.key for frame in frames] == list(index.key)
    assert index.key[0]
    assert 2 <= index.key.sum() <= 4
    assert {frame.picture_type for frame in frames} == {"I", "P", "B"}
    assert index.size.min() > 0


def test_fit_scales_down_and_keeps_the_aspect(media_worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "scene.mp4"
    assert media_worker.frame(path, 0, fit=(100, 100)).rgb.shape == (75, 100, 3)
    assert media_worker.frame(path, 0, fit=(1000, 1000)).rgb.shape == (240, 320, 3)


def test_samples_are_the_first_frames_at_or_after_each_tick(media_worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "counter.mp4"
    index = media_worker.index(path)
    (batch,) = media_worker.sample(path, rate=Fraction(4), long_side=64)
    seconds = [float(pts * index.time_base) for pts in batch.pts]
    assert seconds == pytest.approx([0, 0.28, 0.52, 0.76, 1.0, 1.28, 1.52, 1.76, 2.0, 2.28])
    assert batch.grey.shape == (10, 32, 64)
    assert set(batch.pts) <= set(index.pts)


def test_a_gap_longer_than_a_tick_gives_one_sample(media_worker: MediaWorker, media_clips: Path) -> None:
    (batch,) = media_worker.sample(media_clips / "variable.mp4", rate=Fraction(10), long_side=32)
    assert tuple(batch.pts) == (0, 100, 400, 900, 1000, 1700)


def test_a_clip_shorter_than_a_tick_gives_its_frame(media_worker: MediaWorker, media_clips: Path) -> None:
    (batch,) = media_worker.sample(media_clips / "one.mp4", rate=Fraction(1, 10), long_side=32)
    assert len(batch.pts) == 1


def test_samples_are_full_range_luma_of_the_frames_they_name(media_worker: MediaWorker, media_clips: Path) -> None:
    (batch,) = media_worker.sample(media_clips / "counter.mp4", rate=RATE, long_side=256)
    for pts, grey in list(zip(batch.pts, batch.grey, strict=True))[::7]:
        shown = media_worker.frame(media_clips / "counter.mp4", int(pts)).rgb[..., 1]
        assert np.abs(grey.astype(int) - shown).mean() < 1.0


def test_long_streams_come_in_batches(media_worker: MediaWorker, media_clips: Path) -> None:
    told: list[float] = []
    stream = media_worker.sample(
        media_clips / "scene.mp4", rate=RATE, long_side=32, progress=lambda done, text="": told.append(done)
    )
    assert [len(batch.pts) for batch in stream] == [64, 11]
    assert stream.remarks == ()
    assert all(0 <= done <= 1 for done in told)


def test_a_cut_off_clip_gives_what_it_has_and_says_so(media_worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "truncated.mp4"
    index = media_worker.index(path)
    assert 10 < len(index) < 50
    stream = media_worker.sample(path, rate=RATE, long_side=32)
    assert sum(len(batch.pts) for batch in stream) == len(index)
    assert any("damaged or cut off" in remark for remark in stream.remarks)
    assert any("cut off" in remark for remark in media_worker.probe(path).remarks)
    assert media_worker.frame(path, int(index.pts[-1])).pts == index.pts[-1]


def test_the_same_frames_in_another_container_have_the_same_digests(
    media_worker: MediaWorker, media_clips: Path, tmp_path: Path
) -> None:
    ffmpeg = _ffmpeg()
    remuxed = tmp_path / "remuxed.mkv"
    source = media_clips / "scene.mp4"
    subprocess.run([ffmpeg, "-v", "error", "-i", source, "-c", "copy", remuxed], check=True)
    original = media_worker.stream_digests(source, frames=True)
    assert media_worker.stream_digests(remuxed, frames=True) == original
    assert original.frames is not None
    assert media_worker.stream_digests(media_clips / "counter.mp4").packets != original.packets


def test_stream_digests_of_sound_have_no_frames(media_worker: MediaWorker, media_clips: Path) -> None:
    digests = media_worker.stream_digests(media_clips / "sound.wav", frames=True)
    assert digests.frames is None
    assert len(digests.packets) == 64


@pytest.mark.parametrize(
    "name", ["scene.mp4", "counter.avi", "rotated.mp4", "variable.mp4", "negative.mp4", "live.webm"]
)
def test_frame_digests_are_ffmpegs(media_worker: MediaWorker, media_clips: Path, name: str) -> None:
    theirs = _framemd5(media_clips / name)
    ours = [digest.md5 for digest in media_worker.frame_digests(media_clips / name)]
    assert ours == theirs


@pytest.mark.parametrize("name", ["scene.mp4", "rotated.mp4", "negative.mp4"])
def test_the_digest_of_one_frames_planes_is_ffmpegs(media_worker: MediaWorker, media_clips: Path, name: str) -> None:
    theirs = _framehash(media_clips / name)
    for number in (0, len(theirs) // 2, len(theirs) - 1):
        pts = int(media_worker.index(media_clips / name).pts[number])
        assert media_worker.frame(media_clips / name, pts, fit=(32, 32), planes=True).planes == theirs[number]
        assert not media_worker.frame(media_clips / name, pts).planes, "only where it is asked for"


def test_frame_digests_name_the_frames_of_the_index(media_worker: MediaWorker, media_clips: Path) -> None:
    digests = list(media_worker.frame_digests(media_clips / "counter.ts"))
    assert [digest.pts for digest in digests] == list(media_worker.index(media_clips / "counter.ts").pts)
    assert len({digest.md5 for digest in digests}) == 60


def _ffmpeg() -> str:
    found = shutil.which("ffmpeg")
    if found is None:
        pytest.skip("ffmpeg is not installed")
    return found


def _framemd5(path: Path) -> list[str]:
    return _digests(path, "framemd5")


def _framehash(path: Path) -> list[str]:
    return _digests(path, "framehash")


def _digests(path: Path, form: str) -> list[str]:
    command = [_ffmpeg(), "-v", "error", "-noautorotate", "-i", str(path), "-map", "0:v:0"]
    result = subprocess.run(
        [*command, "-fps_mode", "passthrough", "-f", form, "-"], capture_output=True, text=True, check=True
    )
    return [line.rsplit(",", 1)[1].strip() for line in result.stdout.splitlines() if not line.startswith("#")]
