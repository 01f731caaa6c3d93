"""Python's collector of reference cycles does not look at the loaded program over and over."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from weakref import ref

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import open_root
from ui.collector import Collector
from ui.main_window import MainWindow

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def looked_at_again() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_what_modules_bring_is_set_aside_once(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    collector = Collector(window)
    collector.look()
    gc.unfreeze()
    collector.look()
    assert gc.get_freeze_count() == 0
    monkeypatch.setitem(sys.modules, "a_new_one", ModuleType("a_new_one"))
    collector.look()
    assert gc.get_freeze_count() > 0


def test_a_workspace_that_is_closed_leaves_nothing(qtbot: QtBot, window: MainWindow, root: Path) -> None:
    collector = Collector(window)
    open_root(qtbot, window, root)
    collector.look()
    cycle: list[object] = [ModuleType("one")]
    cycle.append(cycle)
    kept = ref(cycle[0])
    gc.freeze()
    del cycle
    gc.collect()
    assert kept() is not None
    window.close_workspace()
    collector.look()
    assert kept() is None


def test_qt_objects_are_destroyed_on_the_thread_they_belong_to(window: MainWindow) -> None:
    gc.enable()
    collector = Collector(window)
    where: list[threading.Thread] = []
    cycle = QObject()
    cycle.itself = cycle  # type: ignore[attr-defined]  # what Python's collector is for
    cycle.destroyed.connect(lambda: where.append(threading.current_thread()), Qt.ConnectionType.DirectConnection)
    del cycle
    busy = threading.Thread(target=lambda: [_make_many() for _time in range(150)])
    busy.start()
    busy.join()
    assert where == []
    for _look in range(150):  # as Python's thresholds say: each generation after some ten of the one before
        made = _make_many()
        collector.look()
        del made
    assert where == [threading.main_thread()]


def _make_many() -> list[list[int]]:
    """What makes Python's collector run on its own."""
    return [[] for _number in range(2_000)]
