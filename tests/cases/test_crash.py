"""Killed at any moment, or out of disk at any write: nothing acknowledged is lost, nothing half-done stays."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cases.place import is_workspace
from cases.records import Case, Clip, Note
from cases.server import has_workspace
from cases.workspace import Workspace
from tests.cases.build import ADA, a_case
from tests.cases.conftest import WORKSPACE_IN_A_FILE, copied
from tests.postgres import Server

ROOT = Path(__file__).parents[2]

INTAKE = """
import sys
from pathlib import Path
from cases.errors import CasesError
from cases.records import Case, Clip, ClipKind, Note
from cases.workspace import Workspace

def take_in(workspace, case, source):
    stored = workspace.evidence.copy_in(source)
    try:
        return workspace.store.add(
            Clip(case.id, stored.name, ClipKind.VIDEO, stored.sha256, stored.sha1, stored.md5, stored.size,
                 stored.stored, "Ada", "copied from a folder"),
            by="Ada",
        )
    except CasesError:
        workspace.evidence.discard(stored)
        raise
"""

ENDLESS = (
    INTAKE
    + """
with Workspace.open(Path(sys.argv[1])) as workspace:
    case = workspace.store.case("G-2020")
    for number in range(100_000):
        source = Path(sys.argv[2]) / f"{number}.mp4"
        source.write_bytes((f"{sys.argv[3]} {number} ").encode() * 20_000)
        print("clip", take_in(workspace, case, source).id, flush=True)
        note = workspace.store.add(Note(case.id, f"Note {number}", "Ada"), by="Ada")
        print("note", note.id, flush=True)
"""
)

LIMITED = (
    INTAKE
    + """
import resource
limit = int(sys.argv[3])
with Workspace.open(Path(sys.argv[1])) as workspace:
    case = workspace.store.case("G-2020")
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    for number in range(200):
        source = Path(sys.argv[2]) / f"{number}.mp4"
        try:
            print("clip", take_in(workspace, case, source).id, flush=True)
            workspace.store.add(Note(case.id, "long " * 2000, "Ada"), by="Ada")
        except CasesError as error:
            print("refused", error, flush=True)
            break
"""
)


@pytest.fixture
def desk(workspace: Workspace) -> Path:
    """A closed workspace with one case."""
    workspace.store.add(a_case(), by=ADA)
    workspace.close()
    return workspace.root


def _command(script: str, *given: object) -> list[str]:
    return [sys.executable, "-c", script, *map(str, given)]


def _check(desk: Path, acknowledged: dict[str, list[str]]) -> None:
    """What was acknowledged is there, the chain holds, and each original belongs to exactly one clip."""
    with Workspace.open(desk) as workspace:
        report = workspace.store.verify_chain()
        assert report.ok, report.problems
        clips = workspace.store.find(Clip)
        assert set(acknowledged["clip"]) <= {clip.id for clip in clips}
        assert set(acknowledged["note"]) <= {note.id for note in workspace.store.find(Note)}
        assert [workspace.evidence.rehash(clip) for clip in clips] == [None] * len(clips)
        held = {path for path in workspace.evidence.folder.rglob("*") if path.is_file()}
        assert held == {workspace.evidence.path_of(clip) for clip in clips}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_killed_at_any_moment_nothing_acknowledged_is_lost(desk: Path, tmp_path: Path) -> None:
    moments = random.Random(2)
    acknowledged: dict[str, list[str]] = {"clip": [], "note": []}
    for run in range(5):
        sources = tmp_path / f"sources-{run}"
        sources.mkdir()
        with subprocess.Popen(
            _command(ENDLESS, desk, sources, run), stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            time.sleep(moments.uniform(0, 0.4))
            process.kill()
            for line in [first, *process.stdout]:
                if line.endswith("\n"):
                    kind, identifier = line.split()
                    acknowledged[kind].append(identifier)
        _check(desk, acknowledged)
    assert len(acknowledged["clip"]) >= 5


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no resource limits there")
@WORKSPACE_IN_A_FILE
@pytest.mark.parametrize(("limit", "says"), [(300_000, "larger than this disk"), (1_000_000, "could not be used")])
def test_out_of_disk_while_copying_or_recording_nothing_is_lost(
    desk: Path, tmp_path: Path, limit: int, says: str
) -> None:
    """The smaller limit stops the copy of a file (400 kB), the larger one the growth of the record."""
    sources = tmp_path / "sources"
    sources.mkdir()
    for number in range(200):
        (sources / f"{number}.mp4").write_bytes(f"{number:03} ".encode() * (100_000 if limit < 400_000 else 10))
    done = subprocess.run(_command(LIMITED, desk, sources, limit), capture_output=True, text=True, cwd=ROOT, check=True)
    *taken, refused = done.stdout.splitlines()
    assert refused.startswith("refused")
    assert says in refused
    _check(desk, {"clip": [line.split()[1] for line in taken], "note": []})


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_killed_while_a_workspace_is_made_the_same_folder_can_be_used(tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from cases.workspace import Workspace\n"
    script += "print(flush=True); Workspace.create(Path(sys.argv[1]), name='Desk'); sys.stdin.read()"
    for run, delay in enumerate((0.0, 0.05, 0.1, 0.2)):
        root = tmp_path / str(run)
        with subprocess.Popen(
            _command(script, root), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(delay)
            process.kill()
        opener = Workspace.open(root) if is_workspace(root) else Workspace.create(root, name="Desk")
        with opener as workspace:
            assert workspace.name == "Desk"
            assert workspace.store.find(Case) == []
            assert workspace.store.verify_chain().ok


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_killed_while_a_workspace_is_made_on_a_server_it_can_be_made_or_joined(server: Server, tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from cases.workspace import Workspace\n"
    script += (
        "print(flush=True); Workspace.create(Path(sys.argv[1]), name='Desk', server=sys.argv[2]); sys.stdin.read()"
    )
    for run, delay in enumerate((0.1, 0.3, 0.5, 0.8)):
        root = tmp_path / str(run)
        with copied(server, "template0") as address:
            with subprocess.Popen(
                _command(script, root, address), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
            ) as process:
                assert process.stdout is not None
                process.stdout.readline()
                time.sleep(delay)
                process.kill()
            with _made_after_all(root, address) as workspace:
                assert workspace.name == "Desk"
                assert workspace.store.verify_chain().problems == ()
                assert len(workspace.store.events()) == 1


def _made_after_all(root: Path, address: str) -> Workspace:
    if is_workspace(root):
        return Workspace.open(root)
    if has_workspace(address):
        return Workspace.join(root, server=address)
    return Workspace.create(root, name="Desk", server=address)
