"""What is said of what goes out to others and of what came in, as large as it needs and no larger."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cases.bundle.blind import Withheld
from cases.records import Case
from ui import theme, widgets
from ui.dialogs.bring_in import ToldSheet
from ui.dialogs.form import EDGE
from ui.dialogs.hand_over import BlindList
from ui.exchange_jobs import Told
from ui.theme import Choice


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("lines", [1, 7])
def test_what_came_of_it_is_told_without_a_blank_half(
    qtbot: QtBot, qapp: QApplication, scale: float, lines: int
) -> None:
    theme.apply(qapp, Choice.DARK, scale=scale)
    sheet = ToldSheet(Told("Case B-2018 was brought in", ("A clip came in",) * lines, ("it is not here " * 9,)))
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    (area,) = sheet.findChildren(QScrollArea)
    page = area.widget()
    assert page is not None
    lowest = max(one.geometry().bottom() for one in page.findChildren(QLabel))
    high, room = area.viewport().height(), sheet.screen().availableSize()
    if sheet.height() < room.height() - EDGE:
        assert area.verticalScrollBar().maximum() == 0
    assert high - lowest < 20
    assert sheet.height() <= room.height() - EDGE
    theme.apply(qapp, Choice.DARK)


def test_what_a_second_reader_is_given_stands_beside_what_not_where_there_is_room(qtbot: QtBot, case: Case) -> None:
    blind, page = BlindList(case), QWidget()
    page.setLayout(widgets.column(blind, None))
    area = widgets.scrolled(page)
    qtbot.addWidget(area)
    blind.show_weighed(Withheld({"case": 1, "match": 3}, {"claim": 4, "assessment": 1}, {}), context=False)
    area.resize(900, 700)
    with qtbot.waitExposed(area):
        area.show()
    given, left_out = (one for one in blind.findChildren(QLabel) if one.property("role") == "section")
    (warning,) = (one for one in blind.findChildren(QLabel) if "give no verdict away" in one.text())
    assert warning.mapTo(blind, QPoint()).y() < given.mapTo(blind, QPoint()).y()
    for wide, beside in ((900, True), (200, False), (900, True)):
        area.resize(wide, 700)
        qtbot.waitUntil(lambda: (given.y() == left_out.y()) is beside)  # noqa: B023 - called before the next
        assert blind.width() <= area.viewport().width()


def test_sides_of_claims_are_left_empty_only_where_claims_go_along(qtbot: QtBot, case: Case) -> None:
    blind = BlindList(case)
    qtbot.addWidget(blind)
    weighed = Withheld({"case": 1}, {}, {})
    for context in (True, False):
        blind.show_weighed(weighed, context=context)
        (empty,) = (one.text() for one in blind.findChildren(QLabel) if one.text().startswith("Left empty"))
        assert ("sides of claims" in empty) is context
