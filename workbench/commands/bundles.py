"""``export``, ``import``, ``conflicts``, ``agreement``: cases that travel, and what two desks or two readers say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from cryptography import x509

from cases.mapping import time_text
from cases.records import Clip
from workbench.bundles import (
    Conflict,
    ImportReport,
    check_bundle,
    conflicts,
    export_case,
    import_bundle,
)
from workbench.commands.common import (
    HERE,
    REFUSED,
    JsonOption,
    WorkspaceOption,
    analyst,
    opened,
    progress_bar,
    say,
    say_json,
    table,
)
from workbench.commands.interchange import OutFormat, read_in, write_out
from workbench.errors import UserError
from workbench.second_reading import (
    Agreement,
    BlindReading,
    MatchAgreement,
    agreement,
    blind_readings,
    match_agreement,
)

_SAYS = {True: "same", False: "differs", None: "one reader only"}
"""Whether two readers agree, in the words of the table."""
CaseArgument = Annotated[str, typer.Argument(metavar="CASE", help="Reference of the case.")]


def export(
    reference: CaseArgument,
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="FILE", help="A new file (.zip, .tar, .tar.gz, .tgz), or a new folder for any other name."
        ),
    ],
    without_originals: Annotated[
        bool, typer.Option("--without-originals", help="Without the media files: their digests alone.")
    ] = False,
    blind: Annotated[
        bool, typer.Option("--blind", help="For a second reader: without what we concluded, and without the context.")
    ] = False,
    with_context: Annotated[
        bool, typer.Option("--with-context", help="With --blind: claims, appearances, clocks and lineage go along.")
    ] = False,
    unsigned: Annotated[bool, typer.Option("--unsigned", help="Do not sign the custody log's head first.")] = False,
    form: Annotated[
        OutFormat | None, typer.Option("--format", help="In another tool's format instead of a bundle.")
    ] = None,
    clip: Annotated[str, typer.Option("--clip", help="With --format: one clip's alone; --out is then a file.")] = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Write a case as a bundle that others can check with nothing but Python, and bring into their workspace."""
    if form is not None:
        if without_originals or blind or with_context or unsigned:
            raise UserError(
                "--without-originals, --blind, --with-context and --unsigned are for bundles: leave them out with "
                "--format."
            )
        write_out(reference, form, out, clip=clip, workspace=workspace, as_json=as_json)
        return
    if clip:
        raise UserError("A bundle holds a whole case: give --clip together with --format only.")
    if with_context and not blind:
        raise UserError("A bundle that is not blind has all of the context: give --with-context together with --blind.")
    with opened(workspace) as here, progress_bar() as progress:
        case = here.store.case(reference)
        made = export_case(
            here,
            case,
            out,
            by=analyst(),
            originals=not without_originals,
            blind=blind,
            context=with_context,
            sign=not unsigned,
            progress=progress,
        )
    if as_json:
        say_json({"schema": "workbench.exported/1", "case": case.reference, **asdict(made), "path": str(made.path)})
    else:
        what = f"{made.records} records and {made.originals} originals of {case.reference}"
        say(f"Wrote {made.path}: {what}{', for a second reader' if blind else ''}.")
        if made.left_out:
            say(f"Left out: {', '.join(f'{count} × {kind}' for kind, count in made.left_out.items())}.")
        say(f"Digest of the bundle: {made.digest}.")


