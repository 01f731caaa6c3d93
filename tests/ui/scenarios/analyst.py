"""Someone who works on the real window, by real events only, and counts what they do."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from ui.desk.desk import Desk
from ui.main_window import MainWindow
from ui.models.clip_tree import RECORD

W = TypeVar("W", bound=QWidget)

TABLE = Path(__file__).parents[3] / "docs" / "scenarios.md"
"""What each scenario takes, for people."""

ROW = re.compile(r"^\| (?P<task>[^|]+?) \| [^|]+ \| (?P<actions>\d+) \|", re.MULTILINE)

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Analyst:
    """One press of a key (with whatever is held), one click, one drag, one drop, one field typed: one action each."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.window = window
        self.actions = 0
        self._qtbot = qtbot

    @property
    def desk(self) -> Desk:
        """The desk on screen."""
        assert self.window.desk is not None
        return self.window.desk

    # doing

    def press(self, *keys: str, times: int = 1) -> None:
        """Press keys, such as ``Ctrl+K``, where the keyboard is."""
        for key in keys * times:
            self.actions += 1
            QTest.keySequence(self._keyboard(), QKeySequence(key))

    def write(self, text: str) -> None:
        """Type into the field where the keyboard is."""
        self.actions += 1
        QTest.keyClicks(self._keyboard(), text)

    def click(self, widget: QWidget, at: QPoint | None = None, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Click on what is seen; what is hidden, off or covered by an edge cannot be clicked."""
        self.actions += 1
        self.wait(widget.isVisible, 5)
        assert widget.isEnabled(), f"{widget} is off"
        place = at if at is not None else widget.rect().center()
        if isinstance(widget, QTabBar):
            assert widget.rect().contains(place)
        QTest.mouseClick(widget, LEFT, held, place)

    def push(self, part: QWidget, words: str) -> None:
        """Click on the first button with these words on a part of the screen."""
        buttons = part.findChildren(QPushButton)
        self.click(next(one for one in buttons if one.text() == words and one.isVisible()))

    def tab(self, number: int) -> None:
        """Click on a question of the inspector."""
        bar = self.desk.inspector.tabs.tabBar()
        self.click(bar, bar.tabRect(number).center())

    def row(self, name: str) -> None:
        """Click on a clip or case of the list, by its name."""
        tree, index = self.desk.clips.tree, self._index(name)
        tree.scrollTo(index)
        self.click(tree.viewport(), tree.visualRect(index).center())

    def drag(self, widget: QWidget, *points: QPoint) -> None:
        """Drag with the mouse from the first point over the others to the last."""
        self.actions += 1
        QTest.mousePress(widget, LEFT, PLAIN, points[0])
        for point in points[1:]:
            QTest.mouseMove(widget, point)
        QTest.mouseRelease(widget, LEFT, PLAIN, points[-1])

    def drop(self, *paths: Path) -> None:
        """Drop files on the window, as the system hands them over."""
        self.actions += 1
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place, copy = QPoint(60, 60), Qt.DropAction.CopyAction
        enter = QDragEnterEvent(place, copy, mime, LEFT, PLAIN)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted(), "the window takes no files"
        QApplication.sendEvent(self.window, QDropEvent(QPointF(place), copy, mime, LEFT, PLAIN))

    def pick(self, field: QComboBox, words: str) -> None:
        """Choose from a list: open it, click on the words."""
        self.click(field)
        view = field.view()
        self._qtbot.waitUntil(view.isVisible, timeout=5_000)
        index = field.model().index(field.findText(words), field.modelColumn())
        assert index.isValid(), f"{words} is not offered"
        view.scrollTo(index)
        self._qtbot.wait(QApplication.doubleClickInterval() + 100)  # sooner Qt takes it for the click that opened
        self.click(view.viewport(), view.visualRect(index).center())
        self.wait(lambda: field.currentText() == words, 5)

    def asked(self, kind: type[W], fill: Callable[[W], object]) -> None:
        """Have the next dialog filled in; it must be of this kind."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(20, look)
            else:
                try:
                    assert isinstance(dialog, kind), dialog
                    self.wait(dialog.isActiveWindow, 20)
                    fill(dialog)
                finally:
                    if dialog.isVisible():  # what cannot be filled in would wait for ever
                        dialog.close()

        QTimer.singleShot(0, look)

    # waiting and reading

    def wait(self, holds: Callable[[], bool], seconds: float = 60.0) -> None:
        """Wait, which is no action."""
        self._qtbot.waitUntil(holds, timeout=round(seconds * 1000))

    def settle(self) -> None:
        """Wait until nothing is under way."""
        settle(self._qtbot, self.window)

    def reads(self, widget: QWidget) -> str:
        """All words on a part of the screen."""
        return "\n".join(part.text() for part in widget.findChildren(QLabel) if part.isVisibleTo(widget))

    def sees(self, widget: QWidget, *words: str) -> None:
        """Wait until all of these words can be read there."""
        self.wait(lambda: all(each in self.reads(widget) for each in words))

    def done(self, task: str) -> None:
        """The task is done: it took what the table in the docs says, no more; and the table says no less."""
        said = documented()
        assert task in said, f"{TABLE.name} has no row “{task}”; it took {self.actions} actions"
        assert self.actions <= said[task], f"“{task}” took {self.actions} actions, {TABLE.name} says {said[task]}"
        assert self.actions == said[task], f"“{task}” takes only {self.actions} actions now: say so in {TABLE.name}"

    def _keyboard(self) -> QWidget:
        """Where keys go: into an open list, else a dialog, else the window; there to what has the focus."""
        opened: QWidget | None = QApplication.activePopupWidget()
        front: QWidget = opened or QApplication.activeModalWidget() or self.window
        if opened is None:
            active = QApplication.activeWindow()
            if active is None or not active.isVisible():  # a dialog closed: here no window system moves on
                front.activateWindow()
            self.wait(front.isActiveWindow, 20)
        focus: QWidget | None = front.focusWidget()
        return focus if focus is not None else front

    def _index(self, name: str) -> QModelIndex:
        """Where a clip or case of this name is in the list."""
        model = self.desk.clips.tree.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            record = index.data(RECORD)
            if name in (getattr(record, "name", ""), getattr(record, "reference", "")):
                found: QModelIndex = index
                return found
        raise AssertionError(f"{name} is not in the list")


@cache
def documented() -> dict[str, int]:
    """Actions by task, as the table says."""
    return {row["task"]: int(row["actions"]) for row in ROW.finditer(TABLE.read_text(encoding="utf-8"))}
