"""Finds the sentence that a text was made of: ``Movement agrees to {0:.2f}.`` from ``Movement agrees to 0.93.``"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from string import Formatter
from typing import Final

NUMBER: Final = r"-?[\d,]+(?:\.\d+)?"
"""What a place with a format for numbers may hold."""


class Patterns:
    """The sentences that may be found."""

    def __init__(self, sources: Iterable[str]) -> None:
        self._sources = [source for source in sources if "{" in source]

    def match(self, text: str) -> tuple[str, tuple[str | float | int, ...]]:
        """The sentence and what stands in its places; empty where none fits. The wordiest is asked first."""
        for source, pattern, numbers in self._compiled:
            found = pattern.fullmatch(text)
            if found:
                places = found.groupdict()
                texts = [places[f"p{place}"] for place in range(len(places))]
                return source, tuple(
                    _number(one) if number else one for one, number in zip(texts, numbers, strict=True)
                )
        return "", ()

    @cached_property
    def _compiled(self) -> list[tuple[str, re.Pattern[str], list[bool]]]:
        made = [(source, *_pattern(source)) for source in self._sources]
        return sorted(made, key=lambda one: -len(re.sub(r"\{.*?\}", "", one[0])))


def _pattern(source: str) -> tuple[re.Pattern[str], list[bool]]:
    """What fits ``source``, whose places are in order, and which of them are numbers."""
    pattern, numbers = "", []
    for words, place, spec, _conversion in Formatter().parse(source):
        pattern += re.escape(words)
        if place is not None:
            numbers.append(bool(spec))
            pattern += f"(?P<p{place}>{NUMBER if spec else '.+?'})"
    return re.compile(pattern, re.DOTALL), numbers


def _number(text: str) -> float | int:
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)
