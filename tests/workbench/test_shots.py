"""Cuts are found to the frame; what only looks like one is left alone."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from tests.clips import scene
from workbench.shots import CutDetector

SIZE = (128, 96)
RATE = 25


def _shot(seed: int, seconds: float, *, fixed: bool = False) -> list[NDArray[np.uint8]]:
    frames = scene(seconds=seconds, seed=seed, size=SIZE, fixed=fixed)
    return [frame.mean(axis=2).astype(np.uint8) for frame in frames]


def _starts(frames: list[NDArray[np.uint8]], rate: Fraction = Fraction(RATE), batch: int = 17) -> list[int]:
    detector = CutDetector()
    for first in range(0, len(frames), batch):
        detector.add(np.stack(frames[first : first + batch]))
    return detector.starts(np.arange(len(frames)) / float(rate))


def _black(count: int) -> list[NDArray[np.uint8]]:
    return [np.full((SIZE[1], SIZE[0]), 16, np.uint8)] * count


def test_cuts_are_found_to_the_frame() -> None:
    frames = _shot(1, 1.2) + _shot(2, 0.8) + _shot(3, 1.0)
    assert _starts(frames) == [0, 30, 50]


def test_the_batches_do_not_matter() -> None:
    frames = _shot(1, 1.2) + _shot(2, 0.8)
    assert _starts(frames, batch=1) == _starts(frames, batch=64) == [0, 30]


def test_a_moving_camera_is_one_shot() -> None:
    assert _starts(_shot(1, 6)) == [0]


def test_a_flash_is_no_cut() -> None:
    frames = _shot(1, 2)
    frames[25] = np.full_like(frames[25], 250)
    frames[26] = np.clip(frames[26].astype(int) + 90, 0, 255).astype(np.uint8)
    assert _starts(frames) == [0]


def test_a_change_of_exposure_is_no_cut() -> None:
    frames = _shot(1, 2)
    frames[25:] = [np.clip(frame * 0.6 + 10, 0, 255).astype(np.uint8) for frame in frames[25:]]
    assert _starts(frames) == [0]


def test_something_large_that_flies_past_is_no_cut() -> None:
    frames = _shot(1, 2, fixed=True)
    for frame in frames[25:]:
        frame[:, :50] = 240
    assert _starts(frames) == [0]


def test_black_is_a_shot_when_it_lasts() -> None:
    assert _starts(_shot(1, 1) + _black(25) + _shot(2, 1)) == [0, 25, 50]
    assert _starts(_shot(1, 1) + _black(5)) == [0]


def test_repeated_frames_do_not_make_cuts() -> None:
    doubled = [frame for frame in _shot(1, 2) for _ in range(2)]
    assert _starts(doubled, Fraction(50)) == [0]


def test_few_or_no_frames() -> None:
    assert _starts([]) == []
    assert _starts(_shot(1, 0.04)) == [0]
    assert _starts(_shot(1, 0.08) + _shot(2, 0.08)) == [0]
