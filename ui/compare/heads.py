"""The line over each picture: which frame it is, how far it was nudged, whether it is graphic."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme, widgets
from ui.compare.veils import Chip
from ui.fields import Fields
from ui.playing.feed import Shown
from ui.playing.positions import Positions
from ui.shortcuts import compare_table, keyed
from ui.widgets import counted, label, tool
from ui.words import exact

NUDGES = 2
"""Pixels between the two that nudge."""
HIGH = 56
"""Pixels of the line's height."""


class Head(QWidget):
    """Over one of the two pictures, with what nudges it."""

    def __init__(
        self, side: str, nudge: Callable[[int], object], beside: tuple[QWidget, ...], parent: QWidget | None = None
    ) -> None:
        """``side`` is A or B; ``beside`` stands between the frame and its nudges."""
        super().__init__(parent)
        self._side = side
        self.time: QLabel = label(side, "clock")
        self.says = Fields("", "small")
        texts = {one.act: one.text for one in compare_table()}
        self.nudges = [
            keyed(tool(icon, texts[act], partial(nudge, frames)), act)
            for icon, act, frames in (
                ("nudge-back", f"nudge_{side.lower()}_back", -1),
                ("nudge-forward", f"nudge_{side.lower()}_on", 1),
            )
        ]
        told = widgets.column(self.time, self.says, gap=1)
        self._beside = beside
        inside = widgets.row(told, *beside, widgets.row(*self.nudges, gap=NUDGES))
        inside.setStretch(0, 1)
        inside.setContentsMargins(widgets.PAD, 8, widgets.PAD, 6)
        self.setLayout(inside)
        self.setFixedHeight(theme.px(HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let chips say as much as there is room for now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave to chips what the frame's own words do not take."""
        told = max(part.sizeHint().width() for part in (self.time, self.says))
        taken = [part for part in self._beside if not (isinstance(part, Chip) or part.isHidden())]
        used = sum(part.sizeHint().width() + widgets.GAP for part in taken)
        used += sum(part.sizeHint().width() for part in self.nudges) + NUDGES + 2 * widgets.GAP
        for chip in self._beside:
            if isinstance(chip, Chip):
                chip.fit(self.width() - 2 * widgets.PAD - told - used)

    def show_frame(self, shown: Shown, positions: Positions | None, nudged: int) -> None:
        """Say which frame is on screen; a still has no others."""
        for made in self.nudges:
            made.setEnabled(positions is not None)
        if positions is None:
            self.time.setText(f"{self._side} · " + self.tr("still"))
            self._fit()
            return
        self.time.setText(f"{self._side}  {exact(positions.time(shown.position))}")
        one, many = self.tr("nudged by {0} frame"), self.tr("nudged by {0} frames")
        frames = f"{'+' if nudged > 0 else '−'}{counted(abs(nudged))}"
        more = (one if abs(nudged) == 1 else many).format(frames) if nudged else ""
        frame = self.tr("frame {0}").format(counted(shown.position + 1))
        parts = (f"pts {shown.pts}", shown.picture_type, frame, more)
        self.says.set_fields(tuple(part for part in parts if part), (1, 0))
        self._fit()
