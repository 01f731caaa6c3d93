"""Where a page is built anew, the focus comes back to where it was."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.desk.panel import Panel
from ui.session import Session
from ui.widgets import button


class _News(QObject):
    changed = Signal(str)


class _Buttons(Panel):
    """A page of buttons, the last three of them made in turns of their own."""

    topics = frozenset({"names"})
    names: tuple[str, ...] = ()

    def rebuild(self) -> None:
        for name in self.names[:-3]:
            self.body.addWidget(button(name))
        self.add_cards(button(name) for name in self.names[-3:])


@pytest.fixture
def whole(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _page(qtbot: QtBot, whole: QWidget, *names: str) -> tuple[_Buttons, QPushButton, _News]:
    """A page in the window ``whole``, and a button beside it."""
    news, beside = _News(), QPushButton("beside")
    page = _Buttons(cast("Session", news))
    page.names = names
    inside = QVBoxLayout(whole)
    inside.addWidget(page)
    inside.addWidget(beside)
    whole.show()
    _there(qtbot, page)
    return page, beside, news


def _there(qtbot: QtBot, page: _Buttons) -> list[QPushButton]:
    def made() -> list[QPushButton]:
        return [one for one in page.findChildren(QPushButton) if one.isVisible()]

    qtbot.waitUntil(lambda: [one.text() for one in made()] == list(page.names))
    return made()


@pytest.mark.parametrize(
    ("before", "at", "after", "there"),
    [
        (("Add", "Settle", "Settle", "Made from"), 2, ("Add", "Settle", "Made from", "Claim"), 1),
        (("Add", "Settle", "Made from"), 1, ("Add", "Made from", "Claim"), 1),
        (("Add", "Made from", "Weigh", "Weigh"), 3, ("Add", "Settle", "Made from", "Weigh", "Weigh"), 4),
        (("Add", "Settle"), 1, ("Add",), 0),
    ],
    ids=["the next of its name", "what took its place", "made last", "the last there is"],
)
def test_the_focus_comes_back(
    qtbot: QtBot, whole: QWidget, before: tuple[str, ...], at: int, after: tuple[str, ...], there: int
) -> None:
    page, _beside, news = _page(qtbot, whole, *before)
    _there(qtbot, page)[at].setFocus()
    page.names = after
    news.changed.emit("names")
    parts = _there(qtbot, page)
    qtbot.waitUntil(lambda: whole.focusWidget() is parts[there])


def test_a_focus_that_went_elsewhere_meanwhile_stays_there(qtbot: QtBot, whole: QWidget) -> None:
    page, beside, news = _page(qtbot, whole, "Add", "Settle")
    _there(qtbot, page)[0].setFocus()
    news.changed.emit("names")
    beside.setFocus()
    _there(qtbot, page)
    qtbot.wait(20)
    assert whole.focusWidget() is beside
