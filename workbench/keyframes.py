"""Shots, and the frames that stand for them: sharp, not blank, no two alike; each with its hashes."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from hashing import frame as hashes
from workbench import timecode
from workbench.contact_sheet import Tile, draw_sheet
from workbench.errors import EnvironmentFault, MediaError
from workbench.facts import file_digests
from workbench.media.client import MediaWorker
from workbench.media.model import MediaKind
from workbench.names import name_of, os_sentence, printable, quoted, safe_stem
from workbench.progress import Cancel, Progress, never_cancel, no_progress, part, stop_if
from workbench.shots import CutDetector

EVERY_FRAME = Fraction(120)
"""Samples per second: more than any usual clip has frames, so that a cut is found to the frame."""

LONG_SIDE = 256
"""Pixels of the longer side of the pictures looked at: enough to tell a sharp frame from a blurred one."""

BUCKET_SECONDS = 0.25
"""Of each stretch so long the sharpest frame is a candidate; half of a shortest shot, so that each shot has one."""

SPREAD_SECONDS = 3.0
"""A shot so long gets a second keyframe where its picture has changed by then, and so on."""

NEAR_DUPLICATE = 48
"""PDQ bits (of 256) up to which two frames look the same. PDQ's authors match copies up to 31; in the clips tried, a
shot a moment later, with a title that grows or in a slow pan, lay between 32 and 48."""

BLANK_QUALITY = 8
"""PDQ quality (0..100) below which a frame shows nothing: black, blank, fog. Real frames here had 15 or more."""

BLANK_SPREAD = 4.0
"""Standard deviation of luma (0..255) below which a frame shows nothing."""

BLURRED = 0.25
"""A frame with less than this share of the clip's median sharpness is taken only where its shot has none better."""

SHEET_FIT = (480, 480)
"""Pixels that a picture on the contact sheet fits into."""

MOST = 60
"""Most keyframes of a clip: a strip and a contact sheet that a person can take in."""


@dataclass(frozen=True)
class Shot:
    """One uninterrupted take."""

    start_pts: int
    end_pts: int
    """PTS of the next shot's first frame; for the last shot, where its last frame ends."""


@dataclass(frozen=True)
class Keyframe:
    """One frame that stands for its shot."""

    pts: int
    time: Fraction
    """Seconds from the first shown frame."""
    picture_type: str
    """``I``, ``P``, ``B`` or ``?``."""
    shot: int
    """Index into the shots."""
    pdq: str
    """64 hexadecimal digits, of the frame in full size as displayed."""
    pdq_quality: int
    """0..100."""
    phash: str
    dhash: str
    whash: str
    colorhash: str
    sharpness: float
    """Variance of the Laplacian of a picture of :data:`LONG_SIDE` pixels; comparable within one clip only."""


@dataclass(frozen=True)
class KeyframeSet:
    """What was found in one file, in order of time, and what was left out."""

    time_base: Fraction
    """Seconds of one unit of PTS; 0 for a still, which has no time."""
    shots: tuple[Shot, ...]
    keyframes: tuple[Keyframe, ...]
    skipped: tuple[str, ...]
    """Sentences: which frames were no candidates and why, and what of the file could not be read."""
    damaged: tuple[tuple[int, int], ...] = ()
    """First and last PTS of each run of frames that could not be decoded, or only in part, in order."""


def find_keyframes(
    path: Path, worker: MediaWorker, *, progress: Progress = no_progress, cancel: Cancel = never_cancel
) -> KeyframeSet:
    """Shots and keyframes of a clip; a still is its own. Raises MediaError for sound alone or an unreadable file."""
    facts = worker.probe(path)
    if facts.kind is MediaKind.STILL:
        return _of_still(path, worker)
    if not facts.video:
        raise MediaError(f"{quoted(path)} holds sound only; there are no pictures to choose keyframes from.")
    survey = _Survey(facts.video[0].time_base)
    samples = worker.sample(path, rate=EVERY_FRAME, long_side=LONG_SIDE, progress=part(progress, 0, 0.7), cancel=cancel)
    for batch in samples:
        survey.add(batch.pts, batch.grey)
    starts = survey.shot_starts()
    chosen = _choose(survey, starts)
    keyframes = _described(path, worker, survey, chosen, part(progress, 0.7, 1.0), cancel)
    skipped = (*survey.left_out(keyframes, starts), *samples.remarks)
    damaged = runs(survey.pts(), samples.damaged)
    return KeyframeSet(survey.time_base, survey.shots(starts), keyframes, skipped, damaged)


