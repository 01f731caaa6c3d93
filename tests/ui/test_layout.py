"""Room on the screen: who has it, who gives way, and that what was moved by hand stays so."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import counter_clip, drop, open_root, settle
from ui import theme
from ui.desk.lane_stack import FILM, LaneStack
from ui.desk.notes_panel import NotesPanel
from ui.desk.player import Player
from ui.desk.question_tabs import QuestionTabs
from ui.desk.shares import STEP, Shares
from ui.flow import Flow
from ui.main_window import MainWindow
from ui.session import Session
from ui.settings import Settings
from ui.start_page import StartPage
from ui.theme import Choice

NAMES = ("What is it?", "Seen before?", "From where?")


def test_buttons_go_on_in_the_next_line(qtbot: QtBot) -> None:
    holder, buttons = QWidget(), [QPushButton(f"Button {number}") for number in range(4)]
    qtbot.addWidget(holder)
    flow = Flow(*buttons, last_right=True)
    holder.setLayout(flow)
    one = buttons[0].sizeHint()
    holder.resize(2 * one.width() + 20, flow.heightForWidth(2 * one.width() + 20))
    holder.show()
    assert [button.y() for button in buttons] == [buttons[0].y()] * 2 + [buttons[2].y()] * 2
    assert buttons[2].y() >= one.height()
    assert buttons[3].geometry().right() == holder.width() - 1
    assert flow.heightForWidth(10_000) == one.height()
    assert flow.minimumSize().width() < 2 * one.width()
    for button in buttons:
        button.hide()
    assert flow.heightForWidth(10_000) == 0


def test_a_part_alone_in_a_flow_is_no_wider_than_its_line(qtbot: QtBot) -> None:
    holder, words = QWidget(), QLabel("words " * 40)
    qtbot.addWidget(holder)
    holder.setLayout(Flow(words))
    words.setMinimumWidth(20)
    holder.resize(200, 40)
    holder.show()
    assert words.width() == 200


def test_parts_keep_their_shares_and_what_was_moved_is_remembered(qtbot: QtBot) -> None:
    shares = _shares(qtbot)
    assert shares.sizes() == pytest.approx([249, 750], abs=1)
    shares.resize(2000, 100)
    assert shares.sizes() == pytest.approx([500, 1499], abs=1)
    handle = shares.handle(1)
    handle.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Right)
    assert shares.sizes()[0] == pytest.approx(500 + STEP, abs=1)
    shares.resize(1000, 100)
    assert shares.sizes()[0] == pytest.approx((500 + STEP) / 2, abs=2)

    other = _shares(qtbot)
    other.restoreState(shares.saveState())
    other.resize(2000, 100)
    assert other.sizes()[0] == pytest.approx(500 + STEP, abs=3)
    assert not other.restoreState(b"\x00\x00\x00\xff of another kind")
    assert not other.restoreState(b"0.5 0.4 0.1")


def _shares(qtbot: QtBot) -> Shares:
    made = Shares(Qt.Orientation.Horizontal, (1, 3))
    for _part in range(2):
        made.addWidget(QWidget())
    qtbot.addWidget(made)
    made.resize(1000, 100)
    made.show()
    return made


def test_tabs_without_room_for_all_names_keep_the_one_in_front(qtbot: QtBot) -> None:
    tabs = QuestionTabs()
    qtbot.addWidget(tabs)
    for name in NAMES:
        tabs.add(QWidget(), name, "info")
    tabs.resize(1000, 200)
    tabs.show()
    assert [tabs.tabText(place) for place in range(3)] == list(NAMES)
    tabs.resize(180, 200)
    tabs.setCurrentIndex(1)
    assert [tabs.tabText(place) for place in range(3)] == ["", NAMES[1], ""]
    assert not tabs.tabIcon(0).isNull()
    assert [tabs.tabToolTip(place) for place in range(3)] == list(NAMES)
    assert [tabs.tabBar().accessibleTabName(place) for place in range(3)] == list(NAMES)


def test_lanes_share_the_height_there_is() -> None:
    stack = LaneStack()
    least, usual, most = stack.extent()
    assert least < usual < most
    heights = []
    for stack.height in (least, usual, most, 9 * most):
        rows = stack.rows()
        heights.append(rows[1][2].height())
        assert rows[-1][2].bottom() <= max(stack.height, most)
    assert heights == [*FILM.heights(), FILM.most]


def test_names_of_lanes_grow_with_the_text(qapp: QApplication) -> None:
    stack = LaneStack()
    stack.measure(qapp.font())
    before = stack.left, stack.extent()[0]
    theme.apply(qapp, Choice.DARK, scale=2.0)
    stack.measure(qapp.font())
    after = stack.left, stack.extent()[0]
    theme.apply(qapp, Choice.DARK)
    assert after[0] > before[0]
    assert after[1] > before[1]


@pytest.mark.slow
def test_the_viewer_stays_the_largest_thing_in_a_small_window(
    qtbot: QtBot, window: MainWindow, settings: Settings, root: Path, tmp_path: Path
) -> None:
    open_root(qtbot, window, root)
    drop(window, counter_clip(tmp_path / "one.mp4", 30))
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.clip is not None, timeout=90_000)
    settle(qtbot, window)
    for width, height in ((1366, 768), (2560, 1440)):
        window.resize(width, height)
        QApplication.processEvents()
        area = desk.viewer.view.width() * desk.viewer.view.height()
        others = (desk.clips, desk.inspector, desk.stage.lanes)
        assert area > max(other.width() * other.height() for other in others)
        assert desk.timeline.height() >= desk.timeline.stack.extent()[0]
    assert desk.stage.lanes.strip.isVisible()
    handle = desk.stage.handle(1)
    handle.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Down)
    moved = desk.stage.sizes()
    window.close_workspace()
    open_root(qtbot, window, root)
    assert window.desk is not None
    assert window.desk.stage.sizes() == pytest.approx(moved, abs=3)


@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 768, 2.0), (2560, 1440, 1.0)])
def test_the_start_page_fits_a_small_screen_and_fills_a_large_one(
    qtbot: QtBot, qapp: QApplication, width: int, height: int, scale: float
) -> None:
    theme.apply(qapp, Choice.LIGHT, scale=scale)
    page = StartPage()
    qtbot.addWidget(page)
    page.show_recent([Path("/cases") / ("a long name " * 9), Path("/cases/two")])
    page.resize(width, height)
    with qtbot.waitExposed(page):
        page.show()
    assert (page.minimumSizeHint().width() <= width, page.width(), page.height()) == (True, width, height)
    parts = [*page.findChildren(QPushButton), *page.findChildren(QLabel), *page.findChildren(QFrame)]
    corners = [part.mapTo(page, part.rect().bottomRight()) for part in parts if part.isVisible()]
    theme.apply(qapp, Choice.DARK)
    assert max(corner.x() for corner in corners) == width - 1
    assert max(corner.y() for corner in corners) == height - 1
    rows = [button for button in page.findChildren(QPushButton) if button.property("kind") == "recent"]
    assert all(row.mapTo(page, row.rect().topRight()).x() < width for row in rows)
    assert (rows[1].y() == rows[0].y()) == (scale == 1.0)  # side by side where there is room


class _News(QObject):
    changed = Signal(str)


def test_buttons_that_wrap_do_not_lie_on_the_note(qtbot: QtBot) -> None:
    news, player = _News(), Player()
    panel = NotesPanel(cast("Session", news), player)
    qtbot.addWidget(panel)
    panel.resize(180, 500)
    panel.show()
    top = panel.at_frame.mapTo(panel, QPoint(0, 0)).y()
    assert panel.save.mapTo(panel, QPoint(0, 0)).y() > top  # they do wrap
    assert panel.editor.mapTo(panel, panel.editor.rect().bottomLeft()).y() < top
    player.close()
