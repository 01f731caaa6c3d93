"""``selftest``: how much of what the program should find it does find, on one's own clips."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cases.place import is_workspace
from workbench.commands.common import (
    REFUSED,
    JsonOption,
    analyst,
    opened,
    progress_bar,
    say,
    say_json,
    table,
)
from workbench.errors import UserError
from workbench.media.client import MediaWorker
from workbench.names import quoted
from workbench.selftest.result import SelfTest, rows, said
from workbench.selftest.run import CLIPS, Edits, selftest_folder, selftest_workspace


def selftest(
    place: Annotated[Path, typer.Argument(metavar="WORKSPACE|FOLDER", help="A workspace, or a folder of files.")],
    edits: Annotated[Edits, typer.Option("--edits", help="Which edits to try.")] = Edits.STANDARD,
    clips: Annotated[int, typer.Option("--clips", min=1, metavar="N", help="How many clips to edit.")] = CLIPS,
    as_json: JsonOption = False,
) -> None:
    """Edit clips as reposts are edited, search the copies, and report what was found, missed and mistaken."""
    if not place.is_dir():
        raise UserError(f"{quoted(place)} is no folder; give a workspace or a folder of files.")
    with MediaWorker() as worker, progress_bar() as progress:
        if is_workspace(place):
            with opened(place) as here:
                result = selftest_workspace(
                    here, edits=edits, clips=clips, by=analyst(), worker=worker, progress=progress
                )
        else:
            result = selftest_folder(place, edits=edits, clips=clips, worker=worker, progress=progress)
    if as_json:
        say_json(result.to_json())
    else:
        say_result(result)
    if result.left_out:
        raise typer.Exit(REFUSED)


def say_result(result: SelfTest) -> None:
    """The table and what goes with it, for people."""
    table([["Edit", "What it does", "Found", ""], *rows(result)])
    say()
    for line in said(result):
        say(line)
    for clip, edit, other in result.false:
        say(f"False match: {quoted(other)} in {quoted(clip)} after the edit {edit}.")
    for one, other in result.related:
        say(f"Taken to share footage: {quoted(one)} and {quoted(other)}.")
    took = ", ".join(f"{quoted(clip.name)} ({clip.start:.1f}–{clip.end:.1f} s)" for clip in result.clips)
    say(f"Edited: {took}; searched in {result.library} videos with {result.engine} in {result.seconds:.0f} s.")
    for left in result.left_out:
        say(f"Left out: {left.reason}")
