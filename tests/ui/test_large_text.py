"""At a text of 200 per cent what is drawn by hand grows with it, and what matters stays in sight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.test_explanations import backwards
from tests.ui.test_match_card import _NoPictures
from ui import theme, widgets
from ui.compare.details import Details
from ui.compare.heads import Head
from ui.compare.two_files import DetailTabs, TwoFiles
from ui.compare.veils import Veils
from ui.desk.clip_delegate import PICTURE, named_in, thumbnail
from ui.desk.lane_stack import FILM, PACKETS, SOUND, Room
from ui.desk.loupe import ACROSS, IN_LINES, WORDS, glass_at
from ui.desk.match_card import HIGHEST, LEAST, MatchCard, PairPicture
from ui.desk.stretch_bars import StretchBars
from ui.protection import Protection, said, said_shortly
from ui.settings import Settings
from ui.theme import Choice
from ui.thumbs import Thumbs
from workbench.match_view import PairView

NAME = "courtyard-memorial-seen-from-above.mp4"


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, Choice.LIGHT, scale=2.0)
    yield
    theme.apply(qapp, Choice.DARK)


@pytest.fixture
def usual(qapp: QApplication) -> None:
    theme.apply(qapp, Choice.DARK)


def _font(pixels: int) -> QFont:
    made = QGuiApplication.font()
    made.setPixelSize(theme.px(pixels))
    return made


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("room", [FILM, PACKETS, SOUND])
def test_no_lane_is_lower_than_its_name(room: Room) -> None:
    least, usual, most = room.heights()
    assert QFontMetricsF(_font(11)).height() <= least <= usual <= most


@pytest.mark.usefixtures("usual")
@pytest.mark.parametrize("room", [FILM, PACKETS, SOUND])
def test_at_ordinary_text_lanes_are_as_high_as_they_were(room: Room) -> None:
    assert room.heights() == (room.least, room.usual, room.most)


def test_bars_grow_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    heights = []
    for scale in (1.0, 2.0):
        theme.apply(qapp, Choice.DARK, scale=scale)
        made = StretchBars(8, 14)
        qtbot.addWidget(made)
        heights.append(made.height())
    theme.apply(qapp, Choice.DARK)
    assert heights == [34, 54]  # two bars of 8 and 16 pixels, what is over and under them, and 14 between


@pytest.mark.usefixtures("large")
def test_a_long_name_takes_two_lines_and_nothing_of_it_is_lost() -> None:
    font = _font(13)
    metrics = QFontMetricsF(font)
    room = metrics.horizontalAdvance(NAME) * 0.7
    first, second = named_in(NAME, font, room)
    assert first + second == NAME
    assert first.endswith("-")
    assert max(map(metrics.horizontalAdvance, (first, second))) <= room
    assert named_in(NAME, font, metrics.horizontalAdvance(NAME) + 1) == [NAME]
    assert len(named_in("x" * 80, font, room)) == 2


@pytest.mark.usefixtures("usual")
def test_at_ordinary_text_a_name_has_one_line_and_its_picture_one_size() -> None:
    assert named_in(NAME, _font(13), 40) == [NAME]
    assert [thumbnail(width) for width in (180, 900)] == [PICTURE] * 2


@pytest.mark.usefixtures("large")
def test_a_picture_grows_as_far_as_the_name_spares_it() -> None:
    assert [thumbnail(width).width() for width in (180, 500, 900)] == [66, 105, 132]


@pytest.mark.parametrize(
    ("sizes", "width", "high"),
    [
        (((1920, 1080), (1280, 720)), 518, 144),
        (((1920, 1080), (1080, 1920)), 518, 144),
        (((1080, 1920), (1080, 1920)), 518, HIGHEST),
        (((2390, 1000), (1080, 1920)), 262, LEAST),
        (((2390, 1000), (2390, 1000)), 262, 54),
        (((0, 0), (0, 0)), 518, 144),
    ],
    ids=["alike", "one upright", "both upright", "flat and upright", "both flat", "unknown"],
)
@pytest.mark.usefixtures("large")
def test_the_pair_is_as_high_as_its_shapes_ask_for(
    qtbot: QtBot, sizes: tuple[tuple[int, int], ...], width: int, high: int
) -> None:
    clip = backwards(1.0).clip
    pair = PairPicture(*(replace(clip, width=wide, height=tall) for wide, tall in sizes))
    qtbot.addWidget(pair)
    assert pair.heightForWidth(width) == high


def test_a_card_gives_its_pair_that_height(qtbot: QtBot) -> None:
    view = backwards(1.0)
    view = replace(view, stretches=(replace(view.stretches[0], pairs=(PairView(0, 0, 8),)),))
    card = MatchCard(view, QColor("red"), cast("Thumbs", _NoPictures()))
    qtbot.addWidget(card)
    card.resize(600, card.heightForWidth(600))
    with qtbot.waitExposed(card):
        card.show()
    assert card.pictures.height() == card.pictures.heightForWidth(card.pictures.width()) > LEAST


@pytest.mark.usefixtures("large")
def test_the_glass_leaves_half_of_a_small_view_and_holds_its_words() -> None:
    bounds = QRectF(4, 4, 217, 392)
    glass = glass_at(QPointF(112, 200), bounds)
    assert glass.height() - 2 * WORDS <= bounds.width() / 2
    font = QGuiApplication.font()
    font.setPixelSize(IN_LINES)
    assert QFontMetricsF(font).horizontalAdvance("RGB 255 255 255") < glass.width() <= bounds.width()
    assert glass_at(QPointF(500, 500), QRectF(0, 0, 1000, 1000)).width() == ACROSS


@pytest.mark.usefixtures("usual")
def test_at_ordinary_text_the_glass_has_one_size() -> None:
    assert glass_at(QPointF(112, 200), QRectF(4, 4, 300, 300)).width() == ACROSS


@pytest.mark.usefixtures("large")
def test_the_verdict_stands_beside_what_is_shared_where_there_is_room(qtbot: QtBot) -> None:
    details = Details(backwards(1.0))
    area = widgets.scrolled(details)
    qtbot.addWidget(area)
    area.resize(1029, 290)  # what a window 1600 pixels wide leaves
    with qtbot.waitExposed(area):
        area.show()
    titles = {part.text(): part for part in details.findChildren(QLabel)}

    def tops() -> list[int]:
        QApplication.processEvents()
        return [titles[name].mapTo(details, QPoint()).y() for name in ("HOW ALIKE ARE THE TWO FILES?", "HOW SURE")]

    assert tops()[0] == tops()[1]
    for made in details.buttons.values():
        assert made.visibleRegion().boundingRect() == made.rect()
    for width in (details.needed() - 40, 1029):  # and back
        area.resize(width, 290)
        first, second = tops()
        assert (second > first) == (width < details.needed())
        assert details.width() <= area.viewport().width()


@pytest.mark.usefixtures("usual")
def test_titles_beside_one_another_stand_well_apart(qtbot: QtBot) -> None:
    details = Details(backwards(1.0))
    qtbot.addWidget(details)
    details.resize(865, 400)
    with qtbot.waitExposed(details):
        details.show()
    QApplication.processEvents()
    alike, changed = (
        part.geometry() for part in details.findChildren(QLabel) if "DIFFERS" in part.text() or "ALIKE" in part.text()
    )
    assert changed.left() - alike.right() > 24 - 1
    assert alike.height() < 2 * QFontMetricsF(_font(11)).height()  # in one line


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_box_over_the_two_files_stands_in_line_with_the_tabs(
    qtbot: QtBot, qapp: QApplication, scale: float
) -> None:
    theme.apply(qapp, Choice.DARK, scale=scale)
    files = TwoFiles()
    tabs = DetailTabs(QLabel("shared"), files)
    qtbot.addWidget(tabs)
    tabs.resize(1029, 300)
    tabs.setCurrentWidget(files)
    with qtbot.waitExposed(tabs):
        tabs.show()
    QApplication.processEvents()
    box = QRectF(files.only.rect()).translated(QPointF(files.only.mapTo(tabs, QPoint())))
    bar = QRectF(tabs.tabBar().geometry())
    theme.apply(qapp, Choice.DARK)
    assert files.only.isVisible()
    assert box.center().y() == pytest.approx(bar.center().y(), abs=1.5)


@pytest.mark.usefixtures("large")
def test_a_chip_is_shortened_only_where_it_must_be_and_says_graphic_still(qtbot: QtBot, settings: Settings) -> None:
    view, protection = backwards(1.0), Protection(settings)
    veils = Veils((view.clip, view.other), protection)
    head = Head("A", lambda _frames: None, (veils.chips[0],))
    for part in (head, veils.chips[1], veils.small):
        qtbot.addWidget(part)
    protection.set_graphic(frozenset({view.clip.id}))
    head.show()
    whole, short = said(veiled=True), said_shortly(veiled=True)
    for width, text in ((900, whole), (420, short), (900, whole)):
        head.resize(width, head.height())
        QApplication.processEvents()
        assert veils.chips[0].text() == text
        assert veils.chips[0].accessibleName() == whole
    assert "Graphic" in short
