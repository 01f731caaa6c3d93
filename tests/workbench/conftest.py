"""Clips made once and one media worker for all tests of reading media."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests import clips
from tests.schemas import misfits
from tests.workers import lasting_worker
from workbench.commands import common
from workbench.media.client import MediaWorker
from workbench.media.encode import Encoding


@pytest.fixture(autouse=True, scope="session")
def _documents_fit_their_schemas() -> Iterator[None]:
    """Whatever a command prints as JSON is held against the schema that it names."""

    def dumps(document: Any, **how: Any) -> str:
        text = json.dumps(document, **how)
        assert misfits(json.loads(text)) == []
        return text

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(common, "json", SimpleNamespace(dumps=dumps))
        yield


@pytest.fixture(scope="session")
def media_clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of small clips, each named by what is special about it."""
    folder = tmp_path_factory.mktemp("media")
    clips.make_clip(folder / "scene.mp4", seconds=3, audio=True, encoding=Encoding(b_frames=2))
    clips.make_counter(folder / "counter.mp4", encoding=Encoding(b_frames=3))
    clips.make_counter(folder / "rotated.mp4", count=4, rotation=90)
    clips.make_counter(folder / "one.mp4", count=1)
    clips.make_counter(folder / "counter.avi", container="avi", encoding=Encoding(b_frames=2))
    clips.make_counter(folder / "counter.ts", container="mpegts", encoding=Encoding(b_frames=2))
    clips.make_counter(
        folder / "live.webm",
        container="webm",
        encoding=Encoding(codec="libvpx", options={"deadline": "realtime", "cpu-used": "8"}),
        container_options={"live": "1"},
    )
    for name, first in (("negative.mp4", -200), ("late.mp4", 5000)):
        clips.make_counter(
            folder / name,
            time_base=Fraction(1, 1000),
            pts=[first + 40 * number for number in range(60)],
            container_options={"video_track_timescale": "1000", "avoid_negative_ts": "disabled"},
        )
    clips.make_variable(folder / "variable.mp4")
    clips.make_truncated(folder / "truncated.mp4")
    clips.make_sound(folder / "sound.wav")
    clips.make_text(folder / "text.mp4")
    (folder / "empty.mp4").touch()
    return folder


@pytest.fixture(scope="session")
def media_worker() -> Iterator[MediaWorker]:
    """One worker for all tests that only ask it."""
    with lasting_worker() as running:
        yield running


@pytest.fixture(scope="module")
def worker() -> Iterator[MediaWorker]:
    """One worker for the tests of a file, of its own: what one of them leaves in it reaches no other file."""
    with lasting_worker() as running:
        yield running
