"""Marks on the picture: shown at the frame they hold at, drawn, moved and resized by hand or by keyboard.

A box or polygon that is moved at another frame gets a keyframe there. What is drawn is in shares of the frame, whatever
zoom, pan, mirror and turn the view has.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import inf

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF, QRegion
from PySide6.QtWidgets import QWidget

from cases.judgement import Annotation
from cases.marks import Point, Region, between, blurs, read_region, written_region
from cases.records import ClipKind
from ui.desk import marks_drawing as drawing
from ui.desk.frame_view import ARROWS, FrameView
from ui.desk.marks import Marks
from ui.desk.marks_moving import BEGINNING, CORNERS, carried, clipped, handles_at, snapped
from ui.desk.player import Player
from ui.models.mark_index import Held
from ui.playing.feed import Shown
from workbench.media.steps import Steps
from workbench.places import back_from, onto

REACH = 9.0
"""Pixels from a handle within which it is taken hold of."""
LEAST_DRAG = 4.0
"""Pixels that a hand must move to draw a box; less is a click."""
MOST_CORNERS = 200
"""Corners of a polygon drawn by hand."""
MOST_DRAWN = 40
"""Marks drawn on one frame; more could not be told apart."""
LEAD = 12
"""Pixels of the screen that an arrow key leads to the next corner of a polygon; one with Shift."""
NUDGE = 1.0
"""Pixels of the picture that Alt and an arrow move a mark; with Shift its lower right corner."""


class Tool(Enum):
    """What a press of the mouse does."""

    CHOOSE = "choose"
    BOX = "box"
    POLYGON = "polygon"


@dataclass(frozen=True)
class _Grip:
    """What is held by the mouse: a mark's handle, or the whole of it (None), from a point of the frame."""

    held: Held
    handle: int | None
    start: Point
    mark: Annotation
    """As it was."""


