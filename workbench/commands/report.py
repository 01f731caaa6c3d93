"""``report``: the case as a document that others can check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.common import HERE, WorkspaceOption, analyst, opened, progress_bar, say, say_json
from workbench.commands.custody import CertificatesOption
from workbench.custody import trusted_certificates
from workbench.errors import UserError
from workbench.i18n import ENGLISH, LANGUAGES, language
from workbench.report.choice import Section, choice_of
from workbench.report.write import write_report


def report(
    reference: Annotated[str, typer.Argument(metavar="CASE", help="Reference of the case.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write into; it is made.")],
    html: Annotated[bool, typer.Option("--html", help="Write the self-contained HTML file.")] = False,
    pdf: Annotated[bool, typer.Option("--pdf", help="Write the PDF.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Write the report's data as JSON, and print one JSON document.")
    ] = False,
    archival: Annotated[
        bool, typer.Option("--archival", help="Make the PDF one for archives (PDF/A-3a, beside PDF/UA-1).")
    ] = False,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="SECTION", help=f"Leave a section out: {', '.join(Section)}. Repeatable."),
    ] = None,
    without_exhibit: Annotated[
        list[str] | None,
        typer.Option("--without-exhibit", metavar="NUMBER", help="Leave a keyframe out, such as M1.3. Repeatable."),
    ] = None,
    in_language: Annotated[
        str, typer.Option("--language", metavar="CODE", help=f"Language of the pages: {', '.join(LANGUAGES)}.")
    ] = ENGLISH.code,
    public: Annotated[
        bool, typer.Option("--public", help="Make the public version, without what is marked confidential.")
    ] = False,
    certificates: CertificatesOption = None,
    workspace: WorkspaceOption = HERE,
) -> None:
    """Write the report of a case; HTML and PDF unless one is asked for. What is left out is said in it."""
    choice, spoken = choice_of(without or (), without_exhibit or (), public=public), language(in_language)
    trusted = trusted_certificates(certificates) if certificates else None
    both = not (html or pdf or as_json)
    if archival and not (pdf or both):
        raise UserError("Only a PDF can be archival: ask for --pdf as well, or for none of the forms.")
    with opened(workspace) as here, progress_bar() as progress:
        written = write_report(
            here,
            here.store.case(reference),
            out,
            html=html or both,
            pdf=pdf or both,
            json=as_json,
            archival=archival,
            by=analyst(),
            trusted=trusted,
            choice=choice,
            language=spoken,
            progress=progress,
        )
    if as_json:
        files = {kind: str(path) for kind, path in written.items()}
        say_json({"schema": "workbench.report-written/1", "case": reference, "files": files})
    else:
        for path in written.values():
            say(f"Wrote {path}.")
