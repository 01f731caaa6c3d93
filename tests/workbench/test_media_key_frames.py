"""The pass over key frames only: the same pictures at the same times as a full decode gives, and far fewer."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from tests import clips
from workbench.errors import Cancelled
from workbench.media.client import MediaWorker
from workbench.media.encode import Encoding

pytestmark = pytest.mark.slow  # many clips or searches: left out of the fast subset


EVERY = Fraction(1000)
"""Samples per second: more than any clip here has frames."""

OPEN_GROUPS = Encoding(key_every=12, b_frames=2, options={"x264-params": "open-gop=1"})
REFRESH = Encoding(key_every=12, options={"x264-params": "intra-refresh=1"})
CODINGS = {
    "closed.mp4": ("mp4", Encoding(key_every=12, b_frames=2)),
    "open.mp4": ("mp4", OPEN_GROUPS),
    "open.ts": ("mpegts", OPEN_GROUPS),
    "open.mkv": ("matroska", OPEN_GROUPS),
    "closed.avi": ("avi", Encoding(key_every=12, b_frames=2)),
    "raw.h264": ("h264", Encoding(key_every=12, b_frames=2)),
    "old.avi": ("avi", Encoding(codec="mpeg4", key_every=12, b_frames=2)),
    "vp8.webm": ("webm", Encoding(codec="libvpx", key_every=12, options={"deadline": "realtime", "cpu-used": "8"})),
}


def _samples(
    worker: MediaWorker, path: Path, rate: Fraction, *, key_frames_only: bool
) -> tuple[NDArray[np.int64], NDArray[np.uint8], tuple[str, ...]]:
    stream = worker.sample(path, rate=rate, long_side=64, key_frames_only=key_frames_only)
    batches = list(stream)
    return np.concatenate([b.pts for b in batches]), np.concatenate([b.grey for b in batches]), stream.remarks


@pytest.mark.parametrize("name", CODINGS)
def test_key_frames_are_those_of_the_full_decode(media_worker: MediaWorker, tmp_path: Path, name: str) -> None:
    container, encoding = CODINGS[name]
    path = clips.make_counter(tmp_path / name, container=container, encoding=encoding)
    pts, grey, _ = _samples(media_worker, path, EVERY, key_frames_only=True)
    all_pts, all_grey, _ = _samples(media_worker, path, EVERY, key_frames_only=False)
    index = media_worker.index(path)
    assert pts.tolist() == index.pts[index.key].tolist()
    assert 5 <= len(pts) <= 6
    assert np.array_equal(grey, all_grey[np.isin(all_pts, pts)])


def test_rotation_and_a_late_start_hold(media_worker: MediaWorker, media_clips: Path) -> None:
    pts, grey, _ = _samples(media_worker, media_clips / "rotated.mp4", EVERY, key_frames_only=True)
    assert (pts.tolist(), grey.shape) == ([0], (1, 64, 32))
    pts, _, _ = _samples(media_worker, media_clips / "late.mp4", EVERY, key_frames_only=True)
    assert int(pts[0]) == int(media_worker.index(media_clips / "late.mp4").pts[0])


def test_the_rate_is_the_most_there_can_be(media_worker: MediaWorker, tmp_path: Path) -> None:
    path = clips.make_counter(tmp_path / "intra.mp4", encoding=Encoding(key_every=1))
    index = media_worker.index(path)
    assert index.key.all()
    pts, _, _ = _samples(media_worker, path, Fraction(2), key_frames_only=True)
    assert [float(Fraction(int(p)) * index.time_base) for p in pts] == [0.0, 0.52, 1.0, 1.52, 2.0]


def test_rolling_refresh_gives_whole_pictures_only(media_worker: MediaWorker, tmp_path: Path) -> None:
    path = clips.make_counter(tmp_path / "refresh.mp4", encoding=REFRESH)
    pts, grey, _ = _samples(media_worker, path, EVERY, key_frames_only=True)
    all_pts, all_grey, _ = _samples(media_worker, path, EVERY, key_frames_only=False)
    assert np.array_equal(grey, all_grey[np.isin(all_pts, pts)])


def test_a_trim_within_one_group_shows_no_key_frame_and_is_decoded(media_worker: MediaWorker, tmp_path: Path) -> None:
    whole = clips.make_counter(tmp_path / "whole.mp4", encoding=Encoding(key_every=60))
    path = tmp_path / "trim.mp4"
    with av.open(str(whole)) as source, av.open(str(path), "w") as output:
        (video,) = source.streams.video
        copy = output.add_stream_from_template(video)
        for packet in source.demux(video):
            if packet.dts is not None:
                before = round(Fraction(3, 5) / Fraction(packet.time_base))  # an edit list hides what is before zero
                packet.pts, packet.dts, packet.stream = (packet.pts or 0) - before, packet.dts - before, copy
                output.mux(packet)
    assert not media_worker.index(path).key.any()
    pts, _, _ = _samples(media_worker, path, Fraction(2), key_frames_only=True)
    assert len(pts) == 4


def test_long_stretches_without_a_key_frame_are_told(media_worker: MediaWorker, tmp_path: Path) -> None:
    path = clips.make_counter(tmp_path / "one.mp4", rate=Fraction(1), count=40, encoding=Encoding(key_every=400))
    pts, _, remarks = _samples(media_worker, path, Fraction(2), key_frames_only=True)
    assert len(pts) == 1
    assert remarks == ("Up to 40 s lie between its key frames; what is shown there was not looked at.",)


def test_a_broken_file_gives_the_key_frames_it_has(media_worker: MediaWorker, media_clips: Path) -> None:
    path = media_clips / "truncated.mp4"
    index = media_worker.index(path)
    pts, _, _ = _samples(media_worker, path, EVERY, key_frames_only=True)
    assert set(pts.tolist()) <= set(index.pts[index.key].tolist())


def test_it_can_be_cancelled(media_worker: MediaWorker, media_clips: Path) -> None:
    stream = media_worker.sample(
        media_clips / "scene.mp4", rate=EVERY, long_side=64, key_frames_only=True, cancel=lambda: True
    )
    with pytest.raises(Cancelled):
        list(stream)
