"""``judge proposals``: what clips tell of when by themselves, and putting it on record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from cases.records import Case, Clip
from cases.workspace import Workspace
from workbench.clock_proposals import Proposal, open_proposals
from workbench.commands.common import HERE, JsonOption, WorkspaceOption, analyst, opened, say, say_json
from workbench.commands.record import CaseArgument, ClipOption, meant
from workbench.commands.workspace import plain
from workbench.errors import UserError


def list_proposals(
    reference: CaseArgument,
    clip: ClipOption = "",
    record: Annotated[
        list[str] | None,
        typer.Option("--record", metavar="KEY", help="Put this one on record, by its key; may be repeated."),
    ] = None,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """List the clocks that clips carry in their tags and names and that are not on record; or record some."""
    by = analyst() if record else ""
    with opened(workspace) as here:
        case, about = meant(here, reference, clip)
        found = _proposed(here, case, about)
        chosen = [_named(found, key) for key in dict.fromkeys(record or ())]
        kept = [here.store.add(one.clock(by), by=by) for one in chosen]
    left = [one for one in found if one not in chosen]
    if as_json:
        told = [_plain(one) for one in left]
        say_json({"schema": "workbench.clock-proposals/1", "proposals": told, "recorded": [plain(one) for one in kept]})
        return
    for clock in kept:
        say(f"Recorded the clock {clock.id}.")
    if not kept:
        _say(left)


def _proposed(here: Workspace, case: Case, about: Clip | None) -> list[Proposal]:
    clips = [about] if about is not None else here.store.find(Clip, case_id=case.id)
    return [one for clip in clips for one in open_proposals(here.store, clip)]


def _named(found: Sequence[Proposal], key: str) -> Proposal:
    for one in found:
        if one.key == key:
            return one
    raise UserError(
        f"No clip of this case proposes a clock {key}; without --record the command lists what they propose."
    )


def _plain(one: Proposal) -> dict[str, Any]:
    clock = plain(one.clock(""))
    names = ("kind", "moment", "tells", "source", "assumption")
    return {"key": one.key, "clip": one.clip.id, "name": one.clip.name, **{name: clock[name] for name in names}}


def _say(found: Sequence[Proposal]) -> None:
    for one in found:
        tells = one.tells
        say(f"{one.key}  {one.clip.name}: {one.source}: {tells.text}")
        say(f"  {one.moment.value} {tells.earliest:%Y-%m-%d %H:%M:%S} – {tells.latest:%Y-%m-%d %H:%M:%S} UTC")
        say(f"  {one.assumption}")
    if not found:
        say("No clip carries a clock that is not on record.")
