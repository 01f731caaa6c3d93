"""The row of buttons that moves the playhead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui import icons, widgets
from ui.desk.player import Player
from ui.feed import Opened
from ui.widgets import label, tool
from ui.words import clock, exact


class Transport(QWidget):
    """To start, frame back, play, frame forward, to end, key frames, and the time."""

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._player = player
        self.play = tool("play", self.tr("Play or pause (Space)"), player.toggle, kind="play")
        self.buttons = [
            tool("to-start", self.tr("First frame (Home)"), player.to_start, kind="transport"),
            tool("keyframe-back", self.tr("Key frame before (Ctrl+Left)"), self._key_back, kind="transport"),
            tool("frame-back", self.tr("One frame back (Left)"), lambda: player.step(-1), kind="transport"),
            self.play,
            tool("frame-forward", self.tr("One frame forward (Right)"), lambda: player.step(1), kind="transport"),
            tool("keyframe-next", self.tr("Next key frame (Ctrl+Right)"), self._key_next, kind="transport"),
            tool("to-end", self.tr("Last frame (End)"), player.to_end, kind="transport"),
        ]
        self.time = label("00:00:00.000", "clock")
        self.length = label("", "quiet")
        self.speed = label("", "quiet")
        self.hint = label("", "small")
        inside = widgets.row(*self.buttons, 10, self.time, self.length, 4, self.speed, None, self.hint, gap=6)
        inside.setContentsMargins(widgets.PAD, 7, widgets.PAD, 7)
        self.setLayout(inside)
        player.opened.connect(self._opened)
        player.moved.connect(self._moved)
        player.playing_changed.connect(self._playing)
        player.refused.connect(lambda _sentence: self.set_ready(ready=False))
        self.set_ready(ready=False)

    def set_ready(self, *, ready: bool) -> None:
        """Whether there is anything to move through."""
        for button in self.buttons:
            button.setEnabled(ready)
        if not ready:
            self.time.setText("00:00:00.000")
            self.length.setText("")
            self.speed.setText("")

    def _opened(self, opened: Opened) -> None:
        positions = opened.positions
        self.set_ready(ready=positions is not None and len(positions) > 1)
        self.length.setText("" if positions is None else f"/ {clock(positions.end)}")

    def _moved(self, position: int) -> None:
        if self._player.positions is not None:
            self.time.setText(exact(self._player.positions.time(position)))

    def _playing(self, speed: float) -> None:
        self.play.setIcon(icons.icon("pause" if speed else "play", "on_accent"))
        self.speed.setText("" if speed in (0.0, 1.0) else f"{speed:g}×".replace("-", "−"))

    def _key_next(self) -> None:
        if self._player.positions is not None:
            self._player.go(self._player.positions.next_key(self._player.position))

    def _key_back(self) -> None:
        if self._player.positions is not None:
            self._player.go(self._player.positions.previous_key(self._player.position))
