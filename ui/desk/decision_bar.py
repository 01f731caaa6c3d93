"""What is decided on several matches at once: choose them, say it once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from cases.records import Decision
from ui import widgets
from ui.flow import Flow
from ui.shortcuts import keyed
from ui.widgets import button, counted


class DecisionBar(QWidget):
    """Over the cards where there are several. Signals: ``decided(Decision)``, ``all_wanted(bool)``."""

    decided = Signal(object)
    all_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decisionBar")
        self.every = QCheckBox()
        self.every.setAccessibleName(self.tr("Choose all matches"))
        self.every.setToolTip(self.tr("Choose all matches"))
        self.every.clicked.connect(lambda _on: self._toggle())
        self.buttons: dict[Decision, QPushButton] = {}
        for decision, text, kind, name, act in (
            (Decision.CONFIRMED, self.tr("Confirm"), "confirm", self.tr("Confirm the chosen matches"), "confirm"),
            (Decision.REJECTED, self.tr("Reject"), "reject", self.tr("Reject the chosen matches"), "reject"),
            (Decision.UNDECIDED, self.tr("Undecided"), "plain", self.tr("Leave the chosen matches undecided"), "leave"),
        ):
            made = keyed(button(text, partial(self.decided.emit, decision), kind=kind, tip=name), f"{act}_matches")
            made.setAccessibleName(name)
            self.buttons[decision] = made
        inside, decisions = QWidget(), QWidget()
        decisions.setLayout(widgets.row(*self.buttons.values(), gap=6))
        inside.setLayout(Flow(self.every, decisions))
        line = widgets.row(inside)
        line.setContentsMargins(widgets.PAD + 13, 8, widgets.PAD + 13, 0)
        self.setLayout(line)

    def show_chosen(self, chosen: int, of: int) -> None:
        """Say how many of the matches listed are chosen, drawn or not; nothing can be said of none."""
        self.setVisible(of > 1)
        state = Qt.CheckState.Checked if chosen == of else Qt.CheckState.PartiallyChecked
        self.every.setCheckState(state if chosen else Qt.CheckState.Unchecked)
        self.every.setText(
            self.tr("{0} of {1} chosen").format(counted(chosen), counted(of))
            if chosen
            else self.tr("All {0}").format(counted(of))
        )
        for made in self.buttons.values():
            made.setEnabled(chosen > 0)

    def _toggle(self) -> None:
        """All, unless all were."""
        self.all_wanted.emit(self.every.checkState() is not Qt.CheckState.Unchecked)
