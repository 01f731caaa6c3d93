"""The compare window's explanations: heat in the match map, corners that agree, overlays."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cases.records import Case, Clip, ClipKind, Match
from cases.workspace import Workspace
from tests.ui.conftest import open_root, settle
from ui import images, theme, words
from ui.compare.details import Details
from ui.compare.match_map import MatchMap
from ui.compare.pair_view import Mode
from ui.compare.window import CompareWindow
from ui.main_window import MainWindow
from workbench.intake import take_in
from workbench.match_view import MatchView, view_match
from workbench.media.encode import write_clip

BY = "A. Tester"
RATE = 8


def pictures(count: int) -> list[NDArray[np.uint8]]:
    """A walk over a place drawn from numbers."""
    random = np.random.default_rng(5)
    ground = np.full((240, 400, 3), 120, np.uint8)
    for x, y, w, h, level in random.integers(0, 210, (160, 5)):
        cv2.rectangle(ground, (int(x * 2), int(y)), (int(x * 2 + w / 4), int(y + h / 4)), [int(level)] * 3, -1)
    return [np.ascontiguousarray(ground[40:184, 2 * step : 2 * step + 256]) for step in range(count)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two clips: the second is the first from its second second on; the record has B first."""
    return workspace_of(tmp_path_factory.mktemp("explained"), pictures(40)[8:])


def workspace_of(folder: Path, shown: list[NDArray[np.uint8]], *, mirrored: bool = False) -> Path:
    """The second clip shows this."""
    case, frames = Case("T-1", "A test", "Is the one an edit of the other?"), pictures(40)
    with Workspace.create(folder / "workspace", name="Test workspace") as workspace:
        workspace.store.add(case, by=BY)
        paths = [
            write_clip(folder / "whole.mp4", iter(frames), rate=Fraction(RATE), crf=16),
            write_clip(folder / "part.mp4", iter(shown), rate=Fraction(RATE), crf=16),
        ]
        whole, part = (item.clip for item in take_in(workspace, case, paths, by=BY))
        assert whole is not None
        assert part is not None
        match = Match(part.id, whole.id, "shared-stretch", comparison(mirrored=mirrored), "test/1", 0.9)
        workspace.store.add(match, by=BY)
    return folder / "workspace"


def comparison(speed: float = 1.0, *, mirrored: bool = False) -> str:
    whole = [0, 0, 1, 1]
    segment = {"a": [0.0, 4.0], "b": [1.0, 5.0], "speed": speed, "mirrored": mirrored, "rotation": 0.0}
    segment |= {
        "score": 0.9,
        "region_a": whole,
        "region_b": whole,
        "relation": "same-footage",
        "explanation": "",
        "pairs": [],
    }
    return json.dumps({"segments": [segment], "searched": {}})


def view_of(window: MainWindow, match_comparison: str | None = None) -> MatchView:
    assert window.desk is not None
    store = window.desk.session.workspace.store
    (match,) = store.find(Match)
    whole, part = window.desk.session.clip(match.clip_b), window.desk.session.clip(match.clip_a)
    return view_match(replace(match, comparison=match_comparison or match.comparison), whole, part, None)


@pytest.fixture
def compare(qtbot: QtBot, window: MainWindow, made: Path) -> CompareWindow:
    open_root(qtbot, window, made)
    settle(qtbot, window)
    return opened(qtbot, window, view_of(window))


def opened(qtbot: QtBot, window: MainWindow, view: MatchView) -> CompareWindow:
    window.compare(view)
    compare = window.compares[-1]
    compare.resize(1000, 655)  # large enough to see a hatching in its pictures, and no more
    qtbot.waitUntil(lambda: compare.a.positions is not None and compare.b.positions is not None, timeout=30_000)
    settle(qtbot, window)
    return compare


@pytest.mark.slow
def test_corners_bring_their_two_frames_and_go_with_them(
    qtbot: QtBot, window: MainWindow, compare: CompareWindow
) -> None:
    assert not compare.bar.corners.isChecked()
    compare.set_mode(Mode.WIPE)
    compare.bar.corners.click()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: not compare.a.feed.busy and not compare.b.feed.busy, timeout=10_000)

    assert compare.pair.mode is Mode.SIDE_BY_SIDE
    assert compare.a.position == compare.b.position + 8  # stills of the same instant
    seen = inked(compare.pair.grab().toImage())
    assert seen > 200
    compare.a.step(1)
    assert not compare.bar.corners.isChecked()
    assert compare.alignment.nudged == (0, 0)
    qtbot.waitUntil(lambda: not compare.a.feed.busy and not compare.b.feed.busy, timeout=10_000)
    assert inked(compare.pair.grab().toImage()) == 0

    away = opened(qtbot, window, view_of(window, comparison().replace("[0.0, 4.0]", "[1.0, 1.0]")))
    away.bar.corners.click()
    settle(qtbot, window)
    assert away.pair.note.startswith("No corners agree")


