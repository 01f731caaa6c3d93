"""Clips that show what harms those who look at it: marked as such, so that desk and report veil them.

The mark is an annotation of the whole clip with the tag ``graphic``; taking it off is a withdrawal with a reason.
"""

from __future__ import annotations

from typing import Final

from cases.errors import ConflictError
from cases.judgement import Annotation, Withdrawal
from cases.judging import withdraw
from cases.kinds import word
from cases.records import Clip
from cases.store import CaseStore

GRAPHIC: Final = "graphic"
"""Tag of the mark."""


def marks(store: CaseStore, **equals: object) -> list[Annotation]:
    """What is marked as graphic and stands, in the order it was marked: of the whole store, or of a case or clip."""
    found = store.find(Annotation, tag=GRAPHIC, **equals)
    gone = {one.record_id for one in store.find(Withdrawal, record_kind=word(Annotation))} if found else set()
    return [mark for mark in found if mark.id not in gone]


def graphic_clips(store: CaseStore, case_id: str | None = None) -> frozenset[str]:
    """Ids of the clips, of one case or of all, that are marked as graphic as a whole or in part."""
    found = marks(store) if case_id is None else marks(store, case_id=case_id)
    return frozenset(mark.clip_id for mark in found)


def mark_graphic(store: CaseStore, clip: Clip, *, reason: str = "", by: str) -> Annotation:
    """Mark a whole clip as graphic; ConflictError where it is marked already."""
    if marks(store, clip_id=clip.id):
        raise ConflictError(f"{clip.name} is marked as graphic already.")
    return store.add(Annotation(clip.case_id, clip.id, 0, GRAPHIC, by, text=reason), by=by)


def unmark_graphic(store: CaseStore, clip: Clip, *, reason: str, by: str) -> None:
    """Take the mark off, for a reason; ConflictError where there is none."""
    found = marks(store, clip_id=clip.id)
    if not found:
        raise ConflictError(f"{clip.name} is not marked as graphic.")
    with store.batch():
        for mark in found:
            withdraw(store, mark, reason=reason, by=by)
