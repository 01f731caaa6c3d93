"""``export --format`` and ``import --clip``: what other tools read and write."""

from __future__ import annotations

from pathlib import Path

import typer

from workbench.commands.common import REFUSED, analyst, find_clip, opened, progress_bar, say, say_json
from workbench.interchange import sums
from workbench.interchange.annotations import import_marks
from workbench.interchange.forms import OutFormat
from workbench.interchange.out import hand_over
from workbench.media.client import MediaWorker
from workbench.names import quoted

__all__ = ["OutFormat", "read_in", "verify_sums", "write_out"]


def write_out(reference: str, form: OutFormat, out: Path, *, clip: str, workspace: Path, as_json: bool) -> None:
    """Write a case, or a clip of it, in another tool's format; the custody log says so."""
    with opened(workspace) as here, MediaWorker() as worker:
        case = here.store.case(reference)
        chosen = find_clip(here, clip, case) if clip else None
        files = hand_over(here, case, form, out, clip=chosen, worker=worker, by=analyst())
    paths = [str(path) for path in files]
    if as_json:
        say_json({"schema": "workbench.written-out/1", "case": case.reference, "format": form.value, "files": paths})
    else:
        for path in paths:
            say(f"Wrote {path}.")


def verify_sums(path: Path, *, as_json: bool) -> None:
    """Say which files of a list of digests are the same; exit code 3 where any differs or cannot be checked."""
    with progress_bar() as progress:
        lines = sums.check(path, progress=progress)
    counts = {outcome: sum(line.outcome == outcome for line in lines) for outcome in ("same", "differs", "cannot")}
    if as_json:
        found = [{"outcome": line.outcome, "what": line.what} for line in lines]
        say_json({"schema": "workbench.verify-sums/1", "counts": counts, "lines": found})
    else:
        for line in lines:
            say(f"{line.outcome}: {line.what}")
        say(", ".join(f"{count} {outcome}" for outcome, count in counts.items()) + ".")
    if counts["differs"] or counts["cannot"]:
        raise typer.Exit(REFUSED)


def read_in(source: Path, clip: str, *, workspace: Path, as_json: bool) -> None:
    """Bring another tool's annotations in, onto a clip."""
    with opened(workspace) as here, MediaWorker() as worker:
        found = find_clip(here, clip)
        imported = import_marks(here, found, source, worker, by=analyst())
    if as_json:
        say_json(
            {
                "schema": "workbench.annotations-imported/1",
                "clip": found.id,
                "added": [one.id for one in imported.added],
                "known": list(imported.known),
                "refused": list(imported.refused),
            }
        )
    else:
        known = f", {len(imported.known)} were here already" if imported.known else ""
        say(f"{len(imported.added)} annotations of {quoted(source)} added to {quoted(found.name)}{known}.")
        for sentence in imported.refused:
            say(sentence)
    if imported.refused:
        raise typer.Exit(REFUSED)
