"""What the engine answers: which stretches two clips share, how they were changed, and how hard it looked.

Times are seconds of presentation time, zero at the first shown frame of the clip, as :class:`~fractions.Fraction`.
Regions are ``(x, y, width, height)`` as fractions (0..1) of the displayed frame.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

Region = tuple[float, float, float, float]

WHOLE_FRAME: Region = (0.0, 0.0, 1.0, 1.0)


class Relation(StrEnum):
    """The two positive answers; a third, unrelated, is the absence of a segment."""

    SAME_FOOTAGE = "same-footage"
    SAME_SCENE = "same-scene"


@dataclass(frozen=True)
class AlignedPair:
    """One frame of A beside the frame of B that shows the same instant."""

    a_pts: int
    """Presentation timestamp of A's frame, in A's time base."""
    b_pts: int
    """Presentation timestamp of B's frame, in B's time base."""
    distance: int
    """Hamming distance of the two 256-bit codes in the view that matched, 0..256."""


@dataclass(frozen=True)
class Segment:
    """One stretch of A that is one stretch of B."""

    a: tuple[Fraction, Fraction]
    b: tuple[Fraction, Fraction]
    speed: float
    """Seconds of B per second of A; 1.0 is unchanged, 0.8 is A played 1.25 times as fast in B."""
    mirrored: bool
    rotation: float
    """Degrees by which B's picture is turned clockwise against A's."""
    region_a: Region
    region_b: Region
    score: float
    """0..1; how alike the aligned pictures are, as :mod:`hashing.match` defines it."""
    false_match_rate: float | None
    """Share of unrelated pairs that score as high, as measured; None where it was not measured."""
    relation: Relation
    pairs: tuple[AlignedPair, ...]
    """Up to a dozen aligned frames spread over the stretch, best evidence for an eye to judge."""
    explanation: str
    """One sentence for the analyst: which view matched and what was changed."""
    false_match_interval: tuple[float, float] | None = None
    """Bounds that hold the true rate in 95 of 100 measurements."""


@dataclass(frozen=True)
class Searched:
    """How hard a comparison looked; what makes a negative answer worth something."""

    frames_a: int
    frames_b: int
    skipped_a: int
    """Frames of A with too little to see (black, blank) to vote."""
    skipped_b: int
    views: tuple[str, ...]
    """Names of the views compared, such as ``full``, ``mirror``, ``inside bars``."""
    depth: str
    """``full``; ``index`` where the library's index found nothing to compare; ``keyframes``."""


@dataclass(frozen=True)
class Comparison:
    """The engine's answer for one pair of clips; segments in order of A's time."""

    segments: tuple[Segment, ...]
    searched: Searched
