"""Where the annotations of a clip are, frame by frame: regions read, moved between the keyframes of a track, written.

Everything is in shares (0..1) of the displayed frame, and in timestamps of the clip's time base.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from cases.judgement import Annotation, Withdrawal
from cases.kinds import word
from cases.mapping import canonical_json
from cases.records import Clip
from cases.store import CaseStore

BLUR: Final = "blur"
"""The tag of what is burnt out of every exported picture and report; the originals are never touched."""

USUAL_TAGS: Final = ("child", "face", "weapon", "vehicle", "text", "place", BLUR)
"""Tags that are offered before any was used."""

PLAIN: Final = "mark"
"""The tag of what was given no other."""

LEAST: Final = 0.002
"""Smallest width and height of a region, as a share of the frame's: four pixels of a frame 1920 pixels wide."""

_DIGITS: Final = 6
"""Digits of a share that are kept: a thousandth of a pixel of a frame 1000 pixels wide."""

Box = tuple[float, float, float, float]
"""Left, top, width, height."""
Point = tuple[float, float]


@dataclass(frozen=True)
class Region:
    """The region of an annotation, read: a box, a polygon, a track of boxes, or nothing for the whole frame."""

    box: Box | None = None
    polygon: tuple[Point, ...] = ()
    track: tuple[tuple[int, Box], ...] = ()
    """Keyframes in order of time; at least one where it is a track."""

    @property
    def whole(self) -> bool:
        """Whether it is the whole frame."""
        return self.box is None and not self.polygon and not self.track

    def box_at(self, pts: int) -> Box | None:
        """The box at ``pts``, between two keyframes on the straight line from one to the other; None for a polygon."""
        if not self.track:
            return self.box
        after = bisect_right(self.track, pts, key=lambda one: one[0])
        if after in (0, len(self.track)):
            return self.track[max(after - 1, 0)][1]
        (begin, first), (end, second) = self.track[after - 1 : after + 1]
        share = (pts - begin) / (end - begin)
        left, top, width, height = (a + (b - a) * share for a, b in zip(first, second, strict=True))
        return left, top, width, height

    def outline_at(self, pts: int) -> tuple[Point, ...]:
        """The corners at ``pts``, in order."""
        if self.polygon:
            return self.polygon
        left, top, width, height = self.box_at(pts) or (0.0, 0.0, 1.0, 1.0)
        return (left, top), (left + width, top), (left + width, top + height), (left, top + height)

    def with_box(self, pts: int, box: Box) -> Region:
        """The track with a keyframe at ``pts``, in place of one that is there."""
        held = dict(self.track) | {pts: box}
        return Region(track=tuple(sorted(held.items())))


@lru_cache(maxsize=1024)
def read_region(text: str) -> Region:
    """The region of a recorded annotation, which was checked when it was recorded."""
    plain = json.loads(text)
    if "box" in plain:
        left, top, width, height = plain["box"]
        return Region(box=(left, top, width, height))
    if "polygon" in plain:
        return Region(polygon=tuple((x, y) for x, y in plain["polygon"]))
    return Region(track=tuple((pts, (x, y, width, height)) for pts, x, y, width, height in plain.get("track", ())))


def written_region(region: Region) -> str:
    """The canonical JSON of a region."""
    if region.track:
        return canonical_json({"track": [[pts, *_rounded(box)] for pts, box in region.track]})
    if region.polygon:
        return canonical_json({"polygon": [[round(x, _DIGITS), round(y, _DIGITS)] for x, y in region.polygon]})
    return canonical_json({} if region.box is None else {"box": _rounded(region.box)})


def inside(box: Box) -> Box:
    """The box within the frame: moved where it sticks out, and no smaller than :data:`LEAST`."""
    width, height = (min(max(size, LEAST), 1.0) for size in box[2:])
    return min(max(box[0], 0.0), 1.0 - width), min(max(box[1], 0.0), 1.0 - height), width, height


def between(first: Point, second: Point) -> Box:
    """The box with these two corners, cut off at the frame's edges."""
    (left, right), (top, bottom) = (
        sorted(min(max(one, 0.0), 1.0) for one in pair) for pair in zip(first, second, strict=True)
    )
    return inside((left, top, right - left, bottom - top))


def shifted(points: tuple[Point, ...], by: Point) -> tuple[Point, ...]:
    """A polygon moved by ``by``, as far as the frame lets it."""
    x = min(max(by[0], -min(p[0] for p in points)), 1 - max(p[0] for p in points))
    y = min(max(by[1], -min(p[1] for p in points)), 1 - max(p[1] for p in points))
    return tuple((min(max(px + x, 0.0), 1.0), min(max(py + y, 0.0), 1.0)) for px, py in points)


def holds(mark: Annotation, pts: int) -> bool:
    """Whether ``mark`` holds at the frame with this timestamp."""
    return mark.start_pts <= pts <= (mark.start_pts if mark.end_pts is None else mark.end_pts)


def moved(mark: Annotation, pts: int, box: Box) -> Annotation:
    """``mark`` with its box at ``box`` when ``pts`` is shown.

    A box that holds at one frame only, this one, is replaced. Any other becomes a track with a keyframe here, and holds
    from now on at this frame too.
    """
    region = read_region(mark.region)
    if not region.track and mark.end_pts in (None, mark.start_pts) and pts == mark.start_pts:
        return replace(mark, region=written_region(Region(box=inside(box))))
    if region.box is not None:
        region = Region(track=((mark.start_pts, region.box),))
    end = mark.start_pts if mark.end_pts is None else mark.end_pts
    return replace(
        mark,
        region=written_region(region.with_box(pts, inside(box))),
        start_pts=min(mark.start_pts, pts),
        end_pts=max(end, pts),
    )


def tags_of(mark: Annotation) -> tuple[str, ...]:
    """The words of its tag, which commas divide: ``child, blur`` is both."""
    return tuple(word for word in (part.strip() for part in mark.tag.split(",")) if word) or (mark.tag,)


def blurs(mark: Annotation) -> bool:
    """Whether what it marks is burnt out of exported pictures."""
    return BLUR in (tag.casefold() for tag in tags_of(mark))


def with_blur(mark: Annotation, *, on: bool) -> Annotation:
    """``mark`` blurred or not; one that would have no tag left is a plain mark."""
    others = [tag for tag in tags_of(mark) if tag.casefold() != BLUR]
    return replace(mark, tag=", ".join([*others, BLUR] if on else others or [PLAIN]))


def marks_of(store: CaseStore, clip: Clip) -> list[Annotation]:
    """What is marked on a clip and was not withdrawn, in the order it came in."""
    found = store.find(Annotation, clip_id=clip.id)
    gone = {one.record_id for one in store.find(Withdrawal, record_kind=word(Annotation))} if found else set()
    return [mark for mark in found if mark.id not in gone]


def blurred_on(store: CaseStore, clip: Clip) -> list[Annotation]:
    """Those of them that are burnt out of exported pictures."""
    return [mark for mark in marks_of(store, clip) if blurs(mark)]


def _rounded(box: Box) -> list[float]:
    """Shares of few digits that still lie in the frame."""
    left, top, width, height = (round(one, _DIGITS) for one in box)
    return [left, top, round(min(width, 1 - left), _DIGITS), round(min(height, 1 - top), _DIGITS)]
