"""Settings: remembered, and applied at once on the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer, open_root, settle
from ui import i18n, shortcuts, theme
from ui.dialogs.key_table import KeyTable
from ui.dialogs.settings import SettingsForm
from ui.i18n import Language
from ui.main_window import MainWindow
from ui.protection import Protection
from ui.settings import Settings
from ui.theme import Choice


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    """Look, language and keys are of the whole program: leave them as they were found."""
    locale = QLocale()
    yield
    shortcuts.remap({})
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)
    theme.apply(qapp, Choice.DARK)


def test_everything_is_remembered(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    form = SettingsForm(settings, tmp_path)
    qtbot.addWidget(form)
    form.name.setText("B. Reader")
    form.language.setCurrentIndex(form.language.findData(Language.FRENCH.value))
    form.theme.setCurrentIndex(form.theme.findData(Choice.LIGHT.value))
    form.percent.setValue(15)
    for box in (form.muted, form.veil, form.blur, form.thumbs, form.small):
        box.setChecked(not box.isChecked())
    before = form.small.isChecked()
    form.keys.choose("mark")
    form.keys.field.setKeySequence(QKeySequence("Ctrl+M"))
    form.keys.give.click()
    form.store()
    again = Settings(tmp_path / "desk.ini")
    assert (again.analyst(), again.language(), again.theme()) == ("B. Reader", Language.FRENCH, Choice.LIGHT)
    assert again.text_size() == 1.5
    flags = (again.starts_muted(), again.veil(), again.veil_blurs(), again.veil_thumbs(), again.small_view())
    assert flags == (False, False, False, False, before)
    assert again.keys() == {"mark": ("Ctrl+M",)}


def test_a_key_of_another_command_is_refused_with_its_name(qtbot: QtBot) -> None:
    table = KeyTable({"mark": ("Ctrl+M",), "pause": ("M",)})
    qtbot.addWidget(table)
    table.choose("draw_box")
    for keys, said in (("Space", "Play or pause"), ("F10", "Press another key"), ("Ctrl+M", "Note at this frame")):
        table.field.setKeySequence(QKeySequence(keys))
        assert said in table.said.text()
        assert not table.give.isEnabled()
    table.none.click()
    table.choose("mark")
    table.usual.click()
    assert "Stop" in table.said.text()
    assert table.given() == {"mark": ("Ctrl+M",), "pause": ("M",), "draw_box": ()}


def test_no_key_is_asked_for_before_a_command_is_chosen(qtbot: QtBot) -> None:
    table = KeyTable({})
    qtbot.addWidget(table)
    assert not table.field.isEnabled()
    table.choose("mark")
    assert table.field.isEnabled()
    group = table.tree.topLevelItem(0)
    assert group is not None
    table.tree.setCurrentItem(group)
    assert not table.field.isEnabled()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_what_depends_on_a_choice_stands_under_its_words(
    qtbot: QtBot, qapp: QApplication, settings: Settings, scale: float
) -> None:
    theme.apply(qapp, Choice.DARK, scale=scale)
    form = SettingsForm(settings, None)
    qtbot.addWidget(form)
    form.tabs.setCurrentIndex(1)
    with qtbot.waitExposed(form):
        form.show()

    def left(box: QCheckBox, part: QStyle.SubElement) -> int:
        asked = QStyleOptionButton()
        asked.initFrom(box)
        return box.mapTo(form, box.style().subElementRect(part, asked, box).topLeft()).x()

    words = left(form.veil, QStyle.SubElement.SE_CheckBoxContents)
    assert abs(words - left(form.blur, QStyle.SubElement.SE_CheckBoxIndicator)) <= 1


def test_damaged_settings_are_as_none(tmp_path: Path) -> None:
    (tmp_path / "bad.ini").write_text("[General]\nkeys=[1\ntext-size=huge\nvolume=loud\n")
    bad = Settings(tmp_path / "bad.ini")
    assert (bad.keys(), bad.text_size(), bad.volume()) == ({}, 1.0, 0.8)


def test_a_veil_is_as_the_settings_say(settings: Settings) -> None:
    protection = Protection(settings)
    protection.set_graphic(frozenset({"clip"}))
    picture = QImage(64, 64, QImage.Format.Format_RGB888)
    picture.fill(Qt.GlobalColor.red)
    picture.setPixelColor(0, 0, Qt.GlobalColor.white)
    blurred = protection.allowed("clip", picture)
    settings.set_veil_blurs(on=False)
    grey = protection.allowed("clip", picture)
    assert grey.pixelColor(0, 0).red() == grey.pixelColor(0, 0).green() == 255
    assert grey.pixelColor(9, 9).red() == grey.pixelColor(9, 9).blue()
    assert blurred.pixelColor(0, 0).red() < 255
    settings.set_veil(on=False)
    assert protection.allowed("clip", picture).pixelColor(9, 9) == picture.pixelColor(9, 9)
    assert protection.veils_thumbs("clip")
    settings.set_veil_thumbs(on=False)
    assert not protection.veils_thumbs("clip")


@pytest.mark.slow
def test_what_is_saved_is_applied_at_once(qtbot: QtBot, window: MainWindow, root: Path, settings: Settings) -> None:
    open_root(qtbot, window, root)
    settle(qtbot, window)

    def fill(form: SettingsForm) -> None:
        form.language.setCurrentIndex(form.language.findData(Language.FRENCH.value))
        form.percent.setValue(20)
        form.keys.choose("hand_over")
        form.keys.field.setKeySequence(QKeySequence("Ctrl+H"))
        form.keys.give.click()
        form.save.click()

    former = window.desk
    assert former is not None
    answer(SettingsForm, fill)
    QTest.keyClick(former, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk is not former, timeout=20_000)
    settle(qtbot, window)
    assert theme.px(10) == 20
    assert window.desk is not None
    assert window.desk.top.report.text() == "Rapport…"
    assert window.start.open.accessibleName() == "Ouvrir un espace de travail…"
    assert ("Ctrl+H",) in [one.keys for one in shortcuts.table() if one.act == "hand_over"]
    assert i18n.spoken(settings.language()) == Language.FRENCH
