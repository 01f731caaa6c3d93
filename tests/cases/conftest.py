"""A store and a workspace for each test that asks for one."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from uuid import uuid4

import pytest

from cases.store import CaseStore
from cases.workspace import Workspace
from tests import postgres
from tests.cases.build import ADA, one_of_each

EITHER = ["in_a_file", pytest.param("on_a_server", marks=pytest.mark.slow)]
"""Where a store is: names of fixtures."""
IN_A_FILE = pytest.mark.parametrize("place", ["in_a_file"], indirect=True)
"""A test of what only a store in a file has."""
WORKSPACE_IN_A_FILE = pytest.mark.parametrize("workspace", ["in_a_file"], indirect=True)
"""The same for a workspace."""


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty, closed store, to copy."""
    path = tmp_path_factory.mktemp("empty") / "workspace.db"
    CaseStore.create(path, name="Desk", by=ADA).close()
    return path


@cache
def empty_on(server: postgres.Server) -> str:
    """The name of a database with an empty, closed store, to copy."""
    server.run("CREATE DATABASE template_desk")
    CaseStore.create(server.address("template_desk"), name="Desk", by=ADA).close()
    return "template_desk"


@pytest.fixture(scope="session")
def template(server: postgres.Server) -> str:
    """The same for tests."""
    return empty_on(server)


@contextlib.contextmanager
def copied(server: postgres.Server, template: str) -> Iterator[str]:
    """The address of a copy of a database, while it lasts."""
    name = f"desk_{uuid4().hex}"
    server.run(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.address(name)
    server.run(f"DROP DATABASE {name} WITH (FORCE)")


@contextlib.contextmanager
def new_place(request: pytest.FixtureRequest, folders: pytest.TempPathFactory) -> Iterator[Path | str]:
    """Where a fixture that has the parameters ``EITHER`` and serves many tests can make a store of its own."""
    if request.param == "on_a_server":
        with copied(request.getfixturevalue("server"), "template0") as address:
            yield address
    else:
        yield folders.mktemp("store") / "workspace.db"


@pytest.fixture
def in_a_file(tmp_path: Path, empty_database: Path) -> Path:
    """The file of an empty store, ``tmp_path / "workspace.db"``."""
    return Path(shutil.copy(empty_database, tmp_path))


@pytest.fixture
def on_a_server(server: postgres.Server, template: str) -> Iterator[str]:
    """The address of an empty store in a database of its own."""
    with copied(server, template) as address:
        yield address


@pytest.fixture(params=EITHER)
def place(request: pytest.FixtureRequest) -> Path | str:
    """Where ``store`` is: the same tests for a file and for a server."""
    found: Path | str = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def store(place: Path | str) -> Iterator[CaseStore]:
    """An empty store."""
    made = CaseStore.open(place)
    yield made
    made.close()


@contextlib.contextmanager
def new_workspace(request: pytest.FixtureRequest, root: Path) -> Iterator[Workspace]:
    """A new workspace for a fixture that has the parameters ``EITHER``, closed at the end."""
    with contextlib.ExitStack() as kept:
        if request.param == "on_a_server":
            server = request.getfixturevalue("server")
            made = Workspace.join(root, server=kept.enter_context(copied(server, empty_on(server))))
        else:
            made = Workspace.create(root, name="Desk", by=ADA)
        yield kept.enter_context(made)


@pytest.fixture(params=EITHER)
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace in ``tmp_path / "desk"``, its record in a file or on a server."""
    if request.param == "on_a_server":
        made = Workspace.join(tmp_path / "desk", server=request.getfixturevalue("on_a_server"))
    else:
        made = Workspace.create(tmp_path / "desk", name="Desk")
    with made:
        yield made


@pytest.fixture(scope="session")
def filled_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a closed store with one record of each kind and a revised note, to copy."""
    path = tmp_path_factory.mktemp("filled") / "workspace.db"
    _fill(path)
    return path


@pytest.fixture(scope="session")
def filled_template(server: postgres.Server) -> str:
    """The name of a database with the same, to copy."""
    server.run("CREATE DATABASE template_filled")
    _fill(server.address("template_filled"))
    return "template_filled"


def _fill(place: Path | str) -> None:
    store = CaseStore.create(place, name="Desk", by=ADA)
    store.revise_note(one_of_each(store)[-1].id, "Look at the shadow again.", by="Bob")
    assert store.verify_chain().ok
    store.close()


@pytest.fixture
def filled_on_a_server(server: postgres.Server, filled_template: str) -> Iterator[CaseStore]:
    """A copy of the filled store on a server, open."""
    with copied(server, filled_template) as address:
        store = CaseStore.open(address)
        yield store
        store.close()


@pytest.fixture
def filled_in_a_file(tmp_path: Path, filled_database: Path) -> Iterator[CaseStore]:
    """A copy of the filled store in a file, open."""
    store = CaseStore.open(Path(shutil.copy(filled_database, tmp_path)))
    yield store
    store.close()


@pytest.fixture(params=["filled_in_a_file", pytest.param("filled_on_a_server", marks=pytest.mark.slow)])
def filled(request: pytest.FixtureRequest) -> CaseStore:
    """A store with one record of each kind and a revised note, in a file or on a server."""
    found: CaseStore = request.getfixturevalue(request.param)
    return found
