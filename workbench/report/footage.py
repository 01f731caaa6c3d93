"""The pictures of a report: which frames it shows, fetched once, in order of time, from the media worker.

Pixels come from the media worker alone; nothing here opens a file of others.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from cases.marks import blurred_on
from cases.records import Case, Clip, ClipKind, Decision, Match
from cases.workspace import Workspace
from workbench.blurring import blurred, hidden_at, snapped
from workbench.derived import Derived
from workbench.errors import EnvironmentFault, MediaError
from workbench.i18n import Said, counted, joined, recorded, tr
from workbench.keyframes import Keyframe
from workbench.media.client import MediaWorker
from workbench.names import in_terms_of
from workbench.places import Outline
from workbench.progress import Cancel, Progress, part, stop_if
from workbench.replay.outputs import of_fingerprint, of_keyframes
from workbench.report.called import in_order
from workbench.report.images import FIT, picture_of_pixels
from workbench.report.model import Picture

MOST_EXHIBITS = 12
"""Keyframes printed for one clip: four rows of a page. More are chosen evenly over the clip."""

MOST_PAIRS = 4
"""Aligned frame pairs printed for one stretch: two rows, enough for an eye to judge; one row beside a still."""

MOST_ILLUSTRATED = 6
"""Stretches of one match that get pictures; the drawing and the words hold all of them."""

ELSEWHERE = tr(
    "Not held here: this desk has the record of the file without the file. The digests are those on record; nothing "
    "that needs the file itself could be checked for this report."
)
"""What is said of a clip that came with a bundle without its original, or whose original another desk holds."""

T = TypeVar("T")


@dataclass(frozen=True)
class Shown:
    """A frame as it was fetched: the one that is shown at the time asked for."""

    picture: Picture
    pts: int
    picture_type: str
    hidden: tuple[Outline, ...] = ()
    """Places that were made unrecognisable."""
    planes: str = ""
    """Digest of the frame's decoded planes; empty for a still."""


@dataclass(frozen=True)
class Computed:
    """What others can compute again of a clip, see :mod:`workbench.replay`."""

    reader: str
    """What reads it here, with its version."""
    keyframes: str = ""
    """Digest of all its keyframes; empty where they were not looked for."""
    fingerprint: str = ""
    """Digest of its fingerprint, where it is part of a match with pictures; else empty."""


@dataclass(frozen=True)
class Chosen:
    """The keyframes of a clip that are printed, of how many."""

    keyframes: tuple[Keyframe, ...]
    found: int


