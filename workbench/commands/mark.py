"""``mark``: what is marked on a clip, at a frame or over a range, whole or on a region of the picture."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Annotated

import typer

from cases import judging
from cases.judgement import Annotation
from cases.kinds import word
from cases.marks import PLAIN, Region, blurs, inside, marks_of, read_region, with_blur, written_region
from cases.records import Clip, ClipKind
from cases.store import CaseStore
from cases.validate import check_record
from cases.workspace import Workspace
from workbench import timecode
from workbench.commands.common import (
    HERE,
    JsonOption,
    WorkspaceOption,
    analyst,
    find_clip,
    opened,
    say,
    say_json,
    table,
)
from workbench.commands.record import tell
from workbench.commands.workspace import plain
from workbench.errors import UserError
from workbench.interchange.annotations import about
from workbench.interchange.times import ClipTimes
from workbench.media.client import MediaWorker
from workbench.names import quoted

mark = typer.Typer(no_args_is_help=True, help="What is marked on a clip: frames, ranges, regions, tracks; blurring.")

ClipArgument = Annotated[str, typer.Argument(metavar="CLIP", help="The clip: its name, id or SHA-256.")]
MarkArgument = Annotated[str, typer.Argument(metavar="MARK", help="Id of the mark, as “mark list” gives it.")]
PtsOption = Annotated[int | None, typer.Option("--pts", help="The frame with this timestamp.")]
TimeOption = Annotated[str, typer.Option("--time", help="The frame shown at this time.")]
RangeOption = Annotated[
    tuple[str, str] | None, typer.Option("--range", metavar="A B", help="Frames from time A to before time B.")
]
BoxOption = Annotated[
    tuple[float, float, float, float] | None,
    typer.Option("--box", metavar="X Y W H", help="A box, in shares (0..1) of the picture from its upper left."),
]
RegionOption = Annotated[
    str, typer.Option("--region", metavar="JSON", help="A box, polygon or track as the record writes it; {} for all.")
]
TEXT_HELP = "What is to be said of it."


@mark.command("add")
def mark_add(
    clip: ClipArgument,
    tag: Annotated[str, typer.Option("--tag", help="Words to find it by; commas divide them.")] = PLAIN,
    text: Annotated[str, typer.Option("--text", help=TEXT_HELP)] = "",
    pts: PtsOption = None,
    time: TimeOption = "",
    between: RangeOption = None,
    box: BoxOption = None,
    region: RegionOption = "",
    blur: Annotated[bool, typer.Option("--blur", help="Burn it out of every exported picture and report.")] = False,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Mark a frame, a range, or a region of them; the whole clip unless said otherwise."""
    by = analyst()
    with opened(workspace) as here:
        on = find_clip(here, clip)
        start, end = _placed(here, on, pts, time, between)
        made = Annotation(on.case_id, on.id, start, tag, by, end_pts=end, text=text)
        made = replace(made, region=_region(made, box, region))
        tell(here.store.add(with_blur(made, on=True) if blur else made, by=by), "annotation", as_json)


