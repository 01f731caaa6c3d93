"""What a report draws of the record alone, and its PDF, made again from the report and a bundle of the case."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from cases.confidential import mark_confidential
from cases.judgement import Annotation, Clock, ClockKind, Derivation, DerivationKind, Moment
from cases.judging import withdraw
from cases.records import Appearance, Case, Clip, ImpreciseTime, Match, Shape
from cases.workspace import Workspace
from workbench.bundles import export_case
from workbench.custody import KEY_FILE
from workbench.i18n import FRENCH
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.progress import never_cancel, no_progress
from workbench.replay.check import CANNOT, DIFFERS, SAME, Verified, verify_report
from workbench.replay.material import gathered
from workbench.replay.outputs import Kind
from workbench.replay.pages import check_pages
from workbench.replay.reading import attached_to, read_report
from workbench.replay.rerun import Cannot, Differs, Rerun
from workbench.report.choice import Choice
from workbench.report.write import write_report

pytestmark = pytest.mark.slow

BY = "A. Moreau"
NOON = datetime(2020, 8, 26, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Sent:
    """What was written of one case: four reports, and bundles of it as it was then, later, and for a second reader."""

    folder: Path
    worker: MediaWorker

    def verified(self, report: str, bundle: str) -> Verified:
        """The report, checked with the files of that bundle."""
        return verify_report(self.folder / report, [self.folder / bundle], worker=self.worker)


def _clock(case: Case, source: str, hours: int) -> Clock:
    at = NOON + timedelta(hours=hours)
    told = ImpreciseTime(f"{hours} h after noon", at, at + timedelta(minutes=30))
    return Clock(case.id, ClockKind.WITNESS, Moment.FILMED, told, source, BY)


def _fill(desk: Workspace, case: Case) -> None:
    store = desk.store
    (clip,) = store.find(Clip, case_id=case.id)
    post = store.add(Appearance(case.id, "Telegram", Shape.ORIGINAL_POST, None, "@one", "https://a.example/1"), by=BY)
    made = Derivation(case.id, clip.id, DerivationKind.SCREENGRAB, "Credit", BY, parent_appearance=post.id)
    store.add(made, by=BY)
    store.add(_clock(case, "The baker", 1), by=BY)
    withdraw(store, store.add(_clock(case, "The wrong baker", 9), by=BY), reason="Mixed up", by=BY)
    mark_confidential(store, store.add(_clock(case, "Zorblax", 3), by=BY), part="", reason="In danger", by=BY)
    mark = store.add(Annotation(case.id, clip.id, 0, "wall", BY, text="Zorblax stood here"), by=BY)
    store.revise_annotation(replace(mark, text="Zorblax stood there"), by=BY)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    folder = tmp_path_factory.mktemp("drawn")
    pixels = np.random.default_rng(1).integers(0, 256, (60, 90, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(folder / "grab.png")
    with (
        MediaWorker() as worker,
        pytest.MonkeyPatch.context() as patch,
        Workspace.create(folder / "desk", name="Desk", by=BY) as desk,
    ):
        patch.setenv(KEY_FILE, str(folder / "key.pem"))
        case = desk.store.add(Case(reference="T-1", title="A test", question="Is it?"), by=BY)
        take_in(desk, case, [folder / "grab.png"], by=BY, worker=worker)
        _fill(desk, case)
        write_report(desk, case, folder, html=False, by=BY, worker=worker)
        write_report(desk, case, folder, html=False, by=BY, worker=worker, language=FRENCH, archival=True)
        public = Choice(public=True)
        write_report(desk, case, folder, html=False, pdf=False, by=BY, worker=worker, choice=public)
        export_case(desk, case, folder / "then", by=BY)
        export_case(desk, case, folder / "blind", by=BY, blind=True, context=True, sign=False)
        desk.store.add(_clock(case, "The butcher", 30), by=BY)
        withdraw(desk.store, desk.store.find(Clock, case_id=case.id)[0], reason="Retracted", by=BY)
        export_case(desk, case, folder / "later", by=BY, sign=False)
        yield Sent(folder, worker)


def _drawings(found: Verified) -> dict[str, str]:
    return {line.about: line.outcome for line in found.lines if line.step == "drawing"}


@pytest.mark.parametrize("name", ["T-1-report", "T-1-report-fr", "T-1-report-public"])
@pytest.mark.parametrize("bundle", ["then", "later"])
def test_a_bundle_gives_the_drawings_as_the_record_was(sent: Sent, name: str, bundle: str) -> None:
    found = sent.verified(f"{name}.json", bundle)
    assert _drawings(found) == {"clocks-1.svg": SAME, "lineage-1.svg": SAME}
    assert found.count(SAME) == len(found.lines)


def test_the_languages_and_the_public_version_are_drawn_each_by_itself(sent: Sent) -> None:
    drawn = set()
    for name in ("T-1-report", "T-1-report-fr", "T-1-report-public"):
        steps = read_report(sent.folder / f"{name}.json").told.steps
        drawn |= {step.output for step in steps if step.about == "clocks-1.svg"}
    assert len(drawn) == 3


def test_a_drawing_of_another_record_is_noticed(sent: Sent, tmp_path: Path) -> None:
    tree = json.loads((sent.folder / "T-1-report.json").read_text("utf-8"))
    fake = "ab" * 32
    (group,) = (one for one in tree["judged"] if one["id"] == "clocks")
    (step,) = (one for one in tree["steps"] if one["about"] == "clocks-1.svg")
    group["drawings"][0]["sha256"] = step["output"] = fake
    tree["steps"] = [step]
    report = tmp_path / "report.json"
    report.write_text(json.dumps(tree), "utf-8")
    (line,) = (one for one in verify_report(report, [sent.folder / "then"]).lines if one.about == "clocks-1.svg")
    assert (line.outcome, line.what) == (DIFFERS, "Clocks (clocks-1.svg): the drawing")
    assert f"the report says {fake}" in line.why
    step["output"] = "cd" * 32
    report.write_text(json.dumps(tree), "utf-8")
    (line,) = (one for one in verify_report(report, [sent.folder / "then"]).lines if one.about == "clocks-1.svg")
    assert "the report shows something else there" in line.why
    tree["steps"] = []
    report.write_text(json.dumps(tree), "utf-8")
    assert set(_drawings(verify_report(report, [sent.folder / "then"])).values()) == {CANNOT}


@contextmanager
def _rerun(sent: Sent, bundle: str, scratch: Path, *, keep: bool = False) -> Iterator[Rerun]:
    report = sent.folder / "T-1-report.json"
    wanted = {item.sha256: item.name for item in read_report(report).told.materials}
    with gathered(wanted, report, [sent.folder / bundle], scratch) as material:
        yield Rerun(material, sent.worker, never_cancel, keep=keep)


@pytest.mark.parametrize(
    ("bundle", "change", "said"),
    [
        ("grab.png", {}, "no bundle with that state"),
        ("then", {"digest": "00" * 32}, "no bundle with that state"),
        ("blind", {}, "for a second reader"),
        ("then", {"sequence": [1]}, "none that this version knows"),
        ("then", {"of": "marks"}, "none that this version knows"),
        ("then", {"language": "tlh"}, "none that this version knows"),
        ("then", {"of": ["clocks"]}, "none that this version knows"),
    ],
)
def test_what_cannot_be_drawn_is_said(
    sent: Sent, tmp_path: Path, bundle: str, change: dict[str, Any], said: str
) -> None:
    steps = read_report(sent.folder / "T-1-report.json").told.steps
    step = next(one for one in steps if one.about == "clocks-1.svg")
    step = replace(step, parameters=json.dumps(json.loads(step.parameters) | change))
    with _rerun(sent, bundle, tmp_path) as rerun, pytest.raises(Cannot, match=said):
        rerun.check(step, no_progress)


def test_a_drawing_that_needs_another_case_cannot_be_made_from_a_bundle_of_one(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "desk", name="Desk", by=BY) as desk, MediaWorker() as worker:
        for number in (1, 2):
            case = desk.store.add(Case(reference=f"T-{number}", title="A test", question="Is it?"), by=BY)
            path = tmp_path / f"{number}.png"
            Image.new("RGB", (60, 40), (number, 0, 0)).save(path)
            take_in(desk, case, [path], by=BY, worker=worker)
        one, two = desk.store.find(Clip)
        desk.store.add(Match(one.id, two.id, "same-footage", '{"segments":[]}', "workbench-engine/1", 0.9), by=BY)
        desk.store.add(Derivation(case.id, two.id, DerivationKind.EXCERPT, "Seen", BY, parent_clip=one.id), by=BY)
        desk.store.add(_clock(case, "The baker", 1), by=BY)
        write_report(desk, case, tmp_path, html=False, pdf=False, by=BY, worker=worker)
        export_case(desk, case, tmp_path / "bag", by=BY, sign=False)
        found = verify_report(tmp_path / "T-2-report.json", [tmp_path / "bag"], worker=worker)
    assert _drawings(found) == {"clocks-1.svg": SAME, "lineage-1.svg": CANNOT}
    assert any("clips of other cases" in line.why for line in found.lines)


# ---- the PDF ---------------------------------------------------------------------------------------------------------


def test_the_pages_come_out_the_same_with_nothing_but_pdf_and_bundle(sent: Sent) -> None:
    for name in ("T-1-report.pdf", "T-1-report-fr.pdf"):
        found = sent.verified(name, "then")
        assert [line for line in found.lines if line.outcome != SAME] == []
        assert found.lines[0].what == "the pages are those that its data gives"


@pytest.fixture(scope="module")
def pictures(sent: Sent, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Those of the report, made again."""
    with _rerun(sent, "then", tmp_path_factory.mktemp("scratch"), keep=True) as rerun:
        for step in read_report(sent.folder / "T-1-report.json").told.steps:
            if step.kind in (Kind.PICTURE, Kind.DRAWING):
                rerun.check(step, no_progress)
        assert len(rerun.pictures) == 3
        return dict(rerun.pictures)


