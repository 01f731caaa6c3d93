"""What the six panels of the inspector have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from cases.records import Case, Clip
from ui import widgets
from ui.focus import Held, lead_through
from ui.session import Session

CARDS_AT_ONCE = 2
"""Cards that are there at once; the others follow before one can read them."""


class Panel(QWidget):
    """A page that shows one case, or one clip of it, and reads the record anew when it is looked at.

    Subclasses fill :attr:`body` in ``rebuild``; ``topics`` names the changes of the record that concern them. Signal
    ``confidential_wanted(list)``: records that are to be confidential, or no longer.
    """

    topics: frozenset[str] = frozenset()
    confidential_wanted = Signal(list)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.case: Case | None = None
        self.clip: Clip | None = None
        self._stale = True
        self._turns: list[QTimer] = []
        self._held: Held | None = None
        """What had the focus before the page was built anew; the panel keeps it until all is there."""
        self._place = 0
        """Pixels that were scrolled away when the panel was last made anew."""
        self._page = page = QWidget()
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(widgets.PAD, widgets.PAD, widgets.PAD, widgets.PAD)
        self.body.setSpacing(10)
        self._area = widgets.scrolled(page)
        self.setLayout(widgets.column(self._area, gap=0))
        session.changed.connect(self._on_changed)

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Be about this case, and this clip of it."""
        self.case, self.clip = case, clip
        self._area.verticalScrollBar().setValue(0)
        self._refresh()

    def look(self) -> None:
        """The panel is on screen now: bring it up to date."""
        if self._stale and self.isVisible():
            self._stale = False
            if self.update_in_place():
                return
            self._place = self._area.verticalScrollBar().value()
            self._stop_adding()
            self._hold_focus()
            widgets.clear(self.body)
            self.rebuild()
            lead_through(self)
            QTimer.singleShot(0, self, self._go_back)
            QTimer.singleShot(0, self, self._give_focus_back)

    def _go_back(self) -> None:
        """Scroll to where the panel was before it was made anew."""
        self._area.verticalScrollBar().setValue(self._place)

    def add_cards(self, cards: Iterable[QWidget]) -> None:
        """Add cards below: a few at once, the others one in each turn of the event loop, for making them takes time."""
        place, made = QVBoxLayout(), iter(cards)
        place.setSpacing(self.body.spacing())
        self.body.addLayout(place)
        for card in islice(made, CARDS_AT_ONCE):
            place.addWidget(card)
        turn = QTimer(self._page, interval=0)

        def add_one() -> None:
            card = next(made, None)
            if card is not None:
                place.addWidget(card)
                return
            turn.stop()
            turn.deleteLater()
            lead_through(self)
            QTimer.singleShot(0, self, self._give_focus_back)  # once the last card is on screen

        turn.timeout.connect(add_one)
        turn.start()
        self._turns.append(turn)

    def add_later(self, fill: Callable[[], None]) -> None:
        """Let ``fill`` add what comes below in the next turn of the event loop; it is the last to add anything."""
        turn = QTimer(self._page, interval=0, singleShot=True)

        def add() -> None:
            fill()
            lead_through(self)
            QTimer.singleShot(0, self, self._go_back)  # once it is on screen

        turn.timeout.connect(add)
        turn.start()
        self._turns.append(turn)

    def _stop_adding(self) -> None:
        """What was under way is not wanted any more."""
        for turn in self._turns:
            if isValid(turn):
                turn.stop()
                turn.deleteLater()
        self._turns = []

    def _hold_focus(self) -> None:
        held = Held.on(self._page)
        if held is not None:
            self._held = held
            self.setFocus()

    def _give_focus_back(self) -> None:
        """Once all is there; unless one has gone elsewhere meanwhile."""
        if self._held is None or any(isValid(turn) and turn.isActive() for turn in self._turns):
            return
        part, self._held = self._held.again(self._page), None
        if part is not None and self.window().focusWidget() is self:
            part.setFocus()
            self._area.ensureWidgetVisible(part)

    def update_in_place(self) -> bool:
        """Bring what is there up to date, where that is enough; focus and place are kept. False: build anew."""
        return False

    def rebuild(self) -> None:
        """Fill :attr:`body` from the record."""
        raise NotImplementedError

    def showEvent(self, event: object) -> None:
        """Catch up with what happened while another panel was looked at."""
        super().showEvent(event)  # type: ignore[arg-type]  # Qt hands on a show event
        self.look()

    def _refresh(self) -> None:
        self._stale = True
        self.look()

    def _on_changed(self, topic: str) -> None:
        if topic in self.topics:
            self._refresh()
