"""What a search that was made is worth now, as the custody log tells it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cases.records import Case, Clip
from cases.store import CaseStore
from tests.cases.build import ADA, a_case, a_clip
from workbench.past_searches import SEARCHED, LastSearch, compared_by, last_search
from workbench.reach import Reach

pytestmark = pytest.mark.slow  # each makes a store

SOUND = {"a": [0.0, 4.0], "b": [1.0, 3.0], "tempo": 0.5, "pitch_semitones": 2.0, "score": 0.8}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    with closing(CaseStore.create(tmp_path / "workspace.db", name="Desk", by=ADA)) as made:
        yield made


@pytest.fixture
def case(store: CaseStore) -> Case:
    return store.add(a_case(), by=ADA)


def _searched(store: CaseStore, clip: Clip, compared: int, **further: Any) -> None:
    body = {"engine": "engine/1", "name": clip.name, "clips_searched": compared, "skipped": [], **further}
    store.record_event(SEARCHED, case_id=clip.case_id, subject=clip.id, body=body, by=ADA)


def _last(store: CaseStore, clip: Clip) -> LastSearch:
    found = last_search(store, clip)
    assert found is not None
    return found


def test_a_clip_that_nobody_searched_for_has_no_answer(store: CaseStore, case: Case) -> None:
    one, two = (store.add(a_clip(case, name), by=ADA) for name in ("one", "two"))
    _searched(store, two, 1)
    assert last_search(store, one) is None


def test_clips_taken_in_later_are_told_as_not_compared(store: CaseStore, case: Case) -> None:
    one = store.add(a_clip(case, "one"), by=ADA)
    store.add(a_clip(case, "two"), by=ADA)
    _searched(store, one, 1, skipped=["G-2020: No sound."])
    assert (_last(store, one).compared, _last(store, one).others) == (1, 1)
    store.add(a_clip(case, "three"), by=ADA)
    last = _last(store, one)
    assert (last.compared, last.others, last.skipped, last.engine) == (1, 2, ("G-2020: No sound.",), "engine/1")
    assert last.reach is None  # an older search does not say


def test_searches_that_compare_each_pair_once_count_together(store: CaseStore, case: Case) -> None:
    clips = [store.add(a_clip(case, name), by=ADA) for name in ("one", "two", "three")]
    for clip, behind in zip(clips, (2, 1, 0), strict=True):
        _searched(store, clip, behind)
    assert [_last(store, clip).compared for clip in clips] == [2, 2, 2]


def test_how_far_it_was_compared_is_told_as_of_an_event(store: CaseStore, case: Case) -> None:
    clips = [store.add(a_clip(case, name), by=ADA) for name in ("one", "two", "three")]
    early = store.events()[-1]
    for clip, behind in zip(clips, (2, 1, 0), strict=True):
        _searched(store, clip, behind)
    late = store.events()[-1]
    store.add(a_clip(case, "four"), by=ADA)
    assert [compared_by(store, clip, early) for clip in clips] == [(0, 2)] * 3
    assert [compared_by(store, clip, late) for clip in clips] == [(2, 2)] * 3
    assert compared_by(store, clips[2], store.events()[-1]) == (2, 3)


def test_the_newest_search_of_a_clip_counts(store: CaseStore, case: Case) -> None:
    one, _two = (store.add(a_clip(case, name), by=ADA) for name in ("one", "two"))
    _searched(store, one, 0, skipped=["Unreadable."])
    _searched(store, one, 1)
    assert (_last(store, one).compared, _last(store, one).skipped) == (1, ())


def test_what_was_compared_closely_is_told_whichever_was_asked_about(store: CaseStore, case: Case) -> None:
    one, two, three = (store.add(a_clip(case, name), by=ADA) for name in ("one", "two", "three"))
    _searched(store, one, 2, reach=Reach(40, 2, (two.id,)).to_json())
    _searched(store, three, 2, reach=Reach(9, 0, (one.id, two.id)).to_json())
    assert _last(store, one).reach == Reach(40, 2, (two.id, three.id))


def test_shared_sound_is_turned_to_the_clip_that_is_asked_about(store: CaseStore, case: Case) -> None:
    one, two = (store.add(a_clip(case, name), by=ADA) for name in ("one", "two"))
    _searched(store, one, 1, shared_sound=[{"clip": two.id, "name": two.name, "sound": [SOUND]}])
    _searched(store, two, 0)
    ((there, straight),) = _last(store, one).shared_sound
    assert (there, straight.here, straight.tempo, straight.semitones) == (two.name, (0.0, 4.0), 0.5, 2.0)
    ((back, turned),) = _last(store, two).shared_sound  # that its own search told of none does not take it back
    assert (back, turned.here, turned.tempo, turned.semitones) == (one.name, (1.0, 3.0), 2.0, -2.0)
