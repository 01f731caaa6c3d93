"""Over the matches of a case: how many await a decision, in this case or in every case."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui import widgets
from ui.flow import Flow
from ui.widgets import label, plural


class ReviewHead(QWidget):
    """Signal ``everywhere_wanted(bool)``: matches of every case, or of this one alone."""

    everywhere_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = label("", "strong")
        self.everywhere = QCheckBox(self.tr("All cases"))
        self.everywhere.setToolTip(self.tr("List the matches of every case of the workspace"))
        self.everywhere.toggled.connect(self.everywhere_wanted)
        inside = QWidget()
        inside.setLayout(Flow(self.said, self.everywhere, last_right=True))
        line = widgets.row(inside)
        line.setContentsMargins(widgets.PAD, widgets.PAD, widgets.PAD, 0)
        self.setLayout(line)

    def show_count(self, count: int) -> None:
        """Say how many."""
        some = plural(count, self.tr("{0} match to review"), self.tr("{0} matches to review"))
        self.said.setText(some if count else self.tr("No match to review"))
