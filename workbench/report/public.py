"""The public version of a report: made of the record as it is without what is confidential."""

from __future__ import annotations

import copy
import dataclasses
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from cases.blackout import BLACK
from cases.public import PublicStore
from cases.records import Case, Clip
from cases.workspace import Workspace
from workbench.i18n import LANGUAGES, Said, tr
from workbench.media.client import MediaWorker
from workbench.progress import Progress, no_progress, part
from workbench.report.attached import without_what_was_done
from workbench.report.choice import EVERYTHING, Choice, Section, chosen
from workbench.report.collect import collect
from workbench.report.left_out import public_group, said_on_cover
from workbench.report.model import Exhibit, Group, Report, to_json
from workbench.report.pair import PublicVersion

_NOT_LOOKED_AT = "Pillars"
"""Label of what a public version cannot say: which pillars nobody looked at."""


def report_of(
    workspace: Workspace,
    case: Case,
    worker: MediaWorker,
    choice: Choice = EVERYTHING,
    *,
    progress: Progress = no_progress,
    **how: Any,
) -> Report:
    """The report of ``case`` with ``choice`` made; ``how`` is as for :func:`workbench.report.collect.collect`.

    A public version reads the case twice: once for the digest of the full report, once without what is confidential.
    """
    read = collect(workspace, case, worker, progress=part(progress, 0, 0.5) if choice.public else progress, **how)
    if not choice.public:
        return chosen(read, choice)
    return public_of(workspace, case, worker, read, choice, progress=part(progress, 0.5, 1), **how)


def public_of(
    workspace: Workspace, case: Case, worker: MediaWorker, read: Report, choice: Choice, **how: Any
) -> Report:
    """The public version of what was collected of ``case`` as ``read``; ``how`` as that was collected."""
    view = public_view(workspace, case)
    seen = collect(view, case, worker, **how)
    return public_version(seen, view, read, hashlib.sha256(to_json(chosen(read, choice)).encode()).hexdigest(), choice)


def public_view(workspace: Workspace, case: Case) -> Workspace:
    """The workspace as a public version of a case sees it. It is only read, and the workspace itself closes it."""
    view = copy.copy(workspace)
    view.store = PublicStore(workspace.store, case)
    return view


def public_version(seen: Report, view: Workspace, full: Report, full_sha256: str, choice: Choice) -> Report:
    """The public version of a report: ``seen`` is what was collected from ``view``, ``full`` from the whole record.

    ``choice`` names exhibits as ``full`` numbers them; ``full_sha256`` is the digest of the JSON form of the full
    report with the same choice made.
    """
    store = view.store
    assert isinstance(store, PublicStore), "a public version is made of a public view"
    case = store.case(full.reference)
    seen = replace(
        chosen(_honest(seen, full, store, case), _translated(choice, full, seen)),
        custody=replace(seen.custody, log=seen.custody.log and without_what_was_done(seen.custody.log, seen.reference)),
    )
    seen = _blacked_out(seen, store)
    tie = PublicVersion(
        full_sha256=full_sha256,
        parts=len(store.left_out),
        blacked_out=sum(BLACK in text for text in _texts(seen)),
        digests=tuple(sorted(one.digest for one in store.left_out)),
    )
    return replace(
        seen,
        public=tie,
        without=_without(seen) if tie.parts else seen.without,
        judged=(*seen.judged, public_group(tie)),
        left_out=(said_on_cover(tie), *seen.left_out),
    )


def _honest(seen: Report, full: Report, store: PublicStore, case: Case) -> Report:
    """Without sentences on what is missing from the record, where it is only missing here."""
    left = {one.record_kind for one in store.left_out if not one.part}
    unanswered = set(full.unanswered)
    everything = store.whole.find(Clip, case_id=case.id)
    waiting = {clip.id for number, clip in enumerate(everything, 1) if f"M{number} {clip.name}" in unanswered}
    own = store.find(Clip, case_id=case.id)
    return replace(
        seen,
        not_done=full.not_done,
        unanswered=tuple(f"M{number} {clip.name}" for number, clip in enumerate(own, 1) if clip.id in waiting),
        relations_remark=(
            tr("What was searched, and every match, is told in the full report.")
            if left & {"match", "clip"}
            else seen.relations_remark
        ),
        judged=tuple(filter(None, (_pillars_known(group) if "pillar" in left else group for group in seen.judged))),
    )


def _without(seen: Report) -> tuple[str, ...]:
    """Sections that are not shown: empty ones are among them, for they would say that the record has nothing."""
    empty = {
        Section.MATERIALS: not seen.materials,
        Section.APPEARANCES: not seen.sightings,
        Section.CLAIMS: not seen.claims,
        Section.FINDINGS: not seen.checks,
        Section.EXHIBITS: not seen.materials,
        Section.EXPORTED: not seen.departures,
        Section.NOTES: not seen.remarks,
    }
    return tuple(section.value for section in Section if section.value in seen.without or empty.get(section))


def _pillars_known(group: Group) -> Group | None:
    entries = tuple(one for one in group.entries if all(row.label != _NOT_LOOKED_AT for row in one.rows))
    return replace(group, entries=entries) if entries else None


def _translated(choice: Choice, full: Report, seen: Report) -> Choice:
    """The same exhibits by the numbers that they have in the public version."""
    unwanted = {one.picture.name for one in _exhibits(full) if one.number in choice.without_exhibits}
    unknown = choice.without_exhibits - {one.number for one in _exhibits(full)}
    here = {one.number for one in _exhibits(seen) if one.picture.name in unwanted}
    return replace(choice, without_exhibits=frozenset(here | unknown))


def _exhibits(report: Report) -> Iterator[Exhibit]:
    return (one for item in report.materials for one in item.exhibits)


def _blacked_out(value: Any, store: PublicStore) -> Any:
    """``value`` with every text looked through once more: those that were put together of several as well."""
    if isinstance(value, Said):
        return _said_without(value, store)
    if isinstance(value, str):
        public = store.blacked_out(value)
        return value if public == value else public
    if isinstance(value, tuple):
        return tuple(_blacked_out(one, store) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = (field.name for field in dataclasses.fields(value))
        changed = {name: _blacked_out(getattr(value, name), store) for name in names}
        return replace(value, **{name: new for name, new in changed.items() if new is not getattr(value, name)})
    return value


def _said_without(text: Said, store: PublicStore) -> str:
    """A text that can be said in every language still, unless the words stand across its parts: then as it is said."""
    if all(store.blacked_out(one(text)) == one(text) for one in LANGUAGES.values()):
        return text
    public = text.changed(partial(_blacked_out, store=store))
    left = any(store.blacked_out(one(public)) != one(public) for one in LANGUAGES.values())
    return store.blacked_out(str(public)) if left else public


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name))