class MarksOverlay(QWidget):
    """Lies over a :class:`FrameView` and lets through what it has no use for.

    Signals: ``drawn(Held)`` a new mark; ``tool_changed(Tool)``; ``delete_wanted(Held)``.
    """

    drawn = Signal(object)
    tool_changed = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, view: FrameView, marks: Marks, player: Player) -> None:
        super().__init__(view)
        self._view, self._marks, self._player = view, marks, player
        self.tool = Tool.CHOOSE
        self._steps: Steps = ()
        self._pts: int | None = None
        self._shown_for = (-inf, inf)
        """Timestamps from and until which the frame is on screen."""
        self._crowded = False
        """Whether more marks hold at it than are drawn."""
        self._grip: _Grip | None = None
        self._draft: Annotation | None = None
        self._from: Point | None = None
        self._points: list[Point] = []
        self._pointer: Point | None = None
        self._led = False
        """Whether keys have led there."""
        self.setAccessibleName(self.tr("Marks on the picture"))
        self.setMouseTracking(True)
        view.installEventFilter(self)
        player.shown.connect(self._shown)
        marks.changed.connect(self.update)
        marks.chosen_changed.connect(self.update)
        self.setGeometry(view.rect())

    # what the desk asks for

    def leave(self) -> None:
        """Another clip comes: nothing is drawn until its frame is here."""
        self.use(Tool.CHOOSE)
        self._pts, self._steps = None, ()
        self.update()

    def use(self, tool: Tool) -> None:
        """Take a tool in hand, or lay it down."""
        if tool is not Tool.CHOOSE:
            self._player.pause()
            self._view.setFocus()
            self._marks.choose(None)
        self.tool, self._from, self._points, self._grip, self._draft = tool, None, [], None, None
        self._led = False
        self.setCursor(Qt.CursorShape.ArrowCursor if tool is Tool.CHOOSE else Qt.CursorShape.CrossCursor)
        self.tool_changed.emit(tool)
        self.update()

    def mark_here(self) -> None:
        """Mark the range, or the frame on screen, as a whole."""
        self._add(Region())

    def range_here(self) -> tuple[int, int | None]:
        """What a new mark holds for: the range that is marked on the timeline, else the frame on screen."""
        positions = self._player.positions
        if positions is None:
            return 0, None
        if self._player.marks == (None, None):
            return positions.pts(self._player.position), None
        first, last = self._player.range
        return positions.pts(first), positions.pts(last)

    # where things are

    def to_view(self, point: Point) -> QPointF:
        """Where a point of the frame is on this widget."""
        x, y = onto(point, self._steps)
        place = self._view.place()
        return QPointF(place.left() + x * place.width(), place.top() + y * place.height())

    def to_frame(self, at: QPointF) -> Point:
        """Which point of the frame is at ``at``, in shares; may lie outside of it."""
        place = self._view.place()
        point = (at.x() - place.left()) / place.width(), (at.y() - place.top()) / place.height()
        return back_from(point, self._steps)

    def outline(self, mark: Annotation) -> list[QPointF]:
        """The corners of a mark at the frame on screen."""
        return [self.to_view(point) for point in read_region(mark.region).outline_at(self._pts or 0)]

    def handles(self, mark: Annotation) -> list[QPointF]:
        """Where it can be taken hold of."""
        return [self.to_view(point) for point in handles_at(read_region(mark.region), self._pts or 0)]

    def visible(self) -> list[tuple[Held, bool]]:
        """Marks with a region at the frame on screen, and whether each is there only because it is chosen.

        At most :data:`MOST_DRAWN` beside the chosen one.
        """
        if self._pts is None or self._view.image.isNull():
            return []
        chosen = self._marks.chosen
        here = [held for held in self._marks.index.at(*self._shown_for, MOST_DRAWN + 1) if held is not chosen]
        self._crowded = len(here) > MOST_DRAWN
        found = [(held, False) for held in here[:MOST_DRAWN]]
        if chosen is not None and not read_region(self._now(chosen).region).whole:
            found.append((chosen, not self._holds(self._now(chosen))))
        return found

    def _holds(self, mark: Annotation) -> bool:
        """Whether ``mark`` holds while the frame on screen is shown; it may begin and end between two frames."""
        begin, until = self._shown_for
        return mark.start_pts < until and (mark.start_pts if mark.end_pts is None else mark.end_pts) >= begin

    def _now(self, held: Held) -> Annotation:
        """The mark as the hand that moves it has it."""
        return self._draft if self._draft is not None and self._grip and self._grip.held is held else held.mark

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks of this frame, the one that is being drawn, and what the tool waits for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(self._view.glass().toAlignedRect())))
        visible = self.visible()
        for held, ghost in visible:
            self._paint(painter, held, ghost=ghost)
        if self._view.image.isNull():
            return
        color = self._marks.color(self._new(Region()))
        if self._from is not None and self._pointer is not None:
            region = Region(box=between(self._from, self._pointer))
            corners = [self.to_view(point) for point in region.outline_at(0)]
            drawing.paint_outline(painter, corners, color, chosen=True, ghost=False, blurs=False)
        if self._points:
            points = [self.to_view(point) for point in (*self._points, self._pointer or self._points[-1])]
            drawing.paint_open_line(painter, points, color)
        if self.tool is Tool.POLYGON and self._led and self._pointer is not None:
            drawing.paint_cross(painter, self.to_view(self._pointer), color)
        hint = self._hint(lost=any(ghost for _, ghost in visible), crowded=self._crowded)
        if hint:
            drawing.paint_hint(painter, hint, QRectF(self.rect()))

    def _paint(self, painter: QPainter, held: Held, *, ghost: bool) -> None:
        mark, chosen = self._now(held), held is self._marks.chosen
        color, corners = self._marks.color(mark), self.outline(mark)
        drawing.paint_outline(painter, corners, color, chosen=chosen, ghost=ghost, blurs=blurs(mark))
        if chosen:
            handles = self.handles(mark)
            drawing.paint_handles(painter, handles, color, min(drawing.HANDLE, _thin(handles) / 8))
        name = f"{mark.tag} · {mark.text}" if mark.text and chosen else mark.tag
        if self._pts in read_region(mark.region).keyframes:
            name = f"◆ {name}"
        drawing.paint_name(painter, corners, " ".join(name.split()), color, QRectF(self.rect()))

    def _hint(self, *, lost: bool, crowded: bool) -> str:
        if self.tool is Tool.CHOOSE and lost:
            return self.tr("Not marked at this frame. Drag it to where it is now, and it follows.")
        if self.tool is Tool.CHOOSE:
            return self.tr("There are more marks at this frame than are drawn: the list has all.") if crowded else ""
        if self.tool is Tool.BOX:
            return self.tr("Drag a box. Enter draws one in the middle, Esc leaves.")
        if self._points:
            return self.tr("Enter or a double click closes, Backspace takes one back, Esc leaves.")
        return self.tr("Click the corners, or go there by arrows and set each with Space. Esc leaves.")

    # by mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Draw with the tool in hand; else take hold of a mark, choose one, or let the picture have the press."""
        event.ignore()
        if event.button() is not Qt.MouseButton.LeftButton or self._pts is None or self._view.image.isNull():
            return
        at, point = event.position(), self.to_frame(event.position())
        if self.tool is Tool.BOX:
            self._from = self._pointer = point
        elif self.tool is Tool.POLYGON:
            self._corner(point)
        elif not self._take(at, point):
            self._marks.choose(None)
            return
        self._view.setFocus()
        event.accept()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what was begun, or show what could be."""
        event.ignore()
        self._pointer, self._led = clipped(self.to_frame(event.position())), False
        if self._grip is not None:
            self._draft = self._dragged(self._grip, self.to_frame(event.position()))
        elif self.tool is Tool.CHOOSE:
            self._point(event.position())
        if self._grip or self._from or self._points:
            event.accept()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was drawn or moved is kept."""
        event.ignore()
        if self._from is not None and self.tool is Tool.BOX:
            begin, self._from = self._from, None
            far = self.to_view(begin) - event.position()
            if max(abs(far.x()), abs(far.y())) >= LEAST_DRAG:
                self._add(Region(box=between(begin, self.to_frame(event.position()))))
        elif self._grip is not None:
            grip, draft, self._grip, self._draft = self._grip, self._draft, None, None
            if draft is not None:
                self._marks.revise(grip.held, draft)
        else:
            return
        event.accept()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Close the polygon; with a mark under the pointer nothing more than choose it."""
        event.ignore()
        if self.tool is Tool.POLYGON:
            self._close()
            event.accept()
        elif self.tool is Tool.BOX or self._under(event.position()) is not None:
            event.accept()

    def _take(self, at: QPointF, point: Point) -> bool:
        """Take hold of the chosen mark, or of another one under ``at``; False where there is none."""
        chosen = self._marks.chosen
        near = self._handle_at(at)
        held = chosen if near is not None else self._under(at)
        if held is None:
            return False
        self._player.pause()
        self._marks.choose(held)
        self._grip, self._draft = _Grip(held, near, point, held.mark), None
        return True

    def _handle_at(self, at: QPointF) -> int | None:
        chosen = self._marks.chosen
        if chosen is None or chosen not in [held for held, _ in self.visible()]:
            return None
        handles = self.handles(chosen.mark)
        away = [(place - at).manhattanLength() for place in handles]
        nearest = min(range(len(away)), key=away.__getitem__)
        return nearest if away[nearest] <= min(REACH, _thin(handles) / 4) else None  # what is small can be moved too

    def _under(self, at: QPointF) -> Held | None:
        """The smallest mark under ``at``, the chosen one before others."""
        found = []
        for held, _ghost in self.visible():
            shape = QPolygonF(self.outline(held.mark))
            if shape.containsPoint(at, Qt.FillRule.OddEvenFill):
                around = shape.boundingRect()
                found.append((held is not self._marks.chosen, around.width() * around.height(), id(held), held))
        return min(found)[3] if found else None

    def _point(self, at: QPointF) -> None:
        """The pointer says what a press would do."""
        if self._handle_at(at) is not None:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif self._under(at) is not None:
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.unsetCursor()

    def _dragged(self, grip: _Grip, point: Point) -> Annotation:
        by = point[0] - grip.start[0], point[1] - grip.start[1]
        return self._moved(grip.mark, grip.handle, by)

    def _moved(self, mark: Annotation, handle: int | None, by: Point) -> Annotation:
        return carried(snapped(mark, self._player.positions), self._pts or 0, handle, by)

    # by keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the picture's size; keys that concern marks are taken before the picture has them."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._leads(event):
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, chosen = Qt.Key(event.key()), self._marks.chosen
        if key is Qt.Key.Key_Escape and (self.tool is not Tool.CHOOSE or chosen is not None):
            self.use(Tool.CHOOSE)
            self._marks.choose(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tool is Tool.BOX:
            self._add(Region(box=BEGINNING))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tool is Tool.POLYGON:
            self._close()
        elif self._leads(event):
            self._lead(key, fine=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key is Qt.Key.Key_Backspace and self._points:
            self._points.pop()
        elif key is Qt.Key.Key_Delete and chosen is not None:
            self.delete_wanted.emit(chosen)
        elif chosen is not None and key in ARROWS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._nudge(chosen, key, resize=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            return False
        self.update()
        return True

    def _leads(self, event: QKeyEvent) -> bool:
        """Whether a key leads to the next corner of a polygon, or sets it."""
        other = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        key = Qt.Key(event.key())
        return (
            self.tool is Tool.POLYGON and (key in ARROWS or key is Qt.Key.Key_Space) and not event.modifiers() & other
        )

    def _lead(self, key: Qt.Key, *, fine: bool) -> None:
        at = self._pointer or self.to_frame(self._view.place().center())
        if key is Qt.Key.Key_Space:
            self._corner(at)
        else:
            by = QPointF(*ARROWS[key]) * (1 if fine else LEAD)
            self._pointer = clipped(self.to_frame(self.to_view(at) + by))
        self._led = True

    def _corner(self, at: Point) -> None:
        if len(self._points) < MOST_CORNERS:
            self._points.append(clipped(at))

    def _nudge(self, held: Held, key: Qt.Key, *, resize: bool) -> None:
        size, (x, y) = self._view.image.size(), ARROWS[key]
        region = read_region(held.mark.region)
        if self._pts is None or size.isEmpty() or region.whole:
            return
        begin = back_from((0.0, 0.0), self._steps)
        end = back_from((x * NUDGE / size.width(), y * NUDGE / size.height()), self._steps)
        by = end[0] - begin[0], end[1] - begin[1]
        handle = CORNERS.index((1, 1)) if resize and not region.polygon_at(self._pts) else None
        self._marks.revise(held, self._moved(held.mark, handle, by))

    # making

    def _close(self) -> None:
        points = tuple(dict.fromkeys(self._points))
        if len(points) >= 3:
            self._add(Region(polygon=points))

    def _new(self, region: Region) -> Annotation:
        clip = self._marks.clip
        start, end = self.range_here()
        return Annotation(
            clip.case_id if clip else "",
            clip.id if clip else "",
            start,
            self._marks.last_tag,
            self._marks.session.analyst,
            end_pts=end,
            region=written_region(region),
        )

    def _add(self, region: Region) -> None:
        clip = self._marks.clip
        if clip is None or clip.kind is ClipKind.AUDIO or self._pts is None:
            return
        self.use(Tool.CHOOSE)
        self.drawn.emit(self._marks.add(self._new(region)))

    def _shown(self, shown: Shown) -> None:
        self._pts, self._steps = shown.pts, shown.steps
        positions, place = self._player.positions, shown.position
        if positions is None:
            self._pts, self._shown_for = 0, (-inf, inf)  # a still
        else:
            until = positions.pts(place + 1) if place + 1 < len(positions) else inf
            self._shown_for = (shown.pts if place else -inf, until)
        self.update()


def _thin(handles: list[QPointF]) -> float:
    """The shorter side of what the handles are around, in pixels."""
    around = QPolygonF(handles).boundingRect()
    return max(min(around.width(), around.height()), 12.0)
