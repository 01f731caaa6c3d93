"""PDQ hash lists as others exchange them: written of files, and searched for what a clip shows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hashing import frame
from hashing.errors import FormatError
from hashing.lists import MATCH_BITS, HashList, Listed, ListForm, ListMatch, read_list
from workbench import timecode
from workbench.errors import EnvironmentFault, MediaError, UserError
from workbench.keyframes import find_keyframes
from workbench.media.client import MediaWorker
from workbench.media.model import MediaKind, VideoStream
from workbench.names import os_sentence, quoted
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part

SCHEMA = "workbench.search-list/1"

RATE = Fraction(1)
"""Frames hashed a second: vPDQ's default."""

PAIRS = 1000
"""Near pairs told of one clip; a still picture of an hour would have thousands."""


def file_hashes(
    path: Path,
    worker: MediaWorker,
    form: ListForm,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> HashList:
    """The real PDQ hashes of a file: of its keyframes for ``pdq``, of a frame each second for ``vpdq``.

    Frame numbers count the frames that are shown, times run from the first of them. Raises MediaError for sound alone.
    """
    facts = worker.probe(path)
    if facts.kind is MediaKind.STILL:
        still = frame.pdq(frame.luma(worker.still(path)))
        return _listed([still.hex], [still.quality], np.zeros(1, np.int64), np.zeros(1))
    if not facts.video:
        raise MediaError(f"{quoted(path)} holds sound only; there are no pictures to hash.")
    if form is ListForm.VPDQ:
        return _each_second(path, facts.video[0], worker, progress, cancel)
    found = find_keyframes(path, worker, progress=part(progress, 0, 0.9), cancel=cancel)
    times = [keyframe.pts for keyframe in found.keyframes]
    return _located(
        path,
        worker,
        np.array(times, np.int64),
        [(keyframe.pdq, keyframe.pdq_quality) for keyframe in found.keyframes],
    )


def _each_second(path: Path, stream: VideoStream, worker: MediaWorker, progress: Progress, cancel: Cancel) -> HashList:
    """In full size, as vPDQ does: made smaller first, hashes of the same frame differ by 10 bits and more."""
    pts: list[NDArray[np.int64]] = []
    hashes: list[tuple[str, int]] = []
    side = max(stream.display_width, stream.display_height)
    for batch in worker.sample(path, rate=RATE, long_side=side, progress=part(progress, 0, 0.9), cancel=cancel):
        pts.append(batch.pts)
        hashes += [(found.hex, found.quality) for found in map(frame.pdq, batch.grey)]
    return _located(path, worker, np.concatenate([np.zeros(0, np.int64), *pts]), hashes)


def _located(path: Path, worker: MediaWorker, pts: NDArray[np.int64], hashes: list[tuple[str, int]]) -> HashList:
    index = worker.index(path)
    start = int(index.pts[0])
    seconds = [float(timecode.seconds(int(value), index.time_base, start)) for value in pts]
    numbers = np.maximum(np.searchsorted(index.pts, pts, side="right") - 1, 0)
    return _listed([h for h, _ in hashes], [q for _, q in hashes], numbers, np.maximum(np.array(seconds), 0.0))


def _listed(
    digits: list[str], quality: list[int], numbers: NDArray[np.int64], seconds: NDArray[np.float64]
) -> HashList:
    return HashList(
        codes=np.frombuffer(bytes.fromhex("".join(digits)), np.uint8).reshape(-1, frame.CODE_BYTES),
        quality=np.array(quality, np.int16),
        frame=numbers.astype(np.int64),
        seconds=seconds.astype(np.float64),
        line=np.arange(1, len(digits) + 1),
    )


def read_list_file(path: Path) -> HashList:
    """The hashes in a text file; raises UserError where there is none, EnvironmentFault where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return read_list(stream)
    except OSError as error:
        raise EnvironmentFault(os_sentence(path, error)) from error
    except FormatError as error:
        raise UserError(f"{quoted(path)} is no list of hashes: {error}") from error


@dataclass(frozen=True)
class ListAnswer:
    """One file against a list."""

    name: str
    hashes: HashList
    match: ListMatch

    def to_json(self, listed: HashList) -> dict[str, Any]:
        """One entry of ``files`` in the document of ``workbench search --in LIST --json``."""
        match = self.match
        return {
            "path": self.name,
            "frames": match.query_counted,
            "frames_near": match.query_near,
            "frames_share": match.query_share,
            "listed": match.listed_counted,
            "listed_near": match.listed_near,
            "listed_share": match.listed_share,
            "pairs": [
                {
                    "frame": int(self.hashes.frame[pair.query]),
                    "time": float(self.hashes.seconds[pair.query]),
                    "line": int(listed.line[pair.listed]),
                    "listed_frame": None if listed.frame[pair.listed] < 0 else int(listed.frame[pair.listed]),
                    "listed_time": None
                    if np.isnan(listed.seconds[pair.listed])
                    else float(listed.seconds[pair.listed]),
                    "distance": pair.distance,
                }
                for pair in match.pairs[:PAIRS]
            ],
            "pairs_left_out": max(0, len(match.pairs) - PAIRS),
        }


@dataclass(frozen=True)
class ListSearch:
    """Files against a list; those with nothing near are there too."""

    path: Path
    listed: HashList
    answers: tuple[ListAnswer, ...]
    skipped: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The document of ``workbench search --in LIST --json``."""
        return {
            "schema": SCHEMA,
            "list": {
                "path": str(self.path),
                "hashes": len(self.listed),
                "too_low_quality": int((~self.listed.useful).sum()),
                "timed": self.listed.timed,
                "refused": list(self.listed.refused),
            },
            "rule": {"bits": MATCH_BITS, "quality": frame.PDQ_USEFUL_QUALITY, "frames_per_second": float(RATE)},
            "files": [answer.to_json(self.listed) for answer in self.answers],
            "skipped": list(self.skipped),
        }


def search_list(
    path: Path,
    files: list[tuple[str, Path]],
    worker: MediaWorker,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> ListSearch:
    """What of a list is shown by ``files`` (names and places): one frame a second of each, by PDQ's published rule.

    A file that cannot be read is skipped with a sentence. Raises UserError where the list is none.
    """
    listed = read_list_file(path)
    ready = Listed(listed)
    answers: list[ListAnswer] = []
    skipped: list[str] = []
    for number, (name, file) in enumerate(files):
        step = part(progress, number / len(files), (number + 1) / len(files))
        try:
            hashes = file_hashes(file, worker, ListForm.VPDQ, progress=step, cancel=cancel)
            answers.append(ListAnswer(name, hashes, ready.match(hashes)))
        except (MediaError, EnvironmentFault) as error:
            skipped.append(str(error))
    answers.sort(key=lambda answer: -answer.match.query_near)
    return ListSearch(path, listed, tuple(answers), tuple(skipped))
