"""A workspace: one folder that holds the record, the originals, and a cache of what can be computed again.

```
workspace.db        the case store (SQLite), its write-ahead log beside it
workspace.server    in its place, where the record is on a server: its address (place.py)
workspace.seal      digest of the record's file as it was left; a record on a server has none
workspace.lock      held by the process that has the workspace open
evidence/           the originals: <aa>/<sha256><suffix>, read-only
cache/              fingerprints, thumbnails, …: may be deleted at any time
```

Several folders, each a desk with its own originals, may share a record on a server; each is open in one process.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self
from uuid import uuid4

from cases import place
from cases.errors import CasesError, ConflictError, StoreError
from cases.evidence import EvidenceStore
from cases.faults import file_faults
from cases.holdings import Holdings
from cases.lock import Lock
from cases.place import DATABASE, SERVER, OnServer
from cases.reading import WORKSPACE_CREATED
from cases.records import Clip, now
from cases.seal import Seal
from cases.server import without_password
from cases.store import CaseStore

LOCK: Final = "workspace.lock"
CACHE: Final = "cache"
_OWN: Final = {
    DATABASE,
    f"{DATABASE}.new",
    f"{DATABASE}.new-journal",
    f"{SERVER}.new",
    LOCK,
    CACHE,
    "evidence",
}
"""What an interrupted creation may have left in the folder."""

Clock = Callable[[], datetime]


class Workspace:
    """An open workspace: one at a time over all processes. A context manager; :meth:`close` lets go of it."""

    def __init__(self, root: Path, store: CaseStore, desk: str | None, lock: Lock, notices: tuple[str, ...]) -> None:
        self.root = root
        self.store = store
        self.evidence = EvidenceStore(root)
        self.cache = root / CACHE
        """Folder of what can be computed again from the originals."""
        self.name = store.name
        self.seal = Seal(store.path) if desk is None else None
        """The seal of the record's file; None for a record on a server."""
        self.notices = notices
        """What opening it did to the record and its users should hear of: that it had an older format."""
        if self.seal is not None:
            store.before_writing = self.seal.break_it
        self.desk = desk or ""
        """Names this folder among those that share a record on a server; empty where it holds the record."""
        self._holdings = Holdings(store, self.evidence, desk)
        self._lock = lock

    @classmethod
    def create(
        cls, root: Path, *, name: str, by: str = "workbench", server: str | None = None, clock: Clock = now
    ) -> Workspace:
        """A new workspace in the folder ``root``, which is made, or is empty; it is left open.

        Its record is made in the folder, or in the database at the address ``server``, which has no password in it.
        ConflictError where there is a workspace, or something else, in either; StoreError where one refuses.
        """
        address = None if server is None else without_password(server)

        def make(root: Path) -> None:
            store = CaseStore.create(address or root / DATABASE, name=name, by=by, clock=clock)
            with closing(store):
                if address is not None:
                    place.keep(root, OnServer(address, _identity(store), str(uuid4())))

        return cls._made(root, make, clock)

    @classmethod
    def join(cls, root: Path, *, server: str, clock: Clock = now) -> Workspace:
        """A new folder, as :meth:`create` makes one, for the originals of one more desk that shares a server's record.

        StoreError where there is no record at the address ``server``.
        """
        address = without_password(server)

        def make(root: Path) -> None:
            with closing(CaseStore.open(address, clock=clock)) as store:
                place.keep(root, OnServer(address, _identity(store), str(uuid4())))

        return cls._made(root, make, clock)

    @classmethod
    def _made(cls, root: Path, make: Callable[[Path], None], clock: Clock) -> Workspace:
        root = root.absolute()
        with file_faults("Could not create a workspace in", root):
            root.mkdir(parents=True, exist_ok=True)
            found = {entry.name for entry in root.iterdir()}
        if found & {DATABASE, SERVER}:
            raise ConflictError(f"There is a workspace in {root} already. Open it, or choose another folder.")
        if found - _OWN:
            raise ConflictError(f"The folder {root} is not empty. Choose an empty or a new folder for the workspace.")
        lock = Lock(root / LOCK)
        try:
            make(root)
            return cls._opened(root, lock, clock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, root: Path, *, clock: Clock = now) -> Workspace:
        """The workspace in the folder ``root``, tidied of what a killed process left.

        StoreError where there is none, or it cannot be opened safely; ConflictError where it is open elsewhere.
        """
        root = root.absolute()
        place.record_of(root)
        lock = Lock(root / LOCK)
        try:
            return cls._opened(root, lock, clock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _opened(cls, root: Path, lock: Lock, clock: Clock) -> Workspace:
        where = place.record_of(root)
        desk = where.desk if isinstance(where, OnServer) else None
        notices: list[str] = []
        address = where if isinstance(where, Path) else without_password(where.address)
        store = CaseStore.open(address, clock=clock, told=notices.append)
        try:
            if isinstance(where, OnServer) and _identity(store) != where.record:
                raise StoreError(
                    f"The record in {store.where} is not the one that {root} belongs to: another one took its place. "
                    "Ask whoever keeps the server."
                )
            opened = cls(root, store, desk, lock, tuple(notices))
            opened._prepare()
        except BaseException:
            store.close()
            raise
        return opened

    def _prepare(self) -> None:
        """Make the folders that are missing, and tidy what a killed process left."""
        self.evidence.create()
        with suppress(CasesError):  # an account that may not write any more still reads
            self.settle()
        self.evidence.tidy(lambda sha256: bool(self.store.find(Clip, sha256=sha256)))
        with file_faults("Could not create the cache folder in", self.root):
            self.cache.mkdir(exist_ok=True)

    @property
    def server(self) -> str | None:
        """What the record's server is called in sentences, as ``desk on db.example.org``; None where it is a file."""
        return self.store.where if self.seal is None else None

    def holds(self, clip: Clip) -> bool:
        """Whether a clip's original is in this folder, or is to be: where it is gone then, it was lost or removed."""
        return self._holdings.holds(clip)

    def not_held(self, clip: Clip) -> str | None:
        """None where this folder :meth:`holds` the original; else a sentence: it is at another desk, or never came."""
        return self._holdings.not_held(clip)

    def settle(self) -> None:
        """Log which originals this folder holds from now on that the record did not expect in it; StoreError where the
        record cannot be written. Done when a workspace is opened and closed, and by whatever takes files in.
        """
        self._holdings.settle()

    def close(self) -> None:
        """Let go of the record and of the lock; closing twice does no harm."""
        with suppress(CasesError):  # what is not settled now is settled when the workspace is opened again
            self.settle()
        self.store.close()
        if self.seal is not None:
            with suppress(CasesError):  # without a seal the next check says that there is none
                self.seal.make()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _identity(store: CaseStore) -> str:
    """What tells one record from another: the subject of its first event."""
    created = store.events_page(limit=1)
    if not created or created[0].action != WORKSPACE_CREATED:
        raise StoreError(f"The record in {store.where} does not begin as one does. Go back to a backup.")
    return created[0].subject
