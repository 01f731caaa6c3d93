"""The four reference cases that ship as the sample: what was publicly reported, in our own words, sources named.

The footage itself cannot be distributed. The sample carries stand-in clips, drawn by this project and marked as such,
in the places of the real files; every record here reads correctly with a stand-in, the real file, or neither.
What was made up to show the program at work (a mirrored repost, a recirculated clip) says so in its own text.

Ids and times are fixed, so that the sample comes out the same wherever it is built.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Final

from cases.kinds import Record
from cases.records import Case, Clip
from cases.reference import busserine, castellane, grenoble, statement
from cases.reference.collected import Sample, sample_id
from cases.store import CaseStore

SAMPLE_TIME: Final = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)
"""When the sample's records say they were written; a Monday morning, after the last of the reported events."""
STAND_INS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "courtyard-social": "G-2020",
        "courtyard-broadcast": "G-2020",
        "courtyard-repost": "G-2020",
        "lectern-statement": "D-2024",
        "estate-dusk": "B-2018",
        "estate-screengrab": "B-2018",
        "estate-recirculated": "C-2015",
    }
)
"""The stand-ins that the cases know, by name, and the case that each belongs to."""

_CASES: Final = (grenoble, statement, busserine, castellane)


def add_cases(store: CaseStore, *, by: str) -> dict[str, Case]:
    """Open the four cases in a store that has none of them; returns them by reference."""
    with store.batch():
        return {case.reference: store.add(case, by=by) for case in reference_cases(by)}


def fill(store: CaseStore, clips: Mapping[str, Clip], *, by: str) -> None:
    """Add everything the four cases hold beside their clips; cases that are not there yet are opened first.

    ``clips`` maps names of :data:`STAND_INS` to clips of those cases in the store; any may be left out. All or nothing.
    """
    with store.batch():
        if not store.find(Case, reference="G-2020"):
            add_cases(store, by=by)
        for module in _CASES:
            reference = module.WORDS[0]
            case = store.case(reference)
            for record in records_of(case, {name: clips[name] for name in clips if STAND_INS[name] == reference}, by):
                store.add(record, by=by)


def reference_cases(by: str) -> list[Case]:
    """The four cases themselves."""
    return [
        Case(
            reference, title, question, summary, analysts=(by,), id=sample_id(reference), created_at=_moment(number, 0)
        )
        for number, (reference, title, question, summary) in enumerate(module.WORDS for module in _CASES)
    ]


def records_of(case: Case, clips: Mapping[str, Clip], by: str) -> list[Record]:
    """What one of the four cases holds; a record about a clip that is left out is about the case as a whole."""
    sample = Sample(case, clips, by)
    collect = {module.WORDS[0]: module.records for module in _CASES}
    collect[case.reference](sample)
    return sample.records


def sample_clock() -> Callable[[], datetime]:
    """A clock for a store that comes out the same each time: one second later whenever it is asked."""
    asked = 0

    def tell() -> datetime:
        nonlocal asked
        asked += 1
        return SAMPLE_TIME + timedelta(seconds=asked)

    return tell


def _moment(case: int, minute: int) -> datetime:
    return SAMPLE_TIME + timedelta(hours=case, minutes=minute)
