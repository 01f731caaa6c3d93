"""``new``, ``case``, ``add``: a workspace, its cases, and what is in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from cases import judging
from cases.kinds import Record
from cases.records import Appearance, Assessment, Case, CaseStatus, Claim, Clip, Finding, Match, Note
from cases.roles import make_roles
from cases.server import has_workspace, without_password
from cases.workspace import Workspace
from workbench.commands.common import (
    HERE,
    REFUSED,
    JsonOption,
    WorkspaceOption,
    analyst,
    find_clip,
    opened,
    progress_bar,
    say,
    say_json,
    table,
)
from workbench.errors import UserError
from workbench.intake import COPIED, IntakeItem, Outcome, take_in
from workbench.names import quoted
from workbench.origins import origins
from workbench.report.words import by_whom

case = typer.Typer(help="The cases of a workspace.", no_args_is_help=True)

ADDRESSES = ("http://", "https://", "ftp://")
"""Beginnings that tell an address from a path."""


def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where; it must not exist, or be empty.")],
    name: Annotated[str, typer.Option("--name", help="Its name; the folder's unless given.")] = "",
    server: Annotated[
        str,
        typer.Option(
            "--server",
            metavar="ADDRESS",
            help="Keep the record in this database, or join the one there: postgresql://user@host/database.",
        ),
    ] = "",
    roles: Annotated[
        bool, typer.Option("--roles", help="Also make the four roles there, which takes the right CREATEROLE.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Make a workspace: one folder with evidence, cases and the custody log; a server may hold the last two."""
    if roles and not server:
        raise UserError("--roles needs --server: only a server tells accounts apart.")
    joins = bool(server) and has_workspace(without_password(server))
    if joins and name:
        raise UserError("There is a record at that address, which has its name already. Leave out --name to join it.")
    with _made(folder, name or folder.resolve().name, server, joins=joins) as workspace:
        if roles:
            with workspace.store.writing() as connection:
                make_roles(connection)
        if as_json:
            say_json(
                {
                    "schema": "workbench.workspace/1",
                    "path": str(workspace.root),
                    "name": workspace.name,
                    "server": workspace.server,
                    "joined": joins,
                }
            )
        else:
            did = "Joined" if joins else "Made"
            where = f"; its record is the database {workspace.server}" if workspace.server else ""
            say(f"{did} the workspace {quoted(workspace.name)} in {workspace.root}{where}.")


def _made(folder: Path, name: str, server: str, *, joins: bool) -> Workspace:
    if joins:
        return Workspace.join(folder, server=server)
    return Workspace.create(folder, name=name, by=analyst(), server=server or None)


