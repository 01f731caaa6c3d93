"""Two files against one another: the identity ladder, then what the engine finds.

The ladder, from the strongest statement to none: the same file (SHA-256), the same streams (digest over the packets:
survives remuxing and re-tagging), the same decoded frames, the same footage over (nearly) the whole of both, a shared
stretch, the same scene at another moment, none.
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol

from hashing.fingerprint import ENGINE, Fingerprint
from hashing.match import compare
from hashing.rarity import support
from hashing.result import Comparison, Region, Relation, Searched, Segment
from hashing.shared_sound import compare_sound, search_sound
from workbench.derived import fingerprint_file
from workbench.errors import EnvironmentFault, MediaError
from workbench.facts import file_digests
from workbench.identity import Identity
from workbench.listening import SILENT, UNHEARD, Hearing, Sound, listen, said_of
from workbench.media.client import MediaWorker
from workbench.media.model import MediaFacts, MediaKind
from workbench.names import os_sentence
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part

SCHEMA = "workbench.compare/1"

UNCOVERED_SHARE = Fraction(1, 20)
"""Share of a clip's duration, 0..1, that segments may leave out and still be (nearly) the whole of it: a trim of a
twentieth is told as a trim."""

UNCOVERED_SECONDS = Fraction(1, 2)
"""Seconds that may be left out beside the share: the engine samples a few frames a second, so it cannot see the ends
of a stretch more exactly than that."""


SAME_DURATION = Fraction(1, 5)
"""Seconds by which the declared durations of the same frames may differ: containers count the last frame, the sound's
end and the start offset differently."""


NO_PICTURES = "nothing: one of the two holds no pictures"
"""Depth of a comparison with sound alone."""

NOTHING_SEEN = Comparison((), Searched(0, 0, 0, 0, (), NO_PICTURES))
"""What the engine finds between two files of which one holds no pictures."""

SOUND_FROM = 0.9
"""Share of the work on a file, 0..1, from which its sound is read: pictures take ten times as long."""

ONE_PICTURE = "one picture: its moment is told by what differs from the frames around"
"""Depth of a comparison with a still, or with a clip of one frame."""

OPENING = 8
"""Frames looked at before all are: re-encoding changes the very first ones, and so costs no full decode."""


class Frames(Protocol):
    """What can be asked of a clip's decoded frames, from cheap to dear."""

    def count(self) -> int:
        """How many there are; costs reading the packets."""

    def opening(self) -> tuple[str, ...]:
        """Digests of the first :data:`OPENING`."""

    def digest(self) -> str | None:
        """Digest over all; costs a full decode."""


@dataclass(frozen=True)
class FramesOfFile:
    """The decoded frames of a file."""

    path: Path
    worker: MediaWorker
    cancel: Cancel

    def count(self) -> int:
        """How many there are."""
        return len(self.worker.index(self.path, cancel=self.cancel))

    def opening(self) -> tuple[str, ...]:
        """Digests of the first :data:`OPENING`."""
        with contextlib.closing(self.worker.frame_digests(self.path, cancel=self.cancel)) as digests:
            return tuple(digest.md5 for digest in itertools.islice(digests, OPENING))

    def digest(self) -> str | None:
        """Digest over all."""
        return self.worker.stream_digests(self.path, frames=True, cancel=self.cancel).frames


@dataclass(frozen=True)
class Subject:
    """One side of a comparison: what was learned of a file beforehand."""

    path: Path
    sha256: str
    duration: Fraction | None
    """Seconds; None for a still and where unknown."""
    packets: str
    """Digest over the packets; empty for a still."""
    picture_format: tuple[int, int, str] | None
    """Coded width and height, and pixel format, of the first video stream; None without one."""
    fingerprint: Fingerprint | None
    """None where there is no picture."""
    frames: Frames
    sound: Sound = SILENT

    def to_json(self) -> dict[str, Any]:
        """Which file it is, as in the documents."""
        duration = None if self.duration is None else float(self.duration)
        return {"path": str(self.path), "sha256": self.sha256, "duration": duration}


