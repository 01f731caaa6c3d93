"""The signed heads that come with a bundle: which of them its import keeps in the custody log, to be cited later.

A head says with whose key which state of the exporter's log was signed; the records of the bundle are in that log.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, Final

from cases.mapping import Plain
from cases.signing import SignedHead, verify_head

KEY: Final = "signed_heads"
"""Where the body of an import's event has them; imports before this had none."""
MOST_KEPT: Final = 16
"""Keys of which the newest head is kept: a bundle has one for each installation that signed its log."""
LONGEST: Final = 200
"""Characters of any text in a head; the longest of ours has 88."""

_FIELDS: Final = tuple(field.name for field in dataclasses.fields(SignedHead))


def newest(lines: Iterable[Any]) -> tuple[SignedHead, ...]:
    """Of each key the head over the latest event, in the order of the log; of too many keys those with the latest.

    ``lines``: the heads as a bundle states them. Those whose signature does not hold are passed over.
    """
    found: dict[str, SignedHead] = {}
    for head in sorted(_holding(lines), key=lambda one: (one.sequence, one.at)):
        found.pop(head.public_key, None)
        found[head.public_key] = head
    return tuple(found.values())[-MOST_KEPT:]


def plain(heads: Iterable[SignedHead]) -> list[Plain]:
    """For the body of an event."""
    return [asdict(head) for head in heads]


def kept(body: Plain) -> tuple[SignedHead, ...]:
    """The heads that the body of an import's event keeps, as far as their signatures hold."""
    lines = body.get(KEY)
    return tuple(_holding(lines)) if isinstance(lines, list) else ()


def _holding(lines: Iterable[Any]) -> list[SignedHead]:
    heads = [_head(line) for line in lines]
    return [head for head in heads if head is not None and verify_head(head) is None]


def _head(line: Any) -> SignedHead | None:
    if not isinstance(line, dict) or not line.keys() >= set(_FIELDS) or type(line["sequence"]) is not int:
        return None
    texts = [line[name] for name in _FIELDS if name != "sequence"]
    if not all(isinstance(text, str) and len(text) <= LONGEST for text in texts):
        return None
    return SignedHead(**{name: line[name] for name in _FIELDS})
