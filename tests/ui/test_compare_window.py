"""The compare window as a place to work in: veiled, remembered, by keys and by mouse, open to files."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import answer, open_root, settle
from tests.ui.test_explanations import comparison, opened, pictures, view_of, workspace_of
from ui import shortcuts, theme
from ui.compare.keys import works_here
from ui.compare.pair_view import Mode
from ui.compare.window import CompareWindow
from ui.desk.desk import Desk
from ui.dialogs.key_sheet import ShortcutSheet
from ui.dialogs.key_table import KeyTable
from ui.fields import Fields
from ui.main_window import MainWindow
from ui.protection import SMALL
from ui.settings import Settings
from ui.theme import Choice
from workbench import explain
from workbench.errors import MediaError

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tinted = [picture.copy() for picture in pictures(40)[8:]]
    for picture in tinted:
        picture[..., 2] //= 3
    return workspace_of(tmp_path_factory.mktemp("compared"), tinted)


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, made: Path) -> MainWindow:
    open_root(qtbot, window, made)
    settle(qtbot, window)
    return window


@pytest.fixture
def usual_keys() -> Iterator[None]:
    yield
    shortcuts.remap({})


def quiet(qtbot: QtBot, window: MainWindow, compare: CompareWindow) -> None:
    settle(qtbot, window)
    qtbot.waitUntil(lambda: not compare.a.feed.busy and not compare.b.feed.busy, timeout=10_000)


def coloured(image: QImage, half: int) -> int:
    """Pixels of the left (0) or right (1) half that are not grey, but for what is drawn over the picture."""
    wide = image.width() // 2
    colors = (
        image.pixelColor(x, y)
        for x in range(half * wide + 12, (half + 1) * wide - 12, 5)
        for y in range(20, image.height() - 20, 5)
    )
    return sum(color.red() - color.blue() > 40 for color in colors)


def test_graphic_pictures_are_veiled_revealed_small_and_their_time_is_counted(qtbot: QtBot, desk: MainWindow) -> None:
    assert desk.desk is not None
    protection = desk.desk.protection
    compare = opened(qtbot, desk, view_of(desk))
    other = compare.view.other.id
    quiet(qtbot, desk, compare)
    assert coloured(compare.pair.grab().toImage(), 1) > 300
    protection.set_graphic(frozenset({other}))
    assert coloured(compare.pair.grab().toImage(), 1) == 0
    for mode in Mode:
        compare.set_mode(mode)
        assert sum(coloured(compare.pair.grab().toImage(), half) for half in (0, 1)) == 0, mode
        assert mode is Mode.SIDE_BY_SIDE or compare.pair.place().height() <= SMALL.height()
    compare.set_mode(Mode.SIDE_BY_SIDE)
    compare.a.step(1)  # a frame that comes later is veiled as well
    quiet(qtbot, desk, compare)
    assert coloured(compare.pair.grab().toImage(), 1) == 0
    assert [chip.isVisible() for chip in compare.veils.chips] == [False, True]
    assert "R" in compare.veils.chips[1].text()
    assert not protection._counts()

    QTest.keyClick(compare, Qt.Key.Key_R)
    assert coloured(compare.pair.grab().toImage(), 1) > 30
    assert protection._counts()
    small = compare.pair.grab().toImage()
    QTest.keyClick(compare, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert coloured(compare.pair.grab().toImage(), 1) > 2 * coloured(small, 1)
    compare.close()
    assert not protection._counts()


def test_all_small_pictures_of_a_graphic_clip_are_veiled(qtbot: QtBot, desk: MainWindow) -> None:
    parts = desk.desk
    assert parts is not None
    clip = view_of(desk).other
    parts.clips.choose(clip.id)
    settle(qtbot, desk)
    parts.inspector.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(parts.inspector.matches.cards), timeout=10_000)
    pts = parts.strip.keyframes.rows()[0].pts
    scrub = parts.timeline.scrub
    assert scrub is not None
    shown: list[Callable[[], QImage | None]] = [
        lambda: parts.thumbs.get(clip),
        lambda: parts.thumbs.get(clip, pts),  # on a match card
        lambda: scrub.picture(1.0),
        lambda: parts.strip.keyframes.rows()[0].image,
        lambda: film_of(parts),
    ]
    qtbot.waitUntil(lambda: None not in [picture() for picture in shown], timeout=20_000)

    def grey() -> list[bool]:
        return [picture is not None and picture.isGrayscale() for picture in (one() for one in shown)]

    assert not any(grey())
    parts.protection.set_graphic(frozenset({clip.id}))
    assert all(grey())
    parts.protection.reveal(clip.id)
    assert not any(grey())


def film_of(desk: Desk) -> QImage | None:
    """The first picture of the filmstrip."""
    film = desk.timeline.content.film
    return film.images[0] if film is not None and film.images else None


def test_no_key_is_bound_twice_here_and_every_one_does_something(qtbot: QtBot, desk: MainWindow) -> None:
    keys = Counter(QKeySequence(key).toString() for shortcut in works_here() for key in shortcut.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    desk.compare(view_of(desk))
    compare = desk.compares[-1]
    assert {one.act for one in works_here()} == set(compare.keys._acts)
    table = KeyTable({})
    qtbot.addWidget(table)
    table.choose("nudge_b_on")
    table.field.setKeySequence(QKeySequence("Space"))
    assert not table.give.isEnabled()  # it plays here too
    table.field.setKeySequence(QKeySequence("M"))
    assert table.give.isEnabled()  # a note is made on the desk alone
    compare.close()


def test_the_pictures_are_laid_on_one_another_and_where_that_fails_it_is_said(
    qtbot: QtBot, desk: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = opened(qtbot, desk, view_of(desk))
    quiet(qtbot, desk, compare)
    a, b = compare.a.positions, compare.b.positions
    assert a is not None
    assert b is not None
    pairs = [{"a_pts": b.pts(frame), "b_pts": a.pts(frame + 8), "distance": 3} for frame in (4, 12, 20)]
    for found in (comparison(), comparison().replace('"pairs": []', f'"pairs": {json.dumps(pairs)}')):
        shown = opened(qtbot, desk, view_of(desk, found))
        quiet(qtbot, desk, shown)
        laid = shown.pair.registration
        assert laid is not None
        assert laid.exact
        assert (laid.onto.map(QPointF(0.7, 0.3)) - QPointF(0.7, 0.3)).manhattanLength() < 0.005
        shown.set_mode(Mode.DIFFERENCE)
        assert shown.pair.caution == ""
        shown.close()

    def fails(*_given: object, **_named: object) -> None:
        raise MediaError("“whole.mp4” cannot be read.")

    monkeypatch.setattr(explain, "laid_on", fails)
    rough = opened(qtbot, desk, view_of(desk))
    quiet(qtbot, desk, rough)
    assert rough.pair.registration is not None
    assert not rough.pair.registration.exact
    assert rough.pair.caution.startswith("Laid on roughly")
    rough.set_mode(Mode.BLEND)
    assert "Laid on roughly" in rough.pair.accessibleDescription()


def twice() -> str:
    """1.0 to 2.5 s of the one are 0.0 to 1.5 s of the other, and 2.0 to 3.5 s as well."""
    found = json.loads(comparison())
    (segment,) = found["segments"]
    places = ([0.0, 1.5], [2.0, 3.5])
    found["segments"] = [{**segment, "a": place, "b": [1.0, 2.5]} for place in places]
    return json.dumps(found)


def test_of_two_places_that_show_the_same_the_one_pointed_at_is_followed(qtbot: QtBot, desk: MainWindow) -> None:
    compare = opened(qtbot, desk, view_of(desk, twice()))
    field = compare.map

    def click(a: float, b: float) -> tuple[int, int]:
        QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=field.point(a, b).toPoint())
        return compare.a.position, compare.b.position

    assert click(1.55, 2.55) == (12, 20)
    compare.a.step(1)
    compare.a.go_seconds(1.0)
    assert compare.b.position == 16  # as long as A stays in it
    assert click(1.55, 0.55) == (12, 4)
    assert click(1.55, 2.4) == (12, 20)
    compare.a.go_seconds(4.0)
    compare.a.go_seconds(1.5)
    assert compare.b.position == 4  # once A has left it, the first again
    QTest.keyClick(compare.bars, Qt.Key.Key_Right)
    QTest.keyClick(compare.bars, Qt.Key.Key_Right)
    assert (compare.a.position, compare.b.position) == (8, 16)
    low = QPoint(round(3.0 / 5.0 * compare.bars.width()), compare.bars.height() - 3)
    QTest.mouseClick(compare.bars, Qt.MouseButton.LeftButton, pos=low)
    assert compare.b.position == pytest.approx(24, abs=1)


def test_either_side_is_nudged_alone_also_by_keys_and_the_wipe_is_moved(
    qtbot: QtBot, desk: MainWindow, usual_keys: None
) -> None:
    compare = opened(qtbot, desk, view_of(desk))
    compare.a.go(20)
    assert (compare.a.position, compare.b.position) == (20, 12)
    for key, there in ((Qt.Key.Key_Greater, (21, 12)), (Qt.Key.Key_Period, (21, 13)), (Qt.Key.Key_Less, (20, 13))):
        QTest.keyClick(compare, key)
        assert (compare.a.position, compare.b.position) == there
    compare.heads[0].nudges[1].click()
    quiet(qtbot, desk, compare)
    assert compare.alignment.nudged == (1, 1)
    assert compare.heads[0].says.text().endswith("nudged by +1 frame")
    compare.a.step(2)
    assert (compare.a.position, compare.b.position) == (23, 15)  # both stay nudged
    compare.a.to_end()
    compare.alignment.nudge(0, 1)
    assert compare.alignment.nudged == (1, 1)  # there is no frame to go to

    QTest.keyClick(compare, Qt.Key.Key_W)
    assert compare.pair.mode is Mode.WIPE
    at = compare.pair.wipe
    QTest.keyClick(compare, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert compare.pair.wipe > at
    shortcuts.remap({"nudge_a_back": ("F6",), "wipe_left": ("F7",)})
    compare.bind()
    assert "(F6)" in compare.heads[0].nudges[0].toolTip()
    for key in (Qt.Key.Key_F7, Qt.Key.Key_F7, Qt.Key.Key_F6, Qt.Key.Key_Less):
        QTest.keyClick(compare, key)
    assert compare.pair.wipe < at
    assert compare.alignment.nudged == (0, 1)

    said: list[str] = []

    def read(sheet: ShortcutSheet) -> None:
        said.extend(one.text() for one in sheet.findChildren(QLabel))
        sheet.accept()

    answer(ShortcutSheet, read)
    QTest.keyClick(compare, Qt.Key.Key_F1)
    assert {"Nudge A one frame back", "F6", "Play or pause"} <= set(said)
    assert "New case" not in said


def test_where_the_foot_is_narrow_the_engine_is_named_and_its_views_are_its_tip(qtbot: QtBot, desk: MainWindow) -> None:
    told = json.loads(comparison()) | {"searched": {"views": ["full", "mirror", "inset", "backwards"] * 9}}
    compare = opened(qtbot, desk, view_of(desk, json.dumps(told)))
    name = compare.view.match.engine
    (foot,) = (part for part in compare.findChildren(Fields) if part.accessibleName().startswith(f"{name} · "))
    assert foot.fitting() == name
    assert foot.toolTip().endswith("backwards")


def test_at_double_size_of_text_the_decision_is_in_sight(qtbot: QtBot, qapp: QApplication, desk: MainWindow) -> None:
    theme.apply(qapp, Choice.LIGHT, scale=2.0)
    compare = opened(qtbot, desk, view_of(desk))
    compare.resize(1600, 1000)
    quiet(qtbot, desk, compare)
    QApplication.processEvents()
    seen = [made.visibleRegion().boundingRect() == made.rect() for made in compare.details.buttons.values()]
    theme.apply(qapp, Choice.DARK)
    assert seen == [True] * 3
    assert compare.pair.height() >= 300


def test_sound_and_shape_are_remembered_and_files_dropped_are_taken_in(
    qtbot: QtBot, desk: MainWindow, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.desk is not None
    compare = opened(qtbot, desk, view_of(desk))
    assert compare.a.muted
    compare.sound.volume.setValue(30)
    compare.a.set_muted(False)
    compare.resize(1010, 700)
    dropped: list[list[Path]] = []
    monkeypatch.setattr(desk.desk.session, "take_in", lambda _case, paths: dropped.append(paths))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/somewhere/one.mp4"), QUrl("https://example.org/two.mp4")])
    place, button, none = QPointF(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    compare.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, mime, button, none))
    assert dropped == [[Path("/somewhere/one.mp4")]]
    compare.close()

    assert (settings.volume(), settings.muted()) == (0.3, False)
    assert (desk.desk.player.volume, desk.desk.player.muted) == (0.3, False)
    desk.compare(view_of(desk))
    again = desk.compares[-1]
    assert again.height() == 700  # the width is what the screen has room for
    assert (again.a.volume, again.a.muted) == (0.3, False)
    again.close()