class Footage:
    """The clips of a case, those of other cases that share something with them, and their frames."""

    def __init__(
        self,
        workspace: Workspace,
        case: Case,
        worker: MediaWorker,
        flagged: frozenset[str],
        *,
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        store = workspace.store
        self._worker, self._cancel = worker, cancel
        self._derived = Derived(workspace)
        self.flagged = flagged
        self.clips = store.find(Clip, case_id=case.id)
        """Of the case, in the order they were taken in."""
        self.matches = in_order(store.matches(case.id))
        """Confirmed ones first, rejected ones last."""
        ids = dict.fromkeys(
            [*(clip.id for clip in self.clips), *(i for m in self.matches for i in (m.clip_a, m.clip_b))]
        )
        self.by_id = {clip_id: store.get(Clip, clip_id) for clip_id in ids}
        """The clips of the case and those they match."""
        self.numbers = {clip.id: f"M{number}" for number, clip in enumerate(self.clips, 1)}
        self._references = {clip.case_id: store.get(Case, clip.case_id).reference for clip in self.by_id.values()}
        self.chosen: dict[str, Chosen] = {}
        """Keyframes by clip id; none for stills and sound."""
        self.computed: dict[str, Computed] = {}
        """By clip id, of those that could be read."""
        self.troubles: dict[str, str] = {}
        """By clip id, a sentence on why pictures are missing."""
        self.elsewhere = {clip.id: ELSEWHERE for clip in self.by_id.values() if workspace.not_held(clip)}
        """By clip id, that the original never came here."""
        self.missing = {clip.id: _missing(clip) for clip in self.by_id.values() if self._is_missing(clip)}
        """By clip id, that the original was held here and is gone."""
        self._hidden = {clip.id: tuple(blurred_on(store, clip)) for clip in self.by_id.values()}
        """By clip id, what is marked as not to be seen."""
        self._shown: dict[tuple[str, int, bool], Shown] = {}
        """By clip id, the timestamp that was asked for, and whether it is veiled."""
        self._read(progress)

    @property
    def veils_something(self) -> bool:
        """Whether a picture here is veiled."""
        return any(shown.picture.veiled for shown in self._shown.values())

    def veils(self, match: Match) -> bool:
        """Whether the pictures of a match are veiled, those of both clips: what one shows, the other shows too."""
        return bool(self.flagged & {match.clip_a, match.clip_b})

    def frames(self) -> list[tuple[Clip, Shown]]:
        """Every frame that was fetched, clip by clip, in order of time."""
        return [(self.by_id[clip_id], shown) for (clip_id, _, _), shown in self._shown.items()]

    def hides(self, clip_id: str) -> bool:
        """Whether something was made unrecognisable on a picture of this clip."""
        return any(shown.hidden for (clip, _, _), shown in self._shown.items() if clip == clip_id)

    def shown(self, clip_id: str, pts: int, *, of: Match | None = None) -> Shown | None:
        """The frame asked for, as it is shown by itself or with a match; None where it could not be read."""
        return self._shown.get((clip_id, pts, clip_id in self.flagged if of is None else self.veils(of)))

    def label(self, clip: Clip) -> str:
        """Number and name; for a clip of another case its name and that case."""
        if clip.id in self.numbers:
            return f"{self.numbers[clip.id]} {clip.name}"
        return tr("{0}, of case {1}", clip.name, self._references[clip.case_id])

    def _read(self, progress: Progress) -> None:
        """Fetch every picture, clip by clip in order of time, so that each file is opened once and read forward."""
        wanted: dict[str, set[tuple[int, bool]]] = {clip_id: set() for clip_id in self.by_id}
        for match in self.matches:
            veiled = self.veils(match)
            for segment in illustrated(match):
                for a_pts, b_pts, _ in pairs(segment):
                    wanted[match.clip_a].add((a_pts, veiled))
                    wanted[match.clip_b].add((b_pts, veiled))
        for number, clip in enumerate(self.by_id.values()):
            step = part(progress, number / len(self.by_id), (number + 1) / len(self.by_id))
            step(0.0, clip.name)
            if clip.id in self.elsewhere or clip.id in self.missing:
                self.troubles[clip.id] = (
                    tr("No picture of {0} is shown: the original is not held here.", clip.name)
                    if clip.id in self.elsewhere
                    else tr("No picture of {0} is shown: the original is missing.", clip.name)
                )
                continue
            try:
                if clip.id in self.numbers:
                    chosen = self._choose(clip, part(step, 0, 0.6))
                    wanted[clip.id].update((pts, clip.id in self.flagged) for pts in chosen)
                self._fetch(clip, sorted(wanted[clip.id]), part(step, 0.6, 0.9))
                self.computed[clip.id] = self._compute(clip, part(step, 0.9, 1.0))
            except (MediaError, EnvironmentFault) as error:
                self.troubles[clip.id] = recorded(in_terms_of(str(error), self._derived.original(clip), clip.name))

    def _is_missing(self, clip: Clip) -> bool:
        return clip.id not in self.elsewhere and not self._derived.original(clip).is_file()

    def _choose(self, clip: Clip, progress: Progress) -> list[int]:
        if clip.kind is ClipKind.AUDIO:
            return []
        if clip.kind is ClipKind.STILL:
            return [0]
        found = self._derived.keyframes(clip, self._worker, progress=progress, cancel=self._cancel).keyframes
        self.chosen[clip.id] = Chosen(tuple(_evenly(found, MOST_EXHIBITS)), len(found))
        return [keyframe.pts for keyframe in self.chosen[clip.id].keyframes]

    def _compute(self, clip: Clip, progress: Progress) -> Computed:
        made = Computed(self._worker.probe(self._derived.original(clip)).reader)
        if clip.id in self.chosen:
            found = self._derived.keyframes(clip, self._worker, cancel=self._cancel)
            made = replace(made, keyframes=of_keyframes(found))
        matched = any(clip.id in (match.clip_a, match.clip_b) for match in self.matches)
        if matched and clip.id in self.numbers and clip.kind is not ClipKind.AUDIO:
            fingerprint = self._derived.fingerprint(clip, self._worker, progress=progress, cancel=self._cancel)
            made = replace(made, fingerprint=of_fingerprint(fingerprint))
        return made

    def _fetch(self, clip: Clip, wanted: list[tuple[int, bool]], progress: Progress) -> None:
        original = self._derived.original(clip)
        if self._hidden[clip.id] and wanted and clip.kind is ClipKind.VIDEO:
            frames = self._derived.frame_index(clip, self._worker).pts
            self._hidden[clip.id] = snapped(self._hidden[clip.id], frames)
        for number, (pts, veiled) in enumerate(wanted):
            stop_if(self._cancel)
            if clip.kind is ClipKind.STILL:
                rgb = self._worker.still(original, fit=FIT)
                shown = self._shown_as(clip, 0, "", rgb, tr("the still"), veiled=veiled)
            else:
                frame = self._worker.frame(original, pts, fit=FIT, planes=True)
                what = tr("frame at PTS {0}", str(frame.pts))
                shown = self._shown_as(clip, frame.pts, frame.picture_type, frame.rgb, what, veiled=veiled)
                shown = replace(shown, planes=frame.planes)
            self._shown[clip.id, pts, veiled] = shown
            progress((number + 1) / len(wanted), clip.name)

    def _shown_as(
        self, clip: Clip, pts: int, picture_type: str, rgb: NDArray[np.uint8], what: str, *, veiled: bool
    ) -> Shown:
        hidden = hidden_at(self._hidden[clip.id], (pts,))
        name = f"{clip.sha256[:16]}-{pts}{'-blurred' if hidden else ''}{'-veiled' if veiled else ''}.jpg"
        number = len(hidden)
        parts = counted("{0} place made unrecognisable", "{0} places made unrecognisable", number) if hidden else ""
        veil = tr("in grey and blurred") if veiled else ""
        alt = tr("{0}: {1}", self.label(clip), joined(", ", (what, parts, veil)))
        picture = picture_of_pixels(name, blurred(rgb, hidden), alt, veiled=veiled)
        return Shown(picture, pts, picture_type, hidden)


def _missing(clip: Clip) -> Said:
    """What is said of a clip whose original vanished."""
    return tr(
        "The original of {0} is MISSING: it was held here and is not there any more. Go back to a backup; nothing that "
        "needs the file itself could be checked for this report.",
        clip.name,
    )


def segments(match: Match) -> list[dict[str, Any]]:
    """The stretches of a recorded match."""
    found: list[dict[str, Any]] = json.loads(match.comparison).get("segments") or []
    return found


def illustrated(match: Match) -> list[dict[str, Any]]:
    """Those of them that get pictures; a rejected match gets none."""
    return [] if match.decision is Decision.REJECTED else segments(match)[:MOST_ILLUSTRATED]


def pairs(segment: dict[str, Any]) -> list[tuple[int, int, int]]:
    """The aligned pairs to print: PTS of A, PTS of B, distance of the codes in bits."""
    found = [(int(pair["a_pts"]), int(pair["b_pts"]), int(pair["distance"])) for pair in segment.get("pairs") or []]
    beside_a_still = min(len({a for a, _, _ in found}), len({b for _, b, _ in found})) == 1
    return list(_evenly(found, MOST_PAIRS // 2 if beside_a_still else MOST_PAIRS))


def _evenly(items: Sequence[T], most: int) -> Sequence[T]:
    """At most ``most`` of the items, spread evenly, the first and the last among them."""
    if len(items) <= most:
        return items
    return [items[round(place * (len(items) - 1) / (most - 1))] for place in range(most)]
