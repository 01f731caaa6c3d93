"""The sample workspace: complete, made once, never half made; and its copies are found, no others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cases.records import Appearance, Assessment, Case, Claim, Clip, ClipKind, Finding, Match, Note
from cases.reference import STAND_INS
from cases.workspace import Workspace
from tests.sample import copied
from workbench import sample
from workbench.errors import Cancelled, EnvironmentFault, UserError
from workbench.media.encode import write_clip
from workbench.progress import Cancel, Progress
from workbench.sample import build_sample
from workbench.standins.draw import NAMES

COPIES = {
    frozenset({"courtyard-social", "courtyard-broadcast"}),
    frozenset({"courtyard-social", "courtyard-repost"}),
    frozenset({"courtyard-broadcast", "courtyard-repost"}),
    frozenset({"estate-dusk", "estate-recirculated"}),
}
"""Pairs of clips that share footage."""
STILL_OF = {
    frozenset({"estate-dusk", "estate-screengrab"}),
    frozenset({"estate-recirculated", "estate-screengrab"}),
}
"""The screengrab and the clips that hold its frame: true, though a single picture may be too little to tell."""


def quick_drawings(folder: Path, *, progress: Progress, cancel: Cancel) -> dict[str, Path]:
    """In place of the stand-ins: files of the same names with three frames of noise each."""
    folder.mkdir(parents=True)
    files = {}
    for number, name in enumerate(NAMES):
        noise = np.random.default_rng(number).integers(0, 255, (3, 48, 64, 3), dtype=np.uint8)
        if name == "estate-screengrab":
            files[name] = folder / f"{name}.jpg"
            Image.fromarray(noise[0]).save(files[name])
        else:
            files[name] = write_clip(folder / f"{name}.mp4", noise, rate=Fraction(25))
    return files


def stop(folder: Path, *, progress: Progress, cancel: Cancel) -> dict[str, Path]:
    quick_drawings(folder, progress=progress, cancel=cancel)
    raise Cancelled


def full_disk(folder: Path, *, progress: Progress, cancel: Cancel) -> dict[str, Path]:
    raise OSError(28, "No space left on device")


class TestMadeSafely:
    def test_cancelled_leaves_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sample, "draw_all", stop)
        with pytest.raises(Cancelled):
            build_sample(tmp_path / "sample")
        assert list(tmp_path.iterdir()) == []

    def test_a_full_disk_is_said(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sample, "draw_all", full_disk)
        with pytest.raises(EnvironmentFault, match="sample"):
            build_sample(tmp_path / "sample")
        assert list(tmp_path.iterdir()) == []

    def test_never_over_something_else(self, tmp_path: Path) -> None:
        (tmp_path / "thesis.txt").write_text("mine")
        with pytest.raises(UserError, match="something else"):
            build_sample(tmp_path)
        assert (tmp_path / "thesis.txt").read_text() == "mine"

    @pytest.mark.slow
    def test_clears_the_remains_and_is_made_once(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        root, remains = tmp_path / "sample", tmp_path / "sample.partial" / "drawn"
        root.mkdir()
        remains.mkdir(parents=True)
        (remains / "half.mp4").write_bytes(b"half")
        monkeypatch.setattr(sample, "draw_all", quick_drawings)
        with build_sample(root) as first:
            ids = {clip.id for clip in first.store.find(Clip)}
        assert list(tmp_path.iterdir()) == [root]
        monkeypatch.setattr(sample, "draw_all", stop)
        with build_sample(root) as again:
            assert {clip.id for clip in again.store.find(Clip)} == ids


@pytest.fixture(scope="module")
def built(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A copy of the real sample."""
    with Workspace.open(copied(sample, tmp_path_factory.mktemp("demo") / "sample")) as workspace:
        yield workspace


def by_name(workspace: Workspace) -> dict[str, Clip]:
    return {Path(clip.name).stem: clip for clip in workspace.store.find(Clip)}


@pytest.mark.slow
def test_is_complete(built: Workspace) -> None:
    references = {case.id: case.reference for case in built.store.find(Case)}
    assert sorted(references.values()) == ["B-2018", "C-2015", "D-2024", "G-2020"]
    clips = by_name(built)
    assert {name: references[clip.case_id] for name, clip in clips.items()} == dict(STAND_INS)
    assert all(clip.stand_in and clip.acquired_how == sample.HOW for clip in clips.values())
    assert clips["estate-screengrab"].kind is ClipKind.STILL
    assert all(built.store.find(kind) for kind in (Appearance, Claim, Finding, Assessment, Note))
    assert built.store.verify_chain().ok
    assert [built.evidence.rehash(clip) for clip in clips.values()] == [None] * len(clips)


@pytest.mark.slow
def test_clips_last_as_long_as_meant(built: Workspace) -> None:
    seconds = {name: float(Fraction(clip.duration)) for name, clip in by_name(built).items() if clip.duration}
    meant = {
        "courtyard-social": 16,
        "courtyard-broadcast": 11.8,
        "courtyard-repost": 10,
        "lectern-statement": 16,
        "estate-dusk": 14,
        "estate-recirculated": 6.44,
    }
    assert seconds == pytest.approx(meant, abs=0.1)


@pytest.mark.slow
def test_the_search_finds_the_copies_and_nothing_else(built: Workspace) -> None:
    searches = [json.loads(event.body) for event in built.store.events() if event.action == "search.made"]
    assert len(searches) == len(STAND_INS)
    assert not [skipped for search in searches for skipped in search["skipped"]]
    names = {clip.id: name for name, clip in by_name(built).items()}
    found = {frozenset({names[match.clip_a], names[match.clip_b]}) for match in built.store.find(Match)}
    assert found - STILL_OF == COPIES
