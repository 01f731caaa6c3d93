"""The strip beside the picture: what is done to it for the eye, in order, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from ui import i18n, widgets
from ui.desk.adjust_card import StepCard
from ui.desk.adjust_steps import StepList
from ui.shortcuts import keyed
from ui.widgets import button, label, tool
from ui.words import named
from workbench.errors import UserError
from workbench.media.steps import KINDS, Kind, Step, Value

WIDTH = (300, 434)
"""Pixels at ordinary text size, for a slider of use and room for the picture; and at most, at larger ones."""

WIDEST = "Export this frame… and a little more room"
"""Words that fit across."""


class AdjustPanel(QFrame):
    """Signals: ``closed()``; ``export_wanted()``."""

    closed = Signal()
    export_wanted = Signal()

    def __init__(
        self,
        steps: StepList,
        here: Callable[[], int],
        span: Callable[[], tuple[int, int]],
        parent: QWidget | None = None,
    ) -> None:
        """``here`` tells the PTS of the frame on screen, ``span`` those between which to average at first."""
        super().__init__(parent)
        self.setObjectName("adjust")
        self._widen()
        self._steps = steps
        self._here = here
        self._span = span
        self.cards: list[StepCard] = []
        self.add = button(self.tr("Add a step"), icon="plus")
        self.menu = self._menu()
        self.add.setMenu(self.menu)
        self.reset = button(self.tr("Reset"), steps.clear, kind="link", tip=self.tr("Show the frame as decoded"))
        self.export = button(self.tr("Export this frame…"), self.export_wanted.emit, icon="export")
        keyed(self.export, "export_frame", text="{0}")
        self._problem = label("", "bad", wrap=True)
        self._problem.hide()
        self._empty = label(
            self.tr("The frame is shown as decoded. Steps change what is seen here and exported, never the evidence."),
            "quiet",
            wrap=True,
        )
        self._list = widgets.column(gap=8)
        self._lay_out()
        steps.rearranged.connect(self.rebuild)
        steps.changed.connect(self._changed)
        self.rebuild()

    def _menu(self) -> QMenu:
        """Every kind of step, with what it does as its tip."""
        menu = QMenu(self.add)
        menu.setToolTipsVisible(True)
        for kind in KINDS:
            action = menu.addAction(named(kind.title), partial(self.add_kind, kind))
            action.setToolTip(named(kind.does))
            action.setData(kind)
        return menu

    def _lay_out(self) -> None:
        content = QWidget()
        content.setLayout(widgets.column(self._list, None))
        content.setMinimumWidth(1)
        away = keyed(tool("close", self.tr("Close"), self.closed.emit), "adjust_view")
        head = widgets.row(label(self.tr("Adjust the view"), "name", wrap=True), self.reset, away)
        head.setStretch(0, 1)
        cards = widgets.scrolled(content)
        inside = widgets.column(head, self.add, self._problem, self._empty, cards, self.export)
        inside.setContentsMargins(widgets.PAD, 8, 10, 10)
        inside.setStretchFactor(cards, 1)
        self.setLayout(inside)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._widen()
            QTimer.singleShot(0, self.rebuild)

    def _widen(self) -> None:
        self.setFixedWidth(min(max(self.fontMetrics().horizontalAdvance(WIDEST), WIDTH[0]), WIDTH[1]))

    def set_still(self, *, still: bool) -> None:
        """A still has no other frames: steps over time are not offered."""
        for action in self.menu.actions():
            action.setEnabled(not (still and action.data().temporal))

    def add_kind(self, kind: Kind) -> None:
        """Put a step of this kind last, and go to its first field."""
        values: tuple[Value, ...] = self._span() if kind.name == "average-range" else ()
        try:
            self._steps.add(Step(kind, values))
        except UserError as error:
            self.say(i18n.sentence(error))
            return
        (self.cards[-1].first or self.cards[-1].on).setFocus()

    def say(self, problem: str) -> None:
        """Tell why steps cannot be done; empty to take it back."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def rebuild(self) -> None:
        """Make the cards anew: steps came, went or moved."""
        widgets.clear(self._list)
        self.cards = []
        entries = self._steps.entries
        for place, entry in enumerate(entries):
            card = StepCard(entry, self._here)
            card.up.setEnabled(place > 0)
            card.down.setEnabled(place < len(entries) - 1)
            card.stepped.connect(partial(self._try, place, self._steps.replace))
            card.switched.connect(lambda on, place=place: self._try(place, self._switch, on))
            card.moved.connect(partial(self._move, place))
            card.removed.connect(partial(self._steps.remove, place))
            self._list.addWidget(card)
            self.cards.append(card)
        self._changed()

    def _move(self, place: int, by: int) -> None:
        self._steps.move(place, by)
        card = self.cards[min(max(place + by, 0), len(self.cards) - 1)]
        wanted, other = (card.up, card.down) if by < 0 else (card.down, card.up)
        (wanted if wanted.isEnabled() else other).setFocus()  # the keyboard goes with the step

    def _switch(self, place: int, on: bool) -> None:
        self._steps.set_on(place, on=on)

    def _try(self, place: int, change: Callable[[int, Any], object], value: object) -> None:
        """Make a change of the list; where it cannot be, the card says why and the list stays."""
        card, problem = self.cards[place], ""
        try:
            change(place, value)
        except UserError as error:
            problem = i18n.sentence(error)
            with QSignalBlocker(card.on):
                card.on.setChecked(self._steps.entries[place].on)
        card.say(problem)

    def _changed(self) -> None:
        self.say("")
        entries = self._steps.entries
        self._empty.setVisible(not entries)
        self.reset.setVisible(bool(entries))
        if not all(card.shows(entry) for card, entry in zip(self.cards, entries, strict=True)):
            self.rebuild()  # changed from elsewhere: by key, or another clip's steps
