"""One step a turn of the event loop, in order, and none for what is gone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from ui.turns import Turns, turns


@pytest.fixture
def row(qtbot: QtBot) -> Turns:
    """A row of its own; ``qtbot`` sees to the event loop."""
    return Turns()


@pytest.fixture
def turn() -> Iterator[list[int]]:
    """Grows by one with each turn of the event loop."""
    seen: list[int] = []
    dispatcher = QAbstractEventDispatcher.instance()

    def count() -> None:
        seen.append(len(seen))

    dispatcher.awake.connect(count)
    yield seen
    dispatcher.awake.disconnect(count)


def test_each_step_has_a_turn_of_its_own_and_leaves_one_for_painting(row: Turns, turn: list[int]) -> None:
    owner = QObject()
    done: list[tuple[str, int]] = []

    def step(name: str) -> None:
        done.append((name, len(turn)))

    for name in ("first", "second", "third"):
        row.later(owner, partial(step, name))
    while row.waiting():
        QCoreApplication.processEvents()
    assert [name for name, _turn in done] == ["first", "second", "third"]
    places = [place for _name, place in done]
    assert all(after - before >= 2 for before, after in pairwise(places))


def test_what_a_step_asks_for_comes_after_what_waits_already(row: Turns, qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()

    def first() -> None:
        done.append("first")
        row.later(owner, lambda: done.append("third"))

    row.later(owner, first)
    row.later(owner, lambda: done.append("second"))
    qtbot.waitUntil(lambda: not row.waiting())
    assert done == ["first", "second", "third"]


def test_no_step_is_done_for_what_is_gone_or_dropped(row: Turns, qtbot: QtBot) -> None:
    whole, gone, kept, done = QObject(), QObject(), QObject(), list[str]()
    inside = QObject(whole)
    for owner, name in ((inside, "dropped"), (gone, "gone"), (kept, "kept")):
        row.later(owner, partial(done.append, name))
    row.drop(whole)
    assert not row.waiting(inside)
    assert row.waiting(kept)
    gone.deleteLater()
    qtbot.waitUntil(lambda: not row.waiting())
    assert done == ["kept"]


def test_the_row_goes_on_after_a_step_that_failed(row: Turns, qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()

    def fails() -> None:
        raise ValueError("a fault of ours")

    with qtbot.captureExceptions() as faults:
        row.later(owner, fails)
        row.later(owner, lambda: done.append("after it"))
        qtbot.waitUntil(lambda: not row.waiting())
    assert [str(fault[1]) for fault in faults] == ["a fault of ours"]
    assert done == ["after it"]


def test_the_application_has_one_row(qtbot: QtBot) -> None:
    assert turns() is turns()
