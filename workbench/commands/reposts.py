"""``compare``, ``search``: which stretch of which clip is this?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cases.place import is_workspace
from hashing.result import Segment
from hashing.shared_sound import SharedSound
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
from workbench.compare import Identity, PairComparison, compare_files
from workbench.errors import UserError
from workbench.listening import changed
from workbench.media.client import MediaWorker
from workbench.names import quoted
from workbench.quick import LIMITS, QuickResult, compare_quickly, search_quickly
from workbench.reach import WEAKNESSES, Reach
from workbench.search import SearchResult, search_folder, search_workspace

WORDS = {
    Identity.SAME_FILE: "the same file, byte for byte",
    Identity.SAME_STREAMS: "the same streams, wrapped or tagged anew",
    Identity.SAME_FRAMES: "the same decoded frames, stored differently",
    Identity.SAME_FOOTAGE: "the same footage over the whole length",
    Identity.SHARED_STRETCH: "a stretch of the same footage",
    Identity.SAME_SCENE: "the same scene, not shown to be the same footage",
    Identity.NONE: "nothing in common was found",
}
"""What each step of the ladder says, for people."""

SOUND_ONLY = "shared sound only; no pictures in common were found"
"""Said where sound is shared and pictures are not."""

QuickOption = Annotated[
    bool, typer.Option("--quick", help="Key frames only: which places are shared, in a fraction of the time.")
]


def compare(
    a: Annotated[Path, typer.Argument(metavar="A", help="One file.")],
    b: Annotated[Path, typer.Argument(metavar="B", help="The other.")],
    quick: QuickOption = False,
    as_json: JsonOption = False,
) -> None:
    """Compare two files: what they share, where, and how it was changed."""
    with MediaWorker() as worker, progress_bar() as progress:
        answer = (compare_quickly if quick else compare_files)(a, b, worker, progress=progress)
    if as_json:
        say_json(answer.to_json())
        return
    only_sound = answer.identity is Identity.NONE and bool(answer.sound.shared)
    say(f"{quoted(a)} and {quoted(b)}: {SOUND_ONLY if only_sound else WORDS[answer.identity]}.")
    _say_stretches(answer)
    say(_looked(answer))
    if quick:
        say(LIMITS)


def search(
    query: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A clip or a still; or a clip of the workspace, by its name or id."),
    ],
    library: Annotated[
        Path, typer.Option("--in", metavar="DIR", help="A workspace, a folder of files, or a hash list.")
    ],
    quick: QuickOption = False,
    exhaustive: Annotated[
        bool, typer.Option("--exhaustive", help="Compare with every clip, not only with those that the index names.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Search a workspace or a folder for what shares something with a clip or still."""
    if library.is_file():
        search_in_list(query, library, as_json=as_json)
        return
    if not library.is_dir():
        raise UserError(f"{quoted(library)} is not there; give a workspace, a folder or a list of hashes after --in.")
    result: SearchResult
    with MediaWorker() as worker, progress_bar() as progress:
        if is_workspace(library):
            with opened(library) as here:
                asked = Path(query) if Path(query).exists() else find_clip(here, query)
                if quick:
                    result = search_quickly(here, asked, worker=worker, progress=progress)
                else:
                    result = search_workspace(
                        here, asked, by=analyst(), exhaustive=exhaustive, worker=worker, progress=progress
                    )
        else:
            find = search_quickly if quick else search_folder
            result = find(library, Path(query), worker=worker, progress=progress)
    if as_json:
        say_json(result.to_json())
    else:
        say_result(result, query)
    if result.skipped:
        raise typer.Exit(REFUSED)


def say_result(result: SearchResult, name: str) -> None:
    """A search's answer for people: matches best first, then how hard was looked."""
    for found in result.matches:
        where = f" in case {found.case}" if found.case else ""
        say(f"{quoted(found.name)}{where}: {WORDS[found.answer.identity]}.")
        _say_stretches(found.answer)
    if isinstance(result, QuickResult):
        say(LIMITS)
    if not result.matches:
        say(f"Nothing was found that shares footage with {quoted(name)}.")
    for found in result.shared_sound:
        where = f" in case {found.case}" if found.case else ""
        say(f"{quoted(found.name)}{where}: {SOUND_ONLY}.")
        _say_stretches(found.answer)
    say(f"Searched {result.clips} files in {result.seconds:.1f} s.")
    if result.reach is not None:
        _say_reach(result.reach, name, negative=not result.matches)
    for skipped in result.skipped:
        say(f"Not searched: {skipped.sentence}")


def _say_reach(reach: Reach, name: str, *, negative: bool) -> None:
    say(f"{reach.pictures} pictures of {quoted(name)} were compared; {reach.blank} more were too dark or blank.")
    say(f"{len(reach.closely)} files were compared picture by picture; of the others no still came near one of its.")
    if negative:
        missed = "; ".join(f"{one.words} ({one.found} of {one.of} found)" for one in WEAKNESSES)
        say(f"Known to be missed at times: {missed}.")


def _say_stretches(answer: PairComparison) -> None:
    for segment in answer.comparison.segments:
        say(f"  {_stretch(segment)}")
    for sound in answer.sound.shared:
        say(f"  shared sound {_sides(sound)}, score {sound.score:.2f}: {changed(sound.tempo, sound.pitch_semitones)}")


def _stretch(segment: Segment) -> str:
    return f"{_sides(segment)}, score {segment.score:.2f} ({segment.relation.value}): {segment.explanation}"


def _sides(shared: Segment | SharedSound) -> str:
    return " = ".join(f"{float(start):.2f}–{float(end):.2f} s" for start, end in (shared.a, shared.b))


def _looked(answer: PairComparison) -> str:
    searched = answer.comparison.searched
    views = ", ".join(searched.views) or "none"
    return (
        f"Compared {searched.frames_a} with {searched.frames_b} frames; {searched.skipped_a} and {searched.skipped_b}"
        f" showed too little to count. Depth: {searched.depth}. Views: {views}. Sound: {answer.sound.said}."
    )
