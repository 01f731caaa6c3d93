"""Protects who compares: both pictures are veiled as in the viewer, shown small on request, and their time counted."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QSizePolicy

from cases.records import Clip
from ui.protection import SMALL, Protection, said, said_shortly
from ui.shortcuts import keyed
from ui.widgets import tool


class Chip(QLabel):
    """That a clip is graphic, and by which key that changes: in so many words as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "chip-warn")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._forms = [""]
        self._room: int | None = None

    def say(self, *, veiled: bool) -> None:
        """Say of the clip what holds now."""
        told = said(veiled=veiled)
        self._forms = [told, said_shortly(veiled=veiled)]
        self.setToolTip(told)
        self.setAccessibleName(told)
        self._choose()

    def fit(self, room: int) -> None:
        """Be no wider than this, where one of the forms is not."""
        self._room = room
        self._choose()

    def minimumSizeHint(self) -> QSize:
        """Room for the shortest of the forms."""
        return QSize(self._wide(self._forms[-1]), self.sizeHint().height())

    def _choose(self) -> None:
        self.ensurePolished()
        fitting = [form for form in self._forms if self._room is None or self._wide(form) <= self._room]
        self.setText([*fitting, self._forms[-1]][0])

    def _wide(self, form: str) -> int:
        metrics = self.fontMetrics()
        return self.sizeHint().width() + metrics.horizontalAdvance(form) - metrics.horizontalAdvance(self.text())


class Veils(QObject):
    """Signal ``changed()``: pictures are to be shown anew."""

    changed = Signal()

    def __init__(self, clips: tuple[Clip, Clip], protection: Protection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = tuple(clip.id for clip in clips)
        self._protection = protection
        self.chips = tuple(Chip() for _clip in clips)
        self.small = tool("small-view", self.tr("Show graphic clips small"), protection.toggle_small)
        self.small.setCheckable(True)
        protection.changed.connect(self.say)
        protection.changed.connect(self.changed)
        protection.show(*self._ids, window=self)

    def allowed(self, side: int, image: QImage) -> QImage:
        """A frame of A (0) or B (1) as it may be shown now: what veils one veils the same footage beside it."""
        return self._protection.allowed(self._ids[side], image, *self._ids)

    def limit(self, side: int) -> QSize | None:
        """Pixels in which the frames of A (0) or B (1) are to be fitted; None for as large as there is room."""
        return SMALL if self._protection.small(self._ids[side]) else None

    def say(self) -> None:
        """Say which of the two are graphic, which are veiled, and by which key that changes."""
        for clip_id, chip in zip(self._ids, self.chips, strict=True):
            chip.say(veiled=self._protection.veiled(clip_id))
            chip.setVisible(self._protection.is_graphic(clip_id))
        small = any(map(self._protection.small, self._ids))
        keyed(self.small, "small_view", text=self.tr("Show it large") if small else self.tr("Show it small"))
        self.small.setChecked(small)
        self.small.setVisible(any(map(self._protection.is_graphic, self._ids)))

    def reveal(self) -> None:
        """Show the graphic ones of the two as they are, or veil them again."""
        self._protection.reveal(*self._ids)

    def toggle_small(self) -> None:
        """Show graphic clips in a small window, or as large as others."""
        self._protection.toggle_small()

    def close(self) -> None:
        """They are on screen no more."""
        self._protection.show(window=self)
