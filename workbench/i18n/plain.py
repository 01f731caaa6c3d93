"""Texts with their parts as values of JSON, and back: so that who has the data of a page can say it as the page does.

``["said", source, part, …]``, ``["counted", one, many, number, part, …]``, ``["joined", separator, [part, …]]``,
``["recorded", text]``; a part is again such a list, a text, a number, or ``{"fraction": "1/3"}``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from string import Formatter
from typing import Any, Final

from workbench.i18n.said import Counted, Joined, Recorded, Said

DEEPEST: Final = 16
"""Texts inside each other that are read; ours have five at most."""
LONGEST_SEPARATOR: Final = 8
"""Characters between joined texts that are read."""
_KINDS: Final[dict[str, type[Said]]] = {
    "said": Said,
    "counted": Counted,
    "joined": Joined,
    "recorded": Recorded,
}
_NAMES: Final = {kind: name for name, kind in _KINDS.items()}
_FORMAT: Final = re.compile(r"0?\d?,?(?:\.\d)?[dfg]?")
"""How a place may say that its part is written: nothing that makes much of little."""
_FRACTION: Final = re.compile(r"-?\d{1,18}(/\d{1,18})?")


def to_plain(text: Said) -> list[Any]:
    """What a text is made of. TypeError for a part that is no text and no number."""
    arguments, forms = text.__getnewargs__(), _forms(type(text))
    return [_NAMES[type(text)], *map(str, arguments[:forms]), *map(_plain, arguments[forms:])]


def from_plain(plain: object, longest: int) -> Said:
    """What :func:`to_plain` was given, from anybody: ValueError or TypeError for what it cannot have made.

    ``longest``: characters that it, and each text in it, may have.
    """
    return _said(plain, longest, DEEPEST)


def _plain(part: object) -> Any:
    if isinstance(part, Said):
        return to_plain(part)
    if isinstance(part, str):
        return str(part)
    if isinstance(part, Fraction):
        return {"fraction": str(part)}
    if isinstance(part, tuple):
        return [_plain(one) for one in part]
    if isinstance(part, int | float):
        return part
    raise TypeError(f"{type(part).__name__} is no part of a text")


def _said(plain: object, longest: int, depth: int) -> Said:
    if not isinstance(plain, list) or len(plain) < 2 or plain[0] not in _KINDS or not depth:
        raise ValueError("no text")
    kind, arguments = _KINDS[plain[0]], plain[1:]
    if kind is Joined:
        return _joined(arguments, longest, depth)
    forms = _forms(kind)
    sources, parts = arguments[:forms], [_part(one, longest, depth) for one in arguments[forms:]]
    if not all(isinstance(source, str) for source in sources) or len(sources) < forms:
        raise ValueError("no text")
    if (kind is Counted and not parts) or (kind is Recorded and parts):
        raise ValueError("no text")
    _check(sources[0] if kind is not Counted or parts[0] == 1 else sources[1], parts, longest)
    return kind(*sources, *parts)


def _joined(arguments: list[Any], longest: int, depth: int) -> Said:
    separator, plains = arguments
    if not isinstance(separator, str) or len(separator) > LONGEST_SEPARATOR or not isinstance(plains, list):
        raise ValueError("no joined text")
    parts = [_part(one, longest, depth) for one in plains]
    if not all(isinstance(one, str) for one in parts) or sum(map(_length, parts)) > longest or set(separator) & {*"{}"}:
        raise ValueError("no joined text")
    return Joined(separator, parts)


def _part(plain: object, longest: int, depth: int) -> Any:
    if isinstance(plain, list):
        return _said(plain, longest, depth - 1)
    if isinstance(plain, dict) and _FRACTION.fullmatch(str(plain.get("fraction"))):
        return Fraction(plain["fraction"])
    if not isinstance(plain, str | int | float):
        raise TypeError("no part of a text")
    return plain


def _check(source: str, parts: Sequence[object], longest: int) -> None:
    """ValueError for a source that its parts do not fill, or fill with more than the text may have."""
    length = 0
    for literal, place, how, conversion in Formatter().parse(source) if parts else ():
        length += len(literal)
        if place is None:
            continue
        if not place.isdecimal() or not _FORMAT.fullmatch(how or "") or conversion not in (None, "c"):
            raise ValueError("no place")
        length += _length(parts[int(place)])
    if length > longest:
        raise ValueError("longer than what it says")


def _forms(kind: type[Said]) -> int:
    """How many forms a text of a kind has."""
    return 2 if kind is Counted else 1


def _length(part: object) -> int:
    return len(part) if isinstance(part, str) else 0
