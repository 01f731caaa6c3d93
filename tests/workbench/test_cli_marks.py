"""``mark`` and ``find``: what is marked, revised, blurred, removed; and words looked for in all of the record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cases.judgement import Annotation
from cases.records import Case, Clip, ClipKind
from cases.workspace import Workspace
from tests.cases.build import ADA, a_case, a_clip
from tests.clips import make_counter
from workbench.cli import main
from workbench.intake import take_in

pytestmark = pytest.mark.slow

BOX = ("--box", "0.25", "0.5", "0.25", "0.25")
POLYGON = '{"polygon": [[0.1, 0.1], [0.5, 0.1], [0.3, 0.4]]}'

BAD: list[tuple[tuple[str, ...], str]] = [
    (("--pts", "7"), "no frame with PTS 7; the nearest has 0"),
    (("--pts", "0", "--time", "1"), "not several"),
    (("--time", "noon"), "is not a time"),
    (("--range", "2", "1"), "the earlier time first"),
    (("--box", "0.9", "0", "0.5", "0.5"), "within the picture"),
    (("--box", "0", "0", "nan", "1"), "within the picture"),
    (("--region", "box"), "must be JSON"),
    (("--region", '{"circle": 1}'), "one box, one polygon or one track"),
    (("--region", '{"polygon": [[0, 0], [2, 2]]}'), "does not lie in the frame"),
    ((*BOX, "--region", "{}"), "not both"),
    (("--tag", " "), "tag"),
]
"""Places, regions and tags that no mark can have, and what is said."""


class Desk:
    """A workspace with a case, a clip of sixty frames of 512 units each, and a still; commands run on it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = folder / "w"
        self._capsys = capsys
        with Workspace.create(self.root, name="Desk", by=ADA) as workspace:
            case = workspace.store.add(a_case("T-1"), by=ADA)
            take_in(workspace, case, [make_counter(folder / "counter.mp4")], by=ADA)
            still = Clip(**{**vars(a_clip(case, "grab")), "kind": ClipKind.STILL, "duration": ""})
            workspace.store.add(still, by=ADA)

    def run(self, *arguments: str, code: int = 0) -> Any:
        """A command's document, or the sentence of why not."""
        found = main([*arguments, *(["--json"] if code == 0 else [])])
        out, err = self._capsys.readouterr()
        assert found == code, err
        if code == 0:
            return json.loads(out)
        assert err.count("\n") == 1 or code == 2
        return err

    def mark(self, *arguments: str) -> dict[str, Any]:
        """A mark as it is kept."""
        kept: dict[str, Any] = self.run("mark", *arguments)["annotation"]
        return kept

    def kept(self) -> list[Annotation]:
        """All marks of the record."""
        with Workspace.open(self.root) as workspace:
            return workspace.store.find(Annotation)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.setenv("WORKBENCH_WORKSPACE", str(tmp_path / "w"))
    monkeypatch.setenv("WORKBENCH_ANALYST", ADA)
    return Desk(tmp_path, capsys)


def test_a_mark_is_added_revised_blurred_and_removed(desk: Desk) -> None:
    made = desk.mark("add", "counter.mp4", "--range", "0", "0.2", "--tag", "child", "--text", "runs", *BOX)
    frames = 5
    step = (made["end_pts"] - made["start_pts"]) // (frames - 1)
    assert (made["start_pts"], made["tag"], made["author"]) == (0, "child", ADA)
    assert json.loads(made["region"]) == {"box": [0.25, 0.5, 0.25, 0.25]}

    moved = desk.mark("revise", made["id"], "--time", "0.04", "--text", "falls")
    assert (moved["start_pts"], moved["end_pts"], moved["text"], moved["revision"]) == (step, None, "falls", 2)
    assert (moved["tag"], moved["region"]) == ("child", made["region"])  # what is not named stays
    assert desk.mark("revise", made["id"], "--blur")["tag"] == "child, blur"
    assert desk.mark("revise", made["id"], "--blur")["revision"] == 3  # nothing to change
    assert desk.mark("revise", made["id"], "--no-blur", "--region", POLYGON)["tag"] == "child"
    assert json.loads(desk.kept()[0].region) == json.loads(POLYGON)

    assert desk.run("mark", "remove", made["id"], "--reason", "not a child")["withdrawal"]["record_id"] == made["id"]
    assert desk.run("mark", "list", "counter.mp4")["marks"] == []
    assert "was withdrawn" in desk.run("mark", "revise", made["id"], "--tag", "man", code=1)


