"""C-2015: shots in the air in La Castellane, Marseille, in November 2015."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from cases.judgement import PillarName, PillarState
from cases.records import Authenticity, ClaimKind, ContextTruth, ImpreciseTime, Shape, Stance
from cases.reference.busserine import MONDAY_AFTERNOON
from cases.reference.collected import PARIS, SAMPLE_ONLY, WINTER, Sample, end_of

WORDS: Final = (
    "C-2015",
    "Shots in the air in La Castellane, Marseille",
    "What happened in La Castellane in November 2015, and do images passed round as showing it belong to it?",
    "A case of statements and one news photograph; no clip of the event is reported. Any clip said to show it must "
    "therefore first be looked for among the footage of other events.",
)
"""Reference, title, question, summary."""

NOVEMBER_2015: Final = ImpreciseTime(
    "November 2015",
    datetime(2015, 11, 1, tzinfo=WINTER).astimezone(UTC),
    end_of(datetime(2015, 11, 30, tzinfo=WINTER)),
    PARIS,
)


def records(sample: Sample) -> None:
    """Collect what is known of the case."""
    report = "Public reporting, November 2015"
    sample.appearance(
        "",
        "News photograph, with its photographer credited",
        Shape.EMBEDDED,
        "The only picture of the reporting; it is a photograph, no clip is reported.",
        published_at=NOVEMBER_2015,
        source=report,
    )
    sample.appearance(
        "estate-recirculated",
        "Social media (made up)",
        Shape.REPOST,
        "Footage of another event, passed off as this one, so that the search has something to find.",
        source=SAMPLE_ONLY,
    )
    sample.claim(ClaimKind.WHAT, "Five to ten hooded people fired in the air.", "Residents", report, Stance.SUPPORTS)
    sample.claim(ClaimKind.WHAT, "Seven rifles were recovered.", "Police", report, Stance.SUPPORTS)
    sample.claim(
        ClaimKind.WHEN,
        "The clip shows the shots in La Castellane in November 2015.",
        "The caption of the recirculated clip (made up)",
        SAMPLE_ONLY,
        Stance.SUPPORTS,
        stated_time=NOVEMBER_2015,
        stand_in="estate-recirculated",
    )
    sample.claim(
        ClaimKind.WHEN,
        "The clip is the footage of case B-2018, known since Monday 21 May 2018.",
        "This desk",
        "Match with the clip of case B-2018",
        Stance.CONTRADICTS,
        stated_time=MONDAY_AFTERNOON,
        stand_in="estate-recirculated",
    )
    _castellane_judged(sample)


def _castellane_judged(sample: Sample) -> None:
    sample.assessment(
        "estate-recirculated",
        Authenticity.NOT_ASSESSED,
        ContextTruth.REUSED,
        reasons="The same footage is in case B-2018, and the reporting of November 2015 knows of no clip.",
        doubts="When the footage was first posted: 21 May 2018 is the earliest we know, not the earliest there is.",
    )
    sample.note(
        "This case may be the older event whose images come back as a newer one: search it against every new clip."
    )
    sample.pillar(
        "estate-recirculated",
        PillarName.DATE,
        PillarState.CONTRADICTED,
        "Its caption says November 2015; the same footage is known since May 2018 and was not reported in 2015.",
    )
