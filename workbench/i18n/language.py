"""The languages that the core can say its texts in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from workbench.errors import UserError
from workbench.i18n.again import Again
from workbench.i18n.files import Message, messages
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
    quotes: tuple[str, str] = field(compare=False)
    """Around a name, with their spaces."""
    is_one: Callable[[int], bool] = field(compare=False, repr=False)
    """Which numbers take the form for one thing."""

    @cached_property
    def words(self) -> Mapping[str, str]:
        """English texts to this language's; none for English. Read when first asked for."""
        return {source: message.said for source, message in self._messages.items()}

    def __call__(self, text: str) -> str:
        """``text`` in this language; as it is where it is none of ours, and in English where it has no translation."""
        if not isinstance(text, Said):
            return text
        if isinstance(text, Recorded):
            return self._recorded(text)
        one = bool(text.parts) and isinstance(text.parts[0], int) and self.is_one(text.parts[0])
        source = text.source_for(one=one)
        said = source.replace(";", self.semicolon) if isinstance(text, Joined) else self.words.get(source, source)
        if not text.parts:
            return said
        return self._filling.fill(said, [self(one) if isinstance(one, str) else one for one in text.parts])

    @cached_property
    def _recorded(self) -> Again:
        return Again(self._messages, RECORDED, decimal=self.decimal, quotes=self.quotes)

    @cached_property
    def _messages(self) -> Mapping[str, Message]:
        return messages(FOLDER / f"{self.code}.ts")

    @cached_property
    def _filling(self) -> Filling:
        return Filling(self.decimal)


ENGLISH: Final = Language("en", "English", ".", ";", ("“", "”"), lambda number: number == 1)
FRENCH: Final = Language("fr", "français", ",", "\u202f;", ("«\u202f", "\u202f»"), lambda number: -2 < number < 2)
LANGUAGES: Final = {one.code: one for one in (ENGLISH, FRENCH)}


def language(code: str) -> Language:
    """The language of a code such as ``fr``; :class:`UserError` for one that is not spoken."""
    if code not in LANGUAGES:
        raise UserError(f"“{code}” is no language of reports. Those are: {', '.join(LANGUAGES)}.")
    return LANGUAGES[code]
