"""First tables: eight kinds of record and the custody log, which triggers keep append-only."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_REAL: sa.Double[float] = sa.Double().with_variant(sa.REAL(), "sqlite")

_GUARDS = {
    "custody_no_update": "BEFORE UPDATE ON custody_events BEGIN "
    "SELECT RAISE(ABORT, 'the custody log is append-only: no event can be changed'); END",
    "custody_no_delete": "BEFORE DELETE ON custody_events BEGIN "
    "SELECT RAISE(ABORT, 'the custody log is append-only: no event can be removed'); END",
    # also stops INSERT OR REPLACE, which deletes without asking the trigger above
    "custody_in_order": "BEFORE INSERT ON custody_events "
    "WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM custody_events) BEGIN "
    "SELECT RAISE(ABORT, 'the custody log is append-only: events are added at its end'); END",
}
"""Triggers of SQLite by name."""

_SERVER_FUNCTIONS = (
    """CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
    BEGIN
        RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
    END $$""",
    # writers of any kind wait here for one another: 1448559153 is the lock of those who write
    """CREATE FUNCTION custody_in_order() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock(1448559153);
        IF NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM public.custody_events) THEN
            RAISE EXCEPTION 'the custody log is append-only: events are added at its end'
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$""",
)
_SERVER_GUARDS = {
    "custody_no_update": "BEFORE UPDATE ON custody_events "
    "EXECUTE FUNCTION refuse_change('the custody log is append-only: no event can be changed')",
    "custody_no_delete": "BEFORE DELETE ON custody_events "
    "EXECUTE FUNCTION refuse_change('the custody log is append-only: no event can be removed')",
    "custody_no_truncate": "BEFORE TRUNCATE ON custody_events "
    "EXECUTE FUNCTION refuse_change('the custody log is append-only: no event can be removed')",
    "custody_in_order": "BEFORE INSERT ON custody_events FOR EACH ROW EXECUTE FUNCTION custody_in_order()",
}
"""Triggers of PostgreSQL by name; they hold for replication roles too."""
_REFERENCE = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")  # so that lower() turns A to Z and no more


def _text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _maybe_text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=True) for name in names]


def _whole(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, _WHOLE, nullable=False) for name in names]


def upgrade() -> None:
    """Make every table, index and guard of format 1."""
    _custody()
    _cases_and_clips()
    _of_clips("appearances", _appearance())
    _of_clips("claims", _claim())
    _of_clips("findings", _text("method", "result", "confidence", "author", "limits", "evidence", "tool"))
    _of_clips("assessments", _assessment())
    _of_clips(
        "notes",
        [*_text("text", "author"), sa.Column("pts", _WHOLE), *_whole("revision"), *_maybe_text("revised_at")],
    )
    _matches()
    if op.get_bind().dialect.name == "sqlite":
        for name, rule in _GUARDS.items():
            op.execute(f"CREATE TRIGGER {name} {rule}")
    else:
        for function in _SERVER_FUNCTIONS:
            op.execute(function)
        for name, rule in _SERVER_GUARDS.items():
            op.execute(f"CREATE TRIGGER {name} {rule}")
            op.execute(f"ALTER TABLE custody_events ENABLE ALWAYS TRIGGER {name}")


def _custody() -> None:
    op.create_table(
        "custody_events",
        *_whole("sequence"),
        *_text("at", "actor", "action"),
        *_maybe_text("case_id"),
        *_text("subject", "body", "previous", "digest"),
        sa.PrimaryKeyConstraint("sequence", name="pk_custody_events"),
        sa.UniqueConstraint("previous", name="uq_custody_events_previous"),
        sa.UniqueConstraint("digest", name="uq_custody_events_digest"),
        comment="VWB1: the custody log of a verification workspace",
        sqlite_strict=True,
    )
    _index("custody_events", "case_id", "subject")


def _record_table(name: str, columns: list[sa.Column[Any]], *constraints: sa.Constraint) -> None:
    op.create_table(
        name,
        *_text("id", "created_at"),
        *_whole("added"),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.UniqueConstraint("added", name=f"uq_{name}_added"),
        sa.ForeignKeyConstraint(["added"], ["custody_events.sequence"], name=f"fk_{name}_added"),
        *constraints,
        sqlite_strict=True,
    )


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _cases_and_clips() -> None:
    reference = sa.Column("reference", _REFERENCE, nullable=False)
    case = _text("title", "question", "summary", "status", "analysts")
    _record_table("cases", [reference, *case, *_maybe_text("closed_at")])
    op.create_index("uq_cases_reference", "cases", [sa.text("lower(reference)")], unique=True)
    _record_table(
        "clips",
        [
            *_text("case_id", "name", "kind", "sha256", "sha1", "md5"),
            *_whole("size"),
            *_text("stored", "acquired_by", "acquired_how", "packets_sha256", "acquisition_url", "duration"),
            *_whole("width", "height"),
            *_text("facts"),
            *_whole("stand_in"),
        ],
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_clips_case_id"),
        sa.UniqueConstraint("case_id", "sha256", name="uq_clips_case_id_sha256"),
        sa.UniqueConstraint("case_id", "id", name="uq_clips_case_id_id"),
        sa.CheckConstraint("stand_in IN (0, 1)", name="ck_clips_stand_in"),
    )
    _index("clips", "case_id", "sha256", "packets_sha256")


def _of_clips(name: str, columns: list[sa.Column[Any]]) -> None:
    constraints: list[sa.Constraint] = [
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=f"fk_{name}_case_id"),
        sa.ForeignKeyConstraint(
            ["case_id", "clip_id"], ["clips.case_id", "clips.id"], name=f"fk_{name}_case_id_clip_id"
        ),
    ]
    if name == "assessments":
        constraints += [
            sa.ForeignKeyConstraint(["supersedes"], ["assessments.id"], name="fk_assessments_supersedes"),
            sa.UniqueConstraint("supersedes", name="uq_assessments_supersedes"),
        ]
    _record_table(name, [*_text("case_id"), *_maybe_text("clip_id"), *columns], *constraints)
    _index(name, "case_id", "clip_id")


def _appearance() -> list[sa.Column[Any]]:
    times = [f"published_at_{part}" for part in ("text", "earliest", "latest", "zone")]
    return [
        *_text("platform", "shape", "account", "url", "archived_url"),
        *_maybe_text(*times, "first_seen_at"),
        *_text("description", "source"),
    ]


def _claim() -> list[sa.Column[Any]]:
    moments = ("said_at", "stated_time")
    times = [f"{moment}_{part}" for moment in moments for part in ("text", "earliest", "latest", "zone")]
    return [*_text("kind", "text", "claimant", "source", "stance"), *_maybe_text(*times)]


def _assessment() -> list[sa.Column[Any]]:
    words = ("authenticity", "context", "assessed_by", "author", "reasons", "doubts", "third_party", "citation")
    return [*_text(*words), *_maybe_text("supersedes")]


def _matches() -> None:
    _record_table(
        "matches",
        [
            *_text("clip_a", "clip_b", "identity", "comparison", "engine"),
            sa.Column("score", _REAL, nullable=False),
            *_text("decision", "decided_by", "reason"),
        ],
        sa.ForeignKeyConstraint(["clip_a"], ["clips.id"], name="fk_matches_clip_a"),
        sa.ForeignKeyConstraint(["clip_b"], ["clips.id"], name="fk_matches_clip_b"),
        sa.UniqueConstraint("clip_a", "clip_b", name="uq_matches_clip_a_clip_b"),
    )
    _index("matches", "clip_a", "clip_b")
