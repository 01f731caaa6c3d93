"""All commands together, as one Typer application."""

from __future__ import annotations

import importlib.metadata
from typing import Annotated

import typer

from workbench.commands import (
    bundles,
    clocks,
    custody,
    demo,
    desk,
    files,
    find,
    frames,
    judge,
    mark,
    matches,
    record,
    report,
    reposts,
    selftest,
    verify,
    workspace,
)

app = typer.Typer(
    name="workbench",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(desk.desk)
app.command()(demo.demo)
app.command()(workspace.new)
app.add_typer(workspace.case, name="case")
app.command()(workspace.add)
app.command()(files.inspect)
app.command()(files.keyframes)
app.command()(frames.frames)
app.command("hash")(files.hash_files)
app.command()(reposts.compare)
app.command()(reposts.search)
app.command()(selftest.selftest)
app.command()(find.find)
app.command()(record.note)
app.command()(record.claim)
app.command()(record.appearance)
app.command()(record.finding)
app.command()(record.verdict)
app.command()(matches.matches)
app.command()(record.decide)
app.command()(report.report)
app.command()(verify.verify)
app.command()(bundles.export)
app.command("import")(bundles.import_)
app.command("conflicts")(bundles.list_conflicts)
app.command("agreement")(bundles.compare_readers)
app.add_typer(custody.custody, name="custody")
judge.judge.command("proposals")(clocks.list_proposals)
app.add_typer(judge.judge, name="judge")
app.add_typer(mark.mark, name="mark")
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