@dataclass(frozen=True)
class PairComparison:
    """The answer for two files."""

    a: Subject
    b: Subject
    identity: Identity
    comparison: Comparison
    sound: Hearing = UNHEARD
    """What the sounds share; changes nothing about ``identity``."""
    engine: str = ENGINE

    @property
    def score(self) -> float:
        """0..1: the best segment's score; 1 where a digest says the two are the same."""
        if self.identity.strength >= Identity.SAME_FRAMES.strength:
            return 1.0
        return max((segment.score for segment in self.comparison.segments), default=0.0)

    def to_json(self) -> dict[str, Any]:
        """The document of ``workbench compare --json``: times in seconds as floats."""
        return {
            "schema": SCHEMA,
            "engine": self.engine,
            "a": self.a.to_json(),
            "b": self.b.to_json(),
            **answer_to_json(self),
        }


def compare_files(
    a: Path, b: Path, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
) -> PairComparison:
    """Compare two files of any place; nothing is stored.

    Raises :class:`MediaError` for a file that cannot be read, :class:`EnvironmentFault` for one that is not there.
    """
    first = subject_of_file(a, worker, progress=part(progress, 0, 0.45), cancel=cancel)
    second = subject_of_file(b, worker, progress=part(progress, 0.45, 0.9), cancel=cancel)
    progress(0.9, "Comparing")
    answer = compare_subjects(first, second, cancel=cancel)
    progress(1.0)
    return answer


