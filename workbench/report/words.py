"""How the report words times, sizes and the steps of the identity ladder. UTC throughout, months in full."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from cases.records import AssessedBy, Assessment, Authenticity, Clip, Decision, ImpreciseTime
from workbench.report.model import When
from workbench.timecode import clock_text

SCALE = (
    Authenticity.AUTHENTICATED,
    Authenticity.PROBABLY_AUTHENTIC,
    Authenticity.NOT_POSSIBLE,
    Authenticity.PROBABLY_MANIPULATED,
    Authenticity.MANIPULATED,
)
"""The first axis from end to end; "not assessed" has no place on it."""

FOUND = {
    "same-file": "The same file, byte for byte",
    "same-streams": "The same streams in another container",
    "same-frames": "The same decoded frames",
    "same-footage": "The same footage, re-encoded, over its whole length",
    "shared-stretch": "A stretch of the same footage is in both clips",
    "same-scene": "The same scene; not found to be the same footage",
    "none": "Nothing found",
}
"""Steps of the identity ladder in words."""

DECISIONS = {
    Decision.UNDECIDED: "Not decided yet by an analyst.",
    Decision.CONFIRMED: "Confirmed",
    Decision.REJECTED: "Rejected",
}

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Not ``strftime``: its words follow the locale of the process, and the report must not."""

TELLING_BITS = 90
"""Bits of 256. Codes of unrelated pictures differ in about half of them; above this, a pair's likeness rests on what
else the engine measured."""

NEAR_ONE = 0.005
"""Ratios this close to 1 are worded as unchanged: the third decimal of a speed is below what sampling can measure."""


WHOLE_CASE = "The case as a whole"
"""Where something is about no single clip."""


def utc(moment: datetime) -> str:
    """``26 August 2020, 14:03:05 UTC``."""
    moment = moment.astimezone(UTC)
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment:%Y, %H:%M:%S} UTC"


def utc_bound(moment: datetime) -> str:
    """As :func:`utc`, without seconds where there are none: what bounds an imprecise time is seldom that exact."""
    return utc(moment).replace(":00 UTC", " UTC") if not moment.second else utc(moment)


def log_time(moment: datetime) -> str:
    """``2020-08-26 14:03:05``, for a column that says UTC."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}"


def when(time: ImpreciseTime | None) -> When | None:
    """The words of the source, the span they allow, the zone they were read in."""
    if time is None:
        return None
    earliest, latest = time.earliest, time.latest
    if earliest and latest:
        bounds = (
            f"at {utc_bound(earliest)}"
            if earliest == latest
            else f"between {utc_bound(earliest)} and {utc_bound(latest)}"
        )
    elif earliest:
        bounds = f"not before {utc_bound(earliest)}"
    else:
        bounds = f"not after {utc_bound(latest)}" if latest else ""
    return When(time.text, bounds, f"zone {time.zone}" if time.zone else "")


def size(count: int) -> str:
    """``2.4 MB (2 412 877 bytes)``: decimal multiples, digits grouped by thin spaces."""
    exact = f"{count:,} bytes".replace(",", "\u202f")
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if count >= unit:
            return f"{count / unit:.1f} {name} ({exact})"
    return exact


def count(number: int, word: str) -> str:
    """``1 clip``, ``2 clips``."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def span(times: tuple[Fraction, Fraction]) -> str:
    """``0:04.200–0:19.800``."""
    return f"{clock_text(times[0])}–{clock_text(times[1])}"


def bits(distance: int) -> str:
    """How far apart the codes of two aligned frames are, and whether that tells anything."""
    if distance > TELLING_BITS:
        return f"codes differ in {distance} of 256 bits: no evidence by themselves"
    return f"codes differ in {distance} of 256 bits"


def by_whom(assessment: Assessment, desk: str = "") -> str:
    """``by us``, ``by a second reader: …`` or ``by a third party: …``; every verdict on a page is followed by it.

    ``desk``: the one where it was made, empty for ours; what says "by us" there is ``by another desk: …`` here.
    """
    if assessment.assessed_by is AssessedBy.US:
        return f"by another desk: {desk}" if desk else "by us"
    if assessment.assessed_by is AssessedBy.SECOND_READER:
        return f"by a second reader{f' of another desk ({desk})' if desk else ''}: {assessment.author}"
    return f"by a third party: {assessment.third_party or 'not named'}"


def coding(facts: dict[str, Any]) -> str:
    """Container, video and sound in one line, from the recorded facts; what is not declared is left out."""
    video = [
        _list([f"{stream.get('codec')} {stream.get('profile') or ''}", stream.get("pixel_format")])
        for stream in facts.get("video") or []
    ]
    audio = [
        _list([str(stream.get("codec")), f"{stream.get('sample_rate')} Hz", stream.get("layout")])
        for stream in facts.get("audio") or []
    ]
    return "; ".join(part for part in (str(facts.get("container") or ""), *video, *audio) if part)


def pixels(clip: Clip) -> str:
    """``1280 × 720, as displayed``; empty for sound."""
    return f"{clip.width} × {clip.height}, as displayed" if clip.width and clip.height else ""


def changes(segment: dict[str, Any]) -> str:
    """What was done to A's picture and time to get B's, as the engine measured it; empty where nothing was."""
    speed, rotation = float(segment.get("speed") or 1), float(segment.get("rotation") or 0)
    found = ["B runs backwards"] if speed < 0 else []
    if abs(speed - 1) >= NEAR_ONE and speed > 0:
        found.append(f"B runs at {1 / speed:.2f} times the speed of A")
    if segment.get("mirrored"):
        found.append("mirrored")
    if round(rotation):
        found.append(f"turned by {round(rotation)}°")
    for key, sentence in (("region_a", "{} % of A's frame is in B"), ("region_b", "A fills {} % of B's frame")):
        share = _share(segment.get(key))
        if share < 1 - NEAR_ONE:
            found.append(sentence.format(round(100 * share)))
    return "; ".join(found)


def strength(segment: dict[str, Any]) -> str:
    """The score, and how rare it is among unrelated clips where that was measured."""
    rate = segment.get("false_match_rate")
    score = f"Score {float(segment.get('score') or 0):.2f} of 1."
    if rate is None:
        return f"{score} How often unrelated footage scores as high was not measured."
    if rate == 0 and segment.get("false_match_interval"):
        most = f"{round(1 / float(segment['false_match_interval'][1])):,}".replace(",", "\u202f")
        return (
            f"{score} None of the unrelated pairs that were measured was called so, which puts the rate below one in "
            f"{most} (95 %): {segment.get('support')} on the ENFSI scale."
        )
    if rate == 0:
        return f"{score} No unrelated pair that was measured scores as high."
    return f"{score} Unrelated footage scores as high in about one pair in {round(1 / float(rate)):,}.".replace(
        ",", "\u202f"
    )


def _share(region: Any) -> float:
    """Area of a region as a share of its frame; 1 where none is given."""
    return float(region[2]) * float(region[3]) if region else 1.0


def _list(parts: list[str | None]) -> str:
    return ", ".join(part.strip() for part in parts if part and part.strip())
