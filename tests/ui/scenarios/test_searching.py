"""Have we seen it before? A negative answer and what it is worth; a repost found, confirmed, remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from cases.records import Decision, Match
from tests.ui.conftest import open_root
from tests.ui.scenarios.analyst import Analyst
from ui.main_window import MainWindow
from ui.settings import Settings

pytestmark = pytest.mark.slow

SEEN_BEFORE = 1
"""Which question of the inspector it is."""


def decisions(analyst: Analyst) -> list[Decision]:
    """Of the matches shown, from above."""
    store = analyst.desk.session.workspace.store
    return [store.get(Match, card.view.match.id).decision for card in analyst.desk.inspector.matches.cards]


def test_a_negative_answer_says_how_hard_was_searched(at_sample: Analyst) -> None:
    at_sample.row("lectern-statement.mp4")
    at_sample.tab(SEEN_BEFORE)
    panel = at_sample.desk.inspector.matches
    at_sample.sees(
        panel,
        "Nothing in other clips",
        "Compared with all 6 other clips of this workspace, mirrored too.",
        "pictures of this clip were compared",
        "Known to be missed at times: small insets (7 of 21 found)",
    )
    assert panel.cards == []
    names = {clip.case.reference: [row.clip.name for row in clip.clips] for clip in at_sample.desk.session.overview()}
    assert names["B-2018"], "what it was compared with"
    at_sample.done("Find that the clip of D-2024 is not in B-2018, and read how hard was searched")


def test_a_mirrored_cropped_repost_is_found_confirmed_and_remembered(
    qtbot: QtBot, at_sample: Analyst, settings: Settings, tmp_path: Path
) -> None:
    at_sample.row("courtyard-repost.mp4")
    at_sample.tab(SEEN_BEFORE)
    panel = at_sample.desk.inspector.matches
    at_sample.sees(panel, "courtyard-social.mp4", "mirrored", "of the picture there")
    (card,) = [card for card in panel.cards if card.view.other.name == "courtyard-social.mp4"]
    at_sample.click(card.buttons[Decision.CONFIRMED])
    at_sample.sees(panel, "Confirmed by A. Tester")
    actions = at_sample.actions

    at_sample.window.close()
    at_sample.window = MainWindow(settings)
    qtbot.addWidget(at_sample.window)
    at_sample.window.show()
    open_root(qtbot, at_sample.window, tmp_path / "workspace")
    again = at_sample.desk.inspector.matches
    at_sample.sees(again, "courtyard-social.mp4", "Confirmed by A. Tester")
    assert at_sample.actions == actions, "it is shown where one was, without being asked for"
    at_sample.done("Find the mirrored, cropped repost of G-2020 and confirm it; it is remembered after a restart")


def test_matches_are_decided_on_together_and_undone_together(at_sample: Analyst) -> None:
    at_sample.row("courtyard-social.mp4")
    at_sample.tab(SEEN_BEFORE)
    panel = at_sample.desk.inspector.matches
    at_sample.wait(lambda: len(panel.cards) == 2)
    at_sample.click(panel.bar.every)
    at_sample.press("C")
    at_sample.sees(panel, "Confirmed by A. Tester")
    assert decisions(at_sample) == [Decision.CONFIRMED, Decision.CONFIRMED]
    assert panel.chosen() == []
    at_sample.press("Ctrl+Z")
    at_sample.wait(lambda: decisions(at_sample) == [Decision.UNDECIDED, Decision.UNDECIDED])
    at_sample.done("Confirm all matches of a clip at once, and take it back")


def test_cards_are_chosen_as_in_every_list_and_by_keyboard(at_sample: Analyst) -> None:
    at_sample.row("courtyard-social.mp4")
    at_sample.tab(SEEN_BEFORE)
    panel = at_sample.desk.inspector.matches
    at_sample.wait(lambda: len(panel.cards) == 2)
    first, second = panel.cards
    assert not panel.bar.buttons[Decision.REJECTED].isEnabled()
    at_sample.press("D")
    assert "No match is chosen" in at_sample.desk.status.message.text()
    at_sample.click(first.pictures)
    at_sample.click(second.pictures)
    assert panel.chosen() == [second.view]
    at_sample.click(first.pictures, held=Qt.KeyboardModifier.ControlModifier)
    assert panel.chosen() == [first.view, second.view]
    assert panel.bar.every.text() == "2 of 2 chosen"
    at_sample.click(first.pictures, held=Qt.KeyboardModifier.ControlModifier)
    at_sample.click(panel.bar.buttons[Decision.REJECTED])
    at_sample.wait(lambda: sorted(decisions(at_sample)) == [Decision.REJECTED, Decision.UNDECIDED])

    at_sample.press("Ctrl+Z")
    at_sample.wait(lambda: decisions(at_sample) == [Decision.UNDECIDED, Decision.UNDECIDED])
    at_sample.click(at_sample.desk.clips.tree.viewport(), QPoint(4, 4))
    at_sample.row("courtyard-social.mp4")
    at_sample.press("Alt+2")
    assert at_sample.window.focusWidget() is panel.bar.every
    at_sample.wait(lambda: bool(panel.cards) and panel.cards[0].choice.isVisible())
    at_sample.press("Tab")
    assert at_sample.window.focusWidget() is panel.cards[0].choice
    at_sample.press("Shift+Down")
    assert len(panel.chosen()) == 2
    at_sample.press("Space", "D")
    at_sample.wait(lambda: decisions(at_sample) == [Decision.UNDECIDED, Decision.REJECTED])
    at_sample.wait(lambda: at_sample.window.focusWidget() is panel.cards[0].choice)  # the keyboard stays with its match
