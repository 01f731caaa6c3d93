"""Seen before? What this clip shares with others, and how hard was looked; of a case what awaits a decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cases.records import Case, Clip, Decision, Match
from cases.reviewing import Ranking, ranked
from cases.shortlist import few
from ui import theme, widgets
from ui.deciding import decide, decide_listed
from ui.desk.decision_bar import DecisionBar
from ui.desk.match_card import MatchCard
from ui.desk.panel import Panel
from ui.desk.review_head import ReviewHead
from ui.desk.searched_card import searched_card
from ui.reading import read
from ui.session import Session
from ui.thumbs import Thumbs
from ui.widgets import Empty, button, counted
from workbench.identity import LADDER
from workbench.match_view import MatchView
from workbench.past_searches import LastSearch
from workbench.reviewing import Awaiting, awaiting

CARDS = 12
"""Cards made at once: more than a screen full, and made in a moment."""

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
"""Keys that lead from one card to the next."""


class MatchesPanel(Panel):
    """Cards, strongest first; then what the last search compared. Several can be chosen and decided on at once.

    Of a clip all its matches; of a case, or of every case, those that nobody decided on. Signals:
    ``compare_wanted(MatchView)``, ``sought(float)``; ``clip_wanted(str)`` id of the clip whose stretch was pressed.
    """

    topics = frozenset({"matches"})
    compare_wanted = Signal(object)
    sought = Signal(float)
    clip_wanted = Signal(str)

    def __init__(self, session: Session, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._thumbs = thumbs
        self._limit = CARDS
        self._count = 0
        """Matches listed, shown or not."""
        self._found: Awaiting | None = None
        """Of a case, what awaits a decision."""
        self._every: Ranking | None = None
        """Where all that are listed are chosen, drawn or not, but for cards that are not: which those are."""
        self.cards: list[MatchCard] = []
        self._last: LastSearch | None = None
        self._anchor = 0
        self._focused, self._place_of_focus = "", 0
        self.head = ReviewHead()
        self.head.everywhere_wanted.connect(lambda _on: self._list_anew())
        self.head.hide()
        self.bar = DecisionBar()
        self.bar.decided.connect(self.decide)
        self.bar.all_wanted.connect(self._choose_all)
        self.bar.hide()
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertWidget(0, self.head)
        whole.insertWidget(1, self.bar)

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Be about this clip, or this case."""
        if not self.is_about(case, clip):
            self._forget()
        self._limit = CARDS
        self.head.setVisible(case is not None and clip is None)
        super().show_subject(case, clip)

    def _list_anew(self) -> None:
        self._forget()
        self._refresh()

    def _forget(self) -> None:
        """What is shown is about something else."""
        self._limit, self._found, self._every, self.cards = CARDS, None, None, []
        self._stop_adding()
        widgets.clear(self.body)

    # the cards

    def update_in_place(self) -> bool:
        """Where the same matches stand in the same order, only their decisions change; of many a job reads them."""
        at = self._card_with_focus()
        self._focused = at.view.match.id if at is not None else ""
        self._place_of_focus = self.cards.index(at) if at is not None else 0
        if self.clip is None:
            return self._read_case()
        if not self.cards or self.cards[0].view.clip.id != self.clip.id:
            return False
        views, count = self.session.strongest(self.clip, self._limit)
        if count != self._count or self._last != self.session.last_search(self.clip):
            return False
        return self._keep(views)

    def _read_case(self) -> bool:
        """Read what awaits a decision; False where it is here and the cards are to be made anew."""
        if self.case is None:
            return False
        store, ranking = self.session.workspace.store, self._ranking()
        at_once = few(store, self.case.id, Match)
        then = self._take if at_once else partial(self._arrived, ranking, self._limit)
        work = partial(awaiting, store, ranking.case_id, most=self._limit)
        read(self.session, work, then, at_once=at_once, owner=self, key="awaiting")
        return not at_once or self._is_kept()

    def _ranking(self) -> Ranking:
        """Which matches are listed."""
        if self.clip is not None:
            return Ranking(clip_id=self.clip.id)
        return Ranking(None if self.head.everywhere.isChecked() or self.case is None else self.case.id)

    def _take(self, found: Awaiting) -> None:
        self._found = found

    def _arrived(self, ranking: Ranking, limit: int, found: Awaiting) -> None:
        if self.clip is None and (ranking, limit) == (self._ranking(), self._limit):
            self._found = found
            if not self._is_kept():
                self.build_anew()

    def _is_kept(self) -> bool:
        """Whether the cards of a case could stay."""
        found = self._found
        return found is not None and found.count == self._count > 0 and self._keep(list(found.views))

    def _keep(self, views: list[MatchView]) -> bool:
        """Show these on the cards that there are; False where those show others, or older comparisons."""
        shown = [(card.view.match.id, card.view.match.comparison) for card in self.cards]
        if shown != [(view.match.id, view.match.comparison) for view in views]:
            return False
        for made, view in zip(self.cards, views, strict=True):
            made.show_decision(view, self.session.second_decision(view.match))
        return True

    def rebuild(self) -> None:
        """Show all matches of the clip, or those of the case that await a decision."""
        chosen = {view.match.id for view in self.chosen()}
        self.cards = []
        clip = self.clip
        if clip is None:
            self._review(chosen)
            return
        views, self._count = self.session.strongest(clip, self._limit)
        self._add(views, chosen)
        self._last = self.session.last_search(clip)
        self.body.addWidget(searched_card(self._last, self._count, lambda: self.session.search(clip)))
        self.body.addStretch(1)
        self._show_chosen()

    def _review(self, chosen: set[str]) -> None:
        found = self._found
        if self.case is None or found is None:
            self.bar.hide()
            if self.case is None:
                self._empty(self.tr("Nothing chosen"), self.tr("Choose a clip to see where else its footage appears."))
            return
        self._count = found.count
        self.head.show_count(found.count)
        if not found.count:
            self.bar.hide()
            self._empty(
                self.tr("Nothing to review"),
                self.tr(
                    "Every match that was found is confirmed or rejected. Choose a clip to see all of its matches."
                ),
            )
            return
        self._add(list(found.views), chosen)
        self.body.addStretch(1)
        self._show_chosen()

    def _add(self, views: list[MatchView], chosen: set[str]) -> None:
        """The cards, and a button for more."""
        ids = [view.match.id for view in views]
        if self._focused and self._focused not in ids and ids:  # decided on, and gone: the next takes its place
            self._focused = ids[min(self._place_of_focus, len(ids) - 1)]
        self.add_cards(self._made(views, chosen))
        if self._count > len(views):
            more = self.tr("Show {0} more").format(counted(self._count - len(views)))
            self.body.addWidget(button(more, self._more))

    def _made(self, views: list[MatchView], chosen: set[str]) -> Iterator[MatchCard]:
        """Cards as they are asked for."""
        for position, view in enumerate(views):
            made = self._card(position, view)
            made.choice.setChecked(self._every is not None or view.match.id in chosen)
            if view.match.id == self._focused:
                QTimer.singleShot(0, made.choice, made.choice.setFocus)  # once it is on screen
            self._show_chosen()
            yield made

    def _card(self, position: int, view: MatchView) -> MatchCard:
        color = theme.clip_color(position if self.clip is not None else 0)  # of a case no timeline has them in colours
        made = MatchCard(view, color, self._thumbs, self._where(view))
        made.show_decision(view, self.session.second_decision(view.match))
        made.decided.connect(self._decide_one)
        made.compare_wanted.connect(self.compare_wanted)
        if self.clip is not None:
            made.sought.connect(self.sought)
        else:
            made.sought.connect(lambda _seconds: self.clip_wanted.emit(view.clip.id))
        made.picked.connect(partial(self._pick, made))
        made.choice.clicked.connect(lambda _on: self._clicked(made))
        made.choice.toggled.connect(lambda _on: self._show_chosen())
        made.choice.installEventFilter(self)
        self.cards.append(made)
        return made

    def _where(self, view: MatchView) -> str:
        """Of a card that is not beside its clip, in which cases the two are."""
        if self.clip is not None or view.other_case is None:
            return ""
        if view.clip.case_id == view.other.case_id:
            return self.tr("both in case {0}").format(view.other_case.reference)
        return self.tr("in cases {0} and {1}").format(
            self.session.case(view.clip.case_id).reference, view.other_case.reference
        )

    def _more(self) -> None:
        self._limit += CARDS
        self._refresh()

    def _empty(self, title: str, text: str) -> None:
        self.body.addWidget(Empty("search", title, text))
        self.body.addStretch(1)

    # choosing

    def chosen(self) -> list[MatchView]:
        """Matches chosen of those that are drawn, in their order."""
        return [card.view for card in self.cards if card.choice.isChecked()]

    def choose(self, first: int, last: int, *, only: bool = False) -> None:
        """Choose the cards from ``first`` to ``last`` by their places; with ``only`` no others."""
        self._every = None if only else self._every
        ends = sorted((first, last))
        for place, card in enumerate(self.cards):
            if ends[0] <= place <= ends[1]:
                card.choice.setChecked(True)
            elif only:
                card.choice.setChecked(False)

    def _choose_all(self, on: bool) -> None:
        """All that are listed, drawn or not; or none."""
        self._every = None
        if on and self._count > len(self.cards):
            self._every = replace(self._ranking(), until=self._last_found())
        for card in self.cards:
            card.choice.setChecked(on)

    def _last_found(self) -> int:
        """What is found from now on is not meant by *All*."""
        if self.clip is None and self._found is not None:
            return self._found.last
        return ranked(self.session.workspace.store, self._ranking(), LADDER, limit=0).last

    def _show_chosen(self) -> None:
        chosen = len(self.chosen())
        beyond = self._count - len(self.cards) if self._every is not None else 0
        self.bar.show_chosen(chosen + beyond, self._count)

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
        if not self.isVisible() or not (views or self._every):
            return False
        every, left = self._every, {card.view.match.id for card in self.cards if not card.choice.isChecked()}
        self._choose_all(on=False)
        if every is not None:
            decide_listed(self.session, every, self._count - len(left), decision, left)
            return True
        decide(self.session, [view.match for view in views], decision)
        return True

    def _decide_one(self, match: Match, decision: Decision) -> None:
        decide(self.session, [match], decision)

    def _card_with_focus(self) -> MatchCard | None:
        focus: QWidget | None = self.window().focusWidget()
        return next((card for card in self.cards if focus is not None and card.isAncestorOf(focus)), None)