def _as_pdf(*files: bytes) -> bytes:
    """Files attached to no pages."""
    head = b"<<\n  /Type /EmbeddedFile\n  /Filter /FlateDecode\n>>\nstream\n"
    return b"%PDF-1.7\n" + b"".join(b"1 0 obj\n%s%s\nendstream\n" % (head, zlib.compress(one)) for one in files)


def test_other_pages_are_noticed_and_another_typesetter_is_named(
    sent: Sent, tmp_path: Path, pictures: dict[str, bytes]
) -> None:
    content = (sent.folder / "T-1-report.pdf").read_bytes()
    pdf = tmp_path / "other.pdf"

    def checked(changed: bytes, made: dict[str, bytes]) -> None:
        assert changed != content or made != pictures
        pdf.write_bytes(changed)
        check_pages(read_report(pdf), made)

    with pytest.raises(Differs, match="other pages than these"):
        checked(content.replace(b"Is it?", b"It is!"), pictures)
    older = re.sub(rb"(CreatorTool>Typst )\d+\.\d+\.\d+", rb"\g<1>0.1.0", content)
    with pytest.raises(Cannot, match=r"set with Typst 0\.1\.0, and Typst \d.* here sets other pages"):
        checked(older, pictures)
    font = re.search(rb"/FontName\s*/[A-Z]{6}\+([A-Za-z0-9-]+)", content)
    assert font is not None
    with pytest.raises(Cannot, match="fonts of the computer it was made on, such as Zz"):
        checked(content.replace(font[1], b"Zz" + font[1][2:]), pictures)
    with pytest.raises(Cannot, match="1 of its 3 pictures did not come out the same"):
        checked(content, dict(list(pictures.items())[1:]))


def test_a_pdf_cannot_have_files_written_elsewhere(sent: Sent, tmp_path: Path, pictures: dict[str, bytes]) -> None:
    content = (sent.folder / "T-1-report.pdf").read_bytes()
    data = (sent.folder / "T-1-report.json").read_bytes()
    log = next(one for one in attached_to(content) if b'"previous"' in one)
    pdf = tmp_path / "hostile.pdf"
    for name in ("../clocks-1.svg", "/tmp/clocks-1.svg", "..", "a/b.svg", ""):
        pdf.write_bytes(_as_pdf(data.replace(b'"clocks-1.svg"', json.dumps(name).encode()), log))
        with pytest.raises(Cannot, match="names that no report gives"):
            check_pages(read_report(pdf), pictures)
    pdf.write_bytes(_as_pdf(data))
    with pytest.raises(Differs, match="custody log inside it"):
        check_pages(read_report(pdf), pictures)
