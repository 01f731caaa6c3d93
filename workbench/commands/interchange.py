"""``export --format`` and ``import --clip``: what other tools read and write."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import typer

from cases.records import Case, Clip
from cases.workspace import Workspace
from workbench.commands.common import REFUSED, analyst, find_clip, opened, progress_bar, say, say_json
from workbench.errors import UserError
from workbench.interchange import case_uco, edl, media_review, otio, sums, tables
from workbench.interchange.annotations import WRITERS, MarkFormat, about, import_marks, marks_of
from workbench.interchange.cuts import cut_lists
from workbench.interchange.writing import log_written, named, write_files
from workbench.media.client import MediaWorker
from workbench.names import quoted, safe_stem


class OutFormat(StrEnum):
    """What a case can be written as, beside a bundle."""

    VTT = "vtt"
    EAF = "eaf"
    WEB_ANNOTATION = "webannotation"
    CSV = "csv"
    JSON = "json"
    CASE = "case"
    MEDIA_REVIEW = "mediareview"
    OTIO = "otio"
    EDL = "edl"
    SHA256SUM = "sha256sum"
    MD5SUM = "md5sum"


_MARKS = {
    OutFormat.VTT: MarkFormat.VTT,
    OutFormat.EAF: MarkFormat.EAF,
    OutFormat.WEB_ANNOTATION: MarkFormat.WEB_ANNOTATION,
}
_WHOLE = (OutFormat.CSV, OutFormat.JSON, OutFormat.CASE, OutFormat.MEDIA_REVIEW, OutFormat.OTIO, OutFormat.EDL)
"""Formats that a single clip has no file of its own in."""


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


def _files(here: Workspace, case_: Case, form: OutFormat, out: Path, clip: Clip | None) -> dict[Path, bytes]:
    if form in _MARKS:
        return _marks(here, case_, _MARKS[form], out, clip)
    if clip is not None and form in _WHOLE:
        raise UserError(f"{form} is of a whole case: leave --clip out.")
    match form:
        case OutFormat.CSV:
            return {out / f"{name}.csv": data for name, data in tables.as_csv(here.store, case_).items()}
        case OutFormat.JSON:
            return {out: tables.as_json(here.store, case_)}
        case OutFormat.CASE:
            return {out: case_uco.write(here.store, case_)}
        case OutFormat.MEDIA_REVIEW:
            reviews = media_review.write(here, case_)
            return {} if reviews is None else {out: reviews}
        case OutFormat.OTIO | OutFormat.EDL:
            return _cuts(here, case_, form, out)
    clips = [clip] if clip else here.store.find(Clip, case_id=case_.id)
    return {out: sums.of_clips(clips, "md5" if form is OutFormat.MD5SUM else "sha256")} if clips else {}


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


def _cuts(here: Workspace, case: Case, form: OutFormat, out: Path) -> dict[Path, bytes]:
    """Each match that is a cut list as a file in the folder ``out``, named by its two clips."""
    write = otio.write if form is OutFormat.OTIO else edl.write
    taken: set[str] = set()
    return {
        out / named(f"{safe_stem(one.b.name)} from {safe_stem(one.a.name)}", form.value, taken): write(one)
        for one in cut_lists(here.store, case)
    }


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
