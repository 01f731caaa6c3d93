"""The records of judging, from hypotheses to withdrawals."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_GUARDS = {
    "signed_heads_no_update": "BEFORE UPDATE ON signed_heads BEGIN "
    "SELECT RAISE(ABORT, 'signed heads are append-only: none can be changed'); END",
    "signed_heads_no_delete": "BEFORE DELETE ON signed_heads BEGIN "
    "SELECT RAISE(ABORT, 'signed heads are append-only: none can be removed'); END",
    # also stops INSERT OR REPLACE, which deletes without asking the trigger above; so does stamps_once
    "signed_heads_once": "BEFORE INSERT ON signed_heads "
    "WHEN EXISTS (SELECT 1 FROM signed_heads WHERE sequence = NEW.sequence AND key_id = NEW.key_id) BEGIN "
    "SELECT RAISE(ABORT, 'signed heads are append-only: this one is signed already'); END",
    "stamps_settled": "BEFORE UPDATE ON stamps WHEN OLD.state = 'confirmed' OR NEW.nonce <> OLD.nonce "
    "OR NEW.digest <> OLD.digest OR NEW.authority <> OLD.authority OR NEW.requested_at <> OLD.requested_at "
    "OR (OLD.response <> '' AND NEW.response <> OLD.response) BEGIN "
    "SELECT RAISE(ABORT, 'what was asked of an authority and what it answered cannot be changed'); END",
    "stamps_no_delete": "BEFORE DELETE ON stamps BEGIN SELECT RAISE(ABORT, 'time stamps cannot be removed'); END",
    "stamps_once": "BEFORE INSERT ON stamps WHEN EXISTS (SELECT 1 FROM stamps WHERE nonce = NEW.nonce) BEGIN "
    "SELECT RAISE(ABORT, 'this time stamp was asked for already'); END",
}
"""Triggers of SQLite by name."""

_STAMPS_SETTLED = """CREATE FUNCTION stamps_settled() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog AS $$
    BEGIN
        IF OLD.state = 'confirmed' OR NEW.nonce <> OLD.nonce
            OR NEW.digest <> OLD.digest OR NEW.authority <> OLD.authority OR NEW.requested_at <> OLD.requested_at
            OR (OLD.response <> '' AND NEW.response <> OLD.response) THEN
            RAISE EXCEPTION 'what was asked of an authority and what it answered cannot be changed'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$"""
_HEADS_CHANGED = "EXECUTE FUNCTION refuse_change('signed heads are append-only: none can be changed')"
_HEADS_REMOVED = "EXECUTE FUNCTION refuse_change('signed heads are append-only: none can be removed')"
_STAMPS_REMOVED = "EXECUTE FUNCTION refuse_change('time stamps cannot be removed')"
_SERVER_GUARDS = {
    "signed_heads": {
        "signed_heads_no_update": f"BEFORE UPDATE ON signed_heads {_HEADS_CHANGED}",
        "signed_heads_no_delete": f"BEFORE DELETE ON signed_heads {_HEADS_REMOVED}",
        "signed_heads_no_truncate": f"BEFORE TRUNCATE ON signed_heads {_HEADS_REMOVED}",
    },
    "stamps": {
        "stamps_settled": "BEFORE UPDATE ON stamps FOR EACH ROW EXECUTE FUNCTION stamps_settled()",
        "stamps_no_delete": f"BEFORE DELETE ON stamps {_STAMPS_REMOVED}",
        "stamps_no_truncate": f"BEFORE TRUNCATE ON stamps {_STAMPS_REMOVED}",
    },
}
"""Triggers of PostgreSQL by table and name; the primary keys do what the others do for SQLite."""
_TELLS = ("tells_text", "tells_earliest", "tells_latest", "tells_zone")


def _text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _maybe_text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=True) for name in names]


def _whole(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, _WHOLE, nullable=False) for name in names]


def upgrade() -> None:
    """Make the tables that format 2 adds."""
    _of_case("hypotheses", _text("text", "author"))
    _of_case(
        "bearings",
        _text("subject", "subject_id", "evidence_kind", "evidence_id", "stance", "reason", "author", "alternative"),
    )
    _index("bearings", "subject_id", "evidence_id")
    _of_case(
        "withdrawals",
        _text("record_kind", "record_id", "reason", "author"),
        sa.UniqueConstraint("record_kind", "record_id", name="uq_withdrawals_record_kind_record_id"),
    )
    _of_clip("pillars", _text("name", "state", "text", "author"))
    _of_clip("attributions", _text("who", "basis", "said_by", "source", "confidence", "author", "reasons"))
    _clocks()
    _derivations()
    _of_clip(
        "annotations",
        [
            *_whole("start_pts"),
            sa.Column("end_pts", _WHOLE, nullable=True),
            *_text("tag", "author", "region", "text"),
            *_whole("revision"),
            *_maybe_text("revised_at"),
        ],
    )
    op.create_index("ix_annotations_clip_id_start_pts", "annotations", ["clip_id", "start_pts"])
    op.create_index("ix_annotations_case_id_added", "annotations", ["case_id", "added"])
    _signed_heads()
    _stamps()
    if op.get_bind().dialect.name == "sqlite":
        for name, rule in _GUARDS.items():
            op.execute(f"CREATE TRIGGER {name} {rule}")
    else:
        _guard_on_server()


def _guard_on_server() -> None:
    op.execute(_STAMPS_SETTLED)
    for table, guards in _SERVER_GUARDS.items():
        for name, rule in guards.items():
            op.execute(f"CREATE TRIGGER {name} {rule}")
            op.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")


def _of_case(name: str, columns: list[sa.Column[Any]], *constraints: sa.Constraint) -> None:
    op.create_table(
        name,
        *_text("id", "created_at"),
        *_whole("added"),
        *_text("case_id"),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("added", name=f"uq_{name}_added"),
        sa.ForeignKeyConstraint(["added"], ["custody_events.sequence"], name=f"fk_{name}_added"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=f"fk_{name}_case_id"),
        *constraints,
        sqlite_strict=True,
    )
    _index(name, "case_id")


def _of_clip(name: str, columns: list[sa.Column[Any]], *constraints: sa.Constraint) -> None:
    of_case = sa.ForeignKeyConstraint(
        ["case_id", "clip_id"], ["clips.case_id", "clips.id"], name=f"fk_{name}_case_id_clip_id"
    )
    _of_case(name, [*_maybe_text("clip_id"), *columns], of_case, *constraints)
    _index(name, "clip_id")


def _clocks() -> None:
    _of_clip(
        "clocks",
        [
            *_text("kind", "moment"),
            *_maybe_text(*_TELLS),
            *_text("source", "author"),
            *_whole("error_seconds"),
            *_text("assumption"),
            *_maybe_text("appearance_id"),
        ],
        sa.ForeignKeyConstraint(["appearance_id"], ["appearances.id"], name="fk_clocks_appearance_id"),
    )
    _index("clocks", "appearance_id")


def _derivations() -> None:
    parents = ("parent_clip", "clips"), ("parent_appearance", "appearances")
    _of_clip(
        "derivations",
        [
            *_text("kind", "source", "author"),
            *_maybe_text("parent_clip", "parent_appearance"),
            *_text("transformation", "confidence"),
        ],
        *(sa.ForeignKeyConstraint([one], [f"{table}.id"], name=f"fk_derivations_{one}") for one, table in parents),
    )
    _index("derivations", "parent_clip", "parent_appearance")


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _signed_heads() -> None:
    op.create_table(
        "signed_heads",
        *_whole("sequence"),
        *_text("digest", "at", "public_key", "signature", "key_id"),
        sa.PrimaryKeyConstraint("sequence", "key_id", name="pk_signed_heads"),
        sa.ForeignKeyConstraint(["sequence"], ["custody_events.sequence"], name="fk_signed_heads_sequence"),
        sqlite_strict=True,
    )


def _stamps() -> None:
    op.create_table(
        "stamps",
        *_text("nonce", "digest", "authority", "requested_at", "state", "response"),
        *_maybe_text("gen_time", "serial", "policy"),
        *_text("error", "seal"),
        sa.PrimaryKeyConstraint("nonce", name="pk_stamps"),
        sa.ForeignKeyConstraint(["digest"], ["custody_events.digest"], name="fk_stamps_digest"),
        sa.CheckConstraint("state IN ('pending', 'confirmed', 'refused')", name="ck_stamps_state"),
        sqlite_strict=True,
    )
    _index("stamps", "digest")
