"""Where the annotations of a clip are, frame by frame: regions read, moved between the keyframes of a track, written.

Everything is in shares (0..1) of the displayed frame, and in timestamps of the clip's time base.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, TypeVar

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
Corners = tuple[Point, ...]
"""Of a polygon, in order; three at least."""
S = TypeVar("S")


@dataclass(frozen=True)
class Region:
    """The region of an annotation, read: a box or a polygon, a track of either, or nothing for the whole frame."""

    box: Box | None = None
    polygon: Corners = ()
    track: tuple[tuple[int, Box], ...] = ()
    """Keyframes in order of time; at least one where it is a track of boxes."""
    polygons: tuple[tuple[int, Corners], ...] = ()
    """Likewise, of a track of polygons."""

    @property
    def whole(self) -> bool:
        """Whether it is the whole frame."""
        return self.box is None and not (self.polygon or self.track or self.polygons)

    @property
    def keyframes(self) -> tuple[int, ...]:
        """When a keyframe of the track is; none where it does not move."""
        return tuple(pts for pts, _ in self.track) or tuple(pts for pts, _ in self.polygons)

    def box_at(self, pts: int) -> Box | None:
        """The box at ``pts``, between two keyframes on the straight line from one to the other; None for a polygon."""
        if not self.track:
            return self.box
        first, second, share = _around(self.track, pts)
        left, top, width, height = (a + (b - a) * share for a, b in zip(first, second, strict=True))
        return left, top, width, height

    def polygon_at(self, pts: int) -> Corners:
        """The polygon at ``pts``, each corner on the straight line between two keyframes; none for a box.

        Where the two have not the same number of corners, the earlier one holds until the later.
        """
        if not self.polygons:
            return self.polygon
        first, second, share = _around(self.polygons, pts)
        if len(first) != len(second):
            return first
        pairs = zip(first, second, strict=True)
        return tuple((ax + (bx - ax) * share, ay + (by - ay) * share) for (ax, ay), (bx, by) in pairs)

    def outline_at(self, pts: int) -> Corners:
        """The corners at ``pts``, in order."""
        corners = self.polygon_at(pts)
        if corners:
            return corners
        left, top, width, height = self.box_at(pts) or (0.0, 0.0, 1.0, 1.0)
        return (left, top), (left + width, top), (left + width, top + height), (left, top + height)

    def with_box(self, pts: int, box: Box) -> Region:
        """The track with a keyframe at ``pts``, in place of one that is there."""
        held = dict(self.track) | {pts: box}
        return Region(track=tuple(sorted(held.items())))

    def with_polygon(self, pts: int, corners: Corners) -> Region:
        """The track of polygons with a keyframe at ``pts``, in place of one that is there."""
        held = dict(self.polygons) | {pts: corners}
        return Region(polygons=tuple(sorted(held.items())))


def _around(keyframes: Sequence[tuple[int, S]], pts: int) -> tuple[S, S, float]:
    """The keyframes before and after ``pts``, and how far from one to the other it is: 0..1."""
    after = bisect_right(keyframes, pts, key=lambda one: one[0])
    if after in (0, len(keyframes)):
        only = keyframes[max(after - 1, 0)][1]
        return only, only, 0.0
    (begin, first), (end, second) = keyframes[after - 1 : after + 1]
    return first, second, (pts - begin) / (end - begin)


@lru_cache(maxsize=1024)
def read_region(text: str) -> Region:
    """The region of a recorded annotation, which was checked when it was recorded."""
    plain = json.loads(text)
    if "box" in plain:
        left, top, width, height = plain["box"]
        return Region(box=(left, top, width, height))
    if "polygon" in plain:
        return Region(polygon=_corners(plain["polygon"]))
    if "polygons" in plain:
        return Region(polygons=tuple((pts, _corners(points)) for pts, points in plain["polygons"]))
    return Region(track=tuple((pts, (x, y, width, height)) for pts, x, y, width, height in plain.get("track", ())))


def _corners(points: list[list[float]]) -> Corners:
    return tuple((x, y) for x, y in points)


def written_region(region: Region) -> str:
    """The canonical JSON of a region."""
    if region.polygons:
        return canonical_json({"polygons": [[pts, _rounded_points(points)] for pts, points in region.polygons]})
    if region.track:
        return canonical_json({"track": [[pts, *_rounded(box)] for pts, box in region.track]})
    if region.polygon:
        return canonical_json({"polygon": _rounded_points(region.polygon)})
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
    if not region.track and _only_at(mark, pts):
        return replace(mark, region=written_region(Region(box=inside(box))))
    if region.box is not None:
        region = Region(track=((mark.start_pts, region.box),))
    return _with_keyframe(mark, pts, region.with_box(pts, inside(box)))


def reshaped(mark: Annotation, pts: int, corners: Corners) -> Annotation:
    """``mark`` with the corners of its polygon at ``corners`` when ``pts`` is shown; else as :func:`moved`."""
    region = read_region(mark.region)
    if not region.polygons and _only_at(mark, pts):
        return replace(mark, region=written_region(Region(polygon=corners)))
    if region.polygon:
        region = Region(polygons=((mark.start_pts, region.polygon),))
    return _with_keyframe(mark, pts, region.with_polygon(pts, corners))


def _only_at(mark: Annotation, pts: int) -> bool:
    return mark.end_pts in (None, mark.start_pts) and pts == mark.start_pts


def _with_keyframe(mark: Annotation, pts: int, region: Region) -> Annotation:
    end = mark.start_pts if mark.end_pts is None else mark.end_pts
    return replace(mark, region=written_region(region), start_pts=min(mark.start_pts, pts), end_pts=max(end, pts))


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


def _rounded_points(corners: Corners) -> list[list[float]]:
    return [[round(x, _DIGITS), round(y, _DIGITS)] for x, y in corners]


def _rounded(box: Box) -> list[float]:
    """Shares of few digits that still lie in the frame."""
    left, top, width, height = (round(one, _DIGITS) for one in box)
    return [left, top, round(min(width, 1 - left), _DIGITS), round(min(height, 1 - top), _DIGITS)]