def test_a_mark_is_on_the_whole_clip_on_a_frame_or_on_a_still(desk: Desk) -> None:
    whole = desk.mark("add", "counter.mp4", "--blur")
    assert (whole["start_pts"], whole["tag"], whole["region"]) == (0, "mark, blur", "{}")
    frame = desk.mark("add", "counter.mp4", "--pts", str(whole["end_pts"]))
    assert (frame["start_pts"], frame["end_pts"]) == (whole["end_pts"], None)
    still = desk.mark("add", "grab.mp4", *BOX)
    assert (still["start_pts"], still["end_pts"]) == (0, None)
    listed = desk.run("mark", "list", "counter.mp4")
    assert [one["id"] for one in listed["marks"]] == [whole["id"], frame["id"]]
    assert main(["mark", "list", "counter.mp4"]) == 0


def test_what_cannot_be_marked_is_a_sentence_and_leaves_nothing(desk: Desk) -> None:
    for arguments, said in BAD:
        assert said in desk.run("mark", "add", "counter.mp4", *arguments, code=1), arguments
    assert desk.kept() == []


def test_a_still_an_unknown_clip_and_an_unknown_mark_are_sentences(desk: Desk) -> None:
    assert "is a still" in desk.run("mark", "add", "grab.mp4", "--time", "1", code=1)
    assert "No clip “nowhere.mp4”" in desk.run("mark", "list", "nowhere.mp4", code=1)
    assert "nothing" in desk.run("mark", "remove", "nothing", "--reason", "x", code=1)


def test_words_are_found_in_all_that_was_written_down(desk: Desk) -> None:
    mark = desk.mark("add", "counter.mp4", "--text", "A blue   van by the kiosk", "--time", "1")
    note = desk.run("note", "T-1", "The van again")["note"]
    found = desk.run("find", "VAN")
    assert [(one["kind"], one["id"], one["case"]) for one in found["records"]] == [
        ("note", note["id"], "T-1"),
        ("annotation", mark["id"], "T-1"),
    ]
    assert found["records"][1]["text"] == "A blue van by the kiosk"
    assert found["records"][1]["pts"] == mark["start_pts"]
    assert [one["id"] for one in desk.run("find", "kiosk", "van")["records"]] == [mark["id"]]
    desk.run("note", "T-1", "A third van")
    assert len(desk.run("find", "van", "--limit", "1")["records"]) == 2
    assert desk.run("find", "bicycle")["records"] == []
    assert "--limit" in desk.run("find", "van", "--limit", "0", code=2)


def test_words_are_listed_for_people(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.run("note", "T-1", "van " * 40)
    assert main(["find", "van"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("T-1  note  van van")
    assert "…" in line
    assert main(["find", "bicycle"]) == 0
    assert "holds “bicycle”" in capsys.readouterr().out


def test_a_case_is_closed_and_opened_again(desk: Desk) -> None:
    closed = desk.run("case", "close", "T-1")["case"]
    assert closed["status"] == "closed"
    assert closed["closed_at"]
    again = desk.run("case", "reopen", "T-1")["case"]
    assert (again["status"], again["closed_at"]) == ("open", None)
    assert "X-9" in desk.run("case", "close", "X-9", code=1)
    with Workspace.open(desk.root) as workspace:
        assert [one.action for one in workspace.store.events()][-2:] == ["case.closed", "case.reopened"]
        assert workspace.store.find(Case)[0].closed_at is None


def test_a_case_is_given_other_words(desk: Desk) -> None:
    before = desk.run("case", "show", "T-1")["case"]
    kept = desk.run("case", "revise", "T-1", "--question", "Where was it filmed?")["case"]
    assert (kept["title"], kept["question"]) == (before["title"], "Where was it filmed?")
    with Workspace.open(desk.root) as workspace:
        assert workspace.store.events()[-1].action == "case.revised"


def test_a_clip_is_derived_from_what_was_seen_somewhere(desk: Desk) -> None:
    seen = desk.run("appearance", "T-1", "--platform", "TV", "--shape", "broadcast")["appearance"]
    derive = ("judge", "derive", "T-1", "counter.mp4", f"appearance:{seen['id']}", "--kind", "broadcast")
    made = desk.run(*derive, "--source", "A credit line")["derivation"]
    assert (made["parent_clip"], made["parent_appearance"]) == (None, seen["id"])
    derive = (*derive[:4], "appearance:none", *derive[5:])
    assert "none" in desk.run(*derive, "--source", "x", code=1)