def runs(pts: NDArray[np.int64], of: NDArray[np.int64]) -> tuple[tuple[int, int], ...]:
    """First and last of each run of those in ``of`` among all frames; those that did not decode are not in ``pts``."""
    both = np.union1d(pts, of)
    within = np.concatenate([[False], np.isin(both, of), [False]])
    edges = np.flatnonzero(np.diff(within))
    return tuple((int(both[first]), int(both[after - 1])) for first, after in zip(edges[::2], edges[1::2], strict=True))


@dataclass
class _Candidate:
    """The sharpest frame of a short stretch."""

    number: int
    pts: int
    sharpness: float
    quality: int
    spread: float
    bits: NDArray[np.uint8]
    """Packed PDQ bits, (32,)."""
    shot: int = 0

    @property
    def blank(self) -> bool:
        return self.quality < BLANK_QUALITY or self.spread < BLANK_SPREAD


class _Survey:
    """What is kept of every frame: a few numbers; and of one frame in each bucket: its code."""

    def __init__(self, time_base: Fraction) -> None:
        self.time_base = time_base
        self.candidates: list[_Candidate] = []
        self._cuts = CutDetector()
        self._pts: list[NDArray[np.int64]] = []
        self._sharpness: list[NDArray[np.float64]] = []
        self._count = 0
        self._best: tuple[int, int, float, NDArray[np.uint8]] | None = None

    def add(self, pts: NDArray[np.int64], grey: NDArray[np.uint8]) -> None:
        """Take the next frames."""
        self._cuts.add(grey)
        sharpness = np.array([cv2.Laplacian(picture, cv2.CV_16S).var() for picture in grey])
        self._pts.append(pts)
        self._sharpness.append(sharpness)
        for at, picture, sharp in zip(pts, grey, sharpness, strict=True):
            self._offer(self._count, int(at), float(sharp), picture)
            self._count += 1

    def _offer(self, number: int, pts: int, sharpness: float, picture: NDArray[np.uint8]) -> None:
        if self._best is not None:
            same_bucket = self._bucket(pts) == self._bucket(self._best[1])
            if same_bucket and sharpness <= self._best[2]:
                return
            if not same_bucket:
                self._settle()
        self._best = (number, pts, sharpness, picture)

    def _bucket(self, pts: int) -> int:
        first = int(self._pts[0][0])
        return int((pts - first) * float(self.time_base) / BUCKET_SECONDS)

    def _settle(self) -> None:
        if self._best is None:
            return
        number, pts, sharpness, picture = self._best
        grid = hashes.grids(picture[None])
        bits = np.packbits(hashes.pdq_bits(hashes.coefficients(grid))[0])
        quality = int(hashes.gradient_quality(grid)[0])
        self.candidates.append(_Candidate(number, pts, sharpness, quality, float(picture.std()), bits))
        self._best = None

    def shot_starts(self) -> list[int]:
        """Numbers of the frames that begin a shot; also tells each candidate its shot."""
        self._settle()
        starts = self._cuts.starts(self.times())
        for candidate in self.candidates:
            candidate.shot = int(np.searchsorted(starts, candidate.number, side="right")) - 1
        return starts

    def pts(self) -> NDArray[np.int64]:
        """Of all frames, (n,)."""
        return np.concatenate(self._pts)

    def times(self) -> NDArray[np.float64]:
        """Seconds from the first frame, (n,)."""
        pts = self.pts()
        return np.asarray((pts - pts[0]) * float(self.time_base), np.float64)

    def shots(self, starts: list[int]) -> tuple[Shot, ...]:
        """The shots that begin at ``starts``."""
        pts = self.pts()
        last_step = int(pts[-1] - pts[-2]) if len(pts) > 1 else 1
        edges = [*(int(pts[start]) for start in starts), int(pts[-1]) + last_step]
        return tuple(Shot(start, end) for start, end in pairwise(edges))

    def blurred_below(self) -> float:
        """Sharpness under which a frame counts as blurred in this clip."""
        visible = [candidate.sharpness for candidate in self.candidates if not candidate.blank]
        return BLURRED * float(np.median(visible)) if visible else 0.0

    def left_out(self, keyframes: tuple[Keyframe, ...], starts: list[int]) -> tuple[str, ...]:
        """In sentences."""
        words = []
        blank = sum(candidate.blank for candidate in self.candidates)
        if blank:
            words.append(f"{blank} of {len(self.candidates)} stretches of {BUCKET_SECONDS} s are black or blank.")
        bare = len(starts) - len({keyframe.shot for keyframe in keyframes})
        if bare:
            shots = "1 shot has" if bare == 1 else f"{bare} shots have"
            words.append(f"{shots} no keyframe: blank, too alike to one already chosen, or beyond the {MOST} shown.")
        return tuple(words)


