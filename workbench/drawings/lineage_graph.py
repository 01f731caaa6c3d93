"""What was made from what, drawn as a tree that reads from the oldest copy down: a row a copy, a branch an edit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from cases.lineage import Edge, EdgeKind, Lineage, Node
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
    fitted,
    rough_measure,
)
from workbench.i18n import ENGLISH, Language, Said, joined, tr, word

ROW: Final = 40
"""Pixels of a copy: its name, and how it came about."""
INDENT: Final = 20
"""Pixels from a copy to those made from it."""
DOT: Final = 10
"""Pixels of the mark of a copy."""
SIDE: Final = 8
"""Pixels free at both sides."""
TOP: Final = 6
"""Pixels free above."""
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


@dataclass(frozen=True)
class _Row:
    node: Node
    depth: int
    edge: Edge | None
    """What joins it to the row above that it hangs on."""
    parent: int
    """Number of that row; -1 for none."""


def lineage_drawing(graph: Lineage, width: float, measure: Measure = rough_measure, say: Language = ENGLISH) -> Drawing:
    """The graph, ``width`` pixels wide; a copy that stands alone is drawn as well."""
    if not graph.nodes:
        return Drawing(width, 0, (), say(tr("No copy is on record.")))
    merged = _merge(graph)
    rows = _rows(merged)
    shapes: list[Shape] = []
    for number, row in enumerate(rows):
        if row.edge is not None:
            shapes.append(_branch(rows[row.parent], row.parent, row, number))
    shapes += _further(merged, rows)
    for number, row in enumerate(rows):
        shapes += _copy(row, number, rows, merged, width, measure, say)
    alt = ". ".join(say(_said(row, rows, merged)) for row in rows) + "."
    return Drawing(width, TOP + len(rows) * ROW, tuple(shapes), alt)


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
            edges.append(replace(edge, first=first, second=second))
    return _Merged(
        tuple(node for node in graph.nodes if node.id not in owner),
        tuple(edges),
        {owner.get(one.node.id, one.node.id): one.certain for one in graph.oldest},
        {clip: tuple(places) for clip, places in seen.items()},
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


def _place(row: _Row, number: int) -> tuple[float, float]:
    return SIDE + DOT / 2 + row.depth * INDENT, TOP + number * ROW + 11


def _branch(parent: _Row, above: int, row: _Row, number: int) -> Line:
    (x1, y1), (x2, y2) = _place(parent, above), _place(row, number)
    alike = row.edge is not None and row.edge.kind is EdgeKind.SAME_FOOTAGE
    return Line(((x1, y1 + DOT / 2), (x1, y2), (x2 - DOT / 2, y2)), Role.GRID, arrow=not alike, dashed=alike)


def _further(graph: _Merged, rows: list[_Row]) -> list[Shape]:
    """Edges that the tree has no branch for, such as a circle or a second parent: thin lines beside the marks."""
    places = {row.node.id: _place(row, number) for number, row in enumerate(rows)}
    drawn = {row.edge.record_id for row in rows if row.edge is not None}
    shapes: list[Shape] = []
    for edge in graph.edges:
        if edge.record_id in drawn or edge.kind is EdgeKind.SAME_FOOTAGE:
            continue
        (x1, y1), (x2, y2) = places[edge.second], places[edge.first]
        shapes.append(Line(((x1 + 3, y1), (x1 + 3, y2 - 4), (x2, y2 - 4)), Role.CONFLICT, arrow=True, dashed=True))
    return shapes


def _copy(
    row: _Row, number: int, rows: list[_Row], graph: _Merged, width: float, measure: Measure, say: Language
) -> list[Shape]:
    x, y = _place(row, number)
    node = row.node
    role = Role.OLDEST if node.id in graph.oldest else Role.HELD if node.held else Role.QUIET
    left = x + DOT / 2 + 7
    dated = say(_dated(node))
    name = fitted(say(name_of(node)), width - SIDE - left - measure(dated) - 12, measure)
    below = fitted(say(_below(row, rows, graph)), width - SIDE - left, measure)
    tip = say(_said(row, rows, graph))
    return [
        Box(x - DOT / 2, y - DOT / 2, DOT, DOT, role, outlined=not node.held, key=node.id, tip=tip),
        Words(left, y + 4, name, Role.PLAIN, strong=node.id in graph.oldest, key=node.id),
        Words(width - SIDE, y + 4, dated, Role.QUIET, Anchor.END, key=node.id),
        Words(left, y + 18, below, Role.QUIET, key=node.id),
    ]


def name_of(node: Node) -> str:
    """Its label; an appearance's with the word for its shape."""
    if node.shape is None:
        return node.label
    return tr("{0}, {1}", node.label.removesuffix(f", {node.shape.value}"), word(node.shape))


def how(edge: Edge) -> str:
    """Its label; a derivation's with the word for its kind."""
    if edge.made is None:
        return edge.label
    detail = edge.label.removeprefix(edge.made.value).removeprefix(": ")
    return tr("{0}: {1}", word(edge.made), detail) if detail else word(edge.made)


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
    parts += [_came(row.edge, name_of(rows[row.parent].node))] if row.edge is not None else []
    parts += graph.seen.get(row.node.id, ())
    return joined(" · ", parts)


def _came(edge: Edge, other: str) -> Said:
    if edge.kind is EdgeKind.SAME_FOOTAGE:
        return tr("same footage as {0}", other)
    return tr("{0}, from {1} ({2} confidence)", how(edge), other, word(edge.confidence))


def _said(row: _Row, rows: list[_Row], graph: _Merged) -> Said:
    return joined(" · ", (name_of(row.node), _dated(row.node), _below(row, rows, graph)))