@pytest.mark.slow
def test_the_structure_of_the_two_files_stands_side_by_side(
    qtbot: QtBot, window: MainWindow, compare: CompareWindow, qapp: QApplication
) -> None:
    tabs, table = compare.tabs, compare.files.table
    assert not compare.files.only.isVisible()
    tabs.setCurrentIndex(1)
    settle(qtbot, window)
    shown = [table.rows.line(place) for place in range(table.rows.rowCount())]
    assert "=\tCodec\tH.264\tH.264" in shown
    assert "≠\tFrames\t40\t32" in shown
    unlike = [line for line in shown if line.startswith("≠")]
    assert tabs.tabText(1) == f"The two files · {len(unlike)} differ"
    sign = table.rows.index(shown.index("≠\tFrames\t40\t32"), 0)
    assert sign.data(Qt.ItemDataRole.AccessibleTextRole) == "differs"

    compare.files.only.click()
    assert [
        table.rows.line(place) for place in range(table.rows.rowCount()) if "\t" in table.rows.line(place)
    ] == unlike
    table.selectRow(shown[: shown.index(unlike[0])].count("") + 1)
    assert [table.rows.line(chosen.row()) for chosen in table.selectionModel().selectedRows()] == unlike[:1]
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == unlike[0]


LOGO = (176, 16, 224, 40)
"""Left, top, right and bottom of what is laid over the part, in pixels of its 256 x 144."""


