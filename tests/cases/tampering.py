"""What someone with a tool for databases does to a record behind the store's back, in a file or on a server."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from sqlalchemy import Connection, NullPool, create_engine

from cases.store import CaseStore

_SERVER_GUARDS = (
    "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
)


@contextlib.contextmanager
def behind(store: CaseStore) -> Iterator[Connection]:
    """A connection of one's own to the store's database, each statement for itself, no rule of ours in force on it."""
    engine = create_engine(store._engine.url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


def tamper(store: CaseStore, *statements: str) -> None:
    """Run statements, with the guards of the log in force."""
    with behind(store) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


@contextlib.contextmanager
def unguarded(store: CaseStore) -> Iterator[Connection]:
    """The same as :func:`behind` with the guards and the references switched off, and the guards put back after."""
    with behind(store) as connection:
        restore = list((_off_on_server if connection.dialect.name == "postgresql" else _off_in_a_file)(connection))
        yield connection
        for statement in restore:
            connection.exec_driver_sql(statement)


def tamper_unguarded(store: CaseStore, *statements: str) -> None:
    """Run statements with no guard and no reference in force."""
    with unguarded(store) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def _off_on_server(connection: Connection) -> Iterator[str]:
    connection.exec_driver_sql("SET session_replication_role = replica")  # references are not looked at
    for table, guard in connection.exec_driver_sql(_SERVER_GUARDS).all():
        connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER {guard}")
        yield f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {guard}"


def _off_in_a_file(connection: Connection) -> Iterator[str]:
    connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
    guards = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    for name, made in connection.exec_driver_sql(guards).all():
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
        yield made
