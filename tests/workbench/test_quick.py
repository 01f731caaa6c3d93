"""The first answer from key frames: places only, nothing recorded, and the full fingerprint used where there is one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cases.records import Case, Clip, Match
from cases.workspace import Workspace
from tests.clips import make_clip
from tests.workbench.test_compare import write_wav
from workbench.commands.app import app
from workbench.derived import Derived, fingerprint_file
from workbench.identity import Identity
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.media.encode import Encoding
from workbench.quick import DEPTH, search_quickly

pytestmark = pytest.mark.slow

SIZE = (192, 144)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("clips")
    make_clip(made / "whole.mp4", seconds=4, size=SIZE)
    make_clip(made / "again.mp4", seconds=4, crf=33, size=SIZE)
    make_clip(made / "other.mp4", seconds=4, seed=9, size=SIZE)
    write_wav(made / "sound.wav")
    return made


def test_a_folder_gives_the_places_and_says_how_it_looked(folder: Path, worker: MediaWorker) -> None:
    result = search_quickly(folder, folder / "whole.mp4", worker=worker)
    assert [(found.name, found.answer.identity) for found in result.matches] == [("again.mp4", Identity.SAME_SCENE)]
    assert [skipped.name for skipped in result.skipped] == ["sound.wav"]
    document = result.to_json()
    assert document["searched"]["depth"] == DEPTH == "keyframes"
    (match,) = document["matches"]
    assert match["searched"]["depth"] == DEPTH
    assert {segment["relation"] for segment in match["segments"]} == {"same-scene"}
    assert match["searched"]["frames_a"] == 4


def test_a_workspace_keeps_the_quick_print_and_prefers_the_full_one(
    folder: Path, worker: MediaWorker, tmp_path: Path
) -> None:
    with Workspace.create(tmp_path / "workspace", name="Test") as workspace:
        case = workspace.store.add(Case(reference="ONE", title="Test", question="?"), by="Ada")
        take_in(workspace, case, [folder / "whole.mp4", folder / "again.mp4"], by="Ada", worker=worker)
        whole, again = (workspace.store.find(Clip, name=name)[0] for name in ("whole.mp4", "again.mp4"))
        events = len(workspace.store.events())
        (found,) = search_quickly(workspace, whole, worker=worker).matches
        assert (found.clip, found.case, found.match) == (again, "ONE", None)
        assert (workspace.store.find(Match), len(workspace.store.events())) == ([], events)
        assert len(Derived(workspace).quick_fingerprint(again, worker)) == 4
        full = len(Derived(workspace).fingerprint(again, worker))
        assert len(Derived(workspace).quick_fingerprint(again, worker)) == full > 4


def test_the_same_file_is_still_told(folder: Path, worker: MediaWorker, tmp_path: Path) -> None:
    (tmp_path / "copy.mp4").write_bytes((folder / "whole.mp4").read_bytes())
    (found,) = search_quickly(tmp_path, folder / "whole.mp4", worker=worker).matches
    assert found.answer.identity is Identity.SAME_FILE


def test_intra_only_streams_give_no_more_than_the_cap(worker: MediaWorker, tmp_path: Path) -> None:
    path = make_clip(tmp_path / "intra.mp4", seconds=2, size=SIZE, encoding=Encoding(key_every=1))
    assert len(fingerprint_file(path, worker, key_frames_only=True)) == 4


def test_the_commands_say_what_they_cannot_tell(folder: Path) -> None:
    a, b = str(folder / "whole.mp4"), str(folder / "again.mp4")
    said = CliRunner().invoke(app, ["compare", "--quick", a, b])
    assert said.exit_code == 0
    assert "Key frames only: places, not movement" in said.output
    told = CliRunner().invoke(app, ["compare", "--quick", "--json", a, b])
    assert json.loads(told.stdout)["identity"] == "same-scene"
