"""Passing over frames that nobody asked for changes no picture that somebody did."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from tests.clips import make_clip
from workbench.media import sampling
from workbench.media.decode import Decoder, no_pulse
from workbench.media.encode import Encoding

RATE = Fraction(4)


def _sampled(path: Path) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    batches: list[tuple[NDArray[np.int64], NDArray[np.uint8]]] = []
    sampling.sample(path, RATE, 64, lambda pts, grey: batches.append((pts, grey)), no_pulse)
    return np.concatenate([pts for pts, _ in batches]), np.concatenate([grey for _, grey in batches])


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sampling") / "b-frames.mp4"
    return make_clip(path, seconds=4, size=(128, 72), encoding=Encoding(preset="medium", key_every=50, b_frames=3))


def test_pictures_are_the_same_as_when_every_frame_is_decoded(clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times, pictures = _sampled(clip)
    monkeypatch.setattr(sampling._Sieve, "_needless", lambda _self, _packet: False)
    all_times, all_pictures = _sampled(clip)
    assert len(times) >= 15
    assert np.array_equal(times, all_times)
    assert np.array_equal(pictures, all_pictures)


def test_frames_between_two_ticks_are_passed_over(clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decoded = 0
    stamp = Decoder._stamp

    def counted(decoder: Decoder, frame: av.VideoFrame) -> None:
        nonlocal decoded
        decoded += 1
        stamp(decoder, frame)

    monkeypatch.setattr(Decoder, "_stamp", counted)
    times, _ = _sampled(clip)
    with av.open(str(clip)) as container:
        shown = sum(1 for _ in container.decode(video=0))
    assert len(times) < decoded < 0.9 * shown
