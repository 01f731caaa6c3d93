"""D-2024: the statement before a lectern lettered “DZ Mafia”, reported on 9 October 2024."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from cases.judgement import AttributionBasis, PillarName, PillarState
from cases.records import Authenticity, ClaimKind, Confidence, ContextTruth, ImpreciseTime, Shape, Stance
from cases.reference.collected import PARIS, SUMMER, Sample, end_of

WORDS: Final = (
    "D-2024",
    "Statement before a lectern lettered “DZ Mafia”",
    "Is the video a statement of the group it names, and is what it shows and says genuine?",
    "One video on social media. A hooded man in black speaks from a lectern with a distorted voice and denies the "
    "group’s part in two killings in Marseille. It could not be authenticated; that he speaks for the group is his "
    "own word.",
)
"""Reference, title, question, summary."""

REPORTED_2024: Final = ImpreciseTime(
    "reported 9 October 2024", None, end_of(datetime(2024, 10, 9, tzinfo=SUMMER)), PARIS
)
OCTOBER_KILLINGS: Final = ImpreciseTime(
    "2–4 October 2024",
    datetime(2024, 10, 2, tzinfo=SUMMER).astimezone(UTC),
    end_of(datetime(2024, 10, 4, tzinfo=SUMMER)),
    PARIS,
)


def records(sample: Sample) -> None:
    """Collect what is known of the case."""
    report = "Public reporting, 9 October 2024"
    prosecutor = "The prosecutor’s office, whose paraphrase is in public reporting of 9 October 2024"
    when = REPORTED_2024
    clip = "lectern-statement"
    sample.appearance(
        clip,
        "Social media (platform not named)",
        Shape.ORIGINAL_POST,
        "The video that the reporting speaks of. Whether an earlier posting exists is not known.",
        published_at=when,
        source=report,
    )
    sample.claim(
        ClaimKind.WHO,
        "He speaks for the group whose name is on the lectern.",
        "The speaker in the video",
        prosecutor,
        Stance.SUPPORTS,
        said_at=when,
        stand_in=clip,
    )
    sample.claim(
        ClaimKind.WHO,
        "Who made the video is not established: it could not be authenticated.",
        "The reporting",
        report,
        Stance.CONTRADICTS,
        said_at=when,
        stand_in=clip,
    )
    sample.claim(
        ClaimKind.WHAT,
        "The group had no part in two killings in Marseille of 2–4 October 2024.",
        "The speaker in the video",
        prosecutor,
        Stance.NEUTRAL,
        said_at=when,
        stated_time=OCTOBER_KILLINGS,
        stand_in=clip,
    )
    _lectern_examined(sample, clip, report)


def _lectern_examined(sample: Sample, clip: str, report: str) -> None:
    sample.finding(clip, "On-screen text", "The lectern is lettered “DZ Mafia”.", Confidence.HIGH, report)
    sample.finding(
        clip,
        "Voice",
        "The voice is distorted: it can be compared with no known voice as it is.",
        Confidence.HIGH,
        report,
    )
    sample.finding(
        clip,
        "Head count",
        "One hooded man in black at the lectern, about fifteen men dressed alike around him.",
        Confidence.MODERATE,
        report,
    )
    sample.finding(
        clip,
        "Style",
        "Setting and dress are likened to videos of banned extremist groups. A likeness of style says nothing of who "
        "made the video.",
        Confidence.LOW,
        report,
    )
    sample.assessment(
        clip,
        Authenticity.NOT_POSSIBLE,
        ContextTruth.UNDETERMINED,
        reasons="Faces are hidden and the voice is distorted, so that nobody in it can be compared with anyone. The "
        "lettering and the speaker’s word are the only link to the group, and anyone could have made both. No original "
        "file, first posting or place is known. The reporting, too, says that it could not be authenticated.",
        doubts="Who speaks; for whom; where and when it was filmed; whether picture and sound belong together.",
    )
    sample.note(
        "What is said is known to us through the prosecutor’s office’s paraphrase. It is not quoted here as the words "
        "of the video."
    )
    sample.note(
        "Asked of the search: does anything here reuse the footage of B-2018? See what it says and how it looked."
    )
    _lectern_judged(sample, clip, report)


def _lectern_judged(sample: Sample, clip: str, report: str) -> None:
    sample.attribution(
        clip,
        "DZ Mafia",
        AttributionBasis.SELF,
        "The speaker in the video",
        report,
        confidence=Confidence.LOW,
        reasons="His own word and the lettering. Nobody outside the video confirms it.",
    )
    for name, state, text in (
        (PillarName.PROVENANCE, PillarState.UNVERIFIED, "No original file, and no first posting, is known."),
        (PillarName.SOURCE, PillarState.NOT_POSSIBLE, "Faces are hidden and the voice is distorted."),
        (PillarName.DATE, PillarState.PARTLY, "Reported on 9 October 2024; it speaks of 2–4 October 2024."),
        (PillarName.LOCATION, PillarState.UNVERIFIED, "Nothing in the description says where."),
        (PillarName.SUBJECT, PillarState.PARTLY, "About sixteen men and a lettered lectern; nobody is identified."),
        (PillarName.MOTIVATION, PillarState.UNVERIFIED, "A denial, by the speaker’s own word."),
    ):
        sample.pillar(clip, name, state, text)
    sample.hypothesis(
        "The video is a statement of the group that the lectern names.",
        ("On-screen text", Stance.SUPPORTS, "The name is on the lectern.", "Anyone can letter a lectern."),
        ("Voice", Stance.NEUTRAL, "A distorted voice fits whoever wants to stay unknown.", ""),
        ("Head count", Stance.SUPPORTS, "Many men dressed alike took some organising.", "Hired or drawn men."),
    )
    sample.hypothesis(
        "Somebody else posed as the group.",
        ("Style", Stance.SUPPORTS, "The setting is borrowed from others’ videos.", "The group borrowed it itself."),
        ("On-screen text", Stance.NEUTRAL, "The lettering would be the same.", ""),
    )
