"""Which clocks can both be right."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.clocks import Agreement, Reading, compare, compared, readings
from cases.judgement import Clock, ClockKind, Moment
from cases.records import Appearance, Claim, ClaimKind, ImpreciseTime, Shape, Stance
from tests.cases.build import ADA, MOMENTS, imprecise_times

NOON = datetime(2018, 5, 21, 12, tzinfo=UTC)


def _clock(moment: Moment, earliest: datetime | None, latest: datetime | None, error: int = 0) -> Reading:
    told = ImpreciseTime("then", earliest, latest)
    (reading,) = readings([Clock("case", ClockKind.FILE, moment, told, "tag", ADA, error)])
    return reading


def _hours(start: float, end: float) -> tuple[datetime, datetime]:
    return NOON + timedelta(hours=start), NOON + timedelta(hours=end)


@pytest.mark.parametrize(
    ("first", "second", "agreement", "gap"),
    [
        ((Moment.FILMED, *_hours(0, 2)), (Moment.FILMED, *_hours(1, 3)), Agreement.OVERLAP, 0),
        ((Moment.FILMED, *_hours(0, 1)), (Moment.FILMED, *_hours(3, 4)), Agreement.CONTRADICT, 2),
        ((Moment.FILMED, *_hours(3, 4)), (Moment.FILMED, *_hours(0, 1)), Agreement.CONTRADICT, 2),
        ((Moment.FILMED, *_hours(0, 1)), (Moment.PUBLISHED, *_hours(3, 4)), Agreement.IN_ORDER, 0),
        ((Moment.PUBLISHED, *_hours(0, 1)), (Moment.FILMED, *_hours(3, 4)), Agreement.CONTRADICT, 2),
        ((Moment.SEEN, *_hours(0, 1)), (Moment.EDITED, *_hours(0.5, 4)), Agreement.IN_ORDER, 0),
        ((Moment.FILMED, NOON, None), (Moment.PUBLISHED, None, NOON - timedelta(hours=5)), Agreement.CONTRADICT, 5),
        ((Moment.FILMED, None, NOON), (Moment.FILMED, None, NOON + timedelta(hours=5)), Agreement.OVERLAP, 0),
        ((Moment.FILMED, None, None), (Moment.FILMED, NOON, NOON), Agreement.UNDECIDED, 0),
    ],
)
def test_clocks_agree_or_contradict(
    first: tuple[Moment, datetime | None, datetime | None],
    second: tuple[Moment, datetime | None, datetime | None],
    agreement: Agreement,
    gap: int,
) -> None:
    found = compare(_clock(*first), _clock(*second))
    assert (found.agreement, found.gap) == (agreement, timedelta(hours=gap))
    assert found.sentence.endswith(".")


def test_a_clock_that_may_be_wrong_says_less() -> None:
    one, other = _clock(Moment.FILMED, *_hours(0, 0)), _clock(Moment.FILMED, *_hours(1, 1), 3599)
    assert compare(one, other).gap == timedelta(seconds=1)
    assert compare(one, _clock(Moment.FILMED, *_hours(1, 1), 3600)).agreement is Agreement.OVERLAP


def test_the_sentence_names_both_and_by_how_much() -> None:
    (clash,) = compared(
        readings(
            [
                Clock(
                    "case",
                    ClockKind.FILE,
                    Moment.FILMED,
                    ImpreciseTime("May 24", NOON + timedelta(days=3)),
                    "EXIF",
                    ADA,
                )
            ],
            [Appearance("case", "Twitter", Shape.REPOST, published_at=ImpreciseTime("Monday", NOON, NOON))],
        )
    )
    assert clash.sentence == (
        "“May 24” (filmed, EXIF) is 3 days later than “Monday” (published, Twitter), which it must come before."
    )


def test_appearances_and_claims_are_clocks_too_and_stand_in_order_of_time() -> None:
    claim = Claim(
        "case", ClaimKind.WHEN, "On Monday", "Police", "", Stance.SUPPORTS, stated_time=ImpreciseTime("Monday", NOON)
    )
    seen = Appearance(
        "case", "Twitter", Shape.REPOST, published_at=ImpreciseTime("some day"), first_seen_at=NOON - timedelta(days=1)
    )
    found = readings([], [seen], [claim, Claim("case", ClaimKind.WHO, "Us", "Them", "", Stance.NEUTRAL)])
    assert [(one.kind, one.moment) for one in found] == [
        ("appearance", Moment.SEEN),
        ("claim", Moment.FILMED),
        ("appearance", Moment.PUBLISHED),
    ]
    assert not found[-1].bounded


def test_clocks_of_two_clips_are_not_compared() -> None:
    def of(clip: str | None) -> Clock:
        return Clock("case", ClockKind.FILE, Moment.FILMED, ImpreciseTime("then", NOON, NOON), "tag", ADA, clip_id=clip)

    assert compared(readings([of("one"), of("two")])) == []
    assert len(compared(readings([of("one"), of(None), of("one")]))) == 3


def test_an_appearance_of_something_else_contradicts_no_clip() -> None:
    told = ImpreciseTime("then", NOON, NOON)
    clip = Clock("case", ClockKind.WITNESS, Moment.FILMED, told, "who", ADA, clip_id="one")
    photograph = Appearance(
        "case", "News", Shape.EMBEDDED, published_at=ImpreciseTime("before", None, NOON - timedelta(days=9))
    )
    assert compared(readings([clip], [photograph])) == []
    case_clock = Clock("case", ClockKind.WITNESS, Moment.FILMED, told, "who", ADA)
    assert [one.agreement for one in compared(readings([case_clock], [photograph]))] == [Agreement.CONTRADICT]


@pytest.mark.slow
@given(st.lists(st.tuples(st.sampled_from(Moment), imprecise_times(), st.integers(0, 2**62)), max_size=4), MOMENTS)
def test_any_clocks_can_be_compared(told: list[tuple[Moment, ImpreciseTime, int]], seen: datetime) -> None:
    clocks = [Clock("case", ClockKind.WITNESS, moment, time, "who", ADA, error) for moment, time, error in told]
    found = readings(clocks, [Appearance("case", "X", Shape.FORWARD, first_seen_at=seen)])
    assert len(found) == len(clocks) + 1
    for one in compared(found):
        assert (one.gap > timedelta()) == (one.agreement is Agreement.CONTRADICT)
        assert compare(one.second, one.first).agreement is one.agreement
