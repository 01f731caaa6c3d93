"""The sample workspace, built and searched."""

from __future__ import annotations

import shutil
from pathlib import Path

from workbench.sample import build_sample
from workbench.search import search_every_clip

BY = "Sample"


def make_sample(root: Path) -> None:
    """Build it at ``root``, search every clip, close it."""
    with build_sample(root) as workspace:
        search_every_clip(workspace, by=BY)


def copied(sample: Path, root: Path) -> Path:
    """A workspace of one's own at ``root``."""
    shutil.copytree(sample, root)
    return root
