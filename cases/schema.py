"""The tables, one per record of ``records.py``, and the custody log.

Three storage classes only (text, whole number, real number), so that SQLite can hold its tables STRICT and PostgreSQL
needs nothing special; ``mapping.py`` turns them into records. Times are fixed-width UTC text, which sorts as time.

The migrations make these tables; a test proves that what they make and what is written here agree.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    REAL,
    BigInteger,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Named,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
    func,
    text,
)

from cases.judgement import (
    Annotation,
    Attribution,
    Bearing,
    Clock,
    Coordinates,
    Derivation,
    Hypothesis,
    Pillar,
    Restriction,
    Withdrawal,
)
from cases.records import (
    Appearance,
    Assessment,
    Case,
    Claim,
    Clip,
    Finding,
    Match,
    Note,
)

FORMAT: Final = 5
"""Version of the store's format: the number of the newest migration. 1: the first tables; 2: the records of judging,
signed heads and time stamps; 3: events that bring in many annotations; 4: coordinates, and what is confidential; 5:
what else would explain a finding."""

PLACES: Final = 1 << 20
"""Places that an event has for the annotations it brings in; far more than any is given."""

MARK: Final = "VWB1: the custody log of a verification workspace"
"""Comment on the log's table, by which a server's database is recognised as a workspace; SQLite has no comments. Never
changes: the format has its own number."""

Whole = BigInteger().with_variant(Integer(), "sqlite")
"""64-bit whole number; STRICT tables of SQLite know it as INTEGER."""
Real: Double[float] = Double().with_variant(REAL(), "sqlite")
"""64-bit real number; SQLite's REAL has 64 bits, PostgreSQL's has 32."""
Reference = Text().with_variant(Text(collation="C"), "postgresql")
"""Text of which ``lower`` turns A to Z and no other letter, on either database."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class _EventColumns(TypedColumns):
    sequence: Named[int] = Column(Whole, primary_key=True, autoincrement=False)
    at: Named[str] = Column(Text)
    actor: Named[str] = Column(Text)
    action: Named[str] = Column(Text)
    case_id: Named[str | None] = Column(Text, index=True)
    subject: Named[str] = Column(Text, index=True)
    body: Named[str] = Column(Text)
    previous: Named[str] = Column(Text, unique=True)
    digest: Named[str] = Column(Text, unique=True)


class _RecordColumns(TypedColumns):
    id: Named[str] = Column(Text, primary_key=True)
    created_at: Named[str] = Column(Text)
    added: Named[int] = Column(Whole, ForeignKey("custody_events.sequence"), unique=True)
    """The custody event that brought the record in: no record without its event, and the order of creation."""


class _OfCaseColumns(_RecordColumns):
    case_id: Named[str] = Column(Text, ForeignKey("cases.id"), index=True)


class _OfClipColumns(_OfCaseColumns):
    clip_id: Named[str | None] = Column(Text, index=True)


class _CaseColumns(_RecordColumns):
    reference: Named[str] = Column(Reference)
    title: Named[str] = Column(Text)
    question: Named[str] = Column(Text)
    summary: Named[str] = Column(Text)
    status: Named[str] = Column(Text)
    analysts: Named[str] = Column(Text)
    closed_at: Named[str | None] = Column(Text)


class _ClipColumns(_OfCaseColumns):
    name: Named[str] = Column(Text)
    kind: Named[str] = Column(Text)
    sha256: Named[str] = Column(Text, index=True)
    sha1: Named[str] = Column(Text)
    md5: Named[str] = Column(Text)
    size: Named[int] = Column(Whole)
    stored: Named[str] = Column(Text)
    acquired_by: Named[str] = Column(Text)
    acquired_how: Named[str] = Column(Text)
    packets_sha256: Named[str] = Column(Text, index=True)
    acquisition_url: Named[str] = Column(Text)
    duration: Named[str] = Column(Text)
    width: Named[int] = Column(Whole)
    height: Named[int] = Column(Whole)
    facts: Named[str] = Column(Text)
    stand_in: Named[int] = Column(Whole)


class _AppearanceColumns(_OfClipColumns):
    platform: Named[str] = Column(Text)
    shape: Named[str] = Column(Text)
    account: Named[str] = Column(Text)
    url: Named[str] = Column(Text)
    archived_url: Named[str] = Column(Text)
    published_at_text: Named[str | None] = Column(Text)
    published_at_earliest: Named[str | None] = Column(Text)
    published_at_latest: Named[str | None] = Column(Text)
    published_at_zone: Named[str | None] = Column(Text)
    first_seen_at: Named[str | None] = Column(Text)
    description: Named[str] = Column(Text)
    source: Named[str] = Column(Text)


