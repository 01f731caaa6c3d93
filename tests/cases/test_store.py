"""What the store keeps, finds, changes and refuses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from cases.errors import ConflictError, InvalidError, NotFoundError, StoreError
from cases.judgement import Subject
from cases.kinds import KINDS
from cases.records import (
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    CaseStatus,
    Claim,
    ClaimKind,
    Clip,
    Decision,
    Finding,
    Match,
    Note,
    Stance,
)
from cases.store import CaseStore
from tests.cases.build import ADA, a_case, a_clip, an_assessment, any_record, fresh, one_of_each
from tests.cases.conftest import EITHER, IN_A_FILE, new_place

NOON = datetime(2025, 1, 6, 12, tzinfo=UTC)


@pytest.fixture(scope="module", params=EITHER)
def shared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseStore]:
    """One store for many examples."""
    with new_place(request, tmp_path_factory) as where:
        made = CaseStore.create(where, name="Desk", by=ADA)
        yield made
        assert made.verify_chain().ok
        made.close()


@pytest.mark.parametrize("kind", KINDS.values())
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_record_is_kept_as_it_was(kind: type[Any], data: st.DataObject, shared: CaseStore) -> None:
    case = shared.add(fresh(), by=ADA)
    one, two = (shared.add(a_clip(case, content), by=ADA) for content in ("one", "two"))
    claim, note = (shared.add(record, by=ADA) for record in _a_claim_and_a_note(case))
    links = {"case_id": case.id, "clip_id": one.id, "clip_a": one.id, "clip_b": two.id, "supersedes": None}
    links |= {"parent_clip": two.id, "subject": Subject.CLAIM, "subject_id": claim.id, "evidence_kind": "note"}
    links |= {"evidence_id": note.id, "record_kind": "claim", "record_id": claim.id, "part": ""}
    record = data.draw(any_record(kind, **{name: links[name] for name in links if name in kind.__dataclass_fields__}))
    kept = shared.add(record, by=ADA)
    assert kept == record
    assert shared.get(kind, record.id) == record
    assert kept in shared.find(kind)


def _a_claim_and_a_note(case: Case) -> tuple[Claim, Note]:
    return Claim(case.id, ClaimKind.WHO, "Us", "Them", "", Stance.NEUTRAL), Note(case.id, "Look.", ADA)


def test_each_kind_survives_closing_and_opening(store: CaseStore, place: Path | str) -> None:
    records = one_of_each(store)
    store.close()
    again = CaseStore.open(place)
    assert [again.get(type(record), record.id) for record in records] == records
    assert again.name == "Desk"
    again.close()


def test_records_are_found_by_their_fields_in_the_order_they_came(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    clip = store.add(a_clip(case), by=ADA)
    notes = [store.add(Note(case.id, f"Note {n}", ADA, clip.id if n % 2 else None), by=ADA) for n in range(6)]
    assert store.find(Note) == notes
    assert store.find(Note, clip_id=clip.id) == notes[1::2]
    assert store.find(Note, clip_id=None, text="Note 2") == [notes[2]]
    assert store.find(Clip, kind=clip.kind) == [clip]


def test_a_case_is_found_by_its_reference_in_either_case_of_letters(store: CaseStore) -> None:
    case = store.add(a_case("G-2020"), by=ADA)
    assert store.case("g-2020") == case
    with pytest.raises(NotFoundError, match="no case G-2021"):
        store.case("G-2021")


def test_letters_beyond_z_are_told_apart_in_references(store: CaseStore) -> None:
    cases = [store.add(a_case(reference), by=ADA) for reference in ("É-1", "é-1", "straße", "STRASSE")]
    assert [store.case(case.reference) for case in cases] == cases
    with pytest.raises(ConflictError, match="a case É-1 already"):
        store.add(a_case("É-1"), by=ADA)
    with pytest.raises(ConflictError, match="a case STRAßE already"):
        store.add(a_case("STRAßE"), by=ADA)


def test_what_is_not_there_is_said_by_its_kind(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    other = store.add(a_case("D-2024"), by=ADA)
    elsewhere = store.add(a_clip(other), by=ADA)
    with pytest.raises(NotFoundError, match="no finding f-1 in this workspace"):
        store.get(Finding, "f-1")
    with pytest.raises(NotFoundError, match="no case nowhere in this workspace"):
        store.add(Note("nowhere", "text", ADA), by=ADA)
    with pytest.raises(NotFoundError, match=f"no clip {elsewhere.id} in this case"):
        store.add(Note(case.id, "text", ADA, elsewhere.id), by=ADA)
    with pytest.raises(NotFoundError, match="no clip absent in this workspace"):
        store.add(Match(elsewhere.id, "absent", "none", "{}", "engine/1", 0.5), by=ADA)


def test_what_is_there_already_is_refused(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    one, two = (store.add(a_clip(case, content), by=ADA) for content in ("one", "two"))
    match = store.add(Match(one.id, two.id, "none", "{}", "engine/1", 0.5), by=ADA)
    before = len(store.events())
    with pytest.raises(ConflictError, match="in the record already"):
        store.add(case, by=ADA)
    with pytest.raises(ConflictError, match="a case g-2020 already"):
        store.add(a_case("g-2020"), by=ADA)
    with pytest.raises(ConflictError, match=r"copy\.mp4 is in this case already, as one\.mp4"):
        store.add(replace(a_clip(case, "one"), name="copy.mp4"), by=ADA)
    with pytest.raises(ConflictError, match="have a match already"):
        store.add(replace(match, id="another", clip_a=two.id, clip_b=one.id), by=ADA)
    assert len(store.events()) == before


def test_the_same_file_may_be_in_two_cases(store: CaseStore) -> None:
    clips = [store.add(a_clip(store.add(a_case(reference), by=ADA)), by=ADA) for reference in ("G-2020", "D-2024")]
    assert store.find(Clip, sha256=clips[0].sha256) == clips


def test_a_new_assessment_supersedes_the_one_of_the_same_side_only(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    clip = store.add(a_clip(case), by=ADA)
    police = {"assessed_by": AssessedBy.THIRD_PARTY, "third_party": "Police", "citation": "Public reporting"}
    ours = store.add(an_assessment(case, clip), by=ADA)
    theirs = store.assess(an_assessment(case, clip, authenticity=Authenticity.AUTHENTICATED, **police), by=ADA)
    of_case = store.assess(an_assessment(case), by=ADA)
    newer = store.assess(an_assessment(case, clip, authenticity=Authenticity.PROBABLY_AUTHENTIC), by=ADA)
    newest = store.assess(an_assessment(case, clip, authenticity=Authenticity.MANIPULATED), by=ADA)
    assert (ours.supersedes, theirs.supersedes, of_case.supersedes) == (None, None, None)
    assert (newer.supersedes, newest.supersedes) == (ours.id, newer.id)
    assert store.current_assessments(case.id, clip.id) == [theirs, newest]
    assert store.current_assessments(case.id) == [theirs, of_case, newest]
    assert store.find(Assessment, clip_id=clip.id) == [ours, theirs, newer, newest]


def test_an_assessment_cannot_supersede_what_was_superseded_meanwhile(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    first = store.assess(an_assessment(case), by=ADA)
    store.assess(an_assessment(case), by="Bob")
    with pytest.raises(ConflictError, match="made meanwhile"):
        store.assess(an_assessment(case, supersedes=first.id), by=ADA)


def test_a_note_keeps_its_history(place: Path | str) -> None:
    store = CaseStore.open(place, clock=lambda: NOON)
    case = store.add(a_case(), by=ADA)
    first = store.add(Note(case.id, "First", ADA), by=ADA)
    second = store.revise_note(first.id, "Second", by="Bob")
    assert (second.revision, second.author, second.revised_at, second.created_at) == (2, "Bob", NOON, first.created_at)
    assert store.revise_note(first.id, "Second", by=ADA) == second
    third = store.revise_note(first.id, "Third", by=ADA)
    assert store.note_history(first.id) == [first, second, third]
    assert store.find(Note) == [third]
    with pytest.raises(NotFoundError):
        store.note_history("absent")
    store.close()


def test_a_case_is_closed_and_reopened(place: Path | str) -> None:
    store = CaseStore.open(place, clock=lambda: NOON)
    case = store.add(a_case(), by=ADA)
    closed = store.set_case_status(case.id, CaseStatus.CLOSED, by=ADA)
    assert (closed.status, closed.closed_at) == (CaseStatus.CLOSED, NOON)
    assert store.set_case_status(case.id, CaseStatus.CLOSED, by=ADA) == closed
    assert store.set_case_status(case.id, CaseStatus.OPEN, by=ADA) == case == store.get(Case, case.id)
    actions = [event.action for event in store.events(case.id)]
    assert actions == ["case.opened", "case.closed", "case.reopened"]
    store.close()


def test_a_case_takes_new_words(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    revised = store.revise_case(case.id, by="Bob", summary="Known so far", analysts=(ADA,))
    assert revised == replace(case, summary="Known so far", analysts=(ADA,)) == store.case(case.reference)
    assert store.revise_case(case.id, by="Bob", summary="Known so far") == revised
    assert [event.actor for event in store.events(case.id)] == [ADA, "Bob"]


def test_a_decision_on_a_match_outlives_a_new_run(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    one, two = (store.add(a_clip(case, content), by=ADA) for content in ("one", "two"))
    found = store.replace_match(Match(one.id, two.id, "shared-stretch", "{}", "engine/1", 0.5), by=ADA)
    decided = store.decide(found.id, Decision.CONFIRMED, reason="Same window", by="Bob")
    assert (decided.decision, decided.reason, decided.decided_by) == (Decision.CONFIRMED, "Same window", "Bob")
    renewed = store.replace_match(Match(two.id, one.id, "same-footage", "[]", "engine/2", 0.75), by=ADA)
    assert renewed == replace(
        decided, clip_a=two.id, clip_b=one.id, identity="same-footage", comparison="[]", engine="engine/2", score=0.75
    )
    events = len(store.events())
    assert store.replace_match(Match(two.id, one.id, "same-footage", "[]", "engine/2", 0.75), by=ADA) == renewed
    assert len(store.events()) == events
    assert store.match_of(one.id, two.id) == renewed
    assert store.find(Match) == [renewed]


def test_a_match_concerns_the_cases_of_both_clips(store: CaseStore) -> None:
    cases = [store.add(a_case(reference), by=ADA) for reference in ("G-2020", "D-2024", "B-2018")]
    one, two, _ = (store.add(a_clip(case), by=ADA) for case in cases)
    match = store.add(Match(one.id, two.id, "same-file", "{}", "engine/1", 1.0), by=ADA)
    assert [store.matches(case.id) for case in cases] == [[match], [match], []]
    assert ["match.found" in {event.action for event in store.events(case.id)} for case in cases] == [True, True, False]


def test_what_was_done_beside_the_records_is_logged(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    body = {"files": ["report.html"], "sha256": "0" * 64}
    event = store.record_event("report.exported", case_id=case.id, subject=case.id, body=body, by=ADA)
    assert store.events(case.id)[-1] == event
    assert event.body == '{"files":["report.html"],"sha256":"' + "0" * 64 + '"}'
    assert event.sequence == len(store.events()) == 3


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"action": "exported"}, "no custody action"),
        ({"body": {"record": "note"}}, "kept for the events that state a record"),
        ({"body": {"score": float("nan")}}, "cannot be logged"),
        ({"body": {"what": object()}}, "cannot be logged"),
        ({"by": "  "}, "Who did it is empty"),
        ({"subject": "a\0b"}, "NUL"),
    ],
)
def test_an_event_that_cannot_stand_is_refused(store: CaseStore, change: dict[str, Any], sentence: str) -> None:
    given: dict[str, Any] = {"action": "report.exported", "case_id": None, "subject": "x", "body": {}, "by": ADA}
    with pytest.raises(InvalidError, match=sentence):
        store.record_event(**(given | change))
    assert len(store.events()) == 1


def test_nothing_is_done_by_nobody(store: CaseStore) -> None:
    with pytest.raises(InvalidError, match="Who does this is empty"):
        store.add(a_case(), by="")
    assert store.find(Case) == []


def test_a_batch_is_kept_whole_or_not_at_all(store: CaseStore) -> None:
    def half() -> None:
        with store.batch():
            store.add(a_case(), by=ADA)
            assert len(store.find(Case)) == 1
            store.add(Note("absent", "text", ADA), by=ADA)

    with pytest.raises(NotFoundError):
        half()
    assert store.find(Case) == []
    with store.batch():
        case = store.add(a_case(), by=ADA)
        with pytest.raises(ConflictError):
            store.add(a_case(), by=ADA)
        store.add(Note(case.id, "text", ADA), by=ADA)
    assert (len(store.find(Case)), len(store.find(Note))) == (1, 1)
    assert store.verify_chain().ok


def test_threads_write_one_unbroken_chain(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)

    def write(name: str) -> None:
        for number in range(10):
            store.add(Note(case.id, f"{name} {number}", name), by=name)

    threads = [threading.Thread(target=write, args=(f"Thread {n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.find(Note)) == 40
    assert store.verify_chain().ok


def _limit(store: CaseStore, pragma: str) -> None:
    """Give every connection of the store a limit of SQLite's own."""
    store._engine.dispose()
    event.listen(store._engine, "connect", lambda driver, _: driver.execute(f"PRAGMA {pragma}").close())


