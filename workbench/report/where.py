"""Coordinates of a case in words: where on Earth what is which record speaks of, how sure, and how it was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cases import judging
from cases.judgement import Coordinates
from cases.records import Case
from cases.store import CaseStore
from workbench.i18n import tr
from workbench.report.called import Names
from workbench.report.model import Judgement, Row
from workbench.report.words import by_at


def places(store: CaseStore, case: Case, on: Callable[[str | None], str]) -> Iterator[Judgement]:
    """Every place that stands, in the order of the record; ``on`` is the name of a clip by its id."""
    names = Names(store, case, on)
    for one in judging.standing(store, Coordinates, case.id):
        rows = (
            Row(tr("Speaks of it"), names.of(one.record_kind, one.record_id)),
            Row(tr("Within"), tr("{0:g} m", one.uncertainty) if one.uncertainty else ""),
            Row(tr("How found"), one.source),
            Row(tr("Entered"), by_at(one.author, one.created_at)),
        )
        yield Judgement(f"{one.latitude:.6f}, {one.longitude:.6f} (WGS 84)", tuple(row for row in rows if row.text))