class _ClaimColumns(_OfClipColumns):
    kind: Named[str] = Column(Text)
    text: Named[str] = Column(Text)
    claimant: Named[str] = Column(Text)
    source: Named[str] = Column(Text)
    stance: Named[str] = Column(Text)
    said_at_text: Named[str | None] = Column(Text)
    said_at_earliest: Named[str | None] = Column(Text)
    said_at_latest: Named[str | None] = Column(Text)
    said_at_zone: Named[str | None] = Column(Text)
    stated_time_text: Named[str | None] = Column(Text)
    stated_time_earliest: Named[str | None] = Column(Text)
    stated_time_latest: Named[str | None] = Column(Text)
    stated_time_zone: Named[str | None] = Column(Text)


class _FindingColumns(_OfClipColumns):
    method: Named[str] = Column(Text)
    result: Named[str] = Column(Text)
    confidence: Named[str] = Column(Text)
    author: Named[str] = Column(Text)
    limits: Named[str] = Column(Text)
    evidence: Named[str] = Column(Text)
    tool: Named[str] = Column(Text)
    alternative: Named[str] = Column(Text, server_default=text("''"))


class _AssessmentColumns(_OfClipColumns):
    authenticity: Named[str] = Column(Text)
    context: Named[str] = Column(Text)
    assessed_by: Named[str] = Column(Text)
    author: Named[str] = Column(Text)
    reasons: Named[str] = Column(Text)
    doubts: Named[str] = Column(Text)
    third_party: Named[str] = Column(Text)
    citation: Named[str] = Column(Text)
    supersedes: Named[str | None] = Column(Text, ForeignKey("assessments.id"), unique=True)


class _MatchColumns(_RecordColumns):
    clip_a: Named[str] = Column(Text, ForeignKey("clips.id"), index=True)
    clip_b: Named[str] = Column(Text, ForeignKey("clips.id"), index=True)
    identity: Named[str] = Column(Text)
    comparison: Named[str] = Column(Text)
    engine: Named[str] = Column(Text)
    score: Named[float] = Column(Real)
    decision: Named[str] = Column(Text)
    decided_by: Named[str] = Column(Text)
    reason: Named[str] = Column(Text)


class _NoteColumns(_OfClipColumns):
    text: Named[str] = Column(Text)
    author: Named[str] = Column(Text)
    pts: Named[int | None] = Column(Whole)
    revision: Named[int] = Column(Whole)
    revised_at: Named[str | None] = Column(Text)


class _HypothesisColumns(_OfCaseColumns):
    text: Named[str] = Column(Text)
    author: Named[str] = Column(Text)


class _BearingColumns(_OfCaseColumns):
    subject: Named[str] = Column(Text)
    subject_id: Named[str] = Column(Text, index=True)
    evidence_kind: Named[str] = Column(Text)
    evidence_id: Named[str] = Column(Text, index=True)
    stance: Named[str] = Column(Text)
    reason: Named[str] = Column(Text)
    author: Named[str] = Column(Text)
    alternative: Named[str] = Column(Text)


class _PillarColumns(_OfClipColumns):
    name: Named[str] = Column(Text)
    state: Named[str] = Column(Text)
    text: Named[str] = Column(Text)
    author: Named[str] = Column(Text)


class _AttributionColumns(_OfClipColumns):
    who: Named[str] = Column(Text)
    basis: Named[str] = Column(Text)
    said_by: Named[str] = Column(Text)
    source: Named[str] = Column(Text)
    confidence: Named[str] = Column(Text)
    author: Named[str] = Column(Text)
    reasons: Named[str] = Column(Text)


class _ClockColumns(_OfClipColumns):
    kind: Named[str] = Column(Text)
    moment: Named[str] = Column(Text)
    tells_text: Named[str | None] = Column(Text)
    tells_earliest: Named[str | None] = Column(Text)
    tells_latest: Named[str | None] = Column(Text)
    tells_zone: Named[str | None] = Column(Text)
    source: Named[str] = Column(Text)
    author: Named[str] = Column(Text)
    error_seconds: Named[int] = Column(Whole)
    assumption: Named[str] = Column(Text)
    appearance_id: Named[str | None] = Column(Text, ForeignKey("appearances.id"), index=True)


class _DerivationColumns(_OfClipColumns):
    kind: Named[str] = Column(Text)
    source: Named[str] = Column(Text)
    author: Named[str] = Column(Text)
    parent_clip: Named[str | None] = Column(Text, ForeignKey("clips.id"), index=True)
    parent_appearance: Named[str | None] = Column(Text, ForeignKey("appearances.id"), index=True)
    transformation: Named[str] = Column(Text)
    confidence: Named[str] = Column(Text)


class _AnnotationColumns(_OfClipColumns):
    added: Named[int] = Column(Whole, ForeignKey("custody_events.sequence"))
    """As of every record, but one event may bring in many."""
    place: Named[int] = Column(Whole, unique=True)
    """The order of creation: ``added`` times :data:`PLACES`, and which of the event's annotations it is, from 0."""
    case_id: Named[str] = Column(Text, ForeignKey("cases.id"))
    clip_id: Named[str | None] = Column(Text)
    start_pts: Named[int] = Column(Whole)
    end_pts: Named[int | None] = Column(Whole)
    tag: Named[str] = Column(Text)
    author: Named[str] = Column(Text)
    region: Named[str] = Column(Text)
    text: Named[str] = Column(Text)
    revision: Named[int] = Column(Whole)
    revised_at: Named[str | None] = Column(Text)


