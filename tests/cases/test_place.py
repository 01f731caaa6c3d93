"""A folder says where its record is, and what it says is not believed blindly."""

from __future__ import annotations

from pathlib import Path

import pytest

from cases import place
from cases.errors import ConflictError, StoreError
from cases.place import DATABASE, SERVER, OnServer
from cases.workspace import Workspace
from tests.cases.build import ADA, a_case
from tests.cases.conftest import copied
from tests.postgres import Server

HERE = OnServer(
    "postgresql://olga@db.example.org/desk",
    "7c9e6679-7425-40de-944b-e07fc1f90ae7",
    "0f8fad5b-d9cb-469f-a165-70867728950e",
)


def test_what_is_written_down_is_read_again(tmp_path: Path) -> None:
    assert not place.is_workspace(tmp_path)
    place.keep(tmp_path, HERE)
    assert place.is_workspace(tmp_path)
    assert place.record_of(tmp_path) == HERE
    assert [entry.name for entry in tmp_path.iterdir()] == [SERVER]
    (tmp_path / DATABASE).touch()
    with pytest.raises(StoreError, match="holds both a record"):
        place.record_of(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("server, 1", "server, 2", "newer version"),
        ("Verification", "Other", "was damaged or changed"),
        ("address ", "address", "was damaged or changed"),
        ("record 7", "record g", "was damaged or changed"),
        ("desk 0", "desk ../0", "was damaged or changed"),
        ("/desk\n", "/desk more\n", "was damaged or changed"),
        ("record", "desk", "was damaged or changed"),
        ("8950e\n", "8950e\nmore yes\n", "was damaged or changed"),
        ("olga", "olga\udcff", "was damaged or changed"),
    ],
)
def test_what_was_changed_is_a_sentence(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    place.keep(tmp_path, HERE)
    path = tmp_path / SERVER
    path.write_bytes(path.read_text().replace(old, new, 1).encode("utf-8", "surrogateescape"))
    with pytest.raises(StoreError, match=sentence) as caught:
        Workspace.open(tmp_path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("address", ["postgresql://ada:secret@localhost/desk", "postgresql:///desk?password=secret"])
def test_no_password_is_written_down_or_read(tmp_path: Path, address: str) -> None:
    with pytest.raises(StoreError, match="holds a password") as caught:
        Workspace.create(tmp_path / "new", name="Desk", server=address)
    assert "secret" not in str(caught.value)
    with pytest.raises(StoreError, match="holds a password"):
        Workspace.join(tmp_path / "new", server=address)
    assert not (tmp_path / "new").exists()
    place.keep(tmp_path, OnServer(address, HERE.record, HERE.desk))
    with pytest.raises(StoreError, match="holds a password"):
        Workspace.open(tmp_path)


def test_a_server_that_is_not_there_makes_no_workspace_and_leaves_no_lock(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(StoreError, match="does not answer"):
            Workspace.create(tmp_path / "new", name="Desk", server="postgresql:///desk?host=/nowhere")
    assert not place.is_workspace(tmp_path / "new")


@pytest.mark.slow
def test_a_workspace_is_made_on_a_server_and_opened_by_its_folder(server: Server, tmp_path: Path) -> None:
    with copied(server, "template0") as address:
        with Workspace.create(tmp_path / "one", name="Desk", by=ADA, server=address) as made:
            case = made.store.add(a_case(), by=ADA)
            assert made.seal is None
            assert made.server == made.store.where
        with Workspace.open(tmp_path / "one") as again:
            assert (again.name, again.desk) == ("Desk", made.desk)
            assert again.store.get(type(case), case.id) == case
        assert sorted(entry.name for entry in (tmp_path / "one").iterdir()) == [
            "cache",
            "evidence",
            "workspace.lock",
            SERVER,
        ]
        with pytest.raises(ConflictError, match="There is a workspace in"):
            Workspace.create(tmp_path / "two", name="Other", server=address)
        with Workspace.join(tmp_path / "two", server=address) as other, Workspace.open(tmp_path / "one") as one:
            assert other.name == "Desk"
            assert other.desk != one.desk
            with pytest.raises(ConflictError, match="open already"):
                Workspace.open(tmp_path / "two")
        with pytest.raises(ConflictError, match="There is a workspace in"):
            Workspace.join(tmp_path / "two", server=address)


@pytest.mark.slow
def test_an_empty_database_is_not_joined(server: Server, tmp_path: Path) -> None:
    with copied(server, "template0") as address, pytest.raises(StoreError, match="no workspace in"):
        Workspace.join(tmp_path / "one", server=address)
    assert not place.is_workspace(tmp_path / "one")


@pytest.mark.slow
def test_another_record_at_the_same_address_is_not_taken_for_the_folders_own(server: Server, tmp_path: Path) -> None:
    with copied(server, "template0") as address:
        Workspace.create(tmp_path / "one", name="Desk", server=address).close()
        where = place.record_of(tmp_path / "one")
        assert isinstance(where, OnServer)
        place.keep(tmp_path / "one", OnServer(where.address, HERE.record, where.desk))
        with pytest.raises(StoreError, match="another one took its place"):
            Workspace.open(tmp_path / "one")
        place.keep(tmp_path / "one", where)
        Workspace.open(tmp_path / "one").close()
