"""The part of a report that has pictures: materials with their keyframes, matches with aligned frames and a drawing.

Pixels come from the media worker alone; nothing here opens a file of others.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any, TypeVar

from cases.records import Case, Clip, ClipKind, CustodyEvent, Decision, Match
from cases.workspace import Workspace
from workbench.derived import Derived
from workbench.errors import EnvironmentFault, MediaError
from workbench.keyframes import Keyframe
from workbench.media.client import MediaWorker
from workbench.names import in_terms_of
from workbench.progress import Cancel, Progress, part, stop_if
from workbench.report.drawing import Join, match_drawing, tick_seconds
from workbench.report.images import FIT, picture_of_pixels
from workbench.report.model import Exhibit, Material, Pair, Party, Picture, Relation, Stretch
from workbench.report.words import DECISIONS, FOUND, changes, coding, pixels, size, span, strength, utc
from workbench.timecode import clock_text

MOST_EXHIBITS = 12
"""Keyframes printed for one clip: three rows of a page. More are chosen evenly over the clip."""

MOST_PAIRS = 4
"""Aligned frame pairs printed for one stretch: two rows, enough for an eye to judge."""

MOST_ILLUSTRATED = 6
"""Stretches of one match that get pictures; the drawing and the words hold all of them."""

SEARCHED = "search.made"
"""Custody action of a search."""

T = TypeVar("T")

_ORDER = (Decision.CONFIRMED, Decision.UNDECIDED, Decision.REJECTED)


class Footage:
    """The clips of a case and what they share with others of the workspace, read once."""

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
        self._workspace, self._case, self._worker, self._cancel = workspace, case, worker, cancel
        self._flagged = flagged
        self._derived = Derived(workspace)
        self._clips = workspace.store.find(Clip, case_id=case.id)
        self._numbers = {clip.id: f"M{number}" for number, clip in enumerate(self._clips, 1)}
        matches = workspace.store.matches(case.id)
        self._matches = sorted(matches, key=lambda match: (_ORDER.index(match.decision), -match.score, match.id))
        self._others = {
            match_clip: self._clip(match_clip) for match in matches for match_clip in (match.clip_a, match.clip_b)
        }
        self._keyframes: dict[str, tuple[Sequence[Keyframe], str]] = {}
        self._pictures: dict[tuple[str, int], tuple[Picture, str]] = {}
        self._troubles: dict[str, str] = {}
        self._read(progress)

    @property
    def veils_something(self) -> bool:
        """Whether a picture of this report is veiled."""
        return any(clip_id in self._flagged for clip_id, _ in self._pictures)

    def readers(self) -> list[str]:
        """The media readers named in the recorded facts, each once."""
        return sorted({str(facts["reader"]) for facts in map(_facts, self._clips) if facts.get("reader")})

    def materials(self) -> tuple[Material, ...]:
        """The clips of the case, in the order they were taken in."""
        return tuple(self._material(clip) for clip in self._clips)

    def relations(self) -> tuple[Relation, ...]:
        """Their matches: confirmed ones first, rejected ones last."""
        return tuple(self._relation(number, match) for number, match in enumerate(self._matches, 1))

    def searched(self, events: Iterable[CustodyEvent]) -> str:
        """How many matches are on record, and what was searched: what makes a negative answer worth something."""
        last = {event.subject: event for event in events if event.action == SEARCHED}
        count = len(self._matches)
        found = {0: "No match", 1: "One match"}.get(count, f"{count} matches")
        are = "are" if count > 1 else "is"
        words = [f"{found} between a clip of this case and another clip of the workspace {are} on record."]
        for clip in self._clips:
            if clip.id in last:
                body = json.loads(last[clip.id].body)
                others = _count(body.get("clips_searched", 0), "other clip")
                words.append(
                    f"{self._numbers[clip.id]} was compared with {others} of the workspace on {utc(last[clip.id].at)}."
                )
                words += [f"Left out: {sentence}" for sentence in body.get("skipped", [])]
        unsearched = [self._numbers[clip.id] for clip in self._clips if clip.id not in last]
        if unsearched:
            words.append(f"No search that starts from {', '.join(unsearched)} is on record.")
        return " ".join(words)

    # ---- reading -------------------------------------------------------------------------------------------------

    def _clip(self, clip_id: str) -> Clip:
        return self._workspace.store.get(Clip, clip_id)

    def _read(self, progress: Progress) -> None:
        """Fetch every picture, clip by clip in order of time, so that each file is opened once and read forward."""
        clips = {clip.id: clip for clip in (*self._clips, *self._others.values())}
        wanted: dict[str, set[int]] = {clip_id: set() for clip_id in clips}
        for match in self._matches:
            for segment in _illustrated(match):
                for a_pts, b_pts, _ in _pairs(segment):
                    wanted[match.clip_a].add(a_pts)
                    wanted[match.clip_b].add(b_pts)
        for number, clip in enumerate(clips.values()):
            step = part(progress, number / len(clips), (number + 1) / len(clips))
            step(0.0, clip.name)
            try:
                if clip.id in self._numbers:
                    wanted[clip.id].update(self._choose_keyframes(clip, part(step, 0, 0.6)))
                self._fetch(clip, sorted(wanted[clip.id]), part(step, 0.6, 1.0))
            except (MediaError, EnvironmentFault) as error:
                self._troubles[clip.id] = in_terms_of(str(error), self._derived.original(clip), clip.name)

    def _choose_keyframes(self, clip: Clip, progress: Progress) -> list[int]:
        if clip.kind is ClipKind.AUDIO:
            return []
        if clip.kind is ClipKind.STILL:
            return [0]
        found = self._derived.keyframes(clip, self._worker, progress=progress, cancel=self._cancel)
        chosen = _evenly(found.keyframes, MOST_EXHIBITS)
        self._keyframes[clip.id] = (chosen, _chosen_words(len(chosen), len(found.keyframes)))
        return [keyframe.pts for keyframe in chosen]

    def _fetch(self, clip: Clip, wanted: list[int], progress: Progress) -> None:
        original = self._derived.original(clip)
        for number, pts in enumerate(wanted):
            stop_if(self._cancel)
            if clip.kind is ClipKind.STILL:
                rgb, picture_type = self._worker.still(original, fit=FIT), ""
            else:
                frame = self._worker.frame(original, pts, fit=FIT)
                rgb, picture_type = frame.rgb, frame.picture_type
            veiled = clip.id in self._flagged
            name = f"{clip.sha256[:16]}-{pts}{'-veiled' if veiled else ''}.jpg"
            alt = f"{self._label(clip)}: {'the still' if clip.kind is ClipKind.STILL else f'frame at PTS {pts}'}"
            picture = picture_of_pixels(name, rgb, f"{alt}, in grey and blurred" if veiled else alt, veiled=veiled)
            self._pictures[clip.id, pts] = (picture, picture_type)
            progress((number + 1) / len(wanted), clip.name)

    # ---- materials -----------------------------------------------------------------------------------------------

    def _material(self, clip: Clip) -> Material:
        facts = _facts(clip)
        return Material(
            number=self._numbers[clip.id],
            name=clip.name,
            kind=clip.kind.value,
            stand_in=clip.stand_in,
            flagged=clip.id in self._flagged,
            sha256=clip.sha256,
            sha1=clip.sha1,
            md5=clip.md5,
            packets_sha256=clip.packets_sha256,
            size=size(clip.size),
            duration=clock_text(Fraction(clip.duration)) if clip.duration else "",
            pixels=pixels(clip),
            coding=coding(facts),
            acquired=f"{utc(clip.created_at)} by {clip.acquired_by}: {clip.acquired_how}",
            acquisition_url=clip.acquisition_url,
            stored=clip.stored,
            remarks=tuple(str(remark) for remark in facts.get("remarks") or ()),
            exhibits=self._exhibits(clip),
            exhibits_remark=self._exhibits_remark(clip),
        )

    def _exhibits(self, clip: Clip) -> tuple[Exhibit, ...]:
        number = self._numbers[clip.id]
        if clip.kind is ClipKind.STILL and (clip.id, 0) in self._pictures:
            return (Exhibit(f"{number}.1", self._pictures[clip.id, 0][0], "", None, "", None, ""),)
        chosen = [
            keyframe
            for keyframe in self._keyframes.get(clip.id, ((), ""))[0]
            if (clip.id, keyframe.pts) in self._pictures
        ]
        return tuple(
            Exhibit(
                number=f"{number}.{place}",
                picture=self._pictures[clip.id, keyframe.pts][0],
                time=clock_text(keyframe.time),
                pts=keyframe.pts,
                picture_type=keyframe.picture_type,
                shot=keyframe.shot + 1,
                pdq=keyframe.pdq,
            )
            for place, keyframe in enumerate(chosen, 1)
        )

    def _exhibits_remark(self, clip: Clip) -> str:
        if clip.id in self._troubles:
            return self._troubles[clip.id]
        if clip.kind is ClipKind.AUDIO:
            return "Sound only: there is no picture to show."
        if clip.kind is ClipKind.STILL:
            return "A still: the one picture it holds."
        return self._keyframes[clip.id][1]

    # ---- matches -------------------------------------------------------------------------------------------------

    def _label(self, clip: Clip) -> str:
        if clip.id in self._numbers:
            return f"{self._numbers[clip.id]} {clip.name}"
        return f"{clip.name}, of case {self._workspace.store.get(Case, clip.case_id).reference}"

    def _relation(self, number: int, match: Match) -> Relation:
        a, b = self._others[match.clip_a], self._others[match.clip_b]
        comparison = json.loads(match.comparison)
        by = f"by {match.decided_by}" if match.decided_by else ""
        return Relation(
            number=f"R{number}",
            a=Party(self._label(a), a.sha256, a.stand_in),
            b=Party(self._label(b), b.sha256, b.stand_in),
            found=FOUND.get(match.identity, match.identity),
            decision=DECISIONS[match.decision],
            decided=f"{by}: {match.reason}" if by and match.reason else by,
            engine=match.engine,
            searched=_searched_words(comparison.get("searched") or {}),
            drawing=self._drawing(f"match-{match.id}.svg", a, b, comparison),
            stretches=tuple(
                self._stretch(match, segment, place) for place, segment in enumerate(comparison.get("segments") or [])
            ),
        )

    def _drawing(self, name: str, a: Clip, b: Clip, comparison: dict[str, Any]) -> Picture | None:
        joins = tuple(
            Join(_times(segment["a"]), _times(segment["b"]), certain=segment.get("relation") != "same-scene")
            for segment in comparison.get("segments") or []
        )
        if not joins or not (a.duration and b.duration):
            return None
        lengths = Fraction(a.duration), Fraction(b.duration)
        parts = "; ".join(f"{span(join.a)} of A is {span(join.b)} of B" for join in joins)
        alt = f"Two timelines on one scale, a tick every {tick_seconds(max(lengths))} s. {parts}."
        return match_drawing(name, *lengths, joins, alt)

    def _stretch(self, match: Match, segment: dict[str, Any], place: int) -> Stretch:
        pairs: list[Pair] = []
        remark = ""
        if match.decision is Decision.REJECTED:
            remark = "Rejected: no frames are printed."
        elif place >= MOST_ILLUSTRATED:
            remark = f"Frames are printed for the first {MOST_ILLUSTRATED} stretches only."
        else:
            pairs = [pair for entry in _pairs(segment) if (pair := self._pair(match, entry))]
            troubles = [self._troubles[clip] for clip in (match.clip_a, match.clip_b) if clip in self._troubles]
            remark = "" if pairs else " ".join(troubles) or "No aligned frames were kept with this match."
        return Stretch(
            a=span(_times(segment["a"])),
            b=span(_times(segment["b"])),
            changes=changes(segment),
            strength=strength(segment),
            explanation=str(segment.get("explanation") or ""),
            pairs=tuple(pairs),
            pairs_remark=remark,
        )

    def _pair(self, match: Match, entry: tuple[int, int, int]) -> Pair | None:
        a_pts, b_pts, distance = entry
        a, b = self._pictures.get((match.clip_a, a_pts)), self._pictures.get((match.clip_b, b_pts))
        if a is None or b is None:
            return None
        return Pair(
            a=a[0],
            b=b[0],
            a_label=_frame_label(self._others[match.clip_a], a_pts, a[1]),
            b_label=_frame_label(self._others[match.clip_b], b_pts, b[1]),
            distance=f"codes differ in {distance} of 256 bits",
        )


def _facts(clip: Clip) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(clip.facts)
    return facts


def _frame_label(clip: Clip, pts: int, picture_type: str) -> str:
    """``0:04.200 · PTS 64512 · P``; a still has no time."""
    streams = _facts(clip).get("video") or []
    if clip.kind is ClipKind.STILL or not streams:
        return "still"
    seconds = (pts - (streams[0].get("start_pts") or 0)) * Fraction(streams[0]["time_base"])
    return f"{clock_text(seconds)} · PTS {pts} · {picture_type}"


def _illustrated(match: Match) -> list[dict[str, Any]]:
    if match.decision is Decision.REJECTED:
        return []
    segments: list[dict[str, Any]] = json.loads(match.comparison).get("segments") or []
    return segments[:MOST_ILLUSTRATED]


def _pairs(segment: dict[str, Any]) -> list[tuple[int, int, int]]:
    """The aligned pairs to print: PTS of A, PTS of B, distance."""
    pairs = [(int(pair["a_pts"]), int(pair["b_pts"]), int(pair["distance"])) for pair in segment.get("pairs") or []]
    return list(_evenly(pairs, MOST_PAIRS))


def _evenly(items: Sequence[T], most: int) -> Sequence[T]:
    """At most ``most`` of the items, spread evenly, the first and the last among them."""
    if len(items) <= most:
        return items
    return [items[round(place * (len(items) - 1) / (most - 1))] for place in range(most)]


def _chosen_words(chosen: int, found: int) -> str:
    if not found:
        return "No keyframe was found: there is too little to see in this clip."
    if chosen == found:
        return f"{_count(found, 'keyframe')}: sharp, not black, not near-copies of one another."
    return f"{chosen} of {found} keyframes, chosen evenly over the clip."


def _searched_words(searched: dict[str, Any]) -> str:
    if not searched:
        return "what was searched is not recorded"
    words = [
        f"{_count(searched.get('frames_a', 0), 'frame')} of A and {searched.get('frames_b', 0)} of B compared",
        f"{searched.get('skipped_a', 0)} and {searched.get('skipped_b', 0)} left out as showing too little",
    ]
    if searched.get("views"):
        words.append(f"views: {', '.join(map(str, searched['views']))}")
    return "; ".join(words)


def _times(pair: Sequence[float]) -> tuple[Fraction, Fraction]:
    return Fraction(str(pair[0])), Fraction(str(pair[1]))


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
