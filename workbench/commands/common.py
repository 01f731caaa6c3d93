"""What the commands share: the workspace they work on, who works, how they print, and how they show progress."""

from __future__ import annotations

import functools
import getpass
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from cases.records import Case, Clip
from workbench.errors import UserError
from workbench.names import printable, quoted
from workbench.progress import Progress, no_progress

if TYPE_CHECKING:  # loads SQLAlchemy: the desk's window is to be on screen first
    from cases.workspace import Workspace

CANNOT = 1
"""Exit code: cannot be done, and the sentence on stderr says why."""

REFUSED = 3
"""Exit code: done, but something was refused, damaged or differs, and is listed."""

WorkspaceOption = Annotated[
    Path,
    typer.Option(
        "--workspace",
        envvar="WORKBENCH_WORKSPACE",
        metavar="DIR",
        help="The workspace; the current folder unless given.",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
HERE = Path()

MIN_DIGITS = 6
"""First digits of an id or digest that may stand for it: fewer are too easily another's by accident."""

E = TypeVar("E", bound=StrEnum)


def say(text: str = "") -> None:
    """One line for people, with what could disguise itself written out."""
    typer.echo(printable(text))


def complain(text: str) -> None:
    """One sentence on stderr."""
    typer.echo(printable(text), err=True)


def say_json(document: dict[str, Any]) -> None:
    """The one JSON document, in characters that every terminal and pipe can carry."""
    typer.echo(json.dumps(document, indent=2))


def table(rows: Sequence[Sequence[str]]) -> None:
    """Rows in aligned columns."""
    widths = [max(len(printable(cell)) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [printable(cell).ljust(width) for cell, width in zip(row, widths, strict=True)]
        typer.echo("  ".join(cells).rstrip())


def analyst() -> str:
    """Who works: ``WORKBENCH_ANALYST``, else the login name."""
    named = os.environ.get("WORKBENCH_ANALYST", "").strip()
    if named:
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:  # no login name: a bare container
        raise UserError("Who works is not known; set WORKBENCH_ANALYST to your name.") from error


@contextmanager
def opened(root: Path) -> Iterator[Workspace]:
    """The workspace at ``root``, closed afterwards."""
    from cases.workspace import Workspace

    with Workspace.open(root) as workspace:
        for notice in workspace.notices:
            complain(notice)
        yield workspace


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A bar on stderr where that is a terminal, else silence."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    import rich.progress
    from rich.console import Console

    columns = (
        rich.progress.BarColumn(),
        rich.progress.TaskProgressColumn(),
        rich.progress.TimeRemainingColumn(),
        rich.progress.TextColumn("{task.description}", markup=False),
    )
    with rich.progress.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1.0)

        def report(done: float, text: str = "") -> None:
            bar.update(task, completed=done, description=printable(text))

        yield report


def find_clip(workspace: Workspace, reference: str, case: Case | None = None) -> Clip:
    """The one clip meant by an id, a SHA-256 (or six or more of its first digits) or a file name; else UserError."""
    clips = workspace.store.find(Clip, case_id=case.id) if case else workspace.store.find(Clip)
    where = f"case {case.reference}" if case else "this workspace"
    named = [clip for clip in clips if reference in {clip.id, clip.name, clip.sha256}]
    if not named and len(reference) >= MIN_DIGITS:
        named = [clip for clip in clips if clip.sha256.startswith(reference) or clip.id.startswith(reference)]
    if not named:
        raise UserError(f"No clip {quoted(reference)} in {where}; “workbench case show” lists the clips of a case.")
    if len(named) > 1:
        choices = ", ".join(clip.id for clip in named)
        raise UserError(f"{quoted(reference)} names {len(named)} clips in {where}; give the id of one: {choices}.")
    return named[0]


def words_of(kind: type[E]) -> dict[str, E]:
    """The words by which a value is given on the command line: its member name, in small letters with hyphens."""
    return {member.name.lower().replace("_", "-"): member for member in kind}


def choice(kind: type[E]) -> Any:
    """A parser for an option that takes one of ``kind``: by its word, or by the text that screen and report show."""

    def parse(kind: type[E], text: str) -> E:
        words = words_of(kind)
        folded = text.strip().lower()
        for word, member in words.items():
            if folded in {word, member.value.lower()} or folded.replace(" ", "-") == word:
                return member
        raise typer.BadParameter(f"“{printable(text)}” is none of: {', '.join(words)}.")

    return functools.partial(parse, kind)


def choices_help(what: str, kind: type[StrEnum]) -> str:
    """Help text that lists the words."""
    return f"{what}: {', '.join(words_of(kind))}."
