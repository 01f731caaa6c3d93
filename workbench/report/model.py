"""The report as plain values: the one model that the HTML page, the PDF and the JSON file are three views of.

Text that people read is worded here once, so that the views cannot differ in what they say. Nothing is escaped or
cleaned here: :func:`shown` does that on the way to a page, and the JSON file keeps the text as it was entered.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any

from cases.public import Kept
from workbench.i18n import ENGLISH, Language, language
from workbench.report.attested import Witnessed
from workbench.report.pair import PublicVersion
from workbench.report.spoken import spoken
from workbench.report.text import visible

SCHEMA = "workbench.report/1"


@dataclass(frozen=True)
class Picture:
    """One still image, encoded by us from pixels that the media worker decoded."""

    name: str
    """File name, unique in the report."""
    media_type: str
    """``image/jpeg`` or ``image/svg+xml``."""
    data: bytes = field(repr=False)
    width: int
    """Pixels."""
    height: int
    alt: str
    """What it is, for those who cannot see it."""
    sha256: str
    """Digest of ``data``, in hex."""
    veiled: bool = False
    """Whether it was made grey and blurred."""


@dataclass(frozen=True)
class Attachment:
    """A file that goes along inside the PDF."""

    name: str
    """Unique in the report."""
    media_type: str
    relationship: str
    """To the pages, in the words of PDF 2.0 (ISO 32000-2, 7.11.3): ``source`` or ``supplement``."""
    description: str
    data: bytes = field(repr=False)
    sha256: str
    """Digest of ``data``, in hex."""


@dataclass(frozen=True)
class Answer:
    """One verdict on the two axes, with who says so. Ours and a third party's are never one row."""

    subject: str
    """The clip's number and name, or the case as a whole."""
    ours: bool
    by: str
    """``by us``, ``by another desk: …``, or ``by a third party: …``."""
    authenticity: str
    context: str
    step: int | None
    """Place of ``authenticity`` on :data:`SCALE`, from 0; None where it was not assessed."""
    citation: str
    reasons: str
    doubts: str
    entered: str
    """Who entered it here, and when."""


@dataclass(frozen=True)
class Exhibit:
    """One keyframe."""

    number: str
    """``M1.3``: third exhibit of material M1."""
    picture: Picture
    time: str
    """Empty, like what follows, for a still."""
    pts: int | None
    picture_type: str
    shot: int | None
    """Counted from 1."""
    pdq: str


@dataclass(frozen=True)
class Material:
    """One evidence item, as acquired."""

    number: str
    name: str
    kind: str
    stand_in: bool
    flagged: bool
    """Disturbing or showing people to protect: its pictures are grey and blurred."""
    sha256: str
    sha1: str
    md5: str
    packets_sha256: str
    size: str
    duration: str
    pixels: str
    coding: str
    acquired: str
    acquisition_url: str
    stored: str
    """Where the original lies; empty where this workspace never held it."""
    elsewhere: str
    """That it never came here: a note."""
    missing: str
    """That it was held here and is gone: a problem."""
    remarks: tuple[str, ...]
    exhibits: tuple[Exhibit, ...]
    exhibits_remark: str
    """Which frames these are; why there are none, or not all, otherwise."""


@dataclass(frozen=True)
class Pair:
    """Two frames that show the same instant."""

    a: Picture
    b: Picture
    a_label: str
    b_label: str
    distance: str


@dataclass(frozen=True)
class Stretch:
    """One segment of a match in words and pictures."""

    said: str
    """``0:04.200–0:19.800 of A is 1:12.000–1:27.600 of B``."""
    changes: str
    """Empty where nothing was changed."""
    strength: str
    explanation: str
    pairs: tuple[Pair, ...]
    pairs_remark: str
    """Why there are no pictures; empty where there are."""


@dataclass(frozen=True)
class Party:
    """One side of a match."""

    label: str
    """Number and name; with its case where that is another one."""
    sha256: str
    stand_in: bool


@dataclass(frozen=True)
class Relation:
    """A match between two clips, drawn and said."""

    number: str
    a: Party
    b: Party
    found: str
    """The step of the identity ladder in words."""
    decision: str
    decided: str
    """By whom, and why; empty where undecided."""
    engine: str
    searched: str
    drawing: Picture | None
    sounds: tuple[str, ...]
    """Stretches of shared sound in words."""
    stretches: tuple[Stretch, ...]
    scale: str = ""
    """How its drawing is to be read; empty without one."""


