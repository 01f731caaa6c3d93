"""The picture: whole at first, pixels without interpolation when enlarged, panned and mirrored for the eye only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.desk.frame_view import LARGEST, FrameView


@pytest.fixture
def view(qtbot: QtBot) -> FrameView:
    made = FrameView()
    qtbot.addWidget(made)
    made.resize(420, 320)
    picture = QImage(40, 30, QImage.Format.Format_RGB888)
    picture.fill(QColor("black"))
    for y in range(30):
        picture.setPixelColor(0, y, QColor("white"))
    made.show_image(picture)
    return made


def test_a_picture_is_fitted_whole_and_its_zoom_follows_the_window(qtbot: QtBot, view: FrameView) -> None:
    assert view.zoom == pytest.approx(10.0)
    view.show()
    with qtbot.waitSignal(view.zoomed) as caught:
        view.resize(220, 170)
    assert caught.args[0] == pytest.approx(5.0)


def test_an_enlarged_pixel_has_hard_edges(view: FrameView) -> None:
    shown = view.grab().toImage()
    left = round(view.place().left())
    edge = [shown.pixelColor(left + x, 160).lightness() for x in range(1, 18)]

    assert set(edge) <= {0, 255}
    assert edge.index(0) == 9  # ten screen pixels of white, the first of which was left out


def test_what_is_under_the_pointer_stays_there_while_zooming(view: FrameView) -> None:
    pointer = QPointF(300, 100)
    before = (pointer - view.place().topLeft()) / view.zoom
    view.set_zoom(20.0, pointer)
    after = (pointer - view.place().topLeft()) / view.zoom

    assert [after.x(), after.y()] == pytest.approx([before.x(), before.y()], abs=0.02)
    view.set_zoom(1000.0)
    assert view.zoom == LARGEST


def test_the_mirror_turns_the_view_and_not_the_picture(view: FrameView) -> None:
    view.set_mirrored(True)
    shown = view.grab().toImage()

    assert shown.pixelColor(round(view.place().right()) - 4, 160).lightness() == 255
    assert shown.pixelColor(round(view.place().left()) + 4, 160).lightness() == 0
    assert view.image.pixelColor(0, 0).lightness() == 255


def test_a_frame_decoded_smaller_takes_the_same_place(view: FrameView) -> None:
    place = view.place()
    small = QImage(20, 15, QImage.Format.Format_RGB888)
    view.show_image(small, QSize(40, 30))

    assert view.place() == place


def test_words_stand_in_for_a_picture(view: FrameView) -> None:
    view.say("This file holds sound only.")

    assert view.image.isNull()
    assert view.accessibleDescription() == "This file holds sound only."
