"""The marks of one clip, beside arrays that say which hold at a frame and where they lie on the timeline."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest

from cases.judgement import Annotation
from ui.cycles import many_made
from ui.models.mark_index import ARRAYS, Held, MarkIndex, found_again

BOX = '{"box":[0.1,0.1,0.2,0.2]}'


def mark(start: int, end: int | None = None, tag: str = "face", region: str = BOX) -> Annotation:
    return Annotation("case", "clip", start, tag, "A. Tester", end_pts=end, region=region)


def index_of(*marks: Annotation) -> MarkIndex:
    return MarkIndex(found_again(marks, ()))


def tags_in(index: MarkIndex) -> list[str]:
    return [held.mark.tag for held in index.held]


def test_marks_are_in_order_of_time_and_coloured_in_the_order_they_came() -> None:
    index = index_of(mark(9, tag="late, sign"), mark(3, tag="a"), mark(3, tag="b"), mark(0, 20, tag="a"))
    assert tags_in(index) == ["a", "a", "b", "late, sign"]
    assert index.numbers == {"late": 0, "a": 1, "b": 2}
    assert list(index.tags) == ["late", "sign", "a", "b"]
    assert index.colors.tolist() == [1, 1, 2, 0]
    assert index.rows.tolist() == [0, 1, 2, 1]


def test_what_holds_between_two_timestamps() -> None:
    index = index_of(mark(0, 5, "a"), mark(4, tag="b"), mark(4, tag="whole", region="{}"), mark(6, 9, "c"))
    assert [held.mark.tag for held in index.at(4, 6, 9)] == ["a", "b"]
    assert [held.mark.tag for held in index.at(4, 7, 9)] == ["a", "b", "c"]
    assert [held.mark.tag for held in index.at(float("-inf"), float("inf"), 2)] == ["a", "b"]
    assert index.at(10, float("inf"), 9) == []


def test_one_that_is_added_changed_or_taken_out_is_as_if_all_were_read_anew() -> None:
    index = index_of(mark(0, 5, "a"), mark(8, 9, "b"))
    own = Held(mark(2, 3, "c"))
    index.add(own)
    assert own in index
    assert index.rows.tolist() == [0, 1, 0]
    index.revise(own, replace(own.mark, start_pts=20, end_pts=None, region="{}"))
    again = index_of(*(held.mark for held in index.held))
    for name in ARRAYS:
        assert getattr(index, name).tolist() == getattr(again, name).tolist(), name
    assert tags_in(index) == ["a", "b", "c"]
    index.remove(own)
    index.remove(own)
    assert own not in index
    assert [len(getattr(index, name)) for name in ARRAYS] == [2] * len(ARRAYS)
    index.revise(own, mark(1))
    assert len(index) == 2


def test_a_mark_that_is_known_stays_the_one_it_was() -> None:
    known = Held(mark(3))
    revised = replace(known.mark, text="more")
    found = found_again([revised, mark(4)], [known])
    assert [held is known for held, _mark in found] == [True, False]
    assert known.mark.text == ""
    assert MarkIndex(found).starts.tolist() == [3, 4]


def test_the_collector_waits_while_many_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "freeze", lambda: None)
    gc.enable()
    with many_made():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    with many_made():
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_what_was_made_is_not_looked_at_again() -> None:
    with many_made():
        kept = [Held(mark(number)) for number in range(10)]
    assert not any(one is kept[0] for one in gc.get_objects())
    gc.unfreeze()