def _choose(survey: _Survey, starts: list[int]) -> list[_Candidate]:
    """First the sharpest of each shot, then one for each further stretch; none like one already chosen."""
    limit = survey.blurred_below()
    of_shot = [_of_shot(survey, shot, limit) for shot in range(len(starts))]
    chosen: list[_Candidate] = []
    for candidates in of_shot:
        _take_sharpest(candidates, chosen)
    chosen = _evenly(chosen, MOST)
    further: list[_Candidate] = []
    for candidates in of_shot:
        for stretch in _stretches(candidates, float(survey.time_base)):
            if not any(candidate is taken for candidate in stretch for taken in chosen):
                _take_sharpest(stretch, further, besides=chosen)
    chosen += _evenly(further, MOST - len(chosen))
    return sorted(chosen, key=lambda candidate: candidate.pts)


def _of_shot(survey: _Survey, shot: int, limit: float) -> list[_Candidate]:
    """The candidates of one shot that show something; blurred ones only where there is nothing else."""
    visible = [candidate for candidate in survey.candidates if candidate.shot == shot and not candidate.blank]
    return [candidate for candidate in visible if candidate.sharpness >= limit] or visible


def _stretches(candidates: list[_Candidate], time_base: float) -> list[list[_Candidate]]:
    """``candidates`` of one shot parted into stretches of equal length, about :data:`SPREAD_SECONDS` each."""
    if not candidates:
        return []
    first, last = candidates[0].pts, candidates[-1].pts
    parts = 1 + int((last - first) * time_base / SPREAD_SECONDS)
    stretches: list[list[_Candidate]] = [[] for _ in range(parts)]
    for candidate in candidates:
        place = (candidate.pts - first) * parts // max(1, last - first + 1)
        stretches[place].append(candidate)
    return [stretch for stretch in stretches if stretch]


def _take_sharpest(
    candidates: list[_Candidate], chosen: list[_Candidate], *, besides: list[_Candidate] | None = None
) -> None:
    taken = [*chosen, *(besides or [])]
    for candidate in sorted(candidates, key=lambda candidate: -candidate.sharpness):
        if not any(_alike(candidate, other) for other in taken):
            chosen.append(candidate)
            return


def _alike(one: _Candidate, other: _Candidate) -> bool:
    return int(np.bitwise_count(one.bits ^ other.bits).sum()) <= NEAR_DUPLICATE


def _evenly(candidates: list[_Candidate], most: int) -> list[_Candidate]:
    if len(candidates) <= most:
        return candidates
    return [candidates[round(place)] for place in np.linspace(0, len(candidates) - 1, most)] if most > 0 else []


def _described(
    path: Path, worker: MediaWorker, survey: _Survey, chosen: list[_Candidate], progress: Progress, cancel: Cancel
) -> tuple[Keyframe, ...]:
    """The chosen frames as decoded in full; one whose full-size PDQ turns out like an earlier one's is dropped."""
    first = int(survey.pts()[0])
    keyframes: list[Keyframe] = []
    for place, candidate in enumerate(chosen):
        stop_if(cancel)
        frame = worker.frame(path, candidate.pts)
        time = (frame.pts - first) * survey.time_base
        keyframe = _keyframe(frame.rgb, frame.pts, time, frame.picture_type, candidate.shot, candidate.sharpness)
        if all(hashes.pdq_distance(keyframe.pdq, other.pdq) > NEAR_DUPLICATE for other in keyframes):
            keyframes.append(keyframe)
        progress((place + 1) / len(chosen), quoted(path))
    return tuple(keyframes)


def _keyframe(
    rgb: NDArray[np.uint8], pts: int, time: Fraction, picture_type: str, shot: int, sharpness: float
) -> Keyframe:
    pdq = hashes.pdq(hashes.luma(rgb))
    family = hashes.image_hashes(rgb)
    return Keyframe(
        pts=pts,
        time=time,
        picture_type=picture_type,
        shot=shot,
        pdq=pdq.hex,
        pdq_quality=pdq.quality,
        phash=family.phash,
        dhash=family.dhash,
        whash=family.whash,
        colorhash=family.colorhash,
        sharpness=round(sharpness, 1),
    )


