"""``export --format`` and ``import --clip``, on a workspace with a real (made) clip."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cases.judgement import Annotation
from cases.records import Clip, ClipKind, Match
from cases.workspace import Workspace
from tests.cases.build import ADA, a_case, a_clip, an_assessment
from tests.workbench.interchange.build import HOSTILE
from workbench.cli import main
from workbench.interchange.annotations import IMPORTED
from workbench.interchange.writing import WRITTEN

pytestmark = pytest.mark.slow


class Desk:
    """A workspace with a case, a clip that is there, and commands run on it."""

    def __init__(self, root: Path, original: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys
        with Workspace.create(root, name="Desk", by=ADA) as workspace:
            self.case = workspace.store.add(a_case("T-1"), by=ADA)
            kept = workspace.evidence.copy_in(original)
            self.clip = workspace.store.add(
                Clip(
                    self.case.id,
                    original.name,
                    ClipKind.VIDEO,
                    kept.sha256,
                    kept.sha1,
                    kept.md5,
                    kept.size,
                    kept.stored,
                    ADA,
                    "copied from a folder",
                ),
                by=ADA,
            )

    def run(self, *arguments: str | Path, code: int = 0) -> Any:
        found = main([*map(str, arguments), "--workspace", str(self.root), *(["--json"] if code != 1 else [])])
        out, err = self._capsys.readouterr()
        assert found == code, err
        return json.loads(out) if code != 1 else err

    def marks(self) -> list[Annotation]:
        with Workspace.open(self.root) as workspace:
            return workspace.store.find(Annotation)

    def add(self, *marks: Annotation) -> None:
        with Workspace.open(self.root) as workspace:
            workspace.store.add_annotations(marks, by=ADA)

    def mark(self, **more: Any) -> Annotation:
        given: dict[str, Any] = {"start_pts": 512, "tag": "text", "author": ADA}
        return Annotation(self.case.id, self.clip.id, **(given | more))


@pytest.fixture
def desk(
    tmp_path: Path, media_clips: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    monkeypatch.setenv("WORKBENCH_ANALYST", ADA)
    return Desk(tmp_path / "w", media_clips / "counter.mp4", capsys)


@pytest.mark.parametrize("form", ["vtt", "eaf", "webannotation"])
def test_annotations_go_out_and_come_back(desk: Desk, tmp_path: Path, form: str) -> None:
    marks = [desk.mark(text=text) for text in HOSTILE]
    desk.add(*marks, desk.mark(region='{"box":[0.1,0.2,0.3,0.4]}', end_pts=2048))
    (written,) = desk.run("export", "T-1", "--format", form, "--out", tmp_path / "out")["files"]
    assert Path(written).parent == tmp_path / "out"
    again = desk.run("import", written, "--clip", "counter.mp4")
    assert (again["added"], len(again["known"]), again["refused"]) == ([], len(HOSTILE) + 1, [])
    assert len(desk.marks()) == len(HOSTILE) + 1
    with Workspace.open(desk.root) as workspace:
        actions = [event.action for event in workspace.store.events(desk.case.id)]
        assert workspace.store.verify_chain().ok
    assert actions[-2:] == [WRITTEN, IMPORTED]


def test_cues_of_another_tool_come_in_with_one_event(desk: Desk, tmp_path: Path) -> None:
    cues = tmp_path / "cues.vtt"
    cues.write_text(
        "WEBVTT\n\n00:00.100 --> 00:00.200\n[sign] Rue\n\n00:00.300 --> 00:00.200\nx\n\n00:00.000 --> 00:00.040\ny\n"
    )
    report = desk.run("import", cues, "--clip", "counter.mp4", code=3)
    assert len(report["added"]) == 2
    assert "line 6" in report["refused"][0]
    assert [(one.tag, one.text, one.author) for one in desk.marks()] == [("sign", "Rue", ADA), ("mark", "y", ADA)]
    with Workspace.open(desk.root) as workspace:
        assert [event.action for event in workspace.store.events()][-2:] == ["annotations.made", IMPORTED]


def test_an_annotation_that_differs_here_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    desk.add(desk.mark(text="ours"))
    file = tmp_path / "one.vtt"
    desk.run("export", "T-1", "--format", "vtt", "--clip", "counter.mp4", "--out", file)
    file.write_text(file.read_text().replace("[text] ours", "[text] theirs"))
    report = desk.run("import", file, "--clip", "counter.mp4", code=3)
    assert (report["added"], len(report["refused"])) == ([], 1)
    assert [one.text for one in desk.marks()] == ["ours"]


def test_what_cannot_be_done_is_said(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "text.txt"
    other.write_text("hello")
    assert "no file of annotations" in desk.run("import", other, "--clip", "counter.mp4", code=1)
    assert "not there" in desk.run("import", tmp_path / "no.vtt", "--clip", "counter.mp4", code=1)
    assert "nothing" in desk.run("export", "T-1", "--format", "vtt", "--out", tmp_path / "o", code=1)
    desk.add(desk.mark())
    there = ("export", "T-1", "--format", "vtt", "--clip", "counter.mp4", "--out", other)
    assert "there already" in desk.run(*there, code=1)
    assert other.read_text() == "hello"
    assert "leave them out" in desk.run("export", "T-1", "--format", "vtt", "--blind", "--out", other, code=1)
    assert "--format only" in desk.run("export", "T-1", "--clip", "counter.mp4", "--out", other, code=1)
    assert "leave it out" in desk.run("import", other, "--clip", "counter.mp4", "--as", "X", code=1)


def test_tables_and_digests_are_written_and_checked(
    desk: Desk, tmp_path: Path, media_clips: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = desk.run("export", "T-1", "--format", "csv", "--out", tmp_path / "tables")["files"]
    assert {Path(file).name for file in files} == {"case.csv", "clip.csv", "custody.csv"}
    desk.run("export", "T-1", "--format", "json", "--out", tmp_path / "tables.json")
    assert json.loads((tmp_path / "tables.json").read_text())["tables"]["clip"][0]["sha256"] == desk.clip.sha256
    assert "leave --clip out" in desk.run(
        "export", "T-1", "--format", "json", "--clip", "counter.mp4", "--out", tmp_path / "x", code=1
    )
    for form in ("sha256sum", "md5sum"):
        desk.run("export", "T-1", "--format", form, "--out", tmp_path / form)
        copy = tmp_path / "counter.mp4"
        copy.write_bytes((media_clips / "counter.mp4").read_bytes())
        assert main(["verify", str(tmp_path / form), "--json"]) == 0
        copy.write_bytes(b"other")
        assert main(["verify", str(tmp_path / form)]) == 3
        capsys.readouterr()


def test_the_case_is_written_for_others(desk: Desk, tmp_path: Path) -> None:
    with Workspace.open(desk.root) as workspace:
        store = workspace.store
        other = store.add(a_clip(desk.case, HOSTILE[3]), by=ADA)
        segment = {"a": [0.0, 1.0], "b": [0.0, 1.0], "speed": 1.0, "relation": "same-footage"}
        comparison = json.dumps({"segments": [segment]})
        store.add(Match(desk.clip.id, other.id, "shared-stretch", comparison, "engine/1", 0.9), by=ADA)
        store.add(an_assessment(desk.case), by=ADA)
    for form in ("case", "mediareview"):
        (file,) = desk.run("export", "T-1", "--format", form, "--out", tmp_path / form)["files"]
        assert json.loads(Path(file).read_text())["@graph"]
    for form in ("otio", "edl"):
        (file,) = desk.run("export", "T-1", "--format", form, "--out", tmp_path / form)["files"]
        assert Path(file).name == f"_gpj.exe from counter.{form}"
        assert "counter.mp4" in Path(file).read_text()