def subject_of_file(
    path: Path,
    worker: MediaWorker,
    *,
    key_frames_only: bool = False,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> Subject:
    """Learn of a file outside the workspace what a comparison needs."""
    try:
        sha256, _, _ = file_digests(path, cancel=cancel)
    except OSError as error:
        raise EnvironmentFault(os_sentence(path, error)) from error
    facts = worker.probe(path)
    still = facts.kind is MediaKind.STILL
    fingerprint, sound = None, SILENT
    if facts.kind is not MediaKind.AUDIO:
        fingerprint = fingerprint_file(
            path,
            worker,
            facts=facts,
            key_frames_only=key_frames_only,
            progress=part(progress, 0, SOUND_FROM),
            cancel=cancel,
        )
    if not key_frames_only:
        sound = listen(path, worker, facts, part(progress, SOUND_FROM, 1), cancel)
    return Subject(
        path=path,
        sha256=sha256,
        duration=None if still else facts.duration,
        packets="" if still else worker.stream_digests(path, cancel=cancel).packets,
        picture_format=picture_format(facts),
        fingerprint=fingerprint,
        frames=FramesOfFile(path, worker, cancel),
        sound=sound,
    )


def compare_subjects(
    a: Subject, b: Subject, *, sound: Hearing | None = None, cancel: Cancel = never_cancel
) -> PairComparison:
    """Compare what was learned before; ``sound`` where the two were listened to already."""
    hearing = hear(a.sound, b.sound) if sound is None else sound
    if a.fingerprint is None or b.fingerprint is None:
        return concluded(a, b, NOTHING_SEEN, hearing)
    return concluded(a, b, compare(a.fingerprint, b.fingerprint, cancel=cancel), hearing)


def hear(a: Sound, b: Sound) -> Hearing:
    """Compare two sounds, where both are there."""
    shared = compare_sound(a.track, b.track) if a.track is not None and b.track is not None else ()
    return Hearing(shared, said_of(a, b))


def hear_all(asked: Sound, others: Mapping[str, Sound], cancel: Cancel) -> dict[str, Hearing]:
    """Compare one sound with many, by their names."""
    tracks = {name: other.track for name, other in others.items() if other.track is not None}
    shared = search_sound(asked.track, tracks, cancel=cancel) if asked.track is not None else {}
    return {name: Hearing(shared.get(name, ()), said_of(asked, other)) for name, other in others.items()}


def concluded(a: Subject, b: Subject, comparison: Comparison, sound: Hearing) -> PairComparison:
    """The answer for two files from what the engine found between them, with what it could not look for."""
    if any(side.fingerprint is not None and len(side.fingerprint) == 1 for side in (a, b)):
        comparison = replace(comparison, searched=replace(comparison.searched, depth=ONE_PICTURE))
    return PairComparison(a, b, identify(a, b, comparison), comparison, sound)


def identify(a: Subject, b: Subject, comparison: Comparison) -> Identity:
    """The highest step of the ladder that holds."""
    if a.sha256 == b.sha256:
        return Identity.SAME_FILE
    if a.packets and a.packets == b.packets:
        return Identity.SAME_STREAMS
    if _same_frames(a, b, comparison):
        return Identity.SAME_FRAMES
    footage = [segment for segment in comparison.segments if segment.relation is Relation.SAME_FOOTAGE]
    if footage:
        whole = _covers([s.a for s in footage], a.duration) and _covers([s.b for s in footage], b.duration)
        return Identity.SAME_FOOTAGE if whole else Identity.SHARED_STRETCH
    return Identity.SAME_SCENE if comparison.segments else Identity.NONE


def picture_format(facts: MediaFacts) -> tuple[int, int, str] | None:
    """What must agree before decoded frames can."""
    if not facts.video:
        return None
    stream = facts.video[0]
    return stream.width, stream.height, stream.pixel_format or ""


def _same_frames(a: Subject, b: Subject, comparison: Comparison) -> bool:
    """Whether all decoded frames agree; decoded only where format, duration, number and looks allow it."""
    searched = comparison.searched
    footage = any(segment.relation is Relation.SAME_FOOTAGE for segment in comparison.segments)
    nothing_to_see = searched.frames_a == searched.skipped_a and searched.frames_b == searched.skipped_b
    if a.picture_format is None or a.picture_format != b.picture_format or not (footage or nothing_to_see):
        return False
    if a.duration is None or b.duration is None or abs(a.duration - b.duration) > SAME_DURATION:
        return False
    try:
        return (
            a.frames.count() == b.frames.count()
            and a.frames.opening() == b.frames.opening()
            and a.frames.digest() == b.frames.digest()
        )
    except MediaError:  # damaged further on: what can be compared was compared
        return False


def _covers(stretches: list[tuple[Fraction, Fraction]], duration: Fraction | None) -> bool:
    """Whether the stretches, overlaps counted once, leave (nearly) nothing out; a still is always covered."""
    if duration is None:
        return True
    covered, reached = Fraction(0), Fraction(0)
    for start, end in sorted(stretches):
        covered += max(end - max(start, reached), Fraction(0))
        reached = max(reached, end)
    return duration - covered <= duration * UNCOVERED_SHARE + UNCOVERED_SECONDS


def answer_to_json(answer: PairComparison) -> dict[str, Any]:
    """The part of the documents that ``compare`` and ``search`` share."""
    searched = answer.comparison.searched
    return {
        "identity": answer.identity.value,
        "segments": [_segment(segment) for segment in answer.comparison.segments],
        "sound": answer.sound.to_json(),
        "searched": {
            "frames_a": searched.frames_a,
            "frames_b": searched.frames_b,
            "skipped_a": searched.skipped_a,
            "skipped_b": searched.skipped_b,
            "views": list(searched.views),
            "depth": searched.depth,
            "sound": answer.sound.said,
        },
    }


def _segment(segment: Segment) -> dict[str, Any]:
    return {
        "a": [float(time) for time in segment.a],
        "b": [float(time) for time in segment.b],
        "speed": segment.speed,
        "mirrored": segment.mirrored,
        "rotation": segment.rotation,
        "region_a": _region(segment.region_a),
        "region_b": _region(segment.region_b),
        "score": segment.score,
        "false_match_rate": segment.false_match_rate,
        "false_match_interval": None if segment.false_match_interval is None else list(segment.false_match_interval),
        "support": None if segment.false_match_interval is None else support(segment.false_match_interval[1]),
        "relation": segment.relation.value,
        "explanation": segment.explanation,
        "pairs": [{"a_pts": p.a_pts, "b_pts": p.b_pts, "distance": p.distance} for p in segment.pairs],
    }


def _region(region: Region) -> list[float]:
    return [round(side, 6) for side in region]


__all__ = ["SCHEMA", "MediaError", "PairComparison", "Subject", "compare_files", "compare_subjects"]
