"""One writer at a time: a lock on a file, which the system lets go of when its holder ends, however it ends."""

from __future__ import annotations

import errno
import os
import socket
import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Final

from cases.errors import ConflictError, StoreError
from cases.faults import reason

_LOCKED_BYTE: Final = 1 << 30
"""Windows locks bytes, not files, and nobody can read a locked one: this lies beyond what the holder writes."""
_TAKEN: Final = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
"""What the system says where another one holds the lock."""


class Lock:
    """Held from its making until :meth:`release`. The file stays; who holds it is written in it, for people."""

    def __init__(self, path: Path) -> None:
        """Take the lock; ConflictError where another holds it, StoreError where the disk refuses."""
        try:
            file = path.open("a+b", buffering=0)
        except OSError as error:
            raise StoreError(f"Could not open the workspace {path.parent}: {reason(error)}.") from error
        try:
            _take(file)
        except OSError as error:
            holder = _holder(file)
            file.close()
            if error.errno in _TAKEN:
                raise ConflictError(
                    f"The workspace {path.parent} is open already{holder}. Close it there first."
                ) from error
            raise StoreError(f"The disk that holds {path.parent} cannot lock files: {reason(error)}.") from error
        self._file = file
        with suppress(OSError):  # a full disk forbids only the courtesy of saying who holds it
            file.truncate(0)
            file.write(f"process {os.getpid()} on {socket.gethostname()}".encode())

    def release(self) -> None:
        """Let go; doing so twice does no harm."""
        if self._file.closed:
            return
        with suppress(OSError), self._file:
            self._file.truncate(0)


def _holder(file: FileIO) -> str:
    try:
        file.seek(0)
        text = file.read(200).decode(errors="replace")
    except OSError:
        return ""
    return f" in another window or program ({text})" if text else " in another window or program"


if sys.platform == "win32":
    import msvcrt

    def _take(file: FileIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
else:
    import fcntl

    def _take(file: FileIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
