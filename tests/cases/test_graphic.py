"""A clip is marked as graphic, and the mark is taken off for a reason that stays on record."""

from __future__ import annotations

import pytest

from cases.errors import ConflictError
from cases.graphic import graphic_clips, mark_graphic, unmark_graphic
from cases.judgement import Annotation, Withdrawal
from cases.store import CaseStore
from tests.cases.build import a_case, a_clip

BY = "A. Tester"


def test_a_mark_is_made_once_and_taken_off_for_a_reason(store: CaseStore) -> None:
    case = store.add(a_case(), by=BY)
    clip, other = store.add(a_clip(case), by=BY), store.add(a_clip(case, "two"), by=BY)
    mark_graphic(store, clip, reason="a body", by=BY)
    assert graphic_clips(store, case.id) == {clip.id}
    with pytest.raises(ConflictError, match="marked as graphic already"):
        mark_graphic(store, clip, by=BY)
    with pytest.raises(ConflictError, match="is not marked"):
        unmark_graphic(store, other, reason="none", by=BY)
    unmark_graphic(store, clip, reason="The body is a doll.", by=BY)
    assert not graphic_clips(store, case.id)
    assert [one.reason for one in store.find(Withdrawal)] == ["The body is a doll."]


def test_a_part_marked_by_hand_veils_the_whole_clip(store: CaseStore) -> None:
    case = store.add(a_case(), by=BY)
    clip = store.add(a_clip(case), by=BY)
    store.add(Annotation(case.id, clip.id, 100, "graphic", BY, end_pts=200), by=BY)
    assert graphic_clips(store, case.id) == {clip.id}
