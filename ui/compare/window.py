"""Two clips beside one another on one playhead that follows the alignment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from cases.records import Clip, ClipKind, Decision
from ui import i18n, icons, images, theme, widgets
from ui.compare.alignment import A, Alignment, B
from ui.compare.details import Details
from ui.compare.explained import Explained
from ui.compare.explanations import Explanations
from ui.compare.heads import Head
from ui.compare.keys import Keys
from ui.compare.match_map import MatchMap
from ui.compare.mode_bar import ModeBar
from ui.compare.pair_view import Mode, PairView
from ui.compare.two_files import DetailTabs, TwoFiles
from ui.compare.veils import Veils
from ui.desk.match_card import seconds_of
from ui.desk.player import Player
from ui.desk.sound_part import SoundPart
from ui.desk.stretch_bars import StretchBars
from ui.dropping import TakesFiles
from ui.fields import BETWEEN, Fields
from ui.playing.feed import Shown
from ui.playing.sound_out import SoundOut
from ui.protection import Protection
from ui.session import Session
from ui.settings import Settings
from ui.shortcuts import keyed
from ui.widgets import Elided, counted, label, measured, tool
from ui.words import exact
from workbench.match_view import MatchView, Stretch

LAYOUT = "compare"
"""Name under which the window's shape is remembered."""
SHARES = ((3, 2), (1, 1))
"""Of the height, for the pictures and for what is under them; and where text is large, so that the decision is seen."""
SAME_SPEED = 0.005
"""Speeds that differ by less are one: what is heard of A is in step with both pictures."""


