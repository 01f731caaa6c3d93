"""G-2020: armed men beside a playground in the Mistral district of Grenoble, reported on 26 August 2020."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from cases.judgement import AttributionBasis, DerivationKind, PillarName, PillarState
from cases.records import Authenticity, ClaimKind, Confidence, ContextTruth, ImpreciseTime, Shape, Stance
from cases.reference.collected import PARIS, SAMPLE_ONLY, SUMMER, Sample, end_of

WORDS: Final = (
    "G-2020",
    "Armed men beside a playground, Mistral district, Grenoble",
    "Do the videos show armed men guarding drug dealing in the Mistral district of Grenoble, and who posted them?",
    "Videos on social media, then on national television: masked men with rifles around a dealer at a table in the "
    "open air, beside a playground. Police authenticated them; prosecutors opened an investigation. Who posted "
    "them, and why, rests on one police source.",
)
"""Reference, title, question, summary."""

REPORTED_2020: Final = ImpreciseTime(
    "reported 26 August 2020", None, end_of(datetime(2020, 8, 26, tzinfo=SUMMER)), PARIS
)
"""Known only from a report of that day: at its end at the latest."""


def records(sample: Sample) -> None:
    """Collect what is known of the case."""
    report = "Public reporting, 26 August 2020"
    police = "Police sources, in public reporting of 26 August 2020"
    when = REPORTED_2020
    _grenoble_seen(sample, report, when)
    sample.claim(
        ClaimKind.WHAT,
        "Masked men with what appear to be Kalashnikov-style rifles guard a dealer who sits at a table in the open "
        "air, beside a playground; in some images children are near.",
        "The reporting’s own description",
        report,
        Stance.SUPPORTS,
        said_at=when,
        stand_in="courtyard-social",
    )
    sample.claim(
        ClaimKind.WHERE, "The place is the Mistral district.", "Police sources", police, Stance.SUPPORTS, said_at=when
    )
    sample.claim(
        ClaimKind.WHO, "Traffickers posted the videos.", "A police source", police, Stance.SUPPORTS, said_at=when
    )
    sample.claim(
        ClaimKind.WHY, "They were posted to frighten rivals.", "A police source", police, Stance.NEUTRAL, said_at=when
    )
    sample.claim(
        ClaimKind.WHY,
        "The background is a turf war, and early releases from prison during the pandemic.",
        "The reporting’s own description",
        report,
        Stance.NEUTRAL,
        said_at=when,
    )
    sample.finding(
        "",
        "Sources compared",
        "Place and motive come from police sources only; the reporting at hand names no second, independent one.",
        Confidence.MODERATE,
        "Claims of this case",
    )
    _grenoble_judged(sample, report)


def _grenoble_seen(sample: Sample, report: str, when: ImpreciseTime) -> None:
    sample.appearance(
        "courtyard-social",
        "Social media (platform not named)",
        Shape.ORIGINAL_POST,
        "The posting that the reporting speaks of. Whether an earlier one exists is not known.",
        published_at=when,
        source=report,
    )
    sample.appearance(
        "courtyard-broadcast",
        "National television",
        Shape.BROADCAST,
        "The same footage, shown after it had been on social media.",
        published_at=when,
        source=report,
    )
    sample.appearance(
        "courtyard-repost",
        "Social media (made up)",
        Shape.REPOST,
        "A mirrored, cropped copy with a caption, made so that the search has something to find.",
        source=SAMPLE_ONLY,
    )


def _grenoble_judged(sample: Sample, report: str) -> None:
    sample.assessment(
        "courtyard-social",
        Authenticity.AUTHENTICATED,
        ContextTruth.UNDETERMINED,
        third_party="Police",
        citation=f"{report}, which says that police authenticated the videos",
        reasons="Police authenticated the videos, as reported. How they did so is not reported.",
        doubts="When the videos were filmed. That the footage is genuine does not say who posted it, or why.",
    )
    sample.assessment(
        "",
        Authenticity.NOT_ASSESSED,
        ContextTruth.UNDETERMINED,
        reasons="We have not examined the real files; the judgement of the police stands beside ours as theirs.",
    )
    sample.note(
        "Children are near in some of the images. Nothing leaves the desk before they, and anyone who could be "
        "recognised, are made unrecognisable. In the reporting nobody can be identified."
    )
    sample.pillar("", PillarName.SOURCE, PillarState.UNVERIFIED, "The first posting and its account are not known.")
    sample.pillar("", PillarName.DATE, PillarState.PARTLY, "Posted by 26 August 2020; when it was filmed is not known.")
    sample.pillar("", PillarName.LOCATION, PillarState.PARTLY, "The Mistral district, by police sources; not ours.")
    sample.pillar("", PillarName.PROVENANCE, PillarState.UNVERIFIED, "No original file is in hand.")
    sample.pillar("", PillarName.SUBJECT, PillarState.PARTLY, "What is seen is described; nobody is identified.")
    sample.pillar("", PillarName.MOTIVATION, PillarState.UNVERIFIED, "To frighten rivals, by one police source.")
    sample.attribution(
        "courtyard-social",
        "Traffickers of the district",
        AttributionBasis.THIRD_PARTY,
        "A police source",
        report,
        confidence=Confidence.LOW,
        reasons="That police authenticated the footage does not say who posted it.",
    )
    sample.derivation(
        "courtyard-broadcast",
        DerivationKind.BROADCAST,
        "courtyard-social",
        report,
        transformation="Shown on national television after it had been on social media",
    )
    sample.derivation(
        "courtyard-repost",
        DerivationKind.EDIT,
        "courtyard-social",
        SAMPLE_ONLY,
        transformation="Mirrored, cropped, captioned",
    )
    sample.annotation("courtyard-social", "child", "Children near the table: unrecognisable before anything is shown.")
