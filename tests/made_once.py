"""What takes long to make is made once for all tests of a run, however many processes run them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cases.errors import ConflictError
from cases.lock import Lock

PATIENCE = 240.0
"""Seconds to wait for another process that makes it."""


def made_once(folder: Path, name: str, make: Callable[[Path], object]) -> Path:
    """The folder ``name`` in ``folder``, made where it is not there yet. To be copied: all tests share it."""
    root = folder / name
    with _alone(folder / f"{name}.lock"):
        if not root.is_dir():
            making = folder / f"{name}.making"
            make(making)
            making.rename(root)
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
