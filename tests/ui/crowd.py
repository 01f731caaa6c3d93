"""Workspaces with very many rows, made quickly: the database counts them out itself, in one transaction.

Their custody events are no chain; nothing that reads a list looks at that.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, Table, func, select

from cases.mapping import R, to_plain, to_row
from cases.records import Clip, Match
from cases.schema import TABLES, custody_events, standing
from cases.store import CaseStore
from ui.models.gather import PART

CROWD: Final = 100_000
"""Rows that every list holds."""
assert CROWD > 20 * PART


def add_many(store: CaseStore, record: R, count: int, **changes: str) -> list[str]:
    """Add ``count`` copies of ``record``, each with an event of its own; returns their ids.

    ``changes``: fields that differ, with ``{0}`` for the number of the copy, from 0.
    """
    table, row = TABLES[type(record)], to_row(type(record), to_plain(record))
    given = {"id": f"{type(record).__name__.lower()}-{{0}}", **changes}
    with store.writing() as connection:
        begin = int(connection.execute(select(func.max(custody_events.c.sequence))).scalar_one()) + 1
        first, second = ({"sequence": event} | standing(table, event) for event in (begin, begin + 1))
        steps = {name: (first[name], second[name] - first[name]) for name in first}
        event = _event(record)
        linked = {"subject": given["id"], "previous": "{2:064x}", "digest": "{1:064x}"}
        with _bare(connection, custody_events, table):
            _count_out(connection, custody_events, count, event, linked, steps)
            _count_out(connection, table, count, row, given, steps)
    return [given["id"].format(number) for number in range(count)]


def _event(record: Any) -> dict[str, object]:
    """What the events of all the copies say alike."""
    return {
        "at": "2026-01-01T00:00:00.000000Z",
        "actor": "A. Tester",
        "action": "clip.taken-in" if isinstance(record, Clip) else "note.written",
        "case_id": None if isinstance(record, Match) else getattr(record, "case_id", None),
        "body": "{}",
    }


def _count_out(
    connection: Connection,
    table: Table,
    count: int,
    same: dict[str, Any],
    written: dict[str, str],
    steps: dict[str, tuple[int, int]],
) -> None:
    """Insert ``count`` rows. A column holds what is ``written``, with the numbers of the row, of its event and of the
    event before; or counts in ``steps``, given as the first value and the step; or is the ``same`` in all rows.
    """
    chosen, given = [], []
    for column in table.columns:
        if column.name in written:
            chosen.append("written(?, number, number + ?)")
            given += [written[column.name], steps["sequence"][0]]
        elif column.name in steps:
            chosen.append("? + number * ?")
            given += steps[column.name]
        else:
            chosen.append("?")
            given.append(same[column.name])
    driver: Any = connection.connection.dbapi_connection
    driver.create_function("written", 3, lambda text, number, event: text.format(number, event, event - 1))
    connection.exec_driver_sql(
        "WITH RECURSIVE numbers(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?) "
        f"INSERT INTO {table.name} ({', '.join(column.name for column in table.columns)}) "
        f"SELECT {', '.join(chosen)} FROM numbers",
        (count - 1, *given),
    )


@contextlib.contextmanager
def _bare(connection: Connection, *tables: Table) -> Iterator[None]:
    """Take the indexes and triggers off tables, and put them back: to sort all rows at once takes half the time."""
    names = ", ".join(f"'{table.name}'" for table in tables)
    made = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_master "
        f"WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name IN ({names})"
    ).all()
    for kind, name, _ in made:
        connection.exec_driver_sql(f"DROP {kind} {name}")
    yield
    for _, _, statement in made:
        connection.exec_driver_sql(statement)
