"""The row of buttons that moves the playhead: steps, playing, its speed, what is looped, and how loud it is."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from ui import icons, theme, widgets
from ui.desk.overflow import Overflow
from ui.desk.player import SPEEDS, Player
from ui.desk.sound_part import SoundPart
from ui.playing.feed import Opened
from ui.playing.sound_out import FASTEST, SLOWEST
from ui.shortcuts import keyed, worded
from ui.widgets import label, tool
from ui.words import exact, span


class Transport(QWidget):
    """To start, frame back, play, frame forward, to end, key frames; the time, the speed, the loop, the sound."""

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._player = player
        self.play = keyed(tool("play", self.tr("Play or pause"), player.toggle, kind="play"), "toggle_play")
        self.buttons = [
            self._mover("to-start", self.tr("First frame"), player.to_start, "to_start"),
            self._mover("keyframe-back", self.tr("Previous key frame"), self._key_back, "keyframe_back"),
            self._mover("frame-back", self.tr("One frame back"), lambda: player.step(-1), "frame_back"),
            self.play,
            self._mover("frame-forward", self.tr("One frame forward"), lambda: player.step(1), "frame_on"),
            self._mover("keyframe-next", self.tr("Next key frame"), self._key_next, "keyframe_on"),
            self._mover("to-end", self.tr("Last frame"), player.to_end, "to_end"),
        ]
        self.time = label("00:00:00.000", "clock")
        self.length = label("", "quiet")
        self.speed = self._speed_button()
        self.loop = self._loop_button()
        self.range = label("", "small")
        self._sound = SoundPart(player, self)
        self.sound, self.volume, self.note = self._sound.button, self._sound.volume, self._sound.note
        ends, keys = (self.buttons[0], self.buttons[-1]), (self.buttons[1], self.buttons[-2])
        spare = (self.note, self.length, self.volume, self.range, *keys, *ends, self.loop)
        self._spare: tuple[QWidget, ...] = (*spare, self.time)  # it stands over the picture too; never half of it
        acts = ("to_start", "keyframe_back", "keyframe_on", "to_end", "toggle_loop")
        kept = (ends[0], *keys, ends[1], self.loop)
        self.more = Overflow(dict(zip(kept, acts, strict=True)), self._add_volume, kind="transport")
        inside = widgets.row(
            *self.buttons, 10, self.time, self.length, 6, self.speed, self.loop, self.range, self.more,
            None, self.note, 4, self.sound, self.volume, gap=6,
        )  # fmt: skip
        inside.setContentsMargins(widgets.PAD, 7, widgets.PAD, 7)
        self._inside = inside
        self.setLayout(inside)
        player.opened.connect(self._opened)
        player.moved.connect(self._moved)
        player.playing_changed.connect(self._playing)
        player.pace_changed.connect(self._say_pace)
        self._sound.said.connect(self._fit)
        player.refused.connect(lambda _sentence: self.set_ready(ready=False))
        self.set_ready(ready=False)
        self._sound.say()

    def set_ready(self, *, ready: bool) -> None:
        """Whether there is anything to move through."""
        for button in (*self.buttons, self.speed, self.loop):
            button.setEnabled(ready)
        if not ready:
            self.time.setText("00:00:00.000")
            self.length.setText("")
        self._say_pace()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what matters least gives way."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as without what may give way."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        away: list[QWidget] = []
        self.more.stand_for(away)
        for part in self._spare:
            part.setVisible(part is not self.volume or self._sound.can_be_heard)
        for part in self._spare:
            self._inside.invalidate()
            if self._inside.minimumSize().width() <= self.width():
                return
            if part.isVisibleTo(self) and not isinstance(part, QLabel):
                away.append(part)
            part.hide()
            self.more.stand_for(away)

    def _add_volume(self, menu: QMenu) -> None:
        """How loud it is, where the slider gave way."""
        if self.volume.isHidden() and self._sound.can_be_heard:
            self._sound.add_levels(menu)

    @staticmethod
    def _mover(icon: str, name: str, clicked: Callable[[], object], act: str) -> QToolButton:
        return keyed(tool(icon, name, clicked, kind="transport"), act)

    # speed and loop

    def _speed_button(self) -> QToolButton:
        made = tool("clock", self.tr("Speed"), kind="transport")
        keyed(made, "slower", "faster", text=self.tr("Speed. Slower: {0}. Faster: {1}."))
        made.setIcon(QIcon())
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFixedWidth(theme.px(54))
        menu = QMenu(made)
        menu.aboutToShow.connect(partial(self._fill_speeds, menu))
        made.setMenu(menu)
        return made

    def _fill_speeds(self, menu: QMenu) -> None:
        menu.clear()
        now = abs(self._player.speed) or self._player.pace
        for speed in SPEEDS:
            text = times(speed)
            if self._player.sound is not None and not SLOWEST <= speed <= FASTEST:
                text = self.tr("{0}  silent").format(text)
            action = menu.addAction(text, partial(self._player.set_pace, speed))
            action.setCheckable(True)
            action.setChecked(abs(speed - now) < 0.001)
        menu.addSeparator()
        back = worded(self.tr("Play backwards ({0})"), "shuttle_back")
        menu.addAction(back, lambda: self._player.play(-self._player.pace))

    def _loop_button(self) -> QToolButton:
        made = tool("loop", self.tr("Loop"), kind="transport")
        made.setCheckable(True)
        made.clicked.connect(self._player.set_loop)
        return made

    def _say_pace(self) -> None:
        player = self._player
        speed = player.speed or player.pace
        self.speed.setText(times(speed))
        self.speed.setAccessibleDescription(self.speed.text())
        self.loop.setChecked(player.loop)
        self.range.setText(self._range())
        if self.range.text():
            marked = self.tr("Loop the range ({0}). {1}: the whole clip again.")
            keyed(self.loop, "toggle_loop", "clear_marks", text=marked)
        else:
            whole = self.tr("Loop the clip ({0}). {1} and {2} set where it begins and ends.")
            keyed(self.loop, "toggle_loop", "mark_in", "mark_out", text=whole)
        self._sound.say()

    def _range(self) -> str:
        positions = self._player.positions
        if positions is None or self._player.marks == (None, None):
            return ""
        first, last = self._player.range
        end = positions.end if last == len(positions) - 1 else positions.seconds(last + 1)
        return span((positions.seconds(first), end))

    # the player's news

    def _opened(self, opened: Opened) -> None:
        positions = opened.positions
        self.set_ready(ready=positions is not None and len(positions) > 1)
        for button in (self.buttons[1], self.buttons[-2]):
            button.setEnabled(button.isEnabled() and self._player.pictures)
        self.length.setText("" if positions is None else f"/ {exact(Fraction(round(positions.end * 1000), 1000))}")
        self._fit()

    def _moved(self, position: int) -> None:
        if self._player.positions is not None:
            self.time.setText(exact(self._player.positions.time(position)))

    def _playing(self, speed: float) -> None:
        self.play.setIcon(icons.icon("pause" if speed else "play", "on_accent"))
        self._say_pace()

    def _key_next(self) -> None:
        if self._player.positions is not None:
            self._player.go(self._player.positions.next_key(self._player.position))

    def _key_back(self) -> None:
        if self._player.positions is not None:
            self._player.go(self._player.positions.previous_key(self._player.position))


def times(speed: float) -> str:
    """A speed as people write it: ``0.5×``, ``−2×``."""
    return f"{speed:g}×".replace("-", "−").replace(".", QLocale().decimalPoint())
