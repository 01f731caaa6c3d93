"""Events that bring in many annotations: what is one per event is the annotation's place, no longer the event."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_FORMER_INDEXES: Final = ("case_id", "case_id_added", "clip_id", "clip_id_start_pts")
# an event has 2 to the power of 20 places
_PLACED: Final = "UPDATE annotations SET place = added * 1048576"
_COPIED: Final = """INSERT INTO annotations (id, created_at, added, place, case_id, clip_id, start_pts, end_pts, tag,
        author, region, text, revision, revised_at)
    SELECT id, created_at, added, added * 1048576, case_id, clip_id, start_pts, end_pts, tag,
        author, region, text, revision, revised_at
    FROM former_annotations ORDER BY added"""


def upgrade() -> None:
    """Give each annotation its place, which is its event's until now, and order lists by it."""
    for columns in _FORMER_INDEXES:
        op.drop_index(f"ix_annotations_{columns}", "annotations")
    if op.get_bind().dialect.name == "sqlite":
        _made_anew()
    else:
        op.add_column("annotations", sa.Column("place", _WHOLE, nullable=True))
        op.execute(_PLACED)
        op.alter_column("annotations", "place", nullable=False)
        op.drop_constraint("uq_annotations_added", "annotations")
        op.create_unique_constraint("uq_annotations_place", "annotations", ["place"])
    for one, other in ("clip_id", "start_pts"), ("clip_id", "place"), ("case_id", "place"):
        op.create_index(f"ix_annotations_{one}_{other}", "annotations", [one, other])


def _made_anew() -> None:
    """SQLite takes no constraint from a table."""
    op.rename_table("annotations", "former_annotations")
    op.create_table(
        "annotations",
        *_text("id", "created_at"),
        *(sa.Column(name, _WHOLE, nullable=False) for name in ("added", "place")),
        *_text("case_id"),
        sa.Column("clip_id", sa.Text(), nullable=True),
        sa.Column("start_pts", _WHOLE, nullable=False),
        sa.Column("end_pts", _WHOLE, nullable=True),
        *_text("tag", "author", "region", "text"),
        sa.Column("revision", _WHOLE, nullable=False),
        sa.Column("revised_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_annotations"),
        sa.UniqueConstraint("place", name="uq_annotations_place"),
        sa.ForeignKeyConstraint(["added"], ["custody_events.sequence"], name="fk_annotations_added"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_annotations_case_id"),
        sa.ForeignKeyConstraint(
            ["case_id", "clip_id"], ["clips.case_id", "clips.id"], name="fk_annotations_case_id_clip_id"
        ),
        sqlite_strict=True,
    )
    op.execute(_COPIED)
    op.drop_table("former_annotations")


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]
