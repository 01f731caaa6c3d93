from __future__ import annotations

import pytest

from hashing.rarity import MEASURED, NonMatches, support
from hashing.result import Relation


def test_nothing_seen_in_many_pairs_bounds_the_rate() -> None:
    low, high = NonMatches(0, 5000).interval
    assert low == 0
    assert high == pytest.approx(0.000738, rel=0.01)
    assert NonMatches(5, 5000).rate == 0.001


def test_support_grows_with_the_pairs_and_falls_with_the_errors() -> None:
    assert support(NonMatches(0, 0).interval[1]) == "no support"
    assert support(NonMatches(0, 300).interval[1]) == "moderate support"
    assert support(NonMatches(0, 20_000).interval[1]) == "strong support"
    assert support(NonMatches(10, 20_000).interval[1]) == "moderately strong support"


def test_what_is_stated_was_measured_on_thousands_of_pairs() -> None:
    assert all(measured.pairs >= 5000 for measured in MEASURED.values())
    assert MEASURED[Relation.SAME_FOOTAGE].rate <= MEASURED[Relation.SAME_SCENE].rate
