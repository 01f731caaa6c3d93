"""How a report names what it speaks of: records by number or words, marks by time and place, actions of the log."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from cases import custody
from cases.graphic import mark_graphic
from cases.judgement import Annotation
from cases.records import Case, Clip, Finding, Note
from cases.store import CaseStore
from tests.cases.build import ADA, a_case, a_clip, one_of_each
from workbench.i18n import FRENCH
from workbench.report.called import Names
from workbench.report.logged import ACTIONS, done
from workbench.report.marked import at_frame, marks

FACTS = json.dumps({"video": [{"time_base": "1/1000", "start_pts": 500}]})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    with closing(CaseStore.create(tmp_path / "workspace.db", name="Desk", by=ADA)) as made:
        yield made


@pytest.mark.slow
def test_a_record_is_called_by_its_number_or_its_own_words(store: CaseStore) -> None:
    records = one_of_each(store)
    (case,) = store.find(Case)
    clips = {clip.id: f"M {clip.name}" for clip in store.find(Clip)}
    names = Names(store, case, lambda clip_id: clips[str(clip_id)])
    said = {type(one).__name__.lower(): names.of(type(one).__name__.lower(), one.id) for one in records}
    assert (said["appearance"], said["finding"], said["match"]) == ("P1", "F1", "R1")
    assert said["clip"].startswith("M ")
    assert said["claim"].startswith("the claim “")
    note = store.find(Note)[0]
    assert said["note"] == f"note ({note.text})"
    assert names.of("note", "gone") == "note"
    long = store.add(Note(case.id, "x" * 1000, ADA), by=ADA)
    assert names.of("note", long.id) == f"note ({'x' * 160}…)"
    assert names.of("finding", store.find(Finding)[0].id) == "F1"


def test_a_mark_is_told_by_time_and_place(store: CaseStore) -> None:
    case = store.add(a_case(), by=ADA)
    clip = store.add(replace(a_clip(case, "one"), duration="4", facts=FACTS), by=ADA)
    regions = (
        "{}",
        '{"box":[0.1,0.2,0.5,0.25]}',
        '{"polygon":[[0.1,0.1],[0.3,0.1],[0.3,0.4]]}',
        '{"track":[[500,0.1,0.2,0.5,0.25],[900,0.2,0.2,0.5,0.25]]}',
    )
    for region in regions:
        store.add(Annotation(case.id, clip.id, 500, "child", ADA, end_pts=1750, region=region), by=ADA)
    store.add(Annotation(case.id, clip.id, 1750, "child", ADA), by=ADA)
    mark_graphic(store, clip, by=ADA)
    told = [{row.label: row.text for row in one.rows} for one in marks(store, case, lambda _: "M1 one")]
    assert [row["Frames"] for row in told] == [
        *["from 0:00.000 (PTS 500) to 0:01.250 (PTS 1750)"] * 4,
        "0:01.250 (PTS 1750)",
        "all of the clip",
    ]
    box = "10\u00a0% from the left, 20\u00a0% from the top, 50\u00a0% wide, 25\u00a0% high"
    assert [row.get("Region", "") for row in told] == [
        "",
        f"box; {box}",
        "polygon with 3 corners; 10\u00a0% from the left, 10\u00a0% from the top, 20\u00a0% wide, 30\u00a0% high",
        f"box; placed by hand at 2 frames; at first {box}",
        "",
        "",
    ]
    assert at_frame(replace(clip, facts="{}"), 7) == "PTS 7"


def test_every_action_of_a_record_has_words_in_every_language() -> None:
    assert set(custody.ADDED.values()) <= set(ACTIONS)
    assert all(FRENCH(said) != str(said) for said in ACTIONS.values())
    assert (done("clip.taken-in"), done("moon.landed")) == ("clip taken in", "moon.landed")
