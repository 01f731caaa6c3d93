"""The digest of the record's file as it was left, so that any byte changed while nobody had it open is noticed.

SQLite's own check overlooks a changed letter, and the chain of events overlooks bytes that belong to no event: indexes,
page headers, free space. The seal is broken before the first change of a session and made anew when the workspace is
closed; after a crash there is none until then, and that is told.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Final

from cases.faults import file_faults
from cases.files import sync_folder

SEAL: Final = "workspace.seal"
"""Name of the file beside the record."""
SCHEMA: Final = "workbench.seal/1"
_MOST_BYTES: Final = 1000


class Seal:
    """The seal of one record; ``database`` is its file."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._file = database.with_name(SEAL)

    def break_it(self) -> None:
        """Remove the seal, before the record is changed; StoreError where that cannot be done."""
        with file_faults("Could not write in", self._database.parent):
            self._file.unlink(missing_ok=True)

    def make(self) -> None:
        """Seal the closed record, unless it is sealed already."""
        with file_faults("Could not seal the record", self._database):
            if self._file.exists():
                return
            unfinished = self._file.with_name(f"{SEAL}.new")
            sealed = {"schema": SCHEMA, "sha256": _digest(self._database), **_look(self._database)}
            unfinished.write_text(json.dumps(sealed) + "\n")
            unfinished.replace(self._file)
            sync_folder(self._file.parent)

    def problem(self) -> str | None:
        """A sentence where the record's file is not what it was when it was sealed; None where it is, or unsealed."""
        if not self._file.exists():
            return None
        try:
            with self._file.open("rb") as opened:
                kept = json.loads(opened.read(_MOST_BYTES))
            schema, sealed = kept["schema"], kept["sha256"]
        except (OSError, ValueError, KeyError, TypeError):
            return f"The seal of the record ({self._file}) cannot be read: it was damaged or changed."
        if schema != SCHEMA:
            return f"The seal of the record ({self._file}) is of a kind this version does not know: {schema!r}."
        with file_faults("Could not read the record", self._database):
            found = _digest(self._database)
        if found == sealed:
            return None
        return (
            f"The record’s file {self._database} was changed while no program of ours had it open: its SHA-256 is "
            f"{found}, it was left as {sealed}. Keep this copy as it is and compare it with a backup."
        )

    def looks_whole(self) -> bool:
        """Whether the record was left in order and its file is as long and as old as it was then: a quick look that
        reads nothing of it. Somebody who means to deceive can make it so; :meth:`problem` reads every byte.
        """
        try:
            with self._file.open("rb") as opened:
                kept = json.loads(opened.read(_MOST_BYTES))
            return {name: kept[name] for name in ("size", "modified")} == _look(self._database)
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def is_whole(self) -> bool:
        """Whether there is a seal: the last session was closed in order and this one has changed nothing."""
        return self._file.exists()


def _look(path: Path) -> dict[str, int]:
    facts = path.stat()
    return {"size": facts.st_size, "modified": facts.st_mtime_ns}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
