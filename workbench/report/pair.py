"""A public version and the full report that it was made from: what ties the two, and whether it holds."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from cases.public import salted_digest
from workbench.errors import UserError

SAME: Final = "same"
DIFFERS: Final = "differs"


@dataclass(frozen=True)
class PublicVersion:
    """What ties a public version to the full report."""

    full_sha256: str
    """SHA-256 of the JSON form of the full report, made of the same record with the same choice."""
    parts: int
    """How many were left out."""
    blacked_out: int
    """In how many texts that are shown words of theirs are blacked out."""
    digests: tuple[str, ...]
    """Salted digest of each part, sorted: their order tells nothing. See :func:`cases.public.salted_digest`."""


@dataclass(frozen=True)
class PairLine:
    """One thing that was checked of a pair."""

    outcome: str
    """``same`` or ``differs``."""
    what: str
    """A sentence."""


@dataclass(frozen=True)
class LeftOut:
    """How many of a kind were left out; never what they say."""

    kind: str
    """Word of the kind of record."""
    part: str
    """Name of the field; empty for whole records."""
    count: int


@dataclass(frozen=True)
class Pair:
    """What a check of a public version and the full report says."""

    lines: tuple[PairLine, ...]
    left_out: tuple[LeftOut, ...]
    """By kind, whole records first: of what the full report has and the public version names by its digest."""


def check_pair(public: bytes, full: bytes) -> Pair:
    """Whether the JSON form ``public`` was made from the JSON form ``full``, and what of that was left out.

    Raises :class:`UserError` where the first is no public version, or the second no report.
    """
    version, whole = _report(public).get("public"), _report(full)
    if not isinstance(version, dict):
        raise UserError("This report is no public version: it does not name a full one.")
    try:
        digests = [str(one) for one in version["digests"]]
        kept = [(str(one["salt"]), str(one["stated"]), str(one["digest"])) for one in whole["kept_back"]]
        lines = tuple(_lines(str(version["full_sha256"]), digests, full, kept))
        parts = [(str(one["stated"]), str(one["part"])) for one in whole["kept_back"] if str(one["digest"]) in digests]
        return Pair(lines, _left_out(parts))
    except (KeyError, TypeError, ValueError, RecursionError):
        raise UserError("One of the two reports lacks what ties them together, or was changed.") from None


def _lines(named: str, digests: list[str], full: bytes, kept: list[tuple[str, str, str]]) -> Iterator[PairLine]:
    found = hashlib.sha256(full).hexdigest()
    if found == named:
        yield PairLine(SAME, f"The full report is the one that the public version names, {named}.")
    else:
        yield PairLine(DIFFERS, f"The public version names the full report {named}; this one is {found}.")
    made = {digest: salted_digest(salt, stated) == digest for salt, stated, digest in kept}
    for digest, holds in made.items():
        if not holds:
            yield PairLine(DIFFERS, f"The digest {digest} is not that of the part which the full report gives for it.")
        elif digest not in digests:
            yield PairLine(DIFFERS, f"The part with the digest {digest} is not among those that were left out.")
        else:
            yield PairLine(SAME, f"A part of the full report is the one that was left out as {digest}.")
    for digest in digests:
        if digest not in made:
            yield PairLine(DIFFERS, f"The full report has no part with the digest {digest}, which was left out.")


def _left_out(parts: list[tuple[str, str]]) -> tuple[LeftOut, ...]:
    """The kinds as what was left out states them; a part is named where it is a field of that."""
    found: Counter[tuple[bool, str, str]] = Counter()
    for stated, part in parts:
        plain = json.loads(stated)
        found[part in plain, str(plain["record"]), part if part in plain else ""] += 1
    return tuple(LeftOut(*one[1:], found[one]) for one in sorted(found))


def _report(data: bytes) -> dict[str, Any]:
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        read = None
    if not isinstance(read, dict) or not str(read.get("schema", "")).startswith("workbench.report/"):
        raise UserError("This is not the JSON form of a report. Write it with “workbench report CASE --json”.")
    return read
