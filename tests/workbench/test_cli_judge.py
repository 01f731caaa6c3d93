"""``judge``: what is judged is kept under the analyst's name, and shown with what contradicts what."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cases.workspace import Workspace
from tests.cases.build import ADA, a_case, a_clip
from workbench.cli import main

pytestmark = pytest.mark.slow


class Desk:
    """A workspace with a case and two clips, and commands run on it."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys
        with Workspace.create(root, name="Desk", by=ADA) as workspace:
            case = workspace.store.add(a_case("T-1"), by=ADA)
            for content in ("one", "two"):
                workspace.store.add(a_clip(case, content), by=ADA)

    def judge(self, *arguments: str, code: int = 0) -> Any:
        found = main(["judge", *arguments, *(["--json"] if code == 0 else [])])
        out, err = self._capsys.readouterr()
        assert found == code, err
        return json.loads(out) if code == 0 else err


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.setenv("WORKBENCH_WORKSPACE", str(tmp_path / "w"))
    monkeypatch.setenv("WORKBENCH_ANALYST", ADA)
    return Desk(tmp_path / "w", capsys)


def test_all_that_is_judged_is_shown(desk: Desk) -> None:
    pillar = desk.judge("pillar", "T-1", "location", "partly", "--text", "The tower.", "--clip", "one.mp4")["pillar"]
    assert (pillar["state"], pillar["author"]) == ("partly verified", ADA)
    guess = desk.judge("hypothesis", "T-1", "Somebody posed as them.")["hypothesis"]
    evidence = f"pillar:{pillar['id']}"
    assert "cannot be evidence" in desk.judge(
        "weigh", "T-1", guess["id"], evidence, "--stance", "supports", "--reason", "So", code=1
    )
    told = desk.judge(
        *("clock", "T-1", "Monday", "--kind", "witness", "--moment", "filmed", "--source", "A neighbour"),
        *("--earliest", "2018-05-21T10:00Z", "--latest", "2018-05-21T16:00Z", "--clip", "one.mp4"),
    )["clock"]
    bearing = desk.judge(
        *("weigh", "T-1", guess["id"], f"clock:{told['id']}", "--stance", "contradicts"),
        *("--reason", "They were away.", "--alternative", "A wrong day"),
    )["bearing"]
    assert bearing["subject"] == "hypothesis"
    desk.judge(
        *("clock", "T-1", "Tuesday", "--kind", "file", "--moment", "filmed", "--source", "creation_time"),
        *("--earliest", "2018-05-22T08:00Z", "--latest", "2018-05-22T08:00Z", "--error", "3600", "--clip", "one.mp4"),
    )
    desk.judge("attribute", "T-1", "A gang", "--basis", "self", "--said-by", "The speaker", "--source", "0:12")
    desk.judge(
        "derive", "T-1", "two.mp4", "one.mp4", "--kind", "excerpt", "--source", "Match", "--transformation", "Cut"
    )
    shown = desk.judge("show", "T-1")
    assert [group["id"] for group in shown["groups"]] == ["pillars", "attribution", "hypotheses", "clocks", "lineage"]
    assert shown["contradictions"] == [
        "“Monday” (filmed, A neighbour) and “Tuesday” (filmed, creation_time) are 15 hours apart."
    ]


def test_what_is_withdrawn_no_longer_counts(desk: Desk) -> None:
    guess = desk.judge("hypothesis", "T-1", "Somebody posed as them.")["hypothesis"]
    desk.judge("withdraw", f"hypothesis:{guess['id']}", "--reason", "Disproved")
    (group,) = desk.judge("show", "T-1")["groups"]
    assert group["id"] == "withdrawn"
    assert "withdrawn already" in desk.judge("withdraw", f"hypothesis:{guess['id']}", "--reason", "Again", code=1)


def test_a_clip_is_marked_as_graphic_and_cleared_for_a_reason(desk: Desk) -> None:
    assert desk.judge("graphic", "one.mp4", "--reason", "a body")["graphic"] is True
    assert "already" in desk.judge("graphic", "one.mp4", code=1)
    assert "--reason" in desk.judge("graphic", "one.mp4", "--clear", code=1)
    assert desk.judge("graphic", "one.mp4", "--clear", "--reason", "a doll")["graphic"] is False


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("withdraw", "nonsense:1", "--reason", "So"), "no kind of record"),
        (("withdraw", "claim:1", "--reason", "So"), "no claim 1"),
        (("weigh", "T-1", "gone", "note:1", "--stance", "neutral", "--reason", "So"), "no claim and no hypothesis"),
        (("clock", "T-1", "", "--kind", "file", "--moment", "filmed", "--source", "tag"), "must tell a time"),
        (("show", "T-9"), "no case T-9"),
    ],
)
def test_what_cannot_be_judged_is_said(desk: Desk, arguments: tuple[str, ...], words: str) -> None:
    assert words in desk.judge(*arguments, code=1)


def test_a_clock_that_a_clip_carries_is_listed_and_recorded_on_demand(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    with Workspace.open(desk.root) as workspace:
        case = workspace.store.case("T-1")
        workspace.store.add(replace(a_clip(case, "three"), name="VID-20181204-WA0003.mp4"), by=ADA)
    (told,) = desk.judge("proposals", "T-1")["proposals"]
    assert (told["source"], told["moment"], told["tells"]["text"]) == ("file name", "seen", "VID-20181204-WA0003")
    assert main(["judge", "proposals", "T-1"]) == 0
    assert "2018-12-03 10:00:00 – 2018-12-05 11:59:59 UTC" in capsys.readouterr().out
    assert desk.judge("proposals", "T-1", "--clip", "one.mp4")["proposals"] == []
    assert "proposes a clock" in desk.judge("proposals", "T-1", "--record", "nothing", code=1)
    after = desk.judge("proposals", "T-1", "--record", told["key"])
    assert (after["proposals"], after["recorded"][0]["author"]) == ([], ADA)
    assert desk.judge("proposals", "T-1")["proposals"] == []
