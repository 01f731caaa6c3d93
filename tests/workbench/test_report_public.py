"""A public version tells nothing of what is confidential, in no byte of any form, and is tied to the full one."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pikepdf
import pytest
from PIL import Image, PngImagePlugin

from cases.confidential import mark_confidential
from cases.graphic import mark_graphic
from cases.judgement import (
    Annotation,
    Attribution,
    AttributionBasis,
    Bearing,
    Clock,
    ClockKind,
    Derivation,
    DerivationKind,
    Hypothesis,
    Moment,
    Subject,
)
from cases.records import (
    Appearance,
    Case,
    Claim,
    ClaimKind,
    Clip,
    Confidence,
    Finding,
    ImpreciseTime,
    Match,
    Note,
    Shape,
    Stance,
)
from cases.workspace import Workspace
from workbench.cli import main
from workbench.errors import UserError
from workbench.i18n import FRENCH
from workbench.intake import take_in
from workbench.media.client import MediaWorker
from workbench.report.choice import Choice
from workbench.report.pair import check_pair
from workbench.report.write import write_report

pytestmark = pytest.mark.slow

BY = "A. Moreau"
WHOLE = ("clip", "note", "finding", "bearing", "appearance", "clock", "derivation", "match", "annotation")
PARTS = (("claim", "claimant"), ("clock", "source"), ("attribution", "who"))
LEFT_OUT = {**dict.fromkeys(((kind, "") for kind in WHOLE), 1), **dict.fromkeys(PARTS, 1)}
"""How many of each kind and part are left out of the case."""
SECRETS = ("Quibbleton", "zorblax", "Vexatrice", "murgatroyd", "plonkhurst", "fizzwhistle", "grumbledore")
"""Words that stand in confidential records alone, or are a name that is confidential wherever it stands."""


@dataclass
class Made:
    """What was written of one case."""

    full: dict[str, Path]
    public: dict[str, Path]
    french: dict[str, Path]
    """The public version, with what its texts are made of in its data."""
    clips: dict[str, Clip]


def _still(path: Path, seed: int, words: str) -> Path:
    pixels = np.random.default_rng(seed).integers(0, 256, (60, 90, 3), dtype=np.uint8)
    said = PngImagePlugin.PngInfo()
    said.add_text("Comment", words)
    Image.fromarray(pixels).save(path, pnginfo=said)
    return path


def _fill(here: Workspace, case: Case, clips: dict[str, Clip]) -> None:
    store = here.store
    open_one, secret = clips["open.png"], clips["zorblax.png"]

    def add(record: Any, part: str | None = None) -> Any:
        kept = store.add(record, by=BY)
        if part is not None:
            mark_confidential(store, kept, part=part, reason="A source is in danger", by=BY)
        return kept

    mark_confidential(store, secret, reason="It shows where it was filmed from", by=BY)
    add(Note(case.id, "zorblax shows the balcony", BY, secret.id))
    claim = add(Claim(case.id, ClaimKind.WHO, "He fired", "Ms Quibbleton", "A call", Stance.SUPPORTS), "claimant")
    add(Note(case.id, "I asked  MS\nquibbleton again, and a passer-by.", BY, open_one.id))
    finding = add(Finding(case.id, "Call", "Vexatrice answered the phone", Confidence.HIGH, BY), "")
    add(Finding(case.id, "Head count", "About fifteen", Confidence.HIGH, BY, clip_id=open_one.id))
    guess = add(Hypothesis(case.id, "It was filmed in Grenoble.", BY))
    add(Bearing(case.id, Subject.HYPOTHESIS, guess.id, "finding", finding.id, Stance.SUPPORTS, "vexatrice knows", BY))
    post = add(
        Appearance(case.id, "Telegram", Shape.REPOST, open_one.id, "@murgatroyd", "https://t.example/murgatroyd/7"), ""
    )
    add(Note(case.id, "As seen at t.example/murgatroyd/7", BY))
    noon = ImpreciseTime("noon", datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 1, 2, tzinfo=UTC))
    add(Clock(case.id, ClockKind.PLATFORM, Moment.SEEN, noon, "Page of murgatroyd", BY, appearance_id=post.id))
    add(Clock(case.id, ClockKind.WITNESS, Moment.FILMED, noon, "The concierge plonkhurst", BY), "source")
    add(Attribution(case.id, "fizzwhistle", AttributionBasis.SELF, "The speaker", "0:12", Confidence.LOW, BY), "who")
    add(Derivation(case.id, open_one.id, DerivationKind.SCREENGRAB, "Credit", BY, parent_clip=secret.id))
    add(Match(open_one.id, secret.id, "same-footage", '{"segments":[]}', "workbench-engine/1", 0.9))
    add(
        Annotation(
            case.id, open_one.id, 0, "child, blur", BY, region='{"box":[0.1,0.1,0.5,0.5]}', text="grumbledore's son"
        ),
        "",
    )
    store.record_event(
        "search.made",
        case_id=case.id,
        subject=open_one.id,
        by="Ms Quibbleton",
        body={"clips_searched": 1, "skipped": ["zorblax.png could not be read."]},
    )
    assert claim


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    root = tmp_path_factory.mktemp("public")
    files = [_still(root / "open.png", 1, "nothing"), _still(root / "zorblax.png", 2, "zorblax")]
    with Workspace.create(root / "workspace", name="Test", by=BY) as here, MediaWorker() as worker:
        case = here.store.add(Case("T-1", "A test", "Is it?", "Ms Quibbleton called.", analysts=(BY,)), by=BY)
        take_in(here, case, files, by=BY, worker=worker)
        clips = {clip.name: clip for clip in here.store.find(Clip)}
        _fill(here, case, clips)
        mark_graphic(here.store, clips["open.png"], reason="Blood", by=BY)
        full = write_report(here, case, root / "full", by=BY, worker=worker)
        public = write_report(here, case, root / "public", by=BY, worker=worker, choice=Choice(public=True))
        again = write_report(here, case, root / "again", by=BY, worker=worker, choice=Choice(public=True))
        assert {kind: path.read_bytes() for kind, path in again.items()} == {
            kind: path.read_bytes() for kind, path in public.items()
        }
        wanted = Choice(public=True)
        french = write_report(here, case, root / "fr", pdf=False, by=BY, worker=worker, choice=wanted, language=FRENCH)
        yield Made(full, public, french, clips)


def _all_bytes(written: dict[str, Path]) -> dict[str, bytes]:
    """Every byte of the files, and of what is inside them packed: pictures of pages, objects and files of the PDF."""
    found = {path.name: path.read_bytes() for path in written.values()}
    page = found[written["html"].name].decode()
    for number, (kind, data) in enumerate(re.findall(r"data:([\w/+]+);base64,([A-Za-z0-9+/=]+)", page)):
        found[f"{kind} {number}"] = base64.b64decode(data)
    if "pdf" not in written:
        return found
    with pikepdf.open(io.BytesIO(found[written["pdf"].name])) as pdf:
        for name, file in pdf.attachments.items():
            found[f"attached {name}"] = file.get_file().read_bytes()
        for number, each in enumerate(pdf.objects):
            if isinstance(each, pikepdf.Stream):
                with_filters = each.get("/Filter") in ("/DCTDecode", pikepdf.Name.DCTDecode)
                found[f"stream {number}"] = each.read_raw_bytes() if with_filters else each.read_bytes()
            found[f"object {number}"] = each.unparse() if not isinstance(each, pikepdf.Stream) else b""
        found["metadata"] = bytes(str(dict(pdf.docinfo.items())) + str(pdf.open_metadata()), "utf-8")
    if shutil.which("pdftotext"):
        found["text"] = subprocess.run(["pdftotext", written["pdf"], "-"], capture_output=True, check=True).stdout
    return found


def _forms(word: str) -> list[bytes]:
    digits = word.encode("utf-16-be")
    return [word.lower().encode(), digits, digits.hex().encode(), word.lower().encode().hex().encode()]


def test_no_byte_of_a_public_version_holds_what_is_confidential(made: Made) -> None:
    secret = made.clips["zorblax.png"]
    words = (*SECRETS, secret.sha256, secret.sha256[:16], secret.sha1, secret.md5, secret.id)
    full, public = _all_bytes(made.full), _all_bytes(made.public)
    for word in words[:-1]:
        assert any(word.lower().encode() in data.lower() for data in full.values()), word
    for name, data in (public | _all_bytes(made.french)).items():
        for word in words:
            assert not any(form in data.lower() for form in _forms(word)), (name, word)


def test_the_cover_says_how_many_were_left_out_and_not_what(made: Made) -> None:
    public = json.loads(made.public["json"].read_text())
    page = made.public["html"].read_text()
    assert public["public"]["parts"] == len(public["public"]["digests"]) == 12
    assert "12 parts that are marked confidential were left out" in public["left_out"][0]
    assert public["left_out"][0].split("█")[0] in page
    assert public["kept_back"] == []
    assert "A source is in danger" not in page
    assert made.public["html"].name == "T-1-report-public.html"


def test_what_is_open_is_all_there(made: Made) -> None:
    public = json.loads(made.public["json"].read_text())
    assert [one["name"] for one in public["materials"]] == ["open.png"]
    assert [one["result"] for one in public["checks"]] == ["About fifteen"]
    assert public["claims"][0]["supports"][0]["text"] == "He fired"
    assert public["claims"][0]["supports"][0]["claimant"] == "█████"
    assert public["summary"] == "█████ called."
    assert public["public"]["blacked_out"] > 3
    said = json.dumps(public)
    assert "No check by an analyst" not in said
    assert "No match between" not in said


def test_pictures_that_are_flagged_or_marked_stay_hidden(made: Made) -> None:
    for written in (made.full, made.public):
        told = json.loads(written["json"].read_text())
        assert "grey and blurred" in told["warning"]
        assert "grey and blurred" in written["html"].read_text()
        (exhibit,) = told["materials"][0]["exhibits"]
        assert exhibit["picture"]["veiled"]
        assert "blurred" in exhibit["picture"]["name"]
    pictures = [data for name, data in _all_bytes(made.public).items() if name.startswith("image/jpeg")]
    assert pictures
    for data in pictures:
        pixels = np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(int)
        assert np.abs(pixels[..., 0] - pixels[..., 2]).max() <= 2
        assert pixels[10:-10, 10:-10].std() < 25


def test_the_pair_is_checked_by_digests(made: Made) -> None:
    public, full = made.public["json"].read_bytes(), made.full["json"].read_bytes()
    pair = check_pair(public, full)
    lines = pair.lines
    assert [line.outcome for line in lines] == ["same"] * 13
    assert hashlib.sha256(full).hexdigest() in lines[0].what
    other = full.replace(b"Vexatrice answered", b"Vexatrice declined")
    assert sorted(line.outcome for line in check_pair(public, other).lines).count("differs") == 2
    assert any(
        "left out" in line.what
        for line in check_pair(public.replace(b'"digests": [\n', b'"digests": [\n "00",'), full).lines
        if line.outcome == "differs"
    )
    assert {(one.kind, one.part): one.count for one in pair.left_out} == LEFT_OUT
    assert sum(LEFT_OUT.values()) == len(lines) - 1
    assert not any(word.lower() in repr(pair).lower() for word in SECRETS)
    fewer = json.loads(public)
    gone = fewer["public"]["digests"].pop()
    pair = check_pair(json.dumps(fewer).encode(), full)
    assert sum(one.count for one in pair.left_out) == len(LEFT_OUT) - 1
    assert any(gone in line.what and line.outcome == "differs" for line in pair.lines)
    with pytest.raises(UserError, match="no public version"):
        check_pair(full, public)
    with pytest.raises(UserError, match="JSON form"):
        check_pair(b"[]", full)


def test_the_command_says_how_many_were_left_out(made: Made, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["verify", str(made.public["json"]), "--full", str(made.full["json"])]
    assert main(command) == 0
    said = capsys.readouterr().out
    assert "Left out whole: annotation (1), appearance (1), bearing (1), clip (1), " in said
    assert "Left out in part: who of attribution (1), claimant of claim (1), source of clock (1)." in said
    assert main([*command, "--json"]) == 0
    assert {"kind": "claim", "part": "claimant", "count": 1} in json.loads(capsys.readouterr().out)["left_out"]


def test_a_case_without_anything_confidential_says_so(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "w", name="Test", by=BY) as here:
        case = here.store.add(Case("T-2", "Open", "Is it?"), by=BY)
        choice = replace(Choice(), public=True)
        written = write_report(here, case, tmp_path, by=BY, html=False, pdf=False, choice=choice)
        told = json.loads(written["json"].read_text())
        assert told["left_out"] == [
            "This is a public version. Nothing in the record is marked confidential: nothing was left out."
        ]
