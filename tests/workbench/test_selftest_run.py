"""The self-test as a whole: what it reports, records and refuses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from cases.records import Case, Clip, Decision, Match
from cases.workspace import Workspace
from tests.clips import make_clip, make_text
from workbench.cli import main
from workbench.commands import selftest as command
from workbench.derived import Derived
from workbench.errors import Cancelled, UserError
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.report.validation import NOT_RUN, validation
from workbench.selftest.edit import Edit
from workbench.selftest.harder import harder
from workbench.selftest.library import of_workspace
from workbench.selftest.result import MADE
from workbench.selftest.run import Edits, selftest_folder, selftest_workspace
from workbench.selftest.standard import standard

pytestmark = pytest.mark.slow

SIZE = (192, 144)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two places, a part of the first, a page that is no video."""
    folder = tmp_path_factory.mktemp("files")
    make_clip(folder / "whole.mp4", seconds=5, size=SIZE)
    make_clip(folder / "part.mp4", seconds=4, start=1, size=SIZE)
    make_clip(folder / "other.mp4", seconds=4, seed=9, size=SIZE)
    make_text(folder / "page.mp4")
    return folder


@pytest.fixture(autouse=True)
def _few_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    few: dict[str, list[Edit]] = {
        "standard": [standard.edits["mirror"], standard.edits["inset-60"]],
        "harder": [harder.edits["still"]],
    }
    monkeypatch.setattr(Edits, "groups", lambda self: few if self is Edits.BOTH else {self.value: few[self.value]})


@pytest.fixture
def workspace(tmp_path: Path, files: Path, worker: MediaWorker) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "workspace", name="Test") as made:
        case = made.store.add(Case(reference="T", title="Test", question="?"), by="Ada")
        take_in(made, case, [files / name for name in ("whole.mp4", "part.mp4", "other.mp4")], by="Ada", worker=worker)
        yield made


def test_a_workspace_is_tested_logged_and_cited(workspace: Workspace, worker: MediaWorker) -> None:
    assert validation(workspace.store.events()).said == (NOT_RUN,)

    result = selftest_workspace(workspace, by="Ada", clips=1, edits=Edits.BOTH, worker=worker)

    assert [(row.edit, row.group, row.tried) for row in result.edits] == [
        ("mirror", "standard", 1),
        ("inset-60", "standard", 1),
        ("still", "harder", 1),
    ]
    assert result.edits[0].found == 1
    (mirror, *_) = result.tried
    assert mirror.judged.mirror_told
    assert mirror.judged.overlap is not None
    assert mirror.judged.overlap > 0.8
    assert ("part.mp4", "whole.mp4") in result.related  # seen by the engine itself, for nothing is on record
    assert mirror.unrelated == 1
    (event,) = [event for event in workspace.store.events() if event.action == MADE]
    document = json.loads(event.body)
    assert document == json.loads(json.dumps(result.to_json()))
    assert workspace.store.verify_chain().ok
    cited = validation(workspace.store.events())
    assert "event" in cited.said[0]
    assert "Ada" in cited.said[0]
    assert not any("whole.mp4" in sentence for sentence in cited.said)
    assert (cited.trials[0].edit, cited.trials[0].found) == ("mirrored", "1 of 1")


def test_recorded_matches_are_no_negatives_unless_they_were_rejected(workspace: Workspace, worker: MediaWorker) -> None:
    whole, part, other = workspace.store.find(Clip)
    workspace.store.add(Match(whole.id, part.id, "shared-stretch", "{}", "e", 0.9), by="Ada")
    wrong = workspace.store.add(Match(whole.id, other.id, "shared-stretch", "{}", "e", 0.5), by="Ada")
    scene = workspace.store.add(Match(part.id, other.id, "same-scene", "{}", "e", 0.5), by="Ada")
    workspace.store.decide(wrong.id, Decision.REJECTED, reason="", by="Ada")
    assert scene.identity == "same-scene"

    library = of_workspace(workspace, worker, lambda done, text="": None, lambda: False)

    assert library.unrelated_to([whole.sha256], moment=False) == [other.sha256]
    assert library.unrelated_to([part.sha256], moment=False) == [other.sha256]
    assert library.unrelated_to([part.sha256], moment=True) == []


def test_stopping_leaves_nothing_in_the_record(workspace: Workspace, worker: MediaWorker) -> None:
    for clip in workspace.store.find(Clip):
        Derived(workspace).fingerprint(clip, worker)
    seen: list[str] = []

    def stop() -> bool:
        return any("mirrored" in text for text in seen)

    with pytest.raises(Cancelled):
        selftest_workspace(
            workspace, by="Ada", worker=worker, progress=lambda done, text="": seen.append(text), cancel=stop
        )
    assert not [event for event in workspace.store.events() if event.action == MADE]


def test_one_video_alone_is_tested_as_far_as_it_can_be(files: Path, worker: MediaWorker, tmp_path: Path) -> None:
    (tmp_path / "whole.mp4").write_bytes((files / "whole.mp4").read_bytes())
    (tmp_path / "again.mp4").write_bytes((files / "whole.mp4").read_bytes())  # the same file counts once
    result = selftest_folder(tmp_path, worker=worker)
    assert [(row.edit, row.tried) for row in result.edits] == [("mirror", 1), ("inset-60", 0)]
    assert "another clip" in result.edits[1].remark
    assert result.pairs == 0
    assert any("one video only" in remark for remark in result.remarks)


def test_where_nothing_can_be_edited_a_sentence_says_why(worker: MediaWorker, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no video"):
        selftest_folder(tmp_path, worker=worker)
    make_text(tmp_path / "page.mp4")
    with pytest.raises(UserError, match=r"no video.*page\.mp4"):
        selftest_folder(tmp_path, worker=worker)
    (tmp_path / "page.mp4").unlink()
    Image.fromarray(np.full((90, 160, 3), 99, np.uint8)).save(tmp_path / "still.png")
    with pytest.raises(UserError, match=r"still\.png.* is no video"):
        selftest_folder(tmp_path, worker=worker)
    make_clip(tmp_path / "short.mp4", seconds=0.5, size=SIZE)
    with pytest.raises(UserError, match="None of the videos here can be edited"):
        selftest_folder(tmp_path, worker=worker)


@pytest.fixture
def run(worker: MediaWorker, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    monkeypatch.setattr(command, "MediaWorker", lambda: nullcontext(worker))

    def run(*arguments: object, code: int) -> Any:
        found = main(["selftest", *map(str, arguments)])
        out, err = capsys.readouterr()
        assert found == code, err
        return err if code in (1, 2) else out

    return run


def test_the_command_prints_a_document_and_lists_what_was_left_out(run: Callable[..., Any], files: Path) -> None:
    document = json.loads(run(files, "--clips", 1, "--json", code=3))
    assert document["schema"] == "workbench.selftest/1"
    assert document["recall"]["standard"]["of"] == 2
    assert document["false_matches"]["of"] > 0
    assert [left["name"] for left in document["left_out"]] == ["page.mp4"]
    assert {"overlap_median", "start_error_median", "speed_error_median", "mirror_told", "misplaced"} == set(
        document["stretches"]
    )


def test_the_command_prints_a_table(run: Callable[..., Any], workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    text = run(workspace.root, "--clips", 1, code=0)
    assert "mirrored" in text
    assert "1 of 1" in text
    assert "Taken to share footage: “part.mp4” and “whole.mp4”" in text
    assert "no folder" in run(tmp_path / "none", code=1)
    run(tmp_path, "--edits", "all", code=2)
    run(tmp_path, "--clips", 0, code=2)
