"""``matches``: what was found and awaits a decision, strongest first."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from cases.records import Case, Clip
from workbench.commands.common import HERE, JsonOption, WorkspaceOption, opened, say, say_json, table
from workbench.names import printable
from workbench.reviewing import awaiting

SHOWN = 50
"""Matches that are listed unless said otherwise."""


def matches(
    reference: Annotated[
        str, typer.Argument(metavar="[CASE]", help="Reference of the case; every case unless given.")
    ] = "",
    limit: Annotated[int, typer.Option("--limit", min=1, help="Matches at most, the strongest.")] = SHOWN,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """List the matches that await a decision, strongest first; `workbench decide` says of one whether it holds."""
    with opened(workspace) as here:
        case = here.store.case(reference) if reference else None
        found = awaiting(here.store, case.id if case else None, most=limit)
        cases = {one.id: one.reference for one in here.store.find(Case)}

    def end(clip: Clip) -> dict[str, Any]:
        return {"clip": clip.id, "name": clip.name, "case": cases[clip.case_id]}

    rows: list[dict[str, Any]] = [
        {
            "id": view.match.id,
            "identity": view.match.identity,
            "score": view.match.score,
            "a": end(view.clip),
            "b": end(view.other),
        }
        for view in found.views
    ]
    if as_json:
        told = {"case": case.reference if case else None, "count": found.count, "matches": rows}
        say_json({"schema": "workbench.matches/1", **told})
    elif not rows:
        say("No match awaits a decision.")
    else:
        table([[row["id"], row["identity"], f"{row['score']:.2f}", _said(row["a"]), _said(row["b"])] for row in rows])
        if found.count > len(rows):
            say(f"{found.count - len(rows):,} more await a decision: --limit lists more.")


def _said(end: dict[str, Any]) -> str:
    return f"{printable(end['name'])} ({end['case']})"
