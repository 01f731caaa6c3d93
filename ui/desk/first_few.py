"""A panel of long lists: the first few of each kind are shown, and more when asked."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from cases import listing
from cases.judgement import Bearing
from cases.kinds import Record
from cases.mapping import R
from cases.records import Case, Clip
from ui.desk.panel import Panel
from ui.session import Session
from ui.widgets import button, counted

CARDS = 12
"""Cards of a kind made at once: more than a screen full, and made in a moment."""


class FirstFew(Panel):
    """What its lists have in common: how many are shown, and the button for more."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._limits: dict[object, int] = {}
        """Cards shown of a kind, where more than at first."""
        self._counts: dict[type[object], int] = {}
        self._pinned = ""
        """Id of a record that is shown whatever its place."""

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Be about this case, and this clip of it."""
        self._limits, self._pinned = {}, ""
        super().show_subject(case, clip)

    def seek(self, record_id: str) -> None:
        """Bring the card of a record into sight, also one that is not among the first."""
        if record_id and record_id not in self.shown():
            self._pinned = record_id
            self._refresh()
        super().seek(record_id)

    def count(self, kind: type[Any]) -> int:
        """How many records of a kind the case has."""
        assert self.case is not None
        if kind not in self._counts:
            self._counts[kind] = listing.count(self.session.workspace.store, kind, self.case.id)
        return self._counts[kind]

    def forget_counts(self) -> None:
        """The record changed: count again when asked."""
        self._counts = {}

    def limit(self, what: object) -> int:
        """How many of a list are shown now."""
        return self._limits.get(what, CARDS)

    def first(self, kind: type[R]) -> list[R]:
        """As many as are shown now, those of the clip first."""
        assert self.case is not None
        clip_id = self.clip.id if self.clip is not None else None
        store, known = self.session.workspace.store, self.count(kind)
        found = listing.first_standing(store, kind, self.case.id, clip_id, limit=self.limit(kind), known=known)
        if self._pinned and all(one.id != self._pinned for one in found):
            found += store.find(kind, id=self._pinned, case_id=self.case.id)
        return found

    def offer_more(self, kind: type[Record]) -> None:
        """A button for more of a kind, where there are more than are shown."""
        self.offer(kind, self.count(kind) - self.limit(kind))

    def offer_evidence(self, left: int) -> None:
        """A button for more of what was weighed on each card, where one has so many more."""
        self.offer(Bearing, left, self.tr("Show more evidence"))

    def offer(self, what: object, left: int, text: str = "") -> None:
        """A button for more of a list of which so many are not shown; ``text`` may hold ``{0}`` for how many."""
        if left > 0:
            text = text or self.tr("Show {0} more")
            self.body.addWidget(button(text.format(counted(left)), partial(self._more, what)))

    def _more(self, what: object) -> None:
        self._limits[what] = self.limit(what) + CARDS
        self._refresh()
