"""What turns the sound of a player off and on, how loud it is, and why nothing is heard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QMenu

from ui import icons
from ui.desk.player import Player
from ui.playing.sound_out import FASTEST, SLOWEST
from ui.shortcuts import keyed
from ui.slider import Slider
from ui.widgets import label, tool

SLIDER = 64
"""Width of the volume's slider in pixels."""
LEVELS = (100, 75, 50, 25)
"""Volumes in per cent that a menu offers where there is no room for the slider."""


class SoundPart(QObject):
    """A button, a slider and a line of words, laid out by whoever makes it. Signal ``said()`` after each change."""

    said = Signal()

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self.button = tool("muted", self.tr("Sound"), lambda: player.set_muted(not player.muted))
        self.volume = self._slider()
        self.note = label("", "small")
        player.sound_changed.connect(self.say)
        player.playing_changed.connect(lambda _speed: self.say())

    @property
    def can_be_heard(self) -> bool:
        """Whether how loud it is makes a difference."""
        player = self._player
        return player.sound is not None and not (player.muted or player.silence or player.hushed)

    def say(self) -> None:
        """Show what is so now."""
        player = self._player
        self.button.setVisible(player.sound is not None)
        silent = self._silent()
        muted = player.muted or bool(player.silence or silent)
        self.button.setIcon(icons.icon("muted" if muted else "volume"))
        if player.muted:
            keyed(self.button, "toggle_sound", text=self.tr("Muted. Turn the sound on ({0})"))
        elif player.silence:
            keyed(self.button, text=player.silence)
        elif silent:
            keyed(self.button, text=self.tr("Sound is on, but {0}.").format(silent))
        else:
            keyed(self.button, "toggle_sound", text=self.tr("Mute"))
        with QSignalBlocker(self.volume):
            self.volume.setValue(round(player.volume * 100))
        self.volume.setToolTip(self.tr("Volume {0} %").format(round(player.volume * 100)))
        self.note.setText(silent)
        self.said.emit()

    def add_levels(self, menu: QMenu) -> None:
        """Offer in a menu what the slider does."""
        menu.addSeparator()
        for level in LEVELS:
            action = menu.addAction(self.tr("Volume {0} %").format(level), partial(self.volume.setValue, level))
            action.setCheckable(True)
            action.setChecked(self.volume.value() == level)

    def _slider(self) -> Slider:
        made = Slider()
        made.setRange(0, 100)
        made.setFixedWidth(SLIDER)
        made.setAccessibleName(self.tr("Volume"))
        made.valueChanged.connect(lambda value: self._player.set_volume(value / 100))
        return made

    def _silent(self) -> str:
        """Why nothing is heard though it is not muted."""
        player = self._player
        if player.sound is None or player.muted:
            return ""
        if player.hushed or not player.speed:
            return player.hushed
        if player.speed < 0:
            return self.tr("silent backwards")
        return "" if SLOWEST <= player.speed <= FASTEST else self.tr("silent at this speed")
