"""A window of its own settings, and small workspaces to open in it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cases.records import Case
from cases.workspace import Workspace
from ui import i18n, theme
from ui.collector import Collector
from ui.i18n import Language
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import Choice
from ui.turns import turns
from workbench.media.encode import write_clip

W = TypeVar("W", bound=QWidget)

NO_KEY = Qt.KeyboardModifier.NoModifier
BITS = 8
"""Bars that carry a frame's number in a counter clip."""


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """Fail where a test leaves a window open: the program would not end, and neither do tests of its end.

    Closed ones are gone before the next test begins, not when Python or Qt come to it.
    """
    yield
    app = QApplication.instance()
    left = [window for window in app.topLevelWidgets() if window.isVisible()] if isinstance(app, QApplication) else []
    for window in left:
        window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not left, f"windows left open: {left}"


@pytest.fixture(autouse=True)
def _no_key_held() -> Iterator[None]:
    """Let go of what a click was made with: Qt takes it to be held until the next event, which is another test's."""
    yield
    if isinstance(QApplication.instance(), QApplication) and QApplication.keyboardModifiers() != NO_KEY:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Shift)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "desk.ini")
    made.set_analyst("A. Tester")
    return made


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[MainWindow]:
    theme.apply(qapp, Choice.DARK)
    made = MainWindow(settings)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def set_aside(window: MainWindow) -> Iterator[Callable[[], None]]:
    """Sets what is loaded aside, as the collector of the program does; without it Python looks at all of it at times.

    The tests before leave much behind: that would be looked at in the turns that are watched.
    """
    collector = Collector(window)

    def do() -> None:
        gc.collect()
        collector.look()

    yield do
    gc.unfreeze()


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    i18n.speak(qapp, Language.FRENCH)
    yield
    i18n.speak(qapp, Language.ENGLISH)
    QLocale.setDefault(before)


@pytest.fixture
def case() -> Case:
    return Case("T-1", "A test", "Is the one an edit of the other?")


@pytest.fixture
def root(tmp_path: Path, case: Case) -> Path:
    """An empty workspace with one case, closed."""
    place = tmp_path / "workspace"
    with Workspace.create(place, name="Test workspace") as workspace:
        workspace.store.add(case, by="A. Tester")
    return place


def counter_clip(path: Path, frames: int) -> Path:
    """Frame i shows i as eight bars, black for 0 and white for 1."""
    return write_clip(path, (bars(number) for number in range(frames)), rate=Fraction(25), crf=16)


def bars(number: int) -> NDArray[np.uint8]:
    picture = np.zeros((64, 16 * BITS, 3), np.uint8)
    for bit in range(BITS):
        picture[:, bit * 16 : bit * 16 + 16] = 235 if number >> bit & 1 else 20
    return picture


def open_root(qtbot: QtBot, window: MainWindow, root: Path) -> None:
    """Open a workspace and wait for its desk."""
    window.open_workspace(root)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)


def window_on_screen(app: QApplication) -> MainWindow | None:
    """The window that is open: closed ones of earlier tests may be there still."""
    return next((one for one in app.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()), None)


def settle(qtbot: QtBot, window: MainWindow, timeout: int = 60_000) -> None:
    """Wait until no job runs, no turn of the desk is to come and every frame asked for is shown."""

    def still() -> bool:
        desk = window.desk
        return not window.jobs.busy() and not turns().waiting() and (desk is None or not desk.player.feed.busy)

    qtbot.waitUntil(still, timeout=timeout)


def drop(window: MainWindow, *paths: Path) -> None:
    """Drop files on the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    modifiers, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, buttons, modifiers))


def answer(kind: type[W], fill: Callable[[W], object]) -> None:
    """Fill in the dialog of this kind that opens next."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            fill(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)
