"""How the texts of a report were put together, told along in its data where its pages are in another language.

The data is English. With this whoever has it can say the pages' language too, as ``workbench verify REPORT`` does.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from cases.mapping import canonical_json
from workbench.i18n import Said
from workbench.i18n.plain import from_plain, to_plain

T = TypeVar("T")


def spoken(value: object) -> dict[str, str]:
    """By place, such as ``judged/0/title``, what each text that has a translation is made of: canonical JSON."""
    return {place: canonical_json(to_plain(text)) for place, text in _texts(value, "") if isinstance(text, Said)}


def respoken(value: T, told: Mapping[str, str]) -> T:
    """``value`` with its texts made of what :func:`spoken` told of them.

    LookupError, TypeError or ValueError where that is not of these texts.
    """
    known = dict(_texts(value, ""))
    made = {place: _made(plain, known[place]) for place, plain in told.items()}
    found: T = _with(value, "", made)
    return found


def _made(plain: str, text: str) -> Said:
    made = from_plain(json.loads(plain), len(text))
    if made != text:
        raise ValueError(f"another text than “{text[:80]}”")
    return made


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
        return
    for name, one in _inside(value):
        yield from _texts(one, f"{place}/{name}".lstrip("/"))


def _inside(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, tuple):
        yield from ((str(number), one) for number, one in enumerate(value))
    elif dataclasses.is_dataclass(value):
        yield from ((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))


def _with(value: Any, place: str, made: Mapping[str, Said]) -> Any:
    if isinstance(value, str):
        return made.get(place, value)
    changed = {name: _with(one, f"{place}/{name}".lstrip("/"), made) for name, one in _inside(value)}
    if isinstance(value, tuple):
        return tuple(changed.values())
    return dataclasses.replace(value, **changed) if changed else value
