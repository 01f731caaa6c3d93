"""Contradictions put together: few entries, nothing lost, and only what cannot be right together."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cases.clocks import Agreement, Reading, compare, compared
from cases.conflicts import camps, conflicts
from cases.judgement import Moment

START = datetime(2020, 8, 26, tzinfo=UTC)


def reading(
    number: int, first: int | None, last: int | None, moment: Moment = Moment.FILMED, clip: str | None = "c"
) -> Reading:
    """A clock whose span is given in hours."""
    begin, end = (None if hours is None else START + timedelta(hours=hours) for hours in (first, last))
    return Reading("clock", str(number), clip, moment, f"text {number}", "a source", "", 0, begin, end)


def test_two_camps_are_one_conflict_however_many_clocks_they_have() -> None:
    said = [reading(number, number % 2 * 100, number % 2 * 100 + 10) for number in range(28)]
    (one,) = conflicts(compared(said))
    assert [len(camp.readings) for camp in one.camps] == [14, 14]
    assert len(one.pairs) == 14 * 14
    assert len(one.told) == 1


def test_one_clock_that_is_wrong_stands_against_all_that_agree() -> None:
    said = [reading(number, number, 50) for number in range(9)] + [reading(9, 200, 201)]
    (one,) = conflicts(compared(said))
    assert [[member.record_id for member in camp.readings] for camp in one.camps] == [list("012345678"), ["9"]]
    assert one.camps[0].earliest == START + timedelta(hours=8)
    assert one.camps[0].latest == START + timedelta(hours=50)
    assert one.pairs[0].gap == timedelta(hours=150)


def test_clips_and_moments_are_apart() -> None:
    said = [
        *(reading(number, 10 * number, 10 * number + 1) for number in range(3)),
        *(reading(number, 10 * number, 10 * number + 1, clip="d") for number in range(3)),
        reading(7, -200, -100, Moment.PUBLISHED),
    ]
    found = conflicts(compared(said))
    assert {(one.clip_id, one.moments) for one in found} == {
        ("c", (Moment.FILMED,)),
        ("d", (Moment.FILMED,)),
        ("c", (Moment.FILMED, Moment.PUBLISHED)),
    }
    assert found[0].moments == (Moment.FILMED, Moment.PUBLISHED)  # the widest apart
    assert [len(one.told) for one in found if one.moments == (Moment.FILMED,)] == [2, 2]


def test_camps_whose_first_clocks_are_of_another_conflict_are_told_by_others() -> None:
    """What is said of the case as a whole is compared with what is said of its clip, but is another conflict."""
    said = [reading(0, None, 0, clip=None), reading(1, None, 0), reading(2, 1, None, clip=None), reading(3, 2, None)]
    of_case, of_clip = sorted(conflicts(compared(said)), key=lambda one: one.clip_id or "")
    assert [{pair.first.record_id, pair.second.record_id} for pair in of_case.told] == [{"0", "2"}]
    (told,) = of_clip.told
    assert told == of_clip.pairs[0], "the widest apart"


def test_what_agrees_is_no_conflict() -> None:
    assert conflicts(compared([reading(1, 0, 5), reading(2, 5, 9), reading(3, None, None)])) == []


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.none() | st.integers(-50, 50), st.none() | st.integers(-50, 50), st.sampled_from(Moment), st.booleans()
        ),
        max_size=12,
    )
)
def test_no_contradiction_is_lost_and_no_camp_holds_one(
    spans: list[tuple[int | None, int | None, Moment, bool]],
) -> None:
    said = []
    for number, (first, last, moment, on_clip) in enumerate(spans):
        ends = (min(first, last), max(first, last)) if first is not None and last is not None else (first, last)
        said.append(reading(number, *ends, moment, "c" if on_clip else None))
    pairs = compared(said)
    found = conflicts(pairs)
    kept = [pair for one in found for pair in one.pairs]
    assert sorted(map(id, kept)) == sorted(id(one) for one in pairs if one.agreement is Agreement.CONTRADICT)
    for one in found:
        assert len(one.camps) >= 2
        assert one.told
        for camp in one.camps:
            readings = list(camp.readings)
            assert all(compare(a, b).agreement is Agreement.OVERLAP for a in readings for b in readings)


def test_a_span_that_ends_before_it_begins_is_a_camp_of_its_own() -> None:
    assert [len(camp.readings) for camp in camps([reading(1, 9, 2), reading(2, 0, 1)])] == [1, 1]