@dataclass(frozen=True)
class When:
    """A time as the source states it, and what that allows."""

    stated: str
    bounds: str
    """Earliest to latest, in UTC; empty where nothing bounds it."""
    zone: str


@dataclass(frozen=True)
class Sighting:
    """One appearance."""

    number: str
    place: str
    """Platform and account."""
    shape: str
    clip: str
    published: When | None
    first_seen: str
    url: str
    archived_url: str
    description: str
    source: str


@dataclass(frozen=True)
class Statement:
    """One claim."""

    text: str
    claimant: str
    source: str
    clip: str
    said: When | None


@dataclass(frozen=True)
class Question:
    """The claims that answer one question, side by side by their stance toward the case question."""

    kind: str
    supports: tuple[Statement, ...]
    contradicts: tuple[Statement, ...]
    neutral: tuple[Statement, ...]


@dataclass(frozen=True)
class Check:
    """One finding."""

    number: str
    method: str
    clip: str
    result: str
    confidence: str
    evidence: str
    limits: str
    made: str
    """By whom, when, with which tool."""
    otherwise: str = ""
    """What else would explain the result."""


@dataclass(frozen=True)
class Row:
    """One thing said, with what it is."""

    label: str
    text: str


@dataclass(frozen=True)
class Judgement:
    """One record of judging, or several that belong together."""

    head: str
    rows: tuple[Row, ...]
    """Those with something in them."""


@dataclass(frozen=True)
class Group:
    """One section of the judgement: pillars, attribution, hypotheses, clocks, lineage, what was withdrawn."""

    id: str
    title: str
    remark: str
    """How to read it."""
    entries: tuple[Judgement, ...]
    drawings: tuple[Picture, ...] = ()
    """The same drawn, where it can be: one picture, or several that go on from one to the next."""


@dataclass(frozen=True)
class Departure:
    """One frame that was exported as a picture, as the custody log has it."""

    number: str
    """``X1``: the first."""
    clip: str
    name: str
    """Of the file."""
    frame: str
    """Which one."""
    steps: str
    """What was done to its picture, as ``workbench frame --steps`` reads it; empty for nothing."""
    hidden: str
    """How much was made unrecognisable; empty for nothing."""
    sha256: str
    """Of the file."""
    pixels_sha256: str
    """Digest of its pixels, which a check can make again from the clip."""
    made: str
    """By whom, when, and which event of the log says so."""


@dataclass(frozen=True)
class Remark:
    """One note."""

    on: str
    text: str
    written: str


@dataclass(frozen=True)
class Entry:
    """One event of the custody log."""

    sequence: int
    at: str
    actor: str
    action: str
    subject: str
    digest: str


@dataclass(frozen=True)
class Custody:
    """An extract of the log, what a check of the whole chain said, and who witnesses it."""

    total: int
    first: tuple[Entry, ...]
    last: tuple[Entry, ...]
    omitted: int
    verified: str
    problems: tuple[str, ...]
    witnessed: Witnessed
    log: Attachment | None = None
    """The log up to the last change of the case, attached to the PDF."""


@dataclass(frozen=True)
class Method:
    """One tool and what it cannot show."""

    name: str
    tool: str
    parameters: str
    limits: str


@dataclass(frozen=True)
class Step:
    """Something that was computed, told so that others can compute it again: see :mod:`workbench.replay`."""

    kind: str
    """One of :class:`workbench.replay.outputs.Kind`."""
    about: str
    """Number of the material or match, name of the picture, or ``custody``."""
    inputs: tuple[str, ...]
    """SHA-256 of the files that it needs, in order."""
    parameters: str
    """Canonical JSON of an object."""
    tools: tuple[str, ...]
    """What did it, with versions."""
    output: str
    """SHA-256 of what came of it."""


@dataclass(frozen=True)
class Trial:
    """One way of editing clips, and how many of the copies the search found."""

    edit: str
    found: str
    """``3 of 4``."""