class CompareWindow(TakesFiles):
    """A window of its own. Signal ``closed(CompareWindow)``."""

    closed = Signal(object)

    def __init__(
        self,
        view: MatchView,
        session: Session,
        protection: Protection,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view, self._session, self._settings = view, session, settings
        self._waiting = 2
        self.a, self.b = Player(self, SoundOut()), Player(self)
        self.alignment = Alignment(view, self.a, self.b, self)
        self.veils = Veils((view.clip, view.other), protection, self)
        self._shown: list[Shown | None] = [None, None]
        self.explanations = Explanations(view, session, self)
        self.pair = PairView()
        self.bars = StretchBars(8, 14)
        self.map = MatchMap()
        self.details = Details(view, session.second_decision(view.match))
        self.files = TwoFiles()
        self.setWindowTitle(self.tr("{0} with {1}").format(view.clip.name, view.other.name))
        self._lay_out()
        self._connect()
        self.keys = Keys(self, self._acts())
        self._open()
        self.pair.ringed = False
        self.pair.named = True
        self.pair.setFocus()

    def _lay_out(self) -> None:
        below = self._below()
        whole = widgets.column(self._top(), self._heads(), self.pair, self._transport(), below, self._foot(), gap=0)
        for part, share in zip((self.pair, below), SHARES[theme.scale() >= theme.LARGE], strict=True):
            whole.setStretch(whole.indexOf(part), share)
        self.setLayout(whole)
        self.resize(1280, 860)
        shape = self._settings.layout(LAYOUT)
        if shape is not None:
            self.restoreGeometry(shape)

    def _top(self) -> QWidget:
        first, second = Elided(self.view.clip.name, "strong"), Elided(self.view.other.name, "strong")
        self.bar = ModeBar()
        self.bar.chosen.connect(lambda mode: self.pair.set_mode(mode, self.bar.buttons[mode].text()))
        self.bar.choose(Mode.SIDE_BY_SIDE)
        self.bar.register.toggled.connect(lambda on: self.pair.set_register(on=on))
        top = QWidget()
        top.setObjectName("topBar")
        title, between = label(self.tr("Compare"), "name"), label(self.tr("with"), "quiet")
        names = widgets.row(title, 6, first, between, second, None)
        if theme.scale() >= theme.LARGE:
            names.addWidget(self.bar.register)
            inside: QBoxLayout = widgets.column(names, widgets.row(self.bar, None), gap=6)
        else:
            inside = widgets.row(names, self.bar)
        inside.setContentsMargins(widgets.PAD, 6, widgets.PAD, 6)
        top.setLayout(inside)
        return top

    def _heads(self) -> QWidget:
        beside = ((self.veils.chips[A],), (self.veils.chips[B], self.veils.small))
        self.heads = [
            Head(name, partial(self.alignment.nudge, side), beside[side]) for side, name in ((A, "A"), (B, "B"))
        ]
        holder = QWidget()
        both = widgets.row(*self.heads, gap=0)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        holder.setLayout(both)
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
        title = self.tr("Match map · time of A across, time of B down").upper()
        about = Fields("", "section")
        about.set_fields(tuple(title.split(BETWEEN)), (1,))
        left = widgets.column(about, self.map, gap=8)
        left.setContentsMargins(0, 12, 0, 4)
        self.tabs = DetailTabs(widgets.scrolled(self.details), self.files)
        self.tabs.setAccessibleName(self.tr("Compare"))
        both = widgets.row(left, self.tabs, gap=28)
        both.setStretch(0, 3)
        both.setStretch(1, 6)
        both.setContentsMargins(widgets.PAD, 0, widgets.PAD, 8)
        holder.setLayout(both)
        holder.setMaximumHeight(theme.px(400))
        return holder

    def _foot(self) -> QWidget:
        view, searched = self.view, self.view.searched
        digests = (
            f"A {view.clip.sha256[:8]}…{view.clip.sha256[-4:]}   B {view.other.sha256[:8]}…{view.other.sha256[-4:]}"
        )
        parts, compared = [view.match.engine], ""
        if searched:
            views = ", ".join(i18n.sentence(str(name)) for name in searched.get("views", ()))
            skipped = int(searched.get("skipped_a", 0)) + int(searched.get("skipped_b", 0))
            told = self.tr("{0} + {1} frames compared, {2} with too little to see")
            frames = told if skipped else self.tr("{0} + {1} frames compared")
            parts += [self.tr("views {0}").format(views)] if views else []
            both = (int(searched.get(f"frames_{side}", 0)) for side in "ab")
            compared = frames.format(*map(counted, both), counted(skipped))
        bar = QWidget()
        bar.setObjectName("statusBar")
        engine = Fields("", "small")
        engine.set_fields(tuple(parts), (1, 0))
        engine.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside = widgets.row(label(digests, "small"), 12, label(compared, "small"), 12, engine)
        inside.setStretch(inside.count() - 1, 1)
        inside.setContentsMargins(widgets.PAD, 6, widgets.PAD, 6)
        bar.setLayout(inside)
        return bar

    def _connect(self) -> None:
        self.explained = Explained(self.view, self.explanations, self.alignment, self.pair, self.bar)
        self.explained.laid_over.connect(self.details.show_laid_over)
        self.alignment.stretch_changed.connect(self._stretch_changed)
        self.alignment.moved.connect(self._moved)
        for side, player in enumerate((self.a, self.b)):
            player.shown.connect(partial(self._show, side))
            player.opened.connect(lambda _opened: self._one_open())
            player.refused.connect(partial(self.pair.say, side))
        self.a.playing_changed.connect(self._playing)
        self.veils.changed.connect(self._veil_changed)
        self.veils.say()
        self._veil_changed()
        self.bars.pointed.connect(self.alignment.go)
        self.map.pointed.connect(self.alignment.go)
        self.map.sought.connect(self.a.go_seconds)
        self.explanations.map_found.connect(lambda levels: self.map.show_heat(images.to_levels(levels)))
        self.explanations.structure_found.connect(self.files.show_rows)
        self.explanations.structure_failed.connect(self.files.show_failure)
        self.details.decided.connect(self._decide)
        self._session.changed.connect(self._changed)
        if self._session.match_between(self.view.clip, self.view.other) is None:
            self.details.forbid_decision()

    def _acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here, by the names of :mod:`ui.shortcuts`."""
        a, history, nudge, wipe = self.a, self._session.history, self.alignment.nudge, self.pair.move_wipe
        kept = {
            "confirm_matches": Decision.CONFIRMED,
            "reject_matches": Decision.REJECTED,
            "leave_matches": Decision.UNDECIDED,
        }
        return {
            **{act: self.details.buttons[decision].click for act, decision in kept.items()},
            **{f"shuttle_{way}": partial(a.shuttle, step) for way, step in (("on", 1), ("back", -1))},
            **{f"frame_{way}": partial(a.step, step) for way, step in (("on", 1), ("back", -1))},
            **{f"second_{way}": partial(a.skip, step) for way, step in (("on", 1.0), ("back", -1.0))},
            **{f"nudge_a_{way}": partial(nudge, A, step) for way, step in (("on", 1), ("back", -1))},
            **{f"nudge_b_{way}": partial(nudge, B, step) for way, step in (("on", 1), ("back", -1))},
            **{f"wipe_{way}": partial(wipe, step) for way, step in (("right", 1), ("left", -1))},
            "toggle_play": a.toggle,
            "pause": a.pause,
            "to_start": a.to_start,
            "to_end": a.to_end,
            "toggle_sound": lambda: a.set_muted(not a.muted),
            "next_mode": self.bar.choose_next,
            "reveal": self.veils.reveal,
            "small_view": self.veils.toggle_small,
            "undo": history.undo,
            "redo": history.redo,
        }

    def bind(self) -> None:
        """Let the keys of today do what they are the keys of."""
        self.keys.bind()
        self.veils.say()

    def _open(self) -> None:
        view = self.view
        here, there = seconds_of(view.clip), seconds_of(view.other)
        for drawn in (self.bars, self.map):  # both in one colour: that of the other clip
            drawn.show_stretches(view.stretches, here, there, theme.clip_color(0))
        self.explanations.ask_map()
        self.explanations.ask_structure()
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
        elif self.view.stretches:  # A is a still: B stays on the frame it was taken from
            if b is not None and best is not None:
                self.b.go_pts(best.there_pts)
            self.alignment.hold(self.view.stretches[0])

    def set_mode(self, mode: Mode) -> None:
        """Put the two together in another way."""
        self.bar.choose(mode)

    def _stretch_changed(self, stretch: Stretch | None) -> None:
        """Say what was changed in the stretch that governs this moment."""
        self.details.show_stretch(stretch)
        other = stretch is not None and abs(stretch.speed - 1) >= SAME_SPEED
        self.a.hush(self.tr("silent: B runs at another speed here") if other else "")
        self.explained.show_stretch(stretch)

    def _moved(self, here: float, there: float) -> None:
        """Say and draw where the two are."""
        positions = self.a.positions
        if positions is not None:
            self.time.setText(exact(positions.time(self.a.position)))
        self.follows.setText(self._rule(self.alignment.stretch))
        self.explained.show_moment(self.a, self.b)
        self.bars.show_heads(here, there)
        self.map.show_heads(here, there)

    def _rule(self, stretch: Stretch | None) -> str:
        if stretch is None:
            return self.tr("no alignment: B = A")
        offset = stretch.to_there(0.0)
        sign = "+" if offset >= 0 else "−"
        speed = "" if abs(stretch.speed - 1) < SAME_SPEED else f"{measured(stretch.speed, 3)} × "
        rule = f"B = {speed}A {sign} {measured(abs(offset), 3)} s"
        return rule + ("" if self.alignment.within else " · " + self.tr("outside the stretch"))

    def _show(self, side: int, shown: Shown) -> None:
        """A frame of A or B is here."""
        clip, player = ((self.view.clip, self.a), (self.view.other, self.b))[side]
        self._shown[side] = shown
        show = (self.pair.show_a, self.pair.show_b)[side]
        show(self.veils.allowed(side, shown.image), _full(clip, shown))
        self.heads[side].show_frame(shown, player.positions, self.alignment.nudged[side])

    def _veil_changed(self) -> None:
        """Show both as they may be shown now."""
        self.pair.set_limits(self.veils.limit(A), self.veils.limit(B))
        for side, shown in enumerate(self._shown):
            if shown is not None:
                self._show(side, shown)

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
        self._settings.set_layout(LAYOUT, self.saveGeometry())
        self.veils.close()
        self.explanations.close()
        self.a.close()
        self.b.close()
        self.closed.emit(self)
        super().closeEvent(event)


def _full(clip: Clip, shown: Shown) -> QSize:
    return QSize(clip.width, clip.height) if clip.width else shown.image.size()
