"""What a match is worth: how often pairs that share nothing are called one, as measured, with its uncertainty.

The rates are those of the built-in set: edited copies of real clips searched among clips that share nothing with them
(``benchmarks/README.md`` says which and when). A workspace's own rate follows from its self-test.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from hashing.result import Relation


@dataclass(frozen=True)
class NonMatches:
    """Pairs that share nothing, and how many of them were called a match."""

    called: int
    pairs: int

    @property
    def rate(self) -> float:
        """Share (0..1) that was called a match."""
        return self.called / self.pairs if self.pairs else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Bounds (0..1) that hold the true share in 95 of 100 such measurements."""
        return interval(self.called, self.pairs)


MEASURED = {
    Relation.SAME_FOOTAGE: NonMatches(0, 13_504),
    Relation.SAME_SCENE: NonMatches(1, 13_504),
}
"""By what a pair was called: 693 edited copies of 21 clips against the originals that they show nothing of."""

FOUND = 0.9
"""Share (0..1) of true copies that are found, as the likelihood ratio takes it: less than was measured."""

SUPPORT = (
    (2.0, "no support"),
    (10.0, "weak support"),
    (100.0, "moderate support"),
    (1_000.0, "moderately strong support"),
    (10_000.0, "strong support"),
    (1_000_000.0, "very strong support"),
    (math.inf, "extremely strong support"),
)
"""Likelihood ratios up to which a phrase holds: ENFSI guideline for evaluative reporting in forensic science (2015)."""


def support(bound: float) -> str:
    """How strongly a match supports that the two share what it says, by the upper bound (0..1) of false matches."""
    ratio = FOUND / bound
    return next(phrase for limit, phrase in SUPPORT if ratio < limit)


def interval(count: int, of: int, confidence: float = 0.95) -> tuple[float, float]:
    """Clopper–Pearson bounds (0..1) of a share of which ``count`` in ``of`` was seen; (0, 1) where nothing was."""
    if of == 0:
        return 0.0, 1.0
    tail = (1 - confidence) / 2
    low = 0.0 if count == 0 else _share_where(count - 1, of, 1 - tail)
    high = 1.0 if count == of else _share_where(count, of, tail)
    return low, high


def _share_where(count: int, of: int, tail: float) -> float:
    """The share at which ``count`` or fewer are seen with probability ``tail``, by bisection."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _at_most(count, of, middle) > tail else (low, middle)
    return high


def _at_most(count: int, of: int, share: float) -> float:
    logs = (math.log(share), math.log1p(-share)) if 0 < share < 1 else (-math.inf, -math.inf)
    everything = math.lgamma(of + 1)
    return math.fsum(
        math.exp(everything - math.lgamma(k + 1) - math.lgamma(of - k + 1) + k * logs[0] + (of - k) * logs[1])
        for k in range(count + 1)
    )
