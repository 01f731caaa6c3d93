"""Coordinates as people write them."""

from __future__ import annotations

import pytest

from workbench.coordinates import coordinates_of
from workbench.errors import UserError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("45.15875, 5.7125", (45.15875, 5.7125, 0)),
        (" -33.5;-70.25 ± 25 m", (-33.5, -70.25, 25)),
        ("−33.5° 70 +/- 2.5", (-33.5, 70, 2.5)),
    ],
)
def test_coordinates_are_read(text: str, expected: tuple[float, float, float]) -> None:
    assert coordinates_of(text) == expected


@pytest.mark.parametrize("text", ["", "45.1", "91, 0", "0, 181", "45,1 5,7", "a, b", "1, 2 ± -3", "1e3, 0", "nan, nan"])
def test_what_is_no_place_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match=r"degrees|Latitude"):
        coordinates_of(text)
