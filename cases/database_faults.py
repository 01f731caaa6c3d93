"""What the database refused, in words: its errors become sentences here and nowhere else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from cases.errors import ConflictError, StoreError

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

_AWAY: Final = "its server ended the connection. Try again, and look first whether the last change was kept"
_OF_SERVERS: Final = {
    "08": _AWAY,
    "22021": "a text holds a character that the server does not keep; nothing was changed",
    "25006": "its server is a read-only copy. Name the server that it copies; nothing was changed",
    "25P03": "a change was left half-made for too long and was undone. Make it again",
    "28": "the server refuses this user or this password. Check both, or ask the server's administrator",
    "3D000": "there is no database of that name on the server. Check the address, or have it made with createdb",
    "40": "another program changed the same. Try again; nothing was changed",
    "42501": "this account has no right to. Ask the server's administrator for another role; nothing was changed",
    "53": "the server has no memory or connections left. Try again in a moment; nothing was changed",
    "53100": "the server's disk is full. Tell its administrator; nothing was changed",
    "54": "a text is too large to be kept; nothing was changed",
    "55P03": "another program is writing to it. Try again in a moment; nothing was changed",
    "57": _AWAY,
    "57014": "the server took too long and was stopped. Try again, or ask its administrator; nothing was changed",
    "57P03": "its server is starting or stopping. Try again in a moment",
    "58": "the server's disk fails. Tell its administrator",
    "XX": "the server found damage in it. Tell its administrator, who has the backups",
}
"""Reasons by PostgreSQL's SQLSTATE, or by the two characters that name its class."""
_ON_THE_WAY: Final = (
    ("password authentication failed", _OF_SERVERS["28"]),
    ("no password supplied", "the server asks for a password. Put it into the file ~/.pgpass"),
    ("no pg_hba.conf entry", "the server lets nobody in from here in this way. Ask its administrator"),
    ("authentication failed", _OF_SERVERS["28"]),
    ("permission denied", _OF_SERVERS["42501"]),
    ('role "', _OF_SERVERS["28"]),
    ('database "', _OF_SERVERS["3D000"]),
    ("does not support SSL", "the server does not encrypt the connection. Ask its administrator to switch TLS on"),
    ("certificate", "the server cannot prove who it is: its certificate is not one that this computer trusts for it"),
    ("too many", _OF_SERVERS["53"]),
    ("the database system is", _OF_SERVERS["57P03"]),
    ("translate host name", "there is no server of that name. Check the address and the network"),
    ("resolve host", "there is no server of that name. Check the address and the network"),
    ("refused", "the server does not answer. Check the address, the network, and whether the server runs"),
    ("No such file", "the server does not answer. Check the address, and whether the server runs"),
    ("timeout", "the server does not answer in time. Check the address and the network"),
    ("closed the connection", _AWAY),
    ("connection", _AWAY),
)
"""Reasons by what the driver says where it has no SQLSTATE: when it connects, and when the connection breaks. In this
order: the first that fits counts."""


@contextmanager
def database_faults(where: Path | str) -> Iterator[None]:
    """Turn what the database raises in the block into an error of ours that names the database."""
    try:
        yield
    except IntegrityError as error:
        raise ConflictError(
            f"The record in {where} contradicts this change, which was not made: {_own_words(error.orig)}."
        ) from error
    except DBAPIError as error:
        raise StoreError(f"The record in {where} could not be used: {_database_reason(error.orig)}.") from error
    except UnicodeDecodeError as error:  # in SQLite's own words about a damaged schema, which the driver cannot read
        raise StoreError(
            f"The record in {where} could not be used: it is damaged. Keep this copy as it is and go back to a backup."
        ) from error
    except PoolTimeoutError as error:
        raise StoreError(f"The record in {where} is in use by too many tasks. Try again in a moment.") from error


def _database_reason(error: BaseException | None) -> str:
    if isinstance(error, OverflowError):
        return "a number is too large to be kept; nothing was changed"
    if hasattr(error, "sqlstate"):
        return _server_reason(getattr(error, "sqlstate", None), str(error))
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and "decode" in str(error):
        return "a text in it is damaged. Verify the workspace to learn which, and go back to a backup"
    return _OF_SQLITE.get((code or 0) & 0xFF, str(error))


def _server_reason(state: str | None, said: str) -> str:
    if state is not None:
        return _OF_SERVERS.get(state) or _OF_SERVERS.get(state[:2]) or _first_line(said)
    return next((reason for mark, reason in _ON_THE_WAY if mark in said), _first_line(said))


def _own_words(error: BaseException | None) -> str:
    """What a database says, without the statement and the place in it that a server adds."""
    return _first_line(str(error))


def _first_line(said: str) -> str:
    return (said.splitlines() or [""])[0].rstrip(".")
