"""The sample workspace, built and searched once for all tests of a run, however many processes run them."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cases.errors import ConflictError
from cases.lock import Lock
from workbench.sample import build_sample
from workbench.search import search_every_clip

BY = "Sample"
PATIENCE = 240.0
"""Seconds to wait for another process that builds it."""


def sample_in(folder: Path) -> Path:
    """The sample workspace in ``folder``, built where it is not there yet. To be copied: all tests share it."""
    root = folder / "sample"
    with _alone(folder / "sample.lock"):
        if not root.is_dir():
            making = folder / "sample.making"
            with build_sample(making) as workspace:
                search_every_clip(workspace, by=BY)
            making.rename(root)
    return root


def copied(sample: Path, root: Path) -> Path:
    """A workspace of one's own at ``root``."""
    shutil.copytree(sample, root)
    return root


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            lock = Lock(path)
            break
        except ConflictError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
    try:
        yield
    finally:
        lock.release()