@dataclass(frozen=True)
class Validation:
    """How the search for repeated footage was tested."""

    said: tuple[str, ...]
    trials: tuple[Trial, ...]
    """Empty where it was not."""


@dataclass(frozen=True)
class Report:
    """Everything a report holds. Times are worded in UTC."""

    reference: str
    title: str
    question: str
    summary: str
    status: str
    analysts: str
    generator: str
    as_of: str
    """Time of the last change of the case's record; the report has no other date, so that the same record always gives
    the same bytes."""
    as_of_seconds: int
    """The same, in seconds since 1970-01-01 UTC."""
    record_sequence: int
    record_digest: str
    """Digest of the custody event ``record_sequence``."""
    warning: str
    """What the reader should know before looking; empty where nothing is flagged."""
    stand_ins: tuple[str, ...]
    scale: tuple[str, ...]
    answers: tuple[Answer, ...]
    unanswered: tuple[str, ...]
    """Clips without a verdict on record."""
    former: tuple[Answer, ...]
    """Verdicts that a later one of the same side replaced."""
    materials: tuple[Material, ...]
    relations: tuple[Relation, ...]
    relations_remark: str
    sightings: tuple[Sighting, ...]
    claims: tuple[Question, ...]
    judged: tuple[Group, ...]
    """What stands of the judgement, section by section; those with nothing in them are left out."""
    checks: tuple[Check, ...]
    remarks: tuple[Remark, ...]
    custody: Custody
    methods: tuple[Method, ...]
    validation: Validation
    limits: tuple[str, ...]
    not_done: tuple[str, ...]
    verify: tuple[str, ...]
    """How to check this report, step by step."""
    departures: tuple[Departure, ...] = ()
    """Frames that were exported."""
    without: tuple[str, ...] = ()
    """Ids of the sections that were left out by choice, in the order of :class:`workbench.report.choice.Section`."""
    left_out: tuple[str, ...] = ()
    """What was left out by choice, a sentence each."""
    kept_back: tuple[Kept, ...] = ()
    """What public versions leave out; empty in those."""
    public: PublicVersion | None = None
    """What ties a public version to the full one; None in a full one."""
    language: str = "en"
    """That its pages are in; the JSON form is English but for its drawings, which hold words."""
    steps: tuple[Step, ...] = ()
    """What others can compute again; in the JSON form alone, which the pages carry."""


def to_json(report: Report) -> str:
    """The report as one JSON document, ASCII only, ending in a line feed; pictures by name, size and digest.

    Where the pages are in another language, ``said`` tells what the texts are made of.
    """
    tree = {"schema": SCHEMA, **_tree(report)}
    if report.language != ENGLISH.code:
        tree["said"] = spoken(report)
    return json.dumps(tree, ensure_ascii=True, indent=1) + "\n"


def shown(report: Report) -> dict[str, Any]:
    """The report as nested dicts and lists in which every text is in its language and fit to be shown.

    See :mod:`workbench.i18n` and :mod:`workbench.report.text`.
    """
    tree: dict[str, Any] = _map_text(_tree(dataclasses.replace(report, steps=())), language(report.language))
    return tree


def pictures(report: Report) -> list[Picture]:
    """Every picture of the report, in order, each name once."""
    found: dict[str, Picture] = {}

    def walk(value: object) -> None:
        if isinstance(value, Picture):
            found.setdefault(value.name, value)
        elif isinstance(value, tuple):
            for item in value:
                walk(item)
        elif dataclasses.is_dataclass(value):
            for attribute in dataclasses.fields(value):
                walk(getattr(value, attribute.name))

    walk(report)
    return list(found.values())


def _tree(value: Any) -> Any:
    """``value`` as JSON types, without the pictures' bytes."""
    if isinstance(value, tuple):
        return [_tree(item) for item in value]
    if dataclasses.is_dataclass(value):
        names = (attribute.name for attribute in dataclasses.fields(value))
        return {name: _tree(getattr(value, name)) for name in names if name != "data"}
    return value


def _map_text(value: Any, say: Language) -> Any:
    if isinstance(value, str):
        return visible(say(value))
    if isinstance(value, list):
        return [_map_text(item, say) for item in value]
    if isinstance(value, dict):
        return {name: _map_text(item, say) for name, item in value.items()}
    return value
