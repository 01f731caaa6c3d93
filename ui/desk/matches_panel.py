"""Seen before? What this clip shares with others, and how hard was looked where nothing was found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cases.records import Case, Clip, Decision, Match
from ui import theme
from ui.deciding import decide
from ui.desk.decision_bar import DecisionBar
from ui.desk.match_card import MatchCard
from ui.desk.panel import Panel
from ui.desk.searched_card import searched_card
from ui.models.match_view import MatchView
from ui.record import LastSearch
from ui.session import Session
from ui.thumbs import Thumbs
from ui.widgets import Empty, button, counted

CARDS = 12
"""Cards made at once: more than a screen full, and made in a moment."""

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
"""Keys that lead from one card to the next."""


class MatchesPanel(Panel):
    """Cards, strongest first; then what the last search compared. Several cards can be chosen and decided on at once.

    Signals: ``compare_wanted(MatchView)``, ``sought(float)``.
    """

    topics = frozenset({"matches"})
    compare_wanted = Signal(object)
    sought = Signal(float)

    def __init__(self, session: Session, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._thumbs = thumbs
        self._limit = CARDS
        self._count = 0
        """Matches of the clip, shown or not."""
        self.cards: list[MatchCard] = []
        self._last: LastSearch | None = None
        self._anchor = 0
        self._focused = ""
        self.bar = DecisionBar()
        self.bar.decided.connect(self.decide)
        self.bar.all_wanted.connect(self._choose_all)
        self.bar.hide()
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertWidget(0, self.bar)

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Be about this clip."""
        self._limit = CARDS
        super().show_subject(case, clip)

    # the cards

    def update_in_place(self) -> bool:
        """Where the same matches stand in the same order, only their decisions change."""
        at = self._card_with_focus()
        self._focused = at.view.match.id if at is not None else ""
        if self.clip is None or not self.cards or self.cards[0].view.clip.id != self.clip.id:
            return False
        views, count = self.session.strongest(self.clip, self._limit)
        if not self._same(views) or count != self._count or self._last != self.session.last_search(self.clip):
            return False
        for made, view in zip(self.cards, views, strict=False):
            made.show_decision(view, self.session.second_decision(view.match))
        return True

    def _same(self, views: list[MatchView]) -> bool:
        """Whether the cards show these matches, as they were compared."""
        shown = [(card.view.match.id, card.view.match.comparison) for card in self.cards]
        return shown == [(view.match.id, view.match.comparison) for view in views]

    def rebuild(self) -> None:
        """Show all matches of the clip."""
        chosen = {view.match.id for view in self.chosen()}
        self.cards = []
        clip = self.clip
        if clip is None:
            self.bar.hide()
            self._empty(self.tr("No clip chosen"), self.tr("Choose a clip to see where else its footage appears."))
            return
        views, self._count = self.session.strongest(clip, self._limit)
        self.add_cards(self._made(views, chosen))
        if self._count > self._limit:
            more = self.tr("Show {0} more").format(counted(self._count - self._limit))
            self.body.addWidget(button(more, self._more))
        self._last = self.session.last_search(clip)
        self.body.addWidget(searched_card(self._last, self._count, lambda: self.session.search(clip)))
        self.body.addStretch(1)
        self._show_chosen()

    def _made(self, views: list[MatchView], chosen: set[str]) -> Iterator[MatchCard]:
        """Cards as they are asked for."""
        for position, view in enumerate(views):
            made = self._card(position, view)
            made.choice.setChecked(view.match.id in chosen)
            if view.match.id == self._focused:
                QTimer.singleShot(0, made.choice, made.choice.setFocus)  # once it is on screen
            self._show_chosen()
            yield made

    def _card(self, position: int, view: MatchView) -> MatchCard:
        made = MatchCard(view, theme.clip_color(position), self._thumbs)
        made.show_decision(view, self.session.second_decision(view.match))
        made.decided.connect(self._decide_one)
        made.compare_wanted.connect(self.compare_wanted)
        made.sought.connect(self.sought)
        made.picked.connect(partial(self._pick, made))
        made.choice.clicked.connect(lambda _on: self._clicked(made))
        made.choice.toggled.connect(lambda _on: self._show_chosen())
        made.choice.installEventFilter(self)
        self.cards.append(made)
        return made

    def _more(self) -> None:
        self._limit += CARDS
        self._refresh()

    def _empty(self, title: str, text: str) -> None:
        self.body.addWidget(Empty("search", title, text))
        self.body.addStretch(1)

    # choosing

    def chosen(self) -> list[MatchView]:
        """Matches chosen, in their order."""
        return [card.view for card in self.cards if card.choice.isChecked()]

    def choose(self, first: int, last: int, *, only: bool = False) -> None:
        """Choose the cards from ``first`` to ``last`` by their places; with ``only`` no others."""
        ends = sorted((first, last))
        for place, card in enumerate(self.cards):
            if ends[0] <= place <= ends[1]:
                card.choice.setChecked(True)
            elif only:
                card.choice.setChecked(False)

    def _choose_all(self, on: bool) -> None:
        for card in self.cards:
            card.choice.setChecked(on)

    def _show_chosen(self) -> None:
        self.bar.show_chosen(len(self.chosen()), len(self.cards))

    def _clicked(self, card: MatchCard) -> None:
        self._anchor = self.cards.index(card)

    def _pick(self, card: MatchCard, modifiers: Qt.KeyboardModifier) -> None:
        """As in every list: a click chooses this one, Ctrl one more or one fewer, Shift all in between."""
        place = self.cards.index(card)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.choose(self._anchor, place, only=True)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            card.choice.toggle()
            self._anchor = place
        else:
            self.choose(place, place, only=True)
            self._anchor = place
        card.choice.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down lead to the next card, with Shift they choose on the way; Return compares."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            place = next((place for place, card in enumerate(self.cards) if card.choice is watched), None)
            if place is not None and self._key(place, event):
                return True
        return super().eventFilter(watched, event)

    def _key(self, place: int, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.compare_wanted.emit(self.cards[place].view)
            return True
        there = place + STEPS.get(key, 0)
        if key not in STEPS or not 0 <= there < len(self.cards):
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.choose(place, there)
        self._anchor = there
        self.cards[there].choice.setFocus()
        self._area.ensureWidgetVisible(self.cards[there])
        return True

    # deciding

    def decide(self, decision: Decision) -> bool:
        """Say this of the matches chosen, else of the card where the keyboard is; False where there is neither."""
        at = self._card_with_focus()
        views = self.chosen() or ([at.view] if at is not None else [])
        if not views or not self.isVisible():
            return False
        self._choose_all(on=False)
        decide(self.session, [view.match for view in views], decision)
        return True

    def _decide_one(self, match: Match, decision: Decision) -> None:
        decide(self.session, [match], decision)

    def _card_with_focus(self) -> MatchCard | None:
        focus: QWidget | None = self.window().focusWidget()
        return next((card for card in self.cards if focus is not None and card.isAncestorOf(focus)), None)
