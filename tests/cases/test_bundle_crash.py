"""Killed at any moment of an import: all of the case is there, or nothing."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cases.kinds import KINDS
from cases.records import Clip, Note
from cases.workspace import Workspace
from tests.cases.build import ADA
from tests.cases.bundle_build import bring_in, export, fill

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
NOTES = 60
"""Records that make the transaction long enough to be hit."""
KILLS = 5
IMPORT = """
import sys
from pathlib import Path
from cases.workspace import Workspace
from tests.cases.bundle_build import bring_in
with Workspace.open(Path(sys.argv[1])) as workspace:
    print("begin", flush=True)
    bring_in(workspace, Path(sys.argv[2]))
    print("done", flush=True)
"""


@pytest.mark.slow
def test_a_killed_import_leaves_all_or_nothing(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "here", name="Here") as here:
        case = fill(here, tmp_path)
        for number in range(NOTES):
            here.store.add(Note(case.id, f"Note {number}", ADA), by=ADA)
        whole = {name: len(here.store.find(kind)) for name, kind in KINDS.items()} | {"case": 1}
        export(here, tmp_path / "bag.zip")
    chance = random.Random(3)
    outcomes = []
    for number in range(KILLS):
        desk = tmp_path / f"desk-{number}"
        Workspace.create(desk, name="There").close()
        acknowledged = _killed(desk, tmp_path / "bag.zip", chance.uniform(0, 0.45))
        with Workspace.open(desk) as there:
            found = {name: len(there.store.find(kind)) for name, kind in KINDS.items()}
            assert found in (whole, dict.fromkeys(KINDS, 0))
            assert found == whole or not acknowledged
            files = [path for path in there.evidence.folder.rglob("*") if path.is_file()]
            assert len(files) == len(there.store.find(Clip))
            assert there.store.verify_chain().ok
            outcomes.append(found == whole)
            bring_in(there, tmp_path / "bag.zip")
            assert len(there.store.find(Note)) == whole["note"]
            assert list(there.cache.iterdir()) == []
    assert False in outcomes


def _killed(desk: Path, bundle: Path, seconds: float) -> bool:
    """Import in another process and kill it after so many seconds; whether it had said that it was done."""
    process = subprocess.Popen(
        [sys.executable, "-c", IMPORT, str(desk), str(bundle)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begin\n"
    time.sleep(seconds)
    process.kill()
    rest = process.stdout.read()
    process.stdout.close()
    process.wait()
    return "done" in rest
