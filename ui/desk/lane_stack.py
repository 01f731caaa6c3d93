"""The lanes of the timeline one below the other: where each is, how it is painted, what it says under the pointer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui import i18n, theme
from ui.desk import lanes
from ui.desk.lanes import Content
from ui.desk.mark_lane import mark_under, paint_marks
from ui.desk.match_lane import paint_match, reaches
from ui.desk.odd_words import legend, odd_at
from ui.desk.packet_lane import paint_packets
from ui.desk.scale import Scale
from ui.desk.sound_lane import paint_spectrogram, paint_wave
from ui.widgets import counted
from ui.words import exact, span, tenths

LABELS = 84
"""Least pixels for the names of lanes; long names and large text have more."""
RIGHT = 14
"""Pixels free at the right end, so that the last moment can be reached."""
OVER = 6
"""Pixels that marks of the first and last moment may reach beyond their lane."""
PAD = 14
"""Pixels left of the lanes' names, in line with the viewer's words."""
GAP = 5
"""Pixels between two lanes, and under the last."""
TOP = 4
"""Pixels over the first lane."""
NAME_GAP = 10
"""Pixels between the longest name and the lanes."""
NAMED = 15
"""Pixels of a lane's name with a little air, at a text of 100 %: no lane is lower, names would touch."""
NEAR = 6
"""Pixels from a note's flag at which it is meant."""


@dataclass(frozen=True)
class Room:
    """Heights of a lane in pixels: the least that can be read, the usual, the most that is of use."""

    least: int
    usual: int
    most: int
    words: bool = False
    """Whether it holds words, and so grows with the text."""

    def heights(self, count: int = 1) -> tuple[int, int, int]:
        """The three heights for ``count`` of it in one lane, which has a name at its left."""
        every = (self.least, self.usual, self.most)
        found = [max(count * (theme.px(height) if self.words else height), theme.px(NAMED)) for height in every]
        return found[0], found[1], found[2]


RULER, BARS = Room(22, 24, 24, words=True), Room(16, 20, 24, words=True)
FILM, PACKETS, SOUND, SPECTROGRAM = Room(28, 46, 84), Room(18, 34, 64), Room(18, 30, 64), Room(48, 72, 160)


def tr(text: str) -> str:
    """Translate in the context of this module."""
    return QCoreApplication.translate("Lanes", text)


