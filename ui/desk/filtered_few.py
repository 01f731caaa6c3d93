"""A panel of long lists that words narrow: a job looks for them in the record, and what is there stays until then."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cases.kinds import Record
from cases.mapping import R
from cases.records import Case, Clip
from cases.sought import sought
from cases.store import CaseStore
from ui import widgets
from ui.desk.first_few import CARDS, FirstFew
from ui.reading import read
from ui.session import Session

FILTERED = CARDS
"""Records from which on the filter is offered: more than are shown at first."""
PAUSE_MS = 150
"""Milliseconds without a key before the lists are filtered."""
LONGEST = 200
"""Characters of the filter."""

Hits = dict[type[Any], tuple[list[Any], int]]
"""Records to show of each kind, and how many hold the words."""


@dataclass(frozen=True)
class _Wanted:
    """What is looked for."""

    case_id: str
    clip_id: str | None
    words: str
    limits: tuple[tuple[type[Any], int], ...]

    def read(self, store: CaseStore) -> Hits:
        """The first of each kind that hold the words."""
        return {
            kind: sought(store, kind, self.case_id, self.clip_id, self.words, limit=limit)
            for kind, limit in self.limits
        }


class FilteredFew(FirstFew):
    """What its lists have in common; ``filtered`` names the kinds of record that the words are looked for in."""

    filtered: tuple[type[Any], ...] = ()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaxLength(LONGEST)
        self._found: Hits | None = None
        """What holds the words; None where nothing is looked for."""
        self._top = QWidget()
        inside = widgets.column(self.filter)
        inside.setContentsMargins(widgets.PAD, widgets.PAD, widgets.PAD, 6)
        self._top.setLayout(inside)
        self._top.hide()
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertWidget(0, self._top)
        pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        pause.timeout.connect(self._typed)
        self.filter.textChanged.connect(lambda _text: pause.start())

    def name_filter(self, name: str) -> None:
        """Say what the words are looked for in."""
        self.filter.setPlaceholderText(name)
        self.filter.setAccessibleName(name)

    @property
    def narrowed(self) -> bool:
        """Whether only what holds the words is shown."""
        return self._found is not None

    def show_subject(self, case: Case | None, clip: Clip | None) -> None:
        """Be about this case, and this clip of it; the words are those of one case."""
        if self.case is None or case is None or case.id != self.case.id:
            self._found = None
            self.filter.clear()
        self._top.setVisible(self._top.isVisibleTo(self) and case is not None)
        super().show_subject(case, clip)

    def seek(self, record_id: str) -> None:
        """Bring the card of a record into sight, also one that does not hold the words."""
        if record_id and record_id not in self.shown() and self.filter.text():
            self._found = None
            self.filter.clear()
        super().seek(record_id)

    def update_in_place(self) -> bool:
        """What holds the words is looked for by a job."""
        wanted = self._wanted()
        if wanted is None:
            self._found = None
            return False
        work, then = partial(wanted.read, self.session.workspace.store), partial(self._arrived, wanted)
        read(self.session, work, then, at_once=False, owner=self, key=f"filter {type(self).__name__}")
        return True

    def first(self, kind: type[R]) -> list[R]:
        """As many as are shown now: of those that hold the words, or of all."""
        return super().first(kind) if self._found is None else self._found[kind][0]

    def offer_more(self, kind: type[Record]) -> None:
        """A button for more of a kind, where there are more than are shown."""
        if self._found is None:
            super().offer_more(kind)
        else:
            found, count = self._found[kind]
            self.offer(kind, count - len(found))

    def offer_filter(self) -> None:
        """Show the field for words where there is more than one sees at once."""
        many = any(self.count(kind) > FILTERED for kind in self.filtered)
        self._top.setVisible(many or bool(self.filter.text()))

    def _wanted(self) -> _Wanted | None:
        words = self.filter.text().strip()
        if self.case is None or not words:
            return None
        limits = tuple((kind, self.limit(kind)) for kind in self.filtered)
        return _Wanted(self.case.id, self.clip.id if self.clip is not None else None, words, limits)

    def _arrived(self, wanted: _Wanted, found: Hits) -> None:
        if wanted == self._wanted():
            self._found = found
            self.build_anew()

    def _typed(self) -> None:
        for kind in self.filtered:
            self._limits.pop(kind, None)
        self._refresh()
