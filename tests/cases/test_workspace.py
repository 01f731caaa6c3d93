"""One folder, one opener, and sentences for what cannot be opened."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cases.errors import ConflictError, StoreError
from cases.place import DATABASE
from cases.records import Case
from cases.workspace import LOCK, Workspace
from tests.cases.build import ADA, a_case
from tests.cases.conftest import WORKSPACE_IN_A_FILE

NOBODY = 65534
"""The user without rights on Linux and macOS."""

OPEN = """
import sys
from pathlib import Path
from cases.errors import CasesError
from cases.workspace import Workspace
try:
    with Workspace.open(Path(sys.argv[1])):
        print("opened", flush=True)
        sys.stdin.read()
except CasesError as error:
    print(f"{type(error).__name__}: {error}")
"""


def _opener(root: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-W", "error", "-c", OPEN, str(root)]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    )


def test_a_workspace_is_made_closed_and_opened(tmp_path: Path) -> None:
    root = tmp_path / "new" / "desk"
    with Workspace.create(root, name="Bureau d’été") as workspace:
        case = workspace.store.add(a_case(), by=ADA)
        assert workspace.root == root
        assert workspace.cache.is_dir()
    workspace.close()
    with Workspace.open(root) as workspace:
        assert workspace.name == "Bureau d’été"
        assert workspace.store.find(Case) == [case]
        assert [event.action for event in workspace.store.events()] == ["workspace.created", "case.opened"]


def test_a_relative_path_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Workspace.create(Path("desk"), name="Desk") as workspace:
        assert workspace.root == tmp_path / "desk"


def test_no_workspace_is_a_sentence_and_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no workspace in"):
        Workspace.open(tmp_path)
    with pytest.raises(StoreError, match="no workspace in"):
        Workspace.open(tmp_path / "absent")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_use_is_not_made_a_workspace(tmp_path: Path, workspace: Workspace) -> None:
    (tmp_path / "photo.jpg").touch()
    with pytest.raises(ConflictError, match="is not empty"):
        Workspace.create(tmp_path, name="Other")
    with pytest.raises(ConflictError, match="a workspace in"):
        Workspace.create(workspace.root, name="Other")
    with pytest.raises(StoreError, match="Could not create a workspace in"):
        Workspace.create(tmp_path / "photo.jpg" / "desk", name="Other")


def test_a_second_opener_is_told_who_has_it(workspace: Workspace) -> None:
    with pytest.raises(ConflictError, match=rf"open already .*process {os.getpid()} on"):
        Workspace.open(workspace.root)
    workspace.close()
    Workspace.open(workspace.root).close()


@pytest.mark.slow
def test_a_second_process_is_told_and_a_dead_one_holds_nothing(workspace: Workspace) -> None:
    workspace.close()
    with _opener(workspace.root) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "opened\n"
        with pytest.raises(ConflictError, match=f"process {first.pid} on"):
            Workspace.open(workspace.root)
        first.kill()
    Workspace.open(workspace.root).close()


@WORKSPACE_IN_A_FILE
def test_a_workspace_that_cannot_be_opened_is_not_left_locked(workspace: Workspace) -> None:
    workspace.close()
    database = workspace.root / DATABASE
    content = database.read_bytes()
    database.write_bytes(b"nothing")
    with pytest.raises(StoreError, match="no SQLite database"):
        Workspace.open(workspace.root)
    database.write_bytes(content)
    Workspace.open(workspace.root).close()


@contextmanager
def _without_rights() -> Iterator[None]:
    """Nothing is read-only to root: what root runs in the block runs as nobody."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def read_only() -> Iterator[Path]:
    """A closed workspace that anyone may read and nobody without rights may write to."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "desk"
        Workspace.create(root, name="Desk").close()
        for path in [Path(name), root, *root.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        yield root
        for path in [Path(name), root, *root.rglob("*")]:
            path.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no read-only mode there")
def test_a_read_only_folder_is_a_sentence(read_only: Path) -> None:
    with _without_rights(), pytest.raises(StoreError, match=r"Could not open the workspace .*not permitted"):
        Workspace.open(read_only)
    with _without_rights(), pytest.raises(StoreError, match=r"Could not create a workspace in .*not permitted"):
        Workspace.create(read_only.parent / "other", name="Other")
    (read_only / LOCK).chmod(0o666)
    with _without_rights(), pytest.raises(StoreError, match=r"workspace\.db could not be used"):
        Workspace.open(read_only)
