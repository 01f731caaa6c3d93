"""The command line: what the desk does, for scripts and for machines without a screen. Described in docs/cli.md.

Exit codes: 0 done; 1 cannot be done, with a sentence; 2 wrong usage; 3 done, but something was refused, damaged or
differs, and is listed.
"""

from __future__ import annotations

import importlib.metadata
import io
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import platformdirs
import typer

from cases.errors import CasesError
from hashing.errors import Cancelled, HashingError
from workbench.commands import desk, files, record, report, reposts, workspace
from workbench.commands.common import CANNOT
from workbench.errors import WorkbenchError
from workbench.names import os_sentence, printable

app = typer.Typer(
    name="workbench",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(desk.desk)
app.command()(desk.demo)
app.command()(workspace.new)
app.add_typer(workspace.case, name="case")
app.command()(workspace.add)
app.command()(files.inspect)
app.command()(files.keyframes)
app.command()(files.frames)
app.command("hash")(files.hash_files)
app.command()(reposts.compare)
app.command()(reposts.search)
app.command()(record.note)
app.command()(record.claim)
app.command()(record.appearance)
app.command()(record.finding)
app.command()(record.verdict)
app.command()(record.decide)
app.command()(report.report)
app.command()(workspace.verify)
app.command()(desk.shots)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(importlib.metadata.version("verification-workbench"))
        raise typer.Exit


@app.callback()
def workbench(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """A desk for verifying video. Without a command, or with a workspace alone, it opens the desk."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; every error ends as one sentence on stderr."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name no terminal can show must not end the command
    if not given or (Path(given[0]).is_dir() and given[0] not in _names()):
        given.insert(0, "desk")
    try:
        app(given, prog_name="workbench")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else CANNOT
    except Cancelled:
        return _cannot("Stopped; what was done until then is kept.")
    except (WorkbenchError, CasesError, HashingError) as error:
        return _cannot(str(error))
    except OSError as error:
        return _cannot(os_sentence(error.filename or "the file", error))
    except Exception:  # noqa: BLE001 - the one place where a bug of ours becomes a sentence for the user
        return _cannot(_bug())
    return 0


def _names() -> set[str]:
    return {command.name or "" for command in app.registered_commands} | {
        group.name or "" for group in app.registered_groups
    }


def _cannot(sentence: str) -> int:
    typer.echo(printable(sentence), err=True)
    return CANNOT


def _bug() -> str:
    """Write down the exception under way, and say where."""
    text = traceback.format_exc()
    try:
        folder = platformdirs.user_log_path("workbench", appauthor=False, ensure_exists=True)
        place = folder / f"error-{datetime.now(UTC):%Y%m%dT%H%M%S}.txt"
        place.write_text(text, "utf-8", errors="backslashreplace")
    except OSError:
        return f"This is a bug of the workbench, and it could not be written down; here it is.\n{text}"
    return f"This is a bug of the workbench, not of what you asked; please report it with what is in {place}."


if __name__ == "__main__":
    sys.exit(main())
