"""What is marked on clips, in words: which frames, where on the picture, and what is said of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from fractions import Fraction

from cases import judging
from cases.graphic import GRAPHIC
from cases.judgement import Annotation
from cases.marks import Box, Region, read_region, tags_of
from cases.records import Case, Clip
from cases.store import CaseStore
from workbench.i18n import counted, joined, tr
from workbench.report.model import Judgement, Row
from workbench.report.words import by_at
from workbench.timecode import clock_text


def marks(store: CaseStore, case: Case, on: Callable[[str | None], str]) -> Iterator[Judgement]:
    """Every mark that stands, in the order of the record; ``on`` is the name of a clip by its id."""
    for one in judging.standing(store, Annotation, case.id):
        rows = (
            Row(tr("Frames"), _frames(one, store.get(Clip, one.clip_id))),
            Row(tr("Region"), _region(read_region(one.region))),
            Row(tr("Text"), one.text),
            Row(tr("Entered"), by_at(one.author, one.created_at)),
        )
        yield Judgement(f"{one.tag} · {on(one.clip_id)}", tuple(row for row in rows if row.text))


def at_frame(clip: Clip, pts: int) -> str:
    """``0:04.200 (PTS 64512)``; the timestamp alone where the clip has no time."""
    facts = json.loads(clip.facts)
    streams = facts.get("video") or facts.get("audio") or []
    if not clip.duration or not streams or not streams[0].get("time_base"):
        return f"PTS {pts}"
    time = (pts - (streams[0].get("start_pts") or 0)) * Fraction(streams[0]["time_base"])
    return f"{clock_text(time)} (PTS {pts})"


def _frames(mark: Annotation, clip: Clip) -> str:
    if mark.end_pts is not None:
        return tr("from {0} to {1}", at_frame(clip, mark.start_pts), at_frame(clip, mark.end_pts))
    return tr("all of the clip") if GRAPHIC in tags_of(mark) else at_frame(clip, mark.start_pts)


def _region(region: Region) -> str:
    """Empty for the whole picture; of what moves, how often it was placed, and where at first."""
    if region.whole:
        return ""
    corners = region.polygon or (region.polygons[0][1] if region.polygons else ())
    box = region.box or (region.track[0][1] if region.track else _around(corners))
    shape = counted("polygon with {0} corner", "polygon with {0} corners", len(corners)) if corners else tr("box")
    left, top, width, height = (round(100 * share) for share in box)
    where = tr(
        "{0}\u00a0% from the left, {1}\u00a0% from the top, {2}\u00a0% wide, {3}\u00a0% high", left, top, width, height
    )
    moves = counted("placed by hand at {0} frame", "placed by hand at {0} frames", len(region.keyframes))
    return joined("; ", (shape, moves, tr("at first {0}", where)) if region.keyframes else (shape, where))


def _around(corners: tuple[tuple[float, float], ...]) -> Box:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
