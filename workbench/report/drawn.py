"""The drawings of a report that are made of the record alone: the time axis, and what was made from what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from cases import judging
from cases.conflicts import conflicts
from cases.judgement import Clock, Derivation, Withdrawal
from cases.kinds import Record
from cases.records import Appearance, Case, Claim, Clip, Match
from cases.store import CaseStore
from workbench.drawings import lineage_graph, time_axis
from workbench.i18n import Language
from workbench.report.drawing import WORDED_WIDTH, pictures_of_drawing, printed_measure
from workbench.report.model import Picture


def clocks(store: CaseStore, case: Case, language: Language) -> tuple[Picture, ...]:
    """Every clock on one axis, with what contradicts what."""
    readings, pairs = judging.time_axis(store, case.id)
    told = [pair for conflict in conflicts(pairs) for pair in conflict.told]
    drawing = time_axis.time_axis(readings, told, WORDED_WIDTH, printed_measure, language)
    return pictures_of_drawing("clocks", drawing, time_axis.LEGEND, time_axis.ROW)


def lineage(store: CaseStore, case: Case, language: Language) -> tuple[Picture, ...]:
    """Nothing where no copy is joined to another: rows of lone names show nothing that the materials do not."""
    found = judging.case_lineage(store, case.id)
    if not found.edges:
        return ()
    drawing = lineage_graph.lineage_drawing(found, WORDED_WIDTH, printed_measure, language)
    return pictures_of_drawing("lineage", drawing)


@dataclass(frozen=True)
class Drawn:
    """What draws a section."""

    draw: Callable[[CaseStore, Case, Language], tuple[Picture, ...]]
    kinds: tuple[type[Record], ...]
    """Of the records that it looks at."""


_DATED: Final[tuple[type[Record], ...]] = (Case, Clip, Appearance, Claim, Clock, Withdrawal)

DRAWN: Final[Mapping[str, Drawn]] = {
    "clocks": Drawn(clocks, _DATED),
    "lineage": Drawn(lineage, (*_DATED, Match, Derivation)),
}
"""By the id of the section."""
