"""What awaits a decision in a case, or in every case: listed strongest first, chosen with all that are not drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cases.records import Case, Decision, Match
from cases.workspace import Workspace
from tests.cases.build import a_case, a_clip
from tests.ui.conftest import open_root, settle
from tests.ui.crowd import add_many
from ui.desk.desk import Desk
from ui.desk.matches_panel import CARDS, MatchesPanel
from ui.main_window import MainWindow

pytestmark = pytest.mark.slow

BY = "A. Tester"
MANY = 40


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, root: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """At a case of which one clip has forty matches that nobody decided on, one confirmed; and one of another case."""
    monkeypatch.setattr("workbench.custody.witness", lambda _workspace: None)  # of rows made quickly
    with Workspace.open(root) as workspace:
        store = workspace.store
        (case,) = store.find(Case)
        first, other = (store.add(a_clip(case, name), by=BY) for name in ("first", "other"))
        elsewhere = store.add(a_case(), by=BY)
        away, far = (store.add(a_clip(elsewhere, name), by=BY) for name in ("away", "far"))
        store.add(Match(first.id, other.id, "same-file", "{}", "e", 1.0, Decision.CONFIRMED, BY), by=BY)
        add_many(store, other, MANY, sha256="{0:064x}", name="copy {0}")
        found = Match(first.id, other.id, "shared-stretch", "{}", "e", 0.0)
        add_many(store, found, MANY, clip_b="clip-{0}", score="0.{0:02}")
        store.add(Match(away.id, far.id, "same-footage", "{}", "e", 0.5), by=BY)
    open_root(qtbot, window, root)
    settle(qtbot, window)
    assert window.desk is not None
    window.desk.clips.choose(case.id)
    window.desk.inspector.turn_to(window.desk.inspector.matches)
    return window.desk


def _names(panel: MatchesPanel) -> list[str]:
    return [card.view.other.name for card in panel.cards]


def _decided(desk: Desk) -> list[Decision]:
    return [match.decision for match in desk.session.workspace.store.find(Match)]


@pytest.mark.parametrize("few", [0, 1000], ids=["by a job", "at once"])
def test_a_case_lists_what_awaits_a_decision(
    qtbot: QtBot, desk: Desk, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cases.shortlist.FEW", few)
    panel = desk.inspector.matches
    qtbot.waitUntil(lambda: len(panel.cards) == CARDS)
    assert _names(panel) == [f"copy {number}" for number in range(MANY - 1, MANY - 1 - CARDS, -1)]
    assert panel.head.said.text() == "40 matches to review"
    assert panel.bar.every.text() == "All 40"
    panel.head.everywhere.click()
    qtbot.waitUntil(lambda: _names(panel)[:2] == ["far.mp4", "copy 39"])
    qtbot.waitUntil(lambda: len(panel.cards) == CARDS)
    assert panel.head.said.text() == "41 matches to review"
    first = panel.cards[0]
    with qtbot.waitSignal(panel.clip_wanted) as wanted:
        first.sought.emit(1.0)
    assert wanted.args == [first.view.clip.id]


def test_all_means_those_too_that_are_not_drawn(qtbot: QtBot, desk: Desk) -> None:
    panel, store = desk.inspector.matches, desk.session.workspace.store
    qtbot.waitUntil(lambda: len(panel.cards) == CARDS)
    panel.bar.every.click()
    assert panel.bar.every.text() == "40 of 40 chosen"
    (more,) = [one for one in panel.findChildren(QPushButton) if one.text() == "Show 28 more"]
    more.click()
    qtbot.waitUntil(lambda: len(panel.cards) == 2 * CARDS)
    assert all(card.choice.isChecked() for card in panel.cards)
    panel.cards[1].choice.click()
    assert panel.bar.every.text() == "39 of 40 chosen"
    panel.bar.buttons[Decision.REJECTED].click()
    qtbot.waitUntil(lambda: _decided(desk).count(Decision.REJECTED) == MANY - 1, timeout=10_000)
    assert store.get(Match, "match-38").decision is Decision.UNDECIDED
    qtbot.waitUntil(lambda: _names(panel) == ["copy 38"], timeout=10_000)
    assert panel.head.said.text() == "1 match to review"
    assert _decided(desk).count(Decision.CONFIRMED) == 1
    desk.commands.run("undo")
    qtbot.waitUntil(lambda: _decided(desk).count(Decision.UNDECIDED) == MANY + 1, timeout=10_000)
    qtbot.waitUntil(lambda: len(panel.cards) == 2 * CARDS, timeout=10_000)


def test_the_next_is_there_once_one_is_decided_on(qtbot: QtBot, desk: Desk) -> None:
    panel = desk.inspector.matches
    qtbot.waitUntil(lambda: len(panel.cards) == CARDS)
    panel.cards[2].choice.setFocus()
    assert panel.decide(Decision.CONFIRMED)
    qtbot.waitUntil(lambda: _names(panel)[:3] == ["copy 39", "copy 38", "copy 36"], timeout=10_000)
    qtbot.waitUntil(lambda: desk.window().focusWidget() is panel.cards[2].choice)
    QTest.keyClick(panel.cards[2].choice, Qt.Key.Key_Up)
    assert desk.window().focusWidget() is panel.cards[1].choice


def test_a_badge_tells_what_is_left_from_what_is_confirmed(qtbot: QtBot, desk: Desk) -> None:
    rows = [entry for case in desk.session.overview() for entry in case.clips]
    badges = {entry.clip.name: [badge.text for badge in entry.badges] for entry in rows}
    assert badges["first.mp4"] == ["40 to review", "1 match"]
    assert badges["copy 3"] == ["1 to review"]
    assert "40 to review" in desk.session.badge_words()[rows[0].clip.id]
