"""``judge``: pillars, hypotheses and what bears on them, attribution, clocks, lineage, and what is withdrawn."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from cases import judging
from cases.clocks import Agreement
from cases.confidential import mark_confidential, unmark_confidential
from cases.graphic import mark_graphic, unmark_graphic
from cases.judgement import (
    Attribution,
    AttributionBasis,
    Bearing,
    Clock,
    ClockKind,
    Coordinates,
    Derivation,
    DerivationKind,
    Hypothesis,
    Moment,
    Pillar,
    PillarName,
    PillarState,
    Subject,
)
from cases.kinds import KINDS, Record, word
from cases.records import Appearance, Clip, Confidence, Stance
from cases.workspace import Workspace
from workbench.commands.common import (
    HERE,
    JsonOption,
    WorkspaceOption,
    analyst,
    choice,
    choices_help,
    find_clip,
    opened,
    say,
    say_json,
)
from workbench.commands.record import (
    CaseArgument,
    ClipOption,
    EarliestOption,
    LatestOption,
    SourceOption,
    ZoneOption,
    imprecise,
    meant,
    tell,
)
from workbench.commands.workspace import plain
from workbench.errors import UserError
from workbench.report.judged import groups

judge = typer.Typer(no_args_is_help=True, help="Pillars, hypotheses, attribution, clocks, lineage.")
SEEN = f"{word(Appearance)}:"
"""Begins what names an appearance."""
ConfidenceOption = Annotated[
    Confidence,
    typer.Option(
        "--confidence", parser=choice(Confidence), metavar="HOW-SURE", help=choices_help("How sure", Confidence)
    ),
]


@judge.command()
def pillar(
    reference: CaseArgument,
    name: Annotated[
        PillarName, typer.Argument(parser=choice(PillarName), metavar="PILLAR", help=choices_help("One of", PillarName))
    ],
    state: Annotated[
        PillarState,
        typer.Argument(parser=choice(PillarState), metavar="STATE", help=choices_help("One of", PillarState)),
    ],
    text: Annotated[str, typer.Option("--text", help="What is established, or why not.")],
    clip: ClipOption = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Say how far one thing is established; the newest stands, the earlier ones stay."""
    by = analyst()
    with opened(workspace) as here:
        case, about = meant(here, reference, clip)
        kept = here.store.add(Pillar(case.id, name, state, text, by, about.id if about else None), by=by)
    tell(kept, "pillar", as_json)


