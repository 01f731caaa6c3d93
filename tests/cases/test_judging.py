"""What stands of a case's judgement, and what was made from what."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from cases import judging
from cases.errors import ConflictError, InvalidError, NotFoundError
from cases.judgement import (
    Annotation,
    Bearing,
    Derivation,
    DerivationKind,
    Hypothesis,
    Pillar,
    PillarName,
    PillarState,
    Subject,
)
from cases.lineage import EdgeKind
from cases.records import (
    Appearance,
    Case,
    Claim,
    ClaimKind,
    Clip,
    Confidence,
    Decision,
    Finding,
    ImpreciseTime,
    Match,
    Note,
    Shape,
    Stance,
)
from cases.store import CaseStore
from tests.cases.build import ADA, a_case, a_clip


@pytest.fixture
def case(store: CaseStore) -> Case:
    return store.add(a_case(), by=ADA)


@pytest.fixture
def clip(store: CaseStore, case: Case) -> Clip:
    return store.add(a_clip(case), by=ADA)


def _claim(store: CaseStore, case: Case) -> Claim:
    return store.add(Claim(case.id, ClaimKind.WHO, "It is us", "Them", "A post", Stance.SUPPORTS), by=ADA)


def _finding(store: CaseStore, case: Case) -> Finding:
    return store.add(Finding(case.id, "Voice", "Distorted", Confidence.HIGH, ADA), by=ADA)


def _bearing(on: Claim | Hypothesis, evidence: Finding, stance: Stance, alternative: str = "") -> Bearing:
    subject = Subject.CLAIM if isinstance(on, Claim) else Subject.HYPOTHESIS
    return Bearing(on.case_id, subject, on.id, "finding", evidence.id, stance, "Because", ADA, alternative)


def test_evidence_for_and_against_stands_side_by_side(store: CaseStore, case: Case) -> None:
    claim, finding = _claim(store, case), _finding(store, case)
    guess = store.add(Hypothesis(case.id, "Somebody else posed as them.", ADA), by=ADA)
    kept = [
        store.add(_bearing(on, finding, stance, alternative="Bad microphone"), by=ADA)
        for on, stance in ((claim, Stance.SUPPORTS), (claim, Stance.CONTRADICTS), (guess, Stance.NEUTRAL))
    ]
    (weighed,) = judging.claims_ledger(store, case.id)
    assert (weighed.on, weighed.supports, weighed.contradicts, weighed.neutral) == (claim, (kept[0],), (kept[1],), ())
    (guessed,) = judging.hypotheses(store, case.id)
    assert (guessed.on, guessed.neutral) == (guess, (kept[2],))


def test_the_newest_of_a_pillar_stands_and_the_earlier_ones_stay(store: CaseStore, case: Case, clip: Clip) -> None:
    first, second = (
        store.add(Pillar(case.id, PillarName.LOCATION, state, "The tower.", ADA, clip.id), by=ADA)
        for state in (PillarState.UNVERIFIED, PillarState.VERIFIED)
    )
    assert judging.pillars(store, case.id, clip.id)[PillarName.LOCATION] == second
    assert judging.pillars(store, case.id, None) == dict.fromkeys(PillarName)
    judging.withdraw(store, second, reason="Another tower", by=ADA)
    assert judging.pillars(store, case.id, clip.id)[PillarName.LOCATION] == first
    assert store.find(Pillar) == [first, second]


def test_what_is_withdrawn_stays_with_its_reason_and_does_not_stand(store: CaseStore, case: Case) -> None:
    claim = _claim(store, case)
    gone = judging.withdraw(store, claim, reason="Misheard", by=ADA)
    assert judging.standing(store, Claim, case.id) == []
    assert store.get(Claim, claim.id) == claim
    assert [event.action for event in store.events(case.id)][-1] == "record.withdrawn"
    assert gone.reason == "Misheard"
    with pytest.raises(ConflictError, match="withdrawn already"):
        judging.withdraw(store, claim, reason="Again", by=ADA)
    with pytest.raises(InvalidError, match="reason"):
        judging.withdraw(store, _finding(store, case), reason=" ", by=ADA)


def test_evidence_must_be_there_and_of_the_case(store: CaseStore, case: Case) -> None:
    claim, finding = _claim(store, case), _finding(store, case)
    other = store.add(a_case("OTHER"), by=ADA)
    with pytest.raises(ConflictError, match="belongs to another case"):
        store.add(_bearing(claim, _finding(store, other), Stance.SUPPORTS), by=ADA)
    with pytest.raises(NotFoundError, match="no finding"):
        store.add(Bearing(case.id, Subject.CLAIM, claim.id, "finding", "gone", Stance.NEUTRAL, "Why", ADA), by=ADA)
    for kind in ("case", "bearing", "nonsense"):
        with pytest.raises(InvalidError, match="cannot be evidence"):
            store.add(Bearing(case.id, Subject.CLAIM, claim.id, kind, finding.id, Stance.NEUTRAL, "Why", ADA), by=ADA)
    assert store.find(Bearing) == []


def test_an_annotation_keeps_its_history(store: CaseStore, case: Case, clip: Clip) -> None:
    made = store.add(Annotation(case.id, clip.id, 10, "child", ADA, 20, '{"box":[0,0,0.5,0.5]}'), by=ADA)
    same = store.revise_annotation(made, by="Bob")
    assert same == made
    moved = store.revise_annotation(
        Annotation(case.id, clip.id, 10, "child", ADA, 30, '{"box":[0,0,1,1]}', id=made.id), by="Bob"
    )
    assert (moved.revision, moved.end_pts, moved.author, moved.created_at) == (2, 30, "Bob", made.created_at)
    assert store.verify_chain().ok


@pytest.mark.parametrize(
    "region",
    [
        "nonsense",
        "[]",
        '{"box":[0,0,0,1]}',
        '{"box":[0.5,0,0.6,1]}',
        '{"box":[0,0,NaN,1]}',
        '{"polygon":[[0,0],[1,1]]}',
        '{"track":[]}',
        '{"track":[[2,0,0,1,1],[1,0,0,1,1]]}',
        '{"box":[0,0,1,1],"polygon":[[0,0],[1,0],[1,1]]}',
        '{"circle":[0,0,1]}',
        '{"box":[' + "9" * 400 + ",0,1,1]}",
        "[" * 100_000,
    ],
)
def test_a_region_outside_the_frame_is_refused(store: CaseStore, case: Case, clip: Clip, region: str) -> None:
    with pytest.raises(InvalidError, match="annotation"):
        store.add(Annotation(case.id, clip.id, 1, "child", ADA, region=region), by=ADA)


def test_the_oldest_copy_on_record_is_named_over_cases(store: CaseStore, case: Case, clip: Clip) -> None:
    older = store.add(a_case("OLD"), by=ADA)
    source = store.add(a_clip(older, "source"), by=ADA)
    years = (
        (case, clip, Shape.REPOST, 2024, "Somewhere"),
        (older, source, Shape.ORIGINAL_POST, 2018, "Twitter"),
    )
    for owner, one, shape, year, platform in years:
        told = ImpreciseTime(f"{year}", datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, tzinfo=UTC))
        store.add(Appearance(owner.id, platform, shape, one.id, published_at=told), by=ADA)
    made = store.add(Derivation(case.id, clip.id, DerivationKind.EXCERPT, "Our match", ADA, source.id), by=ADA)
    found = judging.case_lineage(store, case.id)
    (oldest,) = found.oldest
    assert oldest.node.label in (source.name, "Twitter, original post")
    assert oldest.certain
    assert [(edge.first, edge.second) for edge in found.edges if edge.kind is EdgeKind.MADE_FROM] == [
        (clip.id, source.id)
    ]
    judging.withdraw(store, made, reason="Not so", by=ADA)
    assert all(edge.kind is EdgeKind.FILE_OF for edge in judging.case_lineage(store, case.id).edges)


def test_a_rejected_match_joins_nothing(store: CaseStore, case: Case, clip: Clip) -> None:
    other = store.add(a_clip(case, "other"), by=ADA)
    match = store.add(Match(clip.id, other.id, "shared-stretch", "{}", "engine", 0.9), by=ADA)
    assert [edge.kind for edge in judging.case_lineage(store, case.id).edges] == [EdgeKind.SAME_FOOTAGE]
    store.decide(match.id, Decision.REJECTED, reason="Same street only", by=ADA)
    assert judging.case_lineage(store, case.id).edges == ()


def test_a_clip_is_made_from_exactly_one_thing_that_is_not_itself(store: CaseStore, case: Case, clip: Clip) -> None:
    seen = store.add(Appearance(case.id, "Twitter", Shape.ORIGINAL_POST), by=ADA)
    other = store.add(a_clip(case, "other"), by=ADA)
    wrong: list[dict[str, Any]] = [
        {},
        {"parent_clip": other.id, "parent_appearance": seen.id},
        {"parent_clip": clip.id},
    ]
    for parents in wrong:
        with pytest.raises(InvalidError):
            store.add(Derivation(case.id, clip.id, DerivationKind.SCREENGRAB, "Credit", ADA, **parents), by=ADA)
    kept = store.add(
        Derivation(case.id, clip.id, DerivationKind.SCREENGRAB, "Credit", ADA, parent_appearance=seen.id), by=ADA
    )
    assert [edge.second for edge in judging.case_lineage(store, case.id).edges] == [seen.id]
    assert kept.parent_clip is None


def test_a_note_is_no_derivation(store: CaseStore, case: Case) -> None:
    note = store.add(Note(case.id, "Look.", ADA), by=ADA)
    assert judging.standing(store, Note, case.id) == [note]
    assert judging.case_lineage(store, case.id).nodes == ()
