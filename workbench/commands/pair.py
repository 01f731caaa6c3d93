"""``verify PUBLIC --full FULL``: a public version of a report held against the full one."""

from __future__ import annotations

from pathlib import Path

import typer

from workbench.commands.common import REFUSED, say, say_json
from workbench.errors import EnvironmentFault
from workbench.names import os_sentence
from workbench.report.pair import DIFFERS, SAME, Pair, check_pair


def verify_pair(public: Path, full: Path, *, as_json: bool) -> None:
    """Say what holds of the two, line by line; exit code 3 where anything differs."""
    pair = check_pair(_read(public), _read(full))
    counts = {outcome: sum(line.outcome == outcome for line in pair.lines) for outcome in (SAME, DIFFERS)}
    if as_json:
        told = {"lines": [vars(line) for line in pair.lines], "left_out": [vars(one) for one in pair.left_out]}
        say_json({"schema": "workbench.verify-pair/1", "counts": counts, **told})
    else:
        for line in pair.lines:
            say(f"{line.outcome}: {line.what}")
        _say_left_out(pair)
        say(", ".join(f"{count} {outcome}" for outcome, count in counts.items()) + ".")
    if counts[DIFFERS]:
        raise typer.Exit(REFUSED)


def _say_left_out(pair: Pair) -> None:
    whole = ", ".join(f"{one.kind} ({one.count})" for one in pair.left_out if not one.part)
    parts = ", ".join(f"{one.part} of {one.kind} ({one.count})" for one in pair.left_out if one.part)
    for what, said in (("Left out whole", whole), ("Left out in part", parts)):
        if said:
            say(f"{what}: {said}.")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentFault(os_sentence(path, error)) from error
