"""Steps of the view: a list in order beside the picture, done to the picture, said over it, kept for the clip."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from cases.records import Case, Clip, ClipKind
from cases.workspace import Workspace
from tests.ui.conftest import BITS, counter_clip, open_root, settle
from ui.desk.adjust_panel import AdjustPanel
from ui.desk.adjust_steps import Entry, StepList, short
from ui.desk.player import Player
from ui.desk.viewer import Viewer
from ui.main_window import MainWindow
from ui.protection import Protection
from ui.settings import Settings
from workbench.intake import take_in
from workbench.media.steps import KINDS, kind_named, read, step, written


@pytest.fixture
def steps() -> StepList:
    return StepList()


@pytest.fixture
def panel(qtbot: QtBot, steps: StepList) -> AdjustPanel:
    made = AdjustPanel(steps, lambda: 1000, lambda: (1000, 3048))
    qtbot.addWidget(made)
    return made


def entries(text: str) -> tuple[Entry, ...]:
    return tuple(Entry(each) for each in read(text))


def test_steps_are_done_in_the_order_of_the_list_and_those_that_are_off_are_not(steps: StepList) -> None:
    steps.set_entries(entries("levels; gamma; edges"))
    steps.move(2, -1)
    steps.move(0, -1)
    steps.set_on(0, on=False)
    assert written(steps.steps()) == "edges(4.0); gamma(1.8)"
    assert short(steps.steps()) == "edges 4 · gamma 1.8"
    assert short((step("clahe"), step("mirror", "vertical"))) == "local contrast 2 / 8 · mirror vertical"
    steps.remove(1)
    steps.set_on(0, on=True)
    assert written(steps.steps()) == "levels(16, 235); gamma(1.8)"


def test_keys_mirror_and_turn_by_steps_of_the_same_list(steps: StepList) -> None:
    steps.toggle_mirror()
    for degrees in ("90", "180", "270"):
        steps.turn()
        assert written(steps.steps()) == f"mirror(horizontal); rotate({degrees})"
    steps.turn()
    assert steps.mirrored
    steps.toggle_mirror()
    assert steps.entries == ()
    steps.set_entries(entries(";".join(["gamma"] * 24)))
    steps.turn()
    steps.toggle_mirror()
    assert len(steps.entries) == 24


def test_every_kind_can_be_added_and_each_of_its_values_changed(panel: AdjustPanel, steps: StepList) -> None:
    for kind in KINDS:
        steps.clear()
        panel.add_kind(kind)
        assert [entry.step.kind for entry in steps.entries] == [kind]
        (card,) = panel.cards
        for number in card.findChildren(QDoubleSpinBox):
            number.stepUp()
        for box in card.findChildren(QComboBox):
            box.setCurrentIndex(box.count() - 1)
        for line in card.findChildren(QLineEdit):
            if line.accessibleName().endswith(("first", "last")):
                line.setText("1234")
                line.editingFinished.emit()
        (now,) = steps.steps()
        assert all(a != b for a, b in zip(now.values, step(kind.name).values, strict=True)), now


def test_slider_and_number_say_the_same(panel: AdjustPanel, steps: StepList) -> None:
    panel.add_kind(kind_named("gamma"))
    (card,) = panel.cards
    (slider,), (number,) = card.findChildren(QSlider), card.findChildren(QDoubleSpinBox)
    slider.setValue(250)
    assert number.value() == 2.5
    number.setValue(0.75)
    assert slider.value() == 75
    assert written(steps.steps()) == "gamma(0.75)"


def test_values_that_do_not_go_together_are_told_on_the_card_and_change_nothing(
    panel: AdjustPanel, steps: StepList
) -> None:
    steps.set_entries(entries("levels(16, 100); average(200)"))
    levels, average = panel.cards
    black, _white = levels.findChildren(QDoubleSpinBox)
    black.setValue(120)
    assert "black before white" in words(levels)
    assert written(steps.steps()).startswith("levels(16, 100)")
    black.setValue(50)
    assert "black before white" not in words(levels)
    panel.add_kind(kind_named("difference"))
    assert "look at 400 frames" in words(panel)
    average.on.setChecked(False)
    panel.add_kind(kind_named("difference"))
    panel.cards[1].on.setChecked(True)
    assert "look at 400 frames" in words(panel.cards[1])
    assert not panel.cards[1].on.isChecked()
    assert written(steps.steps()) == "levels(50, 100); difference(1, 4.0)"


def test_a_card_moves_with_the_keyboard_on_it_and_shows_what_was_changed_elsewhere(
    qtbot: QtBot, panel: AdjustPanel, steps: StepList
) -> None:
    steps.set_entries(entries("levels; gamma; rotate"))
    panel.resize(300, 900)
    panel.show()
    QTest.mouseClick(panel.cards[2].up, Qt.MouseButton.LeftButton)
    assert [card.kind.name for card in panel.cards] == ["levels", "rotate", "gamma"]
    assert panel.focusWidget() is panel.cards[1].up
    steps.turn()
    assert panel.cards[1].findChildren(QComboBox)[0].currentText() == "180"
    QTest.mouseClick(panel.cards[0].away, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.reset, Qt.MouseButton.LeftButton)
    assert (panel.cards, steps.entries) == ([], ())


def test_a_range_begins_at_the_frame_on_screen_and_a_still_is_offered_none(panel: AdjustPanel, steps: StepList) -> None:
    panel.add_kind(kind_named("average-range"))
    (card,) = panel.cards
    (first, _last) = [line for line in card.findChildren(QLineEdit) if "average" in line.accessibleName().lower()]
    first.setText("5")
    first.editingFinished.emit()
    assert written(steps.steps()) == "average-range(5, 3048)"
    QTest.mouseClick(card.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert written(steps.steps()) == "average-range(1000, 3048)"
    panel.set_still(still=True)
    offered = {action.data().name for action in panel.menu.actions() if action.isEnabled()}
    assert offered == {kind.name for kind in KINDS if not kind.temporal}


def words(card: object) -> str:
    from PySide6.QtWidgets import QLabel, QWidget

    assert isinstance(card, QWidget)
    return "\n".join(label.text() for label in card.findChildren(QLabel) if not label.isHidden())


def number_on(image: QImage) -> int:
    return sum(1 << bit for bit in range(BITS) if image.pixelColor(bit * 16 + 8, 32).lightness() > 128)


@pytest.fixture
def viewer(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Viewer]:
    player = Player()
    made = Viewer(player, Protection(settings))
    qtbot.addWidget(made)
    path = counter_clip(tmp_path / "counter.mp4", 30)
    made.show_clip(a_clip("one", path))
    with qtbot.waitSignal(player.shown, timeout=20_000):
        player.open(path)
    yield made
    player.close()


def a_clip(name: str, path: Path) -> Clip:
    made = Clip("case", name, ClipKind.VIDEO, "0" * 64, "0" * 40, "0" * 32, 1, str(path), "A. Tester", "copied")
    return replace(made, width=16 * BITS, height=64)


def after(qtbot: QtBot, viewer: Viewer, text: str) -> QImage:
    with qtbot.waitSignal(viewer._player.shown, timeout=10_000):
        viewer.steps.set_entries(entries(text))
    return viewer.view.image


@pytest.mark.slow
def test_the_picture_on_screen_goes_through_the_steps_and_says_so(qtbot: QtBot, viewer: Viewer) -> None:
    player = viewer._player
    with qtbot.waitSignal(player.shown, timeout=10_000):
        player.go(5)
    assert number_on(viewer.view.image) == 5
    assert number_on(after(qtbot, viewer, "mirror")) == int(f"{5:08b}"[::-1], 2)
    assert viewer.view.accessibleDescription() == "Adjusted: mirror horizontal"
    assert number_on(after(qtbot, viewer, "difference(1, 4)")) == 5 ^ 4
    turned = after(qtbot, viewer, "rotate")
    assert (turned.width(), turned.height()) == (64, 16 * BITS)
    place = viewer.view.place()
    assert place.height() == pytest.approx(2 * place.width())
    with qtbot.waitSignal(player.steps_refused, timeout=10_000) as caught:
        viewer.steps.set_entries(entries("average-range(90000000, 90000001)"))
    assert "No frame has a timestamp" in caught.args[0]
    assert "No frame has a timestamp" in words(viewer.adjust)
    assert viewer.view.image == turned  # what was there stays
    assert number_on(after(qtbot, viewer, "")) == 5
    assert viewer.view.accessibleDescription() == ""


@pytest.mark.slow
def test_steps_belong_to_a_clip_and_are_there_again(qtbot: QtBot, viewer: Viewer, tmp_path: Path) -> None:
    one, two = viewer._clip, a_clip("two", tmp_path / "counter.mp4")
    assert one is not None
    after(qtbot, viewer, "gamma(2)")
    viewer.show_clip(two)
    assert viewer.steps.entries == ()
    viewer.show_clip(one)
    assert written(viewer._player.steps) == "gamma(2.0)"
    assert len(viewer.adjust.cards) == 1


@pytest.mark.slow
def test_sound_alone_has_no_steps_and_brings_no_picture_back(qtbot: QtBot, viewer: Viewer, tmp_path: Path) -> None:
    after(qtbot, viewer, "gamma(2)")
    qtbot.waitUntil(lambda: not viewer._player.feed.busy, timeout=5_000)
    viewer.toggle_adjust()
    viewer.show_clip(replace(a_clip("sound", tmp_path / "sound.wav"), kind=ClipKind.AUDIO, width=0, height=0))
    assert viewer.adjust.isHidden()
    viewer.toggle_mirror()
    assert not viewer._player.feed.busy
    assert viewer.view.image.isNull()


@pytest.mark.slow
def test_while_playing_only_steps_that_keep_up_are_done_and_the_others_are_named(qtbot: QtBot, viewer: Viewer) -> None:
    player, seen = viewer._player, []
    player.shown.connect(lambda shown: seen.append((written(shown.steps), viewer.view.accessibleDescription())))
    viewer.steps.set_entries(entries("mirror; average(3)"))
    player.play(1.0)
    qtbot.waitUntil(lambda: player.speed == 0 and not player.feed.busy, timeout=20_000)
    assert ("mirror(horizontal)", "Adjusted: mirror horizontal · when paused: average 3") in seen
    assert seen[-1] == ("mirror(horizontal); average(3)", "Adjusted: mirror horizontal · average 3")


@pytest.mark.slow
def test_steps_that_take_a_while_are_said_to_be_under_way(
    qtbot: QtBot, viewer: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = viewer._player.feed._stepped

    def slowly(*arguments: Any) -> Any:
        time.sleep(0.6)
        return look(*arguments)

    monkeypatch.setattr(viewer._player.feed, "_stepped", slowly)
    viewer.steps.set_entries(entries("average(3)"))
    qtbot.waitUntil(lambda: viewer.view.accessibleDescription() == "Under way: average 3 …", timeout=5_000)
    qtbot.waitUntil(lambda: viewer.view.accessibleDescription() == "Adjusted: average 3", timeout=5_000)


@pytest.mark.slow
def test_the_frame_on_screen_is_exported_with_its_steps_and_logged(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path
) -> None:
    with Workspace.open(root) as workspace:
        (case,) = workspace.store.find(Case)
        take_in(workspace, case, [counter_clip(tmp_path / "clip.mp4", 30)], by="A. Tester")
    open_root(qtbot, window, root)
    settle(qtbot, window)
    desk = window.desk
    assert desk is not None
    (clip,) = desk.session.workspace.store.find(Clip)
    desk.clips.choose(clip.id)
    settle(qtbot, window)
    desk.player.go(7)
    desk.commands.run("mirror_view")
    desk.commands.run("adjust_view")
    assert desk.viewer.adjust.isVisible()
    settle(qtbot, window)

    target = tmp_path / "seven.png"
    desk.commands.report.write_frame(target)
    qtbot.waitUntil(lambda: "seven.png" in desk.status.message.text(), timeout=20_000)
    assert QImage(str(target)).convertToFormat(QImage.Format.Format_RGB888) == desk.viewer.view.image
    event = desk.session.workspace.store.events()[-1]
    assert (event.action, event.subject) == ("frame.exported", clip.id)
    body = json.loads(event.body)
    assert (body["name"], body["steps"]) == ("seven.png", "mirror(horizontal)")
    assert desk.player.positions is not None
    assert body["pts"] == desk.player.positions.pts(7)
