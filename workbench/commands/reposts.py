"""``compare``, ``search``: which stretch of which clip is this?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from cases.place import is_workspace
from workbench.commands.answers import say_comparison, say_result
from workbench.commands.common import (
    REFUSED,
    JsonOption,
    analyst,
    find_clip,
    opened,
    progress_bar,
    say,
    say_json,
)
from workbench.commands.lists import search_in_list
from workbench.commands.search_all import search_all_clips
from workbench.compare import compare_files
from workbench.errors import UserError
from workbench.explanation import check_free, explain
from workbench.media.client import MediaWorker
from workbench.names import printable, quoted
from workbench.quick import LIMITS, compare_quickly, search_quickly
from workbench.search import SearchResult, search_folder, search_workspace
from workbench.structure_diff import Compared, Row, beside
from workbench.structure_sides import side_of_file

QuickOption = Annotated[
    bool, typer.Option("--quick", help="Key frames only: which places are shared, in a fraction of the time.")
]


def compare(
    a: Annotated[Path, typer.Argument(metavar="A", help="One file.")],
    b: Annotated[Path, typer.Argument(metavar="B", help="The other.")],
    quick: QuickOption = False,
    out: Annotated[
        Path | None,
        typer.Option("--explain", metavar="DIR", help="Draw what was compared into this folder."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Compare two files: what they share, where, and how it was changed."""
    if out is not None and quick:
        raise UserError("--explain draws what the whole comparison found: leave out --quick.")
    if out is not None:
        check_free(out)
    with MediaWorker() as worker, progress_bar() as progress:
        answer = (compare_quickly if quick else compare_files)(a, b, worker, progress=progress)
        files = [] if out is None else [str(path) for path in explain(answer, out, worker).files]
        first, second = (side_of_file(one.path, one.sha256, one.packets, worker) for one in (answer.a, answer.b))
        rows = beside(first, second)
    if as_json:
        say_json({**answer.to_json(), "structure": [row.to_json() for row in rows], "explained": files})
        return
    say_comparison(a, b, answer)
    if quick:
        say(LIMITS)
    _say_structure(rows)
    for file in files:
        say(f"Wrote {file}.")


def _say_structure(rows: Sequence[Row]) -> None:
    """What of their structure differs; what is the same is in the document only."""
    unlike = [row for row in rows if row.compared is not Compared.SAME]
    say(f"Of {len(rows)} details of the two files {len(unlike)} differ or cannot be told{':' if unlike else '.'}")
    for row in unlike:
        first, second = ("not known" if text is None else printable(text) or "–" for text in (row.a, row.b))
        say(f"  {row.group}, {printable(row.name)}: {first} | {second}")


def search(
    library: Annotated[
        Path, typer.Option("--in", metavar="DIR", help="A workspace, a folder of files, or a hash list.")
    ],
    query: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A clip or a still; or a clip of the workspace, by its name or id."),
    ] = "",
    every: Annotated[bool, typer.Option("--all", help="Each clip of the workspace, in all others.")] = False,
    quick: QuickOption = False,
    exhaustive: Annotated[
        bool, typer.Option("--exhaustive", help="Compare with every clip, not only with those that the index names.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Search a workspace or a folder for what shares something with a clip or still."""
    if every:
        if query or quick or exhaustive:
            raise UserError("--all searches for every clip: leave out FILE, --quick and --exhaustive.")
        search_all_clips(library, as_json=as_json)
        return
    if not query:
        raise UserError("Name the clip or still that is to be searched for, or give --all for all of a workspace.")
    if library.is_file():
        search_in_list(query, library, as_json=as_json)
        return
    if not library.is_dir():
        raise UserError(f"{quoted(library)} is not there; give a workspace, a folder or a list of hashes after --in.")
    result = _searched(query, library, quick=quick, exhaustive=exhaustive)
    if as_json:
        say_json(result.to_json())
    else:
        say_result(result, query)
    if result.skipped:
        raise typer.Exit(REFUSED)


def _searched(query: str, library: Path, *, quick: bool, exhaustive: bool) -> SearchResult:
    """The answer of a workspace or a folder."""
    with MediaWorker() as worker, progress_bar() as progress:
        if not is_workspace(library):
            find = search_quickly if quick else search_folder
            return find(library, Path(query), worker=worker, progress=progress)
        with opened(library) as here:
            asked = Path(query) if Path(query).exists() else find_clip(here, query)
            if quick:
                return search_quickly(here, asked, worker=worker, progress=progress)
            return search_workspace(here, asked, by=analyst(), exhaustive=exhaustive, worker=worker, progress=progress)
