"""Hash lists on the command line: written of a clip, found in its copy, refused in sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cases.records import Case
from cases.workspace import Workspace
from hashing.lists import ListForm
from tests import clips
from workbench.commands.app import app
from workbench.hash_lists import file_hashes
from workbench.intake import take_in
from workbench.media.client import MediaWorker

pytestmark = pytest.mark.slow


def _run(*arguments: str | Path) -> tuple[int, str]:
    said = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return said.exit_code, said.stdout


def test_a_list_of_a_clip_finds_its_copy(tmp_path: Path) -> None:
    clip = clips.make_clip(tmp_path / "clip.mp4", seconds=3)
    copy = clips.make_clip(tmp_path / "copy.mp4", seconds=2, start=1, crf=30)
    path = tmp_path / "list.txt"
    assert _run("hash", clip, "--list", "vpdq", "--out", path) == (0, "3 hashes written to “list.txt”.\n")
    assert [line.split(",")[0] for line in path.read_text().splitlines()] == ["0", "25", "50"]

    code, text = _run("search", copy, "--in", path, "--json")
    document = json.loads(text)
    (found,) = document["files"]
    assert (code, document["schema"], document["list"]["timed"]) == (0, "workbench.search-list/1", True)
    assert (found["frames"], found["frames_near"], found["listed_near"]) == (2, 2, 2)
    assert [(pair["time"], pair["listed_time"], pair["line"]) for pair in found["pairs"]] == [(0, 1, 2), (1, 2, 3)]
    assert "2 of 2 frames are near a hash of the list" in _run("search", copy, "--in", path)[1]


def test_a_workspace_is_asked_clip_by_clip_and_bad_lines_are_named(tmp_path: Path) -> None:
    clip = clips.make_clip(tmp_path / "clip.mp4", seconds=2)
    with Workspace.create(tmp_path / "workspace", name="Test") as workspace:
        case = workspace.store.add(Case(reference="ONE", title="Test", question="?"), by="Ada")
        with MediaWorker() as worker:
            take_in(workspace, case, [clip], by="Ada", worker=worker)
    code, text = _run("hash", clip, "--list", "pdq")
    assert code == 0
    assert text.startswith("pdq ")
    (tmp_path / "list.txt").write_text(text + "pdq 1234567890abcdef1234\n")
    code, said = _run("search", tmp_path / "workspace", "--in", tmp_path / "list.txt")
    assert code == 3
    assert "“clip.mp4”: " in said
    assert "its hash has 20 hexadecimal digits" in said


def test_what_cannot_be_listed_is_said(tmp_path: Path) -> None:
    sound = clips.make_sound(tmp_path / "sound.wav")
    assert _run("hash", sound, "--list", "pdq")[0] == 1
    (tmp_path / "list.txt").write_text("no hashes here\n")
    assert _run("search", sound, "--in", tmp_path / "list.txt")[0] == 1


def test_hashes_are_those_of_vpdqs_sample_list(real_clips: Path) -> None:
    with MediaWorker() as worker:
        found = file_hashes(real_clips / "chair-19-sd-bar.mp4", worker, ListForm.VPDQ)
    first = int("e271017837246aaccddea259648fb7d62f435c89d9e99b2497763e216c8d055c", 16)
    assert (first ^ int(found.codes[0].tobytes().hex(), 16)).bit_count() <= 4
    assert (len(found), int(found.frame[1]), float(found.seconds[1])) == (19, 30, 1.0)
