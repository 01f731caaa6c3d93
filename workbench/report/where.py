"""Coordinates of a case in words: where on Earth what is which record speaks of, how sure, and how it was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cases import judging
from cases.judgement import Coordinates
from cases.kinds import KINDS, word
from cases.records import Appearance, Case, Claim, Clip
from cases.store import CaseStore
from workbench.i18n import tr
from workbench.report.model import Judgement, Row
from workbench.report.words import by_at


def places(store: CaseStore, case: Case, on: Callable[[str | None], str]) -> Iterator[Judgement]:
    """Every place that stands, in the order of the record; ``on`` is the name of a clip by its id."""
    seen = {one.id: f"P{number}" for number, one in enumerate(store.find(Appearance, case_id=case.id), 1)}
    for one in judging.standing(store, Coordinates, case.id):
        rows = (
            Row(tr("Speaks of it"), _about(store, one, seen, on)),
            Row(tr("Within"), tr("{0:g} m", one.uncertainty) if one.uncertainty else ""),
            Row(tr("How found"), one.source),
            Row(tr("Entered"), by_at(one.author, one.created_at)),
        )
        yield Judgement(f"{one.latitude:.6f}, {one.longitude:.6f} (WGS 84)", tuple(row for row in rows if row.text))


def _about(store: CaseStore, place: Coordinates, seen: dict[str, str], on: Callable[[str | None], str]) -> str:
    """The record in the words by which the report calls it."""
    kind = KINDS.get(place.record_kind)
    if kind is Clip:
        return on(place.record_id)
    if kind is Appearance and place.record_id in seen:
        return tr("appearance {0}", seen[place.record_id])
    if kind is Claim:
        claim = store.get(Claim, place.record_id)
        return tr("the claim “{0}” ({1})", claim.text, claim.claimant)
    return word(kind) if kind else place.record_kind
