"""Clips that the project writes itself: the same bytes each time, true colours, nothing half-written."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.clips import make_clip, place, scene, voice
from workbench.media.client import MediaWorker
from workbench.media.encode import write_clip

pytestmark = pytest.mark.slow  # seconds in all: left out of the fast subset

RATE = Fraction(25)


def _plain(colour: tuple[int, int, int], size: tuple[int, int] = (64, 48)) -> NDArray[np.uint8]:
    return np.full((size[1], size[0], 3), colour, np.uint8)


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    first = make_clip(tmp_path / "a.mp4", seconds=0.5, audio=True)
    again = make_clip(tmp_path / "b.mp4", seconds=0.5, audio=True)
    other = make_clip(tmp_path / "c.mp4", seconds=0.5, audio=True, seed=1)
    assert first.read_bytes() == again.read_bytes()
    assert first.read_bytes() != other.read_bytes()


@pytest.mark.parametrize("size", [(64, 48), (1280, 720)])
@pytest.mark.parametrize("colour", [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255), (0, 0, 0), (200, 100, 50)])
def test_colours_come_back_as_they_went_in(
    media_worker: MediaWorker, tmp_path: Path, colour: tuple[int, int, int], size: tuple[int, int]
) -> None:
    path = write_clip(tmp_path / "x.mp4", [_plain(colour, size)], rate=RATE, crf=1)
    shown = media_worker.frame(path, 0).rgb[size[1] // 2, size[0] // 2]
    assert np.abs(shown.astype(int) - colour).max() <= 2
    (batch,) = media_worker.sample(path, rate=RATE, long_side=64)
    luma = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
    assert abs(int(batch.grey[0, 10, 10]) - luma) <= 2


def test_sound_lasts_as_long_as_the_pictures(media_worker: MediaWorker, tmp_path: Path) -> None:
    path = write_clip(tmp_path / "x.mp4", [_plain((9, 9, 9))] * 50, rate=RATE, audio=voice(2))
    (audio,) = media_worker.probe(path).audio
    assert audio.duration is not None
    assert abs(audio.duration - 2) < Fraction(1, 20)


def test_stereo_is_kept(media_worker: MediaWorker, tmp_path: Path) -> None:
    both = np.stack([voice(1), voice(1, seed=2)], axis=1)
    path = write_clip(tmp_path / "x.mp4", [_plain((9, 9, 9))] * 25, rate=RATE, audio=both)
    assert media_worker.probe(path).audio[0].layout == "stereo"


def test_what_cannot_be_written_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least one frame"):
        write_clip(tmp_path / "none.mp4", [], rate=RATE)
    with pytest.raises(ValueError, match="must be even, not 63 × 48"):
        write_clip(tmp_path / "odd.mp4", [_plain((1, 2, 3), (63, 48))], rate=RATE)
    assert list(tmp_path.iterdir()) == []


def test_places_and_moments_differ_and_trims_agree() -> None:
    assert np.abs(place(0).astype(int) - place(1)).mean() > 30
    late = list(scene(seconds=0.2, start=1))
    whole = list(scene(seconds=1.2))
    assert all(np.array_equal(a, b) for a, b in zip(late, whole[25:], strict=True))
    moment = list(scene(seconds=0.2, start=1, moment=1))
    assert 2 < np.abs(late[0].astype(int) - moment[0]).mean() < 60
