"""What a public version leaves out, as the two reports tell it: the full one in words, the public one in digests."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cases.confidential import kept_back
from cases.public import Kept, PublicStore
from cases.records import Case
from cases.workspace import Workspace
from workbench.i18n import capitalised, counted, joined, recorded, tr
from workbench.report.model import Group, Judgement, Report, Row
from workbench.report.pair import PublicVersion

CONFIDENTIAL: Final = "confidential"
"""Id of the section of a full report that says what public versions leave out."""
PUBLIC: Final = "public-version"
"""Id of the section of a public version that says how to hold it against the full report."""
MOST_SHOWN: Final = 60
"""Digests that the pages show: one page of them. The JSON form has all."""
_LONGEST: Final = 160
"""Characters of a thing's own words that tell which one it is."""
_TELLING: Final = ("text", "result", "name", "who", "platform", "source", "reason", "reasons", "tag")
"""Fields by which a reader knows a record again, the most telling first."""


def with_kept_back(report: Report, workspace: Workspace, case: Case) -> Report:
    """A full report with what public versions leave out; one of a public view as it is."""
    if isinstance(workspace.store, PublicStore):
        return report
    kept = kept_back(workspace.store, case)
    return replace(report, kept_back=kept, judged=(*report.judged, confidential_group(kept))) if kept else report


def said_on_cover(public: PublicVersion) -> str:
    """That, and how many, never what."""
    if not public.parts:
        return tr("This is a public version. Nothing in the record is marked confidential: nothing was left out.")
    return counted(
        "This is a public version: {0} part that is marked confidential was left out. Where its words stood elsewhere, "
        "they are blacked out (█████). Materials, appearances and findings are numbered without it.",
        "This is a public version: {0} parts that are marked confidential were left out. Where their words stood "
        "elsewhere, they are blacked out (█████). Materials, appearances and findings are numbered without them.",
        public.parts,
    )


def public_group(public: PublicVersion) -> Group:
    """How to hold the public version against the full report."""
    tie = Judgement(
        tr("Full report"),
        (
            Row(tr("SHA-256 of its data"), public.full_sha256),
            Row(tr("Parts left out"), str(public.parts)),
            Row(tr("Texts with words blacked out"), str(public.blacked_out)),
        ),
    )
    shown = public.digests[:MOST_SHOWN]
    more = len(public.digests) - len(shown)
    rows = [Row(str(number), digest) for number, digest in enumerate(shown, 1)]
    if more:
        rows.append(Row("…", counted("{0} more, in the data", "{0} more, in the data", more)))
    listed = (Judgement(tr("Salted digests of what was left out"), tuple(rows)),) if rows else ()
    remark = tr(
        "Whoever is given the full report can show that this version was made from it, and that a part they were given "
        "is one of those left out here: “workbench verify PUBLIC.json --full FULL.json”."
    )
    return Group(PUBLIC, tr("Public version"), remark, (tie, *listed))


def confidential_group(kept: Sequence[Kept]) -> Group:
    """What public versions leave out, for those who may read the full report."""
    remark = tr(
        "Public versions of this report leave these out and name each by its digest. With the salt, which stands in "
        "the data of this report, the digest proves that a part is the one."
    )
    return Group(CONFIDENTIAL, tr("Confidential"), remark, tuple(map(_entry, kept)))


def _entry(kept: Kept) -> Judgement:
    kind = capitalised(tr(kept.record_kind))
    rows = (
        Row(tr("Which"), _telling(kept)),
        Row(tr("Reason"), kept.reason),
        Row(tr("Marked by"), kept.marked_by),
        Row(tr("Digest"), kept.digest),
    )
    return Judgement(joined(" · ", (kind, recorded(kept.part))), tuple(row for row in rows if row.text))


def _telling(kept: Kept) -> str:
    stated = json.loads(kept.stated)
    names = (kept.part,) if kept.part else _TELLING
    found = next((stated[name] for name in names if stated.get(name)), "")
    text = ", ".join(map(str, found)) if isinstance(found, list) else str(found)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
