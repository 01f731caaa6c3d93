"""Reports checked on a machine that has the report and its bundle, and nothing else."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from cases.judgement import Annotation
from cases.marks import BLUR
from cases.records import Case, Clip
from cases.workspace import Workspace
from tests.clips import make_clip
from workbench.bundles import export_case
from workbench.cli import main
from workbench.custody import KEY_FILE
from workbench.errors import UserError
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.progress import never_cancel, no_progress
from workbench.replay import check
from workbench.replay.check import CANNOT, DIFFERS, SAME, Verified, verify_report
from workbench.replay.material import gathered
from workbench.replay.outputs import Kind
from workbench.replay.reading import read_report
from workbench.replay.rerun import Cannot, Differs, Rerun
from workbench.report.choice import Choice, Section
from workbench.report.write import write_report
from workbench.search import search_workspace

pytestmark = pytest.mark.slow

BY = "A. Moreau"
Run = Callable[[list[str]], tuple[int, str, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, worker: MediaWorker) -> Path:
    """A folder with a workspace ``desk``, and in ``sent`` the report of its case in three forms and ``bag``."""
    folder = tmp_path_factory.mktemp("made")
    make_clip(folder / "whole.mp4", seconds=3)
    make_clip(folder / "part.mp4", seconds=2, start=1)
    pixels = np.random.default_rng(1).integers(0, 256, (90, 160, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(folder / "grab.png")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEY_FILE, str(folder / "key.pem"))
        with Workspace.create(folder / "desk", name="Desk", by=BY) as desk:
            case = desk.store.add(Case(reference="T-1", title="A test", question="Is it?"), by=BY)
            names = ("whole.mp4", "part.mp4", "grab.png")
            take_in(desk, case, [folder / name for name in names], by=BY, worker=worker)
            whole, _, still = desk.store.find(Clip)
            search_workspace(desk, whole, by=BY, worker=worker)
            box = json.dumps({"box": [0.1, 0.1, 0.2, 0.2]})
            mark = Annotation(case_id=case.id, clip_id=still.id, tag=BLUR, text="", author=BY, start_pts=0, region=box)
            desk.store.add(mark, by=BY)
            write_report(desk, case, folder / "sent", by=BY, worker=worker)
            export_case(desk, case, folder / "sent" / "bag", by=BY)
    return folder


@pytest.fixture
def sent(made: Path, tmp_path: Path) -> Path:
    """A copy of what was sent, to spoil."""
    return Path(shutil.copytree(made / "sent", tmp_path / "sent"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(arguments: list[str]) -> tuple[int, str, str]:
        code = main(arguments)
        out, err = capsys.readouterr()
        return code, out, err

    return command


def edited(report: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Alter the JSON form of a report."""
    tree = json.loads(report.read_text("utf-8"))
    change(tree)
    report.write_text(json.dumps(tree), "utf-8")


def only(*kinds: str) -> Callable[[dict[str, Any]], None]:
    """Leaves steps of these kinds."""

    def change(tree: dict[str, Any]) -> None:
        tree["steps"] = [step for step in tree["steps"] if step["kind"] in kinds]

    return change


def outcomes(found: Verified, *kinds: str) -> set[tuple[str, str]]:
    """Kind and outcome of the lines, of some kinds if named; those on what has no step aside."""
    lines = [line for line in found.lines if line.why != "the report tells no step"]
    return {(line.step, line.outcome) for line in lines if not kinds or line.step in kinds}


def why(found: Verified, kind: str, outcome: str) -> str:
    return " ".join(line.why for line in found.lines if (line.step, line.outcome) == (kind, outcome))


class Idle:
    """Does no step: for tests of what comes before them."""

    def __init__(self, *_: object, **how: object) -> None:
        self.pictures: dict[str, bytes] = {}

    def check(self, *_: object) -> None: ...


def test_all_is_the_same_with_nothing_but_report_and_bundle(sent: Path, worker: MediaWorker) -> None:
    found = verify_report(sent / "T-1-report.html", worker=worker)
    assert [line for line in found.lines if line.outcome != SAME] == []
    kinds = {line.step for line in found.lines}
    assert kinds == {"page", "log", "bundle", *Kind}
    assert any(json.loads(step.parameters).get("hidden") for step in found.report.told.steps), "a place is burnt out"
    assert found.places == (sent,)


