"""A report made by hand, with every section filled: what the pages are tested with."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from tests.clips import scene
from workbench.report.attested import Signature, TimeStamp, Witnessed
from workbench.report.drawing import Join, match_drawing
from workbench.report.images import picture_of_pixels
from workbench.report.model import (
    Answer,
    Check,
    Custody,
    Entry,
    Exhibit,
    Group,
    Judgement,
    Material,
    Method,
    Pair,
    Party,
    Picture,
    Question,
    Relation,
    Remark,
    Report,
    Row,
    Sighting,
    Statement,
    Stretch,
    Trial,
    Validation,
    When,
)

SCALE = (
    "authenticated",
    "probably authentic",
    "not possible to authenticate",
    "probably manipulated",
    "manipulated",
)
PUBLISHED = When(
    "Monday afternoon", "between 21 May 2018, 10:00:00 UTC and 21 May 2018, 18:00:00 UTC", "zone Europe/Paris"
)


@cache
def shot(name: str, seed: int, *, veiled: bool = False, size: tuple[int, int] = (480, 270)) -> Picture:
    """One frame of a made place."""
    pixels = next(iter(scene(seconds=0.1, seed=seed, size=size)))
    return picture_of_pixels(name, pixels, f"Keyframe {name}", veiled=veiled)


def material(number: int, *, exhibits: int = 6, stand_in: bool = False, flagged: bool = False) -> Material:
    """A clip with its digests and keyframes."""
    return Material(
        number=f"M{number}",
        name="courtyard-broadcast.mp4" if number == 2 else "courtyard-social.mp4",
        kind="video",
        stand_in=stand_in,
        flagged=flagged,
        sha256="3f9a" * 16,
        sha1="81d0" * 10,
        md5="77ab" * 8,
        packets_sha256="c21e" * 16,
        size="2.4 MB (2 412 877 bytes)",
        duration="0:12.000",
        pixels="1280 × 720, displayed",
        coding="mov,mp4; h264 High, yuv420p; aac 48000 Hz stereo",
        acquired="20 November 2026, 22:10:03 UTC by A. Moreau, copied from a folder",
        acquisition_url="",
        stored=f"evidence/3f/{'3f9a' * 16}",
        elsewhere="",
        missing="",
        remarks=("The container declares no creation time.",),
        exhibits=tuple(
            Exhibit(
                number=f"M{number}.{place}",
                picture=shot(f"m{number}-{place}.jpg", 10 * number + place, veiled=flagged),
                time=f"0:0{place}.040",
                pts=12800 * place,
                picture_type="IPB"[place % 3],
                shot=place,
                pdq="f0" * 32,
            )
            for place in range(1, exhibits + 1)
        ),
        exhibits_remark=f"{exhibits} of {exhibits} keyframes: the sharpest frame of each shot.",
    )


def relation() -> Relation:
    """A trim with a mirrored stretch."""
    joins = (
        Join((Fraction(1), Fraction(6)), (Fraction(3), Fraction(8)), certain=True),
        Join((Fraction(8), Fraction(11)), (Fraction(15), Fraction(18)), certain=True),
    )
    pairs = tuple(
        Pair(
            shot(f"r1-{place}-a.jpg", place),
            shot(f"r1-{place}-b.jpg", place, size=(270, 480) if place == 2 else (480, 270)),
            f"0:0{place}.200 · PTS {15360 * place} · P",
            f"0:0{place + 2}.200 · PTS {15360 * place + 30720} · B",
            "codes differ in 12 of 256 bits",
        )
        for place in range(1, 5)
    )
    stretch = Stretch(
        said="0:01.000–0:06.000 of A is 0:03.000–0:08.000 of B",
        changes="mirrored; 81 % of A's frame is in B",
        strength="Score 0.94. No unrelated pair measured scores as high.",
        explanation="Found in the mirrored view.",
        pairs=pairs,
        pairs_remark="",
    )
    short = Stretch("0:08.000–0:11.000 of A is 0:15.000–0:18.000 of B", "", "Score 0.81.", "", (), "No frames kept.")
    return Relation(
        number="R1",
        a=Party("M1 courtyard-social.mp4", "3f9a" * 16, stand_in=True),
        b=Party("tower-dusk.mp4, of case B-2018", "77ab" * 16, stand_in=True),
        found="A stretch of the same footage is in both clips",
        decision="Confirmed",
        decided="by A. Moreau: the same wall and the same shadow",
        engine="workbench-engine/1",
        searched="48 frames of A and 72 of B compared; 3 skipped as too dark",
        drawing=match_drawing("r1.svg", Fraction(12), Fraction(18), joins, "Stretches of A and B joined"),
        stretches=(stretch, short),
        sounds=("The sound at 0:00.500–0:07.000 of A is that at 0:02.500–0:09.000 of B; 1.25 times as fast in B",),
    )


def claim(text: str, claimant: str) -> Statement:
    """A claim."""
    return Statement(text, claimant, "Regional daily, 26 August 2020", "", PUBLISHED)


def answers() -> tuple[Answer, Answer]:
    """What the police say, and what we say."""
    police = Answer(
        subject="The case as a whole",
        ours=False,
        by="by a third party: the police",
        authenticity="authenticated",
        context="original context",
        step=0,
        citation="Regional daily, 26 August 2020",
        reasons="Reported as authenticated by the police.",
        doubts="The ground of the police's judgement is not public.",
        entered="entered by A. Moreau, 20 November 2026, 22:20:00 UTC",
    )
    ours = Answer(
        subject="M1 courtyard-social.mp4",
        ours=True,
        by="by us",
        authenticity="not possible to authenticate",
        context="undetermined",
        step=2,
        citation="",
        reasons="Only a re-encoded copy is at hand; no source file, no witness reached.",
        doubts="Whether an earlier copy exists.",
        entered="entered by A. Moreau, 20 November 2026, 22:21:00 UTC",
    )
    return police, ours


def sightings() -> tuple[Sighting, ...]:
    """Where the clips were seen."""
    return (
        Sighting(
            number="P1",
            place="Snapchat, account unknown",
            shape="original post",
            clip="M1 courtyard-social.mp4",
            published=PUBLISHED,
            first_seen="",
            url="https://example.org/a/very/long/path/that/does/not/break/anywhere/at/all?with=parameters&and=more",
            archived_url="",
            description="Posted by traffickers, according to a police source.",
            source="Regional daily, 26 August 2020",
        ),
        Sighting("P2", "National television", "broadcast", "", None, "", "", "", "", ""),
    )


def claims() -> tuple[Question, ...]:
    """What is claimed, question by question."""
    return (
        Question(
            "Where",
            (claim("Filmed in the Mistral district.", "Police source"),),
            (claim("Filmed in another town.", "A user"),),
            (claim("A playground is visible.", "The article"),),
        ),
        Question("Who", (claim("Traffickers, to frighten rivals.", "Police source"),), (), ()),
    )


def judged() -> tuple[Group, ...]:
    """One section of the judgement."""
    return (
        Group(
            "hypotheses",
            "Hypotheses",
            "Evidence for and against each explanation.",
            (Judgement("Somebody posed as them.", (Row("For", "F1: Nobody else had it."),)),),
        ),
    )


def signature(sequence: int = 48, *, holds: bool = True) -> Signature:
    """A signed head."""
    said = "Holds: checked for this report." if holds else "The signed head 48 was altered."
    return Signature(
        sequence, "ab12" * 16, "20 November 2026, 22:31:00 UTC", "3f9a" * 4, "q83vEjRWeJCrze8SNFZ4kKvN7xI=", holds, said
    )


def stamp(state: str = "confirmed") -> TimeStamp:
    """A time stamp."""
    time = "20 November 2026, 22:32:07 UTC" if state == "confirmed" else ""
    asked = "20 November 2026, 22:32:00 UTC"
    return TimeStamp(48, "ab12" * 16, "https://tsa.example/tsr", asked, time, state, f"{state.capitalize()}: see here.")


def witnessed(**changes: object) -> Witnessed:
    """What is said of signatures and stamps; ``changes`` replace fields."""
    values: dict[str, object] = {
        "covered": ("A signature covers event 48.", "No confirmed time stamp covers event 48."),
        "signatures": (signature(),),
        "stamps": (stamp(), stamp("pending")),
        "omitted": "Left out here: 2 signatures over earlier events.",
        "damage": (),
        "limit": "The chain alone does not stop whoever owns the database.",
    }
    return Witnessed(**{**values, **changes})  # type: ignore[arg-type]  # fields by name, checked by the dataclass


def report(**changes: object) -> Report:
    """A whole report; ``changes`` replace fields."""
    police, ours = answers()
    events = tuple(
        Entry(place, f"20 Nov 2026, 22:1{place}:03", "A. Moreau", "clip.taken-in", "courtyard-social.mp4", "9c" * 32)
        for place in range(1, 9)
    )
    values: dict[str, object] = {
        "reference": "G-2020",
        "title": "Armed men filmed in the Mistral district of Grenoble",
        "question": "Do the videos show what they are said to show, and were they filmed where and when it is said?",
        "summary": "Videos on social media, then on national television.",
        "status": "open since 20 November 2026",
        "analysts": "A. Moreau, L. Petit",
        "generator": "Verification Workbench 0.1.0",
        "as_of": "20 November 2026, 22:30:00 UTC",
        "as_of_seconds": 1_795_213_800,
        "record_sequence": 48,
        "record_digest": "ab12" * 16,
        "warning": "",
        "stand_ins": ("M1 courtyard-social.mp4", "M2 courtyard-broadcast.mp4"),
        "scale": SCALE,
        "answers": (police, ours),
        "unanswered": ("M2 courtyard-broadcast.mp4",),
        "former": (ours,),
        "materials": (material(1, stand_in=True), material(2, stand_in=True, exhibits=3)),
        "relations": (relation(),),
        "relations_remark": "One match with clips of this workspace is on record.",
        "sightings": sightings(),
        "claims": claims(),
        "judged": judged(),
        "checks": (
            Check(
                "F1",
                "Reverse image search",
                "M1 courtyard-social.mp4",
                "No earlier copy found.",
                "moderate",
                "frame at 0:04.200",
                "Finds only what is indexed.",
                "by A. Moreau, 20 November 2026",
                "An older copy was taken down.",
            ),
        ),
        "remarks": (Remark("The case", "Ask the broadcaster for its file.\nSecond line.", "by A. Moreau, revision 2"),),
        "custody": Custody(
            48, events[:4], events[4:], 40, "The chain of 60 events was checked and is whole.", (), witnessed()
        ),
        "methods": (
            Method("Repost search", "workbench-engine/1", "2 frames a second", "Copies cropped by more than half."),
        ),
        "validation": Validation(
            ("Self-test by A. Moreau: 1 clip edited.", "Common edits: 2 of 2 copies found."),
            (Trial("mirrored", "1 of 1"), Trial("9:16 with black bars", "1 of 1")),
        ),
        "limits": ("The software gives measurements; the verdict is a person's.",),
        "not_done": ("No sound was compared.",),
        "verify": ("Compare the SHA-256 of each file with the one printed here.",),
    }
    return Report(**{**values, **changes})  # type: ignore[arg-type]  # fields by name, checked by the dataclass
