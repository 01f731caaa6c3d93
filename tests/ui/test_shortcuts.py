"""The table of keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.desk.commands import PARTS, Commands
from ui.desk.player import Player
from ui.desk.transport import Transport
from ui.main_window import MainWindow
from ui.shortcuts import does, keyed, remap, show_keys, table
from ui.widgets import tool


def test_no_key_is_bound_twice_and_every_one_does_something() -> None:
    keys = Counter(QKeySequence(key).toString() for shortcut in table() for key in shortcut.keys)
    assert [key for key, count in keys.items() if count > 1] == []  # Qt would call it ambiguous and do neither
    verbs = {s.act.split()[0] for s in table() if not s.act.startswith("tab_")}
    assert [
        act for act in verbs if not any(hasattr(kind, act) for kind in (Commands, *PARTS.values(), MainWindow))
    ] == []


@pytest.fixture
def given() -> Iterator[Callable[[dict[str, tuple[str, ...]]], None]]:
    yield remap
    remap({})


def test_a_tooltip_names_the_key_of_today(qtbot: QtBot, given: Callable[[dict[str, tuple[str, ...]]], None]) -> None:
    made = keyed(tool("loop", "Loop"), "toggle_loop", "mark_in", text="Loop ({0}). {1} sets where it begins.")
    qtbot.addWidget(made)
    assert made.toolTip() == "Loop (Ctrl+L). I sets where it begins."
    given({"toggle_loop": ("F9", "F8"), "mark_in": ()})
    assert made.toolTip() == "Loop (F9)."
    given({"toggle_loop": ()})
    assert made.toolTip() == "Loop. I sets where it begins."
    keyed(made, text="There is {0} to loop.")
    given({})
    assert made.toolTip() == "There is {0} to loop."


def test_a_menu_shows_the_keys_of_today(qtbot: QtBot, given: Callable[[dict[str, tuple[str, ...]]], None]) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    show_keys(menu)
    add, other = does(menu.addAction("Add files…"), "add_files"), menu.addAction("Something else")
    shown = []
    for keys in (None, ("F9", "F8"), ()):
        given({} if keys is None else {"add_files": keys})
        menu.aboutToShow.emit()
        shown.append(add.text().replace("\u2003", ""))
    assert shown == ["Add files…\tCtrl+O", "Add files…\tF9", "Add files…"]
    assert other.text() == "Something else"
    assert add.shortcut().isEmpty()  # or Qt would call the key ambiguous, and do neither


def test_every_tooltip_of_the_transport_follows_at_once(
    qtbot: QtBot, given: Callable[[dict[str, tuple[str, ...]]], None]
) -> None:
    player = Player()
    transport = Transport(player)
    qtbot.addWidget(transport)
    parts = [*transport.buttons, transport.loop, transport.speed]
    assert not [part.toolTip() for part in parts if "F5" in part.toolTip()]
    given({one.act: ("F5",) for one in table()})
    assert [part.toolTip() for part in parts if "F5" not in part.toolTip()] == []
    assert transport.buttons[0].accessibleName() == "First frame"
    player.close()
