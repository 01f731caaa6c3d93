"""What a card says of a decision, and of a second reader's."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from cases.records import Clip, Decision
from tests.ui.test_explanations import backwards
from ui.compare.details import Details
from ui.desk.match_card import MatchCard
from ui.thumbs import Thumbs
from workbench.second_reading import Decided


class _NoPictures(QObject):
    ready = Signal(str, object)

    def get(self, _clip: Clip, _pts: int) -> None:
        return None


THEIRS = Decided(Decision.REJECTED, "B. Reader", "Another wall")


@pytest.mark.parametrize(
    ("ours", "by", "reason", "marked", "said", "tone"),
    [
        (Decision.CONFIRMED, "A. Tester", "", Decision.CONFIRMED, "Confirmed by A. Tester", "warn"),
        (Decision.REJECTED, "A. Tester", "", Decision.REJECTED, "Rejected by A. Tester", "small"),
        (Decision.UNDECIDED, "", "", Decision.UNDECIDED, "", "small"),
        (THEIRS.decision, THEIRS.by, THEIRS.reason, Decision.UNDECIDED, "", "small"),
    ],
    ids=["differs", "agrees", "we left it open", "only they found it"],
)
def test_a_second_readers_decision_stands_beside_ours(
    qtbot: QtBot, ours: Decision, by: str, reason: str, marked: Decision, said: str, tone: str
) -> None:
    view = backwards(1.0)
    view = replace(view, match=replace(view.match, decision=ours, decided_by=by, reason=reason))
    thumbs = _NoPictures()
    card, details = MatchCard(view, QColor("red"), cast("Thumbs", thumbs)), Details(view, THEIRS)
    qtbot.addWidget(card)
    qtbot.addWidget(details)
    assert not card.second.isVisibleTo(card)
    card.show_decision(view, THEIRS)
    assert card.second.text() == "Second reader: rejected (B. Reader). Another wall"
    assert card.second.isVisibleTo(card)
    assert (card.decided_by.text(), card.second.property("role")) == (said, tone)
    for shown in (card, details):
        assert [value for value, made in shown.buttons.items() if made.isChecked()] == [marked]
