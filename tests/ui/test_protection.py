"""Graphic clips are veiled until revealed, everywhere, and the time spent on them is counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QColor, QImage
from pytestqt.qtbot import QtBot

from cases.graphic import graphic_clips
from tests.ui.conftest import answer, counter_clip, drop, open_root, settle
from ui import images
from ui.desk.desk import Desk
from ui.desk.frame_view import FrameView
from ui.dialogs.small import ReasonForm
from ui.main_window import MainWindow
from ui.protection import SMALL, Protection
from ui.settings import Settings
from ui.shortcuts import key_of

CLIP = "clip"


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_veiled_picture_keeps_neither_colour_nor_detail() -> None:
    picture = QImage(320, 240, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    for x in range(0, 320, 2):
        picture.setPixelColor(x, 100, QColor("white"))
    veiled = images.veiled(picture)
    colors = [veiled.pixelColor(x, 100) for x in range(20, 300)]
    assert veiled.size() == picture.size()
    assert all(color.red() == color.green() == color.blue() for color in colors)
    assert max(color.red() for color in colors) - min(color.red() for color in colors) < 6


def test_what_is_marked_is_veiled_until_revealed(qtbot: QtBot, settings: Settings) -> None:
    protection = Protection(settings)
    assert not protection.veiled(CLIP)
    with qtbot.waitSignal(protection.changed):
        protection.set_graphic(frozenset({CLIP}))
    assert protection.veiled(CLIP)
    protection.toggle(CLIP)
    assert not protection.veiled(CLIP)
    protection.toggle(CLIP)
    assert protection.veiled(CLIP)
    settings.set_veil(on=False)
    assert not protection.veiled(CLIP)


def test_only_time_on_revealed_graphic_material_counts(qtbot: QtBot, settings: Settings) -> None:
    clock = _Clock()
    protection = Protection(settings, now=clock)
    protection.set_graphic(frozenset({CLIP}))
    protection.show(CLIP)
    clock.now = 100.0
    assert protection.seconds() == 0
    protection.toggle(CLIP)
    clock.now = 130.0
    assert protection.seconds() == 30
    protection.show("another")
    clock.now = 500.0
    assert protection.seconds() == 30
    protection.show(CLIP)
    clock.now = 512.0
    protection.toggle(CLIP)
    clock.now = 900.0
    assert protection.seconds() == 42


def test_graphic_clips_are_shown_small_until_asked_otherwise_and_it_is_remembered(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    protection = Protection(settings)
    protection.set_graphic(frozenset({CLIP}))
    assert protection.small(CLIP)
    assert not protection.small("another")
    with qtbot.waitSignal(protection.changed):
        protection.toggle_small()
    assert not protection.small(CLIP)
    assert not Settings(tmp_path / "desk.ini").small_view()
    protection.toggle_small()
    assert protection.small(CLIP)


def test_a_limited_picture_is_fitted_into_no_more_than_its_limit(qtbot: QtBot) -> None:
    view = FrameView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    picture = QImage(640, 360, QImage.Format.Format_RGB32)
    view.show_image(picture)
    large = view.place()
    view.set_limit(SMALL)
    place = view.place()
    assert place.width() == SMALL.width() < large.width()
    assert (place.center() - large.center()).manhattanLength() < 1
    view.set_limit(None)
    assert view.place() == large


@pytest.mark.slow
def test_a_clip_is_marked_veiled_revealed_and_cleared_on_the_desk(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path
) -> None:
    open_root(qtbot, window, root)
    drop(window, counter_clip(tmp_path / "one.mp4", 30))
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.clip is not None, timeout=30_000)
    settle(qtbot, window)
    clip, case = desk.clip, desk.case
    assert clip is not None
    assert case is not None
    plain = desk.viewer.view.image.copy()
    desk.commands.looking.mark_graphic()
    qtbot.waitUntil(lambda: desk.protection.veiled(clip.id), timeout=10_000)
    assert desk.viewer.view.image != plain
    assert "veiled" in desk.viewer._veil.toolTip()
    assert desk.viewer.view.place().width() <= SMALL.width()
    desk.commands.looking.reveal()
    assert desk.viewer.view.image == plain

    def explain(form: ReasonForm) -> None:
        form.words.setPlainText("Only bars.")
        form.accept()

    answer(ReasonForm, explain)
    _offered(desk)["Graphic no longer…"].trigger()
    qtbot.waitUntil(lambda: not graphic_clips(desk.session.workspace.store, case.id), timeout=10_000)
    qtbot.waitUntil(lambda: not desk.protection.is_graphic(clip.id), timeout=10_000)
    _offered(desk)["Mark as graphic"].trigger()
    qtbot.waitUntil(lambda: desk.protection.is_graphic(clip.id), timeout=10_000)
    assert "Mark as graphic" not in _offered(desk)
    desk.commands.run("undo")
    qtbot.waitUntil(lambda: not desk.protection.is_graphic(clip.id), timeout=10_000)
    settle(qtbot, window)


def _offered(desk: Desk) -> dict[str, QAction]:
    """What the menu of the clip chosen in the list offers."""
    menu = desk.clips.menu_of(desk.clips.tree.currentIndex())
    offered = {action.text(): action for action in menu.actions()}
    menu.aboutToShow.emit()
    keys = [action.text().partition("\t")[2].strip() for action in menu.actions()]
    assert keys == ["", key_of("mark_graphic"), "", key_of("add_files"), key_of("new_case")]
    return offered