class LaneStack:
    """What is drawn of one clip, and on which stretch of time."""

    def __init__(self) -> None:
        self.content = Content()
        self.scale = Scale()
        self.whole = 1.0
        """Seconds of the clip."""
        self.width = 0
        """Pixels of the widget."""
        self.height = 0
        """Pixels of the widget, which the lanes share; 0 for as many as they usually have."""
        self.left = LABELS
        """Pixels of the names."""
        self.spectrogram = False
        """Whether the lane of sound shows a spectrogram instead of the envelope."""

    def painted(self, widget: QWidget) -> QPixmap:
        """All lanes, as they stand, for a widget of this size, density and font."""
        ratio = widget.devicePixelRatioF()
        made = QPixmap((QSizeF(widget.size()) * ratio).toSize())
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, text, rect in self.rows():
            painter.setFont(_lane_font(widget.font()))
            painter.setPen(theme.color(theme.tokens().quiet))
            place = QRectF(PAD, rect.top(), self.left - PAD, min(rect.height(), theme.px(22)))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            painter.save()
            side = OVER if name in ("ruler", "shots") else 1
            painter.setClipRect(rect.adjusted(-side, -3, RIGHT if name == "ruler" else side, 3))
            self._paint_lane(painter, name, rect)
            painter.restore()
        painter.end()
        return made

    def _paint_lane(self, painter: QPainter, name: str, rect: QRectF) -> None:
        look, content, scale = theme.tokens(), self.content, self.scale
        if name == "ruler":
            if content.positions is not None:
                lanes.paint_ruler(painter, scale, rect.top(), rect.height())
                self._paint_overview(painter, rect)
        elif name == "frames":
            lanes.paint_film(painter, scale, rect, content.film)
        elif name == "shots":
            painter.fillRect(rect, theme.color(look.track, 60))
            lanes.paint_bars(painter, scale, rect, content.shots, theme.color(look.shot), theme.color(look.text))
            lanes.paint_keyframes(painter, scale, rect, content.keyframes)
        elif name == "packets" and content.positions is not None:
            paint_packets(painter, scale, rect, content.positions, content.odd())
        elif name == "sound" and content.sound is not None:
            (paint_spectrogram if self.spectrogram else paint_wave)(painter, scale, rect, content.sound)
        elif name == "marks" and content.marks is not None:
            painter.fillRect(rect, theme.color(look.track, 60))
            paint_marks(painter, scale, rect, content.marks)
        elif name == "notes":
            painter.fillRect(rect, theme.color(look.track, 60))
            lanes.paint_markers(painter, scale, rect, content.notes)
        else:
            for lane in content.matches:
                if lane.match_id == name:
                    paint_match(painter, scale, rect, lane)

    def _paint_overview(self, painter: QPainter, rect: QRectF) -> None:
        """Where in the whole clip the stretch shown lies, once it is not all of it."""
        if self.scale.end - self.scale.start >= self.whole:
            return
        look, bar = theme.tokens(), QRectF(rect.left(), rect.top() - 3, rect.width(), 3)
        painter.fillRect(bar, theme.color(look.track))
        left = bar.left() + self.scale.start / self.whole * bar.width()
        width = max((self.scale.end - self.scale.start) / self.whole * bar.width(), 6)
        painter.fillRect(QRectF(left, bar.top(), width, bar.height()), theme.color(look.accent))

    def measure(self, font: QFont) -> None:
        """Give the names the room that they need in a widget of this font."""
        metrics = QFontMetricsF(_lane_font(font))
        longest = max(metrics.horizontalAdvance(name) for name in names())
        self.left = max(LABELS, round(PAD + longest + NAME_GAP))

    def rows(self) -> list[tuple[str, str, QRectF]]:
        """Lanes from top to bottom: key, words, place."""
        wanted = self._wanted()
        rows, top = [], float(TOP)
        for (name, text, _heights), height in zip(wanted, self._shared_out(wanted), strict=True):
            rows.append((name, text, QRectF(self.left, top, self.width - self.left - RIGHT, height)))
            top += height + GAP
        return rows

    def extent(self) -> tuple[int, int, int]:
        """Pixels that all lanes need at least, usually, and at most."""
        wanted = self._wanted()
        gaps = TOP + GAP * len(wanted)
        sums = [gaps + sum(heights[size] for _name, _text, heights in wanted) for size in range(3)]
        return sums[0], sums[1], sums[2]

    def _wanted(self) -> list[tuple[str, str, tuple[int, int, int]]]:
        """Lanes from top to bottom: key, words, heights."""
        content = self.content
        wanted = [("ruler", "", RULER.heights())]
        if content.pictures:
            wanted.append(("frames", tr("Frames"), FILM.heights()))
            wanted.append(("shots", tr("Shots"), BARS.heights()))
            wanted.append(("packets", tr("Packets"), PACKETS.heights()))
        if content.sound is not None and not content.sound.empty:
            small = content.pictures and not self.spectrogram
            wanted.append(("sound", tr("Sound"), (SOUND if small else SPECTROGRAM).heights()))
        if content.marks is not None and content.marks.height:
            wanted.append(("marks", tr("Marks"), BARS.heights(content.marks.height)))
        if content.notes:
            wanted.append(("notes", tr("Notes"), BARS.heights()))
        for number, lane in enumerate(content.matches):
            wanted.append((lane.match_id, self._match_name(number), BARS.heights()))
        return wanted

    def _match_name(self, number: int) -> str:
        """What stands at the left of a match lane: their name at the first, at the second how many are not drawn."""
        drawn, every = len(self.content.matches), self.content.matched
        if number == 1 and every > drawn:
            return f"{drawn} / {counted(every)}"
        return tr("Matches") if number == 0 else ""

    def _shared_out(self, wanted: list[tuple[str, str, tuple[int, int, int]]]) -> list[float]:
        """Heights of the lanes in the room there is: all grow and shrink together, none below its least."""
        least, usual, most = self.extent()
        low, high, size = (least, usual, 0) if 0 < self.height < usual else (usual, most, 1)
        room = (self.height or usual) - low
        part = min(max(room / max(high - low, 1), 0.0), 1.0)
        return [heights[size] + part * (heights[size + 1] - heights[size]) for _name, _text, heights in wanted]

    def lane_at(self, y: float) -> str:
        """The key of the lane at a height; empty between lanes."""
        return next((name for name, _text, rect in self.rows() if rect.top() <= y <= rect.bottom()), "")

    def mark_at(self, point: QPointF) -> int | None:
        """The place of the mark whose bar is at a point."""
        marks = self.content.marks
        lane = next((rect for name, _text, rect in self.rows() if name == "marks" and rect.contains(point)), None)
        return mark_under(self.scale, lane, marks, point) if lane is not None and marks is not None else None

    def hint(self, point: QPointF, seconds: float) -> str:
        """What is at a point, which is the moment ``seconds``."""
        name = self.lane_at(point.y())
        for lane in self.content.matches:
            if lane.match_id == name:
                meant = [span((bar.start, bar.end)) for bar in lane.bars if reaches(self.scale, bar, point.x())]
                return "\n".join((f"{tenths(seconds)} · {lane.name}", *map(tr("Shared: {0}").format, meant[:1])))
        positions = self.content.positions
        assert positions is not None
        position = positions.at_seconds(seconds)
        time = exact(positions.time(position))
        said = [f"{time} · pts {positions.pts(position)}" if self.content.pictures else time]
        if name == "packets":
            index = positions.index
            kind = tr("{0}, key frame") if index.key[position] else "{0}"
            size = tr("{0} bytes").format(counted(int(index.size[position])))
            said.append(f"{kind.format(chr(int(index.letter[position])))} · {size}")
            said += odd_at(positions, self.content.odd(), position)
        return "\n".join(said + self._notes_at(name, seconds))

    def _notes_at(self, name: str, seconds: float) -> list[str]:
        """What the marks or notes under the pointer say."""
        if name == "marks" and self.content.marks is not None:
            return self.content.marks.said_at(seconds)
        near = (self.scale.end - self.scale.start) / max(self.scale.width, 1.0) * NEAR
        return [note.text for note in self.content.notes if name == "notes" and abs(note.seconds - seconds) <= near]

    def lane_hint(self, y: float) -> str:
        """What a lane shows, for its name."""
        positions, name = self.content.positions, self.lane_at(y)
        if name == "packets" and positions is not None:
            colors = tr("Size and type of each frame’s packet: I red, P blue, B green.")
            signs = legend(self.content.odd())
            return "\n".join((colors, *signs, *map(i18n.sentence, positions.index.structure.sentences)))
        if name == "sound":
            return tr("Double-click the lane to turn the waveform into a spectrogram (0 to 8 kHz) and back.")
        drawn, every = len(self.content.matches), self.content.matched
        if any(lane.match_id == name for lane in self.content.matches) and every > drawn:
            told = tr("The strongest {0} of {1} matches. The others are listed under “Seen before?”.")
            return told.format(drawn, counted(every))
        return ""


def _lane_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(theme.px(11))
    return made


def names() -> list[str]:
    """All that the lanes, and the strip under them, are called."""
    return [tr(name) for name in ("Frames", "Shots", "Packets", "Sound", "Marks", "Notes", "Matches", "Keyframes")]
