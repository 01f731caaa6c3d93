"""The tables that speak for the custody log from outside of it: signed heads, and stamps of time-stamp authorities.

They hold no records and no events: signing what the log says must not make the log say more. The migration adds
triggers that let signed heads only be added, and a stamp only be filled in until it is confirmed.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Named, PrimaryKeyConstraint, Table, Text, TypedColumns

from cases.schema import Whole, metadata


class _SignedHeadColumns(TypedColumns):
    sequence: Named[int] = Column(Whole, ForeignKey("custody_events.sequence"))
    digest: Named[str] = Column(Text)
    at: Named[str] = Column(Text)
    public_key: Named[str] = Column(Text)
    signature: Named[str] = Column(Text)
    key_id: Named[str] = Column(Text)


class _StampColumns(TypedColumns):
    nonce: Named[str] = Column(Text, primary_key=True)
    digest: Named[str] = Column(Text, ForeignKey("custody_events.digest"), index=True)
    authority: Named[str] = Column(Text)
    requested_at: Named[str] = Column(Text)
    state: Named[str] = Column(Text)
    response: Named[str] = Column(Text)
    gen_time: Named[str | None] = Column(Text)
    serial: Named[str | None] = Column(Text)
    policy: Named[str | None] = Column(Text)
    error: Named[str] = Column(Text)
    seal: Named[str] = Column(Text)
    """SHA-256 over the canonical JSON of the other columns: no column is altered unseen by accident."""


signed_heads = Table(
    "signed_heads",
    metadata,
    _SignedHeadColumns,
    PrimaryKeyConstraint("sequence", "key_id"),
    sqlite_strict=True,
)
stamps = Table(
    "stamps",
    metadata,
    _StampColumns,
    CheckConstraint("state IN ('pending', 'confirmed', 'refused')", name="state"),
    sqlite_strict=True,
)