@judge.command()
def hypothesis(
    reference: CaseArgument,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The explanation.")],
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Put down an explanation, to be weighed."""
    by = analyst()
    with opened(workspace) as here:
        kept = here.store.add(Hypothesis(here.store.case(reference).id, text, by), by=by)
    tell(kept, "hypothesis", as_json)


@judge.command()
def weigh(
    reference: CaseArgument,
    subject: Annotated[str, typer.Argument(metavar="ON", help="Id of a claim or a hypothesis.")],
    evidence: Annotated[str, typer.Argument(metavar="EVIDENCE", help="Kind and id, such as finding:3f2a….")],
    stance: Annotated[
        Stance, typer.Option("--stance", parser=choice(Stance), metavar="STANCE", help=choices_help("It", Stance))
    ],
    reason: Annotated[str, typer.Option("--reason", help="Why.")],
    alternative: Annotated[str, typer.Option("--alternative", help="What else would explain the evidence.")] = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Say how a piece of evidence bears on a claim or a hypothesis."""
    kind, _, identifier = evidence.partition(":")
    by = analyst()
    with opened(workspace) as here:
        case = here.store.case(reference)
        found = [one for one in Subject if here.store.find(KINDS[one.value], id=subject)]
        if not found:
            raise UserError(f"There is no claim and no hypothesis {subject} in this workspace.")
        bearing = Bearing(case.id, found[0], subject, kind, identifier, stance, reason, by, alternative)
        kept = here.store.add(bearing, by=by)
    tell(kept, "bearing", as_json)


@judge.command()
def attribute(
    reference: CaseArgument,
    who: Annotated[str, typer.Argument(metavar="WHO", help="Who is said to have made or posted it.")],
    basis: Annotated[
        AttributionBasis,
        typer.Option(
            "--basis", parser=choice(AttributionBasis), metavar="BASIS", help=choices_help("Ground", AttributionBasis)
        ),
    ],
    said_by: Annotated[str, typer.Option("--said-by", help="Who attributes it.")],
    source: SourceOption,
    confidence: ConfidenceOption = Confidence.LOW,
    reasons: Annotated[str, typer.Option("--reasons", help="On what grounds.")] = "",
    clip: ClipOption = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Say who is said to have made or posted a clip; whether it is genuine is a verdict."""
    by = analyst()
    with opened(workspace) as here:
        case, about = meant(here, reference, clip)
        made = Attribution(
            case.id, who, basis, said_by, source, confidence, by, reasons, clip_id=about.id if about else None
        )
        kept = here.store.add(made, by=by)
    tell(kept, "attribution", as_json)


@judge.command()
def clock(
    reference: CaseArgument,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The time, in the words of the source.")],
    kind: Annotated[
        ClockKind,
        typer.Option("--kind", parser=choice(ClockKind), metavar="KIND", help=choices_help("What tells it", ClockKind)),
    ],
    moment: Annotated[
        Moment,
        typer.Option("--moment", parser=choice(Moment), metavar="MOMENT", help=choices_help("What happened", Moment)),
    ],
    source: SourceOption,
    earliest: EarliestOption = "",
    latest: LatestOption = "",
    zone: ZoneOption = "",
    error: Annotated[int, typer.Option("--error", help="Seconds by which the clock may be wrong, either way.")] = 0,
    assumption: Annotated[str, typer.Option("--assumption", help="Why the zone is taken to be what it is.")] = "",
    clip: ClipOption = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Put down what tells when something happened to a clip."""
    by = analyst()
    tells = imprecise(text, earliest, latest, zone)
    if tells is None:
        raise UserError("A clock must tell a time: give its words, or --earliest or --latest.")
    with opened(workspace) as here:
        case, about = meant(here, reference, clip)
        read = Clock(case.id, kind, moment, tells, source, by, error, assumption, about.id if about else None)
        kept = here.store.add(read, by=by)
    tell(kept, "clock", as_json)


@judge.command()
def derive(
    reference: CaseArgument,
    clip: Annotated[str, typer.Argument(metavar="CLIP", help="What was made: name, id or SHA-256.")],
    parent: Annotated[str, typer.Argument(metavar="FROM", help="From what: a clip of any case, or appearance:ID.")],
    kind: Annotated[
        DerivationKind,
        typer.Option("--kind", parser=choice(DerivationKind), metavar="KIND", help=choices_help("How", DerivationKind)),
    ],
    source: SourceOption,
    transformation: Annotated[str, typer.Option("--transformation", help="What was done, in order.")] = "",
    confidence: ConfidenceOption = Confidence.HIGH,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Say that a clip was made from another, or from what was seen somewhere."""
    by = analyst()
    with opened(workspace) as here:
        case = here.store.case(reference)
        made = find_clip(here, clip, case)
        seen = parent.partition(":")[2] if parent.startswith(SEEN) else None
        derivation = Derivation(
            case.id,
            made.id,
            kind,
            source,
            by,
            parent_clip=find_clip(here, parent).id if seen is None else None,
            parent_appearance=seen if seen is None else here.store.get(Appearance, seen).id,
            transformation=transformation,
            confidence=confidence,
        )
        kept = here.store.add(derivation, by=by)
    tell(kept, "derivation", as_json)


@judge.command()
def withdraw(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="Kind and id, such as claim:3f2a….")],
    reason: Annotated[str, typer.Option("--reason", help="Why it should no longer count.")],
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Say that an entry no longer counts; it stays in the record, with the reason."""
    with opened(workspace) as here:
        kept = judging.withdraw(here.store, _named(here, record), reason=reason, by=analyst())
    tell(kept, "withdrawal", as_json)


@judge.command()
def confidential(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="Kind and id, such as claim:3f2a….")],
    reason: Annotated[str, typer.Option("--reason", help="Why; with --clear, why it is no longer.")],
    part: Annotated[
        str, typer.Option("--part", metavar="FIELD", help="Only this field of it, such as claimant or source.")
    ] = "",
    clear: Annotated[bool, typer.Option("--clear", help="Take the mark off.")] = False,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Mark an entry, a clip, or a part of one as confidential: public versions of the report leave it out."""
    by = analyst()
    with opened(workspace) as here:
        about = _named(here, record)
        if clear:
            unmark_confidential(here.store, about, part=part, reason=reason, by=by)
        else:
            mark_confidential(here.store, about, part=part, reason=reason, by=by)
    if as_json:
        told = {"record": record, "part": part, "confidential": not clear}
        say_json({"schema": "workbench.confidential/1", **told})
    else:
        what = f"The {part} of {record}" if part else record
        say(f"{what} is {'no longer ' if clear else ''}marked as confidential.")


@judge.command()
def place(
    record: Annotated[str, typer.Argument(metavar="RECORD", help="What is there: kind and id, such as claim:3f2a….")],
    latitude: Annotated[float, typer.Option("--lat", metavar="DEGREES", help="North of the equator, WGS 84.")],
    longitude: Annotated[float, typer.Option("--lon", metavar="DEGREES", help="East of Greenwich.")],
    source: SourceOption,
    uncertainty: Annotated[
        float, typer.Option("--uncertainty", metavar="METRES", help="Radius of the circle in which it is.")
    ] = 0.0,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Say where on Earth that is which a claim, an appearance, a finding, a clip, a mark or a pillar speaks of."""
    by = analyst()
    with opened(workspace) as here:
        about = _named(here, record)
        case_id = str(getattr(about, "case_id", ""))
        made = Coordinates(case_id, word(type(about)), about.id, latitude, longitude, uncertainty, source, by)
        kept = here.store.add(made, by=by)
    tell(kept, "coordinates", as_json)


def _named(here: Workspace, record: str) -> Record:
    """The record that ``claim:ID`` names."""
    kind, _, identifier = record.partition(":")
    if kind not in KINDS:
        raise UserError(f"{kind!r} is no kind of record; write it as claim:ID. Kinds: {', '.join(KINDS)}.")
    found: Record = here.store.get(KINDS[kind], identifier)
    return found


@judge.command()
def graphic(
    clip: Annotated[str, typer.Argument(metavar="CLIP", help="Name, id or SHA-256 of the clip.")],
    reason: Annotated[str, typer.Option("--reason", help="What it shows; with --clear, why it is not graphic.")] = "",
    clear: Annotated[bool, typer.Option("--clear", help="Take the mark off.")] = False,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Mark a clip as graphic: its pictures are veiled on the desk and grey and blurred in reports."""
    by = analyst()
    if clear and not reason.strip():
        raise UserError("Say with --reason why the clip is not graphic; the reason stays on record.")
    with opened(workspace) as here:
        meant_clip = find_clip(here, clip)
        if clear:
            unmark_graphic(here.store, meant_clip, reason=reason, by=by)
        else:
            mark_graphic(here.store, meant_clip, reason=reason, by=by)
    if as_json:
        say_json({"schema": "workbench.graphic/1", "clip": meant_clip.id, "graphic": not clear})
    else:
        say(f"{meant_clip.name} is {'no longer ' if clear else ''}marked as graphic.")


@judge.command()
def show(reference: CaseArgument, workspace: WorkspaceOption = HERE, as_json: JsonOption = False) -> None:
    """Show what stands of a case's judgement, every clock, and which of them contradict each other."""
    with opened(workspace) as here:
        case = here.store.case(reference)
        names = {clip.id: clip.name for clip in here.store.find(Clip, case_id=case.id)}
        found = groups(here, case, lambda clip_id: names.get(clip_id or "", ""))
        _, pairs = judging.time_axis(here.store, case.id)
    clashes = [one.sentence for one in pairs if one.agreement is Agreement.CONTRADICT]
    if as_json:
        told = [plain(replace(group, drawings=())) for group in found]
        for one in told:
            del one["drawings"]  # pictures, for reports
        say_json({"schema": "workbench.judgement/1", "groups": told, "contradictions": clashes})
        return
    for group in found:
        say(f"{group.title}")
        for entry in group.entries:
            say(f"  {entry.head}")
            for row in entry.rows:
                say(f"    {row.label}: {row.text}")
    if not found:
        say("Nothing has been judged in this case yet.")
