"""What the machine refused, in words: errors of files and of the database become sentences here and nowhere else."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from cases.errors import ConflictError, StoreError

_OF_FILES: Final = {
    errno.ENOSPC: "the disk is full. Free some space and try again",
    errno.EDQUOT: "your share of the disk is used up. Free some space and try again",
    errno.EFBIG: "the file would be larger than this disk or account allows",
    errno.EACCES: "you are not permitted to. Check the rights of the file and its folder",
    errno.EPERM: "you are not permitted to. Check the rights of the file and its folder",
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "it is not there any more",
    errno.EIO: "the disk or the connection to it fails. Copy the file to another disk and try again",
    errno.ENAMETOOLONG: "its name is too long for this disk",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
}
"""Reasons by ``errno``; what is not listed is given in the system's own words."""

_OF_SQLITE: Final = {
    sqlite3.SQLITE_FULL: "the disk is full. Free some space and try again; nothing was changed",
    sqlite3.SQLITE_READONLY: "it is read-only. Check the rights of the workspace folder; nothing was changed",
    sqlite3.SQLITE_BUSY: "another program is writing to it. Try again in a moment; nothing was changed",
    sqlite3.SQLITE_LOCKED: "another program is writing to it. Try again in a moment; nothing was changed",
    sqlite3.SQLITE_IOERR: "the disk refuses: it is full, or it fails. Free some space, check the disk and try again",
    sqlite3.SQLITE_CORRUPT: "it is damaged. Keep this copy as it is and go back to a backup",
    sqlite3.SQLITE_NOTADB: "it is no database, or its beginning is damaged. Go back to a backup",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened. Check that it is there and that you are permitted to read it",
    sqlite3.SQLITE_PERM: "you are not permitted to. Check the rights of the workspace folder",
    sqlite3.SQLITE_TOOBIG: "a text is too large to be kept; nothing was changed",
}
"""Reasons by SQLite's primary result code."""


def reason(error: OSError) -> str:
    """Why the system refused, as the second half of a sentence without its full stop."""
    return _OF_FILES.get(error.errno or 0, error.strerror or str(error))


@contextmanager
def file_faults(doing: str, path: Path) -> Iterator[None]:
    """Turn an ``OSError`` in the block into a StoreError: "<doing> <path>: <reason>."."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{doing} {path}: {reason(error)}.") from error


@contextmanager
def database_faults(path: Path) -> Iterator[None]:
    """Turn what the database raises in the block into an error of ours that names the database."""
    try:
        yield
    except IntegrityError as error:
        raise ConflictError(
            f"The record in {path} contradicts this change, which was not made: {error.orig}."
        ) from error
    except DBAPIError as error:
        raise StoreError(f"The record in {path} could not be used: {_database_reason(error.orig)}.") from error
    except PoolTimeoutError as error:
        raise StoreError(f"The record in {path} is in use by too many tasks. Try again in a moment.") from error


def _database_reason(error: BaseException | None) -> str:
    if isinstance(error, OverflowError):
        return "a number is too large to be kept; nothing was changed"
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and "decode" in str(error):
        return "a text in it is damaged. Verify the workspace to learn which, and go back to a backup"
    return _OF_SQLITE.get((code or 0) & 0xFF, str(error))
