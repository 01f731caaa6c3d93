"""What records say in JSON of their own; it may have come with another desk's bundle: believed as far as it holds."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any, Final

from cases.records import Clip

LONGEST_SECONDS: Final = 1e9
"""Seconds that a time in a record can be: thirty years."""


def video_of(clip: Clip) -> dict[str, Any]:
    """The first video stream in the clip's facts; empty where they name none."""
    facts = json.loads(clip.facts)
    streams = facts.get("video") if isinstance(facts, dict) else None
    first = streams[0] if isinstance(streams, list) and streams else None
    return first if isinstance(first, dict) else {}


def positive(value: object) -> Fraction | None:
    """A number above 0, such as ``"30000/1001"``; None for anything else."""
    if not isinstance(value, str) or len(value) > 40:
        return None
    try:
        number = Fraction(value)
    except (ValueError, ZeroDivisionError):
        return None
    return number if number > 0 else None


def span(value: object) -> tuple[float, float] | None:
    """Two times in seconds from 0, the second later; None for anything else, such as the one moment of a still."""
    if not isinstance(value, list) or len(value) != 2 or any(type(one) not in (int, float) for one in value):
        return None
    start, end = value
    return (float(start), float(end)) if 0 <= start < end <= LONGEST_SECONDS else None
