"""``desk``, ``shots``: what opens or draws a window.

The core does not know the desk: whatever desk is installed has registered itself as an entry point of the group
``workbench.desk``: under ``desk`` what opens it, under ``shots`` what draws all its screens, under ``screenshot`` what
draws one. Nothing slow is imported here, so that the window is there soon.
"""

from __future__ import annotations

import importlib.metadata
import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from cases.place import is_workspace
from workbench.commands.common import HERE, JsonOption, opened, say, say_json
from workbench.errors import UserError

GROUP = "workbench.desk"
"""Entry-point group by which a desk makes itself known."""


def desk(
    workspace: Annotated[
        Path | None, typer.Argument(metavar="[WORKSPACE]", help="The workspace to open.", show_default=False)
    ] = None,
) -> None:
    """Open the desk; also what “workbench” and “workbench WORKSPACE” do."""
    raise typer.Exit(open_desk(workspace))


def open_desk(workspace: Path | None) -> int:
    """Open the desk and return its exit code; on no workspace where none is named and none is here."""
    named = workspace or os.environ.get("WORKBENCH_WORKSPACE") or (HERE if is_workspace(HERE) else None)
    code: int = _desk_part("desk")([str(Path(named).resolve())] if named else [])
    return code


def shots(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write into; it is made.")],
    workspace: Annotated[
        Path | None,
        typer.Option(
            "--workspace",
            envvar="WORKBENCH_WORKSPACE",
            metavar="DIR",
            help="The workspace; the current folder, or where there is none a sample that is built for it.",
            show_default=False,
        ),
    ] = None,
    look: Annotated[
        list[str] | None,
        typer.Option(
            "--look",
            metavar="NAME",
            help="dark, light, french, large, small or wide; may be repeated; all of them unless given.",
            show_default=False,
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option("--language", metavar="CODE", help="Another language for all: en or fr.", show_default=False),
    ] = None,
    text: Annotated[
        int | None,
        typer.Option("--text", metavar="PERCENT", help="Another size of text: 100 to 200.", show_default=False),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Draw every screen of the desk as PNG, and a page that shows them all."""
    named = workspace or (HERE if is_workspace(HERE) else None)
    if named is not None:
        with opened(named):
            pass  # a sentence now, rather than a window that cannot open it
        named = named.resolve()
    out.mkdir(parents=True, exist_ok=True)
    written = [str(path) for path in _desk_part("shots")(out, named, tuple(look or ()), language, text)]
    if as_json:
        say_json({"schema": "workbench.shots/2", "files": written})
    else:
        for path in written:
            say(f"Drew {path}.")


def draw_desk(path: Path, workspace: Path) -> Path:
    """One picture of the desk on ``workspace`` as PNG at ``path``."""
    drawn: Path = _desk_part("screenshot")(workspace.resolve(), path)
    return drawn


def _desk_part(name: str) -> Callable[..., Any]:
    """What the installed desk registered under ``name``."""
    found = [point for point in importlib.metadata.entry_points(group=GROUP) if point.name == name]
    if not found:
        raise UserError("No desk is installed beside this command line; install verification-workbench as a whole.")
    part: Callable[..., Any] = found[0].load()
    return part
