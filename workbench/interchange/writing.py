"""Files of an export: each whole or not there, none written over another, and the custody log says which."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cases.records import Case
from cases.store import CaseStore
from workbench.errors import EnvironmentFault, UserError
from workbench.names import os_sentence, quoted, safe_stem

WRITTEN: Final = "case.written-out"
"""Custody action of an export in another tool's format: the format and each file's digest."""


def named(stem: str, ending: str, taken: set[str]) -> str:
    """A file's name made from ``stem``: safe on any disk, and none of ``taken``, to which it is added."""
    name = f"{safe_stem(stem + '.')}.{ending}"
    number = 1
    while name.casefold() in taken:
        number += 1
        name = f"{safe_stem(stem + '.')} ({number}).{ending}"
    taken.add(name.casefold())
    return name


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write new files, and the folders they need; UserError where one is there, EnvironmentFault where none can be."""
    for path in files:
        if os.path.lexists(path):
            raise UserError(f"{quoted(path)} is there already. Choose another name, or move it away.")
    written: list[Path] = []
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            written.append(_write(path, data))
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise EnvironmentFault(os_sentence(path, error)) from error


def _write(path: Path, data: bytes) -> Path:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".export-", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            beside.chmod(0o644)
            beside.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
    return path


def log_written(store: CaseStore, case: Case, format_: str, files: Mapping[Path, bytes], *, by: str) -> None:
    """Say in the custody log what left in which format."""
    digests = {path.name: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    store.record_event(WRITTEN, case_id=case.id, subject=case.id, body={"format": format_, "files": digests}, by=by)
