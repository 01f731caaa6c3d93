"""A match as a cut list: read by OpenTimelineIO, and line by line as CMX 3600 asks."""

from __future__ import annotations

import contextlib
import json
import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cases.records import Match
from cases.store import CaseStore
from tests.cases.build import ADA, a_case, a_clip
from tests.workbench.interchange.build import HOSTILE
from workbench.interchange import edl, otio
from workbench.interchange.annotations import declared_times
from workbench.interchange.cuts import CutList, cut_lists, rate_of
from workbench.interchange.times import ClipTimes

EVENT = re.compile(r"\d{3}  A {7} V {5}C {8}(?:\d\d:\d\d:\d\d:\d\d ?){4}")


def a_segment(a: tuple[float, float], b: tuple[float, float], **more: Any) -> dict[str, Any]:
    return {"a": list(a), "b": list(b), "speed": 1.0, "relation": "same-footage", "pairs": [{"a_pts": 1}]} | more


@pytest.fixture
def cuts(tmp_path_factory: pytest.TempPathFactory) -> CutList:
    """Three stretches of footage, one at double speed and one that overlaps, and a scene, which is no cut."""
    store = CaseStore.create(tmp_path_factory.mktemp("cuts") / "workspace.db", name="Desk", by=ADA)
    case = store.add(a_case("T-1"), by=ADA)
    one, two = (store.add(a_clip(case, name), by=ADA) for name in ("one", HOSTILE[3]))
    segments = [
        a_segment((10.0, 14.0), (5.0, 7.0), speed=0.5, mirrored=True),
        a_segment((1.0, 3.0), (2.0, 4.0)),
        a_segment((20.0, 22.0), (6.0, 8.0)),
        a_segment((0.0, 9.0), (0.0, 9.0), relation="same-scene"),
        a_segment((5.0, 5.0), (0.0, 1.0)),
    ]
    text = json.dumps({"segments": segments})
    store.add(Match(one.id, two.id, "shared-stretch", text, "workbench-engine/1", 0.9), by=ADA)
    (found,) = cut_lists(store, case)
    store.close()
    return found


def test_an_edit_list_says_source_and_place_of_each_stretch(cuts: CutList) -> None:
    lines = edl.write(cuts).decode("ascii").split("\r\n")
    events = [line for line in lines if line[:3].isdigit()]

    assert all(EVENT.fullmatch(line) for line in events)
    assert [line[-47:] for line in events] == [
        "00:00:01:00 00:00:03:00 00:00:02:00 00:00:04:00",
        "00:00:10:00 00:00:14:00 00:00:05:00 00:00:07:00",
        "00:00:20:00 00:00:22:00 00:00:06:00 00:00:08:00",
    ]
    assert [line for line in lines if line.startswith("M2")] == ["M2   A        0050.0                00:00:10:00"]
    assert lines[:2] == ["TITLE: ?U+202E?gpj.exe.mp4", "FCM: NON-DROP FRAME"]


def test_the_timeline_is_read_by_others(cuts: CutList) -> None:
    opentimelineio = pytest.importorskip("opentimelineio")
    text = otio.write(cuts).decode()
    timeline = opentimelineio.adapters.read_from_string(text, "otio_json")
    first, second = timeline.video_tracks()
    clips = list(first.find_clips())

    assert [type(one).__name__ for one in first] == ["Gap", "Clip", "Gap", "Clip"]
    assert [clip.range_in_parent().start_time.to_seconds() for clip in clips] == [2.0, 5.0]
    assert [clip.source_range.start_time.to_seconds() for clip in clips] == [1.0, 10.0]
    assert [clip.duration().to_seconds() for clip in clips] == [2.0, 2.0]
    assert [effect.time_scalar for effect in clips[1].effects] == [2.0]
    assert clips[1].media_reference.target_url == f"urn:sha256:{cuts.a.sha256}"
    assert clips[1].metadata["verification-workbench"]["mirrored"] is True
    assert [clip.range_in_parent().start_time.to_seconds() for clip in second.find_clips()] == [6.0]


@pytest.mark.parametrize(
    "facts",
    [
        *("[]", "5", '{"video":5}', '{"video":[]}', '{"video":["x"]}', '{"video":{"a":1}}'),
        '{"video":[{"frame_rate":"1/0","time_base":"0","start_pts":"x"}]}',
        '{"video":[{"frame_rate":"-3","time_base":"abc"}]}',
        json.dumps({"video": [{"frame_rate": "9" * 5000, "time_base": 1e300}]}),
    ],
)
def test_facts_that_another_desk_wrote_badly_are_passed_over(facts: str) -> None:
    clip = replace(a_clip(a_case()), facts=facts)

    assert rate_of(clip) == 25
    assert declared_times(clip) == ClipTimes(Fraction(1, 1000), 0, 40)


@pytest.mark.slow
@pytest.mark.parametrize(
    "segment",
    [
        *(5, {}, {"relation": "same-footage"}, a_segment((0.0, 1.0), (0.0, 1.0)) | {"a": [0]}),
        a_segment((0.0, 1.0), (0.0, 1.0)) | {"b": ["x", "y"]},
        a_segment((0.0, 1e30), (0.0, 1.0)),
        a_segment((-1.0, 1.0), (0.0, 1.0)),
        a_segment((2.0, 1.0), (0.0, 1.0)),
    ],
)
def test_segments_that_say_no_stretch_are_no_cuts(segment: Any, tmp_path: Path) -> None:
    with contextlib.closing(CaseStore.create(tmp_path / "workspace.db", name="Desk", by=ADA)) as store:
        case = store.add(a_case("T-1"), by=ADA)
        one, two = (store.add(a_clip(case, name), by=ADA) for name in ("one", "two"))
        text = json.dumps({"segments": [segment]})
        store.add(Match(one.id, two.id, "shared-stretch", text, "workbench-engine/1", 0.9), by=ADA)

        assert cut_lists(store, case) == []


@pytest.mark.parametrize(
    ("declared", "rate"), [("30000/1001", Fraction(30000, 1001)), ("90000", Fraction(25)), (None, Fraction(25))]
)
def test_timecodes_count_in_the_rate_of_the_clip(declared: str | None, rate: Fraction) -> None:
    facts = json.dumps({"video": [{"frame_rate": declared}]})

    assert rate_of(replace(a_clip(a_case()), facts=facts)) == rate
