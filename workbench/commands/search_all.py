"""``search --all``: each clip of a workspace in all others."""

from __future__ import annotations

from pathlib import Path

import typer

from cases.place import is_workspace
from cases.records import Case, Clip
from workbench.commands.answers import say_result
from workbench.commands.common import REFUSED, analyst, opened, progress_bar, say, say_json
from workbench.errors import UserError
from workbench.media.client import MediaWorker
from workbench.names import quoted
from workbench.search_each import Asked, search_each


def search_all_clips(library: Path, *, as_json: bool) -> None:
    """Search each clip in all others, record what is found, and print the answers; exit code 3 where any was left out.

    UserError where ``library`` is no workspace.
    """
    if not is_workspace(library):
        raise UserError(f"{quoted(library)} is no workspace, and --all searches for the clips of one.")
    with opened(library) as here, MediaWorker() as worker, progress_bar() as progress:
        references = {case.id: case.reference for case in here.store.find(Case)}
        asked = search_each(here, here.store.find(Clip), by=analyst(), worker=worker, progress=progress)
    left_out = [
        {"name": one.clip.name, "case": references[one.clip.case_id], "reason": one.sentence}
        for one in asked
        if one.result is None
    ]
    if as_json:
        searches = [one.result.to_json() for one in asked if one.result is not None]
        say_json({"schema": "workbench.search-all/1", "searches": searches, "skipped": left_out})
    else:
        say_all(asked)
    if left_out or any(one.result is not None and one.result.skipped for one in asked):
        raise typer.Exit(REFUSED)


def say_all(asked: list[Asked]) -> None:
    """The answers for people, one after another."""
    for one in asked:
        say(f"# {quoted(one.clip.name)}")
        if one.result is None:
            say(f"Not searched for: {one.sentence}")
        else:
            say_result(one.result, one.clip.name)
        say()
    if not asked:
        say("There is no clip in this workspace yet; “workbench add” takes files in.")
