"""How deep a search looked, and what it is known to miss: what a negative answer is worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hashing.result import Comparison
from workbench.i18n import Said, recorded, tr

INDEX = "index"
"""Depth of a comparison that ended with the look into the index of stills."""


@dataclass(frozen=True)
class Reach:
    """How deep one search looked."""

    pictures: int
    """Pictures of the clip that was searched for that were compared, of those sampled."""
    blank: int
    """Further ones that show too little (black, blank) to be compared."""
    closely: tuple[str, ...]
    """Ids or names of the clips compared picture by picture; of the others no still came near one of the clip's."""

    def to_json(self) -> dict[str, Any]:
        """As it is kept with the search."""
        return {"pictures": self.pictures, "blank": self.blank, "closely": list(self.closely)}


def close(comparison: Comparison | None) -> bool:
    """Whether two clips were compared picture by picture."""
    return comparison is not None and comparison.searched.depth != INDEX


def read_reach(document: Any) -> Reach | None:
    """What is kept with a search; None where it is not, as with older searches."""
    try:
        return Reach(int(document["pictures"]), int(document["blank"]), tuple(map(str, document["closely"])))
    except (KeyError, TypeError, ValueError):
        return None


@dataclass(frozen=True)
class Weakness:
    """An edit that hides copies from the search."""

    edit: str
    """Its name in the self-test."""
    words: str
    """The copies, for people."""
    found: int
    of: int
    """Copies tried."""


WEAKNESSES = (
    Weakness("inset-35", "small insets (a third of the frame)", 7, 21),
    Weakness("stickers", "copies under moving stickers", 11, 21),
    Weakness("still", "single stills", 14, 21),
    Weakness("fast-200", "copies at twice the speed", 15, 21),
    Weakness("ramp", "copies whose speed changes", 16, 21),
)
"""Edits of which fewer than nine copies in ten are found, weakest first, as ``benchmarks/README.md`` states them."""


def not_compared(skipped: str) -> Said:
    """Why a clip was not compared, as a search keeps it: the reference of its case, and a sentence."""
    case, mark, why = skipped.partition(": ")
    return tr("{0}: {1}", case, recorded(why)) if mark and " " not in case else recorded(skipped)
