"""``demo``: the sample workspace, on the desk or, without a display, in words, reports and pictures."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from cases.records import Case, Clip, Match
from cases.workspace import Workspace
from workbench.commands.answers import WORDS
from workbench.commands.common import JsonOption, analyst, progress_bar, say, say_json
from workbench.commands.desk import draw_desk, open_desk
from workbench.identity import Identity
from workbench.media.client import MediaWorker
from workbench.names import quoted
from workbench.progress import part
from workbench.report.write import write_report
from workbench.sample import build_sample
from workbench.search import search_every_clip


@dataclass(frozen=True)
class _Demo:
    """What the headless demonstration made."""

    root: Path
    lines: list[str]
    """The matches found, in words."""
    reports: list[Path]


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where the sample workspace is, or is made.")] = Path(
        "workbench-demo"
    ),
    headless: Annotated[
        bool, typer.Option("--headless", help="Open no window; so it is wherever there is no display.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Build the sample workspace and open it; headless, search it and write its reports and pictures of the desk."""
    windowed = _has_display() and not (headless or as_json)
    with _sample(folder) as here:
        root = here.root
        made = None if windowed else _headless(here)
        if windowed:
            _search_once(here)
    if made is None:
        say(f"The sample workspace is {root}.")
        raise typer.Exit(open_desk(root))
    _tell(made, draw_desk(root / "desk.png", root), as_json)


def _sample(folder: Path) -> Workspace:
    with progress_bar() as progress:
        return build_sample(folder, progress=progress)


def _search_once(here: Workspace) -> None:
    """So that the desk opens on its matches."""
    if not here.store.find(Match):
        with progress_bar() as progress:
            search_every_clip(here, by=analyst(), progress=progress)


def _headless(here: Workspace) -> _Demo:
    with MediaWorker() as worker, progress_bar() as progress:
        results = search_every_clip(here, by=analyst(), worker=worker, progress=part(progress, 0, 0.5))
        names = {clip.id: clip.name for clip in here.store.find(Clip)}
        matches = [found.match for result in results for found in result.matches if found.match is not None]
        lines = [
            f"{quoted(names[match.clip_a])} and {quoted(names[match.clip_b])}: {WORDS[Identity(match.identity)]}"
            f" (score {match.score:.2f})"
            for match in matches
        ]
        reports: list[Path] = []
        cases = here.store.find(Case)
        for number, case in enumerate(cases):
            step = part(progress, 0.5 + number / len(cases) / 2, 0.5 + (number + 1) / len(cases) / 2)
            written = write_report(
                here, case, here.root / "reports", json=False, by=analyst(), worker=worker, progress=step
            )
            reports += written.values()
    return _Demo(here.root, lines, reports)


def _tell(made: _Demo, picture: Path, as_json: bool) -> None:
    if as_json:
        say_json(
            {
                "schema": "workbench.demo/1",
                "workspace": str(made.root),
                "matches": made.lines,
                "reports": [str(path) for path in made.reports],
                "picture": str(picture),
            }
        )
        return
    say(f"The sample workspace is {made.root}.")
    say(f"Found {len(made.lines)} matches:")
    for line in made.lines:
        say(f"  {line}")
    for path in [*made.reports, picture]:
        say(f"Wrote {path}.")


def _has_display() -> bool:
    """Whether a window can be shown: everywhere but on a Unix without a display server."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
