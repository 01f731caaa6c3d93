"""``note``, ``claim``, ``appearance``, ``finding``, ``verdict``, ``decide``: the record, one entry a command."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from cases.kinds import Record
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
    Decision,
    Finding,
    ImpreciseTime,
    Match,
    Note,
    Shape,
    Stance,
)
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
from workbench.commands.workspace import plain
from workbench.errors import UserError
from workbench.names import quoted

CaseArgument = Annotated[str, typer.Argument(metavar="CASE", help="Reference of the case.")]
ClipOption = Annotated[
    str, typer.Option("--clip", help="The clip it is about: its name, id or SHA-256; the whole case unless given.")
]
SourceOption = Annotated[str, typer.Option("--source", help="Citation: who reports this, where.")]
EarliestOption = Annotated[
    str, typer.Option("--earliest", help="Bound of an imprecise time, ISO 8601; UTC where it names no zone.")
]
LatestOption = Annotated[str, typer.Option("--latest", help="The other bound, ISO 8601.")]
ZoneOption = Annotated[str, typer.Option("--zone", help="The zone assumed in reading the time, such as Europe/Paris.")]


def note(
    reference: CaseArgument,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The note.")],
    clip: ClipOption = "",
    pts: Annotated[
        int | None, typer.Option("--pts", help="The frame it is about, by presentation timestamp; needs --clip.")
    ] = None,
    revise: Annotated[
        str, typer.Option("--revise", help="Id of a note that this text replaces; its history stays.")
    ] = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Write a note on a case, a clip or a frame, or revise one."""
    by = analyst()
    with opened(workspace) as here:
        case, about = meant(here, reference, clip)
        if pts is not None and about is None:
            raise UserError("A note on a frame needs --clip, to say of which clip.")
        if revise:
            kept = here.store.revise_note(revise, text, by=by)
        else:
            kept = here.store.add(
                Note(case_id=case.id, text=text, author=by, clip_id=about.id if about else None, pts=pts), by=by
            )
    tell(kept, "note", as_json)


