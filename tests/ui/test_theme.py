"""Colours can be read, icons can be drawn, the style sheet is whole."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QTableWidget, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from ui import icons, theme
from ui.desk.said_delegate import SaidDelegate
from ui.theme import DARK, LIGHT, Choice, Tokens

AA = 4.5
"""Least contrast of text (WCAG 2.2, 1.4.3)."""


def luminance(name: str) -> float:
    colour = QColor(name)
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", [DARK, LIGHT], ids=["dark", "light"])
def test_text_keeps_contrast_on_every_ground_it_stands_on(look: Tokens) -> None:
    pairs = [
        (ink, ground)
        for ink in (look.text, look.quiet, look.accent, look.good, look.warn, look.bad)
        for ground in (look.ground, look.panel, look.raised)
    ]
    pairs += [(look.good, look.good_fill), (look.warn, look.warn_fill), (look.bad, look.bad_fill)]
    pairs += [(look.on_accent, look.accent_fill), (look.text, look.selection), (look.text, look.hover)]
    pairs += [(look.text, look.shot), (look.quiet, look.viewer)]

    poor = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < AA}

    assert not poor


@pytest.mark.parametrize("look", [DARK, LIGHT], ids=["dark", "light"])
def test_style_sheet_has_every_token_filled_in(look: Tokens) -> None:
    sheet = theme.style_sheet(look, 2.0)

    assert "$" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert look.accent in sheet
    assert "font-size: 52px" in sheet  # 26 px doubled
    assert "width: 24px; height: 24px; margin: -8px 0; border-radius: 12px" in sheet  # what a slider is held by


def test_every_icon_draws_something_in_its_tint(qtbot: QtBot) -> None:
    for name in icons.names():
        image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        icons.paint(painter, name, QRect(0, 0, 24, 24), QColor("#ff0000"))
        painter.end()
        inked = [image.pixelColor(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200]
        assert inked, name
        assert all(colour.red() > 200 and colour.green() < 60 for colour in inked), name


def test_every_icon_named_in_the_code_exists() -> None:
    from pathlib import Path

    known = set(icons.names())
    named: set[str] = set()
    for path in Path(theme.__file__).parent.rglob("*.py"):
        named |= set(re.findall(r'(?:tool|icons\.icon|Sign|Empty)\(\s*"([a-z-]+)"', path.read_text(encoding="utf-8")))
        named |= set(re.findall(r'icon="([a-z-]+)"', path.read_text(encoding="utf-8")))

    assert len(named) > 20
    assert named <= known


def test_an_icon_squeezed_to_nothing_draws_nothing(qtbot: QtBot) -> None:
    assert icons.icon("plus").pixmap(QSize(0, 12)).isNull()  # and Qt says nothing, which a test would fail on


def test_a_menu_higher_than_the_screen_scrolls_and_is_not_cut_into_columns(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, Choice.LIGHT, scale=2.0)
    menu = QMenu()
    qtbot.addWidget(menu)
    for number in range(40):
        menu.addAction(f"Entry {number}")
    menu.popup(QPoint(0, 0))
    last = menu.actionGeometry(menu.actions()[-1])
    theme.apply(qapp, Choice.DARK)
    assert last.left() == menu.actionGeometry(menu.actions()[0]).left()
    assert last.top() > menu.height()
    menu.close()


def test_words_in_a_table_stand_under_their_header(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, Choice.LIGHT)
    table = QTableWidget(1, 2)
    qtbot.addWidget(table)
    table.setItemDelegateForColumn(1, SaidDelegate(table))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for column in range(2):
        table.setHorizontalHeaderItem(column, QTableWidgetItem("HHH"))
        table.setItem(0, column, QTableWidgetItem("HHH"))
        table.setColumnWidth(column, 100)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    table.resize(300, 200)
    shown = QImage(table.size(), QImage.Format.Format_RGB32)
    shown.fill(QColor(LIGHT.panel))
    table.render(shown, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    high = table.horizontalHeader().height()
    theme.apply(qapp, Choice.DARK)
    headed, words = _begins(shown, range(high - 2)), _begins(shown, range(high + 2, high + table.rowHeight(0)))
    assert headed == pytest.approx(words, abs=1)


def _begins(shown: QImage, lines: range) -> list[int]:
    """Where ink begins in each of two columns of 100 pixels."""
    inked = [x for x in range(200) if any(shown.pixelColor(x, y).lightness() < 160 for y in lines)]
    return [min(x % 100 for x in inked if x // 100 == column) for column in range(2)]
