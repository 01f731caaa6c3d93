"""The first minute: clips dropped or opened, the first on screen, one of its keyframes chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cases.records import Case, Clip
from tests.clips import RATE, scene
from tests.ui.conftest import counter_clip, open_root
from tests.ui.scenarios.analyst import Analyst
from ui.desk.jobs_pane import job_words
from ui.dialogs.case import WorkspaceForm
from workbench.media.encode import write_clip

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

    place = analyst.desk.clip
    analyst.wait(lambda: not analyst.window.jobs.busy())
    more = [counter_clip(tmp_path / name, 60) for name in ("new.mp4", "newer.mp4")]
    analyst.drop(more[0], more[1], paths[3])
    analyst.wait(lambda: len(taken_in(analyst)) == DROPPED + 1 and not analyst.window.jobs.busy())
    assert analyst.desk.clip is place, "who is at work keeps their place"
    status = analyst.desk.status
    assert (status.message.text(), status.offered.text()) == (
        "1 file taken in, 2 already here",
        "Show it (Ctrl+Shift+O)",
    )
    (row,) = [job_words(row) for row in analyst.window.jobs.rows() if row.title == "Taking in 3 items"]
    assert "“newer.mp4” is already in this case, as “new.mp4”; nothing was added." in row
    assert "“3.mp4” is already in this case; nothing was added." in row
    analyst.press("Ctrl+Shift+O")
    analyst.wait(lambda: analyst.desk.clip is not None and analyst.desk.clip.name == "new.mp4")


def test_from_the_start_page_to_a_keyframe_by_keyboard_alone(analyst: Analyst, tmp_path: Path) -> None:
    clips = [two_shots(tmp_path / "one.mp4", 1), two_shots(tmp_path / "two.mp4", 2)]

    def describe(form: WorkspaceForm) -> None:
        analyst.press("Ctrl+A")
        analyst.write(str(tmp_path / "new"))
        analyst.press("Tab", "Tab")
        analyst.write("T-9")
        analyst.press("Tab")
        analyst.write("A test")
        analyst.press("Tab")
        analyst.write("Is it an edit?")
        analyst.press("Ctrl+Return")
        assert not form.isVisible(), form.problems()

    def name_files(dialog: QFileDialog) -> None:
        analyst.write(" ".join(f'"{path}"' for path in clips))
        analyst.press("Return")
        assert not dialog.isVisible()

    analyst.asked(WorkspaceForm, describe)
    analyst.press("Space")
    analyst.wait(lambda: analyst.window.desk is not None)
    analyst.asked(QFileDialog, name_files)
    analyst.press("Ctrl+O")
    analyst.wait(lambda: len(taken_in(analyst)) == 2)
    strip, player = analyst.desk.strip, analyst.desk.player
    analyst.wait(lambda: len(strip.keyframes.rows()) > 1)
    assert analyst.desk.clip is not None
    assert analyst.desk.clip.name == "one.mp4"
    assert analyst.desk.session.workspace.store.find(Case)[0].question == "Is it an edit?"
    assert player.positions is not None
    places = [player.positions.at_pts(row.pts) for row in strip.keyframes.rows()]
    analyst.press("N")
    assert player.position == next(place for place in places if place > 0)
    analyst.done("From the start page to a keyframe of the first of two clips taken in")

    strip.setFocus()
    analyst.press("Home", "Return")
    assert player.position == places[0]
    analyst.press("Right", "Return")
    assert player.position == places[1], "arrows lead through the strip where the keyboard is in it"


def two_shots(path: Path, seed: int) -> Path:
    shots = [scene(seconds=1.2, seed=seed * 10 + shot, size=(160, 96), rate=RATE) for shot in range(2)]
    return write_clip(path, (frame for shot in shots for frame in shot), rate=RATE)
