"""What cannot stand is refused with a sentence, before anything is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from cases.errors import InvalidError
from cases.kinds import Record
from cases.records import (
    AssessedBy,
    Authenticity,
    Claim,
    ClaimKind,
    ImpreciseTime,
    Match,
    Note,
    Stance,
)
from cases.validate import check_record
from tests.cases.build import ADA, a_case, a_clip, an_assessment

CASE = a_case()
CLIP = a_clip(CASE)
NOTE = Note(CASE.id, "text", ADA)
CLAIM = Claim(CASE.id, ClaimKind.WHEN, "On Monday", "A witness", "Interview", Stance.SUPPORTS)
MATCH = Match("a", "b", "none", "{}", "engine/1", 0.5)
MOMENT = datetime(2020, 8, 26, tzinfo=UTC)
POLICE: dict[str, Any] = {"assessed_by": AssessedBy.THIRD_PARTY, "third_party": "Police"}


@pytest.mark.parametrize(
    ("record", "change", "sentence"),
    [
        (NOTE, {"text": "a\0b"}, "contains a NUL character"),
        (NOTE, {"text": "a\ud83d"}, "half of a character pair"),
        (NOTE, {"text": " \n"}, "The note’s text is empty"),
        (NOTE, {"text": 3}, "must be str, not int"),
        (NOTE, {"pts": 2**63}, "too large"),
        (NOTE, {"pts": True}, "must be int, not bool"),
        (NOTE, {"revision": 0}, "count from 1"),
        (NOTE, {"id": "../x"}, "cannot be the id of the note"),
        (NOTE, {"created_at": datetime(2020, 8, 26)}, "no time zone"),  # noqa: DTZ001 - a naive time is the point
        (NOTE, {"created_at": datetime.min.replace(tzinfo=timezone(timedelta(hours=2)))}, "outside the calendar"),
        (CASE, {"reference": ""}, "cannot be a case reference"),
        (CASE, {"reference": "../G"}, "cannot be a case reference"),
        (CASE, {"reference": "G 2020"}, "cannot be a case reference"),
        (CASE, {"reference": "G" * 41}, "cannot be a case reference"),
        (CASE, {"title": ""}, "The case’s title is empty"),
        (CASE, {"analysts": (ADA, "\0")}, "NUL"),
        (CASE, {"analysts": [ADA]}, "must be tuple"),
        (CASE, {"status": "open"}, "must be CaseStatus, not str"),
        (CLIP, {"sha256": "A" * 64}, "64 lower-case hexadecimal"),
        (CLIP, {"md5": "0"}, "32 lower-case hexadecimal"),
        (CLIP, {"size": -1}, "cannot be negative"),
        (CLIP, {"stored": "../../etc/passwd"}, "inside the workspace"),
        (CLIP, {"stored": "/etc/passwd"}, "inside the workspace"),
        (CLIP, {"stored": "C:/x"}, "inside the workspace"),
        (CLIP, {"stored": "evidence\\x"}, "inside the workspace"),
        (CLIP, {"duration": "12.5"}, "fraction"),
        (CLIP, {"duration": "1/0"}, "fraction"),
        (CLIP, {"facts": "{"}, "must be JSON"),
        (CLIP, {"stand_in": 1}, "must be bool, not int"),
        (CLAIM, {"claimant": ""}, "who says so"),
        (CLAIM, {"said_at": ImpreciseTime("")}, "words of the source"),
        (CLAIM, {"said_at": ImpreciseTime("then", MOMENT, MOMENT - timedelta(1))}, "ends before it begins"),
        (CLAIM, {"said_at": ImpreciseTime("then", zone="GMT;DROP")}, "names no time zone"),
        (MATCH, {"clip_b": "a"}, "does not match itself"),
        (MATCH, {"score": float("nan")}, "must be a number"),
        (MATCH, {"comparison": "no"}, "must be JSON"),
        (an_assessment(CASE), {**POLICE, "citation": ""}, "The citation .* is empty"),
        (an_assessment(CASE), {**POLICE, "citation": "Report", "third_party": ""}, "name of the third party is empty"),
        (an_assessment(CASE), {"third_party": "Police"}, "Keep the two apart"),
        (an_assessment(CASE), {"reasons": ""}, "its reasons. is empty"),
    ],
)
def test_what_cannot_stand_is_refused(record: Any, change: dict[str, Any], sentence: str) -> None:
    check_record(record)
    with pytest.raises(InvalidError, match=sentence):
        check_record(replace(record, **change))


@pytest.mark.parametrize(
    "record",
    [
        replace(NOTE, text="\x1b[31m‮ right to left 👩‍👩‍👧 \r\n\t￿"),
        replace(CASE, reference="Ж-2024.a_b"),
        replace(CASE, question=""),
        replace(CLIP, packets_sha256="", duration="", facts='["\\u0000"]'),
        an_assessment(CASE, authenticity=Authenticity.NOT_ASSESSED, reasons=""),
        an_assessment(CASE, **POLICE, citation="Public reporting, 26 August 2020"),
    ],
)
def test_unusual_records_stand(record: Record) -> None:
    check_record(record)
