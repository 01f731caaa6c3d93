"""Where the mini timelines draw what two clips share, a still among them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hashing.result import WHOLE_FRAME, Relation
from ui.desk.stretch_bars import StretchBars
from workbench.match_view import Stretch

BLUE = QColor("#56b4e9")


def bars(
    qtbot: QtBot, here: tuple[float, float], there: tuple[float, float], lasting: tuple[float, float]
) -> StretchBars:
    made = StretchBars()
    qtbot.addWidget(made)
    made.resize(200, made.height())
    stretch = Stretch(
        here, there, 1.0, False, 0.0, WHOLE_FRAME, WHOLE_FRAME, 0.9, None, None, "", Relation.SAME_FOOTAGE, "", (),
    )  # fmt: skip
    made.show_stretches((stretch,), *lasting, BLUE)
    return made


def filled(drawn: StretchBars, *, upper: bool) -> tuple[int, int]:
    """First and last column of a bar, upper or lower, in which the stretch is drawn."""
    picture = drawn.grab().toImage()
    y = 5 if upper else picture.height() - 6
    columns = [x for x in range(picture.width()) if picture.pixelColor(x, y) == BLUE]
    return columns[0], columns[-1]


@pytest.mark.parametrize("upper", [True, False], ids=["here", "there"])
@pytest.mark.parametrize(
    ("moment", "middle"), [(5.0, 100), (0.0, 7), (10.0, 193)], ids=["within", "at the start", "at the end"]
)
def test_a_still_stands_beside_the_moment_it_shows(qtbot: QtBot, upper: bool, moment: float, middle: int) -> None:
    at, still = (moment, moment), (0.0, 0.0)
    drawn = bars(qtbot, still, at, (0.0, 10.0)) if upper else bars(qtbot, at, still, (10.0, 0.0))
    first, last = filled(drawn, upper=upper)
    assert (first + last) / 2 == pytest.approx(middle, abs=1)
    assert 10 <= last - first <= 14


def test_two_stills_stand_one_below_the_other(qtbot: QtBot) -> None:
    drawn = bars(qtbot, (0.0, 0.0), (0.0, 0.0), (0.0, 0.0))
    assert filled(drawn, upper=True) == filled(drawn, upper=False)


def test_a_still_is_clicked_for_the_moment_it_shows(qtbot: QtBot) -> None:
    drawn = bars(qtbot, (5.0, 5.0), (0.0, 0.0), (10.0, 0.0))
    with qtbot.waitSignal(drawn.pointed) as told:
        QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=QPoint(100, drawn.height() - 5))
    assert told.args is not None
    assert told.args[0] == pytest.approx(5.0, abs=0.1)
    assert told.args[1] is None