def claim(
    reference: CaseArgument,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What is said.")],
    claimant: Annotated[str, typer.Option("--claimant", help="Who says so.")],
    kind: Annotated[
        ClaimKind,
        typer.Option(
            "--kind", parser=choice(ClaimKind), metavar="KIND", help=choices_help("What it answers", ClaimKind)
        ),
    ],
    source: SourceOption,
    stance: Annotated[
        Stance,
        typer.Option(
            "--stance", parser=choice(Stance), metavar="STANCE", help=choices_help("Toward the case question", Stance)
        ),
    ] = Stance.NEUTRAL,
    clip: ClipOption = "",
    said: Annotated[str, typer.Option("--said", help="When it was said, in the words of the source.")] = "",
    earliest: EarliestOption = "",
    latest: LatestOption = "",
    zone: ZoneOption = "",
    stated: Annotated[
        str, typer.Option("--stated", help="When it happened, in the words of the claim; of a claim of when.")
    ] = "",
    stated_earliest: Annotated[str, typer.Option("--stated-earliest", help="Bound of what is stated, ISO 8601.")] = "",
    stated_latest: Annotated[str, typer.Option("--stated-latest", help="The other bound, ISO 8601.")] = "",
    stated_zone: Annotated[str, typer.Option("--stated-zone", help="The zone assumed in reading what is stated.")] = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Record who claims what, with the citation; contradicting claims stand side by side."""
    happened = imprecise(stated, stated_earliest, stated_latest, stated_zone)
    if happened is not None and kind is not ClaimKind.WHEN:
        raise UserError("Only a claim of when something happened states a time for it: give it --kind when.")
    with opened(workspace) as here:
        case, about = meant(here, reference, clip)
        made = Claim(
            case_id=case.id,
            kind=kind,
            text=text,
            claimant=claimant,
            source=source,
            stance=stance,
            clip_id=about.id if about else None,
            said_at=imprecise(said, earliest, latest, zone),
            stated_time=happened,
        )
        tell(here.store.add(made, by=analyst()), "claim", as_json)


def appearance(
    reference: CaseArgument,
    platform: Annotated[str, typer.Option("--platform", help="Where: a platform, broadcaster or site.")],
    shape: Annotated[
        Shape, typer.Option("--shape", parser=choice(Shape), metavar="SHAPE", help=choices_help("In what form", Shape))
    ],
    clip: ClipOption = "",
    account: Annotated[str, typer.Option("--account", help="The account that posted it.")] = "",
    url: Annotated[str, typer.Option("--url", help="Its address.")] = "",
    archived: Annotated[str, typer.Option("--archived", help="Address of an archived copy.")] = "",
    published: Annotated[str, typer.Option("--published", help="When, in the words of the source.")] = "",
    earliest: EarliestOption = "",
    latest: LatestOption = "",
    zone: ZoneOption = "",
    first_seen: Annotated[str, typer.Option("--first-seen", help="When we first saw it, ISO 8601.")] = "",
    description: Annotated[str, typer.Option("--description", help="What was seen there.")] = "",
    source: SourceOption = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Record one place where a clip was seen."""
    with opened(workspace) as here:
        case, about = meant(here, reference, clip)
        made = Appearance(
            case_id=case.id,
            platform=platform,
            shape=shape,
            clip_id=about.id if about else None,
            account=account,
            url=url,
            archived_url=archived,
            published_at=imprecise(published, earliest, latest, zone),
            first_seen_at=_moment(first_seen),
            description=description,
            source=source,
        )
        tell(here.store.add(made, by=analyst()), "appearance", as_json)


def finding(
    reference: CaseArgument,
    method: Annotated[str, typer.Option("--method", help="What check was made.")],
    result: Annotated[str, typer.Option("--result", help="What it showed.")],
    confidence: Annotated[
        Confidence,
        typer.Option(
            "--confidence", parser=choice(Confidence), metavar="LEVEL", help=choices_help("How sure", Confidence)
        ),
    ],
    limits: Annotated[str, typer.Option("--limits", help="What the method cannot show.")] = "",
    clip: ClipOption = "",
    evidence: Annotated[str, typer.Option("--evidence", help="Frame, range, region, other clip, appearance.")] = "",
    tool: Annotated[str, typer.Option("--tool", help="Name and version of the tool, where one made the check.")] = "",
    alternative: Annotated[
        str, typer.Option("--alternative", help="What else would explain the result, such as a benign cause.")
    ] = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Record one check that was made, and what it showed."""
    by = analyst()
    with opened(workspace) as here:
        case, about = meant(here, reference, clip)
        made = Finding(
            case_id=case.id,
            method=method,
            result=result,
            confidence=confidence,
            author=by,
            limits=limits,
            clip_id=about.id if about else None,
            evidence=evidence,
            tool=tool,
            alternative=alternative,
        )
        tell(here.store.add(made, by=by), "finding", as_json)


def verdict(
    reference: CaseArgument,
    authenticity: Annotated[
        Authenticity,
        typer.Option(
            "--authenticity",
            parser=choice(Authenticity),
            metavar="WORD",
            help=choices_help("Is the footage genuine", Authenticity),
        ),
    ],
    context: Annotated[
        ContextTruth,
        typer.Option(
            "--context",
            parser=choice(ContextTruth),
            metavar="WORD",
            help=choices_help("Is it what it is shared as", ContextTruth),
        ),
    ],
    reasons: Annotated[str, typer.Option("--reasons", help="The grounds.")],
    doubts: Annotated[str, typer.Option("--doubts", help="What stays open.")] = "",
    third_party: Annotated[str, typer.Option("--third-party", help="Who says so, where it is not us.")] = "",
    citation: Annotated[str, typer.Option("--citation", help="Where the third party says so.")] = "",
    clip: ClipOption = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Record the answer for a clip or case, ours or a third party's; it supersedes the one before."""
    if third_party and not citation:
        raise UserError("A third party's verdict needs --citation, to say where they say so.")
    if citation and not third_party:
        raise UserError("A citation belongs to a third party's verdict; name the party with --third-party.")
    by = analyst()
    with opened(workspace) as here:
        case, about = meant(here, reference, clip)
        made = Assessment(
            case_id=case.id,
            authenticity=authenticity,
            context=context,
            assessed_by=AssessedBy.THIRD_PARTY if third_party else AssessedBy.US,
            author=by,
            reasons=reasons,
            doubts=doubts,
            third_party=third_party,
            citation=citation,
            clip_id=about.id if about else None,
        )
        tell(here.store.assess(made, by=by), "verdict", as_json)


def decide(
    match: Annotated[str, typer.Argument(metavar="MATCH", help="Id of the match, as search lists it.")],
    decision: Annotated[
        Decision, typer.Argument(parser=choice(Decision), metavar="DECISION", help=choices_help("One of", Decision))
    ],
    reason: Annotated[str, typer.Option("--reason", help="Why.")] = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Say whether a found match holds; a later search never asks again."""
    with opened(workspace) as here:
        kept: Match = here.store.decide(match, decision, reason=reason, by=analyst())
    tell(kept, "match", as_json)


def meant(here: Workspace, reference: str, clip: str) -> tuple[Case, Clip | None]:
    """The case, and the clip of it that is meant, if any."""
    case = here.store.case(reference)
    return case, find_clip(here, clip, case) if clip else None


def tell(record: Record, word: str, as_json: bool) -> None:
    """Say what was kept."""
    if as_json:
        say_json({"schema": f"workbench.{word}/1", word: plain(record)})
    else:
        say(f"Recorded the {word} {record.id}.")


def imprecise(text: str, earliest: str, latest: str, zone: str) -> ImpreciseTime | None:
    """A time as it was given; None where nothing was."""
    if not text and not earliest and not latest:
        return None
    return ImpreciseTime(
        text=text or " – ".join(part for part in (earliest, latest) if part),
        earliest=_moment(earliest),
        latest=_moment(latest),
        zone=zone,
    )


def _moment(text: str) -> datetime | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise UserError(f"{quoted(text)} is no ISO 8601 time; write it as 2020-08-26T14:30+02:00.") from error
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