@IN_A_FILE
def test_a_full_disk_is_a_sentence_and_loses_nothing(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    _limit(store, "max_page_count = 1")  # SQLite raises it to the present size: no page more
    long = Note(case.id, "long " * 100_000, ADA)
    with pytest.raises(StoreError, match="disk is full"):
        store.add(long, by=ADA)
    report = store.verify_chain()
    assert report.ok
    assert (report.events, store.find(Note)) == (2, [])


@IN_A_FILE
def test_a_read_only_record_is_a_sentence(store: CaseStore) -> None:
    _limit(store, "query_only = ON")
    with pytest.raises(StoreError, match=r"workspace\.db could not be used: it is read-only"):
        store.add(a_case(), by=ADA)
    assert store.find(Case) == []


@IN_A_FILE
def test_a_locked_record_is_a_sentence(store: CaseStore) -> None:
    other = CaseStore.open(store.path)
    _limit(other, "busy_timeout = 1")
    with store.batch():
        store.add(a_case(), by=ADA)
        with pytest.raises(StoreError, match="another program is writing"):
            other.add(a_case("D-2024"), by="Bob")
    assert other.find(Case) == store.find(Case) != []
    other.close()


def test_a_closed_store_says_so(store: CaseStore) -> None:
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.find(Case)
    with pytest.raises(StoreError, match="closed"):
        store.add(a_case(), by=ADA)


def test_pages_are_the_list_in_parts(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    notes = [store.add(Note(case.id, f"Note {n}", ADA), by=ADA) for n in range(5)]
    read: list[Note] = []
    after: int | None = 0
    while after is not None:
        page = store.page(Note, limit=2, after=after, case_id=case.id)
        assert len(page.records) <= 2
        read, after = [*read, *page.records], page.next
    assert read == notes
    assert store.page(Note, limit=5).next is None
    events = store.events()
    assert store.count_events() == len(events)
    assert store.events_page(limit=3, after=2) == events[2:5]
    assert store.events_page(case.id, limit=99) == store.events(case.id)
    assert store.verify_links() == store.verify_chain()
