"""Texts with their parts told as JSON: read again they say the same, and nothing else is read."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from workbench.i18n import ENGLISH, FRENCH, Said, capitalised, counted, joined, recorded, tr
from workbench.i18n.plain import from_plain, to_plain

LONGEST = 200


@pytest.mark.parametrize(
    "text",
    [
        tr("Clocks"),
        tr("{0}; {1:,} bytes, {2:.2f}", "Zz {0}", 12345, 0.5),
        tr("{0} m", Fraction(1, 3)),
        tr(tr("About {0}"), tr("Clocks")),
        counted("{0} clip", "{0} clips", 1),
        counted("{0} clip of {1}", "{0} clips of {1}", 1000, "Zz"),
        joined(", ", (tr("Clocks"), "Zz", capitalised(tr("open")))),
        recorded("Movement agrees to 0.93."),
    ],
)
def test_a_text_says_the_same_again(text: Said) -> None:
    again = from_plain(json.loads(json.dumps(to_plain(text))), LONGEST)
    assert again == text
    assert type(again) is type(text)
    assert (ENGLISH(again), FRENCH(again)) == (ENGLISH(text), FRENCH(text))


NESTED = ["said", "Zz"]
for _ in range(20):
    NESTED = ["said", "{0}", NESTED]  # type: ignore[list-item]  # a list in a list in a list


@pytest.mark.parametrize(
    "plain",
    [
        "Clocks",
        [],
        ["said"],
        ["sung", "Clocks"],
        ["said", 3],
        ["said", "{1}", "Zz"],
        ["said", "{0.__class__}", "Zz"],
        ["said", "{0[0]}", "Zz"],
        ["said", "{0:>999999999}", "Zz"],
        ["said", "{0:{1}}", "Zz", 999999999],
        ["said", "{0!r}", "Zz"],
        ["said", "{0}{0}{0}", "Z" * 100],
        ["said", "{0}", {"fraction": "1e999999999"}],
        ["said", "{0}", None],
        ["counted", "{0} clip", 5],
        ["counted", "{0} clip", "{0} clips"],
        ["joined", "{0:>999999999}", ["Zz", "Zz"]],
        ["joined", ", ", ["Zz", 3]],
        ["joined", ", ", ["Z" * 100, "Z" * 101]],
        ["recorded", "Zz", "Zz"],
        NESTED,
    ],
)
def test_what_is_no_text_of_ours_is_refused(plain: object) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        from_plain(plain, LONGEST)


def test_what_is_no_part_is_not_told() -> None:
    with pytest.raises(TypeError, match="object is no part of a text"):
        to_plain(tr("{0}", object()))
