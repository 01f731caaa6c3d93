"""Marks on the picture: drawn, moved along a track, blurred, undone; on the real window."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cases.judgement import Annotation, Withdrawal
from cases.marks import blurs, read_region
from tests.ui.conftest import answer, counter_clip, drop, open_root, settle
from tests.ui.crowd import CROWD, add_many
from tests.ui.watchdog import BAR_SECONDS, Watchdog
from ui.desk.desk import Desk
from ui.desk.marks_overlay import MOST_DRAWN, MarksOverlay, Tool
from ui.dialogs.small import ReasonForm
from ui.history import UNDONE
from ui.main_window import MainWindow
from workbench.media.client import MediaWorker
from workbench.report.collect import collect

pytestmark = pytest.mark.slow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, window: MainWindow, root: Path, tmp_path: Path) -> Desk:
    """A desk with a clip of 40 frames on screen."""
    open_root(qtbot, window, root)
    window.resize(1500, 950)
    drop(window, counter_clip(tmp_path / "counter.mp4", 40))
    made = window.desk
    assert made is not None
    qtbot.waitUntil(lambda: made.player.positions is not None, timeout=60_000)
    settle(qtbot, window)
    return made


def at(overlay: MarksOverlay, x: float, y: float) -> QPoint:
    """The pixel of the overlay at a point of the frame."""
    return overlay.to_view((x, y)).toPoint()


def drag(overlay: MarksOverlay, *points: tuple[float, float]) -> None:
    places = [at(overlay, *point) for point in points]
    QTest.mousePress(overlay, LEFT, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(overlay, place)
    QTest.mouseRelease(overlay, LEFT, pos=places[-1])


def keys(desk: Desk, *pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in pressed:
        QTest.keyClick(desk.viewer.view, key, modifier)


def go(qtbot: QtBot, desk: Desk, position: int) -> int:
    """Show a frame; returns its PTS."""
    desk.player.go(position)
    qtbot.waitUntil(lambda: not desk.player.feed.busy, timeout=10_000)
    assert desk.player.positions is not None
    return desk.player.positions.pts(position)


def recorded(desk: Desk) -> list[Annotation]:
    assert desk.clip is not None
    return desk.session.annotations(desk.clip)


def wait(qtbot: QtBot, window: MainWindow, holds: Callable[[], bool]) -> None:
    settle(qtbot, window)
    qtbot.waitUntil(holds, timeout=10_000)


def test_a_childs_face_is_marked_tracked_and_blurred_in_the_report(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    overlay, panel = desk.overlay, desk.inspector.marks
    first = go(qtbot, desk, 0)
    desk.commands.run("draw_box")
    assert overlay.tool is Tool.BOX
    drag(overlay, (0.1, 0.2), (0.2, 0.4), (0.3, 0.7))
    panel.tag.setText("child")
    panel.tag.editingFinished.emit()
    last = go(qtbot, desk, 39)
    drag(overlay, (0.2, 0.45), (0.5, 0.45), (0.7, 0.45))
    panel.blur.click()
    settle(qtbot, window)

    (mark,) = recorded(desk)
    assert (mark.tag, mark.start_pts, mark.end_pts, blurs(mark)) == ("child, blur", first, last, True)
    region = read_region(mark.region)
    assert [pts for pts, _ in region.track] == [first, last]
    assert region.box_at(first) == pytest.approx((0.1, 0.2, 0.2, 0.5), abs=0.01)
    assert region.box_at(last) == pytest.approx((0.6, 0.2, 0.2, 0.5), abs=0.01)
    middle = go(qtbot, desk, 20)
    (shown,) = overlay.visible()
    assert overlay.outline(shown[0].mark)[0].x() == pytest.approx(overlay.to_view((0.356, 0.2)).x(), abs=6)
    assert first < middle < last

    with MediaWorker() as worker:
        report = collect(desk.session.workspace, desk.session.case(mark.case_id), worker)
    exhibits = report.materials[0].exhibits
    assert exhibits
    assert all("-blurred" in one.picture.name for one in exhibits)


def test_a_polygon_is_tracked_as_a_whole_and_by_its_corners(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    overlay = desk.overlay
    first = go(qtbot, desk, 0)
    desk.commands.run("draw_polygon")
    for point in ((0.2, 0.2), (0.4, 0.2), (0.3, 0.6)):
        QTest.mouseClick(overlay, LEFT, pos=at(overlay, *point))
    keys(desk, Qt.Key.Key_Return)
    last = go(qtbot, desk, 39)
    drag(overlay, (0.3, 0.3), (0.5, 0.3), (0.7, 0.3))
    drag(overlay, (0.7, 0.6), (0.8, 0.8), (0.9, 0.9))
    settle(qtbot, window)
    (mark,) = recorded(desk)
    region = read_region(mark.region)
    assert region.keyframes == (first, last)
    assert (mark.start_pts, mark.end_pts) == (first, last)
    drawn, there = ((0.2, 0.2), (0.4, 0.2), (0.3, 0.6)), ((0.6, 0.2), (0.8, 0.2), (0.9, 0.9))
    assert region.polygon_at(first) == tuple(pytest.approx(point, abs=0.01) for point in drawn)
    assert region.polygon_at(last) == tuple(pytest.approx(point, abs=0.01) for point in there)
    middle = go(qtbot, desk, 20)
    assert first < middle < last
    share = (middle - first) / (last - first)
    assert overlay.outline(mark)[0].x() == pytest.approx(overlay.to_view((0.2 + 0.4 * share, 0.2)).x(), abs=6)
    desk.commands.run("undo")
    desk.commands.run("undo")
    settle(qtbot, window)
    (back,) = recorded(desk)
    assert read_region(back.region).polygon == tuple(pytest.approx(point, abs=0.01) for point in drawn)


def test_everything_done_to_a_mark_is_undone_and_done_again(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    overlay = desk.overlay
    go(qtbot, desk, 5)
    desk.commands.run("draw_box")
    drag(overlay, (0.4, 0.4), (0.6, 0.6))
    drag(overlay, (0.5, 0.5), (0.6, 0.6))
    settle(qtbot, window)
    (moved,) = recorded(desk)
    assert read_region(moved.region).box == pytest.approx((0.5, 0.5, 0.2, 0.2), abs=0.01)

    desk.commands.run("undo")
    settle(qtbot, window)
    (back,) = recorded(desk)
    assert (back.id, back.revision) == (moved.id, 3)  # the record forgets nothing
    assert read_region(back.region).box == pytest.approx((0.4, 0.4, 0.2, 0.2), abs=0.01)
    desk.commands.run("undo")
    settle(qtbot, window)
    assert recorded(desk) == []
    (gone,) = desk.session.workspace.store.find(Withdrawal)
    assert (gone.record_id, gone.reason) == (moved.id, UNDONE)

    desk.commands.run("redo")
    desk.commands.run("redo")
    settle(qtbot, window)
    (again,) = recorded(desk)
    assert again.id != moved.id
    assert read_region(again.region) == read_region(moved.region)

    def give_reason(form: ReasonForm) -> None:
        form.words.setPlainText("not a face")
        form.accept()

    answer(ReasonForm, give_reason)
    desk.marks.choose(desk.marks.shown()[0])
    keys(desk, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert recorded(desk) == []
    assert desk.session.workspace.store.find(Withdrawal)[-1].reason == "not a face"


def test_a_mark_is_where_it_was_drawn_under_zoom_mirror_and_turn(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    overlay, view = desk.overlay, desk.viewer.view
    for act in ("mirror_view", "turn_view"):
        desk.commands.run(act)
        settle(qtbot, window)
    view.set_zoom(view.zoom * 1.3, QPointF(200, 150))
    for point in ((0.0, 0.0), (0.25, 0.75), (1.0, 0.4)):
        assert overlay.to_frame(overlay.to_view(point)) == pytest.approx(point)
    assert overlay.to_view((0.0, 0.0)).y() == pytest.approx(view.place().bottom())
    desk.commands.run("draw_polygon")
    for point in ((0.4, 0.4), (0.6, 0.4), (0.5, 0.6)):
        QTest.mouseClick(overlay, LEFT, pos=at(overlay, *point))
    keys(desk, Qt.Key.Key_Return)
    settle(qtbot, window)
    (mark,) = recorded(desk)
    for point, drawn in zip(read_region(mark.region).polygon, ((0.4, 0.4), (0.6, 0.4), (0.5, 0.6)), strict=True):
        assert point == pytest.approx(drawn, abs=0.02)


def test_a_mark_is_made_with_the_keyboard_alone(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    go(qtbot, desk, 3)
    desk.commands.run("draw_box")
    keys(desk, Qt.Key.Key_Return)
    keys(desk, Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    keys(desk, Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, window)
    (mark,) = recorded(desk)
    size = desk.viewer.view.image.size()
    box = read_region(mark.region).box
    assert box == pytest.approx((0.375 - 1 / size.width(), 0.375, 0.25, 0.25 + 1 / size.height()), abs=1e-5)
    desk.commands.run("draw_polygon")
    keys(desk, Qt.Key.Key_Escape)
    assert desk.overlay.tool is Tool.CHOOSE

    place = desk.viewer.view.place()
    desk.commands.run("draw_polygon")
    for way in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        keys(desk, way)
    keys(desk, Qt.Key.Key_Return)
    settle(qtbot, window)
    corners = read_region(recorded(desk)[-1].region).polygon
    there = [(0.5, 0.5), (0.5 + 12 / place.width(), 0.5), (0.5 + 12 / place.width(), 0.5 + 12 / place.height())]
    assert corners == tuple(pytest.approx(point, abs=1e-4) for point in there)
    assert desk.player.position == 3
    assert not desk.player.speed


def test_where_a_mark_is_deleted_the_keyboard_stays_in_the_panel(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    panel = desk.inspector.marks

    def why(form: ReasonForm) -> None:
        form.words.setPlainText("Twice")
        assert form.save.text() == form.save.accessibleName() == "Delete"
        form.save.click()

    for _ in range(2):
        desk.commands.run("draw_box")
        keys(desk, Qt.Key.Key_Return)
        settle(qtbot, window)
    for there in (panel.list, panel.whole):  # with nothing left in the list, what makes the next one
        desk.marks.choose(desk.marks.shown()[0])
        panel.delete.setFocus()
        answer(ReasonForm, why)
        panel.delete.click()
        settle(qtbot, window)
        assert window.focusWidget() is there


def test_words_that_are_typed_stay_while_the_record_is_written_and_enter_returns_to_the_picture(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    field = desk.inspector.marks.tag
    field.setCompleter(None)  # type: ignore[arg-type]  # Qt takes None; its popup needs a display
    desk.commands.run("draw_box")
    keys(desk, Qt.Key.Key_Return)
    QTest.keyClicks(field, "chil")
    settle(qtbot, window)  # the new mark comes back from the record
    assert field.text() == "chil"
    QTest.keyClicks(field, "d")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert [mark.tag for mark in recorded(desk)] == ["child"]
    assert window.focusWidget() is desk.viewer.view
    assert field.text() == "child"


def test_the_range_of_the_timeline_is_the_range_of_what_is_marked(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    begin = go(qtbot, desk, 4)
    desk.commands.run("mark_in")
    end = go(qtbot, desk, 12)
    desk.commands.run("mark_out")
    desk.commands.run("mark_whole")
    settle(qtbot, window)
    (mark,) = recorded(desk)
    assert (mark.start_pts, mark.end_pts, mark.region) == (begin, end, "{}")
    drawn = desk.timeline.content.marks
    assert drawn is not None
    assert (drawn.height, len(drawn.starts), drawn.say(0)) == (1, 1, mark.tag)
    (row,) = desk.inspector.marks.rows.rows()
    assert row.when.startswith("00:00:00.160 – 00:00:00.480")

    timeline, scale = desk.timeline, desk.timeline.stack.scale
    lane = next(rect for name, _text, rect in timeline.stack.rows() if name == "marks")
    for seconds, chosen in ((0.3, 0), (0.9, None)):
        desk.marks.choose(None)
        at = QPointF(scale.x(seconds), lane.center().y())
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at.toPoint())
        now = timeline.content.marks
        assert now is not None
        assert now.chosen == chosen, "the bar that is pressed is the mark that is worked on"
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPointF(scale.x(0.3), lane.center().y()).toPoint())
    assert desk.marks.chosen is desk.marks.shown()[0]
    assert desk.inspector.marks.list.currentIndex().row() == 0


def test_marks_from_elsewhere_hold_while_their_frame_is_shown_and_the_glass_is_not_drawn_over(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    pts = [go(qtbot, desk, place) for place in (7, 6, 5)][-1]
    assert desk.clip is not None
    region = '{"box":[0,0,1,1]}'
    between_frames = Annotation(desk.clip.case_id, desk.clip.id, pts + 1, "sign", "Elsewhere", region=region)
    desk.session.add(between_frames, "marks")
    settle(qtbot, window)
    assert [held.mark.id for held, _ in desk.overlay.visible()] == [between_frames.id]
    go(qtbot, desk, 6)
    assert desk.overlay.visible() == []

    go(qtbot, desk, 5)
    view = desk.viewer.view
    assert view.glass().isEmpty()
    view.set_loupe(8)
    place = view.place()
    QTest.mouseMove(desk.overlay, place.topLeft().toPoint() + QPoint(3, 3))
    corner = place.topLeft().toPoint()
    assert view.glass().contains(QPointF(corner))
    plain, marked = desk.overlay.isVisible(), window.grab().toImage()
    desk.overlay.hide()
    at_corner = view.mapTo(window, corner)
    assert plain
    assert window.grab().toImage().pixelColor(at_corner) == marked.pixelColor(at_corner)


def test_a_hundred_thousand_marks_come_and_go_while_the_window_answers(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    clip, positions = desk.clip, desk.player.positions
    assert clip is not None
    assert positions is not None
    seen = Annotation(clip.case_id, clip.id, 0, "face", "Elsewhere", region='{"box":[0.1,0.1,0.2,0.2]}')
    place = f"{positions.pts(6)}"
    add_many(desk.session.workspace.store, seen, CROWD, start_pts="{0}", end_pts="{0}")
    add_many(desk.session.workspace.store, seen, 300, id="here-{0}", start_pts=place, end_pts=place)
    gc.collect()

    def watched(act: Callable[[], object], until: Callable[[], bool] = lambda: True) -> None:
        with Watchdog(1.5 * BAR_SECONDS):
            act()
            qtbot.wait(60)
            qtbot.waitUntil(until, timeout=120_000)

    watched(lambda: desk.session.changed.emit("marks"), lambda: len(desk.marks.shown()) == CROWD + 300)
    watched(lambda: go(qtbot, desk, 6))
    assert len(desk.overlay.visible()) == MOST_DRAWN
    watched(lambda: desk.timeline.zoom(4))
    watched(lambda: drag(desk.overlay, (0.5, 0.5), (0.6, 0.6)))
    watched(lambda: desk.commands.run("draw_box"))
    watched(lambda: keys(desk, Qt.Key.Key_Return))
    own = desk.marks.chosen
    assert own is not None
    watched(lambda: keys(desk, Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier))
    watched(lambda: settle(qtbot, window))
    assert len(desk.marks.shown()) == CROWD + 301
    assert (own, False) in desk.overlay.visible()
    watched(lambda: desk.session.changed.emit("marks"), lambda: not window.jobs.busy())
    assert own in desk.marks.shown()
    watched(lambda: desk.commands.run("undo"))
    watched(lambda: desk.commands.run("undo"))
    settle(qtbot, window)
    assert len(desk.marks.shown()) == CROWD + 300
