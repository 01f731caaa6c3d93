"""Whatever paints a graphic clip's pixels beside the viewer veils them too."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.clips import plain_index
from ui import images
from ui.desk.frame_view import FrameView
from ui.desk.player import Player
from ui.desk.scrub import Glimpse, Scrub
from ui.desk.timeline import Timeline
from ui.playing.positions import Positions
from ui.protection import Protection
from ui.settings import Settings

CLIP, OTHER = "clip", "other"


def red(image: QImage) -> int:
    """Pixels that are coloured."""
    colors = [image.pixelColor(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)]
    return sum(color.red() > color.green() + 100 for color in colors)


def picture(color: str = "red") -> QImage:
    made = QImage(160, 90, QImage.Format.Format_RGB32)
    made.fill(QColor(color))
    return made


def test_the_card_over_the_timeline_is_veiled_as_small_pictures_are(qtbot: QtBot, settings: Settings) -> None:
    protection, player = Protection(settings), Player()
    timeline = Timeline(player)
    qtbot.addWidget(timeline)
    timeline.resize(600, 200)
    timeline.show()
    timeline.show_content(positions=Positions(plain_index(range(0, 10_000, 100), rate=2997)))
    timeline.scrub = Scrub(partial(protection.allowed_small, CLIP))
    timeline.scrub.keep(Glimpse(0.5, picture()))

    def seen() -> int:
        for x in (320, 340):
            QTest.mouseMove(timeline, QPoint(x, 60))
        return red(timeline._card.grab().toImage())

    assert seen() > 0
    protection.set_graphic(frozenset({CLIP}))
    assert seen() == 0
    protection.reveal(CLIP)
    assert seen() > 0
    timeline.hide_card()
    assert not timeline._card.isVisible()
    player.close()


def test_a_large_picture_is_veiled_at_a_size_that_costs_nothing(qtbot: QtBot, settings: Settings) -> None:
    large = QImage(3840, 2160, QImage.Format.Format_RGB888)
    large.fill(QColor("red"))
    for x in range(1920):
        large.setPixelColor(x, 1080, QColor("white"))

    veiled = images.veiled(large)

    assert veiled.size() == QSize(640, 360)
    assert veiled.isGrayscale()
    view = FrameView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_image(large)
    place = view.place()
    view.show_image(veiled, large.size())
    assert view.place() == place


def test_of_several_clips_all_are_revealed_and_all_veiled_again(qtbot: QtBot, settings: Settings) -> None:
    protection = Protection(settings)
    protection.set_graphic(frozenset({CLIP, OTHER}))
    protection.reveal(CLIP)
    protection.reveal(CLIP, OTHER, "harmless")
    assert not protection.veiled(CLIP)
    assert not protection.veiled(OTHER)
    protection.reveal(CLIP, OTHER, "harmless")
    assert protection.veiled(CLIP)
    assert protection.veiled(OTHER)


def test_time_counts_once_for_all_windows_that_show_graphic_material(qtbot: QtBot, settings: Settings) -> None:
    now = 0.0
    protection = Protection(settings, now=lambda: now)
    protection.set_graphic(frozenset({CLIP, OTHER}))
    protection.show("harmless")
    protection.show("harmless", OTHER, window="compare")
    now = 10.0
    protection.reveal(OTHER)
    protection.show(OTHER)
    now = 25.0
    assert protection.seconds() == 15
    protection.show()
    now = 30.0
    protection.show(window="compare")
    now = 90.0
    assert protection.seconds() == 20
