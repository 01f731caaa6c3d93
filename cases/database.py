"""SQLite as this project uses it: how a store file is made, recognised, opened and checked.

What differs between databases lives here, in ``server.py`` (PostgreSQL) and in the guards of the migrations;
``store.py`` speaks portable SQL. What a store asks of either database once it is open is asked here.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, text

from cases import server
from cases.database_faults import database_faults
from cases.errors import StoreError
from cases.faults import file_faults
from cases.files import sync_file, sync_folder
from cases.schema import FORMAT
from cases.seal import Seal

APPLICATION_ID: Final = 0x56574231
"""Marks a SQLite file as a workspace of this program: "VWB1". Never changes; the format has its own number."""
BUSY_SECONDS: Final = 10.0
"""How long a writer waits for another one before it says so."""

_MAGIC: Final = b"SQLite format 3\0"
_APPLICATION_ID_AT: Final = slice(68, 72)
"""Where the application id stands in the header of a SQLite file (https://sqlite.org/fileformat.html)."""
_HEADER_BYTES: Final = 100


def prepare(path: Path) -> Engine:
    """An empty store of the present format in the new file ``path``, journalled the slow and simple way."""
    engine = _engine(path)
    try:
        with database_faults(path), for_writing(engine).begin() as connection:
            connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
            _migrate(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def open_checked(path: Path, told: Callable[[str], None]) -> Engine:
    """The store in ``path``, checked, brought to the present format, and set to write-ahead logging.

    Where it had an older format, ``told`` hears where it is kept as it was before.
    SQLite's quick check, which reads all of the file, is made unless its seal says that it was left in order.

    Raises StoreError, before anything is written, for a missing file, a file that is no workspace, a newer format,
    damage that the quick check sees.
    """
    _check_header(path)
    engine = _engine(path)
    try:
        with database_faults(path):
            _check_and_migrate(engine, path, told)
    except BaseException:
        engine.dispose()
        raise
    return engine


def for_writing(engine: Engine) -> Engine:
    """The same engine, whose transactions take the write lock at their start and so cannot fail half-way for it."""
    return engine.execution_options(writes=True)


def integrity_problems(connection: Connection) -> list[str]:
    """What the database's own full check finds wrong, each a sentence; empty where all is well."""
    if _on_server(connection):
        return server.integrity_problems(connection)
    rows = connection.execute(text("PRAGMA integrity_check")).scalars().all()
    return [] if rows == ["ok"] else [f"The database file is damaged: {row}." for row in rows]


@contextlib.contextmanager
def lenient_text(connection: Connection) -> Iterator[None]:
    """Read text whose bytes are no UTF-8 any more as text with escapes instead of failing on it.

    A server refuses such bytes itself when they are written; there this changes nothing.
    """
    if _on_server(connection):
        yield
        return
    driver = connection.connection.dbapi_connection
    before = getattr(driver, "text_factory", str)
    driver.text_factory = lambda raw: raw.decode("utf-8", "backslashreplace")  # type: ignore[union-attr] # SQLite's, always open
    try:
        yield
    finally:
        driver.text_factory = before  # type: ignore[union-attr] # as above


def _on_server(bound: Engine | Connection) -> bool:
    return bound.dialect.name == "postgresql"


def _engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}
    )
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(driver: Any, _record: object) -> None:
    driver.isolation_level = None  # the driver starts no transactions of its own: _on_begin does
    for pragma in ("foreign_keys = ON", "synchronous = FULL", "trusted_schema = OFF", "cell_size_check = ON"):
        driver.execute(f"PRAGMA {pragma}").close()


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check_header(path: Path) -> None:
    if not path.is_file():
        raise StoreError(
            f"There is no workspace in {path.parent}: {path.name} is missing. Create one, or check the path."
        )
    with file_faults("Could not read the record", path), path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header.startswith(_MAGIC):
        raise StoreError(f"{path} is not the record of a workspace: it is no SQLite database.")
    if int.from_bytes(header[_APPLICATION_ID_AT], "big") != APPLICATION_ID:
        raise StoreError(f"{path} is a database of another program, not the record of a workspace. It was not touched.")


def _check_and_migrate(engine: Engine, path: Path, told: Callable[[str], None]) -> None:
    with engine.connect() as connection:
        found = connection.execute(text("PRAGMA user_version")).scalar_one()
        if found > FORMAT:
            raise StoreError(
                f"The workspace in {path.parent} was written by a newer version of this program (format {found}, this "
                f"one knows up to {FORMAT}). Update the program to open it; it was not touched."
            )
        unsealed = not Seal(path).looks_whole()
        problems = connection.execute(text("PRAGMA quick_check(5)")).scalars().all() if unsealed else ["ok"]
        if problems != ["ok"]:
            raise StoreError(
                f"The record in {path} is damaged ({'; '.join(problems)}). "
                "Keep this copy as it is and go back to a backup."
            )
    if found < FORMAT:
        kept = _back_up(engine, path, found)
        Seal(path).break_it()
        with for_writing(engine).begin() as connection:
            _migrate(connection)
        told(
            f"The record in {path} was brought from format {found} to {FORMAT}. As it was before it is kept in {kept}."
        )
    _use_write_ahead_log(engine, path)


def _migrate(connection: Connection) -> None:
    from cases.migrations import upgrade  # Alembic takes a quarter of a second to import and is rarely needed

    upgrade(connection)
    connection.execute(text(f"PRAGMA user_version = {FORMAT}"))


def _back_up(engine: Engine, path: Path, found: int) -> Path:
    """A copy of the store as it is, beside it, before its format changes; a whole one or none."""
    kept = path.with_name(f"{path.name}.format-{found}")
    unfinished = kept.with_name(kept.name + ".new")
    raw = engine.raw_connection()
    try:
        with file_faults("Could not back up the record before its format changes:", path):
            unfinished.unlink(missing_ok=True)
            with contextlib.closing(sqlite3.connect(unfinished)) as copy:
                raw.driver_connection.backup(copy)  # type: ignore[union-attr] # open
            sync_file(unfinished)
            unfinished.replace(kept)
            sync_folder(kept.parent)
    finally:
        raw.close()
    return kept


def _use_write_ahead_log(engine: Engine, path: Path) -> None:
    """Outside any transaction, as SQLite demands; the setting stays with the file."""
    raw = engine.raw_connection()
    try:
        (mode,) = raw.driver_connection.execute("PRAGMA journal_mode = WAL").fetchone()  # type: ignore[union-attr] # open
    finally:
        raw.close()
    if mode != "wal":
        raise StoreError(
            f"The disk that holds {path.parent} cannot keep the record safe (no write-ahead log there, as on some "
            "network shares). Move the workspace to a local disk."
        )
