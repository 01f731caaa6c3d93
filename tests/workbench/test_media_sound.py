"""Sound as it comes out of the worker: mono, at one rate, on the pictures' clock, whatever the file holds."""

from __future__ import annotations

import wave
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream
from numpy.typing import NDArray

from hashing.audio import RATE
from tests.hashing.tunes import tune
from workbench.errors import Cancelled, MediaError
from workbench.media import sound as sound_module
from workbench.media.client import MediaWorker
from workbench.media.decode import no_pulse
from workbench.media.sound import read_sound


def _read(path: Path) -> tuple[list[tuple[int, int]], NDArray[np.int16], tuple[str, ...]]:
    """Runs as (position, samples), all samples, remarks; in this process."""
    parts: list[tuple[int, NDArray[np.int16]]] = []
    remarks = read_sound(path, RATE, lambda position, samples: parts.append((position, samples)), no_pulse)
    return [(at, len(samples)) for at, samples in parts], np.concatenate([samples for _, samples in parts]), remarks


def _write(
    path: Path, samples: NDArray[np.int16] | NDArray[np.float32], *, rate: int, layout: str, codec: str, kind: str
) -> Path:
    """``samples`` (channels, n) or, where packed, (1, channels · n)."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate, layout=layout)
        assert isinstance(stream, AudioStream)
        frame = av.AudioFrame.from_ndarray(samples, format=kind, layout=layout)
        frame.sample_rate = rate
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    return path


def test_the_worker_hands_over_all_samples_on_the_pictures_clock(media_worker: MediaWorker, media_clips: Path) -> None:
    stream = media_worker.sound(media_clips / "scene.mp4", rate=RATE)
    batches = list(stream)
    assert abs(batches[0].position) < RATE // 20
    assert sum(len(batch.samples) for batch in batches) == pytest.approx(3 * RATE, abs=RATE // 20)
    assert max(int(np.abs(batch.samples).max()) for batch in batches) > 5000
    assert stream.remarks == ()


def test_what_has_no_sound_says_so(media_worker: MediaWorker, media_clips: Path) -> None:
    for name, sentence in (
        ("one.mp4", "“one.mp4” holds no sound"),
        ("text.mp4", "“text.mp4” is text"),
        ("empty.mp4", "“empty.mp4” is empty"),
    ):
        with pytest.raises(MediaError, match=sentence):
            list(media_worker.sound(media_clips / name, rate=RATE))


def test_reading_sound_can_be_stopped(media_worker: MediaWorker, media_clips: Path) -> None:
    with pytest.raises(Cancelled):
        list(media_worker.sound(media_clips / "sound.wav", rate=RATE, cancel=lambda: True))


@pytest.mark.parametrize(
    ("rate", "layout", "channels"),
    [(8_000, "mono", 1), (44_100, "stereo", 2), (48_000, "5.1", 6), (192_000, "mono", 1)],
)
def test_every_rate_and_layout_becomes_the_same_mono(tmp_path: Path, rate: int, layout: str, channels: int) -> None:
    tone = 9000 * np.sin(2 * np.pi * 500 * np.arange(2 * rate) / rate)
    samples = np.repeat(tone.astype(np.int16), channels)[np.newaxis]
    path = _write(tmp_path / "tone.wav", samples, rate=rate, layout=layout, codec="pcm_s16le", kind="s16")
    runs, heard, remarks = _read(path)
    assert runs[0][0] == 0
    assert len(heard) == pytest.approx(2 * RATE, abs=100)
    assert np.argmax(np.abs(np.fft.rfft(heard[:RATE]))) == pytest.approx(500, abs=1)
    assert remarks == ()


def test_samples_that_are_no_numbers_do_no_harm(tmp_path: Path) -> None:
    samples = tune(1, 2).astype(np.float32)[np.newaxis] / np.float32(32768)
    samples[0, 5000:5100] = np.nan
    samples[0, 9000:9100] = np.inf
    path = _write(tmp_path / "nan.wav", samples, rate=RATE, layout="mono", codec="pcm_f32le", kind="flt")
    _, heard, _ = _read(path)
    assert len(heard) == pytest.approx(2 * RATE, abs=50)
    assert np.abs(heard[-RATE // 2 :].astype(int)).max() > 1000


def test_a_file_without_samples_is_told(tmp_path: Path) -> None:
    path = tmp_path / "none.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
    with pytest.raises(MediaError, match="not one sample of it could be decoded"):
        _read(path)


def test_a_gap_begins_another_run(tmp_path: Path) -> None:
    path = tmp_path / "gap.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=RATE, layout="mono")
        for begin in (0, 3):
            frame = av.AudioFrame.from_ndarray(tune(1, 1)[np.newaxis], format="s16", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = RATE, begin * RATE, Fraction(1, RATE)
            container.mux(stream.encode(frame))
    runs, _, _ = _read(path)
    assert [at for at, _ in runs] == pytest.approx([0, 3 * RATE], abs=RATE // 50)


def test_sound_without_end_is_read_for_a_day(media_clips: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_module, "LONGEST_SECONDS", 1)
    _, heard, remarks = _read(media_clips / "sound.wav")
    assert len(heard) < 2 * RATE
    assert "longer than a day" in remarks[0]


def test_an_impossible_rate_is_not_decoded(media_clips: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_module, "RATES", range(1))
    with pytest.raises(MediaError, match="not one sample of it could be decoded"):
        _read(media_clips / "sound.wav")


def test_sound_that_is_damaged_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    samples = tune(2, 4)[np.newaxis]
    path = _write(tmp_path / "whole.mp3", samples, rate=RATE, layout="mono", codec="libmp3lame", kind="s16")
    data = bytearray(path.read_bytes())
    data[len(data) // 3 : len(data) // 2] = bytes(len(data) // 2 - len(data) // 3)
    path.write_bytes(data)
    runs, heard, _ = _read(path)
    assert runs[0][0] == 0
    assert 2 * RATE < len(heard) < 5 * RATE


@pytest.mark.real_clips
def test_sound_that_fails_part_of_the_way_is_read_as_far_as_it_goes(real_clips: Path) -> None:
    _, heard, _ = _read(real_clips / "video_with_failing_audio.mp4")
    assert len(heard) > 10 * RATE
