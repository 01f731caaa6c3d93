"""PDQ hash lists on the command line: written by ``hash --list``, searched by ``search --in LIST``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from cases.place import is_workspace
from cases.records import Clip, ClipKind
from hashing.lists import MATCH_BITS, ListForm
from workbench.commands.common import CANNOT, REFUSED, complain, opened, progress_bar, say, say_json
from workbench.derived import Derived
from workbench.errors import EnvironmentFault, MediaError, UserError
from workbench.hash_lists import ListAnswer, ListSearch, file_hashes, search_list
from workbench.media.client import MediaWorker
from workbench.names import os_sentence, quoted
from workbench.progress import part

PAIRS_SAID = 10
"""Near pairs said of one file; the JSON document holds more."""


def write_hash_list(files: Sequence[Path], form: ListForm, out: Path | None) -> None:
    """Write the hashes of ``files`` one after the other to ``out`` or to standard output."""
    if form is ListForm.VPDQ and len(files) > 1:
        raise UserError("A vPDQ list is of one clip, since its frames are numbered; give one file.")
    lines: list[str] = []
    refused: list[str] = []
    with MediaWorker() as worker, progress_bar() as progress:
        for number, file in enumerate(files):
            step = part(progress, number / len(files), (number + 1) / len(files))
            try:
                lines += file_hashes(file, worker, form, progress=step).text(form)
            except (MediaError, EnvironmentFault) as error:
                refused.append(str(error))
    if out is None:
        typer.echo("".join(lines), nl=False)
    elif lines:
        try:
            out.write_text("".join(lines), encoding="ascii", newline="\n")
        except OSError as error:
            raise EnvironmentFault(os_sentence(out, error)) from error
        say(f"{len(lines)} hashes written to {quoted(out)}.")
    for sentence in refused:
        complain(sentence)
    if refused:
        raise typer.Exit(REFUSED if lines else CANNOT)


def search_in_list(query: str, path: Path, *, as_json: bool) -> None:
    """What of a list is shown by a file, or by each clip of a workspace."""
    with MediaWorker() as worker, progress_bar() as progress:
        result = search_list(path, _asked(query), worker, progress=progress)
    if as_json:
        say_json(result.to_json())
    else:
        _say(result)
    if result.skipped or result.listed.refused:
        raise typer.Exit(REFUSED)


def _asked(query: str) -> list[tuple[str, Path]]:
    place = Path(query)
    if not is_workspace(place):
        return [(query, place)]
    with opened(place) as workspace:
        derived = Derived(workspace)
        clips = [clip for clip in workspace.store.find(Clip) if clip.kind is not ClipKind.AUDIO]
        return [(clip.name, derived.original(clip)) for clip in clips]


def _say(result: ListSearch) -> None:
    for answer in result.answers:
        _say_answer(answer, result)
    low = int((~result.listed.useful).sum())
    say(
        f"The list holds {len(result.listed)} hashes, {low} of too low quality to count. "
        f"Near means up to {MATCH_BITS} of 256 bits; a frame each second was compared."
    )
    for sentence in (*result.listed.refused, *(f"Not searched: {reason}" for reason in result.skipped)):
        say(sentence)


def _say_answer(answer: ListAnswer, result: ListSearch) -> None:
    match = answer.match
    say(
        f"{quoted(answer.name)}: {match.query_near} of {match.query_counted} frames are near a hash of the list, "
        f"{match.listed_near} of its {match.listed_counted} hashes are near a frame."
    )
    for pair in match.pairs[:PAIRS_SAID]:
        listed = f"line {result.listed.line[pair.listed]}"
        if result.listed.timed:
            listed += f", {result.listed.seconds[pair.listed]:.2f} s"
        say(f"  {answer.hashes.seconds[pair.query]:.2f} s = {listed}: {pair.distance} bits apart")
