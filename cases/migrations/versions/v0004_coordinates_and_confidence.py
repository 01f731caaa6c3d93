"""Coordinates of what records speak of, and what of the record is confidential."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_REAL: sa.Double[float] = sa.Double().with_variant(sa.REAL(), "sqlite")


def upgrade() -> None:
    """Make the two tables that format 4 adds."""
    degrees = [sa.Column(name, _REAL, nullable=False) for name in ("latitude", "longitude", "uncertainty")]
    _about_a_record("coordinates", [*degrees, *_text("source", "author")])
    _about_a_record(
        "restrictions",
        [*_text("reason", "author", "part", "salt")],
        sa.UniqueConstraint("salt", name="uq_restrictions_salt"),
    )


def _about_a_record(name: str, columns: list[sa.Column[Any]], *constraints: sa.UniqueConstraint) -> None:
    op.create_table(
        name,
        *_text("id", "created_at"),
        sa.Column("added", _WHOLE, nullable=False),
        *_text("case_id", "record_kind", "record_id"),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("added", name=f"uq_{name}_added"),
        *constraints,
        sa.ForeignKeyConstraint(["added"], ["custody_events.sequence"], name=f"fk_{name}_added"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=f"fk_{name}_case_id"),
        sqlite_strict=True,
    )
    for column in ("case_id", "record_id"):
        op.create_index(f"ix_{name}_{column}", name, [column])


def _text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]
