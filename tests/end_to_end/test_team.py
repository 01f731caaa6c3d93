"""Two desks that share a record on a server, by command: each with its own originals."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cases.place import DATABASE
from cases.records import Case, Note
from cases.schema import FORMAT
from cases.workspace import Workspace
from tests.cases.conftest import copied
from tests.cases.test_database import FORMATS
from tests.clips import make_clip
from tests.postgres import Server
from workbench.cli import main

Run = Callable[..., Any]

pytestmark = pytest.mark.slow

PASSWORD = "fish-under-the-moon"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``workbench`` at a desk, the folder of that name; its JSON document, or all that it says."""
    monkeypatch.chdir(tmp_path)

    def run(desk: str, *arguments: str, code: int = 0) -> Any:
        monkeypatch.setenv("WORKBENCH_WORKSPACE", str(tmp_path / desk))
        monkeypatch.setenv("WORKBENCH_ANALYST", desk.capitalize())
        found = main(arguments)
        out, err = capsys.readouterr()
        assert found == code, out + err
        assert "Traceback" not in err
        return json.loads(out) if "--json" in arguments else out + err

    return run


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    """The address of an empty database."""
    with copied(server, "template0") as found:
        yield found


def test_two_desks_work_on_one_case_by_command(run: Run, address: str, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "in" / "post.mp4", seconds=3)
    assert run("ada", "new", "ada", "--name", "Newsroom", "--server", address).startswith(
        "Made the workspace “Newsroom”"
    )
    assert "Leave out --name" in run("bob", "new", "bob", "--name", "Other", "--server", address, code=1)
    joined = run("bob", "new", "bob", "--server", address, "--json")
    assert (joined["name"], joined["joined"]) == ("Newsroom", True)
    assert joined["server"].endswith("on this computer")

    run("ada", "case", "new", "T-1", "--title", "A post")
    run("ada", "add", "T-1", "in")
    run("bob", "judge", "pillar", "T-1", "location", "partly", "--text", "The tower.", "--clip", "post.mp4")
    run("ada", "judge", "hypothesis", "T-1", "It was filmed elsewhere.")
    run(
        *("bob", "verdict", "T-1", "--clip", "post.mp4", "--authenticity", "probably-authentic"),
        *("--context", "undetermined", "--reasons", "One take.", "--doubts", "No date."),
    )

    here = run("ada", "verify", "ada", "--json")
    assert (here["chain"]["ok"], here["originals"]["checked"], here["file"]["sealed"]) == (True, 1, None)
    there = run("bob", "verify", "bob", "--json")
    assert (there["chain"], there["originals"]["checked"]) == (here["chain"], 0)
    assert there["originals"]["problems"] == []
    assert [one["name"] for one in there["originals"]["not_held"]] == ["post.mp4"]
    assert "1 not held here" in run("bob", "verify", "bob")

    run("bob", "report", "T-1", "--out", "report", "--html")
    (page,) = (tmp_path / "report").glob("*.html")
    text = page.read_text("utf-8")
    assert all(words in text for words in ("The tower.", "filmed elsewhere", "One take."))
    refused = run("bob", "export", "T-1", "--out", "bob.zip", code=1)
    assert "post.mp4 is not held here but on" in refused
    assert "export the case without originals" in refused
    assert not (tmp_path / "bob.zip").exists()
    run("bob", "export", "T-1", "--out", "bob.zip", "--without-originals")
    assert "Not searched: The original of post.mp4 is not held here" in run(
        "bob", "search", str(clip), "--in", "bob", code=3
    )

    assert "its original is held here now" in run("bob", "add", "T-1", str(clip))
    assert run("bob", "verify", "bob", "--json")["originals"]["checked"] == 1
    (stored,) = (tmp_path / "bob" / "evidence").rglob("*.mp4")
    stored.unlink()
    assert "not there any more" in run("bob", "verify", "bob", code=3)
    assert run("ada", "verify", "ada", "--json")["originals"]["problems"] == []


