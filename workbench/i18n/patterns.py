"""Finds the sentence that a text was made of: ``Movement agrees to {0:.2f}.`` from ``Movement agrees to 0.93.``

What stands in the places may be hostile: a file can be called like the middle of a sentence. So a text that fits a
sentence in more than one way fits none, and finding takes time in proportion to the text, whatever is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from string import Formatter
from typing import Final

NUMBER: Final = re.compile(r"[-−+]?[\d,]+(?:\.\d+)?(?:e[-+]?\d+)?")
"""What a place with a format for numbers may hold."""

_WORDS: Final = re.compile(r"\w+")


@dataclass(frozen=True)
class Pattern:
    """A sentence with places, and what it is in another language."""

    source: str
    literals: tuple[str, ...]
    """The words before, between and after the places."""
    numbers: tuple[bool, ...]
    """Which places hold numbers."""

    @classmethod
    def of(cls, source: str) -> Pattern:
        """The pattern of ``source``, whose places are numbered in their order."""
        literals, numbers = [""], []
        for words, place, spec, _conversion in Formatter().parse(source):
            literals[-1] += words
            if place is not None:
                literals.append("")
                numbers.append(bool(spec))
        return cls(source, tuple(literals), tuple(numbers))

    @property
    def longest(self) -> str:
        """The longest of its literals, which a text must hold to fit."""
        return max(self.literals, key=len)

    @cached_property
    def letters(self) -> int:
        """How many letters its own words have."""
        return sum(map(letters_of, self.literals))

    def fits(self, text: str) -> tuple[str, ...] | None:
        """What stands in the places, if ``text`` was made of this in exactly one way."""
        first, *middle, last = self.literals
        if len(text) < len(first) + len(last) or not (text.startswith(first) and text.endswith(last)):
            return None
        start, end = len(first), len(text) - len(last)
        found = []
        for literal in middle:
            at = text.find(literal, start, end)
            if at < 0:
                return None
            found.append(at)
            start = at + len(literal)
        if found != self._from_the_end(text, found):
            return None
        starts = [len(first), *(at + len(literal) for at, literal in zip(found, middle, strict=True))]
        parts = tuple(text[at:to] for at, to in zip(starts, [*found, end], strict=True))
        fine = all(NUMBER.fullmatch(part) for part, number in zip(parts, self.numbers, strict=True) if number)
        return parts if fine else None

    def _from_the_end(self, text: str, found: list[int]) -> list[int]:
        """Where the last of each literal with a word is; of others, which may well stand in a place, the first."""
        _first, *middle, last = self.literals
        again, end = [], len(text) - len(last)
        for literal, at in zip(reversed(middle), reversed(found), strict=True):
            end = text.rfind(literal, 0, end) if _WORDS.search(literal) else at
            again.append(end)
        return again[::-1]


class Patterns:
    """The sentences that may be found, with the names among their places."""

    def __init__(self, sources: Mapping[str, frozenset[int]]) -> None:
        made = [Pattern.of(source) for source in sources if "{" in source]
        self._patterns = [(one.longest, one) for one in made]
        self._names = sources

    def matches(self, text: str) -> Iterator[tuple[Pattern, tuple[str, ...], frozenset[int]]]:
        """The sentences that ``text`` may have been made of, what stands in their places, and which are names."""
        for longest, pattern in self._patterns:
            if longest in text and (parts := pattern.fits(text)) is not None:
                yield pattern, parts, self._names[pattern.source]


def letters_of(text: str) -> int:
    """How many letters the words of a text have."""
    return sum(map(len, _WORDS.findall(text)))
