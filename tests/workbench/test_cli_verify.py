"""``verify``, of a workspace and of a bundle: signatures, stamps, and originals that never came."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from cases.place import DATABASE
from cases.records import Clip
from cases.workspace import Workspace
from tests.cases.authority_fixture import Authority, served
from tests.cases.build import ADA
from tests.cases.bundle_build import BOB, fill, reseal
from workbench.bundles import export_case, import_bundle
from workbench.cli import main
from workbench.custody import KEY_FILE, sign_now, stamp_now

pytestmark = pytest.mark.slow

AUTHORITY = Authority()
OTHER = Authority("Other Time")
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workspace ``desk``, signed and stamped, a bundle ``bag`` of it, and the roots of authorities."""
    folder = tmp_path_factory.mktemp("made")
    for authority, name in ((AUTHORITY, "roots.pem"), (OTHER, "others.pem")):
        (folder / name).write_bytes(authority.root.public_bytes(Encoding.PEM))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("no_proxy", "*")
        patch.setenv(KEY_FILE, str(folder / "key.pem"))
        with Workspace.create(folder / "desk", name="Desk") as desk, served(AUTHORITY.granted) as here:
            case = fill(desk, folder)
            sign_now(desk)
            stamp_now(desk, here.url, trusted=[AUTHORITY.root])
            here.status = 503
            desk.store.revise_case(case.id, by=ADA, summary="More")
            stamp_now(desk, here.url, trusted=[AUTHORITY.root])
            export_case(desk, case, folder / "bag", by=ADA, originals=False)
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    """A copy of it, to spoil."""
    return Path(shutil.copytree(made, tmp_path / "place"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``verify``; its JSON document, or its text."""

    def run(*arguments: object, code: int = 0) -> Any:
        given = [str(argument) for argument in arguments]
        found = main(["verify", *given])
        out, err = capsys.readouterr()
        assert found == code, err + out
        return json.loads(out) if "--json" in given else out

    return run


def test_signed_heads_and_stamps_are_said_line_by_line(run: Run, place: Path) -> None:
    document = run(place / "desk", "--certificates", place / "roots.pem", "--json")["witnesses"]
    assert [head["ok"] for head in document["signed_heads"]] == [True, True]
    assert [stamp["proof"] for stamp in document["stamps"]] == ["confirmed", "pending"]
    first, second = document["signed_heads"]
    assert (document["signed_to"], document["stamped_to"]) == (second["sequence"], first["sequence"])
    assert document["stamps"][0]["event"] == first["sequence"]
    text = run(place / "desk", "--certificates", place / "roots.pem")
    assert f"Signed: event {first['sequence']} at " in text
    assert "Confirmed: http://127.0.0.1" in text
    assert "Pending: http://127.0.0.1" in text
    assert "signed up to event" in text
    unsure = run(place / "desk")
    assert "Confirmed: " not in unsure
    assert "Not proven: http://127.0.0.1" in unsure
    assert "Once confirmed, says the record." in unsure
    assert "does not hold" in run(place / "desk", "--certificates", place / "others.pem", code=3)


def test_a_log_without_witnesses_says_so(run: Run, tmp_path: Path) -> None:
    Workspace.create(tmp_path / "w", name="Desk").close()
    assert "Witnesses: of 1 events, not signed, not time-stamped." in run(tmp_path / "w")


@pytest.mark.parametrize(
    ("trigger", "statement", "sentence"),
    [
        (
            "signed_heads_no_update",
            "UPDATE signed_heads SET at = '2027' || substr(at, 5)",
            "does not fit its signature",
        ),
        ("stamps_settled", "UPDATE stamps SET gen_time = '2020' WHERE state = 'confirmed'", "does not fit its digest"),
    ],
)
def test_an_altered_witness_is_named(run: Run, place: Path, trigger: str, statement: str, sentence: str) -> None:
    with closing(sqlite3.connect(place / "desk" / DATABASE, isolation_level=None)) as raw:
        raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute(statement)
    (place / "desk" / "workspace.seal").unlink()
    assert sentence in run(place / "desk", code=3)
    document = run(place / "desk", "--json", code=3)
    assert document["chain"]["ok"]
    assert not document["witnesses"]["ok"]
    assert sentence in " ".join(document["witnesses"]["problems"])


def test_the_witnesses_of_a_bundle_are_held_against_certificates(run: Run, place: Path) -> None:
    document = run(place / "bag", "--certificates", place / "roots.pem", "--json")
    said = [line["what"] for line in document["witnesses"] if line["outcome"] == "same"]
    assert ["The head " in what for what in said] == [True, True, False]
    assert "is confirmed: event " in said[2]
    assert "2026-03-04T05:06:07" in said[2]
    (pending,) = [line for line in document["witnesses"] if " is pending." in line["what"]]
    assert pending["outcome"] == "cannot"
    assert all(line in document["lines"] for line in document["witnesses"])
    unsure = run(place / "bag")
    assert "same: The head " in unsure
    assert "cannot: The time stamp" in unsure
    assert "is not proven." in unsure
    assert "confirmed" not in unsure


@pytest.mark.parametrize("change", ["answer", "time", "nonce", "state"])
def test_a_stamp_of_a_bundle_that_does_not_fit_is_named(run: Run, place: Path, change: str) -> None:
    told = place / "bag/data/stamps.jsonl"
    first, *others = told.read_text().splitlines()
    stamp = json.loads(first)
    if change == "answer":
        answer = place / f"bag/data/stamps/{stamp['nonce']}.tsr"
        raw = bytearray(answer.read_bytes())
        raw[-5] ^= 1
        answer.write_bytes(raw)
    stamp |= {"time": {"gen_time": "2020"}, "nonce": {"nonce": "../../x"}, "state": {"state": 5}}.get(change, {})
    line = json.dumps(stamp, sort_keys=True, separators=(",", ":"))
    told.write_text("\n".join([line, *others]) + "\n")
    reseal(place / "bag")
    document = run(place / "bag", "--certificates", place / "roots.pem", "--json", code=3)
    (differs,) = [line["what"] for line in document["lines"] if line["outcome"] == "differs"]
    assert "time stamp" in differs


def test_what_came_without_its_original_is_a_note(run: Run, place: Path) -> None:
    with Workspace.create(place / "second", name="Second") as second:
        import_bundle(second, place / "bag", by=BOB)
        digests = {clip.sha256 for clip in second.store.find(Clip)}
    document = run(place / "second", "--json")["originals"]
    assert (document["checked"], document["problems"]) == (0, [])
    assert {one["sha256"] for one in document["not_held"]} == digests
    assert "0 damaged or missing, 2 not held here." in run(place / "second")
    with Workspace.open(place / "desk") as desk:
        desk.evidence.path_of(desk.store.find(Clip)[0]).unlink()
    assert "1 damaged or missing." in run(place / "desk", code=3)
