"""The picture: whole at first, pixels without interpolation when enlarged, panned, looked at through a glass."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.desk.frame_view import LARGEST, FrameView
from ui.desk.loupe import FACTORS, said


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


def test_a_zoomed_picture_is_moved_in_steps_and_stays_in_sight(view: FrameView) -> None:
    fitted = view.place()
    view.pan(1, 0)
    assert view.place() == fitted
    view.set_zoom(40.0)
    left = view.place().left()
    view.pan(1, -1)
    assert view.place().left() == pytest.approx(left - 0.15 * view.width())
    for _step in range(50):
        view.pan(1, 0)
    assert view.place().right() == pytest.approx(24)


def test_the_glass_enlarges_the_pixels_under_the_pointer_and_names_the_middle_one(
    qtbot: QtBot, view: FrameView
) -> None:
    with qtbot.waitSignal(view.magnified) as caught:
        view.cycle_loupe()
    assert caught.args == [4]
    place = view.place()
    assert view.pixel_at(place.topLeft() + QPointF(15, 25)) == QPoint(1, 2)
    assert view.pixel_at(place.topLeft() - QPointF(2, 2)) is None
    assert said(view.image, QPoint(0, 7)) == "0, 7 · RGB 255 255 255"
    assert said(view.image, QPoint(0, 7), adjusted=True) == "0, 7 · view 255 255 255"

    view.show()
    QTest.mouseMove(view, QPoint(round(place.left()) + 25, round(place.top()) + 155))
    shown = view.grab().toImage()
    glass = [shown.pixelColor(x, 164).lightness() for x in range(30, 120)]
    assert glass.count(255) >= 20  # the white column, twenty screen pixels wide inside the glass

    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    view.cycle_loupe()
    view.cycle_loupe()
    assert view.loupe == 0


def test_the_middle_button_holds_the_glass(view: FrameView) -> None:
    view.cycle_loupe()
    QTest.mousePress(view, Qt.MouseButton.MiddleButton)
    assert view.loupe == FACTORS[-1]
    QTest.mouseRelease(view, Qt.MouseButton.MiddleButton)
    assert view.loupe == FACTORS[0]


def test_the_glass_shows_nothing_of_a_picture_smaller_than_its_frame(view: FrameView) -> None:
    view.cycle_loupe()
    view.show_image(QImage(20, 15, QImage.Format.Format_RGB888), QSize(40, 30))
    assert view.pixel_at(view.place().center()) is None


def test_what_was_done_to_the_picture_is_said_over_it(view: FrameView) -> None:
    before = view.grab().toImage().pixelColor(40, 22)
    view.set_note("Adjusted: gamma 1.8")
    assert view.accessibleDescription() == "Adjusted: gamma 1.8"
    assert view.grab().toImage().pixelColor(40, 22) != before


def test_a_frame_decoded_smaller_takes_the_same_place(view: FrameView) -> None:
    place = view.place()
    small = QImage(20, 15, QImage.Format.Format_RGB888)
    view.show_image(small, QSize(40, 30))

    assert view.place() == place


def test_words_stand_in_for_a_picture(view: FrameView) -> None:
    view.say("This file holds sound only.")

    assert view.image.isNull()
    assert view.accessibleDescription() == "This file holds sound only."
