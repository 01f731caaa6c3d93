"""What stands at present of a case’s judgement: nothing withdrawn, the newest of each pillar, both sides of a claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cases.clocks import Compared, Reading, compared, readings
from cases.judgement import (
    Attribution,
    Bearing,
    Clock,
    Derivation,
    DerivationKind,
    Hypothesis,
    Pillar,
    PillarName,
    Subject,
    Withdrawal,
)
from cases.kinds import Record, word
from cases.lineage import Lineage, lineage
from cases.mapping import R
from cases.records import Appearance, Claim, Clip, Stance
from cases.store import CaseStore


@dataclass(frozen=True)
class Weighed:
    """A claim or a hypothesis with all that bears on it."""

    on: Claim | Hypothesis
    supports: tuple[Bearing, ...]
    contradicts: tuple[Bearing, ...]
    neutral: tuple[Bearing, ...]


def withdraw(store: CaseStore, record: Record, *, reason: str, by: str) -> Withdrawal:
    """Say that a record of a case no longer counts; it stays in the record, with the reason. ConflictError if twice."""
    case_id = getattr(record, "case_id", None) or store.get(Clip, getattr(record, "clip_a", "")).case_id
    return store.add(Withdrawal(case_id, word(type(record)), record.id, reason, by), by=by)


def state_working_copy(store: CaseStore, clip: Clip, parent: Clip, *, transformation: str, by: str) -> Derivation:
    """Put on record that we made a clip from another, and how."""
    own = Derivation(
        clip.case_id,
        clip.id,
        DerivationKind.WORKING_COPY,
        "Our own working",
        by,
        parent_clip=parent.id,
        transformation=transformation,
    )
    return store.add(own, by=by)


def standing(store: CaseStore, kind: type[R], case_id: str, **equals: object) -> list[R]:
    """The records of a kind in a case that nobody withdrew, in the order they came in; ``equals`` as of ``find``."""
    gone = {one.record_id for one in store.find(Withdrawal, case_id=case_id, record_kind=word(kind))}
    return [record for record in store.find(kind, case_id=case_id, **equals) if record.id not in gone]


def pillars(
    store: CaseStore,
    case_id: str,
    clip_id: str | None,
    *,
    only: Collection[str] | None = None,
    without: Collection[str] = (),
) -> dict[PillarName, Pillar | None]:
    """What stands of each pillar of a clip, or of the case as a whole; None for one that nobody looked at.

    ``only`` and ``without`` are ids of records: the one reader's alone, or all but those. A second reader's does not
    replace the first's.
    """
    found: dict[PillarName, Pillar | None] = dict.fromkeys(PillarName)
    for pillar in standing(store, Pillar, case_id, clip_id=clip_id):
        if pillar.id not in without and (only is None or pillar.id in only):
            found[pillar.name] = pillar
    return found


def claims_ledger(store: CaseStore, case_id: str) -> list[Weighed]:
    """Each claim with the evidence for and against it."""
    return _weighed(store, case_id, standing(store, Claim, case_id), Subject.CLAIM)


def weighed(subjects: Iterable[Claim | Hypothesis], bearings: Iterable[Bearing]) -> list[Weighed]:
    """Claims or hypotheses, each with those of ``bearings`` that are on it."""
    on: dict[tuple[str, Stance], list[Bearing]] = {}
    for one in bearings:
        on.setdefault((one.subject_id, one.stance), []).append(one)
    sides = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.NEUTRAL)
    return [Weighed(one, *(tuple(on.get((one.id, side), ())) for side in sides)) for one in subjects]


def hypotheses(store: CaseStore, case_id: str) -> list[Weighed]:
    """Each hypothesis with the evidence for and against it."""
    return _weighed(store, case_id, standing(store, Hypothesis, case_id), Subject.HYPOTHESIS)


def attributions(store: CaseStore, case_id: str) -> list[Attribution]:
    """Who is said to have made or posted what, and by whom."""
    return standing(store, Attribution, case_id)


def time_axis(store: CaseStore, case_id: str) -> tuple[list[Reading], list[Compared]]:
    """Every clock of a case, and every two of them compared."""
    found = readings(
        standing(store, Clock, case_id), standing(store, Appearance, case_id), standing(store, Claim, case_id)
    )
    return found, compared(found)


def case_lineage(store: CaseStore, case_id: str) -> Lineage:
    """What was made from what, over the case and the clips of other cases that it names."""
    derivations = standing(store, Derivation, case_id)
    matches = store.matches(case_id)
    named = {one.parent_clip for one in derivations} | {
        end for match in matches for end in (match.clip_a, match.clip_b)
    }
    clips = store.find(Clip, case_id=case_id)
    held = {clip.id for clip in clips}
    others = [store.get(Clip, one) for one in sorted(one for one in named if one and one not in held)]
    seen = [
        *standing(store, Appearance, case_id),
        *(seen for clip in others for seen in store.find(Appearance, clip_id=clip.id)),
    ]
    return lineage([*clips, *others], seen, derivations, matches)


def _weighed(store: CaseStore, case_id: str, subjects: Iterable[Claim | Hypothesis], kind: Subject) -> list[Weighed]:
    return weighed(subjects, [one for one in standing(store, Bearing, case_id) if one.subject is kind])
