"""How the report words times, sizes and the steps of the identity ladder. UTC throughout, months in full.

What is given back is English that can be said in the language of the report, see :mod:`workbench.i18n`. Times within a
clip are written alike in all of them, as players and editors do: ``0:04.200``.
"""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from cases.records import AssessedBy, Assessment, Authenticity, Clip, Decision, ImpreciseTime
from workbench.formats import called
from workbench.i18n import Said, counted, joined, tr
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
    "same-file": tr("The same file, byte for byte"),
    "same-streams": tr("The same streams in another container"),
    "same-frames": tr("The same decoded frames"),
    "same-footage": tr("The same footage, re-encoded, over its whole length"),
    "shared-stretch": tr("A stretch of the same footage is in both clips"),
    "same-scene": tr("The same scene; not found to be the same footage"),
    "none": tr("Nothing found"),
}
"""Steps of the identity ladder in words."""

DECISIONS = {
    Decision.UNDECIDED: tr("Not decided yet by an analyst."),
    Decision.CONFIRMED: tr("Confirmed"),
    Decision.REJECTED: tr("Rejected"),
}

MONTHS = (
    *(tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June")),
    *(tr("July"), tr("August"), tr("September"), tr("October"), tr("November"), tr("December")),
)
"""Not ``strftime``: its words follow the locale of the process, and the report must not."""

TELLING_BITS = 90
"""Bits of 256. Codes of unrelated pictures differ in about half of them; above this, a pair's likeness rests on what
else the engine measured."""

NEAR_ONE = 0.005
"""Ratios this close to 1 are worded as unchanged: the third decimal of a speed is below what sampling can measure."""


WHOLE_CASE = tr("The case as a whole")
"""Where something is about no single clip."""


def utc(moment: datetime) -> Said:
    """``26 August 2020, 14:03:05 UTC``."""
    return _dated(moment.astimezone(UTC), "%H:%M:%S")


def utc_bound(moment: datetime) -> Said:
    """As :func:`utc`, without seconds where there are none: what bounds an imprecise time is seldom that exact."""
    return utc(moment) if moment.second else _dated(moment.astimezone(UTC), "%H:%M")


def _dated(moment: datetime, clock: str) -> Said:
    month, year, time = MONTHS[moment.month - 1], f"{moment:%Y}", f"{moment:{clock}}"
    if moment.day == 1:  # French counts the first alone
        return tr("1 {0} {1}, {2} UTC", month, year, time)
    return tr("{0} {1} {2}, {3} UTC", moment.day, month, year, time)


def by_at(author: str, moment: datetime) -> Said:
    """Who did something, and when."""
    return tr("by {0}, {1}", author, utc(moment))


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
            tr("at {0}", utc_bound(earliest))
            if earliest == latest
            else tr("between {0} and {1}", utc_bound(earliest), utc_bound(latest))
        )
    elif earliest:
        bounds = tr("not before {0}", utc_bound(earliest))
    else:
        bounds = tr("not after {0}", utc_bound(latest)) if latest else tr("")
    return When(time.text, bounds, tr("zone {0}", time.zone) if time.zone else "")


def size(count: int) -> Said:
    """``2.4 MB (2 412 877 bytes)``: decimal multiples, digits grouped by thin spaces."""
    units = ((10**9, tr("GB")), (10**6, tr("MB")), (10**3, tr("kB")))
    for unit, name in units:
        if count >= unit:
            return tr("{0:.1f} {1} ({2:,} bytes)", count / unit, name, count)
    return counted("{0} byte", "{0} bytes", count)


def span(times: tuple[Fraction, Fraction]) -> str:
    """``0:04.200–0:19.800``; one time where it is but a moment."""
    return "–".join(dict.fromkeys(clock_text(time) for time in times))


def bits(distance: int) -> Said:
    """How far apart the codes of two aligned frames are, and whether that tells anything."""
    if distance > TELLING_BITS:
        return tr("codes differ in {0} of 256 bits: no evidence by themselves", distance)
    return tr("codes differ in {0} of 256 bits", distance)


