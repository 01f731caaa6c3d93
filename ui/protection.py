"""Protects who looks: graphic clips are veiled until revealed, and the time spent on them is counted."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from ui import images
from ui.settings import Settings
from ui.shortcuts import key_of
from ui.widgets import words

TELL_MS = 10_000
"""Milliseconds between two tellings of the time spent: enough to notice, too few to nag."""
SMALL = QSize(320, 240)
"""Pixels in which graphic pictures are fitted: enough to tell what happens, too few to be drawn in."""


class Protection(QObject):
    """Which clips are veiled now.

    Signals: ``changed()`` when a veil falls or rises, or a picture is to be smaller or larger; ``spent(int)`` seconds
    spent on revealed graphic material since the desk was opened.
    """

    changed = Signal()
    spent = Signal(int)

    def __init__(
        self, settings: Settings, parent: QObject | None = None, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._now = now
        self._graphic: frozenset[str] = frozenset()
        self._revealed: set[str] = set()
        self._shown: dict[object, frozenset[str]] = {}
        self._since = 0.0
        self._before = 0.0
        self._tell = QTimer(self, interval=TELL_MS)
        self._tell.timeout.connect(lambda: self.spent.emit(self.seconds()))

    @property
    def graphic(self) -> frozenset[str]:
        """The clips that are marked as graphic."""
        return self._graphic

    def small(self, clip_id: str) -> bool:
        """Whether pictures of a clip are to be shown in a small window."""
        return self._settings.small_view() and clip_id in self._graphic

    def toggle_small(self) -> None:
        """Show graphic clips in a small window from now on, or as large as others; remembered."""
        self._settings.set_small_view(on=not self._settings.small_view())
        self._changed()

    def is_graphic(self, clip_id: str) -> bool:
        """Whether a clip is marked as graphic."""
        return clip_id in self._graphic

    def veiled(self, clip_id: str) -> bool:
        """Whether frames of a clip are to be shown grey, or blurred too."""
        return self._settings.veil() and clip_id in self._graphic and clip_id not in self._revealed

    def allowed(self, clip_id: str, image: QImage, *beside: str) -> QImage:
        """A frame of a clip as it may be shown now; a veil over the same footage ``beside`` it is over both."""
        veiled = any(map(self.veiled, (clip_id, *beside)))
        return images.veiled(image, blur=self._settings.veil_blurs()) if veiled else image

    def allowed_small(self, clip_id: str, image: QImage, *beside: str) -> QImage:
        """A small picture of a clip as it may be shown now; ``beside`` as for :meth:`allowed`."""
        return images.veiled(image) if any(map(self.veils_thumbs, (clip_id, *beside))) else image

    def veils_thumbs(self, clip_id: str) -> bool:
        """Whether small pictures of a clip are to be shown grey and blurred."""
        return self._settings.veil_thumbs() and clip_id in self._graphic and clip_id not in self._revealed

    def settings_changed(self) -> None:
        """Veil as the settings say now."""
        self._changed()

    def set_graphic(self, clip_ids: frozenset[str]) -> None:
        """The clips of the workspace that are marked as graphic; a new mark veils at once."""
        if clip_ids != self._graphic:
            self._revealed &= clip_ids & self._graphic
            self._graphic = clip_ids
            self._changed()

    def toggle(self, clip_id: str) -> None:
        """Reveal a clip until the desk is closed, or veil it again."""
        self._revealed ^= {clip_id}
        self._changed()

    def reveal(self, *clip_ids: str) -> None:
        """Reveal those of the clips that are veiled; where none is, veil the graphic ones among them again."""
        graphic = self._graphic.intersection(clip_ids)
        self._revealed ^= (graphic - self._revealed) or graphic
        self._changed()

    def show(self, *clip_ids: str, window: object = None) -> None:
        """Know which clips ``window`` has on screen now, none for none; the desk's viewer goes without a name."""
        self._settle()
        self._shown.pop(window, None)
        if clip_ids:
            self._shown[window] = frozenset(clip_ids)
        self._begin()

    def seconds(self) -> int:
        """Spent on revealed graphic material, however much of it is on screen at a time."""
        running = self._now() - self._since if self._counts() else 0.0
        return int(self._before + running)

    def _counts(self) -> bool:
        seen = frozenset[str]().union(*self._shown.values()) & self._graphic
        return any(not self.veiled(clip_id) for clip_id in seen)

    def _changed(self) -> None:
        self._settle()
        self._begin()
        self.changed.emit()

    def _settle(self) -> None:
        if self._tell.isActive():
            self._before += self._now() - self._since
            self._tell.stop()

    def _begin(self) -> None:
        self._since = self._now()
        if self._counts():
            self._tell.start()
        self.spent.emit(self.seconds())


def said(*, veiled: bool) -> str:
    """What is said of a graphic clip, and by which key it is revealed or veiled."""
    key = key_of("reveal")
    if not key:
        return words("Protection", "Graphic, veiled") if veiled else words("Protection", "Graphic")
    revealed = words("Protection", "Graphic: {0} veils it")
    return (words("Protection", "Graphic, veiled: {0} reveals it") if veiled else revealed).format(key)


def said_shortly(*, veiled: bool) -> str:
    """The same where there is little room: the key that reveals or veils it."""
    key = key_of("reveal")
    return words("Protection", "Graphic · {0}").format(key) if key else said(veiled=veiled)
