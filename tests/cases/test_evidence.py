"""Originals come in whole, unchanged and read-only, or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cases import evidence
from cases.errors import CopyStopped, StoreError
from cases.evidence import CHUNK, EvidenceStore
from cases.records import Clip
from cases.workspace import Workspace
from tests.cases.build import ADA, a_case, a_clip

pytestmark = pytest.mark.slow  # seconds in all: left out of the fast subset

BYTES = bytes(range(256)) * 1000


@contextmanager
def _opened(workspace: Workspace) -> Iterator[Workspace]:
    """The workspace closed and opened again."""
    workspace.close()
    with Workspace.open(workspace.root) as again:
        yield again


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "clip.MP4"
    path.write_bytes(BYTES)
    return path


def _files(workspace: Workspace) -> list[str]:
    """What lies in the evidence folder, marks of originals without a record left out."""
    folder = workspace.evidence.folder
    found = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    return sorted(path.as_posix() for path in found if path.parts[0] != "incoming" or path.suffix == ".part")


def _clip_of(workspace: Workspace, path: Path) -> Clip:
    """The file at ``path`` taken in as a clip of a new case."""
    stored = workspace.evidence.copy_in(path)
    case = workspace.store.add(a_case(), by=ADA)
    clip = a_clip(case)
    given = {"sha256": stored.sha256, "sha1": stored.sha1, "md5": stored.md5, "size": stored.size}
    return workspace.store.add(Clip(**(vars(clip) | given | {"stored": stored.stored, "name": stored.name})), by=ADA)


def test_a_file_comes_in_with_three_digests_and_cannot_be_written_to(workspace: Workspace, source: Path) -> None:
    heard: list[float] = []
    stored = workspace.evidence.copy_in(source, progress=heard.append)
    sha256 = hashlib.sha256(BYTES).hexdigest()
    assert (stored.sha256, stored.size, stored.fresh, stored.name) == (sha256, len(BYTES), True, "clip.MP4")
    assert stored.sha1 == hashlib.sha1(BYTES).hexdigest()
    assert stored.md5 == hashlib.md5(BYTES).hexdigest()
    assert stored.stored == f"evidence/{sha256[:2]}/{sha256}.mp4"
    assert stored.path == workspace.root / stored.stored
    assert stored.path.read_bytes() == BYTES == source.read_bytes()
    assert stat.S_IMODE(stored.path.stat().st_mode) & 0o222 == 0
    assert heard[-1] == 1.0


def test_the_same_bytes_are_held_once(workspace: Workspace, source: Path, tmp_path: Path) -> None:
    first = workspace.evidence.copy_in(source)
    other = tmp_path / "renamed.mov"
    other.write_bytes(BYTES)
    again = workspace.evidence.copy_in(other)
    assert (again.path, again.fresh, again.name) == (first.path, False, "renamed.mov")
    assert _files(workspace) == [first.stored.removeprefix("evidence/")]


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.Mp4", ".mp4"),
        ("a", ""),
        ("a.tar.gz", ".gz"),
        ("a.m$4", ""),
        ("a.toolongsuffix", ""),
        ("a.mp4 ", ""),
        (".mp4", ""),
    ],
)
def test_a_stored_copy_keeps_an_ordinary_suffix(workspace: Workspace, tmp_path: Path, name: str, suffix: str) -> None:
    source = tmp_path / name
    source.write_bytes(BYTES)
    assert workspace.evidence.copy_in(source).path.name == hashlib.sha256(BYTES).hexdigest() + suffix


@pytest.mark.parametrize("name", ["été 👁 ‮gp4.mp4", "a\nb.mp4", "-rf", "'; DROP TABLE clips; --.mp4"])
def test_names_are_kept_as_they_are(workspace: Workspace, tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    source.write_bytes(BYTES)
    assert _clip_of(workspace, source).name == name


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_a_name_that_is_no_text_becomes_text(workspace: Workspace, tmp_path: Path) -> None:
    source = tmp_path / os.fsdecode(b"caf\xe9.mp4")
    source.write_bytes(BYTES)
    assert _clip_of(workspace, source).name == "caf\\xe9.mp4"


def test_what_is_no_file_with_something_in_it_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()
    cases = {"empty.mp4": "is empty: 0 bytes", "absent.mp4": "not there any more", "desk": "is a folder"}
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.mp4")
        cases["pipe.mp4"] = "a device or a pipe"
    for name, sentence in cases.items():
        with pytest.raises(StoreError, match=sentence) as refused:
            workspace.evidence.copy_in(tmp_path / name)
        assert name in str(refused.value)
    assert _files(workspace) == []


def _meanwhile(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Let ``act`` happen after the first piece of a source was read."""
    chunks = evidence._chunks

    def interrupted(*given: Any) -> Any:
        for number, data in enumerate(chunks(*given)):
            yield data
            if number == 0:
                act()

    monkeypatch.setattr(evidence, "_chunks", interrupted)


