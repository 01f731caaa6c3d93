"""What of the record is confidential: said by records of their own, and taken back by a withdrawal with a reason."""

from __future__ import annotations

from cases.errors import ConflictError, InvalidError
from cases.judgement import Restriction
from cases.judging import withdraw
from cases.kinds import Record, word
from cases.public import Kept, PublicStore, restrictions, whole_of
from cases.records import Case, Clip, Match
from cases.references import PARTS
from cases.store import CaseStore


def mark_confidential(store: CaseStore, record: Record, *, part: str = "", reason: str, by: str) -> Restriction:
    """Mark a record, or a part of it, as confidential; ConflictError where it is marked already.

    InvalidError where it cannot be confidential, or has no such part.
    """
    if _marks(store, record, part):
        raise ConflictError(f"{_named(record, part)} is marked as confidential already.")
    return store.add(Restriction(_case_of(store, record), word(type(record)), record.id, reason, by, part), by=by)


def restriction(record: Record, *, reason: str, by: str, part: str = "") -> Restriction:
    """The mark for a record that is being entered, or a part of it; InvalidError for one that is of no single case."""
    case_id = getattr(record, "case_id", None)
    if case_id is None:
        raise InvalidError(f"A {word(type(record))} is marked once it is in the record.")
    return Restriction(case_id, word(type(record)), record.id, reason, by, part)


def parts_of(record: Record) -> tuple[str, ...]:
    """The fields that can be confidential by themselves and that hold something."""
    return tuple(part for part in PARTS.get(type(record), ()) if getattr(record, part))


def unmark_confidential(store: CaseStore, record: Record, *, part: str = "", reason: str, by: str) -> None:
    """Take the mark off, for a reason; ConflictError where there is none."""
    found = _marks(store, record, part)
    if not found:
        raise ConflictError(f"{_named(record, part)} is not marked as confidential.")
    with store.batch():
        for one in found:
            withdraw(store, one, reason=reason, by=by)


def kept_back(store: CaseStore, case: Case) -> tuple[Kept, ...]:
    """What public versions of a case leave out, in the order of the record."""
    whole = whole_of(store)
    return PublicStore(whole, case).left_out if restrictions(whole) else ()


def _marks(store: CaseStore, record: Record, part: str) -> list[Restriction]:
    return [one for one in restrictions(store, record_id=record.id) if one.part == part]


def _named(record: Record, part: str) -> str:
    return f"The {part} of this {word(type(record))}" if part else f"This {word(type(record))}"


def _case_of(store: CaseStore, record: Record) -> str:
    if isinstance(record, Case):
        return record.id
    return record.case_id if not isinstance(record, Match) else store.get(Clip, record.clip_a).case_id
