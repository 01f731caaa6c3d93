"""Small parts: long words break for the eye and are copied as they are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.facts import Breaking, Facts
from ui.slider import OWN_KEYS, Slider
from ui.widgets import Elided, column, plural, scrolled

DIGEST = "b296e9eca47f3ced1872b65e8967435fe0f90349dd1c0024954054996b8b3e2f"


def test_a_digest_breaks_into_lines_and_is_copied_without_a_mark(qtbot: QtBot) -> None:
    part = Breaking(DIGEST, "code")
    qtbot.addWidget(part)
    line = part.fontMetrics().height()

    assert part.heightForWidth(5000) < 2 * line
    assert part.heightForWidth(120) > 3 * line
    part.copy()
    assert QApplication.clipboard().text() == DIGEST


def test_a_slider_keeps_its_keys_while_it_has_the_focus_and_no_longer(qtbot: QtBot) -> None:
    window, slider, other = QWidget(), Slider(), QPushButton("Other")
    window.setLayout(column(slider, other))
    qtbot.addWidget(window)
    stepped: list[str] = []
    for key in (*(QKeySequence(own).toString() for own in OWN_KEYS), "Shift+Right", "Space"):
        QShortcut(QKeySequence(key), window, lambda key=key: stepped.append(key))
    slider.setRange(0, 100)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    moved = []
    for own in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Right):
        QTest.keyClick(slider, own)
        moved.append(slider.value())
    assert (moved, stepped) == ([100, 99, 98, 88, 89], [])
    QTest.keyClick(slider, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(slider, Qt.Key.Key_Space)
    other.setFocus()
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton)
    assert other.hasFocus()
    QTest.keyClick(other, Qt.Key.Key_Right)
    assert stepped == ["Shift+Right", "Space", "Right"]


def test_each_line_of_what_breaks_begins_anew(qtbot: QtBot) -> None:
    part = Breaking("one.html: abc\ntwo.pdf: def")
    qtbot.addWidget(part)
    assert part.heightForWidth(5000) >= 2 * Breaking("one").heightForWidth(5000)
    part.copy()
    assert QApplication.clipboard().text() == "one.html: abc\ntwo.pdf: def"


def test_facts_give_a_long_word_the_height_it_needs(qtbot: QtBot) -> None:
    facts = Facts()
    facts.show_facts([("SHA-256", DIGEST), ("Kind", "Video")], code=frozenset({"SHA-256"}))
    content = QWidget()
    content.setLayout(column(facts, None))
    page = scrolled(content)
    qtbot.addWidget(page)
    page.resize(300, 30)  # too little for all of it, so that it must scroll
    page.show()
    page.setStyleSheet("QLabel { padding: 0 }")  # a change of style must not lose the height
    (part,) = facts.findChildren(Breaking)

    qtbot.waitUntil(lambda: 50 < part.width() < 200 and part.height() == part.heightForWidth(part.width()))


def test_a_cut_name_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    name = Elided("a very long name of a clip that was forwarded often.mp4")
    qtbot.addWidget(name)
    name.show()
    name.resize(80, 20)
    assert name.toolTip() == "a very long name of a clip that was forwarded often.mp4"
    name.resize(900, 20)
    assert name.toolTip() == ""


def test_one_and_many() -> None:
    assert plural(1, "{0} clip", "{0} clips") == "1 clip"
    assert plural(1200, "{0} clip", "{0} clips") == "1,200 clips"