def import_(
    source: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="The bundle: a folder, a zip or a tar file; with --clip annotations."),
    ],
    reference: Annotated[
        str, typer.Option("--as", metavar="REF", help="What the case is called here, where it is new.")
    ] = "",
    clip: Annotated[
        str, typer.Option("--clip", help="The clip that FILE (WebVTT, ELAN, Web Annotation) has annotations of.")
    ] = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Bring a bundle in: checked whole first, joined by identity, conflicts shown and none chosen."""
    if clip:
        if reference:
            raise UserError("--as names the case of a bundle: leave it out with --clip.")
        read_in(source, clip, workspace=workspace, as_json=as_json)
        return
    with opened(workspace) as here, progress_bar() as progress:
        report = import_bundle(here, source, by=analyst(), reference=reference, progress=progress)
    if as_json:
        say_json(_report(report))
    else:
        _tell(report)
    if report.conflicts or report.left_out:
        raise typer.Exit(REFUSED)


def _report(report: ImportReport) -> dict[str, Any]:
    return {
        "schema": "workbench.imported/1",
        "case": report.case.reference,
        "bundle": report.bundle,
        "added": [record.id for record in report.added],
        "known": len(report.known),
        "conflicts": [asdict(one) for one in report.conflicts],
        "left_out": [asdict(one) for one in report.left_out],
        "originals": report.originals,
        "without_original": [clip.id for clip in report.without_original],
        "second_reading": report.second_reading,
        "signed_heads": [asdict(head) for head in report.heads],
    }


def _tell(report: ImportReport) -> None:
    known = f"{len(report.known)} were here already"
    say(f"Case {report.case.reference}: {len(report.added)} records added, {known}; {report.originals} originals.")
    if report.second_reading:
        say("It answers a bundle for a second reader; “workbench agreement” compares the verdicts.")
    for head in report.heads:
        say(f"Their log is signed up to event {head.sequence} by key {head.key_id}, {head.at}; this import keeps that.")
    for clip in report.without_original:
        say(f"The original of {clip.name} is not here; it comes with a bundle that has the originals.")
    for conflict in report.conflicts:
        say(f"Conflict: {conflict.sentence}")
    for one in report.left_out:
        say(f"Left out: the {one.kind} {one.id}. {one.sentence}")


def list_conflicts(reference: CaseArgument, workspace: WorkspaceOption = HERE, as_json: JsonOption = False) -> None:
    """What imports met of a case that is here and there differently; ours stayed."""
    with opened(workspace) as here:
        found: list[Conflict] = conflicts(here.store, here.store.case(reference).id)
    if as_json:
        say_json({"schema": "workbench.conflicts/1", "case": reference, "conflicts": [asdict(one) for one in found]})
    elif not found:
        say("No import met a conflict.")
    else:
        for one in found:
            say(one.sentence)


def compare_readers(reference: CaseArgument, workspace: WorkspaceOption = HERE, as_json: JsonOption = False) -> None:
    """Our verdicts, else another desk's, and decisions on matches beside the second reader's; who was asked."""
    with opened(workspace) as here:
        case = here.store.case(reference)
        rows, readings = agreement(here, case.id), blind_readings(here.store, case.id)
        matches = match_agreement(here.store, case.id)
        names = {
            clip: here.store.get(Clip, clip).name for one in matches for clip in (one.match.clip_a, one.match.clip_b)
        }
    if as_json:
        document = {"schema": "workbench.agreement/1", "case": reference, "rows": [_row(row) for row in rows]}
        say_json(
            {**document, "matches": [_match(one) for one in matches], "blind": [_reading(one) for one in readings]}
        )
        return
    if rows or matches:
        table([["", "axis", "first", "second", ""], *map(_cells, rows), *(_match_cells(one, names) for one in matches)])
    else:
        say("Nobody has judged this case yet.")
    for one in readings:
        context = "with" if one.context else "without"
        answered = f"answered by {one.answered_by} ({one.desk})" if one.answered_at else "not answered yet"
        say(f"Blind bundle of {time_text(one.given_at)} by {one.given_by}, {context} the context: {answered}.")


def _reading(one: BlindReading) -> dict[str, Any]:
    at = time_text(one.answered_at) if one.answered_at else None
    return {**asdict(one), "given_at": time_text(one.given_at), "answered_at": at}


def _row(row: Agreement) -> dict[str, Any]:
    clip = row.clip.id if row.clip else None
    return {
        "clip": clip,
        "axis": row.axis,
        "first": row.first,
        "second": row.second,
        "same": row.same,
        "desk": row.desk,
    }


def _match(one: MatchAgreement) -> dict[str, Any]:
    return {
        "match": one.match.id,
        "clips": [one.match.clip_a, one.match.clip_b],
        "first": one.first,
        "second": one.second.decision,
        "by": one.second.by,
        "reason": one.second.reason,
        "same": one.same,
    }


def _match_cells(one: MatchAgreement, names: Mapping[str, str]) -> list[str]:
    pair = f"{names[one.match.clip_a]} – {names[one.match.clip_b]}"
    return [pair, "match", one.first or "–", one.second.decision, _SAYS[one.same]]


def _cells(row: Agreement) -> list[str]:
    first = f"{row.first} (another desk: {row.desk})" if row.desk else row.first
    return [row.clip.name if row.clip else "the case", row.axis, first or "–", row.second or "–", _SAYS[row.same]]


def verify_bundle(source: Path, *, trusted: Sequence[x509.Certificate] | None = None, as_json: bool) -> None:
    """Say what of a bundle is as it was exported, what differs, what cannot be checked; exit code 3 if any differs.

    ``trusted``: certificates that vouch for time-stamp authorities, those of this computer unless given.
    """
    found = check_bundle(source, trusted=trusted)
    counts = {
        outcome: sum(line.outcome == outcome for line in found.lines) for outcome in ("same", "differs", "cannot")
    }
    if as_json:
        say_json(
            {
                "schema": "workbench.verify-bundle/1",
                "counts": counts,
                "lines": [line._asdict() for line in found.lines],
                "witnesses": [line._asdict() for line in found.witnesses],
            }
        )
    else:
        for line in found.lines:
            if line.outcome != "same" or line in found.witnesses:
                say(f"{line.outcome}: {line.what}")
        say(", ".join(f"{count} {outcome}" for outcome, count in counts.items()) + ".")
    if counts["differs"]:
        raise typer.Exit(REFUSED)


__all__ = ["compare_readers", "export", "import_", "list_conflicts", "verify_bundle"]
