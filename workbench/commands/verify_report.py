"""``verify`` of a report: each of its steps done again, and said in a line."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.common import REFUSED, progress_bar, say, say_json
from workbench.names import quoted
from workbench.replay.check import CANNOT, DIFFERS, SAME, Verified, verify_report

WithinOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--in",
        metavar="BUNDLE|WORKSPACE|FOLDER",
        help="Of a report: where its files are; else its own folder is searched. Repeatable.",
        show_default=False,
    ),
]


def say_report(path: Path, within: Collection[Path], *, as_json: bool) -> None:
    """Do the steps of a report again and say what came of each; exit code 3 unless all are the same."""
    with progress_bar() as progress:
        found = verify_report(path, within, progress=progress)
    if as_json:
        say_json(found.to_json())
    else:
        _tell(found)
    if found.count(DIFFERS) or found.count(CANNOT):
        raise typer.Exit(REFUSED)


def _tell(found: Verified) -> None:
    told = found.report.told
    say(f"Report on {told.reference}, written by {told.generator}; digest {found.report.data_sha256}.")
    say(f"Its files were looked for in {', '.join(map(quoted, found.places))}.")
    for remark in found.remarks:
        say(remark)
    for line in found.lines:
        say(f"{line.outcome + ':':9}{line.what}{': ' if line.why else ''}{line.why}")
    counts = (f"{found.count(outcome)} {word}" for outcome, word in ((SAME, "same"), (DIFFERS, "differ")))
    say(f"{', '.join(counts)}, {found.count(CANNOT)} cannot be done again here.")
