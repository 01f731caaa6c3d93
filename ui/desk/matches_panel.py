"""Seen before? What this clip shares with others, and how hard was looked where nothing was found."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cases.records import Case, Clip, Decision, Match
from ui import theme, widgets, words
from ui.desk.match_card import MatchCard
from ui.desk.panel import Panel
from ui.record import LastSearch, utc
from ui.session import Session
from ui.thumbs import Thumbs
from ui.widgets import Empty, button, card, label, plural

CARDS = 30
"""Cards made at once: more than anyone reads without asking for more."""

SOUNDS = 8
"""Clips told of which only sound is shared."""


class MatchesPanel(Panel):
    """Cards, strongest first; then what the last search compared.

    Signals: ``compare_wanted(MatchView)``, ``sought(float)``.
    """

    topics = frozenset({"matches"})
    compare_wanted = Signal(object)
    sought = Signal(float)

    def __init__(self, session: Session, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._thumbs = thumbs
        self._limit = CARDS
        self.cards: list[MatchCard] = []
        self._last: LastSearch | None = None

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Be about this clip."""
        self._limit = CARDS
        super().show_subject(case, clip)

    def update_in_place(self) -> bool:
        """Where the same matches stand in the same order, only their decisions change."""
        if self.clip is None or not self.cards or self.cards[0].view.clip.id != self.clip.id:
            return False
        views = self.session.matches(self.clip)
        same = [view.match.id for view in views] == [card.view.match.id for card in self.cards]
        if not same or any(
            view.match.comparison != card.view.match.comparison for view, card in zip(views, self.cards, strict=True)
        ):
            return False
        if self._last != self.session.last_search(self.clip):
            return False
        for made, view in zip(self.cards, views, strict=True):
            made.show_decision(view)
        return True

    def rebuild(self) -> None:
        """Show all matches of the clip."""
        self.cards = []
        clip = self.clip
        if clip is None:
            self._empty(self.tr("No clip chosen"), self.tr("Choose a clip to see where else its footage appears."))
            return
        views = self.session.matches(clip)
        for position, view in enumerate(views[: self._limit]):
            made = MatchCard(view, theme.clip_color(position), self._thumbs)
            made.decided.connect(self._decide)
            made.compare_wanted.connect(self.compare_wanted)
            made.sought.connect(self.sought)
            self.cards.append(made)
            self.body.addWidget(made)
        if len(views) > self._limit:
            more = self.tr("Show {0} more").format(len(views) - self._limit)
            self.body.addWidget(button(more, self._more))
        self.body.addWidget(self._searched(clip, found=len(views)))
        self.body.addStretch(1)

    def _searched(self, clip: Clip, found: int) -> QWidget:
        """What a negative answer is worth."""
        last = self._last = self.session.last_search(clip)
        again = button(
            self.tr("Search again") if last else self.tr("Search now"), lambda: self.session.search(clip), icon="search"
        )
        if last is None:
            title, text = self.tr("Not searched yet"), self.tr("This clip has not been compared with the others.")
            return card(label(title, "name"), label(text, "quiet", wrap=True), widgets.row(again, None))
        title = self.tr("Nothing else") if found else self.tr("Nothing in other clips")
        parts: list[QWidget] = [label(title, "name"), label(self._compared(last), "quiet", wrap=True)]
        for name, shared in last.shared_sound[:SOUNDS]:
            text = self.tr("With {0}, sound only. {1}").format(name, words.sound(shared))
            parts.append(label(text, "", wrap=True))
        if len(last.shared_sound) > SOUNDS:
            more = len(last.shared_sound) - SOUNDS
            parts.append(label(self.tr("and {0} more with shared sound only.").format(more), "quiet"))
        parts.extend(label(self.tr("Not compared: {0}").format(why), "warn", wrap=True) for why in last.skipped[:8])
        if len(last.skipped) > 8:
            parts.append(label(self.tr("and {0} more not compared.").format(len(last.skipped) - 8), "warn"))
        parts.append(label(f"{last.engine} · {utc(last.at)}", "small", wrap=True))
        return card(*parts, widgets.row(again, None))

    def _compared(self, last: LastSearch) -> str:
        if last.compared < last.others:
            return self.tr(
                "Compared with {0} of {1} other clips of this workspace, mirrored too. Search again for all."
            ).format(last.compared, last.others)
        return plural(
            last.compared,
            self.tr("Compared with the {0} other clip of this workspace, mirrored too."),
            self.tr("Compared with all {0} other clips of this workspace, mirrored too."),
        )

    def _decide(self, match: Match, decision: Decision) -> None:
        self.session.decide(match, decision)

    def _more(self) -> None:
        self._limit += CARDS
        self._refresh()

    def _empty(self, title: str, text: str) -> None:
        self.body.addWidget(Empty("search", title, text))
        self.body.addStretch(1)