def test_a_source_that_grows_during_the_copy_is_refused(
    workspace: Workspace, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def grow() -> None:
        with source.open("ab") as file:
            file.write(b"more")

    _meanwhile(monkeypatch, grow)
    with pytest.raises(StoreError, match=r"clip\.MP4 changed while it was being copied"):
        workspace.evidence.copy_in(source)
    assert _files(workspace) == []


def test_a_source_that_is_cut_short_during_the_copy_is_refused(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "long.mp4"
    source.write_bytes(b"x" * (CHUNK * 3))
    _meanwhile(monkeypatch, lambda: os.truncate(source, CHUNK))
    with pytest.raises(StoreError, match="changed while it was being copied"):
        workspace.evidence.copy_in(source)
    assert _files(workspace) == []


def test_a_source_whose_disk_fails_is_refused(
    workspace: Workspace, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing:
        def __getattr__(self, name: str) -> Any:
            return getattr(self.file, name)

        def __init__(self, file: Any) -> None:
            self.file = file

        def __enter__(self) -> Failing:
            return self

        def __exit__(self, *_: object) -> None:
            self.file.close()

        def read(self, _: int) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    opened = evidence._open_source
    monkeypatch.setattr(evidence, "_open_source", lambda path: Failing(opened(path)))
    with pytest.raises(StoreError, match=r"Could not read .*clip\.MP4: the disk or the connection to it fails"):
        workspace.evidence.copy_in(source)
    assert _files(workspace) == []


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(errno.ENOSPC, "the disk is full"), (errno.EDQUOT, "your share of the disk"), (errno.EROFS, "read-only")],
)
def test_a_disk_that_refuses_is_a_sentence_and_leaves_nothing(
    workspace: Workspace, source: Path, monkeypatch: pytest.MonkeyPatch, code: int, sentence: str
) -> None:
    def refuse(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StoreError, match=sentence) as refused:
        workspace.evidence.copy_in(source)
    assert str(source) in str(refused.value)
    assert _files(workspace) == []
    monkeypatch.undo()
    assert workspace.evidence.copy_in(source).fresh


def test_copying_can_be_stopped(workspace: Workspace, source: Path) -> None:
    with pytest.raises(CopyStopped, match="nothing of it was taken in"):
        workspace.evidence.copy_in(source, cancel=lambda: True)
    assert _files(workspace) == []


def test_a_copy_of_which_no_clip_came_is_discarded(workspace: Workspace, source: Path) -> None:
    first = workspace.evidence.copy_in(source)
    second = workspace.evidence.copy_in(source)
    workspace.evidence.discard(second)
    assert first.path.exists()  # the second intake brought nothing in and takes nothing away
    workspace.evidence.discard(first)
    assert _files(workspace) == []
    workspace.evidence.discard(first)


def test_an_unchanged_original_verifies_and_a_changed_one_is_loud(workspace: Workspace, source: Path) -> None:
    clip = _clip_of(workspace, source)
    path = workspace.evidence.path_of(clip)
    assert workspace.evidence.rehash(clip) is None
    path.chmod(0o644)
    path.write_bytes(BYTES[:-1] + b"\0")
    problem = workspace.evidence.rehash(clip)
    assert problem is not None
    assert "clip.MP4" in problem
    assert "was changed after it was taken in" in problem
    assert clip.sha256 in problem
    with pytest.raises(StoreError, match="was changed since"):
        workspace.evidence.copy_in(source)
    path.unlink()
    assert "not there any more" in str(workspace.evidence.rehash(clip))


def test_what_a_killed_process_left_is_tidied_when_the_workspace_is_opened(
    workspace: Workspace, tmp_path: Path, source: Path
) -> None:
    claimed = _clip_of(workspace, source)
    other = tmp_path / "other.mp4"
    other.write_bytes(b"other")
    unclaimed = workspace.evidence.copy_in(other)
    (workspace.evidence.folder / "incoming" / "half.part").write_bytes(b"half")
    old = tmp_path / "desk" / "evidence" / "ab" / "old.mp4"  # no mark says that it came in without a record
    old.parent.mkdir(exist_ok=True)
    old.write_bytes(b"old")
    with _opened(workspace):
        assert workspace.evidence.path_of(claimed).exists()
        assert not unclaimed.path.exists()
        assert old.exists()
        assert list((workspace.evidence.folder / "incoming").iterdir()) == []


def test_an_original_whose_record_was_rolled_back_later_is_never_removed(tmp_path: Path, source: Path) -> None:
    with Workspace.create(tmp_path / "desk", name="Desk") as workspace:
        backup = (tmp_path / "desk" / "workspace.db").read_bytes()
        clip = _clip_of(workspace, source)
    (tmp_path / "desk" / "workspace.db").write_bytes(backup)
    with Workspace.open(tmp_path / "desk") as workspace:
        assert workspace.store.find(Clip) == []
        assert workspace.evidence.path_of(clip).exists()


def test_the_folder_can_be_made_twice(tmp_path: Path) -> None:
    for _ in range(2):
        EvidenceStore(tmp_path).create()
    assert (tmp_path / "evidence" / "incoming").is_dir()
