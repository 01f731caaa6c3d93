"""The four reference cases that ship as the sample: what was publicly reported, in our own words, sources named.

The footage itself cannot be distributed. The sample carries stand-in clips, drawn by this project and marked as such,
in the places of the real files; every record here reads correctly with a stand-in, the real file, or neither.
What was made up to show the program at work (a mirrored repost, a recirculated clip) says so in its own text.

Ids and times are fixed, so that the sample comes out the same wherever it is built.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID, uuid5

from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    ClaimKind,
    Clip,
    Confidence,
    ContextTruth,
    Finding,
    ImpreciseTime,
    Note,
    Record,
    Shape,
    Stance,
)
from cases.store import CaseStore

SAMPLE_TIME: Final = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)
"""When the sample's records say they were written; a Monday morning, after the last of the reported events."""
STAND_INS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "courtyard-social": "G-2020",
        "courtyard-broadcast": "G-2020",
        "courtyard-repost": "G-2020",
        "lectern-statement": "D-2024",
        "estate-dusk": "B-2018",
        "estate-screengrab": "B-2018",
        "estate-recirculated": "C-2015",
    }
)
"""The stand-ins that the cases know, by name, and the case that each belongs to."""

_NAMES: Final = UUID("6f1c7a56-6f0a-5b0e-9a0b-3f2d1f6f5a10")
"""Name space of the sample's ids (UUID version 5)."""
_SUMMER: Final = timezone(timedelta(hours=2))
"""Paris in summer."""
_WINTER: Final = timezone(timedelta(hours=1))
"""Paris in winter."""
_PARIS: Final = "Europe/Paris"
_SAMPLE_ONLY: Final = "This sample: made up to show the program at work, not reported by anyone"
_NOT_EXAMINED: Final = "Rests on how the reporting describes the footage. The real file was not examined."


def add_cases(store: CaseStore, *, by: str) -> dict[str, Case]:
    """Open the four cases in a store that has none of them; returns them by reference."""
    with store.batch():
        return {case.reference: store.add(case, by=by) for case in reference_cases(by)}


def fill(store: CaseStore, clips: Mapping[str, Clip], *, by: str) -> None:
    """Add everything the four cases hold beside their clips; cases that are not there yet are opened first.

    ``clips`` maps names of :data:`STAND_INS` to clips of those cases in the store; any may be left out. All or nothing.
    """
    with store.batch():
        if not store.find(Case, reference="G-2020"):
            add_cases(store, by=by)
        for reference in _RECORDS:
            case = store.case(reference)
            for record in records_of(case, {name: clips[name] for name in clips if STAND_INS[name] == reference}, by):
                store.add(record, by=by)


def reference_cases(by: str) -> list[Case]:
    """The four cases themselves."""
    return [
        Case(reference, title, question, summary, analysts=(by,), id=_id(reference), created_at=_moment(number, 0))
        for number, (reference, title, question, summary) in enumerate(_CASES)
    ]


def records_of(case: Case, clips: Mapping[str, Clip], by: str) -> list[Record]:
    """What one of the four cases holds; a record about a clip that is left out is about the case as a whole."""
    sample = _Sample(case, clips, by)
    _RECORDS[case.reference](sample)
    return sample.records


def sample_clock() -> Callable[[], datetime]:
    """A clock for a store that comes out the same each time: one second later whenever it is asked."""
    asked = 0

    def tell() -> datetime:
        nonlocal asked
        asked += 1
        return SAMPLE_TIME + timedelta(seconds=asked)

    return tell


def _id(name: str) -> str:
    return str(uuid5(_NAMES, name))


def _moment(case: int, minute: int) -> datetime:
    return SAMPLE_TIME + timedelta(hours=case, minutes=minute)


def _end_of(day: datetime) -> datetime:
    return (day + timedelta(days=1) - timedelta(microseconds=1)).astimezone(UTC)


REPORTED_2020: Final = ImpreciseTime(
    "reported 26 August 2020", None, _end_of(datetime(2020, 8, 26, tzinfo=_SUMMER)), _PARIS
)
"""Known only from a report of that day: at its end at the latest."""
REPORTED_2024: Final = ImpreciseTime(
    "reported 9 October 2024", None, _end_of(datetime(2024, 10, 9, tzinfo=_SUMMER)), _PARIS
)
MONDAY_AFTERNOON: Final = ImpreciseTime(
    "Monday afternoon",
    datetime(2018, 5, 21, 12, tzinfo=_SUMMER).astimezone(UTC),
    datetime(2018, 5, 21, 18, tzinfo=_SUMMER).astimezone(UTC),
    _PARIS,
)
"""Of 21 May 2018; an afternoon read as noon to six o'clock in Marseille."""
NOVEMBER_2015: Final = ImpreciseTime(
    "November 2015",
    datetime(2015, 11, 1, tzinfo=_WINTER).astimezone(UTC),
    _end_of(datetime(2015, 11, 30, tzinfo=_WINTER)),
    _PARIS,
)
OCTOBER_KILLINGS: Final = ImpreciseTime(
    "2–4 October 2024",
    datetime(2024, 10, 2, tzinfo=_SUMMER).astimezone(UTC),
    _end_of(datetime(2024, 10, 4, tzinfo=_SUMMER)),
    _PARIS,
)

