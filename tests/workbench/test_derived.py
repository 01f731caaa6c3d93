"""The cache: made once, made again where it is damaged or old, and never the reason that an analysis fails."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.records import Case, Clip
from cases.workspace import Workspace
from hashing import binary
from tests.clips import make_clip, make_damaged
from workbench import derived as derived_module
from workbench.derived import SOME_DAMAGE, Derived, fingerprint_file
from workbench.errors import MediaError
from workbench.intake import take_in
from workbench.kept import KEYFRAME_PICTURE, THUMBNAIL
from workbench.media.client import MediaWorker
from workbench.media.model import FrameIndex

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("clips") / "clip.mp4", seconds=3, audio=True, size=(640, 480))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "workspace", name="Test") as made:
        yield made


@pytest.fixture
def clip(workspace: Workspace, source: Path, worker: MediaWorker) -> Clip:
    case = workspace.store.add(Case(reference="T-1", title="Test", question="?"), by="Ada")
    (item,) = take_in(workspace, case, [source], by="Ada", worker=worker)
    assert item.clip is not None
    return item.clip


class _Nothing(MediaWorker):
    """A worker that must not be asked."""

    def __getattribute__(self, name: str) -> object:
        raise AssertionError(f"the worker was asked for {name} although the cache has it")


def _files(workspace: Workspace) -> list[Path]:
    return sorted(path for path in workspace.cache.rglob("*") if path.is_file())


def test_a_fingerprint_is_kept_and_read_again_without_the_media(
    workspace: Workspace, clip: Clip, worker: MediaWorker
) -> None:
    derived = Derived(workspace)
    first = derived.fingerprint(clip, worker)
    second = derived.fingerprint(clip, _Nothing())

    assert len(first) > 8
    assert binary.to_bytes(second) == binary.to_bytes(first)
    (kept,) = _files(workspace)
    assert kept.name.startswith(clip.sha256)


def test_a_damaged_fingerprint_is_made_again(workspace: Workspace, clip: Clip, worker: MediaWorker) -> None:
    derived = Derived(workspace)
    first = binary.to_bytes(derived.fingerprint(clip, worker))
    (kept,) = _files(workspace)
    for damage in (b"", first[: len(first) // 2], b"\xff" * 100):
        kept.write_bytes(damage)
        assert binary.to_bytes(derived.fingerprint(clip, worker)) == first
        assert kept.read_bytes() == first


def test_another_engine_version_has_another_file(
    workspace: Workspace, clip: Clip, worker: MediaWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived = Derived(workspace)
    derived.fingerprint(clip, worker)
    monkeypatch.setattr(derived_module, "ENGINE", "workbench-engine/next")
    derived.fingerprint(clip, worker)
    assert len(_files(workspace)) == 2


def test_a_full_disk_costs_the_cache_not_the_analysis(
    workspace: Workspace, clip: Clip, worker: MediaWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", full)
    derived = Derived(workspace)
    assert len(derived.fingerprint(clip, worker)) > 8
    assert derived.keyframes(clip, worker).keyframes
    assert derived.keyframe_images(clip, worker) == []
    assert derived.thumbnail(clip, worker) is None
    assert _files(workspace) == []


def test_a_write_that_fails_half_way_leaves_nothing(
    workspace: Workspace, clip: Clip, worker: MediaWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    Derived(workspace).fingerprint(clip, worker)
    assert _files(workspace) == []


def test_keyframes_are_kept_as_they_were_found(workspace: Workspace, clip: Clip, worker: MediaWorker) -> None:
    derived = Derived(workspace)
    found = derived.keyframes(clip, worker)
    assert derived.keyframes(clip, _Nothing()) == found
    (kept,) = _files(workspace)
    kept.write_text('{"something": "else"}')
    assert derived.keyframes(clip, worker) == found
    assert derived.damage(clip) == ()


def test_damage_is_kept_beside_the_keyframes(workspace: Workspace, worker: MediaWorker, tmp_path: Path) -> None:
    case = workspace.store.add(Case(reference="T-1", title="Test", question="?"), by="Ada")
    (taken,) = take_in(workspace, case, [make_damaged(tmp_path / "damaged.mp4")], by="Ada", worker=worker)
    assert taken.clip is not None
    derived = Derived(workspace)
    assert derived.damage(taken.clip) == ()  # not looked through yet
    derived.fingerprint(taken.clip, worker)
    assert derived.damage(taken.clip) == (SOME_DAMAGE,)
    found = derived.keyframes(taken.clip, worker)
    assert derived.damage(taken.clip) == found.skipped[-2:]


def test_keyframe_pictures_and_thumbnail_are_small_pngs_made_once(
    workspace: Workspace, clip: Clip, worker: MediaWorker
) -> None:
    from PIL import Image

    derived = Derived(workspace)
    pictures = derived.keyframe_images(clip, worker)
    thumbnail = derived.thumbnail(clip, worker)

    assert len(pictures) == len(derived.keyframes(clip, worker).keyframes)
    assert thumbnail is not None
    for path, limit in [(path, KEYFRAME_PICTURE) for path in pictures] + [(thumbnail, THUMBNAIL)]:
        with Image.open(path) as picture:
            assert picture.format == "PNG"
            assert picture.size == limit  # the clip is 4:3, as the limits are
    assert derived.keyframe_images(clip, _Nothing()) == pictures
    assert derived.thumbnail(clip, _Nothing()) == thumbnail

    whole = thumbnail.read_bytes()
    thumbnail.write_bytes(whole[:-20])
    assert derived.thumbnail(clip, worker) == thumbnail
    assert thumbnail.read_bytes() == whole


def test_a_still_is_a_clip_of_one_frame(tmp_path: Path, worker: MediaWorker) -> None:
    from PIL import Image

    from tests.clips import place

    still = tmp_path / "still.png"
    Image.fromarray(place(1)).save(still)
    fingerprint = fingerprint_file(still, worker)
    assert len(fingerprint) == 1
    data = binary.to_bytes(fingerprint)
    assert binary.to_bytes(binary.from_bytes(data)) == data


def test_sound_alone_has_no_fingerprint(tmp_path: Path, worker: MediaWorker) -> None:
    from tests.workbench.test_compare import write_wav

    write_wav(tmp_path / "sound.wav")
    with pytest.raises(MediaError, match=r"sound\.wav.*sound only"):
        fingerprint_file(tmp_path / "sound.wav", worker)


def test_a_frame_index_is_kept_and_the_worker_told(workspace: Workspace, clip: Clip, worker: MediaWorker) -> None:
    derived = Derived(workspace)
    first = derived.frame_index(clip, worker)
    (kept,) = _files(workspace)
    assert kept.suffix == ".idx"
    told: list[Path] = []

    class Listening(_Nothing):
        def know(self, path: Path, index: FrameIndex) -> None:
            told.append(path)

        def __getattribute__(self, name: str) -> object:
            return object.__getattribute__(self, name) if name == "know" else super().__getattribute__(name)

    second = derived.frame_index(clip, Listening())
    assert second.pts.tolist() == first.pts.tolist()
    assert second.structure == first.structure
    assert told == [derived.original(clip)]
    kept.write_bytes(kept.read_bytes()[:-4])
    assert derived.frame_index(clip, worker).pts.tolist() == first.pts.tolist()
