"""What was made from what, drawn as a tree that reads from the oldest copy down: a row a copy, a branch an edit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from cases.lineage import Edge, EdgeKind, Lineage, Node
from workbench.drawings.lineage_words import came, name_of
from workbench.drawings.shapes import (
    Anchor,
    Box,
    Drawing,
    Line,
    Measure,
    Role,
    Shape,
    Words,
    day,
    rough_measure,
    wrapped,
)
from workbench.i18n import ENGLISH, Language, Said, joined, tr

LINE: Final = 14
"""Pixels of a line of words."""
GAP: Final = 12
"""Pixels below the words of a copy."""
MARK: Final = 11
"""Pixels from the top of a copy to the middle of its mark."""
INDENT: Final = 20
"""Pixels from a copy to those made from it."""
DOT: Final = 10
"""Pixels of the mark of a copy."""
SIDE: Final = 8
"""Pixels free at both sides."""
TOP: Final = 6
"""Pixels free above."""
MOST_LINES: Final = 16
"""Lines of words of a copy; a text that is longer than any match or sensible account goes on in the list beside."""
MOST_LETTERS: Final = 4000
"""Letters of a text that are broken into lines."""
DEEPEST: Final = 8
"""Generations that are indented; later ones stand below one another."""


@dataclass(frozen=True)
class _Merged:
    """The graph with each appearance whose file is held drawn as one with its clip."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    oldest: dict[str, bool]
    seen: dict[str, tuple[str, ...]]
    """Where the file of a clip was seen."""
    alike: dict[frozenset[str], Edge]
    """What was found of two nodes, the first of it."""


@dataclass(frozen=True)
class _Row:
    node: Node
    depth: int
    edge: Edge | None
    """What joins it to the row above that it hangs on."""
    parent: int
    """Number of that row; -1 for none."""


@dataclass(frozen=True)
class _Placed:
    """A row with its words broken into lines, and where it stands."""

    row: _Row
    top: float
    name: tuple[str, ...]
    dated: str
    below: tuple[str, ...]
    tip: str
    """All that is said of it."""

    @property
    def mark(self) -> tuple[float, float]:
        """The middle of its mark."""
        return SIDE + DOT / 2 + self.row.depth * INDENT, self.top + MARK

    @property
    def height(self) -> float:
        return LINE * (len(self.name) + len(self.below)) + GAP


def lineage_drawing(graph: Lineage, width: float, measure: Measure = rough_measure, say: Language = ENGLISH) -> Drawing:
    """The graph, ``width`` pixels wide; a copy that stands alone is drawn as well."""
    if not graph.nodes:
        return Drawing(width, 0, (), say(tr("No copy is on record.")))
    merged = _merge(graph)
    rows = _rows(merged)
    placed = _placed(rows, merged, width, measure, say)
    shapes: list[Shape] = [_branch(placed[one.row.parent], one) for one in placed if one.row.edge is not None]
    shapes += _further(merged, placed)
    for one in placed:
        shapes += _copy(one, merged, width)
    alt = ". ".join(one.tip for one in placed) + "."
    breaks = tuple(one.top for one in placed)
    return Drawing(width, placed[-1].top + placed[-1].height, tuple(shapes), alt, breaks)


def _placed(rows: list[_Row], graph: _Merged, width: float, measure: Measure, say: Language) -> list[_Placed]:
    found: list[_Placed] = []
    top, measure = float(TOP), cache(measure)  # the same words come again
    for row in rows:
        room = width - SIDE - _left(row)
        dated, name, below = say(_dated(row.node)), say(name_of(row.node)), say(_below(row, rows, graph))
        tip = " · ".join(filter(None, (name, dated, below)))
        if measure(name) > room - measure(dated) - 12:  # no room for the date beside it
            dated, below = "", " · ".join(filter(None, (dated, below)))
        lines = _lines(below, room, measure) if below else ()
        found.append(_Placed(row, top, _lines(name, room, measure), dated, lines, tip))
        top += found[-1].height
    return found


