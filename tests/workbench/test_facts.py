"""The facts of a file: its digests and times beside what its reader tells."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from tests.clips import ODD_NAME
from workbench import facts as facts_module
from workbench.errors import Cancelled, EnvironmentFault, MediaError
from workbench.facts import inspect, to_json
from workbench.media.client import MediaWorker


def test_digests_and_times(media_worker: MediaWorker, media_clips: Path, tmp_path: Path) -> None:
    path = tmp_path / ODD_NAME
    data = (media_clips / "scene.mp4").read_bytes()
    path.write_bytes(data)
    os.utime(path, (1_600_000_000, 1_600_000_000))
    told: list[float] = []
    found = inspect(path, media_worker, progress=lambda done, text="": told.append(done))
    assert (found.name, found.path) == (ODD_NAME, str(path))
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert found.sha1 == hashlib.sha1(data).hexdigest()
    assert found.md5 == hashlib.md5(data).hexdigest()
    assert found.modified == "2020-09-13T12:26:40+00:00"
    assert found.media == media_worker.probe(path)
    assert told[-1] == 1.0


def test_json_rounds_nothing(media_worker: MediaWorker, media_clips: Path) -> None:
    found = json.loads(json.dumps(to_json(inspect(media_clips / "scene.mp4", media_worker))))
    assert found["schema"] == "workbench.inspect/1"
    assert found["media"]["kind"] == "video"
    assert found["media"]["duration"] == "3/1"
    assert found["media"]["video"][0]["time_base"] == "1/12800"


def test_large_files_can_be_cancelled(media_worker: MediaWorker, media_clips: Path) -> None:
    with pytest.raises(Cancelled):
        inspect(media_clips / "scene.mp4", media_worker, cancel=lambda: True)


def test_what_cannot_be_read_is_a_sentence(
    media_worker: MediaWorker, media_clips: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(MediaError, match="is empty"):
        inspect(media_clips / "empty.mp4", media_worker)

    def vanish(path: Path, **_: object) -> None:
        raise FileNotFoundError(2, "No such file", str(path))

    monkeypatch.setattr(facts_module, "file_digests", vanish)
    with pytest.raises(EnvironmentFault, match=r"“scene.mp4” is not there"):
        inspect(media_clips / "scene.mp4", media_worker)
