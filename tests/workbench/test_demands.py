"""What the four reference cases demand of a record: each is read back from the store and from the report."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from typing import Any

import pytest

from cases import judging
from cases.clocks import Agreement
from cases.judgement import Annotation, AttributionBasis, DerivationKind, PillarState
from cases.lineage import EdgeKind
from cases.records import (
    Appearance,
    AssessedBy,
    Assessment,
    Authenticity,
    Case,
    Claim,
    Clip,
    ClipKind,
    Finding,
    Stance,
)
from cases.workspace import Workspace
from tests.workbench.structure import GOLDEN, RENEW, structure
from tests.workbench.test_sample import quick_drawings
from workbench import sample
from workbench.media.client import MediaWorker
from workbench.report.collect import collect
from workbench.report.html import to_html
from workbench.report.model import Report, to_json
from workbench.sample import build_sample

pytestmark = pytest.mark.slow

REFERENCES = ("G-2020", "D-2024", "B-2018", "C-2015")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample, with three frames of noise for each stand-in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sample, "draw_all", quick_drawings)
        with build_sample(tmp_path_factory.mktemp("demands") / "desk") as workspace:
            yield workspace


@pytest.fixture(scope="module")
def collected(desk: Workspace, media_worker: MediaWorker) -> dict[str, Report]:
    """The report of each case."""
    return {reference: collect(desk, desk.store.case(reference), media_worker) for reference in REFERENCES}


@pytest.fixture(scope="module")
def reports(collected: dict[str, Report]) -> dict[str, dict[str, Any]]:
    """The same as their JSON says it."""
    return {reference: json.loads(to_json(report)) for reference, report in collected.items()}


@pytest.mark.parametrize("reference", REFERENCES)
def test_the_structure_of_each_report_is_the_one_that_was_approved(
    collected: dict[str, Report], reference: str
) -> None:
    found = structure(to_html(collected[reference], "0" * 64))
    golden = GOLDEN / f"{reference}.txt"
    if os.environ.get(RENEW):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")


def test_every_demand_has_its_test() -> None:
    told = {
        int(number) for name in globals() for number in re.findall(r"(?<=_)\d+(?=_)", name) if name.startswith("test_")
    }
    assert told == set(range(1, 13))


def _case(desk: Workspace, reference: str) -> Case:
    return desk.store.case(reference)


def _group(report: dict[str, Any], name: str) -> list[dict[str, Any]]:
    (found,) = [group for group in report["judged"] if group["id"] == name]
    entries: list[dict[str, Any]] = found["entries"]
    return entries


def _rows(entry: dict[str, Any]) -> dict[str, str]:
    return {row["label"]: row["text"] for row in entry["rows"]}


def test_1_a_third_party_authenticated_and_we_did_not(desk: Workspace, reports: dict[str, dict[str, Any]]) -> None:
    verdicts = desk.store.current_assessments(_case(desk, "G-2020").id)
    assert {one.assessed_by for one in verdicts} == {AssessedBy.US, AssessedBy.THIRD_PARTY}
    answers = reports["G-2020"]["answers"]
    theirs, ours = (next(one for one in answers if one["ours"] is side) for side in (False, True))
    assert (theirs["authenticity"], ours["authenticity"]) == ("authenticated", "not assessed")
    assert "26 August 2020" in theirs["citation"]


def test_2_not_possible_to_authenticate_is_an_answer_with_reasons(
    desk: Workspace, reports: dict[str, dict[str, Any]]
) -> None:
    (verdict,) = desk.store.current_assessments(_case(desk, "D-2024").id)
    assert verdict.authenticity is Authenticity.NOT_POSSIBLE
    (answer,) = reports["D-2024"]["answers"]
    assert answer["authenticity"] == "not possible to authenticate"
    assert answer["reasons"] == verdict.reasons
    assert answer["doubts"] == verdict.doubts != ""


def test_3_dates_keep_their_precision(desk: Workspace, reports: dict[str, dict[str, Any]]) -> None:
    readings, _ = judging.time_axis(desk.store, _case(desk, "B-2018").id)
    told = next(one for one in readings if one.kind == "clock")
    assert (told.text, told.zone) == ("Monday afternoon", "Europe/Paris")
    entry = next(one for one in _group(reports["B-2018"], "clocks") if one["head"] == "Filmed: Monday afternoon")
    assert _rows(entry)["Span (UTC)"] == "21 May 2018, 10:00:00 UTC to 21 May 2018, 16:00:00 UTC"
    assert _rows(entry)["Zone assumed"] == "Europe/Paris"


def test_4_derived_media_are_linked_to_their_source(desk: Workspace, reports: dict[str, dict[str, Any]]) -> None:
    edges = judging.case_lineage(desk.store, _case(desk, "B-2018").id).edges
    assert [edge.label for edge in edges if edge.kind is EdgeKind.MADE_FROM] == [DerivationKind.SCREENGRAB.value]
    heads = [entry["head"] for entry in _group(reports["G-2020"], "lineage")]
    assert "courtyard-broadcast.mp4 was made from courtyard-social.mp4" in heads


def test_5_contradicting_claims_stand_side_by_side(desk: Workspace, reports: dict[str, dict[str, Any]]) -> None:
    case = _case(desk, "C-2015")
    (who,) = [one for one in reports["D-2024"]["claims"] if one["kind"] == "Who"]
    assert who["supports"]
    assert who["contradicts"]
    assert all(said["claimant"] and said["source"] for side in ("supports", "contradicts") for said in who[side])
    stances = {claim.stance for claim in desk.store.find(Claim, case_id=case.id)}
    assert {Stance.SUPPORTS, Stance.CONTRADICTS} <= stances
    _, pairs = judging.time_axis(desk.store, case.id)
    clash = [one for one in pairs if one.agreement is Agreement.CONTRADICT]
    assert clash
    said = [
        _rows(entry)["Between"] for entry in _group(reports["C-2015"], "clocks") if entry["head"] == "Contradiction"
    ]
    assert said == [one.sentence for one in clash]


def test_6_attribution_is_apart_from_authenticity(desk: Workspace, reports: dict[str, dict[str, Any]]) -> None:
    (said,) = judging.attributions(desk.store, _case(desk, "D-2024").id)
    assert (said.basis, said.who) == (AttributionBasis.SELF, "DZ Mafia")
    (entry,) = _group(reports["D-2024"], "attribution")
    assert entry["head"] == "DZ Mafia: self-attributed"
    assert _rows(entry)["Said by"] == "The speaker in the video"


@pytest.mark.parametrize(("method", "words"), [("On-screen text", "DZ Mafia"), ("Voice", "distorted")])
def test_7_and_8_on_screen_text_and_an_altered_voice(
    desk: Workspace, reports: dict[str, dict[str, Any]], method: str, words: str
) -> None:
    (finding,) = desk.store.find(Finding, case_id=_case(desk, "D-2024").id, method=method)
    assert words in finding.result
    (check,) = [one for one in reports["D-2024"]["checks"] if one["method"] == method]
    assert check["result"] == finding.result
    assert check["limits"]


def test_9_a_still_is_evidence(desk: Workspace, reports: dict[str, dict[str, Any]]) -> None:
    (still,) = desk.store.find(Clip, case_id=_case(desk, "B-2018").id, kind=ClipKind.STILL)
    material = next(one for one in reports["B-2018"]["materials"] if one["name"] == still.name)
    assert material["sha256"] == still.sha256


def test_10_what_must_be_hidden_is_marked(desk: Workspace, reports: dict[str, dict[str, Any]]) -> None:
    (mark,) = judging.standing(desk.store, Annotation, _case(desk, "G-2020").id)
    assert mark.tag == "child"
    (entry,) = _group(reports["G-2020"], "marks")
    assert entry["head"] == "child · M1 courtyard-social.mp4"


def test_11_a_negative_answer_says_how_hard_was_searched(desk: Workspace, reports: dict[str, dict[str, Any]]) -> None:
    assert desk.store.matches(_case(desk, "D-2024").id) == []
    assert reports["D-2024"]["relations"] == []
    assert "search" in reports["D-2024"]["relations_remark"]


def test_12_each_case_has_its_report(desk: Workspace, reports: dict[str, dict[str, Any]]) -> None:
    for reference, report in reports.items():
        assert (report["reference"], report["title"]) == (reference, _case(desk, reference).title)
        assert len(report["sightings"]) == len(desk.store.find(Appearance, case_id=_case(desk, reference).id))


def test_what_is_not_established_is_said_plainly(desk: Workspace, reports: dict[str, dict[str, Any]]) -> None:
    states = {_rows(entry)["State"] for entry in _group(reports["D-2024"], "pillars")}
    assert {PillarState.UNVERIFIED.value, PillarState.NOT_POSSIBLE.value} <= states
    first, second = _group(reports["D-2024"], "hypotheses")
    assert first["head"].startswith("The video is a statement of the group")
    assert "Other explanation: Anyone can letter a lectern." in _rows(first)["For"] or any(
        "Anyone can letter" in row["text"] for row in first["rows"]
    )
    assert second["rows"]


def test_a_second_reader_stands_beside_the_first(desk: Workspace, media_worker: MediaWorker) -> None:
    case = _case(desk, "D-2024")
    (first,) = desk.store.current_assessments(case.id)
    second = Assessment(
        case.id,
        Authenticity.PROBABLY_AUTHENTIC,
        first.context,
        AssessedBy.SECOND_READER,
        "Bea",
        "The lettering.",
        clip_id=first.clip_id,
    )
    desk.store.add(second, by="Bea")
    report = json.loads(to_json(collect(desk, case, media_worker)))
    assert [one["by"] for one in report["answers"]] == ["by us", "by a second reader: Bea"]
    footage, context = _group(report, "second-reader")
    assert _rows(footage) == {
        "First reader": "not possible to authenticate",
        "Second reader": "probably authentic",
        "They": "differ",
    }
    assert _rows(context)["They"] == "agree"
