"""``find``: words looked for in all that was written down."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from cases.records import Case
from cases.text_search import search
from workbench.commands.common import HERE, JsonOption, WorkspaceOption, opened, say, say_json, table
from workbench.names import quoted

SHOWN = 50
"""Records of each kind that are listed unless said otherwise."""
LONGEST = 90
"""Letters of a line of text."""


def find(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="All must be in a record, in any order.")],
    limit: Annotated[int, typer.Option("--limit", min=1, help="Records of each kind at most, the newest.")] = SHOWN,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Search all that was written down: cases, clips, notes, marks, claims, findings, verdicts and more."""
    query = " ".join(words)
    with opened(workspace) as here:
        found = search(here.store, query, limit=limit)
        references = {case.id: case.reference for case in here.store.find(Case)}
    if as_json:
        records = [{**asdict(one), "case": references[one.case_id]} for one in found]
        say_json({"schema": "workbench.found/1", "words": query, "records": records})
    elif not found:
        say(f"Nothing in the record holds {quoted(query)}.")
    else:
        table([[references[one.case_id], one.kind, _line(one.text), one.id] for one in found])


def _line(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
