"""What is painted beside words in lists grows with them, and lines that belong together stand together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMenu, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from cases.records import Case
from ui import theme
from ui.desk.clip_delegate import ClipDelegate
from ui.desk.jobs_pane import _Delegate
from ui.desk.loupe import ACROSS, WORDS, glass_at, paint_loupe
from ui.dialogs.palette import _RowDelegate
from ui.jobs import JobRow, State
from ui.models.clip_tree import COUNT, ENTRY, CaseEntry
from ui.models.job_list import ROW
from ui.models.palette_list import Hit, PaletteList
from ui.theme import Choice
from ui.widgets import button


@pytest.fixture(params=[1.0, 2.0])
def scale(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[float]:
    """Ordinary text, and text of 200 %."""
    theme.apply(qapp, Choice.LIGHT, scale=request.param)
    yield request.param
    theme.apply(qapp, Choice.DARK)


def _drawn(delegate: QStyledItemDelegate, index: QModelIndex) -> QImage:
    option = QStyleOptionViewItem()
    option.font = QApplication.font()
    option.rect = QRect(0, 0, 900, delegate.sizeHint(option, index).height())
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(option.font)
    delegate.paint(painter, option, index)
    painter.end()
    return image


def _inked(image: QImage, left: int, right: int) -> list[int]:
    """Lines of the picture that are not white between two columns."""
    columns = range(left, right)
    return [y for y in range(image.height()) if any(image.pixelColor(x, y).lightness() < 200 for x in columns)]


def test_the_two_lines_of_a_hit_stand_nearer_to_each_other_than_to_the_next(scale: float) -> None:
    rows = PaletteList()
    rows.show([Hit("Bxg", "Bxg")])
    lines = _inked(_drawn(_RowDelegate(), rows.index(0, 0)), 0, 200)
    between = max(after - before for before, after in pairwise(lines))
    assert between < lines[0] + round(44 * scale) - lines[-1]


@pytest.mark.parametrize("of", ["case", "job"])
def test_the_sign_before_a_row_is_as_large_as_its_text(scale: float, of: str) -> None:
    model, item = QStandardItemModel(), QStandardItem()
    model.appendRow(item)
    item.setData(CaseEntry(Case("G-2020", "Grenoble", "Where?"), tone="bad"), ENTRY)
    item.setData(0, COUNT)
    item.setData(JobRow(1, "Keyframes of a", State.FAILED), ROW)
    delegate, least = (ClipDelegate(), 7) if of == "case" else (_Delegate(), 9)
    sign = _inked(_drawn(delegate, item.index()), 6, 22 if of == "case" else round(14 + 16 * scale))
    assert least * scale <= len(sign) <= 2 * least * scale


def test_words_under_the_glass_grow_and_stay_inside(scale: float, qapp: QApplication) -> None:
    picture = QImage(7680, 4320, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    shown = QImage(480, 480, QImage.Format.Format_RGB32)
    glass = glass_at(QPointF(200, 160), QRectF(shown.rect()))
    painter = QPainter(shown)
    painter.setFont(QFont(qapp.font()))
    paint_loupe(painter, picture, QPoint(7000, 4000), QPointF(200, 160), QRectF(shown.rect()), 8, adjusted=True)
    painter.end()
    below = QRect(
        round(glass.left()) + 28, round(glass.top()) + ACROSS + 3, ACROSS - 32, round(glass.height()) - ACROSS - 6
    )
    lines = _inked(shown.copy(below), 0, below.width())
    assert len(lines) >= (8 if scale == 1.0 else 22)
    assert glass.height() == ACROSS + WORDS * scale


def test_the_arrow_of_a_button_with_a_menu_is_as_large_as_its_text(qtbot: QtBot, scale: float) -> None:
    made = button("Add a step")
    qtbot.addWidget(made)
    made.setMenu(QMenu(made))
    made.resize(400, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    shown = made.grab().toImage()
    inside = shown.copy(300, 4, 94, shown.height() - 8)
    assert len(_inked(inside, 0, inside.width())) >= 4 * scale
