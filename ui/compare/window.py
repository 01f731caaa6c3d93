"""Two clips beside one another on one playhead that follows the alignment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from cases.records import Clip, ClipKind, Decision
from ui import i18n, icons, images, theme, widgets
from ui.compare.details import Details
from ui.compare.explanations import Explanations
from ui.compare.match_map import MatchMap
from ui.compare.mode_bar import ModeBar
from ui.compare.pair_view import Mode, PairView
from ui.desk.match_card import seconds_of
from ui.desk.player import Player
from ui.desk.sound_part import SoundPart
from ui.desk.stretch_bars import StretchBars
from ui.models.match_view import MatchView, Stretch
from ui.playing.feed import Shown
from ui.playing.sound_out import SoundOut
from ui.session import Session
from ui.shortcuts import keyed, keys_of
from ui.widgets import Elided, counted, label, plural, tool
from ui.words import exact

if TYPE_CHECKING:
    from hashing.evidence import CornerPairs
    from hashing.overlay import Overlays


SAME_SPEED = 0.005
"""Speeds that differ by less are one: what is heard of A is in step with both pictures."""


class CompareWindow(QWidget):
    """A window of its own. Signal ``closed(CompareWindow)``."""

    closed = Signal(object)

    def __init__(self, view: MatchView, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view, self._session = view, session
        self.nudge = 0
        self._waiting = 2
        self.a, self.b = Player(self, SoundOut()), Player(self)
        self._stretch: Stretch | None = None
        self._corners: CornerPairs | None = None
        self._corner_nudge = 0
        self.explanations = Explanations(view, session, self)
        self.pair = PairView()
        self.bars = StretchBars(8, 14)
        self.map = MatchMap()
        self.details = Details(view, session.second_decision(view.match))
        self.setWindowTitle(self.tr("{0} with {1}").format(view.clip.name, view.other.name))
        self.resize(1280, 860)
        below = self._below()
        whole = widgets.column(self._top(), self._heads(), self.pair, self._transport(), below, self._foot(), gap=0)
        whole.setStretch(whole.indexOf(self.pair), 3)
        whole.setStretch(whole.indexOf(below), 2)
        self.setLayout(whole)
        self._connect()
        self._keys()
        self._open()
        self.pair.setFocus()

    def _top(self) -> QWidget:
        first, second = Elided(self.view.clip.name, "strong"), Elided(self.view.other.name, "strong")
        self.bar = ModeBar()
        self.bar.chosen.connect(self.pair.set_mode)
        self.bar.register.toggled.connect(lambda on: self.pair.set_register(on=on))
        top = QWidget()
        top.setObjectName("topBar")
        title, between = label(self.tr("Compare"), "name"), label(self.tr("with"), "quiet")
        names = widgets.row(title, 6, first, between, second, None)
        large = theme.scale() >= theme.LARGE
        inside = widgets.column(names, self.bar, gap=6) if large else widgets.row(names, self.bar)
        inside.setContentsMargins(widgets.PAD, 6, widgets.PAD, 6)
        top.setLayout(inside)
        return top

    def _heads(self) -> QWidget:
        self.head_a, self.head_b = label("A", "clock"), label("B", "clock")
        self.says_a, self.says_b = label("", "small"), label("", "small")
        self._nudges = {
            ",": tool("nudge-back", self.tr("Nudge B one frame back"), lambda: self.nudge_b(-1)),
            ".": tool("nudge-forward", self.tr("Nudge B one frame forward"), lambda: self.nudge_b(1)),
        }
        nudges = widgets.row(*self._nudges.values(), gap=2)
        left = widgets.row(widgets.column(self.head_a, self.says_a, gap=1), None)
        right = widgets.row(widgets.column(self.head_b, self.says_b, gap=1), None, nudges)
        left.setContentsMargins(widgets.PAD, 8, widgets.PAD, 6)
        right.setContentsMargins(widgets.PAD, 8, widgets.PAD, 6)
        holder = QWidget()
        both = widgets.row(left, right, gap=0)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        holder.setLayout(both)
        holder.setFixedHeight(theme.px(56))
        return holder

    def _transport(self) -> QWidget:
        self.play = keyed(tool("play", self.tr("Play or pause"), self.a.toggle, kind="play"), "toggle_play")
        back = tool("frame-back", self.tr("One frame back"), lambda: self.a.step(-1), kind="transport")
        on = tool("frame-forward", self.tr("One frame forward"), lambda: self.a.step(1), kind="transport")
        for made, act in ((back, "frame_back"), (on, "frame_on")):
            keyed(made, act)
        self.sound = SoundPart(self.a, self)
        self.sound.said.connect(lambda: self.sound.volume.setVisible(self.sound.can_be_heard))
        self.time = label("00:00:00.000", "clock")
        self.follows = label("", "quiet")
        self.follows.setMinimumWidth(260)
        bar = QWidget()
        bar.setObjectName("transport")
        heard = self.sound.button, self.sound.volume, self.sound.note
        inside = widgets.row(back, self.play, on, 6, self.time, 4, self.follows, *heard, 6, self.bars)
        inside.setStretch(inside.count() - 1, 1)
        self.sound.say()
        inside.setContentsMargins(widgets.PAD, 7, widgets.PAD, 7)
        bar.setLayout(inside)
        return bar

    def _below(self) -> QWidget:
        holder = QWidget()
        about = Elided(self.tr("Match map · time of A across, time of B down").upper(), "section")
        left = widgets.column(about, self.map, gap=8)
        both = widgets.row(left, widgets.scrolled(self.details), gap=28)
        both.setStretch(0, 3)
        both.setStretch(1, 6)
        both.setContentsMargins(widgets.PAD, 12, widgets.PAD, 12)
        holder.setLayout(both)
        holder.setMaximumHeight(theme.px(400))
        return holder

    def _foot(self) -> QWidget:
        view, searched = self.view, self.view.searched
        digests = (
            f"A {view.clip.sha256[:8]}…{view.clip.sha256[-4:]}   B {view.other.sha256[:8]}…{view.other.sha256[-4:]}"
        )
        parts = [view.match.engine]
        if searched:
            views = ", ".join(i18n.sentence(str(name)) for name in searched.get("views", ()))
            skipped = int(searched.get("skipped_a", 0)) + int(searched.get("skipped_b", 0))
            frames = self.tr("{0} + {1} frames compared, {2} with too little to see")
            parts += [self.tr("views {0}").format(views)] if views else []
            parts.append(frames.format(searched.get("frames_a", 0), searched.get("frames_b", 0), skipped))
        bar = QWidget()
        bar.setObjectName("statusBar")
        engine = Elided(" · ".join(parts), "small")
        engine.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside = widgets.row(label(digests, "small"), 12, engine)
        inside.setStretch(inside.count() - 1, 1)
        inside.setContentsMargins(widgets.PAD, 6, widgets.PAD, 6)
        bar.setLayout(inside)
        return bar

    def _connect(self) -> None:
        self.a.moved.connect(self._follow)
        self.a.shown.connect(self._shown_a)
        self.b.shown.connect(self._shown_b)
        self.a.opened.connect(lambda _opened: self._one_open())
        self.b.opened.connect(lambda _opened: self._one_open())
        self.a.refused.connect(lambda sentence: self.pair.say(0, sentence))
        self.b.refused.connect(lambda sentence: self.pair.say(1, sentence))
        self.a.playing_changed.connect(self._playing)
        self.bars.sought.connect(self.a.go_seconds)
        self.map.sought.connect(self.a.go_seconds)
        self.bar.corners.toggled.connect(self._corners_toggled)
        self.bar.overlays.toggled.connect(self._overlays_toggled)
        for button in (self.bar.corners, self.bar.overlays):
            button.setEnabled(bool(self.view.stretches) and self.explanations.pictures)
        self.explanations.map_found.connect(lambda levels: self.map.show_heat(images.to_levels(levels)))
        self.explanations.corners_found.connect(self._corners_found)
        self.explanations.corners_failed.connect(lambda sentence: self.pair.show_corners((), sentence))
        self.explanations.overlays_found.connect(self._overlays_found)
        self.explanations.overlays_failed.connect(lambda sentence: self.pair.show_overlays(None, sentence))
        self.details.decided.connect(self._decide)
        self._session.changed.connect(self._changed)
        if self._session.match_between(self.view.clip, self.view.other) is None:
            self.details.forbid_decision()

    def _keys(self) -> None:
        QShortcut(QKeySequence("Escape"), self, self.close)
        self._bound: list[QShortcut] = []
        self.bind()

    def bind(self) -> None:
        """Let the keys that the desk's commands have now do the same here, and those that are left nudge B."""
        history = self._session.history
        acts: dict[str, Callable[[], object]] = {
            "toggle_play": self.a.toggle,
            "frame_on": partial(self.a.step, 1),
            "frame_back": partial(self.a.step, -1),
            "second_on": partial(self.a.skip, 1.0),
            "second_back": partial(self.a.skip, -1.0),
            "to_start": self.a.to_start,
            "to_end": self.a.to_end,
            "toggle_sound": lambda: self.a.set_muted(not self.a.muted),
            "undo": history.undo,
            "redo": history.redo,
        }
        bound = {keys: do for act, do in acts.items() for keys in keys_of(act)}
        if "Space" in bound:
            bound["Space"] = partial(self._space, bound["Space"])
        for keys, nudge in self._nudges.items():
            name = nudge.accessibleName()
            nudge.setToolTip(name if keys in bound else f"{name} ({keys})")
            bound.setdefault(keys, nudge.click)
        for former in self._bound:
            former.setEnabled(False)
            former.deleteLater()
        self._bound = [QShortcut(QKeySequence(keys), self, do) for keys, do in bound.items()]

    def _space(self, do: Callable[[], object]) -> None:
        """Space presses the button that has the focus, as everywhere; else it does what it is the key of."""
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        else:
            do()

    def _open(self) -> None:
        view = self.view
        here, there = seconds_of(view.clip), seconds_of(view.other)
        self.bars.show_stretches(view.stretches, here, there, theme.clip_color(0))
        self.map.show_stretches(view.stretches, here, there)
        self.explanations.ask_map()
        for player, clip, side in ((self.a, view.clip, 0), (self.b, view.other, 1)):
            if clip.kind is ClipKind.AUDIO:
                self.pair.say(side, self.tr("{0} holds sound only.").format(clip.name))
            else:
                index = self._session.index_of(clip)
                player.open(self._session.original(clip), still=clip.kind is ClipKind.STILL, index=index)

    def _one_open(self) -> None:
        """Once both are there, begin at the best aligned frames: that is what one came to see."""
        self._waiting -= 1
        if self._waiting:
            return
        a, b = self.a.positions, self.b.positions
        pairs = [pair for stretch in self.view.stretches for pair in stretch.pairs]
        best = min(pairs, key=lambda pair: pair.distance) if pairs else None
        if a is not None and b is not None:
            seconds = [(a.seconds(a.at_pts(p.here_pts)), b.seconds(b.at_pts(p.there_pts)), p.distance) for p in pairs]
            self.map.show_dots(seconds)
        if a is not None and best is not None:
            self.a.go_pts(best.here_pts)
        elif a is not None and self.view.stretches:
            self.a.go_seconds(sum(self.view.stretches[0].here) / 2)
        elif b is not None and best is not None:  # A is a still: B stays on the frame it was taken from
            self.b.go_pts(best.there_pts)
            self.pair.show_stretch(self.view.stretches[0])

    def nudge_b(self, frames: int) -> None:
        """Move B alone by so many frames; it stays so far from the alignment until nudged back."""
        self.nudge += frames
        self._follow(self.a.position)

    def set_mode(self, mode: Mode) -> None:
        """Put the two together in another way."""
        self.bar.choose(mode)

    def _follow(self, position: int) -> None:
        """Bring B to where A is, along the stretch that governs this moment."""
        a, b = self.a.positions, self.b.positions
        if a is None:
            return
        seconds = a.seconds(position)
        self.time.setText(exact(a.time(position)))
        stretch = self.view.stretch_at(seconds)
        if stretch is not self._stretch:
            self._stretch = stretch
            self.pair.show_stretch(stretch)
            self.details.show_stretch(stretch)
            other = stretch is not None and abs(stretch.speed - 1) >= SAME_SPEED
            self.a.hush(self.tr("silent: B runs at another speed here") if other else "")
            if self.bar.overlays.isChecked():
                self._overlays_toggled(on=True)
        self.pair.hatching = stretch is not None and _within(stretch, seconds)
        self.follows.setText(self._rule(stretch, seconds))
        there = stretch.to_there(seconds) if stretch is not None else seconds
        if b is not None:
            self.b.go(b.nearest(there) + self.nudge)
            there = b.seconds(self.b.position)
        self._leave_corners()
        self.bars.show_heads(seconds, there)
        self.map.show_heads(seconds, there)

    def _corners_toggled(self, on: bool) -> None:
        """Look for corners in the stretch that governs this moment, or take them away."""
        went, self._corners = self._corners, None
        self.pair.show_corners((), self.tr("Looking for corners that agree…") if on else "")
        if on:
            stretch = self._stretch or self.view.stretches[0]
            self.explanations.ask_corners(self.view.stretches.index(stretch))
        else:
            self.explanations.drop_corners()
            if went is not None:  # B goes back to the alignment, from which the still lay a little off
                self.nudge_b(-self._corner_nudge)

    def _corners_found(self, found: CornerPairs | None) -> None:
        """Go to the two frames they belong to, and draw them."""
        if found is None:
            self.pair.show_corners((), self.tr("No corners agree in the stills kept of this stretch."))
            return
        a, b = self.a.positions, self.b.positions
        self.nudge = 0
        self.a.go_pts(found.a_pts)
        if a is not None and b is not None:
            self._corner_nudge = b.at_pts(found.b_pts) - self.b.position
            self.nudge_b(self._corner_nudge)
        else:
            self.b.go_pts(found.b_pts)
        self._corners = found
        said = plural(len(found.points), self.tr("{0} corner agrees"), self.tr("{0} corners agree"))
        self.pair.show_corners(found.points, said)

    def _leave_corners(self) -> None:
        """Corners are of two frames: where others are shown, they go."""
        a, b, corners = self.a.positions, self.b.positions, self._corners
        if corners is None or a is None or b is None:
            return
        if (a.pts(self.a.position), b.pts(self.b.position)) != (corners.a_pts, corners.b_pts):
            self.bar.corners.setChecked(False)

    def _overlays_toggled(self, on: bool) -> None:
        """Look for what was laid over in the stretch that governs this moment, or take the hatching away."""
        self.pair.show_overlays(None, self.tr("Looking for what was laid over…") if on else "")
        if on:
            stretch = self._stretch or self.view.stretches[0]
            self.explanations.ask_overlays(self.view.stretches.index(stretch))
        else:
            self.explanations.drop_overlays()

    def _overlays_found(self, found: Overlays | None) -> None:
        """Hatch it as long as this stretch is shown."""
        if found is None:
            said = self.tr("Cannot be told: another moment, or the pictures do not lie on one another exactly enough.")
        elif not found.mask.any():
            said = self.tr("Nothing is laid over either picture for long in this stretch.")
        else:
            said = self.tr(
                "Hatched: only one of the two shows this for much of the stretch, such as a logo or a caption."
            )
        self.pair.show_overlays(found, said, turned=self.view.turned)

    def _rule(self, stretch: Stretch | None, seconds: float) -> str:
        if stretch is None:
            return self.tr("no alignment: B = A")
        offset = stretch.to_there(0.0)
        sign = "+" if offset >= 0 else "−"
        speed = "" if abs(stretch.speed - 1) < SAME_SPEED else f"{stretch.speed:.3f} × "
        rule = f"B = {speed}A {sign} {abs(offset):.3f} s"
        return rule + ("" if _within(stretch, seconds) else " · " + self.tr("outside the stretch"))

    def _shown_a(self, shown: Shown) -> None:
        self.pair.show_a(shown.image, _full(self.view.clip, shown))
        self._say(self.head_a, self.says_a, "A", self.a, shown, "")

    def _shown_b(self, shown: Shown) -> None:
        self.pair.show_b(shown.image, _full(self.view.other, shown))
        nudged = (
            plural(self.nudge, self.tr("nudged by {0} frame"), self.tr("nudged by {0} frames")) if self.nudge else ""
        )
        self._say(self.head_b, self.says_b, "B", self.b, shown, nudged)

    def _say(self, head: QLabel, says: QLabel, side: str, player: Player, shown: Shown, more: str) -> None:
        positions = player.positions
        if positions is None:
            head.setText(f"{side} · " + self.tr("still"))
            return
        head.setText(f"{side}  {exact(positions.time(shown.position))}")
        parts = [f"pts {shown.pts}", shown.picture_type, self.tr("frame {0}").format(counted(shown.position + 1)), more]
        says.setText(" · ".join(part for part in parts if part))

    def _playing(self, speed: float) -> None:
        self.play.setIcon(icons.icon("pause" if speed else "play", "on_accent"))
        size = self.pair.size() * self.devicePixelRatioF()
        self.a.fit = (max(size.width() // 2, 16), max(size.height(), 16))

    def _decide(self, decision: Decision) -> None:
        self._session.decide(self.view.match, decision)

    def _changed(self, topic: str) -> None:
        """The decision may be another now: taken back, or made on the desk."""
        match = self._session.match_between(self.view.clip, self.view.other) if topic == "matches" else None
        if match is not None:
            self.details.show_decision(match)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End both viewers' threads."""
        self.explanations.close()
        self.a.close()
        self.b.close()
        self.closed.emit(self)
        super().closeEvent(event)


def _within(stretch: Stretch, seconds: float) -> bool:
    return stretch.here[0] - 0.05 <= seconds <= stretch.here[1] + 0.05


def _full(clip: Clip, shown: Shown) -> QSize:
    return QSize(clip.width, clip.height) if clip.width else shown.image.size()