def by_whom(assessment: Assessment, desk: str = "") -> Said:
    """``by us``, ``by a second reader: …`` or ``by a third party: …``; every verdict on a page is followed by it.

    ``desk``: the one where it was made, empty for ours; what says "by us" there is ``by another desk: …`` here.
    """
    if assessment.assessed_by is AssessedBy.US:
        return tr("by another desk: {0}", desk) if desk else tr("by us")
    if assessment.assessed_by is AssessedBy.SECOND_READER:
        if desk:
            return tr("by a second reader of another desk ({0}): {1}", desk, assessment.author)
        return tr("by a second reader: {0}", assessment.author)
    return tr("by a third party: {0}", assessment.third_party or tr("not named"))


def coding(facts: dict[str, Any]) -> Said:
    """Container, video and sound in one line, from the recorded facts; what is not declared is left out."""
    video = [
        _list([f"{called(stream.get('codec'))} {stream.get('profile') or ''}", stream.get("pixel_format")])
        for stream in facts.get("video") or []
    ]
    audio = [
        _list([called(stream.get("codec")), f"{stream.get('sample_rate')} Hz", stream.get("layout")])
        for stream in facts.get("audio") or []
    ]
    return joined("; ", (called(facts.get("container") or ""), *video, *audio))


def pixels(clip: Clip) -> str:
    """``1280 × 720, as displayed``; empty for sound."""
    return tr("{0} × {1}, as displayed", clip.width, clip.height) if clip.width and clip.height else ""


def changes(segment: dict[str, Any]) -> Said:
    """What was done to A's picture and time to get B's, as the engine measured it; empty where nothing was."""
    speed, rotation = float(segment.get("speed") or 1), float(segment.get("rotation") or 0)
    found = [tr("B runs backwards")] if speed < 0 else []
    if abs(speed - 1) >= NEAR_ONE and speed > 0:
        found.append(tr("B runs at {0:.2f} times the speed of A", 1 / speed))
    if segment.get("mirrored"):
        found.append(tr("mirrored"))
    if round(rotation):
        found.append(tr("turned by {0}°", f"{round(rotation)}".replace("-", "−")))
    of_a, of_b = (_share(segment.get(key)) for key in ("region_a", "region_b"))
    if of_a < 1 - NEAR_ONE:
        found.append(tr("{0}\u00a0% of A’s frame is in B", round(100 * of_a)))
    if of_b < 1 - NEAR_ONE:
        found.append(tr("A fills {0}\u00a0% of B’s frame", round(100 * of_b)))
    return joined("; ", found)


def strength(segment: dict[str, Any]) -> Said:
    """The score, and how rare it is among unrelated clips where that was measured."""
    rate = segment.get("false_match_rate")
    score = tr("Score {0:.2f} of 1.", float(segment.get("score") or 0))
    return joined(" ", (score, _rarity(segment, rate)))


def _rarity(segment: dict[str, Any], rate: float | None) -> Said:
    if rate is None:
        return tr("How often unrelated footage scores as high was not measured.")
    if rate == 0 and segment.get("false_match_interval"):
        return tr(
            "None of the unrelated pairs that were measured was taken for a match, which puts the rate below one in "
            "{0:,} (95\u00a0%): {1} on the ENFSI scale.",
            round(1 / float(segment["false_match_interval"][1])),
            tr(str(segment.get("support"))),
        )
    if rate == 0:
        return tr("No unrelated pair that was measured scores as high.")
    return tr("Unrelated footage scores as high in about one pair in {0:,}.", round(1 / float(rate)))


def _share(region: Any) -> float:
    """Area of a region as a share of its frame; 1 where none is given."""
    return float(region[2]) * float(region[3]) if region else 1.0


def _list(parts: list[str | None]) -> str:
    return ", ".join(part.strip() for part in parts if part and part.strip())
