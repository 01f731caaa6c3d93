"""Damage is said in the list of clips, of the file, and under its keyframes; so is what was not examined."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cases.records import Case, Clip
from cases.workspace import Workspace
from tests.clips import make_clip, make_damaged
from tests.ui.conftest import open_root, settle
from ui.facts import Facts
from ui.main_window import MainWindow
from workbench.intake import take_in


@pytest.fixture
def damaged_root(root: Path, tmp_path: Path) -> Path:
    paths = [make_damaged(tmp_path / "broken.mp4"), make_clip(tmp_path / "whole.mp4", seconds=1)]
    with Workspace.open(root) as workspace:
        (case,) = workspace.store.find(Case)
        take_in(workspace, case, paths, by="A. Tester")
    return root


def _badges(window: MainWindow, clip: Clip) -> list[str]:
    assert window.desk is not None
    (case,) = window.desk.session.overview()
    return [badge.text for entry in case.clips if entry.clip.id == clip.id for badge in entry.badges]


def _said(window: MainWindow) -> str:
    assert window.desk is not None
    return "\n".join(label.text() for label in window.desk.inspector.facts.findChildren(QLabel))


@pytest.mark.slow
def test_damage_that_is_met_is_said_in_the_list_the_panel_and_the_strip(
    qtbot: QtBot, window: MainWindow, damaged_root: Path
) -> None:
    open_root(qtbot, window, damaged_root)
    desk = window.desk
    assert desk is not None
    whole, damaged = sorted(desk.session.workspace.store.find(Clip), key=lambda clip: clip.name, reverse=True)
    desk.clips.choose(whole.id)
    settle(qtbot, window)
    assert desk.strip.left_out.isHidden()
    assert "could not be decoded" not in _said(window)
    assert "content credentials (C2PA)" in _said(window)

    changed: list[str] = []
    desk.session.changed.connect(changed.append)
    desk.clips.choose(damaged.id)
    desk.inspector.turn_to(desk.inspector.facts)
    settle(qtbot, window)
    assert "clips" in changed  # so that the list reads anew what is known of it
    assert "damaged" in _badges(window, damaged)
    assert "damaged" not in _badges(window, whole)
    assert "could not be decoded" in _said(window)
    assert "could not be decoded" in desk.strip.left_out.accessibleName()
    desk.clips.filter.setText("Damaged")
    qtbot.waitUntil(lambda: [line.id for line in desk.clips.rows.lines if line.case] == [damaged.id], timeout=10_000)


def test_values_stand_beside_names_that_may_break(qtbot: QtBot) -> None:
    facts = Facts()
    qtbot.addWidget(facts)
    facts.show_facts([("major_brand", "isom"), ("compatible_brands", "isomiso2avc1mp41")])
    facts.resize(320, 100)
    facts.show()
    names, values = facts.findChildren(QLabel)[::2], facts.findChildren(QLabel)[1::2]
    assert [label.text() for label in values] == ["isom", "isomiso2avc1mp41"]
    assert all(name.geometry().right() < value.geometry().left() for name, value in zip(names, values, strict=True))
