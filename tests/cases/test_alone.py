"""The record stands alone: it can be used where no window, picture or media library can be imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FORBIDDEN = (
    "PySide6",
    "shiboken6",
    "numpy",
    "av",
    "cv2",
    "faiss",
    "imagehash",
    "exifread",
    "PIL",
    "hashing",
    "workbench",
    "ui",
)

SCRIPT = f"""
import sys
for name in {FORBIDDEN!r}:
    sys.modules[name] = None  # importing it fails
from pathlib import Path
from cases.records import Case, Note
from cases import reference
from cases.workspace import Workspace
with Workspace.create(Path(sys.argv[1]), name="Alone") as workspace:
    reference.fill(workspace.store, {{}}, by="Ada")
    assert "alembic" in sys.modules
    assert workspace.store.verify_chain().ok
    print(len(workspace.store.events()))
"""

OPENING = """
import sys
from pathlib import Path
from cases.workspace import Workspace
with Workspace.open(Path(sys.argv[1])):
    print("alembic" in sys.modules)
"""


def _run(script: str, root: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, str(root)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.slow
def test_the_record_needs_no_other_part_and_opening_loads_no_migrations(tmp_path: Path) -> None:
    assert int(_run(SCRIPT, tmp_path / "desk")) > 40
    assert _run(OPENING, tmp_path / "desk") == "False"