def _of_still(path: Path, worker: MediaWorker) -> KeyframeSet:
    rgb = worker.still(path)
    small = cv2.resize(rgb, (LONG_SIDE, LONG_SIDE), interpolation=cv2.INTER_AREA)
    sharpness = float(cv2.Laplacian(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), cv2.CV_16S).var())
    return KeyframeSet(
        time_base=Fraction(0),
        shots=(Shot(0, 1),),
        keyframes=(_keyframe(rgb, 0, Fraction(0), "I", 0, sharpness),),
        skipped=(),
    )


def export_keyframes(
    path: Path,
    found: KeyframeSet,
    folder: Path,
    worker: MediaWorker,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never_cancel,
) -> list[Path]:
    """Write each keyframe in full size as PNG and, last in the list, a contact sheet; returns what was written.

    Each PNG says in text chunks which frame of which file it is. Files of the same name are replaced. Raises MediaError
    or EnvironmentFault in a sentence; what was written by then stays.
    """
    try:
        sha256 = file_digests(path, cancel=cancel)[0]
        folder.mkdir(parents=True, exist_ok=True)
        stem = safe_stem(name_of(path))
        written: list[Path] = []
        tiles: list[Tile] = []
        for place, keyframe in enumerate(found.keyframes, 1):
            stop_if(cancel)
            rgb = _picture(path, worker, keyframe, found)
            target = folder / f"{stem}-{place:02d}-{_file_time(keyframe.time)}-pts{keyframe.pts}.png"
            Image.fromarray(rgb).save(target, pnginfo=_chunks(path, sha256, keyframe, found))
            written.append(target)
            tiles.append(_tile(rgb, keyframe))
            progress(place / (len(found.keyframes) + 1), quoted(path))
        sheet = folder / f"{stem}-contact-sheet.png"
        draw_sheet(printable(name_of(path)), _sheet_lines(found, sha256), tiles).save(sheet, optimize=True)
    except OSError as error:
        raise EnvironmentFault(os_sentence(folder, error)) from error
    progress(1.0, quoted(path))
    return [*written, sheet]


def _picture(path: Path, worker: MediaWorker, keyframe: Keyframe, found: KeyframeSet) -> NDArray[np.uint8]:
    return worker.frame(path, keyframe.pts).rgb if found.time_base else worker.still(path)


def _chunks(path: Path, sha256: str, keyframe: Keyframe, found: KeyframeSet) -> PngInfo:
    chunks = PngInfo()
    texts = {
        "Source": printable(name_of(path)),
        "Source SHA-256": sha256,
        **(_chunks_of_time(keyframe, found) if found.time_base else {}),
        "PDQ": keyframe.pdq,
        "PDQ quality": str(keyframe.pdq_quality),
        "pHash": keyframe.phash,
        "dHash": keyframe.dhash,
        "wHash": keyframe.whash,
        "colorhash": keyframe.colorhash,
        "Software": "Verification Workbench",
    }
    for key, text in texts.items():
        chunks.add_text(key, text)
    return chunks


def _chunks_of_time(keyframe: Keyframe, found: KeyframeSet) -> dict[str, str]:
    return {
        "PTS": str(keyframe.pts),
        "Time base": str(found.time_base),
        "Time": timecode.full(keyframe.time),
        "Picture type": keyframe.picture_type,
        "Shot": str(keyframe.shot + 1),
    }


def _tile(rgb: NDArray[np.uint8], keyframe: Keyframe) -> Tile:
    small = Image.fromarray(rgb)
    small.thumbnail(SHEET_FIT, Image.Resampling.LANCZOS)
    detail = f"shot {keyframe.shot + 1} · PTS {keyframe.pts} · {keyframe.picture_type}"
    return Tile(np.asarray(small), timecode.clock_text(keyframe.time), detail)


def _sheet_lines(found: KeyframeSet, sha256: str) -> list[str]:
    shots = "1 shot" if len(found.shots) == 1 else f"{len(found.shots)} shots"
    frames = "1 keyframe" if len(found.keyframes) == 1 else f"{len(found.keyframes)} keyframes"
    base = f" · time base {found.time_base} s" if found.time_base else ""
    return [f"{frames} from {shots}{base}", f"SHA-256 {sha256}", *found.skipped]


def _file_time(time: Fraction) -> str:
    return timecode.full(time).replace(":", "-")
