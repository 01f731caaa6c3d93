"""A store and a workspace for each test that asks for one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.store import CaseStore
from cases.workspace import Workspace
from tests.cases.build import ADA


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty, closed store, to copy."""
    path = tmp_path_factory.mktemp("empty") / "workspace.db"
    CaseStore.create(path, name="Desk", by=ADA).close()
    return path


@pytest.fixture
def store(tmp_path: Path, empty_database: Path) -> Iterator[CaseStore]:
    """An empty store in ``tmp_path / "workspace.db"``."""
    made = CaseStore.open(Path(shutil.copy(empty_database, tmp_path)))
    yield made
    made.close()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace in ``tmp_path / "desk"``."""
    with Workspace.create(tmp_path / "desk", name="Desk") as made:
        yield made
