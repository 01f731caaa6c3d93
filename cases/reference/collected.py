"""What the four reference cases share: how their records are collected, their ids, and the reading of their dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final
from uuid import UUID, uuid5

from cases.judgement import (
    Annotation,
    Attribution,
    AttributionBasis,
    Bearing,
    Clock,
    ClockKind,
    Derivation,
    DerivationKind,
    Hypothesis,
    Moment,
    Pillar,
    PillarName,
    PillarState,
    Subject,
)
from cases.kinds import Record
from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    ClaimKind,
    Clip,
    Confidence,
    ContextTruth,
    Finding,
    ImpreciseTime,
    Note,
    Shape,
    Stance,
)

NAMES: Final = UUID("6f1c7a56-6f0a-5b0e-9a0b-3f2d1f6f5a10")
"""Name space of the sample's ids (UUID version 5)."""
SUMMER: Final = timezone(timedelta(hours=2))
"""Paris in summer."""
WINTER: Final = timezone(timedelta(hours=1))
"""Paris in winter."""
PARIS: Final = "Europe/Paris"
SAMPLE_ONLY: Final = "This sample: made up to show the program at work, not reported by anyone"
NOT_EXAMINED: Final = "Rests on how the reporting describes the footage. The real file was not examined."


class Sample:
    """Collects the records of one case, each with the next id and the next minute."""

    def __init__(self, case: Case, clips: Mapping[str, Clip], by: str) -> None:
        self.records: list[Record] = []
        self._case = case
        self._clips = clips
        self._by = by

    def appearance(self, stand_in: str, platform: str, shape: Shape, description: str, **more: Any) -> None:
        """One place where it was seen."""
        self._keep(Appearance, stand_in, platform=platform, shape=shape, description=description, **more)

    def claim(self, kind: ClaimKind, text: str, claimant: str, source: str, stance: Stance, **more: Any) -> None:
        """Who says what; ``stand_in`` in ``more`` names the clip it is about."""
        stand_in = more.pop("stand_in", "")
        self._keep(Claim, stand_in, kind=kind, text=text, claimant=claimant, source=source, stance=stance, **more)

    def finding(self, stand_in: str, method: str, result: str, confidence: Confidence, evidence: str) -> None:
        """One check of ours and what it showed."""
        more = {"evidence": evidence, "limits": NOT_EXAMINED, "author": self._by}
        self._keep(Finding, stand_in, method=method, result=result, confidence=confidence, **more)

    def assessment(self, stand_in: str, authenticity: Authenticity, context: ContextTruth, **more: Any) -> None:
        """A verdict: of a third party where ``more`` names one, else ours."""
        side = AssessedBy.THIRD_PARTY if "third_party" in more else AssessedBy.US
        more |= {"assessed_by": side, "author": self._by}
        self._keep(Assessment, stand_in, authenticity=authenticity, context=context, **more)

    def pillar(self, stand_in: str, name: PillarName, state: PillarState, text: str) -> None:
        """How far one thing is established."""
        self._keep(Pillar, stand_in, name=name, state=state, text=text, author=self._by)

    def attribution(
        self, stand_in: str, who: str, basis: AttributionBasis, said_by: str, source: str, **more: Any
    ) -> None:
        """Who is said to have made or posted it."""
        more |= {"who": who, "basis": basis, "said_by": said_by, "source": source, "author": self._by}
        self._keep(Attribution, stand_in, **more)

    def clock(
        self, stand_in: str, kind: ClockKind, moment: Moment, tells: ImpreciseTime, source: str, **more: Any
    ) -> None:
        """What tells a time."""
        more |= {"kind": kind, "moment": moment, "tells": tells, "source": source, "author": self._by}
        self._keep(Clock, stand_in, **more)

    def derivation(self, stand_in: str, kind: DerivationKind, parent: str, source: str, **more: Any) -> None:
        """What a stand-in was made from: another stand-in, if both are here."""
        if stand_in not in self._clips:
            return
        more |= {"kind": kind, "source": source, "author": self._by}
        if parent in self._clips:
            self._keep(Derivation, stand_in, parent_clip=self._clips[parent].id, **more)

    def hypothesis(self, text: str, *bearings: tuple[str, Stance, str, str]) -> None:
        """An explanation, and how findings bear on it: method of the finding, stance, reason, other explanation."""
        own = self._keep(Hypothesis, None, text=text, author=self._by)
        for method, stance, reason, alternative in bearings:
            (finding,) = (one for one in self.records if isinstance(one, Finding) and one.method == method)
            self._keep(
                Bearing,
                None,
                subject=Subject.HYPOTHESIS,
                subject_id=own,
                evidence_kind="finding",
                evidence_id=finding.id,
                stance=stance,
                reason=reason,
                alternative=alternative,
                author=self._by,
            )

    def annotation(self, stand_in: str, tag: str, text: str, **more: Any) -> None:
        """A mark on a stand-in, if it is here."""
        if stand_in in self._clips:
            self._keep(Annotation, stand_in, start_pts=0, tag=tag, text=text, author=self._by, **more)

    def note(self, text: str, stand_in: str = "") -> None:
        """Free text."""
        self._keep(Note, stand_in, text=text, author=self._by)

    def _keep(self, record: Callable[..., Record], stand_in: str | None, **fields: Any) -> str:
        """Its id; ``stand_in`` is None for a record that is never about a clip."""
        if stand_in is not None:
            clip = self._clips.get(stand_in)
            fields["clip_id"] = clip.id if clip else None
        number = len(self.records) + 1
        kept = record(
            case_id=self._case.id,
            id=sample_id(f"{self._case.reference}/{number}"),
            created_at=self._case.created_at + timedelta(minutes=number),
            **fields,
        )
        self.records.append(kept)
        return kept.id


def sample_id(name: str) -> str:
    """The same id for the same name, wherever the sample is built."""
    return str(uuid5(NAMES, name))


def end_of(day: datetime) -> datetime:
    """The last microsecond of ``day``, in UTC."""
    return (day + timedelta(days=1) - timedelta(microseconds=1)).astimezone(UTC)
