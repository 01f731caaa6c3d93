"""A workspace: one folder that holds the record, the originals, and a cache of what can be computed again.

```
workspace.db        the case store (SQLite), its write-ahead log beside it
workspace.seal      digest of the record's file as it was left
workspace.lock      held by the process that has the workspace open
evidence/           the originals: <aa>/<sha256><suffix>, read-only
cache/              fingerprints, thumbnails, …: may be deleted at any time
```
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from cases.errors import CasesError, ConflictError, StoreError
from cases.evidence import EvidenceStore
from cases.faults import file_faults
from cases.lock import Lock
from cases.records import Clip, now
from cases.seal import Seal
from cases.store import CaseStore

DATABASE: Final = "workspace.db"
LOCK: Final = "workspace.lock"
CACHE: Final = "cache"
_OWN: Final = {DATABASE, f"{DATABASE}.new", f"{DATABASE}.new-journal", LOCK, CACHE, "evidence"}
"""What an interrupted creation may have left in the folder."""


class Workspace:
    """An open workspace: one at a time over all processes. A context manager; :meth:`close` lets go of it."""

    def __init__(self, root: Path, store: CaseStore, evidence: EvidenceStore, lock: Lock) -> None:
        self.root = root
        self.store = store
        self.evidence = evidence
        self.cache = root / CACHE
        """Folder of what can be computed again from the originals."""
        self.name = store.name
        self.seal = Seal(store.path)
        store.before_writing = self.seal.break_it
        self._lock = lock

    @classmethod
    def create(cls, root: Path, *, name: str, by: str = "workbench", clock: Callable[[], datetime] = now) -> Workspace:
        """A new workspace in the folder ``root``, which is made, or is empty; it is left open.

        ConflictError where there is a workspace, or something else, in it; StoreError where the disk refuses.
        """
        root = root.absolute()
        with file_faults("Could not create a workspace in", root):
            root.mkdir(parents=True, exist_ok=True)
            found = {entry.name for entry in root.iterdir()}
        if DATABASE in found:
            raise ConflictError(f"There is a workspace in {root} already. Open it, or choose another folder.")
        if found - _OWN:
            raise ConflictError(f"The folder {root} is not empty. Choose an empty or a new folder for the workspace.")
        lock = Lock(root / LOCK)
        try:
            CaseStore.create(root / DATABASE, name=name, by=by, clock=clock).close()
            return cls._opened(root, lock, clock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, root: Path, *, clock: Callable[[], datetime] = now) -> Workspace:
        """The workspace in the folder ``root``, tidied of what a killed process left.

        StoreError where there is none, or it cannot be opened safely; ConflictError where it is open elsewhere.
        """
        root = root.absolute()
        if not (root / DATABASE).is_file():
            raise StoreError(f"There is no workspace in {root}. Create one there, or check the path.")
        lock = Lock(root / LOCK)
        try:
            return cls._opened(root, lock, clock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _opened(cls, root: Path, lock: Lock, clock: Callable[[], datetime]) -> Workspace:
        store = CaseStore.open(root / DATABASE, clock=clock)
        try:
            evidence = EvidenceStore(root)
            evidence.create()
            evidence.tidy(_is_claimed_in(store))
            with file_faults("Could not create the cache folder in", root):
                (root / CACHE).mkdir(exist_ok=True)
            return cls(root, store, evidence, lock)
        except BaseException:
            store.close()
            raise

    def close(self) -> None:
        """Let go of the record and of the lock; closing twice does no harm."""
        with suppress(CasesError):  # what is not settled now is settled when the workspace is opened again
            self.evidence.settle(_is_claimed_in(self.store))
        self.store.close()
        with suppress(CasesError):  # without a seal the next check says that there is none
            self.seal.make()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _is_claimed_in(store: CaseStore) -> Callable[[str], bool]:
    return lambda sha256: bool(store.find(Clip, sha256=sha256))
