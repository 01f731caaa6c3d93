"""Long lists in parts: the log of a case, what readers found of clips, which clips are confidential."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cases import listing
from cases.confidential import mark_confidential
from cases.judging import withdraw
from cases.listing import Hidden, clips_of_originals, confidential_clips, event_numbers, facts_lines
from cases.records import Case, Match, Note
from cases.store import CaseStore
from tests.cases.build import a_case, a_clip

BY = "A. Tester"


@pytest.fixture
def case(store: CaseStore) -> Case:
    return store.add(a_case(), by=BY)


def test_the_log_of_a_case_has_the_matches_whose_first_clip_is_elsewhere(store: CaseStore, case: Case) -> None:
    other = store.add(a_case("M-2015"), by=BY)
    here, there = (store.add(a_clip(one, f"{one.reference}.mp4"), by=BY) for one in (case, other))
    second = store.add(a_clip(other, "second.mp4"), by=BY)
    store.add(Match(there.id, here.id, "same-footage", "{}", "e", 0.9), by=BY)
    store.add(Match(there.id, second.id, "same-footage", "{}", "e", 0.9), by=BY)
    whole = event_numbers(store, case.id, limit=None)
    said = {event.sequence: event for event in store.events(None)}
    assert [said[number].action for number in whole] == ["case.opened", "clip.taken-in", "match.found"]
    parts = [event_numbers(store, case.id, after=after, limit=2) for after in (0, whole[1])]
    assert parts == [whole[:2], whole[2:]]
    assert event_numbers(store, case.id, after=whole[1], limit=None) == whole[2:]
    assert event_numbers(store, limit=None) == sorted(said)


def test_facts_are_read_of_clips_that_lack_a_text(store: CaseStore, case: Case) -> None:
    facts = ('{"remarks":[]}', '{"remarks":["50 % lost"]}', "{}")
    made = [replace(a_clip(case, f"{place}"), facts=text) for place, text in enumerate(facts)]
    clips = [store.add(clip, by=BY) for clip in made]
    first = facts_lines(store, lacking='"remarks":[]', limit=1)
    rest = facts_lines(store, lacking='"remarks":[]', after=first[-1].place, limit=9)
    assert [(line.id, line.facts) for line in (*first, *rest)] == [(clip.id, clip.facts) for clip in clips[1:]]
    assert len(facts_lines(store, lacking="%", limit=9)) == 2


def test_clips_are_found_by_their_originals(store: CaseStore, case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "AT_ONCE", 2)
    clips = [store.add(a_clip(case, name), by=BY) for name in ("one", "two", "three", "four")]
    assert clips_of_originals(store, [clip.sha256 for clip in clips[:3]]) == {clip.id for clip in clips[:3]}
    assert clips_of_originals(store, []) == set()


def test_a_clip_is_confidential_as_a_whole_or_in_part(store: CaseStore, case: Case) -> None:
    names = ("whole", "in part", "by a note", "by a match", "withdrawn", "no longer", "plain")
    clips = {name: store.add(a_clip(case, name), by=BY) for name in names}
    notes = {name: store.add(Note(case.id, "Who sent it", BY, clips[name].id), by=BY) for name in names[2:6]}
    match = store.add(Match(clips["by a match"].id, clips["whole"].id, "same-footage", "{}", "e", 0.9), by=BY)
    assert confidential_clips(store) == Hidden(frozenset(), frozenset())
    mark_confidential(store, clips["whole"], reason="Asked", by=BY)
    mark_confidential(store, clips["in part"], part="acquired_by", reason="Asked", by=BY)
    mark_confidential(store, match, reason="Asked", by=BY)
    mark_confidential(store, case, part="summary", reason="Asked", by=BY)
    mark_confidential(store, store.add(Note(case.id, "Of no clip", BY), by=BY), reason="Asked", by=BY)
    marks = {name: mark_confidential(store, note, reason="Asked", by=BY) for name, note in notes.items()}
    withdraw(store, marks["no longer"], reason="They agree", by=BY)
    withdraw(store, marks["by a match"], reason="They agree", by=BY)
    withdraw(store, notes["withdrawn"], reason="Twice", by=BY)
    partly = {clips[name].id for name in ("in part", "by a note", "by a match")}
    assert confidential_clips(store) == Hidden(frozenset({clips["whole"].id}), frozenset(partly))
