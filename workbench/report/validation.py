"""What a report says of how well the search for repeated footage was tested: the workspace's newest self-test."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from cases.records import CustodyEvent
from hashing.fingerprint import ENGINE
from workbench.i18n import Said, counted, recorded, tr
from workbench.report.model import Trial, Validation
from workbench.report.words import utc
from workbench.selftest.result import MADE, SCHEMA

NOT_RUN = tr(
    "Not run. How many edited copies the search finds of clips such as these, and how often it takes unrelated clips "
    "for copies, has not been measured in this workspace (“workbench selftest WORKSPACE”)."
)


def validation(events: Iterable[CustodyEvent]) -> Validation:
    """The newest self-test in the custody log, in words; no clip is named, for it may be another case's."""
    made = [event for event in events if event.action == MADE]
    body: dict[str, Any] = json.loads(made[-1].body) if made else {}
    if body.get("schema") != SCHEMA:
        return Validation((NOT_RUN,), ())
    said = [_how(body, made[-1]), *(_recall(group, body["recall"][group]) for group in body["recall"])]
    if body["engine"] != ENGINE:
        said.append(tr("This report's software searches with {0}, which has not been tested here.", ENGINE))
    trials = tuple(
        Trial(recorded(row["words"]), tr("{0} of {1}", row["found"], row["tried"]) if row["tried"] else tr("not made"))
        for row in body["edits"]
    )
    return Validation((*said, _false(body["false_matches"]), *map(recorded, body["remarks"])), trials)


def _how(body: Mapping[str, Any], event: CustodyEvent) -> Said:
    return counted(
        "Self-test by {1}, {2}, event {3} of the custody log: one clip of this workspace was edited as reposts are, "
        "and each copy searched among {4} videos with {5}.",
        "Self-test by {1}, {2}, event {3} of the custody log: {0} clips of this workspace were edited as reposts are, "
        "and each copy searched among {4} videos with {5}.",
        len(body["clips"]),
        event.actor,
        utc(event.at),
        event.sequence,
        body["searched_in"],
        body["engine"],
    )


def _recall(group: str, share: Mapping[str, Any]) -> Said:
    low, high = (100 * end for end in share["interval"])
    what = tr("Common edits") if group == "standard" else tr("Harder edits")
    return tr(
        "{0}: {1} of {2} copies found (95 % interval {3:.0f} to {4:.0f} %).",
        what,
        share["count"],
        share["of"],
        low,
        high,
    )


def _false(share: Mapping[str, Any]) -> Said:
    if not share["of"]:
        return tr("No pair that shares nothing was searched: no false-match rate is known.")
    return tr(
        "False matches: {0} in {1} pairs that share nothing (95 % interval, at most {2:.2g} %).",
        share["count"],
        share["of"],
        100 * share["interval"][1],
    )
