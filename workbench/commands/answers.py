"""How answers of ``compare`` and ``search`` are printed for people."""

from __future__ import annotations

from pathlib import Path

from hashing.result import Segment
from hashing.shared_sound import SharedSound
from workbench.commands.common import say
from workbench.compare import PairComparison
from workbench.identity import Identity
from workbench.listening import changed
from workbench.names import quoted
from workbench.quick import LIMITS, QuickResult
from workbench.reach import WEAKNESSES, Reach
from workbench.search import SearchResult

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


def say_comparison(a: Path, b: Path, answer: PairComparison) -> None:
    """What two files share, and how hard was looked."""
    only_sound = answer.identity is Identity.NONE and bool(answer.sound.shared)
    say(f"{quoted(a)} and {quoted(b)}: {SOUND_ONLY if only_sound else WORDS[answer.identity]}.")
    _say_stretches(answer)
    say(_looked(answer))


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
