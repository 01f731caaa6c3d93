"""A match as one of its clips sees it, and which of several comes first."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cases.records import Case, Clip, Decision, Match
from cases.store import CaseStore
from hashing.register import Geometry
from tests.cases.build import ADA, a_case, a_clip
from workbench import match_view
from workbench.match_view import MatchView, strongest, view_match


def comparison(**changes: object) -> str:
    """A stored comparison of one stretch."""
    segment = {
        "a": [4.0, 20.0],
        "b": [6.0, 14.0],
        "speed": 0.5,
        "mirrored": True,
        "rotation": 3.0,
        "region_a": [0.1, 0.1, 0.9, 0.9],
        "region_b": [0, 0, 1, 1],
        "score": 0.9,
        "false_match_rate": 0.00002,
        "relation": "same-footage",
        "explanation": "e",
        "pairs": [{"a_pts": 10, "b_pts": 20, "distance": 3}],
    }
    return json.dumps({"segments": [segment | changes], "searched": {"frames_a": 5}})


@pytest.fixture
def pair() -> tuple[Case, Clip, Clip]:
    case = a_case()
    return case, a_clip(case, "a"), a_clip(case, "b")


def test_a_match_is_turned_to_the_clip_that_is_looked_at(pair: tuple[Case, Clip, Clip]) -> None:
    case, a, b = pair
    match = Match(a.id, b.id, "shared-stretch", comparison(), "engine/1", 0.9)

    (straight,) = view_match(match, a, b, case).stretches
    (turned,) = view_match(match, b, a, case).stretches

    assert (straight.here, straight.there, straight.speed) == ((4.0, 20.0), (6.0, 14.0), 0.5)
    assert (turned.here, turned.there, turned.speed) == ((6.0, 14.0), (4.0, 20.0), 2.0)
    assert straight.region_here == turned.region_there == (0.1, 0.1, 0.9, 0.9)
    assert (turned.pairs[0].here_pts, turned.pairs[0].there_pts) == (20, 10)
    assert straight.to_there(6.0) == 7.0
    assert turned.to_there(straight.to_there(6.0)) == 6.0


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_turn_is_seen_from_the_other_clip_as_the_engine_sees_it(
    pair: tuple[Case, Clip, Clip], mirrored: bool
) -> None:
    case, a, b = pair
    angle, flip = np.radians(3.0), np.diag([-1.0 if mirrored else 1.0, 1.0])
    linear = flip @ np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    found = Geometry(np.block([[linear, np.zeros((2, 1))], [0, 0, 1]]), mirrored, "", 0, (), (1.0, 1.0))
    match = Match(a.id, b.id, "shared-stretch", comparison(mirrored=mirrored, rotation=found.rotation()), "e/1", 0.9)

    rotations = [view_match(match, one, other, case).stretches[0].rotation for one, other in ((a, b), (b, a))]

    assert rotations == pytest.approx([found.rotation(), found.inverse().rotation()])
    assert rotations == pytest.approx([3.0, 3.0 if mirrored else -3.0])


def test_a_comparison_that_cannot_be_read_has_no_stretches(pair: tuple[Case, Clip, Clip]) -> None:
    case, a, b = pair
    assert view_match(Match(a.id, b.id, "none", "not json", "e", 0.0), a, b, case).stretches == ()
    assert view_match(Match(a.id, b.id, "none", '{"segments": [{"a": 1}]}', "e", 0.0), a, b, case).stretches == ()


def test_shared_seconds_count_overlaps_once(pair: tuple[Case, Clip, Clip]) -> None:
    case, a, b = pair
    first, second = json.loads(comparison()), json.loads(comparison(a=[10.0, 25.0]))
    document = json.dumps({"segments": [first["segments"][0], second["segments"][0]], "searched": {}})
    view = view_match(Match(a.id, b.id, "shared-stretch", document, "e", 0.9), a, b, case)

    assert view.shared() == 21.0


@pytest.mark.slow
def test_the_strongest_come_first_and_rejected_ones_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(CaseStore.create(tmp_path / "workspace.db", name="Desk", by=ADA)) as store:
        case = store.add(a_case(), by=ADA)
        clip = store.add(a_clip(case, "here"), by=ADA)
        for name, identity, score, end in (
            ("scene", "same-scene", 0.99, 20.0),
            ("short", "shared-stretch", 0.8, 6.0),
            ("long", "shared-stretch", 0.7, 30.0),
            ("wrong", "same-file", 1.0, 30.0),
        ):
            other = store.add(a_clip(case, name), by=ADA)
            ends = (other.id, clip.id) if name == "long" else (clip.id, other.id)
            side = {"b" if name == "long" else "a": [4.0, end]}
            match = store.replace_match(Match(*ends, identity, comparison(**side), "e", score), by=ADA)
            if name == "wrong":
                store.decide(match.id, Decision.REJECTED, reason="no", by=ADA)
        assert _names(strongest(store, clip, None)) == (["long", "short", "scene", "wrong"], 4)
        assert _names(strongest(store, clip, 2)) == (["long", "short"], 4)
        monkeypatch.setattr(match_view, "WEIGHED", 3)  # so many that their comparisons are not all read
        assert _names(strongest(store, clip, 3)) == (["short", "long", "scene"], 4)
        assert strongest(store, replace(clip, id="another"), 3) == ([], 0)


def _names(found: tuple[list[MatchView], int]) -> tuple[list[str], int]:
    views, count = found
    return [view.other.name.removesuffix(".mp4") for view in views], count
