"""What was made from what, as far as it is on record: a graph of clips and appearances, with the oldest copy known.

The oldest copy on record is not the original: it is the earliest date that anybody wrote down.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction
from math import isfinite
from typing import Any, Final

from cases.judgement import Derivation, DerivationKind
from cases.records import Appearance, Clip, Confidence, Decision, Match, Shape

WHOLE: Final = 0.03
"""Share of a clip that may be missing from a stretch that is called all of it: the engine samples frames."""
SAMPLED: Final = 0.25
"""Seconds that may be missing in any case: two of the engine's samples."""


class EdgeKind(StrEnum):
    """What joins two nodes."""

    MADE_FROM = "made from"
    FILE_OF = "is the file of"
    SAME_FOOTAGE = "same footage"


@dataclass(frozen=True)
class Node:
    """A clip, or an appearance."""

    id: str
    label: str
    held: bool
    """Whether we hold its file: clips, and appearances that name one."""
    earliest: datetime | None
    """UTC; the earliest it can have been published, by what is on record."""
    latest: datetime | None
    """UTC; it was there by then."""
    shape: Shape | None = None
    """Of an appearance; its label ends with it."""


@dataclass(frozen=True)
class Stretch:
    """A stretch of one clip that is a stretch of another. Times are seconds from the first shown frame."""

    first: tuple[float, float]
    second: tuple[float, float]
    whole_first: bool
    """Whether it is all of the first clip."""
    whole_second: bool
    speed: float
    """Seconds of the second per second of the first; negative where one runs backwards."""
    mirrored: bool
    rotation: float
    """Degrees by which the second is turned against the first."""
    share_first: float
    """Area of the first clip's picture that is in the second, 0..1."""
    share_second: float
    """Area of the second clip's picture that is in the first."""

    def turned(self) -> Stretch:
        """The same as the second clip sees it."""
        return Stretch(
            self.second,
            self.first,
            self.whole_second,
            self.whole_first,
            1 / self.speed,
            self.mirrored,
            -self.rotation,
            self.share_second,
            self.share_first,
        )


@dataclass(frozen=True)
class Edge:
    """``first`` is the copy, ``second`` what it is a copy of; for the same footage, neither."""

    first: str
    second: str
    kind: EdgeKind
    label: str
    confidence: Confidence
    record_id: str
    made: DerivationKind | None = None
    """How the copy was made; the label begins with it."""
    stretches: tuple[Stretch, ...] = ()
    """Of the same footage: what of ``first`` is what of ``second``, in the order of the match."""


@dataclass(frozen=True)
class Oldest:
    """The oldest copy on record of a group of nodes that belong together."""

    node: Node
    certain: bool
    """Whether all others of its group are known to be later."""
    group: tuple[str, ...]
    """Ids of the nodes that belong together."""


