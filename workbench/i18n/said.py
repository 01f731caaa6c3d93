"""Text that can be said in another language later: English as it stands, and the parts it is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from fractions import Fraction
from string import Formatter
from typing import Any

_FORMATTED = re.compile(r"\{\d+[:!]")
"""A place that says how its part is written."""

GROUP = "\u202f"
"""Between groups of three digits: a narrow no-break space, in every language that is spoken here."""


class Said(str):
    """English text made of ``source``, which is looked up, and the ``parts`` for its places ``{0}``, ``{1}``, …"""

    source: str
    parts: tuple[object, ...]

    def __new__(cls, source: str, *parts: object) -> Said:
        """The English text."""
        made = super().__new__(cls, filled(source, parts))
        made.source, made.parts = source, parts
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        """What makes it again: for copies and for other processes."""
        return (self.source, *self.parts)

    def changed(self, change: Callable[[str], str]) -> Said:
        """The same with each text in its places as ``change`` gives it."""
        return Said(self.source, *_changed(self.parts, change))

    def source_for(self, *, one: bool) -> str:
        """The form for one thing, or for several; the same here."""
        return self.source


class Counted(Said):
    """Text with a number as its first part, in one form for one thing and another for several."""

    one: str
    many: str

    def __new__(cls, one: str, many: str, number: Any, *parts: object) -> Counted:
        """The English text."""
        made = super().__new__(cls, one if number == 1 else many, number, *parts)
        assert isinstance(made, Counted)
        made.one, made.many = one, many
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        """What makes it again."""
        return (self.one, self.many, *self.parts)

    def changed(self, change: Callable[[str], str]) -> Said:
        """The same with each text in its places as ``change`` gives it."""
        return Counted(self.one, self.many, *_changed(self.parts, change))

    def source_for(self, *, one: bool) -> str:
        """The form for one thing, or for several."""
        return self.one if one else self.many


class Joined(Said):
    """Texts in a row; only they are looked up."""

    def __new__(cls, separator: str, parts: Iterable[str]) -> Joined:
        """The English text."""
        kept = tuple(parts)
        made = super().__new__(cls, separator.join(f"{{{place}}}" for place in range(len(kept))), *kept)
        assert isinstance(made, Joined)
        return made

    def __getnewargs__(self) -> tuple[Any, ...]:
        """What makes it again."""
        return (self.source.partition("{0}")[2].partition("{1}")[0], self.parts)

    def changed(self, change: Callable[[str], str]) -> Said:
        """The same with each text in its places as ``change`` gives it."""
        return Joined(self.__getnewargs__()[0], (one for one in _changed(self.parts, change) if isinstance(one, str)))


class Recorded(Said):
    """A sentence that the program put into the record or into an error as plain text: found again by its pattern."""

    def __new__(cls, text: str) -> Recorded:
        """The text as it is."""
        made = super().__new__(cls, text)
        assert isinstance(made, Recorded)
        return made

    def changed(self, change: Callable[[str], str]) -> Said:
        """The text as ``change`` gives it."""
        return Recorded(change(str(self)))


def _changed(parts: tuple[object, ...], change: Callable[[str], str]) -> tuple[object, ...]:
    return tuple(change(one) if isinstance(one, str) else one for one in parts)


def tr(source: str, *parts: object) -> Said:
    """``source`` with ``parts`` in its places; numbers are written as the language writes them."""
    return Said(source, *parts)


def counted(one: str, many: str, number: int, *parts: object) -> Said:
    """``1 clip``, ``2 clips``: ``{0}`` is the number, ``{1}`` the first of ``parts``."""
    return Counted(one, many, number, *parts)


def joined(separator: str, parts: Iterable[str]) -> Said:
    """``parts`` in a row, without those that are empty; :class:`Said` ones among them stay so."""
    return Joined(separator, filter(None, parts))


def word(member: StrEnum) -> Said:
    """The word of an enumeration; :mod:`workbench.i18n.collect` names those that have a translation."""
    return Said(member.value)


def recorded(text: str) -> Said:
    """``text`` as the record or an error has it, to be said in another language where its pattern is known there."""
    return text if isinstance(text, Said) else Recorded(text)


def capitalised(text: str) -> Said:
    """``text`` with a capital in front, in whatever language it is said."""
    return Said("{0!c}", text)


class Filling(Formatter):
    """Fills the places of a text; ``decimal`` is the mark before decimals. ``{0!c}`` begins with a capital."""

    def __init__(self, decimal: str) -> None:
        super().__init__()
        self._decimal = decimal

    def fill(self, source: str, parts: Sequence[object]) -> str:
        """``source`` with ``parts`` in its places; by the much faster :meth:`str.format` where that does the same."""
        if _FORMATTED.search(source) or not all(isinstance(one, str | int) for one in parts):
            return self.vformat(source, parts, {})
        return source.format(*parts)

    def convert_field(self, value: Any, conversion: str | None) -> Any:
        """Knows one conversion more."""
        if conversion == "c":
            return value[:1].upper() + value[1:]
        return super().convert_field(value, conversion)

    def format_field(self, value: Any, format_spec: str) -> Any:
        """Numbers get the language's marks."""
        text = super().format_field(value, format_spec)
        if isinstance(value, int | float | Fraction):
            return text.replace(",", GROUP).replace(".", self._decimal)
        return text


_ENGLISH = Filling(".")


def filled(source: str, parts: tuple[object, ...]) -> str:
    """The English text; a source without parts is taken as it stands, braces and all."""
    return _ENGLISH.fill(source, parts) if parts else source
