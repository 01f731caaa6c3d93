"""The few of very many: the newest notes, evidence by its words, what was weighed, what awaits a decision."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cases.errors import InvalidError
from cases.judgement import Bearing, Hypothesis, Subject
from cases.judging import withdraw
from cases.kinds import word
from cases.records import Authenticity, Case, Confidence, Decision, Finding, Match, Note, Stance
from cases.references import EVIDENCE
from cases.reviewing import Ranking, ranked, said_of
from cases.shortlist import About, bearings, few, newest_notes, of_kinds, verdicts
from cases.store import CaseStore
from tests.cases.build import a_case, a_clip, an_assessment

BY = "A. Tester"
LADDER = ("none", "same-scene", "shared-stretch", "same-file")


@pytest.fixture
def case(store: CaseStore) -> Case:
    return store.add(a_case(), by=BY)


def test_the_newest_notes_that_hold_all_words_come_first(store: CaseStore, case: Case) -> None:
    clip = store.add(a_clip(case), by=BY)
    for number in range(5):
        store.add(Note(case.id, f"Shadow {number} at 100 %", BY), by=BY)
    store.add(Note(case.id, "Shadow of the clip", BY, clip.id), by=BY)
    withdraw(store, store.find(Note)[4], reason="Twice", by=BY)

    def texts(about: About, query: str = "", limit: int = 9) -> tuple[list[str], int]:
        notes, count = newest_notes(store, case.id, about, clip.id, query, limit=limit)
        return [note.text.split()[1] for note in notes], count

    assert texts(About.CASE, limit=2) == (["3", "2"], 4)
    assert texts(About.CASE, "100 SHADOW %") == (["3", "2", "1", "0"], 4)
    assert texts(About.CASE, "shadow 2") == (["2"], 1)
    assert texts(About.CLIP) == texts(About.CLIPS) == (["of"], 1)
    assert texts(About.CLIP, "100") == ([], 0)
    with pytest.raises(InvalidError):
        texts(About.CASE, "\0")


def test_few_counts_no_further_than_it_must(store: CaseStore, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        store.add(Note(case.id, str(number), BY), by=BY)
    monkeypatch.setattr("cases.shortlist.FEW", 3)
    assert few(store, case.id, Note, Match, Finding)
    assert few(store, None, Note)
    store.add(Finding(case.id, "Shadows", "East", Confidence.LOW, BY), by=BY)
    assert not few(store, case.id, Note, Match, Finding)
    store.add(Note(store.add(a_case("M-2015"), by=BY).id, "elsewhere", BY), by=BY)
    assert few(store, case.id, Note)
    assert not few(store, None, Note)


def test_evidence_is_found_kind_by_kind_and_a_match_by_its_clips(store: CaseStore, case: Case) -> None:
    one, two = (store.add(a_clip(case, name), by=BY) for name in ("courtyard", "street"))
    match = store.add(Match(one.id, two.id, "shared-stretch", "{}", "e", 0.5), by=BY)
    finding = store.add(Finding(case.id, "Shadows in the street", "East", Confidence.LOW, BY), by=BY)
    elsewhere = store.add(a_case("OTHER"), by=BY)
    store.add(a_clip(elsewhere, "street far away"), by=BY)

    def found(query: str, limit: int = 5) -> tuple[list[tuple[str, str]], int]:
        records, count = of_kinds(store, case.id, EVIDENCE, query, limit=limit)
        return [(word(type(record)), record.id) for record in records], count

    assert found("street") == ([("clip", two.id), ("finding", finding.id), ("match", match.id)], 3)
    assert found("courtyard street") == ([("match", match.id)], 1)
    assert found("", limit=1)[1] == 4


def test_of_very_many_bearings_the_first_are_read(store: CaseStore, case: Case) -> None:
    finding = store.add(Finding(case.id, "Shadows", "East", Confidence.LOW, BY), by=BY)
    one, two = (store.add(Hypothesis(case.id, text, BY), by=BY) for text in ("Noon", "Night"))
    said = Bearing(case.id, Subject.HYPOTHESIS, one.id, "finding", finding.id, Stance.SUPPORTS, "0", BY)
    kept = [store.add(replace(said, id=f"b{n}", reason=str(n)), by=BY) for n in range(4)]
    other = store.add(replace(said, id="b9", subject_id=two.id, reason="9"), by=BY)
    withdraw(store, kept[0], reason="Wrong", by=BY)

    found, counts = bearings(store, [one.id, two.id], limit=2)
    assert sorted(one.reason for one in found) == ["1", "2", "9"]
    assert counts == {one.id: 4, two.id: 1}
    found, counts = bearings(store, [finding.id], of_evidence=True, limit=9)
    assert found == [*kept[1:], other]
    assert counts == {finding.id: 4}


def test_verdicts_that_stand_and_those_before(store: CaseStore, case: Case) -> None:
    clip = store.add(a_clip(case), by=BY)
    for reasons in ("first", "second", "third"):
        store.assess(an_assessment(case, reasons=reasons), by=BY)
    store.assess(an_assessment(case, clip, authenticity=Authenticity.MANIPULATED), by=BY)
    assert [one.reasons for one in verdicts(store, case.id, None, limit=5)[0]] == ["third"]
    before, more = verdicts(store, case.id, None, superseded=True, limit=1)
    assert ([one.reasons for one in before], more) == (["second"], True)
    assert verdicts(store, case.id, None, superseded=True, limit=2)[1] is False
    assert [one.clip_id for one in verdicts(store, case.id, clip.id, limit=5)[0]] == [clip.id]


def test_what_awaits_a_decision_is_ranked_and_what_comes_later_is_not_meant(store: CaseStore, case: Case) -> None:
    one, two, three = (store.add(a_clip(case, name), by=BY) for name in ("one", "two", "three"))
    elsewhere = store.add(a_case("OTHER"), by=BY)
    away, far = (store.add(a_clip(elsewhere, name), by=BY) for name in ("away", "far"))
    weak, strong, apart, held = (
        store.add(Match(first.id, second.id, identity, "{}", "e", score), by=BY)
        for first, second, identity, score in (
            (one, two, "same-scene", 0.9),
            (away, one, "shared-stretch", 0.5),
            (away, far, "same-file", 1.0),
            (one, three, "same-file", 1.0),
        )
    )
    store.decide(held.id, Decision.CONFIRMED, reason="Seen", by=BY)
    found = ranked(store, Ranking(case.id), LADDER, limit=1)
    assert (found.ids, found.count) == ((strong.id,), 2)
    assert ranked(store, Ranking(), LADDER, limit=9).ids == (apart.id, strong.id, weak.id)
    assert ranked(store, Ranking(clip_id=one.id), LADDER, limit=9).ids == (held.id, strong.id, weak.id)
    assert ranked(store, Ranking("none"), LADDER, limit=9).last == 0

    meant = replace(Ranking(case.id), until=found.last)
    store.add(Match(two.id, three.id, "same-file", "{}", "e", 1.0), by=BY)
    assert [held for held, _, _ in said_of(store, meant, Decision.REJECTED)] == [weak.id, strong.id]
    assert [held for held, _, _ in said_of(store, meant, Decision.REJECTED, {weak.id})] == [strong.id]
    of_clip = Ranking(clip_id=one.id)
    assert (held.id, Decision.CONFIRMED, "Seen") in said_of(store, of_clip, Decision.REJECTED)
    assert held.id not in [held for held, _, _ in said_of(store, of_clip, Decision.CONFIRMED)]
