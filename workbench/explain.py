"""What the desk shows of a recorded match for an eye to judge: the match map, corners that agree, overlays."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cases.records import Clip, Match
from cases.workspace import Workspace
from hashing import evidence, overlay
from hashing.evidence import CornerPairs
from hashing.fingerprint import Fingerprint
from hashing.overlay import Overlays
from hashing.result import WHOLE_FRAME, Region, Relation, Segment
from workbench.derived import Derived
from workbench.media.client import MediaWorker
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part


def match_map(
    workspace: Workspace,
    a: Clip,
    b: Clip,
    worker: MediaWorker,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> NDArray[np.uint8]:
    """:func:`hashing.evidence.match_map` of two clips; MediaError for sound alone or an unreadable clip."""
    return evidence.match_map(*_fingerprints(workspace, a, b, worker, progress, cancel))


def agreeing_corners(
    workspace: Workspace,
    match: Match,
    number: int,
    clips: tuple[Clip, Clip],
    worker: MediaWorker,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> CornerPairs | None:
    """:func:`hashing.evidence.corner_pairs` of the match's ``number``-th recorded stretch.

    ``clips`` are the match's two, as it has them. None where the record has no such stretch or none can be read, or
    where nothing agrees; MediaError for an unreadable clip, FormatError where what is kept of one is damaged.
    """
    segment = recorded_segment(match, number)
    if segment is None:
        return None
    a, b = _fingerprints(workspace, *clips, worker, progress, cancel)
    return evidence.corner_pairs(a, b, segment)


def laid_over(
    workspace: Workspace,
    match: Match,
    number: int,
    clips: tuple[Clip, Clip],
    worker: MediaWorker,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> Overlays | None:
    """:func:`hashing.overlay.overlays` of the match's ``number``-th recorded stretch, in the frame of its first clip.

    On the terms of :func:`agreeing_corners`; None also where the two cannot be laid on one another.
    """
    segment = recorded_segment(match, number)
    if segment is None:
        return None
    a, b = _fingerprints(workspace, *clips, worker, progress, cancel)
    return overlay.overlays(a, b, segment)


def recorded_segment(match: Match, number: int) -> Segment | None:
    """The ``number``-th stretch as the record has it, without its aligned frames; None where it cannot be read."""
    try:
        return _segment(json.loads(match.comparison)["segments"][number])
    except (ValueError, KeyError, TypeError, IndexError, OverflowError):
        return None


def _segment(kept: dict[str, Any]) -> Segment:
    return Segment(
        a=(Fraction(kept["a"][0]), Fraction(kept["a"][1])),
        b=(Fraction(kept["b"][0]), Fraction(kept["b"][1])),
        speed=float(kept["speed"]),
        mirrored=bool(kept["mirrored"]),
        rotation=float(kept["rotation"]),
        region_a=_region(kept["region_a"]),
        region_b=_region(kept["region_b"]),
        score=float(kept["score"]),
        false_match_rate=None,
        relation=Relation(kept["relation"]),
        pairs=(),
        explanation=str(kept["explanation"]),
    )


def _region(kept: list[float] | None) -> Region:
    if kept is None:
        return WHOLE_FRAME
    x, y, width, height = (float(side) for side in kept)
    return x, y, width, height


def _fingerprints(
    workspace: Workspace, a: Clip, b: Clip, worker: MediaWorker, progress: Progress, cancel: Cancel
) -> tuple[Fingerprint, Fingerprint]:
    derived = Derived(workspace)
    return (
        derived.fingerprint(a, worker, progress=part(progress, 0, 0.5), cancel=cancel),
        derived.fingerprint(b, worker, progress=part(progress, 0.5, 1), cancel=cancel),
    )
