"""What was made from what, as far as it is on record: a graph of clips and appearances, with the oldest copy known.

The oldest copy on record is not the original: it is the earliest date that anybody wrote down.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cases.judgement import Derivation, DerivationKind
from cases.records import Appearance, Clip, Confidence, Decision, Match, Shape


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
    edges = [
        *(_made_from(one) for one in derivations),
        *(_file_of(one) for one in appearances if one.clip_id),
        *(_same_footage(one) for one in matches if _is_footage(one)),
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


def _same_footage(match: Match) -> Edge:
    sure = Confidence.HIGH if match.decision is Decision.CONFIRMED else Confidence.MODERATE
    return Edge(match.clip_a, match.clip_b, EdgeKind.SAME_FOOTAGE, match.identity, sure, match.id)


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
