"""The timeline's lanes, its zoom down to single frames, and what it shows before the exact frame comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate, pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.clips import plain_index
from ui import theme
from ui.desk.keyframe_strip import KeyframeStrip
from ui.desk.lane_stack import LABELS, RIGHT, LaneStack
from ui.desk.lanes import Bar, Content, MatchLane
from ui.desk.mark_stretches import COLUMN, SAID, MarkStretches
from ui.desk.packet_lane import LEAST, pixels, type_color
from ui.desk.player import Player
from ui.desk.scale import Scale
from ui.desk.scrub import MOST, Glimpse, Scrub, spread_out, wanted
from ui.desk.stage import LanesPane
from ui.desk.timeline import FEWEST_FRAMES, Timeline
from ui.models.mark_index import MARK_ROWS, rows_of
from ui.playing.positions import Positions
from ui.theme import Choice
from workbench.media.model import CROWDED, REPEATED, FrameIndex
from workbench.odd_times import Stretches, damaged_in
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


@pytest.mark.parametrize("each", [2.3, 3.6], ids=["several a column", "narrow ones"])
def test_packets_too_narrow_for_seams_tile(timeline: Timeline, each: float) -> None:
    """Frame after frame: what shows through between them looks like frames that are not there."""
    timeline.resize(round(LABELS + RIGHT + 99 * each), 300)
    place = next(rect for key, _text, rect in timeline.stack.rows() if key == "packets").toRect()
    picture = timeline.grab().toImage()
    packets = {type_color(ord(letter)).name() for letter in "IPB"}
    hatched = [range(*(round(timeline.stack.scale.x(at)) for at in (1.96 - 0.03, 2.41 + 0.03)))]
    seen = {
        QColor(picture.pixel(x, place.bottom() - 1)).name()
        for x in range(timeline.stack.left + 1, place.right() - 1)
        if not any(x in gap for gap in hatched)
    }
    assert seen <= packets


def test_a_short_match_is_told_beside_its_mark_and_under_the_pointer(timeline: Timeline) -> None:
    def words(*bars: Bar) -> tuple[bool, bool]:
        """Whether words stand before and after the middle of the lane."""
        timeline.show_content(matches=(MatchLane("a match", "still.jpg · same scene", 1, bars),), matched=1)
        image = timeline.grab().toImage()
        place = next(rect for key, _text, rect in timeline.stack.rows() if key == "a match").toRect()
        middle, ink = round(timeline.stack.scale.x(timeline.stack.whole / 2)), QColor(theme.tokens().text)
        found = [
            any(
                theme.contrast(ink, image.pixelColor(x, y)) < 1.5
                for x in side
                for y in range(place.top(), place.bottom())
            )
            for side in (range(place.left() + 6, middle - 20), range(middle + 20, place.right()))
        ]
        return found[0], found[1]

    whole = timeline.stack.whole
    assert words(Bar(whole * 0.55, whole * 0.55)) == (False, True)
    assert words(Bar(whole * 0.999, whole)) == (False, True)  # before it, for there is no room behind
    assert words(Bar(whole * 0.45, whole * 0.45), Bar(whole * 0.5, whole * 0.5)) == (False, True)
    assert words(*(Bar(whole * share / 25, whole * share / 25) for share in range(1, 26))) == (False, False)
    assert words(Bar(0.0, whole)) == (False, False)  # in it, in the ink of its colour
    timeline.show_content(matches=(MatchLane("a match", "still.jpg · same scene", 1, (Bar(1.0, 1.0),)),), matched=1)
    x, y = timeline.stack.scale.x(1.0), _row(timeline, "a match")
    said = [timeline.stack.hint(QPointF(x + off, y), 1.0) for off in (3, 9)]
    assert said == ["0:01.0 · still.jpg · same scene\nShared: 0:01.0", "0:01.0 · still.jpg · same scene"]


def test_keyframes_below_the_lanes_are_scrolled_to_where_room_is_short(qtbot: QtBot, timeline: Timeline) -> None:
    strip = KeyframeStrip()
    pane = LanesPane(timeline, strip)
    qtbot.addWidget(pane)
    pane.show()
    (area,) = pane.findChildren(QScrollArea)
    bar = area.verticalScrollBar()
    for height, fits in ((150, False), (600, True)):
        pane.resize(800, height)
        QApplication.processEvents()
        assert (bar.maximum() == 0, strip.visibleRegion().isEmpty()) == (fits, not fits)
    pane.resize(800, 150)
    pane.activateWindow()
    timeline.setFocus()
    QApplication.processEvents()
    QTest.keyClick(timeline, Qt.Key.Key_Tab)
    assert strip.visibleRegion().boundingRect().height() == strip.height()
    bar.setValue(bar.maximum())
    at, step = QPointF(10, timeline.height() - 5), QPoint(0, 120)
    turned = QWheelEvent(
        at, at, step, step, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    timeline.wheelEvent(turned)
    assert not turned.isAccepted()  # on the names: left to what scrolls
    timeline.setParent(None)  # each goes by itself


def test_a_gap_is_hatched(timeline: Timeline, positions: Positions) -> None:
    whole = _colors(timeline, "packets")
    assert timeline.accessibleName() == "Timeline, 1 gap"
    said = timeline.stack.hint(QPointF(LABELS + 1, _row(timeline, "packets")), positions.seconds(49))
    assert said.endswith("gap: lasts 440.0 ms, usually 40.0 ms")
    assert "Hatched: a gap" in timeline.stack.lane_hint(_row(timeline, "packets"))
    quiet = plain_index(range(0, FRAMES * STEP, STEP), key=[number % 25 == 0 for number in range(FRAMES)])
    letters = np.resize(positions.index.letter, FRAMES)
    timeline.show_content(positions=Positions(replace(quiet, letter=letters)))
    assert whole - _colors(timeline, "packets")
    assert timeline.accessibleName() == "Timeline"
    assert "Hatched" not in timeline.stack.lane_hint(_row(timeline, "packets"))


def test_each_oddity_has_a_form_of_its_own(timeline: Timeline) -> None:
    """On grey screens too: the lane is looked at without its colours."""
    plain = plain_index(range(0, FRAMES * STEP, STEP), key=[number % 25 == 0 for number in range(FRAMES)])

    def drawn(index: FrameIndex, damaged: Sequence[tuple[int, int]] = ()) -> bytes:
        """Where the middle of the odd stretch goes from lighter to darker."""
        timeline.show_content(positions=Positions(index), damaged=damaged_in(index, damaged))
        place = next(rect for key, _text, rect in timeline.stack.rows() if key == "packets").toRect()
        picture = timeline.grab(place).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        grey = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
        return bytes((np.diff(grey[:, 280:440].astype(int), axis=1) != 0).tobytes())

    flags = np.zeros((2, FRAMES), np.uint8)
    flags[0, 30:60], flags[1, 30:60] = REPEATED, CROWDED
    lengths = [STEP + 10 * (30 <= number < 60) for number in range(FRAMES - 1)]
    wavering = plain_index([0, *accumulate(lengths)], key=[number % 25 == 0 for number in range(FRAMES)])
    ways = [drawn(plain), drawn(plain, ((30 * STEP, 60 * STEP),)), drawn(wavering)]
    ways += [drawn(replace(plain, flags=flags[0])), drawn(replace(plain, flags=flags[1]))]
    assert len(set(ways)) == len(ways)
    timeline.show_content(damaged=damaged_in(plain, ((30 * STEP, 60 * STEP), (80 * STEP, 80 * STEP))))
    assert timeline.accessibleName().startswith("Timeline, 2 damaged stretches")


def test_one_odd_frame_of_three_hours_is_seen_and_very_many_are_no_more_than_pixels() -> None:
    pts = np.arange(3 * 3600 * 25) * STEP
    positions = Positions(plain_index(pts.tolist()))
    scale = Scale(left=0, width=800, start=0.0, end=positions.end)
    one = Stretches(np.array([200_000]), np.array([200_001]))
    ((x, width),) = pixels(scale, positions, one)
    assert (x, width) == (200_000 * 800 // len(pts), LEAST)
    every = Stretches(np.arange(0, len(pts), 2), np.arange(1, len(pts) + 1, 2))
    assert pixels(scale, positions, every) == [(0, 800)]
    scale.start, scale.end = positions.seconds(199_999), positions.seconds(200_003)
    assert pixels(scale, positions, one) == [(200, 200)]
    assert len(pixels(scale, positions, every)) == 2
    scale.start, scale.end = positions.seconds(300), positions.seconds(400)
    assert pixels(scale, positions, one) == []


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
    lane = next(rect for name, _title, rect in timeline.stack.rows() if name == "sound").toRect()
    scale = timeline.grab().toImage().copy(lane.left(), lane.top(), 40, lane.height())
    above = range(round(0.6 * scale.height()))  # the tone, at 1 kHz, lies below
    bright = [y for y in above if QColor(scale.pixel(4, y)).lightness() > 60]
    assert bright[0] <= 1  # 8 kHz
    assert abs(bright[-1] - lane.height() / 2) <= 2  # 4 kHz


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


def test_the_lanes_of_matches_say_how_many_there_are() -> None:
    stack = LaneStack()
    lanes = tuple(MatchLane(f"match {number}", "another", number, (Bar(0, 1),)) for number in range(3))
    for matched, names in ((3, ["Matches", "", ""]), (12, ["Matches", "3 / 12", ""])):
        stack.content = Content(matches=lanes, matched=matched)
        assert [text for _name, text, _rect in stack.rows()][-3:] == names
    second = stack.rows()[-2][2].center().y()
    assert stack.lane_hint(second) == "The strongest 3 of 12 matches. The others are listed under “Seen before?”."


def test_the_first_tags_and_the_first_other_clips_are_told_apart_by_colour(qapp: QApplication) -> None:
    for choice in (Choice.LIGHT, Choice.DARK):
        theme.apply(qapp, choice)
        drawn = [of(number).name() for of in (theme.clip_color, theme.tag_color) for number in range(2)]
        assert len(set(drawn)) == len(drawn)


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
    assert [marks.under(at, 0, 0.01) for at in (0.07, 20.0, 60.0)] == [2, 1, None]
    assert marks.under(20.0, 1, 0.01) is None
