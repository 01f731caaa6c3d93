"""What the desk shows of a recorded match for an eye to judge: the match map, corners that agree, overlays."""

from __future__ import annotations

import json
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cases.records import Clip, ClipKind, Match
from cases.workspace import Workspace
from hashing import evidence, overlay
from hashing.evidence import CornerPairs
from hashing.fingerprint import Fingerprint
from hashing.overlay import Overlays
from hashing.refine import refined
from hashing.register import Matrix
from hashing.result import WHOLE_FRAME, Region, Relation, Segment
from workbench.derived import Derived
from workbench.errors import MediaError
from workbench.media.client import MediaWorker
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part

REFINED_PAIRS = 3
"""Aligned frames by which a map is made exact: each takes a few tenths of a second to decode and fit."""
REFINED_SIDE = 640
"""Pixels of their longer side."""


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


@dataclass(frozen=True, eq=False)
class Laid:
    """How the pictures of a match's first clip lie on those of its second, and what only one of them shows."""

    matrix: Matrix | None
    """As :func:`hashing.overlay.laid_on` gives it."""
    overlays: Overlays | None
    """As :func:`hashing.overlay.overlays` gives it: in the frame of the match's first clip."""


def laid_on(
    workspace: Workspace,
    match: Match,
    number: int,
    clips: tuple[Clip, Clip],
    worker: MediaWorker,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> Laid:
    """Lay the two on one another in the ``number``-th recorded stretch, on the terms of :func:`agreeing_corners`.

    The map is made exact by :func:`hashing.refine.refined` from aligned frames on record, where those can be read.
    """
    segment = recorded_segment(match, number)
    if segment is None:
        return Laid(None, None)
    a, b = _fingerprints(workspace, *clips, worker, part(progress, 0, 0.7), cancel)
    if segment.relation is not Relation.SAME_FOOTAGE:
        return Laid(overlay.laid_on(a, b, segment), None)
    found = overlay.overlays(a, b, segment)
    if found is None:
        return Laid(None, None)
    try:
        frames = [
            tuple(_picture(workspace, clip, worker, pts, cancel) for clip, pts in zip(clips, pair, strict=True))
            for pair in _recorded_pairs(match, number)
        ]
    except MediaError:  # what is kept of the clips is all there is to go by
        return Laid(found.matrix, found)
    return Laid(refined(found.matrix, [(of_a, of_b) for of_a, of_b in frames]), found)


def _recorded_pairs(match: Match, number: int) -> list[tuple[int, int]]:
    """Timestamps of the stretch's most alike aligned frames."""
    kept = json.loads(match.comparison)["segments"][number].get("pairs", ())
    alike = sorted(kept, key=lambda pair: int(pair["distance"]))[:REFINED_PAIRS]
    return [(int(pair["a_pts"]), int(pair["b_pts"])) for pair in alike]


def _picture(workspace: Workspace, clip: Clip, worker: MediaWorker, pts: int, cancel: Cancel) -> NDArray[np.uint8]:
    path, fit = workspace.evidence.path_of(clip), (REFINED_SIDE, REFINED_SIDE)
    if clip.kind is ClipKind.STILL:
        return worker.still(path, fit=fit)
    return worker.frame(path, pts, fit=fit, cancel=cancel).rgb


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
