"""The timeline's lanes, its zoom down to single frames, and what it shows before the exact frame comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.clips import plain_index
from ui import theme
from ui.desk.lane_stack import LABELS, RIGHT
from ui.desk.mark_stretches import COLUMN, SAID, MarkStretches
from ui.desk.packet_lane import type_color
from ui.desk.player import Player
from ui.desk.scale import Scale
from ui.desk.scrub import MOST, Glimpse, Scrub, spread_out, wanted
from ui.desk.timeline import FEWEST_FRAMES, Timeline
from ui.models.mark_index import MARK_ROWS, rows_of
from ui.playing.positions import Positions
from ui.theme import Choice
from workbench.sound_view import RATE, SoundViewBuilder

FRAMES = 100
STEP = 40


@pytest.fixture
def positions() -> Positions:
    """4 s at 25 frames a second in milliseconds; a key frame every 25 frames; frames 50 to 59 are missing."""
    numbers = [number for number in range(FRAMES) if not 50 <= number < 60]
    index = plain_index([number * STEP for number in numbers], key=[number % 25 == 0 for number in numbers])
    gaps = replace(index.structure, gaps=((49 * STEP, 11 * STEP),), gap_count=1, sentences=("There is a gap.",))
    letters = np.array([ord("I" if number % 25 == 0 else "B" if number % 2 else "P") for number in numbers], np.uint8)
    return Positions(replace(index, structure=gaps, letter=letters))


@pytest.fixture
def timeline(qtbot: QtBot, qapp: QApplication, positions: Positions) -> Iterator[Timeline]:
    theme.apply(qapp, Choice.DARK)
    player = Player()
    player.positions = positions
    made = Timeline(player)
    qtbot.addWidget(made)
    made.resize(LABELS + RIGHT + 800, 300)
    made.show()
    made.show_content(positions=positions)
    yield made
    player.close()


def _row(timeline: Timeline, name: str) -> int:
    """The middle of a lane, in pixels from the top."""
    return round(next(rect.center().y() for key, _text, rect in timeline.stack.rows() if key == name))


def _colors(timeline: Timeline, name: str) -> set[str]:
    place = next(rect for key, _text, rect in timeline.stack.rows() if key == name).toRect()
    picture = timeline.grab().toImage()
    return {
        QColor(picture.pixel(x, y)).name()
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
    }


def test_packets_are_coloured_by_picture_type(timeline: Timeline) -> None:
    assert {type_color(ord(letter)).name() for letter in "IPB"} <= _colors(timeline, "packets")


def test_a_gap_is_hatched(timeline: Timeline, positions: Positions) -> None:
    whole = _colors(timeline, "packets")
    quiet = replace(positions.index, structure=replace(positions.index.structure, gaps=()))
    timeline.show_content(positions=Positions(quiet))
    assert whole - _colors(timeline, "packets")


def test_the_closest_zoom_shows_a_few_frames_around_the_playhead(timeline: Timeline, positions: Positions) -> None:
    timeline._player.position = 30
    for _ in range(60):
        timeline.zoom(1)
    scale = timeline.stack.scale
    assert scale.end - scale.start == pytest.approx(FEWEST_FRAMES * positions.end / len(positions))
    assert scale.start <= positions.seconds(30) <= scale.end
    timeline.show_all()
    assert (scale.start, scale.end) == (0.0, positions.end)


def test_the_wheel_zooms_around_the_pointer_and_moves_along(timeline: Timeline) -> None:
    def turn(modifiers: Qt.KeyboardModifier) -> None:
        point = QPointF(LABELS + 400, 50)
        notch = QPoint(0, 120)
        event = QWheelEvent(
            point, timeline.mapToGlobal(point), notch, notch, Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        timeline.wheelEvent(event)

    scale = timeline.stack.scale
    before = scale.seconds(LABELS + 400)
    turn(Qt.KeyboardModifier.ControlModifier)
    assert scale.seconds(LABELS + 400) == pytest.approx(before)
    assert scale.start > 0
    start = scale.start
    turn(Qt.KeyboardModifier.NoModifier)
    assert scale.start < start


def test_the_page_turns_when_the_playhead_leaves_it(timeline: Timeline, positions: Positions) -> None:
    for _ in range(60):
        timeline.zoom(1)
    timeline._player.position = 80
    timeline._player.moved.emit(80)
    assert timeline.stack.scale.start <= positions.seconds(80) <= timeline.stack.scale.end


def test_sound_is_a_waveform_and_on_demand_a_spectrogram(timeline: Timeline) -> None:
    height = timeline.sizeHint().height()
    builder = SoundViewBuilder(Fraction(4))
    times = np.arange(4 * RATE) / RATE
    builder.add(0, np.asarray(np.sin(2 * np.pi * 1000 * times) * 20000, np.int16))
    timeline.show_content(sound=builder.finish())
    timeline.resize(timeline.width(), timeline.sizeHint().height())
    assert timeline.sizeHint().height() > height
    wave = _colors(timeline, "sound")
    QTest.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(LABELS + 300, _row(timeline, "sound")))
    timeline.resize(timeline.width(), timeline.sizeHint().height())
    assert "#000004" in _colors(timeline, "sound") - wave


def test_the_card_over_the_pointer_shows_picture_time_and_what_the_lane_knows(
    timeline: Timeline, positions: Positions
) -> None:
    timeline.scrub = Scrub()
    timeline.scrub.keep(Glimpse(1.0, QImage(16, 9, QImage.Format.Format_RGB32)))
    x = round(timeline.stack.scale.x(positions.seconds(25) + 0.001))
    QTest.mouseMove(timeline, QPoint(x, _row(timeline, "packets")))
    assert timeline._card.isVisible()
    assert timeline._card.text == "00:00:01.000 · pts 1000\nI, key frame · 1 bytes"
    timeline.leaveEvent(QEvent(QEvent.Type.Leave))
    assert not timeline._card.isVisible()


def test_while_the_exact_frame_is_awaited_a_small_one_stands_in(
    qtbot: QtBot, timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    timeline.scrub = Scrub()
    timeline.scrub.keep(Glimpse(1.5, QImage(16, 9, QImage.Format.Format_RGB32)))
    monkeypatch.setattr(type(timeline._player.feed), "busy", property(lambda _feed: True))
    with qtbot.waitSignal(timeline.previewed, timeout=2000) as told:
        QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(LABELS + 400, 60))
    assert told.args is not None
    assert told.args[1] == 1.5


def test_what_lies_outside_the_marked_range_stands_back(timeline: Timeline, positions: Positions) -> None:
    before = timeline.grab().toImage()
    timeline._player.marks = (25, 49)
    timeline._player.pace_changed.emit()
    after = timeline.grab().toImage()
    row = _row(timeline, "shots")
    inside, outside = (round(timeline.stack.scale.x(positions.seconds(place))) for place in (30, 70))
    assert after.pixel(inside, row) == before.pixel(inside, row)
    assert after.pixel(outside, row) != before.pixel(outside, row)


def test_the_nearest_picture_is_found() -> None:
    scrub, image = Scrub(), QImage(16, 9, QImage.Format.Format_RGB32)
    assert scrub.nearest(1.0) is None
    for seconds in (4.0, 0.0, 8.0, 2.0):
        scrub.keep(Glimpse(seconds, image))
    found = [scrub.nearest(seconds) for seconds in (-1.0, 0.9, 1.1, 5.9, 6.1, 99.0)]
    assert [glimpse.seconds for glimpse in found if glimpse] == [0.0, 0.0, 2.0, 4.0, 8.0, 8.0]


def test_pictures_of_a_long_clip_are_key_frames_far_apart_first() -> None:
    pts = list(range(0, 3 * 3600 * 1000, 1000))
    positions = Positions(plain_index(pts, key=[number % 10 == 0 for number in range(len(pts))]))
    asked = wanted(positions)
    assert len(asked) <= MOST
    assert all(one % 10_000 == 0 for one in asked)
    assert sorted(asked)[-1] > 0.99 * pts[-1]
    first = sorted(asked[:16])
    assert max(after - before for before, after in pairwise(first)) < pts[-1] / 10


def test_pictures_of_a_short_clip_come_in_order(positions: Positions) -> None:
    asked = wanted(positions)
    assert asked == sorted(set(asked))
    assert len(asked) == 8


def test_each_place_comes_once() -> None:
    for count in (1, 2, 3, 7, 8, 9, 240):
        assert sorted(spread_out(count)) == list(range(count))


def test_marks_that_overlap_lie_in_rows() -> None:
    assert rows_of(np.array([0, 1, 2, 5]), np.array([4, 1, 3, 6])).tolist() == [0, 1, 1, 0]
    assert rows_of(np.zeros(9, np.int64), np.full(9, 9)).max() == MARK_ROWS - 1


def test_marks_denser_than_pixels_are_drawn_once_for_each_column() -> None:
    starts = np.arange(100_000) / 1000
    marks = MarkStretches(starts, starts + 0.001, np.zeros(100_000, np.int8), np.zeros(100_000, np.int32), str)
    drawn = marks.seen(Scale(0, 300, 0, 100))
    assert len(drawn) == 300 / COLUMN
    assert np.diff(drawn).max() == 1000
    assert marks.seen(Scale(0, 300, 50, 50.0105)).tolist() == list(range(49999, 50011))
    assert marks.said_at(0.0125) == ["12"]
    many = MarkStretches(np.zeros(50), np.ones(50), np.zeros(50, np.int8), np.zeros(50, np.int32), str)
    assert many.said_at(0.5) == [*map(str, range(SAID)), "…"]


def test_of_marks_in_one_column_the_longest_is_drawn() -> None:
    ends = np.array([0.1, 50.0, 0.1, *[99.1] * 60])
    starts = np.array([0.0, 0.05, 0.06, *[99.0] * 60])
    marks = MarkStretches(starts, ends, np.zeros(63, np.int8), np.zeros(63, np.int32), str)
    assert marks.seen(Scale(0, 60, 0, 100)).tolist() == [1, 3]