@pytest.mark.parametrize("form", ["json", "html", "pdf"])
def test_every_form_is_the_one_that_was_written(sent: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.setattr(check, "Rerun", Idle)
    monkeypatch.setattr(check, "check_pages", lambda *_: None)
    report = sent / f"T-1-report.{form}"
    found = verify_report(report)
    assert found.count(SAME) == len(found.lines) > 10
    report.write_bytes(report.read_bytes() + b"\n")
    found = verify_report(report)
    assert outcomes(found, "log") == {("log", DIFFERS)}
    (sent / "bag").rename(sent.parent / "away")
    assert outcomes(verify_report(report), "log", "bundle") == {("log", CANNOT)}


def test_a_page_that_says_otherwise_than_its_data_is_noticed(sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "Rerun", Idle)
    page = sent / "T-1-report.html"
    text = page.read_text("utf-8")
    digest = hashlib.sha256((sent / "T-1-report.json").read_bytes()).hexdigest()
    assert outcomes(verify_report(page), "page") == {("page", SAME)}
    for old, new in (("A test", "A proof"), (digest, "0" * 64), ("</main>", "<p>Genuine.</p></main>")):
        page.write_text(text.replace(old, new), "utf-8")
        found = verify_report(page)
        assert outcomes(found, "page") == {("page", DIFFERS)}
        assert "the file around it is another" in why(found, "log", DIFFERS)
    monkeypatch.setattr("workbench.replay.page.generator", lambda: "Verification Workbench 9")
    assert "Verification Workbench 9" in why(verify_report(page), "page", CANNOT)


def test_a_picture_that_was_swapped_in_the_page_is_noticed(sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "Rerun", Idle)
    page = sent / "T-1-report.html"
    text = page.read_text("utf-8")
    first, second = list(dict.fromkeys(re.findall(r"data:image/jpeg;base64,[^\"]*", text)))[:2]
    page.write_text(text.replace(first, second), "utf-8")
    assert outcomes(verify_report(page), "page") == {("page", DIFFERS)}


def test_an_altered_clip_is_noticed_and_nothing_is_computed_from_it(sent: Path, worker: MediaWorker) -> None:
    report = sent / "T-1-report.json"
    edited(report, only("file", "packets", "keyframes", "frame", "comparison"))
    whole = json.loads(report.read_text("utf-8"))["materials"][0]["sha256"]
    (original,) = (sent / "bag" / "data" / "originals").glob(f"{whole}*")
    data = bytearray(original.read_bytes())
    data[len(data) // 2] ^= 1
    original.chmod(0o644)
    original.write_bytes(data)
    found = verify_report(report, worker=worker)
    by = {(line.step, line.about): line for line in found.lines if line.why != "the report tells no step"}
    assert by["file", "M1"].outcome == DIFFERS
    assert hashlib.sha256(data).hexdigest() in by["file", "M1"].why
    assert by["packets", "M1"].outcome == by["keyframes", "M1"].outcome == by["comparison", "R1"].outcome == CANNOT
    assert "only an altered one" in by["packets", "M1"].why
    assert by["file", "M2"].outcome == by["packets", "M2"].outcome == SAME
    assert outcomes(found, "bundle") == {("bundle", DIFFERS)}


def test_an_altered_report_is_noticed(sent: Path, worker: MediaWorker) -> None:
    report = sent / "T-1-report.json"

    def change(tree: dict[str, Any]) -> None:
        only("file", "packets", "frame", "event", "drawing")(tree)
        tree["materials"][0]["md5"] = "0" * 32
        tree["materials"][1]["packets_sha256"] = "1" * 64
        frame = next(step for step in tree["steps"] if step["kind"] == "frame")
        frame["output"] = "2" * 64
        (drawing,) = (step for step in tree["steps"] if step["kind"] == "drawing")
        drawing["parameters"] = drawing["parameters"].replace("true", "false")
        tree["record_digest"] = "3" * 64
        for step in tree["steps"]:
            if step["kind"] == "event":
                step["output"] = "3" * 64
            if (step["kind"], step["about"]) == ("packets", "M2"):
                step["output"] = "1" * 64

    edited(report, change)
    found = verify_report(report, worker=worker)
    wrong = [(line.step, line.about) for line in found.lines if line.outcome == DIFFERS and line.step != "log"]
    frame = next(step.about for step in found.report.told.steps if step.kind == "frame")
    drawing = next(step.about for step in found.report.told.steps if step.kind == "drawing")
    assert wrong == [("event", "custody"), ("file", "M1"), ("packets", "M2"), ("frame", frame), ("drawing", drawing)]
    assert "something else there" in why(found, "file", DIFFERS)
    assert "the same tools give" in why(found, "packets", DIFFERS)
    assert ("packets", SAME) in outcomes(found)


def test_another_version_is_said_and_blamed_only_where_the_result_is_another(sent: Path, worker: MediaWorker) -> None:
    report = sent / "T-1-report.json"

    def change(tree: dict[str, Any]) -> None:
        only("packets", "fingerprint")(tree)
        for step in tree["steps"]:
            step["tools"] = [tool.replace("engine/", "engine/9").replace("PyAV ", "PyAV 9") for tool in step["tools"]]
            if step["kind"] == "fingerprint":
                step["output"] = "4" * 64

    edited(report, change)
    found = verify_report(report, worker=worker)
    assert outcomes(found, "packets", "fingerprint") == {("packets", SAME), ("fingerprint", CANNOT)}
    assert "workbench-engine/9" in why(found, "fingerprint", CANNOT)


def test_what_is_not_there_is_said_for_each_step(sent: Path, tmp_path: Path, worker: MediaWorker) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    report = Path(shutil.copy(sent / "T-1-report.pdf", alone))
    found = verify_report(report, worker=worker)
    said = {(line.step, line.outcome) for line in found.lines}
    assert said == {
        ("page", CANNOT),
        ("log", CANNOT),
        ("drawing", SAME),
        *((kind, CANNOT) for kind in set(Kind) - {Kind.DRAWING}),
    }
    assert "no file with the SHA-256" in why(found, "file", CANNOT)
    assert "comes with a bundle" in why(found, "event", CANNOT)


def test_a_workspace_or_a_folder_will_do_and_nothing_is_written_to_it(
    made: Path, sent: Path, tmp_path: Path, worker: MediaWorker
) -> None:
    report = sent / "T-1-report.json"
    edited(report, only("file", "picture"))
    desk = Path(shutil.copytree(made / "desk", tmp_path / "desk"))
    before = state(desk)
    found = verify_report(report, [desk], worker=worker)
    assert outcomes(found, "file", "picture") == {("file", SAME), ("picture", SAME)}
    (desk / "workspace.db").write_bytes(b"another")
    assert outcomes(verify_report(report, [desk], worker=worker), "file") == {("file", SAME)}
    (desk / "workspace.db").write_bytes((made / "desk" / "workspace.db").read_bytes())
    assert {name: facts[0] for name, facts in state(desk).items()} == {name: facts[0] for name, facts in before.items()}
    loose = tmp_path / "loose"
    (loose / "deeper").mkdir(parents=True)
    shutil.copy(made / "whole.mp4", loose / "deeper" / "renamed.bin")
    shutil.copy(made / "grab.png", loose / "part.mp4")
    found = verify_report(report, [loose], worker=worker)
    by = {line.about: line for line in found.lines if line.step == "file"}
    assert (by["M1"].outcome, by["M2"].outcome, by["M3"].outcome) == (SAME, DIFFERS, SAME)
    with pytest.raises(UserError, match="cannot be looked for there"):
        verify_report(report, [tmp_path / "none"], worker=worker)


def state(folder: Path) -> dict[str, tuple[str, int]]:
    """Digest and time of each file."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        str(path.relative_to(folder)): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in files
    }


@pytest.mark.parametrize(
    ("kind", "parameters"),
    [
        ("frame", "no JSON"),
        ("frame", "[" * 100_000),
        ("frame", "[]"),
        ("frame", "{}"),
        ("frame", '{"pts":1e999}'),
        ("frame", '{"pts":true}'),
        ("frame", '{"pts":"12800"}'),
        ("frame", '{"pts":999999999999999999999999}'),
        ("frame", '{"pts":-9000000000000000000}'),
        ("picture", '{"pts":0,"hidden":[],"veiled":false,"fit":[90000,90000],"quality":82,"blur":0.03}'),
        ("picture", '{"pts":0,"hidden":7,"veiled":false,"fit":[560,420],"quality":82,"blur":0.03}'),
        ("picture", '{"pts":0,"hidden":[[]],"veiled":false,"fit":[560,420],"quality":82,"blur":0.03}'),
        ("picture", '{"pts":0,"hidden":[[[2,0],[0,"1"]]],"veiled":false,"fit":[560,420],"quality":82,"blur":0.03}'),
        ("picture", '{"pts":0,"hidden":[],"veiled":"yes","fit":[560,420],"quality":82,"blur":0.03}'),
        ("comparison", '{"digits":12}'),
        ("drawing", '{"lengths":["1e999999999","1"],"joins":[]}'),
        ("drawing", '{"lengths":["1/0","1"],"joins":[]}'),
        ("drawing", '{"lengths":["1"],"joins":[]}'),
        ("drawing", '{"lengths":["3","2"],"joins":[[["0","1"],["0"],true]]}'),
        ("drawing", '{"lengths":["3","2"],"joins":5}'),
        ("event", '{"sequence":[1]}'),
        ("signature", '{"sequence":{},"public_key":7}'),
        ("rocket", "{}"),
    ],
)
def test_a_hostile_step_ends_in_a_sentence(kind: str, parameters: str, sent: Path, worker: MediaWorker) -> None:
    report = sent / "T-1-report.json"
    told = read_report(report).told
    source = next(step for step in told.steps if step.kind == (kind if kind != "rocket" else "file"))
    step = replace(source, kind=kind, parameters=parameters)
    with gathered({item.sha256: item.name for item in told.materials}, report, (), sent) as material:
        with pytest.raises((Cannot, Differs)) as caught:
            Rerun(material, worker, never_cancel).check(step, no_progress)
        assert str(caught.value)


def test_steps_that_need_other_files_than_one_are_refused(sent: Path, worker: MediaWorker) -> None:
    told = read_report(sent / "T-1-report.json").told
    with gathered({}, sent / "T-1-report.json", (), sent) as material:
        for step in told.steps:
            with pytest.raises((Cannot, Differs)):
                Rerun(material, worker, never_cancel).check(replace(step, inputs=(), output=""), no_progress)


def test_a_bundle_from_before_the_report_says_so(made: Path, sent: Path, worker: MediaWorker) -> None:
    with Workspace.create(sent / "desk", name="Other", by=BY) as desk:
        case = desk.store.add(Case(reference="T-9", title="Another", question="?"), by=BY)
        export_case(desk, case, sent / "other.zip", by=BY, sign=False)
    report = sent / "T-1-report.json"
    edited(report, only("event", "signature"))
    found = verify_report(report, [sent / "other.zip"], worker=worker)
    assert outcomes(found, "log", "bundle", "event", "signature") == {
        ("log", CANNOT),
        ("bundle", SAME),
        ("event", CANNOT),
        ("signature", CANNOT),
    }
    assert "ends before that event" in why(found, "event", CANNOT)


def test_what_is_left_out_of_a_report_has_no_step_in_it(made: Path, tmp_path: Path, worker: MediaWorker) -> None:
    without = Choice(frozenset({Section.MATCHES, Section.EXHIBITS}))
    with Workspace.open(Path(shutil.copytree(made / "desk", tmp_path / "desk"))) as desk:
        write_report(
            desk, desk.store.case("T-1"), tmp_path, html=False, pdf=False, by=BY, worker=worker, choice=without
        )
    kinds = {step.kind for step in read_report(tmp_path / "T-1-report.json").told.steps}
    assert kinds == {"event", "signature", "file", "packets", "keyframes", "fingerprint"}


def test_the_command_says_each_line_and_ends_with_3_unless_all_is_the_same(
    sent: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(check, "Rerun", Idle)
        patch.setattr(check, "check_pages", lambda *_: None)
        code, out, _ = run(["verify", str(sent / "T-1-report.pdf")])
    assert code == 0
    assert "M1 whole.mp4: digests of the file" in out
    assert " same, 0 differ, 0 cannot" in out
    shutil.rmtree(sent / "bag" / "data" / "originals")
    edited(sent / "T-1-report.json", only("event", "file"))
    code, out, _ = run(["verify", str(sent / "T-1-report.json"), "--in", str(sent / "bag"), "--json"])
    document = json.loads(out)
    assert code == 3
    assert document["schema"] == "workbench.verify-report/1"
    assert document["report"]["form"] == "json"
    assert document["counts"]["differs"] == 2, "the file is not the one that was written, the bundle is not whole"
    assert {"outcome", "step", "about", "what", "why"} == set(document["lines"][0])
    code, _, err = run(["verify", str(sent / "bag"), "--in", str(sent)])
    assert code == 1
    assert "no report" in err