def test_two_desks_that_are_open_at_once_lose_nothing_of_one_another(address: str, tmp_path: Path) -> None:
    with (
        Workspace.create(tmp_path / "ada", name="Newsroom", server=address) as one,
        Workspace.join(tmp_path / "bob", server=address) as other,
    ):
        case = one.store.add(Case("T-1", "A post", "Is it new?"), by="Ada")
        writers = [
            threading.Thread(target=_write, args=(desk, case.id, name)) for desk, name in ((one, "Ada"), (other, "Bob"))
        ]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        notes = one.store.find(Note)
        assert sorted(note.text for note in notes) == sorted(f"{who} {n}" for who in ("Ada", "Bob") for n in range(20))
        assert other.store.find(Note) == notes
        assert other.store.verify_chain().ok


def _write(desk: Workspace, case_id: str, who: str) -> None:
    for number in range(20):
        desk.store.add(Note(case_id, f"{who} {number}", who), by=who)


def test_a_password_comes_from_the_environment_and_goes_nowhere(
    run: Run, server: Server, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = server.folder / "data" / "pg_hba.conf"
    rules.write_text("local all locked scram-sha-256\n" + rules.read_text())
    database = address.split("@/")[1].split("?")[0]
    server.run(
        "SELECT pg_reload_conf()",
        f"CREATE ROLE locked LOGIN PASSWORD '{PASSWORD}'",
        "GRANT CREATE ON SCHEMA public TO locked",
        database=database,
    )
    place = server.address(database, user="locked")
    assert "asks for a password" in run("ada", "new", "ada", "--server", place, code=1)
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    told = run("ada", "new", "ada", "--server", place)
    told += run("ada", "case", "new", "T-1")
    told += run("ada", "verify", "ada")
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or PASSWORD.encode() not in path.read_bytes()
    assert PASSWORD not in told
    in_it = place.replace("locked@", f"locked:{PASSWORD}@")
    refused = run("ada", "new", "other", "--server", in_it, code=1)
    assert "Leave the password out" in refused
    assert PASSWORD not in refused
    monkeypatch.setenv("PGPASSWORD", "wrong")
    assert "refuses this user or this password" in run("ada", "verify", "ada", code=1)


def test_a_case_from_a_bundle_is_checked_at_every_desk_and_exported_where_it_came(
    run: Run, address: str, tmp_path: Path
) -> None:
    make_clip(tmp_path / "in" / "post.mp4", seconds=1)
    run("eve", "new", "eve")
    run("eve", "case", "new", "T-1")
    run("eve", "add", "T-1", "in")
    run("eve", "export", "T-1", "--out", "eve.zip")
    run("ada", "new", "ada", "--server", address)
    run("bob", "new", "bob", "--server", address)
    run("ada", "import", "eve.zip")
    for desk in ("ada", "bob"):
        assert run(desk, "verify", desk, "--json")["imported_logs"]["problems"] == []
    assert "Export the case at that desk" in run(
        "bob", "export", "T-1", "--out", "b.zip", "--without-originals", code=1
    )
    run("ada", "export", "T-1", "--out", "a.zip")
    for log in (tmp_path / "ada" / "imports").iterdir():
        log.unlink()
    assert "cannot be read" in run("ada", "verify", "ada", code=3)
    run("bob", "verify", "bob")


def test_the_roles_are_made_by_command_and_hold_an_account_to_them(run: Run, server: Server, address: str) -> None:
    assert "--roles needs --server" in run("ada", "new", "ada", "--roles", code=1)
    run("ada", "new", "ada", "--server", address, "--roles")
    run("ada", "case", "new", "T-1")
    server.run("CREATE ROLE rita LOGIN", "GRANT workbench_reader TO rita")
    run("rita", "new", "rita", "--server", address.replace("postgres@", "rita@"))
    assert "T-1" in run("rita", "case", "list")
    assert "no right to" in run("rita", "note", "T-1", "Mine", code=1)
    run("rita", "verify", "rita")


def test_what_opening_did_to_an_older_record_is_said_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / DATABASE).write_bytes(gzip.decompress((FORMATS / "format-2.db.gz").read_bytes()))
    assert f"was brought from format 2 to {FORMAT}" in run("old", "case", "list")
    assert "was brought" not in run("old", "case", "list")