def _lines(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """The text in lines; cut where there would be more than can be taken in."""
    lines = wrapped(text[:MOST_LETTERS], room, measure)
    if len(lines) <= MOST_LINES and len(text) <= MOST_LETTERS:
        return tuple(lines)
    return (*lines[: MOST_LINES - 1], "…")


def _left(row: _Row) -> float:
    """Where the words of a row begin."""
    return SIDE + row.depth * INDENT + DOT + 7


def _merge(graph: Lineage) -> _Merged:
    labels = {node.id: name_of(node) for node in graph.nodes}
    owner = {edge.second: edge.first for edge in graph.edges if edge.kind is EdgeKind.FILE_OF}
    seen: dict[str, list[str]] = {}
    for appearance, clip in owner.items():
        seen.setdefault(clip, []).append(labels[appearance])
    edges = []
    for edge in graph.edges:
        first, second = owner.get(edge.first, edge.first), owner.get(edge.second, edge.second)
        if edge.kind is not EdgeKind.FILE_OF and first != second:
            same = (first, second) == (edge.first, edge.second)
            edges.append(edge if same else replace(edge, first=first, second=second))
    found = [edge for edge in edges if edge.kind is EdgeKind.SAME_FOOTAGE]
    return _Merged(
        tuple(node for node in graph.nodes if node.id not in owner),
        tuple(edges),
        {owner.get(one.node.id, one.node.id): one.certain for one in graph.oldest},
        {clip: tuple(places) for clip, places in seen.items()},
        {frozenset((edge.first, edge.second)): edge for edge in reversed(found)},
    )


def _rows(graph: _Merged) -> list[_Row]:
    """Each node once, below what it hangs on, the oldest of each group first."""
    made = {edge.first for edge in graph.edges if edge.kind is not EdgeKind.SAME_FOOTAGE}
    children: dict[str, list[tuple[Edge, str]]] = {}
    for edge in graph.edges:
        ways = [(edge.second, edge.first)]
        if edge.kind is EdgeKind.SAME_FOOTAGE:  # found alike: joins only what nothing stated joins
            ways = [(one, other) for one, other in (*ways, (edge.first, edge.second)) if other not in made]
        for above, below in ways:
            children.setdefault(above, []).append((edge, below))
    nodes = {node.id: node for node in graph.nodes}
    order = sorted(graph.nodes, key=lambda node: (node.id not in graph.oldest, node.id in made, _when(node)))
    rows: list[_Row] = []
    seen: set[str] = set()

    def grow(start: Node) -> None:
        waiting: list[tuple[Node, int, Edge | None, int]] = [(start, 0, None, -1)]
        while waiting:
            node, depth, edge, parent = waiting.pop()
            if node.id in seen:
                continue
            seen.add(node.id)
            rows.append(_Row(node, min(depth, DEEPEST), edge, parent))
            here = len(rows) - 1
            below = sorted(children.get(node.id, ()), key=lambda one: _when(nodes[one[1]]), reverse=True)
            waiting += [(nodes[child], depth + 1, way, here) for way, child in below if child not in seen]

    for node in order:
        if node.id not in seen:
            grow(node)
    return rows


def _when(node: Node) -> str:
    at = node.latest or node.earliest
    return at.isoformat() if at is not None else "~"


def _branch(above: _Placed, one: _Placed) -> Line:
    (x1, y1), (x2, y2) = above.mark, one.mark
    alike = one.row.edge is not None and one.row.edge.kind is EdgeKind.SAME_FOOTAGE
    return Line(((x1, y1 + DOT / 2), (x1, y2), (x2 - DOT / 2, y2)), Role.GRID, arrow=not alike, dashed=alike)


def _further(graph: _Merged, placed: list[_Placed]) -> list[Shape]:
    """Edges that the tree has no branch for, such as a circle or a second parent: thin lines beside the marks."""
    places = {one.row.node.id: one.mark for one in placed}
    drawn = {one.row.edge.record_id for one in placed if one.row.edge is not None}
    shapes: list[Shape] = []
    for edge in graph.edges:
        if edge.record_id in drawn or edge.kind is EdgeKind.SAME_FOOTAGE:
            continue
        (x1, y1), (x2, y2) = places[edge.second], places[edge.first]
        shapes.append(Line(((x1 + 3, y1), (x1 + 3, y2 - 4), (x2, y2 - 4)), Role.CONFLICT, arrow=True, dashed=True))
    return shapes


def _copy(one: _Placed, graph: _Merged, width: float) -> list[Shape]:
    """Its mark, its name with the date beside it, and how it came about below."""
    (x, y), node = one.mark, one.row.node
    oldest = node.id in graph.oldest
    role = Role.OLDEST if oldest else Role.HELD if node.held else Role.QUIET
    left, line = _left(one.row), y + 4
    shapes: list[Shape] = [
        Box(x - DOT / 2, y - DOT / 2, DOT, DOT, role, outlined=not node.held, key=node.id, tip=one.tip),
    ]
    if one.dated:
        shapes.append(Words(width - SIDE, line, one.dated, Role.QUIET, Anchor.END, key=node.id))
    for text in one.name:
        shapes.append(Words(left, line, text, Role.PLAIN, strong=oldest, key=node.id))
        line += LINE
    for text in one.below:
        shapes.append(Words(left, line, text, Role.QUIET, key=node.id))
        line += LINE
    return shapes


def _dated(node: Node) -> Said:
    if node.latest is not None:
        return tr("by {0} {1}", day(node.latest), f"{node.latest:%H:%M}")
    return tr("from {0} {1}", day(node.earliest), f"{node.earliest:%H:%M}") if node.earliest is not None else tr("")


def _below(row: _Row, rows: list[_Row], graph: _Merged) -> Said:
    """The second line: whether it is the oldest, how it came about, where it was seen."""
    parts: list[str] = []
    if row.node.id in graph.oldest:
        certain = graph.oldest[row.node.id]
        parts.append(tr("oldest copy on record") if certain else tr("oldest date on record; others may be older"))
    if not row.node.held:
        parts.append(tr("no file held"))
    if row.edge is not None:
        above = rows[row.parent].node
        parts.append(came(row.edge, row.node.id, name_of(above)))
        found = graph.alike.get(frozenset((row.node.id, above.id)))
        if found is not None and row.edge.kind is not EdgeKind.SAME_FOOTAGE:
            parts.append(tr("found: {0}", came(found, row.node.id, name_of(above))))
    parts += graph.seen.get(row.node.id, ())
    return joined(" · ", parts)
