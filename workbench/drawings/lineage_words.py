"""How a copy came about, in words: what was stated of it, or what a match measured."""

from __future__ import annotations

from typing import Final

from cases.lineage import Edge, EdgeKind, Node, Stretch, seconds_of, stretches_of
from cases.records import Clip, Confidence, Match
from workbench.i18n import Said, counted, joined, tr, word

TOLD: Final = 3
"""Stretches of one match that are told; the others are counted."""
SPEED: Final = 0.005
"""Ratios this close to 1 are unchanged: below what sampling can measure."""
SHARE: Final = 0.02
"""Of a picture; as little may be missing without being called cut."""
MOMENT: Final = 0.05
"""Seconds; a shorter stretch is that of a still, which has no duration."""

_SAME: Final = {
    "same-file": tr("the same file as {0}"),
    "same-streams": tr("the same streams as {0}, in another container"),
    "same-frames": tr("the same decoded frames as {0}"),
}


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


def came(edge: Edge, node_id: str, other: str) -> Said:
    """How the copy ``node_id`` came about: the other end of ``edge`` is called ``other``."""
    if edge.kind is not EdgeKind.SAME_FOOTAGE:
        return tr("{0}, from {1} ({2} confidence)", how(edge), other, word(edge.confidence))
    stretches = edge.stretches if edge.first == node_id else [one.turned() for one in edge.stretches]
    if edge.label in _SAME:
        said = tr(_SAME[edge.label].source, other)
    elif stretches:
        more = len(stretches) - TOLD
        rest = counted("and {0} more stretch", "and {0} more stretches", more) if more > 0 else ""
        said = joined("; ", (*(stretch_words(one, other) for one in stretches[:TOLD]), rest))
    else:
        said = tr("same footage as {0}", other)
    return said if edge.confidence is Confidence.HIGH else tr("{0} (a match, not decided)", said)


def done_to(match: Match, clip: Clip, other: Clip) -> Said:
    """What a match says was done to ``other`` to make ``clip`` of it; empty where it does not tell."""
    ends = {one.id: seconds_of(one) for one in (clip, other)}
    found = stretches_of(match, ends.get(match.clip_a, 0.0), ends.get(match.clip_b, 0.0))
    turned = found if match.clip_a == clip.id else tuple(one.turned() for one in found)
    return joined("; ", (stretch_words(one, other.name) for one in turned[:TOLD]))


def stretch_words(one: Stretch, other: str) -> Said:
    """What of a clip, ``one.first``, is what of the other, and what was done to it."""
    here, there = one.first, one.second
    if _moment(here):
        where = tr("the picture at {0} of {1}", _at(there[0]), other)
    elif _moment(there):
        where = tr("shows {1} at {0}", _at(here[0]), other)
    elif one.whole_first and one.whole_second:
        where = tr("all of {0}", other)
    elif one.whole_first:
        where = tr("all of it is {0} of {1}", _span(there), other)
    elif one.whole_second:
        where = tr("holds all of {1} at {0}", _span(here), other)
    else:
        where = tr("its {0} is {1} of {2}", _span(here), _span(there), other)
    return joined(", ", (where, *changes(one)))


def changes(one: Stretch) -> list[Said]:
    """What was done to the second clip to make of it what the first shows; empty where nothing was."""
    found = [tr("mirrored")] if one.mirrored else []
    if one.speed < 0:
        found.append(tr("backwards"))
    if abs(abs(one.speed) - 1) >= SPEED:
        found.append(tr("at {0:.2f} times the speed", abs(one.speed)))
    if round(one.rotation):
        found.append(tr("turned by {0}°", f"{-round(one.rotation)}".replace("-", "−")))
    if one.share_second < 1 - SHARE:
        found.append(tr("cropped to {0} %", round(100 * one.share_second)))
    if one.share_first < 1 - SHARE:
        found.append(tr("inside {0} % of the picture", round(100 * one.share_first)))
    return found


def _moment(ends: tuple[float, float]) -> bool:
    return ends[1] - ends[0] < MOMENT


def _span(ends: tuple[float, float]) -> str:
    return f"{_at(ends[0])}–{_at(ends[1])}"


def _at(seconds: float) -> str:
    """``0:04.2``, written alike in all languages."""
    minutes, rest = divmod(max(round(seconds * 10), 0), 600)
    return f"{minutes}:{rest // 10:02d}.{rest % 10}"
