"""What may cross the pipe between the app and its worker: JSON made of, and checked against, plain frozen dataclasses.

Nothing is unpickled on the app's side: a decoder taken over by a hostile file could otherwise answer with code.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")

MESSAGE_BYTES = 8 << 20
"""Longest message read from a worker; facts with every limit exhausted stay well below."""

TEXT_CHARACTERS = 4_000
"""Longest text taken over from a file, such as a tag; what is longer is cut and says so."""

TAGS = 400
"""Most tags taken over from one container, stream or still."""


class ProtocolError(Exception):
    """The other side said something that this side does not expect."""


def encode(message: Mapping[str, object]) -> bytes:
    """``message`` as ASCII JSON; undecodable bytes of file names survive as escaped surrogates."""
    return json.dumps(message, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode("ascii")


def decode(data: bytes) -> dict[str, Any]:
    """The message in ``data``; raises :class:`ProtocolError` unless it is a JSON object."""
    try:
        message = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"not JSON: {error}") from None
    if not isinstance(message, dict):
        raise ProtocolError("not an object")
    return message


def to_plain(value: object) -> Any:
    """A dataclass, tuple, Fraction, enum or plain value as JSON types."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, StrEnum):
        return value.value
    return value


def from_plain(kind: type[T], plain: object) -> T:
    """What :func:`to_plain` made, as ``kind`` again; raises :class:`ProtocolError` where a type does not fit."""
    return typing.cast("T", _read(kind, plain))


def clean(text: str) -> str:
    """``text`` from a file made safe to show and store: no control or undecodable characters, of bounded length."""
    readable = "".join(
        character if character.isprintable() or character in "\n\t" else "\N{REPLACEMENT CHARACTER}"
        for character in text[: TEXT_CHARACTERS + 1]
    )
    if len(readable) <= TEXT_CHARACTERS:
        return readable
    return f"{readable[:TEXT_CHARACTERS]}… (cut; {len(text)} characters in all)"


def clean_tags(tags: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Tags of a file in their order, both sides cleaned; beyond :data:`TAGS` they are left out."""
    return tuple((clean(str(key)), clean(str(value))) for key, value in list(tags.items())[:TAGS])


def _read(kind: Any, plain: object) -> object:
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return _union(typing.get_args(kind), plain)
    if origin is tuple:
        return _tuple(typing.get_args(kind), plain)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record(kind, plain)
    if kind is Fraction:
        return _fraction(plain)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _enum(kind, plain)
    if type(plain) is not kind:
        raise ProtocolError(f"{type(plain).__name__} where {kind.__name__} belongs")
    return plain


def _union(kinds: tuple[Any, ...], plain: object) -> object:
    if plain is None and type(None) in kinds:
        return None
    (only,) = [kind for kind in kinds if kind is not type(None)]
    return _read(only, plain)


def _tuple(kinds: tuple[Any, ...], plain: object) -> tuple[object, ...]:
    if not isinstance(plain, list):
        raise ProtocolError(f"{type(plain).__name__} where a list belongs")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_read(kinds[0], item) for item in plain)
    if len(kinds) != len(plain):
        raise ProtocolError(f"{len(plain)} values where {len(kinds)} belong")
    return tuple(_read(kind, item) for kind, item in zip(kinds, plain, strict=True))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _record(kind: type, plain: object) -> object:
    hints = _hints(kind)
    if not isinstance(plain, dict) or set(plain) != set(hints):
        raise ProtocolError(f"no {kind.__name__}")
    return kind(**{name: _read(hint, plain[name]) for name, hint in hints.items()})


def _fraction(plain: object) -> Fraction:
    if not isinstance(plain, str) or len(plain) > 100:
        raise ProtocolError("no fraction")
    try:
        return Fraction(plain)
    except (ValueError, ZeroDivisionError):
        raise ProtocolError("no fraction") from None


def _enum(kind: type[StrEnum], plain: object) -> StrEnum:
    try:
        return kind(typing.cast("str", plain))
    except ValueError:
        raise ProtocolError(f"no {kind.__name__}") from None