@dataclass(frozen=True)
class Lineage:
    """The graph; nodes in the order they came in."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    oldest: tuple[Oldest, ...]
    """One for each group that has a date and more than one copy; groups in the order of their first node."""


def lineage(
    clips: Iterable[Clip],
    appearances: Iterable[Appearance],
    derivations: Iterable[Derivation],
    matches: Iterable[Match] = (),
) -> Lineage:
    """The graph of what is given; a derivation or match whose other end is not among it is left out.

    Matches count where the same footage was found and nobody rejected it. Derivations that run in a circle stay in the
    graph as they were stated: they contradict each other, and the record keeps both.
    """
    clips, appearances = list(clips), list(appearances)
    nodes = [_clip_node(clip, appearances) for clip in clips] + [_seen_node(one) for one in appearances]
    known = {node.id for node in nodes}
    lengths = {clip.id: seconds_of(clip) for clip in clips}
    edges = [
        *(_made_from(one) for one in derivations),
        *(_file_of(one) for one in appearances if one.clip_id),
        *(_same_footage(one, lengths) for one in matches if _is_footage(one)),
    ]
    kept = [edge for edge in edges if {edge.first, edge.second} <= known]
    return Lineage(tuple(nodes), tuple(kept), tuple(_oldest(nodes, kept)))


def _clip_node(clip: Clip, appearances: list[Appearance]) -> Node:
    """A clip is as old as the oldest appearance whose file it is."""
    own = [_seen_node(one) for one in appearances if one.clip_id == clip.id]
    first = min((one for one in own if one.latest), key=lambda one: one.latest or clip.created_at, default=None)
    earliest, latest = (first.earliest, first.latest) if first else (None, None)
    return Node(clip.id, clip.name, held=True, earliest=earliest, latest=latest)


def _seen_node(seen: Appearance) -> Node:
    published = seen.published_at
    ends = [one for one in (published.latest if published else None, seen.first_seen_at) if one is not None]
    label = f"{seen.platform}, {seen.shape.value}"
    return Node(
        seen.id,
        label,
        seen.clip_id is not None,
        published.earliest if published else None,
        min(ends, default=None),
        seen.shape,
    )


def _made_from(one: Derivation) -> Edge:
    parent = one.parent_clip or one.parent_appearance or ""
    label = f"{one.kind.value}: {one.transformation}" if one.transformation else one.kind.value
    return Edge(one.clip_id, parent, EdgeKind.MADE_FROM, label, one.confidence, one.id, one.kind)


def _file_of(seen: Appearance) -> Edge:
    return Edge(seen.clip_id or "", seen.id, EdgeKind.FILE_OF, seen.shape.value, Confidence.HIGH, seen.id)


def _is_footage(match: Match) -> bool:
    return match.identity not in ("same-scene", "none") and match.decision is not Decision.REJECTED


def _same_footage(match: Match, lengths: Mapping[str, float]) -> Edge:
    sure = Confidence.HIGH if match.decision is Decision.CONFIRMED else Confidence.MODERATE
    found = stretches_of(match, lengths.get(match.clip_a, 0.0), lengths.get(match.clip_b, 0.0))
    kind = EdgeKind.SAME_FOOTAGE
    return Edge(match.clip_a, match.clip_b, kind, match.identity, sure, match.id, stretches=found)


def stretches_of(match: Match, seconds_a: float, seconds_b: float) -> tuple[Stretch, ...]:
    """The stretches of the same footage that a match found, A first; none where they cannot be read.

    ``seconds_a``, ``seconds_b``: how long the clips are; 0 for a still and where that is not known.
    """
    try:
        segments = json.loads(match.comparison).get("segments") or []
        same = [one for one in segments if one.get("relation", "same-footage") == "same-footage"]
        return tuple(_stretch(one, seconds_a, seconds_b) for one in same)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, ArithmeticError, RecursionError):
        return ()


def _stretch(segment: Mapping[str, Any], seconds_a: float, seconds_b: float) -> Stretch:
    first, second = ((float(segment[side][0]), float(segment[side][1])) for side in ("a", "b"))
    speed, rotation = float(segment.get("speed") or 1), float(segment.get("rotation") or 0)
    shares = [_share(segment.get(f"region_{side}")) for side in ("a", "b")]
    if not all(map(isfinite, (*first, *second, 1 / speed, rotation, *shares))):
        raise ValueError("unbounded")
    whole = (_whole(first, seconds_a), _whole(second, seconds_b))
    return Stretch(first, second, *whole, speed, bool(segment.get("mirrored")), rotation, *shares)


def _whole(ends: tuple[float, float], seconds: float) -> bool:
    return seconds > 0 and seconds - (ends[1] - ends[0]) <= max(WHOLE * seconds, SAMPLED)


def _share(region: Any) -> float:
    return float(region[2]) * float(region[3]) if region else 1.0


def seconds_of(clip: Clip) -> float:
    """How long a clip is; 0 for a still and where that is not known."""
    try:
        return float(Fraction(clip.duration)) if clip.duration else 0.0
    except OverflowError:
        return 0.0


def _oldest(nodes: list[Node], edges: list[Edge]) -> Iterable[Oldest]:
    for group in _groups(nodes, edges):
        dated = [node for node in group if node.latest is not None]
        if not dated:
            continue
        first = min(dated, key=lambda node: (node.latest, node.held))
        same = {edge.first for edge in edges if edge.kind is EdgeKind.FILE_OF and edge.second == first.id}
        same |= {edge.second for edge in edges if edge.kind is EdgeKind.FILE_OF and edge.first == first.id}
        others = [node for node in group if node.id != first.id and node.id not in same]
        if not others:
            continue
        certain = all(
            node.earliest is not None and first.latest is not None and node.earliest > first.latest for node in others
        )
        yield Oldest(first, certain, tuple(node.id for node in group))


def _groups(nodes: list[Node], edges: list[Edge]) -> list[list[Node]]:
    """Nodes that edges join, directly or over others."""
    group = {node.id: node.id for node in nodes}

    def root(one: str) -> str:
        while group[one] != one:
            one = group[one]
        return one

    for edge in edges:
        group[root(edge.second)] = root(edge.first)
    found: dict[str, list[Node]] = {}
    for node in nodes:
        found.setdefault(root(node.id), []).append(node)
    return list(found.values())
