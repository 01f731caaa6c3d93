"""What a report says of how well the search for repeated footage was tested: the workspace's newest self-test."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from cases.records import CustodyEvent
from hashing.fingerprint import ENGINE
from workbench.report.model import Trial, Validation
from workbench.report.words import utc
from workbench.selftest.result import MADE, SCHEMA

NOT_RUN = (
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
        said.append(f"This report's software searches with {ENGINE}, which has not been tested here.")
    trials = tuple(
        Trial(row["words"], f"{row['found']} of {row['tried']}" if row["tried"] else "not made")
        for row in body["edits"]
    )
    return Validation((*said, _false(body["false_matches"]), *body["remarks"]), trials)


def _how(body: Mapping[str, Any], event: CustodyEvent) -> str:
    count = len(body["clips"])
    clips = "One clip" if count == 1 else f"{count} clips"
    verb = "was" if count == 1 else "were"
    return (
        f"Self-test by {event.actor}, {utc(event.at)}, event {event.sequence} of the custody log: {clips} of this "
        f"workspace {verb} edited as reposts are, and each copy searched among {body['searched_in']} videos with "
        f"{body['engine']}."
    )


def _recall(group: str, share: Mapping[str, Any]) -> str:
    low, high = (f"{100 * end:.0f}" for end in share["interval"])
    what = "Common edits" if group == "standard" else "Harder edits"
    return f"{what}: {share['count']} of {share['of']} copies found (95 % interval {low} to {high} %)."


def _false(share: Mapping[str, Any]) -> str:
    if not share["of"]:
        return "No pair that shares nothing was searched: no false-match rate is known."
    high = f"{100 * share['interval'][1]:.2g}"
    return (
        f"False matches: {share['count']} in {share['of']} pairs that share nothing (95 % interval, at most {high} %)."
    )
