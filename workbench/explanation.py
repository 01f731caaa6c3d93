"""What the desk draws of a comparison on request, as files: the match map, and of each stretch corners that agree,
what was laid over, and what remains of two frames that are laid on one another.

The pictures show; ``explanation.json`` says the same in numbers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from hashing import evidence, overlay
from hashing.evidence import CornerPairs
from hashing.fingerprint import Fingerprint
from hashing.overlay import Overlays
from hashing.refine import refined
from hashing.register import Matrix
from hashing.result import Relation, Segment
from workbench.compare import PairComparison, Subject
from workbench.errors import EnvironmentFault, UserError
from workbench.explain import REFINED_PAIRS
from workbench.explanation_pictures import Line, corners_picture, difference_picture, map_picture, overlays_picture
from workbench.media.client import MediaWorker
from workbench.names import os_sentence, quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if

SCHEMA = "workbench.explanation/1"
NAME = "explanation.json"
MAP = "match-map.png"
FIT = (960, 720)
"""Pixels that a picture fits into."""


@dataclass(frozen=True)
class Explanation:
    """What was written, and what it says."""

    document: dict[str, Any]
    files: tuple[Path, ...]
    """The document first."""


def check_free(out: Path) -> None:
    """Raise UserError where the folder holds an explanation already: none is written over."""
    if (out / NAME).exists():
        raise UserError(f"{quoted(out)} holds an explanation already; name another folder.")


def explain(
    answer: PairComparison,
    out: Path,
    worker: MediaWorker,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> Explanation:
    """Write what explains ``answer`` into the folder ``out``, which is made.

    UserError where one of the two holds no pictures or the folder holds an explanation already; EnvironmentFault where
    it cannot be written to; MediaError for an unreadable file.
    """
    prints = _prints(answer.a), _prints(answer.b)
    check_free(out)
    pictures: dict[str, Image.Image] = {}
    levels = evidence.match_map(*prints)
    segments = answer.comparison.segments
    pictures[MAP] = map_picture(levels, [_line(one) for one in segments], (prints[0].end, prints[1].end))
    stretches = []
    for number, segment in enumerate(segments, 1):
        stop_if(cancel)
        step = part(progress, (number - 1) / len(segments), number / len(segments))
        stretches.append(_stretch(answer, prints, segment, f"stretch-{number}", pictures, worker))
        step(1.0)
    document = {
        "schema": SCHEMA,
        "a": answer.a.to_json(),
        "b": answer.b.to_json(),
        "map": {"file": MAP, "columns": levels.shape[1], "rows": levels.shape[0], "levels": levels.tolist()},
        "stretches": stretches,
    }
    return Explanation(document, _written(out, document, pictures))


def _prints(subject: Subject) -> Fingerprint:
    if subject.fingerprint is None:
        raise UserError(f"{quoted(subject.path)} holds no pictures; what is drawn explains shared pictures.")
    return subject.fingerprint


def _line(segment: Segment) -> Line:
    (start, end), (first, last) = segment.a, segment.b
    there = (last, first) if segment.speed < 0 else (first, last)
    return (float(start), float(there[0])), (float(end), float(there[1]))


def _stretch(
    answer: PairComparison,
    prints: tuple[Fingerprint, Fingerprint],
    segment: Segment,
    stem: str,
    pictures: dict[str, Image.Image],
    worker: MediaWorker,
) -> dict[str, Any]:
    """What is said of a stretch; its pictures are put to the others."""
    corners, laid = evidence.corner_pairs(*prints, segment), overlay.overlays(*prints, segment)
    told: dict[str, Any] = {
        "a": [float(one) for one in segment.a],
        "b": [float(one) for one in segment.b],
        "corners": None,
        "overlays": None,
        "difference": None,
    }
    if corners is not None:
        name = f"{stem}-corners.png"
        pair = _shown(answer, corners.a_pts, corners.b_pts, worker)
        pictures[name] = corners_picture(*pair, corners.points)
        told["corners"] = {"file": name, **_corners(corners)}
    if laid is not None:
        name = f"{stem}-overlays.png"
        a_pts, b_pts = _middle(segment, corners)
        pictures[name] = overlays_picture(*_shown(answer, a_pts, b_pts, worker), laid)
        told["overlays"] = {"file": name, "a_pts": a_pts, "b_pts": b_pts, **_overlays(laid)}
    matrix = overlay.laid_on(*prints, segment)
    if matrix is not None:
        name = f"{stem}-difference.png"
        a_pts, b_pts = _middle(segment, corners)
        matrix = _exact(answer, segment, matrix, worker)
        pictures[name] = difference_picture(*_shown(answer, a_pts, b_pts, worker), matrix)
        told["difference"] = {"file": name, "a_pts": a_pts, "b_pts": b_pts, "matrix": matrix.tolist()}
    return told


def _exact(answer: PairComparison, segment: Segment, matrix: Matrix, worker: MediaWorker) -> Matrix:
    """The map made exact from aligned frames; of another moment of the scene there are none."""
    if segment.relation is not Relation.SAME_FOOTAGE:
        return matrix
    alike = sorted(segment.pairs, key=lambda pair: pair.distance)[:REFINED_PAIRS]
    return refined(matrix, [_shown(answer, pair.a_pts, pair.b_pts, worker) for pair in alike])


def _corners(found: CornerPairs) -> dict[str, Any]:
    return {"a_pts": found.a_pts, "b_pts": found.b_pts, "points": [list(map(float, one)) for one in found.points]}


def _overlays(found: Overlays) -> dict[str, Any]:
    return {"boxes_a": [list(box) for box in found.boxes()], "matrix": found.matrix.tolist()}


def _middle(segment: Segment, corners: CornerPairs | None) -> tuple[int, int]:
    """Timestamps of two frames of the same instant, in the middle of the stretch where any are aligned there."""
    if segment.pairs:
        pair = segment.pairs[len(segment.pairs) // 2]
        return pair.a_pts, pair.b_pts
    return (corners.a_pts, corners.b_pts) if corners is not None else (0, 0)


def _shown(
    answer: PairComparison, a_pts: int, b_pts: int, worker: MediaWorker
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    return _picture(answer.a, a_pts, worker), _picture(answer.b, b_pts, worker)


def _picture(subject: Subject, pts: int, worker: MediaWorker) -> NDArray[np.uint8]:
    if subject.picture_format is None:  # a still has no stream
        return worker.still(subject.path, fit=FIT)
    return worker.frame(subject.path, pts, fit=FIT).rgb


def _written(out: Path, document: dict[str, Any], pictures: dict[str, Image.Image]) -> tuple[Path, ...]:
    """The pictures, then the document, so that a folder with a document is whole."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, picture in pictures.items():
            picture.save(out / name)
        (out / NAME).write_text(json.dumps(document) + "\n", encoding="utf-8")
    except OSError as error:
        raise EnvironmentFault(os_sentence(out, error)) from error
    return (out / NAME, *(out / name for name in pictures))