class _CoordinatesColumns(_OfCaseColumns):
    record_kind: Named[str] = Column(Text)
    record_id: Named[str] = Column(Text, index=True)
    latitude: Named[float] = Column(Real)
    longitude: Named[float] = Column(Real)
    uncertainty: Named[float] = Column(Real)
    source: Named[str] = Column(Text)
    author: Named[str] = Column(Text)


class _RestrictionColumns(_OfCaseColumns):
    record_kind: Named[str] = Column(Text)
    record_id: Named[str] = Column(Text, index=True)
    reason: Named[str] = Column(Text)
    author: Named[str] = Column(Text)
    part: Named[str] = Column(Text)
    salt: Named[str] = Column(Text, unique=True)


class _WithdrawalColumns(_OfCaseColumns):
    record_kind: Named[str] = Column(Text)
    record_id: Named[str] = Column(Text)
    reason: Named[str] = Column(Text)
    author: Named[str] = Column(Text)


def _clip_of_the_case() -> ForeignKeyConstraint:
    """A record of one case cannot speak of a clip of another."""
    return ForeignKeyConstraint(["case_id", "clip_id"], ["clips.case_id", "clips.id"])


custody_events = Table("custody_events", metadata, _EventColumns, comment=MARK, sqlite_strict=True)
cases = Table(
    "cases",
    metadata,
    _CaseColumns,
    Index("uq_cases_reference", func.lower(Column("reference", Reference)), unique=True),
    sqlite_strict=True,
)
clips = Table(
    "clips",
    metadata,
    _ClipColumns,
    UniqueConstraint("case_id", "sha256"),
    UniqueConstraint("case_id", "id"),
    CheckConstraint("stand_in IN (0, 1)", name="stand_in"),
    sqlite_strict=True,
)
appearances = Table("appearances", metadata, _AppearanceColumns, _clip_of_the_case(), sqlite_strict=True)
claims = Table("claims", metadata, _ClaimColumns, _clip_of_the_case(), sqlite_strict=True)
findings = Table("findings", metadata, _FindingColumns, _clip_of_the_case(), sqlite_strict=True)
assessments = Table("assessments", metadata, _AssessmentColumns, _clip_of_the_case(), sqlite_strict=True)
matches = Table("matches", metadata, _MatchColumns, UniqueConstraint("clip_a", "clip_b"), sqlite_strict=True)
notes = Table("notes", metadata, _NoteColumns, _clip_of_the_case(), sqlite_strict=True)
hypotheses = Table("hypotheses", metadata, _HypothesisColumns, sqlite_strict=True)
bearings = Table("bearings", metadata, _BearingColumns, sqlite_strict=True)
pillars = Table("pillars", metadata, _PillarColumns, _clip_of_the_case(), sqlite_strict=True)
attributions = Table("attributions", metadata, _AttributionColumns, _clip_of_the_case(), sqlite_strict=True)
clocks = Table("clocks", metadata, _ClockColumns, _clip_of_the_case(), sqlite_strict=True)
derivations = Table("derivations", metadata, _DerivationColumns, _clip_of_the_case(), sqlite_strict=True)
marks = Table(
    "annotations",
    metadata,
    _AnnotationColumns,
    _clip_of_the_case(),
    Index("ix_annotations_clip_id_start_pts", "clip_id", "start_pts"),
    Index("ix_annotations_clip_id_place", "clip_id", "place"),
    Index("ix_annotations_case_id_place", "case_id", "place"),
    sqlite_strict=True,
)
coordinates = Table("coordinates", metadata, _CoordinatesColumns, sqlite_strict=True)
restrictions = Table("restrictions", metadata, _RestrictionColumns, sqlite_strict=True)
withdrawals = Table(
    "withdrawals", metadata, _WithdrawalColumns, UniqueConstraint("record_kind", "record_id"), sqlite_strict=True
)

TABLES: Final[dict[type[Any], Table]] = {
    Case: cases,
    Clip: clips,
    Appearance: appearances,
    Claim: claims,
    Finding: findings,
    Assessment: assessments,
    Match: matches,
    Note: notes,
    Hypothesis: hypotheses,
    Attribution: attributions,
    Clock: clocks,
    Derivation: derivations,
    Annotation: marks,
    Pillar: pillars,
    Bearing: bearings,
    Coordinates: coordinates,
    Restriction: restrictions,
    Withdrawal: withdrawals,
}
"""Where each kind of record is kept."""


def order_of(table: Table) -> Column[int]:
    """The column by which the records of a table are in the order in which they came in; no two have the same."""
    return table.c.place if "place" in table.c else table.c.added


def standing(table: Table, event: int, nth: int = 0) -> dict[str, int]:
    """The columns that say which event brought a record in, as the how many-th of it."""
    return {"added": event, "place": event * PLACES + nth} if "place" in table.c else {"added": event}
