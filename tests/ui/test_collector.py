"""Python's collector of reference cycles does not look at the loaded program over and over."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from weakref import ref

import pytest
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