_CASES: Final = (
    (
        "G-2020",
        "Armed men beside a playground, Mistral district, Grenoble",
        "Do the videos show armed men guarding drug dealing in the Mistral district of Grenoble, and who posted them?",
        "Videos on social media, then on national television: masked men with rifles around a dealer at a table in the "
        "open air, beside a playground. Police authenticated them; prosecutors opened an investigation. Who posted "
        "them, and why, rests on one police source.",
    ),
    (
        "D-2024",
        "Statement before a lectern lettered “DZ Mafia”",
        "Is the video a statement of the group it names, and is what it shows and says genuine?",
        "One video on social media. A hooded man in black speaks from a lectern with a distorted voice and denies the "
        "group’s part in two killings in Marseille. It could not be authenticated; that he speaks for the group is his "
        "own word.",
    ),
    (
        "B-2018",
        "Gunmen in La Busserine, Marseille",
        "Do the images show the shooting in La Busserine on Monday 21 May 2018, and is any of them an original?",
        "Images of gunmen who shoot in the air and point weapons at passers-by went from social media around the "
        "world. The picture of the article at hand is a screengrab from Twitter: a still taken from a video, not an "
        "original.",
    ),
    (
        "C-2015",
        "Shots in the air in La Castellane, Marseille",
        "What happened in La Castellane in November 2015, and do images passed round as showing it belong to it?",
        "A case of statements and one news photograph; no clip of the event is reported. Any clip said to show it must "
        "therefore first be looked for among the footage of other events.",
    ),
)
"""Reference, title, question, summary."""


class _Sample:
    """Collects the records of one case, each with the next id and the next minute."""

    def __init__(self, case: Case, clips: Mapping[str, Clip], by: str) -> None:
        self.records: list[Record] = []
        self._case = case
        self._clips = clips
        self._by = by

    def appearance(self, stand_in: str, platform: str, shape: Shape, description: str, **more: Any) -> None:
        self._keep(Appearance, stand_in, platform=platform, shape=shape, description=description, **more)

    def claim(self, kind: ClaimKind, text: str, claimant: str, source: str, stance: Stance, **more: Any) -> None:
        stand_in = more.pop("stand_in", "")
        self._keep(Claim, stand_in, kind=kind, text=text, claimant=claimant, source=source, stance=stance, **more)

    def finding(self, stand_in: str, method: str, result: str, confidence: Confidence, evidence: str) -> None:
        more = {"evidence": evidence, "limits": _NOT_EXAMINED, "author": self._by}
        self._keep(Finding, stand_in, method=method, result=result, confidence=confidence, **more)

    def assessment(self, stand_in: str, authenticity: Authenticity, context: ContextTruth, **more: Any) -> None:
        side = AssessedBy.THIRD_PARTY if "third_party" in more else AssessedBy.US
        more |= {"assessed_by": side, "author": self._by}
        self._keep(Assessment, stand_in, authenticity=authenticity, context=context, **more)

    def note(self, text: str, stand_in: str = "") -> None:
        self._keep(Note, stand_in, text=text, author=self._by)

    def _keep(self, record: Callable[..., Record], stand_in: str, **fields: Any) -> None:
        clip = self._clips.get(stand_in)
        number = len(self.records) + 1
        self.records.append(
            record(
                case_id=self._case.id,
                clip_id=clip.id if clip else None,
                id=_id(f"{self._case.reference}/{number}"),
                created_at=self._case.created_at + timedelta(minutes=number),
                **fields,
            )
        )


def _grenoble(sample: _Sample) -> None:
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


def _grenoble_seen(sample: _Sample, report: str, when: ImpreciseTime) -> None:
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
        source=_SAMPLE_ONLY,
    )


def _grenoble_judged(sample: _Sample, report: str) -> None:
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


def _lectern(sample: _Sample) -> None:
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


def _lectern_examined(sample: _Sample, clip: str, report: str) -> None:
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


def _busserine(sample: _Sample) -> None:
    report = "Public reporting, May 2018"
    sample.appearance(
        "estate-dusk",
        "Social media (platform not named)",
        Shape.ORIGINAL_POST,
        "Images posted on social media and broadcast around the world. Which posting was the first is not known.",
        published_at=ImpreciseTime("after the event of Monday afternoon", MONDAY_AFTERNOON.earliest, None, _PARIS),
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


def _busserine_judged(sample: _Sample) -> None:
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


def _castellane(sample: _Sample) -> None:
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
        source=_SAMPLE_ONLY,
    )
    sample.claim(ClaimKind.WHAT, "Five to ten hooded people fired in the air.", "Residents", report, Stance.SUPPORTS)
    sample.claim(ClaimKind.WHAT, "Seven rifles were recovered.", "Police", report, Stance.SUPPORTS)
    sample.claim(
        ClaimKind.WHEN,
        "The clip shows the shots in La Castellane in November 2015.",
        "The caption of the recirculated clip (made up)",
        _SAMPLE_ONLY,
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


def _castellane_judged(sample: _Sample) -> None:
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


_RECORDS: Final[dict[str, Callable[[_Sample], None]]] = {
    "G-2020": _grenoble,
    "D-2024": _lectern,
    "B-2018": _busserine,
    "C-2015": _castellane,
}
