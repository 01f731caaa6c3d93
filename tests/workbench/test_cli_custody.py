"""The commands that sign and stamp the custody log, over a loopback authority."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from cases.place import DATABASE
from cases.workspace import Workspace
from tests.cases.authority_fixture import Authority, Served, refused, served
from workbench.cli import main
from workbench.custody import KEY_FILE

pytestmark = pytest.mark.slow

AUTHORITY = Authority()
Run = Callable[..., Any]


@pytest.fixture
def here() -> Iterator[Served]:
    with served(AUTHORITY.granted) as server:
        yield server


@pytest.fixture
def roots(tmp_path: Path) -> str:
    path = tmp_path / "roots.pem"
    path.write_bytes(AUTHORITY.root.public_bytes(Encoding.PEM))
    return str(path)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a ``custody`` command on the test's workspace; its JSON document, or its text."""
    monkeypatch.setenv("WORKBENCH_WORKSPACE", str(tmp_path / "w"))
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setenv(KEY_FILE, str(tmp_path / "keys" / "key.pem"))
    Workspace.create(tmp_path / "w", name="Desk").close()

    def run(*arguments: str, code: int = 0) -> Any:
        found = main(["custody", *arguments])
        out, err = capsys.readouterr()
        assert found == code, err
        return err if code == 1 else json.loads(out) if "--json" in arguments else out

    return run


def test_signing_says_what_was_signed(run: Run) -> None:
    head = run("sign", "--json")
    assert head["sequence"] == 1
    assert f"Signed: event 1 at {head['at']} with key {head['key_id']}; head {head['digest']}." in run("sign")
    assert run("status").startswith("Custody log: 1 events, signed, not time-stamped; head ")


def test_stamping_says_what_came_of_it(run: Run, here: Served, roots: str) -> None:
    here.status = 503
    assert "HTTP error 503" in run("stamp", here.url, "--certificates", roots, code=3)
    assert "Pending: " in run("status")
    here.status = 200
    assert "Confirmed: " in run("stamp", "--certificates", roots)
    assert run("stamp") == "No time stamp waits.\n"
    found = run("status", "--certificates", roots, "--json")
    assert (found["ok"], found["head_stamped"], found["problems"]) == (True, True, [])
    assert found["stamps"][0]["gen_time"] == "2026-03-04T05:06:07.000000Z"


def test_a_refusal_is_said(run: Run, here: Served, roots: str) -> None:
    here.answer = lambda _: refused()
    document = run("stamp", here.url, "--certificates", roots, "--json", code=3)
    assert document["stamps"][0]["state"] == "refused"
    assert "no stamps left" in document["stamps"][0]["error"]


def test_an_unknown_authority_may_be_trusted_later(run: Run, here: Served, roots: str) -> None:
    assert "Refused: " in run("stamp", here.url, code=3)
    assert "Confirmed: " in run("stamp", "--certificates", roots)
    assert len(here.queries) == 1


def test_what_cannot_be_asked_is_a_sentence(run: Run) -> None:
    assert "no address of a time-stamp authority" in run("stamp", "tsa.example", code=1)


def test_what_was_altered_is_listed(run: Run, tmp_path: Path) -> None:
    run("sign")
    with closing(sqlite3.connect(tmp_path / "w" / DATABASE, isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER signed_heads_no_update")
        raw.execute("UPDATE signed_heads SET at = '2027' || substr(at, 5)")
    assert "was altered" in run("status", code=3)
    document = run("status", "--json", code=3)
    assert (document["ok"], len(document["problems"])) == (False, 1)