@pytest.fixture(scope="module")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As ``made``, but something is laid over the part, and it is mirrored."""

    def over(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        drawn = picture.copy()
        left, top, right, bottom = LOGO
        drawn[top:bottom, left:right] = 250
        drawn[top + 8 : bottom - 8, left + 12 : right - 12] = 5
        return np.ascontiguousarray(drawn[:, ::-1])

    return workspace_of(tmp_path_factory.mktemp("dressed"), [over(one) for one in pictures(40)[8:]], mirrored=True)


@pytest.mark.slow
def test_what_is_laid_over_one_is_hatched_in_both_while_the_stretch_is_shown(
    qtbot: QtBot, window: MainWindow, dressed: Path
) -> None:
    open_root(qtbot, window, dressed)
    compare = opened(qtbot, window, view_of(window))
    compare.bar.corners.click()
    compare.bar.overlays.click()
    settle(qtbot, window)

    assert not compare.bar.corners.isChecked()
    assert compare.pair.note.startswith("Hatched")
    said = facts_of(compare)["Laid over"]
    assert said == "caption or logo in one clip only; measured on A’s picture: top right, 5\u202f%"
    image = compare.pair.grab().toImage()
    half = image.width() // 2
    a, b = (ink_in(image, low, low + half) for low in (0, half))
    assert abs(a.center().x() + b.center().x() - 2 * half) < 8  # the whole's upper right is the part's upper left
    scale = (half - 24) / 256
    assert abs(a.center().x() - (12 + 200 * scale)) < 12
    assert 0 <= a.width() - 48 * scale <= 2.5 * 8 * scale  # and a rim of a cell on either side
    assert a.center().y() < image.height() / 2

    compare.a.go_seconds(0.2)  # before the stretch
    qtbot.waitUntil(lambda: not compare.a.feed.busy and not compare.b.feed.busy, timeout=10_000)
    assert inked(compare.pair.grab().toImage()) == 0
    compare.a.go_seconds(3.0)
    qtbot.waitUntil(lambda: not compare.a.feed.busy and not compare.b.feed.busy, timeout=10_000)
    assert inked(compare.pair.grab().toImage()) > 100
    compare.set_mode(Mode.WIPE)
    assert not compare.bar.overlays.isChecked()


@pytest.mark.slow
def test_where_nothing_is_laid_over_it_is_said(qtbot: QtBot, window: MainWindow, compare: CompareWindow) -> None:
    compare.bar.overlays.click()
    settle(qtbot, window)

    assert compare.pair.note.startswith("Nothing is laid over")
    assert facts_of(compare)["Laid over"] == "nothing for long"
    assert inked(compare.pair.grab().toImage()) == 0
    compare.bar.overlays.click()
    assert compare.pair.note == ""


def facts_of(compare: CompareWindow) -> dict[str, str]:
    """What stands under the pictures of what was changed."""
    texts = [label.text() for label in compare.details._facts.findChildren(QLabel)]
    return dict(zip(texts[::2], texts[1::2], strict=False))


def ink_in(image: QImage, low: int, high: int) -> QRect:
    """The box of the pixels of the colour overlays are outlined in, between two columns."""
    ink = QColor(theme.tokens().key).rgb()
    found = [(x, y) for x in range(low, high) for y in range(image.height()) if image.pixel(x, y) == ink]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


def inked(image: QImage) -> int:
    """Pixels of the colour corners are drawn in."""
    ink = QColor(theme.tokens().key).rgb()
    return sum(image.pixel(x, y) == ink for x in range(image.width()) for y in range(image.height()))


@pytest.mark.slow
def test_the_map_is_warm_where_the_moments_are_alike(compare: CompareWindow) -> None:
    heat = compare.map.heat

    assert (heat.width(), heat.height()) == (40, 32)  # A across, B down, as this side of the match has them
    assert all(heat.pixelIndex(x + 8, x) > 200 for x in range(32))


def test_a_map_of_odd_width_keeps_its_levels_in_place() -> None:
    levels = np.arange(15, dtype=np.uint8).reshape(5, 3)

    image = images.to_levels(levels)

    assert [[image.pixelIndex(x, y) for x in range(3)] for y in range(5)] == levels.tolist()


def test_heat_is_painted_over_the_field_only_where_it_is_warm(qtbot: QtBot) -> None:
    shown = MatchMap()
    qtbot.addWidget(shown)
    shown.resize(360, 240)
    empty = shown.grab().toImage()
    shown.show_heat(images.to_levels(np.array([[255, 0], [0, 0]], np.uint8)))

    warm = shown.grab().toImage()

    assert warm.pixel(80, 30) != empty.pixel(80, 30)
    assert warm.pixel(330, 200) == empty.pixel(330, 200)


def test_below_the_map_stands_what_is_drawn_as_far_as_there_is_room(qtbot: QtBot) -> None:
    shown = MatchMap()
    qtbot.addWidget(shown)
    metrics = QFontMetricsF(shown.font())
    assert not shown.legend(metrics, 900)
    shown.show_heat(images.to_levels(np.array([[255, 0], [0, 0]], np.uint8)))
    shown.show_dots([(0.1, 0.1, 20)])
    assert shown.legend(metrics, 900) == "stronger: more alike · dots: frames aligned"
    assert shown.legend(metrics, 60) == ""
    ends = 2 * metrics.horizontalAdvance("A 0:01") + 24
    assert shown.legend(metrics, ends + metrics.horizontalAdvance("stronger: more alike") + 1) == "stronger: more alike"


def backwards(speed: float) -> MatchView:
    case = Case("T-1", "A test", "?")
    clips = [Clip(case.id, name, ClipKind.VIDEO, "a" * 64, "", "", 1, "x", BY, "copied", duration="6") for name in "ab"]
    match = Match(clips[0].id, clips[1].id, "shared-stretch", comparison(speed), "test/1", 0.9)
    return view_match(match, clips[0], clips[1], None)


def test_a_stretch_that_runs_backwards_is_drawn_from_its_end(qtbot: QtBot) -> None:
    shown = MatchMap()
    qtbot.addWidget(shown)
    shown.resize(360, 240)
    drawn = theme.clip_color(0).rgb()

    for speed, where in ((1.0, (1.0, 2.0)), (-1.0, (1.0, 4.0))):
        shown.show_stretches(backwards(speed).stretches, 6.0, 6.0, theme.clip_color(0))
        image = shown.grab().toImage()
        at = {seconds: shown.point(*seconds).toPoint() for seconds in ((1.0, 2.0), (1.0, 4.0))}
        assert [seconds for seconds, point in at.items() if image.pixel(point) == drawn] == [where]
    one = backwards(1.0).stretches[0]
    shown.show_stretches((one, replace(one, there=(0.5, 4.5))), 6.0, 6.0, theme.clip_color(0))
    image = shown.grab().toImage()
    assert [image.pixel(shown.point(2.0, there).toPoint()) for there in (3.0, 2.5)] == [drawn, drawn]  # one other clip


@pytest.mark.parametrize(
    ("speed", "said"), [(1.0, "unchanged"), (-1.0, "backwards"), (-0.5, "backwards, ×2.000"), (0.8, "×1.250")]
)
def test_speed_in_words(qtbot: QtBot, speed: float, said: str) -> None:
    details = Details(backwards(speed))
    qtbot.addWidget(details)

    texts = [label.text() for label in details.findChildren(QLabel)]

    assert texts[texts.index("Speed") + 1] == said


@pytest.mark.parametrize("speed", [1.0, 0.5, -1.0])
def test_what_was_changed_is_told_once_strongest_first(speed: float) -> None:
    stretch = replace(backwards(1.0).stretches[0], speed=speed, mirrored=True, rotation=3.0)
    of_speed = {1.0: [], 0.5: ["speed ×2.00"], -1.0: ["backwards"]}[speed]
    assert words.picture_changes(stretch) == ["mirrored", "turned by 3°"]
    assert words.changes(stretch) == ["mirrored", *of_speed, "turned by 3°"]
    plain = replace(stretch, mirrored=False)
    assert words.changes(plain) == [*of_speed, "turned by 3°"]
