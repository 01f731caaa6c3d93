"""Records to test with, and the strategies that make any record."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st

from cases.judgement import (
    Annotation,
    Attribution,
    AttributionBasis,
    Bearing,
    Clock,
    ClockKind,
    Coordinates,
    Derivation,
    DerivationKind,
    Hypothesis,
    Moment,
    Pillar,
    PillarName,
    PillarState,
    Restriction,
    Subject,
    Withdrawal,
)
from cases.kinds import Record
from cases.mapping import FieldType, field_types
from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    ClaimKind,
    Clip,
    ClipKind,
    Confidence,
    ContextTruth,
    Finding,
    ImpreciseTime,
    Match,
    Note,
    Shape,
    Stance,
    new_id,
)
from cases.store import CaseStore

ADA = "Ada"


def a_case(reference: str = "G-2020") -> Case:
    return Case(reference, "Armed men beside a playground", "Is it what it claims to be?", analysts=(ADA, "Bob"))


def a_clip(case: Case, content: str = "one") -> Clip:
    """A clip whose digests are those of ``content``."""
    raw = content.encode()
    sha256 = hashlib.sha256(raw).hexdigest()
    return Clip(
        case_id=case.id,
        name=f"{content}.mp4",
        kind=ClipKind.VIDEO,
        sha256=sha256,
        sha1=hashlib.sha1(raw).hexdigest(),
        md5=hashlib.md5(raw).hexdigest(),
        size=len(raw),
        stored=f"evidence/{sha256[:2]}/{sha256}.mp4",
        acquired_by=ADA,
        acquired_how="copied from a folder",
        duration="1001/30",
    )


def an_assessment(case: Case, clip: Clip | None = None, **more: Any) -> Assessment:
    given: dict[str, Any] = {
        "authenticity": Authenticity.NOT_POSSIBLE,
        "context": ContextTruth.UNDETERMINED,
        "assessed_by": AssessedBy.US,
        "author": ADA,
        "reasons": "Faces are hidden.",
    }
    return Assessment(case.id, clip_id=clip.id if clip else None, **(given | more))


def one_of_each(store: CaseStore) -> list[Record]:
    """One record of each kind, added to the store, none of their optional fields left out."""
    afternoon = ImpreciseTime(
        "Monday afternoon",
        datetime(2018, 5, 21, 10, tzinfo=timezone.utc),  # noqa: UP017 - as a caller may write it
        datetime(2018, 5, 21, 16, tzinfo=timezone(timedelta(hours=2))),
        "Europe/Paris",
    )
    case = store.add(a_case(), by=ADA)
    one, two = (store.add(a_clip(case, content), by=ADA) for content in ("one", "two"))
    rest: list[Record] = [
        Appearance(
            case.id, "Twitter", Shape.SCREENSHOT, one.id, "@a", "https://a.example", "https://b.example", afternoon
        ),
        Claim(case.id, ClaimKind.WHEN, "On Monday", "A witness", "Interview", Stance.SUPPORTS, one.id, afternoon),
        Finding(
            case.id,
            "Head count",
            "About fifteen",
            Confidence.MODERATE,
            ADA,
            "Grain",
            one.id,
            "0:04",
            "eye 1.0",
            "A crop",
        ),
        an_assessment(case, one, doubts="Who speaks"),
        Match(one.id, two.id, "shared-stretch", '{"segments":[]}', "workbench-engine/1", 0.875),
    ]
    kept = [case, one, two, *(store.add(record, by=ADA) for record in rest)]
    note = Note(case.id, "Look at the shadow.", ADA, one.id, pts=-512)
    return [*kept, *(store.add(record, by=ADA) for record in [*_judgements(kept, afternoon), note])]


def _judgements(kept: list[Record], afternoon: ImpreciseTime) -> list[Record]:
    case, one, two, appearance, claim, finding, *_ = kept
    author: dict[str, Any] = {"case_id": case.id, "author": ADA}
    hypothesis = Hypothesis(text="It was filmed in Grenoble.", **author)
    about = {"clip_id": one.id, **author}
    return [
        hypothesis,
        Attribution(
            who="DZ Mafia",
            basis=AttributionBasis.SELF,
            said_by="The speaker",
            source="0:12",
            confidence=Confidence.LOW,
            reasons="Lectern",
            **about,
        ),
        Clock(
            kind=ClockKind.PLATFORM,
            moment=Moment.PUBLISHED,
            tells=afternoon,
            source="The post",
            error_seconds=60,
            assumption="Shown in Paris time",
            appearance_id=appearance.id,
            **about,
        ),
        Derivation(
            kind=DerivationKind.SCREENGRAB,
            source="Credit line",
            parent_clip=two.id,
            transformation="Cropped",
            confidence=Confidence.MODERATE,
            **about,
        ),
        Annotation(start_pts=-512, end_pts=1024, tag="child", region='{"box":[0.1,0.2,0.3,0.4]}', text="Face", **about),
        Pillar(name=PillarName.LOCATION, state=PillarState.PARTLY, text="The tower stands there.", **about),
        Bearing(
            subject=Subject.HYPOTHESIS,
            subject_id=hypothesis.id,
            evidence_kind="finding",
            evidence_id=finding.id,
            stance=Stance.SUPPORTS,
            reason="Same count",
            alternative="Another gang",
            **author,
        ),
        Coordinates(
            record_kind="appearance",
            record_id=appearance.id,
            latitude=45.15875,
            longitude=5.7125,
            uncertainty=25.0,
            source="The tower and the playground, on aerial images",
            **author,
        ),
        Restriction(record_kind="claim", record_id=claim.id, reason="In danger", part="claimant", **author),
        Withdrawal(record_kind="claim", record_id=claim.id, reason="Said twice", **author),
    ]


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
"""Any text that the rule allows."""
WORDS = TEXT.filter(lambda text: bool(text.strip()))
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=ZONES)  # noqa: DTZ001 - zones are given


@st.composite
def imprecise_times(draw: st.DrawFn) -> ImpreciseTime:
    bounds = sorted(draw(st.lists(MOMENTS, min_size=2, max_size=2)))
    keep = draw(st.tuples(st.booleans(), st.booleans()))
    earliest, latest = (bound if kept else None for bound, kept in zip(bounds, keep, strict=True))
    return ImpreciseTime(draw(WORDS), earliest, latest, draw(st.sampled_from(["", "Europe/Paris", "Etc/GMT+3"])))


_FORMS: dict[str, st.SearchStrategy[Any]] = {
    "id": st.uuids().map(str),
    "reference": st.from_regex(r"[A-Z][A-Z0-9-]{12,30}", fullmatch=True),
    "sha256": st.binary(min_size=32, max_size=32).map(bytes.hex),
    "packets_sha256": st.just("") | st.binary(min_size=32, max_size=32).map(bytes.hex),
    "sha1": st.binary(min_size=20, max_size=20).map(bytes.hex),
    "md5": st.binary(min_size=16, max_size=16).map(bytes.hex),
    "stored": st.just("evidence/aa/aaaa.mp4"),
    "duration": st.sampled_from(["", "12", "1001/30"]),
    "facts": st.just('{"kind":"video"}'),
    "comparison": st.just("{}"),
    "revision": st.integers(1, 2**31),
    "error_seconds": st.integers(0, 2**62),
    "region": st.sampled_from(["{}", '{"box":[0,0,1,0.5]}', '{"track":[[1,0.25,0,0.5,1]]}']),
    "start_pts": st.integers(-(2**63), 0),
    "end_pts": st.none() | st.integers(0, 2**63 - 1),
    "parent_clip": st.uuids().map(str),
    "parent_appearance": st.none(),
    "appearance_id": st.none(),
    "latitude": st.floats(-90, 90),
    "longitude": st.floats(-180, 180),
    "uncertainty": st.floats(0, 1e9),
    "salt": st.binary(min_size=32, max_size=32).map(bytes.hex),
    "pts": st.none() | st.integers(-(2**63), 2**63 - 1),
}
"""Fields whose text has a form of its own."""


def any_record(kind: type[Any], **given: Any) -> st.SearchStrategy[Any]:
    """Any record of ``kind`` that can stand, with the fields of ``given`` as they are."""
    drawn = {field.name: _any_value(field) for field in field_types(kind) if field.name not in given}
    if kind is Assessment:
        drawn |= {"assessed_by": st.just(AssessedBy.US), "third_party": st.just(""), "citation": st.just("")}
    return st.builds(kind, **drawn, **{name: st.just(value) for name, value in given.items()})


def _any_value(field: FieldType) -> st.SearchStrategy[Any]:
    if field.name in _FORMS:
        return _FORMS[field.name]
    strategy: st.SearchStrategy[Any]
    if field.type is str:
        strategy = WORDS
    elif field.type is datetime:
        strategy = MOMENTS
    elif field.type is ImpreciseTime:
        strategy = imprecise_times()
    elif field.type is tuple:
        strategy = st.lists(TEXT, max_size=3).map(tuple)
    elif field.type is int:
        strategy = st.integers(0, 2**63 - 1)
    elif field.type is float:
        strategy = st.floats(allow_nan=False, allow_infinity=False)
    elif issubclass(field.type, StrEnum):
        strategy = st.sampled_from(field.type)
    else:
        strategy = st.booleans()
    return st.none() | strategy if field.optional else strategy


def fresh(reference: str = "") -> Case:
    """A case that no store has yet."""
    return a_case(reference or f"C-{new_id()[:12]}")
