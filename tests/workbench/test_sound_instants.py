"""Moments of a sound: evenly apart, as many as it is long, and never none."""

from __future__ import annotations

from fractions import Fraction

import pytest

from workbench.sound_instants import PER_SECOND, instants
from workbench.sound_view import LONGEST_SECONDS


@pytest.mark.parametrize(
    ("duration", "count"),
    [(Fraction(2), 50), (Fraction(1, 100), 1), (None, 1), (Fraction(-3), 1), (Fraction(10**9), 25 * LONGEST_SECONDS)],
)
def test_there_are_as_many_as_the_sound_is_long(duration: Fraction | None, count: int) -> None:
    found = instants(duration)
    assert len(found) == count
    assert (found.time_base, found.pts[0], found.pts[-1]) == (Fraction(1, PER_SECOND), 0, count - 1)
    assert not found.structure.variable
    assert not found.key.any()
