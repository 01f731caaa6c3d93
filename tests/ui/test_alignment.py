"""Which frame of B is shown beside which of A."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from cases.records import Case, Clip, ClipKind, Match
from hashing.result import WHOLE_FRAME, Relation
from tests.clips import plain_index
from ui.compare.alignment import A, Alignment, B
from ui.desk.player import Player
from ui.playing.positions import Positions
from workbench.match_view import MatchView, Stretch


class Playhead(QObject):
    """A player of ten frames a second that decodes nothing."""

    moved = Signal(int)

    def __init__(self, frames: int) -> None:
        super().__init__()
        self.positions = Positions(plain_index(range(0, frames * 100, 100), rate=1000)) if frames else None
        self.position = 0

    def go(self, position: int) -> None:
        if self.positions is not None:
            self.position = self.positions.clamp(position)
            self.moved.emit(self.position)

    def go_seconds(self, seconds: float) -> None:
        if self.positions is not None:
            self.go(self.positions.at_seconds(seconds))


def stretch(here: tuple[float, float], there: tuple[float, float], speed: float = 1.0) -> Stretch:
    return Stretch(
        here, there, speed, False, 0.0, WHOLE_FRAME, WHOLE_FRAME, 0.9, None, None, "", Relation.SAME_FOOTAGE, "", (),
    )  # fmt: skip


def aligned(*stretches: Stretch, frames: tuple[int, int] = (200, 200)) -> tuple[Alignment, Playhead, Playhead]:
    case = Case("T-1", "A test", "?")
    clips = [
        Clip(case.id, name, ClipKind.VIDEO, "a" * 64, "", "", 1, "x", "Zz", "copied", duration="20") for name in "ab"
    ]
    match = Match(clips[0].id, clips[1].id, "shared-stretch", "{}", "test/1", 0.9)
    a, b = Playhead(frames[0]), Playhead(frames[1])
    view = MatchView(match, clips[0], clips[1], None, stretches, {}, turned=False)
    return Alignment(view, cast("Player", a), cast("Player", b)), a, b


TWICE = (stretch((2, 6), (10, 14)), stretch((2, 6), (1, 5)), stretch((8, 12), (15, 19)))


def test_the_stretch_that_was_pointed_at_is_followed_until_it_is_left(qtbot: QtBot) -> None:
    alignment, a, b = aligned(*TWICE)
    a.go(30)
    assert b.position == 110
    alignment.go(4.0, 2.5)
    assert (a.position, b.position) == (40, 30)
    for there, expected in ((21, 11), (59, 49), (60, 50)):
        a.go(there)
        assert b.position == expected
    a.go(90)
    assert b.position == 160
    a.go(30)
    assert b.position == 110
    alignment.go(5.0)  # of the moment of A alone nothing else is said: what is followed stays
    assert b.position == 130


def test_a_place_beside_all_stretches_is_gone_to_and_one_that_another_has_is_not_taken_for_it(qtbot: QtBot) -> None:
    alignment, a, b = aligned(*TWICE)
    alignment.go(7.0, 8.0)
    assert a.position == 70
    assert not alignment.within
    alignment.go(5.9, 19.0)  # nearest to the last one, which begins later
    assert (a.position, b.position) == (80, 150)


def test_backwards_and_at_other_speeds_the_nearest_is_found_as_well(qtbot: QtBot) -> None:
    alignment, a, b = aligned(stretch((0, 10), (0, 10)), stretch((0, 10), (5, 10), speed=-0.5))
    alignment.go(8.0, 6.2)
    assert (a.position, b.position) == (80, 60)
    alignment.go(8.0, 7.8)
    assert (a.position, b.position) == (80, 80)


def test_each_is_nudged_alone_and_no_farther_than_there_are_frames(qtbot: QtBot) -> None:
    alignment, a, b = aligned(stretch((0, 20), (0, 20)), frames=(50, 60))
    a.go(20)
    alignment.nudge(A, 3)
    assert (a.position, b.position, alignment.nudged) == (23, 20, (3, 0))
    alignment.nudge(B, -1)
    assert (a.position, b.position, alignment.nudged) == (23, 19, (3, -1))
    a.go(30)
    assert b.position == 26
    assert alignment.seconds == pytest.approx(2.7)
    a.go(49)
    alignment.nudge(A, 2)
    assert alignment.nudged == (3, -1)
    a.go(48)
    alignment.nudge(A, 2)
    assert (a.position, alignment.nudged) == (49, (4, -1))


def test_beside_a_still_b_is_moved_by_itself(qtbot: QtBot) -> None:
    alignment, _a, b = aligned(stretch((0, 0), (4, 4)), frames=(0, 60))
    alignment.go(0.0, 4.0)
    assert b.position == 40
    alignment.nudge(B, 1)
    assert b.position == 41


def test_a_frame_that_begins_before_its_stretch_belongs_to_it(qtbot: QtBot) -> None:
    alignment, a, _b = aligned(stretch((2.05, 6), (1, 4.95)), replace(TWICE[0], here=(0.0, 2.0)))
    alignment.go(2.06, 1.0)
    assert a.position == 20
    assert alignment.stretch is not None
    assert alignment.stretch.here[0] == 2.05
    a.go(19)
    assert alignment.stretch.here[0] == 0.0