@case.command("new")
def case_new(
    reference: Annotated[str, typer.Argument(metavar="REF", help="Short and unique, such as G-2020.")],
    title: Annotated[str, typer.Option("--title", help="Its title; the reference unless given.")] = "",
    question: Annotated[str, typer.Option("--question", help="What is to be answered.")] = "",
    summary: Annotated[str, typer.Option("--summary", help="What is known so far.")] = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Open a case."""
    by = analyst()
    with opened(workspace) as here:
        made = here.store.add(
            Case(reference=reference, title=title or reference, question=question, summary=summary, analysts=(by,)),
            by=by,
        )
    if as_json:
        say_json({"schema": "workbench.case/1", "case": plain(made)})
    else:
        say(f"Opened case {made.reference}.")


@case.command("revise")
def case_revise(
    reference: Annotated[str, typer.Argument(metavar="REF", help="Reference of the case.")],
    title: Annotated[str | None, typer.Option("--title", help="Its title from now on.")] = None,
    question: Annotated[str | None, typer.Option("--question", help="What is to be answered.")] = None,
    summary: Annotated[str | None, typer.Option("--summary", help="What is known so far.")] = None,
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Give a case other words; those before stay in the custody log."""
    with opened(workspace) as here:
        case_id = here.store.case(reference).id
        kept = here.store.revise_case(case_id, by=analyst(), title=title, question=question, summary=summary)
    if as_json:
        say_json({"schema": "workbench.case/1", "case": plain(kept)})
    else:
        say(f"Case {kept.reference}: {kept.title}. {kept.question}")


@case.command("close")
def case_close(
    reference: Annotated[str, typer.Argument(metavar="REF", help="Reference of the case.")],
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Say that work on a case is over; nothing of it is locked, and it can be opened again."""
    _set_status(workspace, reference, CaseStatus.CLOSED, as_json=as_json)


@case.command("reopen")
def case_reopen(
    reference: Annotated[str, typer.Argument(metavar="REF", help="Reference of the case.")],
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Say that work on a closed case goes on."""
    _set_status(workspace, reference, CaseStatus.OPEN, as_json=as_json)


def _set_status(workspace: Path, reference: str, status: CaseStatus, *, as_json: bool) -> None:
    with opened(workspace) as here:
        kept = here.store.set_case_status(here.store.case(reference).id, status, by=analyst())
    if as_json:
        say_json({"schema": "workbench.case/1", "case": plain(kept)})
    else:
        say(f"Case {kept.reference} is {kept.status.value}.")


@case.command("list")
def case_list(workspace: WorkspaceOption = HERE, as_json: JsonOption = False) -> None:
    """All cases of the workspace."""
    with opened(workspace) as here:
        cases = here.store.find(Case)
        counts = {case.id: len(here.store.find(Clip, case_id=case.id)) for case in cases}
    if as_json:
        say_json({"schema": "workbench.cases/1", "cases": [{**plain(c), "clips": counts[c.id]} for c in cases]})
    elif not cases:
        say("No case yet; “workbench case new REF” opens one.")
    else:
        table([[c.reference, c.status.value, f"{counts[c.id]} clips", c.title] for c in cases])


@case.command("show")
def case_show(
    reference: Annotated[str, typer.Argument(metavar="REF", help="Reference of the case.")],
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """One case: its clips and all that is recorded of them."""
    with opened(workspace) as here:
        found = here.store.case(reference)
        groups = _groups(here, found)
        came = origins(here)
        desks = {verdict.id: came.desk_of(verdict.id) for verdict in groups["verdicts"]}
    if as_json:
        document = {name: [plain(record) for record in records] for name, records in groups.items()}
        document["verdicts"] = [{**verdict, "desk": desks[verdict["id"]]} for verdict in document["verdicts"]]
        say_json({"schema": "workbench.case/1", "case": plain(found), **document})
        return
    say(f"{found.reference}: {found.title} ({found.status.value})")
    for text in (found.question, found.summary):
        if text:
            say(text)
    for name, records in groups.items():
        if records:
            say()
            say(name.capitalize())
            table([["", *_line(record, desks)] for record in records])


def _groups(here: Workspace, found: Case) -> dict[str, list[Any]]:
    kinds: dict[str, type[Record]] = {
        "clips": Clip,
        "appearances": Appearance,
        "claims": Claim,
        "findings": Finding,
        "verdicts": Assessment,
        "notes": Note,
    }
    groups: dict[str, list[Any]] = {name: list(here.store.find(kind, case_id=found.id)) for name, kind in kinds.items()}
    return groups | {"matches": list(here.store.matches(found.id))}


def _line(record: Record, desks: Mapping[str, str]) -> list[str]:
    """The cells of a record; ``desks`` names, by id, where verdicts were made that came with bundles."""
    match record:
        case Clip():
            marks = " (stand-in)" if record.stand_in else ""
            return [record.name + marks, f"{record.width}×{record.height}", record.sha256[:12], record.id]
        case Appearance():
            when = record.published_at.text if record.published_at else ""
            return [record.platform, record.shape.value, when, record.url or record.description]
        case Claim():
            return [record.kind.value, record.claimant, record.stance.value, record.text]
        case Finding():
            return [record.method, record.confidence.value, record.result]
        case Assessment():
            by = by_whom(record, desks[record.id])
            return [record.authenticity.value, record.context.value, by, record.author]
        case Note():
            return [record.author, f"revision {record.revision}", record.text, record.id]
        case Match():
            return [record.identity, f"{record.score:.2f}", record.decision.value, record.id]
        case Case():
            return [record.reference, record.title]
        case _:
            raise TypeError(f"no line for a {type(record).__name__}")


def plain(record: object) -> dict[str, Any]:
    """A record as JSON values: times as ISO 8601 in UTC."""
    return {key: _plain(value) for key, value in asdict(record).items()}  # type: ignore[call-overload] # a dataclass


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return list(value) if isinstance(value, tuple) else value


def add(
    reference: Annotated[str, typer.Argument(metavar="CASE", help="Reference of the case.")],
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files and folders.")],
    how: Annotated[str, typer.Option("--how", help="How the files were acquired.")] = COPIED,
    url: Annotated[str, typer.Option("--url", help="The address they were acquired from.")] = "",
    made_from: Annotated[str, typer.Option("--made-from", help="The clip that they are working copies of.")] = "",
    transformation: Annotated[str, typer.Option("--transformation", help="What was done to it, in order.")] = "",
    workspace: WorkspaceOption = HERE,
    as_json: JsonOption = False,
) -> None:
    """Take files, and all files of folders, into a case as evidence."""
    if transformation and not made_from:
        raise UserError("--transformation needs --made-from, to say of which clip the files are working copies.")
    for path in paths:
        if path.lower().startswith(ADDRESSES):
            raise UserError(
                f"{quoted(path)} is an address, and this version takes in files only; download it, and add the file"
                " with --url so that the record says where it came from."
            )
    with opened(workspace) as here, progress_bar() as progress:
        case = here.store.case(reference)
        parent = find_clip(here, made_from) if made_from else None
        items = take_in(
            here,
            case,
            [Path(path) for path in paths],
            by=analyst(),
            how=how,
            url=url,
            progress=progress,
        )
        taken = [item.clip for item in items if item.outcome is Outcome.TAKEN_IN and item.clip is not None]
        if parent is not None:
            for clip in taken:
                judging.state_working_copy(here.store, clip, parent, transformation=transformation, by=analyst())
    if as_json:
        say_json({"schema": "workbench.add/1", "case": reference, "items": [_item(item) for item in items]})
    else:
        for item in items:
            say(f"{item.outcome.value}: {item.sentence}")
        say(_summary(items))
    if any(item.outcome is Outcome.REFUSED for item in items):
        raise typer.Exit(REFUSED)


def _item(item: IntakeItem) -> dict[str, Any]:
    return {
        "path": str(item.path),
        "outcome": item.outcome.value,
        "clip": item.clip.id if item.clip else None,
        "sentence": item.sentence,
    }


def _summary(items: list[IntakeItem]) -> str:
    counts = {outcome: sum(item.outcome is outcome for item in items) for outcome in Outcome}
    return ", ".join(f"{count} {outcome.value}" for outcome, count in counts.items() if count) or "Nothing to take in."
