"""What the six panels of the inspector have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cases.kinds import Record
from cases.records import Case, Clip
from ui import widgets
from ui.focus import Held, lead_through
from ui.session import Session
from ui.turns import turns

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
        self._held: Held | None = None
        """What had the focus before the page was built anew; the panel keeps it until all is there."""
        self._sought = self._outlined = ""
        """Id of the record whose card is to be in sight once it is there, and of the one that was sought last."""
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
        """Be about this case, and this clip of it, in turns to come."""
        self.case, self.clip, self._outlined = case, clip, ""
        self._area.verticalScrollBar().setValue(0)
        self._refresh()

    def is_about(self, case: Case | None, clip: Clip | None) -> bool:
        """Whether the panel is about this case and this clip already, as they were or as they are now."""
        held, given = (self.case, self.clip), (case, clip)
        return [one and one.id for one in held] == [one and one.id for one in given]

    def look(self) -> None:
        """The panel is on screen now: bring it up to date."""
        if self._stale and self.isVisible():
            self._stale = False
            if not self.update_in_place():
                self.build_anew()

    def build_anew(self) -> None:
        """Make all that is shown anew; focus and place are kept."""
        self._place = self._area.verticalScrollBar().value()
        self._stop_adding()
        self._hold_focus()
        widgets.clear(self.body)
        self.rebuild()
        self._settle()

    def _settle(self) -> None:
        """Lead the focus through what is there, and go back to where one was once it is on screen."""
        lead_through(self)
        turns().later(self, self._go_back)
        turns().later(self, self._give_focus_back)

    def _go_back(self) -> None:
        """Scroll to where the panel was before it was made anew."""
        self._area.verticalScrollBar().setValue(self._place)
        self._show_sought()

    def seek(self, record_id: str) -> None:
        """Bring the card of a record into sight and outline it; where it is still to be made, once it is there."""
        self._sought, self._outlined = record_id, ""
        for card in self._page.findChildren(QFrame):
            if card.property("current"):
                _outline(card, on=False)
        self._show_sought()

    def shown(self) -> set[str]:
        """Ids of the records that have a card here now."""
        cards = [card for card in self._page.findChildren(QFrame) if card.isVisibleTo(self._page)]
        return {str(card.property("record")) for card in cards if card.property("record")}

    def _show_sought(self) -> None:
        wanted = self._sought or self._outlined
        same = (card for card in self._page.findChildren(QFrame) if card.property("record") == wanted)
        card = (
            next((card for card in same if card.isVisibleTo(self._page)), None) if wanted and not self._stale else None
        )
        if card is None:
            return
        _outline(card, on=True)
        if self._sought:
            self._outlined, self._sought = self._sought, ""
            turns().later(card, partial(self._area.ensureWidgetVisible, card))

    def add_cards(self, cards: Iterable[QWidget]) -> None:
        """Add cards below: a few at once, the others one in each turn of the event loop, for making them takes time."""
        place, made = QVBoxLayout(), iter(cards)
        place.setSpacing(self.body.spacing())
        self.body.addLayout(place)
        for card in islice(made, CARDS_AT_ONCE):
            place.addWidget(card)

        def add_one() -> None:
            card = next(made, None)
            if card is not None:
                place.addWidget(card)
                turns().later(self._page, add_one)
                return
            lead_through(self)
            self._show_sought()
            turns().later(self, self._give_focus_back)  # once the last card is on screen

        turns().later(self._page, add_one)

    def add_later(self, fill: Callable[[], None]) -> None:
        """Let ``fill`` add what comes below in a turn of its own; it is the last to add anything."""

        def add() -> None:
            fill()
            self._settle()

        turns().later(self._page, add)

    def _stop_adding(self) -> None:
        """What was under way is not wanted any more."""
        turns().drop(self._page)

    def _hold_focus(self) -> None:
        held = Held.on(self._page)
        if held is not None:
            self._held = held
            self.setFocus()

    def _give_focus_back(self) -> None:
        """Once all is there; unless one has gone elsewhere meanwhile."""
        if self._held is None or turns().waiting(self._page):
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
        turns().later(self, self.look)

    def _on_changed(self, topic: str) -> None:
        if topic in self.topics:
            self._refresh()


def of_record(card: QFrame, record: Record) -> QFrame:
    """A card that :meth:`Panel.seek` finds by the record it shows."""
    card.setProperty("record", record.id)
    return card


def _outline(card: QFrame, *, on: bool) -> None:
    card.setProperty("current", "true" if on else None)
    card.style().polish(card)
