"""B-2018: gunmen in La Busserine, Marseille, on Monday 21 May 2018."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from cases.judgement import ClockKind, DerivationKind, Moment, PillarName, PillarState
from cases.records import Authenticity, ClaimKind, Confidence, ContextTruth, ImpreciseTime, Shape, Stance
from cases.reference.collected import PARIS, SUMMER, Sample

WORDS: Final = (
    "B-2018",
    "Gunmen in La Busserine, Marseille",
    "Do the images show the shooting in La Busserine on Monday 21 May 2018, and is any of them an original?",
    "Images of gunmen who shoot in the air and point weapons at passers-by went from social media around the "
    "world. The picture of the article at hand is a screengrab from Twitter: a still taken from a video, not an "
    "original.",
)
"""Reference, title, question, summary."""

MONDAY_AFTERNOON: Final = ImpreciseTime(
    "Monday afternoon",
    datetime(2018, 5, 21, 12, tzinfo=SUMMER).astimezone(UTC),
    datetime(2018, 5, 21, 18, tzinfo=SUMMER).astimezone(UTC),
    PARIS,
)
"""Of 21 May 2018; an afternoon read as noon to six o'clock in Marseille."""


def records(sample: Sample) -> None:
    """Collect what is known of the case."""
    report = "Public reporting, May 2018"
    sample.appearance(
        "estate-dusk",
        "Social media (platform not named)",
        Shape.ORIGINAL_POST,
        "Images posted on social media and broadcast around the world. Which posting was the first is not known.",
        published_at=ImpreciseTime("after the event of Monday afternoon", MONDAY_AFTERNOON.earliest, None, PARIS),
        source=report,
    )
    sample.appearance(
        "estate-screengrab",
        "Twitter",
        Shape.SCREENSHOT,
        "The article’s picture, credited as a screengrab from Twitter: a still taken from a posted video.",
        source=report,
    )
    sample.claim(
        ClaimKind.WHAT,
        "Gunmen shoot in the air and point weapons at passers-by.",
        "The reporting’s own description",
        report,
        Stance.SUPPORTS,
        stand_in="estate-dusk",
    )
    sample.claim(
        ClaimKind.WHEN,
        "It happened on Monday afternoon; other public reporting gives the date, Monday 21 May 2018.",
        "The reporting",
        report,
        Stance.SUPPORTS,
        stated_time=MONDAY_AFTERNOON,
    )
    sample.claim(
        ClaimKind.WHAT, "He was there when it happened.", "A police officer (testimony)", report, Stance.SUPPORTS
    )
    sample.claim(ClaimKind.WHAT, "A Renault Mégane RS was in a chase.", "The reporting", report, Stance.NEUTRAL)
    _busserine_judged(sample)


def _busserine_judged(sample: Sample) -> None:
    sample.finding(
        "estate-screengrab",
        "Derivation",
        "The still is derived: at least one step, the screen, lies between it and the video it shows.",
        Confidence.HIGH,
        "Picture credit in public reporting, May 2018",
    )
    sample.assessment(
        "estate-dusk",
        Authenticity.NOT_ASSESSED,
        ContextTruth.UNDETERMINED,
        reasons="The original file is not in hand. A witness and wide broadcast speak for the event, not for a file.",
    )
    sample.note(
        "Find the posted video that the screengrab was taken from before anything is said about when it was posted.",
        "estate-screengrab",
    )
    sample.derivation(
        "estate-screengrab",
        DerivationKind.SCREENGRAB,
        "estate-dusk",
        "The article’s picture credit; that it is of this posting is our assumption",
        confidence=Confidence.MODERATE,
    )
    sample.clock(
        "estate-dusk",
        ClockKind.WITNESS,
        Moment.FILMED,
        MONDAY_AFTERNOON,
        "A police officer (testimony), in public reporting of May 2018",
        assumption="An afternoon in Marseille",
    )
    sample.pillar("", PillarName.DATE, PillarState.PARTLY, "Monday afternoon, by the reporting; no file tells a time.")
    sample.pillar("", PillarName.LOCATION, PillarState.PARTLY, "La Busserine, by the reporting; not compared by us.")
