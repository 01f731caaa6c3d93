"""What a card says of a decision, and of a second reader's."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from cases.records import Clip, Decision
from tests.ui.test_explanations import backwards
from tests.ui.test_veils import picture, red
from ui.compare.details import Details
from ui.compare.veils import Veils
from ui.desk.match_card import MatchCard
from ui.protection import Protection
from ui.settings import Settings
from ui.thumbs import Thumbs
from workbench.match_view import PairView
from workbench.second_reading import Decided


class _NoPictures(QObject):
    ready = Signal(str, object)

    def get(self, _clip: Clip, _pts: int, *_beside: str) -> QImage | None:
        return None


class _Pictures(_NoPictures):
    """Red for every frame, as far as it may be seen."""

    def __init__(self, protection: Protection) -> None:
        super().__init__()
        self._protection = protection

    def get(self, clip: Clip, _pts: int, *beside: str) -> QImage:
        return self._protection.allowed_small(clip.id, picture(), *beside)


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


@pytest.mark.parametrize("graphic", [0, 1])
def test_a_veil_over_one_clip_is_over_the_same_footage_beside_it(
    qtbot: QtBot, settings: Settings, graphic: int
) -> None:
    protection, view = Protection(settings), backwards(1.0)
    ids = (view.clip.id, view.other.id)
    card = MatchCard(view, QColor("red"), cast("Thumbs", _Pictures(protection)))
    card._pair = PairView(0, 0, 8)
    qtbot.addWidget(card)
    veils = Veils((view.clip, view.other), protection)
    for part in (*veils.chips, veils.small):
        qtbot.addWidget(part)

    def seen() -> list[bool]:
        card._fetch()
        small = [image is not None and red(image) > 0 for image in card.pictures._images]
        return small + [red(veils.allowed(side, picture())) > 0 for side in (0, 1)]

    assert seen() == [True] * 4
    protection.set_graphic(frozenset({ids[graphic]}))
    assert seen() == [False] * 4
    assert red(protection.allowed_small(ids[1 - graphic], picture()))  # by itself
    protection.reveal(ids[graphic])
    assert seen() == [True] * 4


def test_what_is_done_with_a_card_stands_in_one_line(qtbot: QtBot) -> None:
    card = MatchCard(backwards(1.0), QColor("red"), cast("Thumbs", _NoPictures()))
    qtbot.addWidget(card)
    parts = [*card.buttons.values(), card.compare]
    whole = sum(part.sizeHint().width() for part in parts) + 6 * len(parts)
    for width, said in ((whole, ""), (whole + 100, "Compare…")):
        card.resize(width, 400)
        card.show()
        assert len({part.geometry().center().y() for part in parts}) == 1
        assert (card.compare.text(), card.compare.accessibleName()) == (said, "Compare…")
