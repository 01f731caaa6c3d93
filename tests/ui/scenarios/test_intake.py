"""The first minute: clips dropped, the first on screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cases.records import Clip
from tests.ui.conftest import counter_clip, open_root
from tests.ui.scenarios.analyst import Analyst

pytestmark = pytest.mark.slow

DROPPED = 20


def taken_in(analyst: Analyst) -> list[Clip]:
    return analyst.desk.session.workspace.store.find(Clip)


def test_twenty_clips_are_dropped_and_taken_in(qtbot: QtBot, analyst: Analyst, root: Path, tmp_path: Path) -> None:
    paths = [counter_clip(tmp_path / f"{number}.mp4", 5 + number) for number in range(DROPPED)]
    open_root(qtbot, analyst.window, root)
    analyst.drop(*paths)
    analyst.wait(lambda: len(taken_in(analyst)) == DROPPED)
    analyst.wait(lambda: analyst.desk.clip is not None and not analyst.desk.viewer.view.image.isNull())
    assert analyst.desk.clip is not None
    assert analyst.desk.clip.name == "0.mp4", "the first is on screen without being asked for"
    assert {clip.name for clip in taken_in(analyst)} == {path.name for path in paths}
    analyst.done("Take in 20 clips and see the first")
