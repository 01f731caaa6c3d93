"""The command line: what the desk does, for scripts and for machines without a screen. Described in docs/cli.md.

Exit codes: 0 done; 1 cannot be done, with a sentence; 2 wrong usage; 3 done, but something was refused, damaged or
differs, and is listed.
"""

from __future__ import annotations

import io
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import platformdirs
import typer

from cases.errors import CasesError
from hashing.errors import Cancelled, HashingError
from workbench.commands.common import CANNOT, complain
from workbench.commands.desk import open_desk
from workbench.errors import WorkbenchError
from workbench.names import os_sentence

NAMES = (
    *("desk", "demo", "new", "case", "add", "inspect", "keyframes", "frames", "hash", "compare", "search", "note"),
    *("selftest", "claim", "appearance", "finding", "verdict", "decide", "report", "verify", "custody", "judge"),
    *("export", "import", "conflicts", "agreement", "shots", "find", "mark", "matches"),
)
"""Every command: a folder of such a name is opened by ``workbench ./NAME``."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; every error ends as one sentence on stderr."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a name no terminal can show must not end the command
    try:
        return _run(given)
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


def _run(given: list[str]) -> int:
    if not given or (len(given) == 1 and Path(given[0]).is_dir() and given[0] not in NAMES):
        return open_desk(Path(given[0]) if given else None)
    from workbench.commands.app import app  # not for the desk: what the commands need takes a second to import

    app(given, prog_name="workbench")
    return 0


def _cannot(sentence: str) -> int:
    complain(sentence)
    return CANNOT


def _bug() -> str:
    """Write down the exception under way, and say where."""
    text = traceback.format_exc()
    try:
        folder = platformdirs.user_log_path("workbench", appauthor=False, ensure_exists=True)
        place = folder / f"error-{datetime.now(UTC):%Y%m%dT%H%M%S}.txt"
        place.write_text(text, "utf-8", errors="backslashreplace")
    except OSError:
        typer.echo(text, err=True)
        return "This is a bug of the workbench; please report it with the lines above."
    return f"This is a bug of the workbench, not of what you asked; please report it with what is in {place}."


if __name__ == "__main__":
    sys.exit(main())
