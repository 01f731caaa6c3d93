"""The tables of an empty record, made by the migrations once a process and from then on as they were made then.

Every test with a workspace makes them; the migrations take a tenth of a second. What brings an older record along,
and what other processes make, runs them as ever.
"""

from __future__ import annotations

from sqlalchemy import Connection

from cases import database

_run = database._migrate
_made: list[str] = []
"""Statements, in their order."""


def migrate(connection: Connection) -> None:
    """In place of :func:`cases.database._migrate`."""
    if _of(connection, "SELECT name FROM sqlite_master"):
        _run(connection)
    elif not _made:
        _run(connection)
        _made.extend(_statements(connection))
    else:
        for statement in _made:
            connection.exec_driver_sql(statement)


def _statements(connection: Connection) -> list[str]:
    """What makes the tables that are there; they hold nothing but the number of the newest migration."""
    made = _of(connection, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    (version,) = _of(connection, "SELECT version_num FROM alembic_version")
    for name in _of(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'alembic_version'"):
        assert not _of(connection, f'SELECT 1 FROM "{name}" LIMIT 1'), f"the migrations fill {name}"
    number = _of(connection, "PRAGMA user_version")[0]
    return [*made, f"INSERT INTO alembic_version VALUES ('{version}')", f"PRAGMA user_version = {number}"]


def _of(connection: Connection, query: str) -> list[str]:
    return [str(row[0]) for row in connection.exec_driver_sql(query)]
