"""A store and a workspace for each test that asks for one."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from cases.store import CaseStore
from cases.workspace import Workspace
from tests import postgres
from tests.cases.build import ADA


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty, closed store, to copy."""
    path = tmp_path_factory.mktemp("empty") / "workspace.db"
    CaseStore.create(path, name="Desk", by=ADA).close()
    return path


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL server of our own; tests that need it are skipped where PostgreSQL is not installed."""
    with contextlib.ExitStack() as running:
        try:
            server = running.enter_context(postgres.running())
        except postgres.NoServer as why:
            pytest.skip(str(why))
        yield server


@pytest.fixture(scope="session")
def template(server: postgres.Server) -> str:
    """The name of a database with an empty, closed store, to copy."""
    server.run("CREATE DATABASE template_desk")
    CaseStore.create(server.address("template_desk"), name="Desk", by=ADA).close()
    return "template_desk"


@contextlib.contextmanager
def copied(server: postgres.Server, template: str) -> Iterator[str]:
    """The address of a copy of a database, while it lasts."""
    name = f"desk_{uuid4().hex}"
    server.run(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.address(name)
    server.run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def in_a_file(tmp_path: Path, empty_database: Path) -> Path:
    """The file of an empty store, ``tmp_path / "workspace.db"``."""
    return Path(shutil.copy(empty_database, tmp_path))


@pytest.fixture
def on_a_server(server: postgres.Server, template: str) -> Iterator[str]:
    """The address of an empty store in a database of its own."""
    with copied(server, template) as address:
        yield address


@pytest.fixture
def place(in_a_file: Path) -> Path | str:
    """Where ``store`` is: a file; a module that tests either database says ``place = either_place``."""
    return in_a_file


@pytest.fixture
def store(place: Path | str) -> Iterator[CaseStore]:
    """An empty store."""
    made = CaseStore.open(place)
    yield made
    made.close()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace in ``tmp_path / "desk"``."""
    with Workspace.create(tmp_path / "desk", name="Desk") as made:
        yield made
