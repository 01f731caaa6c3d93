"""The records of judging: what speaks for and against what, who made it, when, from what it was made.

As in :mod:`cases.records`, nothing is overwritten. Of the pillars and attributions of a clip the newest stands and the
earlier ones are its history; what should no longer count is withdrawn, by a record that says why.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from secrets import token_hex

from cases.records import Confidence, ImpreciseTime, Stance, new_id, now


class Subject(StrEnum):
    """What evidence can bear on."""

    CLAIM = "claim"
    HYPOTHESIS = "hypothesis"


class PillarName(StrEnum):
    """The six things to establish of a clip (First Draft's five pillars and the subject, as HRW has it)."""

    PROVENANCE = "provenance"
    SOURCE = "source"
    DATE = "date"
    LOCATION = "location"
    SUBJECT = "subject"
    MOTIVATION = "motivation"


class PillarState(StrEnum):
    """How far a pillar is established."""

    VERIFIED = "verified"
    PARTLY = "partly verified"
    UNVERIFIED = "unverified"
    CONTRADICTED = "contradicted"
    NOT_POSSIBLE = "not possible to verify"


class AttributionBasis(StrEnum):
    """On what ground somebody is said to have made or posted a clip; apart from whether the clip is genuine."""

    SELF = "self-attributed"
    THIRD_PARTY = "attributed by a third party"
    ESTABLISHED = "established by us"
    DISPUTED = "disputed"


class ClockKind(StrEnum):
    """What tells a time."""

    FILE = "file metadata"
    FILE_SYSTEM = "file system"
    PLATFORM = "platform"
    ON_SCREEN = "on screen"
    WITNESS = "witness"
    SHADOW = "shadow or light"
    ARCHIVE = "web archive"
    REPORT = "press report"


class Moment(StrEnum):
    """What happened at the time that a clock tells; in the order in which they must have happened."""

    FILMED = "filmed"
    EDITED = "edited"
    PUBLISHED = "published"
    SEEN = "seen"


class DerivationKind(StrEnum):
    """How one clip was made from another."""

    SCREENGRAB = "screengrab"
    BROADCAST = "broadcast copy"
    RECORDING = "screen recording"
    RE_ENCODE = "re-encoded copy"
    EXCERPT = "excerpt"
    EDIT = "edited copy"
    WORKING_COPY = "working copy"


@dataclass(frozen=True)
class Hypothesis:
    """One explanation of a case, for and against which evidence is weighed."""

    case_id: str
    text: str
    author: str
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Bearing:
    """How one piece of evidence bears on a claim or a hypothesis."""

    case_id: str
    subject: Subject
    subject_id: str
    """The claim, or the hypothesis."""
    evidence_kind: str
    """Word of the record that is the evidence, such as ``finding``, ``appearance``, ``match``."""
    evidence_id: str
    stance: Stance
    reason: str
    author: str
    alternative: str = ""
    """What else would explain the evidence."""
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Pillar:
    """How far one thing that must be established of a clip, or of the case, is established. The newest stands."""

    case_id: str
    name: PillarName
    state: PillarState
    text: str
    """What is established, or why not."""
    author: str
    clip_id: str | None = None
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Attribution:
    """Who is said to have made or posted a clip. Whether the clip is genuine is another question."""

    case_id: str
    who: str
    basis: AttributionBasis
    said_by: str
    """Who attributes it: the speaker in the clip, police, us."""
    source: str
    """Citation."""
    confidence: Confidence
    author: str
    reasons: str = ""
    clip_id: str | None = None
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Clock:
    """One statement of when something happened to a clip, with the zone assumed and how far it may be wrong."""

    case_id: str
    kind: ClockKind
    moment: Moment
    tells: ImpreciseTime
    source: str
    """Where it was read: the tag, the post, the witness."""
    author: str
    error_seconds: int = 0
    """How far the clock itself may be wrong, either way."""
    assumption: str = ""
    """Why the zone is taken to be what it is."""
    clip_id: str | None = None
    appearance_id: str | None = None
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Derivation:
    """That a clip was made from another clip, or from what was seen in an appearance whose file we may not hold."""

    case_id: str
    clip_id: str
    """What was made."""
    kind: DerivationKind
    source: str
    """On what ground this is said: a credit line, a match, our own working."""
    author: str
    parent_clip: str | None = None
    """May be a clip of another case of the workspace."""
    parent_appearance: str | None = None
    transformation: str = ""
    """What was done, with parameters, in order."""
    confidence: Confidence = Confidence.HIGH
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Annotation:
    """A mark on a clip, at a frame or over a range, on a region if wanted; ``revision`` counts its edits from 1."""

    case_id: str
    clip_id: str
    start_pts: int
    """Presentation timestamp of the first frame, in the clip's time base."""
    tag: str
    """A word to find it by, such as ``child``, ``text``, ``vehicle``, ``blur``."""
    author: str
    end_pts: int | None = None
    """Of the last frame; None for one frame."""
    region: str = "{}"
    """Canonical JSON: ``{"box": [x, y, w, h]}``, ``{"polygon": [[x, y], …]}``, ``{"track": [[pts, x, y, w, h], …]}`` or
    ``{"polygons": [[pts, [[x, y], …]], …]}``, shares (0..1) of the displayed frame; ``{}`` for the whole frame."""
    text: str = ""
    revision: int = 1
    revised_at: datetime | None = None
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Withdrawal:
    """That a record should no longer count, and why. The record itself stays."""

    case_id: str
    record_kind: str
    """Word of the record, such as ``claim``."""
    record_id: str
    reason: str
    author: str
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


@dataclass(frozen=True)
class Coordinates:
    """Where on Earth something is that a record of a case speaks of. A correction is a new one, the old withdrawn."""

    case_id: str
    record_kind: str
    """Word of the record that speaks of the place, such as ``claim``, ``appearance``."""
    record_id: str
    latitude: float
    """Degrees north of the equator, WGS 84: -90 to 90."""
    longitude: float
    """Degrees east of Greenwich: -180 to 180."""
    uncertainty: float
    """Radius in metres of the circle round it in which the place is; 0 where that is not known."""
    source: str
    """How it was found: a citation, or what was compared with what."""
    author: str
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)


def new_salt() -> str:
    """256 random bits in hexadecimal: what keeps a digest from being guessed back."""
    return token_hex(32)


@dataclass(frozen=True)
class Restriction:
    """That a record, or a part of it, is confidential: public versions leave it out. Withdrawn, it no longer is."""

    case_id: str
    record_kind: str
    """Word of the record, such as ``claim``."""
    record_id: str
    reason: str
    author: str
    part: str = ""
    """Name of the one field that is confidential, such as ``claimant``; empty for the whole record."""
    salt: str = field(default_factory=new_salt)
    """64 hexadecimal digits that go into the digest by which a public version names what it leaves out."""
    id: str = field(default_factory=new_id)
    created_at: datetime = field(default_factory=now)
