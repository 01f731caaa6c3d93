"""Who may do what with a record on a server: four roles, which the database holds everyone to, whatever they run.

An account gets its rights by membership: ``GRANT workbench_analyst TO ada``. The account that made the workspace owns
its tables, may do everything but change the log, and alone brings the workspace to a newer format.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, Table, text

from cases.judgement import Bearing, Pillar
from cases.records import Assessment, Note
from cases.schema import TABLES, cases, custody_events, marks, matches, notes
from cases.schema_signing import signed_heads, stamps


class Role(StrEnum):
    """What an account may be, under the name that the server knows."""

    READER = "workbench_reader"
    """Reads everything."""
    ANALYST = "workbench_analyst"
    """Reads everything, adds records of every kind, revises those that can be revised."""
    REVIEWER = "workbench_reviewer"
    """Reads everything, adds assessments, notes, bearings and pillars, revises notes."""
    ADMINISTRATOR = "workbench_administrator"
    """May what analysts may, removes and corrects records (not unseen: the log keeps them), admits accounts."""


LOG: Final = (custody_events, signed_heads, stamps)
"""Whoever writes anything adds to these; no role changes or removes what they hold, but for the state of a stamp."""
REVISED: Final = (cases, matches, notes, marks)
"""The records that the store changes in place, each time with an event that states them anew."""
_JUDGED: Final = tuple(TABLES[kind] for kind in (Assessment, Note, Bearing, Pillar))
_RECORDS: Final = tuple(TABLES.values())

ADDS: Final[dict[Role, tuple[Table, ...]]] = {
    Role.READER: (),
    Role.ANALYST: (*_RECORDS, *LOG),
    Role.REVIEWER: (*_JUDGED, *LOG),
    Role.ADMINISTRATOR: (*_RECORDS, *LOG),
}
"""The tables that a role may add to."""
CHANGES: Final[dict[Role, tuple[Table, ...]]] = {
    Role.READER: (),
    Role.ANALYST: (*REVISED, stamps),
    Role.REVIEWER: (notes, stamps),
    Role.ADMINISTRATOR: (*_RECORDS, stamps),
}
"""The tables whose rows a role may change."""
REMOVES: Final[dict[Role, tuple[Table, ...]]] = {Role.ADMINISTRATOR: _RECORDS}
"""The tables from which a role may remove rows; the log names each that is missing."""


def make_roles(connection: Connection) -> None:
    """Make the four roles where they are missing, and give each what it may do in this database and no more.

    Inside the caller's write transaction, by the owner of the workspace, who needs CREATEROLE where a role is missing.
    Roles belong to the whole server: its other workspaces use the same four, each database with rights of its own.
    """
    known = _known(connection)
    for role in Role:
        if role not in known:
            connection.execute(text(f"CREATE ROLE {role} NOLOGIN"))
    if known != set(Role):
        admitted = ", ".join(role for role in Role if role is not Role.ADMINISTRATOR)
        connection.execute(text(f"GRANT {admitted} TO {Role.ADMINISTRATOR} WITH ADMIN OPTION"))
    renew_grants(connection)


def renew_grants(connection: Connection) -> None:
    """Give the roles their rights anew, after the tables changed; nothing where the server has no such roles."""
    if _known(connection) == set(Role):
        for statement in grants():
            connection.execute(text(statement))


def grants() -> Iterator[str]:
    """The statements that give each role what it may do, and take from everybody what nobody was given."""
    everyone = ", ".join(Role)
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {everyone}"
    yield "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
    yield f"GRANT USAGE ON SCHEMA public TO {everyone}"
    yield f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {everyone}"
    for verb, allowed in (("INSERT", ADDS), ("UPDATE", CHANGES), ("DELETE", REMOVES)):
        for role, tables in allowed.items():
            if tables:
                yield f"GRANT {verb} ON {', '.join(table.name for table in tables)} TO {role}"


def _known(connection: Connection) -> set[str]:
    named = text("SELECT rolname FROM pg_roles WHERE rolname = ANY(:names)")
    return set(connection.execute(named, {"names": list(Role)}).scalars())
