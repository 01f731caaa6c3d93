"""The languages that the core can say its texts in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from workbench.errors import UserError
from workbench.i18n.patterns import Patterns
from workbench.i18n.said import Filling, Joined, Recorded, Said

FOLDER: Final = Path(__file__).parent

RECORDED: Final = "recorded sentences"
"""Context in the language files of what :func:`workbench.i18n.recorded` finds again."""


@dataclass(frozen=True)
class Language:
    """Says texts of the core: ``language(text)``. Two of the same code are the same."""

    code: str
    """As in ``lang`` attributes and in file names: ``en``, ``fr``."""
    name: str
    """What its speakers call it."""
    decimal: str = field(compare=False)
    """The mark before decimals."""
    semicolon: str = field(compare=False)
    """That mark with the space that stands before it."""
    is_one: Callable[[int], bool] = field(compare=False, repr=False)
    """Which numbers take the form for one thing."""

    @cached_property
    def words(self) -> Mapping[str, str]:
        """English texts to this language's; none for English. Read when first asked for."""
        return read(FOLDER / f"{self.code}.ts")

    def __call__(self, text: str) -> str:
        """``text`` in this language; as it is where it is none of ours, and in English where it has no translation."""
        if not isinstance(text, Said):
            return text
        if isinstance(text, Recorded):
            return self._again(text)
        one = bool(text.parts) and isinstance(text.parts[0], int) and self.is_one(text.parts[0])
        source = text.source_for(one=one)
        said = source.replace(";", self.semicolon) if isinstance(text, Joined) else self.words.get(source, source)
        if not text.parts:
            return said
        return self._filling.fill(said, [self(one) if isinstance(one, str) else one for one in text.parts])

    def _again(self, text: str) -> str:
        """A sentence of the record, found by its pattern; so are the phrases in it, and lists of such phrases."""
        if not self.words or not text:
            return text
        if text in self.words:
            return self.words[text]
        source, parts = self._patterns.match(text)
        if source:
            kept = [self._again(one) if isinstance(one, str) else one for one in parts]
            return self._filling.vformat(self.words[source], kept, {})
        pieces = text.split(", ")
        again = [self._again(one) for one in pieces] if len(pieces) > 1 else pieces
        return ", ".join(again) if all(new != old for new, old in zip(again, pieces, strict=True)) else text

    @cached_property
    def _patterns(self) -> Patterns:
        return Patterns(read(FOLDER / f"{self.code}.ts", RECORDED))

    @cached_property
    def _filling(self) -> Filling:
        return Filling(self.decimal)


ENGLISH: Final = Language("en", "English", ".", ";", lambda number: number == 1)
FRENCH: Final = Language("fr", "français", ",", "\u202f;", lambda number: -2 < number < 2)
LANGUAGES: Final = {one.code: one for one in (ENGLISH, FRENCH)}


def language(code: str) -> Language:
    """The language of a code such as ``fr``; :class:`UserError` for one that is not spoken."""
    if code not in LANGUAGES:
        raise UserError(f"“{code}” is no language of reports. Those are: {', '.join(LANGUAGES)}.")
    return LANGUAGES[code]


def read(file: Path, context: str = "") -> dict[str, str]:
    """English texts to those of a ``.ts`` file, without those that are not translated; empty without a file.

    ``context``: of that one alone.
    """
    if not file.is_file():
        return {}
    found = {}
    for group in ET.parse(file).iter("context"):
        if context and group.findtext("name") != context:
            continue
        for message in group.iter("message"):
            source, target = message.findtext("source"), message.find("translation")
            if source and target is not None and target.get("type") != "unfinished" and target.text:
                found[source] = target.text
    return found
