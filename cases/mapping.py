"""Records to plain values and to rows, and back: the one place that knows how.

- A **plain** value is what JSON knows: it is what the custody log holds and what is exchanged.
- A **row** is what a table holds: the plain value with an imprecise time spread over four columns and lists as JSON.

Both follow from the annotations of the dataclasses: a new field needs a column and a migration, and nothing here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

from cases.kinds import KINDS, Record
from cases.records import ImpreciseTime

R = TypeVar("R", bound=Record)

Plain = dict[str, Any]
"""A record in the values of JSON: text, numbers, booleans, None, lists and objects."""
Row = dict[str, Any]
"""A record in the values of its table, without ``added``: text, numbers, None."""

TIME_PARTS: Final = ("text", "earliest", "latest", "zone")
"""Columns of an imprecise time: ``<field>_text`` and so on; all None where the time is None."""


@dataclass(frozen=True)
class FieldType:
    """What a field of a record holds."""

    name: str
    type: Any
    """The type without ``| None``; ``tuple`` for a tuple of texts."""
    optional: bool
    default: Any
    """``MISSING`` where the field must be given."""


def field_types(kind: type[Any]) -> tuple[FieldType, ...]:
    """What each field of a record, or of an imprecise time, holds, in their order."""
    return _FIELD_TYPES[kind]


def _field_types(kind: type[Any]) -> tuple[FieldType, ...]:
    hints = get_type_hints(kind)
    return tuple(_field_type(f.name, hints[f.name], f.default) for f in fields(kind))


def _field_type(name: str, hint: Any, default: Any) -> FieldType:
    members = [member for member in get_args(hint) if member is not type(None)]
    optional = type(None) in get_args(hint)
    base = members[0] if optional else hint
    return FieldType(name, get_origin(base) or base, optional, default)


_FIELD_TYPES: Final = {kind: _field_types(kind) for kind in (*KINDS.values(), ImpreciseTime)}


_CANONICAL: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
_CONTAINERS: Final = (dict, list, tuple)


def canonical_json(value: object) -> str:
    """The one text of a plain value: keys sorted by code point, no spaces, UTF-8 characters as they are.

    Strings are not normalised (no NFC): a file name or a quotation is evidence in the code points it came in.
    Whole numbers are written in decimal, finite floats in Python's shortest round-trip form. Raises ValueError or
    TypeError for what has no such text: NaN, infinities, keys that are no text, lone surrogates, other types.
    """
    _refuse_odd_keys(value)
    text = _CANONICAL.encode(value)
    text.encode("utf-8")
    return text


def _refuse_odd_keys(value: object) -> None:
    """``json`` would silently turn a number used as a key into text."""
    inside: Iterable[object] = ()
    if isinstance(value, dict):
        inside = value.values()
        for key in value:
            if not isinstance(key, str):
                raise TypeError(f"a key of canonical JSON must be text, not {type(key).__name__}")
    elif isinstance(value, list | tuple):
        inside = value
    for inner in inside:
        if isinstance(inner, _CONTAINERS):
            _refuse_odd_keys(inner)


def time_text(moment: datetime) -> str:
    """Fixed-width UTC text to the microsecond, ``2020-08-26T09:30:00.000000Z``: sorts as time."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def time_value(text: str) -> datetime:
    """The reverse of :func:`time_text`; ValueError for any other spelling."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or time_text(moment) != text:
        raise ValueError(f"not a stored time: {text!r}")
    return moment


def to_plain(record: object) -> Plain:
    """A record, or an imprecise time, in the values of JSON."""
    return {f.name: _plain(getattr(record, f.name)) for f in field_types(type(record))}


def _plain(value: Any) -> Any:
    match value:
        case StrEnum():
            return value.value
        case datetime():
            return time_text(value)
        case ImpreciseTime():
            return to_plain(value)
        case tuple():
            return [_plain(item) for item in value]
        case float():
            return value + 0.0  # minus zero becomes zero, as the database has it
        case _:
            return value


def from_plain(kind: type[Any], plain: Mapping[str, Any]) -> Any:
    """The record of ``kind`` from plain values; a missing field takes its default.

    Raises ValueError, TypeError or KeyError where the values are not those of such a record.
    """
    known = {f.name: f for f in field_types(kind)}
    return kind(**{name: _value(known[name], value) for name, value in plain.items()})


def _value(field: FieldType, value: Any) -> Any:
    if value is None:
        if not field.optional:
            raise ValueError(f"{field.name} is missing")
        return None
    if field.type is datetime:
        return time_value(value)
    if field.type is ImpreciseTime:
        return from_plain(ImpreciseTime, value)
    if field.type in (tuple, float) or issubclass(field.type, StrEnum):
        return field.type(value)
    if type(value) is not field.type:
        raise TypeError(f"{field.name} is {type(value).__name__}")
    return value


def to_row(kind: type[Any], plain: Mapping[str, Any]) -> Row:
    """The columns that hold a plain record; a missing field takes its default."""
    row: Row = {}
    for field in field_types(kind):
        value = plain[field.name] if field.name in plain else _plain(_default(field))
        if field.type is ImpreciseTime:
            parts = value or dict.fromkeys(TIME_PARTS)
            row.update({f"{field.name}_{part}": parts[part] for part in TIME_PARTS})
        elif field.type is tuple:
            row[field.name] = canonical_json(value)
        else:
            row[field.name] = int(value) if isinstance(value, bool) else value
    return row


def row_columns(kind: type[Any]) -> tuple[str, ...]:
    """The columns that :func:`to_row` fills, in its order."""
    return tuple(
        column
        for field in field_types(kind)
        for column in ([f"{field.name}_{part}" for part in TIME_PARTS] if field.type is ImpreciseTime else [field.name])
    )


def _default(field: FieldType) -> Any:
    if field.default is MISSING:
        raise KeyError(field.name)
    return field.default


def from_row(kind: type[R], row: Mapping[str, Any]) -> R:
    """The record that a row holds; raises as :func:`from_plain` does where the row was tampered with."""
    plain: Plain = {}
    for field in field_types(kind):
        if field.type is ImpreciseTime:
            stated = row[f"{field.name}_text"] is not None
            plain[field.name] = {part: row[f"{field.name}_{part}"] for part in TIME_PARTS} if stated else None
        elif field.type is tuple:
            plain[field.name] = json.loads(row[field.name])
        elif field.type is bool:
            plain[field.name] = bool(row[field.name])
        else:
            plain[field.name] = row[field.name]
    record: R = from_plain(kind, plain)
    return record
