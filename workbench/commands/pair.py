"""``verify PUBLIC --full FULL``: a public version of a report held against the full one."""

from __future__ import annotations

from pathlib import Path

import typer

from workbench.commands.common import REFUSED, say, say_json
from workbench.errors import EnvironmentFault
from workbench.names import os_sentence
from workbench.report.pair import DIFFERS, SAME, check_pair


def verify_pair(public: Path, full: Path, *, as_json: bool) -> None:
    """Say what holds of the two, line by line; exit code 3 where anything differs."""
    lines = check_pair(_read(public), _read(full))
    counts = {outcome: sum(line.outcome == outcome for line in lines) for outcome in (SAME, DIFFERS)}
    if as_json:
        told = [{"outcome": line.outcome, "what": line.what} for line in lines]
        say_json({"schema": "workbench.verify-pair/1", "counts": counts, "lines": told})
    else:
        for line in lines:
            say(f"{line.outcome}: {line.what}")
        say(", ".join(f"{count} {outcome}" for outcome, count in counts.items()) + ".")
    if counts[DIFFERS]:
        raise typer.Exit(REFUSED)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentFault(os_sentence(path, error)) from error
