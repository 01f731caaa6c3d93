"""What a self-test found, as values, as JSON and as a table for people."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from hashing.rarity import interval
from workbench.selftest.judge import Judged
from workbench.selftest.truth import VERSION

SCHEMA = "workbench.selftest/1"
MADE = "selftest.made"
"""Custody action of a finished self-test; the event's body is its document."""


@dataclass(frozen=True)
class Tried:
    """One copy, searched."""

    clip: str
    """Name of the clip that was edited."""
    edit: str
    judged: Judged
    unrelated: int
    """Clips that were searched and share nothing with the copy."""
    false: tuple[str, ...]
    """Those of them that were said to share footage with it."""
    false_scene: tuple[str, ...]
    """Those that were said to show the same scene."""
    seconds: float
    """Time the search took."""


@dataclass(frozen=True)
class Took:
    """A clip that took part by being edited."""

    name: str
    id: str
    """Empty for a file of a folder."""
    case: str
    sha256: str
    start: float
    """The stretch that was edited, seconds."""
    end: float


@dataclass(frozen=True)
class Left:
    """Something that did not take part, and why."""

    name: str
    reason: str


@dataclass(frozen=True)
class EditResult:
    """One row of the table."""

    edit: str
    words: str
    group: str
    """``standard`` or ``harder``."""
    tried: int
    found: int
    missed: tuple[str, ...]
    """Names of the clips whose copy was not found."""
    remark: str = ""
    """Why it was not made, or not of every clip."""


@dataclass(frozen=True)
class SelfTest:
    """What the engine finds of a workspace's own clips once they are edited."""

    engine: str
    clips: tuple[Took, ...]
    library: int
    """Clips that every copy was searched in."""
    edits: tuple[EditResult, ...]
    tried: tuple[Tried, ...]
    related: tuple[tuple[str, str], ...]
    """Pairs of clips that share footage, or may: no match between them counts as false."""
    left_out: tuple[Left, ...]
    seconds: float
    version: int = VERSION
    remarks: tuple[str, ...] = field(default=())
    """What this test could not show."""

    @property
    def pairs(self) -> int:
        """Pairs that share nothing and were searched."""
        return sum(one.unrelated for one in self.tried)

    @property
    def false(self) -> list[tuple[str, str, str]]:
        """False matches: clip, edit, what it was said to share footage with."""
        return [(one.clip, one.edit, name) for one in self.tried for name in one.false]

    def recall(self, group: str) -> tuple[int, int]:
        """Copies found and tried of a group."""
        rows = [row for row in self.edits if row.group == group]
        return sum(row.found for row in rows), sum(row.tried for row in rows)

    def to_json(self) -> dict[str, Any]:
        """The document of ``workbench selftest --json``."""
        return {
            "schema": SCHEMA,
            "engine": self.engine,
            "edits_version": self.version,
            "clips": [asdict(clip) for clip in self.clips],
            "searched_in": self.library,
            "recall": {group: share(*self.recall(group)) for group in self.groups()},
            "edits": [{**asdict(row), "missed": list(row.missed)} for row in self.edits],
            "false_matches": {
                **share(len(self.false), self.pairs),
                "matches": [{"clip": clip, "edit": edit, "with": other} for clip, edit, other in self.false],
                "same_scene": sum(len(one.false_scene) for one in self.tried),
            },
            "stretches": stretches([one.judged for one in self.tried]),
            "related": [list(pair) for pair in self.related],
            "left_out": [asdict(left) for left in self.left_out],
            "remarks": list(self.remarks),
            "seconds": {
                "all": round(self.seconds, 1),
                "search_median": median((one.seconds for one in self.tried), 3),
            },
        }

    def groups(self) -> list[str]:
        """The groups that were tried, in order."""
        return list(dict.fromkeys(row.group for row in self.edits))


def share(count: int, of: int) -> dict[str, Any]:
    """A share with the interval that holds its true value in 95 of 100 such tests (Clopper–Pearson)."""
    low, high = interval(count, of)
    return {"count": count, "of": of, "interval": [round(low, 6), round(high, 6)]}


def stretches(found: Sequence[Judged]) -> dict[str, Any]:
    """How well found stretches were told: medians, and how often the mirror was told right."""
    told = [one.mirror_told for one in found if one.mirror_told is not None]
    return {
        "overlap_median": median((one.overlap for one in found), 4),
        "start_error_median": median((one.start_error for one in found), 4),
        "speed_error_median": median((one.speed_error for one in found), 4),
        "mirror_told": {"count": sum(told), "of": len(told)},
        "misplaced": sum(one.misplaced for one in found),
    }


def median(values: Iterable[float | None], digits: int) -> float | None:
    """The median of those that are known, or None of nothing."""
    known = [value for value in values if value is not None]
    return round(statistics.median(known), digits) if known else None


def rows(result: SelfTest) -> list[list[str]]:
    """The table for people: each edit, how many copies were found, which were missed."""
    table = []
    for row in result.edits:
        count = f"{row.found} of {row.tried}" if row.tried else "not made"
        missed = f"missed: {', '.join(row.missed)}" if row.missed else ""
        table.append([row.edit, row.words, count, "; ".join(word for word in (missed, row.remark) if word)])
    return table


def said(result: SelfTest) -> list[str]:
    """Sentences that go with the table."""
    lines = [_recall(group, *result.recall(group)) for group in result.groups() if result.recall(group)[1]]
    if result.pairs:
        low, high = interval(len(result.false), result.pairs)
        lines.append(
            f"False matches: {len(result.false)} in {result.pairs} pairs that share nothing "
            f"({100 * low:.3g} to {100 * high:.3g} %, 95 % interval)."
        )
    else:
        lines.append("No pair that shares nothing was searched, so no false-match rate can be stated.")
    told = stretches([one.judged for one in result.tried])
    if told["overlap_median"] is not None:
        mirror = told["mirror_told"]
        lines.append(
            f"Found stretches: median overlap with the true one {told['overlap_median']:.2f}, median start error "
            f"{told['start_error_median']:.2f} s, median speed error {100 * told['speed_error_median']:.1f} %, "
            f"mirroring told right in {mirror['count']} of {mirror['of']}."
        )
    return [*lines, *result.remarks]


def _recall(group: str, found: int, tried: int) -> str:
    low, high = interval(found, tried)
    return (
        f"{group.capitalize()} edits: {found} of {tried} copies found, {100 * found / tried:.0f} % "
        f"({100 * low:.0f} to {100 * high:.0f} %, 95 % interval)."
    )
