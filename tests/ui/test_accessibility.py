"""Who sees little, or works without a mouse, can use all of it: names, roles, focus, keys, contrast."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cases.records import Clip, Match
from hashing.result import WHOLE_FRAME, Relation
from tests.clips import plain_index
from tests.ui.conftest import counter_clip, drop, open_root, settle
from tests.ui.test_explanations import comparison
from ui import accessible, focus, theme
from ui.compare.match_map import KEY_STEPS, MatchMap
from ui.compare.pair_view import Mode, PairView
from ui.compare.window import CompareWindow
from ui.desk.frame_view import FrameView
from ui.desk.keyframe_strip import KeyframeStrip
from ui.desk.lanes import ink_on
from ui.desk.player import Player
from ui.desk.stretch_bars import StretchBars
from ui.desk.timeline import Timeline
from ui.drawing_view import DrawingView
from ui.main_window import MainWindow
from ui.models.keyframe_list import KeyframeRow
from ui.playing.positions import Positions
from ui.shot_dialogs import dialogs
from ui.theme import DARK, LIGHT, Choice, Tokens
from ui.widgets import column
from workbench.drawings.shapes import Box, Drawing, Role
from workbench.match_view import Stretch

TEXT, PART = 4.5, 3.0
"""Least contrast of text, and of what must be seen to know or use a control (WCAG 2.2, 1.4.3 and 1.4.11)."""

looks = pytest.mark.parametrize("look", [DARK, LIGHT], ids=["dark", "light"])


def _poor(look: Tokens, pairs: set[tuple[str, str]], least: float) -> dict[tuple[str, str], float]:
    found = {(ink, ground): theme.contrast(QColor(ink), QColor(ground)) for ink, ground in pairs}
    return {pair: round(contrast, 2) for pair, contrast in found.items() if contrast < least}


def test_contrast_is_what_the_guidelines_say() -> None:
    assert theme.contrast(QColor("white"), QColor("black")) == pytest.approx(21.0)
    assert theme.contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@looks
def test_words_are_read_wherever_they_stand(look: Tokens) -> None:
    inks = (look.text, look.quiet, look.accent, look.good, look.warn, look.bad)
    grounds = (look.ground, look.panel, look.raised, look.selection, look.hover, look.viewer)
    pairs = {(ink, ground) for ink in inks for ground in grounds}
    pairs |= {
        (look.text, look.shot),
        (look.text, look.line),
        (look.text, look.track),
        (look.on_accent, look.accent_fill),
    }
    pairs |= {(ink_on(QColor(fill)).name(), fill) for fill in look.clips}
    pairs |= {(fill, ground) for fill in look.clips for ground in (look.raised,)} if look.dark else set()
    assert not _poor(look, pairs, TEXT)


@looks
def test_every_rule_of_the_style_sheet_that_sets_ink_and_ground_can_be_read(look: Tokens) -> None:
    sheet = re.sub(r"/\*.*?\*/", "", theme.style_sheet(look), flags=re.DOTALL)
    pairs = set()
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        ink = re.search(r"(?:^|[; ])color: (#\w{6})", body)
        ground = re.search(r"background: (#\w{6})", body)
        if ink and ground and ":disabled" not in selector:
            pairs.add((ink[1], ground[1]))
    assert len(pairs) >= 8
    assert not _poor(look, pairs, TEXT)


@pytest.mark.parametrize("choice", [Choice.DARK, Choice.LIGHT])
def test_an_example_in_an_empty_field_is_read(choice: Choice, qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, choice)
    for field in (QLineEdit(), QPlainTextEdit()):
        qtbot.addWidget(field)
        field.ensurePolished()
        ink = field.palette().placeholderText().color()
        assert ink.alpha() == 255
        assert theme.contrast(ink, QColor(theme.tokens().ground)) >= TEXT
        assert theme.contrast(ink, QColor(theme.tokens().text)) > 1.5  # and is not taken for what was written


@looks
def test_what_cannot_be_used_is_fainter_than_quiet_words_yet_seen(look: Tokens) -> None:
    faint, quiet = (theme.contrast(QColor(ink), QColor(look.panel)) for ink in (look.faint, look.quiet))
    assert 2 < faint < 0.7 * quiet


@looks
def test_outlines_rings_and_drawings_are_seen(look: Tokens) -> None:
    grounds = (look.ground, look.panel, look.raised)
    parts = (look.outline, look.ring, look.accent, look.quiet, look.accent_fill, look.key, look.warn, *look.clips)
    assert not _poor(look, {(part, ground) for part in parts for ground in grounds}, PART)
    assert not _poor(look, {(fill, look.track) for fill in look.clips}, PART)
    assert not _poor(look, {(look.ring, ground) for ground in (look.viewer, look.selection, look.hover)}, PART)
    assert not _poor(look, {(look.text, look.accent_fill)}, PART)  # around a button that is filled


def _stretch(start: float) -> Stretch:
    return Stretch(
        (start, start + 1), (start, start + 1), 1.0, False, 0.0, WHOLE_FRAME, WHOLE_FRAME, 0.9, None, None, "",
        Relation.SAME_FOOTAGE, "", (),
    )  # fmt: skip


def _views(qtbot: QtBot) -> Iterator[QWidget]:
    bars = StretchBars()
    bars.show_stretches((_stretch(1.0),), 4.0, 4.0, QColor("#56b4e9"))
    drawing = Drawing(200, 60, (Box(10, 10, 40, 10, Role.HELD, key="one", tip="The first copy"),), "One copy")
    pair = PairView()
    pair.set_mode(Mode.WIPE, "Wipe")
    yield from (Timeline(Player()), FrameView(), bars, MatchMap(), pair, DrawingView(lambda *_room: drawing, "Copies"))


ROLES = {
    Timeline: QAccessible.Role.Slider,
    MatchMap: QAccessible.Role.Slider,
    FrameView: QAccessible.Role.Graphic,
    PairView: QAccessible.Role.Graphic,
    StretchBars: QAccessible.Role.Chart,
    DrawingView: QAccessible.Role.Chart,
    KeyframeStrip: QAccessible.Role.List,
}


def test_what_is_painted_is_named_reached_and_ringed(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, Choice.DARK)
    accessible.install()
    for view in _views(qtbot):
        qtbot.addWidget(view)
        view.resize(320, max(view.height(), 160))
        view.show()
        view.activateWindow()
        view.clearFocus()
        before = view.grab().toImage()
        view.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(view.hasFocus)
        interface = QAccessible.queryAccessibleInterface(view)
        assert interface.role() is ROLES[type(view)], view
        assert interface.text(QAccessible.Text.Name), view
        assert interface.text(QAccessible.Text.Description) or isinstance(view, FrameView), view
        assert view.focusPolicy() & Qt.FocusPolicy.TabFocus, view
        assert _ring(view.grab().toImage()) == theme.tokens().ring != _ring(before), view
        if isinstance(view, Timeline):
            view._player.close()
        view.hide()


def test_a_click_brings_the_focus_without_a_ring_and_tab_with_one(qtbot: QtBot, qapp: QApplication) -> None:
    focus.follow(qapp)
    window, found, other = QWidget(), MatchMap(), QPushButton("Other")
    window.setLayout(column(other, found))
    qtbot.addWidget(window)
    found.setMinimumSize(320, 160)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    handle = window.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=found.geometry().center())
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=found.geometry().center())
    assert found.hasFocus()
    assert _ring(found.grab().toImage()) != theme.tokens().ring
    QTest.keyClick(found, Qt.Key.Key_Tab)
    assert other.hasFocus()
    QTest.keyClick(other, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert found.hasFocus()
    assert _ring(found.grab().toImage()) == theme.tokens().ring


def _ring(picture: QImage) -> str:
    return picture.pixelColor(picture.width() // 2, 1).name()


def test_a_screen_reader_reads_and_moves_the_playheads(qtbot: QtBot) -> None:
    player, bars = Player(), MatchMap()
    timeline, positions = Timeline(player), Positions(plain_index(range(0, 10_000, 100), rate=2997))
    gone: list[float] = []
    for view in (timeline, bars):
        qtbot.addWidget(view)
        view.sought.connect(gone.append)
    timeline.show_content(positions=positions)
    player.position = 42
    player.moved.emit(42)
    bars.show_stretches((), 10.0, 8.0, QColor("#56b4e9"))
    bars.show_heads(4.0, 0.0)
    assert gone == []
    values = [QAccessible.queryAccessibleInterface(view).valueInterface() for view in (timeline, bars)]
    assert [(one.minimumValue(), one.currentValue(), one.maximumValue()) for one in values] == [
        (0, 42, 99),
        (0, 20, 50),
    ]
    for position in range(100):
        values[0].setCurrentValue(position)
    assert [positions.at_seconds(seconds) for seconds in gone] == [*range(100)]
    values[1].setCurrentValue(30)
    assert gone[-1] == pytest.approx(6.0)
    player.speed = 1.0
    player.moved.emit(77)  # of what is played nothing is told
    assert values[0].currentValue() == 99
    player.close()


def test_the_keyframes_are_a_list_whose_pictures_are_named(qtbot: QtBot) -> None:
    strip = KeyframeStrip()
    qtbot.addWidget(strip)
    strip.show_rows([KeyframeRow(0, 0.0, "0:00.0", "I", 1, QImage(), "Keyframe at 0:00.0")])
    interface = QAccessible.queryAccessibleInterface(strip)
    assert interface.role() is ROLES[KeyframeStrip]
    assert interface.child(0).text(QAccessible.Text.Name) == "Keyframe at 0:00.0"


def test_a_stretch_is_gone_to_by_keyboard(qtbot: QtBot) -> None:
    bars = StretchBars()
    qtbot.addWidget(bars)
    bars.show_stretches((_stretch(1.0), _stretch(5.0)), 8.0, 8.0, QColor("#56b4e9"))
    gone: list[float] = []
    bars.sought.connect(gone.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(bars, key)
    assert gone == [1.0, 5.0, 5.0, 1.0]


def test_the_match_map_is_moved_through_by_keyboard(qtbot: QtBot) -> None:
    found = MatchMap()
    qtbot.addWidget(found)
    found.show_stretches((), 100.0, 50.0, QColor("#56b4e9"))
    found.sought.connect(lambda seconds: found.show_heads(seconds, 0.0))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(found, key)
    assert found._head[0] == pytest.approx(2 * 100.0 / KEY_STEPS)


def test_a_record_in_a_drawing_is_said_and_chosen_by_keyboard(qtbot: QtBot) -> None:
    boxes = tuple(Box(10, 30 * place, 40, 10, Role.HELD, key=f"{place}", tip=f"Copy {place}") for place in range(2))
    view = DrawingView(lambda *_room: Drawing(200, 60, boxes, "Two copies"), "Copies")
    qtbot.addWidget(view)
    told: list[str] = []
    view.chosen.connect(told.append)
    QTest.keyClick(view, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    assert told == ["1"]
    assert view.accessibleDescription() == "Copy 1"


@pytest.mark.slow
def test_every_control_of_every_screen_has_a_name_a_role_and_its_turn(
    qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path
) -> None:
    accessible.install()
    nameless = [*_nameless(window)]
    unreached = [*_unreached(window)]
    open_root(qtbot, window, root)
    drop(window, counter_clip(tmp_path / "one.mp4", 30), counter_clip(tmp_path / "two.mp4", 24))
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.clip is not None, timeout=90_000)
    settle(qtbot, window)
    desk.viewer.toggle_adjust()
    desk.jobs_pane.show()
    for tab in range(desk.inspector.tabs.count()):
        desk.inspector.tabs.setCurrentIndex(tab)
        settle(qtbot, window)
        nameless += _nameless(window)
        unreached += _unreached(window)
    compare = _compared(qtbot, window)
    for tab in range(compare.tabs.count()):
        compare.tabs.setCurrentIndex(tab)
        nameless += [f"compare: {said}" for said in _nameless(compare)]
        unreached += [f"compare: {said}" for said in _unreached(compare)]
    assert QAccessible.queryAccessibleInterface(compare.pair).role() is QAccessible.Role.Graphic
    assert QAccessible.queryAccessibleInterface(compare.pair).text(QAccessible.Text.Description)
    compare.bar.buttons[Mode.SIDE_BY_SIDE].setFocus()
    for mode in (Mode.WIPE, Mode.BLEND):
        QTest.keyClick(compare.bar, Qt.Key.Key_Right)
        assert compare.pair.mode is mode  # what Tab does not lead to, arrow keys do
    compare.close()
    for name, dialog in dialogs(window):
        dialog.show()
        nameless += [f"{name}: {said}" for said in _nameless(dialog)]
        unreached += [f"{name}: {said}" for said in _unreached(dialog)]
        dialog.close()
        dialog.deleteLater()  # some do so by themselves: not to be asked once it was waited
        settle(qtbot, window)
    assert "\n".join(sorted(set(nameless))) == ""
    assert "\n".join(sorted(set(unreached))) == ""


def _compared(qtbot: QtBot, window: MainWindow) -> CompareWindow:
    """The compare window with a match on record of the clip, both graphic, so that all of its controls are there."""
    desk = window.desk
    assert desk is not None
    first, second = desk.session.workspace.store.find(Clip)
    desk.session.workspace.store.add(Match(first.id, second.id, "shared-stretch", comparison(), "zz/1", 0.9), by="Zz")
    window.compare(desk.session.matches(first)[0])
    compare = window.compares[-1]
    qtbot.waitUntil(lambda: compare.a.positions is not None and compare.b.positions is not None, timeout=30_000)
    desk.protection.set_graphic(frozenset({first.id, second.id}))
    compare.a.set_muted(False)
    settle(qtbot, window)
    assert compare.veils.small.isVisible()
    return compare


def _controls(root: QWidget) -> list[QWidget]:
    """What can be worked with on screen; not what is inside of such."""
    inner = (QComboBox, QAbstractSpinBox, QKeySequenceEdit, QLineEdit, QTabBar)
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.window() is root.window()
        and not isinstance(widget.parentWidget(), inner)
        and (isinstance(widget, QAbstractButton) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def _nameless(root: QWidget) -> Iterator[str]:
    for widget in _controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name) or interface.role() is QAccessible.Role.NoRole:
            yield _called(widget)


def _unreached(root: QWidget) -> list[str]:
    """Controls that Tab does not lead to; all that come after one that keeps the key to itself."""
    wanted = [widget for widget in _controls(root) if widget.isEnabled() and not _proxied(widget)]
    root.activateWindow()
    wanted[0].setFocus()
    reached: set[QWidget] = set()
    while (here := root.window().focusWidget()) not in reached:
        reached.add(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    return [_called(widget) for widget in wanted if widget not in reached and not _of_a_group(widget)]


def _proxied(widget: QWidget) -> bool:
    """Whether another widget has the focus in its place."""
    proxy: QWidget | None = widget.focusProxy()
    return proxy is not None


def _of_a_group(widget: QWidget) -> bool:
    """Of buttons of which one is chosen, Tab leads to that one and arrow keys to the others."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group: QButtonGroup | None = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def _called(widget: QWidget) -> str:
    names = [type(each).__name__ for each in (widget.parentWidget(), widget) if each is not None]
    return f"{'/'.join(names)} {widget.objectName()} {widget.accessibleName()} {widget.toolTip()}"
