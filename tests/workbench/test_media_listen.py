"""Sound to be heard: every sample belongs to its moment, whatever the file holds and however fast it is played."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice
from pathlib import Path

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream
from numpy.typing import NDArray

from tests.clips import counted
from workbench.errors import MediaError
from workbench.media.client import MediaWorker
from workbench.media.encode import write_clip

RATE = 8_000

pytestmark = pytest.mark.slow

CLICKS = (0.25, 1.0, 1.75, 2.5)
"""Seconds at which a short noise begins."""


def _clicks(seconds: float = 3, rate: int = RATE) -> NDArray[np.int16]:
    """Stereo: left clicks loudly, right half as loud."""
    samples = np.zeros((round(seconds * rate), 2), np.int16)
    for at in CLICKS:
        begin = round(at * rate)
        samples[begin : begin + rate // 50] = (20_000, 10_000)
        samples[begin : begin + rate // 50 : 2] *= -1
    return samples


@pytest.fixture(scope="module")
def clicks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pictures for three seconds, sound for three, in AAC."""
    path = tmp_path_factory.mktemp("clicks") / "clicks.mp4"
    return write_clip(path, (counted(n) for n in range(75)), rate=Fraction(25), audio=_clicks(), audio_rate=RATE)


@pytest.fixture(scope="module")
def late(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sound alone that begins at 0.5 s and has a hole of half a second at 1 s."""
    path = tmp_path_factory.mktemp("late") / "late.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=RATE, layout="stereo")
        assert isinstance(stream, AudioStream)
        for block in (*range(5, 10), *range(15, 20)):
            samples = np.full((1, 2 * RATE // 10), 100 * block, np.int16)
            frame = av.AudioFrame.from_ndarray(samples, format="s16", layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = RATE, block * RATE // 10, Fraction(1, RATE)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def _heard(worker: MediaWorker, path: Path, seconds: float, **hearing: object) -> NDArray[np.int16]:
    wanted = {"start": Fraction(0), "rate": RATE, "channels": 2, **hearing}
    blocks, length = [], 0
    stream = worker.listen(path, **wanted)  # type: ignore[arg-type]  # arguments by name
    for block in stream:
        blocks.append(block)
        length += len(block)
        if length >= seconds * RATE:
            break
    stream.close()
    return np.concatenate(blocks)


def _onsets(samples: NDArray[np.int16]) -> list[float]:
    loud = np.flatnonzero(np.abs(samples[:, 0].astype(int)) > 6000) / RATE
    return [float(at) for number, at in enumerate(loud) if number == 0 or at - loud[number - 1] > 0.2]


@pytest.mark.parametrize("start", [Fraction(0), Fraction(1, 3), Fraction(9, 10), Fraction(2)])
def test_from_any_moment_on_each_sound_comes_at_its_time(
    media_worker: MediaWorker, clicks: Path, start: Fraction
) -> None:
    samples = _heard(media_worker, clicks, 9, start=start)
    assert _onsets(samples) == pytest.approx([at - float(start) for at in CLICKS if at > start], abs=0.004)
    assert len(samples) == pytest.approx((3 - float(start)) * RATE, abs=RATE // 5)  # the coder rounds up
    begin = round((2.5 - float(start)) * RATE)
    left, right = np.abs(samples[begin : begin + 100].astype(int)).mean(axis=0)
    assert left == pytest.approx(2 * right, rel=0.2)


def test_one_channel_and_another_rate(media_worker: MediaWorker, clicks: Path) -> None:
    samples = np.concatenate(list(media_worker.listen(clicks, start=Fraction(0), rate=48_000, channels=1)))
    loud = np.flatnonzero(np.abs(samples[:, 0].astype(int)) > 6000) / 48_000
    assert samples.shape[1] == 1
    assert float(loud[0]) == pytest.approx(CLICKS[0], abs=0.004)


@pytest.mark.parametrize("speed", [Fraction(1, 2), Fraction(3, 2), Fraction(2)])
def test_at_other_speeds_each_sound_still_comes_at_its_time(
    media_worker: MediaWorker, clicks: Path, speed: Fraction
) -> None:
    stream = media_worker.listen(clicks, start=Fraction(0), rate=48_000, channels=2, speed=speed)
    loudness = np.abs(np.concatenate(list(stream))[:, 0].astype(float)) ** 2
    for at in CLICKS:
        middle = (at + 0.01) / float(speed)
        first = round((middle - 0.1) * 48_000)
        near = loudness[first : first + 9_600]
        heard = (first + (np.arange(len(near)) * near).sum() / near.sum()) / 48_000
        assert heard == pytest.approx(middle, abs=0.025)  # the bar is 0.04


def test_round_and_round_nothing_drifts(media_worker: MediaWorker, clicks: Path) -> None:
    """Rounds of 0.7001 s from 0.9 s: after 40 of them the click is where it belongs, to a few samples."""
    begin, end = Fraction(9, 10), Fraction(9, 10) + Fraction(7001, 10_000)
    samples = _heard(media_worker, clicks, 29, start=Fraction(1, 2), end=end, again=begin)
    first = 0.5
    later = [float(end) - 0.5 + 0.1 + lap * float(end - begin) for lap in range(40)]
    assert _onsets(samples)[:40] == pytest.approx([first, *later][:40], abs=0.004)


def test_what_is_missing_is_silence(media_worker: MediaWorker, late: Path) -> None:
    samples = _heard(media_worker, late, 9, end=Fraction(3))
    assert len(samples) == 3 * RATE
    tenths = [int(samples[block * RATE // 10 + 50, 0]) for block in range(30)]
    assert tenths == [0] * 5 + [100 * n for n in range(5, 10)] + [0] * 5 + [100 * n for n in range(15, 20)] + [0] * 10
    from_the_hole = _heard(media_worker, late, 9, start=Fraction(12, 10))
    assert int(np.flatnonzero(from_the_hole[:, 0])[0]) == pytest.approx(0.3 * RATE, abs=2)
    from_its_first = _heard(media_worker, late, 9, start=Fraction(7, 10), end=Fraction(3, 2), from_first=True)
    assert len(from_its_first) == 8 * RATE // 10
    assert int(np.flatnonzero(from_its_first[:, 0])[0]) == pytest.approx(0.3 * RATE, abs=2)


def test_a_clip_without_sound_says_so(media_worker: MediaWorker, media_clips: Path) -> None:
    with pytest.raises(MediaError, match="holds no sound"):
        list(islice(media_worker.listen(media_clips / "one.mp4", start=Fraction(0), rate=RATE, channels=2), 1))
