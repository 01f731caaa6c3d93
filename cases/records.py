"""The words of a verification case, as frozen values. Screen, report and command line use the same words.

Every record has an ``id`` (a UUID as text) and ``created_at`` (UTC). Nothing is overwritten: an assessment supersedes
the one before, a note keeps its revisions, a decision on a match is an event of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from uuid import uuid4


def new_id() -> str:
    """A fresh record identifier: a random UUID in its canonical text form."""
    return str(uuid4())


def now() -> datetime:
    """The present moment in UTC, to the microsecond."""
    return datetime.now(UTC)


class CaseStatus(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    CLOSED = "closed"


class ClipKind(StrEnum):
    """What an evidence item is."""

    VIDEO = "video"
    STILL = "still"
    AUDIO = "audio"


class Shape(StrEnum):
    """In what form a clip appeared somewhere."""

    ORIGINAL_POST = "original post"
    REPOST = "repost"
    SCREENSHOT = "screenshot"
    BROADCAST = "broadcast"
    EMBEDDED = "embedded"
    FORWARD = "forward"


class ClaimKind(StrEnum):
    """What question a claim answers."""

    WHO = "who"
    WHAT = "what"
    WHERE = "where"
    WHEN = "when"
    WHY = "why"


class Stance(StrEnum):
    """How a claim bears on the case question."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    NEUTRAL = "neutral"


class Confidence(StrEnum):
    """How sure the author of a finding is."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Authenticity(StrEnum):
    """First verdict axis: is the file, the footage, genuine?"""

    AUTHENTICATED = "authenticated"
    PROBABLY_AUTHENTIC = "probably authentic"
    NOT_POSSIBLE = "not possible to authenticate"
    PROBABLY_MANIPULATED = "probably manipulated"
    MANIPULATED = "manipulated"
    NOT_ASSESSED = "not assessed"


class ContextTruth(StrEnum):
    """Second verdict axis: is the context it is shared with true?"""

    ORIGINAL = "original context"
    REUSED = "reused (old or other footage)"
    MISCAPTIONED = "mis-captioned"
    STAGED = "staged"
    UNDETERMINED = "undetermined"


class AssessedBy(StrEnum):
    """Whose judgement an assessment reports."""

    US = "by us"
    SECOND_READER = "by a second reader"
    """One of us who judged without seeing the first verdict."""
    THIRD_PARTY = "by a third party"


class Decision(StrEnum):
    """What the analyst says of a match."""

    UNDECIDED = "undecided"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True)
class ImpreciseTime:
    """A moment as it is known: the words of the source, and the span they allow."""

    text: str
    """As stated: "Monday afternoon", "reported 26 August 2020"."""
    earliest: datetime | None = None
    """UTC; None where nothing bounds it."""
    latest: datetime | None = None
    zone: str = ""
    """IANA name of the zone assumed in reading ``text``, such as ``Europe/Paris``; empty when the text states UTC."""


@dataclass(frozen=True)
class Case:
    """One question about one or several clips."""

    reference: str
    """Short and unique in the workspace: ``G-2020``."""
    title: str
    question: str
    summary: str = ""
    """What is known so far, in the analyst's words."""
    status: CaseStatus = CaseStatus.OPEN
    analysts: tuple[str, ...] = ()
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)
    closed_at: datetime | None = None


