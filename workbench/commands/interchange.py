"""``export --format`` and ``import --clip``: what other tools read and write."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import typer

from cases.records import Case, Clip
from cases.workspace import Workspace
from workbench.commands.common import REFUSED, analyst, find_clip, opened, say, say_json
from workbench.errors import UserError
from workbench.interchange.annotations import WRITERS, MarkFormat, about, import_marks, marks_of
from workbench.interchange.writing import log_written, named, write_files
from workbench.media.client import MediaWorker
from workbench.names import quoted


class OutFormat(StrEnum):
    """What a case can be written as, beside a bundle."""

    VTT = "vtt"
    EAF = "eaf"
    WEB_ANNOTATION = "webannotation"


_MARKS = {
    OutFormat.VTT: MarkFormat.VTT,
    OutFormat.EAF: MarkFormat.EAF,
    OutFormat.WEB_ANNOTATION: MarkFormat.WEB_ANNOTATION,
}


def write_out(reference: str, form: OutFormat, out: Path, *, clip: str, workspace: Path, as_json: bool) -> None:
    """Write a case, or a clip of it, in another tool's format; the custody log says so."""
    with opened(workspace) as here:
        case = here.store.case(reference)
        chosen = find_clip(here, clip, case) if clip else None
        files = _files(here, case, form, out, chosen)
        if not files:
            raise UserError(f"There is nothing in case {case.reference} to write as {form}.")
        write_files(files)
        log_written(here.store, case, form.value, files, by=analyst())
    paths = [str(path) for path in files]
    if as_json:
        say_json({"schema": "workbench.written-out/1", "case": case.reference, "format": form.value, "files": paths})
    else:
        for path in paths:
            say(f"Wrote {path}.")


def _files(here: Workspace, case: Case, form: OutFormat, out: Path, clip: Clip | None) -> dict[Path, bytes]:
    return _marks(here, case, _MARKS[form], out, clip)


def _marks(here: Workspace, case: Case, form: MarkFormat, out: Path, clip: Clip | None) -> dict[Path, bytes]:
    """The annotations of one clip as the file ``out``, or of each that has any as files in the folder ``out``."""
    taken: set[str] = set()
    files: dict[Path, bytes] = {}
    with MediaWorker() as worker:
        for one in [clip] if clip else here.store.find(Clip, case_id=case.id):
            marks = marks_of(here.store, one)
            if marks:
                path = out if clip else out / named(one.name.rsplit(".", 1)[0], form.value, taken)
                files[path] = WRITERS[form](marks, about(here, one, worker))
    return files


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
