"""The four reference cases hold what was reported, with who says so, and come out the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cases.errors import ConflictError
from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    ClaimKind,
    Clip,
    ContextTruth,
    Finding,
    Note,
    Shape,
    Stance,
)
from cases.reference import SAMPLE_TIME, STAND_INS, add_cases, fill, records_of, reference_cases, sample_clock
from cases.store import CaseStore
from tests.cases.build import ADA, a_clip
from tests.cases.conftest import EITHER, new_place


@pytest.fixture(scope="module", params=EITHER)
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseStore]:
    """One store for all that only read it."""
    with new_place(request, tmp_path_factory) as place:
        made = CaseStore.create(place, name="Sample", by=ADA)
        yield made
        made.close()


@pytest.fixture(scope="module")
def sample(store: CaseStore) -> dict[str, Clip]:
    """The store, filled, with a clip for each stand-in."""
    cases = add_cases(store, by=ADA)
    clips = {
        name: store.add(replace(a_clip(cases[reference], name), stand_in=True), by=ADA)
        for name, reference in STAND_INS.items()
    }
    fill(store, clips, by=ADA)
    assert store.verify_chain().ok
    return clips


def test_each_case_has_its_question_and_its_records(store: CaseStore, sample: dict[str, Clip]) -> None:
    assert [case.reference for case in store.find(Case)] == ["G-2020", "D-2024", "B-2018", "C-2015"]
    for case in store.find(Case):
        assert case.question.endswith("?")
        for kind in (Appearance, Claim, Assessment, Note):
            assert store.find(kind, case_id=case.id), (case.reference, kind)
    held = {seen.clip_id for seen in store.find(Appearance)}
    assert held - {None} == {clip.id for clip in sample.values()}


def test_police_authenticated_and_we_did_not(store: CaseStore, sample: dict[str, Clip]) -> None:
    theirs, ours = store.current_assessments(store.case("G-2020").id)
    assert (theirs.assessed_by, theirs.third_party) == (AssessedBy.THIRD_PARTY, "Police")
    assert (theirs.authenticity, theirs.clip_id) == (Authenticity.AUTHENTICATED, sample["courtyard-social"].id)
    assert "26 August 2020" in theirs.citation
    assert (ours.assessed_by, ours.authenticity) == (AssessedBy.US, Authenticity.NOT_ASSESSED)


def test_not_possible_to_authenticate_has_its_reasons(store: CaseStore, sample: dict[str, Clip]) -> None:
    (verdict,) = store.current_assessments(store.case("D-2024").id)
    assert (verdict.authenticity, verdict.assessed_by) == (Authenticity.NOT_POSSIBLE, AssessedBy.US)
    assert "voice is distorted" in verdict.reasons
    assert verdict.doubts
    methods = {finding.method for finding in store.find(Finding, clip_id=sample["lectern-statement"].id)}
    assert {"On-screen text", "Voice", "Head count", "Style"} <= methods


def test_contradicting_claims_stand_side_by_side(store: CaseStore, sample: dict[str, Clip]) -> None:
    for reference, kind in (("D-2024", ClaimKind.WHO), ("C-2015", ClaimKind.WHEN)):
        claims = store.find(Claim, case_id=store.case(reference).id, kind=kind)
        assert {claim.stance for claim in claims} == {Stance.SUPPORTS, Stance.CONTRADICTS}
        assert len({claim.claimant for claim in claims}) == 2
        assert all(claim.source for claim in claims)


def test_monday_afternoon_is_a_span_in_utc(store: CaseStore, sample: dict[str, Clip]) -> None:
    (claim,) = store.find(Claim, case_id=store.case("B-2018").id, kind=ClaimKind.WHEN)
    assert claim.stated_time is not None
    assert (claim.stated_time.text, claim.stated_time.zone) == ("Monday afternoon", "Europe/Paris")
    assert claim.stated_time.earliest == datetime(2018, 5, 21, 10, tzinfo=UTC)
    assert claim.stated_time.latest == datetime(2018, 5, 21, 16, tzinfo=UTC)


def test_a_reporting_date_bounds_only_the_end(store: CaseStore, sample: dict[str, Clip]) -> None:
    (seen,) = store.find(Appearance, clip_id=sample["courtyard-broadcast"].id)
    assert seen.shape is Shape.BROADCAST
    assert seen.published_at is not None
    assert (seen.published_at.text, seen.published_at.earliest) == ("reported 26 August 2020", None)
    assert seen.published_at.latest == datetime(2020, 8, 26, 21, 59, 59, 999999, tzinfo=UTC)


def test_a_screengrab_is_said_to_be_derived(store: CaseStore, sample: dict[str, Clip]) -> None:
    clip = sample["estate-screengrab"]
    assert [seen.shape for seen in store.find(Appearance, clip_id=clip.id)] == [Shape.SCREENSHOT]
    assert [finding.method for finding in store.find(Finding, clip_id=clip.id)] == ["Derivation"]


def test_the_recirculated_clip_is_reused_and_said_to_be_made_up(store: CaseStore, sample: dict[str, Clip]) -> None:
    clip = sample["estate-recirculated"]
    (verdict,) = store.current_assessments(clip.case_id, clip.id)
    assert (verdict.context, verdict.authenticity) == (ContextTruth.REUSED, Authenticity.NOT_ASSESSED)
    assert [seen.source.startswith("This sample: made up") for seen in store.find(Appearance, clip_id=clip.id)] == [
        True
    ]


def test_without_clips_the_records_are_about_the_cases(tmp_path: Path) -> None:
    store = CaseStore.create(tmp_path / "workspace.db", name="Sample", by=ADA)
    fill(store, {}, by=ADA)
    assert len(store.find(Case)) == 4
    assert store.find(Claim) == store.find(Claim, clip_id=None) != []
    assert store.find(Assessment) == store.find(Assessment, clip_id=None) != []
    store.close()


def test_filling_twice_changes_nothing(store: CaseStore, sample: dict[str, Clip]) -> None:
    before = store.events()
    with pytest.raises(ConflictError):
        fill(store, sample, by=ADA)
    assert store.events() == before


def test_the_sample_is_the_same_each_time() -> None:
    one, other = reference_cases(ADA), reference_cases(ADA)
    assert one == other
    for case in one:
        records = records_of(case, {}, ADA)
        assert records == records_of(case, {}, ADA)
        assert len({record.id for record in records}) == len(records)
        assert all(record.created_at > SAMPLE_TIME for record in records)
    tell, tell_again = sample_clock(), sample_clock()
    assert [tell() for _ in range(3)] == [tell_again() for _ in range(3)]


def test_no_address_or_quotation_is_made_up(store: CaseStore, sample: dict[str, Clip]) -> None:
    for seen in store.find(Appearance):
        assert (seen.url, seen.archived_url, seen.account) == ("", "", "")