@dataclass(frozen=True)
class Clip:
    """One acquired media file: an evidence item, never altered."""

    case_id: str
    name: str
    """Original file name, as it came."""
    kind: ClipKind
    sha256: str
    sha1: str
    md5: str
    size: int
    """Bytes."""
    stored: str
    """Path of the read-only copy, relative to the workspace, with forward slashes."""
    acquired_by: str
    acquired_how: str
    """Such as "copied from a folder", "downloaded"."""
    packets_sha256: str = ""
    """Digest over the packet payloads; empty where there are none."""
    acquisition_url: str = ""
    duration: str = ""
    """Seconds as an exact fraction, ``"1001/30"``; empty for stills and where unknown."""
    width: int = 0
    """Displayed pixels; 0 for sound."""
    height: int = 0
    facts: str = "{}"
    """The media reader's facts as canonical JSON."""
    stand_in: bool = False
    """Drawn by this project in place of footage that cannot be distributed."""
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Appearance:
    """One place where a clip, or something of the case, was seen."""

    case_id: str
    platform: str
    shape: Shape
    clip_id: str | None = None
    """The file we hold of it, if any."""
    account: str = ""
    url: str = ""
    archived_url: str = ""
    published_at: ImpreciseTime | None = None
    first_seen_at: datetime | None = None
    description: str = ""
    source: str = ""
    """Who reports this appearance: a citation."""
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Claim:
    """A statement about who, what, where, when or why, with who says so."""

    case_id: str
    kind: ClaimKind
    text: str
    claimant: str
    source: str
    """Citation."""
    stance: Stance
    clip_id: str | None = None
    said_at: ImpreciseTime | None = None
    """When it was said."""
    stated_time: ImpreciseTime | None = None
    """The moment it speaks of, where it answers *when*."""
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Finding:
    """One check that was made, and what it showed."""

    case_id: str
    method: str
    result: str
    confidence: Confidence
    author: str
    limits: str = ""
    """What the method cannot show."""
    clip_id: str | None = None
    evidence: str = ""
    """References: frame, time range, region, other clip, appearance."""
    tool: str = ""
    """Name and version, where a tool made the check."""
    alternative: str = ""
    """What else, such as a benign cause, would explain the result."""
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Assessment:
    """The answer for a clip, or for the case where ``clip_id`` is None, at a moment. A new one supersedes the last."""

    case_id: str
    authenticity: Authenticity
    context: ContextTruth
    assessed_by: AssessedBy
    author: str
    """Who entered it here."""
    reasons: str
    doubts: str = ""
    """What stays open."""
    third_party: str = ""
    """Named, where ``assessed_by`` is a third party."""
    citation: str = ""
    """Where the third party says so; required with a third party."""
    clip_id: str | None = None
    supersedes: str | None = None
    """The assessment of the same clip and of the same side (us, or the same third party) before this one."""
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Match:
    """A found relation between two clips of the workspace, with the analyst's decision."""

    clip_a: str
    clip_b: str
    identity: str
    """Step of the identity ladder: ``same-file`` … ``shared-stretch``, ``same-scene``."""
    comparison: str
    """The comparison as canonical JSON (schema ``workbench.compare/1`` with aligned pairs)."""
    engine: str
    """Name and version of the engine."""
    score: float
    decision: Decision = Decision.UNDECIDED
    decided_by: str = ""
    reason: str = ""
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Note:
    """Free text on a case or on a clip, at a frame if wanted; ``revision`` counts its edits from 1."""

    case_id: str
    text: str
    author: str
    """Who wrote this revision."""
    clip_id: str | None = None
    pts: int | None = None
    """Presentation timestamp in the clip's time base, where the note is about one frame."""
    revision: int = 1
    revised_at: datetime | None = None
    """When this revision was written; None for the first, which ``created_at`` dates."""
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class CustodyEvent:
    """One entry of the append-only log."""

    sequence: int
    """1, 2, 3 … without gaps over the workspace."""
    at: datetime
    actor: str
    action: str
    """A verb and its object: ``clip.taken-in``, ``note.revised``, ``report.exported``."""
    case_id: str | None
    subject: str
    """Id of the record concerned."""
    body: str
    """What was done, as canonical JSON: the record as stored, or what was exported."""
    previous: str
    """Digest of the event before; 64 zeros for the first."""
    digest: str
    """SHA-256 that covers all fields above, ``previous`` among them: see :func:`cases.custody.seal`."""