@mark.command("revise")
def mark_revise(
    identifier: MarkArgument,
    tag: Annotated[str | None, typer.Option("--tag", help="Words to find it by; commas divide them.")] = None,
    text: Annotated[str | None, typer.Option("--text", help=TEXT_HELP)] = None,
    pts: PtsOption = None,
    time: TimeOption = "",
    between: RangeOption = None,
    box: BoxOption = None,
    region: RegionOption = "",
    blur: Annotated[
        bool | None, typer.Option("--blur/--no-blur", help="Whether it is burnt out of exported pictures.")
    ] = None,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Give a mark another tag, text, place or region, or blur it; what is not named stays as it is."""
    by = analyst()
    with opened(workspace) as here:
        kept = _standing(here.store, identifier)
        changed = replace(kept, tag=kept.tag if tag is None else tag, text=kept.text if text is None else text)
        if pts is not None or time or between is not None:
            start, end = _placed(here, here.store.get(Clip, kept.clip_id), pts, time, between)
            changed = replace(changed, start_pts=start, end_pts=end)
        if box is not None or region:
            changed = replace(changed, region=_region(changed, box, region))
        if blur is not None and blurs(changed) is not blur:
            changed = with_blur(changed, on=blur)
        tell(here.store.revise_annotation(changed, by=by), "annotation", as_json)


@mark.command("remove")
def mark_remove(
    identifier: MarkArgument,
    reason: Annotated[str, typer.Option("--reason", help="Why it should no longer count.")],
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Withdraw a mark; it stays in the record, with the reason."""
    with opened(workspace) as here:
        kept = judging.withdraw(here.store, _standing(here.store, identifier), reason=reason, by=analyst())
    tell(kept, "withdrawal", as_json)


@mark.command("list")
def mark_list(clip: ClipArgument, workspace: WorkspaceOption = HERE, as_json: JsonOption = False) -> None:
    """The marks of a clip that nobody withdrew, with their ids."""
    with opened(workspace) as here:
        on = find_clip(here, clip)
        found = marks_of(here.store, on)
    if as_json:
        say_json({"schema": "workbench.marks/1", "clip": on.id, "marks": [plain(one) for one in found]})
    elif not found:
        say(f"Nothing is marked on {quoted(on.name)}.")
    else:
        table([_row(one) for one in found])


def _row(one: Annotation) -> list[str]:
    span = str(one.start_pts) if one.end_pts is None else f"{one.start_pts}–{one.end_pts}"
    kind = next(iter(json.loads(one.region)), "whole picture")
    return [f"PTS {span}", one.tag, kind, one.text, one.id]


def _standing(store: CaseStore, identifier: str) -> Annotation:
    """The mark, which nobody withdrew."""
    kept = store.get(Annotation, identifier)
    if kept not in marks_of(store, store.get(Clip, kept.clip_id)):
        raise UserError(f"The {word(Annotation)} {identifier} was withdrawn; “mark add” makes a new one.")
    return kept


def _placed(
    here: Workspace, clip: Clip, pts: int | None, time: str, between: tuple[str, str] | None
) -> tuple[int, int | None]:
    """First and last timestamp: of a frame, of a range, else of the whole clip."""
    if sum((pts is not None, bool(time), between is not None)) > 1:
        raise UserError("Give one of --pts, --time and --range, not several.")
    if clip.kind is ClipKind.STILL:
        if time or between or pts:
            raise UserError(f"{quoted(clip.name)} is a still: leave out --pts, --time and --range.")
        return 0, None
    with MediaWorker() as worker:
        times = about(here, clip, worker).times
    if pts is not None:
        return _frame(clip, times, pts), None
    if time:
        return times.shown_at(timecode.parse(time)), None
    if between is not None:
        first, end = timecode.parse(between[0]), timecode.parse(between[1])
        if end <= first:
            raise UserError(f"The range does not end after {quoted(between[0])}; give the earlier time first.")
        start, last = times.shown_at(first), times.last_before(end)
        return start, None if last <= start else last
    last = times.pts[-1] if times.pts else times.start
    return times.start, None if last <= times.start else last


def _frame(clip: Clip, times: ClipTimes, pts: int) -> int:
    if times.pts and pts not in times.pts:
        near = min(times.pts, key=lambda one: abs(one - pts))
        raise UserError(f"{quoted(clip.name)} has no frame with PTS {pts}; the nearest has {near}.")
    return pts


def _region(made: Annotation, box: tuple[float, float, float, float] | None, region: str) -> str:
    """The region as the record writes it; InvalidError where the mark cannot have it."""
    if box is not None and region:
        raise UserError("Give one of --box and --region, not both.")
    if box is not None:
        x, y, width, height = box
        if not (0 <= x < 1 and 0 <= y < 1 and 0 < width <= 1 - x and 0 < height <= 1 - y):
            raise UserError("A box lies within the picture: X, Y, W, H are shares from 0 to 1, as 0.4 0.3 0.2 0.1.")
        return written_region(Region(box=inside(box)))
    if not region:
        return made.region
    check_record(replace(made, region=region))
    return written_region(read_region(region))
