"""Where the record of a workspace is: in a file in its folder, or on a server that a small text file there names.

```
Verification Workbench: record on a server, 1
address postgresql://olga@db.example.org/desk
record 7c9e6679-7425-40de-944b-e07fc1f90ae7
desk 0f8fad5b-d9cb-469f-a165-70867728950e
```
The address holds no password. ``record`` is the subject of the record's first event: another record at the same address
is noticed. ``desk`` tells this folder's originals from those that other desks hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from cases.errors import StoreError
from cases.faults import file_faults
from cases.files import sync_file, sync_folder

DATABASE: Final = "workspace.db"
"""Name of the record's file, where it is one."""
SERVER: Final = "workspace.server"
"""Name of the file that says on which server the record is, where it is on one."""
_TITLE: Final = "Verification Workbench: record on a server, "
_VERSION: Final = "1"
_FIELDS: Final = ("address", "record", "desk")
_MOST_BYTES: Final = 4000


@dataclass(frozen=True)
class OnServer:
    """A record on a server, as one folder of originals knows it."""

    address: str
    """``postgresql://user@host/database``, without a password."""
    record: str
    """Names the record: a UUID."""
    desk: str
    """Names this folder among those that share the record: a UUID."""


def is_workspace(root: Path) -> bool:
    """Whether a workspace lies in the folder ``root``."""
    return any((root / name).is_file() for name in (DATABASE, SERVER))


def record_of(root: Path) -> Path | OnServer:
    """Where the record of the workspace in ``root`` is; StoreError where there is none, or no telling."""
    file, server = root / DATABASE, root / SERVER
    if not is_workspace(root):
        raise StoreError(f"There is no workspace in {root}. Create one there, or check the path.")
    if file.is_file() and server.is_file():
        raise StoreError(f"{root} holds both a record ({DATABASE}) and the address of one ({SERVER}). Move one away.")
    return file if file.is_file() else _read(server)


def keep(root: Path, place: OnServer) -> None:
    """Write down, in the folder ``root``, on which server the record is; whole or not at all."""
    path = root / SERVER
    unfinished = path.with_name(f"{SERVER}.new")
    with file_faults("Could not create a workspace in", root):
        lines = [_TITLE + _VERSION, *(f"{name} {getattr(place, name)}" for name in _FIELDS)]
        unfinished.write_text("\n".join([*lines, ""]), encoding="utf-8")
        sync_file(unfinished)
        unfinished.replace(path)
        sync_folder(root)


def _read(path: Path) -> OnServer:
    with file_faults("Could not read", path), path.open("rb") as file:
        raw = file.read(_MOST_BYTES)
    try:
        title, *rest = raw.decode("utf-8").splitlines()
        if title.startswith(_TITLE) and title != _TITLE + _VERSION:
            raise StoreError(f"{path} was written by a newer version of this program. Update the program to open it.")
        names, values = zip(*(line.split(" ") for line in rest), strict=True)
        if (title, names) == (_TITLE + _VERSION, _FIELDS):
            address, record, desk = values
            return OnServer(address, str(UUID(record)), str(UUID(desk)))
    except ValueError as error:
        raise StoreError(_unreadable(path)) from error
    raise StoreError(_unreadable(path))


def _unreadable(path: Path) -> str:
    return f"{path} does not say where the record is: it was damaged or changed. Get it from a backup, or join anew."
